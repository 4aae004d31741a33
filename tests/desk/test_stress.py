"""Stress tests through the desk: figures recomputed by hand, keeping and undoing scenarios."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from tests.builders import a_profile
from zzpdesk.core.errors import InvalidRecord
from zzpdesk.core.kinds import BasisPoints, BroodfondsId, Cents, Days
from zzpdesk.core.records import Broodfonds, BroodfondsLevel, Scenario, ScenarioStep
from zzpdesk.core.records.scenario import StepKind
from zzpdesk.core.records.time import HourKind
from zzpdesk.core.sources import SourceKey

STOP, FEE, ILL, LATE = StepKind


@pytest.fixture
def stood(she):
    """2025: 1.200 direct, 2.400 through the agency (10 %), 600 through the cooperative. Out: 250 a month; has 1.000."""
    profile = a_profile(
        id=1, version=she.desk.profile.version, private_costs=Cents(25_000), buffer=Cents(100_000)
    )
    she.desk.save("", profile)
    she.bill("direct", date(2025, 2, 5), 1_200)
    she.bill("bureau", date(2025, 2, 5), 2_400)
    she.bill("coop", date(2025, 3, 5), 600)
    she.terms("Bureau")
    she.hours("bureau", date(2025, 12, 1), 600)
    she.hours("coop", date(2025, 12, 2), 60)
    she.hours(None, date(2025, 12, 3), 30, kind=HourKind.ACQUISITION)
    return she


def step(she, kind, name=None, **values: object):
    return ScenarioStep(kind=kind, relation_id=she.rid(name) if name else None, **values)


def test_things_happen_together(stood):
    desk, year = stood.desk, stood.desk.analysis.year(2025)
    steps = (step(stood, STOP, "Bureau"), step(stood, FEE, "Coop", rate=BasisPoints(2_000)))
    found = desk.stress.outcome(year, steps)
    # (4.200 − 240) ÷ 12; 2.160 ÷ 12 goes, and a fifth of 600 ÷ 12
    assert (found.now, found.lost, found.fees, found.without) == (33_000, 18_000, 1_000, 14_000)
    assert (found.shortfall, found.buffer_months, found.run.gone) == (11_000, Fraction(100, 11), 10)
    assert desk.stress.outcome(year).without == 33_000


def test_the_test_of_one_source_says_the_same(stood):
    desk, year = stood.desk, stood.desk.analysis.year(2025)
    one = desk.analysis.stress(SourceKey(stood.rid("Bureau")), year)
    whole = desk.stress.outcome(year, [step(stood, STOP, "Bureau")])
    assert (one.now, one.without, one.run, one.hours) == (whole.now, whole.without, whole.run, whole.hours)


def test_hours_and_money_stand_with_their_source(stood):
    found = stood.desk.stress.situation(stood.desk.analysis.year(2025))
    agency, coop, own = (SourceKey(stood.rid(name)) for name in ("Bureau", "Coop", "Klant"))
    direct = SourceKey(own.relation_id, True)
    assert found.pace.through == {agency: 600, coop: 60}
    assert found.pace.recent == 690
    assert found.flows == {
        (agency, stood.rid("Bureau")): 240_000,
        (coop, stood.rid("Coop")): 60_000,
        (direct, stood.rid("Klant")): 120_000,
    }
    assert sum(found.flows.values()) == found.dependency.total


def test_a_credit_takes_its_money_out_of_the_flow(stood):
    original = stood.bill("coop", date(2025, 5, 5), 100)
    stood.credit(original, date(2025, 6, 5))
    found = stood.desk.stress.situation(stood.desk.analysis.year(2025))
    assert found.flows[SourceKey(stood.rid("Coop")), stood.rid("Coop")] == 60_000


def test_illness_is_carried_by_the_groups_she_is_in(stood):
    desk = stood.desk
    fund = desk.save("", Broodfonds(relation_id=stood.rid("Coop")))
    desk.save(
        "",
        BroodfondsLevel(
            broodfonds_id=BroodfondsId(fund.id), since=date(2026, 1, 1), deposit=Cents(0), gift=Cents(20_000)
        ),
    )
    found = desk.stress.outcome(desk.analysis.year(2025), [step(stood, ILL, months=2)])
    assert [month.gift for month in found.illness.months] == [0, 20_000]
    assert [month.balance for month in found.run.months[:3]] == [75_000, 70_000, 78_000]


def test_a_client_who_pays_late(stood):
    desk = stood.desk
    found = desk.stress.outcome(desk.analysis.year(2025), [step(stood, LATE, "Klant", days=Days(60))])
    assert [(one.name, one.late.amount, one.late.out) for one in found.waits] == [("Klant", 10_000, 20_000)]
    assert [month.balance for month in found.run.months[:3]] == [98_000, 96_000, 100_000]


def test_scenarios_are_kept_changed_and_undone(stood):
    desk = stood.desk
    steps = (step(stood, STOP, "Bureau"), step(stood, ILL, months=2))
    told = desk.stress.keep("Zonder Bureau", steps, "slecht jaar")
    assert [one.scenario.title for one in desk.stress.scenarios()] == ["Zonder Bureau"]
    assert desk.stress.scenarios()[0] == told
    changed = desk.stress.change(replace(told.steps[1], months=3), "visit")
    added = desk.stress.add(told.scenario, step(stood, LATE, "Klant", days=Days(30)))
    assert desk.stress.scenarios()[0].steps == (told.steps[0], changed, added)
    desk.stress.remove(told.steps[0])
    assert desk.stress.scenarios()[0].steps == (changed, added)
    desk.undo()
    assert len(desk.stress.scenarios()[0].steps) == 3
    renamed = desk.stress.rename(told.scenario, "Mager jaar", "")
    assert (renamed.title, renamed.note) == ("Mager jaar", "")


def test_a_copy_has_a_name_of_its_own(stood):
    desk = stood.desk
    told = desk.stress.keep("Mager", [step(stood, ILL, months=1)])
    assert desk.stress.duplicate(told).scenario.title == "Mager (kopie)"
    again = desk.stress.duplicate(told)
    assert again.scenario.title == "Mager (kopie 2)"
    assert [one.months for one in again.steps] == [1]
    assert again.steps[0].scenario_id == again.scenario_id != told.scenario_id


def test_deleting_takes_the_steps_along_and_undo_brings_all_back(stood):
    desk = stood.desk
    told = desk.stress.keep("Mager", [step(stood, ILL, months=1), step(stood, STOP, "Coop")])
    desk.stress.delete(told)
    assert (desk.count(Scenario), desk.count(ScenarioStep)) == (0, 0)
    desk.undo()
    assert [len(one.steps) for one in desk.stress.scenarios()] == [2]


def test_what_is_not_complete_is_not_kept(stood):
    desk = stood.desk
    with pytest.raises(InvalidRecord):
        desk.stress.keep("", [])
    with pytest.raises(InvalidRecord):
        desk.stress.keep("Half", [step(stood, ILL)])
    assert desk.stress.scenarios() == ()


def test_an_empty_desk_has_nothing_to_test(desk):
    found = desk.stress.outcome(desk.analysis.rolling(2026))
    assert (found.now, found.without, found.run) == (0, 0, None)
