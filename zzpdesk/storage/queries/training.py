"""Courses, points and hours worked for registers, summed in the database."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from zzpdesk.core.periods import Period
from zzpdesk.core.records.training import PaidBy, TrainingPurpose
from zzpdesk.core.rows import CourseRow, EarnedRow, PaidRow

_PAID = """
    SELECT paid_by, purpose, COUNT(*), SUM(minutes), SUM(cost) FROM training
    WHERE day BETWEEN :start AND :end GROUP BY paid_by, purpose"""

_COURSES = """
    SELECT t.id, t.day, t.until, t.title, t.minutes, t.cost, t.paid_by, t.purpose, p.name, v.name, c.name,
        (SELECT COALESCE(SUM(points), 0) FROM register_points e WHERE e.training_id = t.id),
        (SELECT COUNT(*) FROM certificate d WHERE d.training_id = t.id)
    FROM training t LEFT JOIN relation p ON p.id = t.payer_id LEFT JOIN relation v ON v.id = t.provider_id
        LEFT JOIN relation c ON c.id = t.collective_id
    WHERE t.day BETWEEN :start AND :end ORDER BY t.day DESC, t.id DESC"""

_POINTS = """
    SELECT COALESCE(SUM(e.points), 0) FROM register_points e JOIN register r ON r.id = e.register_id
    WHERE r.unit = 'points' AND e.day BETWEEN :start AND :end"""

EARNED = """
    SELECT r.id,
        (SELECT COALESCE(SUM(e.points), 0) FROM register_points e
            WHERE e.register_id = r.id AND e.day BETWEEN r.since AND MIN(r.until, :today)) AS points,
        (SELECT COALESCE(SUM(e.points), 0) FROM register_points e
            WHERE e.register_id = r.id AND e.accredited AND e.day BETWEEN r.since AND MIN(r.until, :today))
            AS accredited,
        CASE WHEN r.unit = 'work_hours' THEN (SELECT COALESCE(SUM(t.minutes), 0) / 60 FROM time_entry t
            WHERE t.kind = 'billable' AND t.day BETWEEN r.since AND MIN(r.until, :today)) ELSE 0 END AS hours
    FROM register r"""
"""Per register what was earned for it up to `:today`; the reminders count with it too."""

_MEETINGS = """
    SELECT COUNT(*) FROM meeting WHERE attendance IN ('present', 'voted') AND day BETWEEN :start AND :end"""

_NAMES = "SELECT id, name FROM relation WHERE id IN (SELECT value FROM json_each(:ids))"


def paid(file: sqlite3.Connection, period: Period) -> list[PaidRow]:
    """Courses that began in the period, per payer and purpose."""
    rows = file.execute(_PAID, _span(period))
    return [PaidRow(PaidBy(row[0]), TrainingPurpose(row[1]), *row[2:]) for row in rows]


def courses(file: sqlite3.Connection, period: Period) -> list[CourseRow]:
    """Courses that began in the period, the latest first."""
    return [_course(row) for row in file.execute(_COURSES, _span(period))]


def points(file: sqlite3.Connection, period: Period) -> int:
    """Points earned in the period, for registers that count in points."""
    return int(file.execute(_POINTS, _span(period)).fetchone()[0])


def earned(file: sqlite3.Connection, day: date) -> dict[int, EarnedRow]:
    """What was earned for each register within its period, up to a day; billable hours count as hours worked."""
    rows = file.execute(EARNED, {"today": day.isoformat()})
    return {row[0]: EarnedRow(row[1] + row[3], row[2] + row[3]) for row in rows}


def meetings(file: sqlite3.Connection, period: Period) -> int:
    """Meetings she was at."""
    return int(file.execute(_MEETINGS, _span(period)).fetchone()[0])


def names(file: sqlite3.Connection, ids: Iterable[int]) -> dict[int, str]:
    """The names of relations."""
    rows = file.execute(_NAMES, {"ids": json.dumps(sorted(ids))})
    return {row[0]: row[1] for row in rows}


def _span(period: Period) -> dict[str, str]:
    return {"start": period.start.isoformat(), "end": period.end.isoformat()}


def _course(row: Sequence[Any]) -> CourseRow:
    number, day, until, *rest = row
    title, minutes, cost, paid_by, purpose, payer, provider, collective, got, diplomas = rest
    return CourseRow(
        id=number,
        day=date.fromisoformat(day),
        until=None if until is None else date.fromisoformat(until),
        title=title,
        minutes=minutes,
        cost=cost,
        paid_by=PaidBy(paid_by),
        purpose=TrainingPurpose(purpose),
        payer=payer or "",
        provider=provider or "",
        collective=collective or "",
        points=got,
        certificates=diplomas,
    )
