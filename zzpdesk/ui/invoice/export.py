"""The list of invoices as a table for a spreadsheet: all rows that the list shows, not only those read so far."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from zzpdesk.core.invoicelist import InvoiceQuery, InvoiceRow
from zzpdesk.core.values import plain
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label

if TYPE_CHECKING:
    from zzpdesk.desk import Desk

_WINDOW = 500


def invoices_csv(desk: Desk, query: InvoiceQuery) -> bytes:
    """The file; amounts with a decimal comma, dates as year-month-day."""
    headers = (
        _("Invoice"), _("Date"), _("Due date"), _("Relation"), _("For whom"), _("Came via"),
        _("Amount"), _("Received"), _("Still open"), _("Status"),
    )  # fmt: skip
    return desk.paper.list_csv(headers, (_cells(row) for row in _all(desk, query)))


def _all(desk: Desk, query: InvoiceQuery) -> Iterator[InvoiceRow]:
    offset = 0
    while True:
        rows = desk.invoices.rows(replace(query, offset=offset, limit=_WINDOW))
        yield from rows
        offset += _WINDOW
        if len(rows) < _WINDOW:
            return


def _cells(row: InvoiceRow) -> tuple[object, ...]:
    amounts = (plain(amount, 2) for amount in (row.total, row.paid, row.open))
    days = (day.isoformat() if day else None for day in (row.day, row.due_on))
    return (row.number, *days, row.debtor, row.client or row.debtor, row.source, *amounts, label(row.state))
