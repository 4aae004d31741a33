"""The one mapper between rows and records: by name, for every kind."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Insert,
    Row,
    Select,
    Table,
    Text,
    Update,
    bindparam,
    func,
    insert,
    select,
    update,
)

from zzpdesk.core.errors import NotFound
from zzpdesk.core.ports import Sort, Where
from zzpdesk.core.records import Document
from zzpdesk.core.records.base import Record
from zzpdesk.storage.aggregate import read_parts
from zzpdesk.storage.engine import driver_of
from zzpdesk.storage.light import fold
from zzpdesk.storage.rows import records
from zzpdesk.storage.tables import PARTS, TABLES

R = TypeVar("R", bound=Record)

HEAVY: dict[type[Record], frozenset[str]] = {Document: frozenset({"content"})}
"""Fields that only `get` reads; lists leave them at their default."""


@dataclass(frozen=True, slots=True)
class Mapping:
    """A kind's table and its columns: all of them, and those that lists read."""

    table: Table
    names: tuple[str, ...]
    light: tuple[str, ...]
    by_id: Select[Any]
    insert: Insert
    update: Update


def mapping(kind: type[Record]) -> Mapping:
    """How this kind is stored; KeyError when it is not."""
    return _MAPPINGS[kind]


def _mapped(kind: type[Record], table: Table) -> Mapping:
    names = tuple(table.columns.keys())
    light = tuple(name for name in names if name not in HEAVY.get(kind, ()))
    here = table.c.id == bindparam("record_id")
    changes: dict[str, Any] = {name: bindparam(name) for name in names if name != "id"}
    return Mapping(
        table,
        names,
        light,
        select(table).where(here),
        insert(table),
        update(table).where(here).values(changes),
    )


def values_of(record: Record) -> dict[str, Any]:
    """The record's fields as column values."""
    return {name: getattr(record, name) for name in mapping(type(record)).names}


_MAPPINGS = {kind: _mapped(kind, table) for kind, table in TABLES.items()}


class Records:
    """Reading records through one connection (`core.ports.Reader`)."""

    def __init__(self, connection: Connection) -> None:
        """Reads what the connection's transaction sees."""
        self._connection = connection

    def get(self, kind: type[R], record_id: int) -> R:
        """The record with everything in it; NotFound when there is none."""
        found = self.get_or_none(kind, record_id)
        if found is None:
            raise NotFound("not-found", kind=kind.__name__, id=record_id)
        return found

    def get_or_none(self, kind: type[R], record_id: int) -> R | None:
        """The record, or None."""
        if kind in PARTS:
            shape = mapping(kind)
            rows = self._connection.execute(shape.by_id, {"record_id": record_id}).all()
            found = self._records(kind, shape.names, rows)
        else:  # the most frequent question, also before every save
            found = records(driver_of(self._connection), kind, "WHERE id = ?", (record_id,))
        return found[0] if found else None

    def find(self, kind: type[R], *where: Where, sort: Sequence[Sort] = ()) -> list[R]:
        """All records that meet every condition, by `sort`, then by id."""
        return self._list(kind, _selected(kind, where, sort))

    def page(
        self, kind: type[R], where: Sequence[Where], sort: Sequence[Sort], offset: int, limit: int
    ) -> list[R]:
        """A window of what `find` would give."""
        return self._list(kind, _selected(kind, where, sort).offset(offset).limit(limit))

    def count(self, kind: type[R], *where: Where) -> int:
        """How many `find` would give."""
        table = mapping(kind).table
        conditions = [condition(table, each) for each in where]
        return self._connection.scalar(select(func.count()).select_from(table).where(*conditions)) or 0

    def _list(self, kind: type[R], query: Select[Any]) -> list[R]:
        return self._records(kind, mapping(kind).light, self._connection.execute(query).all())

    def _records(self, kind: type[R], names: tuple[str, ...], rows: Sequence[Row[Any]]) -> list[R]:
        if kind not in PARTS:
            return [kind(**dict(zip(names, row, strict=True))) for row in rows]
        field, place = PARTS[kind][0], names.index("id")
        parts = read_parts(self._connection, kind, [row[place] for row in rows])
        return [
            kind(**dict(zip(names, row, strict=True)) | {field: parts.get(row[place], ())}) for row in rows
        ]


def _selected(kind: type[Record], where: Iterable[Where], sort: Iterable[Sort]) -> Select[Any]:
    shape = mapping(kind)
    query = select(*(shape.table.c[name] for name in shape.light))
    query = query.where(*(condition(shape.table, each) for each in where))
    return query.order_by(*(_order(shape.table.c[each.field], each) for each in sort), shape.table.c.id)


def _order(column: Column[Any], sort: Sort) -> ColumnElement[Any]:
    """Text sorts without regard to case."""
    plain = column.collate("NOCASE") if isinstance(column.type, Text) else column
    return plain.desc() if sort.descending else plain


_OPERATORS: dict[str, Callable[[Column[Any], Any], ColumnElement[bool]]] = {
    "=": lambda column, value: column == value,
    "!=": lambda column, value: column.is_distinct_from(value),
    "<": lambda column, value: column < value,
    "<=": lambda column, value: column <= value,
    ">": lambda column, value: column > value,
    ">=": lambda column, value: column >= value,
    "in": lambda column, value: column.in_(list(value)),
    "is-null": lambda column, _: column.is_(None),
    "not-null": lambda column, _: column.is_not(None),
    "contains": lambda column, value: func.instr(func.fold(column), fold(value)) > 0,
}


def condition(table: Table, where: Where) -> ColumnElement[bool]:
    """One condition as SQL. `!=` counts an empty field as different; `contains` ignores case and accents."""
    return _OPERATORS[where.op](table.c[where.field], where.value)
