"""The list of invoices as a table to take along: all rows that the list shows, not only those read so far."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zzpdesk.core.invoicelist import InvoiceQuery, InvoiceRow
from zzpdesk.core.records import Invoice
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.texts.takeaway import Heading, Reading, Row, Tabular, Tell, Unit

if TYPE_CHECKING:
    from zzpdesk.desk import Desk

_WINDOW = 500


def taken_invoices(desk: Desk, query: InvoiceQuery) -> Reading:
    """Reads them a window at a time; amounts include VAT, and the last row adds them up."""

    def read(tell: Tell) -> Tabular:
        count, found = desk.invoices.count(query), list[InvoiceRow]()
        while len(found) < count:
            some = desk.invoices.rows(replace(query, offset=len(found), limit=_WINDOW))
            if not some:
                break  # one was deleted meanwhile
            found += some
            tell(len(found) / count)
        return Tabular(_("Invoices"), _headings(), [_row(one) for one in found], _total(found))

    return read


def _headings() -> tuple[Heading, ...]:
    day, money = Unit.DATE, Unit.MONEY
    return (
        Heading(_("Invoice")),
        Heading(_("Date"), day),
        Heading(_("Due date"), day, on_paper=False),
        Heading(_("Relation")),
        Heading(_("For whom"), on_paper=False),
        Heading(_("Came via")),
        Heading(_("Amount"), money),
        Heading(_("Received"), money),
        Heading(_("Still open"), money),
        Heading(_("Status")),
        Heading(_("Paid on"), day, on_paper=False),
        Heading(_("Withheld, with VAT"), money, on_paper=False),
    )


def _row(row: InvoiceRow) -> Row:
    return (
        row.number or _("Draft"),
        row.day,
        row.due_on,
        row.debtor,
        row.client or row.debtor,
        row.source or _("direct"),
        row.total,
        row.paid,
        row.open,
        label(row.state),
        row.settled_on,
        row.withheld,
    )


def _total(rows: list[InvoiceRow]) -> Row:
    sums = (sum(row.total for row in rows), sum(row.paid for row in rows), sum(row.open for row in rows))
    withheld = sum(row.withheld for row in rows)
    return (_("Together"), None, None, None, None, None, *sums, None, None, withheld)


def taken_lines(invoice: Invoice) -> Tabular:
    """The lines of one invoice, with its sum; amounts without VAT."""
    headings = (
        Heading(_("Description")),
        Heading(_("Detail")),
        Heading(_("Quantity"), Unit.QUANTITY),
        Heading(_("Unit")),
        Heading(_("Price"), Unit.PRICE),
        Heading(_("VAT")),
        Heading(_("Amount"), Unit.MONEY),
    )
    rows = [
        (one.description, one.detail, one.quantity, label(one.unit), one.price, label(one.vat), one.net)
        for one in invoice.lines
    ]
    total = (_("Subtotal"), None, None, None, None, None, invoice.net)
    return Tabular(_("Lines"), headings, rows, total)
