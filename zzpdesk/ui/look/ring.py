"""A ring that closes: the hours criterion on the overview."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from zzpdesk.ui.look import painting
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme

_STROKE = 4


class Ring(Restyled, QWidget):
    """`value` 0.0 to 1.0 around a short `text` such as "95%"."""

    def __init__(
        self, value: float = 0.0, text: str = "", diameter: int = 46, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._diameter = diameter
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_value(value, text)

    def set_value(self, value: float, text: str) -> None:
        """Show another value."""
        self.value = min(1.0, max(0.0, value))
        self._text = text
        self.setAccessibleDescription(text)
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        side = theme.px(self._diameter)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw track, arc from twelve o'clock, and text."""
        painter = painting.begin(self)
        stroke = theme.px(_STROKE)
        box = QRectF(self.rect()).adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2)
        painter.setPen(QPen(theme.color("neutral_tint"), stroke))
        painter.drawEllipse(box)
        pen = QPen(theme.color("accent"), stroke)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        if self.value > 0:
            painter.drawArc(box, 90 * 16, -round(self.value * 360 * 16))
        middle = Qt.AlignmentFlag.AlignHCenter
        ink = theme.color("text2")
        area = QRectF(self.rect())
        painting.draw_text(painter, area, self._text, theme.font("ring"), ink, middle)
