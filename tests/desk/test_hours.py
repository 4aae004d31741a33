"""Weeks of hours and the hours criterion, through the desk."""

from dataclasses import replace
from datetime import date

import pytest

from zzpdesk.core.errors import Refused
from zzpdesk.core.kinds import AssignmentId, Minutes, Year
from zzpdesk.core.records import Absence, HoursTest, TimeEntry, Training
from zzpdesk.core.records.assignment import Grouping
from zzpdesk.core.records.time import AbsenceKind, HourKind
from zzpdesk.core.records.training import TrainingPurpose
from zzpdesk.core.sources import Channel
from zzpdesk.core.week import RowKey
from zzpdesk.texts.hours import pace

MONDAY = date(2026, 10, 12)


def key(she, name):
    return RowKey(HourKind.BILLABLE, she.work[name].id)


def row(week, key):
    return next(one for one in week.rows if one.key == key)


def test_a_week_shows_work_of_the_weeks_before(she):
    she.hours("bureau", date(2026, 9, 28), 60)
    she.hours("coop", date(2026, 9, 27), 60)
    she.hours("direct", date(2026, 10, 13), 90)
    week = she.desk.hours.week(date(2026, 10, 14))
    jobs = [one.job for one in week.rows if one.job is not None]
    assert [(job.title, job.client, job.source, job.channel) for job in jobs] == [
        ("direct", "Klant", "", Channel.DIRECT),
        ("bureau", "Gemeente", "Bureau", Channel.INTERMEDIARY),
    ]
    assert row(week, key(she, "direct")).minutes(1) == 90


def test_who_begins_finds_a_row_for_all_work_that_runs(she):
    def titles(day):
        return {one.job.title for one in she.desk.hours.week(day).rows if one.job is not None}

    assert titles(MONDAY) == set(she.work)
    she.hours("direct", date(2026, 10, 13), 90)
    assert titles(MONDAY) == {"direct"}
    fresh = replace(she.work["coop"], id=None, version=0, title="nieuw", since=date(2026, 10, 1))
    she.desk.save("", fresh)
    she.desk.save("", replace(fresh, title="later", since=date(2026, 10, 19)))
    she.desk.save("", replace(fresh, title="weg", archived=True))
    she.desk.save("", replace(fresh, title="voorbij", until=date(2026, 10, 11)))
    assert titles(MONDAY) == {"direct", "nieuw"}


def test_without_hours_there_is_no_pace_to_speak_of(she):
    standing = she.desk.hours.standing(2026)
    assert pace(standing) == "Nog 1.225 uur."
    she.hours("direct", date(2026, 10, 13), 24 * 60)
    assert (
        pace(she.desk.hours.standing(2026)) == "Nog 1.201 uur. Bij 2 uur per week haal je het dit jaar niet."
    )


def test_typing_into_cells(she):
    hours, cell = she.desk.hours, key(she, "direct")
    hours.set_cell(cell, MONDAY, Minutes(90))
    hours.set_cell(cell, MONDAY, Minutes(120))
    hours.set_cell(RowKey(HourKind.ACQUISITION), MONDAY, Minutes(30))
    week = hours.week(MONDAY)
    assert (row(week, cell).minutes(0), week.of_day(0)) == (120, 150)
    assert week.worth == (20_000, True)
    she.desk.undo()
    she.desk.undo()
    assert row(hours.week(MONDAY), cell).minutes(0) == 90
    hours.set_cell(cell, MONDAY, Minutes(0))
    assert she.desk.count(TimeEntry) == 0


def test_billed_time_is_left_alone(she):
    she.hours("direct", MONDAY, 60)
    draft = she.desk.invoices.blank(assignment_id=AssignmentId(she.work["direct"].id or 0))
    waiting = she.desk.invoices.unbilled(AssignmentId(she.work["direct"].id or 0), until=MONDAY)
    she.desk.invoices.take_hours(draft, AssignmentId(she.work["direct"].id or 0), waiting, Grouping.ONE_LINE)
    with pytest.raises(Refused, match="cell-billed"):
        she.desk.hours.set_cell(key(she, "direct"), MONDAY, Minutes(90))
    assert row(she.desk.hours.week(MONDAY), key(she, "direct")).minutes(0) == 60


def test_last_week_is_copied_in_one_step(she):
    she.hours("direct", date(2026, 10, 5), 60, description="Bouw")
    she.hours("direct", date(2026, 10, 6), 90)
    she.hours("bureau", date(2026, 10, 7), 45)
    she.desk.save("", Training(day=date(2026, 10, 8), title="Cursus", minutes=Minutes(120)))
    she.hours("direct", date(2026, 10, 13), 15)
    assert she.desk.hours.copy_last_week(MONDAY) == 2
    week = she.desk.hours.week(MONDAY)
    assert [week.of_day(number) for number in range(7)] == [60, 15, 45, 0, 0, 0, 0]
    assert row(week, key(she, "direct")).cells[0][0].description == "Bouw"
    she.desk.undo()
    assert [she.desk.hours.week(MONDAY).of_day(number) for number in range(3)] == [0, 15, 0]
    with pytest.raises(Refused, match="nothing-to-copy"):
        she.desk.hours.copy_last_week(date(2026, 12, 7))


def test_an_archived_assignment_is_not_copied(she):
    she.hours("peer", date(2026, 10, 5), 60)
    she.desk.save("", type(she.work["peer"])(**{**_fields(she.work["peer"]), "archived": True}))
    with pytest.raises(Refused, match="nothing-to-copy"):
        she.desk.hours.copy_last_week(MONDAY)


def _fields(record):
    return {name: getattr(record, name) for name in type(record).__dataclass_fields__}


def test_a_month_per_day(she):
    she.hours("direct", date(2026, 10, 1), 60)
    she.hours(None, date(2026, 10, 1), 30, kind=HourKind.NETWORK)
    she.hours("direct", date(2026, 10, 31), 45)
    she.hours("direct", date(2026, 11, 1), 45)
    found = she.desk.hours.month(date(2026, 10, 14))
    assert found.days == {date(2026, 10, 1): (60, 90), date(2026, 10, 31): (45, 45)}
    assert (found.billable, found.minutes) == (105, 135)


def test_still_to_bill_per_client_and_per_source(she):
    she.hours("direct", date(2026, 9, 30), 60)
    she.hours("coop", date(2026, 9, 30), 120)
    she.hours("bureau", date(2026, 10, 1), 30)
    clients = she.desk.hours.to_bill(by_client=True)
    assert [(one.name, one.minutes, one.amount) for one in clients] == [
        ("Klant", 180, 30_000),
        ("Gemeente", 30, 5_000),
    ]
    assert [title for _id, title, _minutes in clients[0].assignments] == ["coop", "direct"]
    sources = she.desk.hours.to_bill(by_client=False)
    assert [(one.name, one.channel) for one in sources] == [
        ("Coop", Channel.COLLECTIVE),
        ("Klant", Channel.DIRECT),
        ("Bureau", Channel.INTERMEDIARY),
    ]


def test_study_for_a_new_field_is_recorded_but_does_not_count(she):
    she.hours("direct", date(2026, 10, 1), 600)
    study = Training(
        day=date(2026, 10, 2), title="Koken", minutes=Minutes(480), purpose=TrainingPurpose.NEW_FIELD
    )
    she.desk.save("", study)
    found = she.desk.hours.standing(2026)
    assert (found.done, found.uncounted, found.recent) == (600, 480, 600)
    meter = she.desk.overview.of(2026).hours
    assert (meter.done, meter.kinds[HourKind.NEW_FIELD]) == (600, 480)


def test_pregnancy_leave_counts_in_the_criterion_and_never_as_billable(she):
    # four weeks of 35 hours, of which she worked three hours on one day
    leave = Absence(
        kind=AbsenceKind.PREGNANCY, since=date(2026, 9, 1), until=date(2026, 9, 28), weekly=Minutes(2_100)
    )
    she.desk.save("", leave)
    she.hours("direct", date(2026, 9, 10), 180)
    found = she.desk.hours.standing(2026)
    assert (found.pregnancy, found.worked, found.done) == (140 * 60 - 180, 180, 140 * 60)
    assert she.desk.overview.of(2026).hours.done == 140 * 60
    assert she.desk.hours.week(date(2026, 9, 10)).minutes(billable=True) == 180
    holiday = Absence(since=date(2026, 7, 1), until=date(2026, 7, 31), weekly=Minutes(2_100))
    she.desk.save("", holiday)
    assert she.desk.hours.standing(2026).done == 140 * 60


def test_the_stress_test_takes_the_leave_along(she):
    she.bill("direct", date(2026, 10, 1), 1_000)
    before = she.desk.analysis
    period = before.year(2026)
    source = before.dependency(period).sources[0].key
    leave = Absence(
        kind=AbsenceKind.PREGNANCY, since=date(2026, 6, 1), until=date(2026, 9, 20), weekly=Minutes(2_100)
    )
    she.desk.save("", leave)
    found = before.stress(source, period)
    assert found is not None
    assert found.hours.done == 16 * 35 * 60


def test_the_majority_is_asked(she):
    desk = she.desk
    assert desk.hours.standing(2026).majority is None
    desk.hours.answer_test(2026, majority=False)
    desk.hours.answer_test(2026, majority=True)
    assert desk.hours.standing(2026).majority is True
    assert [test.year for test in desk.find(HoursTest)] == [Year(2026)]
    desk.hours.answer_test(2026, majority=None)
    desk.hours.answer_test(2026, majority=None)
    assert desk.hours.standing(2026).majority is None


def test_the_paper_holds_what_was_worked_up_to_today(she):
    she.hours("direct", date(2026, 10, 1), 60)
    she.hours("direct", date(2026, 10, 20), 60)
    she.hours("direct", date(2025, 12, 31), 60)
    she.desk.save("", Absence(since=date(2025, 12, 24), until=date(2026, 1, 2)))
    she.desk.save("", Absence(since=date(2024, 12, 24), until=date(2025, 1, 2)))
    facts = she.desk.paper.hours_facts(2026)
    assert [(row.day, row.client) for row in facts.entries] == [(date(2026, 10, 1), "Klant")]
    assert facts.months == {(HourKind.BILLABLE, 10): 60}
    assert sum(facts.months.values()) == sum(row.minutes for row in facts.entries) == facts.standing.worked
    assert [one.since for one in facts.absences] == [date(2025, 12, 24)]
    assert "3.6" in facts.goal_source
    assert facts.leave_source == ""
    assert she.desk.paper.hours_pdf(2026).startswith(b"%PDF")
    assert she.desk.paper.hours_facts(1990).goal_source == ""
