"""What a screen for one kind of record is made of: a description without widgets.

At most eight attributes each. What does not fit is made by hand and composed in (see `ui/screens`), never a ninth
attribute. All texts are message ids (marked with `N_`), translated when shown.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Any, Union, get_args, get_origin, get_type_hints

from zzpdesk.core.ports import UnitOfWork
from zzpdesk.core.records import REFERENCES
from zzpdesk.core.records.base import Record
from zzpdesk.texts.i18n import _


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record on its screen.

    `heading` starts a new section of the form; `long` is a text of several lines; `when` says for which records the
    field makes sense (else it is hidden); `sub` names the field that stands as second line below it in the list.
    """

    name: str
    label: str
    help: str = ""
    in_list: bool = False
    heading: str = ""
    long: bool = False
    when: Callable[[Any], bool] | None = None
    sub: str = ""


@dataclass(frozen=True, slots=True)
class Starter:
    """A way to begin on an empty page: a new record with these values."""

    icon: str
    title: str
    text: str
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Empty:
    """What an empty page says: what goes here and why it pays later. The middle icon is the large one."""

    icons: tuple[str, str, str]
    title: str
    lines: str
    starters: tuple[Starter, ...] = ()


@dataclass(frozen=True, slots=True)
class Screen:
    """How one kind of record looks. `title` is the plural for headings, `one` the singular with a capital.

    `blank` makes a new record from the desk (for today's date and the like); `save`, when given, writes the record
    together with what must follow from it, in one change.
    """

    record_type: type[Record]
    name: str
    title: str
    one: str
    blank: Callable[[Any], Record]
    fields: tuple[Field, ...]
    empty: Empty | None = None
    save: Callable[[UnitOfWork, Any], Record] | None = None

    def field(self, name: str) -> Field:
        """The field of that name; KeyError when the screen has none."""
        for field in self.fields:
            if field.name == name:
                return field
        raise KeyError(name)

    @property
    def columns(self) -> tuple[Field, ...]:
        """The fields that make the columns of the list."""
        return tuple(field for field in self.fields if field.in_list)

    def hint(self, name: str) -> Hint:
        """The type of a field."""
        return hints(self.record_type)[name]

    def shown(self, field: Field, record: Record) -> bool:
        """Whether a field makes sense for this record."""
        return field.when is None or field.when(record)

    def phrase(self, message: str) -> str:
        """A translated sentence about one such record: `message` is looked up and gets `{what}` filled in."""
        word = _(self.one)
        start = message.startswith("{what}") or _(message).startswith("{what}")
        return _(message).format(what=word if start else word[:1].lower() + word[1:])


@dataclass(frozen=True, slots=True)
class Hint:
    """A field's type: the type itself, without None, and whether None is allowed."""

    kind: Any
    optional: bool

    @property
    def reference(self) -> type[Record] | None:
        """The kind of record it points to, if any."""
        return REFERENCES.get(self.kind)


_HINTS: dict[type[Record], dict[str, Hint]] = {}


def hints(record_type: type[Record]) -> dict[str, Hint]:
    """The types of all fields of a kind of record, read once."""
    if record_type not in _HINTS:
        known = get_type_hints(record_type)
        _HINTS[record_type] = {field.name: _read(known[field.name]) for field in fields(record_type)}
    return _HINTS[record_type]


def required(screen: Screen, name: str) -> bool:
    """Whether an empty record has a problem with this field being empty, and so the form does not say "optional"."""
    hint = screen.hint(name)
    return not (hint.optional or hint.kind in {str, bytes}) or _must_be_there(screen.record_type, name)


def _must_be_there(record_type: type[Record], name: str) -> bool:
    blank = record_type()
    return blank.problems().get(name) == "missing" or bool(getattr(blank, name))


def _read(hint: Any) -> Hint:
    if get_origin(hint) in {types.UnionType, Union}:
        kinds = [kind for kind in get_args(hint) if kind is not type(None)]
        return Hint(kinds[0], optional=True)
    return Hint(hint, optional=False)
