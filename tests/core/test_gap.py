"""28 months of illness: what is covered, and by what."""

import pytest
from hypothesis import given as for_any
from hypothesis import strategies as st

from zzpdesk.core.gap import MONTHS, Cover, Pension, PlanMonth, Support, details, given, headline, plan

FUND = Support("Rottekade", 200_000, 30, 24)


def test_the_first_month_is_own_risk_and_gifts_stop_after_two_years():
    found = plan(275_000, [FUND], [], None)
    assert found.months[0] == PlanMonth(1, 0, 0, 0, 275_000)
    assert [month.gift for month in found.months[1:25]] == [200_000] * 24
    assert [month.gift for month in found.months[25:]] == [0, 0, 0]
    assert found.short == tuple(range(1, 29))


def test_gift_then_insurance_then_buffer_then_shortfall():
    cover = Cover("AOV", 50_000, 12)
    found = plan(275_000, [FUND], [cover], 1_140_000)
    assert found.months[0] == PlanMonth(1, 0, 0, 275_000, 0)
    assert found.months[1] == PlanMonth(2, 200_000, 0, 75_000, 0)
    assert found.months[11] == PlanMonth(12, 200_000, 0, 75_000, 0)
    assert found.months[12] == PlanMonth(13, 200_000, 50_000, 25_000, 0)
    assert found.months[13] == PlanMonth(14, 200_000, 50_000, 15_000, 10_000)
    assert found.months[27] == PlanMonth(28, 0, 50_000, 0, 225_000)
    assert (found.lasts, found.left, found.stays_short) == (13, 0, True)


def test_an_insurance_may_end():
    months = plan(100_000, [], [Cover("AOV", 50_000, 2, 3)], 0).months
    assert [month.insurance for month in months[:7]] == [0, 0, 50_000, 50_000, 50_000, 0, 0]


def test_nothing_counts_above_the_need():
    found = plan(150_000, [FUND, FUND], [Cover("AOV", 90_000, 0)], 60_000)
    assert found.months[0] == PlanMonth(1, 0, 90_000, 60_000, 0)
    assert found.months[1] == PlanMonth(2, 150_000, 0, 0, 0)


def test_waiting_within_a_month_leaves_a_part_of_it():
    two_weeks = Support("Kring", 150_000, 14, 12)
    assert [given(two_weeks, number) for number in (1, 2, 12, 13, 14)] == [
        80_000,
        150_000,
        150_000,
        70_000,
        0,
    ]


def test_half_ill():
    assert given(FUND, 2, 5_000) == 100_000
    assert given(Support("Kring", 150_000, 0, 12, partial=False), 1, 5_000) == 0
    assert plan(275_000, [], [Cover("AOV", 90_001, 0)], 0, 5_000).months[0].insurance == 45_001


@pytest.mark.parametrize(
    ("buffer", "supports", "code", "values"),
    [
        (275_000 * 28, [], "ill-whole", {"months": 28}),
        (275_000 * 12, [], "ill-lasts", {"months": 12}),
        (0, [], "ill-from-start", {}),
        (None, [Support("Kring", 275_000, 30, 24)], "ill-some", {"count": 4, "months": 28}),
    ],
)
def test_the_headline_says_what_the_plan_shows(buffer, supports, code, values):
    found = headline(plan(275_000, supports, [], buffer))
    assert (found.code, dict(found.values)) == (code, values)


def test_without_a_need_there_is_no_plan_to_speak_of():
    assert headline(None).code == "ill-need-unknown"
    assert [one.code for one in details(None, [FUND], [])] == ["gives"]


def test_the_details_claim_what_is_there():
    cover = Cover("AOV", 50_000, 12)
    told = details(plan(275_000, [FUND], [cover], 1_140_000), [FUND], [cover])
    assert [one.code for one in told] == ["gives", "pays", "buffer-gone"]
    assert told[-1].values == {"need": 275_000, "month": 14}
    assert [one.code for one in details(plan(275_000, [], [], None), [], [])] == [
        "gives-none",
        "buffer-unknown",
    ]
    assert [one.code for one in details(plan(275_000, [], [], 0), [], [])] == ["gives-none"]
    later = details(plan(275_000, [], [], None), [], [], [Pension("Oud")])
    assert [one.code for one in later] == ["gives-none", "buffer-unknown", "builds"]
    whole = details(plan(100_000, [], [], 2_900_000), [], [])
    assert (whole[-1].code, whole[-1].values) == ("buffer-lasts", {"need": 100_000, "left": 100_000})


AMOUNTS = st.integers(0, 600_000)
SUPPORTS = st.lists(
    st.builds(Support, st.just("x"), AMOUNTS, st.integers(0, 120), st.integers(0, 36), st.booleans()),
    max_size=3,
)
COVERS = st.lists(
    st.builds(Cover, st.just("x"), AMOUNTS, st.integers(0, 30), st.none() | st.integers(0, 30)), max_size=3
)


@for_any(AMOUNTS, SUPPORTS, COVERS, st.none() | st.integers(0, 10**7), st.integers(1, 10_000))
def test_covered_and_short_make_what_is_needed_and_the_buffer_is_spent_once(
    need, supports, covers, buffer, percent
):
    found = plan(need, supports, covers, buffer, percent)
    assert [month.number for month in found.months] == list(range(1, MONTHS + 1))
    for month in found.months:
        parts = (month.gift, month.insurance, month.buffer, month.shortfall)
        assert sum(parts) == need
        assert min(parts) >= 0
    assert 0 <= found.left <= (buffer or 0)
    if found.short:
        assert found.left == 0
        assert found.lasts == found.short[0] - 1


@for_any(SUPPORTS, st.integers(1, 10_000))
def test_a_scheme_gives_its_months_and_no_more(supports, percent):
    for one in supports:
        share = percent if one.partial or percent == 10_000 else 0
        whole = one.gift * one.max_months * share / 10_000
        assert abs(sum(given(one, number, percent) for number in range(1, 50)) - whole) <= 49
