"""What has a day becomes a reminder: order, reach, marks, days typed on one line."""

from datetime import date

import pytest

from zzpdesk.core.agenda import (
    GROUPS,
    LATE,
    LATER,
    MONTH,
    REACHES,
    WEEK,
    DueRow,
    Todo,
    by_urgency,
    group_of,
    in_reach,
    put_off,
    quick_task,
    settled,
    todo_of,
)
from zzpdesk.core.records import Assignment, Certificate, Invoice, Relation, Task, TodoMark

TODAY = date(2026, 10, 14)  # a Wednesday


def todo(code: str = "certificate", day: date | None = TODAY, number: int = 1, **values: object) -> Todo:
    kinds = {"task": Task, "overdue": Invoice, "draft": Invoice, "ask-margin": Relation}
    return Todo(code, kinds.get(code, Certificate), number, day, values)


def test_a_row_becomes_something_that_waits_under_a_key_that_stays():
    found = todo_of(DueRow("certificate", "Certificate", 7, date(2026, 11, 1), "VCA", "Kiwa", None))
    assert (found.code, found.kind, found.record_id, found.day) == (
        "certificate",
        Certificate,
        7,
        date(2026, 11, 1),
    )
    assert found.values == {"title": "VCA", "name": "Kiwa", "number": None, "day": date(2026, 11, 1)}
    assert found.key == "certificate:Certificate:7:2026-11-01"
    assert todo(day=None).key == "certificate:Certificate:1:"


@pytest.mark.parametrize(
    ("code", "days", "shown"),
    [
        ("certificate", 90, True),
        ("certificate", 91, False),
        ("certificate", -365, True),
        ("certificate", -366, False),
        ("follow-up", 14, True),
        ("follow-up", 15, False),
        ("follow-up", -4_000, True),
        ("meeting", -1, False),
        ("task", 3_000, True),
        ("overdue", -4_000, True),
    ],
)
def test_each_code_has_its_own_reach(code, days, shown):
    day = date.fromordinal(TODAY.toordinal() + days)
    assert in_reach(todo(code, day), TODAY) is shown


def test_a_calendar_looks_further_ahead_but_not_further_back():
    assert in_reach(todo("meeting", date(2027, 10, 1)), TODAY, 366)
    assert not in_reach(todo("meeting", date(2026, 10, 13)), TODAY, 366)
    assert in_reach(todo("meeting", None), TODAY)


def test_the_longest_late_comes_first_then_what_is_due_soonest():
    late, older = todo("overdue", date(2026, 10, 1)), todo("certificate", date(2026, 9, 1))
    same = todo("certificate", date(2026, 10, 1))
    draft, margin = todo("draft", date(2026, 10, 20)), todo("ask-margin", None)
    plain, soon, next_week = (
        todo("task", None),
        todo("task", date(2026, 10, 15)),
        todo("task", date(2026, 10, 21)),
    )
    every = [next_week, plain, margin, draft, soon, same, late, older]
    assert by_urgency(every, TODAY) == (older, late, same, draft, soon, margin, plain, next_week)


def test_groups_by_the_week_and_the_month_of_today():
    days = {
        date(2026, 10, 13): LATE,
        TODAY: WEEK,
        date(2026, 10, 18): WEEK,
        date(2026, 10, 19): MONTH,
        date(2026, 10, 31): MONTH,
        date(2026, 11, 1): LATER,
    }
    assert {day: group_of(todo(day=day), TODAY) for day in days} == days
    assert group_of(todo(day=None), TODAY) == WEEK
    assert group_of(todo("draft", date(2026, 10, 1)), TODAY) == WEEK
    assert group_of(todo(day=date(2026, 11, 1)), date(2026, 10, 30)) == WEEK
    assert set(GROUPS) == {LATE, WEEK, MONTH, LATER}


def test_marks_split_what_waits_from_what_was_put_off_and_ticked_off():
    waits, later, gone, back = (todo(number=number) for number in (1, 2, 3, 4))
    marks = [
        TodoMark(key=later.key, snoozed_until=date(2026, 10, 15)),
        TodoMark(key=gone.key, done_on=date(2026, 10, 10)),
        TodoMark(key=back.key, snoozed_until=TODAY),
        TodoMark(key="certificate:Certificate:9:", done_on=TODAY),
    ]
    found = settled([waits, later, gone, back], marks, TODAY)
    assert found.waiting == (waits, back)
    assert found.snoozed == ((date(2026, 10, 15), later),)
    assert found.done == ((date(2026, 10, 10), gone),)


def test_who_still_pays_late_after_two_weeks_is_to_be_reminded_again():
    late = todo("overdue", date(2026, 9, 1))
    recent, long_ago = (TodoMark(key=late.key, done_on=day) for day in (date(2026, 10, 1), date(2026, 9, 30)))
    assert settled([late], [recent], TODAY).done == ((date(2026, 10, 1), late),)
    assert settled([late], [long_ago], TODAY).waiting == (late,)


def test_tasks_remember_it_themselves():
    one, two, three = (todo("task", None, number) for number in (1, 2, 3))
    own = {
        1: Task(id=1, title="a"),
        2: Task(id=2, title="b", snoozed_until=date(2026, 12, 1)),
        3: Task(id=3, title="c", done_on=TODAY, snoozed_until=date(2026, 12, 1)),
    }
    found = settled([one, two, three], [], TODAY, own=own)
    assert (found.waiting, found.snoozed, found.done) == (
        (one,),
        ((date(2026, 12, 1), two),),
        ((TODAY, three),),
    )


def test_the_first_back_and_the_newest_done_come_first():
    one, two = todo(number=1), todo(number=2)
    marks = [TodoMark(key=each.key, done_on=day) for each, day in ((one, date(2026, 10, 1)), (two, TODAY))]
    assert [each for _day, each in settled([one, two], marks, TODAY).done] == [two, one]
    marks = [
        TodoMark(key=one.key, snoozed_until=date(2026, 12, 1)),
        TodoMark(key=two.key, snoozed_until=date(2026, 11, 1)),
    ]
    assert [each for _day, each in settled([one, two], marks, TODAY).snoozed] == [two, one]


def test_the_usual_days_to_put_off_to():
    assert put_off(TODAY) == {
        "tomorrow": date(2026, 10, 15),
        "week": date(2026, 10, 19),
        "month": date(2026, 11, 14),
    }
    assert put_off(date(2027, 1, 31)) == {
        "tomorrow": date(2027, 2, 1),
        "week": date(2027, 2, 1),
        "month": date(2027, 2, 28),
    }


@pytest.mark.parametrize(
    ("typed", "title", "due"),
    [
        ("bel Femke vrijdag", "bel Femke", date(2026, 10, 16)),
        ("bel Femke op vrijdag", "bel Femke", date(2026, 10, 16)),
        ("bel Femke wo", "bel Femke", date(2026, 10, 21)),
        ("call Femke Monday", "call Femke", date(2026, 10, 19)),
        ("btw 31-10", "btw", date(2026, 10, 31)),
        ("btw uiterlijk 31 okt", "btw", date(2026, 10, 31)),
        ("btw vóór 31 januari", "btw", date(2027, 1, 31)),
        ("contract 1 maart 2028", "contract", date(2028, 3, 1)),
        ("nagekomen 1-3-2025", "nagekomen", date(2025, 3, 1)),
        ("offerte morgen", "offerte", date(2026, 10, 15)),
        ("offerte over 2 weken", "offerte", date(2026, 10, 28)),
        ("offerte in 3 days", "offerte", date(2026, 10, 17)),
        ("offerte over 1 maand", "offerte", date(2026, 11, 14)),
        ("offerte volgende week", "offerte", date(2026, 10, 19)),
        ("offerte gisteren", "offerte gisteren", None),
        ("offerte +30", "offerte", date(2026, 11, 13)),
        ("  bel   Femke  ", "bel Femke", None),
        ("factuur 12", "factuur 12", None),
        ("vrijdag", "vrijdag", None),
        ("lees hoofdstuk over weken", "lees hoofdstuk over weken", None),
        ("", "", None),
    ],
)
def test_a_task_on_one_line(typed, title, due):
    found = quick_task(typed, TODAY)
    assert (found.title, found.due) == (title, due)


def test_every_code_of_a_query_has_a_reach_and_the_far_ones_leave_time_to_act():
    assert REACHES["register"].ahead > REACHES["certificate"].ahead > REACHES["follow-up"].ahead
    assert in_reach(Todo("ends", Assignment, 1, date(2030, 1, 1), {}), TODAY)
