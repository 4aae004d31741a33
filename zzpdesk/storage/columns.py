"""How a field's type hint becomes a column of a STRICT table.

| hint | column |
|---|---|
| str | TEXT |
| int and its units (Cents, Price, Minutes…), references | INTEGER; floats and bools are refused |
| bool | INTEGER 0 or 1 |
| date, datetime | TEXT, ISO 8601, so that SQL stays readable and sorts |
| an Enum | TEXT, the value |
| bytes | BLOB |
| a plain dataclass (Party) | TEXT, JSON |
"""

import json
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any, get_origin

from sqlalchemy import Dialect, Integer, LargeBinary, Text, TypeDecorator
from sqlalchemy.types import TypeEngine


class Whole(TypeDecorator[int]):
    """An exact integer. A STRICT column gives back nothing else, so only what goes in is looked at."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> int | None:  # noqa: ARG002 - the signature
        """Refuse what would be rounded or was meant as something else."""
        if value is not None and type(value) is not int:
            raise TypeError(f"{value!r} is no int")
        return value


class Flag(TypeDecorator[bool]):
    """True or false as 1 or 0."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> int | None:  # noqa: ARG002 - the signature
        """Refuse anything but a bool."""
        if value is not None and type(value) is not bool:
            raise TypeError(f"{value!r} is no bool")
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> bool | None:  # noqa: ARG002 - as above
        """1 is True."""
        return None if value is None else bool(value)


class Day(TypeDecorator[date]):
    """A date as YYYY-MM-DD."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002 - the signature
        """Refuse anything but a date; a datetime would bring its time along."""
        if value is not None and type(value) is not date:
            raise TypeError(f"{value!r} is no date")
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:  # noqa: ARG002 - as above
        """The date."""
        return None if value is None else date.fromisoformat(value)


class Moment(TypeDecorator[datetime]):
    """Local time without zone as YYYY-MM-DDTHH:MM:SS[.ffffff]."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002 - the signature
        """Refuse anything but a datetime without zone."""
        if value is not None and (not isinstance(value, datetime) or value.tzinfo is not None):
            raise TypeError(f"{value!r} is no local datetime")
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - as above
        """The datetime."""
        return None if value is None else datetime.fromisoformat(value)


class Choice(TypeDecorator[Enum]):
    """A member of an Enum by its value."""

    impl = Text
    cache_ok = True

    def __init__(self, enum: type[Enum]) -> None:
        """`enum` is whose members the column holds."""
        super().__init__()
        self.enum = enum
        self._members = {member.value: member for member in enum}

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002 - the signature
        """Refuse anything but a member."""
        if value is not None and not isinstance(value, self.enum):
            raise TypeError(f"{value!r} is no {self.enum.__name__}")
        return None if value is None else str(value.value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Enum | None:  # noqa: ARG002 - as above
        """The member."""
        return None if value is None else self._members[value]


class Snapshot(TypeDecorator[Any]):
    """A dataclass as it stood at a moment, as JSON; fields that came later get their defaults."""

    impl = Text
    cache_ok = True

    def __init__(self, shape: type) -> None:
        """`shape` is the dataclass."""
        super().__init__()
        self.shape = shape
        self._names = frozenset(field.name for field in fields(shape))

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002 - the signature
        """Refuse anything but the dataclass."""
        if value is None:
            return None
        if type(value) is not self.shape:
            raise TypeError(f"{value!r} is no {self.shape.__name__}")
        return json.dumps({name: getattr(value, name) for name in sorted(self._names)}, ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:  # noqa: ARG002 - as above
        """The dataclass."""
        if value is None:
            return None
        stored = json.loads(value)
        return self.shape(**{name: stored[name] for name in stored if name in self._names})


_PLAIN: dict[Any, TypeEngine[Any]] = {
    str: Text(),
    int: Whole(),
    bool: Flag(),
    date: Day(),
    datetime: Moment(),
    bytes: LargeBinary(),
}


def column_type(hint: Any) -> TypeEngine[Any] | None:
    """The column type for a hint without None; None for a tuple of parts, which has a table of its own."""
    base = getattr(hint, "__supertype__", hint)
    if get_origin(base) is tuple:
        return None
    if base in _PLAIN:
        return _PLAIN[base]
    if isinstance(base, type) and issubclass(base, Enum):
        return Choice(base)
    if is_dataclass(base) and isinstance(base, type):
        return Snapshot(base)
    raise TypeError(f"no column for {hint!r}")
