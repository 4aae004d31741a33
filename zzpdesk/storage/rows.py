"""Flat records from a plain connection, for what is read before SQLAlchemy is there. The mapper does all the rest."""

import re
import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import fields
from datetime import date, datetime
from enum import Enum
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from zzpdesk.core.records.base import Record

R = TypeVar("R", bound=Record)
_From = Callable[[Any], Any]
_SHAPES: dict[type[Record], tuple[tuple[str, ...], tuple[_From | None, ...]]] = {}


def records(
    connection: sqlite3.Connection, kind: type[R], where: str = "", values: Sequence[Any] = ()
) -> list[R]:
    """The records of a kind without parts; `where` is SQL after the table's name."""
    if kind not in _SHAPES:
        _SHAPES[kind] = _shape(kind)
    names, readers = _SHAPES[kind]
    columns = ", ".join(f'"{name}"' for name in names)
    rows = connection.execute(f"SELECT {columns} FROM {table_name(kind)} {where}", values)  # noqa: S608 - our own names
    return [
        kind(
            **{
                name: read(value) if read and value is not None else value
                for name, read, value in zip(names, readers, row, strict=True)
            }
        )
        for row in rows
    ]


def table_name(kind: type | str) -> str:
    """`TimeEntry` lives in `time_entry`."""
    name = kind if isinstance(kind, str) else kind.__name__
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def without_none(hint: Any) -> tuple[Any, bool]:
    """The hint without `None`, and whether None was allowed."""
    if get_origin(hint) not in {Union, UnionType}:
        return hint, False
    rest = [arg for arg in get_args(hint) if arg is not NoneType]
    return rest[0], True


def _shape(kind: type[Record]) -> tuple[tuple[str, ...], tuple[_From | None, ...]]:
    """The fields of a kind, and how each is read from its column (None: as it is)."""
    hints = get_type_hints(kind)
    names = tuple(field.name for field in fields(kind))
    return names, tuple(_reader(without_none(hints[name])[0]) for name in names)


def _reader(hint: Any) -> _From | None:
    base = getattr(hint, "__supertype__", hint)
    if isinstance(base, type) and issubclass(base, Enum):
        members = {member.value: member for member in base}
        return members.__getitem__
    readers: dict[Any, _From] = {date: date.fromisoformat, datetime: datetime.fromisoformat, bool: bool}
    return readers.get(base)
