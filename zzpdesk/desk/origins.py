"""Time that belongs to another record flows into her hours once: trainings, meetings, visits, hours given away.

The desk calls `follow` at the end of every change, so that no way of writing can forget it. What flows is a TimeEntry
with `origin`; it follows its record and goes with it.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from itertools import zip_longest

from zzpdesk.core.changes import Change
from zzpdesk.core.kinds import Minutes
from zzpdesk.core.ports import UnitOfWork, Where
from zzpdesk.core.records import Collective, Gathering, GiveTakeEntry, Meeting, TimeEntry, Training, Visit
from zzpdesk.core.records.base import Record
from zzpdesk.core.records.membership import Direction
from zzpdesk.core.records.time import DAY_MINUTES, HourKind
from zzpdesk.core.records.training import TrainingPurpose

ORIGINS: tuple[type[Record], ...] = (Training, Meeting, Visit, GiveTakeEntry)
"""Kinds of record whose time flows into the hours."""


def follow(work: UnitOfWork, changes: Iterable[Change]) -> None:
    """Bring the hours up to date with what was changed."""
    touched: dict[tuple[type[Record], int | None], Record | None] = {}
    for change in changes:
        if change.kind in ORIGINS:
            touched[change.kind, change.record.id] = change.after
        elif change.kind is Gathering and change.before is not None and change.after is not None:
            for meeting in work.find(Meeting, Where("gathering_id", "=", change.record.id)):
                touched[Meeting, meeting.id] = meeting
    for (kind, record_id), record in touched.items():
        _settle(work, kind.__name__, record_id or 0, () if record is None else hours_of(work, record))


def hours_of(work: UnitOfWork, record: Record) -> tuple[TimeEntry, ...]:
    """What a record of `ORIGINS` adds to her hours: nothing for what is only planned or received."""
    match record:
        case Training():
            kind = HourKind.NEW_FIELD if record.purpose is TrainingPurpose.NEW_FIELD else HourKind.TRAINING
            return tuple(
                TimeEntry(day=day, minutes=minutes, kind=kind, description=record.title)
                for day, minutes in spread(record.day, record.until, record.minutes)
            )
        case Meeting() if record.attendance.there:
            return _one(record.day, record.minutes, _meeting_kind(work, record), record.title)
        case Visit():
            return _one(record.day, record.minutes, HourKind.NETWORK, record.note)
        case GiveTakeEntry() if record.direction is Direction.GIVEN and record.meeting_id is None:
            kind = HourKind.NETWORK if record.collective_id is None else HourKind.COLLECTIVE
            return _one(record.day, record.minutes, kind, record.title)
        case _:
            return ()


def spread(first: date | None, last: date | None, minutes: int) -> list[tuple[date, Minutes]]:
    """Minutes evenly over the days from `first` to `last`: over its working days when they have room."""
    if first is None or minutes <= 0:
        return []
    days = [first + timedelta(days=step) for step in range(((last or first) - first).days + 1)]
    week = [day for day in days if day.weekday() < 5]
    used = week if week and minutes <= len(week) * DAY_MINUTES else days
    whole, rest = divmod(minutes, len(used))
    parts = [(day, Minutes(whole + (number < rest))) for number, day in enumerate(used)]
    return [(day, part) for day, part in parts if part]


def _one(day: date | None, minutes: Minutes, kind: HourKind, text: str) -> tuple[TimeEntry, ...]:
    return (TimeEntry(day=day, minutes=minutes, kind=kind, description=text),) if minutes else ()


def _meeting_kind(work: UnitOfWork, meeting: Meeting) -> HourKind:
    """Of a series its sort says it; a meeting on its own with a collective is work for that collective."""
    if meeting.gathering_id is not None:
        internal = work.get(Gathering, meeting.gathering_id).kind.internal
    else:
        internal = work.count(Collective, Where("relation_id", "=", meeting.relation_id or 0)) > 0
    return HourKind.COLLECTIVE if internal else HourKind.NETWORK


def _settle(work: UnitOfWork, origin: str, origin_id: int, wanted: tuple[TimeEntry, ...]) -> None:
    """Change, add and remove entries until they are as wanted."""
    there = work.find(TimeEntry, Where("origin", "=", origin), Where("origin_id", "=", origin_id))
    for old, new in zip_longest(there, wanted):
        if new is None:
            work.delete(old)
        else:
            own = old or TimeEntry(origin=origin, origin_id=origin_id)
            shown = {"day": new.day, "minutes": new.minutes, "kind": new.kind, "description": new.description}
            work.save(replace(own, **shown))
