"""Row 15, learning together: SAFe with ten partners, a sector association, and what one buys oneself.

The partnership pays a SAFe course of 16 hours for its ten partners; the association gives an evening; Jikke pays a
refresher herself, and out of curiosity a course in another field. Her goals of the year are 40 hours, 500 euro and 20
points; her register wants 184 points, 80 of them accredited.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction
from hashlib import sha256
from pathlib import Path

import pytest

from tests.scenarios.stranger import PROFILE, Clock, Stranger
from zzpdesk.core.kinds import Cents, Minutes, RegisterId, TrainingId, Year
from zzpdesk.core.records import Certificate, Goal, RegisterPoints, TimeEntry, Training
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.records.time import HourKind
from zzpdesk.core.records.training import GoalKind, PaidBy, TrainingPurpose
from zzpdesk.core.training import Pace, Validity, tax_of
from zzpdesk.desk import Desk
from zzpdesk.desk.documents import Incoming


@pytest.fixture
def she(tmp_path: Path) -> Iterator[Stranger]:
    clock = Clock()
    clock.day = date(2024, 11, 1)
    made = Stranger(Desk.create(tmp_path / "desk.zzp", PROFILE, clock=clock), clock)
    made.relation("partners", "Tien Partners", SourceKind.COLLECTIVE)
    made.relation("vereniging", "Vakvereniging Noord", SourceKind.COLLECTIVE)
    made.relation("school", "De Leerschool")
    yield made
    made.desk.close()


@pytest.fixture
def courses(she: Stranger) -> dict[str, Training]:
    """16 + 3 + 6 + 4 hours; 800 + 0 + 300 + 100 euro."""
    found = {
        "safe": Training(
            title="SAFe met tien partners",
            day=date(2024, 3, 7),
            until=date(2024, 3, 8),
            minutes=Minutes(960),
            cost=Cents(80_000),
            paid_by=PaidBy.COLLECTIVE,
            payer_id=she.id("partners"),
            collective_id=she.id("partners"),
            provider_id=she.id("school"),
        ),
        "avond": Training(
            title="Avond van de vereniging",
            day=date(2024, 4, 16),
            minutes=Minutes(180),
            provider_id=she.id("vereniging"),
            collective_id=she.id("vereniging"),
        ),
        "opfris": Training(
            title="Opfriscursus",
            day=date(2024, 9, 4),
            minutes=Minutes(360),
            cost=Cents(30_000),
            provider_id=she.id("school"),
        ),
        "anders": Training(
            title="Leren imkeren",
            day=date(2024, 9, 21),
            minutes=Minutes(240),
            cost=Cents(10_000),
            purpose=TrainingPurpose.NEW_FIELD,
        ),
    }
    return {key: she.desk.save("Cursus", one) for key, one in found.items()}


def test_hours_money_and_who_paid(she: Stranger, courses: dict[str, Training]) -> None:
    found = she.desk.training.of(2024)
    assert [row.title for row in found.courses] == [
        "Leren imkeren",
        "Opfriscursus",
        "Avond van de vereniging",
        "SAFe met tien partners",
    ]
    assert found.minutes == (16 + 3 + 6 + 4) * 60
    assert (found.sums.cost, found.sums.own) == (120_000, 40_000)
    assert found.sums.others == Fraction(2, 3)
    assert (found.sums.deductible, found.sums.private) == (30_000, 10_000)


def test_keeping_up_counts_for_the_1225_hours_once_and_a_new_field_never(
    she: Stranger, courses: dict[str, Training]
) -> None:
    """16 + 3 + 6 = 25 hours count; the four with the bees do not."""
    assert tax_of(courses["safe"].purpose).hours
    assert not tax_of(courses["anders"].purpose).hours
    days = [(entry.day, entry.minutes, entry.kind) for entry in she.desk.find(TimeEntry)]
    assert days == [
        (date(2024, 3, 7), 480, HourKind.TRAINING),
        (date(2024, 3, 8), 480, HourKind.TRAINING),
        (date(2024, 4, 16), 180, HourKind.TRAINING),
        (date(2024, 9, 4), 360, HourKind.TRAINING),
        (date(2024, 9, 21), 240, HourKind.NEW_FIELD),
    ]
    assert she.desk.overview.of(2024).hours.done == 25 * 60
    she.desk.save("Cursus", replace(courses["anders"], purpose=TrainingPurpose.KEEP_UP))
    assert she.desk.overview.of(2024).hours.done == 29 * 60
    assert she.desk.count(TimeEntry) == 5


def test_the_goals_of_the_year_in_hours_money_and_points(she: Stranger, courses: dict[str, Training]) -> None:
    for kind, figure in (
        (GoalKind.TRAINING_HOURS, {"minutes": Minutes(2_400)}),
        (GoalKind.TRAINING_COST, {"amount": Cents(50_000)}),
        (GoalKind.TRAINING_POINTS, {"number": 20}),
    ):
        she.desk.save("Doel", replace(Goal(year=Year(2024), kind=kind), **figure))  # type: ignore[arg-type] # by kind
    register = she.desk.save("Register", she.desk.training.filled("vvn", date(2024, 1, 1)))
    points(she, register.id, courses["safe"], 12)
    points(she, register.id, courses["opfris"], 5)
    own = {one.kind: one for one in she.desk.training.goals(2024) if one.goal_id is not None}
    assert [(one.done, one.wanted) for one in own.values()] == [
        (29 * 60, 40 * 60),
        (40_000, 50_000),
        (17, 20),
    ]
    assert [row.points for row in she.desk.training.of(2024).courses] == [0, 5, 0, 12]


def test_the_register_tells_how_far_she_is(she: Stranger, courses: dict[str, Training]) -> None:
    """A period from 1 January 2024 ends on 31 December 2028: by then the norm is 184, of which 80 accredited.

    On 1 November 306 of its 1,827 days have passed: 30.8 points and 13.4 accredited ones would be even.
    """
    register = she.desk.save("Register", she.desk.training.filled("vvn", date(2024, 1, 1)))
    assert (register.until, register.required, register.accredited) == (date(2028, 12, 31), 184, 80)
    points(she, register.id, courses["safe"], 24)
    points(she, register.id, courses["avond"], 5, accredited=False)
    (found,) = she.desk.training.of(2024).registers
    assert (found.reached, found.accredited, found.left, found.pace) == (29, 24, 155, Pace.BEHIND)
    points(she, register.id, courses["opfris"], 1)
    assert she.desk.training.of(2024).registers[0].pace is Pace.ON_COURSE
    assert found.expected == Fraction(184 * 306, 1_827)


def test_the_certificate_is_a_stored_document_and_warns_before_it_expires(
    she: Stranger, courses: dict[str, Training]
) -> None:
    made = she.desk.save(
        "Certificaat",
        Certificate(
            title="SAFe",
            training_id=TrainingId(courses["safe"].id or 0),
            issued_on=date(2024, 3, 8),
            expires_on=date(2025, 3, 8),
            required_by_id=she.id("partners"),
        ),
    )
    paper = b"%PDF-1.7 certificaat"
    she.desk.documents.add(made, [Incoming("safe.pdf", paper, sha256(paper).hexdigest())])
    (kept,) = she.desk.documents.of(made)
    assert she.desk.documents.content(kept.id) == paper
    for day, expected in (
        (date(2024, 12, 7), Validity.VALID),
        (date(2024, 12, 8), Validity.SOON),
        (date(2025, 3, 8), Validity.SOON),
        (date(2025, 3, 9), Validity.EXPIRED),
    ):
        she.clock.day = day
        (found,) = she.desk.training.of(day.year).certificates
        assert (found.validity, found.required_by) == (expected, "Tien Partners")


def points(
    she: Stranger, register: int | None, course: Training, count: int, *, accredited: bool = True
) -> None:
    she.desk.save(
        "Punten",
        RegisterPoints(
            register_id=RegisterId(register or 0),
            training_id=TrainingId(course.id or 0),
            day=course.until or course.day,
            points=count,
            accredited=accredited,
        ),
    )
