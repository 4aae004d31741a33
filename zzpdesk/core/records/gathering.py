"""Gatherings and what came of them: meetings, decisions with her vote, people met, things promised."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from zzpdesk.core.checks import time_problem
from zzpdesk.core.kinds import Cents, ContactId, GatheringId, MeetingId, Minutes, RelationId, VisitId
from zzpdesk.core.records.base import Problems, Record, missing


class GatheringKind(Enum):
    """What sort of gathering; the first ones are open to all, the others belong to a collective."""

    OPEN_COFFEE = "open_coffee"
    BREAKFAST = "breakfast"
    LUNCH = "lunch"
    DRINKS = "drinks"
    LECTURE = "lecture"
    GENERAL_MEETING = "general_meeting"
    PARTNER_MEETING = "partner_meeting"
    WORKING_GROUP = "working_group"
    OTHER = "other"

    @property
    def internal(self) -> bool:
        """Whether its hours are work for a collective rather than networking."""
        return self in {
            GatheringKind.GENERAL_MEETING,
            GatheringKind.PARTNER_MEETING,
            GatheringKind.WORKING_GROUP,
        }


class Rhythm(Enum):
    """How often it comes round."""

    NONE = "none"
    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    MONTHLY = "monthly"
    SIX_WEEKLY = "six_weekly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half_yearly"
    YEARLY = "yearly"


@dataclass(frozen=True, kw_only=True, slots=True)
class Gathering(Record):
    """A series of meetings: Open Coffee, a members' meeting. `relation_id` is the collective, hub or group behind it.

    `next_on` is the next date when it is known; `cost` what one time costs her, in cents excluding VAT.
    """

    title: str = ""
    relation_id: RelationId | None = None
    kind: GatheringKind = GatheringKind.OPEN_COFFEE
    rhythm: Rhythm = Rhythm.MONTHLY
    place: str = ""
    start: str = ""
    next_on: date | None = None
    question: str = ""
    cost: Cents = Cents(0)
    note: str = ""
    archived: bool = False

    def problems(self) -> Problems:
        """A title; a time of day that reads 9:30; a cost not below zero."""
        found = missing(self, "title") | time_problem(self.start, "start")
        return found | ({"cost": "negative"} if self.cost < 0 else {})


class Attendance(Enum):
    """Her part in a meeting."""

    PLANNED = "planned"
    SIGNED_UP = "signed_up"
    PRESENT = "present"
    VOTED = "voted"
    ABSENT = "absent"

    @property
    def there(self) -> bool:
        """Whether she was there."""
        return self in {Attendance.PRESENT, Attendance.VOTED}


@dataclass(frozen=True, kw_only=True, slots=True)
class Meeting(Record):
    """One occurrence of a gathering, or a meeting on its own. Its minutes flow into her hours once, if she was there.

    `question` is her question of the month, `outcome` what was decided or came of it in a few words.
    """

    gathering_id: GatheringId | None = None
    relation_id: RelationId | None = None
    day: date | None = None
    start: str = ""
    title: str = ""
    attendance: Attendance = Attendance.PLANNED
    minutes: Minutes = Minutes(0)
    cost: Cents = Cents(0)
    question: str = ""
    outcome: str = ""
    note: str = ""

    def problems(self) -> Problems:
        """A day and a title; no more than a day's time; a cost not below zero."""
        found = missing(self, "day", "title") | time_problem(self.start, "start")
        found |= {name: "negative" for name in ("minutes", "cost") if getattr(self, name) < 0}
        return found | ({"minutes": "more-than-a-day"} if self.minutes > 24 * 60 else {})


class Subject(Enum):
    """What a decision is about."""

    COMMISSION = "commission"
    PROFIT = "profit"
    BUDGET = "budget"
    ACCOUNTS = "accounts"
    ADMISSION = "admission"
    BOARD = "board"
    OTHER = "other"


class Vote(Enum):
    """How she voted."""

    FOR = "for"
    AGAINST = "against"
    ABSTAINED = "abstained"
    NONE = "none"


class Outcome(Enum):
    """What became of a proposal."""

    OPEN = "open"
    ADOPTED = "adopted"
    REJECTED = "rejected"
    POSTPONED = "postponed"


@dataclass(frozen=True, kw_only=True, slots=True)
class Decision(Record):
    """A proposal at a meeting, her vote and what became of it; counts of votes if known."""

    meeting_id: MeetingId | None = None
    title: str = ""
    subject: Subject = Subject.OTHER
    vote: Vote = Vote.NONE
    outcome: Outcome = Outcome.OPEN
    votes_for: int | None = None
    votes_against: int | None = None
    note: str = ""

    def problems(self) -> Problems:
        """A meeting and a title; votes are counted from zero."""
        found = missing(self, "meeting_id", "title")
        votes = ("votes_for", "votes_against")
        return found | {name: "negative" for name in votes if (getattr(self, name) or 0) < 0}


@dataclass(frozen=True, kw_only=True, slots=True)
class Contact(Record):
    """Someone met at a meeting or on a visit to a hub; `relation_id` once she is a relation of her own."""

    day: date | None = None
    name: str = ""
    meeting_id: MeetingId | None = None
    visit_id: VisitId | None = None
    relation_id: RelationId | None = None
    about: str = ""
    note: str = ""

    def problems(self) -> Problems:
        """A day and a name."""
        return missing(self, "day", "name")


class FollowUpKind(Enum):
    """What was promised."""

    CALL = "call"
    THANK = "thank"
    SEND = "send"
    QUOTE = "quote"
    HELP = "help"
    OTHER = "other"


@dataclass(frozen=True, kw_only=True, slots=True)
class FollowUp(Record):
    """Something to do after meeting someone, by `due`; done when `done_on` is filled in."""

    title: str = ""
    kind: FollowUpKind = FollowUpKind.CALL
    due: date | None = None
    done_on: date | None = None
    contact_id: ContactId | None = None
    meeting_id: MeetingId | None = None
    relation_id: RelationId | None = None
    note: str = ""

    def problems(self) -> Problems:
        """What, and by when."""
        return missing(self, "title", "due")
