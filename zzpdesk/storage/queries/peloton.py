"""Small rows about who rides with her: ties in force on a day, since when, shares per year, and who knows her how."""

# ruff: noqa: S608 - only the constants above each statement are filled in, never values

import sqlite3
from datetime import date
from typing import NamedTuple

from zzpdesk.core.sources import SourceKey

_IN_FORCE = "since <= :day AND (until IS NULL OR until >= :day)"

_TIES = f"""
    WITH running AS (
        SELECT DISTINCT COALESCE(source_id, client_id) AS id, source_id IS NULL AS direct FROM assignment
        WHERE {_IN_FORCE} AND NOT archived),
    held AS (
        SELECT relation_id AS id, 0 AS direct FROM membership
            WHERE {_IN_FORCE} AND state IN ('member', 'dormant')
                AND relation_id NOT IN (SELECT relation_id FROM broodfonds WHERE relation_id IS NOT NULL)
        UNION SELECT relation_id, 0 FROM registration WHERE {_IN_FORCE}
        UNION SELECT h.relation_id, 0 FROM hub_plan p JOIN hub h ON h.relation_id = p.relation_id
            WHERE p.since <= :day AND (p.until IS NULL OR p.until >= :day)
                AND NOT EXISTS (SELECT 1 FROM hub_plan l WHERE l.relation_id = p.relation_id
                    AND (l.since > p.since OR (l.since = p.since AND l.id > p.id)) AND l.since <= :day)),
    found AS (SELECT id, direct FROM running UNION SELECT id, direct FROM held)
    SELECT f.id, f.direct, EXISTS (SELECT 1 FROM running r WHERE r.id = f.id AND r.direct = f.direct),
        EXISTS (SELECT 1 FROM assignment a WHERE a.since <= :day
            AND COALESCE(a.source_id, a.client_id) = f.id AND (a.source_id IS NULL) = f.direct)
    FROM found f JOIN relation r ON r.id = f.id WHERE NOT r.archived"""

_FIRST = """
    SELECT id, direct, MIN(since) FROM (
        SELECT COALESCE(source_id, client_id) AS id, source_id IS NULL AS direct, since FROM assignment
        UNION ALL SELECT relation_id, 0, since FROM membership WHERE state IN ('member', 'dormant')
        UNION ALL SELECT relation_id, 0, since FROM registration
        UNION ALL SELECT relation_id, 0, since FROM hub_plan)
    WHERE id IS NOT NULL AND since IS NOT NULL GROUP BY id, direct"""

_ONLY = """
    WITH ways AS (
        SELECT client_id AS client, COALESCE(source_id, 0) AS way FROM assignment WHERE client_id IS NOT NULL
        UNION SELECT client_id, COALESCE(introducer_id, source_id, 0) FROM assignment WHERE client_id IS NOT NULL
        UNION SELECT client_id, COALESCE(relation_id, 0) FROM lead WHERE client_id IS NOT NULL
        UNION SELECT debtor_id, 0 FROM invoice i WHERE i.assignment_id IS NULL AND i.status = 'issued'
            AND i.credits_id IS NULL AND debtor_id IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM invoice_line l WHERE l.invoice_id = i.id AND l.assignment_id IS NOT NULL)
        UNION SELECT relation_id, 0 FROM membership
        UNION SELECT relation_id, 0 FROM hub
        UNION SELECT relation_id, 0 FROM contact)
    SELECT client, MAX(way) FROM ways WHERE client IS NOT NULL GROUP BY client
    HAVING COUNT(DISTINCT way) = 1 AND MAX(way) <> 0"""

_NOTICE = """
    SELECT id, notice_days FROM assignment
    WHERE COALESCE(source_id, client_id) = :id AND (source_id IS NULL) = :direct
        AND since <= :end AND (until IS NULL OR until >= :start) ORDER BY id"""

_WORKED = """
    SELECT EXISTS (SELECT 1 FROM assignment WHERE since <= :day
        AND COALESCE(source_id, client_id) = :id AND (source_id IS NULL) = :direct)"""


class TieRow(NamedTuple):
    """A source in force on a day; `runs`: an assignment through it does, `worked`: there was one by then."""

    key: SourceKey
    runs: bool
    worked: bool


def ties(connection: sqlite3.Connection, day: date) -> list[TieRow]:
    """Memberships (no broodfonds), registrations, places and assignments in force on a day, per source."""
    rows = connection.execute(_TIES, {"day": day.isoformat()})
    return [TieRow(SourceKey(row[0], bool(row[1])), bool(row[2]), bool(row[3])) for row in rows]


def first(connection: sqlite3.Connection) -> dict[SourceKey, date]:
    """Since when each source is there: its first assignment, membership, registration or place."""
    return {SourceKey(row[0], bool(row[1])): date.fromisoformat(row[2]) for row in connection.execute(_FIRST)}


def only_through(connection: sqlite3.Connection) -> dict[int, int]:
    """The clients whose every assignment and lead on record came through one and the same source: client -> source."""
    return dict(connection.execute(_ONLY).fetchall())


def notice(
    connection: sqlite3.Connection, key: SourceKey, start: date, end: date
) -> list[tuple[int, int | None]]:
    """The assignments through a source that ran between two days, with their days of notice (None: not recorded)."""
    values = _source(key) | {"start": start.isoformat(), "end": end.isoformat()}
    return connection.execute(_NOTICE, values).fetchall()


def worked(connection: sqlite3.Connection, key: SourceKey, day: date) -> bool:
    """Whether there was an assignment through a source by a day."""
    (found,) = connection.execute(_WORKED, _source(key) | {"day": day.isoformat()}).fetchone()
    return bool(found)


def _source(key: SourceKey) -> dict[str, object]:
    return {"id": key.relation_id, "direct": int(key.direct)}
