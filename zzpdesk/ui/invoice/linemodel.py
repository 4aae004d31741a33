"""The lines of a draft as a table one types in: what each cell shows, and what typed text becomes."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from zzpdesk.core import values
from zzpdesk.core.errors import CannotParse
from zzpdesk.core.invoicing import line_amount
from zzpdesk.core.kinds import ONE
from zzpdesk.core.records.invoice import InvoiceLine, LineVat, TurnoverKind, Unit
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import N_, _, language, ngettext
from zzpdesk.texts.labels import label
from zzpdesk.ui.invoice.editing import Editing, line_key
from zzpdesk.ui.look.cells import CELL, Cell, Column, qt_align

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

DESCRIPTION, QUANTITY, PRICE, VAT, AMOUNT, MENU = range(6)
FIELDS = ("description", "quantity", "price", "vat", "net", "")
EDITABLE = (DESCRIPTION, QUANTITY, PRICE, VAT)
BROKEN = CELL + 20
"""Model role: the sentence about what is wrong with a cell, "" when nothing is."""
RAW = CELL + 21
"""Model role: the text to edit."""

_TITLES = (N_("Description"), N_("Quantity"), N_("Price"), N_("VAT"), N_("Amount"), "")
_SHORT_VAT = {
    LineVat.S21: N_("21%"),
    LineVat.S9: N_("9%"),
    LineVat.Z: N_("0%"),
    LineVat.E: N_("exempt"),
    LineVat.AE: N_("reversed"),
    LineVat.O: N_("outside"),
}


def columns() -> tuple[Column, ...]:
    """The columns, with widths that leave the description what it needs."""
    widths = (None, 98, 84, 90, 98, 42)
    aligns = ("left", "right", "right", "right", "right", "center")
    return tuple(
        Column(_(title) if title else "", width, 0 if width else 1, align, 150 if width is None else 40)  # type: ignore[arg-type]
        for title, width, align in zip(_TITLES, widths, aligns, strict=True)
    )


def vat_word(line: InvoiceLine) -> str:
    """The category as it stands in a narrow column: "21%", "verlegd"."""
    return _(_SHORT_VAT[line.vat])


def unit_word(unit: Unit, quantity: int) -> str:
    """As "uur", "dagen", with the paper's words; nothing where there is no unit."""
    count = 1 if quantity == ONE else 2
    if unit is Unit.HOUR:
        return ngettext("hour", "hours", count)
    if unit is Unit.DAY:
        return ngettext("day", "days", count)
    return ngettext("piece", "pieces", count) if unit is Unit.PIECE else ""


_UNIT_WORDS = {
    Unit.HOUR: "u uur uren h hr hour hours".split(),
    Unit.DAY: "d dag dagen day days".split(),
    Unit.PIECE: "st stuk stuks piece pieces pcs x".split(),
}


def split_unit(text: str) -> tuple[str, Unit | None]:
    """As "6 uur" as ("6", hour); without a known word behind the number the unit is None."""
    found = re.fullmatch(r"\s*([^a-zA-Z]*[0-9])\s*([a-zA-Z]+)\.?\s*", text)
    if found is None:
        return text, None
    word = found[2].lower()
    return next(((found[1], unit) for unit, words in _UNIT_WORDS.items() if word in words), (text, None))


class LinesModel(QAbstractTableModel):
    """Reads and writes through an `Editing`; `edited` after each change, `refreshed_rows` when rows came or went."""

    edited = Signal()

    def __init__(self, editing: Editing, parent: QObject | None = None) -> None:
        """Show the lines of `editing`."""
        super().__init__(parent)
        self.editing = editing
        self.problems: dict[str, str] = {}
        self.columns = columns()

    def show(self, editing: Editing) -> None:
        """Show the lines of another draft, or the same one anew."""
        self.beginResetModel()
        self.editing = editing
        self.endResetModel()

    def repaint(self) -> None:
        """Amounts or problems changed, not the rows."""
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, MENU))

    @property
    def lines(self) -> tuple[InvoiceLine, ...]:
        """The lines now."""
        return self.editing.invoice.lines

    # ---- Qt's questions

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(FIELDS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return qt_align(self.columns[section].align) | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() in EDITABLE else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: PLR0911 - one per role
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        if role == CELL:
            return self.cell(index.row(), index.column())
        if role == RAW:
            return self.raw(index.row(), index.column())
        if role == BROKEN:
            return self.broken(index.row(), index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.cell(index.row(), index.column()).spoken()
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return self.broken(index.row(), index.column()) or None
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or index.row() >= len(self.lines):
            return False
        if self.take(index.row(), index.column(), value):
            self.dataChanged.emit(self.index(index.row(), 0), self.index(index.row(), MENU))
            self.edited.emit()
        return True

    # ---- cells

    def cell(self, row: int, column: int) -> Cell:
        """What a cell shows; text that could not be read stands there as typed."""
        line, name = self.lines[row], line_key(row, FIELDS[column])
        if name in self.editing.unread:
            return Cell(self.editing.unread[name][0], tone="danger", align=self.columns[column].align)
        if column == DESCRIPTION:
            kind = "" if line.turnover is TurnoverKind.OWN else label(line.turnover)
            second = " · ".join(text for text in (kind, line.detail) if text)
            first = line.description or _("Description")
            return Cell(first, second, weight=500, tone="text" if line.description else "text3")
        texts = {
            QUANTITY: f"{formats.quantity(line.quantity)} {unit_word(line.unit, line.quantity)}".strip(),
            PRICE: formats.price(line.price),
            VAT: vat_word(line),
            AMOUNT: formats.money(line_amount(line), sign=False),
        }
        quiet = column == VAT
        return Cell(
            texts.get(column, ""),
            icon="ellipsis" if column == MENU else "",
            tone="text3" if column == MENU else "text2" if quiet else "text",
            weight=600 if column == AMOUNT else 400,
            align=self.columns[column].align,
        )

    def raw(self, row: int, column: int) -> Any:
        """What the editor of a cell starts with."""
        line, name = self.lines[row], line_key(row, FIELDS[column])
        if name in self.editing.unread:
            return self.editing.unread[name][0]
        if column == DESCRIPTION:
            return (line.description, line.detail)
        if column == QUANTITY:
            return formats.quantity(line.quantity)
        if column == PRICE:
            return formats.price(line.price)
        return line.vat

    def broken(self, row: int, column: int) -> str:
        """What is wrong with a cell: it cannot be read, or it keeps the invoice from being issued."""
        from zzpdesk.texts.problems import sentence

        name = line_key(row, FIELDS[column])
        code = self.editing.unread.get(name, ("", self.problems.get(name, "")))[1]
        if column == VAT and not code:
            code = self.problems.get(line_key(row, "vat_reason"), "")
        return sentence(code) if code else ""

    # ---- typing

    def take(self, row: int, column: int, value: Any) -> bool:
        """Write what was typed into a cell; whether that changed anything."""
        line = self.lines[row]
        if column == DESCRIPTION:
            first, second = value
            return self._put(row, description=first.strip(), detail=second.strip())
        if column == VAT:
            reason = line.vat_reason if value in (LineVat.E, LineVat.Z) else ""
            return self._put(row, vat=value, vat_reason=reason)
        return self._take_number(row, column, str(value))

    def _take_number(self, row: int, column: int, text: str) -> bool:
        """A number; behind a quantity may stand its unit ("6 uur", "2 dagen")."""
        name, unit = FIELDS[column], None
        if text == self.raw(row, column):
            return False
        try:
            if column == PRICE:
                return self._put(row, price=values.parse_price(text, language()))
            number, unit = split_unit(text)
            changes = {"quantity": values.parse_quantity(number, language())}
            return self._put(row, **(changes if unit is None else {**changes, "unit": unit}))
        except CannotParse as error:
            self.editing.put_text(line_key(row, name), text, error.code)
            return True

    def _put(self, row: int, **changes: Any) -> bool:
        line = self.lines[row]
        names = [line_key(row, name) for name in changes]
        same = all(getattr(line, name) == value for name, value in changes.items())
        if same and not any(name in self.editing.unread for name in names):
            return False
        for name in names:
            self.problems.pop(name, None)
        self.editing.put_line(row, **changes)
        return True

    # ---- rows

    def add(self, line: InvoiceLine, row: int | None = None) -> int:
        """A new line in `row`, at the end without; returns its row."""
        at = len(self.lines) if row is None else row
        self.beginInsertRows(_NOWHERE, at, at)
        self.editing.insert_line(at, line)
        self.endInsertRows()
        self.edited.emit()
        return at

    def remove(self, row: int) -> None:
        """Take a line away."""
        self.beginRemoveRows(_NOWHERE, row, row)
        self.editing.remove_line(row)
        self.endRemoveRows()
        self.edited.emit()

    def move(self, row: int, by: int) -> int:
        """Move a line up (-1) or down (1); returns its row now."""
        to = row + by
        if not 0 <= to < len(self.lines):
            return row
        self.editing.move_line(row, to)
        self.repaint()
        self.edited.emit()
        return to
