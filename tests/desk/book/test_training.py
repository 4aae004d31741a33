"""Training in the yearly book, as it stood at the end of the year."""

from datetime import date

import pytest

from tests.documents.book.pdf import pages
from zzpdesk.core.book import Chapter
from zzpdesk.core.kinds import Cents, Minutes, RegisterId, TrainingId, Year
from zzpdesk.core.records import Certificate, Goal, Register, RegisterPoints, Training
from zzpdesk.core.records.training import GoalKind, PaidBy, TrainingPurpose
from zzpdesk.core.training import Validity
from zzpdesk.desk.book import training


def gathered(she, year=2025):
    return training.gather(she.desk.book._parts, she.desk.analysis.year(year))


def said(she, year=2025):
    return " ".join(pages(she.desk.book.pdf(year, [Chapter.TRAINING]))[2:])


@pytest.fixture
def year(she):
    own = Training(day=date(2025, 4, 1), title="Statistiek", minutes=Minutes(480), cost=Cents(40_000))
    paid = Training(
        day=date(2025, 9, 1),
        title="Moderatie",
        minutes=Minutes(360),
        cost=Cents(60_000),
        paid_by=PaidBy.COLLECTIVE,
        payer_id=she.rid("Coop"),
        collective_id=she.rid("Coop"),
        provider_id=she.rid("Bureau"),
    )
    course = she.desk.save("", own)
    she.desk.save("", paid)
    she.desk.save("", Training(day=date(2024, 4, 1), title="Vorig jaar", minutes=Minutes(60)))
    register = she.desk.save(
        "",
        Register(
            title="Register", since=date(2024, 1, 1), until=date(2026, 12, 31), required=40, accredited=20
        ),
    )
    for day, points, accredited in (
        (date(2025, 4, 1), 8, True),
        (date(2025, 5, 1), 4, False),
        (date(2026, 1, 5), 9, True),
    ):
        she.desk.save(
            "",
            RegisterPoints(
                register_id=RegisterId(register.id),
                training_id=TrainingId(course.id) if points == 8 else None,
                day=day,
                points=points,
                accredited=accredited,
            ),
        )
    return she


def test_courses_who_paid_and_what_was_earned(year):
    found = gathered(year)
    assert (found.count, found.minutes, found.before) == (2, 840, 60)
    assert (found.registers[0].reached, found.registers[0].accredited) == (12, 8)
    text = said(year)
    for part in (
        "Je besteedde 14 u aan leren, met 2 cursussen. Anderen betaalden 60% van de € 1.000.",
        "Dat is 13 u meer dan in 2024.",
        "Statistiek 1 apr jij 8 u 400,00 8",
        "Moderatie Bureau · met Coop 1 sep Coop 6 u 600,00 –",
        "Totaal 14 u 1.000,00 8",
        "12 punten 8 geaccrediteerd 40 punten 20 geaccrediteerd 28 punten",
        "€ 400 betaald door jou",
        "zoals ze stonden op 31 december 2025",
    ):
        assert part in text


def test_own_goals_only(year):
    assert gathered(year).goals == ()
    year.desk.save("", Goal(year=Year(2025), kind=GoalKind.TRAINING_HOURS, minutes=Minutes(2_400)))
    assert "Scholing, in uren 14 u 40 u 35%" in said(year)


def test_certificates_of_then(year):
    def certificate(title, issued, expires):
        year.desk.save("", Certificate(title=title, issued_on=issued, expires_on=expires))

    certificate("VCA", date(2024, 5, 1), date(2026, 2, 1))
    certificate("Later", date(2026, 5, 1), date(2029, 5, 1))
    certificate("Diploma", date(2014, 7, 1), None)
    found = gathered(year).certificates
    assert [(one.certificate.title, one.validity) for one in found] == [
        ("VCA", Validity.SOON),
        ("Diploma", Validity.FOREVER),
    ]
    assert "Diploma 1 jul 2014 – zonder einde" in said(year)


def test_a_drawer_full_of_certificates_is_counted(she):
    for number in range(25):
        she.desk.save("", Certificate(title=f"Diploma {number}", issued_on=date(2020, 1, 1)))
    text = said(she)
    assert text.count("Diploma") == 20
    assert "en nog 5" in text


def test_a_new_field_and_what_is_not_settled(she):
    for purpose, cost in ((TrainingPurpose.NEW_FIELD, 9_500), (TrainingPurpose.UNCLEAR, 5_000)):
        she.desk.save("", Training(day=date(2025, 3, 1), title="x", cost=Cents(cost), purpose=purpose))
    text = said(she)
    assert "€ 95,00 ging naar een nieuw vak" in text
    assert "Van € 50,00 is nog niet bepaald" in text


def test_courses_that_cost_nothing_show_their_hours(she):
    she.desk.save("", Training(day=date(2025, 3, 1), title="Lezing", minutes=Minutes(90)))
    text = said(she)
    assert "Het kostte niets." in text
    assert "Uren per cursus Lezing 1,5 u" in text


def test_a_course_still_to_come_is_not_in_a_running_year(she):
    she.desk.save("", Training(day=date(2026, 11, 3), title="Straks", minutes=Minutes(90)))
    assert gathered(she, 2026) is None


def test_nothing_is_no_chapter(she):
    assert gathered(she) is None
