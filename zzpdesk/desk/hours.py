"""Her hours by week, month and year: what the hours page and the evidence paper show."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from zzpdesk.core import periods
from zzpdesk.core.criterion import NO_LEAVE, WEEKS, Answers, Leave, Standing, leave_of, standing
from zzpdesk.core.errors import Refused
from zzpdesk.core.kinds import Minutes, Year
from zzpdesk.core.ports import UnitOfWork, Where
from zzpdesk.core.records import Assignment, HoursTest, TimeEntry
from zzpdesk.core.records.time import HourKind
from zzpdesk.core.rows import worth_of
from zzpdesk.core.sources import Channel
from zzpdesk.core.week import DAYS, RowKey, Week, copied, fill, monday_of, week_of
from zzpdesk.desk.kept import Kept
from zzpdesk.texts.i18n import _

if TYPE_CHECKING:
    from sqlite3 import Connection

    from zzpdesk.core.periods import Period
    from zzpdesk.core.rows import UnbilledRow
    from zzpdesk.desk.books import Books

RECENT = timedelta(weeks=2)
"""Rows of so long before a week stand in it, so that going on with the same work needs no adding."""
_WEEK = timedelta(days=DAYS)


@dataclass(frozen=True, slots=True)
class Month:
    """Days of a calendar month with hours: day -> (billable minutes, all minutes)."""

    first: date
    days: dict[date, tuple[int, int]]

    @property
    def minutes(self) -> int:
        """All of it."""
        return sum(total for _billable, total in self.days.values())

    @property
    def billable(self) -> int:
        """What is billable."""
        return sum(billable for billable, _total in self.days.values())


@dataclass(frozen=True, slots=True)
class ToBill:
    """Hours not billed yet of a client or through a source; `assignments` with their minutes, most first.

    `amount` in cents; None when a rate is not for time. `channel` is how the work came.
    """

    name: str
    channel: Channel
    minutes: int
    amount: int | None
    assignments: tuple[tuple[int, str, int], ...]


class HoursDesk:
    """Reading and filling weeks; where she stands on the hours criterion. Workers may read too."""

    def __init__(self, desk: Books) -> None:
        """Made by the desk."""
        self._desk = desk
        self._kept = Kept(desk)

    # ---- week and month

    def week(self, day: date, extra: frozenset[RowKey] = frozenset()) -> Week:
        """The week of a day; `extra` rows are shown too."""
        monday = monday_of(day)
        return self._kept.get(("week", monday, extra), lambda: self._week(monday, extra))

    def month(self, day: date) -> Month:
        """The calendar month of a day."""
        from zzpdesk.storage.queries import hours as queries

        first = day.replace(day=1)
        last = periods.add_months(first, 1) - timedelta(days=1)
        with self._desk.sums() as file:
            found = queries.days(file, first, last)
        return Month(first, {row.day: (row.billable, row.minutes) for row in found})

    def set_cell(self, key: RowKey, day: date, minutes: Minutes) -> None:
        """Make a cell of the week come to `minutes`, 0: nothing. Raises Refused (`core.week.fill`)."""

        def work(unit: UnitOfWork) -> None:
            save, gone = fill(key, day, _cell(unit, key, day), minutes)
            if save is not None:
                unit.save(save)
            if gone is not None:
                unit.delete(gone)

        self._desk.change(_("Hours changed") if minutes else _("Hours deleted"), work)

    def copy_last_week(self, day: date) -> int:
        """Last week's hours into the empty cells of a week, in one step; how many entries. Refused without any."""
        from zzpdesk.storage.queries import hours as queries

        monday = monday_of(day)
        with self._desk.sums() as file:
            before = queries.entries(file, monday - _WEEK, monday - timedelta(days=1))
        fresh = copied(before, self.week(monday))
        archived = {
            number
            for number in {entry.assignment_id for entry in fresh if entry.assignment_id is not None}
            if self._desk.get(Assignment, number).archived
        }
        fresh = [entry for entry in fresh if entry.assignment_id not in archived]
        if not fresh:
            raise Refused("nothing-to-copy")
        self._desk.change(_("Last week copied"), lambda unit: [unit.save(entry) for entry in fresh])
        return len(fresh)

    def to_bill(self, *, by_client: bool) -> tuple[ToBill, ...]:
        """What no invoice bills yet, per client or per source, most first."""
        return self._kept.get(
            ("to bill", by_client, self._desk.today()), lambda: self._to_bill(by_client=by_client)
        )

    # ---- the hours criterion

    def standing(self, year: int) -> Standing:
        """Where she stands in a year: today in the running one, at its end in a past one."""
        period = periods.year(year, self._desk.today())
        return self._kept.get(("standing", period), lambda: self._standing(period))

    def counted(self, period: Period) -> int:
        """Minutes that count for the criterion in any stretch within a year, leave included."""
        from zzpdesk.storage.queries import analysis

        with self._desk.sums() as file:
            kinds, leave = analysis.hour_kinds(file, period), self._leave(file)
        worked = sum(minutes for kind, minutes in kinds.items() if kind.counts)
        return worked + leave.counted(period.start, period.end)

    def leave(self) -> Leave:
        """The pregnancy leave on record, as far as it counts."""
        with self._desk.sums() as file:
            return self._leave(file)

    def answer_test(self, year: int, *, majority: bool | None) -> None:
        """Keep her own answer about more than half of her working time; None takes it away."""
        there = self._desk.find(HoursTest, Where("year", "=", year))
        label = _("Own answer for {year}").format(year=year)
        if majority is not None:
            own = there[0] if there else HoursTest(year=Year(year))
            self._desk.save(label, replace(own, majority=majority))
        elif there:
            self._desk.delete(label, there[0])

    # ---- how

    def _week(self, monday: date, extra: frozenset[RowKey]) -> Week:
        from zzpdesk.storage.queries import hours as queries

        last = monday + _WEEK - timedelta(days=1)
        with self._desk.sums() as file:
            there = queries.entries(file, monday, last)
            rows = {*queries.rows(file, monday - RECENT, last), *extra}
            running = queries.running(file, monday - RECENT, monday, last)
            known = any(row.assignment_id is not None for row in rows)  # else she begins: offer all that runs
            rows |= {RowKey(HourKind.BILLABLE, each) for each, fresh in running.items() if fresh or not known}
            numbers = {row.assignment_id for row in rows if row.assignment_id is not None}
            numbers |= {entry.assignment_id for entry in there if entry.assignment_id is not None}
            jobs = queries.jobs(file, numbers, last)
        return week_of(monday, there, jobs, rows)

    def _to_bill(self, *, by_client: bool) -> tuple[ToBill, ...]:
        from zzpdesk.storage.queries import analysis, hours

        today = self._desk.today()
        with self._desk.sums() as file:
            rows = analysis.unbilled(file, today)
            jobs = hours.jobs(file, (row.assignment_id for row in rows), today)
        groups: dict[tuple[int, str], list[UnbilledRow]] = {}
        for row in rows:
            key = (row.client_id, row.client) if by_client else (row.source_id, row.source)
            groups.setdefault(key, []).append(row)
        found = []
        for (_number, name), members in groups.items():
            members.sort(key=lambda row: -row.minutes)
            found.append(
                ToBill(
                    name,
                    jobs[members[0].assignment_id].channel,
                    sum(row.minutes for row in members),
                    worth_of(members),
                    tuple((row.assignment_id, row.title, row.minutes) for row in members),
                )
            )
        return tuple(sorted(found, key=lambda one: (-one.minutes, one.name)))

    def _leave(self, file: Connection) -> Leave:
        from zzpdesk.storage.queries import hours as queries

        weeks = self._desk.rules.number("pregnancy_weeks", self._desk.today())
        days = leave_of(queries.absences(file), weeks)
        return Leave(days, queries.worked(file, min(days), max(days))) if days else NO_LEAVE

    def _standing(self, period: Period) -> Standing:
        from zzpdesk.storage.queries import analysis, hours

        day = period.end
        with self._desk.sums() as file:
            kinds = analysis.hour_kinds(file, period)
            recent = analysis.recent(file, day, day - timedelta(weeks=WEEKS))
            leave = self._leave(file)
            tests = hours.tests(file, period.start.year)
        goal = self._desk.rules.number("hours_criterion", day)
        return standing(
            day,
            kinds,
            None if goal is None else goal * 60,
            recent,
            leave,
            Answers(tests[0].majority if tests else None, self._desk.profile.since_year),
        )


def _cell(unit: UnitOfWork, key: RowKey, day: date) -> list[TimeEntry]:
    found = unit.find(TimeEntry, Where("day", "=", day), Where("kind", "=", key.kind))
    if key.assignment_id is None:
        return found
    return [entry for entry in found if entry.assignment_id == key.assignment_id]
