"""What Noor set herself to do."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from zzpdesk.core.records import Relation, Task
from zzpdesk.demo.web.told import Told

if TYPE_CHECKING:
    from datetime import date


def enter(told: Told) -> None:
    """Her tasks: some to come, one put off, one done."""
    told.enter("Taken", [_task(told, entry) for entry in told.read("agenda")["task"]])


def _task(told: Told, entry: dict[str, Any]) -> Task:
    about = told.relations.get(entry.get("with", ""))
    return Task(
        title=entry["title"],
        due=_day(told, entry, "due"),
        done_on=_day(told, entry, "done"),
        snoozed_until=_day(told, entry, "until"),
        subject=Relation.__name__ if about else "",
        subject_id=about or 0,
        note=entry.get("note", ""),
    )


def _day(told: Told, entry: dict[str, Any], name: str) -> date | None:
    return told.today + timedelta(days=entry[name]) if name in entry else None
