"""The colours of paper: the light tokens of `resources/tokens.toml`, also when the screen is dark."""

import tomllib
from functools import cache

from reportlab.lib.colors import Color, HexColor

from zzpdesk.resources import resource_path


@cache
def tokens() -> dict[str, str]:
    """Token name -> "#RRGGBB", chart colours included."""
    found = tomllib.loads(resource_path("tokens.toml").read_text(encoding="utf-8"))
    return {**found["light"], **found["chart"]["light"]}


@cache
def colour(name: str) -> Color:
    """A token as a colour of reportlab; the name of a token that does not exist is an error of the caller."""
    return HexColor(tokens()[name])


@cache
def blended(name: str, share: float, under: str = "") -> Color:
    """A token over another, or over the white of the paper: `share` 1 is the token. Needs no transparency."""
    full, below = colour(name), colour(under) if under else Color(1, 1, 1)
    pairs = ((full.red, below.red), (full.green, below.green), (full.blue, below.blue))
    return Color(*(low + (part - low) * share for part, low in pairs))
