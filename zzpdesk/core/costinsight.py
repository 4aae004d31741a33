"""What stands out in the cost of intermediation: rules that choose a sentence, as a code with values."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from zzpdesk.core.costyears import YearCosts
from zzpdesk.core.dependency import Costs, Insight, SourceCost
from zzpdesk.core.kinds import ONE
from zzpdesk.core.records.profile import Profile
from zzpdesk.core.runs import Run
from zzpdesk.core.sources import Channel
from zzpdesk.core.waiting import Waiting

POINT = Fraction(1, 100)
"""Smaller differences between years are called steady."""
YEARS = 5
"""How far back "then" lies at most."""
_EURO = 100
_MONTHS = 3
"""A shorter run is not worth a sentence."""


@dataclass(frozen=True, slots=True)
class Told:
    """What sentences may be about. `years` end with the year shown; `run` is the longest one and who it is about."""

    years: Sequence[YearCosts]
    waiting: Waiting
    run: tuple[Run, str] | None

    @property
    def now(self) -> YearCosts:
        """The year shown."""
        return self.years[-1]


def choose(told: Told, profile: Profile) -> tuple[Insight, Insight | None]:
    """The headline, and the first of the further rules that has something to say."""
    details = (rule(told, profile) for rule in _DETAILS)
    return headline(told.years), next((one for one in details if one is not None), None)


def headline(years: Sequence[YearCosts]) -> Insight:
    """What of each 100 euro of clients goes to those in between; and how that moved."""
    costs = years[-1].costs
    known, unknown = costs.paid or costs.on_top, [one for one in costs.sources if not one.known]
    if not costs.turnover and not known and not unknown:
        return Insight("costs-no-work")
    if not known:
        return _nothing_known(unknown)
    if costs.take_rate is None or costs.take_rate <= 0:
        return Insight("costs-paid", {"paid": costs.paid})
    values: dict[str, object] = {"rate": costs.take_rate, "coverage": _coverage(costs)}
    then = _then(years)
    if then is None or then.costs.take_rate is None:
        return Insight("costs-rate", values)
    values |= {"then": then.costs.take_rate, "years": years[-1].year - then.year}
    change = costs.take_rate - then.costs.take_rate
    if abs(change) < POINT:
        return Insight("costs-rate-steady", values)
    return Insight("costs-rate-rising" if change > 0 else "costs-rate-falling", values)


def _nothing_known(unknown: Sequence[SourceCost]) -> Insight:
    if unknown:
        return Insight("costs-unknown", {"count": len(unknown), "name": unknown[0].name})
    return Insight("costs-none")


def _coverage(costs: Costs) -> Fraction:
    return costs.coverage if costs.coverage is not None else Fraction(0)


def _then(years: Sequence[YearCosts]) -> YearCosts | None:
    """The first of the years before, at most five back, of which the rate is known over all turnover.

    Only when the same holds now: a rate over a part of the turnover compares with nothing.
    """
    now = years[-1]
    if now.costs.coverage != 1:
        return None
    earlier = (one for one in years[:-1] if now.year - YEARS < one.year)
    return next((one for one in earlier if one.costs.coverage == 1 and one.costs.take_rate), None)


def _unknown(told: Told, _profile: Profile) -> Insight | None:
    costs, unknown = told.now.costs, told.now.unknown
    if not unknown or not (costs.paid or costs.on_top):
        return None
    return Insight("costs-unknown-part", {"count": len(unknown), "name": unknown[0].name})


def _below_floor(told: Told, profile: Profile) -> Insight | None:
    """The source furthest below her own floor; her rate is what she invoices per hour."""
    floor = profile.rate_floor
    rates = _rates(told.now.costs.sources, lambda one: one.own_rate)
    if floor is None or not rates or rates[0][0] >= floor:
        return None
    return Insight("costs-below-floor", {"name": rates[0][1], "rate": rates[0][0], "floor": floor})


def _below_direct(told: Told, _profile: Profile) -> Insight | None:
    """The source through which an hour leaves least, beside an hour of direct work."""
    direct = told.now.direct_rate
    through = [one for one in told.now.costs.sources if one.channel is not Channel.DIRECT]
    rates = _rates(through, lambda one: one.net_rate)
    if direct is None or not rates or direct - rates[0][0] < _EURO:
        return None
    return Insight("costs-below-direct", {"name": rates[0][1], "less": direct - rates[0][0]})


def _run(told: Told, _profile: Profile) -> Insight | None:
    if told.run is None or not told.run[0].going or told.run[0].months < _MONTHS:
        return None
    run, name = told.run
    return Insight("costs-run", {"name": name, "months": run.months})


def _waited(told: Told, profile: Profile) -> Insight | None:
    rate = profile.waiting_rate
    if not rate or not told.waiting.total.cent_days:
        return None
    total = told.waiting.total
    return Insight(
        "costs-waited", {"cost": total.cost(rate), "days": total.days, "rate": Fraction(rate, ONE)}
    )


def _rates(
    sources: Iterable[SourceCost], rate: Callable[[SourceCost], Fraction | None]
) -> list[tuple[Fraction, str]]:
    """What is known, the lowest first."""
    return sorted((found, one.name) for one in sources if (found := rate(one)) is not None)


_DETAILS = (_unknown, _below_floor, _below_direct, _run, _waited)
