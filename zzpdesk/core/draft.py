"""What a form holds while it is being filled in: values, and text that could not be read."""

from dataclasses import fields, replace
from typing import Any

from zzpdesk.core.records.base import Problems, Record


class Draft:
    """An edited record that may not be saveable yet. No widgets: this is the part that can be tested alone.

    `unread` keeps text that is no valid value of its field, with the code that says why.
    """

    def __init__(self, record: Record) -> None:
        """Start from a record (id None: a new one)."""
        self.original = record
        self._values: dict[str, Any] = {field.name: getattr(record, field.name) for field in fields(record)}
        self.unread: dict[str, tuple[str, str]] = {}

    def value(self, name: str) -> Any:
        """The current value of a field."""
        return self._values[name]

    def put(self, name: str, value: Any) -> None:
        """Set a field; what was unreadable there is gone."""
        self._values[name] = value
        self.unread.pop(name, None)

    def put_text(self, name: str, text: str, code: str) -> None:
        """Keep text that cannot be read as a value of the field."""
        self.unread[name] = (text, code)

    @property
    def record(self) -> Record:
        """The record as it would be saved."""
        return replace(self.original, **self._values)

    @property
    def dirty(self) -> bool:
        """Whether anything differs from the start."""
        return bool(self.unread) or self.record != self.original

    @property
    def problems(self) -> Problems:
        """Why it cannot be saved: the record's problems and what could not be read."""
        return self.record.problems() | {name: code for name, (_, code) in self.unread.items()}

    @property
    def clean(self) -> bool:
        """Whether it can be saved."""
        return not self.problems

    def rebase(self, record: Record) -> None:
        """Go on from the record as saved, keeping what is still being typed."""
        self.original = record
        self._values = {field.name: getattr(record, field.name) for field in fields(record)}
