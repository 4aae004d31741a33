"""How a single piece of work counts is how the shares count it."""

from collections import Counter

from tests.core.test_shares import AGENCY, CLIENT, COOP, PEER, WORLD, found, row
from zzpdesk.core.dependency import Basis
from zzpdesk.core.records.assignment import RouteReason
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.shares import counting

ROWS = (
    row(CLIENT, 50_000),
    row(AGENCY, 30_000, 3),
    row(COOP, 20_000, 1),
    row(COOP, 5_000, 2),
    row(PEER, 10_000),
)


def test_rows_add_up_to_the_kinds_of_the_shares() -> None:
    counted = counting(ROWS, WORLD, Basis.TURNOVER)
    sums: Counter[SourceKind] = Counter()
    for each in ROWS:
        how = counted(each)
        assert how is not None
        sums[how.kind] += each.amount
    assert dict(sums) == {one.kind: one.amount for one in found(*ROWS).kinds}


def test_say_goes_with_the_row_and_direct_work_has_none() -> None:
    counted = counting(ROWS, WORLD, Basis.TURNOVER)
    assert [how.say for how in map(counted, ROWS) if how] == [None, False, True, False, None]


def test_a_source_that_is_negative_over_the_period_counts_nowhere() -> None:
    rows = (row(CLIENT, 50_000), row(AGENCY, 10_000, 3), row(AGENCY, -30_000, 3))
    counted = counting(rows, WORLD, Basis.TURNOVER)
    assert [counted(each) is None for each in rows] == [False, True, True]
    assert [one.name for one in found(*rows).negative] == ["Bureau"]


def test_money_back_under_other_terms_counts_with_the_main_part_of_its_source() -> None:
    rows = (row(COOP, 50_000, 1), row(COOP, -5_000, 2))
    counted = counting(rows, WORLD, Basis.TURNOVER)
    found_it = RouteReason.SOURCE_FOUND
    assert counted(rows[1]) == counted(rows[0]) == (SourceKind.COLLECTIVE, True, found_it)


def test_money_back_along_another_route_counts_with_the_main_route_of_its_source() -> None:
    forced = {"route": RouteReason.CLIENT_REQUIRED}
    rows = (row(AGENCY, 50_000, 3, **forced), row(AGENCY, -5_000, 3), row(AGENCY, 1_000, 3, **forced))
    counted = counting(rows, WORLD, Basis.TURNOVER)
    assert [how.route for how in map(counted, rows) if how] == [RouteReason.CLIENT_REQUIRED] * 3
    result = found(*rows)
    assert (result.forced.amount, result.forced.share, result.forced.sources) == (46_000, 1, ("Bureau",))
