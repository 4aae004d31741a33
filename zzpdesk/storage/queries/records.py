"""Lists of records as screens show them: filtered on words, sorted on names, a window at a time."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Select,
    Text,
    and_,
    case,
    func,
    or_,
    select,
    type_coerce,
)

from zzpdesk.core.listing import TITLES, Listing
from zzpdesk.core.ports import Sort
from zzpdesk.core.records.base import Record
from zzpdesk.storage.columns import Choice
from zzpdesk.storage.light import fold
from zzpdesk.storage.mapper import condition
from zzpdesk.storage.tables import TABLES


def count(connection: Connection, listing: Listing) -> int:
    """How many records the listing holds."""
    query = _Query(listing)
    counted = select(func.count()).select_from(query.source).where(*query.conditions())
    return int(connection.execute(counted).scalar_one())


def total(connection: Connection, listing: Listing, name: str) -> int:
    """The sum of a field over the whole list; empty fields count as nothing."""
    query = _Query(listing)
    column = func.coalesce(func.sum(query.table.c[name]), 0)
    return int(
        connection.execute(select(column).select_from(query.source).where(*query.conditions())).scalar_one()
    )


def window(connection: Connection, listing: Listing, offset: int, limit: int) -> list[int]:
    """The ids of a part of the list, in its order."""
    query = _Query(listing).ids().offset(offset).limit(limit)
    return list(connection.execute(query).scalars())


def position(connection: Connection, listing: Listing, record_id: int) -> int | None:
    """At which row, from 0, a record stands in the list; None when it is not in it."""
    query = _Query(listing)
    number = func.row_number().over(order_by=query.order()).label("row")
    numbered = (
        select(query.table.c.id, number).select_from(query.source).where(*query.conditions()).subquery()
    )
    found = connection.execute(select(numbered.c.row).where(numbered.c.id == record_id)).scalar_one_or_none()
    return None if found is None else int(found) - 1


def choices(connection: Connection, kind: type[Record]) -> list[tuple[int, str]]:
    """Id and name of all records of a kind that others can refer to, by name; archived ones are left out."""
    table = TABLES[kind]
    title = table.c[TITLES[kind]]
    query = select(table.c.id, title).where(title.is_not(None)).order_by(title.collate("NOCASE"), table.c.id)
    if "archived" in table.c:
        query = query.where(table.c.archived.is_(False))
    return [(int(record_id), str(name)) for record_id, name in connection.execute(query)]


class _Query:
    """The parts of the statement for one listing; what it refers to is joined in only where that is asked for."""

    def __init__(self, listing: Listing) -> None:
        self.listing = listing
        self.table = TABLES[listing.kind]
        self._names: dict[str, ColumnElement[Any]] = {}
        self.source: FromClause = self.table
        wanted = {sort.field for sort in listing.sort}
        for name, target in _references(listing.kind):
            if listing.text.strip() or name in wanted:
                self._join(name, TABLES[target].alias(f"of_{name}"), TITLES[target])

    def _join(self, name: str, other: FromClause, title: str) -> None:
        self.source = self.source.outerjoin(other, other.c.id == self.table.c[name])
        self._names[name] = other.c[title]

    def ids(self) -> Select[Any]:
        """All ids in order."""
        found = select(self.table.c.id).select_from(self.source)
        return found.where(*self.conditions()).order_by(*self.order())

    def conditions(self) -> list[ColumnElement[bool]]:
        """What every record of the list meets."""
        found = [condition(self.table, where) for where in self.listing.where]
        found += [self._contains(fold(word)) for word in self.listing.text.split()]
        return found + self._in_period()

    def order(self) -> list[ColumnElement[Any]]:
        """The order, ending with the id so that it is always the same."""
        keys = [(self._sort_key(sort), sort.descending) for sort in self.listing.sort]
        keys.append((self.table.c.id, bool(keys) and keys[0][1]))
        return [key.desc() if descending else key.asc() for key, descending in keys]

    def _sort_key(self, sort: Sort) -> ColumnElement[Any]:
        """Names for references, the defined order for choices, text without regard to case."""
        column = self._names.get(sort.field, self.table.c[sort.field])
        if isinstance(column.type, Choice):
            order = {str(member.value): number for number, member in enumerate(column.type.enum)}
            return case(order, value=type_coerce(column, Text()))
        return column.collate("NOCASE") if isinstance(column.type, Text) else column

    def _contains(self, word: str) -> ColumnElement[bool]:
        own = [column for column in self.table.columns if isinstance(column.type, Text)]
        places: list[ColumnElement[Any]] = [*own, *self._names.values()]
        return or_(*(func.instr(func.fold(place), word) > 0 for place in places))

    def _in_period(self) -> list[ColumnElement[bool]]:
        if self.listing.period is None:
            return []
        start, end = self.listing.period
        columns = self.table.c
        if "day" in columns:
            return [columns["day"].between(start, end)]
        if "since" not in columns:
            return []
        begun = or_(columns["since"].is_(None), columns["since"] <= end)
        if "until" not in columns:
            return [begun]
        return [and_(begun, or_(columns["until"].is_(None), columns["until"] >= start))]


def _references(kind: type[Record]) -> Sequence[tuple[str, type[Record]]]:
    """The fields that refer to a record with a name, and to what."""
    by_table = {TABLES[target].name: target for target in TITLES}
    found = []
    for field in fields(kind):
        column = TABLES[kind].columns.get(field.name)
        targets = () if column is None else [key.column.table.name for key in column.foreign_keys]
        found += [(field.name, by_table[target]) for target in targets if target in by_table]
    return found
