"""The workload of the benchmarks: valid records, the same each time, in a file that the desk opens and adds up."""

from collections import Counter
from datetime import date, datetime, time

from benchmarks import files, workload
from benchmarks.workload import Size
from zzpdesk.core.records import Invoice, LedgerEntry, TimeEntry, Training
from zzpdesk.core.records.broodfonds import EntryKind
from zzpdesk.desk import Desk
from zzpdesk.desk.rules import load_rules

UNTIL = date(2026, 3, 31)


def small(times=1):
    return workload.make(load_rules(), Size(years=1, times=times), UNTIL)


def test_a_year_has_what_it_says_and_is_the_same_each_time():
    load = small()
    assert len(load.made[Invoice]) == workload.INVOICES
    assert {len(invoice.lines) for invoice in load.made[Invoice]} == {workload.LINES}
    assert len(load.made[TimeEntry]) == workload.ENTRIES + workload.UNBILLED
    assert len(load.made[Training]) == 30
    deposits = [one for one in load.made[LedgerEntry] if one.kind is EntryKind.DEPOSIT]
    assert len(deposits) == 12
    assert not [record for records in load.made.values() for record in records if record.problems()]
    assert small().made == load.made
    assert len(small(times=2).made[Invoice]) == 2 * workload.INVOICES


def test_the_file_opens_adds_up_and_is_found(tmp_path):
    path = tmp_path / "small.zzp"
    load = small()
    files.write(path, load)
    desk = Desk.open(path, clock=lambda: datetime.combine(UNTIL, time(9)), read_only=True)
    try:
        issued = [invoice for invoice in load.made[Invoice] if invoice.issued_on.year == 2026]
        assert desk.overview.of(2026).turnover == sum(invoice.net for invoice in issued)
        assert Counter(type(r) for r in desk.find(Invoice)) == {Invoice: workload.INVOICES}
        assert desk.find(Invoice) == load.made[Invoice]
        assert desk.search(load.made[Invoice][0].number)
    finally:
        desk.close()
    writing = Desk.open(path)
    writing.wait_for_backup()
    assert writing.files.check() == []
    writing.close()
