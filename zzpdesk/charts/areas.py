"""The peloton as areas (13): a dot is a source, its area the turnover, its colour the channel, a ring is you."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from zzpdesk.charts.common import TOKENS, Table, estimated
from zzpdesk.charts.packing import GAP, Circle, distance, is_free, packed, spots_for, together
from zzpdesk.charts.primitives import Mark, Primitive, Text
from zzpdesk.core.sources import Channel
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, ngettext
from zzpdesk.texts.labels import label

MOST = 60
"""So many dots at most; beyond that the smallest sources of a channel go together."""
LARGEST = 0.31
"""A dot is never wider than twice this part of the shorter side: one source is no full page."""
_RING, _HOLE, _FLAT = 0.12, 0.33, 1.05


@dataclass(frozen=True, slots=True)
class Dot:
    """A source with its turnover in cents, above zero; `count` sources together when it is a tail."""

    name: str
    channel: Channel
    amount: int
    count: int = 1


@dataclass(frozen=True, slots=True)
class Placed:
    """The dots, the ring and the word beside it, in points or px of their box."""

    circles: tuple[Circle, ...]
    ring: Circle
    word: tuple[float, float]
    size: float


@dataclass(frozen=True)
class Areas:
    """Sources, largest first. On the screen's or the cover's own ground; colours are those of a cover."""

    sources: Sequence[Dot]
    dots: tuple[Dot, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "dots", _grouped(self.sources))

    def layout(self, width: float, height: float) -> tuple[Primitive, ...]:
        """Filled circles, the ring, and the word."""
        placed = self.placed(width, height)
        found: list[Primitive] = [
            Mark(spot.x, spot.y, 2 * spot.r, "circle", f"cover_{TOKENS[dot.channel]}", key=str(number))
            for number, (dot, spot) in enumerate(zip(self.dots, placed.circles, strict=True))
        ]
        ring = placed.ring
        found.append(Mark(ring.x, ring.y, 2 * ring.r, "circle", "cover_text"))
        found.append(Mark(ring.x, ring.y, 2 * ring.r * _HOLE, "circle", "cover_paper"))
        found.append(Text(*placed.word, self.word, "cover_text", placed.size, font="serif"))
        return tuple(found)

    @property
    def word(self) -> str:
        """What stands beside the ring."""
        return _("you")

    def placed(self, width: float, height: float) -> Placed:
        """Everything in a box of this size, against its middle."""
        circles, ring, word = self._unscaled
        right = ring.x + ring.r * 1.5 + word
        left = min(one.x - one.r for one in (*circles, ring))
        right = max([right, *(one.x + one.r for one in circles)])
        top = min(one.y - one.r for one in (*circles, ring))
        bottom = max(one.y + one.r for one in (*circles, ring))
        widest = max([one.r for one in circles], default=ring.r / _RING)
        scale = min(width / (right - left), height / (bottom - top), LARGEST * min(width, height) / widest)
        x, y = width / 2 - (left + right) / 2 * scale, height / 2 - (top + bottom) / 2 * scale
        moved = [Circle(x + one.x * scale, y + one.y * scale, one.r * scale) for one in (*circles, ring)]
        mine, size = moved[-1], ring.r * scale * _WORD
        return Placed(tuple(moved[:-1]), mine, (mine.x + mine.r * 1.5, mine.y + mine.r * 0.25), size)

    @cached_property
    def _unscaled(self) -> tuple[list[Circle], Circle, float]:
        """The dots, the ring at their edge with room for the word on its right, and how wide that word is."""
        radii = [math.sqrt(dot.amount) for dot in self.dots]
        whole = together(radii) or 1.0
        circles, ring = packed(radii, _FLAT), whole * _RING
        word = estimated(self.word, ring * _WORD)
        gap = GAP * whole
        spots = sorted(spots_for(circles, ring, gap), key=lambda one: (distance(one, _FLAT), -one.x, one.y))
        free = (one for one in spots if is_free(one, circles, gap) and _room(one, word, circles))
        return circles, next(free), word

    def table(self) -> Table:
        """A row per dot."""
        rows = [(dot.name, label(dot.channel), formats.money(dot.amount)) for dot in self.dots]
        return Table((_("Source"), _("Channel"), _("Turnover")), tuple(rows))

    def descriptions(self) -> dict[str, str]:
        """`Kopgroep, Bemiddelaars: € 30.662`."""
        return {
            str(number): f"{dot.name}, {label(dot.channel)}: {formats.euros(dot.amount)}"
            for number, dot in enumerate(self.dots)
        }


_WORD = 1.05
"""The size of the word, as part of the ring's radius."""


def _room(ring: Circle, word: float, circles: Sequence[Circle]) -> bool:
    """Whether nothing lies where the word comes."""
    top, bottom = ring.y - ring.r * 0.7, ring.y + ring.r * 0.7
    left, right = ring.x + ring.r, ring.x + ring.r * 1.7 + word
    for one in circles:
        across = max(left - one.x, 0.0, one.x - right)
        down = max(top - one.y, 0.0, one.y - bottom)
        if math.hypot(across, down) < one.r:
            return False
    return True


def _grouped(sources: Sequence[Dot]) -> tuple[Dot, ...]:
    """As many as fit, and the smallest of each channel as one dot."""
    if len(sources) <= MOST:
        return tuple(sources)
    ordered = sorted(sources, key=lambda one: -one.amount)
    kept = MOST - len(Channel)
    found = list(ordered[:kept])
    for channel in Channel:
        tail = [one for one in ordered[kept:] if one.channel is channel]
        if tail:
            name = ngettext("{count} other", "{count} others", len(tail)).format(count=len(tail))
            found.append(Dot(name, channel, sum(one.amount for one in tail), len(tail)))
    return tuple(sorted(found, key=lambda one: -one.amount))
