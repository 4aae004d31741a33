"""What every list of records has: a view, a model, and which record is current."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from zzpdesk.core.listing import Listing
from zzpdesk.core.records.base import Record
from zzpdesk.texts.takeaway import Reading, Value
from zzpdesk.ui.look.table import TableView
from zzpdesk.ui.records.screen import Screen

Index = QModelIndex | QPersistentModelIndex


class RecordRows(QAbstractTableModel):
    """A model of the records of a listing."""

    def show(self, listing: Listing) -> None:
        """Show what this listing holds now."""
        raise NotImplementedError

    def taken(self, sums: Mapping[str, Value] | None = None) -> Reading:
        """All records of the listing shown, in its order; `sums` are the figures of the last row, by field."""
        raise NotImplementedError

    def record(self, row: int) -> Record | None:
        """The record of a row."""
        raise NotImplementedError

    def row_of(self, record_id: int) -> int:
        """The row of a record, -1 when the listing does not hold it."""
        raise NotImplementedError


class Listed(QWidget):
    """The signals carry the record.

    `opened` on Enter or double click, `chosen` when another row is current (None: none), `space` and `delete` for
    those keys.
    """

    opened = Signal(object)
    chosen = Signal(object)
    space = Signal()
    delete = Signal(object)

    def __init__(
        self, about: Screen, view: TableView, model: RecordRows, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.about, self.view, self.model = about, view, model
        self.counted = ""
        """Another word than the screen's title for what a footer counts."""
        self._quiet = False
        self._current_id: int | None = None
        view.opened.connect(lambda row: self._tell(self.opened, row))
        view.delete_pressed.connect(lambda row: self._tell(self.delete, row))
        view.space_pressed.connect(lambda _row: self.space.emit())
        view.row_changed.connect(self._row_changed)

    def show_listing(self, listing: Listing) -> None:
        """Show what a listing holds; the current record stays current."""
        current = self._current_id
        self._quiet = True
        self.model.show(listing)
        if current is not None:
            self.select(current)
        self._quiet = False

    def set_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Pairs of label and figure for the footer."""
        raise NotImplementedError

    def taken(self, sums: Mapping[str, Value] | None = None) -> Reading:
        """The whole list as a table to take along."""
        return self.model.taken(sums)

    def select(self, record_id: int) -> bool:
        """Make a record current and visible; False when the list does not hold it."""
        row = self.model.row_of(record_id)
        self._current_id = record_id if row >= 0 else None
        quiet, self._quiet = self._quiet, True
        self.view.select_row(row)
        self._quiet = quiet
        return row >= 0

    def current(self) -> Record | None:
        """The record of the current row."""
        return self.model.record(self.view.current_row())

    def _tell(self, signal: SignalInstance, row: int) -> None:
        record = self.model.record(row)
        if record is not None:
            signal.emit(record)

    def _row_changed(self, row: int) -> None:
        if not self._quiet:
            record = self.model.record(row)
            self._current_id = None if record is None else record.id
            self.chosen.emit(record)
