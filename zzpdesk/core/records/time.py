"""Worked time and the running timer."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from zzpdesk.core.kinds import AssignmentId, InvoiceId, Minutes, Year
from zzpdesk.core.records.base import Problems, Record, missing
from zzpdesk.core.records.relation import ends_before

DAY_MINUTES = 24 * 60
FORGOTTEN_SECONDS = 10 * 3600
"""A timer that ran this long was probably forgotten: longer than a long day's work without a pause."""


class HourKind(Enum):
    """Billable on an assignment, or one of the indirect kinds (rules-nl.md §3)."""

    BILLABLE = "billable"
    ACQUISITION = "acquisition"
    NETWORK = "network"
    ADMINISTRATION = "administration"
    TRAINING = "training"
    TRAVEL = "travel"
    COLLECTIVE = "collective"
    NEW_FIELD = "new_field"

    @property
    def counts(self) -> bool:
        """Whether it counts for the hours criterion; study for a new field does not (rules-nl.md §3)."""
        return self is not HourKind.NEW_FIELD


@dataclass(frozen=True, kw_only=True, slots=True)
class TimeEntry(Record):
    """Minutes on a day.

    `invoice_id` is the invoice that bills them (None: not billed yet), `line_key` the `key` of its line. A credited
    invoice gives its hours back: `invoice_id` is None again, `line_key` stays for the replacement.

    `origin` and `origin_id` name the record whose time this is (a Training, Meeting, Visit or GiveTakeEntry; "":
    none): it follows that record and is changed there, so that nothing is counted twice.
    """

    day: date | None = None
    assignment_id: AssignmentId | None = None
    minutes: Minutes = Minutes(0)
    kind: HourKind = HourKind.BILLABLE
    description: str = ""
    invoice_id: InvoiceId | None = None
    line_key: int = 0
    origin: str = ""
    origin_id: int = 0

    def problems(self) -> Problems:
        """A day, more than nothing and at most 24 hours; billable time belongs to an assignment."""
        found = missing(self, "day")
        if self.minutes <= 0:
            found["minutes"] = "not-positive"
        elif self.minutes > DAY_MINUTES:
            found["minutes"] = "more-than-a-day"
        if self.kind is HourKind.BILLABLE and self.assignment_id is None:
            found["assignment_id"] = "billable-without-assignment"
        return found


@dataclass(frozen=True, kw_only=True, slots=True)
class Timer(Record):
    """The running stopwatch; at most one. `started_at` is local time without zone, whole seconds.

    While it pauses `paused_at` is filled in; `paused_seconds` adds up the pauses that are over.
    """

    started_at: datetime | None = None
    assignment_id: AssignmentId | None = None
    kind: HourKind = HourKind.BILLABLE
    description: str = ""
    paused_at: datetime | None = None
    paused_seconds: int = 0

    def problems(self) -> Problems:
        """It started at some moment."""
        return missing(self, "started_at")

    def seconds(self, now: datetime) -> int:
        """What it has counted by `now`, without pauses; a clock that was set back counts as nothing."""
        if self.started_at is None:
            return 0
        return max(0, int(((self.paused_at or now) - self.started_at).total_seconds()) - self.paused_seconds)

    def forgotten(self, now: datetime) -> bool:
        """Whether to ask if it still should run: it has for very long, or since an earlier day."""
        if self.started_at is None:
            return False
        return now.date() > self.started_at.date() or self.seconds(now) > FORGOTTEN_SECONDS


class AbsenceKind(Enum):
    """Time without work: of these only pregnancy leave counts for the hours criterion (rules-nl.md §3)."""

    HOLIDAY = "holiday"
    PREGNANCY = "pregnancy"
    CARE = "care"
    STANDBY = "standby"


@dataclass(frozen=True, kw_only=True, slots=True)
class Absence(Record):
    """A time away, from–until. `weekly` are her usual minutes per week, which pregnancy leave counts as worked."""

    kind: AbsenceKind = AbsenceKind.HOLIDAY
    since: date | None = None
    until: date | None = None
    weekly: Minutes = Minutes(0)
    note: str = ""

    def problems(self) -> Problems:
        """A start and an end in order; pregnancy leave says what she usually works."""
        found = missing(self, "since", "until") | ends_before(self.since, self.until, "until")
        if self.weekly < 0:
            found["weekly"] = "negative"
        elif self.kind is AbsenceKind.PREGNANCY and self.weekly == 0:
            found["weekly"] = "not-positive"
        return found | ({"weekly": "more-than-a-week"} if self.weekly > 7 * DAY_MINUTES else {})


@dataclass(frozen=True, kw_only=True, slots=True)
class HoursTest(Record):
    """Her own answer for a year to "did you spend more than half of your working time on the business?"."""

    year: Year | None = None
    majority: bool = True
    note: str = ""

    def problems(self) -> Problems:
        """A year."""
        return missing(self, "year")
