"""What a step of a stress test needs, by its kind."""

import pytest

from tests.builders import a_profile
from zzpdesk.core.kinds import BasisPoints, Cents, Days, RelationId, ScenarioId
from zzpdesk.core.records import Scenario, ScenarioStep
from zzpdesk.core.records.scenario import StepKind

WHO = {"scenario_id": ScenarioId(1), "relation_id": RelationId(2)}


@pytest.mark.parametrize(
    ("step", "problems"),
    [
        (ScenarioStep(), {"scenario_id": "missing", "relation_id": "missing"}),
        (ScenarioStep(**WHO), {}),
        (ScenarioStep(**WHO, kind=StepKind.FEE), {"rate": "missing"}),
        (ScenarioStep(**WHO, kind=StepKind.FEE, rate=BasisPoints(0)), {}),
        (ScenarioStep(**WHO, kind=StepKind.FEE, rate=BasisPoints(10_001)), {"rate": "rate-range"}),
        (ScenarioStep(**WHO, kind=StepKind.FEE, per_hour=Cents(700)), {}),
        (ScenarioStep(**WHO, kind=StepKind.FEE, per_hour=Cents(-1)), {"per_hour": "negative"}),
        (
            ScenarioStep(**WHO, kind=StepKind.FEE, rate=BasisPoints(1), per_hour=Cents(1)),
            {"rate": "missing"},
        ),
        (ScenarioStep(scenario_id=ScenarioId(1), kind=StepKind.ILL), {"months": "missing"}),
        (ScenarioStep(scenario_id=ScenarioId(1), kind=StepKind.ILL, months=2), {}),
        (ScenarioStep(**WHO, kind=StepKind.LATE), {"days": "missing"}),
        (ScenarioStep(**WHO, kind=StepKind.LATE, days=Days(60)), {}),
    ],
)
def test_each_kind_of_step_asks_for_its_own(step, problems):
    assert step.problems() == problems


def test_a_scenario_has_a_name():
    assert Scenario().problems() == {"title": "missing"}


@pytest.mark.parametrize(("rate", "code"), [(None, None), (0, None), (10_000, None), (-1, "rate-range")])
def test_what_waiting_costs_is_a_percentage(rate, code):
    value = None if rate is None else BasisPoints(rate)
    assert a_profile(waiting_rate=value).problems().get("waiting_rate") == code
    assert a_profile(run_line=BasisPoints(0)).problems() == {"run_line": "share-range"}
