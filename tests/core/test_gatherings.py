from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzpdesk.core.gatherings import NextTime, following, next_time
from zzpdesk.core.records.gathering import Gathering, Rhythm

TODAY = date(2026, 10, 14)


@pytest.mark.parametrize(
    ("rhythm", "last", "expected"),
    [
        (Rhythm.WEEKLY, date(2026, 10, 13), date(2026, 10, 20)),
        (Rhythm.WEEKLY, date(2026, 9, 2), date(2026, 10, 14)),
        (Rhythm.FORTNIGHTLY, date(2026, 9, 28), date(2026, 10, 26)),
        (Rhythm.SIX_WEEKLY, date(2026, 9, 8), date(2026, 10, 20)),
        (Rhythm.MONTHLY, date(2026, 9, 18), date(2026, 10, 16)),  # third Friday
        (Rhythm.MONTHLY, date(2026, 10, 2), date(2026, 11, 6)),  # first Friday, this month's is over
        (Rhythm.MONTHLY, date(2026, 9, 1), date(2026, 11, 3)),  # first Tuesday: 6 October is over
        (Rhythm.MONTHLY, date(2026, 7, 31), date(2026, 10, 30)),  # fifth Friday
        (Rhythm.MONTHLY, date(2026, 8, 31), date(2026, 10, 26)),  # fifth Monday: October has four
        (Rhythm.QUARTERLY, date(2026, 5, 21), date(2026, 11, 19)),  # third Thursday: 20 August is over
        (Rhythm.HALF_YEARLY, date(2026, 5, 21), date(2026, 11, 19)),
        (Rhythm.YEARLY, date(2025, 10, 8), date(2026, 10, 14)),  # second Wednesday, today
        (Rhythm.YEARLY, date(2024, 2, 29), date(2027, 2, 25)),  # fifth Thursday of a leap year
        (Rhythm.NONE, date(2026, 9, 1), None),
    ],
)
def test_the_rhythm_goes_on_from_the_last_time(rhythm, last, expected):
    assert following(rhythm, last, TODAY) == expected


@given(
    st.sampled_from([one for one in Rhythm if one is not Rhythm.NONE]),
    st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    st.integers(-40, 4000),
)
def test_the_next_time_is_the_first_one_after_the_last_and_not_before_today(rhythm, last, days):
    today = last + timedelta(days=days)
    found = following(rhythm, last, today)
    assert found is not None
    assert found > last
    assert found >= today
    assert found.weekday() == last.weekday()
    again = following(rhythm, last, found)
    assert again == found
    before = following(rhythm, last, last + timedelta(days=1))
    assert before is not None
    assert before <= found


def test_a_planned_meeting_or_a_date_filled_in_goes_before_the_rhythm():
    gathering = Gathering(title="Open Coffee", next_on=date(2026, 10, 23))
    assert next_time(gathering, [date(2026, 9, 18)], TODAY) == NextTime(date(2026, 10, 23), expected=False)
    planned = [date(2026, 9, 18), date(2026, 10, 16)]
    assert next_time(gathering, planned, TODAY) == NextTime(date(2026, 10, 16), expected=False)


def test_a_date_filled_in_that_has_passed_carries_the_rhythm_on():
    gathering = Gathering(title="Open Coffee", next_on=date(2026, 9, 18))
    assert next_time(gathering, [], TODAY) == NextTime(date(2026, 10, 16), expected=True)


def test_a_time_she_skips_is_followed_by_the_next_one():
    gathering = Gathering(title="Open Coffee")
    days = [date(2026, 9, 18), date(2026, 10, 16)]
    found = next_time(gathering, days, TODAY, skipped={date(2026, 10, 16)})
    assert found == NextTime(date(2026, 11, 20), expected=True)


def test_nothing_known_gives_no_date():
    assert next_time(Gathering(title="Borrel"), [], TODAY) is None
    once = Gathering(title="Borrel", rhythm=Rhythm.NONE)
    assert next_time(once, [date(2026, 9, 18)], TODAY) is None
