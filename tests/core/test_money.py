"""Money arithmetic against exact fractions."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzpdesk.core.kinds import BasisPoints, Cents, Price, Quantity
from zzpdesk.core.money import hours, line_net, printed, rounded, share_of, vat_inside

amounts = st.integers(-(10**12), 10**12)


def exact(value: Fraction) -> int:
    """The nearest whole number; a half goes away from zero. Written apart from the code under test."""
    below = value.__floor__()
    distance = value - below
    if distance == Fraction(1, 2):
        return below + 1 if value > 0 else below
    return below + 1 if distance > Fraction(1, 2) else below


@given(amounts, st.integers(1, 10**6))
def test_rounded_is_the_nearest_and_odd(numerator: int, denominator: int) -> None:
    assert rounded(numerator, denominator) == exact(Fraction(numerator, denominator))
    assert rounded(-numerator, denominator) == -rounded(numerator, denominator)


@pytest.mark.parametrize(
    ("quantity", "price", "net"),
    [
        (10_000, 1_050_000, 10_500),
        (8_300, 1_050_000, 8_715),
        (100, 500, 0),
        (100, 50_000, 5),
        (3_300, 1_000_000, 3_300),
        (10_000, 50, 1),
        (10_000, 49, 0),
        (-10_000, 50, -1),
        (12_345, 1_000_000, 12_300),
        (12_350, 1_000_000, 12_400),
    ],
)
def test_line_net(quantity: int, price: int, net: int) -> None:
    assert line_net(Quantity(quantity), Price(price)) == net


@given(st.integers(-(10**8), 10**8), st.integers(-(10**8), 10**8))
def test_line_net_is_printed_quantity_times_price(quantity: int, price: int) -> None:
    on_paper = Fraction(exact(Fraction(quantity, 100)), 100)
    assert printed(Quantity(quantity)) == on_paper * 10_000
    assert line_net(Quantity(quantity), Price(price)) == exact(on_paper * Fraction(price, 10_000) * 100)


@given(amounts, st.integers(0, 10_000))
def test_shares_and_vat_inside(amount: int, percent: int) -> None:
    assert share_of(Cents(amount), BasisPoints(percent)) == exact(Fraction(amount * percent, 10_000))
    vat = vat_inside(Cents(amount), BasisPoints(percent))
    assert vat == exact(Fraction(amount) - Fraction(amount * 10_000, 10_000 + percent))


@pytest.mark.parametrize(
    ("minutes", "quantity"), [(60, 10_000), (50, 8_300), (1, 200), (450, 75_000), (-50, -8_300)]
)
def test_hours(minutes: int, quantity: int) -> None:
    assert hours(minutes) == quantity


def test_hours_as_days() -> None:
    assert hours(720, 480) == 15_000
    assert hours(1, 480) == 0
