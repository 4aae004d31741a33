"""The colours of paper: the light tokens of `resources/tokens.toml`, also when the screen is dark; and their greys."""

import tomllib
from functools import cache
from typing import Any

from reportlab.lib.colors import Color, HexColor

from zzpdesk.resources import resource_path

_WHITE = Color(1, 1, 1)


@cache
def tokens() -> dict[str, str]:
    """Token name -> "#RRGGBB", chart colours included, and those of a cover as `cover_…`."""
    found = _file()
    cover = {f"cover_{name}": value for name, value in found["cover"].items()}
    return {**found["light"], **found["chart"]["light"], **cover}


@cache
def colour(name: str, *, grey: bool = False) -> Color:
    """A token as a colour of reportlab; the name of a token that does not exist is an error of the caller.

    `grey`: as it is printed in black and white; channels get greys apart of their own.
    """
    if not grey:
        return HexColor(tokens()[name])
    own = _file()["grey"]
    return HexColor(own[name]) if name in own else _greyed(colour(name))


@cache
def blended(name: str, share: float, under: str = "", *, grey: bool = False) -> Color:
    """A token over another, or over the white of the paper: `share` 1 is the token. Needs no transparency."""
    full, below = colour(name, grey=grey), colour(under, grey=grey) if under else _WHITE
    pairs = ((full.red, below.red), (full.green, below.green), (full.blue, below.blue))
    return Color(*(low + (part - low) * share for part, low in pairs))


def _greyed(full: Color) -> Color:
    """As light as the colour looks."""
    light = round(0.299 * full.red + 0.587 * full.green + 0.114 * full.blue, 3)
    return Color(light, light, light)


@cache
def _file() -> dict[str, Any]:
    """The tables of tokens; `chart` holds one per theme."""
    return tomllib.loads(resource_path("tokens.toml").read_text(encoding="utf-8"))
