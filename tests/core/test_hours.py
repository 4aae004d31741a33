"""Hours become lines."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_time_entry, an_assignment
from zzpdesk.core.hours import can_bill, grouped, groups_of, line_of, plain_line, quantity_of
from zzpdesk.core.kinds import InvoiceId, Minutes
from zzpdesk.core.records.assignment import Grouping, RateUnit
from zzpdesk.core.records.invoice import LineVat, Unit
from zzpdesk.core.records.time import HourKind

ENTRIES = (
    a_time_entry(id=4, day=date(2026, 10, 12), minutes=50, description="Overleg"),
    a_time_entry(id=2, day=date(2026, 10, 5), minutes=60, description="Schrijven"),
    a_time_entry(id=3, day=date(2026, 10, 5), minutes=30, description="overleg "),
    a_time_entry(id=9, day=date(2026, 10, 11), minutes=20, description="Schrijven"),
)


def shape(grouping: Grouping) -> list[tuple[int, int, str]]:
    return [(group.key, group.minutes, group.description) for group in grouped(ENTRIES, grouping)]


def test_groupings() -> None:
    assert shape(Grouping.ONE_LINE) == [(2, 160, "")]
    assert shape(Grouping.PER_DESCRIPTION) == [(2, 80, "Schrijven"), (3, 80, "overleg")]
    assert shape(Grouping.PER_WEEK) == [(2, 110, ""), (4, 50, "Overleg")]
    assert shape(Grouping.PER_DAY) == [(2, 90, ""), (9, 20, "Schrijven"), (4, 50, "Overleg")]
    assert [key for key, _, _ in shape(Grouping.PER_ENTRY)] == [2, 3, 9, 4]


def test_a_group_knows_its_days() -> None:
    (group,) = grouped(ENTRIES, Grouping.ONE_LINE)
    assert (group.first, group.last) == (date(2026, 10, 5), date(2026, 10, 12))
    assert grouped([a_time_entry(day=None)], Grouping.ONE_LINE) == ()


@given(st.lists(st.integers(1, 1_440), min_size=1, max_size=20), st.sampled_from(Grouping))
def test_no_minute_is_lost(minutes: list[int], grouping: Grouping) -> None:
    entries = [a_time_entry(id=number + 1, minutes=count) for number, count in enumerate(minutes)]
    assert sum(group.minutes for group in grouped(entries, grouping)) == sum(minutes)


@pytest.mark.parametrize(
    ("unit", "quantity", "printed"),
    [
        (RateUnit.HOUR, 26_700, Unit.HOUR),
        (RateUnit.DAY, 3_300, Unit.DAY),
        (RateUnit.UNIT, 10_000, Unit.PIECE),
        (RateUnit.FIXED, 10_000, Unit.NONE),
    ],
)
def test_lines_count_in_the_unit_of_the_rate(unit: RateUnit, quantity: int, printed: Unit) -> None:
    work = an_assignment(id=1, rate_unit=unit, vat=LineVat.S9)
    assert quantity_of(work, Minutes(160)) == (quantity, printed)
    plain = plain_line(work)
    assert (plain.unit, plain.price, plain.vat, plain.quantity) == (printed, work.rate, LineVat.S9, 10_000)
    groups = groups_of(work, ENTRIES, Grouping.PER_ENTRY)
    assert len(groups) == (4 if unit in {RateUnit.HOUR, RateUnit.DAY} else 1)
    line = line_of(work, groups[0], lambda assignment, group: (assignment.title, str(group.first)))
    assert (line.description, line.detail, line.assignment_id) == (work.title, "2026-10-05", 1)
    assert (line.key, line.minutes) == (2, groups[0].minutes)


def test_an_assignment_that_was_never_saved_leaves_the_line_without() -> None:
    work = an_assignment()
    assert plain_line(work).assignment_id is None
    (group,) = groups_of(work, ENTRIES, Grouping.ONE_LINE)
    assert line_of(work, group, lambda _work, _group: ("", "")).assignment_id is None


def test_what_can_be_billed() -> None:
    work = an_assignment(id=1)
    assert can_bill(a_time_entry(), work)
    assert not can_bill(a_time_entry(kind=HourKind.TRAVEL), work)
    assert not can_bill(a_time_entry(invoice_id=InvoiceId(1)), work)
    assert not can_bill(a_time_entry(), an_assignment(id=2))
