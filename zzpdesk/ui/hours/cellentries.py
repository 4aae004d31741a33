"""The entries behind one cell of the week: what each says, and the way to change it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from zzpdesk.core import records
from zzpdesk.core.records import Invoice, TimeEntry
from zzpdesk.core.records.base import Record
from zzpdesk.texts import hours
from zzpdesk.texts.i18n import _
from zzpdesk.ui.context import Context
from zzpdesk.ui.figures.linkrow import FigureRow
from zzpdesk.ui.look.buttons import LinkButton
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.popover import Popover
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.navigation import page_of

_WIDTH = 340


class CellEntries(Popover):
    """`opened` carries the kind and id of what to go to; `added` asks for another entry in the cell."""

    opened = Signal(object, int)
    added = Signal()

    def __init__(self, context: Context, title: str, entries: Sequence[TimeEntry], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cell_entries")
        self.setAccessibleName(title)
        self._context = context
        self.set_padding(16)
        self.body.setSpacing(theme.px(6))
        self.body.addWidget(Label(title, "strong"))
        if not entries:
            self.body.addWidget(Label(_("No hours yet"), "body", "text2"))
        for entry in entries:
            self.body.addWidget(self._row(entry))
        add = LinkButton(_("Another entry"), "plus")
        add.setObjectName("cell_add")
        add.clicked.connect(self._add)
        self.body.addWidget(add)
        self.closed.connect(self.deleteLater)

    def _row(self, entry: TimeEntry) -> FigureRow:
        kind, number = self._goal(entry)
        found = FigureRow(
            f"entry_{entry.id}",
            entry.description or _("No description"),
            hours.with_unit(entry.minutes),
            self._note(entry),
        )
        found.setEnabled(bool(page_of(kind)))
        found.clicked.connect(lambda: self._open(kind, number))
        return found

    def _note(self, entry: TimeEntry) -> str:
        if entry.origin:
            return _("Follows another record: change it there")
        if entry.invoice_id is None:
            return ""
        number = self._context.desk.get(Invoice, entry.invoice_id).number
        return _("On invoice {number}").format(number=number) if number else _("On a draft invoice")

    def _goal(self, entry: TimeEntry) -> tuple[type[Record], int]:
        """What it follows or is billed by, else the entry itself."""
        kind = getattr(records, entry.origin, None) if entry.origin else None
        if kind is not None:
            return kind, entry.origin_id
        return TimeEntry, entry.id or 0

    def _open(self, kind: type[Record], number: int) -> None:
        self.close_popover()
        self.opened.emit(kind, number)

    def _add(self) -> None:
        self.close_popover()
        self.added.emit()

    def open_near(self, cell: QRect) -> None:
        """Below a cell, `cell` in the window's coordinates; above it where there is no room."""
        area, wide = self.window().rect(), theme.px(_WIDTH)
        high = self.sheet.sizeHint().height() - 32
        left = max(8, min(cell.x(), area.width() - wide - 8))
        top = cell.bottom() + theme.px(4)
        if top + high > area.height() - 8:
            top = max(8, cell.y() - high - theme.px(4))
        self.open_at(QRect(left, top, wide, high))
