"""What a chart is made of: five frozen shapes that the screen and the paper both draw.

Coordinates are px at 100 % text size (on paper: points), x to the right and y downwards, origin
top left. Colours are token names from `resources/tokens.toml` ("text2", "line", "direct",
"omzet", "on_segment"…), never values, so that one drawing follows light, dark and paper.

A shape with a `key` is a *figure*: it can be pointed at, walked over with the arrow keys and
opened. Several shapes may share one key (the two ends of a dumbbell); they act as one. Keys are
walked in the order in which they first appear.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Align: TypeAlias = Literal["left", "center", "right"]
FontFamily: TypeAlias = Literal["ui", "display", "serif"]
Shape: TypeAlias = Literal["circle", "hexagon", "diamond", "square"]

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

    Digits are tabular. `weight` is 400, 500 or 600.
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


@dataclass(frozen=True, slots=True)
class Mark:
    """A channel's shape around its centre (`x`, `y`), `size` px across.

    `stroke_only` draws the outline with the surface inside (the open end of a dumbbell).
    """

    x: float
    y: float
    size: float
    shape: Shape
    fill: str
    stroke_only: bool = False
    key: str = ""


@dataclass(frozen=True, slots=True)
class Area:
    """A filled shape with straight sides between its points, as below a line."""

    points: tuple[tuple[float, float], ...]
    fill: str
    key: str = ""


Primitive: TypeAlias = Rect | Line | Text | Mark | Area


def baseline(middle: float, size: float) -> float:
    """Return the baseline that centres capitals and digits of `size` px on height `middle`."""
    return middle + _CAP_MIDDLE * size
