"""Hours by day: a week or a month reads only its own days, whatever the years hold."""

import json
import sqlite3
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from zzpdesk.core.records.assignment import RateUnit
from zzpdesk.core.records.relation import Ownership, Say, SourceKind
from zzpdesk.core.records.time import Absence, HourKind, HoursTest, TimeEntry
from zzpdesk.core.rows import AssignmentHours, EvidenceRow
from zzpdesk.core.sources import channel, effective_kind
from zzpdesk.core.week import Job, RowKey
from zzpdesk.storage.rows import records

_COUNTING = ", ".join(f"'{kind.value}'" for kind in HourKind if kind.counts)

_ROWS = """
    SELECT DISTINCT kind, CASE kind WHEN 'billable' THEN assignment_id END FROM time_entry
    WHERE day BETWEEN :start AND :end AND origin = ''"""

_RUNNING = """
    SELECT id, since >= :start FROM assignment
    WHERE NOT archived AND since <= :last AND (until IS NULL OR until >= :monday) ORDER BY id"""

_JOBS = """
    SELECT a.id, a.title, COALESCE(c.name, ''), COALESCE(s.name, ''), a.source_id, s.source_kind, m.owner,
        y.id, y.formal, y.experienced, y.counts_as, a.rate_unit, a.rate, a.day_minutes
    FROM assignment a
    LEFT JOIN relation c ON c.id = a.client_id
    LEFT JOIN relation s ON s.id = a.source_id
    LEFT JOIN intermediary m ON m.relation_id = a.source_id
    LEFT JOIN say y ON y.id = (SELECT id FROM say WHERE relation_id = a.source_id AND since <= :day
        ORDER BY since DESC LIMIT 1)
    WHERE a.id IN (SELECT value FROM json_each(:ids))"""

_DAYS = """
    SELECT day, SUM(CASE kind WHEN 'billable' THEN minutes ELSE 0 END), SUM(minutes) FROM time_entry
    WHERE day BETWEEN :start AND :end GROUP BY day"""

_WORKED = f"""
    SELECT day, SUM(minutes) FROM time_entry
    WHERE day BETWEEN :start AND :end AND kind IN ({_COUNTING}) GROUP BY day"""  # noqa: S608 - a constant

_MONTHS = """
    SELECT kind, CAST(SUBSTR(day, 6, 2) AS INTEGER) AS month, SUM(minutes) FROM time_entry
    WHERE day BETWEEN :start AND :end GROUP BY kind, month"""

_WORK = """
    SELECT t.assignment_id, a.title, COALESCE(c.name, ''), COALESCE(s.name, ''), SUM(t.minutes)
    FROM time_entry t JOIN assignment a ON a.id = t.assignment_id
    LEFT JOIN relation c ON c.id = a.client_id LEFT JOIN relation s ON s.id = a.source_id
    WHERE t.kind = 'billable' AND t.day BETWEEN :start AND :end GROUP BY a.id ORDER BY 5 DESC, a.id"""

_EVIDENCE = """
    SELECT t.day, t.kind, t.minutes, t.description, COALESCE(a.title, ''), COALESCE(c.name, ''),
        COALESCE(i.number, ''), t.origin
    FROM time_entry t
    LEFT JOIN assignment a ON a.id = t.assignment_id
    LEFT JOIN relation c ON c.id = a.client_id
    LEFT JOIN invoice i ON i.id = t.invoice_id
    WHERE t.day BETWEEN :start AND :end ORDER BY t.day, t.id"""


class DayRow(NamedTuple):
    """What was worked on a day, in minutes."""

    day: date
    billable: int
    minutes: int


def entries(file: sqlite3.Connection, start: date, end: date) -> list[TimeEntry]:
    """The entries of these days."""
    return records(
        file, TimeEntry, "WHERE day BETWEEN ? AND ? ORDER BY day, id", tuple(_span(start, end).values())
    )


def rows(file: sqlite3.Connection, start: date, end: date) -> list[RowKey]:
    """What she entered hours on in these days."""
    return [RowKey(HourKind(kind), number) for kind, number in file.execute(_ROWS, _span(start, end))]


def running(file: sqlite3.Connection, start: date, monday: date, last: date) -> dict[int, bool]:
    """Assignments that run in the week from `monday` to `last`, and whether each began on or after `start`."""
    days = {"start": start.isoformat(), "monday": monday.isoformat(), "last": last.isoformat()}
    return {number: bool(fresh) for number, fresh in file.execute(_RUNNING, days)}


def jobs(file: sqlite3.Connection, ids: Iterable[int], day: date) -> dict[int, Job]:
    """Assignments with their client, source and channel as it counts on a day."""
    found = file.execute(_JOBS, {"ids": json.dumps(sorted(ids)), "day": day.isoformat()})
    return {row[0]: _job(row) for row in found}


def days(file: sqlite3.Connection, start: date, end: date) -> list[DayRow]:
    """Totals of the days that have hours."""
    return [
        DayRow(date.fromisoformat(day), billable, minutes)
        for day, billable, minutes in file.execute(_DAYS, _span(start, end))
    ]


def worked(file: sqlite3.Connection, start: date, end: date) -> dict[date, int]:
    """Minutes per day that count for the hours criterion."""
    return {date.fromisoformat(day): minutes for day, minutes in file.execute(_WORKED, _span(start, end))}


def months(file: sqlite3.Connection, start: date, end: date) -> dict[tuple[HourKind, int], int]:
    """Minutes per kind and month."""
    return {
        (HourKind(kind), month): minutes for kind, month, minutes in file.execute(_MONTHS, _span(start, end))
    }


def per_work(file: sqlite3.Connection, start: date, end: date) -> list[AssignmentHours]:
    """Billable minutes per assignment, most first."""
    return [AssignmentHours(*row) for row in file.execute(_WORK, _span(start, end))]


def evidence(file: sqlite3.Connection, start: date, end: date) -> list[EvidenceRow]:
    """Every entry of these days, with what it belongs to."""
    return [
        EvidenceRow(date.fromisoformat(row[0]), HourKind(row[1]), *row[2:])
        for row in file.execute(_EVIDENCE, _span(start, end))
    ]


def absences(file: sqlite3.Connection) -> list[Absence]:
    """All time away; there is little of it."""
    return records(file, Absence, "ORDER BY since, id")


def tests(file: sqlite3.Connection, year: int) -> list[HoursTest]:
    """Her answer about a year, if any."""
    return records(file, HoursTest, "WHERE year = ?", (year,))


def _span(start: date, end: date) -> dict[str, str]:
    return {"start": start.isoformat(), "end": end.isoformat()}


def _job(row: tuple[object, ...]) -> Job:
    number, title, client, source, source_id, kind, owner, say_id, formal, experienced, counts_as = row[:11]
    say = None
    if say_id is not None:
        say = Say(
            formal=bool(formal),
            experienced=None if experienced is None else bool(experienced),
            counts_as=None if counts_as is None else SourceKind(counts_as),
        )
    effective = (
        SourceKind.DIRECT
        if source_id is None
        else effective_kind(
            None if kind is None else SourceKind(kind), None if owner is None else Ownership(owner), say
        )
    )
    unit, rate, day_minutes = row[11:]
    return Job(
        int(str(number)),
        str(title),
        str(client),
        str(source),
        channel(effective),
        RateUnit(unit),
        int(str(rate)),
        int(str(day_minutes)),
    )
