"""Row 14: rented chairs, shared tools and a bookkeeper. What it costs her, and what it saves.

Loes cuts hair. She shares a salon, a set of tools and a bookkeeper; today is 31 December 2026.
"""

from datetime import date

import pytest

from tests.scenarios.places_world import World
from zzpdesk.core.kinds import BasisPoints, Cents
from zzpdesk.core.records import Sharing
from zzpdesk.core.records.hub import PerPeriod, SharedThing

TODAY = date(2026, 12, 31)


@pytest.fixture
def loes(tmp_path):
    made = World(tmp_path / "loes.zzp", TODAY)
    yield made
    made.desk.close()


@pytest.fixture
def shared(loes):
    salon = loes.relation("Salon De Kam")
    for one in (
        Sharing(
            title="Stoel in de salon",
            thing=SharedThing.CHAIR,
            relation_id=salon,
            cost=Cents(90_000),
            per=PerPeriod.MONTH,
            share=BasisPoints(3_333),
            alone=Cents(75_000),
            since=date(2025, 1, 1),
        ),
        Sharing(
            title="Scharen en drogers",
            thing=SharedThing.TOOLS,
            cost=Cents(120_001),
            per=PerPeriod.ONCE,
            share=BasisPoints(5_000),
            alone=Cents(120_001),
            since=date(2026, 4, 15),
        ),
        Sharing(
            title="Boekhouder",
            thing=SharedThing.BOOKKEEPING,
            cost=Cents(60_000),
            per=PerPeriod.QUARTER,
            share=BasisPoints(2_500),
            since=date(2026, 7, 1),
            until=date(2026, 9, 30),
        ),
    ):
        loes.desk.save("Delen", one)


def found(loes, year):
    costs, total = loes.desk.hubs.sharing(year)
    return {one.sharing.title: (one.whole, one.own, one.saved) for one in costs}, total


def test_a_year_of_sharing(loes, shared):
    costs, total = found(loes, 2026)
    assert costs == {
        # twelve months of € 900, a third of it hers; alone € 750 a month
        "Stoel in de salon": (1_080_000, 359_964, 900_000 - 359_964),
        # € 1.200,01 once, half of it: half a cent goes up
        "Scharen en drogers": (120_001, 60_001, 60_000),
        # one quarter of € 600, a quarter of it; what it costs alone she does not know
        "Boekhouder": (60_000, 15_000, None),
    }
    assert total.own == 359_964 + 60_001 + 15_000
    assert total.saved == 540_036 + 60_000
    assert not total.complete


def test_the_year_before_holds_what_ran_then(loes, shared):
    costs, total = found(loes, 2025)
    assert costs == {"Stoel in de salon": (1_080_000, 359_964, 540_036)}
    assert total.complete


def test_a_running_year_counts_up_to_today(loes, shared):
    loes.today = date(2026, 2, 14)
    costs, _total = found(loes, 2026)
    # one month and 14 of the 28 days of February: € 1.350; a third of it € 449,96, alone € 1.125
    assert costs == {"Stoel in de salon": (135_000, 44_996, 67_504)}
