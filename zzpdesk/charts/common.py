"""What the charts share: the four channels' colours and shapes, scales, and the table beside each drawing."""

import math
from dataclasses import dataclass
from fractions import Fraction
from typing import Protocol

from zzpdesk.charts.primitives import Primitive, Shape
from zzpdesk.core.sources import Channel

GAP = 2.0
"""Between stacked parts, px."""

TOKENS: dict[Channel, str] = {
    Channel.DIRECT: "direct",
    Channel.COLLECTIVE: "collectief",
    Channel.NETWORK: "netwerk",
    Channel.INTERMEDIARY: "bemiddelaar",
}
SHAPES: dict[Channel, Shape] = {
    Channel.DIRECT: "circle",
    Channel.COLLECTIVE: "hexagon",
    Channel.NETWORK: "diamond",
    Channel.INTERMEDIARY: "square",
}


_WIDTHS = {
    "ijl.,:;'|!()[]I \u00a0": 0.32,
    "tfr/": 0.39,
    "-–csxzJLkayv": 0.58,
    "0123456789€+ESPRTBFZ&": 0.67,
    "wm…MW%@": 1.0,
}


def ink_on(channel: Channel) -> str:
    """The token of text inside a part of this channel."""
    return "on_dark_segment" if channel is Channel.DIRECT else "on_segment"


@dataclass(frozen=True, slots=True)
class Table:
    """A chart as a table: the equal alternative to the drawing. The first column is text, the others figures."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Chart(Protocol):
    """A drawing for any size, its table, and a sentence per figure for pointer and screen reader."""

    def layout(self, width: float, height: float) -> tuple[Primitive, ...]:
        """The shapes within a box of this size, px at 100 % (points on paper)."""
        ...

    def table(self) -> Table:
        """The same figures as text."""
        ...

    def descriptions(self) -> dict[str, str]:
        """A sentence for each key."""
        ...


def estimated(text: str, size: float) -> float:
    """About how wide a text is; layout knows no fonts, so it errs on the wide side."""
    return size * sum(map(_wide, text))


def _wide(char: str) -> float:
    """A letter of Inter, semibold, as part of the font size."""
    for letters, width in _WIDTHS.items():
        if char in letters:
            return width
    return 0.74 if char.isupper() else 0.62


def shortened(text: str, size: float, room: float) -> str:
    """A text that about fits, with an ellipsis where it was cut."""
    if estimated(text, size) <= room:
        return text
    while text and estimated(text + "…", size) > room:
        text = text[:-1]
    return text.rstrip() + "…"


def first_words(text: str, size: float, room: float) -> str:
    """As many whole words as about fit; a first word that does not fit is cut."""
    words = text.split()
    while len(words) > 1 and estimated(" ".join(words), size) > room:
        words.pop()
    return shortened(" ".join(words), size, room)


def in_two(text: str, size: float, room: float) -> list[str]:
    """A text on one line when it about fits, else on two, the second cut where it must be."""
    if estimated(text, size) <= room or " " not in text.strip():
        return [shortened(text, size, room)]
    first = first_words(text, size, room)
    rest = text[len(first) :].strip() if text.startswith(first) else text.partition(" ")[2]
    return [first, shortened(rest, size, room)]


def split(text: str, size: float) -> tuple[str, ...]:
    """A text in two lines about equally wide; in one when it is one word."""
    words = text.split()
    halves = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words)))
    found = min(halves, key=lambda pair: max(estimated(part, size) for part in pair), default=None)
    return found or (text,)


def step(largest: float, parts: int) -> int:
    """A round step so that about `parts` of them reach `largest`; at least 1."""
    raw = max(largest / parts, 1)
    power = 10 ** math.floor(math.log10(raw))
    return int(next(power * factor for factor in (1, 2, 2.5, 5, 10) if power * factor >= raw * 0.999))


def ratio(part: int | Fraction, whole: int | Fraction) -> float:
    """For drawing only: a part of a whole between 0 and 1; 0 of nothing."""
    return min(max(float(part / Fraction(whole)), 0.0), 1.0) if whole else 0.0
