"""Learning: courses, certificates, professional registers with their points, and the goals of a year."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from zzpdesk.core.kinds import Cents, Minutes, RegisterId, RelationId, TrainingId, Year
from zzpdesk.core.records.base import Problems, Record, missing
from zzpdesk.core.records.relation import ends_before


class TrainingPurpose(Enum):
    """Keeping up with her field is a business cost and counts for the hours; a new field is not and does not.

    Source: rules-nl.md §8.
    """

    KEEP_UP = "keep_up"
    NEW_FIELD = "new_field"
    UNCLEAR = "unclear"


class PaidBy(Enum):
    """Who paid."""

    SELF = "self"
    COLLECTIVE = "collective"
    AGENCY = "agency"
    CLIENT = "client"


@dataclass(frozen=True, kw_only=True, slots=True)
class Training(Record):
    """A course, from `day` to `until`, given by `provider_id`, followed with `collective_id`.

    `cost` is the whole cost in cents excluding VAT, whoever paid it (`payer_id` when it was not she herself). Its
    minutes flow into her hours once.
    """

    day: date | None = None
    until: date | None = None
    title: str = ""
    minutes: Minutes = Minutes(0)
    cost: Cents = Cents(0)
    paid_by: PaidBy = PaidBy.SELF
    payer_id: RelationId | None = None
    provider_id: RelationId | None = None
    collective_id: RelationId | None = None
    purpose: TrainingPurpose = TrainingPurpose.KEEP_UP
    note: str = ""

    def problems(self) -> Problems:
        """A day and a title; figures not below zero; not more time than its days have."""
        found = missing(self, "day", "title") | ends_before(self.day, self.until, "until")
        found |= {name: "negative" for name in ("minutes", "cost") if getattr(self, name) < 0}
        days = ((self.until or self.day) - self.day).days + 1 if self.day and not found else 0
        return found | ({"minutes": "more-than-its-days"} if days and self.minutes > days * 24 * 60 else {})


@dataclass(frozen=True, kw_only=True, slots=True)
class Certificate(Record):
    """A diploma or certificate, its file a document. `required_by_id`: a collective or client asks for it."""

    title: str = ""
    training_id: TrainingId | None = None
    issuer_id: RelationId | None = None
    issued_on: date | None = None
    expires_on: date | None = None
    required_by_id: RelationId | None = None
    note: str = ""

    def problems(self) -> Problems:
        """A title; it does not expire before it was issued."""
        return missing(self, "title") | ends_before(self.issued_on, self.expires_on, "expires_on")


class RegisterUnit(Enum):
    """What a register counts."""

    POINTS = "points"
    HOURS = "hours"
    WORK_HOURS = "work_hours"


@dataclass(frozen=True, kw_only=True, slots=True)
class Register(Record):
    """A professional register she is in, for one period.

    `required` counts in its unit, `accredited` the part of it that must be accredited; `rule` names the dated norm in
    `resources/rules` it was filled in from ("": her own figure).
    """

    title: str = ""
    body_id: RelationId | None = None
    number: str = ""
    since: date | None = None
    until: date | None = None
    unit: RegisterUnit = RegisterUnit.POINTS
    required: int = 0
    accredited: int = 0
    rule: str = ""
    note: str = ""

    def problems(self) -> Problems:
        """A title and a period; figures not below zero."""
        found = missing(self, "title", "since", "until") | ends_before(self.since, self.until, "until")
        return found | {name: "negative" for name in ("required", "accredited") if getattr(self, name) < 0}


@dataclass(frozen=True, kw_only=True, slots=True)
class RegisterPoints(Record):
    """Points or hours earned for a register, by a training or otherwise."""

    register_id: RegisterId | None = None
    training_id: TrainingId | None = None
    day: date | None = None
    points: int = 0
    accredited: bool = True
    note: str = ""

    def problems(self) -> Problems:
        """Which register, when, and how many."""
        found = missing(self, "register_id", "day")
        return found | ({"points": "not-positive"} if self.points <= 0 else {})


class GoalKind(Enum):
    """What a goal is about, and so which of its figures is filled in."""

    TRAINING_HOURS = "training_hours"
    TRAINING_COST = "training_cost"
    TRAINING_POINTS = "training_points"
    TURNOVER = "turnover"
    BILLABLE_HOURS = "billable_hours"
    ACQUISITION_HOURS = "acquisition_hours"
    MEETINGS = "meetings"
    SOURCES = "sources"

    @property
    def field(self) -> str:
        """The field of `Goal` that holds its figure."""
        if self in {GoalKind.TRAINING_COST, GoalKind.TURNOVER}:
            return "amount"
        hours = {GoalKind.TRAINING_HOURS, GoalKind.BILLABLE_HOURS, GoalKind.ACQUISITION_HOURS}
        return "minutes" if self in hours else "number"


@dataclass(frozen=True, kw_only=True, slots=True)
class Goal(Record):
    """What she wants to reach in a year: hours, money (cents) or a number, as its kind says."""

    year: Year | None = None
    kind: GoalKind = GoalKind.TRAINING_HOURS
    minutes: Minutes | None = None
    amount: Cents | None = None
    number: int | None = None

    def problems(self) -> Problems:
        """A year, and a figure above zero."""
        name = self.kind.field
        value = getattr(self, name)
        found = missing(self, "year", name)
        return found | ({name: "not-positive"} if value is not None and value <= 0 else {})
