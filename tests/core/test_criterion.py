"""The hours criterion, with figures worked out by hand."""

from datetime import date
from typing import Any

import pytest

from zzpdesk.core.criterion import Answers, Leave, leave_of, reached, standing
from zzpdesk.core.kinds import Minutes, Year
from zzpdesk.core.records.time import Absence, AbsenceKind, HourKind

GOAL = 1_225 * 60
TODAY = date(2026, 6, 30)


def a_leave(since: date, until: date, hours: int = 28, **changes: Any) -> Absence:
    values = {"kind": AbsenceKind.PREGNANCY, "since": since, "until": until, "weekly": Minutes(hours * 60)}
    return Absence(**(values | changes))


def test_direct_and_indirect_hours_count_and_study_for_a_new_field_does_not():
    kinds = {HourKind.BILLABLE: 60_000, HourKind.NETWORK: 6_000, HourKind.NEW_FIELD: 9_000}
    found = standing(TODAY, kinds, GOAL, 12_000)
    assert (found.worked, found.uncounted, found.done, found.left) == (66_000, 9_000, 66_000, 7_500)
    # 7,500 minutes at 12,000 per 84 days: 52.5, so the 53rd day
    assert found.expected == date(2026, 8, 22)


def test_leave_counts_as_worked_at_her_usual_hours():
    # 16 weeks of 28 hours: 448 hours
    leave = Leave(leave_of([a_leave(date(2026, 1, 5), date(2026, 4, 26))], 16))
    found = standing(TODAY, {HourKind.BILLABLE: 600 * 60}, GOAL, 0, leave)
    assert found.pregnancy == 448 * 60
    assert found.left == (1_225 - 600 - 448) * 60
    # the last twelve weeks began on 8 April: 19 days of leave, at 4 hours a day
    assert found.recent == 19 * 4 * 60


def test_leave_of_more_weeks_than_the_rule_counts_to_its_end():
    days = leave_of([a_leave(date(2026, 1, 1), date(2026, 12, 31))], 16)
    assert (len(days), max(days)) == (112, date(2026, 4, 22))
    assert leave_of([a_leave(date(2026, 1, 1), date(2026, 12, 31))], None) == {}


def test_records_that_touch_or_overlap_are_one_leave_and_no_day_counts_twice():
    first = a_leave(date(2026, 1, 1), date(2026, 2, 28), 35, id=1)
    touching = a_leave(date(2026, 3, 1), date(2026, 4, 30), 14, id=2)
    within = a_leave(date(2026, 2, 1), date(2026, 2, 10), 70, id=3)
    days = leave_of([touching, within, first], 16)
    assert len(days) == 112
    assert (days[date(2026, 2, 5)], days[date(2026, 3, 1)]) == (35 * 60, 14 * 60)


def test_a_second_leave_has_weeks_of_its_own():
    days = leave_of(
        [a_leave(date(2025, 1, 1), date(2025, 12, 31)), a_leave(date(2026, 9, 1), date(2026, 9, 7))], 16
    )
    assert len(days) == 112 + 7


@pytest.mark.parametrize("kind", [AbsenceKind.HOLIDAY, AbsenceKind.CARE, AbsenceKind.STANDBY])
def test_other_time_away_does_not_count(kind):
    assert leave_of([a_leave(date(2026, 1, 1), date(2026, 2, 1), kind=kind)], 16) == {}


def test_what_is_not_filled_in_does_not_count():
    assert leave_of([Absence(kind=AbsenceKind.PREGNANCY)], 16) == {}


def test_hours_worked_during_leave_count_once():
    days = leave_of([a_leave(date(2026, 3, 2), date(2026, 3, 8))], 16)
    worked = {date(2026, 3, 3): 300, date(2026, 3, 20): 500}
    found = standing(TODAY, {HourKind.BILLABLE: 800}, GOAL, 0, Leave(days, worked))
    assert found.pregnancy == 28 * 60 - 300
    more = Leave(days, {date(2026, 3, 3): 28 * 60 + 1})
    assert standing(TODAY, {}, GOAL, 0, more).pregnancy == 0


def test_a_leave_over_new_year_adds_up_to_the_whole():
    leave = Leave(leave_of([a_leave(date(2025, 12, 29), date(2026, 1, 4), 25)], 16))
    parts = (leave.counted(date(2025, 1, 1), date(2025, 12, 31)), leave.counted(date(2026, 1, 1), TODAY))
    assert parts == (642, 858)
    assert sum(parts) == 25 * 60


def test_leave_still_to_come_carries_the_forecast():
    # 10 hours missing: one day at the pace of 84 hours per twelve weeks (1 hour), then leave at 4 hours a day
    leave = Leave(leave_of([a_leave(date(2026, 7, 2), date(2026, 9, 1))], 16))
    assert reached(10 * 60, 84 * 60, TODAY, leave) == date(2026, 7, 4)
    assert reached(10 * 60, 0, TODAY, leave) == date(2026, 7, 4)


def test_the_forecast_ends_with_the_year():
    assert reached(60, 0, TODAY) is None
    assert reached(184 * 60, 84 * 60, TODAY) == date(2026, 12, 31)
    assert reached(185 * 60, 84 * 60, TODAY) is None
    assert reached(0, 0, TODAY) == TODAY


@pytest.mark.parametrize(
    ("minutes", "goal", "answers", "met"),
    [
        (GOAL - 1, GOAL, Answers(majority=True), False),
        (GOAL, GOAL, Answers(), None),
        (GOAL, GOAL, Answers(majority=True), True),
        (GOAL, GOAL, Answers(majority=False), False),
        (GOAL, GOAL, Answers(majority=False, since=Year(2022)), True),
        (GOAL, GOAL, Answers(majority=False, since=Year(2021)), False),
        (GOAL, None, Answers(majority=True), None),
    ],
)
def test_met_takes_the_hours_and_where_it_is_asked_the_majority(minutes, goal, answers, met):
    assert standing(TODAY, {HourKind.BILLABLE: minutes}, goal, 0, answers=answers).met is met


def test_without_a_goal_there_is_no_forecast():
    found = standing(TODAY, {}, None, 600)
    assert (found.left, found.expected) == (None, None)
