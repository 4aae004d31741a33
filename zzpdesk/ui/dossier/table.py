"""A table in a card of a dossier: rows made by the page, as high as what is in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal

from zzpdesk.texts.i18n import _
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.cells import Cell, Column, RowsModel
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.table import Density, TableView
from zzpdesk.ui.look.tablepaint import EDGE
from zzpdesk.ui.look.theme import theme

_ROWS_SHOWN = 8


class DossierTable(Card):
    """Enter or a click opens a row: `opened` carries its key, `delete` too. `link_clicked` is the link at the right."""

    opened = Signal(object)
    delete = Signal(object)

    def __init__(
        self,
        name: str,
        title: str,
        columns: Sequence[Column],
        link: str = "",
        *,
        nothing: str = "",
        density: Density = "single",
        edge: int = EDGE,
    ) -> None:
        super().__init__(title, link=link)
        self.setObjectName(f"table_{name}")
        self.link.setObjectName(f"add_{name}")
        self.link.setAccessibleName(f"{title}: {link}" if link else title)
        self.model = RowsModel(columns, parent=self)
        self.view = TableView(density, edge=edge)
        self.view.setObjectName(f"list_{name}")
        self.view.setAccessibleName(title)
        self.view.setModel(self.model)
        self._nothing = Label(nothing or _("Nothing yet"), "body", "text3", wrap=True)
        self.add(row(self._nothing, margins=(edge, 0, edge, 8)))
        self.add(self.view)
        self.view.opened.connect(lambda at: self._tell(self.opened, at))
        self.view.clicked.connect(lambda index: self._tell(self.opened, index.row()))
        self.view.delete_pressed.connect(lambda at: self._tell(self.delete, at))

    def restyle(self) -> None:
        """The rows reach the card's edges; they keep their own distance."""
        super().restyle()
        side, outer = theme.px(20), self.layout()
        if outer is not None:
            outer.setContentsMargins(1, theme.px(10), 1, theme.px(6))
            outer.setSpacing(theme.px(2))
        self.header.setContentsMargins(side, 0, side, 0)

    def show_rows(self, rows: Sequence[Sequence[Cell]], keys: Sequence[Any]) -> None:
        """Replace the rows; longer tables scroll."""
        self.model.set_rows(rows, keys)
        self._nothing.setVisible(not rows)
        self.view.setVisible(bool(rows))
        head = self.view.horizontalHeader().sizeHint().height()
        pitch = self.view.verticalHeader().defaultSectionSize()
        self.view.setFixedHeight(head + min(len(rows), _ROWS_SHOWN) * pitch + theme.px(4))

    def _tell(self, signal: Any, at: int) -> None:
        key = self.model.key(at)
        if key is not None:
            signal.emit(key)
