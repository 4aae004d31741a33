"""More about an assignment: the parties between, work passed on, and the working relation as the law looks at it."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from zzpdesk.core.kinds import AssignmentId, Cents, Price, RelationId
from zzpdesk.core.records.base import Problems, Record, missing


class ChainRole(Enum):
    """What a party does in the chain between end client and freelancer."""

    CLIENT = "client"
    MANAGED_SERVICE = "managed_service"
    BROKER = "broker"
    INTERMEDIARY = "intermediary"
    MAIN_CONTRACTOR = "main_contractor"
    COLLECTIVE = "collective"
    SUBCONTRACTOR = "subcontractor"


@dataclass(frozen=True, kw_only=True, slots=True)
class ChainLink(Record):
    """One party in the chain of an assignment; `position` counts from the end client (1) towards her.

    `rate` is what this party pays the next one per unit of the assignment's rate; empty: not known.
    """

    assignment_id: AssignmentId | None = None
    position: int = 1
    relation_id: RelationId | None = None
    role: ChainRole = ChainRole.INTERMEDIARY
    rate: Price | None = None
    note: str = ""

    def problems(self) -> Problems:
        """Which assignment and party; positions count from 1."""
        found = missing(self, "assignment_id", "relation_id")
        if self.position < 1:
            found["position"] = "not-positive"
        return found | ({"rate": "negative"} if (self.rate or 0) < 0 else {})


@dataclass(frozen=True, kw_only=True, slots=True)
class SubcontractBill(Record):
    """What a peer billed her for work passed on while she was main contractor: work brought, never her own turnover.

    `circle_id` is the circle it happened in. Amounts in cents; with `reverse_charge` the VAT is shifted to her.
    """

    assignment_id: AssignmentId | None = None
    relation_id: RelationId | None = None
    circle_id: RelationId | None = None
    day: date | None = None
    number: str = ""
    amount: Cents | None = None
    vat: Cents = Cents(0)
    reverse_charge: bool = False
    note: str = ""

    def problems(self) -> Problems:
        """From whom, when and how much; shifted VAT is not on the bill."""
        found = missing(self, "relation_id", "day", "amount")
        return found | ({"vat": "vat-with-reverse-charge"} if self.reverse_charge and self.vat else {})


class Viewpoint(Enum):
    """The nine viewpoints of the Deliveroo ruling (HR 24 March 2023, r.o. 3.2.5; rules-nl.md §5)."""

    NATURE = "nature"
    DIRECTION = "direction"
    EMBEDDING = "embedding"
    PERSONAL = "personal"
    ORIGIN = "origin"
    PAY_SETTING = "pay_setting"
    PAY_LEVEL = "pay_level"
    RISK = "risk"
    ENTREPRENEUR = "entrepreneur"


class Leaning(Enum):
    """Where a viewpoint points; no score and no verdict follow from it."""

    SELF_EMPLOYED = "self_employed"
    MIXED = "mixed"
    EMPLOYMENT = "employment"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True, slots=True)
class ViewpointAnswer(Record):
    """Her answer on one viewpoint of one assignment on a day; `questions` is the dated question set it answers."""

    assignment_id: AssignmentId | None = None
    day: date | None = None
    questions: str = ""
    viewpoint: Viewpoint = Viewpoint.NATURE
    leaning: Leaning = Leaning.UNKNOWN
    evidence: str = ""

    def problems(self) -> Problems:
        """Which assignment and when."""
        return missing(self, "assignment_id", "day")
