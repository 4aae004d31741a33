"""Making invoices definitive: number, lines, hours, fees, PDF and its hash, all in the caller's transaction."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from zzpdesk.core import fees, invoicing
from zzpdesk.core.errors import InvalidRecord, Refused
from zzpdesk.core.kinds import InvoiceId, Minutes
from zzpdesk.core.numbering import number_text, series_name
from zzpdesk.core.ports import Reader, UnitOfWork, Where
from zzpdesk.core.records import (
    Assignment,
    Bill,
    Document,
    Fee,
    FeeTerms,
    Invoice,
    Profile,
    Relation,
    Series,
    TimeEntry,
)
from zzpdesk.core.records.fees import BorneBy, FeeKind
from zzpdesk.core.records.invoice import InvoiceKind, InvoiceLine, InvoiceStatus
from zzpdesk.core.rules import Rules

if TYPE_CHECKING:
    from zzpdesk.documents.invoice.facts import InvoiceFacts

Render = Callable[[Invoice, "InvoiceFacts"], bytes]


def render_with_documents(invoice: Invoice, facts: InvoiceFacts) -> bytes:
    """The PDF; imported when the first invoice is drawn."""
    from zzpdesk.documents.invoice.render import render_invoice

    return render_invoice(invoice, facts)


def facts_for(reader: Reader, invoice: Invoice) -> InvoiceFacts:
    """What the paper needs beside the invoice: the parties of a draft, the logo, the original of a credit."""
    from zzpdesk.core.records.invoice import Party
    from zzpdesk.documents.invoice.facts import InvoiceFacts

    profile = reader.get(Profile, 1)
    debtor = None if invoice.debtor_id is None else reader.get(Relation, invoice.debtor_id)
    original = None if invoice.credits_id is None else reader.get(Invoice, invoice.credits_id)
    return InvoiceFacts(
        supplier=invoice.supplier or invoicing.supplier_of(profile),
        customer=invoice.customer or (invoicing.customer_of(debtor) if debtor else Party(name="")),
        logo=profile.logo,
        original_number=(original.number or "") if original else "",
        original_day=original.issued_on if original else None,
    )


def next_number(reader: Reader, format_text: str, year: int) -> tuple[Series, str]:
    """The counter after the last number given out, and the number it makes; nothing is given out yet."""
    name = series_name(format_text, year)
    found = reader.find(Series, Where("name", "=", name))
    series = found[0] if found else Series(name=name)
    series = replace(series, last=series.last + 1)
    return series, number_text(format_text, year, series.last)


class Issuance:
    """Issuing within one unit of work. If anything raises, nothing has happened and no number is used."""

    def __init__(self, work: UnitOfWork, rules: Rules, today: date, render: Render) -> None:
        """`render` draws the PDF."""
        self._work = work
        self._rules = rules
        self._today = today
        self._render = render

    def issue(self, draft: Invoice) -> Invoice:
        """The priced, judged draft as a definitive invoice."""
        profile = self._work.get(Profile, 1)
        debtor = self._work.get(Relation, draft.debtor_id or 0)
        invoice = replace(
            draft,
            supplier=invoicing.supplier_of(profile),
            customer=invoicing.customer_of(debtor),
            lines=self._with_minutes(draft),
        )
        saved = self._settle(self._numbered(invoice, profile))
        self._save_fees(self.fees_of(saved))
        book_withheld(self._work, saved)
        return saved

    def credit(self, original: Invoice, number: str) -> Invoice:
        """The definitive credit of a definitive invoice; its hours are to be billed again, its fees are reversed."""
        if original.status is not InvoiceStatus.ISSUED:
            raise Refused("invoice-not-issued")
        if original.credits_id is not None:
            raise Refused("invoice-is-credit")
        if credits_of(self._work, original):
            raise Refused("invoice-already-credited", number=original.number)
        if original.kind is InvoiceKind.SELF_BILLED and not number.strip():
            raise Refused("invoice-self-billed")
        profile = self._work.get(Profile, 1)
        day = max(self._today, original.issued_on or self._today)
        own = original.kind is InvoiceKind.INVOICE
        credit = replace(
            invoicing.credit_of(original, day),
            number=None if own else number.strip(),
            accepted_on=None if own else day,
            supplier=original.supplier,
            customer=original.customer,
        )
        saved = self._settle(self._numbered(credit, profile))
        self._save_fees(fees.reversed_by(self._work.find(Fee, Where("invoice_id", "=", original.id)), saved))
        book_withheld(self._work, saved)
        for entry in entries_of(self._work, original):
            self._work.save(replace(entry, invoice_id=None))
        return saved

    def fees_of(self, invoice: Invoice) -> tuple[Fee, ...]:
        """What an invoice makes due to sources."""
        day = invoicing.supply_date(invoice, self._today)
        return fees_due(self._work, invoice, self._rules.number("vat_high", day) or 0)

    def _numbered(self, invoice: Invoice, profile: Profile) -> Invoice:
        """With date, due date and number; the customer numbers self-billed invoices."""
        day = invoice.issued_on or self._today
        dated = replace(invoice, issued_on=day, due_on=invoicing.due_date(day, invoice.term_days))
        if invoice.kind is InvoiceKind.SELF_BILLED:
            refuse_twice(self._work, dated)
            return dated
        series, number = next_number(self._work, profile.number_format, day.year)
        taken = (Where("number", "=", number), Where("kind", "!=", InvoiceKind.SELF_BILLED))
        if self._work.count(Invoice, *taken):
            raise Refused("number-taken", number=number)
        self._work.save(series)
        return replace(dated, number=number)

    def _settle(self, invoice: Invoice) -> Invoice:
        """Frozen, with its PDF beside it."""
        issued = replace(invoice, status=InvoiceStatus.ISSUED)
        pdf = self._render(issued, facts_for(self._work, issued))
        digest = hashlib.sha256(pdf).hexdigest()
        saved = self._work.save(replace(issued, pdf_sha256=digest))
        self._work.save(
            Document(
                subject="Invoice",
                subject_id=saved.id or 0,
                name=f"{(saved.number or '').replace('/', '-')}.pdf",
                added_on=self._today,
                sha256=digest,
                content=pdf,
            )
        )
        return saved

    def _with_minutes(self, draft: Invoice) -> tuple[InvoiceLine, ...]:
        """Lines with the raw minutes that are linked to them now; hours of lines that are gone are freed."""
        sums: dict[int, int] = {}
        keys = {line.key for line in draft.lines}
        for entry in entries_of(self._work, draft):
            if entry.line_key in keys:
                sums[entry.line_key] = sums.get(entry.line_key, 0) + entry.minutes
            else:
                self._work.save(replace(entry, invoice_id=None, line_key=0))
        return tuple(
            replace(line, minutes=Minutes(sums.get(line.key, 0))) if line.key else line
            for line in draft.lines
        )

    def _save_fees(self, found: tuple[Fee, ...]) -> None:
        for fee in found:
            self._work.save(fee)


def book_withheld(work: UnitOfWork, invoice: Invoice) -> None:
    """What the drawer of a self-billed invoice keeps, once: as its bill, which settles what accrued with the invoice.

    So turnover stays gross and the cost is what was withheld, whatever the terms say (rules-nl.md §6, money flow b).
    """
    if not (invoice.withheld or invoice.withheld_vat):
        return
    if work.count(Bill, Where("invoice_id", "=", invoice.id)):
        return
    accrued = work.find(Fee, Where("invoice_id", "=", invoice.id), Where("source_id", "=", invoice.debtor_id))
    kinds = {fee.kind for fee in accrued if fee.borne_by is BorneBy.FREELANCER}
    work.save(
        Bill(
            source_id=invoice.debtor_id,
            number=invoice.number or "",
            day=invoice.issued_on,
            period_from=invoice.issued_on,
            period_until=invoice.issued_on,
            kind=kinds.pop() if len(kinds) == 1 else FeeKind.PERCENTAGE,
            amount=invoice.withheld,
            vat=invoice.withheld_vat,
            invoice_id=None if invoice.id is None else InvoiceId(invoice.id),
        )
    )


def fees_due(reader: Reader, invoice: Invoice, vat_rate: int) -> tuple[Fee, ...]:
    """The fees on an invoice by the terms in force; a fee per assignment falls due once."""
    ids = {line.assignment_id or invoice.assignment_id for line in invoice.lines}
    assignments = {int(number): reader.get(Assignment, number) for number in ids if number is not None}
    charged = {
        fee.assignment_id
        for fee in reader.find(Fee, Where("kind", "=", FeeKind.PER_ASSIGNMENT))
        if fee.assignment_id in assignments
    }
    first = [number for number in assignments if number not in charged]
    return fees.accrue_on_issue(invoice, assignments, reader.find(FeeTerms), first, vat_rate)


def entries_of(reader: Reader, invoice: Invoice) -> list[TimeEntry]:
    """The hours on an invoice."""
    if invoice.id is None:
        return []
    return reader.find(TimeEntry, Where("invoice_id", "=", InvoiceId(invoice.id)))


def credits_of(reader: Reader, invoice: Invoice) -> list[Invoice]:
    """The definitive credit invoices of an invoice."""
    issued = Where("status", "=", InvoiceStatus.ISSUED)
    return reader.find(Invoice, Where("credits_id", "=", invoice.id), issued)


def the_draft(reader: Reader, invoice_id: int) -> Invoice:
    """The draft with this id. Refused("invoice-not-draft")."""
    invoice = reader.get(Invoice, invoice_id)
    if invoice.status is not InvoiceStatus.DRAFT:
        raise Refused("invoice-not-draft", number=invoice.number)
    return invoice


def refuse_twice(reader: Reader, invoice: Invoice) -> None:
    """A customer gives each number once. Refused("self-billed-twice")."""
    same = (Where("number", "=", invoice.number), Where("debtor_id", "=", invoice.debtor_id))
    if any(one.id != invoice.id for one in reader.find(Invoice, *same)):
        raise Refused("self-billed-twice", number=invoice.number)


def refuse(problems: dict[str, str]) -> None:
    """InvalidRecord when there are problems."""
    if problems:
        raise InvalidRecord(problems)
