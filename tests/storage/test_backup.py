"""Backups: which stay, and that a bad one never counts."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_relation
from zzpdesk.core.errors import FileTrouble
from zzpdesk.storage import backup
from zzpdesk.storage.engine import writing
from zzpdesk.storage.identify import APPLICATION_ID, faults, look, raw, wal_of
from zzpdesk.storage.version import HEAD

NOW = datetime(2026, 10, 14, 9, 30)  # noqa: DTZ001 - local


@pytest.fixture
def file(engine, work):
    with work() as unit:
        unit.save(a_relation())
    with writing(engine) as connection:
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    return Path(engine.url.database)


def test_a_backup_is_one_sound_file_with_everything_even_while_the_desk_is_open(file, tmp_path):
    assert wal_of(file).exists()
    made = backup.make(file, tmp_path / "backups", NOW, "daily")
    assert made.path.name == "2026-10-14T09-30-00-daily.zzp"
    assert [path.name for path in made.path.parent.iterdir()] == [made.path.name]
    assert look(made.path) == HEAD
    assert faults(made.path) == []
    with raw(made.path) as connection:
        assert connection.execute("SELECT name FROM relation").fetchall() == [(a_relation().name,)]
    assert backup.listed(made.path.parent) == [made]


def test_a_damaged_file_gives_no_backup(engine, file, tmp_path):
    engine.dispose()
    data = bytearray(file.read_bytes())
    data[8192:12288] = bytes(4096)
    file.write_bytes(data)
    with pytest.raises(FileTrouble):
        backup.make(file, tmp_path / "backups", NOW, "daily")
    assert list((tmp_path / "backups").iterdir()) == []


def test_a_folder_that_cannot_be_made_is_said(file, tmp_path):
    (tmp_path / "backups").write_text("a file")
    with pytest.raises(FileTrouble) as trouble:
        backup.make(file, tmp_path / "backups", NOW, "daily")
    assert trouble.value.code == "backup-failed"


def test_two_years_of_days_keep_seven_days_eight_weeks_and_twelve_months():
    days = [NOW - timedelta(days=number) for number in range(730)]
    kept = sorted(backup.kept(days), reverse=True)
    assert kept[:7] == days[:7]
    assert len({moment.strftime("%G-%V") for moment in kept if moment > NOW - timedelta(weeks=8)}) == 8
    assert len({moment.strftime("%Y-%m") for moment in kept}) == 12
    assert len(kept) <= 27


@given(st.lists(st.datetimes(datetime(2020, 1, 1), datetime(2027, 1, 1))))  # noqa: DTZ001 - local
def test_the_newest_always_stays_and_keeping_twice_changes_nothing(moments):
    kept = backup.kept(moments)
    assert kept <= set(moments)
    assert not moments or max(moments) in kept
    assert backup.kept(kept) == kept


def test_pruning_leaves_those_by_hand_and_what_is_not_ours(file, tmp_path):
    folder = tmp_path / "backups"
    first = backup.make(file, folder, NOW - timedelta(days=900), backup.BY_HAND)
    for number in range(40):
        at = NOW - timedelta(days=number)
        shutil.copyfile(first.path, folder / f"{at:%Y-%m-%dT%H-%M-%S}-daily.zzp")
    (folder / "notes.txt").write_text("mine")
    backup.prune(folder)
    names = {path.name for path in folder.iterdir()}
    assert {first.path.name, "notes.txt"} < names
    assert len([name for name in names if name.endswith("-daily.zzp")]) < 20
