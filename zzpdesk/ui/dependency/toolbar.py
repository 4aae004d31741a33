"""What stands in the top bar: basis, period, and the menu of papers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from zzpdesk.core.dependency import Basis
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.ui.dependency.data import Span
from zzpdesk.ui.look.buttons import IconButton
from zzpdesk.ui.look.icons import icon
from zzpdesk.ui.look.segments import Segment, Segments
from zzpdesk.ui.look.theme import theme


class DependencyTools(QWidget):
    """`changed` after another basis or period was chosen."""

    changed = Signal()

    def __init__(self, outputs: dict[str, tuple[str, str, Callable[[], object]]]) -> None:
        """`outputs` are the menu's entries: name -> (text, icon, what it does)."""
        super().__init__()
        self.basis = Segments([Segment(one.value, label(one)) for one in Basis])
        self.basis.setObjectName("basis")
        self.basis.setAccessibleName(_("Shares of"))
        self.span = Segments([Segment(Span.YEAR.value, _("Year")), Segment(Span.ROLLING.value, _("12 mths"))])
        for span, text in ((Span.YEAR, _("Calendar year")), (Span.ROLLING, _("Last 12 months"))):
            button = self.span.button(span.value)
            button.setToolTip(text)
            button.setAccessibleName(text)
        self.span.setObjectName("span")
        self.span.setAccessibleName(_("Period"))
        menu = QMenu(self)
        for name, (text, picture, call) in outputs.items():
            action = QAction(icon(picture), text, menu)
            action.setObjectName(f"output_{name}")
            action.triggered.connect(lambda _=False, call=call: call())
            menu.addAction(action)
        self.more = IconButton("printer", _("Print or save"), "secondary", menu=menu)
        self.more.setObjectName("outputs")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        for part in (self.basis, self.span, self.more):
            layout.addWidget(part)
        self.basis.chosen.connect(lambda _key: self.changed.emit())
        self.span.chosen.connect(lambda _key: self.changed.emit())

    @property
    def chosen(self) -> tuple[Span, Basis]:
        """What is chosen."""
        return Span(self.span.value), Basis(self.basis.value)
