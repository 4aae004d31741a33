"""What sources charge: the terms, what accrued from them, and the bills that settle it."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from zzpdesk.core.kinds import AssignmentId, BasisPoints, Cents, FeeTermsId, InvoiceId, RelationId
from zzpdesk.core.records.base import Problems, Record, missing
from zzpdesk.core.records.relation import ends_before


class FeeKind(Enum):
    """How a source charges (rules-nl.md §6)."""

    PERCENTAGE = "percentage"
    MARGIN_PER_HOUR = "margin_per_hour"
    SUBSCRIPTION_MONTH = "subscription_month"
    SUBSCRIPTION_YEAR = "subscription_year"
    PER_LEAD = "per_lead"
    PER_ASSIGNMENT = "per_assignment"
    ONE_OFF = "one_off"
    EARLY_PAYMENT = "early_payment"

    @property
    def in_percent(self) -> bool:
        """Whether the terms hold a percentage rather than an amount."""
        return self in {FeeKind.PERCENTAGE, FeeKind.EARLY_PAYMENT}


class Certainty(Enum):
    """How well a margin is known; unknown never counts as zero."""

    KNOWN = "known"
    ESTIMATED = "estimated"
    UNKNOWN = "unknown"


class BorneBy(Enum):
    """Deducted from or billed to her (freelancer), or put on top of her rate (client)."""

    FREELANCER = "freelancer"
    CLIENT = "client"


class FeeBase(Enum):
    """What a percentage is taken of."""

    THROUGH_SOURCE = "through_source"
    ALL_INCOME = "all_income"


@dataclass(frozen=True, kw_only=True, slots=True)
class FeeTerms(Record):
    """What a source charges from–until; terms of an assignment overrule those of its source for the same kind."""

    source_id: RelationId | None = None
    assignment_id: AssignmentId | None = None
    kind: FeeKind = FeeKind.PERCENTAGE
    percent: BasisPoints | None = None
    amount: Cents | None = None
    certainty: Certainty = Certainty.KNOWN
    borne_by: BorneBy = BorneBy.FREELANCER
    base: FeeBase = FeeBase.THROUGH_SOURCE
    since: date | None = None
    until: date | None = None
    note: str = ""

    def problems(self) -> Problems:
        """A source, a start, and the figure that its kind asks for unless it is unknown."""
        found = missing(self, "source_id", "since") | ends_before(self.since, self.until, "until")
        name = "percent" if self.kind.in_percent else "amount"
        value = self.percent if self.kind.in_percent else self.amount
        if self.certainty is not Certainty.UNKNOWN and value is None:
            found[name] = "fee-figure-missing"
        elif value is not None and value < 0:
            found[name] = "negative"
        elif self.kind.in_percent and (value or 0) > 10_000:
            found[name] = "percent-above-hundred"
        return found


@dataclass(frozen=True, kw_only=True, slots=True)
class Fee(Record):
    """Money that went or is due to a source: accrued from terms, or booked by hand. Amount None: not known.

    Excluding VAT; `vat` is the VAT on it (counts as cost when she cannot deduct it). Negative: reversed by a credit.
    `origin` and `origin_id` name the record that made it due (a Lead; "": none): it follows that record.
    """

    source_id: RelationId | None = None
    assignment_id: AssignmentId | None = None
    invoice_id: InvoiceId | None = None
    terms_id: FeeTermsId | None = None
    day: date | None = None
    kind: FeeKind = FeeKind.PERCENTAGE
    amount: Cents | None = None
    vat: Cents = Cents(0)
    certainty: Certainty = Certainty.KNOWN
    borne_by: BorneBy = BorneBy.FREELANCER
    note: str = ""
    origin: str = ""
    origin_id: int = 0

    def problems(self) -> Problems:
        """A source and a day; an amount unless it is unknown."""
        found = missing(self, "source_id", "day")
        if self.certainty is not Certainty.UNKNOWN and self.amount is None:
            found["amount"] = "fee-figure-missing"
        return found


@dataclass(frozen=True, kw_only=True, slots=True)
class Bill(Record):
    """A source's own bill. It settles what accrued for that source in its period; amounts in cents excl. and VAT.

    `invoice_id`: it was withheld on this self-billed invoice, and settles what accrued with that one only.
    """

    source_id: RelationId | None = None
    number: str = ""
    day: date | None = None
    period_from: date | None = None
    period_until: date | None = None
    kind: FeeKind = FeeKind.PERCENTAGE
    amount: Cents | None = None
    vat: Cents = Cents(0)
    note: str = ""
    invoice_id: InvoiceId | None = None

    def problems(self) -> Problems:
        """A source, a day and an amount; the period, when given, is whole and in order."""
        found = missing(self, "source_id", "day", "amount")
        if (self.period_from is None) != (self.period_until is None):
            found["period_from" if self.period_from is None else "period_until"] = "period-half"
        return found | ends_before(self.period_from, self.period_until, "period_until")
