"""Backups that have been looked at: copied by SQLite, opened again, checked whole and counted before they count.

Kept: the newest of each of the last 7 days, 8 weeks and 12 months that have one; those asked for by hand stay.
"""

import contextlib
import os
import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from zzpdesk.core.errors import FileTrouble
from zzpdesk.storage.identify import faults, raw

BY_HAND = "manual"
_NAME = re.compile(r"(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d)-([a-z]+)\.zzp")
_TIME = "%Y-%m-%dT%H-%M-%S"


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy that was found sound. `reason`: daily, migration, manual, restore."""

    path: Path
    made_at: datetime
    reason: str
    size: int


def make(source: Path, folder: Path, at: datetime, reason: str) -> Backup:
    """Copy the desk at `source` as it is now, also while it is open; FileTrouble when the copy is not as good."""
    target = folder / f"{at:{_TIME}}-{reason}.zzp"
    part = target.with_suffix(".part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        _copy(source, part)
        part.replace(target)
    except OSError as error:
        raise FileTrouble("backup-failed", file=str(target), said=error.strerror) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
    return Backup(target, at.replace(microsecond=0), reason, target.stat().st_size)


def listed(folder: Path) -> list[Backup]:
    """The backups in a folder, newest first."""
    found = []
    for path in folder.glob("*.zzp") if folder.is_dir() else ():
        match = _NAME.fullmatch(path.name)
        if match:
            made_at = datetime.strptime(match[1], _TIME)  # noqa: DTZ007 - local time, as everywhere
            found.append(Backup(path, made_at, match[2], path.stat().st_size))
    return sorted(found, key=lambda backup: (backup.made_at, backup.path.name), reverse=True)


def prune(folder: Path) -> None:
    """Delete what need not be kept."""
    backups = listed(folder)
    keep = kept(backup.made_at for backup in backups)
    for backup in backups:
        if backup.made_at not in keep and backup.reason != BY_HAND:
            backup.path.unlink(missing_ok=True)


def kept(moments: Iterable[datetime]) -> set[datetime]:
    """Which of these stay: the newest of each of the newest 7 days, 8 weeks and 12 months."""
    newest_first = sorted(moments, reverse=True)
    rules = ((7, "%Y-%m-%d"), (8, "%G-%V"), (12, "%Y-%m"))
    found: set[datetime] = set()
    for number, unit in rules:
        newest: dict[str, datetime] = {}
        for moment in newest_first:
            newest.setdefault(moment.strftime(unit), moment)
        found.update(list(newest.values())[:number])
    return found


def _copy(source: Path, part: Path) -> None:
    with raw(source) as original:
        original.isolation_level = None
        original.execute("BEGIN")
        expected = _counts(original)
        with closing(sqlite3.connect(part)) as copy:
            original.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE").close()
        original.execute("COMMIT")
    found = faults(part)
    with raw(part) as copy:
        if found or _counts(copy) != expected:
            raise FileTrouble("backup-failed", file=str(part), said="; ".join(found[:1]))
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    query = (
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
    )
    names = [row[0] for row in connection.execute(query)]
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}  # noqa: S608
