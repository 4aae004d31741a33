"""Chart primitives on paper, in the light colours, whatever the screen shows."""

import math
from collections.abc import Sequence
from dataclasses import replace

from reportlab.lib.colors import Color
from reportlab.pdfgen.pathobject import PDFPathObject

from zzpdesk.charts.common import TOKENS
from zzpdesk.charts.primitives import HALO, Area, Curve, Icon, Line, Mark, Primitive, Rect, Text
from zzpdesk.documents import fonts, icons
from zzpdesk.documents.sheet import HEIGHT, Sheet

_FONTS = {
    "ui": {400: fonts.REGULAR, 500: fonts.MEDIUM, 600: fonts.SEMIBOLD},
    "display": {400: fonts.DISPLAY_MEDIUM, 500: fonts.DISPLAY_MEDIUM, 600: fonts.DISPLAY},
    "serif": {400: fonts.SERIF, 500: fonts.SERIF_MEDIUM, 600: fonts.SERIF_MEDIUM},
}
_HATCH_STEP, _HATCH_SHARE, _HALO_AT = 4.5, 0.45, 13.0
_CHANNELS = frozenset(TOKENS.values())


def paint(sheet: Sheet, primitives: Sequence[Primitive], x: float, y: float, *, scale: float = 1) -> None:
    """Draw a chart with its top left corner at (x, y); `scale` makes one laid out for the screen fit for paper."""
    for item in primitives if scale == 1 else [_scaled(one, scale) for one in primitives]:
        if isinstance(item, Text):
            font = _FONTS[item.font][item.weight]
            if item.halo:
                _halo(sheet, item, x + item.x, y + item.y)
            sheet.text(x + item.x, y + item.y, item.text, font, item.size, ink=item.color, align=item.align)
        else:
            with sheet.marked(""):
                _shape(sheet, item, x, y)


def _shape(sheet: Sheet, item: Rect | Line | Mark | Area | Curve | Icon, x: float, y: float) -> None:
    if isinstance(item, Rect):
        _rect(sheet, item, x, y)
    elif isinstance(item, Curve):
        _curve(sheet, item, x, y)
    elif isinstance(item, Icon):
        icons.draw(sheet, item.name, (x + item.x, HEIGHT - y - item.y), item.size, item.color)
    elif isinstance(item, Mark):
        _mark(sheet, item, x + item.x, y + item.y)
    elif isinstance(item, Area):
        _area(sheet, item, x, y)
    else:
        canvas = sheet.canvas
        canvas.setStrokeColor(sheet.colour(_edge(sheet, item.color)))
        canvas.setLineWidth(item.width * 0.7)
        canvas.setDash([2.5, 2] if item.dash else [])
        canvas.line(x + item.x1, HEIGHT - y - item.y1, x + item.x2, HEIGHT - y - item.y2)
        canvas.setDash([])


def _edge(sheet: Sheet, token: str) -> str:
    """What a thin line is drawn in: the light greys of channels would be lost in it."""
    return "axis" if sheet.grey and token in _CHANNELS else token


def _scaled(item: Primitive, by: float) -> Primitive:
    if isinstance(item, Text | Mark | Icon):
        return replace(item, x=item.x * by, y=item.y * by, size=item.size * by)
    if isinstance(item, Rect):
        return replace(
            item, x=item.x * by, y=item.y * by, w=item.w * by, h=item.h * by, radius=item.radius * by
        )
    if isinstance(item, Area):
        return replace(item, points=tuple((x * by, y * by) for x, y in item.points))
    if isinstance(item, Curve):
        item = replace(item, cx=item.cx * by, cy=item.cy * by, width=item.width * by)
    return replace(item, x1=item.x1 * by, y1=item.y1 * by, x2=item.x2 * by, y2=item.y2 * by)


def _curve(sheet: Sheet, item: Curve, x: float, y: float) -> None:
    """Reportlab knows cubic curves: their two points of control lie two thirds of the way to the one."""
    canvas = sheet.canvas
    canvas.setStrokeColor(sheet.blended(item.color, item.share))
    canvas.setLineWidth(item.width)
    canvas.setDash([2, 2] if item.dash else [])
    pull = [(end + (bend - end) * 2 / 3) for end, bend in _controls(item)]
    path = canvas.beginPath()
    path.moveTo(x + item.x1, HEIGHT - y - item.y1)
    path.curveTo(
        x + pull[0],
        HEIGHT - y - pull[1],
        x + pull[2],
        HEIGHT - y - pull[3],
        x + item.x2,
        HEIGHT - y - item.y2,
    )
    canvas.drawPath(path, stroke=1, fill=0)
    canvas.setDash([])
    if item.hatch:
        band = [(x + right, HEIGHT - y - down) for right, down in item.outline()]
        _hatch(sheet, band, sheet.blended("on_segment", _HATCH_SHARE, item.color))


def _controls(item: Curve) -> tuple[tuple[float, float], ...]:
    return (item.x1, item.cx), (item.y1, item.cy), (item.x2, item.cx), (item.y2, item.cy)


def _halo(sheet: Sheet, item: Text, x: float, y: float) -> None:
    """White around the letters, below them."""
    font, canvas = _FONTS[item.font][item.weight], sheet.canvas
    room = fonts.width(item.text, font, item.size)
    left = x - {"left": 0.0, "center": room / 2, "right": room}[item.align]
    with sheet.marked(""):
        canvas.saveState()
        canvas.setStrokeColor(sheet.colour("surface"))
        canvas.setLineWidth(HALO * item.size / _HALO_AT)
        canvas.setLineJoin(1)
        for name, part in fonts.runs(item.text, font):
            letters = canvas.beginText(left, HEIGHT - y)
            letters.setFont(name, item.size)
            letters.setTextRenderMode(1)
            letters.textOut(part)
            canvas.drawText(letters)
            left += fonts.width(part, name, item.size)
        canvas.restoreState()


def _area(sheet: Sheet, item: Area, x: float, y: float) -> None:
    path = _polygon(sheet, [(x + right, HEIGHT - y - down) for right, down in item.points])
    sheet.canvas.setFillColor(sheet.colour(item.fill))
    sheet.canvas.drawPath(path, stroke=0, fill=1)


def _polygon(sheet: Sheet, corners: Sequence[tuple[float, float]]) -> PDFPathObject:
    """A closed path through corners in the measure of the page."""
    path = sheet.canvas.beginPath()
    for index, corner in enumerate(corners):
        (path.lineTo if index else path.moveTo)(*corner)
    path.close()
    return path


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
        ink = sheet.colour(item.ink) if item.ink else sheet.blended("on_segment", _HATCH_SHARE, item.fill)
        right, top = left + item.w, bottom + item.h
        _hatch(sheet, [(left, bottom), (right, bottom), (right, top), (left, top)], ink)
    if item.stroke:
        canvas.setStrokeColor(sheet.colour(item.stroke))
        canvas.setLineWidth(item.stroke_width * 0.8)
        canvas.setDash([2.5, 2] if item.dash else [])
        canvas.roundRect(left, bottom, item.w, item.h, radius, stroke=1, fill=0)
        canvas.setDash([])


def _hatch(sheet: Sheet, corners: Sequence[tuple[float, float]], ink: Color) -> None:
    """Diagonal lines within corners on the page, for those who print in black and white."""
    left, bottom = min(x for x, _y in corners), min(y for _x, y in corners)
    wide, high = max(x for x, _y in corners) - left, max(y for _x, y in corners) - bottom
    hatched(sheet, _polygon(sheet, corners), (left, bottom, wide, high), ink)


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
    canvas.setStrokeColor(sheet.colour(_edge(sheet, item.fill)))
    canvas.setLineWidth(1.3 if item.stroke_only else 0.6)
    outline = {"stroke": int(item.stroke_only or sheet.grey), "fill": 1}
    y = HEIGHT - y
    if item.shape == "circle":
        canvas.circle(x, y, size / 2 - (0.65 if item.stroke_only else 0), **outline)
    elif item.shape == "square":
        side = size * 0.86
        canvas.roundRect(x - side / 2, y - side / 2, side, side, min(size * 0.18, 2.2), **outline)
    else:
        canvas.drawPath(_polygon(sheet, _corners(item, x, y)), **outline)
    if item.hatch:
        _hatch(sheet, _corners(item, x, y), sheet.blended("on_segment", _HATCH_SHARE, item.fill))


def _corners(item: Mark, x: float, y: float) -> list[tuple[float, float]]:
    """The corners of a mark; of a circle so many that nobody sees them."""
    if item.shape == "square":
        half = item.size * 0.43
        return [(x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)]
    count, reach = {"hexagon": (6, 0.54), "diamond": (4, 0.54), "circle": (48, 0.5)}[item.shape]
    angles = (math.tau * index / count + math.pi / 2 for index in range(count))
    return [
        (x + item.size * reach * math.cos(angle), y + item.size * reach * math.sin(angle)) for angle in angles
    ]
