"""The file as a whole: refusals, backups, restoring, checking, numbers kept outside, one desk per file."""

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from tests.builders import a_document, a_profile, a_relation, an_invoice
from zzpdesk.core.errors import FileTrouble, InvalidRecord, Refused
from zzpdesk.core.records import Relation, Series
from zzpdesk.core.records.invoice import InvoiceStatus, Party
from zzpdesk.desk import Desk
from zzpdesk.desk.files import backups_of, check, restore
from zzpdesk.storage.identify import raw

SHARED = (
    Path(os.environ.get("ZZPDESK_CONFORMANCE", Path(__file__).parents[3] / "shared" / "conformance"))
    / "sqlite"
)
DAMAGED = ("truncated_half", "zero_page_3", "index_row_missing", "random_middle", "page_count_header_too_big")


def trouble_of(path, **options: Any):
    with pytest.raises(FileTrouble) as trouble:
        Desk.open(path, **options)
    return trouble.value


def issue(desk, number, counter, **changes: Any):
    party = Party(name="x")
    values = {"status": InvoiceStatus.ISSUED, "number": number, "supplier": party, "customer": party}

    def work(unit):
        found = unit.find(Series)
        series = replace(found[0], last=counter) if found else Series(name="own/2026", last=counter)
        unit.save(series)
        relation = unit.find(Relation) or [unit.save(a_relation())]
        return unit.save(an_invoice(debtor_id=relation[0].id, **(values | changes)))

    return desk.change("definitief", work, undoable=False)


# ---------------------------------------------------------------------------------------- making and refusing


def test_a_new_file_leaves_nothing_beside_it(desk, path):
    desk.close()
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_nothing_is_overwritten(desk, path):
    desk.save("", a_relation())
    desk.close()
    with pytest.raises(FileTrouble, match="file-exists"):
        Desk.create(path, a_profile())
    again = Desk.open(path)
    assert again.count(Relation) == 1
    again.close()


def test_an_invalid_profile_makes_no_file(path):
    with pytest.raises(InvalidRecord):
        Desk.create(path, a_profile(owner=""))
    assert not path.exists()


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize(
    ("content", "code"),
    [
        (None, "file-missing"),
        (b"", "file-empty"),
        (b"\x00" * 5000, "file-foreign"),
        (b"%PDF-1.7", "file-foreign"),
    ],
)
def test_what_is_no_desk_is_refused_and_left(tmp_path, content, code, read_only):
    path = tmp_path / "x.zzp"
    if content is not None:
        path.write_bytes(content)
    trouble = trouble_of(path, read_only=read_only)
    assert (trouble.code, trouble.details["backup"]) == (code, None)
    assert [each.read_bytes() for each in tmp_path.iterdir()] == ([] if content is None else [content])


def test_a_folder_is_no_desk(tmp_path):
    assert trouble_of(tmp_path).code == "file-unreadable"


@pytest.mark.skipif(
    not SHARED.is_dir(), reason="the shared conformance files are not here (ZZPDESK_CONFORMANCE)"
)
@pytest.mark.parametrize("name", [*DAMAGED, "good", "zero_length"])
def test_the_shared_damaged_files_are_refused_and_left(tmp_path, name):
    path = tmp_path / f"{name}.db"
    shutil.copyfile(SHARED / f"{name}.db", path)
    expected = {"good": "file-foreign", "zero_length": "file-empty"}.get(name, "file-damaged")
    for read_only in (True, False):
        assert trouble_of(path, read_only=read_only).code == expected
    assert [finding.code for finding in check(path)] == [expected]
    assert path.read_bytes() == (SHARED / f"{name}.db").read_bytes()
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def cut_in_half(data):
    return data[: len(data) // 2]


def page_of_zeros(data):
    return data[: 3 * 4096] + bytes(4096) + data[4 * 4096 :]


def noise_in_the_middle(data):
    middle = len(data) // 2 // 4096 * 4096
    return data[:middle] + bytes(range(256)) * 16 + data[middle + 4096 :]


def no_header(data):
    return bytes(100) + data[100:]


def more_pages_than_there_are(data):
    return data[:28] + (int.from_bytes(data[28:32], "big") + 50).to_bytes(4, "big") + data[32:]


@pytest.mark.parametrize(
    "damage",
    [cut_in_half, page_of_zeros, noise_in_the_middle, no_header, more_pages_than_there_are, lambda _: b""],
)
def test_a_damaged_desk_is_refused_with_its_newest_backup_and_restored(desk, path, clock, damage):
    desk.change("", lambda unit: [unit.save(a_relation(name=f"Relatie {number}")) for number in range(200)])
    backup = desk.files.backup_now()
    desk.close()
    broken = damage(path.read_bytes())
    path.write_bytes(broken)
    trouble = trouble_of(path)
    assert trouble.code in {"file-damaged", "file-empty"}
    assert trouble.details["backup"] == str(backup.path)
    assert path.read_bytes() == broken
    assert [found.path for found in backups_of(path)] == [backup.path]
    aside = restore(backup.path, path, clock.now)
    assert aside.read_bytes() == broken
    again = Desk.open(path, clock=clock)
    assert again.count(Relation) == 200
    again.close()


# ------------------------------------------------------------------------------------------ one desk per file


def test_a_second_desk_on_the_same_file_is_refused(desk, path, clock):
    trouble = trouble_of(path)
    assert (trouble.code, trouble.details["pid"]) == ("in-use", str(os.getpid()))
    with pytest.raises(FileTrouble, match="in-use"):
        restore(desk.files.backup_now().path, path)
    desk.close()
    Desk.open(path, clock=clock).close()


def test_another_process_is_refused_too_and_its_death_frees_the_file(desk, path):
    desk.close()
    program = (
        "import sys, time; from pathlib import Path; from zzpdesk.desk import Desk\n"
        "Desk.open(Path(sys.argv[1])); print('open', flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", program, str(path)], stdout=subprocess.PIPE) as other:
        assert other.stdout.readline().strip() == b"open"
        assert trouble_of(path).details["pid"] == str(other.pid)
        other.kill()
    Desk.open(path).close()


def test_closing_twice_is_fine_and_a_closed_desk_is_not_opened_by_reading(desk):
    desk.close()
    desk.close()
    with pytest.raises(Refused, match="desk-closed"):
        desk.count(Relation)
    with pytest.raises(Refused, match="desk-closed"):
        desk.save("", a_relation())


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_said(desk, path):
    desk.close()
    path.parent.chmod(0o500)
    assert trouble_of(path).code == "file-unwritable"
    path.parent.chmod(0o700)


# --------------------------------------------------------------------------------------------------- backups


def test_the_first_start_of_each_day_makes_a_backup(desk, path, clock):
    desk.close()
    for day in range(3):
        clock.now += timedelta(days=1)
        for _start in range(2):
            again = Desk.open(path, clock=clock)
            assert len(again.files.backups()) == day + 1
            assert again.files.last_backup.made_at.date() == clock.now.date()
            assert again.files.trouble is None
            again.close()


def test_a_backup_that_fails_is_no_secret_and_stops_nothing(desk, path, clock, data_home, caplog):
    desk.close()
    (data_home / "zzpdesk" / "backups").write_text("in the way")
    again = Desk.open(path, clock=clock)
    again.wait_for_backup()
    assert again.files.trouble.code == "backup-failed"
    assert "no backup today" in caplog.text
    again.save("", a_relation())
    again.close()


def test_backups_follow_a_file_that_is_renamed(desk, path, clock):
    first = desk.files.backup_now()
    desk.close()
    moved = path.with_name("elders.zzp")
    path.rename(moved)
    again = Desk.open(moved, clock=clock)
    assert first.path in [found.path for found in again.files.backups()]
    again.close()


def test_a_bad_backup_is_never_put_back(desk, path, tmp_path):
    desk.close()
    before = path.read_bytes()
    bad = tmp_path / "bad.zzp"
    bad.write_bytes(cut_in_half(before))
    with pytest.raises(FileTrouble, match="file-damaged"):
        restore(bad, path)
    assert path.read_bytes() == before


def test_restoring_where_nothing_is_moves_nothing(desk, tmp_path):
    backup = desk.files.backup_now()
    assert restore(backup.path, tmp_path / "nieuw" / "x.zzp") is None
    assert (tmp_path / "nieuw" / "x.zzp").read_bytes() == backup.path.read_bytes()


# -------------------------------------------------------------------------------------- numbers kept outside


def test_an_older_copy_is_noticed_and_waits_for_the_last_number(desk, path, clock, tmp_path):
    issue(desk, "2026-001", 1)
    assert desk.number_conflict() is None
    desk.close()
    copy = tmp_path / "copy.zzp"
    shutil.copyfile(path, copy)
    again = Desk.open(path, clock=clock)
    issue(again, "2026-002", 2)
    assert again.files.highest_number("own/2026") == 2
    again.close()
    shutil.copyfile(copy, path)
    older = Desk.open(path, clock=clock)
    conflict = older.number_conflict()
    assert (conflict.series, conflict.inside, conflict.outside, conflict.code) == (
        "own/2026",
        1,
        2,
        "number-behind",
    )
    with pytest.raises(Refused, match="number-below"):
        older.files.confirm_last_number("own/2026", 0)
    older.files.confirm_last_number("own/2026", 2)
    assert older.number_conflict() is None
    assert older.find(Series)[0].last == 2
    older.close()


def test_after_restoring_the_last_number_is_asked(desk, path, clock):
    issue(desk, "2026-001", 1)
    backup = desk.files.backup_now()
    desk.close()
    restore(backup.path, path, clock.now)
    again = Desk.open(path, clock=clock)
    assert again.number_conflict().inside == 1
    again.files.confirm_last_number("own/2026", 1)
    assert again.number_conflict() is None
    again.close()


def test_noting_a_lower_number_changes_nothing(desk):
    desk.files.note_number("own/2026", 5)
    desk.files.note_number("own/2026", 3)
    assert desk.files.highest_number("own/2026") == 5
    assert desk.number_conflict().outside == 5


# -------------------------------------------------------------------------------------------------- checking


def paper(desk, number, counter, content=b"%PDF"):
    invoice = issue(desk, number, counter, pdf_sha256=sha256(content).hexdigest())
    document = a_document(subject_id=invoice.id, sha256=sha256(content).hexdigest(), content=content)
    return desk.save("", document)


def test_a_good_desk_has_no_findings(desk, path):
    paper(desk, "2026-001", 1)
    paper(desk, "2026-002", 2)
    assert desk.files.check() == []
    desk.close()
    assert check(path) == []


def test_check_sees_gaps_changed_and_missing_papers_and_dangling_references(desk, path):
    first = paper(desk, "2026-008", 8)
    second = paper(desk, "2026-011", 11)
    letter = desk.save(
        "", a_document(subject="Relation", name="brief.pdf", sha256=sha256(b"%PDF").hexdigest())
    )
    desk.close()
    with raw(path) as connection:
        connection.execute("UPDATE document SET content = x'00' WHERE id IN (?, ?)", (first.id, letter.id))
        connection.execute("DELETE FROM document WHERE id = ?", (second.id,))
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("UPDATE invoice SET debtor_id = 99 WHERE number = '2026-011'")
        connection.commit()
    found = [(finding.code, *finding.details.values()) for finding in check(path)]
    assert found == [
        ("check-reference", "invoice", 2, "relation"),
        ("check-pdf-changed", "2026-008"),
        ("check-pdf-missing", "2026-011"),
        ("check-document-changed", "brief.pdf"),
        ("check-number-gap", "2026-009"),
        ("check-number-gap", "2026-010"),
    ]


def test_check_tells_another_version(desk, path):
    desk.close()
    with raw(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0000'")
        connection.commit()
    assert [finding.code for finding in check(path)] == ["check-version"]
