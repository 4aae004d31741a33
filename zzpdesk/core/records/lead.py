"""Work in the making and its conditions: leads, clauses, and what a platform tells the tax office about her."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from zzpdesk.core.kinds import AssignmentId, Cents, ContactId, GatheringId, RelationId, Year
from zzpdesk.core.records.base import Problems, Record, missing
from zzpdesk.core.records.relation import ends_before


class LeadOutcome(Enum):
    """What became of a lead."""

    OPEN = "open"
    WON = "won"
    LOST = "lost"
    DECLINED = "declined"


@dataclass(frozen=True, kw_only=True, slots=True)
class Lead(Record):
    """A chance of work and its way: received, answered, quoted, decided.

    `relation_id` is through whom it came (platform, agency, collective, hub, group behind a gathering, peer),
    `gathering_id` and `contact_id` where and from whom exactly. `cost` is what the lead itself cost, `quoted` what she
    offered; cents excluding VAT.
    """

    title: str = ""
    relation_id: RelationId | None = None
    client_id: RelationId | None = None
    gathering_id: GatheringId | None = None
    contact_id: ContactId | None = None
    day: date | None = None
    answered_on: date | None = None
    quoted_on: date | None = None
    quoted: Cents | None = None
    outcome: LeadOutcome = LeadOutcome.OPEN
    decided_on: date | None = None
    assignment_id: AssignmentId | None = None
    cost: Cents = Cents(0)
    note: str = ""

    def problems(self) -> Problems:
        """A title and a day; nothing happens before it was received; amounts not below zero."""
        found = missing(self, "title", "day")
        for name in ("answered_on", "quoted_on", "decided_on"):
            found |= ends_before(self.day, getattr(self, name), name)
        return found | {name: "negative" for name in ("quoted", "cost") if (getattr(self, name) or 0) < 0}


class ClauseKind(Enum):
    """What she promised (rules-nl.md §6 and §10)."""

    NON_SOLICIT = "non_solicit"
    NON_COMPETE = "non_compete"
    EXCLUSIVITY = "exclusivity"
    NOTICE = "notice"


@dataclass(frozen=True, kw_only=True, slots=True)
class Clause(Record):
    """A clause in a contract with a relation, for one assignment or all.

    It holds until `until`, or `months_after` months after its assignment has ended; `client_id` is whom it concerns
    (empty: everyone met through it). `penalty` in cents.
    """

    relation_id: RelationId | None = None
    assignment_id: AssignmentId | None = None
    client_id: RelationId | None = None
    kind: ClauseKind = ClauseKind.NON_SOLICIT
    since: date | None = None
    until: date | None = None
    months_after: int | None = None
    penalty: Cents | None = None
    note: str = ""

    def problems(self) -> Problems:
        """With whom and from when; figures not below zero."""
        found = missing(self, "relation_id", "since") | ends_before(self.since, self.until, "until")
        amounts = ("months_after", "penalty")
        return found | {name: "negative" for name in amounts if (getattr(self, name) or 0) < 0}


@dataclass(frozen=True, kw_only=True, slots=True)
class PlatformStatement(Record):
    """What a platform reported about her for a year (DAC7), whole or per quarter (`quarter` 1 to 4).

    `gross` is what was paid for her work before fees, `fees` what it withheld, in cents; `activities` how many jobs.
    """

    relation_id: RelationId | None = None
    year: Year | None = None
    quarter: int | None = None
    gross: Cents = Cents(0)
    fees: Cents = Cents(0)
    activities: int | None = None
    received_on: date | None = None
    note: str = ""

    def problems(self) -> Problems:
        """Which platform and year; a quarter is 1 to 4."""
        found = missing(self, "relation_id", "year")
        if self.quarter is not None and not 1 <= self.quarter <= 4:
            found["quarter"] = "quarter-range"
        return found | ({"activities": "negative"} if (self.activities or 0) < 0 else {})
