"""The mirror: parts of a year add up to it, other pairs of periods, and what stands behind a figure."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

import pytest

from tests.scenarios.mirror_sql import HOURS, TURNOVER, World, ask, sums
from tests.scenarios.mirror_world import TODAY, three_years
from tests.scenarios.stranger import Stranger
from zzpdesk.core.dependency import Basis
from zzpdesk.core.periods import Period
from zzpdesk.core.records import Invoice, ScenarioStep, TimeEntry
from zzpdesk.core.records.scenario import StepKind
from zzpdesk.core.stretch import Span, Stretch
from zzpdesk.desk.analysis import Figure

QUESTIONS = {Basis.TURNOVER: TURNOVER, Basis.HOURS: HOURS}
CUTS = {
    "quarters": [(1, 1), (4, 1), (7, 1), (10, 1)],
    "in the middle of months": [(1, 1), (1, 12), (4, 20), (7, 6), (9, 30)],
}


@pytest.fixture(scope="module")
def she(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stranger]:
    made = three_years(tmp_path_factory.mktemp("mirror") / "wytske.zzp")
    yield made
    made.desk.close()


@pytest.mark.parametrize("cut", CUTS.values(), ids=CUTS)
@pytest.mark.parametrize("year", [2023, 2024, 2025])
def test_parts_of_a_year_add_up_to_it(she: Stranger, year: int, cut: list[tuple[int, int]]) -> None:
    """Turnover, fees per kind and what was waited for: nothing falls between two periods or counts in both."""
    whole = she.desk.analysis.year(year)
    starts = [date(year, *one) for one in cut]
    ends = [*(day - timedelta(days=1) for day in starts[1:]), whole.end]
    parts = [Period(*one) for one in zip(starts, ends, strict=True)]
    found = [she.desk.analysis.dependency(part) for part in parts]
    all_of_it = she.desk.analysis.dependency(whole)
    assert sum(one.turnover for one in found) == all_of_it.turnover
    assert sum(one.costs.paid for one in found) == all_of_it.costs.paid
    assert sum(one.costs.on_top for one in found) == all_of_it.costs.on_top
    kinds: Counter[object] = Counter()
    for one in found:
        kinds.update(dict(one.costs.by_kind))
    assert {kind: amount for kind, amount in kinds.items() if amount} == dict(all_of_it.costs.by_kind)
    waited = [she.desk.costs.waiting(part).total.cent_days for part in parts]
    assert sum(waited) == she.desk.costs.waiting(whole).total.cent_days


PAIRS = {
    "a running quarter": (
        Stretch(Span.QUARTER, 2025, 4),
        Stretch(Span.QUARTER, 2024, 4),
        (date(2025, 10, 1), TODAY),
        (date(2024, 10, 1), date(2024, 11, 15)),
        (date(2024, 10, 1), date(2024, 12, 31)),
    ),
    "quarters that are over": (
        Stretch(Span.QUARTER, 2024, 1),
        Stretch(Span.QUARTER, 2023, 4),
        (date(2024, 1, 1), date(2024, 3, 31)),
        (date(2023, 10, 1), date(2023, 12, 31)),
        (date(2023, 10, 1), date(2023, 12, 31)),
    ),
    "own days beside twelve months": (
        Stretch(Span.OWN, 2024, own=Period(date(2024, 5, 1), date(2024, 7, 5))),
        Stretch(Span.ROLLING, 2025),
        (date(2024, 5, 1), date(2024, 7, 5)),
        (date(2024, 11, 16), TODAY),
        (date(2024, 11, 16), TODAY),
    ),
}


@pytest.mark.parametrize("basis", list(Basis))
@pytest.mark.parametrize("pair", PAIRS.values(), ids=PAIRS)
def test_any_two_periods(she: Stranger, pair: tuple, basis: Basis) -> None:
    """Channels and sources of both: amounts of the days that are laid side by side, shares of the whole."""
    left, right, now, then, whole = pair
    found = she.desk.analysis.compare(left, right, basis)
    made = {span: World(she.desk.path, QUESTIONS[basis], *span) for span in {now, then, whole}}
    for side, span, full in ((found.now, now, now), (found.then, then, whole)):
        assert side.amounts.total == made[span].sources.total
        assert side.shares.total == made[full].sources.total
        assert side.shortened == (span != full)
        hhi = made[full].sources.hhi
        assert side.effective == (1 / hhi if hhi else None)
    for line in found.sources:
        key = tuple(line.key)
        assert max(line.now.amount, 0) == made[now].sources.kept.get(key, 0)
        assert max(line.then.amount, 0) == made[then].sources.kept.get(key, 0)
        if line.change is not None:
            shares = [made[one].sources.shares.get(key, Fraction(0)) for one in (now, whole)]
            assert line.change == shares[0] - shares[1]


@pytest.mark.parametrize("basis", list(Basis))
def test_the_bars_of_all_years(she: Stranger, basis: Basis) -> None:
    bars = she.desk.analysis.trend(basis)
    assert [(bar.year, bar.running) for bar in bars] == [(2023, False), (2024, False), (2025, True)]
    for bar in bars:
        world = World(
            she.desk.path, QUESTIONS[basis], date(bar.year, 1, 1), min(TODAY, date(bar.year, 12, 31))
        )
        assert bar.total == world.sources.total
        assert bar.concentration.effective == 1 / world.sources.hhi
        direct = next(one for one in bar.channels if one.channel.value == "direct")
        assert direct.amount == world.split(world.kind).get("direct", 0)


@pytest.mark.parametrize("basis", list(Basis))
@pytest.mark.parametrize("year", [2023, 2024, 2025])
def test_the_records_behind_a_source(she: Stranger, year: int, basis: Basis) -> None:
    period = she.desk.analysis.year(year)
    for one in she.desk.analysis.dependency(period, basis).sources:
        (behind,) = she.desk.analysis.records_behind(Figure(period, basis, source=one.key))
        assert behind.kind is (TimeEntry if basis is Basis.HOURS else Invoice)
        ids = {record.id for record in she.desk.find(behind.kind, *behind.where)}
        world = World(she.desk.path, QUESTIONS[basis], period.start, period.end)
        rows = sums((row for row in world.rows if row.source == tuple(one.key)), lambda row: row.source)
        assert rows.total == one.amount
        if basis is Basis.HOURS:
            assert sum(record.minutes for record in she.desk.find(TimeEntry, *behind.where)) == one.amount
        else:
            assert ids == set(_invoices(she, period, one.key.relation_id, direct=one.key.direct))


def _invoices(she: Stranger, period: Period, relation: int, *, direct: bool) -> list[int]:
    """Invoices with work of her own through a source, or of a direct client."""
    found = ask(
        she.desk.path,
        """SELECT DISTINCT i.id FROM invoice i JOIN invoice_line l ON l.invoice_id = i.id
           LEFT JOIN assignment a ON a.id = COALESCE(l.assignment_id, i.assignment_id)
           WHERE i.status = 'issued' AND l.turnover = 'own' AND i.issued_on BETWEEN ? AND ?
             AND CASE WHEN ? THEN a.source_id IS NULL AND COALESCE(a.client_id, i.debtor_id) = ?
                 ELSE a.source_id = ? END""",
        period.start.isoformat(),
        period.end.isoformat(),
        direct,
        relation,
        relation,
    )
    return [number for (number,) in found]


def test_a_peer_who_stops_does_not_take_her_work_along(she: Stranger) -> None:
    step = ScenarioStep(kind=StepKind.STOPS, relation_id=she.id("femke"))
    found = she.desk.stress.outcome(she.desk.analysis.year(2023), [step])
    assert (found.lost, found.no_new, found.without) == (0, 120_000 / Fraction(12), found.now)


def test_who_knows_her_only_through_one_source(she: Stranger) -> None:
    """The school knows two, the museum works with her directly, and Bas told the library of her."""
    ways = {
        name: she.desk.peloton.only_way_to(she.who[name]) for name in ("bank", "wijk", "hogeschool", "bieb")
    }
    assert ways == {"bank": "Helder B.V.", "wijk": "Coöperatie Dijk", "hogeschool": "", "bieb": ""}
    assert she.desk.peloton.only_way_to(she.who["museum"]) == ""
    assert she.desk.safety.net(2025).without_end == 14
