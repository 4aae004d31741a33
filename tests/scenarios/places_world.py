"""A desk whose clock can be set, and the few things that stories about hubs and gatherings do."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from tests import builders
from zzpdesk.core.kinds import AssignmentId, Minutes, Price, RelationId
from zzpdesk.core.records import Assignment, Relation, TimeEntry
from zzpdesk.core.records.base import Record
from zzpdesk.core.records.time import HourKind
from zzpdesk.desk import Desk
from zzpdesk.ui.records.screen import Screen


@dataclass
class World:
    """The desk, and `today` as its clock says."""

    path: Path
    today: date

    def __post_init__(self) -> None:
        profile = builders.a_profile()
        self.desk = Desk.create(self.path, profile, clock=lambda: datetime.combine(self.today, time(10)))

    def relation(self, name: str) -> RelationId:
        return RelationId(self.desk.save("Relatie", builders.a_relation(name=name)).id or 0)

    def source_kind(self, relation_id: int) -> Any:
        return self.desk.get(Relation, relation_id).source_kind

    def save_as_on_screen(self, screen: Screen, record: Record) -> Any:
        """As its form saves it."""
        assert screen.save is not None
        save = screen.save
        return self.desk.change("", lambda unit: save(unit, record))

    def assignment(self, title: str, client: int, euros: int, **values: Any) -> AssignmentId:
        """Work at a rate per hour."""
        given = {"title": title, "client_id": RelationId(client), "rate": Price(euros * 10_000)}
        blank = builders.an_assignment(contracting_id=None, source_id=None, debtor_id=None)
        return AssignmentId(self.desk.save("Opdracht", replace(blank, **(given | values))).id or 0)

    def bill(self, assignment_id: int, day: date, hours: int) -> None:
        """Write hours, up to eight a day until that day, and issue the invoice for them."""
        desk, before = self.desk, self.today
        key = AssignmentId(assignment_id)
        for back in range(-(-hours // 8)):
            minutes = Minutes(60 * min(8, hours - 8 * back))
            worked = day - timedelta(days=back)
            desk.save(
                "Uren", TimeEntry(day=worked, assignment_id=key, minutes=minutes, kind=HourKind.BILLABLE)
            )
        self.today = day
        draft = replace(desk.invoices.blank(assignment_id=key), issued_on=day)
        work = desk.get(Assignment, assignment_id)
        draft = desk.invoices.take_hours(draft, key, desk.invoices.unbilled(key, until=day), work.grouping)
        desk.invoices.issue(draft.id or 0)
        self.today = before
