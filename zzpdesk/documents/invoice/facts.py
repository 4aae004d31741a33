"""What an invoice needs beside the record itself to be printed."""

from dataclasses import dataclass
from datetime import date

from zzpdesk.core import invoicing
from zzpdesk.core.records.invoice import Invoice, InvoiceKind, InvoiceStatus, LineVat, Party

_REASONS = {
    "mention-exempt": LineVat.E,
    "mention-zero-rated": LineVat.Z,
    "mention-outside-scope": LineVat.O,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class InvoiceFacts:
    """The parties of a draft (a definitive invoice has its own snapshots), the logo, and what a credit corrects."""

    supplier: Party
    customer: Party
    logo: bytes = b""
    original_number: str = ""
    original_day: date | None = None


@dataclass(frozen=True, slots=True)
class Printed:
    """An invoice with its facts, and the questions that the parts of the page ask."""

    invoice: Invoice
    facts: InvoiceFacts

    @property
    def supplier(self) -> Party:
        """Who invoices."""
        return self.invoice.supplier or self.facts.supplier

    @property
    def customer(self) -> Party:
        """Who is invoiced."""
        return self.invoice.customer or self.facts.customer

    @property
    def business(self) -> str:
        """The name that the invoice carries."""
        return self.supplier.trade_name or self.supplier.name

    @property
    def due_on(self) -> date | None:
        """The last day to pay; of a draft what it would be."""
        issued = self.invoice.issued_on
        if self.invoice.due_on is not None or issued is None:
            return self.invoice.due_on
        return invoicing.due_date(issued, self.invoice.term_days)

    @property
    def draft(self) -> bool:
        """Not definitive: no number and no code to pay with."""
        return self.invoice.status is InvoiceStatus.DRAFT

    @property
    def credit(self) -> bool:
        """Takes an earlier invoice back."""
        return self.invoice.kind is InvoiceKind.CREDIT or self.invoice.credits_id is not None

    @property
    def payable(self) -> bool:
        """Whether the customer is asked to transfer money."""
        return (
            self.invoice.total > 0 and self.invoice.kind is InvoiceKind.INVOICE and bool(self.supplier.iban)
        )

    @property
    def intra_community(self) -> bool:
        """Whether it goes to a business in another country of the EU, whose VAT id must stand on it at 0%."""
        return self.customer.country != self.supplier.country and bool(self.customer.vat_id.strip())

    def reasons(self, code: str) -> tuple[str, ...]:
        """The reasons that complete a mention."""
        category = _REASONS.get(code)
        return invoicing.reasons(self.invoice, category) if category else ()
