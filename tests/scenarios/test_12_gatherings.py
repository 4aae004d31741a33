"""Row 12: a breakfast for freelancers. Her question of the month, people met, help both ways, and work that followed.

Tijn draws maps. Every month he goes to Zzp-ontbijt Oost; today is 14 October 2026.
"""

from dataclasses import replace
from datetime import date

import pytest

from tests.scenarios.places_world import World
from zzpdesk.core.attended import Attended, Person, Promise
from zzpdesk.core.gatherings import NextTime
from zzpdesk.core.hubyield import GATHERING, PlaceKey, Yield
from zzpdesk.core.kinds import Cents, ContactId, GatheringId, MeetingId, Minutes
from zzpdesk.core.ports import Where
from zzpdesk.core.records import Contact, Gathering, GiveTakeEntry, Lead, TimeEntry
from zzpdesk.core.records.gathering import Attendance, FollowUpKind, GatheringKind
from zzpdesk.core.records.lead import LeadOutcome
from zzpdesk.core.records.membership import Direction, GiftKind
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.ui.screens.gatherings import GATHERINGS

TODAY = date(2026, 10, 14)


@pytest.fixture
def tijn(tmp_path):
    made = World(tmp_path / "tijn.zzp", TODAY)
    yield made
    made.desk.close()


@pytest.fixture
def breakfast(tijn):
    group = tijn.relation("Zzp-ontbijt Oost")
    return tijn.save_as_on_screen(
        GATHERINGS,
        Gathering(
            title="Zzp-ontbijt Oost",
            relation_id=group,
            kind=GatheringKind.BREAKFAST,
            start="8:00",
            place="De Kas",
            question="Wie kent een waterschap dat kaarten wil?",
            cost=Cents(850),
        ),
    )


@pytest.fixture
def august(tijn, breakfast):
    """The third Thursday of August, noted on the day itself."""
    tijn.today = date(2026, 8, 20)
    meeting = tijn.desk.hubs.was_there(
        key(breakfast),
        Attended(
            day=tijn.today,
            minutes=Minutes(90),
            people=(Person("Sara Vos", "werkt bij waterschap De Kil"), Person("Bram", "fotograaf")),
            promises=(Promise("Sara bedanken", date(2026, 8, 24), FollowUpKind.THANK),),
        ),
    )
    tijn.today = TODAY
    return meeting


def key(gathering):
    return PlaceKey(GATHERING, gathering.id)


def figures(tijn, gathering, year=2026):
    return tijn.desk.hubs.places(year).place(key(gathering)).figures


def person(tijn, name):
    (found,) = tijn.desk.find(Contact, Where("name", "=", name))
    return found


def test_the_question_of_the_month_goes_with_the_meeting_and_a_new_one_is_waited_for(tijn, breakfast, august):
    assert august.question == "Wie kent een waterschap dat kaarten wil?"
    assert august.attendance is Attendance.PRESENT
    (upcoming,) = tijn.desk.hubs.next_meetings()
    # the third Thursday: 17 September has passed, 15 October comes
    assert (upcoming.day, upcoming.start, upcoming.expected) == (date(2026, 10, 15), "8:00", True)
    assert not upcoming.question_ready
    series = tijn.desk.get(Gathering, breakfast.id)
    tijn.desk.save("Vraag", replace(series, question="Wie heeft een plotter over?"))
    (upcoming,) = tijn.desk.hubs.next_meetings()
    assert upcoming.question_ready
    assert tijn.source_kind(breakfast.relation_id) is SourceKind.MEETING


def test_a_meeting_can_be_planned_ahead_and_is_then_the_next_one(tijn, breakfast, august):
    planned = tijn.desk.hubs.plan(breakfast.id, date(2026, 10, 15))
    assert (planned.attendance, planned.start, planned.cost) == (Attendance.PLANNED, "8:00", 850)
    place = tijn.desk.hubs.places(2026).place(key(breakfast))
    assert place.next == NextTime(date(2026, 10, 15), expected=False)
    assert place.figures.times == 1  # what is only planned does not count


def test_what_was_promised_is_late_until_it_is_ticked(tijn, breakfast, august):
    (promise,) = tijn.desk.hubs.open_follow_ups()
    assert (promise.title, promise.kind) == ("Sara bedanken", FollowUpKind.THANK)
    assert promise.due < TODAY
    assert promise.contact_id == person(tijn, "Sara Vos").id
    tijn.desk.hubs.tick(promise.id)
    assert tijn.desk.hubs.open_follow_ups() == []
    (kept,) = tijn.desk.hubs.facts(key(breakfast), 2026).follow_ups
    assert kept.done_on == TODAY


def test_help_at_the_breakfast_is_kept_both_ways_and_its_hours_count_once(tijn, breakfast, august):
    for direction, title, minutes in (
        (Direction.GIVEN, "Bram geholpen met zijn routekaart", 30),
        (Direction.RECEIVED, "Uitleg over plotters", 15),
    ):
        tijn.desk.save(
            "Hulp",
            GiveTakeEntry(
                relation_id=breakfast.relation_id,
                direction=direction,
                kind=GiftKind.KNOWLEDGE,
                day=august.day,
                title=title,
                minutes=Minutes(minutes),
                meeting_id=MeetingId(august.id),
            ),
        )
    gifts = tijn.desk.hubs.facts(key(breakfast), 2026).gifts
    assert {(one.direction, one.minutes) for one in gifts} == {
        (Direction.GIVEN, 30),
        (Direction.RECEIVED, 15),
    }
    # the half hour lies within the hour and a half of the breakfast
    assert [one.minutes for one in tijn.desk.find(TimeEntry)] == [90]


def test_contacts_become_quotes_assignments_and_turnover(tijn, breakfast, august):
    client = tijn.relation("Waterschap De Kil")
    work = tijn.assignment("Dijkkaart", client, 80, since=date(2026, 9, 14))
    sara = ContactId(person(tijn, "Sara Vos").id)
    lead = Lead(
        title="Dijkkaart",
        client_id=client,
        contact_id=sara,
        gathering_id=GatheringId(breakfast.id),
        day=date(2026, 8, 20),
        quoted_on=date(2026, 9, 1),
        quoted=Cents(240_000),
        outcome=LeadOutcome.WON,
        decided_on=date(2026, 9, 8),
        assignment_id=work,
    )
    tijn.desk.save("Kans", lead)
    tijn.desk.save("Kans", Lead(title="Wandelkaart", contact_id=sara, day=date(2026, 9, 30)))
    tijn.bill(work, date(2026, 9, 30), 30)
    # an hour and a half and € 8,50 in; 30 hours at € 80 out
    assert figures(tijn, breakfast) == Yield(
        times=1, minutes=90, cost=850, contacts=2, quotes=1, assignments=1, turnover=240_000
    )
    assert figures(tijn, breakfast, 2025) == Yield()
    assert tijn.desk.hubs.facts(key(breakfast), 2026).assignment_ids == (work,)


def test_work_through_the_group_or_someone_met_there_counts_too_but_only_once(tijn, breakfast, august):
    bram = tijn.relation("Bram")
    tijn.desk.save("Contact", replace(person(tijn, "Bram"), relation_id=bram))
    client = tijn.relation("Drukkerij Lood")
    through = tijn.assignment(
        "Wandkaart", client, 70, source_id=breakfast.relation_id, since=date(2026, 9, 1)
    )
    introduced = tijn.assignment("Fotokaart", client, 60, introducer_id=bram, since=date(2026, 9, 1))
    old = tijn.assignment("Oude kaart", client, 50, introducer_id=bram, since=date(2026, 8, 1))
    tijn.desk.save(
        "Kans",
        Lead(
            title="Wandkaart",
            relation_id=breakfast.relation_id,
            gathering_id=GatheringId(breakfast.id),
            contact_id=ContactId(person(tijn, "Bram").id),
            day=date(2026, 8, 20),
            assignment_id=through,
        ),
    )
    for work, hours in ((through, 10), (introduced, 5), (old, 20)):
        tijn.bill(work, date(2026, 9, 30), hours)
    # 10 x 70 + 5 x 60; the old work began before they met
    assert figures(tijn, breakfast).turnover == 100_000
