from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzpdesk.core import periods
from zzpdesk.core.periods import Period

TODAY = date(2026, 10, 14)
DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))


def test_years_past_running_and_still_to_come():
    assert periods.year(2025, TODAY) == Period(date(2025, 1, 1), date(2025, 12, 31))
    assert periods.year(2026, TODAY) == Period(date(2026, 1, 1), TODAY)
    assert periods.year(2027, TODAY) == Period(date(2027, 1, 1), date(2027, 1, 1))
    assert periods.year(2026, TODAY).runs
    assert not periods.year(2025, TODAY).runs
    assert not periods.rolling(2026, TODAY).runs


def test_only_a_whole_or_running_year_is_called_by_its_number():
    assert periods.year(2025, TODAY).calendar_year == 2025
    assert periods.year(2026, TODAY).calendar_year == 2026
    assert periods.rolling(2026, TODAY).calendar_year is None
    assert Period(date(2026, 1, 1), date(2027, 1, 31)).calendar_year is None
    assert Period(date(2026, 2, 1), date(2026, 12, 31)).calendar_year is None


@pytest.mark.parametrize(
    ("number", "today", "start", "end"),
    [
        (2026, TODAY, date(2025, 10, 15), TODAY),
        (2025, TODAY, date(2025, 1, 1), date(2025, 12, 31)),
        (2027, TODAY, date(2025, 10, 15), TODAY),
        (2024, date(2024, 2, 29), date(2023, 3, 1), date(2024, 2, 29)),
        (2025, date(2025, 2, 28), date(2024, 2, 29), date(2025, 2, 28)),
    ],
)
def test_rolling_twelve_months(number, today, start, end):
    assert periods.rolling(number, today) == Period(start, end)


def test_the_same_stretch_last_year():
    assert periods.last_year(periods.year(2026, TODAY)) == Period(date(2025, 1, 1), date(2025, 10, 14))
    assert periods.last_year(periods.year(2025, TODAY)) == Period(date(2024, 1, 1), date(2024, 12, 31))
    assert periods.last_year(Period(date(2025, 1, 1), date(2025, 2, 28))).end == date(2024, 2, 29)
    assert periods.last_year(Period(date(2025, 10, 15), TODAY)) == Period(
        date(2024, 10, 15), date(2025, 10, 14)
    )


def test_shares_are_compared_with_a_full_year():
    assert periods.before(periods.year(2026, TODAY)) == Period(date(2025, 1, 1), date(2025, 12, 31))
    assert periods.before(periods.rolling(2026, TODAY)) == Period(date(2024, 10, 15), date(2025, 10, 14))


def test_what_a_period_holds():
    period = Period(date(2024, 2, 1), date(2024, 2, 29))
    assert period.days == 29
    assert period.start in period
    assert period.end in period
    assert date(2024, 3, 1) not in period


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        (date(2026, 1, 1), date(2026, 10, 15), 9 + Fraction(14, 31)),
        (date(2026, 1, 1), date(2027, 1, 1), Fraction(12)),
        (date(2026, 1, 31), date(2026, 2, 28), Fraction(1)),
        (date(2026, 3, 15), date(2026, 3, 20), Fraction(5, 31)),
        (date(2026, 3, 15), date(2026, 4, 14), Fraction(30, 31)),
        (date(2026, 3, 15), date(2026, 3, 15), Fraction(0)),
        (date(2026, 3, 15), date(2026, 3, 1), Fraction(0)),
    ],
)
def test_months_between(start, end, months):
    assert periods.months_between(start, end) == months


@given(DAYS)
def test_twelve_rolling_months_last_a_year(today):
    period = periods.rolling(today.year, today)
    assert period.days in {365, 366}
    assert period.end == today
    if (today.month, today.day) not in {(2, 28), (2, 29)}:
        assert periods.months(period) == 12


@given(DAYS, st.integers(0, 400))
def test_months_grow_with_days(start, days):
    end = start + timedelta(days=days)
    assert periods.months_between(start, end) < periods.months_between(start, end + timedelta(days=1))
