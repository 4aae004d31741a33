"""Reminders from the records of a desk, and what she does with them."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from zzpdesk.core.agenda import Todo
from zzpdesk.core.errors import InvalidRecord
from zzpdesk.core.kinds import Cents, Minutes, Year
from zzpdesk.core.ports import Where
from zzpdesk.core.records import (
    Assignment,
    Broodfonds,
    BroodfondsLevel,
    Certificate,
    Clause,
    Decision,
    FollowUp,
    Funding,
    Gathering,
    Goal,
    Hub,
    HubPlan,
    Illness,
    Invoice,
    LedgerEntry,
    Meeting,
    Membership,
    Provision,
    Register,
    RegisterPoints,
    Repayment,
    SelfView,
    Task,
    TimeEntry,
    TodoMark,
    Training,
)
from zzpdesk.core.records.gathering import Attendance
from zzpdesk.core.records.hub import Arrangement
from zzpdesk.core.records.membership import MemberState
from zzpdesk.core.records.time import HourKind
from zzpdesk.core.records.training import GoalKind, RegisterUnit
from zzpdesk.texts import todos as words

TODAY = date(2026, 10, 14)


def waiting(desk, code: str) -> list[Todo]:
    return [one for one in desk.agenda.whole().waiting if one.code == code]


def said(desk, code: str) -> list[tuple[str, str, str]]:
    return [
        (words.title(code, one.values), words.detail(code, one.values), words.when(one, TODAY))
        for one in waiting(desk, code)
    ]


@pytest.fixture
def coop(desk, she):
    return she.rid("Coop")


def test_nothing_waits_on_a_fresh_desk(desk):
    assert desk.agenda.whole().waiting == ()


def test_dates_of_certificates_registers_and_agreements(desk, she):
    desk.save("", Certificate(title="VCA", expires_on=date(2026, 12, 1), issuer_id=she.rid("Klant")))
    desk.save("", Certificate(title="EHBO", expires_on=date(2026, 11, 1)))
    desk.save("", Certificate(title="EHBO", expires_on=date(2028, 11, 1)))
    desk.save("", Certificate(title="Later", expires_on=date(2027, 2, 1)))
    (vca,) = waiting(desk, "certificate")
    assert (vca.values["title"], vca.values["name"], vca.day) == ("VCA", "Klant", date(2026, 12, 1))
    register = desk.save(
        "", Register(title="Register EDP", since=date(2024, 1, 1), until=date(2026, 12, 31), required=60)
    )
    for points, day in ((20, date(2025, 3, 1)), (25, date(2026, 3, 1)), (9, date(2023, 12, 31))):
        desk.save("", RegisterPoints(register_id=register.id, day=day, points=points))
    (renew,) = waiting(desk, "register")
    assert renew.values["number"] == 15
    desk.save("", Assignment(title="Kort", client_id=she.rid("Klant"), since=date(2026, 1, 1),
        until=date(2026, 12, 1), agreement_until=date(2026, 12, 1)))  # fmt: skip
    desk.save("", Assignment(title="Lang", client_id=she.rid("Klant"), since=date(2026, 1, 1),
        agreement_until=date(2026, 12, 1)))  # fmt: skip
    assert [one.values["title"] for one in waiting(desk, "agreement")] == ["Lang"]


def test_promises_votes_and_meetings(desk, she, coop):
    desk.save("", FollowUp(title="Bedankje sturen", due=date(2026, 10, 1), relation_id=she.rid("Klant")))
    desk.save("", FollowUp(title="Al gedaan", due=date(2026, 10, 1), done_on=date(2026, 10, 2)))
    desk.save("", FollowUp(title="Nog lang niet", due=date(2026, 12, 1)))
    assert [(one.values["title"], one.values["name"]) for one in waiting(desk, "follow-up")] == [
        ("Bedankje sturen", "Klant")
    ]
    series = desk.save("", Gathering(title="Ledenvergadering", relation_id=coop, start="19:30"))
    meeting = desk.save("", Meeting(title="Najaar", gathering_id=series.id, day=date(2026, 10, 22)))
    for title in ("Begroting 2027", "Provisie"):
        desk.save("", Decision(meeting_id=meeting.id, title=title))
    (vote,) = waiting(desk, "vote")
    assert (vote.kind, vote.record_id, vote.values["number"]) == (Meeting, meeting.id, 2)
    (planned,) = waiting(desk, "meeting")
    assert (planned.day, planned.values["start"]) == (date(2026, 10, 22), "19:30")
    desk.save("", Meeting(title="Afgezegd", day=date(2026, 10, 20), attendance=Attendance.ABSENT))
    assert len(waiting(desk, "meeting")) == 1


def test_by_when_a_plan_of_a_hub_must_be_cancelled(desk, she):
    """Bound until the end of the year with two months' notice: before 31 October, or it runs on for a year."""
    place = she.relation("Zitplaats")
    desk.save("", Hub(relation_id=place.id))
    plan = HubPlan(
        relation_id=place.id, arrangement=Arrangement.PER_MONTH, price=Cents(15_000), since=date(2026, 1, 1),
        bound_until=date(2026, 12, 31), notice_months=2, renews_months=12,
    )  # fmt: skip
    desk.save("", plan)
    (todo,) = waiting(desk, "cancel")
    assert (todo.day, todo.values["name"], todo.values["ends"]) == (
        date(2026, 10, 31), "Zitplaats", date(2026, 12, 31),
    )  # fmt: skip


def test_clauses_provisions_and_admission(desk, she, coop):
    desk.save("", Clause(relation_id=she.rid("Bureau"), client_id=she.rid("Gemeente"), since=date(2025, 1, 1),
        until=date(2026, 10, 31)))  # fmt: skip
    (free,) = waiting(desk, "clause")
    assert (free.day, free.values["name"], free.values["via"]) == (date(2026, 11, 1), "Gemeente", "Bureau")
    desk.save("", Provision(relation_id=coop, title="AOV-collectief", since=date(2026, 11, 1)))
    desk.save("", Provision(relation_id=coop, title="Later", since=date(2027, 11, 1)))
    assert [one.values["title"] for one in waiting(desk, "provision")] == ["AOV-collectief"]
    candidate = {"state": MemberState.CANDIDATE, "since": date(2026, 9, 1), "decided_on": date(2026, 11, 20)}
    desk.save("", Membership(relation_id=coop, **candidate))
    assert [one.values["name"] for one in waiting(desk, "candidate")] == ["Coop"]
    desk.save("", Membership(relation_id=coop, state=MemberState.MEMBER, since=date(2026, 10, 1)))
    assert waiting(desk, "candidate") == []


def test_the_next_instalment_and_the_deposit_of_this_month(desk, she, coop):
    loan = Funding(title="Starterslening", principal=Cents(600_000), since=date(2026, 1, 1), terms=12,
        first_on=date(2026, 8, 20), lender_id=she.rid("Klant"))  # fmt: skip
    loan = desk.save("", loan)
    (first,) = waiting(desk, "instalment")
    assert first.day == date(2026, 8, 20)
    for day in (date(2026, 8, 20), date(2026, 9, 20)):
        desk.save("", Repayment(funding_id=loan.id, day=day, principal=Cents(50_000)))
    (third,) = waiting(desk, "instalment")
    assert (third.day, third.values["name"], third.values["amount"]) == (date(2026, 10, 20), "Klant", 50_000)
    fund = desk.save("", Broodfonds(relation_id=coop))
    desk.save("", BroodfondsLevel(broodfonds_id=fund.id, since=date(2026, 1, 1), deposit=Cents(9_000)))
    assert waiting(desk, "deposit") == []
    desk.save("", LedgerEntry(broodfonds_id=fund.id, day=date(2026, 9, 1), amount=Cents(9_000)))
    (deposit,) = waiting(desk, "deposit")
    assert (deposit.day, deposit.values["number"]) == (date(2026, 10, 31), 9_000)
    desk.save("", LedgerEntry(broodfonds_id=fund.id, day=date(2026, 10, 1), amount=Cents(9_000)))
    assert waiting(desk, "deposit") == []


def test_a_register_asks_what_the_training_page_says_is_left(desk, she):
    """2,080 hours of work, of which she worked 12; 40 points, 30 of them accredited, of which she has 35 and 20."""
    she.hours("direct", date(2026, 10, 1), 720)
    period = {"since": date(2022, 1, 1), "until": date(2026, 12, 31)}
    hours = Register(title="BIG", unit=RegisterUnit.WORK_HOURS, required=2_080, **period)
    points = Register(title="Kwaliteit", required=40, accredited=30, **period)
    desk.save("", hours)
    number = desk.save("", points).id
    for day, count, accredited in ((date(2024, 5, 1), 20, True), (date(2025, 5, 1), 15, False)):
        desk.save("", RegisterPoints(register_id=number, day=day, points=count, accredited=accredited))
    left = {one.register.title: one.left for one in desk.training.of(2026).registers}
    assert left == {"BIG": 2_068, "Kwaliteit": 10}
    assert {one.values["title"]: one.values["number"] for one in waiting(desk, "register")} == left


def test_a_goal_asks_what_the_training_page_says_is_missing(desk):
    """Own study counts among the hours; hours for a register that counts hours are no points."""
    desk.save("", Goal(year=Year(2026), kind=GoalKind.TRAINING_HOURS, minutes=Minutes(600)))
    desk.save("", Goal(year=Year(2026), kind=GoalKind.TRAINING_POINTS, number=10))
    desk.save("", TimeEntry(day=date(2026, 5, 1), minutes=Minutes(120), kind=HourKind.TRAINING))
    desk.save("", Training(day=date(2026, 6, 1), title="Cursus", minutes=Minutes(240)))
    period = {"since": date(2026, 1, 1), "until": date(2030, 12, 31)}
    for unit, count in ((RegisterUnit.POINTS, 4), (RegisterUnit.HOURS, 5)):
        register = desk.save("", Register(title=unit.value, unit=unit, required=10, **period))
        desk.save("", RegisterPoints(register_id=register.id, day=date(2026, 6, 1), points=count))
    assert [(one.done, one.wanted) for one in desk.training.goals(2026) if one.goal_id] == [
        (360, 600),
        (4, 10),
    ]
    assert [one.values["number"] for one in waiting(desk, "goal")] == [240, 6]


def test_goals_of_the_year_that_are_not_reached(desk):
    desk.save(
        "", Training(title="Azure", day=date(2026, 3, 2), until=date(2026, 3, 6), minutes=Minutes(26 * 60))
    )
    desk.save(
        "", Training(title="Nog niet", day=date(2026, 11, 2), until=date(2026, 11, 6), minutes=Minutes(600))
    )
    desk.save("", Goal(year=Year(2026), kind=GoalKind.TRAINING_HOURS, minutes=Minutes(40 * 60)))
    desk.save("", Goal(year=Year(2026), kind=GoalKind.TURNOVER, amount=Cents(9_000_000)))
    desk.save("", Goal(year=Year(2025), kind=GoalKind.MEETINGS, number=12))
    assert said(desk, "goal") == [("14,0\u00a0u scholing plannen", "doel van dit jaar", "dit jaar")]
    desk.save(
        "", Training(title="AI", day=date(2026, 10, 5), until=date(2026, 10, 9), minutes=Minutes(14 * 60))
    )
    assert waiting(desk, "goal") == []


def test_the_question_about_last_year_until_it_is_answered(desk, she):
    assert waiting(desk, "self-view") == []
    she.bill("direct", date(2025, 5, 1), 100)
    (todo,) = waiting(desk, "self-view")
    assert (todo.kind, todo.values["number"], todo.day) == (SelfView, 2025, None)
    desk.save("", SelfView(year=Year(2025), dependent=False))
    assert waiting(desk, "self-view") == []


# ---- what she does with them


def test_ticking_a_reminder_is_one_step_that_can_be_undone(desk, she):
    desk.save("", Certificate(title="VCA", expires_on=date(2026, 12, 1)))
    (todo,) = waiting(desk, "certificate")
    desk.agenda.tick(todo)
    assert waiting(desk, "certificate") == []
    assert [(day, one.key) for day, one in desk.agenda.whole().done] == [(TODAY, todo.key)]
    desk.undo()
    assert waiting(desk, "certificate") == [todo]
    desk.redo()
    desk.agenda.untick(todo)
    assert waiting(desk, "certificate") == [todo]
    assert desk.count(TodoMark) == 0


def test_a_certificate_with_another_day_is_another_reminder(desk):
    saved = desk.save("", Certificate(title="VCA", expires_on=date(2026, 12, 1)))
    desk.agenda.tick(waiting(desk, "certificate")[0])
    desk.save("", replace(saved, expires_on=date(2026, 12, 15)))
    assert len(waiting(desk, "certificate")) == 1


def test_putting_off_and_coming_back(desk, clock):
    desk.save("", Certificate(title="VCA", expires_on=date(2026, 12, 1)))
    (todo,) = waiting(desk, "certificate")
    desk.agenda.snooze(todo, date(2026, 10, 20))
    desk.agenda.snooze(todo, date(2026, 10, 19))
    assert [(day, one.key) for day, one in desk.agenda.whole().snoozed] == [(date(2026, 10, 19), todo.key)]
    assert desk.count(TodoMark) == 1
    clock.now = datetime(2026, 10, 19, 8)  # noqa: DTZ001 - local
    assert [one.key for one in waiting(desk, "certificate")] == [todo.key]


def test_a_promise_that_is_ticked_is_done_itself(desk):
    made = desk.save("", FollowUp(title="Bellen", due=date(2026, 10, 1)))
    (todo,) = waiting(desk, "follow-up")
    desk.agenda.snooze(todo, date(2026, 11, 1))
    assert waiting(desk, "follow-up") == []
    desk.agenda.tick(todo)
    assert desk.get(FollowUp, made.id).done_on == TODAY
    assert desk.count(TodoMark) == 0
    assert [one.key for _day, one in desk.agenda.whole().done] == [todo.key]
    desk.agenda.untick(todo)
    assert desk.get(FollowUp, made.id).done_on is None
    assert [one.key for one in waiting(desk, "follow-up")] == [todo.key]


def test_own_tasks_typed_ticked_and_put_off(desk):
    task = desk.agenda.add("bel Femke vrijdag")
    assert (task.title, task.due) == ("bel Femke", date(2026, 10, 16))
    (todo,) = waiting(desk, "task")
    desk.agenda.snooze(todo, date(2026, 10, 20))
    assert desk.get(Task, task.id).snoozed_until == date(2026, 10, 20)
    desk.agenda.tick(todo)
    assert desk.get(Task, task.id).done_on == TODAY
    assert desk.count(TodoMark) == 0
    desk.agenda.untick(todo)
    assert [one.record_id for one in waiting(desk, "task")] == [task.id]
    with pytest.raises(InvalidRecord):
        desk.agenda.add("   ")


def test_what_was_done_long_ago_is_forgotten(desk, clock):
    desk.agenda.add("oud")
    desk.agenda.tick(waiting(desk, "task")[0])
    clock.now = datetime(2026, 11, 13, 8)  # noqa: DTZ001 - local
    assert len(desk.agenda.whole().done) == 1
    clock.now = datetime(2026, 11, 14, 8)  # noqa: DTZ001 - local
    assert desk.agenda.whole().done == ()


def test_a_late_payer_is_with_the_others_and_comes_back(desk, she, clock):
    she.bill("direct", date(2026, 8, 2), 200)
    late = desk.agenda.whole().waiting[0]
    assert (late.code, late.kind) == ("overdue", Invoice)
    desk.agenda.tick(late)
    assert waiting(desk, "overdue") == []
    clock.now = datetime(2026, 10, 28, 8)  # noqa: DTZ001 - local
    assert len(waiting(desk, "overdue")) == 1


# ---- the calendar


def test_the_calendar_holds_a_year_ahead_and_nothing_about_health(desk, she, coop):
    desk.save("", Certificate(title="VCA", expires_on=date(2027, 6, 1)))
    desk.save("", Illness(since=date(2026, 10, 1), note="griep"))
    desk.save("", Meeting(title="Open Coffee", day=date(2026, 10, 16), start="9:30"))
    desk.agenda.add("zonder dag")
    text = desk.agenda.calendar().decode()
    assert "SUMMARY:VCA" in text
    assert "DTSTART;VALUE=DATE:20270601\r\n" in text
    assert "DTSTART:20261016T093000\r\n" in text
    assert "griep" not in text
    assert "zonder dag" not in text
    assert text.count("BEGIN:VEVENT") == 2
    assert desk.agenda.calendar().decode() == text
    (mark,) = [one for one in desk.agenda.ahead(366) if one.code == "certificate"]
    desk.agenda.tick(mark)
    assert "SUMMARY:VCA" not in desk.agenda.calendar().decode()


def test_the_queries_use_their_window(desk):
    """A thousand promises of last year that are done cost the overview nothing it shows."""
    many = [FollowUp(title=str(n), due=date(2025, 1, 1), done_on=date(2025, 1, 2)) for n in range(1_000)]
    desk.change("", lambda work: [work.save(one) for one in many])
    assert desk.agenda.whole().waiting == ()
    assert desk.agenda.whole().done == ()
    assert desk.count(FollowUp, Where("done_on", "not-null")) == 1_000
