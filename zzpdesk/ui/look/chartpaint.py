"""Drawing primitives with QPainter; the paper has its own painter for the same shapes."""

from __future__ import annotations

import math
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from zzpdesk.charts.primitives import HALO, Area, Curve, Icon, Line, Mark, Primitive, Rect, Text
from zzpdesk.ui.look import painting
from zzpdesk.ui.look.icons import paint_icon
from zzpdesk.ui.look.marks import mark_path, paint_mark
from zzpdesk.ui.look.theme import mixed, theme

_AROUND = [
    (HALO / 2 * math.cos(math.tau * at / 8), HALO / 2 * math.sin(math.tau * at / 8)) for at in range(8)
]
"""Where the letters of a halo stand around the letters themselves: many times quicker than stroking them."""


@lru_cache(maxsize=128)
def _font(family: str, size: float, weight: int) -> QFont:
    """Return a chart font; sizes are at 100 %, the painter is scaled as a whole."""
    tokens = theme.tokens
    names = {"display": tokens.font_display, "serif": tokens.font_serif}
    font = QFont([names.get(family, tokens.font_ui), *tokens.font_fallback])
    font.setPixelSize(max(1, round(size)))
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def bounds(item: Primitive) -> QRectF:
    """Return the box around a primitive, in px at 100 %."""
    if isinstance(item, Rect):
        return QRectF(item.x, item.y, item.w, item.h).normalized()
    if isinstance(item, Line):
        left, right = sorted((item.x1, item.x2))
        top, bottom = sorted((item.y1, item.y2))
        return QRectF(left, top, right - left, bottom - top).adjusted(-1, -1, 1, 1)
    if isinstance(item, Mark | Icon):
        half = item.size / 2
        return QRectF(item.x - half, item.y - half, item.size, item.size)
    if isinstance(item, Area | Curve):
        return _polygon(item).boundingRect()
    metrics = QFontMetricsF(_font(item.font, item.size, item.weight))
    width = metrics.horizontalAdvance(item.text)
    left = item.x - {"left": 0.0, "center": width / 2, "right": width}[item.align]
    return QRectF(left, item.y - metrics.ascent(), width, metrics.height())


def _paint_rect(painter: QPainter, item: Rect) -> None:
    box = bounds(item)
    if item.fill:
        painting.fill_round(painter, box, item.radius, theme.color(item.fill))
    if item.hatch:
        shape = QPainterPath()
        shape.addRoundedRect(box, item.radius, item.radius)
        _paint_hatch(painter, shape, item.ink)
    if item.stroke:
        dash = (4.0, 2.5) if item.dash else None
        color = theme.color(item.stroke)
        painting.stroke_round(painter, box, item.radius, color, item.stroke_width, dash)


def _paint_hatch(painter: QPainter, shape: QPainterPath, ink: str = "") -> None:
    marks, box = theme.tokens.marks, shape.boundingRect()
    step = float(marks["hatch_step"])
    painter.save()
    painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    alpha = round(255 * float(marks["hatch_alpha"]))
    pen = QPen(theme.color(ink), 1) if ink else QPen(theme.color("on_segment", alpha), 1.5)
    painter.setPen(pen)
    start = box.left() - box.height()
    while start < box.right():
        painter.drawLine(QPointF(start, box.bottom()), QPointF(start + box.height(), box.top()))
        start += step
    painter.restore()


def _polygon(item: Area | Curve) -> QPolygonF:
    points = item.points if isinstance(item, Area) else item.outline()
    return QPolygonF([QPointF(x, y) for x, y in points])


def _paint_mark(painter: QPainter, item: Mark) -> None:
    box = bounds(item)
    paint_mark(painter, item.shape, box, theme.color(item.fill), stroke_only=item.stroke_only)
    if item.hatch:
        _paint_hatch(painter, mark_path(item.shape, box))


def _paint_curve(painter: QPainter, item: Curve) -> None:
    path = QPainterPath(QPointF(item.x1, item.y1))
    path.quadTo(item.cx, item.cy, item.x2, item.y2)
    pen = QPen(mixed(theme.color("surface"), theme.color(item.color), item.share), item.width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if item.dash:
        pen.setDashPattern([2, 2])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    if item.hatch:
        band = QPainterPath()
        band.addPolygon(_polygon(item))
        _paint_hatch(painter, band)


def _paint_line(painter: QPainter, item: Line) -> None:
    color = theme.color(item.color)
    if not item.dash and item.y1 == item.y2:
        left, right = sorted((item.x1, item.x2))
        top = round(item.y1 - item.width / 2)
        painter.fillRect(QRectF(left, top, right - left, item.width), color)
    elif not item.dash and item.x1 == item.x2:
        upper, lower = sorted((item.y1, item.y2))
        side = round(item.x1 - item.width / 2)
        painter.fillRect(QRectF(side, upper, item.width, lower - upper), color)
    else:
        pen = QPen(color, item.width)
        if item.dash:
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.drawLine(QPointF(item.x1, item.y1), QPointF(item.x2, item.y2))


def _paint_text(painter: QPainter, item: Text) -> None:
    font = _font(item.font, item.size, item.weight)
    painter.setFont(font)
    if item.halo:
        painter.setPen(theme.color("surface"))
        for dx, dy in _AROUND:
            painter.drawText(QPointF(bounds(item).x() + dx, item.y + dy), item.text)
    painter.setPen(theme.color(item.color))
    painter.drawText(QPointF(bounds(item).x(), item.y), item.text)


def paint_primitive(painter: QPainter, item: Primitive) -> None:
    """Paint one primitive in the colours of the moment. Raises KeyError for an unknown token."""
    if isinstance(item, Rect):
        _paint_rect(painter, item)
    elif isinstance(item, Line):
        _paint_line(painter, item)
    elif isinstance(item, Mark):
        _paint_mark(painter, item)
    elif isinstance(item, Curve):
        _paint_curve(painter, item)
    elif isinstance(item, Icon):
        paint_icon(painter, item.name, bounds(item), theme.color(item.color))
    elif isinstance(item, Area):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(item.fill))
        painter.drawPolygon(_polygon(item))
    else:
        _paint_text(painter, item)
