"""How wide the columns of the list are: as their content and the window ask, and as the user dragged them before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal

from zzpdesk.core.invoicing import InvoiceState
from zzpdesk.core.ports import Sort
from zzpdesk.ui.invoice.listmodel import SORT_FIELDS, InvoiceListModel, Widths, columns
from zzpdesk.ui.invoice.words import settled_chip, state_chip
from zzpdesk.ui.look.chips import chip_width
from zzpdesk.ui.look.painting import text_width
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.preferences import preferences

if TYPE_CHECKING:
    from zzpdesk.ui.look.table import TableView

_SIDES = 34
"""Room left and right of the first column's text, px at 100 %."""
_BRIEF_BELOW = 600
_WIDEST_NUMBER = 170


class ListColumns(QObject):
    """Fits the columns after each reading and each change of width; keeps widths and order between sessions.

    `resized` carries the width of the table in px at 100 %.
    """

    resized = Signal(int)

    def __init__(self, table: TableView, model: InvoiceListModel) -> None:
        """Restore what was kept."""
        super().__init__(table)
        self._table = table
        self._model = model
        self._shown: Widths | None = None
        self._narrow = False
        self._restore()
        self.fit()
        model.modelReset.connect(self.fit)
        model.sorted_by.connect(lambda _column, _down: self._remember_sort())
        table.columns_resized.connect(self._remember_widths)
        table.viewport().installEventFilter(self)

    def fit(self) -> None:
        """Give the columns what they need now; nothing happens when that is as before."""
        widths = self._widths()
        self._model.brief = self._narrow
        if widths != self._shown:
            self._shown = widths
            self._table.set_columns(columns(widths))

    def _widths(self) -> Widths:
        usual = Widths()
        day = usual.day if self._model.query.year is not None else 104
        if not self._narrow:
            number = round(
                text_width(self._model.longest_number(), theme.font("body", weight=500)) / theme.scale
            )
            return Widths(number=max(usual.number, min(number + _SIDES, _WIDEST_NUMBER)), day=day)
        chips = (*(state_chip(state) for state in InvoiceState), settled_chip())
        status = max(chip_width(chip) for chip in chips) / theme.scale + _SIDES
        return Widths(day=day, relation=90, amount=96, status=round(status))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            narrow = self._table.viewport().width() < theme.px(_BRIEF_BELOW)
            if narrow != self._narrow:
                self._narrow = narrow
                self.fit()
            self.resized.emit(round(self._table.viewport().width() / theme.scale))
        return super().eventFilter(watched, event)

    # ---- remembering

    def _restore(self) -> None:
        store = preferences.store()
        pairs = str(store.value("list/invoices/widths", "")).split(";")
        found = dict(pair.split("=", 1) for pair in pairs if "=" in pair)
        kept = {SORT_FIELDS.index(name): int(width) for name, width in found.items()
                if name in SORT_FIELDS and width.isdigit()}  # fmt: skip
        self._table.set_column_widths(kept)
        sort = str(store.value("list/invoices/sort", "-day"))
        field, down = sort.lstrip("-"), sort.startswith("-")
        if field not in SORT_FIELDS:
            field, down = "day", True
        self._model.begin_sorted(Sort(field, descending=down))
        self._table.show_sort(SORT_FIELDS.index(field), descending=down)

    def _remember_widths(self) -> None:
        widths = self._table.column_widths()
        text = ";".join(f"{SORT_FIELDS[column]}={width}" for column, width in widths.items())
        preferences.store().setValue("list/invoices/widths", text)

    def _remember_sort(self) -> None:
        sort = self._model.query.sort
        if sort is not None:
            preferences.store().setValue("list/invoices/sort", ("-" if sort.descending else "") + sort.field)
