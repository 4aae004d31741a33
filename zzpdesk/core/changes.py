"""What one unit of work did, as data."""

from collections.abc import Callable
from dataclasses import dataclass

from zzpdesk.core.records.base import Record


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after; None on one side: it was made or deleted."""

    before: Record | None
    after: Record | None

    @property
    def record(self) -> Record:
        """The record as it is now, or as it was when deleted."""
        found = self.after if self.after is not None else self.before
        if found is None:
            raise ValueError("a change of nothing")
        return found

    @property
    def kind(self) -> type[Record]:
        """The type of the record."""
        return type(self.record)

    def inverse(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.after, self.before)


ChangeSet = tuple[Change, ...]
Listener = Callable[[ChangeSet], None]


class Changes:
    """Tells listeners, once per committed unit of work."""

    def __init__(self) -> None:
        """Nobody listens yet."""
        self._listeners: list[Listener] = []

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` after each commit; returns how to stop it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def publish(self, changes: ChangeSet) -> None:
        """Tell everyone who listens now."""
        for listener in tuple(self._listeners):
            listener(changes)
