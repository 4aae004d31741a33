"""Check boxes: the square one of forms and the round one of to-do lists."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QSizePolicy, QWidget

from zzpdesk.ui.look import painting
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme

_BOX = 16
_TICK = ((4.2, 8.3), (6.9, 11), (11.9, 5.3))


def _paint_tick(painter: QPainter, box: QRectF) -> None:
    """Draw a tick bolder than the icon of the same size."""
    unit = box.width() / _BOX
    points = [QPointF(box.x() + x * unit, box.y() + y * unit) for x, y in _TICK]
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    painter.setPen(QPen(theme.color("on_accent"), 1.9 * unit, Qt.PenStyle.SolidLine, cap, join))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(points))


class CheckBox(Restyled, QCheckBox):
    """A 16 px box with a word."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The box, room for the ring, the word; at least 24 px high."""
        font = theme.font("body")
        width = theme.px(_BOX) + 8
        if self.text():
            width += theme.px(6) + round(painting.text_width(self.text(), font)) + 1
        return QSize(width, max(theme.px(24), painting.line_height(font) + 4))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        """The word counts too."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ring, box, tick and word."""
        painter = painting.begin(self)
        side, radius = theme.px(_BOX), theme.px(4)
        box = QRectF(4, round((self.height() - side) / 2), side, side)
        if self.hasFocus():
            painting.focus_ring(painter, box.adjusted(-3, -3, 3, 3), radius + 2)
        if self.isChecked():
            fill = theme.color("accent" if self.isEnabled() else "line_strong")
            painting.fill_round(painter, box, radius, fill)
            _paint_tick(painter, box)
        else:
            painting.fill_round(painter, box, radius, theme.color("surface"))
            painting.stroke_round(painter, box, radius, theme.color("line_strong"))
        left = 8 + side + theme.px(6)
        ink = theme.color("text" if self.isEnabled() else "text3")
        area = QRectF(left, 0, max(0, self.width() - left), self.height())
        painting.draw_text(painter, area, self.text(), theme.font("body"), ink)


class RoundCheck(Restyled, QAbstractButton):
    """The empty circle before something to do; checked it is filled. `name` is for readers."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """At least 24 px to hit."""
        return QSize(theme.px(24), theme.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw circle, tick and ring."""
        painter = painting.begin(self)
        side = theme.px(_BOX)
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        if self.hasFocus():
            painting.focus_ring(painter, box.adjusted(-3, -3, 3, 3), side / 2 + 3)
        if self.isChecked():
            painting.fill_round(painter, box, side / 2, theme.color("accent"))
            _paint_tick(painter, box)
        else:
            painting.stroke_round(painter, box, side / 2, theme.color("line_strong"), 1.5)
