"""How she, or a collective of hers, is financed."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from zzpdesk.core.kinds import BasisPoints, Cents, FundingId, RelationId
from zzpdesk.core.records.base import Problems, Record, missing

MOST_TERMS = 600
"""Fifty years of months: longer plans are a slip of the keyboard."""


class FundingKind(Enum):
    """Where the money comes from."""

    OWN_CAPITAL = "own_capital"
    PRIVATE_LOAN = "private_loan"
    CROWDFUNDING = "crowdfunding"
    PEER_CREDIT = "peer_credit"
    BANK_LOAN = "bank_loan"

    @property
    def lent(self) -> bool:
        """Whether it must be paid back."""
        return self is not FundingKind.OWN_CAPITAL


class Borrower(Enum):
    """Who owes it; only her own is her debt."""

    ME = "me"
    COLLECTIVE = "collective"


class Scheme(Enum):
    """How it is paid back: equal instalments, equal repayments, all at the end, or as agreed each time."""

    ANNUITY = "annuity"
    LINEAR = "linear"
    AT_END = "at_end"
    FREE = "free"


class Instalments(Enum):
    """How often she pays."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"

    @property
    def months(self) -> int:
        """Months between two."""
        return {"month": 1, "quarter": 3, "year": 12}[self.value]


@dataclass(frozen=True, kw_only=True, slots=True)
class Funding(Record):
    """Money put in or lent: principal in cents, yearly interest, `terms` instalments, the first on `first_on`."""

    title: str = ""
    kind: FundingKind = FundingKind.PRIVATE_LOAN
    borrower: Borrower = Borrower.ME
    collective_id: RelationId | None = None
    lender_id: RelationId | None = None
    principal: Cents | None = None
    interest: BasisPoints = BasisPoints(0)
    since: date | None = None
    scheme: Scheme = Scheme.LINEAR
    every: Instalments = Instalments.MONTH
    terms: int = 0
    first_on: date | None = None
    note: str = ""
    archived: bool = False

    def problems(self) -> Problems:
        """A title, an amount above zero and a start; a schedule needs a number of instalments and a first day."""
        found = missing(self, "title", "principal", "since")
        if self.principal is not None and self.principal <= 0:
            found["principal"] = "not-positive"
        if self.borrower is Borrower.COLLECTIVE and self.collective_id is None:
            found["collective_id"] = "missing"
        if self.kind.lent and self.scheme is not Scheme.FREE and self.terms < 1:
            found["terms"] = "not-positive"
        if self.terms > MOST_TERMS:
            found["terms"] = "too-many-terms"
        found |= {name: "negative" for name in ("interest", "terms") if getattr(self, name) < 0}
        if self.since and self.first_on and self.first_on < self.since:
            found["first_on"] = "due-before-lent"
        return found


@dataclass(frozen=True, kw_only=True, slots=True)
class Repayment(Record):
    """What was paid on a day: repayment and interest apart, in cents."""

    funding_id: FundingId | None = None
    day: date | None = None
    principal: Cents = Cents(0)
    interest: Cents = Cents(0)
    note: str = ""

    def problems(self) -> Problems:
        """Of which funding, when, and something paid."""
        found = missing(self, "funding_id", "day")
        found |= {name: "negative" for name in ("principal", "interest") if getattr(self, name) < 0}
        return found | ({"principal": "zero"} if not self.principal and not self.interest else {})
