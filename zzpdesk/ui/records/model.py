"""The table model of any kind of record: SQL sorts, filters and counts; rows come a window at a time."""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from zzpdesk.core.listing import Listing
from zzpdesk.core.ports import Sort
from zzpdesk.core.records.base import Record
from zzpdesk.texts.i18n import _
from zzpdesk.texts.takeaway import Reading, Value
from zzpdesk.ui.look.cells import CELL, KEY, qt_align
from zzpdesk.ui.records.cells import Names, cell, columns
from zzpdesk.ui.records.listed import Index, RecordRows
from zzpdesk.ui.records.screen import Screen
from zzpdesk.ui.records.taken import taken_listing

if TYPE_CHECKING:
    from zzpdesk.desk import Desk

WINDOW = 50
"""Rows read at once."""
_KEPT = 24
_NOWHERE = QModelIndex()


class RecordModel(RecordRows):
    """What a listing holds, of which only the windows looked at are read. `sorted` after a click on a heading."""

    sorted = Signal()

    def __init__(self, desk: Desk, screen: Screen, parent: QObject | None = None) -> None:
        """Empty until `show`."""
        super().__init__(parent)
        self._desk, self._screen = desk, screen
        self._fields = screen.columns
        self._aligned = [qt_align(column.align) | Qt.AlignmentFlag.AlignVCenter for column in columns(screen)]
        self.listing: Listing = Listing(screen.record_type)
        self._count = 0
        self._windows: OrderedDict[int, tuple[list[Record], Names]] = OrderedDict()

    def show(self, listing: Listing) -> None:
        """Show what this listing holds now."""
        self.beginResetModel()
        self.listing = listing
        self._windows.clear()
        self._count = self._desk.lists.count(listing)
        self.endResetModel()

    def record(self, row: int) -> Record | None:
        """The record of a row, read when it is not at hand."""
        if not 0 <= row < self._count:
            return None
        rows, _names = self._window(row // WINDOW)
        return rows[row % WINDOW] if row % WINDOW < len(rows) else None

    def row_of(self, record_id: int) -> int:
        """The row of a record, -1 when the listing does not hold it."""
        for number, (rows, _names) in self._windows.items():
            for offset, record in enumerate(rows):
                if record.id == record_id:
                    return number * WINDOW + offset
        found = self._desk.lists.position(self.listing, record_id)
        return -1 if found is None else found

    def taken(self, sums: Mapping[str, Value] | None = None) -> Reading:
        """All of the listing, also the windows that nobody looked at."""
        return taken_listing(self._desk, self._screen, self.listing, sums)

    def _window(self, number: int) -> tuple[list[Record], Names]:
        if number not in self._windows:
            rows = self._desk.lists.rows(self.listing, number * WINDOW, WINDOW)
            self._windows[number] = rows, self._names(rows)
            if len(self._windows) > _KEPT:
                self._windows.popitem(last=False)
        self._windows.move_to_end(number)
        return self._windows[number]

    def _names(self, rows: list[Record]) -> Names:
        """What the rows refer to: one query per kind."""
        shown = [field.name for field in self._fields] + [field.sub for field in self._fields if field.sub]
        wanted: dict[type[Record], set[int]] = defaultdict(set)
        for name in shown:
            target = self._screen.hint(name).reference
            if target is not None:
                wanted[target] |= {getattr(row, name) for row in rows} - {None}
        return {
            (target, key): record
            for target, ids in wanted.items()
            for key, record in self._desk.lists.named(target, ids).items()
        }

    # Qt

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._fields)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._aligned[index.column()]
        if role not in {CELL, KEY, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        record = self.record(index.row())
        if record is None:
            return None
        if role == KEY:
            return record.id
        names = self._windows[index.row() // WINDOW][1]
        shown = cell(self._screen, self._fields[index.column()], record, names)
        return shown if role == CELL else shown.spoken()

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._fields):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _(self._fields[section].label)
        return self._aligned[section] if role == Qt.ItemDataRole.TextAlignmentRole else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort in SQL by a column."""
        if 0 <= column < len(self._fields):
            descending = order == Qt.SortOrder.DescendingOrder
            self.show(replace(self.listing, sort=(Sort(self._fields[column].name, descending),)))
            self.sorted.emit()
