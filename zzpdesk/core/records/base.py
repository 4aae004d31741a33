"""What all records have in common."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass

Problems = dict[str, str]
"""Field name -> problem code; the sentence for each code stands in `zzpdesk.texts.problems`."""

_LONE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, kw_only=True, slots=True)
class Record:
    """A row of the desk: `id` is its identity, `version` its concurrency check (0: never saved).

    A record may be invalid while a form is half filled in; `problems()` says how, and storage refuses to save it.
    """

    id: int | None = None
    version: int = 0

    def problems(self) -> Problems:
        """Why this record cannot be saved, per field."""
        return {}

    def concerns(self) -> Problems:
        """What looks unwise but is allowed, per field."""
        return {}


def missing(record: Record, *names: str) -> Problems:
    """`missing` for each named field that is None or blank text."""
    return {name: "missing" for name in names if _empty(getattr(record, name))}


def broken_texts(record: Record) -> Problems:
    """`text-broken` for each field with half a character in it, as a clipboard may hold: no file can keep it."""
    found: Problems = {}
    for field in fields(record):
        value = getattr(record, field.name)
        parts = value if isinstance(value, tuple) else (value,)
        texts = (text for part in parts for text in _texts(part))
        if any(not text.isascii() and _LONE.search(text) for text in texts):
            found[field.name] = "text-broken"
    return found


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        yield from (text for field in fields(value) if isinstance(text := getattr(value, field.name), str))


def _empty(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())
