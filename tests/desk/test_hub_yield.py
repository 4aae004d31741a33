"""What comes out of hubs and gatherings, and what they cost."""

from dataclasses import replace
from datetime import date

from zzpdesk.core.hubyield import GATHERING, HUB, PlaceKey, Yield
from zzpdesk.core.kinds import AssignmentId, Cents, ContactId, GatheringId, Minutes
from zzpdesk.core.records import (
    Bid,
    Contact,
    Gathering,
    HubPlan,
    Lead,
    Meeting,
    Visit,
)
from zzpdesk.core.records.gathering import Attendance
from zzpdesk.core.records.hub import Arrangement, BidOutcome
from zzpdesk.core.records.invoice import TurnoverKind

YEAR = 2026


def of_hub(web):
    return PlaceKey(HUB, web.hub.id)


def of(gathering):
    return PlaceKey(GATHERING, gathering.id)


def met(web, gathering, day=date(2026, 3, 6), **values: object):
    meeting = web.desk.save(
        "", Meeting(gathering_id=gathering.id, title=gathering.title, day=day, attendance=Attendance.PRESENT)
    )
    return web.desk.save("", Contact(name="Els", day=day, meeting_id=meeting.id, **values))


def lead(web, name, **values: object):
    given = {"title": name, "day": date(2026, 3, 6), "assignment_id": AssignmentId(web.work[name].id)}
    return web.desk.save("", Lead(**(given | values)))


def turnovers(web, year=YEAR):
    found = web.desk.hubs.places(year)
    return {place.name: place.figures.turnover for place in found.places if place.figures.turnover}, found


def test_work_whose_source_is_the_hub_or_group_came_out_of_it(web):
    web.assignment("site", "Klant", "Blaak")
    web.assignment("audit", "Gemeente", "Koffie")
    web.bill("site", date(2026, 2, 2), 1_000)
    web.bill("audit", date(2026, 2, 3), 250)
    web.bill("direct", date(2026, 2, 3), 9_999)
    found, places = turnovers(web)
    assert found == {"Blaak": 100_000, "Open Coffee": 25_000}
    assert places.turnover == 125_000


def test_what_a_collective_brings_is_not_the_yield_of_its_meetings(web):
    from zzpdesk.core.records import Collective

    web.desk.save("", Collective(relation_id=web.rid("Coop")))
    web.bill("coop", date(2026, 2, 2), 700)
    assert turnovers(web)[0] == {}
    lead(web, "coop", gathering_id=GatheringId(web.members.id))
    assert turnovers(web)[0] == {"Ledenvergadering": 70_000}


def test_each_assignment_counts_once_per_place_and_once_in_the_total(web):
    """Source, introducer, lead and person met all say the same."""
    web.assignment("site", "Klant", "Koffie", introducer_id=web.rid("Koffie"))
    person = met(web, web.coffee)
    lead(
        web,
        "site",
        relation_id=web.rid("Koffie"),
        gathering_id=GatheringId(web.coffee.id),
        contact_id=ContactId(person.id),
    )
    lead(web, "site", contact_id=ContactId(met(web, web.lunch).id))
    web.bill("site", date(2026, 4, 1), 1_000)
    found, places = turnovers(web)
    assert found == {"Open Coffee": 100_000, "Lunch": 100_000, "Blaak": 100_000}
    assert places.turnover == 100_000


def test_a_lead_from_someone_met_on_a_visit_belongs_to_the_hub(web):
    visit = web.desk.save("", Visit(relation_id=web.rid("Blaak"), day=date(2026, 3, 6)))
    person = web.desk.save("", Contact(name="Els", day=date(2026, 3, 6), visit_id=visit.id))
    lead(web, "direct", contact_id=ContactId(person.id), quoted_on=date(2026, 3, 9))
    web.bill("direct", date(2026, 4, 1), 300)
    figures = web.desk.hubs.places(YEAR).place(of_hub(web)).figures
    assert figures == Yield(times=1, contacts=1, quotes=1, turnover=30_000)


def test_who_introduced_work_and_was_met_there_before_it_began_counts(web):
    met(web, web.coffee, relation_id=web.rid("Vakgenoot"))
    web.assignment("later", "Klant", introducer_id=web.rid("Vakgenoot"), since=date(2026, 5, 1))
    web.assignment("earlier", "Klant", introducer_id=web.rid("Vakgenoot"), since=date(2026, 1, 1))
    web.bill("later", date(2026, 6, 1), 100)
    web.bill("earlier", date(2026, 6, 1), 900)
    assert turnovers(web)[0] == {"Open Coffee": 10_000}


def test_of_two_gatherings_of_a_group_the_one_in_the_lead_has_the_work(web):
    drinks = web.desk.save("", Gathering(title="Borrel", relation_id=web.rid("Koffie")))
    web.assignment("site", "Klant", "Koffie")
    web.bill("site", date(2026, 2, 2), 100)
    found, places = turnovers(web)
    assert found == {"Open Coffee": 10_000, "Borrel": 10_000}
    assert places.turnover == 10_000
    lead(web, "site", relation_id=web.rid("Koffie"), gathering_id=GatheringId(drinks.id))
    assert turnovers(web)[0] == {"Borrel": 10_000}


def test_a_lead_at_another_groups_gathering_takes_nothing_from_the_source(web):
    web.assignment("site", "Klant", "Koffie")
    lead(web, "site", gathering_id=GatheringId(web.members.id))
    web.bill("site", date(2026, 2, 2), 100)
    assert turnovers(web)[0] == {"Open Coffee": 10_000, "Ledenvergadering": 10_000}


def test_turnover_is_her_own_and_of_the_period(web):
    web.assignment("site", "Klant", "Blaak")
    kept = web.bill("site", date(2026, 2, 2), 1_000)
    web.bill("site", date(2026, 2, 2), 77, turnover=TurnoverKind.PASS_THROUGH)
    web.bill("site", date(2025, 2, 2), 600)
    web.credit(kept, date(2026, 3, 2))
    web.bill("site", date(2026, 3, 3), 900)
    assert turnovers(web)[0] == {"Blaak": 90_000}
    assert turnovers(web, 2025)[0] == {"Blaak": 60_000}
    assert web.desk.hubs.facts(of_hub(web), YEAR).ever.turnover == 150_000


def test_a_joint_bid_is_a_quote_and_its_work_came_out_of_the_hub_once_won(web):
    bid = Bid(
        title="Aanbesteding",
        relation_id=web.rid("Blaak"),
        submitted_on=date(2026, 2, 1),
        assignment_id=AssignmentId(web.work["direct"].id),
    )
    saved = web.desk.save("", bid)
    web.bill("direct", date(2026, 6, 1), 500)
    assert web.desk.hubs.places(YEAR).place(of_hub(web)).figures == Yield(quotes=1)
    web.desk.save("", replace(saved, outcome=BidOutcome.WON))
    assert web.desk.hubs.places(YEAR).place(of_hub(web)).figures == Yield(quotes=1, turnover=50_000)


def test_assignments_count_in_the_year_they_begin(web):
    web.assignment("site", "Klant", "Blaak", since=date(2025, 12, 31))
    web.assignment("next", "Klant", "Blaak", since=date(2026, 1, 1))
    assert web.desk.hubs.places(2025).place(of_hub(web)).figures.assignments == 1
    assert web.desk.hubs.places(2026).place(of_hub(web)).figures.assignments == 1
    assert web.desk.hubs.facts(of_hub(web), 2026).ever.assignments == 2


def test_a_visit_costs_what_was_noted_or_else_what_the_plan_of_that_day_says(web):
    blaak = web.rid("Blaak")
    for plan in (
        HubPlan(relation_id=blaak, price=Cents(1_900), since=date(2025, 1, 1)),
        HubPlan(relation_id=blaak, price=Cents(2_100), since=date(2026, 3, 1), until=date(2026, 8, 31)),
        HubPlan(
            relation_id=blaak,
            arrangement=Arrangement.PER_MONTH,
            price=Cents(12_000),
            since=date(2026, 10, 1),
        ),
    ):
        web.desk.save("", plan)
    days = [
        (date(2024, 12, 31), None, 0),  # before any plan
        (date(2026, 2, 28), None, 1_900),
        (date(2026, 3, 1), None, 2_100),
        (date(2026, 4, 1), 500, 500),  # her own figure
        (date(2026, 5, 1), 0, 0),  # a day for free
        (date(2026, 9, 15), None, 0),  # the plan has ended, none took its place
        (date(2026, 10, 2), None, 0),  # in the monthly price
    ]
    for day, cost, _expected in days:
        web.desk.save(
            "",
            Visit(
                relation_id=blaak, day=day, minutes=Minutes(30), cost=None if cost is None else Cents(cost)
            ),
        )
    figures = web.desk.hubs.places(YEAR).place(of_hub(web)).figures
    # October to today, the 14th: one month as it falls due
    assert (figures.times, figures.minutes, figures.cost) == (6, 180, 4_500 + 12_000)
    assert figures.per_time == 2_750
    ever = web.desk.hubs.facts(of_hub(web), YEAR).ever
    assert (ever.times, ever.cost) == (7, 16_500)


def test_only_meetings_attended_cost_time_and_money_also_for_the_hub_they_are_at(web):
    for gathering, day, attendance in (
        (web.lunch, date(2026, 2, 1), Attendance.PRESENT),
        (web.lunch, date(2026, 3, 1), Attendance.ABSENT),
        (web.lunch, date(2026, 11, 1), Attendance.PLANNED),
        (web.coffee, date(2026, 2, 1), Attendance.VOTED),
    ):
        web.desk.save(
            "",
            Meeting(
                gathering_id=gathering.id,
                title="x",
                day=day,
                attendance=attendance,
                minutes=Minutes(60),
                cost=Cents(750),
            ),
        )
    found = web.desk.hubs.places(YEAR)
    assert found.place(of(web.lunch)).figures == Yield(1, 60, 750)
    assert found.place(of_hub(web)).figures == Yield(0, 60, 750)
    assert found.place(of(web.coffee)).figures == Yield(1, 60, 750)
    assert found.cost == 1_500
