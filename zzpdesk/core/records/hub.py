"""Places to work and what comes of being there: plans, visits, joint bids; and what is shared with others."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from zzpdesk.core.kinds import AssignmentId, BasisPoints, BidId, Cents, Minutes, RelationId
from zzpdesk.core.records.base import Problems, Record, missing
from zzpdesk.core.records.relation import ends_before


class HubKind(Enum):
    """What sort of place."""

    FLEX = "flex"
    SHARED_BUILDING = "shared_building"
    RENTED_CHAIR = "rented_chair"
    INCUBATOR = "incubator"
    ACCELERATOR = "accelerator"

    @property
    def programme(self) -> bool:
        """Whether it is a programme with stages."""
        return self in {HubKind.INCUBATOR, HubKind.ACCELERATOR}


@dataclass(frozen=True, kw_only=True, slots=True)
class Hub(Record):
    """What is particular to a place to work; its name and address stand in its relation."""

    relation_id: RelationId | None = None
    kind: HubKind = HubKind.FLEX
    sector: str = ""
    note: str = ""

    def problems(self) -> Problems:
        """It belongs to a relation."""
        return missing(self, "relation_id")


class Arrangement(Enum):
    """How a place is paid for."""

    PER_VISIT = "per_visit"
    PER_MONTH = "per_month"
    PER_YEAR = "per_year"
    FREE = "free"
    IN_KIND = "in_kind"


@dataclass(frozen=True, kw_only=True, slots=True)
class HubPlan(Record):
    """What she agreed with a hub, from–until. `price` is per visit, month or year in cents excluding VAT.

    Bound until `bound_until` and, when not cancelled `notice_months` before it, for `renews_months` more (0: it ends).
    `stage` is the stage of an incubator programme: each stage is a plan of its own.
    """

    relation_id: RelationId | None = None
    arrangement: Arrangement = Arrangement.PER_VISIT
    price: Cents = Cents(0)
    since: date | None = None
    until: date | None = None
    bound_until: date | None = None
    notice_months: int = 0
    renews_months: int = 0
    stage: str = ""
    note: str = ""

    def problems(self) -> Problems:
        """A hub and a start; figures not below zero."""
        found = missing(self, "relation_id", "since") | ends_before(self.since, self.until, "until")
        amounts = ("price", "notice_months", "renews_months")
        found |= {name: "negative" for name in amounts if getattr(self, name) < 0}
        return found | ends_before(self.since, self.bound_until, "bound_until")


@dataclass(frozen=True, kw_only=True, slots=True)
class Visit(Record):
    """A day at a hub. `minutes` is time for meeting people, which flows into her hours once; not her working day.

    `cost` is what the visit cost in cents excluding VAT; empty: as its plan says.
    """

    relation_id: RelationId | None = None
    day: date | None = None
    minutes: Minutes = Minutes(0)
    cost: Cents | None = None
    note: str = ""

    def problems(self) -> Problems:
        """A hub and a day; no more than a day's time; a cost not below zero."""
        found = missing(self, "relation_id", "day")
        found |= {name: "negative" for name in ("minutes", "cost") if (getattr(self, name) or 0) < 0}
        return found | ({"minutes": "more-than-a-day"} if self.minutes > 24 * 60 else {})


class BidOutcome(Enum):
    """What became of a bid."""

    OPEN = "open"
    WON = "won"
    LOST = "lost"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, kw_only=True, slots=True)
class Bid(Record):
    """A joint bid. `relation_id` is the hub, collective or gathering it came out of; `amount` is of the whole bid."""

    title: str = ""
    client_id: RelationId | None = None
    relation_id: RelationId | None = None
    submitted_on: date | None = None
    decided_on: date | None = None
    outcome: BidOutcome = BidOutcome.OPEN
    amount: Cents | None = None
    assignment_id: AssignmentId | None = None
    note: str = ""

    def problems(self) -> Problems:
        """A title; decided not before it was submitted."""
        found = missing(self, "title") | ends_before(self.submitted_on, self.decided_on, "decided_on")
        return found | ({"amount": "negative"} if (self.amount or 0) < 0 else {})


@dataclass(frozen=True, kw_only=True, slots=True)
class Partner(Record):
    """A share in a joint bid or a joint assignment; without a relation it is her own."""

    bid_id: BidId | None = None
    assignment_id: AssignmentId | None = None
    relation_id: RelationId | None = None
    share: BasisPoints | None = None
    work: str = ""
    lead: bool = False

    def problems(self) -> Problems:
        """In which bid or assignment; a share up to 100 %."""
        found = {} if self.bid_id or self.assignment_id else {"assignment_id": "missing"}
        if self.share is not None and not 0 <= self.share <= 10_000:
            found["share"] = "share-range"
        return found


class SharedThing(Enum):
    """What is shared."""

    TOOLS = "tools"
    CHAIR = "chair"
    EQUIPMENT = "equipment"
    SPACE = "space"
    BOOKKEEPING = "bookkeeping"
    CAR = "car"
    OTHER = "other"


class PerPeriod(Enum):
    """How often a cost returns."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    ONCE = "once"


@dataclass(frozen=True, kw_only=True, slots=True)
class Sharing(Record):
    """Something shared with others, from–until: the whole cost per period, her share, and what it would cost alone.

    Amounts in cents excluding VAT; `relation_id` is the person, collective or hub it is shared with.
    """

    title: str = ""
    thing: SharedThing = SharedThing.TOOLS
    relation_id: RelationId | None = None
    cost: Cents = Cents(0)
    per: PerPeriod = PerPeriod.MONTH
    share: BasisPoints = BasisPoints(5_000)
    alone: Cents | None = None
    since: date | None = None
    until: date | None = None
    note: str = ""

    def problems(self) -> Problems:
        """A title and a start; amounts not below zero; a share up to 100 %."""
        found = missing(self, "title", "since") | ends_before(self.since, self.until, "until")
        found |= {name: "negative" for name in ("cost", "alone") if (getattr(self, name) or 0) < 0}
        return found | ({} if 0 <= self.share <= 10_000 else {"share": "share-range"})
