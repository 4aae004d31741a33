"""Invoices with their lines, payments, and the counters that number them."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from zzpdesk.core.kinds import (
    AssignmentId,
    BasisPoints,
    Cents,
    Days,
    InvoiceId,
    Minutes,
    Price,
    Quantity,
    RelationId,
)
from zzpdesk.core.records.base import Problems, Record, missing
from zzpdesk.core.records.relation import Language, ends_before


class LineVat(Enum):
    """VAT category of a line (EN 16931 letters): standard 21 and 9, zero, exempt, reverse charge, outside scope."""

    S21 = "S21"
    S9 = "S9"
    Z = "Z"
    E = "E"
    AE = "AE"
    O = "O"  # noqa: E741 - the letter of the standard


class Unit(Enum):
    """What a line's quantity counts."""

    HOUR = "hour"
    DAY = "day"
    PIECE = "piece"
    NONE = "none"


class TurnoverKind(Enum):
    """Whether a line is her own work, or money that stays outside the shares (definitions.md, "Money")."""

    OWN = "own"
    PASS_THROUGH = "pass_through"
    EXPENSE = "expense"
    REFERRAL = "referral"
    PROFIT_SHARE = "profit_share"


class InvoiceKind(Enum):
    """Own invoice, own credit invoice, or an invoice that the customer drew up in her name."""

    INVOICE = "invoice"
    CREDIT = "credit"
    SELF_BILLED = "self_billed"


class InvoiceStatus(Enum):
    """Stored state; paid, overdue and credited follow from payments, dates and links (`core.invoicing.state_of`)."""

    DRAFT = "draft"
    ISSUED = "issued"


@dataclass(frozen=True, kw_only=True, slots=True)
class Party:
    """A party as it stood when the invoice became definitive."""

    name: str
    trade_name: str = ""
    contact: str = ""
    street: str = ""
    postcode: str = ""
    city: str = ""
    country: str = "NL"
    kvk: str = ""
    vat_id: str = ""
    iban: str = ""
    account_name: str = ""
    email: str = ""
    phone: str = ""
    website: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class InvoiceLine:
    """One line. `net` = printed quantity x price in cents and `vat_rate` are filled in by `core.invoicing.priced`.

    `minutes` are the raw minutes behind the line (0: none); with `assignment_id` they attribute the turnover.
    With prices including VAT, `net` is still excluding. `key` names the line to the time entries behind it (their
    `line_key`; it is the smallest of their ids; 0: no hours).
    """

    description: str = ""
    detail: str = ""
    quantity: Quantity = Quantity(10_000)
    unit: Unit = Unit.NONE
    price: Price = Price(0)
    vat: LineVat = LineVat.S21
    vat_reason: str = ""
    vat_rate: BasisPoints = BasisPoints(0)
    net: Cents = Cents(0)
    minutes: Minutes = Minutes(0)
    assignment_id: AssignmentId | None = None
    turnover: TurnoverKind = TurnoverKind.OWN
    key: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Invoice(Record):
    """An invoice. A draft has no number and no snapshots; a definitive one never changes again.

    `customer`/`supplier` are snapshots; `net`, `vat` and `total` are what `core.invoicing.priced` computed;
    `credits_id` links a credit invoice to its original, `replaces_id` a replacement to what it replaces.
    `accepted_on` is the day a self-billed invoice was accepted; only then it counts as turnover.
    `withheld` is the fee that its drawer keeps of it, excluding VAT, and `withheld_vat` the VAT on that fee.
    """

    kind: InvoiceKind = InvoiceKind.INVOICE
    status: InvoiceStatus = InvoiceStatus.DRAFT
    number: str | None = None
    debtor_id: RelationId | None = None
    assignment_id: AssignmentId | None = None
    issued_on: date | None = None
    supply_from: date | None = None
    supply_until: date | None = None
    term_days: Days = Days(30)
    due_on: date | None = None
    reference: str = ""
    note: str = ""
    language: Language = Language.NL
    formal: bool = True
    prices_include_vat: bool = False
    credits_id: InvoiceId | None = None
    replaces_id: InvoiceId | None = None
    accepted_on: date | None = None
    withheld: Cents = Cents(0)
    withheld_vat: Cents = Cents(0)
    supplier: Party | None = None
    customer: Party | None = None
    small_business: bool = False
    net: Cents = Cents(0)
    vat: Cents = Cents(0)
    total: Cents = Cents(0)
    pdf_sha256: str = ""
    lines: tuple[InvoiceLine, ...] = ()

    @property
    def to_receive(self) -> Cents:
        """What is to be paid to her: the total less the fee that its drawer keeps of it, with the VAT on that fee."""
        return Cents(self.total - self.withheld - self.withheld_vat)

    def problems(self) -> Problems:
        """What stops even a draft from being kept; `core.invoicing.issue_problems` is asked before issuing."""
        found = ends_before(self.supply_from, self.supply_until, "supply_until")
        if self.term_days < 0:
            found["term_days"] = "negative"
        if self.kind is InvoiceKind.CREDIT and self.credits_id is None:
            found["credits_id"] = "credit-without-original"
        if self.kind is not InvoiceKind.SELF_BILLED:
            found |= {
                name: "withheld-by-none" for name in ("withheld", "withheld_vat") if getattr(self, name)
            }
        return found


@dataclass(frozen=True, kw_only=True, slots=True)
class Payment(Record):
    """Money received on an invoice (negative: paid back), booked by hand."""

    invoice_id: InvoiceId | None = None
    paid_on: date | None = None
    amount: Cents = Cents(0)
    note: str = ""

    def problems(self) -> Problems:
        """An invoice, a day, and an amount that is not nothing."""
        found = missing(self, "invoice_id", "paid_on")
        return found | ({"amount": "zero"} if self.amount == 0 else {})


@dataclass(frozen=True, kw_only=True, slots=True)
class Series(Record):
    """A gapless counter: `name` is the series with its year ("own/2026"), `last` the highest number given out."""

    name: str = ""
    last: int = 0

    def problems(self) -> Problems:
        """A name, and a counter that has not gone below zero."""
        return missing(self, "name") | ({"last": "negative"} if self.last < 0 else {})
