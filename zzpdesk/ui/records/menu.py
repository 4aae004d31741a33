"""What the menu of one record offers: going to what it refers to, the archive, deleting."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from zzpdesk.core.records.base import Record
from zzpdesk.texts.i18n import _
from zzpdesk.ui.records.screen import Screen
from zzpdesk.ui.records.words import name_of

if TYPE_CHECKING:
    from zzpdesk.desk import Desk


class RecordMenu(QMenu):
    """Filled for `record` whenever it opens. `go_to` carries a kind and an id, the others the record."""

    archive = Signal(object)
    delete = Signal(object)
    go_to = Signal(object, int)

    def __init__(self, desk: Desk, about: Screen, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._about = desk, about
        self.record: Record | None = None
        self.offers: list[tuple[str, Callable[[], None]]] = []
        """What else one may do with a record, between going elsewhere and taking it away."""
        self.aboutToShow.connect(self.fill)

    def pass_on(self, to: QObject) -> None:
        """Let `to`, which has the same signals, emit what is chosen here."""
        for name in ("archive", "delete", "go_to"):
            getattr(self, name).connect(getattr(to, name))

    def fill(self) -> None:
        """Entries for the record as it is now."""
        self.clear()
        record = self.record
        if record is None or record.id is None:
            return
        for name, target, key in self._references(record):
            action = self.addAction(_("Go to {name}").format(name=name))
            action.triggered.connect(lambda _=False, kind=target, to=key: self.go_to.emit(kind, to))
        for text, act in self.offers:
            self.addAction(text).triggered.connect(lambda _=False, do=act: do())
        if hasattr(record, "archived"):
            word = _("Take out of the archive") if record.archived else _("Archive")
            self.addAction(word).triggered.connect(lambda: self.archive.emit(record))
        self.addAction(_("Delete")).triggered.connect(lambda: self.delete.emit(record))

    def _references(self, record: Record) -> list[tuple[str, type[Record], int]]:
        found: dict[tuple[type[Record], int], str] = {}
        for field in self._about.fields:
            target, key = self._about.hint(field.name).reference, getattr(record, field.name)
            other = self._desk.lists.named(target, [key]).get(key) if target is not None and key else None
            if target is not None and other is not None and name_of(other):
                found[target, key] = name_of(other)
        return [(name, target, key) for (target, key), name in found.items()]
