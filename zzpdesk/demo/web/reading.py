"""A story file as a step of the demo reads it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from zzpdesk.core.kinds import AssignmentId, Cents, RelationId

if TYPE_CHECKING:
    from zzpdesk.demo.web.told import Told


class Reading:
    """The entries of `resources/demo/<name>.toml`, with what they refer to."""

    def __init__(self, told: Told, data: dict[str, Any]) -> None:
        """`data` is the file as read."""
        self.told, self.data = told, data

    def past(self, table: str, day: str) -> Iterator[dict[str, Any]]:
        """The entries of a table that have begun."""
        return (entry for entry in self.data[table] if self.told.day(entry[day]) <= self.told.today)

    def day(self, entry: dict[str, Any], name: str) -> date | None:
        """A day, if the entry has it."""
        return self.told.day(entry[name]) if name in entry else None

    def relation(self, entry: dict[str, Any], name: str = "relation") -> RelationId | None:
        """A relation, if the entry has one."""
        return self.told.relations[entry[name]] if name in entry else None

    def work(self, entry: dict[str, Any]) -> AssignmentId | None:
        """The assignment of the story that an entry names."""
        if "work" not in entry:
            return None
        years, title = entry["work"]
        found = self.told.assignments.get((self.told.story.this_year + years, title))
        return None if found is None else AssignmentId(found.id or 0)


def nth_weekday(month: date, week: int, weekday: int) -> date:
    """Such as the second Tuesday (2, 1) of the month that begins on a day."""
    return month + timedelta(days=(weekday - month.weekday()) % 7 + 7 * (week - 1))


def cents(euros: float) -> Cents:
    """Euros of a story file."""
    return Cents(round(euros * 100))
