"""Where everyone rides: you in the middle, sources on the inner ring, clients on the outer one, a sector per channel.

Plain floats and no chance: the same network in the same box stands the same.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import cos, pi, sin, sqrt, tau

from zzpdesk.charts.pelotonnodes import Edge, Network, Node
from zzpdesk.charts.primitives import Curve

YOU = 58.0
"""Px across, in the middle."""
_SIDE, _FOOT = 0.155, 30.0
"""Room beside the outer ring for names: a part of the width; px above and below."""
_INNER = 0.56
_GAP = 0.55
"""Between two channels, as if somebody rode there."""
_SOURCE, _DIRECT, _CLIENT, _QUIET = (18.0, 28.0), (16.0, 22.0), (12.0, 16.0), 15.0
"""The smallest size and what the largest amount adds to it, px."""
_WIDEST, _THINNEST = 23.0, 1.6
_ROOMY, _SMALLEST = (700.0, 500.0), 0.7
"""From so many px on marks are drawn in full size; in a smaller map down to so much of it."""
_AIR = 8.0
_BEND = 0.07


@dataclass(frozen=True, slots=True)
class Spot:
    """A node in its place: centre and size in px, `angle` clockwise from the top."""

    node: Node
    x: float
    y: float
    size: float
    angle: float


@dataclass(frozen=True, slots=True)
class Places:
    """Everything in its place. `you` is how large she is, `rings` are the half axes of both rings, from the inside."""

    you: float
    centre: tuple[float, float]
    rings: tuple[tuple[float, float], tuple[float, float]]
    spots: Mapping[str, Spot]
    edges: tuple[tuple[Edge, Curve], ...]


def places(found: Network, width: float, height: float) -> Places:
    """The network in a box, px at 100 %."""
    middle = width / 2, height / 2
    outer = max(width * (0.5 - _SIDE), 40.0), max(height / 2 - _FOOT, 40.0)
    inner = outer[0] * _INNER, outer[1] * _INNER
    most = max([node.amount for node in found.nodes()], default=0)
    small = max(_SMALLEST, min(1.0, width / _ROOMY[0], height / _ROOMY[1]))
    spots: dict[str, Spot] = {}
    for node, angle, shrink in _angles(found, min(outer), min(inner), most):
        rx, ry = outer if node.outer else inner
        x, y = middle[0] + rx * sin(angle), middle[1] - ry * cos(angle)
        spots[node.key] = Spot(node, x, y, size(node, most) * min(shrink, small), angle)
    edges = tuple((edge, _curve(edge, spots, middle, outer, most, small)) for edge in found.edges)
    return Places(YOU * small, middle, (inner, outer), spots, edges)


def size(node: Node, most: int) -> float:
    """How large a node is drawn: its area follows the amount above a smallest size."""
    if node.quiet:
        return _QUIET
    least, more = _CLIENT if node.channel is None else _DIRECT if node.outer else _SOURCE
    return least + more * sqrt(node.amount / most if most and node.amount > 0 else 0.0)


@dataclass(frozen=True, slots=True)
class _Slot:
    """What a source takes of the circle: `share` counts who rides in it, `least` is the narrowest angle it fits in."""

    source: Node
    clients: Sequence[Node]
    share: float
    least: float


def _angles(found: Network, outer: float, inner: float, most: int) -> list[tuple[Node, float, float]]:
    """Each node with its angle, and by how much all are drawn smaller when there are too many for the circle."""
    slots = [_slot(one, found.clients.get(one.key, ()), outer, inner, most) for one in found.sources]
    sectors = len({slot.source.channel for slot in slots})
    unit = tau / (sum(slot.share for slot in slots) + _GAP * sectors) if slots else 0.0
    room = tau - unit * _GAP * sectors
    needed = sum(slot.least for slot in slots)
    shrink = min(1.0, room / needed) if needed else 1.0
    wide = _widths(slots, room, shrink)
    placed: list[tuple[Node, float, float]] = []
    at = unit * _GAP / 2
    for _channel, members in groupby(zip(slots, wide, strict=True), key=lambda pair: pair[0].source.channel):
        for slot, angle in members:
            placed.append((slot.source, at + angle / 2, shrink))
            placed += [(node, spot, shrink) for node, spot in _spread(slot, at, angle, outer, most)]
            at += angle
        at += unit * _GAP
    return placed


def _slot(source: Node, clients: Sequence[Node], outer: float, inner: float, most: int) -> _Slot:
    own = (size(source, most) + _AIR) / (outer if source.outer else inner)
    behind = sum(size(node, most) + _AIR for node in clients) / outer
    return _Slot(source, clients, float(max(1, len(clients))), max(own, behind))


def _widths(slots: Sequence[_Slot], room: float, shrink: float) -> list[float]:
    """An angle per slot by the number of clients, none narrower than it must be; together the room there is."""
    free = list(range(len(slots)))
    wide = [slot.least * shrink for slot in slots]
    while free:
        left = room - sum(wide[at] for at in range(len(slots)) if at not in free)
        unit = left / sum(slots[at].share for at in free)
        narrow = [at for at in free if slots[at].share * unit < slots[at].least * shrink]
        if not narrow:
            for at in free:
                wide[at] = slots[at].share * unit
            break
        free = [at for at in free if at not in narrow]
    return wide


def _spread(slot: _Slot, start: float, angle: float, outer: float, most: int) -> list[tuple[Node, float]]:
    """The clients of a source side by side in its slot, those with more turnover with more room around them."""
    sizes = [(size(node, most) + _AIR) / outer for node in slot.clients]
    spare = (angle - sum(sizes)) / max(1, len(sizes))
    found, at = [], start
    for node, own in zip(slot.clients, sizes, strict=True):
        found.append((node, at + (own + spare) / 2))
        at += own + spare
    return found


def _curve(
    edge: Edge,
    spots: Mapping[str, Spot],
    middle: tuple[float, float],
    outer: tuple[float, float],
    most: int,
    small: float,
) -> Curve:
    """A line that bends the same way all around; between a source and a client elsewhere it goes around the middle."""
    end = spots[edge.end]
    start = spots[edge.start] if edge.start else None
    x1, y1 = (start.x, start.y) if start else middle
    if start and abs(_turn(start.angle, end.angle)) > pi / 5:
        angle = start.angle + _turn(start.angle, end.angle) / 2
        cx, cy = middle[0] + outer[0] * 0.8 * sin(angle), middle[1] - outer[1] * 0.8 * cos(angle)
    else:
        dx, dy = end.x - x1, end.y - y1
        cx, cy = (x1 + end.x) / 2 - dy * _BEND, (y1 + end.y) / 2 + dx * _BEND
    share = 0.0 if not most or edge.amount is None else edge.amount / most
    return Curve(
        x1,
        y1,
        cx,
        cy,
        end.x,
        end.y,
        "text3",
        max(_THINNEST, _WIDEST * share * small),
        dash=edge.amount is None,
    )


def _turn(start: float, end: float) -> float:
    """The shorter way from one angle to another, below zero against the clock."""
    return (end - start + pi) % tau - pi
