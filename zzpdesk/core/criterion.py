"""The hours criterion: 1,225 hours in a calendar year (definitions.md, "Hours"; rules-nl.md §3). All times in minutes.

Direct and indirect hours count, study for a new field does not. Pregnancy leave counts as worked for the hours not
worked then, at her usual hours per week and for at most so many weeks per leave as the dated rule says. Illness,
holiday, care and standby do not count. Whether she also spends more than half of her working time on the business is
asked (`majority`), never guessed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from zzpdesk.core.kinds import Year
from zzpdesk.core.records.time import Absence, AbsenceKind, HourKind

WEEKS = 12
"""The forecast goes by the pace of the last twelve weeks."""
YEARS_BEFORE = 5
"""Who was no entrepreneur in one or more of so many years before needs no majority of working time (art. 3.6 IB)."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Leave:
    """Days of pregnancy leave that count: day -> her usual minutes per week. What a day counts is a seventh of it.

    `worked` has what she worked on such days all the same: only hours *not* worked count, so nothing counts twice.
    """

    days: Mapping[date, int] = field(default_factory=dict)
    worked: Mapping[date, int] = field(default_factory=dict)

    def counted(self, start: date, end: date) -> int:
        """What the days from `start` to `end` count, both included."""
        worked = sum(
            minutes for day, minutes in self.worked.items() if day in self.days and start <= day <= end
        )
        return max(0, self._until(end) - self._until(start - _DAY) - worked)

    def _until(self, end: date) -> int:
        """Rounded on the whole: periods beside each other add up to it."""
        return sum(weekly for day, weekly in self.days.items() if day <= end) // 7


NO_LEAVE = Leave()


def leave_of(absences: Iterable[Absence], weeks: int | None) -> dict[date, int]:
    """The days of leave that count, with her usual minutes per week.

    Records that touch or overlap are one leave, each of at most `weeks` (None: none counts). A day that stands in two
    records counts once, by the one that began first.
    """
    days: dict[date, int] = {}
    last, used = date.min, 0
    for absence in sorted(_pregnancies(absences), key=lambda one: (one.since or date.min, one.id or 0)):
        since, until = absence.since or date.min, absence.until or date.min
        if since > last + _DAY:
            used = 0
        day = max(since, last + _DAY) if used else since
        while day <= until and used < (weeks or 0) * 7:
            days[day] = absence.weekly
            day, used = day + _DAY, used + 1
        last = max(last, until)
    return days


@dataclass(frozen=True, kw_only=True, slots=True)
class Standing:
    """Where she stands in a year, up to `day`.

    `kinds` are all hours of the year by kind, also those that do not count. `pregnancy` is leave that counts as worked.
    `goal` is None when no figure is known for the year. `recent` is what counted in the last twelve weeks.
    `expected` is the day it is reached: `day` itself when it has been, None when not this year at this pace.
    `majority` is her own answer to "more than half of your working time?", None while not answered; `exempt` when the
    question does not arise because she started so recently.
    """

    year: int
    day: date
    kinds: Mapping[HourKind, int]
    pregnancy: int
    goal: int | None
    recent: int
    expected: date | None
    majority: bool | None
    exempt: bool

    @property
    def worked(self) -> int:
        """Hours that count because she worked them."""
        return sum(minutes for kind, minutes in self.kinds.items() if kind.counts)

    @property
    def uncounted(self) -> int:
        """Hours worked that do not count."""
        return sum(minutes for kind, minutes in self.kinds.items() if not kind.counts)

    @property
    def done(self) -> int:
        """All that counts."""
        return self.worked + self.pregnancy

    @property
    def left(self) -> int | None:
        """What is still to go; None without a goal."""
        return None if self.goal is None else max(0, self.goal - self.done)

    @property
    def met(self) -> bool | None:
        """Whether she meets it now: enough hours and, where asked, the majority; None while that is not answered."""
        if self.left is None or self.left > 0:
            return None if self.left is None else False
        return True if self.exempt else self.majority


@dataclass(frozen=True, slots=True)
class Answers:
    """What she answered: the majority of her working time, and the year she started; None: not (yet) told."""

    majority: bool | None = None
    since: Year | None = None


def standing(
    day: date,
    kinds: Mapping[HourKind, int],
    goal: int | None,
    recent: int,
    leave: Leave = NO_LEAVE,
    answers: Answers = Answers(),
) -> Standing:
    """The standing of the year of `day`. `recent` are counting minutes worked in the twelve weeks up to `day`."""
    pregnancy = leave.counted(date(day.year, 1, 1), day)
    pace = recent + leave.counted(day - timedelta(weeks=WEEKS) + _DAY, day)
    done = pregnancy + sum(minutes for kind, minutes in kinds.items() if kind.counts)
    return Standing(
        year=day.year,
        day=day,
        kinds=dict(kinds),
        pregnancy=pregnancy,
        goal=goal,
        recent=pace,
        expected=None if goal is None else reached(goal - done, pace, day, leave),
        majority=answers.majority,
        exempt=answers.since is not None and answers.since > day.year - YEARS_BEFORE,
    )


def reached(
    missing: int, recent: int, today: date, leave: Leave = NO_LEAVE, idle_until: date = date.min
) -> date | None:
    """The day of this year on which `missing` minutes are made at `recent` per twelve weeks; None: not this year.

    Days of leave still to come count as leave, not at the pace; up to `idle_until` she does not work. Nothing missing:
    today.
    """
    day, left = today, missing * WEEKS * 7
    last = date(today.year, 12, 31)
    while left > 0:
        if day >= last:
            return None
        day += _DAY
        worked = 0 if day <= idle_until else max(0, recent)
        left -= leave.days[day] * WEEKS if day in leave.days else worked
    return day


def _pregnancies(absences: Iterable[Absence]) -> Iterable[Absence]:
    return (
        one
        for one in absences
        if one.kind is AbsenceKind.PREGNANCY and one.since and one.until and one.weekly
    )
