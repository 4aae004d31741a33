"""Records with parts of their own (an invoice and its lines): what they cost on top of the flat mapper."""

from dataclasses import dataclass, fields
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Delete, Insert, Select, Table, bindparam, delete, insert, select

from zzpdesk.core.records.base import Record
from zzpdesk.storage.tables import PARTS

_CHUNK = 1_000


@dataclass(frozen=True, slots=True)
class _Parts:
    """Where the parts of a kind stand, and the statements for them, made once."""

    field: str
    shape: type
    owner: str
    names: tuple[str, ...]
    read: Select[Any]
    delete: Delete
    insert: Insert


def _parts(field: str, shape: type, table: Table) -> _Parts:
    owner, names = table.columns[0], tuple(each.name for each in fields(shape))
    wanted = owner.in_(bindparam("ids", expanding=True))
    return _Parts(
        field,
        shape,
        owner.name,
        names,
        select(owner, *(table.c[name] for name in names)).where(wanted).order_by(owner, table.c.position),
        delete(table).where(owner == bindparam("owner")),
        insert(table),
    )


_PARTS = {kind: _parts(*parts) for kind, parts in PARTS.items()}


def read_parts(connection: Connection, kind: type[Record], ids: list[int]) -> dict[int, tuple[Any, ...]]:
    """The parts of these records, in order, per record id; records without any are absent."""
    parts = _PARTS[kind]
    found: dict[int, tuple[Any, ...]] = {}
    for start in range(0, len(ids), _CHUNK):
        rows = connection.execute(parts.read, {"ids": ids[start : start + _CHUNK]})
        for key, group in groupby(rows, key=lambda row: row[0]):
            found[key] = tuple(parts.shape(**dict(zip(parts.names, row[1:], strict=True))) for row in group)
    return found


def write_parts(connection: Connection, record: Record) -> None:
    """Put the parts of a saved record in place of what was there."""
    if type(record) not in _PARTS:
        return
    parts = _PARTS[type(record)]
    connection.execute(parts.delete, {"owner": record.id})
    rows = [
        {parts.owner: record.id, "position": position} | {name: getattr(part, name) for name in parts.names}
        for position, part in enumerate(getattr(record, parts.field))
    ]
    if rows:
        connection.execute(parts.insert, rows)
