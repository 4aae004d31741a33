from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzpdesk.core.kinds import Cents
from zzpdesk.core.periods import Period
from zzpdesk.core.records.fees import Bill, BorneBy, Certainty, Fee, FeeKind, FeeTerms
from zzpdesk.core.settlement import FeeSum, periodic, settled

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
SOURCE = 7


def fee(amount, month=3, **values: Any):
    given = {"source_id": SOURCE, "day": date(2026, month, 15), "amount": amount}
    return Fee(**(given | values))


def bill(amount, month=3, **values: Any):
    given = {
        "source_id": SOURCE,
        "day": date(2026, month, 28),
        "period_from": date(2026, month, 1),
        "period_until": date(2026, month, 28),
        "amount": amount,
    }
    return Bill(**(given | values))


def total(fees, bills=(), period=YEAR, *, deductible=True):
    return settled(fees, bills, period, lambda _: deductible)[SOURCE]


def subscription(**values: Any):
    given = {"source_id": SOURCE, "kind": FeeKind.SUBSCRIPTION_MONTH, "amount": Cents(3_100)}
    return FeeTerms(**(given | {"since": date(2026, 1, 1)} | values))


def days_and_amounts(*terms: Any, period=YEAR):
    return [(one.day, one.amount) for one in periodic(terms, period)]


def test_vat_on_subscriptions_and_one_off_fees_is_noted_with_what_she_bears():
    rate = lambda day: 2_100 if day.month < 3 else 900  # noqa: E731
    both = [subscription(), subscription(kind=FeeKind.ONE_OFF, amount=Cents(5_001))]
    period = Period(date(2026, 1, 1), date(2026, 3, 1))
    assert [fee.vat for fee in periodic(both, period, rate)] == [651, 651, 279, 1_050]
    assert [fee.vat for fee in periodic([subscription(borne_by=BorneBy.CLIENT)], period, rate)] == [0, 0, 0]
    assert total(periodic(both, period, rate), deductible=False).paid == 3 * 3_100 + 5_001 + 2_631


def test_a_subscription_accrues_per_started_month():
    found = days_and_amounts(subscription(), period=Period(date(2026, 1, 1), date(2026, 3, 1)))
    assert found == [(date(2026, month, 1), 3_100) for month in (1, 2, 3)]


def test_only_start_and_stop_go_by_the_day():
    one = subscription(since=date(2026, 1, 17), until=date(2026, 3, 10))
    assert days_and_amounts(one) == [
        (date(2026, 1, 17), 1_500),
        (date(2026, 2, 1), 3_100),
        (date(2026, 3, 1), 1_000),
    ]
    assert days_and_amounts(subscription(since=date(2026, 5, 10), until=date(2026, 5, 10))) == [
        (date(2026, 5, 10), 100)
    ]


@pytest.mark.parametrize(("year", "amount"), [(2023, 36_500), (2024, 36_600)])
def test_yearly_subscriptions_know_leap_years(year, amount):
    period = Period(date(year, 1, 1), date(year, 12, 31))
    yearly = subscription(
        kind=FeeKind.SUBSCRIPTION_YEAR, since=date(year, 2, 29 if year == 2024 else 28), amount=amount
    )
    days = (date(year, 12, 31) - yearly.since).days + 1
    assert days_and_amounts(yearly, period=period) == [(yearly.since, days * 100)]
    assert days_and_amounts(yearly, period=Period(date(year + 1, 1, 1), date(year + 1, 2, 1))) == [
        (date(year + 1, 1, 1), amount)
    ]


def test_later_terms_end_earlier_ones():
    old, new = subscription(), subscription(since=date(2026, 2, 15), amount=5_600)
    period = Period(date(2026, 1, 1), date(2026, 3, 31))
    assert sorted(days_and_amounts(old, new, period=period)) == [
        (date(2026, 1, 1), 3_100),
        (date(2026, 2, 1), 1_550),
        (date(2026, 2, 15), 2_800),
        (date(2026, 3, 1), 5_600),
    ]


def test_a_period_that_begins_in_the_middle_counts_what_falls_due_in_it():
    period = Period(date(2026, 3, 15), date(2026, 4, 14))
    assert days_and_amounts(subscription(), period=period) == [(date(2026, 4, 1), 3_100)]


def test_unknown_and_one_off_fees_in_time():
    unknown = subscription(amount=None, certainty=Certainty.UNKNOWN, until=date(2026, 1, 31), id=3)
    (found,) = periodic([unknown], YEAR)
    assert (found.amount, found.certainty, found.terms_id) == (None, Certainty.UNKNOWN, 3)
    guess = subscription(certainty=Certainty.UNKNOWN, until=date(2026, 1, 31))
    assert periodic([guess], YEAR)[0].amount is None
    once = FeeTerms(source_id=SOURCE, kind=FeeKind.ONE_OFF, amount=Cents(9_900), since=date(2026, 4, 2))
    assert days_and_amounts(once) == [(date(2026, 4, 2), 9_900)]
    assert days_and_amounts(once, period=Period(date(2027, 1, 1), date(2027, 12, 31))) == []
    assert days_and_amounts(subscription(since=None)) == []
    assert days_and_amounts(FeeTerms(source_id=SOURCE, percent=1_000, since=date(2026, 1, 1))) == []


def test_sums_keep_known_estimated_and_unknown_apart():
    found = total(
        [fee(1_000), fee(500, certainty=Certainty.ESTIMATED), fee(None, certainty=Certainty.UNKNOWN)]
    )
    assert (found.paid, found.estimated, found.unknown) == (1_500, 500, True)
    assert found.by_kind == ((FeeKind.PERCENTAGE, 1_500),)
    top = total(
        [fee(800, borne_by=BorneBy.CLIENT), fee(None, certainty=Certainty.UNKNOWN, borne_by=BorneBy.CLIENT)]
    )
    assert (top.paid, top.unknown, top.on_top, top.on_top_unknown) == (0, False, 800, True)
    guess = total([fee(800, borne_by=BorneBy.CLIENT, certainty=Certainty.ESTIMATED)])
    assert (guess.on_top, guess.on_top_estimated, guess.on_top_unknown) == (800, 800, False)


def test_vat_is_cost_only_when_it_cannot_be_deducted():
    fees, bills = [fee(1_000, vat=210)], [bill(1_100, vat=231)]
    assert total(fees).paid == 1_000
    assert total(fees, deductible=False).paid == 1_210
    assert total(fees, bills).paid == 1_100
    assert total(fees, bills, deductible=False).paid == 1_331


def test_a_bill_settles_what_accrued_and_shows_the_difference():
    found = total([fee(1_000), fee(2_000, 4)], [bill(1_150)])
    assert (found.paid, found.billed, found.difference) == (3_150, 1_150, 150)
    assert found.by_kind == ((FeeKind.PERCENTAGE, 3_150),)


def test_a_bill_makes_the_unknown_known():
    unknown = fee(None, certainty=Certainty.UNKNOWN)
    found = total([unknown, fee(300, certainty=Certainty.ESTIMATED)], [bill(1_150)])
    assert (found.paid, found.unknown, found.estimated, found.difference) == (1_150, False, 0, 850)
    assert total([unknown, fee(None, 5, certainty=Certainty.UNKNOWN)], [bill(1_150)]).unknown


def test_a_bill_settles_its_own_sort_of_fee():
    monthly = fee(500, kind=FeeKind.SUBSCRIPTION_MONTH)
    found = total([fee(1_000), monthly], [bill(1_100)])
    assert found.paid == 1_600
    assert found.by_kind == ((FeeKind.PERCENTAGE, 1_100), (FeeKind.SUBSCRIPTION_MONTH, 500))
    hourly = fee(1_000, kind=FeeKind.MARGIN_PER_HOUR)
    assert total([hourly], [bill(900)]).by_kind == ((FeeKind.MARGIN_PER_HOUR, 900),)
    assert total([monthly], [bill(120, kind=FeeKind.PER_LEAD)]).paid == 620


def test_two_bills_do_not_settle_the_same_twice():
    found = total([fee(1_000)], [bill(600, id=1), bill(500, id=2)])
    assert (found.paid, found.difference) == (1_100, 100)


def test_a_bill_without_period_settles_what_accrued_since_the_one_before():
    first = bill(1_000, 3, period_from=None, period_until=None)
    second = bill(2_100, 5, period_from=None, period_until=None)
    fees = [fee(900, 2), fee(1_000, 4), fee(1_000, 5), fee(50, 6)]
    found = total(fees, [second, first])
    assert (found.paid, found.difference) == (3_150, 200)


def test_a_difference_counts_on_the_last_day_of_its_bill():
    over = bill(2_000, period_from=date(2025, 12, 1), period_until=date(2026, 1, 31))
    fees = [fee(700, day=date(2025, 12, 10)), fee(800, 1)]
    assert total(fees, [over]).paid == 1_300
    before = Period(date(2025, 1, 1), date(2025, 12, 31))
    assert total(fees, [over], before).paid == 700


def test_what_the_client_bears_is_not_settled_by_her_bill():
    found = total([fee(400, borne_by=BorneBy.CLIENT)], [bill(1_000)])
    assert (found.paid, found.on_top) == (1_000, 400)


def test_records_without_source_day_or_amount_are_left_out():
    assert settled([Fee(amount=Cents(5))], [Bill(source_id=SOURCE)], YEAR, lambda _: True) == {}
    assert total([fee(10, day=date(2027, 1, 1))]) == FeeSum()


AMOUNTS = st.lists(st.tuples(st.none() | st.integers(-10_000, 10_000), st.integers(1, 12)), max_size=12)


@given(AMOUNTS, st.integers(0, 50_000))
def test_a_bill_over_the_year_is_what_the_year_cost(accrued, amount):
    fees = [
        fee(one, month, certainty=Certainty.UNKNOWN if one is None else Certainty.KNOWN)
        for one, month in accrued
    ]
    whole = bill(amount, 12, period_from=YEAR.start, period_until=YEAR.end)
    found = total(fees, [whole])
    assert (found.paid, found.unknown) == (amount, False)
    assert sum(part for _, part in found.by_kind) == amount
    if fees:
        without = total(fees)
        assert without.unknown == any(one is None for one, _ in accrued)
        assert without.paid + found.difference == amount


@given(AMOUNTS)
def test_months_add_up_to_the_year(accrued):
    fees = [fee(one or 0, month) for one, month in accrued] or [fee(0)]
    months = [Period(date(2026, month, 1), date(2026, month, 28)) for month in range(1, 13)]
    assert sum(total(fees, period=month).paid for month in months) == total(fees).paid


@given(st.dates(date(2024, 1, 1), date(2025, 12, 31)), st.integers(0, 700), st.integers(1, 10**6))
def test_a_subscription_never_costs_more_than_its_started_months(since, days, amount):
    until = date.fromordinal(since.toordinal() + days)
    found = periodic([subscription(since=since, until=until, amount=amount)], Period(since, until))
    months = (until.year - since.year) * 12 + until.month - since.month + 1
    assert len(found) == months
    assert sum(one.amount or 0 for one in found) <= Fraction(amount * months)
    assert all(one.amount == amount for one in found[1:-1])


def test_what_was_withheld_on_an_invoice_settles_that_invoice_alone():
    own = [fee(1_000, 1, invoice_id=1), fee(2_000, 2, invoice_id=2, kind=FeeKind.PER_ASSIGNMENT)]
    withheld = bill(2_300, 2, day=date(2026, 2, 15), invoice_id=2)
    later = bill(1_100, 3, period_from=None, period_until=None)
    assert total(own, [withheld]).paid == 3_300
    found = total(own, [later, withheld])
    assert (found.paid, found.billed, found.difference) == (3_400, 3_400, 400)
    on_top = [*own, fee(900, 2, invoice_id=2, borne_by=BorneBy.CLIENT)]
    assert (total(on_top, [withheld]).paid, total(on_top, [withheld]).on_top) == (3_300, 900)
