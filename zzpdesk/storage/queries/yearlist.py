"""The invoices of a year as its book lists them, what was open at its end, and what VAT they come to."""

import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import Any

from zzpdesk.core.periods import Period
from zzpdesk.core.records.invoice import LineVat
from zzpdesk.core.rows import ListedRow, OutstandingRow, TaxRow
from zzpdesk.storage.queries import sums

_LISTED = """
    SELECT i.number, i.issued_on, COALESCE(json_extract(i.customer, '$.name'), d.name, ''),
        CASE WHEN a.client_id IS i.debtor_id THEN '' ELSE COALESCE(c.name, '') END,
        CASE WHEN a.source_id IS i.debtor_id THEN '' ELSE COALESCE(s.name, '') END,
        i.net, i.vat, i.total, i.kind = 'self_billed', COALESCE(o.number, ''),
        COALESCE((SELECT MIN(k.number) FROM invoice k WHERE k.credits_id = i.id AND k.status = 'issued'), ''),
        i.kind = 'self_billed' AND i.accepted_on IS NULL
            OR COALESCE(o.kind = 'self_billed' AND o.accepted_on IS NULL, 0),
        i.total - i.withheld - i.withheld_vat
            + COALESCE((SELECT SUM(n.total - n.withheld - n.withheld_vat) FROM invoice n
                WHERE n.credits_id = i.id AND n.status = 'issued'), 0)
            - COALESCE((SELECT SUM(p.amount) FROM payment p WHERE p.invoice_id = i.id), 0),
        (SELECT MAX(p.paid_on) FROM payment p WHERE p.invoice_id = i.id)
    FROM invoice i
    LEFT JOIN invoice o ON o.id = i.credits_id
    LEFT JOIN relation d ON d.id = i.debtor_id
    LEFT JOIN assignment a ON a.id = COALESCE(i.assignment_id, o.assignment_id, (SELECT l.assignment_id
        FROM invoice_line l WHERE l.invoice_id = i.id AND l.assignment_id IS NOT NULL ORDER BY l.position LIMIT 1))
    LEFT JOIN relation c ON c.id = a.client_id
    LEFT JOIN relation s ON s.id = a.source_id
    WHERE i.status = 'issued' AND i.issued_on BETWEEN :start AND :end
    ORDER BY i.issued_on, LENGTH(i.number), i.number, i.id"""

_WAITING = """
    SELECT COUNT(*) FROM invoice
    WHERE kind = 'self_billed' AND status = 'issued' AND accepted_on IS NULL AND issued_on BETWEEN :start AND :end"""

_OUTSTANDING = """
    WITH credited AS MATERIALIZED (
        SELECT credits_id AS id, SUM(total - withheld - withheld_vat) AS total FROM invoice
        WHERE credits_id IS NOT NULL AND status = 'issued' AND issued_on <= :day GROUP BY credits_id),
    paid AS MATERIALIZED (
        SELECT invoice_id AS id, SUM(amount) AS total FROM payment WHERE paid_on <= :day GROUP BY invoice_id),
    rest AS (
        SELECT i.id, i.number, i.debtor_id, i.customer, i.issued_on, i.due_on,
            i.total - i.withheld - i.withheld_vat + COALESCE(c.total, 0) - COALESCE(p.total, 0) AS left
        FROM invoice i LEFT JOIN credited c ON c.id = i.id LEFT JOIN paid p ON p.id = i.id
        WHERE i.status = 'issued' AND i.credits_id IS NULL AND i.issued_on <= :day)
    SELECT r.number, COALESCE(json_extract(r.customer, '$.name'), d.name, ''), r.issued_on, r.due_on, r.left,
        (SELECT MAX(p.paid_on) FROM payment p WHERE p.invoice_id = r.id AND p.paid_on > :day)
    FROM rest r LEFT JOIN relation d ON d.id = r.debtor_id WHERE r.left > 0 ORDER BY r.due_on, r.id"""


def taxed(connection: sqlite3.Connection, period: Period) -> list[TaxRow]:
    """The lines of all invoices that count in a calendar year, per invoice, category and rate."""
    return [
        TaxRow(quarter, LineVat(category), rate, bool(small), country, bool(include), net, gross)
        for quarter, category, rate, small, country, include, net, gross in connection.execute(
            sums.TAXED, _span(period)
        )
    ]


def listed(connection: sqlite3.Connection, period: Period) -> list[ListedRow]:
    """The definitive invoices of a period by date."""
    return [_listed(row) for row in connection.execute(_LISTED, _span(period))]


def outstanding(connection: sqlite3.Connection, day: date) -> list[OutstandingRow]:
    """What was still to be paid at the end of a day, of whatever year; what is due first stands first."""
    return [
        OutstandingRow(number or "", debtor, date.fromisoformat(issued), _day(due), left, _day(paid))
        for number, debtor, issued, due, left, paid in connection.execute(
            _OUTSTANDING, {"day": day.isoformat()}
        )
    ]


def waiting(connection: sqlite3.Connection, period: Period) -> int:
    """Self-billed invoices of a period that she has not accepted: they count nowhere."""
    return int(connection.execute(_WAITING, _span(period)).fetchone()[0])


def _listed(row: Sequence[Any]) -> ListedRow:
    number, day, debtor, client, source, net, vat, total, own, original, credit, waits, left, paid = row
    return ListedRow(
        number or "",
        date.fromisoformat(day),
        debtor,
        client,
        source,
        net,
        vat,
        total,
        bool(own),
        original,
        credit,
        bool(waits),
        left,
        _day(paid),
    )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _span(period: Period) -> dict[str, str]:
    return {"start": period.start.isoformat(), "end": period.end.isoformat()}
