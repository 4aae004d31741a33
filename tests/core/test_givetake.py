"""Give and take, whose turn it is, and scarce work divided; expected figures worked out by hand."""

import pytest

from zzpdesk.core.givetake import (
    HERSELF,
    Flow,
    Measure,
    PassedRow,
    Verdict,
    balance,
    divided,
    next_lead,
    per_party,
    turns,
)

WORK, HOURS, CONTACTS = Measure
CIRCLE, FEMKE, BRAM = 7, 11, 12


def row(given, measure, amount, party=FEMKE):
    return PassedRow(2026, CIRCLE, party, given, measure, amount)


def test_rows_add_up_per_measure_and_direction():
    found = balance(
        [row(True, WORK, 50_000), row(True, WORK, 25_000), row(False, WORK, 80_000), row(True, HOURS, 90)]
    )
    assert found.flows == (Flow(WORK, 75_000, 80_000), Flow(HOURS, 90, 0), Flow(CONTACTS, 0, 0))
    assert found.of(HOURS).given == 90
    assert [flow.filled for flow in found.flows] == [True, True, False]


@pytest.mark.parametrize(
    ("rows", "verdict"),
    [
        ([], None),
        ([row(True, WORK, 2), row(False, WORK, 1), row(True, HOURS, 1)], Verdict.GIVES),
        ([row(False, WORK, 2), row(False, CONTACTS, 1)], Verdict.TAKES),
        ([row(False, WORK, 2), row(True, WORK, 2)], Verdict.EVEN),
        ([row(False, WORK, 2), row(True, HOURS, 2)], Verdict.MIXED),
        ([row(True, WORK, 2), row(True, HOURS, 2), row(False, HOURS, 2)], Verdict.MIXED),
    ],
)
def test_a_sentence_only_when_all_filled_rows_agree(rows, verdict):
    assert balance(rows).verdict is verdict


def test_each_counterparty_has_its_own_balance_and_the_collective_itself_is_none():
    found = per_party(
        [row(True, WORK, 5), row(False, WORK, 3, BRAM), row(True, WORK, 1, 0), row(True, WORK, 9, CIRCLE)]
    )
    assert found.keys() == {FEMKE, BRAM}
    assert found[FEMKE].of(WORK).given == 5
    assert found[BRAM].of(WORK).received == 3


def test_her_turn_is_the_number_that_nobody_has():
    assert turns({FEMKE: 1, BRAM: 3}) == (FEMKE, HERSELF, BRAM)
    assert turns({FEMKE: 2, BRAM: 3}) == (HERSELF, FEMKE, BRAM)
    assert turns({FEMKE: 1, BRAM: 2}) == (FEMKE, BRAM, HERSELF)
    assert turns({}) == ()


def test_the_lead_goes_round():
    order = turns({FEMKE: 1, BRAM: 3})
    assert next_lead(order, None) == FEMKE
    assert next_lead(order, FEMKE) == HERSELF
    assert next_lead(order, HERSELF) == BRAM
    assert next_lead(order, BRAM) == FEMKE
    assert next_lead(order, 99) == FEMKE
    assert next_lead((), FEMKE) is None


def test_scarce_work_is_divided_pro_rata_and_to_the_last_minute():
    assert divided(1200, (600, 900, 900)) == (300, 450, 450)
    assert divided(100, (1, 1, 1)) == (1, 1, 1)
    assert divided(2, (1, 1, 1)) == (1, 1, 0)
    assert divided(10, (7, 7, 7)) == (4, 3, 3)
    assert divided(0, (600, 900)) == (0, 0)
    assert divided(5000, (600, 900)) == (600, 900)
