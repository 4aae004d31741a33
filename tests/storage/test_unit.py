"""One unit of work: versions, refusals, parts, reading."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.builders import (
    a_document,
    a_line,
    a_relation,
    a_time_entry,
    an_assignment,
    an_invoice,
    one_of_each,
)
from zzpdesk.core.changes import Change
from zzpdesk.core.errors import InvalidRecord, NotFound, Refused, StaleRecord
from zzpdesk.core.ports import Sort, Where
from zzpdesk.core.records import Assignment, Document, Invoice, Relation, TimeEntry
from zzpdesk.core.records.invoice import InvoiceKind, InvoiceStatus, Party
from zzpdesk.storage.unit import Work


def issued(**changes: Any):
    party = Party(name="Studio Vierwind")
    values = {"status": InvoiceStatus.ISSUED, "number": "2026-001", "supplier": party, "customer": party}
    return an_invoice(**(values | changes))


def test_save_gives_id_and_version_and_a_change(work):
    with work() as unit:
        saved = unit.save(a_relation())
        assert (saved.id, saved.version) == (1, 1)
        again = unit.save(replace(saved, city="Edam"))
        assert (again.id, again.version) == (1, 2)
        assert unit.changes == (Change(None, saved), Change(saved, again))
    with work() as unit:
        assert unit.get(Relation, 1) == again


def test_saving_what_is_there_already_is_no_change(work):
    with work() as unit:
        saved = unit.save(a_relation())
        assert unit.save(saved) == saved
        assert len(unit.changes) == 1


def test_one_of_each_kind_comes_back_as_it_was(work):
    with work() as unit:
        saved = [unit.save(record) for record in one_of_each()]
    with work() as unit:
        assert [unit.get(type(record), record.id) for record in saved] == saved


def test_invalid_is_refused_with_its_fields(work):
    with pytest.raises(InvalidRecord) as error, work() as unit:
        unit.save(a_relation(name=" "))
    assert error.value.problems == {"name": "missing"}


def test_what_someone_else_changed_or_deleted_is_stale(work):
    with work() as unit:
        old = unit.save(a_relation())
        new = unit.save(replace(old, city="Edam"))
        with pytest.raises(StaleRecord):
            unit.save(replace(old, city="Hoorn"))
        with pytest.raises(StaleRecord):
            unit.delete(old)
        unit.delete(new)
        with pytest.raises(StaleRecord):
            unit.save(new)
        with pytest.raises(StaleRecord):
            unit.delete(new)
        with pytest.raises(NotFound):
            unit.get(Relation, new.id)


def test_restoring_brings_a_deleted_record_back_under_its_id(engine, work):
    from zzpdesk.storage.engine import writing

    with work() as unit:
        saved = unit.save(a_relation())
        unit.delete(saved)
    with writing(engine) as connection:
        assert Work(connection, restoring=True).save(saved) == replace(saved, version=2)


def test_what_is_referred_to_stays_and_names_who_refers(work):
    with work() as unit:
        relation = unit.save(a_relation())
        assignment = unit.save(an_assignment(client_id=relation.id))
        draft = unit.save(an_invoice(debtor_id=relation.id, lines=(a_line(assignment_id=assignment.id),)))
        with pytest.raises(Refused) as refused:
            unit.delete(relation)
        assert (refused.value.code, refused.value.details["kind"]) == ("referenced", "Assignment")
        with pytest.raises(Refused) as refused:
            unit.delete(assignment)
        assert (refused.value.code, refused.value.details["kind"]) == ("referenced", "Invoice")
        unit.delete(draft)
        unit.delete(assignment)
        unit.delete(relation)
        assert unit.count(Invoice) == unit.count(Assignment) == unit.count(Relation) == 0


def test_lines_go_with_their_invoice_in_order(work):
    lines = tuple(a_line(description=f"Regel {number}") for number in range(12))
    with work() as unit:
        relation = unit.save(a_relation())
        first = unit.save(an_invoice(debtor_id=relation.id, lines=lines))
        other = unit.save(an_invoice(debtor_id=relation.id, lines=()))
        fewer = unit.save(replace(first, lines=(lines[3], lines[1])))
        assert unit.get(Invoice, first.id).lines == (lines[3], lines[1])
        assert unit.find(Invoice) == [fewer, other]


def test_a_definitive_invoice_never_changes(work):
    with work() as unit:
        relation = unit.save(a_relation())
        invoice = unit.save(issued(debtor_id=relation.id))
        with pytest.raises(Refused, match="invoice-frozen"):
            unit.save(replace(invoice, note="toch anders"))
        with pytest.raises(Refused, match="invoice-frozen"):
            unit.save(replace(invoice, lines=()))
        with pytest.raises(Refused, match="invoice-frozen"):
            unit.save(replace(invoice, status=InvoiceStatus.DRAFT))
        with pytest.raises(Refused, match="invoice-frozen"):
            unit.delete(invoice)
        accepted = unit.save(replace(invoice, accepted_on=date(2026, 11, 1)))
        assert unit.get(Invoice, invoice.id) == accepted


def test_own_numbers_are_unique_and_those_of_customers_per_customer(work):
    with work() as unit:
        one, two = unit.save(a_relation()), unit.save(a_relation(name="Ander"))
        unit.save(issued(debtor_id=one.id))
        unit.save(issued(debtor_id=one.id, kind=InvoiceKind.SELF_BILLED))
        unit.save(issued(debtor_id=two.id, kind=InvoiceKind.SELF_BILLED))
    for twice in (issued(debtor_id=1), issued(debtor_id=2, kind=InvoiceKind.SELF_BILLED)):
        with pytest.raises(Refused, match="not-unique"), work() as unit:
            unit.save(twice)


def test_a_failed_unit_leaves_nothing(work):
    def fails():
        with work() as unit:
            unit.save(a_relation())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails()
    with work() as unit:
        assert unit.count(Relation) == 0


def test_lists_leave_contents_out_and_saving_from_a_list_keeps_them(work):
    with work() as unit:
        saved = unit.save(a_document())
        (listed,) = unit.find(Document)
        assert listed == replace(saved, content=b"")
        renamed = unit.save(replace(listed, name="anders.pdf"))
        assert renamed.content == b"%PDF"
        assert unit.get(Document, saved.id) == renamed


@pytest.fixture
def towns(work):
    names = ("Één", "twee", "Drie", "vier", "Vijf")
    with work() as unit:
        for number, name in enumerate(names):
            unit.save(
                a_relation(name=name, city="Ørsted" if number % 2 else "Łódź", term_days=number or None)
            )
    return work


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        (Where("name", "=", "Drie"), [3]),
        (Where("term_days", "=", None), [1]),
        (Where("term_days", "!=", 2), [1, 2, 4, 5]),
        (Where("term_days", "<", 2), [2]),
        (Where("term_days", "<=", 2), [2, 3]),
        (Where("term_days", ">", 3), [5]),
        (Where("term_days", ">=", 3), [4, 5]),
        (Where("id", "in", (2, 4, 99)), [2, 4]),
        (Where("term_days", "is-null"), [1]),
        (Where("term_days", "not-null"), [2, 3, 4, 5]),
        (Where("name", "contains", "EEN"), [1]),
        (Where("name", "contains", "vi"), [4, 5]),
        (Where("city", "contains", "lodz"), [1, 3, 5]),
        (Where("city", "contains", "%"), []),
    ],
)
def test_conditions(towns, where, expected):
    with towns() as unit:
        assert [record.id for record in unit.find(Relation, where)] == expected
        assert unit.count(Relation, where) == len(expected)


def test_sorting_and_windows(towns):
    with towns() as unit:
        by_name = (Sort("name"),)
        assert [record.name for record in unit.find(Relation, sort=by_name)][:4] == [
            "Drie",
            "twee",
            "vier",
            "Vijf",
        ]
        assert [
            record.id for record in unit.page(Relation, (), (Sort("term_days", descending=True),), 1, 2)
        ] == [4, 3]


def test_many_records_with_parts_come_in_one_go(work):
    with work() as unit:
        relation = unit.save(a_relation())
        for number in range(1_050):
            unit.save(an_invoice(debtor_id=relation.id, reference=str(number)))
        found = unit.find(Invoice)
    assert len(found) == 1_050
    assert all(len(invoice.lines) == 1 for invoice in found)


def test_time_entries_hold_on_to_their_invoice(work):
    with work() as unit:
        relation = unit.save(a_relation())
        assignment = unit.save(an_assignment(client_id=relation.id))
        draft = unit.save(an_invoice(debtor_id=relation.id))
        entry = unit.save(a_time_entry(assignment_id=assignment.id, invoice_id=draft.id))
        with pytest.raises(Refused) as refused:
            unit.delete(draft)
        assert refused.value.details["kind"] == "TimeEntry"
        unit.save(replace(entry, invoice_id=None))
        unit.delete(draft)
        assert unit.count(TimeEntry, Where("invoice_id", "is-null")) == 1
