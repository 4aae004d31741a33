from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from zzpdesk.core.runs import PayerMonth, longest_of_each, months_of, runs

HALF = 5_000
TODAY = date(2026, 10, 14)
A, B, C = 1, 2, 3


def bills(payer, amount, *months: str):
    return [PayerMonth(int(month[:4]), int(month[5:]), payer, amount) for month in months]


def test_no_turnover_is_no_run():
    assert runs([], HALF, TODAY) == ()
    assert months_of([], A, HALF, TODAY) == ()


def test_a_run_by_hand():
    rows = [*bills(A, 100, "2024-01"), *bills(B, 150, "2024-06"), *bills(C, 10, "2026-09")]
    first, second, third = runs(rows, HALF, TODAY)
    assert (first.debtor_id, first.start, first.end, first.months) == (
        B,
        date(2024, 6, 1),
        date(2025, 5, 1),
        12,
    )
    assert (first.peak, first.going) == (Fraction(1), False), "alone once January 2024 is over a year ago"
    assert (second.debtor_id, second.months, second.peak) == (A, 5, Fraction(1))
    assert (third.debtor_id, third.start, third.going) == (C, date(2026, 9, 1), True)


def test_exactly_half_is_not_above_and_her_own_line_counts():
    rows = [*bills(A, 100, "2026-10"), *bills(B, 100, "2026-10")]
    assert runs(rows, HALF, TODAY) == ()
    assert [one.debtor_id for one in runs(rows, 4_999, TODAY)] == [A, B]


def test_a_month_without_a_bill_still_holds_and_a_gap_ends_it():
    rows = [*bills(A, 100, "2024-01", "2026-01")]
    first, latest = runs(rows, HALF, TODAY)
    assert (first.start, first.end, first.months) == (date(2024, 1, 1), date(2024, 12, 1), 12)
    assert (latest.start, latest.months, latest.going) == (date(2026, 1, 1), 10, True)
    assert runs(rows, HALF, date(2026, 12, 31))[0].start == date(2026, 1, 1), (
        "of equally long ones the latest"
    )


def test_a_credit_takes_the_payer_out():
    rows = [*bills(A, 100, "2026-05"), *bills(A, -100, "2026-07"), *bills(B, 10, "2026-05")]
    assert [(one.debtor_id, one.months) for one in runs(rows, HALF, TODAY)] == [(B, 4), (A, 2)]


def test_the_longest_of_each_payer():
    rows = [*bills(A, 100, "2020-01", "2023-01", "2023-09"), *bills(B, 500, "2026-09")]
    found = runs(rows, HALF, TODAY)
    assert [(one.debtor_id, one.months) for one in found] == [(A, 20), (A, 12), (B, 2)]
    assert [(one.debtor_id, one.months) for one in longest_of_each(found)] == [(A, 20), (B, 2)]


def test_the_months_of_a_payer_with_gaps():
    rows = [*bills(A, 30, "2025-09"), *bills(B, 10, "2025-09"), *bills(B, 90, "2025-11")]
    found = months_of(rows, A, HALF, date(2026, 12, 1))
    assert [one.month for one in found[:2]] == [date(2025, 9, 1), date(2025, 10, 1)]
    assert (found[0].share, found[0].holds) == (Fraction(3, 4), True)
    assert (found[2].share, found[2].holds) == (Fraction(3, 13), False)
    assert (found[14].share, found[14].holds) == (None, False), (
        "December 2026: nothing in twelve months... yet"
    )
    assert found[12].share == 0


@given(
    st.lists(
        st.tuples(st.integers(0, 40), st.sampled_from([A, B, C]), st.integers(-50, 200)),
        min_size=1,
        max_size=60,
    ),
    st.sampled_from([2_500, HALF, 7_500]),
)
def test_against_every_month_added_up_anew(given_rows, line):
    first = 2022 * 12
    rows = [
        PayerMonth((first + month) // 12, (first + month) % 12 + 1, payer, amount)
        for month, payer, amount in given_rows
    ]
    today = date(2025, 6, 30)
    begun = min(month for month, _payer, _amount in given_rows)
    holding = {A: [], B: [], C: []}
    for month in range(begun, 42):
        sums = {
            payer: sum(
                amount for when, whose, amount in given_rows if whose == payer and month - 12 < when <= month
            )
            for payer in (A, B, C)
        }
        total = sum(amount for amount in sums.values() if amount > 0)
        for payer, amount in sums.items():
            holding[payer].append(amount > 0 and Fraction(amount, total) > Fraction(line, 10_000))
    found = runs(rows, line, today)
    for payer, held in holding.items():
        assert [one.holds for one in months_of(rows, payer, line, today)] == held
        assert sum(one.months for one in found if one.debtor_id == payer) == sum(held)
        assert any(one.going for one in found if one.debtor_id == payer) == held[-1]
