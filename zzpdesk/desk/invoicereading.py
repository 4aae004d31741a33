"""What can be asked about invoices: sums, problems, states, the list, the paper. Nothing here changes anything."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from zzpdesk.core import invoicing, issuing
from zzpdesk.core.invoicelist import InvoiceQuery, InvoiceRow, InvoiceTotals
from zzpdesk.core.invoicing import InvoiceState, line_amount
from zzpdesk.core.kinds import Cents
from zzpdesk.core.numbering import has_year
from zzpdesk.core.ports import Reader, Where
from zzpdesk.core.records import Collective, Intermediary, Invoice, Relation, TimeEntry, VatStatus
from zzpdesk.core.records.base import Problems
from zzpdesk.core.records.invoice import InvoiceKind, InvoiceLine, InvoiceStatus
from zzpdesk.core.records.profile import VatScheme
from zzpdesk.desk.drafting import (
    hours_changed,
    stored_pdf,
    unbilled,
    unprintable,
)
from zzpdesk.desk.issuance import Render, entries_of, facts_for, next_number, render_with_documents
from zzpdesk.desk.previews import FeePreview, Standing, fee_previews

if TYPE_CHECKING:
    from zzpdesk.desk.books import Books


class InvoiceReading:
    """Questions about drafts and definitive invoices. `render` draws the PDF."""

    def __init__(self, desk: Books, render: Render = render_with_documents) -> None:
        """Made by the desk."""
        self._desk = desk
        self._render = render

    def refreshed(self, invoice: Invoice) -> Invoice:
        """A draft with its sums, due date and VAT scheme as they are now; a definitive invoice is left alone."""
        if invoice.status is InvoiceStatus.ISSUED:
            return invoice
        today = self._desk.today()
        if invoice.credits_id is None:
            scheme = self.scheme_on(invoicing.supply_date(invoice, today))
            invoice = replace(invoice, small_business=scheme is VatScheme.KOR)
        due_on = invoicing.due_date(invoice.issued_on, invoice.term_days) if invoice.issued_on else None
        return invoicing.priced(replace(invoice, due_on=due_on), self._desk.rules, today)

    def scheme_on(self, day: date) -> VatScheme:
        """The VAT scheme of the business on a day."""
        return invoicing.scheme_on(tuple(self._desk.find(VatStatus)), day)

    @staticmethod
    def line_amount(line: InvoiceLine) -> Cents:
        """Printed quantity x price: excluding VAT, or including when the prices do."""
        return line_amount(line)

    def unbilled(self, assignment_id: int, until: date | None = None) -> list[TimeEntry]:
        """Billable hours of an assignment that no invoice has, oldest first."""
        return unbilled(self._desk, assignment_id, until)

    # ---- judging

    def expected_number(self, invoice: Invoice) -> str:
        """The number this draft would get now; the one it has when it is definitive or self-billed."""
        if invoice.number or invoice.kind is InvoiceKind.SELF_BILLED:
            return invoice.number or ""
        day = invoice.issued_on or self._desk.today()
        with self._desk.reading() as view:
            return next_number(view.records, self._desk.profile.number_format, day.year)[1]

    def issue_problems(self, invoice: Invoice) -> Problems:
        """Why it cannot be made definitive; keys as in `core.issuing`."""
        return issuing.issue_problems(self.refreshed(invoice), self._facts(invoice))

    def issue_concerns(self, invoice: Invoice) -> Problems:
        """What looks unwise; keys as in `core.issuing`."""
        fresh, facts = self.refreshed(invoice), self._facts(invoice)
        found = issuing.issue_concerns(fresh, facts)
        customer = invoicing.customer_of(facts.debtor) if facts.debtor else None
        found |= unprintable(fresh, invoicing.supplier_of(facts.profile), customer)
        with self._desk.reading() as view:
            return found | hours_changed(fresh, entries_of(view.records, invoice))

    def fee_preview(self, invoice: Invoice) -> tuple[FeePreview, ...]:
        """What the sources of this draft will charge, per source and who bears it, and what is left per hour."""
        with self._desk.reading() as view:
            return fee_previews(view.records, self.refreshed(invoice))

    # ---- the list

    def standing(self, invoice_id: int) -> Standing:
        """State, paid and open amounts of one invoice today."""
        from zzpdesk.storage.queries import invoices as queries

        with self._desk.reading() as view:
            invoice = view.records.get(Invoice, invoice_id)
            paid, credited = queries.settlement(view.connection, invoice_id)
        state = invoicing.state_of(invoice, paid, credited, self._desk.today())
        live = state in {InvoiceState.OPEN, InvoiceState.OVERDUE}
        return Standing(
            state, paid, invoicing.outstanding(invoice.to_receive, paid, credited) if live else Cents(0)
        )

    def rows(self, query: InvoiceQuery) -> list[InvoiceRow]:
        """A window of the list."""
        from zzpdesk.storage.queries import invoices as queries

        with self._desk.reading() as view:
            return queries.rows(view.connection, query, self._desk.today())

    def count(self, query: InvoiceQuery) -> int:
        """How many rows the whole list has."""
        from zzpdesk.storage.queries import invoices as queries

        with self._desk.reading() as view:
            return queries.count(view.connection, query, self._desk.today())

    def counts(self, year: int | None) -> dict[InvoiceState, int]:
        """How many invoices of a year are in each state."""
        from zzpdesk.storage.queries import invoices as queries

        with self._desk.reading() as view:
            return queries.counts(view.connection, year, self._desk.today())

    def totals(self, year: int | None) -> InvoiceTotals:
        """Sums of a year's definitive invoices."""
        from zzpdesk.storage.queries import invoices as queries

        with self._desk.reading() as view:
            return queries.totals(view.connection, year, self._desk.today())

    # ---- paper

    def pdf(self, invoice_id: int) -> bytes:
        """The PDF: drawn now for a draft, else as it was stored; Refused("pdf-damaged") when that changed."""
        with self._desk.reading() as view:
            invoice = view.records.get(Invoice, invoice_id)
            if invoice.status is InvoiceStatus.DRAFT:
                return self.preview(invoice)
            return stored_pdf(view.records, invoice)

    def preview(self, invoice: Invoice) -> bytes:
        """The PDF as this draft would look now, saved or not."""
        fresh = self.refreshed(invoice)
        with self._desk.reading() as view:
            facts = facts_for(view.records, fresh)
        return self._render(fresh, facts)

    # ---- how

    def _facts(self, invoice: Invoice) -> issuing.IssueFacts:
        from zzpdesk.storage.queries import invoices as queries

        today = self._desk.today()
        with self._desk.reading() as view:
            found = view.records.find(Relation, Where("id", "=", invoice.debtor_id))
            latest = queries.last_issued_on(view.connection, self._series_year(invoice))
            since = _self_bills_since(view.records, invoice)
        return issuing.IssueFacts(
            profile=self._desk.profile,
            debtor=found[0] if found else None,
            scheme=self.scheme_on(invoicing.supply_date(invoice, today)),
            today=today,
            rules=self._desk.rules,
            last_issued_on=latest,
            self_bills_since=since,
        )

    def _series_year(self, invoice: Invoice) -> int | None:
        """The year whose numbers it joins; None when one series runs on through the years."""
        day = invoice.issued_on or self._desk.today()
        return day.year if has_year(self._desk.profile.number_format) else None


def _self_bills_since(reader: Reader, invoice: Invoice) -> date | None:
    """From when the customer of a self-billed invoice draws them up, as agreed with it."""
    if invoice.kind is not InvoiceKind.SELF_BILLED:
        return None
    kinds: tuple[type[Intermediary | Collective], ...] = (Intermediary, Collective)
    found = [one for kind in kinds for one in reader.find(kind, Where("relation_id", "=", invoice.debtor_id))]
    return min((one.self_bills_since for one in found if one.self_bills_since), default=None)
