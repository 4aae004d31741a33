"""The opening sentences of the yearly book's chapters: each claims what its figures show."""

from datetime import date
from fractions import Fraction

import pytest

from zzpdesk.core.periods import Period
from zzpdesk.texts import chapters
from zzpdesk.texts.i18n import in_language, use_language

YEAR = Period(date(2025, 1, 1), date(2025, 12, 31))
RUNNING = Period(date(2026, 1, 1), date(2026, 10, 14))


@pytest.fixture(autouse=True)
def _dutch():
    use_language("nl")


def plain(text):
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("now", "before", "period", "said"),
    [
        (1_000, None, YEAR, ""),
        (1_000, 0, YEAR, ""),
        (1_000, -5, YEAR, ""),
        (1_000, 999, YEAR, "Ongeveer evenveel als in 2024."),
        (1_009, 1_000, YEAR, "Ongeveer evenveel als in 2024."),
        (1_010, 1_000, YEAR, "Dat is X meer dan in 2024."),
        (990, 1_000, YEAR, "Dat is X minder dan in 2024."),
        (1_000, 1_000, RUNNING, "Ongeveer evenveel als tot dezelfde dag in 2025."),
        (2_000, 1_000, RUNNING, "Dat is X meer dan tot dezelfde dag in 2025."),
        (0, 1_000, RUNNING, "Dat is X minder dan tot dezelfde dag in 2025."),
    ],
)
def test_beside_last_year(now, before, period, said):
    assert chapters.beside(now, before, "X", period) == said


@pytest.mark.parametrize(
    ("values", "known", "said"),
    [
        (
            (2_000_000, Fraction(1, 2), 5),
            True,
            "Via Codekade kwam € 20.000: de helft van je omzet.",
        ),
        (
            (2_000_000, Fraction(1), 5),
            True,
            "Via Codekade kwam € 20.000: 100% van je omzet.",
        ),
        ((0, Fraction(0), 18_000), True, "Via Codekade kwam dit jaar geen omzet; je betaalde er € 180."),
        (
            (0, Fraction(0), 0),
            False,
            "Via Codekade kwam dit jaar geen omzet; wat je er betaalde is niet bekend.",
        ),
        ((-5, Fraction(0), 0), True, "Via Codekade kwam dit jaar geen omzet."),
    ],
)
def test_a_collective(values, known, said):
    assert plain(chapters.collective("Codekade", *values, paid_known=known)) == said


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ((9, 30_000, 250_000), "Hubs en ontmoetingen kostten € 300; er kwam € 2.500 omzet uit."),
        ((9, 0, 250_000), "Hubs en ontmoetingen kostten niets; er kwam € 2.500 omzet uit."),
        (
            (1, 30_000, 0),
            "Je ging 1 keer naar hubs en ontmoetingen, voor € 300; omzet kwam er nog niet uit.",
        ),
        ((9, 0, 0), "Je ging 9 keer naar hubs en ontmoetingen; omzet kwam er nog niet uit."),
        ((0, 30_000, 0), "Hubs en ontmoetingen kostten € 300, zonder dat je er was."),
        ((0, 0, 0), "Er zijn geen bezoeken aan hubs en ontmoetingen vastgelegd, en geen kosten ervan."),
    ],
)
def test_hubs_and_meetings(values, said):
    assert plain(chapters.places(*values)) == said


def test_a_fund_gives_or_does_not():
    assert plain(chapters.fund(5_300, 290_000)) == "Je schonk dit jaar € 53 aan anderen; € 2.900 is van jou."
    assert plain(chapters.fund(0, 0)) == "Dit jaar schonk je niets; € 0 is van jou."


def test_days_of_illness():
    assert chapters.ill(1, still=False) == "Je was 1 dag ziek."
    assert chapters.ill(42, still=True) == "Je was 42 dagen ziek. Aan het eind was je dat nog."


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ((0, 0, 0, None), "Je volgde dit jaar geen cursus."),
        ((150, 0, 0, None), "Je besteedde 2,5 u aan leren, zonder cursus."),
        ((480, 1, 0, None), "Je besteedde 8 u aan leren, met 1 cursus. Het kostte niets."),
        (
            (480, 2, 50_000, Fraction(0)),
            "Je besteedde 8 u aan leren, met 2 cursussen. Je betaalde het zelf: € 500.",
        ),
        (
            (480, 2, 50_000, Fraction(1)),
            "Je besteedde 8 u aan leren, met 2 cursussen. Anderen betaalden het: € 500.",
        ),
        (
            (480, 2, 50_000, Fraction(1, 2)),
            "Je besteedde 8 u aan leren, met 2 cursussen. Anderen betaalden de helft van de € 500.",
        ),
    ],
)
def test_learning(values, said):
    assert plain(chapters.learning(*values)) == said


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ((73_560, 73_500, 0, 0), "1.226 uur telt mee: 1 boven de gevraagde 1.225."),
        ((73_500, 73_500, 0, 0), "1.225 uur telt mee, van de gevraagde 1.225."),
        (
            (72_000, 73_500, 36_000, 72_000),
            "1.200 uur telt mee, van de gevraagde 1.225. Van je uren was de helft declarabel.",
        ),
        ((72_000, None, 0, 72_000), "1.200 uur telt mee voor het jaar."),
        (
            (72_000, None, 72_000, 72_000),
            "1.200 uur telt mee voor het jaar. Van je uren was 100% declarabel.",
        ),
    ],
)
def test_hours(values, said):
    assert plain(chapters.worked(*values)) == said


def test_invoices():
    said = plain(chapters.invoiced(1, 100_000, 0, YEAR.end))
    assert said == "1 factuur voor € 1.000. Op 31 december stond er niets meer open."
    assert plain(chapters.invoiced(2, 100_000, 50, RUNNING.end)).endswith(
        "2 facturen voor € 1.000. Op 14 oktober stond nog € 1 open."
    )


def test_vat():
    assert (
        plain(chapters.taxed(100_000, 21_000))
        == "Je facturen kwamen op € 1.000 exclusief btw, met daarop € 210 btw."
    )
    assert plain(chapters.taxed(100_000, 0)) == "Je facturen kwamen op € 1.000, zonder btw."


def test_in_english():
    with in_language("en"):
        assert plain(chapters.taxed(100_000, 0)) == "Your invoices came to € 1,000, without VAT."
        assert chapters.beside(2, 1, "1", YEAR) == "That is 1 more than in 2024."
