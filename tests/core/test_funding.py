"""Plans add up to what was lent, and go on from what was really paid."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzpdesk.core.funding import due_days, going_on, interest_of, my_debt, owed_on, planned, settled, standing
from zzpdesk.core.kinds import BasisPoints, Cents, RelationId
from zzpdesk.core.records import Funding, Repayment
from zzpdesk.core.records.funding import Borrower, FundingKind, Instalments, Scheme

SINCE = date(2026, 1, 1)
LENT = [kind for kind in FundingKind if kind.lent]
PLANNED = [scheme for scheme in Scheme if scheme is not Scheme.FREE]


def funding(**changes: object) -> Funding:
    values = {
        "title": "Lening",
        "principal": Cents(120_000),
        "interest": BasisPoints(600),
        "since": SINCE,
        "scheme": Scheme.LINEAR,
        "terms": 4,
    }
    return Funding(**(values | changes))


def paid(day: date, principal: int, interest: int = 0, number: int = 1) -> Repayment:
    return Repayment(id=number, day=day, principal=Cents(principal), interest=Cents(interest))


def shape(rows) -> list[tuple[date, int, int, int]]:
    return [(row.day, row.principal, row.interest, row.left) for row in rows]


def test_linear_by_hand() -> None:
    """1,200 euro at 6 % in four months: 300 each, interest 0.5 % of 1,200, 900, 600 and 300."""
    assert shape(planned(funding())) == [
        (date(2026, 2, 1), 30_000, 600, 90_000),
        (date(2026, 3, 1), 30_000, 450, 60_000),
        (date(2026, 4, 1), 30_000, 300, 30_000),
        (date(2026, 5, 1), 30_000, 150, 0),
    ]


def test_annuity_by_hand() -> None:
    """1,000 euro at 12 % in three months: 1,000 x 0.01 / (1 - 1.01^-3) = 340.0221 -> 340.02 each.

    10.00 + 330.02 -> 669.98; 6.6998 -> 6.70 + 333.32 -> 336.66; 3.3666 -> 3.37 + 336.66.
    """
    rows = planned(
        funding(principal=Cents(100_000), interest=BasisPoints(1_200), scheme=Scheme.ANNUITY, terms=3)
    )
    assert shape(rows) == [
        (date(2026, 2, 1), 33_002, 1_000, 66_998),
        (date(2026, 3, 1), 33_332, 670, 33_666),
        (date(2026, 4, 1), 33_666, 337, 0),
    ]
    assert [row.amount for row in rows] == [34_002, 34_002, 34_003]


def test_all_at_the_end_pays_interest_in_between() -> None:
    rows = planned(funding(scheme=Scheme.AT_END, every=Instalments.QUARTER, terms=3))
    assert shape(rows) == [
        (date(2026, 4, 1), 0, 1_800, 120_000),
        (date(2026, 7, 1), 0, 1_800, 120_000),
        (date(2026, 10, 1), 120_000, 1_800, 0),
    ]


def test_interest_is_rounded_half_away_from_zero() -> None:
    """5 % a year on 120.60 is 0.5025 a month: 50 cents; on 121.20 it is 0.505: 51."""
    assert interest_of(12_060, funding(interest=BasisPoints(500))) == 50
    assert interest_of(12_120, funding(interest=BasisPoints(500))) == 51


def test_days_follow_the_end_of_the_month_and_leap_years() -> None:
    one = funding(first_on=date(2027, 11, 30), every=Instalments.QUARTER, terms=3)
    assert due_days(one) == (date(2027, 11, 30), date(2028, 2, 29), date(2028, 5, 30))
    yearly = funding(since=date(2024, 2, 29), every=Instalments.YEAR, terms=2)
    assert due_days(yearly) == (date(2025, 2, 28), date(2026, 2, 28))


@pytest.mark.parametrize(
    "changes", [{"kind": FundingKind.OWN_CAPITAL}, {"scheme": Scheme.FREE}, {"since": None}, {"terms": 0}]
)
def test_without_a_plan_nothing_is_expected(changes: dict[str, object]) -> None:
    assert planned(funding(**changes)) == ()
    found = standing(funding(**changes), [], date(2026, 6, 1))
    assert (found.next, found.ends, found.late) == (None, None, 0)


def test_own_capital_is_never_owed() -> None:
    own = funding(kind=FundingKind.OWN_CAPITAL)
    assert standing(own, [], date(2026, 6, 1)).owed == 0
    assert owed_on(own, [], date(2026, 6, 1)) == 0


def test_paid_as_planned_the_plan_goes_on() -> None:
    made = [paid(date(2026, 3, 3), 30_000, 450, 2), paid(date(2026, 1, 30), 30_000, 600)]
    found = standing(funding(), made, date(2026, 4, 10))
    assert (found.owed, found.repaid, found.interest_paid) == (60_000, 60_000, 1_050)
    assert [row.left for row in found.paid] == [90_000, 60_000]
    assert shape(found.coming) == shape(planned(funding())[2:])
    assert found.late == 1
    assert found.interest == 1_500
    assert found.ends == date(2026, 5, 1)
    assert found.next is not None
    assert found.next.number == 3


def test_a_payment_of_tomorrow_is_not_paid_yet() -> None:
    made = [paid(date(2026, 2, 1), 30_000, 600)]
    assert standing(funding(), made, date(2026, 1, 31)).owed == 120_000


def test_extra_in_between_makes_the_rest_smaller() -> None:
    """300 as planned, then 300 extra on 12 February: 600 is left for three months, 200 each."""
    made = [paid(date(2026, 2, 1), 30_000, 600), paid(date(2026, 2, 12), 30_000, number=2)]
    assert settled(due_days(funding()), made) == 1
    assert shape(going_on(funding(), made)) == [
        (date(2026, 3, 1), 20_000, 300, 40_000),
        (date(2026, 4, 1), 20_000, 200, 20_000),
        (date(2026, 5, 1), 20_000, 100, 0),
    ]


def test_an_instalment_paid_early_is_no_extra() -> None:
    made = [paid(date(2026, 1, 10), 30_000, 600)]
    assert settled(due_days(funding()), made) == 1
    assert settled(due_days(funding()), [paid(date(2026, 1, 10), 30_000)]) == 0
    assert settled(due_days(funding()), [paid(date(2026, 1, 25), 30_000)]) == 1


def test_too_little_makes_the_rest_larger() -> None:
    made = [paid(date(2026, 2, 1), 0, 600)]
    assert shape(going_on(funding(), made)) == [
        (date(2026, 3, 1), 40_000, 600, 80_000),
        (date(2026, 4, 1), 40_000, 400, 40_000),
        (date(2026, 5, 1), 40_000, 200, 0),
    ]


def test_what_is_left_after_the_last_day_is_due_at_once() -> None:
    made = [paid(day, 20_000, number=at) for at, day in enumerate(due_days(funding()))]
    (rest,) = going_on(funding(), made)
    assert (rest.day, rest.principal, rest.interest, rest.left) == (date(2026, 5, 1), 40_000, 0, 0)
    late = [*made, paid(date(2026, 8, 1), 50_000, number=9)]
    assert going_on(funding(), late) == ()
    assert standing(funding(), late, date(2026, 9, 1)).owed == 0


def test_owed_on_a_day() -> None:
    made = [paid(date(2026, 2, 1), 30_000), paid(date(2026, 3, 1), 30_000)]
    days = [date(2025, 12, 31), SINCE, date(2026, 2, 1), date(2026, 2, 28), date(2026, 3, 1)]
    assert [owed_on(funding(), made, day) for day in days] == [0, 120_000, 90_000, 90_000, 60_000]
    assert owed_on(funding(since=None), made, SINCE) == 0


def test_only_what_she_borrowed_herself_is_her_debt() -> None:
    theirs = funding(borrower=Borrower.COLLECTIVE, collective_id=RelationId(1))
    pairs = [(funding(), 5_000), (theirs, 700_000), (funding(kind=FundingKind.OWN_CAPITAL), 900)]
    assert my_debt(pairs) == 5_000


plans = st.builds(
    funding,
    kind=st.sampled_from(LENT),
    principal=st.integers(1, 50_000_000),
    interest=st.integers(0, 3_000),
    terms=st.integers(1, 120),
    scheme=st.sampled_from(PLANNED),
    every=st.sampled_from(Instalments),
)


@given(plans)
def test_a_plan_repays_exactly_what_was_lent(one: Funding) -> None:
    rows = planned(one)
    assert sum(row.principal for row in rows) == one.principal
    assert rows[-1].left == 0
    assert 1 <= len(rows) <= one.terms
    assert all(row.principal >= 0 and row.interest >= 0 and row.left >= 0 for row in rows)
    owed = one.principal or 0
    for row in rows:
        assert row.interest == interest_of(owed, one)
        owed -= row.principal
        assert row.left == owed


@given(
    st.integers(100_000, 50_000_000), st.integers(0, 1_500), st.integers(2, 60), st.sampled_from(Instalments)
)
def test_annuity_instalments_are_equal_but_the_last(
    principal: int, interest: int, terms: int, every: Instalments
) -> None:
    rows = planned(
        funding(principal=principal, interest=interest, terms=terms, scheme=Scheme.ANNUITY, every=every)
    )
    assert len({row.amount for row in rows[:-1]}) == 1
    parts = [row.principal for row in rows[:-1]]
    assert parts == sorted(parts)


@given(plans, st.integers(0, 12))
def test_paying_as_planned_never_changes_the_plan(one: Funding, count: int) -> None:
    rows = planned(one)
    made = [paid(row.day, row.principal, row.interest, row.number) for row in rows[:count]]
    assert going_on(one, made) == rows[len(made) :]


@given(
    plans,
    st.lists(st.tuples(st.dates(SINCE, date(2040, 1, 1)), st.integers(0, 9_000_000)), max_size=12),
)
def test_whatever_is_paid_the_rest_settles_it(one: Funding, payments: list[tuple[date, int]]) -> None:
    made = [paid(day, amount, number=at) for at, (day, amount) in enumerate(payments)]
    found = standing(one, made, date(2041, 1, 1))
    assert found.owed >= 0
    assert sum(row.principal for row in found.coming) == found.owed
    assert found.owed == owed_on(one, made, date(2041, 1, 1))
