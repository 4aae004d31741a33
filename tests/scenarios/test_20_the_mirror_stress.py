"""The mirror: stress tests, safety net, and the line while drafting, by hand (cents; see mirror_world.py).

2025 is 10 and a half months old. Turnover 31,700 after Femke's credit, fees known 1,205.74: 2,904.22 a month.

    two months ill, then without Helder (7,600), Vlot at a quarter (450.00 where it took 625.54) and the museum two
    months late (5,400):   E = (31,700 - 1,205.74 - 7,600 + 175.54) / 10.5, of which M = 5,400 / 10.5 comes late
        month 1   12,000 - 2,200                      own risk
        month 2   + 1,750 - 2,200                     the group gives
        month 3   + E - M - 3,000
        month 4   + E - M - 3,000
        month 5 … + E - 3,000
"""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

import pytest

from tests.scenarios.mirror_ties import steps
from tests.scenarios.mirror_world import three_years
from tests.scenarios.stranger import Stranger
from zzpdesk.core.records import ScenarioStep
from zzpdesk.core.records.scenario import StepKind
from zzpdesk.core.safetynet import LayerKind, Stage
from zzpdesk.core.whatif import Outcome

ELAPSED = Fraction(21, 2)
PAID = 27_000 + 35_554 + 14_520 + 24_200 + 19_300
NOW = (3_170_000 - PAID) / ELAPSED
VLOT = 27_000 + 35_554
"""What Vlot took of 1,800 euros in 2025."""
HELDER, MUSEUM = 760_000 / ELAPSED, 540_000 / ELAPSED
OUT, BUFFER = 300_000, 1_200_000


@pytest.fixture(scope="module")
def she(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stranger]:
    made = three_years(tmp_path_factory.mktemp("mirror") / "wytske.zzp")
    yield made
    made.desk.close()


def outcome(she: Stranger, *asked: ScenarioStep) -> Outcome:
    return she.desk.stress.outcome(she.desk.analysis.year(2025), asked)


def stops(she: Stranger, name: str, **more: bool) -> ScenarioStep:
    return ScenarioStep(kind=StepKind.STOPS, relation_id=she.id(name), **more)


def test_nothing_happens(she: Stranger) -> None:
    found = outcome(she)
    assert (found.elapsed, found.now, found.without) == (ELAPSED, NOW, NOW)
    assert found.shortfall == OUT - NOW
    assert found.buffer_months == BUFFER / (OUT - NOW)
    assert found.fees_complete, "what Stil takes is not known, but it does not come out of her part"


def test_several_sources_stop(she: Stranger) -> None:
    """Helder and Poort take their work along, and the museum its own."""
    found = outcome(she, stops(she, "helder"), stops(she, "poort"), stops(she, "museum", direct=True))
    poort = (440_000 - 24_200) / ELAPSED
    gone = HELDER + poort + MUSEUM
    assert (found.lost, found.without) == (gone, NOW - gone)
    left = [800_000, 120_000, 180_000, 450_000]
    assert found.effective_without == Fraction(sum(left) ** 2, sum(one * one for one in left))


def test_another_fee_in_part_and_per_hour(she: Stranger) -> None:
    fee = ScenarioStep(kind=StepKind.FEE, relation_id=she.id("vlot"), rate=2_500)
    assert outcome(she, fee).fees == (45_000 - VLOT) / ELAPSED
    hourly = replace(fee, relation_id=she.id("helder"), rate=None, per_hour=500)
    assert outcome(she, hourly).fees == 80 * 500 / ELAPSED


def test_the_buffer_month_by_month(she: Stranger) -> None:
    found = outcome(she, *steps(she))
    earned = (3_170_000 - PAID - 760_000 - (45_000 - VLOT)) / ELAPSED
    changes = [-220_000, 175_000 - 220_000, *[earned - MUSEUM - OUT] * 2, *[earned - OUT] * 32]
    balance, expected = Fraction(BUFFER), []
    for change in changes:
        balance = min(Fraction(BUFFER), balance + change)
        expected.append(balance)
    assert [month.balance for month in found.run.months] == expected
    gone = next(number for number, left in enumerate(expected, start=1) if left < 0)
    assert found.run.gone == gone
    assert found.run.lasts == gone - 1 + expected[gone - 2] / (OUT - earned)
    (wait,) = found.waits
    assert (wait.late.amount, wait.late.out) == (MUSEUM, MUSEUM * 2)


def test_the_scenario_was_kept_as_it_was(she: Stranger) -> None:
    (told,) = she.desk.stress.scenarios()
    assert (told.scenario.title, told.scenario.note) == ("Zwaar weer", "Alles tegelijk")
    assert [replace(one, id=None, version=0, scenario_id=None) for one in told.steps] == steps(she)
    period = she.desk.analysis.year(2025)
    assert she.desk.stress.outcome(period, told.steps) == outcome(she, *steps(she))


# -------------------------------------------------------------------------------------------------- safety net


def test_the_layers_and_what_is_only_announced(she: Stranger) -> None:
    net = she.desk.safety.net(2025)
    layers = {one.kind: (one.amount, [(span.first, span.last) for span in one.spans]) for one in net.layers}
    assert layers[LayerKind.GROUP] == (175_000, [(2, 25)])
    assert layers[LayerKind.INSURANCE] == (100_000, [(13, 28)])
    assert layers[LayerKind.BUFFER] == (BUFFER, [(1, 12), (26, 28)])
    assert net.absent == (LayerKind.PENSION,)
    (coming,) = net.coming
    assert (coming.stage, coming.name, coming.amount) == (Stage.ANNOUNCED, "Nieuwe polis", 200_000)
    assert net.stopped == Fraction(BUFFER, OUT) == 4
    assert net.ill_months == Fraction(BUFFER, 220_000)


def test_the_gap_month_by_month(she: Stranger) -> None:
    """2,200 needed: month 1 own risk, 1,750 of the group in 2 to 25, 1,000 of the insurance from 13 on."""
    plan = she.desk.safety.net(2025).plan
    rows = [(one.gift, one.insurance, one.buffer, one.shortfall) for one in plan.months]
    assert rows == [
        (0, 0, 220_000, 0),
        *[(175_000, 0, 45_000, 0)] * 11,
        *[(175_000, 45_000, 0, 0)] * 13,
        *[(0, 100_000, 120_000, 0)] * 3,
    ]
    bare = she.desk.safety.net(2025).bare
    rows = [(one.gift, one.insurance, one.buffer, one.shortfall) for one in bare.months]
    assert rows == [
        *[(0, 0, 220_000, 0)] * 5,
        (0, 0, 100_000, 120_000),
        *[(0, 0, 0, 220_000)] * 6,
        *[(0, 100_000, 0, 120_000)] * 16,
    ]


def test_without_the_largest_source(she: Stranger) -> None:
    largest = she.desk.safety.net(2025).largest
    assert (largest.name, largest.share, largest.lost) == (
        "Stil B.V.",
        Fraction(800_000, 3_290_000),
        800_000 / ELAPSED,
    )
    assert largest.lasts == BUFFER / (OUT - NOW + 800_000 / ELAPSED)


def test_her_own_illness_of_the_spring(she: Stranger) -> None:
    """Ill from 3 March; gifts from 2 April on: a month, and 17 of the 31 days of the next (2 to 18 May)."""
    (ill,) = she.desk.broodfonds.of(2025).illness
    ((_name, claim),) = ill.claims
    months = [(one.first.isoformat(), one.last.isoformat(), one.amount) for one in claim.months]
    assert months == [
        ("2025-04-02", "2025-05-01", 175_000),
        ("2025-05-02", "2025-06-01", round(175_000 * 17 / 31)),
    ]
