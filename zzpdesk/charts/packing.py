"""Circles packed side by side: always the same way, never over each other, within their box."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

GAP = 0.035
"""Between two circles, as part of the radius that all of them would have together."""
_SLACK = 1e-9


@dataclass(frozen=True, slots=True)
class Circle:
    """A centre and a radius."""

    x: float
    y: float
    r: float

    def apart(self, other: "Circle") -> float:
        """How much room lies between two circles; below zero they overlap."""
        return math.hypot(self.x - other.x, self.y - other.y) - self.r - other.r


def together(radii: Sequence[float]) -> float:
    """The radius of one circle as large as all of them."""
    return math.sqrt(sum(r * r for r in radii))


def packed(radii: Sequence[float], flat: float = 1.0) -> list[Circle]:
    """A circle per radius (above zero), in the given order: each as near to the middle as it fits.

    `flat` above 1 makes the whole wider than it is high. Largest first gives the closest packing.
    """
    gap = GAP * together(radii)
    found: list[Circle] = []
    for r in radii:
        spots = sorted(spots_for(found, r, gap), key=lambda one: (distance(one, flat), one.x, one.y))
        found.append(next(one for one in spots if is_free(one, found, gap)))
    return found


def spots_for(found: Sequence[Circle], r: float, gap: float) -> Iterator[Circle]:
    """Where a circle would touch one or two of those that are there (but for the gap)."""
    if not found:
        yield Circle(0.0, 0.0, r)
    for one in found:
        reach = one.r + r + gap
        yield Circle(one.x + reach, one.y, r)
        yield Circle(one.x - reach, one.y, r)
    for one, two in combinations(found, 2):
        yield from _touching(one, two, r, gap)


def is_free(spot: Circle, found: Sequence[Circle], gap: float) -> bool:
    """Whether nothing lies there, or nearer than the gap."""
    slack = _SLACK * (gap + spot.r)
    return all(spot.apart(one) >= gap - slack for one in found)


def distance(spot: Circle, flat: float) -> float:
    """How far from the middle, where width counts for less when the whole is to be flat."""
    return math.hypot(spot.x / flat, spot.y)


def _touching(one: Circle, two: Circle, r: float, gap: float) -> Iterator[Circle]:
    """The two places where a circle touches both."""
    across, down = two.x - one.x, two.y - one.y
    between = math.hypot(across, down)
    first, second = one.r + r + gap, two.r + r + gap
    if not abs(first - second) < between < first + second:
        return
    along = (between * between + first * first - second * second) / (2 * between)
    aside = math.sqrt(max(first * first - along * along, 0.0))
    across, down = across / between, down / between
    x, y = one.x + across * along, one.y + down * along
    yield Circle(x - down * aside, y + across * aside, r)
    yield Circle(x + down * aside, y - across * aside, r)
