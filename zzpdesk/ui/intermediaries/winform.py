"""A lead is won: which assignment came of it, an existing one or a new one made from the lead."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from zzpdesk.core.records import Assignment, Lead
from zzpdesk.texts.i18n import _
from zzpdesk.ui.look.buttons import PrimaryButton, SecondaryButton
from zzpdesk.ui.look.choices import ComboBox
from zzpdesk.ui.look.fields import FieldBox
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.popover import Popover
from zzpdesk.ui.look.theme import theme


class WinForm(Popover):
    """`chosen` carries an assignment's id; `made` asks for a new one, `later` for none yet."""

    chosen = Signal(int)
    made = Signal()
    later = Signal()

    def __init__(self, lead: Lead, assignments: Sequence[Assignment], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("win_form")
        self.setAccessibleName(_("Lead won"))
        self.set_padding(16)
        self.body.setSpacing(theme.px(12))
        self.body.addWidget(Label(_("Won: {title}").format(title=lead.title), "subtitle", wrap=True))
        self.which = ComboBox([(one.title, one.id) for one in assignments])
        self.which.setObjectName("win_assignment")
        self.use = SecondaryButton(_("Link this one"), "link")
        self.use.setObjectName("win_use")
        self.make = PrimaryButton(_("Make the assignment"), "briefcase")
        self.make.setObjectName("win_make")
        wait = SecondaryButton(_("Later"))
        wait.setObjectName("win_later")
        box = FieldBox(_("Assignment that came of it"), self.which)
        self.body.addWidget(box)
        box.setVisible(bool(assignments))
        self.use.setVisible(bool(assignments))
        ready = lead.client_id is not None
        self.make.setEnabled(ready)
        hint = Label(
            _("Fill in the client at the lead to make an assignment of it."), "caption", "text2", wrap=True
        )
        hint.setVisible(not ready)
        self.body.addWidget(hint)
        self.body.addLayout(row(wait, None, self.use, self.make))
        self.sheet.setMinimumWidth(theme.px(400))
        self.use.clicked.connect(lambda: self._done(lambda: self.chosen.emit(self.which.value)))
        self.make.clicked.connect(lambda: self._done(self.made.emit))
        wait.clicked.connect(lambda: self._done(self.later.emit))

    def first_focus(self) -> QWidget:
        """What most want after winning: the choice of an assignment, else making one."""
        return self.make if self.make.isEnabled() and self.use.isHidden() else super().first_focus()

    def _done(self, tell: Callable[[], object]) -> None:
        self.close_popover()
        tell()
