"""Invoices at the desk: drafts with hours, issuing, crediting, payments, and the list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from zzpdesk.core import fees, invoicing
from zzpdesk.core.errors import Refused
from zzpdesk.core.hours import groups_of
from zzpdesk.core.invoicelist import InvoiceQuery, InvoiceRow, InvoiceTotals
from zzpdesk.core.kinds import Cents, InvoiceId
from zzpdesk.core.ports import UnitOfWork, Where
from zzpdesk.core.records import (
    Assignment,
    FeeTerms,
    Invoice,
    Payment,
    Relation,
    TimeEntry,
)
from zzpdesk.core.records.assignment import Grouping
from zzpdesk.core.records.invoice import InvoiceKind, InvoiceLine, InvoiceStatus
from zzpdesk.desk.drafting import (
    assignments_of,
    billable,
    blank_draft,
    expense_line,
    free_hours,
    link_hours,
    relink_hours,
    save_draft,
    with_hours,
)
from zzpdesk.desk.invoicereading import InvoiceReading
from zzpdesk.desk.issuance import (
    Issuance,
    book_withheld,
    credits_of,
    refuse,
    refuse_twice,
    the_draft,
)
from zzpdesk.desk.previews import FeePreview, Standing
from zzpdesk.texts.i18n import _

__all__ = ["FeePreview", "InvoiceQuery", "InvoiceRow", "InvoiceTotals", "Invoices", "Standing"]


class Invoices(InvoiceReading):
    """What happens to invoices."""

    # ---- drafts

    def blank(
        self,
        assignment_id: int | None = None,
        debtor_id: int | None = None,
        kind: InvoiceKind = InvoiceKind.INVOICE,
    ) -> Invoice:
        """An unsaved draft, filled in from the assignment or the debtor."""
        assignment = None if assignment_id is None else self._desk.get(Assignment, assignment_id)
        paying = debtor_id or (assignment.paying_id if assignment else None)
        debtor = None if paying is None else self._desk.get(Relation, paying)
        today = self._desk.today()
        draft = blank_draft(self._desk.profile, assignment, debtor, kind, today, self.scheme_on(today))
        return self.refreshed(draft)

    def save(self, invoice: Invoice, *, merge: str = "") -> Invoice:
        """Save a draft with its sums; hours whose line is gone are to be billed again."""
        draft = self.refreshed(invoice)
        label = _("Draft invoice made") if draft.id is None else _("Draft invoice changed")
        return self._desk.change(label, lambda work: save_draft(work, draft), merge=merge)

    def discard(self, invoice_id: int) -> None:
        """Delete a draft; its hours are to be billed again. Refused("invoice-not-draft")."""

        def work(unit: UnitOfWork) -> None:
            draft = the_draft(unit, invoice_id)
            free_hours(unit, draft, keep=())
            unit.delete(draft)

        self._desk.change(_("Draft invoice deleted"), work)

    def take_hours(
        self, invoice: Invoice, assignment_id: int, entries: Sequence[TimeEntry], grouping: Grouping
    ) -> Invoice:
        """Put hours on a draft as lines and save it; they belong to it from now on.

        Raises Refused: "hours-none", "hours-already-billed", "hours-other-assignment".
        """
        assignment = self._desk.get(Assignment, assignment_id)
        scheme = self.scheme_on(invoicing.supply_date(invoice, self._desk.today()))

        def work(unit: UnitOfWork) -> Invoice:
            fresh = billable(unit, assignment, entries)
            groups = groups_of(assignment, fresh, grouping)
            draft = self.refreshed(with_hours(invoice, assignment, groups, scheme))
            return link_hours(unit, save_draft(unit, draft), groups)

        return self._desk.change(_("Hours put on the invoice"), work)

    def add_line(self, invoice: Invoice, line: InvoiceLine) -> Invoice:
        """Add a line to a draft and save it."""
        return self.save(replace(invoice, lines=(*invoice.lines, line)))

    def add_expense(self, invoice: Invoice, description: str, amount: Cents | int) -> Invoice:
        """Re-bill costs (cents, as the draft's prices: excluding VAT unless they include it); outside the shares."""
        return self.add_line(invoice, expense_line(invoice, description, Cents(amount)))

    # ---- definitive

    def issue(self, invoice_id: int) -> Invoice:
        """Make a draft definitive: number, sums, snapshots, hours, fees and PDF in one transaction.

        Raises InvalidRecord (as `issue_problems`), Refused: "invoice-not-draft", "number-taken", "number-behind".
        """
        self._refuse_conflict()

        def work(unit: UnitOfWork) -> Invoice:
            draft = self.refreshed(the_draft(unit, invoice_id))
            refuse(self.issue_problems(draft))
            return self._issuance(unit).issue(draft)

        return self._desk.change(_("Invoice made definitive"), work, undoable=False)

    def credit(self, invoice_id: int, number: str = "") -> Invoice:
        """Take a definitive invoice back: an issued credit invoice; hours are to be billed again, fees reversed.

        Of a self-billed invoice `number` is what the customer gave the credit. Raises Refused: "invoice-not-issued",
        "invoice-is-credit", "invoice-already-credited", "invoice-self-billed", "number-taken", "number-behind".
        """
        self._refuse_conflict()
        return self._desk.change(
            _("Invoice credited"),
            lambda unit: self._issuance(unit).credit(unit.get(Invoice, invoice_id), number),
            undoable=False,
        )

    def replacement(self, invoice_id: int) -> Invoice:
        """A saved draft with the lines of a credited invoice, its hours linked again; the same one when it exists.

        Refused("invoice-not-credited").
        """

        def work(unit: UnitOfWork) -> Invoice:
            original = unit.get(Invoice, invoice_id)
            if not credits_of(unit, original):
                raise Refused("invoice-not-credited", number=original.number)
            again = Where("replaces_id", "=", invoice_id), Where("status", "=", InvoiceStatus.DRAFT)
            found = unit.find(Invoice, *again)
            if found:
                return found[0]
            draft = invoicing.replacement_of(original, self._desk.today())
            return relink_hours(unit, self.refreshed(draft), original)

        return self._desk.change(_("Replacement drawn up"), work)

    def accept_self_billed(self, invoice: Invoice, number: str, accepted_on: date) -> Invoice:
        """Record a self-billed invoice as accepted: it is definitive under the customer's number and counts from then.

        Raises InvalidRecord, or Refused: "self-billed-twice", "invoice-not-draft" (an own invoice that was issued).
        """
        if invoice.status is InvoiceStatus.ISSUED:
            if invoice.kind is not InvoiceKind.SELF_BILLED:
                raise Refused("invoice-not-draft", number=invoice.number)
            return self._desk.change(
                _("Self-billed invoice accepted"), lambda unit: _accepted(unit, invoice, accepted_on)
            )

        def work(unit: UnitOfWork) -> Invoice:
            draft = replace(
                invoice, kind=InvoiceKind.SELF_BILLED, number=number.strip() or None, accepted_on=accepted_on
            )
            draft = self.refreshed(draft)
            refuse(self.issue_problems(draft))
            refuse_twice(unit, draft)
            return self._issuance(unit).issue(save_draft(unit, draft))

        return self._desk.change(_("Self-billed invoice accepted"), work, undoable=False)

    # ---- money

    def pay(self, invoice_id: int, day: date, amount: Cents | int | None = None) -> Payment:
        """Record a payment (None: all that is open), with the fee for early payment. Refused("payment-on-draft")."""

        def work(unit: UnitOfWork) -> Payment:
            invoice = unit.get(Invoice, invoice_id)
            if invoice.status is InvoiceStatus.DRAFT:
                raise Refused("payment-on-draft")
            paid = Cents(self.standing(invoice_id).open if amount is None else amount)
            payment = unit.save(Payment(invoice_id=InvoiceId(invoice_id), paid_on=day, amount=paid))
            assignments = assignments_of(unit, invoice)
            vat = self._desk.rules.number("vat_high", day) or 0
            for fee in fees.accrue_on_payment(invoice, assignments, unit.find(FeeTerms), day, paid, vat):
                unit.save(fee)
            return payment

        return self._desk.change(_("Payment recorded"), work)

    # ---- how

    def _issuance(self, work: UnitOfWork) -> Issuance:
        return Issuance(work, self._desk.rules, self._desk.today(), self._render)

    def _refuse_conflict(self) -> None:
        conflict = self._desk.number_conflict()
        if conflict is not None:
            raise Refused(
                conflict.code, series=conflict.series, inside=conflict.inside, outside=conflict.outside
            )


def _accepted(unit: UnitOfWork, invoice: Invoice, day: date) -> Invoice:
    saved = unit.save(replace(invoice, accepted_on=day))
    book_withheld(unit, saved)
    return saved
