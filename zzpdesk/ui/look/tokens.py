"""Design tokens: colours, sizes and type, read once from `resources/tokens.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from zzpdesk.resources import resource_path

SCALE_STEPS = (1.0, 1.1, 1.25, 1.5)


@dataclass(frozen=True, slots=True)
class TypeStep:
    """One text style at 100 %: px size, weight (100-900) and line height in px."""

    size: int
    weight: int
    line_height: int


@dataclass(frozen=True, slots=True)
class Tokens:
    """All values of the look. Colours are "#RRGGBB" or "#RRGGBBAA" strings by token name.

    `light` and `dark` hold the interface and the chart colours together.
    """

    font_ui: str
    font_display: str
    font_serif: str
    font_fallback: tuple[str, ...]
    type: Mapping[str, TypeStep]
    space: Mapping[str, int]
    radius: Mapping[str, int]
    size: Mapping[str, Any]
    motion: Mapping[str, int]
    light: Mapping[str, str]
    dark: Mapping[str, str]
    marks: Mapping[str, Any]

    def colors(self, *, dark: bool) -> Mapping[str, str]:
        """Return the colour table of one mode."""
        return self.dark if dark else self.light


def parse_tokens(text: str) -> Tokens:
    """Return the tokens written in TOML `text`. Raises KeyError when a section is missing."""
    raw = tomllib.loads(text)
    font, chart = raw["font"], raw["chart"]
    steps = {name: TypeStep(*value) for name, value in raw["type"].items() if name != "scale_steps"}
    return Tokens(
        font_ui=font["ui"],
        font_display=font["display"],
        font_serif=font["serif"],
        font_fallback=tuple(font["fallback"]),
        type=MappingProxyType(steps),
        space=MappingProxyType(raw["space"]),
        radius=MappingProxyType(raw["radius"]),
        size=MappingProxyType(raw["size"]),
        motion=MappingProxyType(raw["motion"]),
        light=MappingProxyType({**raw["light"], **chart["light"]}),
        dark=MappingProxyType({**raw["dark"], **chart["dark"]}),
        marks=MappingProxyType(chart["marks"]),
    )


@cache
def load_tokens() -> Tokens:
    """Return the program's own tokens."""
    return parse_tokens(resource_path("tokens.toml").read_text(encoding="utf-8"))
