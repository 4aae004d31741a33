"""What is taken along: its values in words, and figures read back from words."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzpdesk.texts import formats
from zzpdesk.texts.figures import day_or_words, figure
from zzpdesk.texts.i18n import LANGUAGES, in_language
from zzpdesk.texts.takeaway import Heading, Tabular, Takeaway, Typed, Unit, file_words, in_words, ready


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (None, Unit.MONEY, ""),
        ("onbekend", Unit.MONEY, "onbekend"),
        (125_840, Unit.MONEY, "1.258,40"),
        (Fraction(1, 3), Unit.MONEY, "0,00"),
        (1_050_000, Unit.PRICE, "105,00"),
        (15_000, Unit.QUANTITY, "1,50"),
        (95, Unit.HOURS, "1:35"),
        (Fraction(1, 3), Unit.PERCENT, "33,3%"),
        (2026, Unit.WHOLE, "2026"),
        (2026, Unit.NUMBER, "2.026"),
        (Fraction(9, 2), Unit.NUMBER, "4,5"),
        (date(2026, 10, 14), Unit.DATE, "14\u00a0okt\u00a02026"),
        (True, Unit.YES_NO, "ja"),
        (False, Unit.YES_NO, "nee"),
        (Typed(Fraction(1, 2), Unit.PERCENT), Unit.TEXT, "50,0%"),
    ],
)
def test_values_in_words(value, unit, text):
    with in_language("nl"):
        assert in_words(value, unit) == text


@given(st.integers(-(10**10), 10**10), st.sampled_from(LANGUAGES))
def test_amounts_are_read_back(cents, code):
    with in_language(code):
        assert figure(formats.money(cents)) == Typed(cents, Unit.MONEY)
        whole = formats.rounded(cents, 100)
        assert figure(formats.euros(cents)) == Typed(whole * 100, Unit.MONEY)


@given(st.integers(-100_000, 100_000), st.sampled_from(LANGUAGES))
def test_shares_and_hours_are_read_back(number, code):
    with in_language(code):
        assert figure(formats.percent(Fraction(number, 1000))) == Typed(Fraction(number, 1000), Unit.PERCENT)
        assert figure(formats.hours(number * 6)) == Typed(Fraction(number * 6), Unit.HOURS)


@given(st.dates(), st.sampled_from(LANGUAGES))
def test_days_are_read_back(day, code):
    with in_language(code):
        said = formats.day_year(day)
        expected = Typed(day, Unit.DATE) if day.year >= 1000 else said
        assert figure(said) == day_or_words(said) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("–", None),
        ("", None),
        ("5,4", Typed(Fraction(54, 10), Unit.NUMBER)),
        ("1.225", Typed(Fraction(1225), Unit.NUMBER)),
        ("42", Typed(Fraction(42), Unit.WHOLE)),
        ("2 van 6", "2 van 6"),
        ("31 feb 2026", "31 feb 2026"),
        ("1 xyz 2026", "1 xyz 2026"),
        ("2026-034", "2026-034"),
        ("1.2.3", "1.2.3"),
        ("€ onbekend", "€ onbekend"),
        ("9:30", "9:30"),
    ],
)
def test_other_words_stay_words(text, value):
    with in_language("nl"):
        assert figure(text) == value
    assert day_or_words("Kopgroep") == "Kopgroep"


def test_the_tables_are_read_one_after_the_other_and_told():
    told: list[float] = []

    def slow(tell):
        tell(0.5)
        return Tabular("b", (Heading("x"),), [])

    first = Tabular("a", (Heading("x"),), [])
    found = Takeaway("t", "", "t", (ready(first), slow)).read(told.append)
    assert [table.title for table in found] == ["a", "b"]
    assert told == [0.75]


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("Hubs & ontmoetingen", 2026), "hubs-ontmoetingen-2026"),
        (("Coöperatie Zuid/Oost",), "cooperatie-zuid-oost"),
        (("…",), "x"),
    ],
)
def test_the_name_of_a_file(parts, name):
    assert file_words(*parts) == name
