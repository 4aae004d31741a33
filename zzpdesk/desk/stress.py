"""Stress tests at the desk: what happens when several things come together, and keeping such tests by name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zzpdesk.core.kinds import ScenarioId
from zzpdesk.core.ports import UnitOfWork, Where
from zzpdesk.core.records.scenario import Scenario, ScenarioStep
from zzpdesk.core.situation import Situation
from zzpdesk.core.whatif import Outcome, outcome
from zzpdesk.desk.kept import Kept
from zzpdesk.texts.i18n import _

if TYPE_CHECKING:
    from zzpdesk.core.periods import Period
    from zzpdesk.desk.analysis import Analysis
    from zzpdesk.desk.books import Books
    from zzpdesk.desk.broodfonds import BroodfondsDesk


@dataclass(frozen=True, slots=True)
class Told:
    """A scenario with its steps, in the order in which they were added."""

    scenario: Scenario
    steps: tuple[ScenarioStep, ...] = ()

    @property
    def scenario_id(self) -> int | None:
        """Its id; None while it has no name yet."""
        return self.scenario.id


class StressDesk:
    """Made with a desk."""

    def __init__(self, desk: Books, analysis: Analysis, broodfonds: BroodfondsDesk) -> None:
        """Reads work from `analysis` and what carries her in illness from `broodfonds`."""
        self._desk = desk
        self._analysis = analysis
        self._broodfonds = broodfonds
        self._kept = Kept(desk)

    # ---- reading

    def situation(self, period: Period) -> Situation:
        """How things stand: the work of a period, and what there is today for illness and lean months."""
        return self._kept.get(("situation", period, self._desk.today()), lambda: self._situation(period))

    def outcome(self, period: Period, steps: Sequence[ScenarioStep] = ()) -> Outcome:
        """What is left when all of the steps happen; without any, how things stand."""
        return outcome(self.situation(period), steps)

    def scenarios(self) -> tuple[Told, ...]:
        """What was kept, by name."""
        return self._kept.get("scenarios", self._scenarios)

    # ---- writing

    def keep(self, title: str, steps: Iterable[ScenarioStep], note: str = "") -> Told:
        """Keep steps as a new scenario. InvalidRecord without a name, or when a step is not complete."""

        def work(unit: UnitOfWork) -> Told:
            saved = unit.save(Scenario(title=title, note=note))
            return Told(saved, _stored(unit, saved, steps))

        return self._desk.change(_("Scenario kept"), work)

    def rename(self, scenario: Scenario, title: str, note: str) -> Scenario:
        """Another name or note."""
        return self._desk.save(_("Scenario changed"), replace(scenario, title=title, note=note))

    def add(self, scenario: Scenario, step: ScenarioStep) -> ScenarioStep:
        """One more step."""
        return self._desk.save(_("Step added"), _of(scenario, step))

    def change(self, step: ScenarioStep, merge: str = "") -> ScenarioStep:
        """A step with other values; changes with the same `merge` in a row are undone together."""
        return self._desk.save(_("Step changed"), step, merge=merge)

    def remove(self, step: ScenarioStep) -> None:
        """One step less."""
        self._desk.delete(_("Step removed"), step)

    def duplicate(self, told: Told) -> Told:
        """The same again, under a name of its own."""
        taken = {one.scenario.title for one in self.scenarios()}
        title, number = _("{title} (copy)").format(title=told.scenario.title), 2
        while title in taken:
            title = _("{title} (copy {number})").format(title=told.scenario.title, number=number)
            number += 1
        return self.keep(title, told.steps, told.scenario.note)

    def delete(self, told: Told) -> None:
        """It goes, with its steps; undo brings it back."""

        def work(unit: UnitOfWork) -> None:
            for step in unit.find(ScenarioStep, Where("scenario_id", "=", told.scenario_id)):
                unit.delete(step)
            unit.delete(told.scenario)

        self._desk.change(_("Scenario deleted"), work)

    # ---- how

    def _situation(self, period: Period) -> Situation:
        supports, covers = self._broodfonds.carriers()
        found = self._analysis.situation(period)
        return replace(found, supports=supports, covers=covers, need=self._broodfonds.need)

    def _scenarios(self) -> tuple[Told, ...]:
        from zzpdesk.storage.rows import records

        with self._desk.sums() as file:
            kept = records(file, Scenario, "ORDER BY title COLLATE NOCASE, id")
            steps = records(file, ScenarioStep, "ORDER BY id")
        return tuple(Told(one, tuple(step for step in steps if step.scenario_id == one.id)) for one in kept)


def _stored(unit: UnitOfWork, scenario: Scenario, steps: Iterable[ScenarioStep]) -> tuple[ScenarioStep, ...]:
    return tuple(unit.save(_of(scenario, step)) for step in steps)


def _of(scenario: Scenario, step: ScenarioStep) -> ScenarioStep:
    """The step as a new one of a scenario."""
    return replace(step, id=None, version=0, scenario_id=ScenarioId(scenario.id or 0))
