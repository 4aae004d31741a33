"""A broodfonds or other scheme for illness: a private ledger outside the business result.

Nothing here has room for the names or illness of others: a gift to a member is an amount on a day.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from zzpdesk.core.kinds import BasisPoints, BroodfondsId, Cents, Days, RelationId
from zzpdesk.core.records.base import Problems, Record, missing
from zzpdesk.core.records.relation import ends_before


class SchemeKind(Enum):
    """What sort of scheme (rules-nl.md §4)."""

    BROODFONDS = "broodfonds"
    GIFT_CIRCLE = "gift_circle"
    CROWDSURANCE = "crowdsurance"
    FUND = "fund"


@dataclass(frozen=True, kw_only=True, slots=True)
class Broodfonds(Record):
    """Her group; name and address stand in its relation, her membership in `Membership`, its size in `MemberCount`.

    Gifts begin after `waiting_days` and last `max_months` gift months at most; falling ill again within `relapse_days`
    continues the same illness. `partial`: a percentage of illness gives a percentage of the gift.
    `fee_from_balance`: the monthly fee is taken from her balance. `opening` is the balance on `opened_on`.
    """

    relation_id: RelationId | None = None
    kind: SchemeKind = SchemeKind.BROODFONDS
    admission_fee: Cents = Cents(0)
    waiting_days: Days = Days(30)
    max_months: int = 24
    relapse_days: Days = Days(28)
    partial: bool = True
    fee_from_balance: bool = True
    alliance: bool = False
    opened_on: date | None = None
    opening: Cents = Cents(0)
    note: str = ""

    def problems(self) -> Problems:
        """It belongs to a relation; figures not below zero."""
        found = missing(self, "relation_id")
        amounts = ("admission_fee", "waiting_days", "max_months", "relapse_days", "opening")
        return found | {name: "negative" for name in amounts if getattr(self, name) < 0}


@dataclass(frozen=True, kw_only=True, slots=True)
class BroodfondsLevel(Record):
    """Her level from a date on, per month in cents: `deposit` (inleg), `fee` (contributie) and `gift` when ill.

    `cap` is the highest balance; what goes above it is freed.
    """

    broodfonds_id: BroodfondsId | None = None
    since: date | None = None
    deposit: Cents = Cents(0)
    fee: Cents = Cents(0)
    gift: Cents = Cents(0)
    cap: Cents | None = None

    def problems(self) -> Problems:
        """Which group and from when; amounts not below zero."""
        found = missing(self, "broodfonds_id", "since")
        amounts = ("deposit", "fee", "gift", "cap")
        return found | {name: "negative" for name in amounts if (getattr(self, name) or 0) < 0}


class EntryKind(Enum):
    """What happened on her broodfonds account, or beside it."""

    ADMISSION = "admission"
    DEPOSIT = "deposit"
    FEE = "fee"
    GIFT = "gift"
    RELEASED = "released"
    PAID_OUT = "paid_out"
    RECEIVED = "received"


@dataclass(frozen=True, kw_only=True, slots=True)
class LedgerEntry(Record):
    """One line of the private ledger, always a positive amount; the kind says which way it goes.

    A gift is what went to a member who is ill: an amount and a day, and no room for more. `RECEIVED` came to her while
    she was ill and is no part of the balance; neither is the admission fee.
    """

    broodfonds_id: BroodfondsId | None = None
    day: date | None = None
    kind: EntryKind = EntryKind.DEPOSIT
    amount: Cents | None = None

    def problems(self) -> Problems:
        """Which group, when, and an amount above zero."""
        found = missing(self, "broodfonds_id", "day", "amount")
        return found | ({"amount": "not-positive"} if self.amount is not None and self.amount <= 0 else {})


@dataclass(frozen=True, kw_only=True, slots=True)
class Illness(Record):
    """Her own illness, from–until (empty: still), at a percentage. A change of percentage is a new one that follows.

    Health data: it stays out of what is printed or shared unless she chooses otherwise.
    """

    since: date | None = None
    until: date | None = None
    percent: BasisPoints = BasisPoints(10_000)
    note: str = ""

    def problems(self) -> Problems:
        """A start; a percentage above 0 and up to 100."""
        found = missing(self, "since") | ends_before(self.since, self.until, "until")
        return found | ({} if 0 < self.percent <= 10_000 else {"percent": "share-range"})
