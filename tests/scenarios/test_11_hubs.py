"""Row 11: places to work. Per visit and by subscription, a rented chair, an incubator in stages, and a joint bid.

Mara translates. From March 2025 she works at Werkhuis Noord, first per visit, from September on by subscription. In
2024 she went through the programme of Starthuis; since July 2025 she rents a chair in a bookshop. Today is 20 May 2026.
"""

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from tests.scenarios.places_world import World
from zzpdesk.core.attended import Attended, Person, Promise
from zzpdesk.core.hubplans import Binding, in_force
from zzpdesk.core.hubyield import HUB, PlaceKey
from zzpdesk.core.kinds import BasisPoints, BidId, Cents, Minutes
from zzpdesk.core.money import share_of
from zzpdesk.core.ports import Where
from zzpdesk.core.records import Bid, Hub, HubPlan, Partner, TimeEntry, Visit
from zzpdesk.core.records.hub import Arrangement, BidOutcome, HubKind
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.records.time import HourKind
from zzpdesk.ui.screens.hubs import HUBS

TODAY = date(2026, 5, 20)


@pytest.fixture
def mara(tmp_path):
    made = World(tmp_path / "mara.zzp", TODAY)
    yield made
    made.desk.close()


@pytest.fixture
def werkhuis(mara):
    """The hub with its plans and visits; everything else of the story hangs on it."""
    relation = mara.relation("Werkhuis Noord")
    hub = mara.save_as_on_screen(HUBS, Hub(relation_id=relation))
    for plan in (
        HubPlan(relation_id=relation, price=Cents(1_500), since=date(2025, 3, 1)),
        HubPlan(
            relation_id=relation,
            arrangement=Arrangement.PER_MONTH,
            price=Cents(9_000),
            since=date(2025, 9, 1),
            bound_until=date(2026, 8, 31),
            notice_months=1,
            renews_months=12,
        ),
    ):
        mara.desk.save("Afspraak", plan)
    for day, minutes, cost in (
        (date(2025, 3, 3), 60, None),
        (date(2025, 3, 10), 0, None),
        (date(2025, 4, 7), 30, None),
        (date(2025, 5, 5), 30, Cents(750)),  # half a day, half the price
        (date(2025, 10, 6), 45, None),  # in the subscription
    ):
        mara.desk.save("Bezoek", Visit(relation_id=relation, day=day, minutes=Minutes(minutes), cost=cost))
    return hub


def figures(mara, hub, year):
    return mara.desk.hubs.places(year).place(PlaceKey(HUB, hub.id)).figures


def test_visits_and_subscription_make_the_cost_per_visit(mara, werkhuis):
    found = figures(mara, werkhuis, 2025)
    # three times € 15, once € 7,50, and September to December at € 90
    assert found.cost == 3 * 1_500 + 750 + 4 * 9_000
    assert (found.times, found.minutes) == (5, 165)
    assert found.per_time == 8_250
    assert mara.source_kind(werkhuis.relation_id) is SourceKind.HUB


def test_it_must_be_cancelled_before_the_last_of_july_and_a_year_later_once_that_has_passed(mara, werkhuis):
    key = PlaceKey(HUB, werkhuis.id)
    binding = mara.desk.hubs.places(2026).place(key).binding
    assert binding == Binding(date(2026, 8, 31), date(2026, 7, 31), date(2026, 8, 31))
    mara.today = date(2026, 8, 1)
    missed = mara.desk.hubs.places(2026).place(key).binding
    assert missed == Binding(date(2026, 8, 31), date(2027, 7, 31), date(2027, 8, 31), missed=True)


def test_a_visit_with_a_person_and_a_promise_is_noted_in_one_go(mara, werkhuis):
    mara.desk.hubs.was_there(
        PlaceKey(HUB, werkhuis.id),
        Attended(
            day=TODAY,
            minutes=Minutes(40),
            people=(Person("Femke Noord", "zoekt een vertaler Pools"),),
            promises=(Promise("Femke een proefvertaling sturen", date(2026, 5, 27)),),
        ),
    )
    facts = mara.desk.hubs.facts(PlaceKey(HUB, werkhuis.id), 2026)
    assert [one.name for one in facts.contacts] == ["Femke Noord"]
    assert [(one.title, one.due) for one in mara.desk.hubs.open_follow_ups()] == [
        ("Femke een proefvertaling sturen", date(2026, 5, 27))
    ]
    # her time there stands in the hours once: 60 + 30 + 30 + 45 in 2025 and 40 today
    entries = mara.desk.find(TimeEntry, Where("origin", "=", "Visit"))
    assert sum(one.minutes for one in entries) == 205
    assert {one.kind for one in entries} == {HourKind.NETWORK}
    with closing(sqlite3.connect(mara.path)) as file:
        (minutes,) = file.execute("SELECT SUM(minutes) FROM time_entry WHERE kind = 'network'").fetchone()
    assert minutes == 205


def test_an_incubator_goes_by_stages_each_with_its_price(mara):
    relation = mara.relation("Starthuis")
    hub = mara.save_as_on_screen(HUBS, Hub(relation_id=relation, kind=HubKind.INCUBATOR))
    plans = [
        HubPlan(
            relation_id=relation,
            arrangement=Arrangement.FREE,
            stage="Voorbereiding",
            since=date(2024, 1, 1),
        ),
        HubPlan(
            relation_id=relation,
            arrangement=Arrangement.PER_MONTH,
            price=Cents(5_000),
            stage="Groei",
            since=date(2024, 4, 1),
            until=date(2024, 9, 30),
        ),
    ]
    for plan in plans:
        mara.desk.save("Afspraak", plan)
    assert hub.kind.programme
    facts = mara.desk.hubs.facts(PlaceKey(HUB, hub.id), 2024)
    assert [(one.stage, one.since, one.until) for one in facts.plans] == [
        ("Groei", date(2024, 4, 1), date(2024, 9, 30)),
        ("Voorbereiding", date(2024, 1, 1), date(2024, 3, 31)),
    ]
    assert in_force(facts.plans, date(2024, 2, 1)).stage == "Voorbereiding"
    assert facts.place.plan is None  # over by now
    assert facts.place.figures.cost == 6 * 5_000
    assert figures(mara, hub, 2025).cost == 0


def test_a_rented_chair_by_the_year_counts_from_the_day_it_began(mara):
    relation = mara.relation("Boekhandel De Plank")
    hub = mara.save_as_on_screen(HUBS, Hub(relation_id=relation, kind=HubKind.RENTED_CHAIR))
    mara.desk.save(
        "Afspraak",
        HubPlan(
            relation_id=relation,
            arrangement=Arrangement.PER_YEAR,
            price=Cents(120_000),
            since=date(2025, 7, 1),
        ),
    )
    # 1 July to 31 December is 184 of 365 days: 604,93; the next year falls due in January
    assert figures(mara, hub, 2025).cost == 60_493
    assert figures(mara, hub, 2026).cost == 120_000
    assert figures(mara, hub, 2026).per_time is None


def test_work_that_came_out_of_it_counts_once_also_by_a_joint_bid(mara, werkhuis):
    client, town = mara.relation("Uitgeverij Zwaan"), mara.relation("Gemeente Rijnoever")
    book = mara.assignment("Boek", client, 95, source_id=werkhuis.relation_id, since=date(2025, 6, 1))
    mara.bill(book, date(2025, 6, 30), 8)
    folder = mara.assignment("Folders in vier talen", town, 100, since=date(2026, 2, 1))
    bid = mara.desk.save(
        "Offerte",
        Bid(
            title="Folders voor nieuwkomers",
            client_id=town,
            relation_id=werkhuis.relation_id,
            submitted_on=date(2025, 11, 3),
            decided_on=date(2026, 1, 12),
            outcome=BidOutcome.WON,
            amount=Cents(2_000_000),
            assignment_id=folder,
        ),
    )
    for name, share, lead in (("Jip", 4_500, True), ("Rosa", 3_000, False), (None, 2_500, False)):
        mara.desk.save(
            "Aandeel",
            Partner(
                bid_id=BidId(bid.id),
                relation_id=None if name is None else mara.relation(name),
                share=BasisPoints(share),
                lead=lead,
            ),
        )
    mara.bill(folder, date(2026, 3, 31), 40)
    before, now = figures(mara, werkhuis, 2025), figures(mara, werkhuis, 2026)
    # 8 hours at € 95; 40 hours at € 100
    assert (before.quotes, before.assignments, before.turnover) == (1, 1, 76_000)
    assert (now.quotes, now.assignments, now.turnover) == (0, 1, 400_000)
    ever = mara.desk.hubs.facts(PlaceKey(HUB, werkhuis.id), 2026).ever
    assert ever.turnover == 476_000
    assert mara.desk.hubs.places(2026).turnover == 400_000
    (joint,) = mara.desk.hubs.bids()
    assert [one.share for one in joint.partners] == [4_500, 3_000, 2_500]
    assert sum(one.share for one in joint.partners) == 10_000
    assert share_of(joint.bid.amount, joint.partners[-1].share) == 500_000
