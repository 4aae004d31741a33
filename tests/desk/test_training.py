"""Training of a year, read back from a desk: every figure worked out by hand."""

from dataclasses import replace
from datetime import date

import pytest

from zzpdesk.core.errors import Refused
from zzpdesk.core.kinds import AssignmentId, Cents, Minutes, RegisterId, RelationId, TrainingId, Year
from zzpdesk.core.records import (
    Certificate,
    Goal,
    Meeting,
    Register,
    RegisterPoints,
    TimeEntry,
    Training,
)
from zzpdesk.core.records.gathering import Attendance
from zzpdesk.core.records.profile import StarterKind
from zzpdesk.core.records.time import HourKind
from zzpdesk.core.records.training import GoalKind, PaidBy, RegisterUnit, TrainingPurpose
from zzpdesk.core.training import Meter, Pace, Validity
from zzpdesk.desk.training import save_points


def course(desk, day: date, minutes: int, cost: int, **more: object):
    values = {"day": day, "title": "Azure", "minutes": Minutes(minutes), "cost": Cents(cost)}
    return desk.save("", Training(**(values | more)))


@pytest.mark.parametrize("unit", RegisterUnit)
def test_points_for_a_register_of_hours_worked_are_refused_as_nothing_would_count_them(desk, unit):
    values = {"title": "BIG", "since": date(2026, 1, 1), "until": date(2030, 12, 31), "unit": unit}
    register = desk.save("", Register(**values))
    points = RegisterPoints(register_id=RegisterId(register.id), day=date(2026, 10, 8), points=16)
    if unit is RegisterUnit.WORK_HOURS:
        with pytest.raises(Refused, match="register-of-work"):
            desk.change("", lambda work: save_points(work, points))
    else:
        assert desk.change("", lambda work: save_points(work, points)).points == 16


def test_courses_count_in_the_year_they_begin_and_time_where_it_stands(desk, she):
    """A course of 8 hours over New Year leaves half of it, and all its cost, in the old year."""
    who = she.rid("Coop")
    course(desk, date(2025, 12, 31), 480, 40_000, until=date(2026, 1, 1))
    course(
        desk,
        date(2026, 3, 2),
        600,
        60_000,
        paid_by=PaidBy.COLLECTIVE,
        payer_id=who,
        collective_id=who,
        provider_id=she.rid("Klant"),
    )
    course(desk, date(2026, 5, 4), 120, 20_000, purpose=TrainingPurpose.NEW_FIELD)
    own = {"day": date(2026, 6, 1), "minutes": Minutes(90), "kind": HourKind.TRAINING}
    desk.save("", TimeEntry(**own))
    desk.save("", TimeEntry(**(own | {"kind": HourKind.ACQUISITION, "minutes": Minutes(45)})))

    found = desk.training.of(2026)
    assert [(row.title, row.day.month, row.payer, row.provider, row.collective) for row in found.courses] == [
        ("Azure", 5, "", "", ""),
        ("Azure", 3, "Coop", "Klant", "Coop"),
    ]
    assert (found.sums.count, found.sums.cost, found.sums.own, found.sums.private) == (
        2,
        80_000,
        20_000,
        20_000,
    )
    assert found.minutes == 240 + 600 + 120 + 90
    assert desk.training.of(2025).minutes == 240
    assert desk.training.of(2025).sums.cost == 40_000


def test_each_goal_reads_its_own_figure(desk, she):
    she.bill("direct", date(2026, 2, 1), 900)
    she.bill("coop", date(2026, 3, 1), 600)
    for kind, minutes in ((HourKind.BILLABLE, 300), (HourKind.ACQUISITION, 120)):
        work = AssignmentId(she.work["direct"].id) if kind is HourKind.BILLABLE else None
        desk.save(
            "", TimeEntry(day=date(2026, 4, 1), minutes=Minutes(minutes), kind=kind, assignment_id=work)
        )
    for attendance in (Attendance.PRESENT, Attendance.VOTED, Attendance.ABSENT):
        desk.save("", Meeting(day=date(2026, 4, 2), title="Borrel", attendance=attendance))
    made = course(desk, date(2026, 5, 1), 60, 12_500)
    register = desk.save(
        "", Register(title="V&V", since=date(2024, 1, 1), until=date(2028, 12, 31), required=184)
    )
    hours = desk.save("", replace(register, id=None, version=0, unit=RegisterUnit.HOURS))
    for one, points in ((register, 6), (hours, 40)):
        desk.save(
            "",
            RegisterPoints(
                register_id=RegisterId(one.id),
                training_id=TrainingId(made.id),
                day=date(2026, 5, 1),
                points=points,
            ),
        )
    for kind in GoalKind:
        figure = {kind.field: {"minutes": Minutes(60), "amount": Cents(100), "number": 1}[kind.field]}
        desk.save("", Goal(year=Year(2026), kind=kind, **figure))

    assert {one.kind: one.done for one in desk.training.goals(2026)} == {
        GoalKind.TRAINING_HOURS: 60,
        GoalKind.TRAINING_COST: 12_500,
        GoalKind.TRAINING_POINTS: 6,
        GoalKind.TURNOVER: 150_000,
        GoalKind.BILLABLE_HOURS: 300,
        GoalKind.ACQUISITION_HOURS: 120,
        GoalKind.MEETINGS: 2,
        GoalKind.SOURCES: 2,
    }
    assert desk.training.of(2026).courses[0].points == 46


def test_suggestions_follow_the_kind_of_starter_and_can_be_taken_over(desk):
    assert {one.kind for one in desk.training.goals(2026)} == {
        GoalKind.TRAINING_HOURS,
        GoalKind.BILLABLE_HOURS,
        GoalKind.SOURCES,
    }
    desk.save("", replace(desk.profile, starter=StarterKind.SCALE_UP))
    offered = {one.kind: one for one in desk.training.goals(2026)}
    assert offered[GoalKind.TURNOVER] == Meter(GoalKind.TURNOVER, 0, 12_000_000, None)
    assert offered[GoalKind.TRAINING_HOURS].wanted == 40 * 60
    for kind in (GoalKind.TURNOVER, GoalKind.TRAINING_HOURS, GoalKind.SOURCES):
        desk.training.adopt(offered[kind], 2026)
    figures = [(goal.kind, goal.amount, goal.minutes, goal.number) for goal in desk.find(Goal)]
    assert figures == [
        (GoalKind.TURNOVER, 12_000_000, None, None),
        (GoalKind.TRAINING_HOURS, None, 2_400, None),
        (GoalKind.SOURCES, None, None, 8),
    ]
    assert desk.training.of(2026).hours == Meter(GoalKind.TRAINING_HOURS, 0, 2_400, 2)
    desk.undo()
    assert {one.kind: one.goal_id for one in desk.training.goals(2026)}[GoalKind.SOURCES] is None


def test_a_register_filled_in_from_its_norm(desk):
    first = desk.training.filled("vvn", date(2022, 6, 1))
    assert (first.until, first.required, first.accredited) == (date(2027, 5, 31), 147, 64)
    later = desk.training.filled("vvn", date(2022, 8, 1))
    assert (later.until, later.required, later.accredited) == (date(2027, 7, 31), 184, 80)
    norm = desk.training.norm_of(later)
    assert (norm.value, norm.source, norm.status.value) == (184, "venvn.nl/registers", "third_party")
    assert desk.training.filled("skj", date(2026, 1, 1)).required == 0
    assert desk.training.norm_of(desk.training.filled("skj", date(2026, 1, 1))) is None
    assert desk.training.norm_of(replace(first, rule="")) is None
    assert desk.training.norm_of(replace(later, until=date(2019, 1, 1))) is None
    assert [
        (one.unit, one.required, one.accredited)
        for one in (desk.training.filled(key, date(2026, 1, 1)) for key in ("big", "nob", "wbtv", "code95"))
    ] == [
        (RegisterUnit.WORK_HOURS, 2_080, 0),
        (RegisterUnit.HOURS, 20, 16),
        (RegisterUnit.POINTS, 80, 0),
        (RegisterUnit.HOURS, 35, 0),
    ]
    with pytest.raises(KeyError):
        desk.training.filled("other", date(2026, 1, 1))


def test_every_norm_names_rules_that_are_there(desk):
    known = set(desk.rules.names)
    for norm in desk.training.norms:
        assert {norm.rule, norm.accredited_rule} - {""} <= known


def test_work_hours_come_from_billable_time_within_the_period(desk, she):
    work = AssignmentId(she.work["direct"].id)
    for day in (date(2025, 12, 31), date(2026, 1, 1), date(2026, 10, 14), date(2026, 10, 15)):
        desk.save("", TimeEntry(day=day, minutes=Minutes(630), kind=HourKind.BILLABLE, assignment_id=work))
    made = desk.save("", desk.training.filled("big", date(2026, 1, 1)))
    desk.save("", RegisterPoints(register_id=RegisterId(made.id), day=date(2026, 2, 1), points=100))
    (found,) = desk.training.of(2026).registers
    assert (found.reached, found.left) == (100 + 21, 2_080 - 121)
    assert desk.training.of(2025).registers == ()


def test_points_count_within_the_period_and_accredited_ones_apart(desk):
    made = desk.save("", desk.training.filled("vvn", date(2022, 8, 1)))
    for day, points, accredited in (
        (date(2022, 7, 31), 50, True),
        (date(2022, 8, 1), 30, True),
        (date(2026, 10, 14), 140, False),
        (date(2026, 10, 15), 99, True),
    ):
        values = {"register_id": RegisterId(made.id), "day": day, "points": points, "accredited": accredited}
        desk.save("", RegisterPoints(**values))
    (found,) = desk.training.of(2026).registers
    assert (found.reached, found.accredited, found.pace, found.left) == (170, 30, Pace.BEHIND, 50)


def test_certificates_that_press_stand_first(desk, she):
    asked = RelationId(she.rid("Coop"))
    for title, until, issued in (
        ("Diploma", None, date(2010, 1, 1)),
        ("VOG", date(2030, 1, 1), date(2026, 1, 1)),
        ("BHV", date(2026, 12, 1), date(2025, 12, 1)),
        ("VCA", date(2026, 9, 1), date(2016, 9, 1)),
    ):
        desk.save("", Certificate(title=title, expires_on=until, issued_on=issued))
    desk.save("", Certificate(title="Tilcursus", required_by_id=asked))
    found = desk.training.of(2026)
    assert [(one.certificate.title, one.validity, one.required_by) for one in found.certificates] == [
        ("VCA", Validity.EXPIRED, ""),
        ("BHV", Validity.SOON, ""),
        ("Tilcursus", Validity.WANTED, "Coop"),
        ("VOG", Validity.VALID, ""),
        ("Diploma", Validity.FOREVER, ""),
    ]
    assert len(found.pressing) == 3
