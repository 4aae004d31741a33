import statistics
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzpdesk.core.collected import (
    BY_CODE,
    MEASURES,
    FigureUnit,
    Sheet,
    add_up,
    fits,
    quantile,
    sheet,
    stepped,
)

AMOUNTS = st.lists(st.integers(0, 100), min_size=1, max_size=40)


def of(year: int = 2026, *, complete: bool = True, **values: object) -> Sheet:
    named = {name.replace("_", "-"): value for name, value in values.items()}
    return sheet(year, named, complete=complete)  # type: ignore[arg-type] # figures of any unit


def test_values_are_rounded_coarsely_and_unknown_ones_left_out():
    made = of(
        intermediary=Fraction(2675, 100),
        effective=Fraction(535, 100),
        take_rate=None,
        net_rate=Fraction(9351, 100),
        fees=Fraction(2_149_51, 100),
        turnover=86_035,
        dependent=False,
    )
    assert made.values == {
        "intermediary": 27,
        "effective": Fraction(54, 10),
        "dependent": False,
        "net-rate": 94,
        "fees": 2_100,
        "turnover": 85_000,
    }
    assert made.values["dependent"] is False


def test_figures_in_money_are_off_a_sheet_unless_put_on():
    assert {one.code for one in MEASURES if not one.open} == {"own-rate", "net-rate", "fees", "turnover"}
    assert all(one.unit in {FigureUnit.EURO, FigureUnit.EURO_HOUR} for one in MEASURES if not one.open)
    whole = of(fees=1_000, direct=20, sources=3)
    assert whole.only(["sources", "direct", "unheard-of", "clients"]).values == {"direct": 20, "sources": 3}


@pytest.mark.parametrize(
    ("value", "step", "nearest"),
    [
        (Fraction(5, 2), Fraction(1), 3),
        (Fraction(-5, 2), Fraction(1), -3),
        (Fraction(1, 20), Fraction(1, 10), Fraction(1, 10)),
        (Fraction(149), Fraction(100), 100),
    ],
)
def test_halves_go_away_from_zero(value, step, nearest):
    assert stepped(value, step) == nearest


@given(st.fractions(-1_000, 1_000), st.sampled_from([Fraction(1), Fraction(1, 10), Fraction(100)]))
def test_a_step_is_never_further_than_half_of_it(value, step):
    made = stepped(value, step)
    assert abs(made - value) <= step / 2
    assert (made / step).denominator == 1


@given(AMOUNTS)
def test_quarters_are_those_of_a_spreadsheet(amounts):
    ordered = sorted(map(Fraction, amounts))
    found = [quantile(ordered, Fraction(part, 4)) for part in (1, 2, 3)]
    if len(amounts) > 1:  # Python's own needs two
        assert found == pytest.approx(statistics.quantiles(amounts, n=4, method="inclusive"))
    assert found[1] == Fraction(statistics.median(ordered))


@given(AMOUNTS)
def test_order_makes_no_difference_and_quarters_lie_between_the_ends(amounts):
    sheets = [of(intermediary=each) for each in amounts]
    there, back = add_up(sheets), add_up(sheets[::-1])
    assert there == back
    assert there is not None
    one = there.spreads[0]
    assert one.low <= one.quarter <= one.median <= one.three_quarters <= one.high
    assert one.count == len(amounts)


def test_several_people_added_up():
    sheets = [
        of(intermediary=10, dependent=True),
        of(intermediary=30, dependent=False, complete=False),
        of(intermediary=50, clients=4),
        of(2025, intermediary=99),
    ]
    found = add_up(sheets)
    assert found is not None
    assert (found.year, found.count, found.running, found.others, found.few) == (2026, 3, 1, {2025: 1}, True)
    assert [(one.measure.code, one.count, one.median) for one in found.spreads] == [
        ("intermediary", 3, 30),
        ("clients", 1, 4),
    ]
    assert [(one.measure.code, one.count, one.yes) for one in found.tallies] == [("dependent", 2, 1)]
    earlier = add_up(sheets, 2025)
    assert earlier is not None
    assert earlier.spreads[0].median == 99


def test_without_files_there_is_nothing_to_add_up():
    assert add_up([]) is None


def test_of_two_years_with_as_many_the_later_counts_and_five_are_enough():
    assert add_up([of(2025, direct=1), of(2026, direct=2)]).year == 2026  # type: ignore[union-attr]
    assert not add_up([of(direct=each) for each in range(5)]).few  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("code", "value", "fitting"),
    [
        ("direct", Fraction(100), True),
        ("direct", Fraction(101), False),
        ("direct", Fraction(-1), False),
        ("direct", True, False),
        ("dependent", True, True),
        ("dependent", Fraction(1), False),
        ("turnover", Fraction(10**9), True),
        ("turnover", Fraction(10**9 + 1), False),
    ],
)
def test_what_a_figure_can_be(code, value, fitting):
    assert fits(BY_CODE[code], value) is fitting
