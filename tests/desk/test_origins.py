"""Time of trainings, meetings, visits and hours given away flows into her hours once, whichever way it is written."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import DAY, a_relation
from zzpdesk.core.kinds import GatheringId, MeetingId, Minutes, RelationId
from zzpdesk.core.records import Collective, Gathering, GiveTakeEntry, Meeting, TimeEntry, Training, Visit
from zzpdesk.core.records.gathering import Attendance, GatheringKind
from zzpdesk.core.records.membership import Direction, GiftKind
from zzpdesk.core.records.time import DAY_MINUTES, HourKind
from zzpdesk.core.records.training import TrainingPurpose
from zzpdesk.desk.origins import spread

NEXT = DAY + timedelta(days=1)


def hours(desk):
    return [(one.day, one.minutes, one.kind, one.description) for one in desk.find(TimeEntry)]


def test_a_training_flows_in_follows_and_goes(desk):
    course = desk.save("", Training(day=DAY, until=NEXT, title="SAFe", minutes=Minutes(901)))
    assert hours(desk) == [(DAY, 451, HourKind.TRAINING, "SAFe"), (NEXT, 450, HourKind.TRAINING, "SAFe")]
    first = desk.find(TimeEntry)[0]
    course = desk.save(
        "", replace(course, until=None, minutes=Minutes(480), purpose=TrainingPurpose.NEW_FIELD)
    )
    assert hours(desk) == [(DAY, 480, HourKind.NEW_FIELD, "SAFe")]
    assert desk.find(TimeEntry)[0].id == first.id
    desk.delete("", course)
    assert hours(desk) == []


def test_it_is_undone_and_done_again_together(desk):
    desk.save("", Training(day=DAY, title="SAFe", minutes=Minutes(480)))
    desk.undo()
    assert hours(desk) == []
    desk.redo()
    assert hours(desk) == [(DAY, 480, HourKind.TRAINING, "SAFe")]


def test_a_meeting_counts_once_she_was_there(desk):
    coffee = desk.save("", Gathering(title="Open Coffee"))
    planned = desk.save(
        "", Meeting(gathering_id=GatheringId(coffee.id), day=DAY, title="Oktober", minutes=Minutes(90))
    )
    assert hours(desk) == []
    desk.save("", replace(planned, attendance=Attendance.PRESENT))
    assert hours(desk) == [(DAY, 90, HourKind.NETWORK, "Oktober")]
    desk.save("", replace(coffee, kind=GatheringKind.WORKING_GROUP))
    assert hours(desk) == [(DAY, 90, HourKind.COLLECTIVE, "Oktober")]


def test_a_meeting_on_its_own_with_a_collective_is_work_for_it(desk):
    of = RelationId(desk.save("", a_relation()).id)
    there = {"relation_id": of, "day": DAY, "attendance": Attendance.PRESENT, "minutes": Minutes(60)}
    desk.save("", Meeting(title="Koffie", **there))
    desk.save("", Collective(relation_id=of))
    desk.save("", Meeting(title="Ledenavond", **there))
    assert hours(desk) == [
        (DAY, 60, HourKind.NETWORK, "Koffie"),
        (DAY, 60, HourKind.COLLECTIVE, "Ledenavond"),
    ]


def test_a_visit_adds_only_the_time_for_meeting_people(desk):
    hub = RelationId(desk.save("", a_relation()).id)
    desk.save("", Visit(relation_id=hub, day=DAY))
    assert hours(desk) == []
    desk.save("", Visit(relation_id=hub, day=DAY, minutes=Minutes(45), note="lunch"))
    assert hours(desk) == [(DAY, 45, HourKind.NETWORK, "lunch")]


def test_hours_given_count_unless_a_meeting_has_them_already(desk):
    club = RelationId(desk.save("", a_relation()).id)
    meeting = desk.save(
        "", Meeting(day=DAY, title="Werkgroep", minutes=Minutes(60), attendance=Attendance.PRESENT)
    )
    given_hours = GiveTakeEntry(
        collective_id=club, day=DAY, kind=GiftKind.HOURS, minutes=Minutes(120), title="Website"
    )
    desk.save("", given_hours)
    desk.save("", replace(given_hours, meeting_id=MeetingId(meeting.id)))
    desk.save("", replace(given_hours, direction=Direction.RECEIVED))
    desk.save("", replace(given_hours, collective_id=None, relation_id=club, title="Hulp"))
    assert hours(desk) == [
        (DAY, 60, HourKind.NETWORK, "Werkgroep"),
        (DAY, 120, HourKind.COLLECTIVE, "Website"),
        (DAY, 120, HourKind.NETWORK, "Hulp"),
    ]


@given(
    first=st.dates(date(2000, 1, 1), date(2050, 1, 1)),
    length=st.integers(1, 30),
    minutes=st.integers(0, 30 * DAY_MINUTES),
)
def test_spread_over_days_adds_up(first, length, minutes):
    minutes = min(minutes, length * DAY_MINUTES)
    parts = spread(first, first + timedelta(days=length - 1), minutes)
    assert sum(part for _, part in parts) == minutes
    assert all(0 < part <= DAY_MINUTES for _, part in parts)
    sizes = [part for _, part in parts]
    assert max(sizes, default=0) - min(sizes, default=0) <= 1


@pytest.mark.parametrize(
    ("last", "minutes", "days"),
    [(None, 60, ["2026-10-16"]), (date(2026, 10, 19), 60, ["2026-10-16", "2026-10-19"])],
)
def test_a_weekend_in_between_is_left_out(last, minutes, days):
    assert [day.isoformat() for day, _ in spread(date(2026, 10, 16), last, minutes)] == days
