"""The map of the peloton (picture 07): how thick a line is says how much turnover came along it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from math import cos, hypot, sin, tau

from zzpdesk.charts.common import SHAPES, TOKENS, Table, estimated, ink_on, shortened, split
from zzpdesk.charts.labelling import Box, Place, Point, Words, placed
from zzpdesk.charts.pelotonnodes import Node, network
from zzpdesk.charts.pelotonplaces import YOU, Places, Spot, places
from zzpdesk.charts.pelotonwords import descriptions, table
from zzpdesk.charts.primitives import Curve, Icon, Mark, Primitive, Shape, Text
from zzpdesk.core.peloton import Peloton
from zzpdesk.core.sources import Channel
from zzpdesk.texts.i18n import _, language

NOTE = 12.0
_LARGE, _SMALL, _ROOMY = (13.0, 17.0), (12.0, 15.5), 680.0
"""Size and pitch of names, the smaller one where the map is narrower than this; px."""
_WHOLE, _HALF = 185.0, 160.0
"""Px that a name on one line takes at most, and each of two lines."""
_TWO, _BARE = 14.0, 90.0
"""What it costs to write a name on two lines, and without the note below it."""
_BESIDE = 5.0
"""Px between words and what else stands beside them."""
_NARROWER = 0.96
"""Of what is estimated, which errs on the wide side for capitals."""
_HALO, _CLEAR, _AROUND = 6.0, 8.0, 10.0
_ICONS = {Channel.COLLECTIVE: "handshake", Channel.INTERMEDIARY: "arrow-left-right"}
_ICON_FROM = 29.0
"""A mark smaller than this has no room for its icon."""
_QUIETER = 0.68
"""What lines that do not stand out have of their colour."""
_STEPS = 14
_RING_PARTS = 24


@dataclass(frozen=True, slots=True)
class Arranged:
    """A map with its words in their places; a place is None where there was no room.

    `letters` are the size of names and the pitch of lines, px.
    """

    places: Places
    letters: tuple[float, float]
    words: Mapping[str, tuple[tuple[str, ...], Place | None]]


@dataclass(frozen=True, slots=True)
class PelotonMap:
    """`lit` is the source or client whose lines stand out ("": none); `hatch` lays lines over intermediaries."""

    found: Peloton
    lit: str = ""
    hatch: bool = False

    def arranged(self, width: float, height: float) -> Arranged:
        """Where everything stands, whatever is lit; kept per year and size."""
        return _arranged(self.found, round(width, 1), round(height, 1), language())

    def layout(self, width: float, height: float) -> tuple[Primitive, ...]:
        """Rings, lines (the thin ones on top), you, then everyone with a mark and words."""
        if not self.found.riders:
            return ()
        whole = self.arranged(width, height)
        return tuple(
            chain(
                _rings(whole.places),
                self._lines(whole.places),
                _you(whole.places),
                chain.from_iterable(self._node(spot, whole) for spot in whole.places.spots.values()),
            )
        )

    def _lines(self, found: Places) -> Iterator[Primitive]:
        lit = self.around(found)
        for edge, curve in sorted(found.edges, key=lambda pair: -pair[1].width):
            if curve.dash:
                yield replace(curve, color="text3")
                continue
            shown = {edge.start or edge.end, edge.end} <= lit
            hatch = self.hatch and edge.channel is Channel.INTERMEDIARY and curve.width > _HALO
            yield replace(curve, color=TOKENS[edge.channel], share=1.0 if shown else _QUIETER, hatch=hatch)

    def around(self, found: Places) -> frozenset[str]:
        """The keys of what is lit: a source with its clients, or a client with its sources."""
        if self.lit not in found.spots:
            return frozenset()
        touching = [edge for edge, _curve in found.edges if self.lit in {edge.start, edge.end}]
        return frozenset(end for edge in touching for end in (edge.start, edge.end)) - {""}

    def _node(self, spot: Spot, whole: Arranged) -> Iterator[Primitive]:
        node, x, y = spot.node, spot.x, spot.y
        yield Mark(x, y, spot.size + _HALO, _shape(node), "surface")
        if node.channel is None:
            yield Mark(x, y, spot.size, "circle", "text2", stroke_only=True, key=node.key)
        else:
            token = TOKENS[node.channel]
            hatch = self.hatch and node.channel is Channel.INTERMEDIARY and not node.quiet
            shape = _shape(node)
            yield Mark(x, y, spot.size, shape, token, stroke_only=node.quiet, hatch=hatch, key=node.key)
            name = _ICONS.get(node.channel, "")
            if name and spot.size >= _ICON_FROM:
                yield Icon(x, y, min(18.0, spot.size * 0.4), name, ink_on(node.channel), key=node.key)
        yield from self._words(node, whole)

    def _words(self, node: Node, whole: Arranged) -> Iterator[Primitive]:
        lines, place = whole.words[node.key]
        if place is None:
            return
        left, top, right, _bottom = place.box
        names, pitch = whole.letters
        x = {"left": left, "center": (left + right) / 2, "right": right}[place.align]
        strong = 600 if node.key == self.lit else 500 if node.channel else 400
        for at, text in enumerate(lines):
            note = text == node.note and at == len(lines) - 1
            ink = "text2" if note or node.channel is None or node.quiet else "text"
            weight = 400 if note or node.quiet else strong
            y, size = top + pitch * (at + 0.74), NOTE if note else names
            yield Text(x, y, text, ink, size, weight, place.align, key=node.key, halo=True)

    def table(self) -> Table:
        """A row per source, each followed by its clients; all of them, also those that stand together on the map."""
        return table(self.found)

    def descriptions(self) -> dict[str, str]:
        """`Kopgroep Inhuurdesk, Bemiddelaar: € 27.800, 32,3%. Voor Rivierenbank`."""
        return descriptions(self.found)


@lru_cache(maxsize=64)
def _arranged(found: Peloton, width: float, height: float, _language: str) -> Arranged:
    where = places(network(found), width, height)
    letters = _LARGE if width >= _ROOMY else _SMALL
    spots = list(where.spots.values())
    wordings = [_wordings(spot.node, letters[0]) for spot in spots]
    asked = [_asked(spot, ways, where, letters) for spot, ways in zip(spots, wordings, strict=True)]
    taken: list[Box] = [_around(spot.x, spot.y, spot.size + _AROUND) for spot in spots]
    taken.append(_around(*where.centre, where.you))
    chosen = placed(asked, taken, _ink(where), (2.0, 2.0, width - 2.0, height - 2.0))
    words = {
        spot.node.key: (ways[place.shape if place else 0], place)
        for spot, ways, place in zip(spots, wordings, chosen, strict=True)
    }
    return Arranged(where, letters, words)


def _wordings(node: Node, size: float) -> tuple[tuple[str, ...], ...]:
    """The name on one line and on two, with the note below it; where it is crowded without the note.

    The note of who brought no turnover stays: it says why.
    """
    note = (node.note,) if node.note else ()
    one = (shortened(node.name, size, _WHOLE),)
    two = tuple(shortened(part, size, _HALF) for part in split(node.name, size))
    ways = [one] if len(two) == 1 else [two] if estimated(node.name, size) > _WHOLE else [one, two]
    return (*((*name, *note) for name in ways), *(ways[-1:] if note and not node.quiet else ()))


def _asked(
    spot: Spot, wordings: tuple[tuple[str, ...], ...], where: Places, letters: tuple[float, float]
) -> Words:
    size, pitch = letters
    dx, dy = spot.x - where.centre[0], spot.y - where.centre[1]
    far = hypot(dx, dy) or 1.0
    noted = bool(spot.node.note)
    shapes = tuple(
        (
            max(estimated(text, size) for text in lines) * _NARROWER + _BESIDE,
            pitch * len(lines),
            _TWO * (len(lines) - noted > 1) + _BARE * (noted and lines[-1] != spot.node.note),
        )
        for lines in wordings
    )
    weight = spot.node.amount + (1e15 if spot.node.channel else 0.0)
    return Words(spot.x, spot.y, spot.size / 2 + _CLEAR, shapes, (dx / far, dy / far), weight)


def _around(x: float, y: float, size: float) -> Box:
    half = size / 2
    return (x - half, y - half, x + half, y + half)


def _ink(found: Places) -> Iterator[Point]:
    for _edge, curve in found.edges:
        long = hypot(curve.x2 - curve.x1, curve.y2 - curve.y1)
        for step in range(_STEPS):
            x, y = curve.point((step + 0.5) / _STEPS)
            yield x, y, (curve.width + 2) * long / _STEPS


def _rings(found: Places) -> Iterator[Primitive]:
    """Two dashed rings, in arcs short enough to be curves that bend once."""
    x, y = found.centre
    half = tau / _RING_PARTS / 2
    for rx, ry in found.rings:
        for part in range(_RING_PARTS):
            middle = tau * (part + 0.5) / _RING_PARTS
            start, end = middle - half, middle + half
            yield Curve(
                x + rx * sin(start),
                y - ry * cos(start),
                x + rx * sin(middle) / cos(half),
                y - ry * cos(middle) / cos(half),
                x + rx * sin(end),
                y - ry * cos(end),
                "line",
                dash=True,
            )


def _you(found: Places) -> Iterator[Primitive]:
    (x, y), by = found.centre, found.you / YOU
    yield Mark(x, y, found.you + _HALO, "circle", "surface")
    yield Mark(x, y, found.you, "circle", "text")
    yield Icon(x, y - 7 * by, 18 * by, "bike", "surface")
    yield Text(x, y + 17 * by, _("You"), "surface", max(NOTE, _LARGE[0] * by), 600, "center")


def _shape(node: Node) -> Shape:
    return "circle" if node.channel is None else SHAPES[node.channel]
