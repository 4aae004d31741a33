"""Files carried by records: taken in once, checked, given out, and gone and back with their record."""

import json
import os
import sqlite3
import stat
from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from tests.builders import a_relation
from tests.desk.invoice_world import a_world
from zzpdesk.core.errors import FileTrouble, InvalidRecord, Refused
from zzpdesk.core.filing import MOST_BYTES, NAME_BYTES, safe_name
from zzpdesk.core.records import Document, Membership, Relation
from zzpdesk.desk import Desk
from zzpdesk.desk.documents import Incoming, is_large, read_file
from zzpdesk.desk.files import check
from zzpdesk.storage.queries import documents

PDF = b"%PDF-1.4 intentieverklaring"


def incoming(name: str = "Intentieverklaring.pdf", content: bytes = PDF) -> Incoming:
    return Incoming(name, content, sha256(content).hexdigest())


def read(path: Path) -> Incoming | None:
    return read_file(path, lambda *_: None, lambda: False)


def code_of(call) -> str:
    with pytest.raises((Refused, FileTrouble)) as error:
        call()
    return error.value.code


@pytest.fixture
def relation(desk):
    return desk.save("", a_relation(name="Codekade"))


# ---- taking in


def test_a_file_is_kept_with_its_hash_and_listed_without_its_content(desk, relation):
    taken = desk.documents.add(relation, [incoming()])
    (kept,) = taken.added
    (row,) = desk.documents.of(relation)
    assert (row.id, row.name, row.media_type, row.size) == (
        kept.id, "Intentieverklaring.pdf", "application/pdf", len(PDF),
    )  # fmt: skip
    assert (row.sha256, row.added_on, row.fixed) == (sha256(PDF).hexdigest(), "2026-10-14", False)
    assert desk.find(Document)[0].content == b""
    assert desk.documents.content(row.id) == PDF


def test_the_same_content_is_kept_once_per_record_whatever_its_name(desk, relation):
    both = [incoming("a.pdf"), incoming("b.pdf"), incoming("c.pdf", b"anders")]
    taken = desk.documents.add(relation, both)
    assert [one.name for one in taken.added] == ["a.pdf", "c.pdf"]
    assert taken.known == ("b.pdf",)
    again = desk.documents.add(relation, [incoming("d.pdf")])
    assert (again.added, again.known) == ((), ("d.pdf",))
    other = desk.save("", a_relation(name="Vierkant"))
    assert len(desk.documents.add(other, [incoming()]).added) == 1


def test_several_files_are_one_step_back(desk, relation):
    desk.documents.add(relation, [incoming("a.pdf", b"a"), incoming("b.pdf", b"b")])
    desk.undo()
    assert desk.documents.of(relation) == []
    desk.redo()
    assert [row.name for row in desk.documents.of(relation)] == ["a.pdf", "b.pdf"]


def test_a_record_that_is_not_saved_carries_nothing(desk):
    assert desk.documents.of(Relation(name="x")) == []


# ---- reading


def test_reading_tells_how_far_it_is_and_stops_when_asked(tmp_path):
    path = tmp_path / "groot.pdf"
    path.write_bytes(bytes(3 << 20))
    steps: list[float] = []
    found = read_file(path, lambda share, _name: steps.append(share), lambda: False)
    assert found is not None
    assert (len(found.content), found.sha256) == (3 << 20, sha256(bytes(3 << 20)).hexdigest())
    assert steps == [pytest.approx(1 / 3), pytest.approx(2 / 3), 1.0]
    assert read_file(path, lambda *_: None, lambda: True) is None


def test_what_is_no_file_or_empty_or_gone_is_refused_with_a_reason(tmp_path):
    (tmp_path / "leeg.pdf").touch()
    assert code_of(lambda: read(tmp_path / "leeg.pdf")) == "document-empty"
    assert code_of(lambda: read(tmp_path)) == "document-folder"
    assert code_of(lambda: read(tmp_path / "weg.pdf")) == "document-unreadable"
    assert code_of(lambda: read(Path(os.devnull))) == "document-folder"


def test_too_large_is_refused_before_it_is_read_and_large_is_asked(tmp_path):
    path = tmp_path / "film.pdf"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    assert code_of(lambda: read(path)) == "document-too-large"
    assert not is_large(path)
    with path.open("wb") as file:
        file.truncate(20_000_001)
    assert is_large(path)
    with path.open("wb") as file:
        file.truncate(20_000_000)
    assert not is_large(path)
    assert not is_large(tmp_path / "weg")


# ---- opening, saving elsewhere


def test_a_copy_to_open_is_read_only_and_private(desk, relation, tmp_path):
    desk.documents.add(relation, [incoming("../Brief: 1/2.pdf")])
    (row,) = desk.documents.of(relation)
    for _again in range(2):
        path = desk.documents.copy_to_open(row, tmp_path)
        assert path.parent.parent == tmp_path
        assert path.name == "-Brief- 1-2.pdf"
        assert path.read_bytes() == PDF
        assert stat.S_IMODE(path.stat().st_mode) == stat.S_IRUSR
        assert stat.S_IMODE(path.parent.stat().st_mode) == stat.S_IRWXU


@pytest.mark.parametrize(
    ("name", "content"), [("x.exe", b"x"), ("brief.pdf", b"MZ\x90"), ("b.txt", b"#!/bin/sh")]
)
def test_what_may_run_something_is_only_saved_elsewhere(desk, relation, tmp_path, name, content):
    desk.documents.add(relation, [incoming(name, content)])
    (row,) = desk.documents.of(relation)
    assert code_of(lambda: desk.documents.copy_to_open(row, tmp_path)) == "document-not-opened"
    assert [each.name for each in tmp_path.iterdir()] == [desk.path.parent.name]
    desk.documents.export(row.id, tmp_path / "x")
    assert (tmp_path / "x").read_bytes() == content


def test_a_changed_content_is_not_given_out_and_the_check_names_it(desk, relation, tmp_path, path):
    desk.documents.add(relation, [incoming()])
    (row,) = desk.documents.of(relation)
    desk.close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE document SET content = x'00'")
    connection.close()
    again = Desk.open(path)
    assert code_of(lambda: again.documents.content(row.id)) == "document-damaged"
    assert code_of(lambda: again.documents.export(row.id, tmp_path / "y")) == "document-damaged"
    assert not (tmp_path / "y").exists()
    assert [(one.code, one.details) for one in again.files.check()] == [
        ("check-document-changed", {"name": "Intentieverklaring.pdf"})
    ]
    again.close()


def test_nothing_is_saved_over_the_desk_and_trouble_names_the_file(desk, relation, tmp_path):
    desk.documents.add(relation, [incoming()])
    (row,) = desk.documents.of(relation)
    assert code_of(lambda: desk.documents.export(row.id, desk.path)) == "file-is-desk"
    assert code_of(lambda: desk.documents.export(row.id, tmp_path / "geen" / "x.pdf")) == "file-unwritable"
    desk.documents.export(row.id, tmp_path / "x.pdf")
    assert [each.name for each in tmp_path.glob("*x.pdf*")] == ["x.pdf"]


# ---- naming, taking out


def test_renaming_keeps_content_and_ending(desk, relation):
    desk.documents.add(relation, [incoming()])
    (row,) = desk.documents.of(relation)
    desk.documents.rename(row.id, "Brief van toetreding")
    (fresh,) = desk.documents.of(relation)
    assert fresh.name == "Brief van toetreding.pdf"
    assert desk.documents.content(row.id) == PDF
    with pytest.raises(InvalidRecord):
        desk.documents.rename(row.id, " \u202e ")
    desk.undo()
    assert desk.documents.of(relation)[0].name == "Intentieverklaring.pdf"
    assert desk.documents.content(row.id) == PDF


def test_taking_out_can_be_undone_with_its_content(desk, relation):
    desk.documents.add(relation, [incoming()])
    (row,) = desk.documents.of(relation)
    desk.documents.remove(row.id)
    assert desk.documents.of(relation) == []
    desk.undo()
    assert desk.documents.content(row.id) == PDF
    desk.redo()
    assert desk.documents.of(relation) == []


def test_a_deleted_record_takes_its_documents_and_brings_them_back(desk, relation):
    desk.documents.add(relation, [incoming()])
    member = desk.save("", Membership(relation_id=relation.id, since=date(2026, 1, 1)))
    desk.documents.add(member, [incoming("lid.pdf")])
    with pytest.raises(Refused):
        desk.delete("Weg", relation)
    assert desk.count(Document) == 2
    desk.delete("Weg", member)
    assert [one.name for one in desk.find(Document)] == ["Intentieverklaring.pdf"]
    desk.undo()
    (row,) = desk.documents.of(member)
    assert desk.documents.content(row.id) == PDF
    assert [one.code for one in desk.files.check()] == []


def test_a_document_of_a_record_that_is_gone_is_named(desk, relation, path):
    desk.documents.add(relation, [incoming()])
    desk.close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE document SET subject_id = 99")
        connection.execute("INSERT INTO document (version, subject, subject_id, name, media_type, sha256, content)"
                           " SELECT 1, 'Nergens', 1, 'b.pdf', '', sha256, content FROM document")  # fmt: skip
    connection.close()
    assert [(one.code, one.details["name"]) for one in check(path)] == [
        ("check-document-alone", "Intentieverklaring.pdf"),
        ("check-document-alone", "b.pdf"),
    ]


# ---- invoices


def test_the_stored_pdf_of_an_invoice_stays_and_others_may_go(tmp_path):
    with a_world(tmp_path) as world:
        desk, issued = world.desk, world.issued(60)
        (stored,) = desk.documents.of(issued)
        assert stored.fixed
        assert code_of(lambda: desk.documents.remove(stored.id)) == "invoice-frozen"
        assert code_of(lambda: desk.documents.rename(stored.id, "x")) == "invoice-frozen"
        whole = desk.get(Document, stored.id)
        assert code_of(lambda: desk.save("", replace(whole, content=b"x", sha256="1"))) == "invoice-frozen"
        desk.documents.add(issued, [incoming("Urenstaat.pdf")])
        (own,) = [row for row in desk.documents.of(issued) if not row.fixed]
        assert own.name == "Urenstaat.pdf"
        desk.documents.remove(own.id)
        assert desk.invoices.pdf(issued.id or 0).startswith(b"%PDF")
        assert desk.files.check() == []


def test_a_draft_takes_its_documents_with_it(tmp_path):
    with a_world(tmp_path) as world:
        draft = world.draft(60)
        world.desk.documents.add(draft, [incoming("Urenstaat.pdf")])
        world.desk.invoices.discard(draft.id or 0)
        assert world.desk.count(Document) == 0
        world.desk.undo()
        assert [row.fixed for row in world.desk.documents.of(draft)] == [False]


# ---- search, names


def test_a_document_is_found_by_words_of_its_name(desk, relation):
    desk.documents.add(relation, [incoming("KvK_uittreksel-2026.pdf")])
    assert [hit.kind for hit in desk.search("uittreks")] == ["Document"]
    (row,) = desk.documents.of(relation)
    desk.documents.rename(row.id, "Jaarstukken")
    assert desk.search("uittreksel") == []
    assert [hit.title for hit in desk.search("jaarst")] == ["Jaarstukken.pdf"]
    desk.documents.remove(row.id)
    assert desk.search("jaarstukken") == []


def test_naughty_names_are_kept_shown_and_given_out(desk, relation, tmp_path):
    place = Path(__file__).parents[3] / "shared" / "conformance"
    source = Path(os.environ.get("ZZPDESK_CONFORMANCE") or place) / "adversarial/strings/blns_half.json"
    if not source.exists():
        pytest.skip(f"no conformance material at {source}")
    names = json.loads(source.read_text("utf-8"))
    files = [incoming(name or "leeg", f"{number}".encode()) for number, name in enumerate(names)]
    named = [replace(each, name=safe_name(each.name)) for each in files]
    assert len(desk.documents.add(relation, named).added) == len(names)
    for row in desk.documents.of(relation)[:200]:
        target = tmp_path / safe_name(row.name)
        assert target.parent == tmp_path
        assert len(target.name.encode()) <= NAME_BYTES
        desk.documents.export(row.id, target)
        assert sha256(target.read_bytes()).hexdigest() == row.sha256
    desk.search(names[3])


def test_listing_reads_no_contents(desk, relation):
    """SQLite refuses to hand over anything longer than a thousand bytes here, so that nobody can have read it."""
    desk.documents.add(relation, [incoming(f"{n}.pdf", bytes([n]) * 50_000) for n in range(3)])
    with desk.sums() as file:
        file.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 1_000)
        with pytest.raises(sqlite3.DataError):
            file.execute("SELECT content FROM document").fetchall()
        assert [row.size for row in documents.of(file, "Relation", relation.id)] == [50_000] * 3
        file.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 1_000_000_000)
    assert [one.content for one in desk.find(Document)] == [b"", b"", b""]
