"""Sums for hubs and gatherings: what she put in and what came out, per place (definitions.md, "Hubs and gatherings").

A place is a hub or a gathering. `_PLACES` gives the relation that stands for it: a hub's own, and a gathering's unless
that is a hub or a collective, which have figures of their own. `_HELD` says at which places a meeting was, `_MET`
where each person was met, `_LED` to which places each lead belongs, `_WORK` which assignments came out of each place,
every one once per place.
"""
# ruff: noqa: S608 - only the constants above each statement are filled in, never values

import sqlite3
from datetime import date

from zzpdesk.core.hubyield import EffortRow, FunnelRow, PlaceKey
from zzpdesk.core.periods import Period
from zzpdesk.storage.queries import sums

_PLACES = """places(kind, id, relation_id) AS (
        SELECT 'hub', id, relation_id FROM hub
        UNION ALL SELECT 'gathering', g.id, CASE WHEN
            NOT EXISTS (SELECT 1 FROM hub h WHERE h.relation_id = g.relation_id)
            AND NOT EXISTS (SELECT 1 FROM collective c WHERE c.relation_id = g.relation_id) THEN g.relation_id END
        FROM gathering g)"""
_HELD = """held(kind, id, meeting_id) AS (
        SELECT 'gathering', gathering_id, id FROM meeting WHERE gathering_id IS NOT NULL
        UNION ALL SELECT 'hub', h.id, m.id FROM meeting m LEFT JOIN gathering g ON g.id = m.gathering_id
        JOIN hub h ON h.relation_id IN (m.relation_id, g.relation_id))"""
_MET = f"""{_HELD}, met(kind, id, contact_id, relation_id, day) AS (
        SELECT h.kind, h.id, c.id, c.relation_id, c.day FROM contact c JOIN held h ON h.meeting_id = c.meeting_id
        UNION SELECT 'hub', h.id, c.id, c.relation_id, c.day
        FROM contact c JOIN visit v ON v.id = c.visit_id JOIN hub h ON h.relation_id = v.relation_id)"""
_LED = """led(kind, id, lead_id, quoted_on, assignment_id) AS (
        SELECT 'gathering', l.gathering_id, l.id, l.quoted_on, l.assignment_id
        FROM lead l WHERE l.gathering_id IS NOT NULL
        UNION SELECT 'hub', h.id, l.id, l.quoted_on, l.assignment_id
        FROM lead l JOIN gathering g ON g.id = l.gathering_id JOIN hub h ON h.relation_id = g.relation_id
        UNION SELECT p.kind, p.id, l.id, l.quoted_on, l.assignment_id
        FROM lead l JOIN places p ON p.relation_id = l.relation_id
        WHERE p.kind = 'hub' OR l.gathering_id IS NULL
        UNION SELECT m.kind, m.id, l.id, l.quoted_on, l.assignment_id
        FROM lead l JOIN met m ON m.contact_id = l.contact_id)"""
_WORK = """work(kind, id, assignment_id) AS (
        SELECT kind, id, assignment_id FROM led WHERE assignment_id IS NOT NULL
        UNION SELECT p.kind, p.id, b.assignment_id
        FROM bid b JOIN places p ON p.relation_id = b.relation_id
        WHERE b.outcome = 'won' AND b.assignment_id IS NOT NULL
        UNION SELECT p.kind, p.id, a.id
        FROM assignment a JOIN places p ON p.relation_id IN (a.source_id, a.introducer_id)
        WHERE p.kind = 'hub' OR NOT EXISTS (
            SELECT 1 FROM lead l JOIN gathering g ON g.id = l.gathering_id
            WHERE l.assignment_id = a.id AND g.relation_id = p.relation_id AND g.id <> p.id)
        UNION SELECT m.kind, m.id, a.id
        FROM assignment a JOIN met m ON m.relation_id = a.introducer_id AND m.day <= a.since)"""
_WORLD = f"{_PLACES}, {_MET}, {_LED}, {_WORK}"

FUNNEL = f"""
    WITH {_WORLD}, invoiced AS MATERIALIZED ({sums.OWN_TURNOVER}),
    quotes(kind, id) AS (
        SELECT kind, id FROM led WHERE quoted_on BETWEEN :start AND :end
        UNION ALL SELECT p.kind, p.id FROM bid b JOIN places p ON p.relation_id = b.relation_id
        WHERE b.submitted_on BETWEEN :start AND :end),
    parts(kind, id, contacts, quotes, assignments, turnover) AS (
        SELECT kind, id, COUNT(*), 0, 0, 0 FROM met WHERE day BETWEEN :start AND :end GROUP BY kind, id
        UNION ALL SELECT kind, id, 0, COUNT(*), 0, 0 FROM quotes GROUP BY kind, id
        UNION ALL SELECT w.kind, w.id, 0, 0, SUM(a.since BETWEEN :start AND :end), COALESCE(SUM(i.amount), 0)
        FROM work w JOIN assignment a ON a.id = w.assignment_id LEFT JOIN invoiced i ON i.assignment_id = a.id
        GROUP BY w.kind, w.id)
    SELECT kind, id, SUM(contacts), SUM(quotes), COALESCE(SUM(assignments), 0), SUM(turnover) FROM parts
    GROUP BY kind, id"""

TOGETHER = f"""
    WITH {_WORLD}, invoiced AS MATERIALIZED ({sums.OWN_TURNOVER})
    SELECT COALESCE(SUM(amount), 0) FROM invoiced WHERE assignment_id IN (SELECT assignment_id FROM work)"""

WORK_OF = f"""
    WITH {_WORLD}
    SELECT assignment_id FROM work WHERE kind = :kind AND id = :id ORDER BY assignment_id"""

LEADS_OF = f"""
    WITH {_PLACES}, {_MET}, {_LED}
    SELECT lead_id FROM led WHERE kind = :kind AND id = :id ORDER BY lead_id"""

CONTACTS_OF = f"""
    WITH {_MET}
    SELECT contact_id FROM met WHERE kind = :kind AND id = :id ORDER BY day DESC, contact_id DESC"""

VISITS = """
    SELECT h.id, COUNT(*), SUM(v.minutes), SUM(COALESCE(v.cost, (
        SELECT CASE WHEN p.arrangement = 'per_visit' AND (p.until IS NULL OR p.until >= v.day) THEN p.price ELSE 0 END
        FROM hub_plan p WHERE p.relation_id = v.relation_id AND p.since <= v.day
        ORDER BY p.since DESC, p.id DESC LIMIT 1), 0))
    FROM visit v JOIN hub h ON h.relation_id = v.relation_id
    WHERE v.day BETWEEN :start AND :end GROUP BY h.id"""

MEETINGS = f"""
    WITH {_HELD}
    SELECT h.kind, h.id, SUM(h.kind = 'gathering'), SUM(m.minutes), SUM(m.cost)
    FROM held h JOIN meeting m ON m.id = h.meeting_id
    WHERE m.attendance IN ('present', 'voted') AND m.day BETWEEN :start AND :end GROUP BY h.kind, h.id"""

MEETINGS_OF = f"""
    WITH {_HELD}
    SELECT m.id FROM held h JOIN meeting m ON m.id = h.meeting_id
    WHERE h.kind = :kind AND h.id = :id ORDER BY m.day DESC, m.id DESC"""

FOLLOW_UPS_OF = f"""
    WITH {_PLACES}, {_MET}
    SELECT f.id FROM follow_up f
    WHERE f.contact_id IN (SELECT contact_id FROM met WHERE kind = :kind AND id = :id)
        OR f.meeting_id IN (SELECT meeting_id FROM held WHERE kind = :kind AND id = :id)
        OR f.relation_id = (SELECT relation_id FROM places WHERE kind = :kind AND id = :id)
    ORDER BY f.done_on IS NOT NULL, CASE WHEN f.done_on IS NULL THEN f.due END, f.done_on DESC, f.id"""

MET = "SELECT COUNT(*) FROM contact WHERE day BETWEEN :start AND :end"

PROMISED = """
    SELECT COUNT(*), COALESCE(SUM(done_on IS NOT NULL AND done_on <= :end), 0) FROM follow_up
    WHERE due BETWEEN :start AND :end"""

LAST_MEETINGS = """
    SELECT m.gathering_id, m.day, m.attendance IN ('absent', 'present', 'voted') FROM gathering g CROSS JOIN meeting m
        ON m.gathering_id = g.id AND m.day >= COALESCE((
            SELECT MAX(x.day) FROM meeting x WHERE x.gathering_id = g.id AND x.day < :day), :day)"""


def funnel(connection: sqlite3.Connection, period: Period) -> dict[PlaceKey, FunnelRow]:
    """What came out of each place; places of which nothing came are left out."""
    rows = connection.execute(FUNNEL, _span(period))
    return {PlaceKey(row[0], row[1]): FunnelRow(PlaceKey(row[0], row[1]), *row[2:]) for row in rows}


def turnover_together(connection: sqlite3.Connection, period: Period) -> int:
    """Own turnover of all work that came out of any place, each assignment once, in cents."""
    return int(connection.execute(TOGETHER, _span(period)).fetchone()[0])


def people_met(connection: sqlite3.Connection, period: Period) -> int:
    """Everyone met, each meeting with someone once."""
    return int(connection.execute(MET, _span(period)).fetchone()[0])


def promised(connection: sqlite3.Connection, period: Period) -> tuple[int, int]:
    """Promises that were due in the period, and how many of them were kept by its end."""
    count, done = connection.execute(PROMISED, _span(period)).fetchone()
    return count, done


def effort(connection: sqlite3.Connection, period: Period) -> dict[PlaceKey, EffortRow]:
    """Times, minutes and costs per place. Meetings at a hub count for the hub as well, but are no visits to it."""
    found: dict[PlaceKey, EffortRow] = {}
    rows = [("hub", *row) for row in connection.execute(VISITS, _span(period))]
    for kind, number, *figures in [*rows, *connection.execute(MEETINGS, _span(period))]:
        place = PlaceKey(kind, number)
        before = found.get(place, EffortRow(place, 0, 0, 0))
        sum_of = (one + more for one, more in zip(before[1:], figures, strict=True))
        found[place] = EffortRow(place, *sum_of)
    return found


def work_of(connection: sqlite3.Connection, place: PlaceKey) -> tuple[int, ...]:
    """The assignments that came out of a place, by id."""
    return _ids(connection, WORK_OF, place)


def leads_of(connection: sqlite3.Connection, place: PlaceKey) -> tuple[int, ...]:
    """The leads that came from a place, by id."""
    return _ids(connection, LEADS_OF, place)


def contacts_of(connection: sqlite3.Connection, place: PlaceKey) -> tuple[int, ...]:
    """The people met at a place, the last one first."""
    return _ids(connection, CONTACTS_OF, place)


def meetings_of(connection: sqlite3.Connection, place: PlaceKey) -> tuple[int, ...]:
    """The meetings of a gathering, or at a hub, the last one first."""
    return _ids(connection, MEETINGS_OF, place)


def follow_ups_of(connection: sqlite3.Connection, place: PlaceKey) -> tuple[int, ...]:
    """What was promised there: open ones first, by date; then what was done, the last one first."""
    return _ids(connection, FOLLOW_UPS_OF, place)


def meeting_days(connection: sqlite3.Connection, day: date) -> list[tuple[int, date, bool]]:
    """Gathering, day and whether she skips it or was there already.

    Of each gathering the meetings from `day` on and the last before it.
    """
    rows = connection.execute(LAST_MEETINGS, {"day": day.isoformat()})
    return [(row[0], date.fromisoformat(row[1]), bool(row[2])) for row in rows]


def _ids(connection: sqlite3.Connection, statement: str, place: PlaceKey) -> tuple[int, ...]:
    return tuple(row[0] for row in connection.execute(statement, place._asdict()))


def _span(period: Period) -> dict[str, str]:
    return {"start": period.start.isoformat(), "end": period.end.isoformat()}
