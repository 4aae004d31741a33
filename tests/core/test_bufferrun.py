"""The buffer month by month, by hand."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from zzpdesk.core.bufferrun import MONTHS, Delayed, Stream, run
from zzpdesk.core.gap import Cover, PlanMonth, Support, plan


def stream(earned, *delayed: Delayed, outgoings=400, need=0, ill=()):
    return Stream(Fraction(earned), delayed, outgoings, need, ill)


def balances(found, count):
    return [month.balance for month in found.months[:count]]


def test_a_shortfall_takes_the_buffer_in_even_parts():
    found = run(1_000, stream(100))
    assert balances(found, 4) == [700, 400, 100, -200]
    assert (found.gone, found.lasts) == (4, 3 + Fraction(100, 300))
    assert found.lowest.number == MONTHS


def test_what_is_left_over_fills_the_buffer_no_further_than_it_was():
    found = run(1_000, stream(500))
    assert set(balances(found, MONTHS)) == {1_000}
    assert (found.gone, found.lasts, found.lowest) == (None, None, None)


def test_money_that_comes_later_is_missing_once():
    """300 of the 500 come 45 days later: one month nothing of it, half in the second, all from the third on."""
    late = Delayed(Fraction(300), 45)
    found = run(1_000, stream(500, late))
    assert [month.income for month in found.months[:4]] == [200, 350, 500, 500]
    assert balances(found, 5) == [800, 750, 850, 950, 1_000]
    assert (found.lowest.number, found.lowest.balance) == (2, 750)
    assert late.out == 450


def test_illness_has_its_own_need_and_its_gifts():
    ill = plan(300, (Support("Fonds", 200, 30, 24),), (Cover("Polis", 50, 1),), None, months=3).months
    found = run(1_000, stream(500, need=300, ill=ill))
    first, second, third, fourth = found.months[:4]
    assert (first.income, first.gift, first.insurance, first.outgoings, first.balance) == (0, 0, 0, 300, 700)
    assert (second.gift, second.insurance, second.result, second.balance) == (200, 50, -50, 650)
    assert (third.balance, fourth.income, fourth.outgoings, fourth.balance) == (600, 500, 400, 700)


def test_nothing_earned_while_ill_comes_in_late_either():
    """Ill in month 1; what she earns from month 2 on comes a month later: nothing in the first two."""
    ill = (PlanMonth(1, 0, 0, 0, 300),)
    found = run(1_000, stream(500, Delayed(Fraction(500), 30), need=300, ill=ill))
    assert [month.income for month in found.months[:4]] == [0, 0, 500, 500]


def test_a_buffer_of_nothing_is_gone_in_the_first_month_short():
    assert (run(0, stream(399)).gone, run(0, stream(399)).lasts) == (1, 0)
    assert run(0, stream(400)).gone is None


CENTS = st.integers(0, 10_000)


@given(CENTS, CENTS, CENTS, st.integers(1, 200), st.integers(0, 3))
def test_never_above_the_start_and_each_month_adds_up(start, earned, outgoings, days, ill):
    months = plan(outgoings, (), (), None, months=ill).months if ill else ()
    found = run(
        start,
        stream(earned, Delayed(Fraction(earned, 2), days), outgoings=outgoings, need=outgoings, ill=months),
    )
    before = Fraction(start)
    for month in found.months:
        assert month.balance == min(start, before + month.result)
        before = month.balance


@given(st.integers(0, 100_000), st.integers(1, 10_000))
def test_with_a_steady_shortfall_it_lasts_buffer_over_shortfall(start, short):
    lasts = Fraction(start, short)
    found = run(start, stream(0, outgoings=short)).lasts
    assert found == (lasts if lasts < MONTHS else None)


@given(CENTS, CENTS, st.integers(1, 400))
def test_money_that_comes_late_comes_in_full(earned, outgoings, days):
    """After the days have passed each month brings what it would have."""
    found = run(0, stream(earned, Delayed(Fraction(earned), days), outgoings=outgoings))
    missing = sum(earned - month.income for month in found.months)
    assert missing == Delayed(Fraction(earned), days).out
