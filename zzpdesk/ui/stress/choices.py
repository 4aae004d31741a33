"""What a step can be about: the sources and debtors of the period, and whom a kept step names besides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zzpdesk.core.happening import key_of
from zzpdesk.core.kinds import BasisPoints, Cents, Days, RelationId
from zzpdesk.core.records import Relation
from zzpdesk.core.records.fees import BorneBy, FeeKind, FeeTerms
from zzpdesk.core.records.scenario import ScenarioStep, StepKind
from zzpdesk.core.sources import SourceKey
from zzpdesk.texts.i18n import _
from zzpdesk.ui.records.words import name_of

if TYPE_CHECKING:
    from zzpdesk.core.situation import Situation
    from zzpdesk.desk import Desk

Item = tuple[str, SourceKey]
MONTHS, DAYS, RATE = 2, 60, BasisPoints(1_000)
"""What a new step begins with: months of illness, days late, and a fee where none is agreed."""


@dataclass(frozen=True, slots=True)
class Choices:
    """Sources (all, and those one can owe a fee) and debtors, the largest first; a debtor's key is never direct."""

    sources: tuple[Item, ...]
    charging: tuple[Item, ...]
    debtors: tuple[Item, ...]
    terms: Mapping[SourceKey, tuple[FeeTerms, ...]]

    def of(self, kind: StepKind) -> tuple[Item, ...]:
        """Whom a step of this kind can be about."""
        found = {StepKind.STOPS: self.sources, StepKind.FEE: self.charging, StepKind.LATE: self.debtors}
        return found.get(kind, ())

    def name(self, step: ScenarioStep) -> str:
        """Whom a step is about."""
        return next((text for text, key in self.of(step.kind) if key == key_of(step)), "")

    def can(self, kind: StepKind) -> bool:
        """Whether there is anyone for it."""
        return kind is StepKind.ILL or bool(self.of(kind))

    def new(self, kind: StepKind, taken: Iterable[ScenarioStep]) -> ScenarioStep:
        """A step of this kind about the largest that no step is about yet; a fee begins with what is agreed now."""
        if kind is StepKind.ILL:
            return ScenarioStep(kind=kind, months=MONTHS)
        used = {one.relation_id for one in taken if one.kind in {kind, StepKind.STOPS}}
        keys = [key for _text, key in self.of(kind)]
        key = next((one for one in keys if one.relation_id not in used), keys[0])
        about = ScenarioStep(kind=kind, relation_id=RelationId(key.relation_id), direct=key.direct)
        if kind is StepKind.LATE:
            return replace(about, days=Days(DAYS))
        if kind is StepKind.FEE:
            rate, per_hour = self._fee(key)
            return replace(about, rate=rate, per_hour=per_hour)
        return about

    def _fee(self, key: SourceKey) -> tuple[BasisPoints | None, Cents | None]:
        """What is agreed now: an amount per hour, or else a percentage."""
        own = [one for one in self.terms.get(key, ()) if one.borne_by is BorneBy.FREELANCER]
        hourly = next((one.amount for one in own if one.kind is FeeKind.MARGIN_PER_HOUR), None)
        percent = next((one.percent for one in own if one.kind is FeeKind.PERCENTAGE), None)
        return (None, hourly) if hourly is not None else (percent or RATE, None)


def choices_of(desk: Desk, situation: Situation, steps: Iterable[ScenarioStep]) -> Choices:
    """From the work of the period; whom `steps` name without work in it comes last."""
    found, listed = situation.dependency, tuple(steps)
    sources = [(one.name, one.key) for one in found.sources]
    debtors = [(one.name, SourceKey(one.relation_id)) for one in found.debtors.parties]
    names = desk.lists.named(Relation, {one.relation_id for one in listed if one.relation_id})
    for kinds, items in (({StepKind.STOPS, StepKind.FEE}, sources), ({StepKind.LATE}, debtors)):
        wanted = {key_of(one) for one in listed if one.kind in kinds} - {key for _name, key in items}
        items += [
            (name_of(names[key.relation_id]), key) for key in sorted(wanted) if key.relation_id in names
        ]
    costs = found.costs.sources if found.costs else ()
    charging = tuple(item for item in sources if not item[1].direct)
    twice = {key.relation_id for _name, key in sources if key.direct} & {
        key.relation_id for _name, key in charging
    }
    told = [(_told(name, key, twice), key) for name, key in sources]
    return Choices(tuple(told), charging, tuple(debtors), {one.key: one.terms for one in costs})


def _told(name: str, key: SourceKey, twice: set[int]) -> str:
    """A client who is a source as well says which of the two it is."""
    return _("{name}, direct work").format(name=name) if key.direct and key.relation_id in twice else name
