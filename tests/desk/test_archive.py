"""Everything out, and in again: field by field the same, and refused whole when it is not right."""

import json
import zipfile
from contextlib import closing
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import pytest

from tests.builders import a_document, a_relation, one_of_each
from tests.desk.invoice_world import a_world
from zzpdesk.core.errors import FileTrouble, InvalidRecord, ZzpdeskError
from zzpdesk.core.plain import PlainTrouble
from zzpdesk.core.records import KINDS, Relation
from zzpdesk.desk import Desk
from zzpdesk.desk.archive import export_archive, import_archive

NOW = datetime(2026, 10, 14, 12)  # noqa: DTZ001 - local


@pytest.fixture(scope="module")
def made_once(tmp_path_factory):
    """An archive of one record of each kind, with an issued and a credited invoice; and what was in the desk."""
    folder = tmp_path_factory.mktemp("archive")
    with a_world(folder) as world:
        wrong = world.issued(240)
        world.desk.invoices.credit(wrong.id)
        paid = world.issued(60)
        world.desk.invoices.pay(paid.id, paid.issued_on, paid.total)
        gone = world.desk.save("", a_relation(name="Weg"))
        world.desk.delete("", gone)
        skipped = {"Profile", "Relation", "Assignment", "Invoice", "Payment", "Series", "Document"}
        for record in one_of_each():
            if type(record).__name__ not in skipped:
                world.desk.save("", record)
        for content in (b"een", b"een", b"twee"):
            mark = sha256(content).hexdigest()
            world.desk.save("", a_document(name="brief.txt", sha256=mark, content=content))
        export_archive(world.desk, folder / "alles.zip")
        return folder / "alles.zip", everything(world.desk)


def everything(desk):
    """Every record whole, per kind."""
    return {kind: [desk.get(kind, one.id) for one in desk.find(kind)] for kind in KINDS}


@pytest.fixture
def archive(made_once, tmp_path):
    return made_once[0], tmp_path / "nieuw.zzp"


def changed(source: Path, target: Path, name: str, data: bytes | None) -> Path:
    """The archive with one entry replaced (None: left out)."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for entry in old.namelist():
            if entry != name:
                new.writestr(entry, old.read(entry))
        if data is not None:
            new.writestr(name, data)
    return target


def test_what_went_out_comes_in_field_by_field(made_once, archive, tmp_path):
    source, target = archive
    import_archive(source, target, NOW)
    with closing(Desk.open(target)) as desk:
        assert everything(desk) == made_once[1]
        assert [kind for kind in KINDS if not made_once[1][kind]] == [], "every kind is tried"
        assert desk.files.check() == []
        assert desk.search("Zuiderwoude") or desk.search("Wonen")
        assert desk.number_conflict() is not None, "it asks for the last number sent"
        export_archive(desk, tmp_path / "weer.zip")
        newest = max(one.id for one in desk.find(Relation))
        assert desk.save("", a_relation()).id > newest + 1, "an id that was given out is not given out again"
    assert (tmp_path / "weer.zip").read_bytes() == source.read_bytes()


def test_anyone_can_read_it(archive):
    with zipfile.ZipFile(archive[0]) as file:
        about = json.loads(file.read("archive.json"))
        lines = file.read("records/Invoice.jsonl").decode().splitlines()
        assert about["kinds"]["Invoice"]["count"] == len(lines) == 3
        assert set(json.loads(lines[0])) == set(json.loads(file.read("schema.json"))["Invoice"]["properties"])
        contents = {file.read(f"files/{name}") for name in about["files"]}
        assert {b"een", b"twee"} < contents
        assert len(contents) == len(about["files"])
        assert "LEESMIJ.txt" in file.namelist()


def broken(source, name, target):
    """Archives that are not right, each in its own way."""
    with zipfile.ZipFile(source) as file:
        about = json.loads(file.read("archive.json"))
        relations = file.read("records/Relation.jsonl")
    some_file = f"files/{about['files'][0]}"
    about_with = {
        "newer": about | {"schema": "9999"},
        "format": about | {"format": 2},
        "foreign": about | {"program": "other"},
        "list": [],
    }
    if name in about_with:
        return changed(source, target, "archive.json", json.dumps(about_with[name]).encode())
    entry, data = {
        "no-about": ("archive.json", None),
        "deep": ("archive.json", b"[" * 100_000),
        "half-file": (some_file, b"anders"),
        "no-file": (some_file, None),
        "tampered": ("records/Relation.jsonl", relations.replace(b"Zuiderwoude", b"Noorderwoude")),
        "no-records": ("records/Relation.jsonl", None),
        "not-json": ("records/Relation.jsonl", b"{"),
        "no-profile": ("records/Profile.jsonl", b""),
        "unknown-field": ("records/Relation.jsonl", relations.replace(b'"city"', b'"town"')),
    }[name]
    return changed(source, target, entry, data)


def with_records(source, target, kind, data):
    """An archive that is whole in itself, with other records of one kind."""
    with zipfile.ZipFile(source) as file:
        about = json.loads(file.read("archive.json"))
    about["kinds"][kind] = {"count": data.count(b"\n"), "sha256": sha256(data).hexdigest()}
    half = changed(source, target.with_suffix(".half"), f"records/{kind}.jsonl", data)
    return changed(half, target, "archive.json", json.dumps(about).encode())


@pytest.mark.parametrize(
    ("name", "error", "code"),
    [
        ("newer", FileTrouble, "archive-newer"),
        ("format", FileTrouble, "archive-newer"),
        ("foreign", FileTrouble, "archive-foreign"),
        ("list", FileTrouble, "archive-foreign"),
        ("no-about", FileTrouble, "archive-foreign"),
        ("deep", FileTrouble, "archive-foreign"),
        ("half-file", FileTrouble, "archive-damaged"),
        ("no-file", FileTrouble, "archive-damaged"),
        ("tampered", FileTrouble, "archive-damaged"),
        ("no-records", FileTrouble, "archive-damaged"),
        ("not-json", FileTrouble, "archive-damaged"),
        ("no-profile", FileTrouble, "archive-damaged"),
        ("unknown-field", PlainTrouble, "archive-record"),
    ],
)
def test_what_is_not_right_is_refused_and_leaves_nothing(archive, tmp_path, name, error, code):
    source, target = archive
    bad = broken(source, name, tmp_path / "kapot.zip")
    with pytest.raises(error) as refused:
        import_archive(bad, target, NOW)
    assert refused.value.code == code
    assert list(tmp_path.glob("*.zzp*")) == list(tmp_path.glob("*.building")) == []


@pytest.mark.parametrize("share", [0.0, 0.3, 0.7, 0.99])
def test_a_file_that_broke_off_is_refused(archive, tmp_path, share):
    source, target = archive
    data = source.read_bytes()
    half = tmp_path / "half.zip"
    half.write_bytes(data[: int(len(data) * share)])
    with pytest.raises(FileTrouble, match="archive-foreign"):
        import_archive(half, target, NOW)
    assert not target.exists()


def test_nothing_is_overwritten(archive, desk, tmp_path):
    source, target = archive
    target.write_bytes(b"van mij")
    with pytest.raises(FileTrouble, match="file-exists"):
        import_archive(source, target, NOW)
    assert target.read_bytes() == b"van mij"
    with pytest.raises(FileTrouble, match="file-is-desk"):
        export_archive(desk, desk.path)
    with pytest.raises(FileTrouble, match="file-missing"):
        import_archive(tmp_path / "nergens.zip", tmp_path / "x.zzp", NOW)


def test_stopping_leaves_nothing(archive, desk, tmp_path):
    class Stopped(ZzpdeskError):
        pass

    def stop(share: float, _text: str) -> None:
        if share > 0.5:
            raise Stopped("stopped")

    source, target = archive
    with pytest.raises(Stopped):
        import_archive(source, target, NOW, stop)
    with pytest.raises(Stopped):
        export_archive(desk, tmp_path / "uit.zip", stop)
    assert sorted(path.suffix for path in tmp_path.iterdir() if path.is_file()) == []


def test_a_record_that_points_nowhere_is_refused(archive, tmp_path):
    source, target = archive
    with pytest.raises(FileTrouble, match="archive-references"):
        import_archive(with_records(source, tmp_path / "a.zip", "Relation", b""), target, NOW)
    assert not target.exists()


def test_a_record_that_could_not_be_saved_is_refused(archive, tmp_path):
    source, target = archive
    with zipfile.ZipFile(source) as file:
        wrong = file.read("records/Relation.jsonl").replace(b'"country":"NL"', b'"country":"nl"')
    with pytest.raises(InvalidRecord):
        import_archive(with_records(source, tmp_path / "a.zip", "Relation", wrong), target, NOW)
    assert not target.exists()


def test_an_archive_without_a_profile_is_refused(archive, tmp_path):
    source, target = archive
    with pytest.raises(FileTrouble, match="archive-no-profile"):
        import_archive(with_records(source, tmp_path / "a.zip", "Profile", b""), target, NOW)
