"""Small rows about assignments: when she had work and when she was away, and what one assignment came to."""

import sqlite3
from datetime import date

from zzpdesk.core.periods import Period

_ACTIVE = """
    SELECT DISTINCT since, COALESCE(until, :end) FROM assignment
    WHERE since <= :end AND COALESCE(until, :end) >= :start"""
_AWAY = """
    SELECT since, until FROM absence
    WHERE kind <> 'standby' AND since <= :end AND until >= :start"""
_FIRST = "SELECT MIN(since) FROM assignment"
_WORKED = """
    SELECT COALESCE(SUM(minutes), 0), COALESCE(SUM(CASE WHEN day > :year_back THEN minutes END), 0),
        COUNT(DISTINCT day)
    FROM time_entry WHERE assignment_id = :id AND kind = 'billable' AND day <= :day"""
_PASSED_ON = "SELECT COUNT(*) FROM subcontract_bill WHERE assignment_id = :id"
_ACQUISITION = """
    SELECT COALESCE(SUM(minutes), 0) FROM time_entry
    WHERE kind IN ('acquisition', 'network') AND day BETWEEN :start AND :end"""
_PAPERS = """
    SELECT name, added_on FROM document WHERE subject = 'Assignment' AND subject_id = :id ORDER BY added_on, id"""


def active(connection: sqlite3.Connection, period: Period) -> list[Period]:
    """Stretches of the period in which an assignment ran, archived ones among them; they may overlap."""
    return _stretches(connection, _ACTIVE, period)


def away(connection: sqlite3.Connection, period: Period) -> list[Period]:
    """Times away; standing by without work is no time away."""
    return _stretches(connection, _AWAY, period)


def first_start(connection: sqlite3.Connection) -> date | None:
    """The day her first assignment began."""
    (found,) = connection.execute(_FIRST).fetchone()
    return None if found is None else date.fromisoformat(found)


def worked(
    connection: sqlite3.Connection, assignment_id: int, day: date, since: date
) -> tuple[int, int, int]:
    """Billable minutes up to a day; those after `since`; on how many days."""
    values = {"id": assignment_id, "day": day.isoformat(), "year_back": since.isoformat()}
    row = connection.execute(_WORKED, values).fetchone()
    return row[0], row[1], row[2]


def passed_on(connection: sqlite3.Connection, assignment_id: int) -> int:
    """How many bills of others there are for work on it."""
    (count,) = connection.execute(_PASSED_ON, {"id": assignment_id}).fetchone()
    return int(count)


def acquisition(connection: sqlite3.Connection, period: Period) -> int:
    """Minutes spent on finding work."""
    (minutes,) = connection.execute(_ACQUISITION, _span(period)).fetchone()
    return int(minutes)


def papers(connection: sqlite3.Connection, assignment_id: int) -> list[tuple[str, date | None]]:
    """Name and day of the documents kept with it, without their content."""
    rows = connection.execute(_PAPERS, {"id": assignment_id})
    return [(name, None if day is None else date.fromisoformat(day)) for name, day in rows]


def _stretches(connection: sqlite3.Connection, statement: str, period: Period) -> list[Period]:
    rows = connection.execute(statement, _span(period))
    return [Period(date.fromisoformat(start), date.fromisoformat(end)) for start, end in rows]


def _span(period: Period) -> dict[str, str]:
    return {"start": period.start.isoformat(), "end": period.end.isoformat()}
