"""From the desk's changes to one Qt signal per unit of work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from zzpdesk.core.changes import ChangeSet
    from zzpdesk.desk import Desk


class Bridge(QObject):
    """Emits `changed` with the set of record kinds after each commit, undo included."""

    changed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = desk.subscribe(self._published)

    def _published(self, changes: ChangeSet) -> None:
        self.changed.emit(frozenset(change.kind for change in changes))

    def close(self) -> None:
        """Listen no longer."""
        self._stop()
