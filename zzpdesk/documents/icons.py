"""The icons of `resources/icons` on paper: strokes of SVG as paths of a PDF, on the grid of 24 that Lucide draws on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from math import atan2, ceil, cos, pi, radians, sin, sqrt, tan, tau
from typing import TYPE_CHECKING, TypeAlias
from xml.etree import ElementTree as ET

from zzpdesk.resources import resource_path

if TYPE_CHECKING:
    from zzpdesk.documents.sheet import Sheet

GRID, STROKE = 24.0, 1.75
Point: TypeAlias = tuple[float, float]
Step: TypeAlias = tuple[str, tuple[Point, ...]]
"""`move` and `line` to one point, `curve` by two points of control to a third, `close`."""
_WORDS = re.compile(r"[MmLlHhVvCcSsAaZz]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?")
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "A": 7, "Z": 0}


def draw(sheet: Sheet, name: str, centre: Point, size: float, token: str) -> None:
    """Stroke an icon around its centre, in the measure of the page, `size` points wide."""
    canvas, by = sheet.canvas, size / GRID
    path = canvas.beginPath()
    for what, points in steps(name):
        flat = [
            value
            for x, y in points
            for value in (centre[0] + (x - GRID / 2) * by, centre[1] - (y - GRID / 2) * by)
        ]
        if what == "close":
            path.close()
        else:
            {"move": path.moveTo, "line": path.lineTo, "curve": path.curveTo}[what](*flat)
    canvas.saveState()
    canvas.setStrokeColor(sheet.colour(token))
    canvas.setLineWidth(STROKE * by)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    canvas.drawPath(path, stroke=1, fill=0)
    canvas.restoreState()


@cache
def inside(name: str) -> str:
    """What stands between the outer tags of an icon's file, for SVG."""
    source = resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")
    return source[source.index(">") + 1 : source.rindex("</svg>")].strip()


@cache
def steps(name: str) -> tuple[Step, ...]:
    """The strokes of an icon. Raises KeyError for an element that Lucide does not use here."""
    root = ET.fromstring(resource_path("icons", f"{name}.svg").read_text(encoding="utf-8"))  # noqa: S314 - our own files
    found: list[Step] = []
    for element in root:
        values = element.attrib
        match element.tag.rpartition("}")[2]:
            case "path":
                found += _path(values["d"])
            case "circle":
                x, y, reach = (float(values[key]) for key in ("cx", "cy", "r"))
                found.append(("move", ((x + reach, y),)))
                found += _arc((x + reach, y), (reach, reach, 0, 0, 1, x - reach, y))
                found += _arc((x - reach, y), (reach, reach, 0, 0, 1, x + reach, y))
            case other:
                raise KeyError(other)
    return tuple(found)


def _path(text: str) -> Iterator[Step]:
    """The commands of a path, absolute ones and those from where the pen is."""
    words = _WORDS.findall(text)
    at, here, start, mirror = 0, (0.0, 0.0), (0.0, 0.0), (0.0, 0.0)
    command = ""
    while at < len(words):
        if words[at].isalpha():
            command, at = words[at], at + 1
        takes = _TAKES[command.upper()]
        values = [float(word) for word in words[at : at + takes]]
        at += takes
        made, here, mirror = _command(command, values, here, start, mirror)
        if command in "Mm":
            start, command = here, "L" if command == "M" else "l"
        yield from made


def _command(
    command: str, values: Sequence[float], here: Point, start: Point, mirror: Point
) -> tuple[list[Step], Point, Point]:
    """What a command draws, where the pen is then, and the point of control that a smooth curve goes on from."""
    dx, dy = here if command.islower() else (0.0, 0.0)
    kind = command.upper()
    if kind == "Z":
        return [("close", ())], start, start
    if kind in "HV":
        end = (values[0] + dx, here[1]) if kind == "H" else (here[0], values[0] + dy)
        return [("line", (end,))], end, end
    end = values[-2] + dx, values[-1] + dy
    if kind in "ML":
        return [("move" if kind == "M" else "line", (end,))], end, end
    if kind == "A":
        return list(_arc(here, (*values[:5], *end))), end, end
    first = (values[0] + dx, values[1] + dy) if kind == "C" else mirror
    second = values[-4] + dx, values[-3] + dy
    return [("curve", (first, second, end))], end, (2 * end[0] - second[0], 2 * end[1] - second[1])


def _arc(here: Point, values: Sequence[float]) -> Iterator[Step]:
    """An elliptical arc as cubic curves of at most a quarter turn (SVG 1.1, F.6.5)."""
    rx, ry, slant, large, sweep, x, y = values
    turned, lean = radians(slant), (cos(radians(slant)), sin(radians(slant)))
    halfx, halfy = (here[0] - x) / 2, (here[1] - y) / 2
    ax, ay = lean[0] * halfx + lean[1] * halfy, -lean[1] * halfx + lean[0] * halfy
    grow = max(1.0, sqrt((ax / rx) ** 2 + (ay / ry) ** 2))
    rx, ry = rx * grow, ry * grow
    left = (rx * ry) ** 2 - (rx * ay) ** 2 - (ry * ax) ** 2
    root = sqrt(max(0.0, left / ((rx * ay) ** 2 + (ry * ax) ** 2)))
    root = -root if large == sweep else root
    bx, by = root * rx * ay / ry, -root * ry * ax / rx
    centre = (
        lean[0] * bx - lean[1] * by + (here[0] + x) / 2,
        lean[1] * bx + lean[0] * by + (here[1] + y) / 2,
    )
    begin = atan2((ay - by) / ry, (ax - bx) / rx)
    turn = (atan2((-ay - by) / ry, (-ax - bx) / rx) - begin) % tau
    turn = turn if sweep else turn - tau
    count = max(1, ceil(abs(turn) / (pi / 2) - 1e-9))
    for part in range(count):
        one, two = begin + turn * part / count, begin + turn * (part + 1) / count
        yield "curve", tuple(_turned(point, centre, turned) for point in _quarter(one, two, rx, ry))


def _quarter(one: float, two: float, rx: float, ry: float) -> tuple[Point, Point, Point]:
    """Two points of control and the end of a piece of an ellipse around the origin."""
    pull = 4 / 3 * tan((two - one) / 4)
    return (
        (rx * (cos(one) - pull * sin(one)), ry * (sin(one) + pull * cos(one))),
        (rx * (cos(two) + pull * sin(two)), ry * (sin(two) - pull * cos(two))),
        (rx * cos(two), ry * sin(two)),
    )


def _turned(point: Point, centre: Point, angle: float) -> Point:
    x, y = point
    return centre[0] + x * cos(angle) - y * sin(angle), centre[1] + x * sin(angle) + y * cos(angle)
