"""Undo as data: each step is what one unit of work changed, and its inverse."""

from dataclasses import dataclass, replace

from zzpdesk.core.changes import Change, ChangeSet
from zzpdesk.core.errors import NotFound, UndoRefused
from zzpdesk.core.ports import UnitOfWork
from zzpdesk.core.records.base import Record

LIMIT = 100


@dataclass(frozen=True, slots=True)
class Step:
    """A labelled set of changes. `merge` names a visit to a field: following steps with the same name join it."""

    label: str
    changes: ChangeSet
    merge: str = ""


class History:
    """What can be undone and redone in this session, newest last."""

    def __init__(self) -> None:
        """Nothing to undo yet."""
        self._past: list[Step] = []
        self._future: list[Step] = []

    @property
    def undo_label(self) -> str | None:
        """What undo would take back."""
        return self._past[-1].label if self._past else None

    @property
    def redo_label(self) -> str | None:
        """What redo would do again."""
        return self._future[-1].label if self._future else None

    def remember(self, step: Step) -> None:
        """Add a step; what was undone before can no longer be redone."""
        self._future.clear()
        last = self._past[-1] if self._past else None
        joined = _joined(last, step) if last else None
        if joined:
            self._past[-1] = joined
        else:
            self._past = [*self._past, step][-LIMIT:]

    def forget(self) -> None:
        """Drop everything: what happened now is beyond undo (an issued invoice)."""
        self._past.clear()
        self._future.clear()

    def undo(self, work: UnitOfWork) -> Step:
        """Take the newest step back in `work`; call `moved` after it is committed."""
        return self._inverted(self._past, work)

    def redo(self, work: UnitOfWork) -> Step:
        """Do the step undone last again in `work`; call `moved` after it is committed."""
        return self._inverted(self._future, work)

    def moved(self, step: Step, *, back: bool) -> None:
        """Note that `step` (as returned by undo or redo) was committed."""
        source, target = (self._past, self._future) if back else (self._future, self._past)
        source.pop()
        target.append(step)

    @staticmethod
    def _inverted(steps: list[Step], work: UnitOfWork) -> Step:
        if not steps:
            raise UndoRefused("nothing-to-undo")
        step = steps[-1]
        done = tuple(_apply(work, change.inverse()) for change in reversed(step.changes))
        return Step(step.label, done)


def _joined(last: Step, step: Step) -> Step | None:
    """Both steps as one, when they are the same visit to the same record."""
    if not step.merge or last.merge != step.merge or len(last.changes) != 1 or len(step.changes) != 1:
        return None
    first, second = last.changes[0], step.changes[0]
    if first.after is None or second.before is None or first.after != second.before:
        return None
    return Step(last.label, (Change(first.before, second.after),), step.merge)


def _apply(work: UnitOfWork, change: Change) -> Change:
    """Put the row to `change.after`, provided it still reads as `change.before`."""
    if change.before is None:
        return Change(None, work.save(change.record))
    now = _unchanged(work, change.before)
    if change.after is None:
        work.delete(now)
        return Change(now, None)
    return Change(now, work.save(replace(change.after, version=now.version)))


def _unchanged(work: UnitOfWork, expected: Record) -> Record:
    try:
        now = work.get(type(expected), expected.id or 0)
    except NotFound as error:
        raise UndoRefused("undo-gone") from error
    if replace(now, version=0) != replace(expected, version=0):
        raise UndoRefused("undo-changed")
    return now
