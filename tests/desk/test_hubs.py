"""What is noted at hubs and gatherings, what comes next, joint bids and sharing."""

from dataclasses import replace
from datetime import date, datetime

from zzpdesk.core.attended import Attended, Person, Promise
from zzpdesk.core.gatherings import NextTime
from zzpdesk.core.hubyield import GATHERING, HUB, PlaceKey
from zzpdesk.core.kinds import BasisPoints, Cents, Minutes, RelationId
from zzpdesk.core.ports import Where
from zzpdesk.core.records import (
    Bid,
    Contact,
    FollowUp,
    Gathering,
    Meeting,
    Partner,
    Sharing,
    TimeEntry,
    Visit,
)
from zzpdesk.core.records.gathering import Attendance, FollowUpKind
from zzpdesk.core.records.hub import PerPeriod
from zzpdesk.core.records.time import HourKind

YEAR = 2026


def of_hub(web):
    return PlaceKey(HUB, web.hub.id)


def of(gathering):
    return PlaceKey(GATHERING, gathering.id)


def met(web, gathering, day):
    meeting = Meeting(
        gathering_id=gathering.id, title=gathering.title, day=day, attendance=Attendance.PRESENT
    )
    web.desk.save("", meeting)


def test_who_was_there_today_sees_the_time_after_it(web):
    met(web, web.coffee, web.desk.today())
    found = web.desk.hubs.places(YEAR).place(of(web.coffee)).next
    assert found.day > web.desk.today()
    assert found.expected


def test_was_there_notes_it_all_in_one_change_and_one_undo(web):
    series = web.desk.save(
        "",
        replace(
            web.coffee,
            question="Wie kent een tester?",
            start="9:30",
            next_on=date(2026, 10, 13),
            cost=Cents(250),
        ),
    )
    planned = web.desk.hubs.plan(series.id, date(2026, 10, 13))
    assert (planned.attendance, planned.title, planned.start) == (Attendance.PLANNED, "Open Coffee", "9:30")
    note = Attended(
        day=date(2026, 10, 13),
        minutes=Minutes(90),
        people=(Person("Els de Boer", "zoekt BI"), Person("Karim Aziz")),
        promises=(Promise("Karim bedanken", date(2026, 10, 20), FollowUpKind.THANK),),
        outcome="twee kennismakingen",
    )
    meeting = web.desk.hubs.was_there(of(series), note)
    assert meeting.id == planned.id
    assert meeting.attendance is Attendance.PRESENT
    assert (meeting.minutes, meeting.cost, meeting.outcome) == (90, 250, "twee kennismakingen")
    assert meeting.question == "Wie kent een tester?"
    after = web.desk.get(Gathering, series.id)
    assert (after.question, after.next_on) == ("", None)
    facts = web.desk.hubs.facts(of(series), YEAR)
    assert [(one.name, one.about) for one in facts.contacts] == [
        ("Karim Aziz", ""),
        ("Els de Boer", "zoekt BI"),
    ]
    (promise,) = facts.follow_ups
    assert web.desk.get(Contact, promise.contact_id).name == "Karim Aziz"
    assert (promise.kind, promise.meeting_id) == (FollowUpKind.THANK, meeting.id)
    (entry,) = web.desk.find(TimeEntry, Where("origin", "=", "Meeting"))
    assert (entry.minutes, entry.kind) == (90, HourKind.NETWORK)
    web.desk.undo()
    assert web.desk.count(Contact) == web.desk.count(FollowUp) == web.desk.count(TimeEntry) == 0
    assert web.desk.get(Meeting, planned.id).attendance is Attendance.PLANNED


def test_a_next_date_still_to_come_stays_when_an_extra_meeting_is_noted(web):
    series = web.desk.save("", replace(web.coffee, question="Zaal?", next_on=date(2026, 10, 16)))
    web.desk.hubs.was_there(of(series), Attended(day=date(2026, 10, 14)))
    after = web.desk.get(Gathering, series.id)
    assert (after.question, after.next_on) == ("", date(2026, 10, 16))


def test_noting_a_visit_keeps_people_and_promises_with_the_hub(web):
    note = Attended(
        day=date(2026, 10, 14),
        minutes=Minutes(45),
        people=(Person("Joke"),),
        promises=(Promise("zaal nagaan", date(2026, 10, 21)),),
    )
    visit = web.desk.hubs.was_there(of_hub(web), note)
    assert isinstance(visit, Visit)
    facts = web.desk.hubs.facts(of_hub(web), YEAR)
    assert facts.visits == (visit,)
    assert [one.name for one in facts.contacts] == ["Joke"]
    assert [one.title for one in facts.follow_ups] == ["zaal nagaan"]
    assert web.desk.hubs.facts(of(web.coffee), YEAR).follow_ups == ()


def test_promises_are_ticked_off_and_stay_to_be_seen(web):
    first = web.desk.save("", FollowUp(title="Bellen", due=date(2026, 10, 20), relation_id=web.rid("Blaak")))
    second = web.desk.save("", FollowUp(title="Mailen", due=date(2026, 10, 9), relation_id=web.rid("Blaak")))
    assert [one.title for one in web.desk.hubs.open_follow_ups()] == ["Mailen", "Bellen"]
    done = web.desk.hubs.tick(second.id)
    assert done.done_on == date(2026, 10, 14)
    assert [one.id for one in web.desk.hubs.open_follow_ups()] == [first.id]
    assert [one.title for one in web.desk.hubs.facts(of_hub(web), YEAR).follow_ups] == ["Bellen", "Mailen"]
    web.desk.hubs.tick(second.id, done=False)
    assert [one.title for one in web.desk.hubs.facts(of_hub(web), YEAR).follow_ups] == ["Mailen", "Bellen"]


def test_what_comes_next_is_planned_filled_in_or_expected(web):
    desk = web.desk
    desk.save("", Meeting(title="Borrel", day=date(2026, 10, 15), start="17:00"))
    desk.save("", Meeting(title="Afgezegd", day=date(2026, 10, 15), attendance=Attendance.ABSENT))
    desk.save("", replace(web.coffee, start="9:30", question="Wie?", next_on=date(2026, 10, 16)))
    desk.save(
        "",
        Meeting(
            gathering_id=web.members.id,
            title="Ledenvergadering najaar",
            day=date(2026, 10, 22),
            attendance=Attendance.SIGNED_UP,
        ),
    )
    met(web, web.lunch, date(2026, 9, 18))
    desk.save("", Gathering(title="Voorbij", next_on=date(2026, 10, 15), archived=True))
    found = desk.hubs.next_meetings()
    assert [(one.day, one.start, one.title, one.expected) for one in found] == [
        (date(2026, 10, 15), "17:00", "Borrel", False),
        (date(2026, 10, 16), "", "Lunch", True),  # the third Friday
        (date(2026, 10, 16), "9:30", "Open Coffee", False),
        (date(2026, 10, 22), "", "Ledenvergadering najaar", False),
    ]
    assert [one.question_ready for one in found] == [False, False, True, False]
    assert [one.title for one in desk.hubs.next_meetings(1)] == ["Borrel"]
    place = desk.hubs.places(YEAR).place(of(web.members))
    assert place.next == NextTime(date(2026, 10, 22), expected=False)


def test_figures_of_a_past_year_still_know_what_comes_next_today(web, clock):
    web.desk.save("", replace(web.coffee, next_on=date(2026, 10, 16)))
    assert web.desk.hubs.places(2025).place(of(web.coffee)).next == NextTime(
        date(2026, 10, 16), expected=False
    )
    clock.now = datetime(2026, 10, 17, 9)  # noqa: DTZ001 - local
    assert web.desk.hubs.places(2025).place(of(web.coffee)).next == NextTime(
        date(2026, 11, 20), expected=True
    )


def test_sharing_adds_up_over_the_year_so_far(web):
    for title, alone in (("Boekhouder", Cents(9_000)), ("Printer", None)):
        web.desk.save(
            "",
            Sharing(
                title=title,
                cost=Cents(12_000),
                per=PerPeriod.MONTH,
                alone=alone,
                since=date(2026, 8, 15),
                share=BasisPoints(5_000),
            ),
        )
    web.desk.save("", Sharing(title="Oud", cost=Cents(1), since=date(2020, 1, 1), until=date(2020, 2, 1)))
    costs, total = web.desk.hubs.sharing(YEAR)
    # 15 August to 14 October: two months
    assert [(one.sharing.title, one.own, one.saved) for one in costs] == [
        ("Boekhouder", 12_000, 6_000),
        ("Printer", 12_000, None),
    ]
    assert (total.own, total.saved, total.complete) == (24_000, 6_000, False)


def test_joint_bids_name_their_partners_with_who_leads_first(web):
    bid = web.desk.save(
        "", Bid(title="Aanbesteding", client_id=web.rid("Gemeente"), submitted_on=date(2026, 2, 1))
    )
    web.desk.save("", Bid(title="Ouder", submitted_on=date(2025, 2, 1)))
    for relation, share, leads in ((None, 3_000, False), ("Vakgenoot", 5_000, False), ("Coop", 2_000, True)):
        web.desk.save(
            "",
            Partner(
                bid_id=bid.id,
                relation_id=None if relation is None else RelationId(web.rid(relation)),
                share=BasisPoints(share),
                lead=leads,
            ),
        )
    first, second = web.desk.hubs.bids()
    assert [one.share for one in first.partners] == [2_000, 5_000, 3_000]
    assert first.names[web.rid("Gemeente")] == "Gemeente"
    assert second.partners == ()


def test_a_place_that_is_gone_has_no_facts(web):
    assert web.desk.hubs.facts(PlaceKey(HUB, 999), YEAR) is None
