"""A bar that fills, with an optional tick where a limit lies."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from zzpdesk.ui.look import painting
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme


class ProgressBar(Restyled, QWidget):
    """`value` and `tick` are parts of the whole, 0.0 to 1.0; values outside are cut."""

    def __init__(
        self,
        value: float = 0.0,
        tick: float | None = None,
        tone: str = "accent",
        height: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self._thick = height
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_value(value, tick)

    def set_value(self, value: float, tick: float | None = None) -> None:
        """Show another value and tick."""
        self.value = min(1.0, max(0.0, value))
        self.tick = tick
        self.setAccessibleDescription(f"{self.value:.0%}")
        self.update()

    def set_tone(self, tone: str) -> None:
        """Fill with another colour token."""
        self._tone = tone
        self.update()

    def sizeHint(self) -> QSize:
        """Twice the bar when there is a tick."""
        thick = theme.px(self._thick)
        return QSize(theme.px(120), 2 * thick if self.tick is not None else thick)

    def minimumSizeHint(self) -> QSize:
        """May become narrow."""
        return QSize(theme.px(40), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw track, fill and tick."""
        painter = painting.begin(self)
        thick = theme.px(self._thick)
        bar = QRectF(0, (self.height() - thick) / 2, self.width(), thick)
        painting.fill_round(painter, bar, thick / 2, theme.color("neutral_tint"))
        if self.value > 0:
            part = QRectF(bar)
            part.setWidth(max(float(thick), bar.width() * self.value))
            painting.fill_round(painter, part, thick / 2, theme.color(self._tone))
        if self.tick is not None:
            left = round(min(1.0, max(0.0, self.tick)) * (self.width() - 2))
            mark = QRectF(left, 0, 2, self.height())
            painter.fillRect(mark, theme.color("text2"))
