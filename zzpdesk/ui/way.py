"""The way to any record: its own page, or that of what it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zzpdesk.core.errors import NotFound
from zzpdesk.core.ports import Where
from zzpdesk.core.records import KINDS, Broodfonds, Collective, Hub, Intermediary, Relation
from zzpdesk.core.records.base import Record
from zzpdesk.ui.context import Target
from zzpdesk.ui.navigation import page_of
from zzpdesk.ui.records.screen import hints
from zzpdesk.ui.records.words import name_of

if TYPE_CHECKING:
    from zzpdesk.desk import Desk

_KINDS = {kind.__name__: kind for kind in KINDS}
_HALVES: tuple[type[Record], ...] = (Collective, Hub, Broodfonds, Intermediary)
"""Kinds that are a relation's other half; their pages show it."""
_FURTHEST = 3
"""So many steps from a record to the one that has a page: a decision, its meeting, its gathering."""


def target_of(desk: Desk, kind: type[Record], record_id: int) -> Target | None:
    """Where a record is shown; None when it is gone or nothing of it has a page."""
    try:
        return _from(desk, desk.get(kind, record_id), _FURTHEST)
    except NotFound:
        return None


def subject_of(desk: Desk, subject: str, subject_id: int) -> tuple[str, Target | None]:
    """What something that names a record by kind and id is about: its name ("" without one), and the way to it."""
    kind = _KINDS.get(subject)
    if kind is None:
        return "", None
    try:
        record = desk.get(kind, subject_id)
    except NotFound:
        return "", None
    return called(desk, record), _from(desk, record, _FURTHEST)


def called(desk: Desk, record: Record) -> str:
    """A record's own name, else that of what it belongs to."""
    found: Record | None = record
    for _step in range(_FURTHEST):
        if found is None:
            return ""
        if name_of(found):
            return name_of(found)
        found = next(iter(_belongs_to(desk, found)), None)
    return ""


def _from(desk: Desk, record: Record, steps: int) -> Target | None:
    page = _special(desk, record) if isinstance(record, Relation) else page_of(type(record))
    if page:
        return Target(page, type(record), record.id)
    if steps:
        for other in _belongs_to(desk, record):
            found = _from(desk, other, steps - 1)
            if found is not None:
                return found
    return None


def _special(desk: Desk, relation: Relation) -> str:
    """The page for what a relation is to her (a collective, a hub…), else that of relations."""
    here = Where("relation_id", "=", relation.id)
    pages = (page_of(kind) for kind in _HALVES if desk.count(kind, here))
    return next(filter(None, pages), page_of(Relation))


def _belongs_to(desk: Desk, record: Record) -> list[Record]:
    """What a record names, in the order of its fields."""
    found: list[Record] = []
    for name, hint in hints(type(record)).items():
        key = getattr(record, name)
        if hint.reference is not None and key is not None:
            found.append(desk.get(hint.reference, key))
    return found
