"""Named SQL of the reminders: one statement per kind, each finds only what is due within its window.

Every statement gives: record, day, title, who or what it is about, a count or amount. `:today` is today, `:first` and
`:last` the window of its code (`core.agenda.REACHES`).
"""
# ruff: noqa: S608 - only a constant is filled in, never values

import sqlite3
from datetime import date, timedelta

from zzpdesk.core.agenda import REACHES, DueRow
from zzpdesk.storage.queries.training import EARNED

AGREEMENT = """
    SELECT a.id, a.agreement_until, a.title, COALESCE(r.name, ''), NULL
    FROM assignment a LEFT JOIN relation r ON r.id = a.client_id
    WHERE a.agreement_until BETWEEN :first AND :last AND NOT a.archived
        AND (a.until IS NULL OR a.until > a.agreement_until)"""
CERTIFICATE = """
    SELECT c.id, c.expires_on, c.title, COALESCE(r.name, ''), NULL
    FROM certificate c LEFT JOIN relation r ON r.id = c.issuer_id
    WHERE c.expires_on BETWEEN :first AND :last AND NOT EXISTS (SELECT 1 FROM certificate n
        WHERE n.title = c.title AND (n.expires_on IS NULL OR n.expires_on > c.expires_on) AND n.id <> c.id)"""
REGISTER = f"""
    SELECT g.id, g.until, g.title, COALESCE(r.name, ''),
        MAX(0, g.required - e.points - e.hours, g.accredited - e.accredited - e.hours)
    FROM register g JOIN ({EARNED}) e ON e.id = g.id LEFT JOIN relation r ON r.id = g.body_id
    WHERE g.until BETWEEN :first AND :last
        AND NOT EXISTS (SELECT 1 FROM register n WHERE n.title = g.title AND n.since > g.since)"""
FOLLOW_UP = """
    SELECT f.id, f.due, f.title, COALESCE(r.name, c.name, ''), NULL FROM follow_up f
    LEFT JOIN relation r ON r.id = f.relation_id LEFT JOIN contact c ON c.id = f.contact_id
    WHERE f.done_on IS NULL AND f.due BETWEEN :first AND :last"""
VOTE = """
    SELECT m.id, m.day, MIN(d.title), m.title, COUNT(*) FROM decision d JOIN meeting m ON m.id = d.meeting_id
    WHERE d.outcome = 'open' AND d.vote = 'none' AND m.day BETWEEN :first AND :last AND m.attendance <> 'absent'
    GROUP BY m.id"""
PROVISION = """
    SELECT p.id, p.since, p.title, r.name, NULL FROM provision p JOIN relation r ON r.id = p.relation_id
    WHERE p.since BETWEEN :first AND :last"""
CANDIDATE = """
    SELECT m.id, m.decided_on, '', r.name, NULL FROM membership m JOIN relation r ON r.id = m.relation_id
    WHERE m.state = 'candidate' AND m.until IS NULL AND m.decided_on BETWEEN :first AND :last
        AND NOT EXISTS (SELECT 1 FROM membership n WHERE n.relation_id = m.relation_id AND n.since > m.since)"""
GOAL = """
    SELECT g.id, g.year || '-12-31', g.kind, '', CASE g.kind
        WHEN 'training_hours' THEN g.minutes - (SELECT COALESCE(SUM(e.minutes), 0) FROM time_entry e
            WHERE e.kind IN ('training', 'new_field') AND e.day BETWEEN :year || '-01-01' AND :today)
        WHEN 'training_points' THEN g.number - (
            SELECT COALESCE(SUM(p.points), 0) FROM register_points p JOIN register r ON r.id = p.register_id
            WHERE r.unit = 'points' AND p.day BETWEEN :year || '-01-01' AND :today)
        WHEN 'acquisition_hours' THEN g.minutes - (SELECT COALESCE(SUM(e.minutes), 0) FROM time_entry e
            WHERE e.kind = 'acquisition' AND e.day BETWEEN :year || '-01-01' AND :today)
        WHEN 'meetings' THEN g.number - (SELECT COUNT(*) FROM meeting m
            WHERE m.attendance IN ('present', 'voted') AND m.day BETWEEN :year || '-01-01' AND :today)
        END AS missing
    FROM goal g WHERE g.year = :year AND missing > 0"""
"""What a year still asks of her to plan; turnover and the like are aims, nothing to tick off."""
DEPOSIT = """
    SELECT b.id, DATE(:today, 'start of month', '+1 month', '-1 day'), '', r.name, (
        SELECT l.deposit FROM broodfonds_level l WHERE l.broodfonds_id = b.id AND l.since <= :today
        ORDER BY l.since DESC LIMIT 1) AS deposit
    FROM broodfonds b JOIN relation r ON r.id = b.relation_id
    WHERE deposit > 0 AND (SELECT MAX(e.day) FROM ledger_entry e WHERE e.broodfonds_id = b.id AND e.kind = 'deposit')
        BETWEEN DATE(:today, 'start of month', '-3 months') AND DATE(:today, 'start of month', '-1 day')"""
"""A deposit of this month that is not on record, for who keeps her account from month to month."""
SELF_VIEW = """
    SELECT 0, NULL, '', '', :year - 1 WHERE NOT EXISTS (SELECT 1 FROM self_view s WHERE s.year = :year - 1)
        AND EXISTS (SELECT 1 FROM invoice i WHERE i.status = 'issued'
            AND i.issued_on BETWEEN (:year - 1) || '-01-01' AND (:year - 1) || '-12-31')"""

STATEMENTS: dict[str, tuple[str, str]] = {
    "agreement": ("Assignment", AGREEMENT),
    "certificate": ("Certificate", CERTIFICATE),
    "register": ("Register", REGISTER),
    "follow-up": ("FollowUp", FOLLOW_UP),
    "vote": ("Meeting", VOTE),
    "provision": ("Provision", PROVISION),
    "candidate": ("Membership", CANDIDATE),
    "goal": ("Goal", GOAL),
    "deposit": ("Broodfonds", DEPOSIT),
    "self-view": ("SelfView", SELF_VIEW),
}
"""Code -> the kind of record, and its statement."""


def due(connection: sqlite3.Connection, today: date, reach: int | None = None) -> list[DueRow]:
    """All that is due within its window; `reach` (days) looks further ahead."""
    found = []
    for code, (kind, statement) in STATEMENTS.items():
        ahead, back = REACHES[code]
        values = {
            "today": today.isoformat(),
            "year": today.year,
            "first": (today - timedelta(days=back)).isoformat(),
            "last": (today + timedelta(days=max(ahead, reach or 0))).isoformat(),
        }
        found += [
            DueRow(code, kind, row[0], date.fromisoformat(row[1]) if row[1] else None, *row[2:])
            for row in connection.execute(statement, values)
        ]
    return found
