"""The desk: one way in, one way back."""

import json
import threading
from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from tests.builders import a_profile, a_relation, an_assignment, an_invoice, one_of_each
from zzpdesk.core.changes import Change
from zzpdesk.core.errors import InvalidRecord, NotFound, Refused, UndoRefused
from zzpdesk.core.ports import Sort, Where
from zzpdesk.core.records import Assignment, Profile, Relation, Series
from zzpdesk.core.records.invoice import InvoiceStatus, Party
from zzpdesk.desk import Desk
from zzpdesk.storage.tables import audit


def issued(**changes: Any):
    party = Party(name="Studio Vierwind")
    return an_invoice(
        status=InvoiceStatus.ISSUED, number="2026-001", supplier=party, customer=party, **changes
    )


def test_a_new_desk_has_its_profile_and_nothing_to_undo(desk, clock):
    assert desk.profile == replace(a_profile(), id=1, version=1)
    assert (desk.undo_label, desk.redo_label, desk.is_demo) == (None, None, False)
    assert (desk.now(), desk.today()) == (clock.now, date(2026, 10, 14))


def test_a_demo_stays_a_demo(tmp_path):
    Desk.create(tmp_path / "demo.zzp", a_profile(), demo=True).close()
    desk = Desk.open(tmp_path / "demo.zzp")
    assert desk.is_demo
    desk.close()


def test_saving_reading_and_deleting(desk):
    saved = desk.save("Relatie bewaard", a_relation())
    assert desk.get(Relation, saved.id) == saved
    assert desk.find(Relation) == desk.page(Relation, (), (), 0, 10) == [saved]
    assert desk.count(Relation, Where("name", "contains", "zuider")) == 1
    desk.delete("Relatie verwijderd", saved)
    with pytest.raises(NotFound):
        desk.get(Relation, saved.id)
    assert desk.undo() == "Relatie verwijderd"
    assert desk.get(Relation, saved.id).name == saved.name


def test_what_was_saved_is_there_after_closing(desk, path, clock):
    desk.save("", a_relation())
    desk.close()
    again = Desk.open(path, clock=clock)
    assert again.count(Relation) == 1
    again.close()


def test_a_change_is_all_or_nothing_and_tells_nobody_when_it_fails(desk):
    told = []
    desk.subscribe(told.append)

    def work(unit):
        unit.save(a_relation())
        unit.save(a_relation(name=""))

    with pytest.raises(InvalidRecord):
        desk.change("mis", work)
    assert (desk.count(Relation), told, desk.undo_label) == (0, [], None)


def test_listeners_hear_once_per_commit_also_of_undo(desk):
    told = []
    stop = desk.subscribe(told.append)
    saved = desk.save("een", a_relation())
    assert told == [(Change(None, saved),)]
    desk.undo()
    assert told[1:] == [(Change(saved, None),)]
    stop()
    desk.redo()
    assert len(told) == 2


def test_within_a_change_the_desk_reads_what_was_done_so_far(desk):
    def work(unit):
        saved = unit.save(a_relation())
        assert desk.get(Relation, saved.id) == saved
        other = []
        thread = threading.Thread(target=lambda: other.append(desk.count(Relation)))
        thread.start()
        thread.join()
        assert other == [0]
        return saved

    assert desk.change("", work).id == 1
    assert desk.count(Relation) == 1


def test_a_change_within_a_change_is_a_bug(desk):
    with pytest.raises(RuntimeError, match="within"):
        desk.change("buiten", lambda _unit: desk.save("binnen", a_relation()))
    desk.save("daarna", a_relation())


def test_a_visit_to_a_field_is_one_step(desk):
    saved = desk.save("nieuw", a_relation())
    for name in ("Z", "Ze", "Zee"):
        saved = desk.save("naam", replace(saved, name=name), merge="relation/1/name")
    assert desk.undo() == "naam"
    assert desk.get(Relation, 1).name == a_relation().name
    assert desk.undo_label == "nieuw"
    assert desk.redo() == "naam"
    assert desk.get(Relation, 1).name == "Zee"


def test_nothing_to_undo_is_said(desk):
    for move in (desk.undo, desk.redo):
        with pytest.raises(UndoRefused):
            move()


def test_undo_is_refused_when_the_row_was_changed_by_other_means(desk):
    saved = desk.save("een", a_relation())
    desk.change("", lambda unit: unit.save(replace(saved, city="Edam")), undoable=False)
    with pytest.raises(UndoRefused):
        desk.undo()


def test_issuing_is_beyond_undo_whoever_forgets_to_say_so(desk):
    relation = desk.save("relatie", a_relation())
    draft = desk.save("concept", an_invoice(debtor_id=relation.id))
    assert desk.undo_label == "concept"
    party = Party(name="x")
    values = {"status": InvoiceStatus.ISSUED, "number": "1", "supplier": party, "customer": party}
    desk.save("definitief", replace(draft, **values))
    assert desk.undo_label is None
    desk.save("relatie", replace(relation, city="Edam"))
    assert desk.undo() == "relatie"
    with pytest.raises(UndoRefused):
        desk.undo()


def test_the_profile_is_fresh_after_a_change_and_its_undo(desk):
    desk.save("naam", replace(desk.profile, owner="Sanne"))
    assert desk.profile.owner == "Sanne"
    desk.undo()
    assert desk.profile.owner == a_profile().owner


def test_unfinished_forms_are_kept_until_dropped(desk, path, clock):
    desk.keep_draft("Relation", None, {"name": "", "term_days": "dertig"})
    desk.keep_draft("Relation", None, {"name": "Z", "term_days": "dertig"})
    desk.keep_draft("Relation", 3, {"name": "drie"})
    assert desk.undo_label is None
    desk.close()
    again = Desk.open(path, clock=clock)
    assert again.draft("Relation", None) == {"name": "Z", "term_days": "dertig"}
    again.drop_draft("Relation", None)
    again.drop_draft("Relation", None)
    assert again.draft("Relation", None) is None
    assert again.draft("Relation", 3) == {"name": "drie"}
    again.close()


def test_the_audit_trail_tells_every_change(desk, clock):
    saved = desk.save("nieuw", a_relation())
    saved = desk.save("naam", replace(saved, name="Ander", formal=False))
    desk.delete("weg", saved)
    desk.undo()
    with desk.reading() as view:
        rows = view.connection.execute(
            select(audit).where(audit.c.kind == "Relation").order_by(audit.c.id)
        ).all()
    assert [row.label for row in rows] == ["nieuw", "naam", "weg", "↶ weg"]
    assert {row.at for row in rows} == {clock.now}
    assert [row.step for row in rows] == sorted({row.step for row in rows})
    assert [(row.before is None, row.after is None) for row in rows] == [
        (True, False),
        (False, False),
        (False, True),
        (True, False),
    ]
    assert json.loads(rows[1].before) == {"version": 1, "name": a_relation().name, "formal": True}
    assert json.loads(rows[1].after) == {"version": 2, "name": "Ander", "formal": False}


def test_the_audit_trail_holds_every_field_of_every_kind(desk):
    made = desk.change("", lambda unit: [unit.save(record) for record in one_of_each()[1:]])
    with desk.reading() as view:
        rows = view.connection.execute(select(audit).order_by(audit.c.id)).all()[1:]
    assert [(row.kind, row.record_id) for row in rows] == [(type(each).__name__, each.id) for each in made]
    for row, record in zip(rows, made, strict=True):
        assert set(json.loads(row.after)) == {field.name for field in fields(record)}
    assert len({row.step for row in rows}) == 1


def test_pages_default_to_the_beginning(desk):
    desk.change("", lambda unit: [unit.save(a_relation(name=str(number))) for number in range(120)])
    assert len(desk.page(Relation)) == 100
    assert desk.page(Relation, sort=[Sort("id", descending=True)], limit=1)[0].id == 120


def test_the_rules_are_loaded(desk):
    assert desk.rules.value("vat_high", desk.today()).value == 2_100


def test_everything_is_found_by_the_beginning_of_its_words(desk):
    relation = desk.save("", a_relation(name="Müller Bouw", city="Łódź", note="via de buurvrouw"))
    work = desk.save("", an_assignment(client_id=relation.id, title="Dakkapel"))
    assert [hit.kind for hit in desk.search("mull")] == ["Relation", "Assignment"]
    assert [hit.title for hit in desk.search("LODZ")] == ["Müller Bouw"]
    assert [hit.detail for hit in desk.search("dakk")] == ["Müller Bouw"]
    assert [hit.record_id for hit in desk.search("buur mül")] == [relation.id]
    assert desk.search("kapel") == desk.search("") == desk.search('"*() -') == []
    desk.save("", replace(relation, name="Jansen"))
    assert desk.search("muller") == []
    assert {hit.kind for hit in desk.search("jansen")} == {"Relation", "Assignment"}
    desk.delete("", desk.get(Assignment, work.id))
    assert desk.search("dakkapel") == []
    desk.undo()
    assert len(desk.search("dakkapel")) == 1


def test_invoices_are_found_by_number_debtor_and_line_and_hours_by_description(desk):
    relation = desk.save("", a_relation(name="Gemeente Aa"))
    work = desk.save("", an_assignment(client_id=relation.id))
    from tests.builders import a_line, a_time_entry

    draft = desk.save("", an_invoice(debtor_id=relation.id, lines=(a_line(description="Advies havenhoofd"),)))
    desk.save("", issued(debtor_id=relation.id))
    desk.save("", a_time_entry(assignment_id=work.id, description="Schetsen café", day=date(2026, 10, 2)))
    (found,) = desk.search("haven")
    assert (found.kind, found.record_id, found.title, found.detail) == (
        "Invoice",
        draft.id,
        "Concept",
        "Gemeente Aa",
    )
    assert desk.search("2026-001")[0].title == "2026-001"
    (hours,) = desk.search("cafe")
    assert (hours.kind, hours.title, hours.detail) == ("TimeEntry", "Schetsen café", "2\u00a0okt\u00a02026")
    assert [hit.title for hit in desk.search("gemeente", limit=1)] == ["Gemeente Aa"]


def test_many_hours_do_not_crowd_out_a_relation(desk):
    from tests.builders import a_time_entry

    relation = desk.save("", a_relation(name="Overlegbureau"))
    work = desk.save("", an_assignment(client_id=relation.id))
    entries = [a_time_entry(assignment_id=work.id, description="Overleg") for _ in range(100)]
    desk.change("", lambda unit: [unit.save(entry) for entry in entries])
    hits = desk.search("overleg", limit=8)
    assert len(hits) == 8
    assert hits[0].title == "Overlegbureau"
    assert hits[1].record_id == 100


def test_reading_only_refuses_to_write(desk, path, clock):
    desk.save("", a_relation())
    reader = Desk.open(path, clock=clock, read_only=True)
    assert reader.count(Relation) == 1
    desk.save("", a_relation(name="later"))
    assert reader.count(Relation) == 2
    with pytest.raises(Refused, match="read-only"):
        reader.save("", a_relation())
    with pytest.raises(Refused, match="read-only"):
        reader.keep_draft("Relation", None, {})
    reader.close()


def test_a_counter_stays_unique(desk):
    desk.save("", Series(name="own/2026", last=1))
    with pytest.raises(Refused, match="not-unique"):
        desk.save("", Series(name="own/2026", last=1))


def test_there_is_one_profile(desk):
    with pytest.raises(Refused, match="not-allowed"):
        desk.save("", a_profile())
    assert desk.count(Profile) == 1
