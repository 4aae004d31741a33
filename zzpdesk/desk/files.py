"""The desk's file as a whole: backups, restoring, checking, and the numbers that are also kept outside of it.

Backups live in the user's data folder (`backups/<name>-<id>/`), apart from the file: losing the file's folder is not
losing both. They are made at the first start of each day, before every migration and on request.
"""

import os
import shutil
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from zzpdesk.core.errors import FileTrouble, Refused
from zzpdesk.core.ports import UnitOfWork, Where
from zzpdesk.core.records import Series
from zzpdesk.desk.books import Books
from zzpdesk.desk.leaving import write_out
from zzpdesk.desk.lock import FileLock
from zzpdesk.desk.memory import recall, remember
from zzpdesk.desk.store import back_up, backup_folder, backups_of, desk_id_of, listed
from zzpdesk.desk.views import NumberConflict
from zzpdesk.storage.backup import BY_HAND, Backup
from zzpdesk.storage.identify import faults, look
from zzpdesk.storage.inspect import Finding, inspect

__all__ = ["Backup", "Files", "Finding", "backups_of", "check", "restore"]


class Files:
    """What an open desk can do with its own file."""

    def __init__(self, desk: Books) -> None:
        """Works on this desk's file."""
        self._desk = desk

    def backup_now(self) -> Backup:
        """A verified backup that stays until deleted by hand; FileTrouble("backup-failed")."""
        return back_up(self._desk.path, self._desk.desk_id, self._desk.now(), BY_HAND)

    def backups(self) -> list[Backup]:
        """All backups, newest first."""
        self._desk.wait_for_backup()
        return listed(self._desk.path, self._desk.desk_id)

    @property
    def last_backup(self) -> Backup | None:
        """The newest backup."""
        return next(iter(listed(self._desk.path, self._desk.desk_id)), None)

    @property
    def trouble(self) -> FileTrouble | None:
        """Why today's backup failed, if it did."""
        return self._desk.backup_trouble

    @property
    def folder(self) -> Path:
        """Where the backups are."""
        return backup_folder(self._desk.path, self._desk.desk_id)

    def check(self) -> list[Finding]:
        """Look the file over; empty when all is well. Reads everything: for a worker."""
        return inspect(self._desk.path)

    def write(self, target: Path, content: bytes) -> None:
        """Write a paper or list elsewhere, whole or not at all: FileTrouble("file-is-desk", "file-unwritable")."""
        write_out(self._desk.path, target, content)

    # ---- numbers

    def highest_number(self, series: str) -> int:
        """The highest counter of this series that is known outside the file; 0 when none is."""
        return recall(self._desk.desk_id).numbers.get(series, 0)

    def note_number(self, series: str, counter: int) -> None:
        """Remember a counter outside the file. `change` does this by itself when an invoice is issued."""
        remember(recall(self._desk.desk_id).noting(series, counter))

    def number_conflict(self) -> NumberConflict | None:
        """Whether this may be an older copy, so that numbers could be given out twice; None when all is well."""
        return self._desk.number_conflict()

    def confirm_last_number(self, series: str, last: int) -> None:
        """Go on after `last`, the last number she sent. Refused("number-below"): it never goes below the file's own."""

        def work(unit: UnitOfWork) -> None:
            found = unit.find(Series, Where("name", "=", series))
            here = found[0] if found else Series(name=series)
            if last < here.last:
                raise Refused("number-below", series=series, last=here.last)
            if last > here.last:
                unit.save(replace(here, last=last))

        self._desk.change("", work, undoable=False)
        known = recall(self._desk.desk_id)
        remember(replace(known, ask_number=False, numbers=known.numbers | {series: last}))


def check(path: Path) -> list[Finding]:
    """Look over a file that need not be open; empty when all is well."""
    return inspect(path)


def restore(backup: Path, target: Path, now: datetime | None = None) -> Path | None:
    """Put a backup in the place of `target`; returns where the present file was moved to (None: there was none).

    The next numbers have to be confirmed after this. Raises FileTrouble: the backup is damaged, or `target` in use.
    """
    look(backup)
    found = faults(backup)
    if found:
        raise FileTrouble("file-damaged", file=str(backup), said=found[0])
    target = target.resolve()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(target)
        try:
            fresh = target.with_name(f".{target.name}.new")
            _copy(backup, fresh)
            aside = _move_aside(target, now or datetime.now())  # noqa: DTZ005 - local time, as everywhere
            fresh.replace(target)
        finally:
            lock.release()
    except OSError as error:
        raise FileTrouble("file-unwritable", file=str(target), said=error.strerror) from error
    known = recall(desk_id_of(target))
    remember(replace(known, path=str(target), ask_number=True, sound=None))
    return aside


def _copy(backup: Path, fresh: Path) -> None:
    shutil.copyfile(backup, fresh)
    with fresh.open("rb+") as file:
        os.fsync(file.fileno())


def _move_aside(target: Path, now: datetime) -> Path | None:
    """The present file under another name, with what is not folded in yet."""
    if not target.exists():
        return None
    stem = f"{target.stem}-{now:%Y-%m-%dT%H-%M-%S}"
    aside = target.with_name(f"{stem}{target.suffix}")
    count = 1
    while aside.exists():
        count += 1
        aside = target.with_name(f"{stem}-{count}{target.suffix}")
    for suffix in ("-wal", "-shm"):
        beside = target.with_name(target.name + suffix)
        if beside.exists():
            beside.replace(aside.with_name(aside.name + suffix))
    target.replace(aside)
    return aside
