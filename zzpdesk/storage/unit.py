"""The unit of work: one transaction in which every save and delete becomes a Change."""

from dataclasses import replace
from typing import TypeVar

from sqlalchemy import Connection, delete, exists, select

from zzpdesk.core.changes import Change, ChangeSet
from zzpdesk.core.errors import InvalidRecord, Refused, StaleRecord
from zzpdesk.core.records import Invoice
from zzpdesk.core.records.base import Record, broken_texts
from zzpdesk.storage.aggregate import write_parts
from zzpdesk.storage.frozen import refuse_frozen
from zzpdesk.storage.mapper import HEAVY, Records, mapping, values_of
from zzpdesk.storage.tables import TABLES, references_to

R = TypeVar("R", bound=Record)


class Work(Records):
    """`core.ports.UnitOfWork` on a connection whose transaction someone else begins and commits."""

    def __init__(self, connection: Connection, *, restoring: bool = False) -> None:
        """`restoring` (undo): records that were deleted may come back under their old id."""
        super().__init__(connection)
        self._restoring = restoring
        self._done: list[Change] = []

    @property
    def changes(self) -> ChangeSet:
        """What has been done so far, in order."""
        return tuple(self._done)

    def save(self, record: R) -> R:
        """Insert (id None, or a chosen id that is free) or update; returns the record with id and next version.

        Saving what already stands there changes nothing, not even the version. Raises InvalidRecord, StaleRecord, or
        Refused: "invoice-frozen", "hours-billed", "not-unique".
        """
        problems = record.problems() or broken_texts(record)
        if problems:
            raise InvalidRecord(problems)
        before = None if record.id is None else self.get_or_none(type(record), record.id)
        if before is not None and before == _with_heavy(before, record):
            return before
        after = self._insert(record) if before is None else self._update(before, record)
        write_parts(self._connection, after)
        self._done.append(Change(before, after))
        return after

    def delete(self, record: Record) -> None:
        """Delete the row. Raises StaleRecord, or Refused: as `refuse_frozen`, or "referenced" by a kind."""
        table = TABLES[type(record)]
        before = None if record.id is None else self.get_or_none(type(record), record.id)
        if before is None or before.version != record.version:
            raise _stale(record)
        refuse_frozen(self._connection, before, None)
        self._refuse_if_referenced(before)
        self._connection.execute(delete(table).where(table.c.id == record.id))
        self._done.append(Change(before, None))

    def _insert(self, record: R) -> R:
        if record.id is not None and record.version and not self._restoring:
            raise _stale(record)
        refuse_frozen(self._connection, None, record)
        values = values_of(record) | {"version": record.version + 1}
        if record.id is None:
            del values["id"]
        result = self._connection.execute(mapping(type(record)).insert, values)
        key = result.inserted_primary_key
        return replace(record, id=record.id or (key[0] if key else None), version=record.version + 1)

    def _update(self, before: R, record: R) -> R:
        if before.version != record.version:
            raise _stale(record)
        after = replace(_with_heavy(before, record), version=record.version + 1)
        refuse_frozen(self._connection, before, after)
        values = values_of(after)
        self._connection.execute(mapping(type(record)).update, values | {"record_id": values.pop("id")})
        return after

    def _refuse_if_referenced(self, record: Record) -> None:
        for column in references_to(type(record)):
            if self._connection.scalar(select(exists().where(column == record.id))):
                raise Refused("referenced", kind=_kind_name(column.table.name))


def _kind_name(table: str) -> str:
    """`time_entry` -> `TimeEntry`; lines are their invoice's."""
    named = {known.name: kind.__name__ for kind, known in TABLES.items()}
    return named.get(table, Invoice.__name__)


def _with_heavy(before: R, record: R) -> R:
    """A record that came from a list lacks its heavy fields: they stay as they are."""
    kept = {name: getattr(before, name) for name in HEAVY.get(type(record), ()) if not getattr(record, name)}
    return replace(record, **kept) if kept else record


def _stale(record: Record) -> StaleRecord:
    return StaleRecord("stale", kind=type(record).__name__, id=record.id)
