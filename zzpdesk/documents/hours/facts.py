"""What the overview of hours is made of: results of the core, gathered by the desk."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from zzpdesk.core.criterion import Standing
from zzpdesk.core.records.time import Absence, HourKind
from zzpdesk.core.rows import EvidenceRow


@dataclass(frozen=True, kw_only=True, slots=True)
class HoursFacts:
    """A year up to `standing.day`. `months` has minutes per kind and month, `entries` every entry, by day.

    `goal_source` and `leave_source` say where the figures of the law come from.
    """

    business: str
    made_on: date
    standing: Standing
    months: Mapping[tuple[HourKind, int], int]
    entries: tuple[EvidenceRow, ...]
    absences: tuple[Absence, ...]
    goal_source: str
    leave_source: str
    language: str = "nl"

    @property
    def year(self) -> int:
        """The calendar year."""
        return self.standing.year
