"""What a course means for tax, who paid, how far goals and registers are, and what expires."""

from datetime import date
from fractions import Fraction

import pytest

from zzpdesk.core.kinds import Cents, Minutes, RelationId, Year
from zzpdesk.core.records import Certificate, Goal, Register
from zzpdesk.core.records.training import GoalKind, PaidBy, RegisterUnit, TrainingPurpose
from zzpdesk.core.rows import EarnedRow, PaidRow
from zzpdesk.core.training import (
    Meter,
    Norm,
    Pace,
    Tax,
    Validity,
    certificate_validity,
    courses,
    in_use,
    meters,
    register_standing,
    tax_of,
    validity,
)

TODAY = date(2026, 10, 14)
KEEP, NEW, UNCLEAR = TrainingPurpose.KEEP_UP, TrainingPurpose.NEW_FIELD, TrainingPurpose.UNCLEAR


def test_keeping_up_counts_and_a_new_field_does_not() -> None:
    assert tax_of(KEEP) == Tax(cost=True, hours=True)
    assert tax_of(NEW) == Tax(cost=False, hours=False)
    assert tax_of(UNCLEAR) == Tax(cost=None, hours=None)


def test_who_paid_and_what_of_her_own_part_is_a_cost() -> None:
    found = courses(
        [
            PaidRow(PaidBy.SELF, KEEP, 2, 900, 60_000),
            PaidRow(PaidBy.SELF, NEW, 1, 480, 25_000),
            PaidRow(PaidBy.SELF, UNCLEAR, 1, 60, 5_000),
            PaidRow(PaidBy.COLLECTIVE, KEEP, 1, 960, 70_000),
            PaidRow(PaidBy.COLLECTIVE, NEW, 1, 60, 10_000),
            PaidRow(PaidBy.CLIENT, KEEP, 1, 120, 30_000),
        ]
    )
    assert (found.count, found.minutes, found.cost, found.own) == (7, 2_580, 200_000, 90_000)
    assert found.paid == {PaidBy.SELF: 90_000, PaidBy.COLLECTIVE: 80_000, PaidBy.CLIENT: 30_000}
    assert (found.deductible, found.private, found.unclear) == (60_000, 25_000, 5_000)
    assert found.others == Fraction(110, 200)


def test_nothing_paid_has_no_part_by_others() -> None:
    assert courses([]).others is None
    assert (courses([]).own, courses([]).count) == (0, 0)
    assert courses([PaidRow(PaidBy.SELF, KEEP, 1, 60, 0)]).others is None


def test_her_own_goal_wins_from_the_suggestion() -> None:
    own = [
        Goal(id=7, year=Year(2026), kind=GoalKind.TRAINING_HOURS, minutes=Minutes(2_400)),
        Goal(id=8, year=Year(2026), kind=GoalKind.TURNOVER, amount=Cents(9_000_000)),
        Goal(id=9, year=Year(2026), kind=GoalKind.MEETINGS),
    ]
    suggested = {GoalKind.TRAINING_HOURS: 1_440, GoalKind.SOURCES: 3, GoalKind.BILLABLE_HOURS: 0}
    done = {GoalKind.TRAINING_HOURS: 1_560, GoalKind.SOURCES: 3}
    hours, money, sources = meters(own, suggested, done)
    assert hours == Meter(GoalKind.TRAINING_HOURS, 1_560, 2_400, 7)
    assert (hours.part, hours.reached) == (Fraction(13, 20), False)
    assert money == Meter(GoalKind.TURNOVER, 0, 9_000_000, 8)
    assert sources == Meter(GoalKind.SOURCES, 3, 3, None)
    assert sources.reached


def register(**changes: object) -> Register:
    values = {"title": "V&V", "since": date(2022, 1, 1), "until": date(2026, 12, 31), "required": 184}
    return Register(**(values | {"accredited": 80} | changes))


@pytest.mark.parametrize(
    ("reached", "accredited", "pace", "left"),
    [
        (184, 80, Pace.REACHED, 0),
        (200, 60, Pace.BEHIND, 20),
        (183, 80, Pace.ON_COURSE, 1),
        (176, 77, Pace.ON_COURSE, 8),
        (175, 77, Pace.BEHIND, 9),
        (0, 0, Pace.BEHIND, 184),
    ],
)
def test_a_register_is_on_course_when_earned_evenly(
    reached: int, accredited: int, pace: Pace, left: int
) -> None:
    """1,748 of the 1,826 days have passed: 184 x 1748 / 1826 = 176.1 and 80 x 1748 / 1826 = 76.6 by now."""
    found = register_standing(register(), EarnedRow(reached, accredited), TODAY)
    assert (found.pace, found.left) == (pace, left)
    assert found.expected == Fraction(184 * 1_748, 1_826)


def test_before_after_and_without_a_figure() -> None:
    few = EarnedRow(10, 10)
    assert register_standing(register(), few, date(2027, 1, 1)).pace is Pace.MISSED
    assert register_standing(register(), few, date(2021, 12, 31)).pace is Pace.TO_COME
    assert register_standing(register(), few, date(2021, 12, 31)).expected == 0
    own = register_standing(register(required=0, accredited=0), few, TODAY)
    assert (own.pace, own.part, own.left) == (Pace.REACHED, 1, 0)
    assert register_standing(Register(title="x"), few, TODAY).reached == 10


def test_the_part_of_a_register_never_passes_the_whole() -> None:
    found = register_standing(register(), EarnedRow(230, 90), TODAY)
    assert (found.part, found.required, found.needed, found.accredited) == (1, 184, 80, 90)
    assert register_standing(register(), EarnedRow(46, 0), TODAY).part == Fraction(1, 4)


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        (date(2026, 10, 13), Validity.EXPIRED),
        (date(2026, 10, 14), Validity.SOON),
        (date(2027, 1, 12), Validity.SOON),
        (date(2027, 1, 13), Validity.VALID),
        (None, Validity.FOREVER),
    ],
)
def test_it_expires_soon_ninety_days_ahead(until: date | None, expected: Validity) -> None:
    assert validity(until, TODAY, 90) is expected
    assert certificate_validity(Certificate(title="VCA", expires_on=until), TODAY, 90) is expected


def test_a_required_diploma_that_was_never_issued_is_wanted() -> None:
    asked = Certificate(title="VCA", required_by_id=RelationId(1))
    assert certificate_validity(asked, TODAY, 90) is Validity.WANTED
    there = Certificate(title="VCA", required_by_id=RelationId(1), issued_on=date(2020, 1, 1))
    assert certificate_validity(there, TODAY, 90) is Validity.FOREVER
    assert [each.pressing for each in Validity] == [True, True, True, False, False]


def test_a_renewed_certificate_hides_the_old_one() -> None:
    old = Certificate(id=1, title="VCA ", expires_on=date(2020, 1, 1))
    new = Certificate(id=2, title="vca", expires_on=date(2030, 1, 1))
    gone = Certificate(id=3, title="AED", expires_on=date(2024, 1, 1))
    stays = Certificate(id=4, title="Diploma")
    assert in_use([old, new, gone, stays], TODAY) == (gone, new, stays)


def test_a_norm_knows_its_period() -> None:
    norm = Norm("vvn", "V&V", RegisterUnit.POINTS, 60)
    assert norm.period(date(2024, 2, 29)) == date(2029, 2, 27)
    assert norm.period(date(2022, 1, 1)) == date(2026, 12, 31)
