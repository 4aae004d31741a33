"""Opening and making files: everything that has to hold before anyone reads a record."""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from zzpdesk import __version__
from zzpdesk.core.changes import ChangeSet
from zzpdesk.core.errors import FileTrouble, InvalidRecord, Refused
from zzpdesk.core.records import Invoice, Profile, Series
from zzpdesk.desk.lock import FileLock
from zzpdesk.desk.memory import looks, recall, remember
from zzpdesk.desk.store import back_up, desk_id_of, has_backup_of, head, identify, make_file, refuse_damaged
from zzpdesk.storage.identify import raw
from zzpdesk.storage.light import Light
from zzpdesk.storage.rows import records

if TYPE_CHECKING:
    from sqlalchemy import Engine

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Opened:
    """A file in use: its engine, its lock (None: only read) and the facts that stand in it."""

    path: Path
    light: Light
    lock: FileLock | None
    facts: dict[str, str]
    trouble: FileTrouble | None = None
    """Why today's backup failed, if it did."""
    _engine: Engine | None = None
    _closed: bool = False
    _making: threading.Lock = field(default_factory=threading.Lock, repr=False)
    _backing: threading.Thread | None = field(default=None, repr=False)

    @property
    def read_only(self) -> bool:
        """Whether writing is refused."""
        return self.lock is None

    def live(self) -> Engine:
        """The engine, made when first used. Refused("desk-closed") for a worker that comes too late."""
        with self._making:
            if self._closed:
                raise Refused("desk-closed")
            if self._engine is None:
                from zzpdesk.storage.engine import open_engine

                self._engine = open_engine(self.path, read_only=self.read_only)
            return self._engine

    def start_daily_backup(self, now: datetime) -> None:
        """Make the day's first backup beside the work, unless there is one already."""
        desk_id = self.facts["desk_id"]
        if self.facts.get("demo") == "yes" or has_backup_of(now.date(), self.path, desk_id):
            return

        def work() -> None:
            try:
                back_up(self.path, desk_id, now, "daily")
            except FileTrouble as error:
                self.trouble = error
                _log.error("no backup today: %s", error)

        self._backing = threading.Thread(target=work, name="daily backup", daemon=True)
        self._backing.start()

    def wait_for_backup(self) -> None:
        """Until today's backup is made or has failed."""
        if self._backing is not None:
            self._backing.join()
            self._backing = None

    def note_numbers(self, changes: ChangeSet) -> None:
        """Remember outside the file which own invoice numbers were given out."""
        if not any(change.kind is Invoice for change in changes):
            return
        given = [change.after for change in changes if isinstance(change.after, Series)]
        if given:
            known = recall(self.facts["desk_id"])
            for series in given:
                known = known.noting(series.name, series.last)
            remember(replace(known, path=str(self.path.resolve())))

    def close(self) -> None:
        """Fold the WAL in, note that the file is sound, let go of the lock."""
        self.wait_for_backup()
        with self._making:
            self._closed = True
        self.light.close()
        if self._engine is not None:
            self._engine.dispose()
        if self.lock is not None:
            _fold_in(self.path)
        if self.lock is not None:
            known = recall(self.facts["desk_id"])
            remember(replace(known, path=str(self.path.resolve()), sound=looks(self.path)))
            self.lock.release()
            self.lock = None


def open_file(path: Path, now: datetime, *, read_only: bool) -> Opened:
    """Identify, lock, check, back up and migrate, open. Raises FileTrouble; then nothing is left locked."""
    path = path.resolve()
    if read_only:
        _version(path, may_migrate=False)
        return _opened(path, None)
    version = identify(path)
    lock = FileLock(path)
    try:
        refuse_damaged(path)
        if _version(path, may_migrate=True) != head():
            _migrate(path, version, now)
        opened = _opened(path, lock)
    except BaseException:
        lock.release()
        raise
    _take_note(opened)
    opened.start_daily_backup(now)
    return opened


def create_file(path: Path, profile: Profile, now: datetime, *, demo: bool) -> Opened:
    """Make the file under another name, complete, and only then put it in its place."""
    problems = profile.problems()
    if problems:
        raise InvalidRecord(problems)
    path = path.resolve()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileTrouble("file-unwritable", file=str(path), said=error.strerror) from error
    lock = FileLock(path)
    try:
        _refuse_existing(path)
        fresh = path.with_name(f".{path.name}.new")
        fresh.unlink(missing_ok=True)
        facts = {
            "desk_id": uuid4().hex,
            "demo": "yes" if demo else "no",
            "made_at": now.isoformat(timespec="seconds"),
            "made_with": __version__,
        }
        make_file(fresh, replace(profile, id=1, version=0), facts, now)
        fresh.replace(path)
        opened = _opened(path, lock)
    except BaseException:
        lock.release()
        raise
    return opened


def _refuse_existing(path: Path) -> None:
    if path.exists():
        raise FileTrouble("file-exists", file=str(path))


def _opened(path: Path, lock: FileLock | None) -> Opened:
    light = Light(path, read_only=lock is None)
    try:
        with light.reading() as connection:
            facts = dict(connection.execute("SELECT key, value FROM meta"))
    except BaseException:
        light.close()
        raise
    return Opened(path, light, lock, facts)


def _version(path: Path, *, may_migrate: bool) -> str:
    version = identify(path)
    if version > head():
        raise FileTrouble("file-too-new", file=str(path), version=version)
    if version != head() and not may_migrate:
        raise FileTrouble("file-too-old-to-read", file=str(path), version=version)
    return version


def _migrate(path: Path, version: str, now: datetime) -> None:
    from zzpdesk.storage.migrate import migrate

    back_up(path, desk_id_of(path), now, "migration")
    _log.info("migrating from %s to %s", version, head())
    migrate(path)


def _fold_in(path: Path) -> None:
    with raw(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()


def _take_note(opened: Opened) -> None:
    """Where the desk lives, and the numbers it has come to; an older copy does not lower them."""
    known = recall(opened.facts["desk_id"])
    with opened.light.reading() as connection:
        for series in records(connection, Series):
            known = known.noting(series.name, series.last)
    known = replace(known, path=str(opened.path), sound=None)
    if known != recall(known.desk_id):
        remember(known)
