"""Booking what the standing order did: all lines are shown before one button books them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from zzpdesk.core.broodfonds import Movement, total
from zzpdesk.core.records.broodfonds import EntryKind
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, ngettext
from zzpdesk.texts.labels import label
from zzpdesk.ui.look.buttons import PrimaryButton
from zzpdesk.ui.look.cells import Cell, Column, RowsModel
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.popover import Popover
from zzpdesk.ui.look.table import TableView
from zzpdesk.ui.look.theme import theme

_ROWS = 8


class BookForm(Popover):
    """`wanted` asks to book them all."""

    wanted = Signal()

    def __init__(self, name: str, due: Sequence[Movement], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("book_form")
        self.setAccessibleName(_("Book standing payments"))
        self.set_padding(16)
        columns = [
            Column(_("Date"), width=110),
            Column(_("What for"), stretch=1),
            Column(_("Amount"), width=110, align="right"),
        ]
        rows = [
            [
                Cell(formats.day_year(one.day)),
                Cell(label(one.kind)),
                Cell(formats.money(one.amount), align="right"),
            ]
            for one in due
        ]
        self.table = TableView("compact")
        self.table.setObjectName("book_lines")
        self.table.setAccessibleName(_("What will be booked"))
        self._model = RowsModel(columns, rows, (), self)
        self.table.setModel(self._model)
        self.table.set_columns(columns)
        pitch = self.table.verticalHeader().defaultSectionSize()
        head = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(head + min(len(rows), _ROWS) * pitch + theme.px(4))
        words = ngettext("Book {count} line", "Book {count} lines", len(rows)).format(count=len(rows))
        self.confirm = PrimaryButton(words, "check")
        self.confirm.setObjectName("book_confirm")
        self.body.setSpacing(theme.px(12))
        self.body.addWidget(Label(name, "subtitle"))
        self.body.addWidget(Label(summary(due), "body", "text2", wrap=True))
        self.body.addWidget(self.table)
        self.body.addLayout(row(None, self.confirm))
        self.confirm.clicked.connect(self._done)

    def _done(self) -> None:
        self.close_popover()
        self.wanted.emit()


def summary(due: Sequence[Movement]) -> str:
    """`3 maanden: € 270,00 inleg, € 37,50 contributie, € 12,00 vrijgekomen`."""
    months = len({(one.day.year, one.day.month) for one in due})
    words = {
        EntryKind.DEPOSIT: _("{amount} deposit"),
        EntryKind.FEE: _("{amount} fee"),
        EntryKind.RELEASED: _("{amount} freed"),
    }
    sums = [(text, total(due, kind)) for kind, text in words.items()]
    parts = ", ".join(text.format(amount=formats.money(amount)) for text, amount in sums if amount)
    when = ngettext("{count} month", "{count} months", months).format(count=months)
    return _("{span}: {parts}").format(span=when, parts=parts)
