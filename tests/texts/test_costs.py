from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from zzpdesk.core.dependency import Insight
from zzpdesk.core.runs import Run
from zzpdesk.texts import costs, i18n

VALUES = {
    "rate": Fraction(84, 1000),
    "then": Fraction(1, 10),
    "coverage": Fraction(1),
    "years": 4,
    "count": 1,
    "name": "Bureau",
    "paid": 1_250,
    "floor": 9_000,
    "less": Fraction(1_550),
    "months": 14,
    "cost": Fraction(12_345),
    "days": Fraction(344, 10),
}


def said(code, **values: Any):
    return costs.sentence(Insight(code, VALUES | values))


def dutch(code, **values: Any):
    with i18n.in_language("nl"):
        return said(code, **values).replace("\u00a0", " ")


@pytest.fixture(autouse=True)
def english():
    with i18n.in_language("en"):
        yield


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("costs-no-work", "Er is in dit jaar nog geen werk."),
        ("costs-none", "Niemand tussen jou en je klanten rekende iets."),
        ("costs-unknown", "Wat Bureau rekent is niet bekend."),
        ("costs-paid", "Je betaalde € 12,50 aan wie ertussen zit."),
        ("costs-rate", "Van elke € 100 van klanten gaat € 8,40 naar wie ertussen zit."),
        (
            "costs-rate-falling",
            "Van elke € 100 van klanten gaat € 8,40 naar wie ertussen zit. Vier jaar geleden was dat nog € 10,00.",
        ),
        ("costs-unknown-part", "Wat Bureau rekent is niet bekend; het telt in geen totaal mee."),
        ("costs-below-direct", "Via Bureau houd je per uur € 15,50 minder over dan bij direct werk."),
    ],
)
def test_in_dutch(code, words):
    assert dutch(code) == words


def test_what_is_not_said():
    assert dutch("costs-unknown", count=3) == "Wat 3 bronnen rekenen is niet bekend."
    assert (
        dutch("costs-unknown-part", count=2)
        == "Wat 2 bronnen rekenen is niet bekend; het telt in geen totaal mee."
    )
    assert dutch("costs-paid", paid=-500) == "Je kreeg € 5,00 terug van wie ertussen zit."
    assert said("costs-rate", coverage=Fraction(7, 10)).startswith("As far as is known, ")
    assert said("costs-unknown", name="Bureau B.V.") == "What Bureau B.V. charges is not known."


def test_moving_and_steady():
    assert said("costs-rate-rising", then=Fraction(1, 20), years=1).endswith(
        "A year ago that was €\u00a05.00."
    )
    assert said("costs-rate-falling").endswith("Four years ago that was still €\u00a010.00.")
    assert said("costs-rate-steady", years=2).endswith("That is about as much as two years ago.")


def test_floor_run_and_waiting():
    below = said("costs-below-floor", rate=Fraction(8_250))
    assert (
        below == "With Bureau you charge €\u00a082.50 per hour, below your own lowest rate of €\u00a090.00."
    )
    assert "for 14 months now" in said("costs-run")
    waited = said("costs-waited", rate=Fraction(6, 100))
    assert waited == "Waiting 34 days for your money cost €\u00a0123.45, at your own 6% per year."


def test_every_code_has_its_sentence_in_both_languages():
    for code in costs.CODES:
        assert said(code, rate=Fraction(8, 100)).endswith(".")
        assert dutch(code, rate=Fraction(8, 100)) != said(code, rate=Fraction(8, 100))


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (None, ""),
        (Fraction(1), "over 100% of the turnover"),
        (Fraction(9_999, 10_000), "over 99% of the turnover"),
        (Fraction(1, 10_000), "over 1% of the turnover"),
        (Fraction(0), "over 0% of the turnover"),
    ],
)
def test_a_part_never_reads_as_all_or_nothing(share, words):
    assert costs.coverage_words(share) == words


def test_runs_and_rates():
    run = Run(1, date(2024, 2, 1), date(2025, 3, 1), 14, Fraction(3, 4), going=False)
    assert costs.run_words(run) == "Feb 2024 up to Mar 2025"
    going = Run(1, date(2024, 2, 1), date(2025, 3, 1), 14, Fraction(3, 4), going=True)
    assert costs.run_words(going) == "since Feb 2024"
    assert (costs.per_hour(None), costs.per_hour(Fraction(9_450))) == ("–", "€\u00a094.50")
