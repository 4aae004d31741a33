"""What intermediation cost in each year, and her rates through the years (definitions.md, "Money")."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from zzpdesk.core.dependency import Costs, SourceCost
from zzpdesk.core.periods import Period
from zzpdesk.core.records.fees import FeeKind
from zzpdesk.core.settlement import FeeSum
from zzpdesk.core.sources import Channel, SourceKey

_NOTHING = FeeSum()


@dataclass(frozen=True, slots=True)
class YearCosts:
    """The costs of a calendar year, the running one up to today, with the sums of fees that they are made of.

    `depended` are the sources whose work would fall away with them.
    """

    period: Period
    costs: Costs
    fees: Mapping[int, FeeSum]
    depended: frozenset[int] = frozenset()

    @property
    def year(self) -> int:
        """The calendar year."""
        return self.period.start.year

    @property
    def kinds(self) -> Mapping[FeeKind, int]:
        """What she paid herself in cents, per kind of fee."""
        return dict(self.costs.by_kind)

    @property
    def unknown(self) -> tuple[SourceCost, ...]:
        """Sources whose fees are not known, or not all of them."""
        return tuple(one for one in self.costs.sources if not one.known)

    @property
    def per_hour(self) -> Fraction | None:
        """All known fees per hour, in cents, over the sources whose fees and time are both known."""
        timed = [one for one in self.costs.sources if one.known and one.minutes is not None]
        return _weighed((fee_rate(one), one.minutes) for one in timed)

    @property
    def direct_rate(self) -> Fraction | None:
        """What an hour of direct work brought on average, in cents."""
        direct = [one for one in self.costs.sources if one.channel is Channel.DIRECT]
        return _weighed((one.own_rate, one.minutes) for one in direct)

    def parts(self, kind: FeeKind | None) -> tuple[tuple[SourceCost, int], ...]:
        """Which sources charged it and how much, the largest first; None: on top of her rate."""
        if kind is None:
            found = [(one, one.on_top_known) for one in self.costs.sources]
        else:
            found = [(one, self._paid(one.key, kind)) for one in self.costs.sources]
        return tuple(sorted((part for part in found if part[1]), key=lambda part: -abs(part[1])))

    def _paid(self, key: SourceKey, kind: FeeKind) -> int:
        return 0 if key.direct else dict(self.fees.get(key.relation_id, _NOTHING).by_kind).get(kind, 0)


def fee_rate(cost: SourceCost) -> Fraction | None:
    """What a source charges per hour, in cents: what the client pays less what she keeps."""
    if cost.gross_rate is None or cost.net_rate is None:
        return None
    return cost.gross_rate - cost.net_rate


def kinds_of(years: Iterable[YearCosts]) -> tuple[FeeKind, ...]:
    """The kinds of fee that she paid in any of these years, in their fixed order."""
    found = {kind for year in years for kind in year.kinds}
    return tuple(kind for kind in FeeKind if kind in found)


@dataclass(frozen=True, slots=True)
class RateLine:
    """What an hour through a source brought in each year, in cents, before fees; None: no hours with it that year.

    `key` None: all direct work together. `turnover` is that of all years, in cents.
    """

    key: SourceKey | None
    name: str
    channel: Channel
    turnover: int
    rates: tuple[tuple[int, Fraction | None], ...]

    @property
    def last(self) -> tuple[int, Fraction]:
        """The latest year with a rate, and that rate."""
        return [(year, rate) for year, rate in self.rates if rate is not None][-1]


def rate_lines(years: Sequence[YearCosts]) -> tuple[RateLine, ...]:
    """Her rate per source and year, the source with most turnover first; direct work is one line, and the first."""
    costs: dict[SourceKey | None, dict[int, list[SourceCost]]] = {}
    for year in years:
        for one in year.costs.sources:
            key = None if one.channel is Channel.DIRECT else one.key
            costs.setdefault(key, {}).setdefault(year.year, []).append(one)
    numbers = [year.year for year in years]
    lines = [_line(key, by_year, numbers) for key, by_year in costs.items()]
    known = [one for one in lines if any(rate is not None for _year, rate in one.rates)]
    return tuple(sorted(known, key=lambda one: (one.key is not None, -one.turnover, one.name)))


def _line(
    key: SourceKey | None, by_year: Mapping[int, Sequence[SourceCost]], years: Sequence[int]
) -> RateLine:
    every = [one for members in by_year.values() for one in members]
    rates = tuple(
        (year, _weighed((one.own_rate, one.minutes) for one in by_year.get(year, ()))) for year in years
    )
    return RateLine(key, every[-1].name, every[-1].channel, sum(one.turnover for one in every), rates)


def _weighed(rates: Iterable[tuple[Fraction | None, Fraction | None]]) -> Fraction | None:
    """Rates together by their minutes, over those with both known."""
    total, minutes = Fraction(0), Fraction(0)
    for rate, time in rates:
        if rate is not None and time is not None:
            total += rate * time
            minutes += time
    return total / minutes if minutes else None
