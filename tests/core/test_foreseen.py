"""What a draft brings someone to: by hand, and never below the line."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzpdesk.core.foreseen import Addition, Foreseen, Recent, foreseen, still_to_come
from zzpdesk.core.kinds import BasisPoints, Minutes, Price
from zzpdesk.core.records.assignment import Assignment, RateUnit
from zzpdesk.core.records.profile import Profile
from zzpdesk.core.sources import SourceKey

DAY = date(2026, 10, 14)
AGENCY, COOP, HUB, BANK, SHOP = 1, 2, 3, 4, 5
PROFILE = Profile(largest_line=BasisPoints(2_500), run_line=BasisPoints(5_000))


def through(source):
    return SourceKey(source)


def recent(flows, first=date(2025, 1, 1)):
    return Recent(
        DAY, first, {(through(source), debtor): amount for (source, debtor), amount in flows.items()}
    )


STOOD = recent({(AGENCY, AGENCY): 40_000, (COOP, BANK): 30_000, (HUB, SHOP): 30_000})


def test_one_payer_above_her_line():
    """40.000 of 100.000; with 60.000 more 100.000 of 160.000."""
    found = foreseen(STOOD, [Addition(through(AGENCY), AGENCY, 60_000)], PROFILE)
    assert found == Foreseen(AGENCY, True, Fraction(5, 8), 5_000)


def test_a_source_above_her_line_when_no_payer_is():
    """40.000 of 100.000 is above 25 % already; 1.000 more brings it a little higher."""
    found = foreseen(STOOD, [Addition(through(AGENCY), BANK, 1_000)], PROFILE)
    assert found == Foreseen(AGENCY, False, Fraction(41, 101), 2_500)


def test_two_lines_of_one_draft_count_together():
    two = [Addition(through(HUB), BANK, 30_000), Addition(through(COOP), BANK, 60_000)]
    assert foreseen(STOOD, two, PROFILE) == Foreseen(BANK, True, Fraction(120, 190), 5_000)


@pytest.mark.parametrize("amount", [0, -5_000])
def test_what_brings_nobody_higher_is_not_mentioned(amount):
    assert foreseen(STOOD, [Addition(through(AGENCY), AGENCY, amount)], PROFILE) is None
    assert foreseen(STOOD, [], PROFILE) is None


def test_below_or_on_the_line_nothing_is_said():
    easy = replace(PROFILE, largest_line=BasisPoints(5_000))
    assert foreseen(STOOD, [Addition(through(HUB), SHOP, 1)], easy) is None
    even = recent({(AGENCY, AGENCY): 50_000, (HUB, SHOP): 50_000, (COOP, BANK): 50_000})
    assert foreseen(even, [Addition(through(AGENCY), AGENCY, 50_000)], easy) is None


@pytest.mark.parametrize("first", [None, date(2026, 4, 15), date(2026, 10, 1)])
def test_with_too_little_to_go_by_nothing_is_said(first):
    flows = {(AGENCY, AGENCY): 40_000}
    assert foreseen(recent(flows, first), [Addition(through(AGENCY), AGENCY, 1)], PROFILE) is None
    enough = recent(flows, date(2026, 4, 14))
    assert foreseen(enough, [Addition(through(BANK), BANK, 400_000)], PROFILE) is not None


def test_who_was_credited_more_than_invoiced_is_no_part_of_the_whole():
    owed = recent({(AGENCY, AGENCY): 40_000, (COOP, BANK): -30_000, (HUB, SHOP): 60_000})
    found = foreseen(owed, [Addition(through(AGENCY), AGENCY, 40_000)], PROFILE)
    assert found == Foreseen(AGENCY, True, Fraction(80, 140), 5_000)


def work(**values: object):
    return Assignment(**({"rate": Price(1_000_000), "since": DAY} | values))


@pytest.mark.parametrize(
    ("assignment", "invoiced", "expected"),
    [
        (work(budget_minutes=Minutes(6_000)), 0, 1_000_000),
        (work(budget_minutes=Minutes(6_000)), 400_000, 600_000),
        (work(budget_minutes=Minutes(6_000)), 1_400_000, 0),
        (work(rate_unit=RateUnit.DAY, budget_minutes=Minutes(4_800), rate=Price(8_000_000)), 0, 800_000),
        (work(rate_unit=RateUnit.FIXED, rate=Price(50_000_000)), 0, 500_000),
        (work(rate_unit=RateUnit.UNIT, budget_minutes=Minutes(60)), 0, None),
        (work(), 0, None),
        (work(rate_unit=RateUnit.FIXED, archived=True), 0, None),
        (work(rate_unit=RateUnit.FIXED, until=date(2026, 10, 13)), 0, None),
        (work(rate_unit=RateUnit.FIXED, rate=Price(50_000_000), until=DAY), 0, 500_000),
        (work(rate_unit=RateUnit.FIXED, rate=Price(50_000_000), until=date(2028, 10, 14)), 0, 250_000),
        (
            work(rate_unit=RateUnit.FIXED, rate=Price(50_000_000), since=None, until=date(2028, 10, 14)),
            100_000,
            200_000,
        ),
        (
            work(
                rate_unit=RateUnit.FIXED,
                rate=Price(50_000_000),
                since=date(2025, 1, 1),
                until=date(2027, 3, 1),
            ),
            0,
            500_000,
        ),
    ],
)
def test_what_is_agreed_and_still_to_come(assignment, invoiced, expected):
    assert still_to_come(assignment, invoiced, DAY) == expected


FLOWS = st.dictionaries(
    st.tuples(st.integers(1, 4), st.integers(1, 4)), st.integers(-50_000, 500_000), max_size=8
)
ADDED = st.lists(
    st.builds(Addition, st.integers(1, 4).map(through), st.integers(1, 4), st.integers(-10_000, 500_000)),
    max_size=3,
)


@given(FLOWS, ADDED)
def test_whoever_is_mentioned_is_above_her_line_and_part_of_what_is_added(flows, added):
    found = foreseen(recent(flows), added, PROFILE)
    if found is not None:
        assert found.share * 10_000 > found.line
        assert found.share <= 1
        keys = [one.debtor_id if found.payer else one.source.relation_id for one in added if one.amount > 0]
        assert found.relation_id in keys
