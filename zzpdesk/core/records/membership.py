"""Her ties with collectives: membership through time, who else is in, work divided in scarce times, give and take."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from zzpdesk.core.kinds import AssignmentId, BasisPoints, Cents, MeetingId, Minutes, RelationId, Year
from zzpdesk.core.records.base import Problems, Record, missing
from zzpdesk.core.records.relation import ends_before


class MemberState(Enum):
    """Where a membership stands, from–until (definitions.md, "Web")."""

    PREPARING = "preparing"
    CANDIDATE = "candidate"
    REFUSED = "refused"
    MEMBER = "member"
    DORMANT = "dormant"
    EXPELLED = "expelled"
    LEFT = "left"

    @property
    def active(self) -> bool:
        """Whether she is in: a dormant member still is."""
        return self in {MemberState.MEMBER, MemberState.DORMANT}


class Motive(Enum):
    """Why she is in it (definitions.md, "Web")."""

    WORK = "work"
    SCALE = "scale"
    COMPANY = "company"
    SHARING = "sharing"
    CERTAINTY = "certainty"


class Admission(Enum):
    """How a newcomer gets in."""

    OPEN = "open"
    NOMINATION = "nomination"
    VOTE = "vote"
    VETO = "veto"
    VETTING = "vetting"
    THROUGH_ASSIGNMENT = "through_assignment"


@dataclass(frozen=True, kw_only=True, slots=True)
class Membership(Record):
    """One state of her membership of a collective or broodfonds, from–until; a change of state is a new one.

    `assignment_id`: it began by itself with this assignment. `votes_for`, `votes_against` and `vetoes` are of her own
    admission, decided on `decided_on`; `intent_on` is the day of the letter of intent, its file a document.
    """

    relation_id: RelationId | None = None
    state: MemberState = MemberState.MEMBER
    since: date | None = None
    until: date | None = None
    motive: Motive | None = None
    cell: str = ""
    nominated_by_id: RelationId | None = None
    assignment_id: AssignmentId | None = None
    admission: Admission | None = None
    votes_for: int | None = None
    votes_against: int | None = None
    vetoes: int | None = None
    decided_on: date | None = None
    intent_on: date | None = None
    note: str = ""

    def problems(self) -> Problems:
        """A collective and a start; votes are counted from zero."""
        found = missing(self, "relation_id", "since") | ends_before(self.since, self.until, "until")
        votes = ("votes_for", "votes_against", "vetoes")
        return found | {name: "negative" for name in votes if (getattr(self, name) or 0) < 0}


@dataclass(frozen=True, kw_only=True, slots=True)
class Member(Record):
    """Someone else in a collective, from–until; `turn` orders the rotating lead of a circle (empty: no fixed turn)."""

    collective_id: RelationId | None = None
    relation_id: RelationId | None = None
    since: date | None = None
    until: date | None = None
    cell: str = ""
    role: str = ""
    turn: int | None = None
    note: str = ""

    def problems(self) -> Problems:
        """A collective and a member."""
        found = missing(self, "collective_id", "relation_id")
        return found | ends_before(self.since, self.until, "until")


@dataclass(frozen=True, kw_only=True, slots=True)
class MemberCount(Record):
    """How many members a collective or broodfonds counted in a year."""

    relation_id: RelationId | None = None
    year: Year | None = None
    members: int = 0

    def problems(self) -> Problems:
        """A collective, a year and at least one member."""
        found = missing(self, "relation_id", "year")
        return found | ({"members": "not-positive"} if self.members <= 0 else {})


@dataclass(frozen=True, kw_only=True, slots=True)
class Division(Record):
    """Work divided in scarce times: what she wanted, what all wanted and what there was, in minutes, from–until.

    `received` is what she got (empty: not known yet); what she would get pro rata follows (`core.givetake`).
    """

    relation_id: RelationId | None = None
    since: date | None = None
    until: date | None = None
    wanted: Minutes = Minutes(0)
    total_wanted: Minutes = Minutes(0)
    available: Minutes = Minutes(0)
    received: Minutes | None = None
    note: str = ""

    def problems(self) -> Problems:
        """A collective and a period; all together want at least what she wants."""
        found = missing(self, "relation_id", "since", "until") | ends_before(self.since, self.until, "until")
        amounts = ("wanted", "total_wanted", "available", "received")
        found |= {name: "negative" for name in amounts if (getattr(self, name) or 0) < 0}
        if self.total_wanted < self.wanted:
            found.setdefault("total_wanted", "total-below-own")
        return found


class ProceedsKind(Enum):
    """Income from a tie that is no invoiced work."""

    PROFIT_SHARE = "profit_share"
    REFERRAL = "referral"
    ALLOWANCE = "allowance"


@dataclass(frozen=True, kw_only=True, slots=True)
class Proceeds(Record):
    """A profit share or referral commission received without an invoice of her own. Outside the shares of turnover.

    `year` is the year it is about; `shared` what was divided among all, if known. Amounts in cents, excluding VAT.
    """

    relation_id: RelationId | None = None
    kind: ProceedsKind = ProceedsKind.PROFIT_SHARE
    day: date | None = None
    year: Year | None = None
    amount: Cents | None = None
    shared: Cents | None = None
    note: str = ""

    def problems(self) -> Problems:
        """A collective, a day and an amount that is not nothing."""
        found = missing(self, "relation_id", "day", "amount")
        return found | ({"amount": "zero"} if self.amount == 0 else {})


@dataclass(frozen=True, kw_only=True, slots=True)
class MemberCapital(Record):
    """Capital paid in to a collective (negative: paid back). A private or business possession, no cost."""

    relation_id: RelationId | None = None
    day: date | None = None
    amount: Cents | None = None
    interest: BasisPoints | None = None
    note: str = ""

    def problems(self) -> Problems:
        """A collective, a day and an amount that is not nothing."""
        found = missing(self, "relation_id", "day", "amount")
        return found | ({"amount": "zero"} if self.amount == 0 else {})


class Direction(Enum):
    """Whether she brought it or received it."""

    GIVEN = "given"
    RECEIVED = "received"


class GiftKind(Enum):
    """What is given or taken (rules-nl.md §7): work in turnover, contacts in number, the rest in hours or money."""

    WORK = "work"
    LEAD = "lead"
    REFERRAL = "referral"
    KNOWLEDGE = "knowledge"
    HOURS = "hours"
    MONEY = "money"

    @property
    def contact(self) -> bool:
        """Whether it counts among the contacts."""
        return self in {GiftKind.LEAD, GiftKind.REFERRAL}


@dataclass(frozen=True, kw_only=True, slots=True)
class GiveTakeEntry(Record):
    """Something given to or received from a collective or peer.

    `collective_id` is the collective it passes through, `relation_id` the counterparty. Work: `amount` is turnover
    excluding VAT that no invoice or bill of this desk shows already (those count by themselves). `minutes` are unpaid
    hours; given ones flow into her hours once.
    """

    collective_id: RelationId | None = None
    relation_id: RelationId | None = None
    direction: Direction = Direction.GIVEN
    kind: GiftKind = GiftKind.WORK
    day: date | None = None
    title: str = ""
    minutes: Minutes = Minutes(0)
    amount: Cents = Cents(0)
    count: int = 1
    meeting_id: MeetingId | None = None
    assignment_id: AssignmentId | None = None
    note: str = ""

    def problems(self) -> Problems:
        """A day, with whom, and what its kind is counted in."""
        found = missing(self, "day")
        if self.collective_id is None and self.relation_id is None:
            found["relation_id"] = "missing"
        amounts = ("minutes", "amount")
        found |= {name: "negative" for name in amounts if getattr(self, name) < 0}
        if self.count < 1:
            found["count"] = "not-positive"
        if self.kind in {GiftKind.WORK, GiftKind.MONEY} and self.amount == 0:
            found["amount"] = "zero"
        if self.kind in {GiftKind.HOURS, GiftKind.KNOWLEDGE} and self.minutes == 0:
            found["minutes"] = "not-positive"
        return found
