"""Small rows about intermediaries: leads and how far they came, days until they pay, what was paid through them."""

# ruff: noqa: S608 - only the constants above each statement are filled in, never values

from __future__ import annotations

import sqlite3
from datetime import date
from typing import TYPE_CHECKING

from zzpdesk.core.intermediaries import PayDays
from zzpdesk.core.leads import ORIGIN, LeadTally
from zzpdesk.core.statements import ThroughRow

if TYPE_CHECKING:
    from zzpdesk.core.periods import Period

_STANDARD = """COALESCE((SELECT v.scheme FROM vat_status v WHERE v.since <= f.day ORDER BY v.since DESC, v.id DESC
    LIMIT 1), 'standard') = 'standard'"""

_LEADS = f"""
    SELECT l.relation_id, COUNT(*), SUM(l.answered_on IS NOT NULL), SUM(l.quoted_on IS NOT NULL),
        SUM(l.outcome = 'won'),
        SUM(l.outcome = 'lost'), SUM(l.outcome = 'declined'),
        COALESCE(SUM(f.amount + CASE WHEN {_STANDARD} THEN 0 ELSE f.vat END), 0),
        MAX(f.id IS NOT NULL AND f.amount IS NULL),
        CAST(COALESCE(SUM(julianday(l.answered_on) - julianday(l.day)), 0) AS INTEGER)
    FROM lead l LEFT JOIN fee f ON f.origin = '{ORIGIN}' AND f.origin_id = l.id AND f.borne_by = 'freelancer'
    WHERE l.day BETWEEN :start AND :end AND l.relation_id IS NOT NULL GROUP BY l.relation_id"""

_PAID = """
    WITH paid AS (
        SELECT invoice_id AS id, SUM(amount) AS amount, MAX(paid_on) AS last FROM payment GROUP BY invoice_id),
    credited AS (
        SELECT credits_id AS id, SUM(total - withheld - withheld_vat) AS amount FROM invoice
        WHERE credits_id IS NOT NULL AND status = 'issued' GROUP BY credits_id),
    settled AS (
        SELECT i.id, i.debtor_id, COALESCE(i.assignment_id, (SELECT l.assignment_id FROM invoice_line l
                WHERE l.invoice_id = i.id AND l.assignment_id IS NOT NULL ORDER BY l.position LIMIT 1)) AS work_id,
            CAST(julianday(p.last) - julianday(i.issued_on) AS INTEGER) AS days
        FROM invoice i JOIN paid p ON p.id = i.id LEFT JOIN credited c ON c.id = i.id
        WHERE i.status = 'issued' AND i.credits_id IS NULL AND i.issued_on BETWEEN :start AND :end
            AND i.total - i.withheld - i.withheld_vat > 0
            AND p.amount >= i.total - i.withheld - i.withheld_vat + COALESCE(c.amount, 0)),
    whose AS (
        SELECT s.debtor_id AS relation_id, s.id, s.days FROM settled s
        UNION
        SELECT a.source_id, s.id, s.days FROM settled s JOIN assignment a ON a.id = s.work_id)
    SELECT relation_id, COUNT(*), SUM(days), MAX(days) FROM whose WHERE relation_id IS NOT NULL GROUP BY relation_id"""

_THROUGH = """
    SELECT i.id, a.id, i.issued_on, SUM(l.net), i.net, i.total, i.total - i.withheld - i.withheld_vat,
        (SELECT COALESCE(SUM(p.amount), 0) FROM payment p
            WHERE p.invoice_id = i.id AND p.paid_on BETWEEN :start AND :end)
    FROM invoice i JOIN invoice_line l ON l.invoice_id = i.id LEFT JOIN invoice o ON o.id = i.credits_id
        JOIN assignment a ON a.id = COALESCE(l.assignment_id, i.assignment_id, o.assignment_id)
    WHERE a.source_id = :source AND i.status = 'issued'
        AND (i.kind <> 'self_billed' OR i.accepted_on IS NOT NULL)
        AND (i.issued_on BETWEEN :start AND :end OR EXISTS (SELECT 1 FROM payment p
            WHERE p.invoice_id = i.id AND p.paid_on BETWEEN :start AND :end))
    GROUP BY i.id, a.id ORDER BY i.issued_on, i.id, a.id"""


def leads_by_source(connection: sqlite3.Connection, period: Period) -> dict[int, LeadTally]:
    """Per relation the leads received in a period; what they cost includes VAT that she could not deduct."""
    return {
        key: LeadTally(received, answered, quoted, won, lost, declined, cost, bool(unknown), waited)
        for key, received, answered, quoted, won, lost, declined, cost, unknown, waited in connection.execute(
            _LEADS, _span(period)
        )
    }


def pay_days(connection: sqlite3.Connection, period: Period) -> dict[int, PayDays]:
    """Per debtor, and per source of the work, how long the paid invoices of a period were open."""
    rows = connection.execute(_PAID, _span(period))
    return {relation: PayDays(count, days, worst) for relation, count, days, worst in rows}


def through(connection: sqlite3.Connection, source_id: int, period: Period) -> list[ThroughRow]:
    """Invoices with work through a source that were issued or paid in a period, per assignment."""
    rows = connection.execute(_THROUGH, _span(period) | {"source": source_id})
    return [
        ThroughRow(number, work, date.fromisoformat(day), *amounts) for number, work, day, *amounts in rows
    ]


def _span(period: Period) -> dict[str, object]:
    return {"start": period.start.isoformat(), "end": period.end.isoformat()}
