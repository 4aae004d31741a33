"""A card that is one table, from edge to edge."""

from __future__ import annotations

from collections.abc import Sequence

from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.look.cells import Cell, Column, RowsModel
from zzpdesk.ui.look.table import TableView
from zzpdesk.ui.look.theme import theme

_MOST = 12
"""So many rows show at once; more scroll."""


class TableCard(FigureCard):
    """`table` and `model` as last shown; the table is as high as its rows, up to a dozen."""

    def __init__(self, title: str, link: str, name: str, spoken: str) -> None:
        """`name` and `spoken` are those of the table."""
        self.table, self.model = TableView("single"), RowsModel(())
        super().__init__(title, link=link)
        self.table.setObjectName(name)
        self.table.setAccessibleName(spoken)
        self.add(self.table)
        self._spread()

    def show_rows(
        self, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], keys: Sequence[object]
    ) -> None:
        """Take over these rows; `model.key` gives the key of one."""
        self.model = RowsModel(columns, rows, keys, self)
        self.table.setModel(self.model)
        self.table.set_columns(columns)
        self._fit()

    def restyle(self) -> None:
        """Rows grow with the text."""
        super().restyle()
        self._spread()
        self._fit()

    def _fit(self) -> None:
        """As high as its rows."""
        count = min(max(self.model.rowCount(), 1), _MOST)
        pitch = self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(self.table.horizontalHeader().sizeHint().height() + pitch * count + 4)

    def _spread(self) -> None:
        """From edge to edge of the card, so that words in the table stand below the title."""
        layout, side, top = self.layout(), theme.space("card_x"), theme.space("card_y")
        if layout is not None:
            layout.setContentsMargins(1, top, 1, top)
        self.header.setContentsMargins(side - 1, 0, side - 1, 0)
