"""The records of an open file: reading them, and the one way in: `change`."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TypeVar

from zzpdesk.core.changes import Change, Changes, ChangeSet, Listener
from zzpdesk.core.errors import FileTrouble, Refused
from zzpdesk.core.history import History, Step
from zzpdesk.core.ports import Sort, UnitOfWork, Where
from zzpdesk.core.records import Invoice, Profile, Series
from zzpdesk.core.records.base import Record
from zzpdesk.core.records.invoice import InvoiceStatus
from zzpdesk.desk.deletion import take_along
from zzpdesk.desk.leadfees import follow as follow_with_fees
from zzpdesk.desk.origins import follow as follow_with_hours
from zzpdesk.desk.views import Hit, NumberConflict, Reading

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

    from zzpdesk.core.rules import Rules
    from zzpdesk.desk.opening import Opened
    from zzpdesk.storage.unit import Work

R = TypeVar("R", bound=Record)
T = TypeVar("T")


class Books:
    """An open file. Writing happens on one thread; reading may happen on any."""

    def __init__(self, opened: Opened, clock: Callable[[], datetime]) -> None:
        """Use `open` or `create`."""
        self._opened = opened
        self._clock = clock
        self._changes = Changes()
        self._history = History()
        self._work: tuple[int, Work, Connection] | None = None
        self.changed = 0
        """How many changes were committed; counted before anybody is told."""
        self.path = opened.path
        self.desk_id = opened.facts["desk_id"]
        self.is_demo = opened.facts.get("demo") == "yes"
        self.read_only = opened.read_only

    @classmethod
    def open(
        cls, path: Path, *, clock: Callable[[], datetime] = datetime.now, read_only: bool = False
    ) -> Self:
        """Open a desk: checked, migrated after a backup, with the day's first backup under way.

        `read_only` works while someone else has it open. Raises FileTrouble.
        """
        from zzpdesk.desk.opening import open_file

        return cls(open_file(path, clock(), read_only=read_only), clock)

    @classmethod
    def create(
        cls,
        path: Path,
        profile: Profile,
        *,
        clock: Callable[[], datetime] = datetime.now,
        demo: bool = False,
    ) -> Self:
        """Make a new file and open it. Raises InvalidRecord, or FileTrouble ("file-exists": nothing is overwritten)."""
        from zzpdesk.desk.opening import create_file

        return cls(create_file(path, profile, clock(), demo=demo), clock)

    def close(self) -> None:
        """Fold everything into the one file and let others open it."""
        self._opened.close()

    def wait_for_backup(self) -> None:
        """Until today's backup, which is made beside the work, is there or has failed."""
        self._opened.wait_for_backup()

    @property
    def backup_trouble(self) -> FileTrouble | None:
        """Why today's backup failed, if it did."""
        return self._opened.trouble

    def now(self) -> datetime:
        """Local time, without zone."""
        return self._clock()

    def today(self) -> date:
        """The day where she is."""
        return self._clock().date()

    # ---- reading

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """A consistent view; within `change` on the same thread it sees what was done so far."""
        from zzpdesk.storage.engine import reading
        from zzpdesk.storage.mapper import Records

        if self._work is not None and self._work[0] == threading.get_ident():
            yield Reading(self._work[1], self._work[2])
            return
        with reading(self._opened.live()) as connection:
            yield Reading(Records(connection), connection)

    @contextmanager
    def sums(self) -> Iterator[sqlite3.Connection]:
        """A consistent view for `storage.queries.analysis`, on a plain connection; within `change` as `reading`."""
        if self._work is not None and self._work[0] == threading.get_ident():
            from zzpdesk.storage.engine import driver_of

            yield driver_of(self._work[2])
            return
        with self._opened.light.reading() as connection:
            yield connection

    def get(self, kind: type[R], record_id: int) -> R:
        """The record; NotFound when there is none."""
        with self.reading() as view:
            return view.records.get(kind, record_id)

    def find(self, kind: type[R], *where: Where, sort: Sequence[Sort] = ()) -> list[R]:
        """All records that meet every condition, by `sort`, then by id."""
        with self.reading() as view:
            return view.records.find(kind, *where, sort=sort)

    def page(
        self,
        kind: type[R],
        where: Sequence[Where] = (),
        sort: Sequence[Sort] = (),
        offset: int = 0,
        limit: int = 100,
    ) -> list[R]:
        """A window of what `find` would give."""
        with self.reading() as view:
            return view.records.page(kind, where, sort, offset, limit)

    def count(self, kind: type[R], *where: Where) -> int:
        """How many `find` would give."""
        with self.reading() as view:
            return view.records.count(kind, *where)

    @cached_property
    def profile(self) -> Profile:
        """The business of this desk, as it is now."""
        from zzpdesk.storage.rows import records

        with self.sums() as file:
            return records(file, Profile)[0]

    @cached_property
    def rules(self) -> Rules:
        """The dated figures of `resources/rules`."""
        from zzpdesk.desk.rules import load_rules

        return load_rules()

    def search(self, text: str, limit: int = 20) -> list[Hit]:
        """Records with words that begin like those in `text`; best first."""
        from zzpdesk.desk.finding import hits

        with self.reading() as view:
            return hits(view.connection, text, limit)

    def number_conflict(self) -> NumberConflict | None:
        """Whether this may be an older copy; then issuing waits for `files.confirm_last_number`. None: all is well."""
        from zzpdesk.desk.numbers import conflict

        return conflict(self.desk_id, self.find(Series))

    # ---- writing

    def change(
        self, label: str, work: Callable[[UnitOfWork], T], *, merge: str = "", undoable: bool = True
    ) -> T:
        """Do `work` in one transaction: all of it or nothing. Then undo knows it and listeners are told.

        `merge` names a visit to a field: changes with the same name become one step. Not undoable (or issuing): nothing
        before it can be undone any more, and it is on disk before this returns.
        """
        result, changes = self._run(label, work, durable=not undoable)
        if not undoable or any(map(_issues, changes)):
            self._history.forget()
        elif changes:
            self._history.remember(Step(label, changes, merge))
        self._committed(changes)
        return result

    def save(self, label: str, record: R, *, merge: str = "") -> R:
        """Save one record."""
        return self.change(label, lambda work: work.save(record), merge=merge)

    def delete(self, label: str, record: Record) -> None:
        """Delete one record."""
        self.change(label, lambda work: work.delete(record))

    def undo(self) -> str:
        """Take the newest step back; returns its label. Raises UndoRefused."""
        return self._travel(back=True)

    def redo(self) -> str:
        """Do the step undone last again; returns its label. Raises UndoRefused."""
        return self._travel(back=False)

    @property
    def undo_label(self) -> str | None:
        """What undo would take back."""
        return self._history.undo_label

    @property
    def redo_label(self) -> str | None:
        """What redo would do again."""
        return self._history.redo_label

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with the changes after each commit; returns how to stop it."""
        return self._changes.subscribe(listener)

    def engine(self) -> Engine:
        """The file's engine, for work on the whole file that is no change of records (`desk.archive`)."""
        return self._opened.live()

    # ---- unfinished forms

    def keep_draft(self, kind: str, record_id: int | None, raw: Mapping[str, str]) -> None:
        """Keep what stands in an unfinished form, so that it is there again after a crash."""
        from zzpdesk.storage import notes

        with self._writing() as connection:
            notes.keep_draft(connection, (kind, record_id or 0), raw, self.now())

    def draft(self, kind: str, record_id: int | None) -> dict[str, str] | None:
        """What was kept, or None."""
        from zzpdesk.storage import notes

        with self.reading() as view:
            return notes.read_draft(view.connection, (kind, record_id or 0))

    def drop_draft(self, kind: str, record_id: int | None) -> None:
        """Forget what was kept."""
        from zzpdesk.storage import notes

        with self._writing() as connection:
            notes.drop_draft(connection, (kind, record_id or 0))

    # ---- how

    def _travel(self, *, back: bool) -> str:
        move = self._history.undo if back else self._history.redo
        label = (self.undo_label if back else self.redo_label) or ""
        mark = "↶" if back else "↷"
        step, changes = self._run(f"{mark} {label}", move, restoring=True)
        self._history.moved(step, back=back)
        self._committed(changes)
        return step.label

    def _run(
        self,
        label: str,
        work: Callable[[Any], T],
        *,
        durable: bool = False,
        restoring: bool = False,
    ) -> tuple[T, ChangeSet]:
        """Work, what follows from it (hours, fees, documents), audit trail and search index in one transaction."""
        from zzpdesk.storage.audit import write_audit
        from zzpdesk.storage.search import index_changes
        from zzpdesk.storage.unit import Work

        with self._writing(durable=durable) as connection:
            unit = Work(connection, restoring=restoring)
            self._work = (threading.get_ident(), unit, connection)
            try:
                result = work(unit)
                if not restoring:
                    follow_with_hours(unit, unit.changes)
                    follow_with_fees(unit, unit.changes)
                    take_along(unit, unit.changes)
            finally:
                self._work = None
            write_audit(connection, label, self.now(), unit.changes)
            index_changes(connection, unit.changes)
        return result, unit.changes

    @contextmanager
    def _writing(self, *, durable: bool = False) -> Iterator[Connection]:
        from zzpdesk.storage.engine import writing

        if self.read_only:
            raise Refused("read-only")
        if self._work is not None:
            raise RuntimeError("a change within a change")
        with writing(self._opened.live(), durable=durable) as connection:
            yield connection

    def _committed(self, changes: ChangeSet) -> None:
        if any(change.kind is Profile for change in changes):
            self.__dict__.pop("profile", None)
        self._opened.note_numbers(changes)
        if changes:
            self.changed += 1
            self._changes.publish(changes)


def _issues(change: Change) -> bool:
    """Whether an invoice became definitive here."""
    before, after = change.before, change.after
    was = isinstance(before, Invoice) and before.status is InvoiceStatus.ISSUED
    return isinstance(after, Invoice) and after.status is InvoiceStatus.ISSUED and not was
