"""The week as a grid, and what typing into a cell does."""

from datetime import date
from typing import Any

import pytest

from tests import builders
from zzpdesk.core.errors import Refused
from zzpdesk.core.kinds import AssignmentId, InvoiceId, Minutes, Price
from zzpdesk.core.records.assignment import RateUnit
from zzpdesk.core.records.time import HourKind, TimeEntry
from zzpdesk.core.sources import Channel
from zzpdesk.core.week import Job, RowKey, copied, fill, monday_of, week_of

MONDAY, TUESDAY = date(2026, 10, 12), date(2026, 10, 13)
WORK = RowKey(HourKind.BILLABLE, 7)
ADMIN = RowKey(HourKind.ADMINISTRATION)


def an_entry(minutes: int = 60, day: date = MONDAY, **changes: Any) -> TimeEntry:
    values = {
        "day": day,
        "minutes": Minutes(minutes),
        "assignment_id": AssignmentId(7),
        "description": "Bouw",
    }
    return TimeEntry(**(values | changes))


def a_job(number: int, unit: RateUnit = RateUnit.HOUR, rate: int = 1_050_000) -> Job:
    return Job(number, f"Klus {number}", "Klant", "", Channel.DIRECT, unit, rate, 480)


def test_rows_stand_in_order_with_their_days():
    entries = [
        an_entry(90),
        an_entry(30),
        an_entry(60, TUESDAY, kind=HourKind.NEW_FIELD, assignment_id=None),
        an_entry(45, date(2026, 10, 18), kind=HourKind.TRAVEL),
        an_entry(60, date(2026, 10, 19)),
    ]
    week = week_of(MONDAY, entries, {7: a_job(7), 9: a_job(9)}, [RowKey(HourKind.BILLABLE, 9), ADMIN])
    assert [row.key for row in week.rows] == [
        WORK,
        RowKey(HourKind.BILLABLE, 9),
        RowKey(HourKind.ACQUISITION),
        ADMIN,
        RowKey(HourKind.TRAVEL),
        RowKey(HourKind.NEW_FIELD),
    ]
    assert (week.rows[0].minutes(0), week.rows[0].total, week.of_day(0), week.of_day(6)) == (
        120,
        120,
        120,
        45,
    )
    assert (week.minutes(billable=True), week.minutes(billable=False)) == (120, 105)
    assert week.day(6) == date(2026, 10, 18)
    assert monday_of(date(2026, 10, 18)) == MONDAY


def test_the_worth_of_a_week_tells_whether_it_is_all():
    entries = [an_entry(90), an_entry(960, assignment_id=AssignmentId(8))]
    jobs = {7: a_job(7), 8: a_job(8, RateUnit.DAY, 8_000_000)}
    assert week_of(MONDAY, entries, jobs).worth == (15_750 + 160_000, True)
    fixed = {7: a_job(7), 8: a_job(8, RateUnit.FIXED)}
    assert week_of(MONDAY, entries, fixed).worth == (15_750, False)


def test_an_empty_cell_gets_an_entry():
    save, gone = fill(WORK, MONDAY, [], Minutes(450))
    assert (save, gone) == (TimeEntry(day=MONDAY, assignment_id=AssignmentId(7), minutes=Minutes(450)), None)
    save, _gone = fill(ADMIN, MONDAY, [], Minutes(45))
    assert save == TimeEntry(day=MONDAY, kind=HourKind.ADMINISTRATION, minutes=Minutes(45))
    assert fill(WORK, MONDAY, [], Minutes(0)) == (None, None)


def test_her_one_entry_is_adjusted_and_keeps_its_words():
    save, gone = fill(WORK, MONDAY, [an_entry(60)], Minutes(90))
    assert save is not None
    assert (save.minutes, save.description, gone) == (90, "Bouw", None)
    assert fill(WORK, MONDAY, [an_entry(60)], Minutes(60)) == (None, None)


def test_emptying_takes_her_one_entry_away():
    entry = an_entry(60)
    assert fill(WORK, MONDAY, [entry], Minutes(0)) == (None, entry)


def test_beside_billed_time_only_her_own_entry_is_adjusted():
    billed, own = an_entry(120, invoice_id=InvoiceId(3)), an_entry(60)
    save, _gone = fill(WORK, MONDAY, [billed, own], Minutes(150))
    assert save is not None
    assert save.minutes == 30
    with pytest.raises(Refused, match="cell-several"):
        fill(WORK, MONDAY, [billed, own], Minutes(120))
    with pytest.raises(Refused, match="cell-several"):
        fill(WORK, MONDAY, [billed, own], Minutes(0))


@pytest.mark.parametrize("minutes", [0, 30, 600])
def test_billed_time_and_time_of_another_record_stay(minutes):
    with pytest.raises(Refused, match="cell-billed"):
        fill(WORK, MONDAY, [an_entry(invoice_id=InvoiceId(3))], Minutes(minutes))
    with pytest.raises(Refused, match="cell-origin"):
        fill(ADMIN, MONDAY, [an_entry(origin="Training", origin_id=2)], Minutes(minutes))


def test_one_of_several_entries_is_not_guessed():
    with pytest.raises(Refused, match="cell-several"):
        fill(WORK, MONDAY, [an_entry(60), an_entry(30)], Minutes(120))
    assert fill(WORK, MONDAY, [an_entry(60), an_entry(30)], Minutes(90)) == (None, None)


def test_last_week_comes_into_empty_cells_without_what_follows_other_records():
    last = [
        an_entry(60, date(2026, 10, 5), invoice_id=InvoiceId(3)),
        an_entry(90, date(2026, 10, 6)),
        an_entry(30, date(2026, 10, 7), origin="Meeting", origin_id=1, kind=HourKind.NETWORK),
    ]
    fresh = copied(last, week_of(MONDAY, [an_entry(15, TUESDAY)], {}))
    assert [(one.day, one.minutes, one.description, one.invoice_id) for one in fresh] == [
        (MONDAY, 60, "Bouw", None)
    ]


def test_a_rate_per_piece_has_no_worth_in_time():
    work = builders.an_assignment(rate=Price(50), rate_unit=RateUnit.UNIT)
    assert a_job(1, work.rate_unit).worth(60) is None
