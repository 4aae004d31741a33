"""Own illness: episodes, when gifts begin and end, and what may be expected."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from zzpdesk.core.illness import Episode, Spell, claim, episodes, spells
from zzpdesk.core.kinds import BasisPoints, Cents, Days
from zzpdesk.core.records import Broodfonds, BroodfondsLevel, Illness

FUND = Broodfonds(waiting_days=Days(30), max_months=24)
LEVELS = [BroodfondsLevel(since=date(2020, 1, 1), gift=Cents(200_000))]
FOREVER = date(2040, 1, 1)


def ill(since, until=None, percent=10_000):
    return Illness(since=since, until=until, percent=BasisPoints(percent))


def test_periods_that_follow_soon_are_one_episode():
    made = [
        ill(date(2025, 1, 1), date(2025, 1, 31)),
        ill(date(2025, 3, 1), date(2025, 3, 10)),
        ill(date(2025, 4, 9), date(2025, 4, 10)),
        Illness(),
    ]
    assert [len(one.spells) for one in episodes(made, 28)] == [2, 1]
    assert [len(one.spells) for one in episodes(made, 29)] == [3]
    first, second = episodes(made, 28)
    assert (first.first, first.last, second.first) == (date(2025, 1, 1), date(2025, 3, 10), date(2025, 4, 9))


def test_a_change_of_percentage_ends_what_was_before():
    made = [ill(date(2025, 1, 1)), ill(date(2025, 2, 1), percent=5_000), ill(date(2025, 2, 1), percent=2_500)]
    assert spells(made) == (
        Spell(date(2025, 1, 1), date(2025, 1, 31), 10_000),
        Spell(date(2025, 2, 1), None, 2_500),
    )
    (one,) = episodes(made, 0)
    assert one.last is None


def test_gifts_begin_after_the_waiting_days_and_end_after_two_years():
    (one,) = episodes([ill(date(2024, 3, 1))], 28)
    found = claim(FUND, LEVELS, one, FOREVER)
    assert (found.starts, found.ends) == (date(2024, 3, 31), date(2026, 3, 30))
    assert [month.amount for month in found.months] == [200_000] * 24
    assert found.months[-1].last == date(2026, 3, 30)
    so_far = claim(FUND, LEVELS, one, date(2024, 5, 15))
    assert [(month.first, month.last) for month in so_far.months] == [
        (date(2024, 3, 31), date(2024, 4, 29)),
        (date(2024, 4, 30), date(2024, 5, 30)),
    ]
    assert so_far.months[1].amount == 103_226
    assert so_far.expected == 303_226


def test_better_within_the_waiting_days_gives_nothing():
    (one,) = episodes([ill(date(2025, 1, 1), date(2025, 1, 30))], 28)
    assert claim(FUND, LEVELS, one, FOREVER) is None
    (one,) = episodes([ill(date(2025, 1, 1), date(2025, 1, 31))], 28)
    found = claim(FUND, LEVELS, one, FOREVER)
    assert found.expected == 7_143
    (one,) = episodes([ill(date(2025, 1, 1))], 28)
    waiting = claim(FUND, LEVELS, one, date(2025, 1, 10))
    assert (waiting.starts, waiting.months) == (date(2025, 1, 31), ())


def test_half_ill_gives_half_or_nothing():
    periods = [ill(date(2025, 1, 1), date(2025, 3, 1)), ill(date(2025, 3, 2), date(2025, 4, 30), 5_000)]
    (one,) = episodes(periods, 28)
    found = claim(Broodfonds(waiting_days=Days(0)), LEVELS, one, FOREVER)
    assert [month.amount for month in found.months] == [200_000, 200_000, 103_226, 100_000]
    whole_only = claim(Broodfonds(waiting_days=Days(0), partial=False), LEVELS, one, FOREVER)
    assert [month.amount for month in whole_only.months] == [200_000, 200_000, 6_452, 0]


def test_healthy_days_in_between_do_not_use_up_gifts():
    periods = [ill(date(2025, 1, 1), date(2025, 2, 9)), ill(date(2025, 2, 20))]
    (one,) = episodes(periods, 28)
    found = claim(FUND, LEVELS, one, date(2025, 3, 20))
    assert found.starts == date(2025, 1, 31)
    assert found.ends == date(2027, 1, 30) + timedelta(days=10)
    assert found.months[0] == type(found.months[0])(date(2025, 1, 31), date(2025, 3, 9), 200_000)
    assert found.months[1].amount == 70_968


def test_the_level_is_that_of_the_first_day_of_the_month_and_nothing_before_the_first():
    levels = [BroodfondsLevel(since=date(2025, 3, 1), gift=Cents(100_000)), LEVELS[0]]
    (one,) = episodes([ill(date(2025, 1, 1), date(2025, 3, 31))], 28)
    none = Broodfonds(waiting_days=Days(0))
    assert [month.amount for month in claim(none, levels, one, FOREVER).months] == [200_000, 200_000, 100_000]
    assert claim(none, levels[:1], one, FOREVER).months[0].amount == 0


def test_a_scheme_that_gives_nothing():
    (one,) = episodes([ill(date(2025, 1, 1))], 28)
    found = claim(Broodfonds(waiting_days=Days(0), max_months=0), LEVELS, one, FOREVER)
    assert found.months == ()
    assert found.ends == date(2024, 12, 31)


@given(
    since=st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    lengths=st.lists(
        st.tuples(st.integers(1, 500), st.integers(0, 60), st.integers(1, 100)), min_size=1, max_size=5
    ),
    waiting=st.integers(0, 90),
    most=st.integers(0, 30),
)
def test_never_more_than_the_months_it_gives(since, lengths, waiting, most):
    made, day = [], since
    for days, rest, percent in lengths:
        made.append(Spell(day, day + timedelta(days=days - 1), percent * 100))
        day += timedelta(days=days + rest)
    found = claim(
        Broodfonds(waiting_days=Days(waiting), max_months=most), LEVELS, Episode(tuple(made)), FOREVER
    )
    ill_days = sum(days for days, _rest, _percent in lengths)
    assert (found is None) == (waiting >= ill_days)
    if found is not None:
        assert found.expected <= most * 200_000
        assert all(0 <= month.amount <= 200_000 and month.first <= month.last for month in found.months)
        assert all(a.last < b.first for a, b in zip(found.months, found.months[1:], strict=False))
