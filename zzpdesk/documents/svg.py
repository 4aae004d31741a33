"""Chart primitives as SVG, in the light colours of paper: letters stay letters, and it tells what it is."""

from collections.abc import Iterator, Sequence
from math import cos, pi, sin, tau
from xml.sax.saxutils import escape, quoteattr

from zzpdesk.charts.primitives import HALO, Area, Curve, Icon, Line, Mark, Primitive, Rect, Text
from zzpdesk.documents import fonts, icons
from zzpdesk.documents.palette import blended, tokens

_FAMILIES = {
    "ui": "Inter, 'Segoe UI', 'SF Pro Text', 'Noto Sans', sans-serif",
    "display": "'Inter Display', Inter, 'Segoe UI', 'SF Pro Display', 'Noto Sans', sans-serif",
    "serif": "Newsreader, Georgia, 'Times New Roman', serif",
}
_ANCHORS = {"left": "start", "center": "middle", "right": "end"}
_STEP = 6
_HATCH = f"""<pattern id="hatch" width="{_STEP}" height="{_STEP}" patternUnits="userSpaceOnUse" \
patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="{_STEP}" stroke="{{ink}}" \
stroke-width="1.5" stroke-opacity="0.4"/></pattern>"""


def svg(
    primitives: Sequence[Primitive], size: tuple[float, float], title: str, description: str, language: str
) -> bytes:
    """A drawing of `size` px as a file of its own; `title` and `description` are for who does not see it."""
    width, height = map(_n, size)
    box = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    role = f'xml:lang={quoteattr(language)} role="img" aria-labelledby="title desc"'
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" {box} {role}>',
        f'<title id="title">{_words(title)}</title>',
        f'<desc id="desc">{"&#10;".join(_words(line) for line in description.splitlines())}</desc>',
        f"<defs>{_HATCH.format(ink=tokens()['on_segment'])}</defs>",
        *(line for one in primitives for line in _drawn(one)),
        "</svg>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _drawn(one: Primitive) -> Iterator[str]:
    if isinstance(one, Text):
        yield from _text(one)
    elif isinstance(one, Icon):
        by = one.size / icons.GRID
        place = f"translate({_n(one.x - one.size / 2)} {_n(one.y - one.size / 2)}) scale({_n(by)})"
        style = 'fill="none" stroke-linecap="round" stroke-linejoin="round"'
        ink = f'stroke="{tokens()[one.color]}" stroke-width="{icons.STROKE}"'
        yield f'<g transform="{place}" {style} {ink}>{icons.inside(one.name)}</g>'
    elif isinstance(one, Line):
        ends = f'x1="{_n(one.x1)}" y1="{_n(one.y1)}" x2="{_n(one.x2)}" y2="{_n(one.y2)}"'
        yield f"<line {ends} {_stroke(tokens()[one.color], one.width, dash=one.dash)}/>"
    else:
        yield from _shape(one)


def _shape(one: Rect | Mark | Area | Curve) -> Iterator[str]:
    """The shape in its colour, and again with lines where it is hatched."""
    if isinstance(one, Rect):
        shape = f'<rect x="{_n(one.x)}" y="{_n(one.y)}" width="{_n(one.w)}" height="{_n(one.h)}" rx="{_n(one.radius)}"'
        ink = _stroke(tokens()[one.stroke], one.stroke_width, dash=one.dash) if one.stroke else ""
        yield f'{shape} fill="{tokens()[one.fill] if one.fill else "none"}" {ink}/>'
    elif isinstance(one, Mark):
        shape, ink = _mark(one), _stroke(tokens()[one.fill], 1.75) if one.stroke_only else ""
        yield f'{shape} fill="{tokens()["surface" if one.stroke_only else one.fill]}" {ink}/>'
    elif isinstance(one, Area):
        shape = _polygon(one.points)
        yield f'{shape} fill="{tokens()[one.fill]}"/>'
        return
    else:
        shade = f"#{blended(one.color, one.share).hexval()[2:]}"
        bend = f"M{_n(one.x1)} {_n(one.y1)}Q{_n(one.cx)} {_n(one.cy)} {_n(one.x2)} {_n(one.y2)}"
        yield f'<path d="{bend}" fill="none" {_stroke(shade, one.width, dash=one.dash)}/>'
        shape = _polygon(one.outline())
    if one.hatch:
        yield f'{shape} fill="url(#hatch)"/>'


def _mark(one: Mark) -> str:
    """A mark without its closing, as the screen draws it."""
    half = one.size / 2
    if one.shape == "circle":
        return f'<circle cx="{_n(one.x)}" cy="{_n(one.y)}" r="{_n(half)}"'
    if one.shape == "square":
        side = one.size * 0.94
        left, top = _n(one.x - side / 2), _n(one.y - side / 2)
        return f'<rect x="{left}" y="{top}" width="{_n(side)}" height="{_n(side)}" rx="2"'
    count, reach = (6, half) if one.shape == "hexagon" else (4, half * 1.08)
    angles = [tau * corner / count - pi / 2 for corner in range(count)]
    return _polygon([(one.x + reach * cos(angle), one.y + reach * sin(angle)) for angle in angles])


def _polygon(points: Sequence[tuple[float, float]]) -> str:
    corners = " ".join(f"{_n(x)},{_n(y)}" for x, y in points)
    return f'<polygon points="{corners}"'


def _stroke(color: str, width: float, *, dash: bool = False) -> str:
    dashes = ' stroke-dasharray="3 3"' if dash else ""
    return f'stroke="{color}" stroke-width="{_n(width)}"{dashes}'


def _text(one: Text) -> Iterator[str]:
    """The letters; their halo as letters of its own below them, as not every reader knows the order of painting."""
    place = f'x="{_n(one.x)}" y="{_n(one.y)}" text-anchor="{_ANCHORS[one.align]}"'
    face = f'font-family="{_FAMILIES[one.font]}" font-size="{_n(one.size)}" font-weight="{one.weight}"'
    start = f"<text {place} {face} style=\"font-feature-settings:'tnum'\""
    if one.halo:
        around = f'{_stroke(tokens()["surface"], HALO)} stroke-linejoin="round" fill="none"'
        yield f'{start} {around} aria-hidden="true">{_words(one.text)}</text>'
    yield f'{start} fill="{tokens()[one.color]}">{_words(one.text)}</text>'


def _words(text: str) -> str:
    """Text as XML allows it: composed, without control characters, escaped."""
    return escape(fonts.clean(text))


def _n(value: float) -> str:
    """A number with at most two decimals."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
