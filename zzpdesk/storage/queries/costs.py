"""Small rows about what intermediation costs: what was waited for, who paid month by month, who paid her upkeep."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from zzpdesk.core.records.hub import Sharing
from zzpdesk.core.records.provision import Provision, ProvisionUse
from zzpdesk.core.records.training import Training
from zzpdesk.core.runs import PayerMonth
from zzpdesk.core.sources import SourceKey
from zzpdesk.core.upkeep import PROVISIONS, THINGS
from zzpdesk.core.waiting import Awaited
from zzpdesk.storage.queries import sums
from zzpdesk.storage.rows import records

if TYPE_CHECKING:
    from zzpdesk.core.periods import Period

_AWAITED = """
    SELECT i.id, i.debtor_id, r.name, COALESCE(a.source_id, a.client_id, i.debtor_id) AS through, a.source_id IS NULL,
        s.name, i.issued_on, i.due_on,
        i.total - i.withheld - i.withheld_vat + COALESCE((SELECT SUM(c.total - c.withheld - c.withheld_vat)
            FROM invoice c WHERE c.credits_id = i.id AND c.status = 'issued' AND c.issued_on <= :today
                AND (c.kind <> 'self_billed' OR c.accepted_on IS NOT NULL)), 0),
        p.paid_on, p.amount
    FROM invoice i JOIN relation r ON r.id = i.debtor_id
        LEFT JOIN assignment a ON a.id = COALESCE(i.assignment_id, (SELECT l.assignment_id FROM invoice_line l
            WHERE l.invoice_id = i.id AND l.assignment_id IS NOT NULL ORDER BY l.position LIMIT 1))
        JOIN relation s ON s.id = through LEFT JOIN payment p ON p.invoice_id = i.id
    WHERE i.status = 'issued' AND i.credits_id IS NULL AND i.issued_on BETWEEN :start AND :end
        AND (i.kind <> 'self_billed' OR i.accepted_on IS NOT NULL)
    ORDER BY i.issued_on, i.id, p.paid_on, p.id"""


def awaited(connection: sqlite3.Connection, period: Period, today: date) -> list[Awaited]:
    """The invoices issued in a period, with what was paid on them; credits up to today are taken off."""
    values = {
        "start": period.start.isoformat(),
        "end": period.end.isoformat(),
        "today": today.isoformat(),
    }
    found = []
    for _number, group in groupby(connection.execute(_AWAITED, values), lambda row: row[0]):
        rows = list(group)
        number, debtor, name, source, direct, source_name, issued, due, amount = rows[0][:9]
        found.append(
            Awaited(
                invoice_id=number,
                debtor_id=debtor,
                debtor=name,
                source=SourceKey(source, bool(direct)),
                source_name=source_name,
                issued_on=date.fromisoformat(issued),
                due_on=None if due is None else date.fromisoformat(due),
                amount=amount,
                payments=tuple((date.fromisoformat(row[9]), row[10]) for row in rows if row[9]),
            )
        )
    return found


def payer_months(connection: sqlite3.Connection, period: Period) -> list[PayerMonth]:
    """Her own turnover per month and debtor."""
    values = {"start": period.start.isoformat(), "end": period.end.isoformat()}
    return [PayerMonth(*row) for row in connection.execute(sums.PAYER_MONTHS, values)]


def fixed_years(
    connection: sqlite3.Connection, ids: Iterable[int], period: Period
) -> list[tuple[int, int, int, int]]:
    """Per assignment and year what was invoiced on it and the billable minutes spent on it, up to the period's end."""
    values = {
        "ids": json.dumps(list(ids)),
        "start": period.start.isoformat(),
        "end": period.end.isoformat(),
    }
    return [(row[0], row[1], row[2], row[3]) for row in connection.execute(sums.FIXED_YEARS, values)]


def trainings(connection: sqlite3.Connection, period: Period) -> list[Training]:
    """Courses that began in the period."""
    span = (period.start.isoformat(), period.end.isoformat())
    return records(connection, Training, "WHERE day BETWEEN ? AND ?", span)


def provisions(connection: sqlite3.Connection) -> list[Provision]:
    """Provisions for training and tools."""
    kinds = json.dumps([kind.value for kind in PROVISIONS])
    return records(connection, Provision, "WHERE kind IN (SELECT value FROM json_each(?))", (kinds,))


def uses(connection: sqlite3.Connection, period: Period) -> list[ProvisionUse]:
    """When provisions were used in the period."""
    span = (period.start.isoformat(), period.end.isoformat())
    return records(connection, ProvisionUse, "WHERE day BETWEEN ? AND ?", span)


def sharings(connection: sqlite3.Connection, period: Period) -> list[Sharing]:
    """Tools that were shared on some day of the period."""
    things = json.dumps([thing.value for thing in THINGS])
    where = (
        """WHERE thing IN (SELECT value FROM json_each(?)) AND since <= ? AND (until IS NULL OR until >= ?)"""
    )
    return records(connection, Sharing, where, (things, period.end.isoformat(), period.start.isoformat()))
