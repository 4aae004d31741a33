"""What she sets herself to do, and what she did with the reminders that follow from other records."""

from dataclasses import dataclass
from datetime import date

from zzpdesk.core.records.base import Problems, Record, missing


@dataclass(frozen=True, kw_only=True, slots=True)
class Task(Record):
    """Something to do by a day; `subject` and `subject_id` name the record it is about ("": none)."""

    title: str = ""
    due: date | None = None
    done_on: date | None = None
    snoozed_until: date | None = None
    subject: str = ""
    subject_id: int = 0
    note: str = ""

    def problems(self) -> Problems:
        """What is to be done."""
        return missing(self, "title")


@dataclass(frozen=True, kw_only=True, slots=True)
class TodoMark(Record):
    """A reminder that follows from a record, done or put off. `key` names it: code, kind, record and day."""

    key: str = ""
    done_on: date | None = None
    snoozed_until: date | None = None

    def problems(self) -> Problems:
        """Which reminder, and what was done with it."""
        found = missing(self, "key")
        return found | ({} if self.done_on or self.snoozed_until else {"done_on": "missing"})
