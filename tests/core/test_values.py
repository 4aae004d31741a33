"""Typed text read as values: right, or refused with a code."""

import json
import os
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzpdesk.core.errors import CannotParse
from zzpdesk.core.values import (
    parse_date,
    parse_minutes,
    parse_money,
    parse_percent,
    parse_price,
    parse_quantity,
    parse_scaled,
    parse_time,
    parse_whole,
    plain,
)

TODAY = date(2026, 10, 14)


def refused(reader: Callable[..., Any], *args: Any) -> CannotParse:
    with pytest.raises(CannotParse) as caught:
        reader(*args)
    return caught.value


def read_or_code(reader: Callable[..., Any], *args: Any) -> Any:
    try:
        return reader(*args)
    except CannotParse as error:
        return error.code


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("12.50", 1_250),
        ("12,50", 1_250),
        ("1.250", 125_000),
        ("1.250.000", 125_000_000),
        ("1,234.56", 123_456),
        ("1.234,56", 123_456),
        ("1258.4", 125_840),
        ("1.258,40", 125_840),
        ("1234", 123_400),
        ("1 250,00", 125_000),
        ("1\u202f250,00", 125_000),
        ("10,00\xa0", 1_000),
        ("-10,00", -1_000),
        ("\u22125", -500),
        ("- 5", -500),
        ("+5", 500),
        ("0,1", 10),
        ("12,3400", 1_234),
        ("12,-", 1_200),
        ("12,--", 1_200),
        ("€ 12", 1_200),
        ("€ -5", -500),
        ("-€ 5", -500),
        ("EUR 12,5", 1_250),
        ("12 euro", 1_200),
        ("0", 0),
    ],
)
def test_money(text: str, cents: int) -> None:
    assert parse_money(text) == cents


@pytest.mark.parametrize(
    ("text", "cents"),
    [("1,250", 125_000), ("1.250", 125), ("12.50", 1_250), ("1,234.56", 123_456), ("1.234,56", 123_456)],
)
def test_money_in_english(text: str, cents: int) -> None:
    assert parse_money(text, "en") == cents


@pytest.mark.parametrize(
    ("text", "code", "suggestion"),
    [
        ("", "value-empty", ""),
        ("  ", "value-empty", ""),
        ("1e3", "value-not-a-number", ""),
        ("Infinity", "value-not-a-number", ""),
        ("nan", "value-not-a-number", ""),
        ("12,345", "value-decimals", "12,35"),
        ("-12,345", "value-decimals", "-12,35"),
        ("0.125", "value-decimals", "0,13"),
        ("1 25", "value-not-a-number", ""),
        ("1.25.0", "value-separators", ""),
        ("1,2,3", "value-separators", ""),
        ("1234,567.89", "value-separators", ""),
        ("1.234,567.89", "value-separators", ""),
        ("5,00 per uur", "value-not-a-number", "5,00"),
        ("a1.2.3b", "value-not-a-number", ""),
        ("x 999999999999", "value-not-a-number", ""),
        ("\uff11\uff12", "value-not-a-number", ""),
        ("99999999999999", "value-too-large", ""),
        ("9" * 5_000, "value-not-a-number", ""),
    ],
)
def test_money_is_refused_rather_than_guessed(text: str, code: str, suggestion: str) -> None:
    error = refused(parse_money, text)
    assert (error.code, error.details["suggestion"]) == (code, suggestion)


def test_suggestions_follow_the_language() -> None:
    assert refused(parse_money, "12.345 of zo", "en").details["suggestion"] == ""
    assert refused(parse_money, "12.341", "en").details["suggestion"] == "12.34"
    assert refused(parse_price, "5 per uur").details["suggestion"] == "5,00"
    assert refused(parse_price, "5,1234 per uur").details["suggestion"] == "5,1234"


def test_other_units() -> None:
    assert parse_price("0,1234") == 1_234
    assert parse_price("105") == 1_050_000
    assert parse_quantity("1,5") == 15_000
    assert refused(parse_quantity, "1,555").details["suggestion"] == "1,56"
    assert parse_percent("12,5 %") == 1_250
    assert parse_percent("21") == 2_100
    assert parse_whole("1.225") == 1_225
    assert refused(parse_whole, "1,5").details["suggestion"] == "2"
    assert parse_scaled("1,5", 1) == 15


@given(st.integers(-(10**12), 10**12), st.sampled_from(["nl", "en"]))
def test_what_is_printed_can_be_typed(cents: int, language: str) -> None:
    exact = Decimal(cents) / 100
    grouped = f"{exact:,.2f}"
    assert parse_money(grouped, language) == cents
    assert parse_money(grouped.translate(str.maketrans(",.", ".,")), language) == cents
    assert parse_money(plain(cents, 2, language), language) == cents


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    for reader in (parse_money, parse_price, parse_quantity, parse_percent, parse_minutes):
        value = read_or_code(reader, text)
        assert isinstance(value, int) or value.startswith(("value-", "minutes-"))
    day = read_or_code(parse_date, text, TODAY)
    assert isinstance(day, date) or day.startswith(("value-", "date-"))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("14-10", date(2026, 10, 14)),
        ("14/10/26", date(2026, 10, 14)),
        ("26.06.26", date(2026, 6, 26)),
        ("1-1-99", date(1999, 1, 1)),
        ("14 okt", date(2026, 10, 14)),
        ("14 okt.", date(2026, 10, 14)),
        ("14okt2026", date(2026, 10, 14)),
        ("okt 14", date(2026, 10, 14)),
        ("October 14, 2025", date(2025, 10, 14)),
        ("31", date(2026, 10, 31)),
        ("2026-10-14", date(2026, 10, 14)),
        ("20240229", date(2024, 2, 29)),
        ("20991231", date(2099, 12, 31)),
        ("Vandaag", TODAY),
        ("gisteren", date(2026, 10, 13)),
        ("+30", date(2026, 11, 13)),
        ("-7 dagen", date(2026, 10, 7)),
    ],
)
def test_dates(text: str, day: date) -> None:
    assert parse_date(text, TODAY) == day


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "value-empty"),
        ("20260229", "date-no-such-day"),
        ("31-4", "date-no-such-day"),
        ("32", "date-no-such-day"),
        ("261102", "date-unreadable"),
        ("14 foo", "date-unreadable"),
        ("morgenochtend", "date-unreadable"),
        ("1-1-0001", "date-year"),
        ("+99999", "date-year"),
        ("-99999", "date-year"),
        ("1-2/2026", "date-unreadable"),
    ],
)
def test_dates_are_refused_rather_than_guessed(text: str, code: str) -> None:
    assert refused(parse_date, text, TODAY).code == code


def test_an_american_date_is_turned_around_as_a_suggestion() -> None:
    assert refused(parse_date, "10/14/2026", TODAY, "en").details["suggestion"] == "14-10-2026"
    assert refused(parse_date, "10/14/2026", TODAY).details["suggestion"] == ""


@given(st.dates(date(1950, 1, 1), date(2150, 12, 31)))
def test_dates_round_trip(day: date) -> None:
    for text in (
        day.isoformat(),
        f"{day.day}-{day.month}-{day.year}",
        f"{day:%Y%m%d}",
        f"{day.day}/{day.month:02}/{day.year}",
    ):
        assert parse_date(text, TODAY) == day


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("7,5", 450),
        ("7.5", 450),
        ("7,25", 435),
        ("7.25", 435),
        ("7,33", 440),
        ("7:30", 450),
        ("7u30", 450),
        ("7 h 30 min", 450),
        ("7u", 420),
        ("8 uur", 480),
        ("90m", 90),
        ("90 minuten", 90),
        ("9-16:30", 450),
        ("9.30-17", 450),
        ("9:00–16:30", 450),
        ("9 tot 17 uur", 480),
        ("9-12 + 13-17", 420),
        ("9-12, 13-17", 420),
        ("22-2", 240),
        ("0-24", 1_440),
        ("24", 1_440),
        ("0:01", 1),
    ],
)
def test_durations(text: str, minutes: int) -> None:
    assert parse_minutes(text) == minutes


@pytest.mark.parametrize(
    ("text", "code", "suggestion"),
    [
        ("", "value-empty", ""),
        ("abc", "minutes-unreadable", ""),
        ("1e3", "minutes-unreadable", ""),
        ("9-12 en koffie", "minutes-unreadable", ""),
        ("7:75", "minutes-no-such-time", ""),
        ("9:75-10", "minutes-no-such-time", ""),
        ("25-26", "minutes-no-such-time", ""),
        ("9-9", "minutes-nothing", ""),
        ("0", "minutes-nothing", ""),
        ("-3", "minutes-nothing", ""),
        ("90", "minutes-too-many", "90m"),
        ("25:00", "minutes-too-many", ""),
        ("9999", "minutes-too-many", ""),
        ("7.30", "minutes-ambiguous", "7:30"),
        ("7,30", "minutes-ambiguous", "7:30"),
    ],
)
def test_durations_are_refused_rather_than_guessed(text: str, code: str, suggestion: str) -> None:
    error = refused(parse_minutes, text)
    assert (error.code, error.details["suggestion"]) == (code, suggestion)


def test_durations_without_limit_and_in_english() -> None:
    assert parse_minutes("400", limit=None) == 24_000
    assert parse_minutes("7.30", "en") == 438


def test_the_naughty_strings_are_read_or_refused() -> None:
    folder = Path(os.environ.get("ZZPDESK_CONFORMANCE", "../shared/conformance"))
    path = folder / "adversarial" / "strings" / "blns_half.json"
    if not path.exists():
        pytest.skip(f"{path} is not there")
    for text in json.loads(path.read_text(encoding="utf-8")):
        assert isinstance(read_or_code(parse_money, str(text)), (int, str))


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [("17:30", 17, 30), ("9.05", 9, 5), ("9", 9, 0), (" 23u ", 23, 0), ("0:00", 0, 0)],
)
def test_times_of_the_day(text, hour, minute):
    found = parse_time(text)
    assert (found.hour, found.minute) == (hour, minute)


@pytest.mark.parametrize("text", ["", "25:00", "9:75", "24:00", "half tien"])
def test_what_is_no_time_of_the_day(text):
    with pytest.raises(CannotParse):
        parse_time(text)
