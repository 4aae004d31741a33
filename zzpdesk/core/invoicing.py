"""What an invoice comes to, what must be said on it, and how it stands. `issuing` says when it may be issued."""

from dataclasses import replace
from datetime import date, timedelta
from enum import Enum

from zzpdesk.core import vat
from zzpdesk.core.kinds import Cents, InvoiceId, Minutes, Quantity
from zzpdesk.core.money import printed
from zzpdesk.core.records.invoice import Invoice, InvoiceKind, InvoiceLine, InvoiceStatus, LineVat, Party
from zzpdesk.core.records.profile import Profile, VatScheme, VatStatus
from zzpdesk.core.records.relation import Relation
from zzpdesk.core.rules import Rules
from zzpdesk.core.vat import VatRow, line_amount

__all__ = ["InvoiceState", "VatRow", "line_amount", "priced", "state_of", "vat_table"]


class InvoiceState(Enum):
    """How an invoice stands today."""

    DRAFT = "draft"
    OPEN = "open"
    OVERDUE = "overdue"
    PAID = "paid"
    CREDITED = "credited"


def supply_date(invoice: Invoice, otherwise: date) -> date:
    """The day whose VAT rates hold: the end of the supply, else the issue date, else `otherwise`."""
    return invoice.supply_until or invoice.supply_from or invoice.issued_on or otherwise


def priced(invoice: Invoice, rules: Rules, on: date) -> Invoice:
    """The invoice with printed quantities, rates, nets and totals filled in; `on` counts when it has no dates.

    A credit keeps the rates of its original. Where no rule holds a line keeps the rate it had.
    """
    day = supply_date(invoice, on)
    lines = tuple(
        replace(_rated(line, invoice, rules, day), quantity=printed(line.quantity)) for line in invoice.lines
    )
    lines = vat.with_nets(lines, include_vat=invoice.prices_include_vat)
    rows = vat.table(lines, include_vat=invoice.prices_include_vat)
    net, tax = sum(row.net for row in rows), sum(row.vat for row in rows)
    return replace(invoice, lines=lines, net=Cents(net), vat=Cents(tax), total=Cents(net + tax))


def vat_table(invoice: Invoice) -> tuple[VatRow, ...]:
    """A row per VAT category and rate of a priced invoice; nets and VAT add up to its `net` and `vat`."""
    return vat.table(invoice.lines, include_vat=invoice.prices_include_vat)


def mentions(invoice: Invoice) -> tuple[str, ...]:
    """Codes of the fixed mentions that the law asks for on this invoice (rules-nl.md §1.2), in reading order."""
    categories = {line.vat for line in invoice.lines}
    taxed = categories - {LineVat.AE, LineVat.O, LineVat.E}
    found = {
        "mention-self-billed": invoice.kind is InvoiceKind.SELF_BILLED,
        "mention-credit": invoice.kind is InvoiceKind.CREDIT or invoice.credits_id is not None,
        "mention-reverse-charge": LineVat.AE in categories,
        "mention-small-business": invoice.small_business and bool(taxed),
        "mention-exempt": LineVat.E in categories,
        "mention-zero-rated": LineVat.Z in categories and not invoice.small_business,
        "mention-outside-scope": LineVat.O in categories,
    }
    return tuple(code for code, holds in found.items() if holds)


def reasons(invoice: Invoice, category: LineVat) -> tuple[str, ...]:
    """The reasons given on lines of a category, each once: they complete the mention of exempt or zero-rated."""
    given = (line.vat_reason.strip() for line in invoice.lines if line.vat is category)
    return tuple(dict.fromkeys(reason for reason in given if reason))


def supplier_of(profile: Profile) -> Party:
    """The freelancer as she stands on an invoice issued now."""
    return Party(
        name=profile.owner,
        trade_name=profile.business,
        street=profile.street,
        postcode=profile.postcode,
        city=profile.city,
        country=profile.country,
        kvk=profile.kvk,
        vat_id=profile.vat_id,
        iban=profile.iban,
        account_name=profile.account_name or profile.owner,
        email=profile.email,
        phone=profile.phone,
        website=profile.website,
    )


def customer_of(debtor: Relation) -> Party:
    """The debtor as it stands on an invoice issued now."""
    return Party(
        name=debtor.name,
        contact=debtor.contact,
        street=debtor.street,
        postcode=debtor.postcode,
        city=debtor.city,
        country=debtor.country,
        kvk=debtor.kvk,
        vat_id=debtor.vat_id,
        email=debtor.email,
        phone=debtor.phone,
    )


def scheme_on(statuses: tuple[VatStatus, ...], day: date) -> VatScheme:
    """The VAT scheme of the business on a day; before the first status: standard."""
    known = [status for status in statuses if status.since is not None and status.since <= day]
    if not known:
        return VatScheme.STANDARD
    return max(known, key=lambda status: (status.since or date.min, status.id or 0)).scheme


def due_date(issued_on: date, term_days: int) -> date:
    """The last day to pay; interest runs from the day after."""
    return issued_on + timedelta(days=term_days)


def credit_of(invoice: Invoice, on: date, note: str = "") -> Invoice:
    """The draft that takes a definitive invoice back entirely: its lines negated, at a date of its own."""
    kind = InvoiceKind.SELF_BILLED if invoice.kind is InvoiceKind.SELF_BILLED else InvoiceKind.CREDIT
    return replace(
        _copied(invoice, kind, tuple(_negated(line) for line in invoice.lines)),
        credits_id=None if invoice.id is None else InvoiceId(invoice.id),
        issued_on=on,
        note=note,
        net=Cents(-invoice.net),
        vat=Cents(-invoice.vat),
        total=Cents(-invoice.total),
        withheld=Cents(-invoice.withheld),
        withheld_vat=Cents(-invoice.withheld_vat),
    )


def replacement_of(invoice: Invoice, on: date) -> Invoice:
    """A draft with the same lines as a credited invoice."""
    lines = tuple(replace(line, key=0) for line in invoice.lines)
    return replace(
        _copied(invoice, invoice.kind, lines),
        replaces_id=None if invoice.id is None else InvoiceId(invoice.id),
        issued_on=on,
        note=invoice.note,
        withheld=invoice.withheld,
        withheld_vat=invoice.withheld_vat,
    )


def outstanding(to_receive: Cents, paid: Cents, credited: Cents) -> Cents:
    """What is still to be paid (negative: to be paid back).

    `credited` is what the credit invoices take off (negative); on a credit invoice: its `credit_offset`.
    """
    return Cents(to_receive + credited - paid)


def credit_offset(credit: Cents, original_open: Cents) -> Cents:
    """The part of a credit that the original still had open: it need not be paid back."""
    if credit > 0:
        return Cents(min(0, max(-credit, original_open)))
    return Cents(max(0, min(-credit, original_open)))


def state_of(invoice: Invoice, paid: Cents, credited: Cents, today: date) -> InvoiceState:
    """The state; see `outstanding` for the amounts. `storage.queries.invoices` says the same in SQL.

    An invoice that was credited entirely is credited, also when it had been paid: the money back is due on the credit.
    """
    if invoice.status is InvoiceStatus.DRAFT:
        return InvoiceState.DRAFT
    due = invoice.to_receive
    left = outstanding(due, paid, credited)
    if invoice.credits_id is None and credited != 0 and due + credited == 0:
        return InvoiceState.CREDITED
    if left == 0 or (left > 0) != (due > 0):
        return InvoiceState.PAID
    late = due > 0 and invoice.due_on is not None and invoice.due_on < today
    return InvoiceState.OVERDUE if late else InvoiceState.OPEN


def _rated(line: InvoiceLine, invoice: Invoice, rules: Rules, day: date) -> InvoiceLine:
    if invoice.credits_id is not None:
        return line
    rate = vat.rate_of(line.vat, rules, day, small_business=invoice.small_business)
    return line if rate is None else replace(line, vat_rate=rate)


def _negated(line: InvoiceLine) -> InvoiceLine:
    return replace(
        line,
        quantity=Quantity(-line.quantity),
        net=Cents(-line.net),
        minutes=Minutes(-line.minutes),
        key=0,
    )


def _copied(invoice: Invoice, kind: InvoiceKind, lines: tuple[InvoiceLine, ...]) -> Invoice:
    """A new draft with what an amended invoice has in common with the old one."""
    return Invoice(
        kind=kind,
        debtor_id=invoice.debtor_id,
        assignment_id=invoice.assignment_id,
        supply_from=invoice.supply_from,
        supply_until=invoice.supply_until,
        term_days=invoice.term_days,
        reference=invoice.reference,
        language=invoice.language,
        formal=invoice.formal,
        prices_include_vat=invoice.prices_include_vat,
        small_business=invoice.small_business,
        net=invoice.net,
        vat=invoice.vat,
        total=invoice.total,
        lines=lines,
    )
