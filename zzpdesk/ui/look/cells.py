"""What a table shows: cells as values, columns, and a small ready model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from zzpdesk.texts.figures import day_or_words, figure
from zzpdesk.texts.i18n import _
from zzpdesk.texts.takeaway import Heading, Reading, Row, Tabular, Value, ready
from zzpdesk.ui.look.chips import Chip

CELL = int(Qt.ItemDataRole.UserRole) + 1
"""Model role under which the table's delegate asks for a Cell."""

KEY = CELL + 1
"""Model role of a row's key (RowsModel)."""

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: text with a line below it, or a chip with a note beside it.

    `mark` is a channel ("direct"…) drawn as its shape, `icon` a lucide name; tones are colour
    tokens; `weight` is 400, 500 or 600. Numbers are right-aligned by `align`.
    """

    text: str = ""
    sub: str = ""
    chip: Chip | None = None
    note: str = ""
    mark: str = ""
    icon: str = ""
    tone: str = "text"
    note_tone: str = "text3"
    sub_tone: str = "text3"
    weight: int = 400
    align: Literal["left", "right", "center"] = "left"

    def spoken(self) -> str:
        """Return all words of the cell, for screen readers and copying."""
        words = (self.text, self.sub, self.chip.text if self.chip else "", self.note)
        return ", ".join(word for word in words if word)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: fixed `width` px, or its `stretch` part of what is left (`min_width` px at least).

    It disappears when the table is narrower than `hide_below` px.
    """

    title: str
    width: int | None = None
    stretch: int = 0
    align: Literal["left", "right", "center"] = "left"
    min_width: int = 60
    hide_below: int = 0


def qt_align(align: str) -> Qt.AlignmentFlag:
    """Return Qt's flag for "left", "right" or "center"."""
    flags = {"right": Qt.AlignmentFlag.AlignRight, "center": Qt.AlignmentFlag.AlignHCenter}
    return flags.get(align, Qt.AlignmentFlag.AlignLeft)


class RowsModel(QAbstractTableModel):
    """A model of ready cells; `keys` names the rows (asked with role KEY)."""

    def __init__(
        self,
        columns: Sequence[Column],
        rows: Sequence[Sequence[Cell]] = (),
        keys: Sequence[Any] = (),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows = list(rows)
        self._keys = list(keys)

    def set_rows(self, rows: Sequence[Sequence[Cell]], keys: Sequence[Any] = ()) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self._keys = list(keys)
        self.endResetModel()

    def key(self, row: int) -> Any:
        """Return the key of `row`, None when keys were not given."""
        return self._keys[row] if 0 <= row < len(self._keys) else None

    def taken(self) -> Reading | None:
        """Its cells as a table: figures as numbers, and a second line in a column of its own."""
        return ready(_tabular(self.columns, self._rows)) if self._rows else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        cell = self._rows[index.row()][index.column()]
        if role == CELL:
            return cell
        if role == KEY:
            return self.key(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return cell.spoken()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return qt_align(cell.align) | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return qt_align(column.align) | Qt.AlignmentFlag.AlignVCenter
        return None


def _tabular(columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> Tabular:
    """Each column, and what stands below or beside its words where there is any."""
    headings: list[Heading] = []
    values: list[list[Value]] = [[] for _row in rows]
    for number, column in enumerate(columns):
        cells = [row[number] for row in rows]
        headings.append(Heading(column.title or (_("What") if not number else "")))
        for line, cell in zip(values, cells, strict=True):
            line.append(_value(cell))
        if any(cell.sub or cell.note for cell in cells):
            headings.append(Heading(_("{column}, further").format(column=column.title or _("What"))))
            for line, cell in zip(values, cells, strict=True):
                line.append(" · ".join(filter(None, (cell.sub, cell.note))) or None)
    found: list[Row] = list(values)
    return Tabular("", tuple(headings), found)


def _value(cell: Cell) -> Value:
    """A figure where the cell stands at the right, as figures do; else its words, or the day they are."""
    words = cell.text or (cell.chip.text if cell.chip else "")
    return figure(words) if cell.align == "right" else day_or_words(words)
