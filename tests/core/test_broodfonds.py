"""The broodfonds account: balance, maximum, months to book, box 3."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzpdesk.core.broodfonds import Account, Movement, balance_on, box3, due, points, total
from zzpdesk.core.kinds import BroodfondsId, Cents, RelationId
from zzpdesk.core.records import Broodfonds, BroodfondsLevel, Membership
from zzpdesk.core.records.broodfonds import EntryKind
from zzpdesk.core.records.membership import MemberState

FUND = Broodfonds(id=1, relation_id=RelationId(1), fee_from_balance=False)
START = date(2023, 3, 1)
DEPOSIT, FEE, GIFT, RELEASED = EntryKind.DEPOSIT, EntryKind.FEE, EntryKind.GIFT, EntryKind.RELEASED


def level(since=START, deposit=9_000, fee=1_250, cap=324_000, gift=200_000):
    return BroodfondsLevel(
        broodfonds_id=BroodfondsId(1),
        since=since,
        deposit=Cents(deposit),
        fee=Cents(fee),
        gift=Cents(gift),
        cap=None if cap is None else Cents(cap),
    )


def account(*movements: Movement, fund=FUND, levels=None, memberships=()):
    terms = (level(),) if levels is None else tuple(levels)
    return Account(fund, terms, tuple(memberships), tuple(movements))


def test_the_balance_follows_deposits_gifts_and_what_was_taken_out():
    made = account(
        Movement(date(2023, 3, 1), EntryKind.ADMISSION, 22_500),
        Movement(date(2023, 3, 1), DEPOSIT, 9_000),
        Movement(date(2023, 3, 1), FEE, 1_250),
        Movement(date(2023, 4, 3), GIFT, 5_000),
        Movement(date(2023, 5, 1), DEPOSIT, 9_000),
        Movement(date(2023, 5, 1), GIFT, 9_000),
        Movement(date(2023, 6, 1), EntryKind.RECEIVED, 200_000),
        Movement(date(2023, 7, 1), EntryKind.PAID_OUT, 4_000),
    )
    line = points(made)
    assert [(one.day, one.balance, one.gift) for one in line] == [
        (date(2023, 3, 1), 9_000, 0),
        (date(2023, 4, 3), 4_000, 5_000),
        (date(2023, 5, 1), 4_000, 9_000),
        (date(2023, 7, 1), 0, 0),
    ]
    assert [balance_on(line, day) for day in (date(2023, 2, 28), date(2023, 4, 2), date(2024, 1, 1))] == [
        0,
        9_000,
        0,
    ]


def test_the_fee_may_come_from_the_balance():
    made = account(Movement(START, DEPOSIT, 9_000), Movement(START, FEE, 1_250))
    assert points(made)[-1].balance == 9_000
    assert points(replace(made, fund=replace(FUND, fee_from_balance=True)))[-1].balance == 7_750


def test_what_lies_before_the_opening_is_in_it():
    fund = replace(FUND, opened_on=date(2025, 1, 1), opening=Cents(150_000))
    made = account(
        Movement(date(2024, 12, 31), DEPOSIT, 9_000), Movement(date(2025, 1, 1), DEPOSIT, 9_000), fund=fund
    )
    assert [(one.day, one.balance) for one in points(made)] == [
        (date(2025, 1, 1), 150_000),
        (date(2025, 1, 1), 159_000),
    ]
    assert due(made, date(2025, 2, 28))[-1] == Movement(date(2025, 2, 1), FEE, 1_250)
    assert all(one.day >= date(2025, 1, 1) for one in due(made, date(2025, 2, 28)))


def test_box_3_counts_the_balance_when_the_year_begins():
    made = account(Movement(date(2025, 12, 31), DEPOSIT, 9_000), Movement(date(2026, 1, 1), DEPOSIT, 9_000))
    assert [box3(points(made), year) for year in (2025, 2026, 2027)] == [0, 9_000, 18_000]
    assert box3(points(account(Movement(START, GIFT, 100))), 2024) == 0


def test_months_not_booked_yet_are_due_on_the_usual_day():
    made = account(Movement(date(2023, 4, 25), DEPOSIT, 9_000), Movement(date(2023, 4, 25), FEE, 1_250))
    assert due(made, date(2023, 6, 24)) == (
        Movement(date(2023, 3, 25), DEPOSIT, 9_000),
        Movement(date(2023, 3, 25), FEE, 1_250),
        Movement(date(2023, 5, 25), DEPOSIT, 9_000),
        Movement(date(2023, 5, 25), FEE, 1_250),
    )


def test_a_day_that_a_month_lacks_is_its_last():
    made = account(Movement(date(2024, 1, 31), DEPOSIT, 9_000), levels=[level(date(2024, 1, 1), fee=0)])
    assert [one.day for one in due(made, date(2024, 4, 30))] == [
        date(2024, 2, 29),
        date(2024, 3, 31),
        date(2024, 4, 30),
    ]


def test_the_first_month_begins_when_she_does_and_new_terms_hold_from_the_next_payment():
    made = account(
        levels=[level(date(2025, 11, 15), fee=0), level(date(2025, 12, 10), deposit=11_250, fee=0)],
        memberships=[Membership(relation_id=RelationId(1), since=date(2025, 11, 20))],
    )
    assert [(one.day, one.amount) for one in due(made, date(2026, 1, 1))] == [
        (date(2025, 11, 20), 9_000),
        (date(2025, 12, 1), 9_000),
        (date(2026, 1, 1), 11_250),
    ]


def test_nothing_is_due_before_after_or_beside_a_membership():
    states = [
        Membership(since=date(2023, 1, 1), until=date(2023, 2, 28), state=MemberState.CANDIDATE),
        Membership(since=date(2023, 3, 1), state=MemberState.MEMBER),
        Membership(since=date(2023, 5, 2), state=MemberState.LEFT),
    ]
    made = account(memberships=states)
    assert {one.day for one in due(made, date(2024, 1, 1))} == {
        date(2023, 3, 1),
        date(2023, 4, 1),
        date(2023, 5, 1),
    }
    assert made.member(date(2023, 5, 1))
    assert not made.member(date(2022, 12, 31))
    assert due(account(levels=()), date(2024, 1, 1)) == ()
    assert due(account(levels=(), memberships=states), date(2024, 1, 1)) == ()
    assert not account(levels=()).member(START)


def test_what_comes_above_the_maximum_is_freed_month_by_month():
    fund = replace(FUND, opened_on=START, opening=Cents(318_000))
    made = account(Movement(date(2023, 4, 10), GIFT, 5_000), fund=fund, levels=[level(fee=0)])
    assert due(made, date(2023, 5, 1)) == (
        Movement(date(2023, 3, 1), DEPOSIT, 9_000),
        Movement(date(2023, 3, 1), RELEASED, 3_000),
        Movement(date(2023, 4, 1), DEPOSIT, 9_000),
        Movement(date(2023, 4, 1), RELEASED, 9_000),
        Movement(date(2023, 5, 1), DEPOSIT, 9_000),
        Movement(date(2023, 5, 1), RELEASED, 4_000),
    )


def test_what_was_booked_by_hand_above_the_maximum_is_freed_today():
    booked = [Movement(START, DEPOSIT, 330_000), Movement(date(2023, 4, 1), DEPOSIT, 9_000)]
    made = account(*booked, levels=[level(fee=0)])
    assert due(made, date(2023, 4, 20)) == (Movement(date(2023, 4, 20), RELEASED, 15_000),)
    assert due(account(*booked, levels=[level(fee=0, cap=None)]), date(2023, 4, 20)) == ()


KINDS = st.sampled_from(EntryKind)
DAYS = st.dates(date(2023, 1, 1), date(2026, 12, 31))
MOVEMENTS = st.lists(st.builds(Movement, DAYS, KINDS, st.integers(1, 500_000)), max_size=30)


@given(MOVEMENTS, st.booleans())
def test_the_balance_is_the_sum_of_its_movements(movements, from_balance):
    made = account(*movements, fund=replace(FUND, fee_from_balance=from_balance))
    out = [GIFT, RELEASED, EntryKind.PAID_OUT, *([FEE] if from_balance else [])]
    expected = total(movements, DEPOSIT) - sum(total(movements, kind) for kind in out)
    assert balance_on(points(made), date.max) == expected


@given(MOVEMENTS, st.integers(0, 40), st.booleans(), st.integers(0, 100_000))
def test_booking_what_is_due_leaves_nothing_due_and_nothing_above_the_maximum(
    movements, months, from_balance, cap
):
    today = START + timedelta(days=31 * months)
    movements = [one for one in movements if one.day <= today]
    fund = replace(FUND, fee_from_balance=from_balance)
    made = account(*movements, fund=fund, levels=[level(cap=cap)])
    new = due(made, today)
    assert all(one.amount > 0 and one.day <= today for one in new)
    after = replace(made, movements=(*made.movements, *new))
    assert balance_on(points(after), today) <= cap
    assert [one for one in due(after, today) if one.kind in {DEPOSIT, FEE}] == []
    seen = {(one.kind, one.day.year, one.day.month) for one in new if one.kind is DEPOSIT}
    assert len(seen) == len([one for one in new if one.kind is DEPOSIT])


@pytest.mark.parametrize("day", [date(2023, 2, 28), date(2023, 3, 1), date(2024, 6, 15)])
def test_terms_hold_from_their_date(day):
    made = account(levels=[level(date(2024, 6, 1), deposit=11_250), level()])
    found = made.level(day)
    expected = {date(2023, 2, 28): None, date(2023, 3, 1): 9_000, date(2024, 6, 15): 11_250}
    assert (None if found is None else found.deposit) == expected[day]
