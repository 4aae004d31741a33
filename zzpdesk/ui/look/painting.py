"""Small painting helpers and the mixin that follows theme changes."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from zzpdesk.ui.look.theme import theme

if TYPE_CHECKING:
    _Base = QWidget
else:
    # A plain mixin at run time: Qt classes do not share one C++ object over two bases.
    _Base = object

_RESTYLING = {QEvent.Type.StyleChange, QEvent.Type.PaletteChange, QEvent.Type.FontChange}


class Restyled(_Base):
    """Calls `restyle` when the theme or the text size changed.

    Put it first among the base classes: `class Chip(Restyled, QLabel)`.
    """

    _restyling = False

    def restyle(self) -> None:
        """Take over fonts and sizes; colours are read when painting."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RESTYLING and not self._restyling:
            self._restyling = True
            self.restyle()
            self._restyling = False
            self.updateGeometry()
            self.update()


def begin(widget: QWidget) -> QPainter:
    """Return an antialiased painter on `widget`."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    return painter


def fill_round(painter: QPainter, rect: QRectF, radius: float, color: QColor) -> None:
    """Fill a rounded rectangle without outline."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(rect, radius, radius)


def stroke_round(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    color: QColor,
    width: float = 1,
    dash: tuple[float, float] | None = None,
) -> None:
    """Outline a rounded rectangle just inside `rect`, on half pixels when 1 px wide."""
    pen = QPen(color, width)
    if dash is not None:
        pen.setDashPattern(list(dash))
    half = width / 2
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(
        rect.adjusted(half, half, -half, -half), max(0, radius - half), max(0, radius - half)
    )


def focus_ring(painter: QPainter, rect: QRectF, radius: float, color: str = "focus") -> QRectF:
    """Paint the 2 px focus ring inside `rect`; return what is left after the 1 px gap."""
    stroke_round(painter, rect, radius, theme.color(color), theme.tokens.size["focus_ring"])
    return rect.adjusted(3, 3, -3, -3)


def hairline_h(painter: QPainter, x: float, y: float, width: float, color: str = "line") -> None:
    """Fill a 1 px horizontal line whose top is `y`; never blurred."""
    painter.fillRect(QRectF(x, y, width, 1), theme.color(color))


def hairline_v(painter: QPainter, x: float, y: float, height: float, color: str = "line") -> None:
    """Fill a 1 px vertical line whose left is `x`."""
    painter.fillRect(QRectF(x, y, 1, height), theme.color(color))


def text_width(text: str, font: QFont) -> float:
    """Return the advance of `text` in px."""
    return QFontMetricsF(font).horizontalAdvance(text)


def line_height(font: QFont) -> int:
    """Return the height in px one line of `font` needs."""
    return math.ceil(QFontMetricsF(font).height())


def elided(text: str, font: QFont, width: float) -> str:
    """Return `text` cut with an ellipsis to fit `width` px."""
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, width))


def draw_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    color: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Draw one elided line, vertically centred in `rect`."""
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, rect.width()) + 0.5)
    width = metrics.horizontalAdvance(shown)
    left = rect.x()
    if align & Qt.AlignmentFlag.AlignRight:
        left = rect.right() - width
    elif align & Qt.AlignmentFlag.AlignHCenter:
        left = rect.x() + (rect.width() - width) / 2
    base = rect.y() + (rect.height() - metrics.height()) / 2 + metrics.ascent()
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(QPointF(left, round(base)), shown)
