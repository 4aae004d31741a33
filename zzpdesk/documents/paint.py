"""Chart primitives on paper, in the light colours, whatever the screen shows."""

import math
from collections.abc import Sequence
from dataclasses import replace

from reportlab.lib.colors import Color
from reportlab.pdfgen.pathobject import PDFPathObject

from zzpdesk.charts.primitives import Area, Line, Mark, Primitive, Rect, Text
from zzpdesk.documents import fonts
from zzpdesk.documents.sheet import HEIGHT, Sheet

_FONTS = {
    "ui": {400: fonts.REGULAR, 500: fonts.MEDIUM, 600: fonts.SEMIBOLD},
    "display": {400: fonts.DISPLAY_MEDIUM, 500: fonts.DISPLAY_MEDIUM, 600: fonts.DISPLAY},
    "serif": {400: fonts.SERIF, 500: fonts.SERIF_MEDIUM, 600: fonts.SERIF_MEDIUM},
}
_HATCH_STEP, _HATCH_SHARE = 4.5, 0.45


def paint(sheet: Sheet, primitives: Sequence[Primitive], x: float, y: float, *, scale: float = 1) -> None:
    """Draw a chart with its top left corner at (x, y); `scale` makes one laid out for the screen fit for paper."""
    for item in primitives if scale == 1 else [_scaled(one, scale) for one in primitives]:
        if isinstance(item, Text):
            font = _FONTS[item.font][item.weight]
            sheet.text(x + item.x, y + item.y, item.text, font, item.size, ink=item.color, align=item.align)
        else:
            with sheet.marked(""):
                _shape(sheet, item, x, y)


def _shape(sheet: Sheet, item: Rect | Line | Mark | Area, x: float, y: float) -> None:
    if isinstance(item, Rect):
        _rect(sheet, item, x, y)
    elif isinstance(item, Mark):
        _mark(sheet, item, x + item.x, y + item.y)
    elif isinstance(item, Area):
        _area(sheet, item, x, y)
    else:
        canvas = sheet.canvas
        canvas.setStrokeColor(sheet.colour(item.color))
        canvas.setLineWidth(item.width * 0.7)
        canvas.setDash([2.5, 2] if item.dash else [])
        canvas.line(x + item.x1, HEIGHT - y - item.y1, x + item.x2, HEIGHT - y - item.y2)
        canvas.setDash([])


def _scaled(item: Primitive, by: float) -> Primitive:
    if isinstance(item, Text | Mark):
        return replace(item, x=item.x * by, y=item.y * by, size=item.size * by)
    if isinstance(item, Rect):
        return replace(
            item, x=item.x * by, y=item.y * by, w=item.w * by, h=item.h * by, radius=item.radius * by
        )
    if isinstance(item, Area):
        return replace(item, points=tuple((x * by, y * by) for x, y in item.points))
    return replace(item, x1=item.x1 * by, y1=item.y1 * by, x2=item.x2 * by, y2=item.y2 * by)


def _area(sheet: Sheet, item: Area, x: float, y: float) -> None:
    path = sheet.canvas.beginPath()
    for index, (right, down) in enumerate(item.points):
        (path.lineTo if index else path.moveTo)(x + right, HEIGHT - y - down)
    path.close()
    sheet.canvas.setFillColor(sheet.colour(item.fill))
    sheet.canvas.drawPath(path, stroke=0, fill=1)


def mark(sheet: Sheet, item: Mark) -> None:
    """One channel mark at its own place on the page."""
    with sheet.marked(""):
        _mark(sheet, item, item.x, item.y)


def _rect(sheet: Sheet, item: Rect, x: float, y: float) -> None:
    canvas = sheet.canvas
    left, bottom = x + item.x, HEIGHT - y - item.y - item.h
    radius = min(item.radius, item.w / 2, item.h / 2)
    if item.fill:
        canvas.setFillColor(sheet.colour(item.fill))
        canvas.roundRect(left, bottom, item.w, item.h, radius, stroke=0, fill=1)
    if item.hatch:
        _hatch(sheet, item, left, bottom)
    if item.stroke:
        canvas.setStrokeColor(sheet.colour(item.stroke))
        canvas.setLineWidth(item.stroke_width * 0.8)
        canvas.setDash([2.5, 2] if item.dash else [])
        canvas.roundRect(left, bottom, item.w, item.h, radius, stroke=1, fill=0)
        canvas.setDash([])


def _hatch(sheet: Sheet, item: Rect, left: float, bottom: float) -> None:
    """Diagonal lines, for those who print in black and white."""
    clip = sheet.canvas.beginPath()
    clip.rect(left, bottom, item.w, item.h)
    ink = sheet.colour(item.ink) if item.ink else sheet.blended("on_segment", _HATCH_SHARE, item.fill)
    hatched(sheet, clip, (left, bottom, item.w, item.h), ink)


def hatched(sheet: Sheet, clip: PDFPathObject, box: tuple[float, float, float, float], ink: Color) -> None:
    """Diagonal lines within a path that lies in a box: left, bottom (from the foot of the page), width, height."""
    canvas, (left, bottom, w, h) = sheet.canvas, box
    canvas.saveState()
    canvas.clipPath(clip, stroke=0, fill=0)
    canvas.setStrokeColor(ink)
    canvas.setLineWidth(0.6)
    start = left - h
    while start < left + w:
        canvas.line(start, bottom, start + h, bottom + h)
        start += _HATCH_STEP
    canvas.restoreState()


def _mark(sheet: Sheet, item: Mark, x: float, y: float) -> None:
    canvas, size = sheet.canvas, item.size
    canvas.setFillColor(sheet.colour("surface" if item.stroke_only else item.fill))
    canvas.setStrokeColor(sheet.colour(item.fill))
    canvas.setLineWidth(1.3)
    outline = {"stroke": int(item.stroke_only), "fill": 1}
    y = HEIGHT - y
    if item.shape == "circle":
        canvas.circle(x, y, size / 2 - (0.65 if item.stroke_only else 0), **outline)
    elif item.shape == "square":
        side = size * 0.86
        canvas.roundRect(x - side / 2, y - side / 2, side, side, size * 0.18, **outline)
    else:
        corners = 6 if item.shape == "hexagon" else 4
        path = canvas.beginPath()
        for index in range(corners):
            angle = math.tau * index / corners + math.pi / 2
            point = (x + size * 0.54 * math.cos(angle), y + size * 0.54 * math.sin(angle))
            (path.lineTo if index else path.moveTo)(*point)
        path.close()
        canvas.drawPath(path, **outline)
