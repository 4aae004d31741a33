"""A chart with its equal alternative: the same figures as a table, one key away."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from zzpdesk.charts.common import Chart, Table
from zzpdesk.charts.primitives import Primitive
from zzpdesk.texts.figures import day_or_words, figure
from zzpdesk.texts.i18n import _
from zzpdesk.texts.takeaway import Heading, Reading, Row, Tabular, ready
from zzpdesk.ui.figures.columns import EDGE, fitted
from zzpdesk.ui.look.buttons import IconButton
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.cells import Cell, RowsModel
from zzpdesk.ui.look.chartview import ChartView
from zzpdesk.ui.look.table import TableView
from zzpdesk.ui.look.theme import theme

TALLEST = 234
"""Px at 100 % that a table takes in the place of a drawing; more rows scroll."""
Restyle = Callable[[Sequence[Primitive]], Sequence[Primitive]]


class ChartBox(QStackedWidget):
    """A drawing or a table of `chart`; `activated` carries the key of a figure, or of a table's row."""

    activated = Signal(str)
    switched = Signal(bool)

    def __init__(self, name: str, said: str, height: int = 0, parent: QWidget | None = None) -> None:
        """`height` in px at 100 % keeps the drawing at that height; 0 lets it grow."""
        super().__init__(parent)
        self.setObjectName(name)
        self._height = height
        self._row_keys: tuple[str, ...] = ()
        self._figures: Table | None = None
        self.view = ChartView(said)
        self.view.setObjectName(f"{name}_chart")
        self.table = TableView("compact", edge=EDGE)
        self.table.setObjectName(f"{name}_table")
        self.table.setAccessibleName(said)
        self.model = RowsModel(())
        self.addWidget(self.view)
        self.addWidget(self.table)
        self.view.activated.connect(self.activated)
        self.table.opened.connect(self._opened)
        vertical = QSizePolicy.Policy.Fixed if height else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Expanding, vertical)
        key = QShortcut(
            QKeySequence(Qt.Key.Key_T), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut
        )
        key.activated.connect(self.toggle)

    @property
    def as_table(self) -> bool:
        """Whether the table is shown."""
        return self.currentWidget() is self.table

    def set_height(self, height: int) -> None:
        """Another fixed height of the drawing."""
        self._height = height
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """The fixed height at the current text size; as a table, what its rows take up to a point."""
        return QSize(theme.px(200), max(theme.px(self._height or 120), self._table_height()))

    def minimumSizeHint(self) -> QSize:
        """A longer table scrolls."""
        return QSize(theme.px(120), max(theme.px(self._height or 90), self._table_height()))

    def _table_height(self) -> int:
        if not self.as_table or not self._height:
            return 0
        rows, pitch = self.model.rowCount(), self.table.verticalHeader().defaultSectionSize()
        return min(self.table.horizontalHeader().sizeHint().height() + rows * pitch + 2, theme.px(TALLEST))

    def set_chart(self, chart: Chart, row_keys: Sequence[str] = (), paint: Restyle | None = None) -> None:
        """Show a chart; `row_keys` are what the table's rows open, `paint` may change the drawing."""
        layout = chart.layout
        self.view.set_descriptions(chart.descriptions())
        if paint is None:
            self.view.set_layout(layout)
        else:
            self.view.set_layout(lambda width, height: paint(layout(width, height)))
        table = self._figures = chart.table()
        columns = fitted(table, self._room(len(table.rows)))
        rows = [[Cell(row[0]), *(Cell(text, align="right") for text in row[1:])] for row in table.rows]
        self._row_keys = tuple(row_keys)
        self.model = RowsModel(columns, rows, self._row_keys, self)
        self.table.setModel(self.model)
        self.table.set_columns(columns)

    def taken(self) -> Reading | None:
        """The figures of the table, also while the drawing is shown."""
        table = self._figures
        if table is None or not table.rows:
            return None
        headings = tuple(Heading(text) for text in table.headers)
        rows: list[Row] = [(day_or_words(row[0]), *map(figure, row[1:])) for row in table.rows]
        return ready(Tabular("", headings, rows))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._figures is not None:
            self.table.set_columns(fitted(self._figures, self._room(len(self._figures.rows))))

    def _room(self, rows: int) -> int:
        """The width for columns: a table too long to be shown whole has a scroll bar beside it."""
        pitch = self.table.verticalHeader().defaultSectionSize()
        scrolls = bool(self._height) and (rows + 1) * pitch > theme.px(TALLEST)
        return self.width() - (self.table.verticalScrollBar().sizeHint().width() if scrolls else 0)

    def toggle(self) -> None:
        """The other way of showing, with the focus where it was."""
        shown: QWidget = self.table if self.as_table else self.view
        wanted: QWidget = self.view if self.as_table else self.table
        focused = shown.hasFocus()
        self.setCurrentWidget(wanted)
        if focused:
            wanted.setFocus()
        if self.as_table and self.table.current_row() < 0:
            self.table.select_row(0)
        self.updateGeometry()
        self.switched.emit(self.as_table)

    def _opened(self, row: int) -> None:
        if 0 <= row < len(self._row_keys):
            self.activated.emit(self._row_keys[row])


def add_explanation(card: Card, key: str) -> IconButton:
    """A question mark beside the link of a card; returns it, to be connected."""
    button = IconButton("circle-help", _("Explanation"), size="small")
    button.setObjectName(f"explain_{key}")
    button.setFixedSize(theme.px(24), theme.px(24))
    card.header.insertWidget(card.header.count() - 1, button)
    return button


def add_switch(card: Card, box: ChartBox) -> None:
    """Let the card's link show the table ("Als tabel") and back ("Als grafiek")."""

    def say(as_table: bool) -> None:
        card.set_link(_("As chart") if as_table else _("As table"))

    say(box.as_table)
    card.link.setObjectName(f"{box.objectName()}_switch")
    card.link_clicked.connect(box.toggle)
    box.switched.connect(say)
