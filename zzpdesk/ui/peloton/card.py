"""The card with the map: the drawing or its table, the years below it, and what the marks mean."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from zzpdesk.charts.peloton import PelotonMap
from zzpdesk.charts.pelotonnodes import Network, network
from zzpdesk.charts.pelotonwords import legend, summary
from zzpdesk.core.peloton import Peloton
from zzpdesk.texts.i18n import _
from zzpdesk.texts.peloton import not_on_map, up_to
from zzpdesk.ui.broodfonds.legend import Legend
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.cells import RowsModel
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.table import TableView
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.peloton.map import PelotonView
from zzpdesk.ui.peloton.table import columns, rows
from zzpdesk.ui.peloton.years import YearChoice

LEAST = QSize(440, 440)
"""Px at 100 %: below that a map says little."""


class MapCard(Card):
    """`opened` carries the key of a node that was chosen, `entered` of one, or of a row, by Enter or a double click.

    `switched` tells whether the table is shown now.
    """

    opened = Signal(str)
    entered = Signal(str)
    switched = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("map_card")
        self.nodes = Network((), {}, ())
        self.view, self.years, self.legend = PelotonView(), YearChoice(), Legend()
        self.view.setObjectName("peloton_map")
        self.table = TableView("compact")
        self.table.setObjectName("peloton_table")
        self.model = RowsModel(())
        self.nothing = Label("", "body", "text2", wrap=True, align=Qt.AlignmentFlag.AlignHCenter)
        self.apart = Label("", "caption", "text2", wrap=True)
        self.apart.setObjectName("not_on_map")
        self.layers = QStackedWidget()
        for layer in (self.view, self.table, self.nothing):
            self.layers.addWidget(layer)
        self.legend.show_pairs(legend())
        self.add(self.layers, 1)
        self.add(self.apart)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot.setSpacing(theme.px(8))
        self._foot.addWidget(self.years)
        self._foot.addStretch(1)
        self._foot.addWidget(self.legend)
        self.add(self._foot)
        self.view.activated.connect(self.opened)
        self.view.entered.connect(self.entered)
        self.table.opened.connect(lambda row: self.entered.emit(self.model.key(row)))
        key = QShortcut(
            QKeySequence(Qt.Key.Key_T), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
        )
        key.activated.connect(self.toggle)

    def minimumSizeHint(self) -> QSize:
        """The page scrolls before the map gets smaller."""
        return QSize(theme.px(LEAST.width()), theme.px(LEAST.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The legend beside the years, or below them."""
        super().resizeEvent(event)
        needed = self.years.sizeHint().width() + self.legend.sizeHint().width() + 2 * theme.space("card_x")
        beside = self.width() >= needed + theme.px(16)
        ways = QBoxLayout.Direction
        self._foot.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    @property
    def as_table(self) -> bool:
        """Whether the table is shown."""
        return self.layers.currentWidget() is self.table

    def show_peloton(self, found: Peloton, chosen: str) -> None:
        """Take over a year; `chosen` is the node that the panel tells about."""
        self.nodes = network(found)
        around = {
            node.key: [client.key for client in self.nodes.clients.get(node.key, ())]
            for node in self.nodes.sources
        }
        said = f"{_('Peloton {year}').format(year=up_to(found.period))}. {summary(found)}"
        self.view.set_map(PelotonMap(found), around, said)
        self.view.choose(chosen)
        self.table.setAccessibleName(said)
        cells, keys = rows(found)
        self.model = RowsModel(columns(), cells, keys, self)
        self.table.setModel(self.model)
        self.table.set_columns(columns())
        if cells and self.as_table:
            self.table.select_row(self._row_of(chosen))
        apart = not_on_map([(one.name, one.amount) for one in found.negative])
        self.apart.setText(apart)
        self.apart.setVisible(bool(apart))
        self.nothing.setText(_("No source was there in {year}.").format(year=found.period.end.year))
        if not cells:
            self.layers.setCurrentWidget(self.nothing)
        elif self.layers.currentWidget() is self.nothing:
            self.layers.setCurrentWidget(self.view)

    def toggle(self) -> None:
        """The other way of showing, with the focus where it was."""
        if self.layers.currentWidget() is self.nothing:
            return
        shown: QWidget = self.layers.currentWidget() or self.view
        wanted: QWidget = self.view if self.as_table else self.table
        focused = shown.hasFocus()
        self.layers.setCurrentWidget(wanted)
        if focused:
            wanted.setFocus()
        if self.as_table:
            self.table.select_row(self._row_of(self.view.chosen))
        self.switched.emit(self.as_table)

    def show_rows(self, key: str) -> None:
        """Go to the row of a source in the table."""
        if not self.as_table:
            self.toggle()
        self.table.select_row(self._row_of(key))
        self.table.setFocus()

    def _row_of(self, key: str) -> int:
        """Its row; the first when it has none."""
        keys = [self.model.key(row) for row in range(self.model.rowCount())]
        return keys.index(key) if key in keys else 0
