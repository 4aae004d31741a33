"""Invoice numbers: formats, and going on from an old numbering."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzpdesk.core.numbering import (
    OldNumber,
    format_problem,
    has_year,
    number_text,
    read_old_number,
    series_name,
)


@pytest.mark.parametrize("text", ["{year}-{number:3}", "{number}", "STORNO{number:5}", "F{year}/{number}"])
def test_formats(text: str) -> None:
    assert format_problem(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026",
        "{year}",
        "{number}{number}",
        "{year}{year}{number}",
        "{number}{",
        "{x}{number}",
        "{number}" + "x" * 40,
    ],
)
def test_formats_refused(text: str) -> None:
    assert format_problem(text) == "number-format"


def test_numbers_and_series() -> None:
    assert number_text("{year}-{number:3}", 2026, 7) == "2026-007"
    assert number_text("{year}-{number:3}", 2026, 1_234) == "2026-1234"
    assert number_text("STORNO{number}", 2026, 7) == "STORNO7"
    assert (series_name("{year}-{number}", 2026), series_name("{number}", 2026)) == ("own/2026", "own")
    assert series_name("{number}", 2026, "other") == "other"
    assert has_year("{year}{number}")
    assert not has_year("{number}")


@pytest.mark.parametrize(
    ("text", "old"),
    [
        ("2026-033", OldNumber("{year}-{number:3}", 2026, 33)),
        ("F0042", OldNumber("F{number:4}", None, 42)),
        ("117", OldNumber("{number}", None, 117)),
        ("2026", OldNumber("{number}", None, 2026)),
        ("12/2026/9", OldNumber("12/{year}/{number:1}", 2026, 9)),
        ("geen", None),
        ("{1}", None),
        ("", None),
    ],
)
def test_old_numbers(text: str, old: OldNumber | None) -> None:
    assert read_old_number(text) == old


@given(
    st.integers(1990, 2099), st.integers(1, 10**6), st.integers(1, 9), st.sampled_from(["-", "/", "F", ""])
)
def test_what_was_numbered_can_be_read_and_goes_on(year: int, counter: int, width: int, between: str) -> None:
    shape = f"{{year}}{between or '.'}{{number:{width}}}"
    old = read_old_number(number_text(shape, year, counter))
    assert old is not None
    assert (old.year, old.counter) == (year, counter)
    assert number_text(old.format, year, counter) == number_text(shape, year, counter)
    assert format_problem(old.format) is None


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_different_counters_are_different_numbers(one: int, other: int) -> None:
    same = number_text("{year}-{number:3}", 2026, one) == number_text("{year}-{number:3}", 2026, other)
    assert same == (one == other)
