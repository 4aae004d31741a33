"""Undo and redo give back exactly what stood in the file, whatever was done."""

from contextlib import closing
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import a_line, a_profile, a_relation, a_time_entry, an_assignment, an_invoice
from zzpdesk.core.errors import Refused
from zzpdesk.core.records import KINDS, Assignment, Invoice, Relation, TimeEntry
from zzpdesk.desk import Desk
from zzpdesk.storage.tables import PARTS, TABLES

ACTIONS = st.lists(
    st.tuples(st.sampled_from(["new", "change", "delete", "several"]), st.integers(0, 30)), max_size=12
)


def contents(desk):
    """Every row of every record's table, without versions; and the search index."""
    tables = [TABLES[kind] for kind in KINDS] + [parts[2] for parts in PARTS.values()]
    with desk.reading() as view:
        found = {
            table.name: sorted(
                tuple(value for name, value in row._mapping.items() if name != "version")
                for row in view.connection.exec_driver_sql(f"SELECT * FROM {table.name}")
            )
            for table in tables
        }
        rows = view.connection.exec_driver_sql("SELECT rowid, title, body, detail FROM search ORDER BY rowid")
        return found | {"search": [tuple(row) for row in rows]}


def fresh(unit, number):
    """One more record, of a kind and with references that depend on the number."""
    relations, work = unit.find(Relation), unit.find(Assignment)
    if not relations or number % 4 == 0:
        return unit.save(a_relation(name=f"Relatie {number}"))
    client = relations[number % len(relations)]
    if not work or number % 4 == 1:
        return unit.save(an_assignment(client_id=client.id, title=f"Werk {number}"))
    assignment = work[number % len(work)]
    if number % 4 == 2:
        lines = tuple(
            a_line(description=f"Regel {each}", assignment_id=assignment.id) for each in range(number % 3)
        )
        return unit.save(an_invoice(debtor_id=client.id, lines=lines))
    return unit.save(a_time_entry(assignment_id=assignment.id, day=date(2026, 1, 1 + number % 31)))


def changed(unit, number):
    """Another value in some record."""
    found = [record for kind in (Relation, Assignment, Invoice, TimeEntry) for record in unit.find(kind)]
    if not found:
        return fresh(unit, number)
    record = found[number % len(found)]
    if isinstance(record, Relation):
        return unit.save(replace(record, name=f"Anders {number}"))
    if isinstance(record, Invoice):
        return unit.save(replace(record, lines=(*record.lines, a_line(description=f"Erbij {number}"))))
    if isinstance(record, TimeEntry):
        return unit.save(replace(record, description=f"Gedaan {number}"))
    return unit.save(replace(record, title=f"Nieuw {number}"))


def deleted(unit, number):
    """Some record gone; refused when it is referred to."""
    found = [record for kind in (TimeEntry, Invoice, Assignment, Relation) for record in unit.find(kind)]
    if found:
        unit.delete(found[number % len(found)])


def several(unit, number):
    fresh(unit, number)
    changed(unit, number)
    fresh(unit, number + 1)


WORK = {"new": fresh, "change": changed, "delete": deleted, "several": several}


@settings(max_examples=20)
@given(ACTIONS)
def test_undo_and_redo_give_back_what_was_there(actions):
    with TemporaryDirectory() as folder, closing(Desk.create(Path(folder) / "x.zzp", a_profile())) as desk:
        seen = [contents(desk)]
        for name, number in actions:
            label = desk.undo_label
            try:
                desk.change(f"{name} {number}", partial(WORK[name], number=number))
            except Refused:
                assert contents(desk) == seen[-1]
                assert desk.undo_label == label
                continue
            if contents(desk) != seen[-1]:
                seen.append(contents(desk))
        back = []
        while desk.undo_label:
            back.append(contents(desk))
            desk.undo()
        assert [*back, contents(desk)][::-1] == seen
        forth = [contents(desk)]
        while desk.redo_label:
            desk.redo()
            forth.append(contents(desk))
        assert forth == seen
