from datetime import date

import pytest

from zzpdesk.core.kinds import BasisPoints, Cents
from zzpdesk.core.periods import Period
from zzpdesk.core.records.hub import PerPeriod, Sharing
from zzpdesk.core.sharing import SharingTotal, runs, sharing_cost, total

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))


def shared(per=PerPeriod.MONTH, **values: object):
    given = {
        "title": "Boekhouder",
        "cost": Cents(12_000),
        "share": BasisPoints(5_000),
        "alone": Cents(9_000),
        "since": date(2025, 1, 1),
    }
    return Sharing(per=per, **(given | values))


def amounts(sharing, period=YEAR):
    found = sharing_cost(sharing, period)
    return found.whole, found.own, found.alone, found.saved


@pytest.mark.parametrize(
    ("per", "times"),
    [(PerPeriod.MONTH, 12), (PerPeriod.QUARTER, 4), (PerPeriod.YEAR, 1)],
)
def test_a_whole_year_holds_its_periods(per, times):
    assert amounts(shared(per)) == (12_000 * times, 6_000 * times, 9_000 * times, 3_000 * times)


def test_what_starts_and_stops_counts_by_the_part_of_the_month():
    one = shared(since=date(2026, 3, 16), until=date(2026, 5, 31))
    # 16 March to 15 May is two months; 16 to 31 May is 16 of the 31 days to 15 June
    assert amounts(one) == (24_000 + 6_194, 12_000 + 3_097, 18_000 + 4_645, 18_000 + 4_645 - 15_097)


def test_once_counts_in_full_on_its_first_day_only():
    one = shared(PerPeriod.ONCE, since=date(2026, 5, 1))
    assert amounts(one) == (12_000, 6_000, 9_000, 3_000)
    assert not runs(one, Period(date(2027, 1, 1), date(2027, 12, 31)))
    assert amounts(one, Period(date(2027, 1, 1), date(2027, 12, 31))) == (0, 0, 0, 0)


def test_before_it_starts_and_after_it_stops_it_costs_nothing():
    assert not runs(shared(since=date(2027, 1, 1)), YEAR)
    assert not runs(shared(until=date(2025, 12, 31)), YEAR)
    assert not runs(Sharing(title="Nog leeg"), YEAR)
    assert runs(shared(), YEAR)


def test_an_unknown_price_alone_leaves_the_saving_unknown_and_the_total_incomplete():
    known, unknown = sharing_cost(shared(), YEAR), sharing_cost(shared(alone=None), YEAR)
    assert unknown.saved is None
    assert total([known]) == SharingTotal(own=72_000, saved=36_000, complete=True)
    assert total([known, unknown]) == SharingTotal(own=144_000, saved=36_000, complete=False)
    assert total([]) == SharingTotal(0, 0, complete=True)


def test_sharing_may_cost_more_than_being_alone():
    assert sharing_cost(shared(alone=Cents(5_000)), YEAR).saved == -12_000
