"""From when she is free to work directly."""

from datetime import date
from typing import Any

import pytest

from zzpdesk.core.clauses import exclusive_on, freedoms, holds_of
from zzpdesk.core.kinds import AssignmentId, RelationId
from zzpdesk.core.records.assignment import Assignment
from zzpdesk.core.records.lead import Clause, ClauseKind

AGENCY, BANK, PORT = RelationId(1), RelationId(2), RelationId(3)
TODAY = date(2026, 10, 14)


def work(number, until, client=BANK, **changes: Any):
    values = {"id": number, "client_id": client, "source_id": AGENCY, "since": date(2025, 1, 1)}
    return Assignment(**(values | {"until": until} | changes))


def clause(**changes: Any):
    return Clause(**({"relation_id": AGENCY, "since": date(2025, 1, 1), "months_after": 12} | changes))


def ends(one, *assignments: Any):
    return [(hold.client_id, hold.until, hold.expected) for hold in holds_of(one, assignments, TODAY)]


def test_it_holds_so_many_months_after_its_assignment_ended():
    one = clause(assignment_id=AssignmentId(4), months_after=6)
    assert ends(one, work(4, date(2025, 8, 31)), work(5, date(2026, 8, 31))) == [
        (BANK, date(2026, 2, 28), False)
    ]


def test_of_all_assignments_the_last_one_counts_per_client():
    many = work(4, date(2025, 12, 31)), work(5, date(2026, 6, 30)), work(6, date(2025, 3, 1), PORT)
    assert ends(clause(), *many) == [(BANK, date(2027, 6, 30), False), (PORT, date(2026, 3, 1), False)]
    assert ends(clause(client_id=PORT), *many) == [(PORT, date(2026, 3, 1), False)]


def test_a_planned_end_makes_an_expected_date_and_no_end_an_open_one():
    assert ends(clause(), work(4, date(2026, 12, 31))) == [(BANK, date(2027, 12, 31), True)]
    assert ends(clause(), work(4, date(2026, 1, 1)), work(5, None)) == [(BANK, None, False)]


def test_its_own_end_goes_before_all_others_and_without_work_there_is_none():
    assert ends(clause(until=date(2027, 1, 31)), work(4, None)) == [(BANK, date(2027, 1, 31), False)]
    assert ends(clause()) == [(None, None, False)]
    assert ends(clause(months_after=None), work(4, date(2026, 1, 31))) == [(BANK, date(2026, 1, 31), False)]
    assert holds_of(clause(since=None), [], TODAY)[0].since == date.min


@pytest.mark.parametrize(
    "other",
    [
        work(4, date(2024, 12, 31), since=date(2024, 1, 1)),
        work(4, None, source_id=RelationId(9)),
    ],
)
def test_work_from_before_the_clause_or_through_others_does_not_matter(other):
    assert ends(clause(client_id=BANK), other) == [(BANK, None, False)]
    assert ends(clause(relation_id=None), other) == [(None, None, False)]


def test_who_signs_counts_as_well_as_who_found_it():
    signed = work(4, date(2026, 1, 31), source_id=None, contracting_id=AGENCY)
    assert ends(clause(), signed) == [(BANK, date(2027, 1, 31), False)]


def test_free_the_day_after_the_last_clause_that_bars_it():
    many = work(4, date(2025, 12, 31)), work(6, date(2026, 12, 31), PORT), work(7, None, RelationId(8))
    clauses = (
        clause(),
        clause(kind=ClauseKind.NON_COMPETE, client_id=BANK, until=date(2027, 2, 28)),
        clause(kind=ClauseKind.NOTICE, months_after=60),
        clause(kind=ClauseKind.EXCLUSIVITY, months_after=0),
    )
    found = freedoms(hold for one in clauses for hold in holds_of(one, many, TODAY))
    assert [(one.client_id, one.day, one.expected) for one in found] == [
        (BANK, date(2027, 3, 1), False),
        (PORT, date(2028, 1, 1), True),
        (RelationId(8), None, False),
    ]
    assert [len(one.holds) for one in found] == [2, 1, 1]
    assert found[0].free_on(date(2027, 3, 1))
    assert not found[0].free_on(date(2027, 2, 28))
    assert not found[2].free_on(date.max)


def test_exclusivity_binds_while_it_holds():
    one = clause(kind=ClauseKind.EXCLUSIVITY, months_after=None)
    holds = holds_of(one, [work(4, date(2026, 10, 14)), work(5, date(2026, 1, 1), PORT)], TODAY)
    assert [hold.client_id for hold in exclusive_on(holds, TODAY)] == [BANK]
    assert list(exclusive_on(holds, date(2024, 12, 31))) == []
    assert list(exclusive_on(holds_of(clause(), [], TODAY), TODAY)) == []
