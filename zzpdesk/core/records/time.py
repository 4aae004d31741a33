"""Worked time and the running timer."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from zzpdesk.core.kinds import AssignmentId, InvoiceId, Minutes
from zzpdesk.core.records.base import Problems, Record, missing

DAY_MINUTES = 24 * 60


class HourKind(Enum):
    """Billable on an assignment, or one of the indirect kinds (rules-nl.md §3)."""

    BILLABLE = "billable"
    ACQUISITION = "acquisition"
    NETWORK = "network"
    ADMINISTRATION = "administration"
    TRAINING = "training"
    TRAVEL = "travel"
    COLLECTIVE = "collective"


@dataclass(frozen=True, kw_only=True, slots=True)
class TimeEntry(Record):
    """Minutes on a day.

    `invoice_id` is the invoice that bills them (None: not billed yet), `line_key` the `key` of its line. A credited
    invoice gives its hours back: `invoice_id` is None again, `line_key` stays for the replacement.
    """

    day: date | None = None
    assignment_id: AssignmentId | None = None
    minutes: Minutes = Minutes(0)
    kind: HourKind = HourKind.BILLABLE
    description: str = ""
    invoice_id: InvoiceId | None = None
    line_key: int = 0

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
    """The running stopwatch; at most one. `started_at` is local time without zone, whole seconds."""

    started_at: datetime | None = None
    assignment_id: AssignmentId | None = None
    kind: HourKind = HourKind.BILLABLE
    description: str = ""

    def problems(self) -> Problems:
        """It started at some moment."""
        return missing(self, "started_at")
