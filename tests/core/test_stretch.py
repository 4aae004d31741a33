from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzpdesk.core.periods import Period
from zzpdesk.core.stretch import Span, Stretch, latest_quarter, quarter_of

TODAY = date(2026, 10, 14)
OWN = Period(date(2026, 3, 1), date(2026, 4, 30))


def days(start, end):
    return Period(date.fromisoformat(start), date.fromisoformat(end))


@pytest.mark.parametrize(
    ("stretch", "period", "runs"),
    [
        (Stretch(Span.YEAR, 2026), days("2026-01-01", "2026-10-14"), True),
        (Stretch(Span.YEAR, 2025), days("2025-01-01", "2025-12-31"), False),
        (Stretch(Span.YEAR, 2027), days("2027-01-01", "2027-01-01"), True),
        (Stretch(Span.QUARTER, 2026, 3), days("2026-07-01", "2026-09-30"), False),
        (Stretch(Span.QUARTER, 2026, 4), days("2026-10-01", "2026-10-14"), True),
        (Stretch(Span.QUARTER, 2024, 1), days("2024-01-01", "2024-03-31"), False),
        (Stretch(Span.ROLLING, 2026), days("2025-10-15", "2026-10-14"), False),
        (Stretch(Span.ROLLING, 2025), days("2025-01-01", "2025-12-31"), False),
        (Stretch(Span.OWN, 2026, own=OWN), OWN, False),
    ],
)
def test_the_days_of_a_stretch(stretch, period, runs):
    assert (stretch.period(TODAY), stretch.runs(TODAY)) == (period, runs)


@pytest.mark.parametrize(
    ("stretch", "before"),
    [
        (Stretch(Span.YEAR, 2026), days("2025-01-01", "2025-12-31")),
        (Stretch(Span.QUARTER, 2026, 4), days("2025-10-01", "2025-12-31")),
        (Stretch(Span.QUARTER, 2026, 1), days("2025-01-01", "2025-03-31")),
        (Stretch(Span.ROLLING, 2026), days("2024-10-15", "2025-10-14")),
        (Stretch(Span.OWN, 2026, own=OWN), days("2025-03-01", "2025-04-30")),
    ],
)
def test_shares_are_compared_with_the_whole_of_a_year_earlier(stretch, before):
    assert stretch.before(TODAY) == before


@pytest.mark.parametrize(
    ("stretch", "other", "period"),
    [
        (Stretch(Span.YEAR, 2025), Stretch(Span.YEAR, 2026), days("2025-01-01", "2025-10-14")),
        (Stretch(Span.YEAR, 2026), Stretch(Span.YEAR, 2025), days("2026-01-01", "2026-10-14")),
        (Stretch(Span.YEAR, 2024), Stretch(Span.YEAR, 2025), days("2024-01-01", "2024-12-31")),
        (Stretch(Span.QUARTER, 2025, 4), Stretch(Span.QUARTER, 2026, 4), days("2025-10-01", "2025-10-14")),
        (Stretch(Span.QUARTER, 2026, 2), Stretch(Span.QUARTER, 2026, 4), days("2026-04-01", "2026-04-14")),
        (Stretch(Span.YEAR, 2025), Stretch(Span.QUARTER, 2026, 4), days("2025-01-01", "2025-12-31")),
        (Stretch(Span.OWN, 2026, own=OWN), Stretch(Span.YEAR, 2026), OWN),
        (Stretch(Span.YEAR, 2026), Stretch(Span.YEAR, 2026), days("2026-01-01", "2026-10-14")),
    ],
)
def test_amounts_beside_what_is_not_over_are_of_as_many_days(stretch, other, period):
    assert stretch.up_to(other, TODAY) == period


def test_the_last_day_of_february():
    assert Stretch(Span.YEAR, 2024).up_to(Stretch(Span.YEAR, 2026), date(2026, 2, 28)).end == date(
        2024, 2, 29
    )
    assert Stretch(Span.YEAR, 2023).up_to(Stretch(Span.YEAR, 2024), date(2024, 2, 29)).end == date(
        2023, 2, 28
    )
    over = Stretch(Span.QUARTER, 2026, 1).up_to(Stretch(Span.QUARTER, 2026, 4), date(2026, 12, 30))
    assert over.end == date(2026, 3, 30)


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)), st.integers(1, 4), st.integers(0, 5))
def test_quarters_divide_a_year_and_never_reach_beyond_their_own_days(today, number, back):
    year = today.year - back
    parts = [Stretch(Span.QUARTER, year, one) for one in (1, 2, 3, 4)]
    ends = [one.before(today).end for one in parts]
    assert ends[-1] == date(year - 1, 12, 31)
    assert [one.before(today).start for one in parts][1:] == [end + timedelta(days=1) for end in ends[:-1]]
    cut = parts[number - 1].up_to(Stretch(Span.QUARTER, today.year, quarter_of(today)), today)
    assert cut.start == parts[number - 1].period(today).start
    assert cut.end <= parts[number - 1].period(today).end


def test_the_quarter_to_begin_with():
    assert latest_quarter(2026, TODAY) == quarter_of(TODAY) == 4
    assert latest_quarter(2026, date(2026, 3, 31)) == 1
    assert latest_quarter(2025, TODAY) == 4
