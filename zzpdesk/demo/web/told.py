"""What a step of the demo starts from."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from zzpdesk.core.kinds import RelationId
from zzpdesk.demo.people import relation_of
from zzpdesk.resources import resource_path

if TYPE_CHECKING:
    from zzpdesk.core.records import Assignment, Record
    from zzpdesk.demo.story import Story
    from zzpdesk.desk import Desk


@dataclass(frozen=True, slots=True)
class Told:
    """The desk as told so far: relations by their key, assignments by (year, title)."""

    desk: Desk
    story: Story
    relations: dict[str, RelationId]
    assignments: dict[tuple[int, str], Assignment]
    now: datetime

    @property
    def today(self) -> date:
        """The day up to which the story is told."""
        return self.now.date()

    def day(self, parts: list[int]) -> date:
        """A `[year offset, month, day]` of a story file as a date."""
        return self.story.day(parts)

    def read(self, name: str) -> dict[str, Any]:
        """`resources/demo/<name>.toml`; its `[[relation]]` tables are entered and known by their keys from here on."""
        data = tomllib.loads(resource_path("demo", f"{name}.toml").read_text(encoding="utf-8"))
        for entry in data.get("relation", []):
            saved = self.desk.save("Relatie", relation_of(entry))
            self.relations[entry["key"]] = RelationId(saved.id or 0)
        return data

    def enter(self, label: str, records: Iterable[Record]) -> list[Record]:
        """Save records in one change; returns them with their ids."""
        made = list(records)
        return self.desk.change(label, lambda unit: [unit.save(record) for record in made])
