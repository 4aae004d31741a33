"""Hours in the yearly book of a real desk."""

from dataclasses import replace
from datetime import date

import pytest

from tests.documents.book.pdf import pages
from zzpdesk.core.book import Chapter
from zzpdesk.core.kinds import Minutes, Price, Year
from zzpdesk.core.records import Absence, HoursTest
from zzpdesk.core.records.assignment import RateUnit
from zzpdesk.core.records.time import AbsenceKind, HourKind
from zzpdesk.desk.book import hours


def gathered(she, year=2025):
    return hours.gather(she.desk.book._parts, she.desk.analysis.year(year))


def said(she, year=2025):
    return " ".join(pages(she.desk.book.pdf(year, [Chapter.HOURS]))[2:])


@pytest.fixture
def year(she):
    she.hours("bureau", date(2025, 1, 6), 600)
    she.hours("direct", date(2025, 2, 3), 300)
    she.hours("direct", date(2024, 2, 3), 120)
    she.hours(None, date(2025, 2, 4), 90, kind=HourKind.ACQUISITION)
    she.hours(None, date(2025, 2, 5), 30, kind=HourKind.NEW_FIELD)
    she.bill("bureau", date(2025, 2, 28), 1_000, 600)
    return she


def test_by_kind_month_and_assignment(year):
    found = gathered(year)
    assert found.of_month(2) == (300, 90, 30)
    assert [(one.title, one.client, one.source, one.minutes) for one in found.work] == [
        ("bureau", "Gemeente", "Bureau", 600),
        ("direct", "Klant", "", 300),
    ]
    assert found.rates == {year.work["bureau"].id: 10_000}
    assert (found.rate, found.before, found.count) == (10_000, 120, 2)
    text = said(year)
    for part in (
        "16 uur telt mee, van de gevraagde 1.225. Van je uren was 88% declarabel.",
        "Dat is 14 uur meer dan in 2024.",
        "Declarabel 15,0 91%",
        "Telt samen mee 16,5 100%",
        "februari 5,0 1,5 0,5 7,0",
        "bureau Gemeente · via Bureau 10,0 € 100,00",
        "direct Klant 5,0 niet gefactureerd",
        "Studie voor een nieuw vak, 0,5 u, telt niet mee.",
    ):
        assert part in text


def test_a_fixed_price_goes_by_all_its_hours(she):
    she.assignment("vast", "Klant", rate_unit=RateUnit.FIXED, rate=Price(90_000_000))
    for day in range(3, 13):
        she.hours("vast", date(2025, 3, day), 600)
    she.bill("vast", date(2025, 3, 31), 9_000)
    assert gathered(she).rates == {she.work["vast"].id: 9_000}


def test_leave_counts_and_the_own_answer_is_told(year):
    year.desk.save(
        "",
        Absence(
            kind=AbsenceKind.PREGNANCY, since=date(2025, 3, 3), until=date(2025, 3, 9), weekly=Minutes(1_200)
        ),
    )
    assert "je eigen antwoord" not in said(year)  # she started in 2021: it is not asked
    year.desk.save("", replace(year.desk.profile, since_year=Year(2015)))
    assert "je eigen antwoord: niet beantwoord" in said(year)
    year.desk.save("", HoursTest(year=Year(2025), majority=True))
    text = said(year)
    assert "Zwangerschapsverlof, telt als gewerkt 20,0" in text
    assert "36 uur telt mee" in text
    assert "je eigen antwoord: ja" in text


def test_a_running_year_says_what_is_to_go(year):
    year.hours("direct", date(2026, 10, 12), 24 * 60)
    text = said(year, 2026)
    assert "Nog 1.201 uur. Bij 2 uur per week haal je het dit jaar niet." in text
    assert "tot dezelfde dag in 2025" in text
    assert "november" not in text


def test_nothing_written_is_no_chapter(she):
    assert gathered(she) is None
