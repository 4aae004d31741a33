"""A list of invoices as CSV."""

from collections.abc import Iterable
from datetime import date

from zzpdesk.core.invoicelist import InvoiceRow
from zzpdesk.documents.tables import csv_bytes, decimal_comma
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label


def invoices_csv(rows: Iterable[InvoiceRow]) -> bytes:
    """A row per invoice, in the order given; amounts in euros including VAT, dates as 2026-10-14."""
    headers = (
        _("Number"),
        _("Invoice date"),
        _("Pay by"),
        _("Customer"),
        _("Client"),
        _("Source"),
        _("Total incl. VAT"),
        _("Paid"),
        _("Still open"),
        _("Status"),
        _("Paid on"),
    )
    return csv_bytes(headers, [_cells(row) for row in rows])


def _cells(row: InvoiceRow) -> tuple[str | None, ...]:
    return (
        row.number,
        _day(row.day),
        _day(row.due_on),
        row.debtor,
        row.client or row.debtor,
        row.source,
        decimal_comma(row.total),
        decimal_comma(row.paid),
        decimal_comma(row.open),
        label(row.state),
        _day(row.settled_on),
    )


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
