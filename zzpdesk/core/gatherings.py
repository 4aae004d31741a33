"""When a recurring gathering comes round again (definitions.md, "Hubs and gatherings")."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from zzpdesk.core.periods import add_months
from zzpdesk.core.records.gathering import Gathering, Rhythm

_WEEKS = {Rhythm.WEEKLY: 1, Rhythm.FORTNIGHTLY: 2, Rhythm.SIX_WEEKLY: 6}
_MONTHS = {Rhythm.MONTHLY: 1, Rhythm.QUARTERLY: 3, Rhythm.HALF_YEARLY: 6, Rhythm.YEARLY: 12}
_WEEK = 7


@dataclass(frozen=True, slots=True)
class NextTime:
    """The next date of a gathering; `expected` when it was worked out from the rhythm instead of filled in."""

    day: date
    expected: bool


def next_time(
    gathering: Gathering, meetings: Iterable[date], today: date, skipped: Collection[date] = ()
) -> NextTime | None:
    """The next date from today on; None when nothing tells it. `meetings` are the days of all, planned ones too.

    A planned meeting or a date filled in goes first, the earliest of them that is not `skipped`, by her or because
    she was there already; else the rhythm goes on from the last date known.
    """
    known = [*meetings] + ([gathering.next_on] if gathering.next_on else [])
    ahead = [day for day in known if day >= today and day not in skipped]
    if ahead:
        return NextTime(min(ahead), expected=False)
    if not known:
        return None
    day = following(gathering.rhythm, max(known), today)
    return None if day is None else NextTime(day, expected=True)


def following(rhythm: Rhythm, last: date, today: date) -> date | None:
    """The first date of a rhythm after `last` that is not before today; None without a rhythm.

    Rhythms of weeks count days. Those of months keep the weekday and its place in the month ("the third Friday"); the
    fifth one is the last one.
    """
    if rhythm in _WEEKS:
        step = _WEEK * _WEEKS[rhythm]
        times = max(1, -(-(today - last).days // step))
        return last + timedelta(days=step * times)
    if rhythm not in _MONTHS:
        return None
    step = _MONTHS[rhythm]
    behind = (today.year - last.year) * 12 + today.month - last.month
    times = max(1, behind // step)
    found = _like(last, times * step)
    return found if found >= today else _like(last, (times + 1) * step)


def _like(day: date, months: int) -> date:
    """The day with the same weekday and place in its month, so many months on."""
    first = add_months(day.replace(day=1), months)
    place = (day.day - 1) // _WEEK
    start = first + timedelta(days=(day.weekday() - first.weekday()) % _WEEK)
    found = start + timedelta(days=_WEEK * place)
    return found if found.month == first.month else found - timedelta(days=_WEEK)
