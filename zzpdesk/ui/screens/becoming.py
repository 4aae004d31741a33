"""Saving what is particular to a relation makes that relation a source of work, in the same change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from zzpdesk.core.ports import UnitOfWork, Where
from zzpdesk.core.records import Assignment, Hub, Relation
from zzpdesk.core.records.base import Record
from zzpdesk.core.records.relation import SourceKind

R = TypeVar("R", bound=Record)


def becomes(
    kind: SourceKind, over: frozenset[SourceKind | None] | None = None
) -> Callable[[UnitOfWork, R], R]:
    """How to save a record so that its relation brings work as `kind`.

    `over`: only when it is one of these so far; None: whatever it was.
    """

    def save(work: UnitOfWork, record: R) -> R:
        saved = work.save(record)
        number = getattr(saved, "relation_id", None)
        if number is not None:
            relation = work.get(Relation, number)
            if relation.source_kind is not kind and (over is None or relation.source_kind in over):
                work.save(replace(relation, source_kind=kind))
        return saved

    return save


def no_longer(work: UnitOfWork, hub: Hub) -> None:
    """Delete a hub; its relation stops being a source unless work still came through it."""
    work.delete(hub)
    relation = work.get(Relation, hub.relation_id or 0)
    came = work.count(Assignment, Where("source_id", "=", relation.id))
    if relation.source_kind is SourceKind.HUB and not came:
        work.save(replace(relation, source_kind=None))
