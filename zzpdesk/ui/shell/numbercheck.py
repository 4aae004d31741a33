"""After a restore, or with an older copy of the file: ask for the last number sent, so that none is used twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from zzpdesk.core.errors import ZzpdeskError
from zzpdesk.core.numbering import read_old_number
from zzpdesk.texts.i18n import _
from zzpdesk.texts.problems import sentence_of
from zzpdesk.ui.look.buttons import PrimaryButton, SecondaryButton
from zzpdesk.ui.look.dialog import Dialog
from zzpdesk.ui.look.fields import FieldBox
from zzpdesk.ui.look.inputs import LineEdit
from zzpdesk.ui.look.labels import Label

if TYPE_CHECKING:
    from zzpdesk.desk import Desk
    from zzpdesk.desk.views import NumberConflict


class NumberDialog(Dialog):
    """Asks for the last number; the numbering goes on after it."""

    def __init__(self, desk: Desk, conflict: NumberConflict, parent: QWidget) -> None:
        super().__init__(parent, _("Which invoice number did you send last?"), "receipt-euro")
        self.setObjectName("number_dialog")
        self._desk, self._conflict = desk, conflict
        words = _("This file may be older than your last invoice. So that no number is used twice: check it.")
        self.body.addWidget(Label(words, "body", "text2", wrap=True))
        self.number = LineEdit(str(max(conflict.inside, conflict.outside)))
        self.number.setObjectName("last_number")
        self._box = FieldBox(_("Last number sent"), self.number, hint=_("the counter, or the whole number"))
        self.body.addWidget(self._box)
        later = SecondaryButton(_("Later"))
        later.setObjectName("number_later")
        later.clicked.connect(self.reject)
        verb = PrimaryButton(_("Go on after this number"))
        verb.setObjectName("number_confirm")
        verb.clicked.connect(self.confirm)
        for button in (later, verb):
            self.buttons.addWidget(button)

    def confirm(self) -> None:
        """Take it over, unless it cannot be read or goes back."""
        read = read_old_number(self.number.text())
        if read is None:
            self._box.set_state("error", _("An invoice number has digits, such as 2026-034"))
            return
        try:
            self._desk.files.confirm_last_number(self._conflict.series, read.counter)
        except ZzpdeskError as error:
            self._box.set_state("error", sentence_of(error))
            return
        self.accept()


def ask_number(desk: Desk, parent: QWidget) -> NumberDialog | None:
    """Ask, when there is reason to."""
    conflict = None if desk.read_only else desk.files.number_conflict()
    if conflict is None:
        return None
    dialog = NumberDialog(desk, conflict, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
