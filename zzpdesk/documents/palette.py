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
def blended(name: str, share: float) -> Color:
    """A token thinned with the white of the paper: `share` 1 is the token, 0 is white. Needs no transparency."""
    full = colour(name)
    return Color(*(1 - (1 - part) * share for part in (full.red, full.green, full.blue)))
