"""Values of fields as text, for unfinished forms that wait in the desk's file."""

from __future__ import annotations

import base64
from datetime import date
from enum import Enum
from typing import Any

from zzpdesk.ui.records.screen import Hint


def to_raw(value: Any) -> str:
    """A field's value as text; None is empty."""
    match value:
        case None:
            return ""
        case bool():
            return "1" if value else "0"
        case Enum():
            return str(value.value)
        case date():
            return value.isoformat()
        case bytes():
            return base64.b64encode(value).decode("ascii")
        case _:
            return str(value)


def from_raw(hint: Hint, raw: str) -> Any:
    """The value again; ValueError when the text is no such value (an older program wrote it)."""
    kind = getattr(hint.kind, "__supertype__", hint.kind)
    if not raw and (hint.optional or kind not in {str, bytes}):
        return None
    if kind is bool:
        return raw == "1"
    if kind is date:
        return date.fromisoformat(raw)
    if kind is bytes:
        return base64.b64decode(raw, validate=True)
    return kind(raw)
