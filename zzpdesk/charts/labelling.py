"""Where the words beside the nodes of a map stand: sixteen places per wording, and the one that hides least."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from math import ceil, hypot

from zzpdesk.charts.primitives import Align

ROUNDS = 6
_CELL, _GIVING = 8.0, 2
_AWAY, _NODE, _INK, _LABEL, _OUT = 12.0, 1.2, 1.0, 1.0, 1e6
"""What it costs: to stand elsewhere than outwards, per px² over a node, over an edge, over a label; outside the box."""
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""
Point = tuple[float, float, float]
"""A spot on an edge: x, y, and how many px² of it lie around there."""


@dataclass(frozen=True, slots=True)
class Words:
    """What wants a place: beside a node at (`x`, `y`) that reaches `reach` px, `out` is the way away from the centre.

    `shapes` are the width and height of each way to write it, and what it costs to write it so. The larger `weight`,
    the sooner it keeps its place when there is no room for all.
    """

    x: float
    y: float
    reach: float
    shapes: tuple[tuple[float, float, float], ...]
    out: tuple[float, float]
    weight: float


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand, which side of them is beside the node, and which of their shapes it is."""

    box: Box
    align: Align
    shape: int


def placed(
    words: Sequence[Words], nodes: Sequence[Box], ink: Iterable[Point], box: Box
) -> list[Place | None]:
    """A place for each of the words, in their order; None where everything would stand on something else.

    `nodes` are those of the words in the same order, then others that nothing may stand on; `ink` lies anywhere.

    What stands firm is counted once per candidate; then each in turn takes the place that is cheapest beside the
    others, so many rounds. What still overlaps gives way, the lightest first. The same input gives the same places.
    """
    ground = _Ground(box, ink)
    candidates = [list(_around(one)) for one in words]
    reaches = [_reach(places) for places in candidates]
    fixed = []
    for at, one in enumerate(words):
        around = [
            node for number, node in enumerate(nodes) if number != at and _overlap(reaches[at], (node,))
        ]
        fixed.append([_firm(one, place, around, ground, box) for place in candidates[at]])
    near = _neighbours(reaches)
    chosen = [min(range(len(costs)), key=costs.__getitem__) for costs in fixed]
    stale = [True] * len(words)
    for _round in range(ROUNDS):
        for at, places in enumerate(candidates):
            if not stale[at]:  # nobody around it has moved since
                continue
            stale[at] = False
            others = [candidates[other][chosen[other]].box for other in near[at]]
            costs = [
                cost + _LABEL * _overlap(place.box, others)
                for cost, place in zip(fixed[at], places, strict=True)
            ]
            best = costs.index(min(costs))
            if best != chosen[at]:
                chosen[at] = best
                for other in near[at]:
                    stale[other] = True
    return _Seats(words, candidates, fixed).settled(chosen)


class _Seats:
    """The last round: whoever still overlaps moves, makes others move, or goes without."""

    def __init__(
        self,
        words: Sequence[Words],
        candidates: Sequence[Sequence[Place]],
        fixed: Sequence[Sequence[float]],
    ) -> None:
        self._heaviest = sorted(range(len(words)), key=lambda at: (-words[at].weight, at))
        self._free = [
            [
                places[number]
                for number in sorted(range(len(costs)), key=costs.__getitem__)
                if costs[number] < _OUT
            ]
            for costs, places in zip(fixed, candidates, strict=True)
        ]
        self._candidates, self._fixed = candidates, fixed
        self._found: list[Place | None] = [None] * len(words)

    def settled(self, chosen: Sequence[int]) -> list[Place | None]:
        """Heaviest first: the place chosen, else the cheapest free one, else one that others can make free."""
        for at in self._heaviest:
            wanted = self._candidates[at][chosen[at]]
            first = [wanted] if self._fixed[at][chosen[at]] < _OUT else []
            self._found[at] = self._seat(at, [*first, *self._free[at]])
        for at in self._heaviest:
            if self._found[at] is None:
                self._make_room(at)
        return self._found

    def _seat(self, at: int, places: Sequence[Place], also: Sequence[Box] = ()) -> Place | None:
        """The first of the places that nobody else has."""
        others = [one.box for other, one in enumerate(self._found) if one is not None and other != at]
        return next((place for place in places if not _overlap(place.box, [*others, *also])), None)

    def _make_room(self, at: int) -> None:
        """Take a place of which those in the way, two at most, can move elsewhere."""
        for place in self._free[at]:
            before = list(self._found)
            blocking = [
                other
                for other, one in enumerate(before)
                if one is not None and _overlap(place.box, (one.box,))
            ]
            if len(blocking) <= _GIVING:
                for other in blocking:
                    self._found[other] = None
                for other in blocking:
                    self._found[other] = self._seat(other, self._free[other], (place.box,))
                if all(self._found[other] is not None for other in blocking):
                    self._found[at] = place
                    return
            self._found = before


def _around(one: Words) -> Iterable[Place]:
    """Sixteen places per shape: three at each side, six above and below, four at the corners."""
    reach, slant = one.reach, one.reach * 0.88
    for shape, (wide, high, _cost) in enumerate(one.shapes):
        spots: list[tuple[float, float, Align]] = []
        for shift in (0.0, -0.32, 0.32):
            top = one.y - high / 2 + shift * high
            spots += [(one.x + reach, top, "left"), (one.x - reach - wide, top, "right")]
        for top in (one.y - reach - high, one.y + reach):
            spots.append((one.x - wide / 2, top, "center"))
            spots += [(one.x - wide * 0.72, top, "right"), (one.x - wide * 0.28, top, "left")]
        for top in (one.y - slant - high, one.y + slant):
            spots += [(one.x + slant, top, "left"), (one.x - slant - wide, top, "right")]
        for left, top, align in spots:
            yield Place((left, top, left + wide, top + high), align, shape)


def _firm(one: Words, place: Place, nodes: Sequence[Box], ground: "_Ground", box: Box) -> float:
    left, top, right, bottom = place.box
    outside = left < box[0] or top < box[1] or right > box[2] or bottom > box[3]
    dx, dy = (left + right) / 2 - one.x, (top + bottom) / 2 - one.y
    ahead = (dx * one.out[0] + dy * one.out[1]) / (hypot(dx, dy) or 1)
    over = _overlap(place.box, nodes)
    cost = one.shapes[place.shape][2] + _AWAY * (1 - ahead) + _INK * ground.within(place.box) + _NODE * over
    return cost + (_OUT if outside or over else 0.0)


def _overlap(box: Box, others: Iterable[Box]) -> float:
    """The px² that a box shares with others."""
    left, top, right, bottom = box
    total = 0.0
    for one in others:
        wide = (min(one[2], right)) - (max(one[0], left))
        if wide > 0:
            high = (min(one[3], bottom)) - (max(one[1], top))
            if high > 0:
                total += wide * high
    return total


def _reach(places: Sequence[Place]) -> Box:
    """The box around all of these."""
    boxes = [place.box for place in places]
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def _neighbours(reaches: Sequence[Box]) -> list[list[int]]:
    """Per words the others that they can meet at all."""
    near: list[list[int]] = [[] for _reach in reaches]
    for one, other in combinations(range(len(reaches)), 2):
        if _overlap(reaches[one], (reaches[other],)):
            near[one].append(other)
            near[other].append(one)
    return near


class _Ground:
    """The edges as a grid of sums, so that asking what lies within a box costs the same however many there are."""

    def __init__(self, box: Box, ink: Iterable[Point]) -> None:
        self._left, self._top = box[0], box[1]
        self._columns = max(1, ceil((box[2] - box[0]) / _CELL))
        self._rows = max(1, ceil((box[3] - box[1]) / _CELL))
        cells = [[0.0] * (self._columns + 1) for _row in range(self._rows + 1)]
        for x, y, much in ink:
            row, column = int((y - self._top) / _CELL), int((x - self._left) / _CELL)
            if 0 <= row < self._rows and 0 <= column < self._columns:
                cells[row + 1][column + 1] += much
        for above, here in pairwise(cells):
            along = 0.0
            for column in range(1, self._columns + 1):
                along += here[column]
                here[column] = along + above[column]
        self._sums = cells

    def within(self, box: Box) -> float:
        """About how many px² of edges lie within a box."""
        left, right = self._column(box[0]), self._column(box[2] + _CELL)
        top, bottom = self._row(box[1]), self._row(box[3] + _CELL)
        sums = self._sums
        return sums[bottom][right] - sums[top][right] - sums[bottom][left] + sums[top][left]

    def _column(self, x: float) -> int:
        return min(max(int((x - self._left) / _CELL), 0), self._columns)

    def _row(self, y: float) -> int:
        return min(max(int((y - self._top) / _CELL), 0), self._rows)
