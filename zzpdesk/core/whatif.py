"""What if: several things happen together, and what is left (definitions.md, "Concentration and stress").

Amounts in cents per month, exact. The order of the steps makes no difference; of several steps about the same thing
the largest counts. The test of one source (`core.stress`) is this one with a single step.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from zzpdesk.core import bufferrun, gap
from zzpdesk.core.bufferrun import Run, Stream
from zzpdesk.core.concentration import concentration
from zzpdesk.core.criterion import reached
from zzpdesk.core.dependency import Dependency
from zzpdesk.core.gap import Plan
from zzpdesk.core.happening import Effects, Fall, Wait
from zzpdesk.core.periods import add_months, months, months_between
from zzpdesk.core.records.scenario import ScenarioStep
from zzpdesk.core.rows import EndRow
from zzpdesk.core.situation import HoursPace, Situation
from zzpdesk.core.sources import SourceKey


@dataclass(frozen=True, slots=True)
class HoursEffect:
    """The hours criterion now and then: the days it is reached, None: not this year at this pace.

    When it has been reached that day is the last of the period. `weeks_later` is None unless both days are known;
    `in_year` tells whether it is made then, None when it is not known what the year asks.
    """

    done: int
    goal: int | None
    now: date | None
    without: date | None
    weeks_later: int | None
    in_year: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What the steps come to. `now` and `without` are monthly net turnover (after known fees) while she works.

    `lost` falls away, `fees` is what fees take more (negative: less). `no_new` is work that stays but has no successor
    ("new work from here would stop"), for sources that do not take their work along. `outgoings` is None when she has
    filled in nothing. `shortfall` is at least 0; `room` what is left over. `buffer_months`: how long the
    buffer lasts at that shortfall, None when not touched or not known (`buffer` None). `fees_complete` False:
    the amounts are before fees that are not known. `illness` are the months of illness (None: none, or what she needs
    is not known); `run` is the buffer through the months, None without outgoings or buffer.
    """

    elapsed: Fraction
    now: Fraction
    lost: Fraction
    without: Fraction
    no_new: Fraction
    lost_share: Fraction
    outgoings: int | None
    shortfall: Fraction | None
    room: Fraction | None
    buffer: int | None
    buffer_months: Fraction | None
    fees_complete: bool
    effective_now: Fraction | None
    effective_without: Fraction | None
    next_end: EndRow | None
    months_to_next_end: Fraction | None
    hours: HoursEffect
    fees: Fraction = Fraction(0)
    falls: tuple[Fall, ...] = ()
    waits: tuple[Wait, ...] = ()
    ill: int = 0
    illness: Plan | None = None
    run: Run | None = None


def outcome(situation: Situation, steps: Sequence[ScenarioStep]) -> Outcome:
    """What is left when all of this happens."""
    found, effects = situation.dependency, Effects.of(situation, steps)
    now = _monthly(found)
    falls, waits = effects.falls, effects.waits
    lost = sum((one.amount for one in falls), Fraction(0))
    left = now - lost - effects.fees
    illness = _illness(situation, effects.told.ill)
    remaining = concentration(one.amount for one in found.sources if one.key not in effects.gone)
    outgoings, buffer = situation.outgoings, situation.profile.buffer
    short = _shortfall(outgoings, left)
    next_end = _next_end(situation.ends, effects.told.stops, found.as_of)
    return Outcome(
        elapsed=effects.elapsed,
        now=now,
        lost=lost,
        without=left,
        no_new=effects.no_new,
        lost_share=sum((one.share for one in effects.stopped if one.depends), Fraction(0)),
        outgoings=outgoings,
        shortfall=short,
        room=None if outgoings is None else max(Fraction(0), left - outgoings),
        buffer=buffer,
        buffer_months=_lasts(buffer, short),
        fees_complete=found.costs is not None and found.costs.paid_complete,
        effective_now=found.concentration.effective if found.concentration else None,
        effective_without=remaining.effective if remaining else None,
        next_end=next_end,
        months_to_next_end=None if next_end is None else months_between(found.as_of, next_end.until),
        hours=hours_effect(situation.pace, found.as_of, effects.gone, effects.told.ill),
        fees=effects.fees,
        falls=falls,
        waits=waits,
        ill=effects.told.ill,
        illness=illness,
        run=_run(situation, left, waits, illness),
    )


def hours_effect(pace: HoursPace, today: date, gone: Collection[SourceKey] = (), ill: int = 0) -> HoursEffect:
    """When the hours criterion is reached at the pace of the last twelve weeks, without `gone`, `ill` months later."""
    lost = sum(pace.through.get(key, 0) for key in gone)
    now = _reached(pace, pace.recent, today)
    without = _reached(pace, pace.recent - lost, today, add_months(today, ill))
    later = None if now is None or without is None else ((without - now).days + 3) // 7
    in_year = None if pace.goal is None else without is not None
    return HoursEffect(pace.done, pace.goal, now, without, later, in_year)


# ---- how


def _monthly(found: Dependency) -> Fraction:
    """Her own work less known fees, per month."""
    own_work = found.turnover - sum(one.amount for one in found.outside)
    return (own_work - (found.costs.paid if found.costs else 0)) / months(found.period)


def _illness(situation: Situation, ill: int) -> Plan | None:
    """The months of illness within the run, from today on; the buffer is not in it, the run keeps that."""
    need, count = situation.needed, min(ill, bufferrun.MONTHS)
    if need is None or count <= 0:
        return None
    return gap.plan(need, situation.supports, situation.covers, None, months=count)


def _run(situation: Situation, left: Fraction, waits: Sequence[Wait], illness: Plan | None) -> Run | None:
    outgoings, buffer = situation.outgoings, situation.profile.buffer
    if outgoings is None or buffer is None:
        return None
    late = tuple(one.late for one in waits)
    need, ill = (illness.need, illness.months) if illness else (0, ())
    return bufferrun.run(buffer, Stream(left, late, outgoings, need, ill))


def _next_end(ends: Iterable[EndRow], stopped: Collection[SourceKey], day: date) -> EndRow | None:
    """What ends first of the work that stays."""
    return min(
        (one for one in ends if SourceKey(one.source_id, one.direct) not in stopped and one.until >= day),
        key=lambda one: (one.until, one.assignment_id),
        default=None,
    )


def _reached(pace: HoursPace, recent: int, today: date, idle_until: date = date.min) -> date | None:
    """The day of this year that the goal is reached at `recent` minutes per twelve weeks; today when it has been."""
    return (
        None if pace.goal is None else reached(pace.goal - pace.done, recent, today, pace.leave, idle_until)
    )


def _shortfall(outgoings: int | None, income: Fraction) -> Fraction | None:
    return None if outgoings is None else max(Fraction(0), outgoings - income)


def _lasts(buffer: int | None, shortfall: Fraction | None) -> Fraction | None:
    return None if buffer is None or not shortfall else buffer / shortfall
