"""Bench time: working days without an active assignment (definitions.md, "Concentration and stress")."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from zzpdesk.core.periods import Period

_DAY = timedelta(days=1)
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Gap:
    """From one assignment to the next: its first and last working day without one, and how many there are."""

    start: date
    end: date
    days: int


@dataclass(frozen=True, slots=True)
class Bench:
    """Working days without an assignment in a period, and the gaps they lie in, oldest first."""

    period: Period
    gaps: tuple[Gap, ...]

    @property
    def days(self) -> int:
        """All of them."""
        return sum(gap.days for gap in self.gaps)


def bench(period: Period, active: Iterable[Period], away: Iterable[Period]) -> Bench:
    """Monday to Friday without an assignment, and not away. Time away within a gap does not end it.

    Public holidays are working days here: whether she works on them is hers to say, as an absence.
    """
    busy, gone = _days(active, period), _days(away, period)
    gaps: list[list[date]] = []
    begun = False
    for day in _each(period):
        if day in busy:
            begun = False
        elif day.weekday() < _SATURDAY and day not in gone:
            if not begun:
                gaps.append([])
            begun = True
            gaps[-1].append(day)
    return Bench(period, tuple(Gap(days[0], days[-1], len(days)) for days in gaps))


def _days(stretches: Iterable[Period], within: Period) -> set[date]:
    return {
        day
        for stretch in stretches
        for day in _each(Period(max(stretch.start, within.start), min(stretch.end, within.end)))
    }


def _each(period: Period) -> Iterable[date]:
    return (period.start + _DAY * at for at in range(max(0, period.days)))
