"""The week at hand as it is being filled, holidays where nothing was worked, and her answer about her working time."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from zzpdesk.core.kinds import AssignmentId, Minutes, Year
from zzpdesk.core.ports import UnitOfWork, Where
from zzpdesk.core.records import Absence, HoursTest, Record, TimeEntry
from zzpdesk.core.records.time import AbsenceKind, HourKind
from zzpdesk.core.week import locked, monday_of
from zzpdesk.demo.web.told import Told

_SUMMER = (5, 9)
_LEAST = 3
"""A holiday is as long as nothing was worked in summer, at least so many days."""


def enter(told: Told) -> None:
    """After all steps that enter hours of their own."""
    data = told.read("hours")
    monday = monday_of(told.today)
    fresh = [entry for one in data["entry"] if (entry := _entry(told, monday, one)) is not None]

    def work(unit: UnitOfWork) -> None:
        days = (Where("day", ">=", monday), Where("day", "<=", told.today))
        for old in unit.find(TimeEntry, *days):
            if not locked(old):
                unit.delete(old)
        for entry in fresh:
            unit.save(entry)

    told.desk.change("Uren", work)
    away: list[Record] = []
    for year, place in zip(told.story.years, data["places"], strict=False):
        away += _holiday(told, year, place)
    told.enter("Vakantie", away)
    told.enter("Eigen antwoord", [HoursTest(year=Year(told.today.year), majority=True)])


def _entry(told: Told, monday: date, one: dict[str, Any]) -> TimeEntry | None:
    """None for a day still to come, or work that does not run then."""
    day = monday + timedelta(days=one["day"])
    if day > told.today:
        return None
    minutes, text = Minutes(one["minutes"]), one["text"]
    if "kind" in one:
        return TimeEntry(day=day, minutes=minutes, description=text, kind=HourKind(one["kind"]))
    found = told.assignments.get((day.year, one["work"]))
    if found is None or (found.until is not None and found.until < day):
        return None
    number = AssignmentId(found.id or 0)
    return TimeEntry(day=day, minutes=minutes, description=text, assignment_id=number)


def _holiday(told: Told, year: int, place: str) -> list[Record]:
    """The longest stretch of a summer without hours."""
    first, last = date(year, _SUMMER[0], 1), date(year, _SUMMER[1] + 1, 1) - timedelta(days=1)
    last = min(told.today, last)
    busy: set[date] = set()
    for month in range(_SUMMER[0], _SUMMER[1] + 1):
        busy |= set(told.desk.hours.month(date(year, month, 1)).days)
    longest: list[date] = []
    run: list[date] = []
    for step in range((last - first).days + 1):
        day = first + timedelta(days=step)
        run = [] if day in busy else [*run, day]
        longest = max(longest, run, key=len)
    if len(longest) < _LEAST:
        return []
    return [Absence(kind=AbsenceKind.HOLIDAY, since=longest[0], until=longest[-1], note=place)]
