"""What goes with a record that is deleted. The desk calls `take_along` at the end of every change."""

from collections.abc import Iterable

from zzpdesk.core.changes import Change
from zzpdesk.core.ports import UnitOfWork, Where
from zzpdesk.core.records import Document


def take_along(work: UnitOfWork, changes: Iterable[Change]) -> None:
    """What was deleted takes its documents with it; undo brings all of it back."""
    for change in changes:
        if change.after is None and change.kind is not Document:
            own = Where("subject", "=", change.kind.__name__), Where("subject_id", "=", change.record.id)
            for document in work.find(Document, *own):
                work.delete(document)
