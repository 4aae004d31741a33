"""Records with parts of their own (an invoice and its lines): what they cost on top of the flat mapper."""

from dataclasses import fields
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from zzpdesk.core.records.base import Record
from zzpdesk.storage.tables import PARTS

_CHUNK = 1_000


def read_parts(connection: Connection, kind: type[Record], ids: list[int]) -> dict[int, tuple[Any, ...]]:
    """The parts of these records, in order, per record id; records without any are absent."""
    _, shape, table = PARTS[kind]
    owner, names = table.columns[0], [field.name for field in fields(shape)]
    query = select(owner, *(table.c[name] for name in names)).order_by(owner, table.c.position)
    found: dict[int, tuple[Any, ...]] = {}
    for start in range(0, len(ids), _CHUNK):
        rows = connection.execute(query.where(owner.in_(ids[start : start + _CHUNK])))
        for key, group in groupby(rows, key=lambda row: row[0]):
            found[key] = tuple(shape(**dict(zip(names, row[1:], strict=True))) for row in group)
    return found


def write_parts(connection: Connection, record: Record) -> None:
    """Put the parts of a saved record in place of what was there."""
    if type(record) not in PARTS:
        return
    name, shape, table = PARTS[type(record)]
    owner, names = table.columns[0], [field.name for field in fields(shape)]
    connection.execute(delete(table).where(owner == record.id))
    rows = [
        {owner.name: record.id, "position": position} | {name: getattr(part, name) for name in names}
        for position, part in enumerate(getattr(record, name))
    ]
    if rows:
        connection.execute(insert(table), rows)
