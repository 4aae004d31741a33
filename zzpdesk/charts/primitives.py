"""What a chart is made of: seven frozen shapes that the screen and the paper both draw.

Coordinates are px at 100 % text size (on paper: points), x to the right and y downwards, origin
top left. Colours are token names from `resources/tokens.toml` ("text2", "line", "direct",
"omzet", "on_segment"…), never values, so that one drawing follows light, dark and paper.

A shape with a `key` is a *figure*: it can be pointed at, walked over with the arrow keys and
opened. Several shapes may share one key (the two ends of a dumbbell); they act as one. Keys are
walked in the order in which they first appear.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot
from typing import Literal, TypeAlias

Align: TypeAlias = Literal["left", "center", "right"]
FontFamily: TypeAlias = Literal["ui", "display", "serif"]
Shape: TypeAlias = Literal["circle", "hexagon", "diamond", "square"]

HALO = 3.5
"""Px that a halo is wide, half of it outside the letters."""
_CAP_MIDDLE = 0.36
"""Half the height of a capital, as part of the font size (Inter: 0.727 / 2)."""


@dataclass(frozen=True, slots=True)
class Rect:
    """A box, filled, outlined or both. `fill` or `stroke` "" means none.

    `dash` outlines it dashed, `hatch` lays diagonal lines over the fill (never colour alone), in `ink` or else
    in a tone that suits any channel.
    """

    x: float
    y: float
    w: float
    h: float
    fill: str = ""
    radius: float = 0
    stroke: str = ""
    dash: bool = False
    hatch: bool = False
    key: str = ""
    stroke_width: float = 1
    ink: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line; `width` in px."""

    x1: float
    y1: float
    x2: float
    y2: float
    color: str = "line"
    width: float = 1
    dash: bool = False
    key: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text. `y` is the **baseline**; `x` is the left, middle or right end by `align`.

    Digits are tabular. `weight` is 400, 500 or 600. `halo` keeps what lies below it a little away from the letters.
    """

    x: float
    y: float
    text: str
    color: str = "text"
    size: float = 12
    weight: int = 400
    align: Align = "left"
    font: FontFamily = "ui"
    key: str = ""
    halo: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A channel's shape around its centre (`x`, `y`), `size` px across.

    `stroke_only` draws the outline with the surface inside (the open end of a dumbbell); `hatch` as with a box.
    """

    x: float
    y: float
    size: float
    shape: Shape
    fill: str
    stroke_only: bool = False
    key: str = ""
    hatch: bool = False


@dataclass(frozen=True, slots=True)
class Area:
    """A filled shape with straight sides between its points, as below a line."""

    points: tuple[tuple[float, float], ...]
    fill: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Curve:
    """A line that bends once, towards (`cx`, `cy`): a quadratic Bézier; `width` in px.

    `share` is how much of the colour stands over the surface: 1 is the full colour.
    """

    x1: float
    y1: float
    cx: float
    cy: float
    x2: float
    y2: float
    color: str
    width: float = 1
    dash: bool = False
    hatch: bool = False
    share: float = 1
    key: str = ""

    def point(self, at: float) -> tuple[float, float]:
        """Where it is, from its start (0) to its end (1)."""
        rest = 1 - at
        one, two, three = rest * rest, 2 * rest * at, at * at
        return (
            one * self.x1 + two * self.cx + three * self.x2,
            one * self.y1 + two * self.cy + three * self.y2,
        )

    def outline(self, parts: int = 16) -> tuple[tuple[float, float], ...]:
        """The corners of the band it covers, there along one side and back along the other."""
        left, right = [], []
        for step in range(parts + 1):
            at = step / parts
            x, y = self.point(at)
            dx = (1 - at) * (self.cx - self.x1) + at * (self.x2 - self.cx)
            dy = (1 - at) * (self.cy - self.y1) + at * (self.y2 - self.cy)
            half = self.width / 2 / (hypot(dx, dy) or 1)
            left.append((x - dy * half, y + dx * half))
            right.append((x + dy * half, y - dx * half))
        return (*left, *reversed(right))


@dataclass(frozen=True, slots=True)
class Icon:
    """A Lucide icon of `resources/icons` around its centre, `size` px wide: decoration, it says nothing of its own."""

    x: float
    y: float
    size: float
    name: str
    color: str
    key: str = ""


Primitive: TypeAlias = Rect | Line | Text | Mark | Area | Curve | Icon


def baseline(middle: float, size: float) -> float:
    """Return the baseline that centres capitals and digits of `size` px on height `middle`."""
    return middle + _CAP_MIDDLE * size
