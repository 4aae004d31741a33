"""The mirror at its edges: nothing, one source, fifty, no margin known, all credited; and all of it out and in."""

from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path

import pytest

from tests.builders import one_of_each
from tests.scenarios.mirror_world import PROFILE, three_years
from tests.scenarios.stranger import Clock, Stranger
from zzpdesk.core.dependency import Basis
from zzpdesk.core.kinds import BasisPoints, Cents
from zzpdesk.core.peloton import Quiet
from zzpdesk.core.records import KINDS, FeeTerms, Record, ScenarioStep
from zzpdesk.core.records.fees import BorneBy, Certainty, FeeKind
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.records.scenario import StepKind
from zzpdesk.desk import Desk
from zzpdesk.desk.archive import export_archive, import_archive
from zzpdesk.texts.i18n import in_language
from zzpdesk.ui.takeaways import named

NOW = datetime(2026, 1, 5, 9)  # noqa: DTZ001 - local
SINCE = date(2024, 1, 1)


@pytest.fixture
def make(tmp_path: Path, request: pytest.FixtureRequest) -> Callable[[int], Stranger]:
    def build(sources: int) -> Stranger:
        """So many agencies; the n-th brought n hours of 100 euros in 2024, for one client. Today: 15 January 2025."""
        clock = Clock()
        made = Stranger(Desk.create(tmp_path / "rand.zzp", PROFILE, clock=clock), clock)
        request.addfinalizer(made.desk.close)
        made.relation("klant", "Klant B.V.")
        for number in range(1, sources + 1):
            key = f"bureau {number}"
            made.relation(key, key.capitalize(), SourceKind.INTERMEDIARY)
            made.assignment(key, "klant", 100, key)
            made.hours(key, *(("2024-03-04", 600) for _ in range(number // 10)))
            if number % 10:
                made.hours(key, ("2024-03-05", number % 10 * 60))
            made.issue(key, key, "2024-03-29")
        clock.day = date(2025, 1, 15)
        return made

    return build


def everything_is_told(she: Stranger) -> None:
    """Each page, paper and table of it can be made, in both languages."""
    for language in ("nl", "en"):
        with in_language(language):
            assert she.desk.book.pdf(2024).startswith(b"%PDF")
            assert she.desk.paper.dependency_pdf(2024).startswith(b"%PDF")
            assert she.desk.paper.safety_pdf(2024).startswith(b"%PDF")
            for name in ("dependency", "costs", "overview", "invoices"):
                taken = named(she.desk, name, 2024)
                assert taken is not None
                assert she.desk.paper.workbook(taken).startswith(b"PK")
                assert she.desk.paper.tables_pdf(taken).startswith(b"%PDF")
    assert she.desk.peloton.pdf(2024).startswith(b"%PDF")
    assert she.desk.safety.of(2024).net.outgoings == 300_000


def test_no_data(make) -> None:
    she = make(0)
    period = she.desk.analysis.year(2024)
    for basis in Basis:
        found = she.desk.analysis.dependency(period, basis)
        assert (found.total, found.turnover, found.sources, found.concentration, found.say) == (
            0,
            0,
            (),
            None,
            None,
        )
        assert all(one.share == 0 and one.before is None for one in found.channels)
        assert (found.costs.take_rate, found.costs.coverage, found.costs.paid) == (None, None, 0)
    step = ScenarioStep(kind=StepKind.ILL, months=3)
    outcome = she.desk.stress.outcome(period, [step])
    assert (outcome.now, outcome.effective_now, outcome.shortfall) == (0, None, 300_000)
    assert [one.balance for one in outcome.run.months[:4]] == [980_000, 760_000, 540_000, 240_000]
    assert outcome.run.gone == 5
    assert she.desk.costs.payers().longest is None
    assert she.desk.costs.of(2024).waiting.total.days is None
    assert she.desk.costs.upkeep(2024).share is None
    assert she.desk.peloton.of(2024).riders == ()
    values = she.desk.barometer.sheet(2024).values
    unknown = {"effective", "largest-source", "largest-client", "take-rate", "coverage", "fees", "dependent"}
    assert not unknown & set(values)
    everything_is_told(she)


def test_one_source(make) -> None:
    she = make(1)
    she.desk.save("", FeeTerms(source_id=she.id("bureau 1"), percent=BasisPoints(1_000), since=SINCE))
    period = she.desk.analysis.year(2024)
    found = she.desk.analysis.dependency(period)
    assert (found.concentration.effective, found.concentration.largest, found.concentration.hhi) == (1, 1, 1)
    step = ScenarioStep(kind=StepKind.STOPS, relation_id=she.id("bureau 1"))
    outcome = she.desk.stress.outcome(period, [step])
    assert (outcome.without, outcome.effective_without, outcome.lost_share) == (0, None, 1)
    assert outcome.buffer_months == 4
    longest, name = she.desk.costs.payers().longest
    assert (name, longest.months, longest.peak) == ("Klant B.V.", 11, 1), "March to January"
    everything_is_told(she)


def test_fifty_sources(make) -> None:
    """N hours of the n-th: 1,275 in all, the squares 42,925."""
    she = make(50)
    for basis, unit in ((Basis.TURNOVER, 10_000), (Basis.HOURS, 60)):
        found = she.desk.analysis.dependency(she.desk.analysis.year(2024), basis)
        assert [one.amount for one in found.sources] == [unit * number for number in range(50, 0, -1)]
        assert found.concentration.effective == Fraction(1_275**2, 42_925)
        assert found.concentration.top_three == Fraction(147, 1_275)
        assert found.clients.concentration.effective == 1
    assert len(she.desk.peloton.of(2024).links) == 50
    everything_is_told(she)


def test_no_margin_is_known(make) -> None:
    """One says nothing, of one nothing is recorded, one is unknown beside a known part: none is ever zero."""
    she = make(3)
    top = {"kind": FeeKind.MARGIN_PER_HOUR, "certainty": Certainty.UNKNOWN, "borne_by": BorneBy.CLIENT}
    she.desk.save("", FeeTerms(source_id=she.id("bureau 1"), since=SINCE, **top))
    own = {"kind": FeeKind.SUBSCRIPTION_MONTH, "amount": Cents(1_000), "until": date(2024, 12, 31)}
    percent = {"certainty": Certainty.UNKNOWN, "kind": FeeKind.PERCENTAGE}
    for terms in (own, percent):
        she.desk.save("", FeeTerms(source_id=she.id("bureau 2"), since=SINCE, **terms))
    she.hours("bureau 1", ("2024-05-06", 60))
    she.hours("bureau 2", ("2024-05-06", 120))
    for name in ("bureau 1", "bureau 2"):
        she.issue(f"{name} again", name, "2024-05-31")
    she.clock.day = date(2025, 1, 15)
    costs = she.desk.costs.of(2024).now
    assert len(costs.unknown) == 3
    assert (costs.costs.take_rate, costs.costs.coverage, costs.per_hour) == (None, 0, None)
    assert (costs.costs.paid, costs.costs.paid_complete, costs.costs.on_top_complete) == (
        12_000,
        False,
        False,
    )
    found = {one.name: (one.paid, one.paid_known, one.on_top) for one in costs.costs.sources}
    assert found["Bureau 1"] == (0, 0, None)
    assert found["Bureau 2"] == (None, 12_000, 0)
    assert found["Bureau 3"] == (None, 0, None)
    values = she.desk.barometer.sheet(2024).values
    assert "take-rate" not in values
    assert "fees" not in values
    assert values["coverage"] == 0
    assert not she.desk.stress.outcome(she.desk.analysis.year(2024)).fees_complete
    everything_is_told(she)


def test_everything_credited(make) -> None:
    she = make(3)
    she.desk.save("", FeeTerms(source_id=she.id("bureau 1"), percent=BasisPoints(1_000), since=SINCE))
    she.clock.day = date(2024, 12, 2)
    for invoice in list(she.invoices.values()):
        she.desk.invoices.credit(invoice.id or 0)
    she.clock.day = date(2025, 1, 15)
    found = she.desk.analysis.dependency(she.desk.analysis.year(2024))
    assert (found.total, found.turnover, found.sources, found.negative, found.concentration) == (
        0,
        0,
        (),
        (),
        None,
    )
    assert (found.costs.take_rate, found.costs.paid) == (None, 0)
    worked = she.desk.analysis.dependency(she.desk.analysis.year(2024), Basis.HOURS)
    assert worked.total == 6 * 60, "the hours were worked all the same"
    riders = she.desk.peloton.of(2024).riders
    assert [one.quiet for one in riders] == [Quiet.NOTHING_LEFT] * 3
    assert she.desk.overview.of(2024).open.amount == 0
    assert she.desk.costs.of(2024).waiting.total.cent_days == 0
    everything_is_told(she)


def test_a_self_billed_invoice_credited_in_another_year(tmp_path: Path) -> None:
    """1,500 of May 2024, of which 150 was kept, taken back in November 2025: so is what was kept of it."""
    she = three_years(tmp_path / "wytske.zzp")
    with closing(she.desk) as desk:
        then, year = desk.analysis.year(2024), desk.analysis.year(2025)
        before, open_before = desk.analysis.dependency(then), desk.overview.of(2025).open
        desk.invoices.credit(she.invoices["d24a"].id or 0, "D-C1")
        assert desk.analysis.dependency(then) == before
        found = desk.analysis.dependency(year)
        (dijk,) = (one for one in found.negative if one.key.relation_id == she.who["dijk"])
        assert (dijk.amount, found.turnover) == (120_000 - 150_000, 3_170_000 - 150_000)
        cost = next(one for one in found.costs.sources if one.key == dijk.key)
        assert (cost.paid, cost.difference) == (14_520 - 15_000, 0)
        assert desk.overview.of(2025).open == open_before, (
            "what was paid goes back; nothing more is to come in"
        )


# -------------------------------------------------------------------------------------------------- out and in


def records(desk: Desk) -> dict[type[Record], list[Record]]:
    """Every record whole, of every kind."""
    return {kind: [desk.get(kind, one.id or 0) for one in desk.find(kind)] for kind in KINDS}


def test_all_of_it_out_and_in_again(tmp_path: Path) -> None:
    she = three_years(tmp_path / "wytske.zzp")
    with closing(she.desk):
        there = {type(one) for kind in records(she.desk).values() for one in kind}
        for record in one_of_each():
            if type(record) not in there:
                she.desk.save("", record)
        before = records(she.desk)
        assert all(before[kind] for kind in KINDS), "every kind is in it"
        export_archive(she.desk, tmp_path / "alles.zip")
    import_archive(tmp_path / "alles.zip", tmp_path / "weer.zzp", NOW)
    with closing(Desk.open(tmp_path / "weer.zzp", clock=she.clock)) as again:
        assert records(again) == before
        assert again.files.check() == []
        for year in (2023, 2024, 2025):
            period = again.analysis.year(year)
            with closing(Desk.open(tmp_path / "wytske.zzp", clock=she.clock)) as first:
                assert again.analysis.dependency(period) == first.analysis.dependency(period)
                assert again.costs.of(year) == first.costs.of(year)
                assert again.stress.scenarios() == first.stress.scenarios()
        export_archive(again, tmp_path / "weer.zip")
    assert (tmp_path / "weer.zip").read_bytes() == (tmp_path / "alles.zip").read_bytes()
