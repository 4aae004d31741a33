"""A desk with a client, an agency and an assignment, and a clock that the test moves."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from tests import builders
from zzpdesk.core.kinds import AssignmentId, Minutes, RelationId
from zzpdesk.core.records import Assignment, Invoice, Relation, TimeEntry
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.desk import Desk


@dataclass
class Clock:
    now: datetime = field(default_factory=lambda: datetime.fromisoformat("2026-10-14T09:30"))

    def __call__(self) -> datetime:
        return self.now


@dataclass
class World:
    desk: Desk
    clock: Clock
    client: Relation
    agency: Relation
    work: Assignment

    def hours(self, *minutes: int, day: date = date(2026, 9, 1), **changes: Any) -> list[TimeEntry]:
        """An entry a day, from `day` on."""
        found = []
        for number, count in enumerate(minutes):
            values = {"description": f"Dag {number + 1}", "assignment_id": AssignmentId(self.work.id or 0)}
            entry = builders.a_time_entry(
                day=date.fromordinal(day.toordinal() + number), minutes=Minutes(count), **(values | changes)
            )
            found.append(self.desk.save("Uren", entry))
        return found

    def draft(self, *minutes: int, day: date = date(2026, 9, 1)) -> Invoice:
        """A saved draft with hours on one line."""
        entries = self.hours(*minutes, day=day)
        blank = self.desk.invoices.blank(self.work.id)
        return self.desk.invoices.take_hours(blank, self.work.id or 0, entries, self.work.grouping)

    def issued(self, *minutes: int, day: date = date(2026, 9, 1)) -> Invoice:
        return self.desk.invoices.issue(self.draft(*minutes, day=day).id or 0)


@contextmanager
def a_world(path: Path, **profile: Any) -> Iterator[World]:
    clock = Clock()
    desk = Desk.create(path / "desk.zzp", builders.a_profile(**profile), clock=clock)
    try:
        client = desk.save("", builders.a_relation())
        agency = desk.save(
            "",
            builders.a_relation(
                name="Bureau Vooruit", source_kind=SourceKind.INTERMEDIARY, buyer=client.buyer
            ),
        )
        work = desk.save(
            "", builders.an_assignment(client_id=RelationId(client.id), source_id=RelationId(agency.id))
        )
        yield World(desk, clock, client, agency, work)
    finally:
        desk.close()
