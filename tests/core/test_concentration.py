from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from zzpdesk.core.concentration import concentration

AMOUNTS = st.lists(st.integers(-10_000, 10_000_000), max_size=60)


def test_hand_figures():
    found = concentration([50_00, 30_00, 20_00, 0, -10_00])
    assert found is not None
    assert (found.count, found.largest, found.top_three) == (3, Fraction(1, 2), 1)
    assert found.hhi == Fraction(38, 100)
    assert found.effective == Fraction(100, 38)


def test_nothing_has_no_concentration():
    assert concentration([]) is None
    assert concentration([0, -5]) is None


def test_fifty_equal_sources_are_fifty():
    found = concentration([700] * 50)
    assert found is not None
    assert (found.effective, found.top_three) == (50, Fraction(3, 50))


@given(AMOUNTS)
def test_bounds(amounts):
    found = concentration(amounts)
    if found is None:
        assert not any(amount > 0 for amount in amounts)
        return
    assert Fraction(1, found.count) <= found.hhi <= 1
    assert 1 <= found.effective <= found.count
    assert found.hhi * found.effective == 1
    assert found.largest <= found.top_three <= 1
    assert found.largest**2 <= found.hhi <= found.largest
