"""The list of invoices, read from the desk a window at a time; SQL sorts, filters and counts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from zzpdesk.core.invoicelist import InvoiceQuery, InvoiceRow
from zzpdesk.core.ports import Sort
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import N_, _
from zzpdesk.ui.invoice.words import routed, row_chip, state_note
from zzpdesk.ui.look.cells import CELL, KEY, Cell, Column, qt_align

if TYPE_CHECKING:
    from zzpdesk.desk import Desk

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
WINDOW = 100
_ROLES = (
    CELL,
    KEY,
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
)

NUMBER, DAY, RELATION, AMOUNT, STATUS = range(5)
SORT_FIELDS = ("number", "day", "debtor", "total", "state")
_TITLES = (N_("Invoice"), N_("Date"), N_("Relation"), N_("Amount"), N_("Status"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Widths:
    """Px at 100 %; `relation` is the least that the column which takes the rest may have."""

    number: int = 100
    day: int = 78
    relation: int = 150
    amount: int = 102
    status: int = 212


def columns(wide: Widths | None = None) -> tuple[Column, ...]:
    """The columns of the picture."""
    wide = wide or Widths()
    number, day, relation, amount, status = (_(title) for title in _TITLES)
    return (
        Column(number, wide.number),
        Column(day, wide.day, hide_below=600),
        Column(relation, stretch=1, min_width=wide.relation),
        Column(amount, wide.amount, align="right", hide_below=430),
        Column(status, wide.status, hide_below=330),
    )


class InvoiceListModel(QAbstractTableModel):
    """Rows of an InvoiceQuery, fetched when they are looked at. `sorted_by` after a click on a heading."""

    sorted_by = Signal(int, bool)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        """Empty until `ask`."""
        super().__init__(parent)
        self._desk = desk
        self._query = InvoiceQuery()
        self._count = 0
        self._windows: dict[int, list[InvoiceRow]] = {}
        self.columns = columns()
        self.brief = False
        """Whether the state stands there without days or dates: there is no room for them."""

    @property
    def query(self) -> InvoiceQuery:
        """What is shown."""
        return self._query

    def ask(self, query: InvoiceQuery) -> None:
        """Show another list, or the same one anew."""
        self.beginResetModel()
        self._query = query
        self._windows = {}
        self._count = self._desk.invoices.count(query)
        self.endResetModel()

    def begin_sorted(self, sort: Sort) -> None:
        """The order of the first `ask`."""
        self._query = replace(self._query, sort=sort)

    def row(self, number: int) -> InvoiceRow | None:
        """A row, read with its neighbours; None past the end."""
        if not 0 <= number < self._count:
            return None
        window = number // WINDOW
        if window not in self._windows:
            query = replace(self._query, offset=window * WINDOW, limit=WINDOW)
            self._windows[window] = self._desk.invoices.rows(query)
        rows = self._windows[window]
        place = number % WINDOW
        return rows[place] if place < len(rows) else None

    @property
    def windows_read(self) -> int:
        """How many windows were fetched so far."""
        return len(self._windows)

    def find(self, invoice_id: int | None, near: int = 0) -> int:
        """The row of an invoice among those read so far and those around row `near`; -1 when not there."""
        for row in (0, near, near - WINDOW, near + WINDOW):
            self.row(row)
            found = self._found(invoice_id)
            if found >= 0 or invoice_id is None:
                return found
        return -1

    def _found(self, invoice_id: int | None) -> int:
        for window, rows in self._windows.items():
            for place, each in enumerate(rows):
                if each.id == invoice_id:
                    return window * WINDOW + place
        return -1

    # ---- Qt's questions

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(SORT_FIELDS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return qt_align(self.columns[section].align) | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _ROLES:
            return None
        row = self.row(index.row())
        if row is None:
            return None
        if role == KEY:
            return row.id
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row, index.column())
        cell = self._cell(row, index.column())
        return cell if role == CELL else cell.spoken()

    def longest_number(self) -> str:
        """The number that needs most room, of the rows read so far."""
        self.row(0)
        found = (row.number or "" for rows in self._windows.values() for row in rows)
        return max(found, key=len, default="")

    def _tip(self, row: InvoiceRow, column: int) -> str | None:
        """The whole text of what may be cut."""
        if column == NUMBER:
            return row.number
        if column == RELATION:
            return "\n".join(text for text in (row.debtor, routed(row)) if text)
        if column == STATUS:
            return " ".join((row_chip(row).text, state_note(row, self._desk.today())[0])).strip()
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        down = order == Qt.SortOrder.DescendingOrder
        self.ask(replace(self._query, sort=Sort(SORT_FIELDS[column], down)))
        self.sorted_by.emit(column, down)

    def _cell(self, row: InvoiceRow, column: int) -> Cell:
        match column:
            case 0:
                return Cell(row.number or _("Draft"), weight=500 if row.number else 400,
                            tone="text" if row.number else "text2")  # fmt: skip
            case 1:
                return Cell(self._day(row.day), tone="text2")
            case 2:
                return Cell(row.debtor or _("No relation yet"), routed(row), weight=500)
            case 3:
                return Cell(formats.money(row.total, sign=False), weight=500, align="right")
            case _:
                note, tone = state_note(row, self._desk.today())
                return Cell(chip=row_chip(row), note="" if self.brief else note, note_tone=tone)

    def _day(self, day: date | None) -> str:
        """With its year where the list holds several."""
        if day is None:
            return ""
        return formats.day(day) if self._query.year == day.year else formats.day_year(day)
