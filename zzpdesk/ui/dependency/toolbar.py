"""What stands beside the sentence: basis and period."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zzpdesk.core.dependency import Basis
from zzpdesk.core.stretch import Span, Stretch
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.ui.dependency import words
from zzpdesk.ui.dependency.periodsheet import PeriodSheet
from zzpdesk.ui.look.buttons import SecondaryButton
from zzpdesk.ui.look.segments import Segment, Segments
from zzpdesk.ui.look.theme import theme


class DependencyTools(QWidget):
    """`changed` after another basis or period was chosen; both stay as long as the program runs."""

    changed = Signal()

    def __init__(self, today: Callable[[], date], year: int) -> None:
        """`today` is the desk's, `year` that of the window."""
        super().__init__()
        self._today = today
        self.stretch = Stretch(Span.YEAR, year)
        self.basis = Segments([Segment(one.value, label(one)) for one in Basis])
        self.basis.setObjectName("basis")
        self.basis.setAccessibleName(_("Shares of"))
        self.period = SecondaryButton("", "calendar")
        self.period.setObjectName("period")
        self.period.setToolTip(_("Choose a period"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        for part in (self.basis, self.period):
            layout.addWidget(part)
        self.basis.chosen.connect(lambda _key: self.changed.emit())
        self.period.clicked.connect(self._ask)
        self._say()

    @property
    def basis_chosen(self) -> Basis:
        """What the shares are of."""
        return Basis(self.basis.value)

    def set_year(self, year: int) -> None:
        """Follow the year of the window; her own days stay as they are."""
        if self.stretch.span is not Span.OWN:
            self.stretch = replace(self.stretch, year=year)
        self._say()

    def choose(self, stretch: Stretch) -> None:
        """Show another period."""
        self.stretch = stretch
        self._say()
        self.changed.emit()

    def _ask(self) -> None:
        sheet = PeriodSheet(_("Which period"), self.stretch, self.stretch.year, self._today(), self.period)
        sheet.chosen.connect(self.choose)
        sheet.open_below(self.period)

    def _say(self) -> None:
        text = words.stretch_words(self.stretch, self._today())
        self.period.setText(text)
        self.period.setAccessibleName(f"{_('Period')}: {text}")
        self.period.updateGeometry()
