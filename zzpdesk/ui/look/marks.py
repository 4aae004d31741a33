"""The four channels' shapes: colour never works alone."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from zzpdesk.ui.look import painting
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme

CHANNEL_SHAPE = {
    "direct": "circle",
    "collectief": "hexagon",
    "netwerk": "diamond",
    "bemiddelaar": "square",
}
"""Channel token -> shape; the same in lists, charts, map and print."""


def _hexagon(box: QRectF) -> QPolygonF:
    middle, radius = box.center(), box.height() / 2
    points = [
        QPointF(
            middle.x() + radius * math.sin(math.radians(60 * side)),
            middle.y() - radius * math.cos(math.radians(60 * side)),
        )
        for side in range(6)
    ]
    return QPolygonF(points)


def _diamond(box: QRectF) -> QPolygonF:
    middle = box.center()
    return QPolygonF(
        [
            QPointF(middle.x(), box.top()),
            QPointF(box.right(), middle.y()),
            QPointF(middle.x(), box.bottom()),
            QPointF(box.left(), middle.y()),
        ]
    )


def mark_path(shape: str, rect: QRectF) -> QPainterPath:
    """The outline of "circle", "hexagon", "diamond" or "square" inside `rect`."""
    path = QPainterPath()
    if shape == "hexagon":
        path.addPolygon(_hexagon(rect))
        path.closeSubpath()
    elif shape == "diamond":
        grow = rect.width() * 0.04
        path.addPolygon(_diamond(rect.adjusted(-grow, -grow, grow, grow)))
        path.closeSubpath()
    elif shape == "square":
        inset = rect.width() * 0.03
        path.addRoundedRect(rect.adjusted(inset, inset, -inset, -inset), 2, 2)
    else:
        path.addEllipse(rect)
    return path


def paint_mark(
    painter: QPainter, shape: str, rect: QRectF, color: QColor, *, stroke_only: bool = False
) -> None:
    """Paint `shape` ("circle", "hexagon", "diamond", "square") inside `rect`.

    `stroke_only` leaves the inside in the surface colour.
    """
    painter.setBrush(theme.color("surface") if stroke_only else color)
    painter.setPen(QPen(color, 1.75) if stroke_only else Qt.PenStyle.NoPen)
    painter.drawPath(mark_path(shape, rect))


class ChannelMark(Restyled, QWidget):
    """A channel's mark; `size` px at 100 %."""

    def __init__(self, channel: str, size: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._channel = channel
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The mark and one px of air."""
        side = theme.px(self._size) + 2
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the shape."""
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        shape, color = CHANNEL_SHAPE[self._channel], theme.color(self._channel)
        paint_mark(painting.begin(self), shape, box, color)


class ChannelLabel(Restyled, QWidget):
    """A mark with the channel's word beside it."""

    def __init__(self, channel: str, text: str, role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._channel = channel
        self._text = text
        self._role = role
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for both."""
        font = theme.font(self._role)
        width = theme.px(20) + painting.text_width(self._text, font)
        return QSize(round(width) + 2, painting.line_height(font) + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw both."""
        painter = painting.begin(self)
        side = theme.px(12)
        box = QRectF(theme.px(2), (self.height() - side) / 2, side, side)
        paint_mark(painter, CHANNEL_SHAPE[self._channel], box, theme.color(self._channel))
        area = QRectF(theme.px(20), 0, self.width() - theme.px(20), self.height())
        font, ink = theme.font(self._role), theme.color("text")
        painting.draw_text(painter, area, self._text, font, ink)
