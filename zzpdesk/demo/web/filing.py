"""The files that Noor keeps with her records."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from zzpdesk.core.filing import media_type
from zzpdesk.core.records import Assignment, Document, Relation
from zzpdesk.demo.web.told import Told
from zzpdesk.documents import fonts
from zzpdesk.documents.sheet import LEFT, Sheet

if TYPE_CHECKING:
    from zzpdesk.core.records import Record


def enter(told: Told) -> None:
    """Those whose day has come, with the record they belong to."""
    entries = [entry for entry in told.read("filing")["document"] if told.day(entry["day"]) <= told.today]
    told.enter("Documenten", [_document(told, entry) for entry in entries])


def _document(told: Told, entry: dict[str, Any]) -> Document:
    kind, number = _owner(told, entry["with"])
    content = entry["text"].lstrip().encode() if "text" in entry else _letter(told, entry)
    return Document(
        subject=kind.__name__,
        subject_id=number,
        name=entry["name"],
        media_type=media_type(entry["name"]),
        added_on=told.day(entry["day"]),
        sha256=hashlib.sha256(content).hexdigest(),
        content=content,
    )


def _owner(told: Told, key: str) -> tuple[type[Record], int]:
    """The relation of that key, else the newest assignment of that title."""
    if key in told.relations:
        return Relation, told.relations[key]
    found = max((year, work.id or 0) for (year, title), work in told.assignments.items() if title == key)
    return Assignment, found[1]


def _letter(told: Told, entry: dict[str, Any]) -> bytes:
    """A page with a heading and a few lines."""
    day = told.day(entry["day"])
    sheet = Sheet(title=entry["name"], author="Noor Verhage", subject="", language="nl", day=day)
    fonts.need(fonts.SEMIBOLD)
    sheet.text(LEFT, 90, entry["heading"], fonts.SEMIBOLD, 16, role="H1")
    for number, line in enumerate(entry["lines"]):
        sheet.text(LEFT, 130 + number * 18, line, size=11)
    sheet.text(LEFT, 150 + len(entry["lines"]) * 18, f"Rotterdam, {day.day}-{day.month}-{day.year}", size=11)
    return sheet.finish(lambda _page: None)
