"""What is being tried out, without widgets: a scenario that was kept, or steps that have no name yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from zzpdesk.core.records.scenario import Scenario, ScenarioStep
from zzpdesk.desk.stress import Told

if TYPE_CHECKING:
    from zzpdesk.desk import Desk


class Trial:
    """A kept scenario is written with every change, each one undo step; what has no name stays here."""

    def __init__(self, desk: Desk) -> None:
        """Nothing happens yet."""
        self._desk = desk
        self._unnamed: tuple[ScenarioStep, ...] = ()
        self.told = Told(Scenario())

    @property
    def kept(self) -> bool:
        """Whether it has a name."""
        return self.told.scenario_id is not None

    @property
    def steps(self) -> tuple[ScenarioStep, ...]:
        """What happens."""
        return self.told.steps

    @property
    def unnamed(self) -> tuple[ScenarioStep, ...]:
        """The steps without a name, also while a kept scenario is shown."""
        return self._unnamed

    def choose(self, scenario_id: int | None) -> None:
        """Show another one; None: the one without a name."""
        found = (one for one in self._desk.stress.scenarios() if one.scenario_id == scenario_id)
        self.told = next(found, Told(Scenario(), self._unnamed))

    def begin(self, steps: Sequence[ScenarioStep] = ()) -> None:
        """A new one, from these steps."""
        self._unnamed = tuple(steps)
        self.told = Told(Scenario(), self._unnamed)

    def refresh(self) -> None:
        """Take over what changed elsewhere (undo); what is gone makes room for the one without a name."""
        self.choose(self.told.scenario_id)

    def add(self, step: ScenarioStep) -> None:
        """One more step, the last."""
        if self.kept:
            self._desk.stress.add(self.told.scenario, step)
            self.refresh()
        else:
            self.begin((*self.steps, step))

    def change(self, index: int, step: ScenarioStep, merge: str) -> None:
        """The step at `index` has these values."""
        if self.kept:
            self._desk.stress.change(step, merge)
            self.refresh()
        else:
            self.begin((*self.steps[:index], step, *self.steps[index + 1 :]))

    def remove(self, index: int) -> None:
        """The step at `index` does not happen."""
        if self.kept:
            self._desk.stress.remove(self.steps[index])
            self.refresh()
        else:
            self.begin((*self.steps[:index], *self.steps[index + 1 :]))

    def name(self, title: str, note: str) -> None:
        """Keep it under a name; one that was kept already is renamed."""
        if self.kept:
            self._desk.stress.rename(self.told.scenario, title, note)
            self.refresh()
        else:
            self.told = self._desk.stress.keep(title, self.steps, note)
            self._unnamed = ()

    def duplicate(self) -> None:
        """Go on with a copy."""
        self.told = self._desk.stress.duplicate(self.told)

    def delete(self) -> None:
        """It goes; undo brings it back."""
        told, self.told = self.told, Told(Scenario(), self._unnamed)
        self._desk.stress.delete(told)
