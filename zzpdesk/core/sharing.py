"""What sharing costs and saves: tools, a chair, a bookkeeper (definitions.md, "Hubs and gatherings")."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from zzpdesk.core.kinds import ONE
from zzpdesk.core.money import rounded
from zzpdesk.core.periods import Period, months_between
from zzpdesk.core.records.hub import PerPeriod, Sharing

_MONTHS = {PerPeriod.MONTH: 1, PerPeriod.QUARTER: 3, PerPeriod.YEAR: 12}


@dataclass(frozen=True, slots=True)
class SharingCost:
    """One thing shared, over a period, in cents: what all pay, what she pays, and what she would pay alone.

    `alone` and `saved` are None when that is not known; a negative `saved` means that sharing costs more.
    """

    sharing: Sharing
    whole: int
    own: int
    alone: int | None

    @property
    def saved(self) -> int | None:
        """What she keeps by sharing."""
        return None if self.alone is None else self.alone - self.own


@dataclass(frozen=True, slots=True)
class SharingTotal:
    """All together; `saved` over what is known, `complete` when that is everything."""

    own: int
    saved: int
    complete: bool


def sharing_cost(sharing: Sharing, period: Period) -> SharingCost:
    """What it comes to in a period: by the month, days of a month begun in proportion; once on its first day."""
    times = _times(sharing, period)
    alone = None if sharing.alone is None else _amount(sharing.alone, times)
    own = rounded(sharing.cost * sharing.share * times.numerator, ONE * times.denominator)
    return SharingCost(sharing, _amount(sharing.cost, times), own, alone)


def total(found: Iterable[SharingCost]) -> SharingTotal:
    """The sum over all that is shared."""
    costs = list(found)
    known = [one.saved for one in costs if one.saved is not None]
    return SharingTotal(sum(one.own for one in costs), sum(known), len(known) == len(costs))


def runs(sharing: Sharing, period: Period) -> bool:
    """Whether it costs something in a period."""
    return _times(sharing, period) > 0


def _times(sharing: Sharing, period: Period) -> Fraction:
    """How many of its periods lie in a period."""
    if sharing.since is None:
        return Fraction(0)
    if sharing.per is PerPeriod.ONCE:
        return Fraction(int(sharing.since in period))
    start = max(sharing.since, period.start)
    end = min(sharing.until or period.end, period.end)
    return months_between(start, _after(end)) / _MONTHS[sharing.per] if start <= end else Fraction(0)


def _after(day: date) -> date:
    return date.fromordinal(day.toordinal() + 1)


def _amount(cents: int, times: Fraction) -> int:
    return rounded(cents * times.numerator, times.denominator)
