from datetime import date, timedelta
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from zzpdesk.core.sources import SourceKey
from zzpdesk.core.waiting import Awaited, cost_of, waiting

START, TODAY = date(2026, 3, 1), date(2026, 6, 9)
"""A hundred days apart."""
RATE = 730
"""7,3 % a year: two hundredths of a percent a day."""


def day(number):
    return START + timedelta(days=number)


def an_invoice(amount=100_000, *payments: tuple[int, int], number=1, debtor=1, source=1, term=30):
    return Awaited(
        number,
        debtor,
        f"Klant {debtor}",
        SourceKey(source, direct=True),
        f"Bron {source}",
        START,
        None if term is None else day(term),
        amount,
        tuple((day(when), cents) for when, cents in payments),
    )


def total(*invoices: Awaited):
    return waiting(invoices, TODAY).total


def test_amount_times_days_times_rate_by_hand():
    found = total(an_invoice(100_000, (40, 100_000)))
    assert (found.count, found.open_count, found.open) == (1, 0, 0)
    assert found.cent_days == 4_000_000
    assert found.days == 40
    assert found.cost(RATE) == Fraction(4_000_000 * 730, 10_000 * 365) == 800
    assert found.late_cost(RATE) == 200, "ten days after the term of thirty"
    assert found.cost(0) == 0


def test_partial_payments_are_weighed_and_what_is_open_counts_up_to_today():
    found = total(an_invoice(100_000, (20, 25_000), (60, 25_000)))
    assert found.cent_days == 25_000 * 20 + 25_000 * 60 + 50_000 * 100
    assert (found.open, found.open_count) == (50_000, 1)
    assert found.days == 70
    assert found.late == 75_000 * 30 + 50_000 * 40


def test_order_and_days_outside_the_wait_make_no_difference():
    assert total(an_invoice(100, (60, 50), (20, 50))).cent_days == 50 * 20 + 50 * 60
    assert total(an_invoice(100, (-5, 100))).cent_days == 0, "paid before it was sent"
    later = total(an_invoice(100, (101, 100)))
    assert (later.cent_days, later.open) == (100 * 100, 100), "paid tomorrow is open today"


def test_what_is_paid_back_is_waited_for_again_but_what_she_owes_is_not():
    again = total(an_invoice(100, (10, 100), (20, -100), (30, 100)))
    assert again.cent_days == 100 * 10 + 100 * 10
    over = total(an_invoice(100, (10, 150)))
    assert (over.cent_days, over.open, over.open_count) == (1_000, 0, 0)


def test_credited_in_full_is_no_wait_and_nothing_is_no_days():
    found = waiting([an_invoice(0, (5, 100)), an_invoice(-100)], TODAY)
    assert (found.total.count, found.total.days, found.debtors) == (0, None, ())


def test_without_a_term_nothing_is_late():
    assert total(an_invoice(100, (90, 100), term=None)).late == 0


def test_an_invoice_of_a_day_still_to_come_waits_not_yet():
    found = waiting([an_invoice(100)], START - timedelta(days=3)).total
    assert (found.cent_days, found.open) == (0, 100)


def test_per_debtor_and_per_source_the_longest_wait_first():
    found = waiting(
        [
            an_invoice(100, (10, 100), number=1, debtor=1, source=5),
            an_invoice(100, (30, 100), number=2, debtor=2, source=5),
            an_invoice(100, (15, 100), number=3, debtor=1, source=6),
        ],
        TODAY,
    )
    assert [(one.name, one.cent_days, one.invoices) for one in found.debtors] == [
        ("Klant 2", 3_000, (2,)),
        ("Klant 1", 2_500, (1, 3)),
    ]
    assert [(one.key, one.cent_days) for one in found.sources] == [
        (SourceKey(5, direct=True), 4_000),
        (SourceKey(6, direct=True), 1_500),
    ]


@given(
    st.lists(
        st.tuples(
            st.integers(1, 10**9),
            st.lists(st.tuples(st.integers(-5, 120), st.integers(1, 10**9)), max_size=5),
        ),
        max_size=6,
    )
)
def test_it_is_the_sum_over_the_days_of_what_was_open_that_day(given_invoices):
    invoices = [an_invoice(amount, *payments) for amount, payments in given_invoices]
    expected = 0
    for amount, payments in given_invoices:
        for when in range((TODAY - START).days):
            expected += max(0, amount - sum(cents for paid, cents in payments if paid <= when))
    found = total(*invoices)
    assert found.cent_days == expected
    assert found.cost(RATE) == cost_of(expected, RATE)
