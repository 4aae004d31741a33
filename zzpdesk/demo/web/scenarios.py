"""The stress tests that Noor kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zzpdesk.core.kinds import BasisPoints, Days
from zzpdesk.core.records.scenario import ScenarioStep, StepKind
from zzpdesk.demo.web.reading import Reading

if TYPE_CHECKING:
    from zzpdesk.demo.web.told import Told


def enter(told: Told) -> None:
    """Each with its steps, as she kept them on the page."""
    reading = Reading(told, told.read("scenarios"))
    for entry in reading.data["scenario"]:
        steps = [_step(reading, one) for one in entry["step"]]
        told.desk.stress.keep(entry["title"], steps, entry.get("note", ""))


def _step(reading: Reading, entry: dict[str, Any]) -> ScenarioStep:
    percent = entry.get("percent")
    return ScenarioStep(
        kind=StepKind(entry["kind"]),
        relation_id=reading.relation(entry, "who"),
        rate=None if percent is None else BasisPoints(percent * 100),
        months=entry.get("months", 0),
        days=Days(entry.get("days", 0)),
    )
