"""What goes into a hub or gathering and what comes out (definitions.md, "Hubs and gatherings")."""

from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

HOUR = 60


class PlaceKey(NamedTuple):
    """A hub or a gathering, by the id of its own record."""

    kind: str
    id: int


HUB, GATHERING = "hub", "gathering"


class EffortRow(NamedTuple):
    """What she put into a place: times there, minutes, and cents that visits or meetings cost by themselves."""

    place: PlaceKey
    times: int
    minutes: int
    cost: int


class FunnelRow(NamedTuple):
    """What came of a place: people met, quotes made, assignments begun, own turnover invoiced, in cents."""

    place: PlaceKey
    contacts: int
    quotes: int
    assignments: int
    turnover: int


@dataclass(frozen=True, slots=True)
class Yield:
    """One place over one period. `cost` in cents excluding VAT, subscription and all."""

    times: int = 0
    minutes: int = 0
    cost: int = 0
    contacts: int = 0
    quotes: int = 0
    assignments: int = 0
    turnover: int = 0

    @property
    def per_time(self) -> Fraction | None:
        """Cents that one visit or meeting costs; None before the first."""
        return Fraction(self.cost, self.times) if self.times else None

    @property
    def per_hour(self) -> Fraction | None:
        """Cents of turnover, less the cost, for each hour put in; None without hours."""
        return Fraction((self.turnover - self.cost) * HOUR, self.minutes) if self.minutes else None


def combine(effort: EffortRow | None, funnel: FunnelRow | None, subscription: int) -> Yield:
    """The yield of one place from what the database summed up; `subscription` is what its plans come to."""
    times, minutes, cost = (effort.times, effort.minutes, effort.cost) if effort else (0, 0, 0)
    contacts, quotes, assignments, turnover = funnel[1:] if funnel else (0, 0, 0, 0)
    return Yield(times, minutes, cost + subscription, contacts, quotes, assignments, turnover)
