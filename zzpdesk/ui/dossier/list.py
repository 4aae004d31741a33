"""The compact list: mark, name, a line below it, and a figure with its line at the right."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zzpdesk.core.listing import Listing
from zzpdesk.core.records.base import Record
from zzpdesk.texts.i18n import N_, _
from zzpdesk.texts.takeaway import Reading, Value
from zzpdesk.ui.look.buttons import GhostButton
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.cells import CELL, KEY, Cell, Column
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import Divider, clear_layout, column, row
from zzpdesk.ui.look.table import TableView
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.records.list import first_sort
from zzpdesk.ui.records.listed import Index, Listed, RecordRows
from zzpdesk.ui.records.screen import Screen
from zzpdesk.ui.records.taken import taken_records

if TYPE_CHECKING:
    from zzpdesk.desk import Desk

_WIDTH, _FIGURES = 316, 104
_MOST = 500
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class DossierRow:
    """One row: `mark` is a channel ("collectief"…), `figure` and `note` stand at the right. `quiet`: it is over."""

    title: str
    sub: str = ""
    figure: str = ""
    note: str = ""
    mark: str = ""
    icon: str = ""
    quiet: bool = False


RowsOf = Callable[[Sequence[Any]], Sequence[tuple[Record, DossierRow]]]
"""What a page makes of the records found: pairs in the order in which they are shown."""


class DossierModel(RecordRows):
    """The rows of all records of a listing: there are few enough of a kind that has its own page of this sort."""

    def __init__(self, desk: Desk, about: Screen, rows: RowsOf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._about, self._rows_of = desk, about, rows
        self._records: list[Record] = []
        self._cells: list[tuple[Cell, Cell]] = []

    def show(self, listing: Listing) -> None:
        """Read the records and ask the page for their rows."""
        self.beginResetModel()
        found = self._rows_of(self._desk.lists.rows(listing, 0, _MOST))
        self._records = [record for record, _row in found]
        self._cells = [_cells(row) for _record, row in found]
        self.endResetModel()

    def taken(self, sums: Mapping[str, Value] | None = None) -> Reading:
        """Every field of the records, in the order shown."""
        return taken_records(self._desk, self._about, self._records, sums)

    def record(self, row: int) -> Record | None:
        """The record of a row."""
        return self._records[row] if 0 <= row < len(self._records) else None

    def row_of(self, record_id: int) -> int:
        """The row of a record."""
        ids = [record.id for record in self._records]
        return ids.index(record_id) if record_id in ids else -1

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == KEY:
            return self._records[index.row()].id
        cell = self._cells[index.row()][index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return cell.spoken()
        return cell if role == CELL else None


def _cells(row: DossierRow) -> tuple[Cell, Cell]:
    tone = "text3" if row.quiet else "text"
    words = Cell(row.title, row.sub, mark=row.mark, icon=row.icon, tone=tone, sub_tone="text2", weight=600)
    figures = Cell(row.figure, row.note, tone=tone, sub_tone="text2", weight=600, align="right")
    return words, figures


class DossierList(Listed):
    """`wanted`: another one is to be added."""

    wanted = Signal()

    def __init__(self, desk: Desk, about: Screen, rows: RowsOf, parent: QWidget | None = None) -> None:
        super().__init__(about, TableView("roomy", lines=False), DossierModel(desk, about, rows), parent)
        self._desk = desk
        self.model.setParent(self)
        self.view.setObjectName(f"list_{about.name}")
        self.view.setAccessibleName(_(about.title))
        self.view.setModel(self.model)
        columns = (Column("", stretch=1), Column("", width=_FIGURES, align="right"))
        self.view.set_columns(columns)
        self.view.horizontalHeader().hide()
        self.add = GhostButton(about.phrase(N_("Add {what}")), "plus")
        self.add.setObjectName(f"add_{about.name}")
        self.add.clicked.connect(self.wanted)
        self.above = QVBoxLayout()
        """What narrows the list."""
        self.below = column(row(self.add, None), spacing=2, margins=(8, 4, 8, 4))
        """Ways to begin another one."""
        self._nothing = Label(_("Nothing found"), "body", "text3", align=Qt.AlignmentFlag.AlignHCenter)
        self._sums = QVBoxLayout()
        self._foot = QWidget()
        self._build()

    def _build(self) -> None:
        card = _ListCard()
        px = theme.px
        self.above.setContentsMargins(px(12), 0, px(12), 0)
        self.above.setSpacing(px(8))
        self._sums.setSpacing(px(6))
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(0)
        foot.addWidget(Divider())
        foot.addLayout(column(self._sums, margins=(19, 14, 19, 12)))
        card.body.setSpacing(0)
        card.add(self.above)
        card.add(self.view, 1)
        card.add(self._nothing)
        card.add(self.below)
        card.body.addStretch()
        card.add(self._foot)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.addWidget(card)
        self._foot.hide()

    def show_listing(self, listing: Listing) -> None:
        """In the order of the page; the view is as high as its rows, so that adding stands below the last."""
        super().show_listing(replace(listing, sort=(first_sort(self.about),)))
        count = self.model.rowCount()
        self._nothing.setVisible(not count and self._desk.count(self.about.record_type) > 0)
        self.view.setVisible(bool(count))
        self.view.setMaximumHeight(count * self.view.verticalHeader().defaultSectionSize() + 2)

    def set_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Sums below the list."""
        clear_layout(self._sums)
        for label, figure in facts:
            line = row(Label(label, "body", "text2", elide=True), None, Label(figure, "strong"))
            self._sums.addLayout(line)
        self._foot.setVisible(bool(facts))

    def sizeHint(self) -> QSize:
        """As wide as in the picture."""
        return QSize(theme.px(_WIDTH), theme.px(300))


class _ListCard(Card):
    """The rows reach the card's edges."""

    def restyle(self) -> None:
        super().restyle()
        outer = self.layout()
        if outer is not None:
            outer.setContentsMargins(1, theme.px(6), 1, 1)
            outer.setSpacing(0)
