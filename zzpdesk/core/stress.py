"""What happens if one source stops (definitions.md, "Concentration and stress"). Amounts in cents per month."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from zzpdesk.core.concentration import concentration
from zzpdesk.core.criterion import NO_LEAVE, Leave, reached
from zzpdesk.core.dependency import Dependency
from zzpdesk.core.periods import months, months_between
from zzpdesk.core.records.profile import Profile
from zzpdesk.core.rows import EndRow
from zzpdesk.core.sources import Channel, SourceKey


@dataclass(frozen=True, slots=True)
class HoursPace:
    """Minutes that count for the hours criterion: this year so far, and the last twelve weeks.

    `recent_source` is the part of `recent` through the source; `goal` is None when no figure is known for the year.
    `leave` has days still to come that count without work.
    """

    done: int
    goal: int | None
    recent: int
    recent_source: int
    leave: Leave = NO_LEAVE


@dataclass(frozen=True, slots=True)
class HoursEffect:
    """The hours criterion with and without the source: the days it is reached, None: not this year at this pace.

    When it has been reached that day is the last of the period. `weeks_later` is None unless both days are known;
    `in_year` tells whether it is made without the source, None when it is not known what the year asks.
    """

    done: int
    goal: int | None
    now: date | None
    without: date | None
    weeks_later: int | None
    in_year: bool | None


@dataclass(frozen=True, slots=True)
class Stress:
    """The stress test of one source. `now` and `without` are monthly net turnover (after known fees).

    `lost` falls away; `no_new` is work that stays but has no successor ("new work from here would stop"), for sources
    that do not take their work along. `outgoings` is None when she has filled in nothing. `shortfall` is at least 0;
    `room` what is left over. `buffer_months` / `buffer_months_now`: how long the buffer lasts, None when not touched
    or not known (`buffer` None). `fees_complete` False: the amounts are before fees that are not known.
    """

    key: SourceKey
    name: str
    channel: Channel
    depends: bool
    elapsed: Fraction
    now: Fraction
    lost: Fraction
    without: Fraction
    no_new: Fraction
    lost_share: Fraction
    outgoings: int | None
    shortfall_now: Fraction | None
    shortfall: Fraction | None
    room: Fraction | None
    buffer: int | None
    buffer_months_now: Fraction | None
    buffer_months: Fraction | None
    fees_complete: bool
    effective_now: Fraction | None
    effective_without: Fraction | None
    next_end: EndRow | None
    months_to_next_end: Fraction | None
    hours: HoursEffect


def stress(
    dependency: Dependency, key: SourceKey, profile: Profile, ends: Iterable[EndRow], pace: HoursPace
) -> Stress | None:
    """The stress test for a source of `dependency` (on turnover); None when it brought no work in the period.

    `ends` are running assignments with a known end. Without `dependency.costs` fees count as not known.
    """
    source = next((one for one in dependency.sources if one.key == key), None)
    if source is None:
        return None
    elapsed = months(dependency.period)
    own_work = dependency.turnover - sum(one.amount for one in dependency.outside)
    costs = dependency.costs
    paid = next((one.paid_known for one in costs.sources if one.key == key), 0) if costs else 0
    now = (own_work - (costs.paid if costs else 0)) / elapsed
    through = (source.amount - paid) / elapsed
    lost = through if source.depends else Fraction(0)
    left = now - lost
    outgoings = _outgoings(profile)
    rest = [one.amount for one in dependency.sources if one.key != key or not source.depends]
    remaining, day = concentration(rest), dependency.as_of
    next_end = _next_end(ends, key, day)
    return Stress(
        key=key,
        name=source.name,
        channel=source.channel,
        depends=source.depends,
        elapsed=elapsed,
        now=now,
        lost=lost,
        without=left,
        no_new=through - lost,
        lost_share=source.share if source.depends else Fraction(0),
        outgoings=outgoings,
        shortfall_now=_shortfall(outgoings, now),
        shortfall=_shortfall(outgoings, left),
        room=None if outgoings is None else max(Fraction(0), left - outgoings),
        buffer=profile.buffer,
        buffer_months_now=_lasts(profile.buffer, _shortfall(outgoings, now)),
        buffer_months=_lasts(profile.buffer, _shortfall(outgoings, left)),
        fees_complete=costs is not None and costs.paid_complete,
        effective_now=dependency.concentration.effective if dependency.concentration else None,
        effective_without=remaining.effective if remaining else None,
        next_end=next_end,
        months_to_next_end=None if next_end is None else months_between(day, next_end.until),
        hours=hours_effect(pace, day, depends=source.depends),
    )


def _next_end(ends: Iterable[EndRow], key: SourceKey, day: date) -> EndRow | None:
    """What ends first of the work that stays without this source."""
    return min(
        (one for one in ends if SourceKey(one.source_id, one.direct) != key and one.until >= day),
        key=lambda one: (one.until, one.assignment_id),
        default=None,
    )


def hours_effect(pace: HoursPace, today: date, *, depends: bool) -> HoursEffect:
    """When the hours criterion is reached at the pace of the last twelve weeks, with and without the source."""
    lost = pace.recent_source if depends else 0
    now = _reached(pace, pace.recent, today)
    without = _reached(pace, pace.recent - lost, today)
    later = None if now is None or without is None else ((without - now).days + 3) // 7
    in_year = None if pace.goal is None else without is not None
    return HoursEffect(pace.done, pace.goal, now, without, later, in_year)


def _reached(pace: HoursPace, recent: int, today: date) -> date | None:
    """The day of this year that the goal is reached at `recent` minutes per twelve weeks; today when it has been."""
    return None if pace.goal is None else reached(pace.goal - pace.done, recent, today, pace.leave)


def _outgoings(profile: Profile) -> int | None:
    """Business, private and tax set-aside per month; None when nothing is filled in."""
    total = profile.business_costs + profile.private_costs + profile.tax_reserve
    return total or None


def _shortfall(outgoings: int | None, income: Fraction) -> Fraction | None:
    return None if outgoings is None else max(Fraction(0), outgoings - income)


def _lasts(buffer: int | None, shortfall: Fraction | None) -> Fraction | None:
    return None if buffer is None or not shortfall else buffer / shortfall
