"""The table: two-line rows, one focus ring per row, Tab leaves it and arrows stay in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyleOptionViewItem, QTableView, QWidget

from zzpdesk.ui.look import painting
from zzpdesk.ui.look.cells import CELL, KEY, Cell, Column, RowsModel
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.tablepaint import EDGE, CellDelegate, Header
from zzpdesk.ui.look.theme import theme

Density: TypeAlias = Literal["roomy", "two_line", "tall", "single", "compact"]

_ROW = {"roomy": 64, "two_line": 44, "tall": 48, "single": 36, "compact": 28}
_LINES = {"roomy": 2, "two_line": 2, "tall": 2, "single": 1, "compact": 1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PILL = 4

__all__ = ["CELL", "KEY", "Cell", "Column", "Density", "RowsModel", "TableView"]


class TableView(Restyled, QTableView):
    """A list of records or figures. Give it a model that answers role CELL, and `set_columns`.

    `opened` on Enter and double click, `space_pressed`, `delete_pressed` and `row_changed` carry
    the row (-1 for none). `select="cell"` walks and rings single cells, for tables one types in.
    `edge` is the room beside the outer columns, less for a table that stands in a card's padding.
    `lines` part the rows.
    """

    opened = Signal(int)
    space_pressed = Signal(int)
    delete_pressed = Signal(int)
    row_changed = Signal(int)
    columns_resized = Signal()

    def __init__(
        self,
        density: Density = "two_line",
        select: Literal["row", "cell"] = "row",
        parent: QWidget | None = None,
        *,
        edge: int = EDGE,
        lines: bool = True,
    ) -> None:
        super().__init__(parent)
        self._lines = lines
        self._density = density
        self._edge = edge
        self._by_cell = select == "cell"
        self._hover = -1
        self._columns: tuple[Column, ...] = ()
        self._own_widths: dict[int, int] = {}
        self._fitting = False
        self.setHorizontalHeader(Header(self, edge))
        self.setItemDelegate(CellDelegate(self, edge))
        self._dress()
        self.doubleClicked.connect(lambda index: self._open(index.row()))
        self.horizontalHeader().sectionResized.connect(self._section_resized)
        self.horizontalHeader().sortIndicatorChanged.connect(self._sort)
        self.restyle()

    def _dress(self) -> None:
        modes, view = QAbstractItemView, self
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.setMouseTracking(True)
        view.verticalHeader().hide()
        view.setCornerButtonEnabled(False)
        view.setVerticalScrollMode(modes.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollMode(modes.ScrollMode.ScrollPerPixel)
        view.setSelectionMode(modes.SelectionMode.SingleSelection)
        behavior = modes.SelectionBehavior
        view.setSelectionBehavior(behavior.SelectItems if self._by_cell else behavior.SelectRows)
        if not self._by_cell:
            view.setEditTriggers(modes.EditTrigger.NoEditTriggers)
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        view.setPalette(palette)
        view.viewport().setAutoFillBackground(False)

    def restyle(self) -> None:
        """Take scaled row heights and column widths."""
        fonts = painting.line_height(theme.font("body"))
        needed = _LINES[self._density] * fonts + theme.px(4)
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(max(theme.px(_ROW[self._density]), needed))
        self.horizontalHeader().updateGeometry()
        self._fit()

    # model, columns, sorting

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """As Qt's; announces row changes."""
        super().setModel(model)
        if isinstance(model, RowsModel) and not self._columns:
            self._columns = model.columns
        self._fit()

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Say how wide the columns are; titles come from the model."""
        self._columns = tuple(columns)
        self._fit()

    def column_widths(self) -> dict[int, int]:
        """Return the widths the user dragged, in px at 100 %, for keeping."""
        return dict(self._own_widths)

    def set_column_widths(self, widths: dict[int, int]) -> None:
        """Restore widths the user dragged before."""
        self._own_widths = dict(widths)
        self._fit()

    def show_sort(self, column: int, *, descending: bool = False) -> None:
        """Show the sort arrow at `column` and let clicks on headings call the model's sort."""
        header = self.horizontalHeader()
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        header.blockSignals(True)
        header.setSortIndicator(column, order)
        header.blockSignals(False)
        header.setSortIndicatorShown(True)
        header.viewport().update()

    def _any_model(self) -> QAbstractItemModel | None:
        """Return the model; Qt's stubs forget that there may be none."""
        return self.model()

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        header, model = self.horizontalHeader(), self._any_model()
        if header.isSortIndicatorShown() and model is not None:
            model.sort(column, order)

    def _section_resized(self, section: int, _old: int, new: int) -> None:
        if not self._fitting and new > 0:
            self._own_widths[section] = round(new / theme.scale)
            self.columns_resized.emit()

    def _fit(self) -> None:
        """Give every column its width; what is left goes to those that stretch."""
        model = self._any_model()
        if model is None or not self._columns or self._fitting:
            return
        self._fitting = True
        total = self.viewport().width()
        shown = [i for i in range(model.columnCount()) if i < len(self._columns)]
        for index in shown:
            self.setColumnHidden(index, total < theme.px(self._columns[index].hide_below))
        shown = [i for i in shown if not self.isColumnHidden(i)]
        fixed = {i: self._fixed_width(i) for i in shown}
        rest = total - sum(width or 0 for width in fixed.values())
        parts = sum(max(1, self._columns[i].stretch) for i, width in fixed.items() if width is None)
        for index, width in fixed.items():
            column = self._columns[index]
            share = rest * max(1, column.stretch) // max(1, parts)
            stretched = max(theme.px(column.min_width), share)
            self.setColumnWidth(index, stretched if width is None else width)
        self._fitting = False

    def _fixed_width(self, index: int) -> int | None:
        column = self._columns[index]
        own = self._own_widths.get(index, column.width if not column.stretch else None)
        return None if own is None else theme.px(own)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # rows

    def current_row(self) -> int:
        """Return the current row, -1 for none."""
        return self.currentIndex().row()

    def select_row(self, row: int) -> None:
        """Make `row` current and visible; -1 clears the choice."""
        model = self._any_model()
        if model is None or not 0 <= row < model.rowCount():
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
            return
        column = max(0, self.currentIndex().column())
        self.setCurrentIndex(model.index(row, column))

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        """Repaint whole rows and report the new one."""
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.row() != previous.row():
            self.row_changed.emit(current.row())

    def _open(self, row: int) -> None:
        if row >= 0:
            self.opened.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Space and Delete report, Home and End go to the ends of the list."""
        row, key = self.current_row(), event.key()
        model = self._any_model()
        if self._by_cell or model is None:
            super().keyPressEvent(event)
        elif key in _ENTER:
            self._open(row)
        elif key == Qt.Key.Key_Space and row >= 0:
            self.space_pressed.emit(row)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and row >= 0:
            self.delete_pressed.emit(row)
        elif key == Qt.Key.Key_Home:
            self.select_row(0)
        elif key == Qt.Key.Key_End:
            self.select_row(model.rowCount() - 1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Arriving by keyboard chooses the first row when there was none."""
        super().focusInEvent(event)
        by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason
        if not self._by_cell and not by_mouse and not self.selectionModel().hasSelection():
            self.select_row(max(0, self.current_row()))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._set_hover(self.rowAt(event.position().toPoint().y()))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._set_hover(-1)
        return super().viewportEvent(event)

    def _set_hover(self, row: int) -> None:
        if row != self._hover:
            self._hover = row
            self.viewport().update()

    # painting: rows first, cells over them

    def initViewItemOption(self, option: QStyleOptionViewItem) -> None:
        """Keep Qt from filling selected rows: the view has painted them already."""
        super().initViewItemOption(option)
        palette = QPalette(option.palette)
        palette.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        option.palette = palette

    def row_rect(self, row: int) -> QRect:
        """Return the whole row in the viewport."""
        return QRect(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint lines, hover, selection and focus per row, then the cells."""
        model = self._any_model()
        if model is not None and model.rowCount():
            painter = painting.begin(self.viewport())
            self._paint_rows(painter, event.rect(), model.rowCount())
            painter.end()
        super().paintEvent(event)

    def _paint_rows(self, painter: QPainter, area: QRect, count: int) -> None:
        first = max(0, self.rowAt(area.top()))
        last = self.rowAt(area.bottom())
        for row in range(first, (last if last >= 0 else count - 1) + 1):
            rect = self.row_rect(row)
            if self._lines and row < count - 1:
                edge = theme.px(self._edge)
                painting.hairline_h(painter, edge, rect.bottom(), rect.width() - 2 * edge)
            pill = QRectF(rect).adjusted(_PILL - 1, 1, -(_PILL - 1), -2)
            self._paint_row_state(painter, row, pill)
        if self._by_cell and self.hasFocus() and self.currentIndex().isValid():
            box = QRectF(self.visualRect(self.currentIndex())).adjusted(3, 4, -3, -5)
            painting.focus_ring(painter, box, theme.px(6))

    def _paint_row_state(self, painter: QPainter, row: int, pill: QRectF) -> None:
        if self._by_cell:
            return
        radius = theme.px(6)
        chosen = self.selectionModel().isRowSelected(row, QModelIndex())
        if chosen:
            painting.fill_round(painter, pill, radius, theme.color("accent_tint"))
        elif row == self._hover:
            painting.fill_round(painter, pill, radius, theme.color("hover"))
        if self.hasFocus() and row == self.current_row():
            painting.stroke_round(painter, pill, radius, theme.color("focus"), 2)
