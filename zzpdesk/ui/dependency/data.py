"""What the page reads, in one go: figures of a period on a basis, and the keys that its charts carry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

from zzpdesk.core.dependency import Basis, Dependency, PartyShare, SourceCost, YearShares
from zzpdesk.core.periods import Period
from zzpdesk.core.sources import Channel, SourceKey
from zzpdesk.core.stretch import Stretch
from zzpdesk.ui.dependency import words

if TYPE_CHECKING:
    from zzpdesk.core.barometer import BarometerRow
    from zzpdesk.core.comparison import Comparison
    from zzpdesk.core.concentration import Concentration
    from zzpdesk.desk import Desk

_GROUPED = (Channel.DIRECT, Channel.NETWORK)


class Of(Enum):
    """Whose concentration."""

    SOURCES = "sources"
    CLIENTS = "clients"
    CONTRACTING = "contracting"
    DEBTORS = "debtors"


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything on the page except the stress test, which follows the chosen source."""

    year: int
    stretch: Stretch
    basis: Basis
    found: Dependency
    bars: tuple[YearShares, ...]
    barometer: tuple[BarometerRow, ...]
    comparison: Comparison
    names: tuple[str, str, str]
    """What is shown, what it is compared with in the card, and what its changes are differences with."""

    @property
    def period(self) -> Period:
        """The days it is about."""
        return self.found.period


def read(desk: Desk, stretch: Stretch, basis: Basis, beside: Stretch | None = None) -> Figures:
    """Read the figures of a stretch, beside another one (by default a year earlier).

    The trend and the barometer are those of the year in which it ends; before the first year with work the trend is
    that of the years to come.
    """
    analysis, today = desk.analysis, desk.today()
    period, earlier = stretch.period(today), stretch.earlier(today)
    year = period.end.year
    bars = analysis.trend(basis, year) or analysis.trend(basis)
    names = tuple(words.stretch_words(one, today) for one in (stretch, beside or earlier, earlier))
    return Figures(
        year=year,
        stretch=stretch,
        basis=basis,
        found=analysis.dependency(period, basis, bars, stretch.before(today)),
        bars=bars,
        barometer=analysis.barometer(year),
        comparison=analysis.compare(stretch, beside or earlier, basis),
        names=(names[0], names[1], names[2]),
    )


@dataclass(frozen=True, slots=True)
class Holder:
    """One part of a concentration bar."""

    name: str
    share: Fraction
    amount: int
    channel: Channel | None
    source: SourceKey | None = None
    relation_id: int | None = None


def holders(found: Dependency, of: Of) -> tuple[tuple[Holder, ...], Concentration | None]:
    """The parties of a concentration, largest first, and the concentration itself."""
    if of is Of.SOURCES:
        listed = tuple(Holder(one.name, one.share, one.amount, one.channel, one.key) for one in found.sources)
        return listed, found.concentration
    shares = {Of.CLIENTS: found.clients, Of.CONTRACTING: found.contracting}.get(of, found.debtors)
    return tuple(map(_party, shares.parties)), shares.concentration


def _party(one: PartyShare) -> Holder:
    return Holder(one.name, one.share, one.amount, None, relation_id=one.relation_id)


@dataclass(frozen=True, slots=True)
class RateLine:
    """A line of "what do you keep per hour": one source, or a channel whose sources are taken together."""

    key: str
    channel: Channel
    costs: tuple[SourceCost, ...]

    @property
    def alone(self) -> SourceCost | None:
        """The source, when it is one."""
        return self.costs[0] if len(self.costs) == 1 else None

    @property
    def gross(self) -> Fraction | None:
        """What the client pays per hour."""
        return weighted((one.gross_rate, one.minutes) for one in self.costs)

    @property
    def net(self) -> Fraction | None:
        """What she keeps per hour."""
        return weighted((one.net_rate, one.minutes) for one in self.costs)

    @property
    def most(self) -> Fraction | None:
        """What she keeps at most."""
        return weighted((one.net_at_most, one.minutes) for one in self.costs)


def weighted(rates: Iterable[tuple[Fraction | None, Fraction | None]]) -> Fraction | None:
    """Rates together, by their minutes; None as soon as one of them is not known."""
    total, minutes = Fraction(0), Fraction(0)
    for rate, time in rates:
        if rate is None or time is None:
            return None
        total += rate * time
        minutes += time
    return total / minutes if minutes else None


def rate_lines(costs: Sequence[SourceCost]) -> list[RateLine]:
    """Highest net rate first, unknown ones last; direct clients and free contacts with known time as one line."""
    together: dict[Channel, list[SourceCost]] = defaultdict(list)
    lines: list[RateLine] = []
    for one in costs:
        if one.minutes is None:
            continue
        free = one.known and not one.paid_known and not one.on_top_known
        if one.channel in _GROUPED and free:
            together[one.channel].append(one)
        else:
            lines.append(RateLine(source_key(one.key), one.channel, (one,)))
    for channel, members in together.items():
        alone = len(members) == 1
        key = source_key(members[0].key) if alone else f"channel/{channel.value}"
        lines.append(RateLine(key, channel, tuple(members)))
    return sorted(lines, key=lambda one: (one.net is None, -(one.net or 0)))


def source_key(key: SourceKey) -> str:
    """A source as a chart's key."""
    return f"source/{key.relation_id}/{'direct' if key.direct else 'through'}"
