"""`zzpdesk invoice`: list, show and PDF."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zzpdesk.commands.using import plain, reading, write_json
from zzpdesk.core.errors import NotFound
from zzpdesk.core.kinds import Cents
from zzpdesk.core.ports import Where
from zzpdesk.core.records import Invoice
from zzpdesk.core.records.invoice import InvoiceKind
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _

if TYPE_CHECKING:
    from zzpdesk.desk import Desk

_PAGE = 500


def listing(path: Path | None, year: int | None, *, as_json: bool) -> int:
    """All invoices, newest first."""
    with reading(path) as desk:
        rows = _rows(desk, year)
    if as_json:
        write_json(rows)
        return 0
    for row in rows:
        number = row["number"] or _("draft")
        sys.stdout.write(
            f"{number:<16} {row['date'] or '':<10} {plain(row['client']):<32.32} "
            f"{formats.money(row['total_cents']):>16} {row['status']}\n"
        )
    return 0


def _rows(desk: "Desk", year: int | None) -> list[dict[str, Any]]:
    from zzpdesk.desk.invoices import InvoiceQuery

    found: list[dict[str, Any]] = []
    while True:
        rows = desk.invoices.rows(InvoiceQuery(year=year, offset=len(found), limit=_PAGE))
        found += [
            {
                "number": row.number,
                "date": row.day.isoformat() if row.day else None,
                "client": row.client or row.debtor,
                "source": row.source or None,
                "total_cents": row.total,
                "withheld_cents": row.withheld,
                "open_cents": row.open,
                "status": row.state.value,
                "self_billed": row.self_billed,
            }
            for row in rows
        ]
        if len(rows) < _PAGE:
            return found


def show(path: Path | None, number: str) -> int:
    """One invoice, with its lines and totals."""
    with reading(path) as desk:
        invoice = numbered(desk, number)
    customer = invoice.customer.name if invoice.customer else ""
    sys.stdout.write(f"{invoice.number}  {formats.day_long(invoice.issued_on)}  {plain(customer)}\n")
    for line in invoice.lines:
        sys.stdout.write(
            f"  {plain(line.description):<44.44} {formats.quantity(line.quantity):>9} x {formats.price(line.price):>10}"
            f" {line.vat.value:>4} {formats.money(line.net):>14}\n"
        )
    sums = [(_("Subtotal"), invoice.net), (_("VAT"), invoice.vat), (_("Total"), invoice.total)]
    if invoice.to_receive != invoice.total:
        kept = Cents(invoice.to_receive - invoice.total)
        sums += [(_("Withheld, with VAT"), kept), (_("To receive"), invoice.to_receive)]
    for word, amount in sums:
        sys.stdout.write(f"  {word:<74} {formats.money(amount):>14}\n")
    return 0


def write_pdf(path: Path | None, number: str, output: Path) -> int:
    """The PDF as it was stored when the invoice became definitive."""
    with reading(path) as desk:
        invoice = numbered(desk, number)
        desk.files.write(output, desk.invoices.pdf(invoice.id or 0))
    return 0


def numbered(desk: "Desk", number: str) -> Invoice:
    """The invoice with this number, her own before one that a customer numbered; NotFound when there is none."""
    found = desk.find(Invoice, Where("number", "=", number))
    if not found:
        raise NotFound("invoice-unknown", number=number)
    return min(found, key=lambda invoice: invoice.kind is InvoiceKind.SELF_BILLED)
