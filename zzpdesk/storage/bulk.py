"""All records at once: reading a file from end to end, and filling an empty one as it was."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from itertools import islice

from sqlalchemy import Connection, delete

from zzpdesk.core.changes import Change
from zzpdesk.core.errors import InvalidRecord
from zzpdesk.core.ports import Where
from zzpdesk.core.records.base import Record
from zzpdesk.storage.aggregate import write_parts
from zzpdesk.storage.audit import write_audit
from zzpdesk.storage.engine import driver_of
from zzpdesk.storage.mapper import Records, mapping, values_of
from zzpdesk.storage.rows import table_name
from zzpdesk.storage.search import index_changes
from zzpdesk.storage.tables import PARTS, TABLES

_CHUNK = 500


def walk(connection: Connection, kind: type[Record]) -> Iterator[Record]:
    """Every record of a kind by id, a window at a time; contents stay behind."""
    records, last = Records(connection), 0
    while found := records.page(kind, [Where("id", ">", last)], [], 0, _CHUNK):
        yield from found
        last = found[-1].id or 0


def last_ids(connection: Connection) -> dict[str, int]:
    """The highest id ever given out, per kind."""
    known = dict(driver_of(connection).execute("SELECT name, seq FROM sqlite_sequence"))
    found = {kind.__name__: known.get(table_name(kind), 0) for kind in TABLES}
    return {name: last for name, last in found.items() if last}


def empty(connection: Connection) -> None:
    """Take out what a new file begins with; references are checked at the end of the transaction."""
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    for kind in TABLES:
        connection.execute(delete(TABLES[kind]))
    connection.exec_driver_sql("DELETE FROM search")


def fill(
    connection: Connection, kind: type[Record], records: Iterable[Record], label: str, at: datetime
) -> int:
    """Write records of one kind with the ids and versions they have; how many. Raises InvalidRecord."""
    many, rest = 0, iter(records)
    while chunk := list(islice(rest, _CHUNK)):
        for record in chunk:
            problems = record.problems()
            if problems:
                raise InvalidRecord(problems)
        connection.execute(mapping(kind).insert, [values_of(record) for record in chunk])
        if kind in PARTS:
            for record in chunk:
                write_parts(connection, record)
        changes = [Change(None, record) for record in chunk]
        write_audit(connection, label, at, changes)
        index_changes(connection, changes)
        many += len(chunk)
    return many


def whole(connection: Connection) -> bool:
    """Whether everything that is referred to is there; asked before the transaction ends."""
    return driver_of(connection).execute("PRAGMA foreign_key_check").fetchone() is None


def remember_ids(connection: Connection, last: Mapping[str, int]) -> None:
    """Ids up to these are never given out again."""
    for kind in TABLES:
        if last.get(kind.__name__):
            name = table_name(kind)
            connection.exec_driver_sql("DELETE FROM sqlite_sequence WHERE name = ?", (name,))
            connection.exec_driver_sql(
                "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (name, last[kind.__name__])
            )
