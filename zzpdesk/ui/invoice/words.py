"""How an invoice's state reads: chips, notes beside them, and via whom it came."""

from __future__ import annotations

from datetime import date

from zzpdesk.core.invoicelist import InvoiceRow
from zzpdesk.core.invoicing import InvoiceState
from zzpdesk.core.records import Invoice
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, ngettext
from zzpdesk.texts.labels import label
from zzpdesk.ui.look.chips import Chip, Tone

_CHIPS: dict[InvoiceState, tuple[Tone, str]] = {
    InvoiceState.DRAFT: ("dashed", "pencil"),
    InvoiceState.OPEN: ("tint", "send"),
    InvoiceState.OVERDUE: ("danger", "circle-alert"),
    InvoiceState.PAID: ("ok", "check"),
    InvoiceState.CREDITED: ("neutral", "undo-2"),
}


def state_chip(state: InvoiceState) -> Chip:
    """The chip of a state: icon and word."""
    tone, icon = _CHIPS[state]
    return Chip(label(state), tone, icon)


def row_chip(row: InvoiceRow) -> Chip:
    """The chip of a row; a credit invoice that was set off against its invoice is not "paid"."""
    if row.credits_id is not None and row.state is InvoiceState.PAID and not row.paid:
        return settled_chip()
    return state_chip(row.state)


def settled_chip() -> Chip:
    """Of a credit invoice that nobody has to pay."""
    return Chip(_("Set off"), "neutral", "undo-2")


def state_note(row: InvoiceRow, today: date) -> tuple[str, str]:
    """What stands beside the chip, and its tone: "nog 25 dagen", "19 dagen", the day it was paid."""
    if row.state is InvoiceState.PAID:
        return (_day_paid(row, row.settled_on) if row.settled_on else "", "text3")
    if row.due_on is None or row.state not in (InvoiceState.OPEN, InvoiceState.OVERDUE):
        return "", "text3"
    days = (row.due_on - today).days
    if row.state is InvoiceState.OVERDUE:
        return days_long(-days), "danger"
    if days <= 0:
        return _("due today"), "text3"
    return ngettext("{days} day left", "{days} days left", days).format(days=days), "text3"


def _day_paid(row: InvoiceRow, day: date) -> str:
    """With the year when that is not the invoice's own."""
    return formats.day(day) if row.day and row.day.year == day.year else formats.day_year(day)


def days_long(days: int) -> str:
    """As "19 dagen"."""
    return ngettext("{days} day", "{days} days", days).format(days=days)


def routed(row: InvoiceRow) -> str:
    """For whom and via whom, where that is someone else than the debtor: "voor X · via Y", "rechtstreeks"."""
    parts = []
    if row.credits_number:
        parts.append(_("credit of {number}").format(number=row.credits_number))
    if row.client:
        parts.append(_("for {name}").format(name=row.client))
    if row.source and row.source_id != row.debtor_id:
        parts.append(_("via {name}").format(name=row.source))
    elif not row.source:
        parts.append(_("directly"))
    return " · ".join(parts)


def title_of(invoice: Invoice, debtor: str) -> str:
    """The heading of the form."""
    if invoice.number and invoice.issued_on and invoice.customer:
        return _("Invoice {number}").format(number=invoice.number)
    return _("Invoice to {name}").format(name=debtor) if debtor else _("New invoice")
