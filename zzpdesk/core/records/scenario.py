"""What if: a named stress test, and the steps it is made of."""

from dataclasses import dataclass
from enum import Enum

from zzpdesk.core.kinds import BasisPoints, Cents, Days, RelationId, ScenarioId
from zzpdesk.core.records.base import Problems, Record, missing


class StepKind(Enum):
    """What happens: a source stops, its fee changes, she is ill, a client pays late."""

    STOPS = "stops"
    FEE = "fee"
    ILL = "ill"
    LATE = "late"


@dataclass(frozen=True, kw_only=True, slots=True)
class Scenario(Record):
    """A stress test she keeps under a name."""

    title: str = ""
    note: str = ""

    def problems(self) -> Problems:
        """A name."""
        return missing(self, "title")


@dataclass(frozen=True, kw_only=True, slots=True)
class ScenarioStep(Record):
    """One thing that happens in a scenario.

    STOPS: the source `relation_id` (`direct`: that client's own direct work) brings nothing any more. FEE: the source
    charges `rate` of the turnover from now on, or `per_hour` in cents; the other is None. ILL: she is ill for `months`.
    LATE: the debtor `relation_id` pays `days` later than agreed.
    """

    scenario_id: ScenarioId | None = None
    kind: StepKind = StepKind.STOPS
    relation_id: RelationId | None = None
    direct: bool = False
    rate: BasisPoints | None = None
    per_hour: Cents | None = None
    months: int = 0
    days: Days = Days(0)

    def problems(self) -> Problems:
        """To which scenario it belongs, and what its kind asks for."""
        found = missing(self, "scenario_id")
        found |= missing(self, "relation_id") if self.kind is not StepKind.ILL else {}
        return found | _CHECKS[self.kind](self)


def _fee(step: ScenarioStep) -> Problems:
    if (step.rate is None) == (step.per_hour is None):
        return {"rate": "missing"}
    if step.rate is not None:
        return {} if 0 <= step.rate <= 10_000 else {"rate": "rate-range"}
    return {"per_hour": "negative"} if (step.per_hour or 0) < 0 else {}


def _ill(step: ScenarioStep) -> Problems:
    return {} if step.months > 0 else {"months": "missing"}


def _late(step: ScenarioStep) -> Problems:
    return {} if step.days > 0 else {"days": "missing"}


_CHECKS = {
    StepKind.STOPS: lambda _: {},
    StepKind.FEE: _fee,
    StepKind.ILL: _ill,
    StepKind.LATE: _late,
}
