"""Hubs and meetings in the yearly book."""

from datetime import date

import pytest

from tests.documents.book.pdf import pages
from zzpdesk.core.book import Chapter
from zzpdesk.core.kinds import BasisPoints, Cents, GatheringId, MeetingId, Minutes
from zzpdesk.core.records import Contact, FollowUp, HubPlan, Meeting, Sharing, Visit
from zzpdesk.core.records.gathering import Attendance
from zzpdesk.core.records.hub import Arrangement
from zzpdesk.desk.book import hubs


def gathered(she, year=2025):
    return hubs.gather(she.desk.book._parts, she.desk.analysis.year(year))


def said(she, year=2025):
    return " ".join(pages(she.desk.book.pdf(year, [Chapter.HUBS]))[2:])


@pytest.fixture
def year(web):
    plan = HubPlan(
        relation_id=web.rid("Blaak"),
        arrangement=Arrangement.PER_MONTH,
        price=Cents(6_500),
        since=date(2025, 1, 1),
    )
    web.desk.save("", plan)
    for day in (date(2025, 2, 3), date(2025, 2, 4)):
        web.desk.save("", Visit(relation_id=web.rid("Blaak"), day=day, minutes=Minutes(60)))
    coffee = Meeting(
        gathering_id=GatheringId(web.coffee.id),
        day=date(2025, 3, 7),
        title="Open Coffee",
        attendance=Attendance.PRESENT,
        minutes=Minutes(90),
        cost=Cents(350),
    )
    held = web.desk.save("", coffee)
    web.desk.save("", Contact(day=date(2025, 3, 7), name="Femke", meeting_id=MeetingId(held.id)))
    return web


def test_cost_per_visit_and_what_came_out(year):
    year.assignment("koffie", "Klant", "Koffie", since=date(2025, 3, 10))
    year.bill("koffie", date(2025, 4, 1), 2_000)
    found = gathered(year)
    assert (found.count, found.times, found.met) == (2, 3, 1)
    assert (found.places.cost, found.places.turnover) == (78_350, 200_000)
    text = said(year)
    for part in (
        "Hubs en ontmoetingen kostten € 784; er kwam € 2.000 omzet uit. Je ontmoette 1 persoon.",
        "Blaak € 65,00 per maand 2 2 u 780,00 € 390,00 – – –",
        "Open Coffee 1 1,5 u 3,50 € 3,50 1 1 2.000,00",
        "3 keer er geweest",
    ):
        assert part in text


def test_without_turnover_it_shows_how_often_she_was_there(year):
    text = said(year)
    assert "Je ging 3 keer naar hubs en ontmoetingen, voor € 784; omzet kwam er nog niet uit." in text
    assert "Hoe vaak je er was" in text


def test_promises_kept_by_the_end(year):
    for number, done in ((1, date(2025, 3, 9)), (2, None), (3, date(2026, 1, 2))):
        year.desk.save("", FollowUp(title="Bellen", due=date(2025, 3, number), done_on=done))
    assert gathered(year).promised == (3, 1)
    assert "Van 3 toezeggingen die dit jaar afliepen kwam je er 1 na." in said(year)


def test_what_sharing_saves(she):
    half = {"since": date(2025, 1, 1), "share": BasisPoints(5_000)}
    she.desk.save("", Sharing(title="Boekhouder", cost=Cents(16_500), alone=Cents(12_000), **half))
    found = gathered(she)
    assert (found.count, found.shared.own, found.shared.saved) == (0, 99_000, 45_000)
    text = said(she)
    assert "Boekhouder 1.980,00 990,00 1.440,00 450,00" in text
    assert "€ 450 bespaard door te delen" in text
    she.desk.save("", Sharing(title="Printer", cost=Cents(1_000), **half))
    text = said(she)
    assert "Printer 120,00 60,00 onbekend onbekend" in text
    assert "voor zover bekend" in text


def test_nowhere_and_nothing_shared_is_no_chapter(web):
    assert gathered(web) is None
