"""Records as values that JSON knows, and back: for the open archive. Nothing is lost on the way.

Dates are ISO texts, choices their values, amounts whole numbers of their unit, contents base64; parts (invoice lines)
are lists of objects.
"""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from zzpdesk.core.errors import ZzpdeskError
from zzpdesk.core.records import REFERENCES
from zzpdesk.core.records.base import Record


class PlainTrouble(ZzpdeskError):
    """Plain values that make no record of the kind they say."""


def to_plain(value: Any, without: frozenset[str] = frozenset()) -> Any:
    """A record, or a value in one, as plain values; fields in `without` are left out."""
    match value:
        case Enum():
            return value.value
        case date():
            return value.isoformat()
        case bytes():
            return b64encode(value).decode("ascii")
        case tuple():
            return [to_plain(each) for each in value]
        case _ if is_dataclass(value):
            names = (field.name for field in fields(value) if field.name not in without)
            return {name: to_plain(getattr(value, name)) for name in names}
        case _:
            return value


def from_plain(
    kind: type[Record], values: Mapping[str, Any], more: Mapping[str, Any] | None = None
) -> Record:
    """The record of that kind; `more` are fields that were kept elsewhere. What is not there gets its default.

    Raises PlainTrouble: a field that the kind does not have, or a value that is none of its type.
    """
    try:
        made: Record = _made(kind, values, more or {})
    except (TypeError, ValueError, AttributeError) as error:
        raise PlainTrouble("archive-record", kind=kind.__name__, said=str(error)) from error
    return made


@cache
def hints_of(shape: type) -> dict[str, Any]:
    """The types of a dataclass's fields."""
    return get_type_hints(shape)


def _made(shape: Any, values: Mapping[str, Any], more: Mapping[str, Any]) -> Any:
    known = hints_of(shape)
    unknown = sorted(set(values) - set(known))
    if unknown:
        raise ValueError(f"no field {unknown[0]}")
    return shape(**{name: _read(known[name], value) for name, value in values.items()}, **more)


def _read(hint: Any, value: Any) -> Any:
    if get_origin(hint) in {UnionType, Union}:
        inner = next(one for one in get_args(hint) if one is not NoneType)
        return None if value is None else _read(inner, value)
    base = getattr(hint, "__supertype__", hint)
    if get_origin(base) is tuple:
        return tuple(_read(get_args(base)[0], each) for each in value)
    return _made(base, value, {}) if is_dataclass(base) else _simple(base, value)


def _simple(base: Any, value: Any) -> Any:
    if issubclass(base, Enum):
        return base(value)
    if base in {date, datetime}:
        return base.fromisoformat(value)
    if base is bytes:
        return b64decode(value, validate=True)
    if type(value) is not base:
        raise TypeError(f"{value!r} is no {base.__name__}")
    return value


def schema_of(shape: type, without: frozenset[str] = frozenset()) -> dict[str, Any]:
    """A JSON Schema of a kind of record (or a part of one) as `to_plain` writes it."""
    known = {name: hint for name, hint in hints_of(shape).items() if name not in without}
    return {
        "title": shape.__name__,
        "description": (shape.__doc__ or "").strip(),
        "type": "object",
        "additionalProperties": False,
        "properties": {name: _schema(hint) for name, hint in known.items()},
        "required": list(known),
    }


_TYPES: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
    datetime: {"type": "string", "format": "date-time"},
    bytes: {"type": "string", "contentEncoding": "base64"},
}


def _schema(hint: Any) -> dict[str, Any]:
    if get_origin(hint) in {UnionType, Union}:
        inner = next(one for one in get_args(hint) if one is not NoneType)
        return {"anyOf": [_schema(inner), {"type": "null"}]}
    base = getattr(hint, "__supertype__", hint)
    if get_origin(base) is tuple:
        return {"type": "array", "items": _schema(get_args(base)[0])}
    if is_dataclass(base) and isinstance(base, type):
        return schema_of(base)
    if base not in _TYPES:
        return {"enum": [member.value for member in base]}
    unit = {} if base is hint else {"description": _unit(hint)}
    return _TYPES[base] | unit


def _unit(hint: Any) -> str:
    """What a whole number counts: "Cents", or "id of a Relation"."""
    target = REFERENCES.get(hint)
    return str(hint.__name__) if target is None else f"id of a {target.__name__}"
