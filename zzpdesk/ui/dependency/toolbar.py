"""What stands beside the sentence: basis and period."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zzpdesk.core.dependency import Basis
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.ui.dependency.data import Span
from zzpdesk.ui.look.segments import Segment, Segments
from zzpdesk.ui.look.theme import theme


class DependencyTools(QWidget):
    """`changed` after another basis or period was chosen."""

    changed = Signal()

    def __init__(self) -> None:
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
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        for part in (self.basis, self.span):
            layout.addWidget(part)
        self.basis.chosen.connect(lambda _key: self.changed.emit())
        self.span.chosen.connect(lambda _key: self.changed.emit())

    @property
    def chosen(self) -> tuple[Span, Basis]:
        """What is chosen."""
        return Span(self.span.value), Basis(self.basis.value)
