"""Small rows about broodfondsen: movements by day, the size of a group, its next meeting."""

import sqlite3
from datetime import date

from zzpdesk.core.broodfonds import Movement
from zzpdesk.core.records.broodfonds import EntryKind

_MOVEMENTS = """
    SELECT day, kind, SUM(amount) FROM ledger_entry WHERE broodfonds_id = :fund
    GROUP BY day, kind ORDER BY day, MIN(id)"""

_MEMBERS = """
    SELECT members, year FROM member_count WHERE relation_id = :relation AND year <= :year
    ORDER BY year DESC LIMIT 1"""

_MEETING = """
    SELECT MIN(day) FROM (
        SELECT m.day FROM meeting m LEFT JOIN gathering g ON g.id = m.gathering_id
        WHERE m.day >= :today AND COALESCE(m.relation_id, g.relation_id) = :relation
        UNION ALL
        SELECT next_on FROM gathering WHERE next_on >= :today AND relation_id = :relation AND NOT archived)"""


def movements(connection: sqlite3.Connection, fund_id: int) -> tuple[Movement, ...]:
    """The ledger of one scheme, summed per day and kind, oldest first."""
    rows = connection.execute(_MOVEMENTS, {"fund": fund_id})
    return tuple(Movement(date.fromisoformat(day), EntryKind(kind), amount) for day, kind, amount in rows)


def members(connection: sqlite3.Connection, relation_id: int, year: int) -> tuple[int, int] | None:
    """How many members the group counted last, and in which year; None when it was never counted."""
    row = connection.execute(_MEMBERS, {"relation": relation_id, "year": year}).fetchone()
    return None if row is None else (row[0], row[1])


def next_meeting(connection: sqlite3.Connection, relation_id: int, today: date) -> date | None:
    """The first day from today on that the group meets, when one is known."""
    found = connection.execute(_MEETING, {"relation": relation_id, "today": today.isoformat()}).fetchone()[0]
    return None if found is None else date.fromisoformat(found)
