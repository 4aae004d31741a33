"""Values as words, in both languages."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzpdesk.texts import formats
from zzpdesk.texts.i18n import in_language

NB = "\u00a0"


@pytest.mark.parametrize(
    ("cents", "nl", "en"),
    [
        (125_840, f"€{NB}1.258,40", f"€{NB}1,258.40"),
        (0, f"€{NB}0,00", f"€{NB}0.00"),
        (-5, f"€{NB}−0,05", f"−€{NB}0.05"),
        (-123_456_789, f"€{NB}−1.234.567,89", f"−€{NB}1,234,567.89"),
        (None, "–", "–"),
    ],
)
def test_money(cents, nl, en):
    assert formats.money(cents) == nl
    with in_language("en"):
        assert formats.money(cents) == en


def test_money_without_sign_and_in_whole_euros():
    assert formats.money(147_000, sign=False) == "1.470,00"
    assert formats.euros(9_294_050) == f"€{NB}92.941"
    assert formats.euros(-150) == f"€{NB}−2"
    assert formats.euros(None) == "–"


@pytest.mark.parametrize(
    ("price", "text"),
    [
        (1_050_000, "105,00"),
        (10, "0,001"),
        (1, "0,0001"),
        (12_345, "1,2345"),
        (12_340, "1,234"),
        (-5_000, "−0,50"),
    ],
)
def test_prices_show_the_decimals_they_have(price, text):
    assert formats.price(price) == text


def test_quantities_and_hours():
    assert formats.quantity(300_000) == "30,00"
    assert formats.quantity(50) == "0,01"
    assert formats.quantity(None) == formats.hours(None) == formats.price(None) == "–"
    assert formats.hours(450) == f"7,5{NB}u"
    assert formats.hours(20, 2) == f"0,33{NB}u"
    assert formats.clock(102) == "1:42"
    assert formats.clock(-30) == "−0:30"
    with in_language("en"):
        assert formats.hours(450) == f"7.5{NB}h"


def test_percentages():
    assert formats.percent(4_550) == "45,5%"
    assert formats.percent(Fraction(1, 3)) == "33,3%"
    assert formats.percent(0.5, 0) == "50%"
    assert formats.percent(Fraction(-1, 100_000)) == "0,0%"
    assert formats.percent(None) == "–"
    assert formats.rate(2_100) == "21%"
    assert formats.rate(1_250) == "12,5%"
    assert formats.rate(525) == "5,25%"
    assert formats.decimal(Fraction(5)) == "5,0"


def test_days():
    day = date(2026, 10, 4)
    assert formats.day(day) == f"4{NB}okt"
    assert formats.day_year(day) == f"4{NB}okt{NB}2026"
    assert formats.day_long(day) == "4 oktober 2026"
    assert formats.weekday(day) == "zondag"
    assert formats.weekday(day, short=True) == "zo"
    assert formats.month(day, short=True) == "okt"
    assert formats.day(None) == formats.day_year(None) == formats.day_long(None) == "–"
    with in_language("en"):
        assert formats.day_long(day) == "4 October 2026"


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (date(2026, 9, 1), date(2026, 9, 30), "september 2026"),
        (date(2028, 2, 1), date(2028, 2, 29), "februari 2028"),
        (date(2026, 10, 1), date(2026, 10, 12), "1–12 oktober 2026"),
        (date(2026, 9, 30), date(2026, 10, 2), "30 september – 2 oktober 2026"),
        (date(2025, 12, 30), date(2026, 1, 2), "30 december 2025 – 2 januari 2026"),
        (date(2026, 10, 1), date(2026, 10, 1), "1 oktober 2026"),
        (None, date(2026, 10, 1), "1 oktober 2026"),
        (None, None, "–"),
    ],
)
def test_periods(start, end, text):
    assert formats.period(start, end) == text


@given(st.integers(-(10**15), 10**15))
def test_no_digit_of_an_amount_is_lost(cents):
    text = formats.money(cents)
    digits = int("".join(char for char in text if char.isdigit()))
    assert (-digits if "−" in text else digits) == cents


@given(st.integers(-(10**9), 10**9), st.sampled_from([1, 7, 60, 100]))
def test_rounding_is_half_away_from_zero(value, unit):
    whole = formats.rounded(value, unit)
    distance = abs(Fraction(value, unit) - whole)
    assert distance < Fraction(1, 2) or (distance == Fraction(1, 2) and abs(whole) * unit > abs(value))
