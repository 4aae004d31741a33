"""The week as a table: arrows walk the cells, typing fills them, Enter goes down."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QWidget

from zzpdesk.core.week import DAYS, RowKey
from zzpdesk.texts.i18n import _
from zzpdesk.ui.hours.weekmodel import BROKEN, TOTAL, Index, WeekModel
from zzpdesk.ui.hours.weekpaint import TODAY, DayHeader, WeekDelegate
from zzpdesk.ui.look import painting
from zzpdesk.ui.look.cells import Column
from zzpdesk.ui.look.table import TableView
from zzpdesk.ui.look.theme import theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_GONE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_HEADING, _ROW, _SUM = 34, 46, 41
_EDGE = 14


class WeekGrid(TableView):
    """As high as its rows. `entries_wanted` on Space, `week_wanted` with -1 or 1 when one walks out at a side."""

    entries_wanted = Signal()
    week_wanted = Signal(int)

    def __init__(self, model: WeekModel, parent: QWidget | None = None) -> None:
        super().__init__("two_line", "cell", parent)
        self.setObjectName("week_grid")
        self.setAccessibleName(_("Hours of the week"))
        self.weeks = model
        self.today: date | None = None
        self._at: tuple[RowKey, int] | None = None
        self.days = DayHeader(self)
        self.setHorizontalHeader(self.days)
        self.setModel(model)
        delegate = WeekDelegate(self, model)
        delegate.stepped.connect(self._typed_on)
        delegate.given_up.connect(self.give_up)
        self.setItemDelegate(delegate)
        columns = [
            Column("", stretch=1, min_width=150),
            *(Column("", 74) for _day in range(DAYS)),
            Column("", 74),
        ]
        self.set_columns(columns)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.AnyKeyPressed | triggers.DoubleClicked)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._lines_changed)

    # ---- sizes

    def restyle(self) -> None:
        super().restyle()
        if hasattr(self, "weeks"):
            self._size_rows()

    def _lines_changed(self) -> None:
        self.clearSpans()
        self._size_rows()
        if self._at is not None:
            line = self.weeks.line_of(self._at[0])
            if line >= 0:
                self.setCurrentIndex(self.weeks.index(line, self._at[1]))

    def _size_rows(self) -> None:
        lines = painting.line_height(theme.font("body")) + painting.line_height(theme.font("caption"))
        for number, line in enumerate(self.weeks.lines):
            if line.heading:
                self.setSpan(number, 0, 1, TOTAL + 1)
                high = max(theme.px(_HEADING), painting.line_height(theme.font("label")) + theme.px(8))
            else:
                high = max(theme.px(_SUM if line.row is None else _ROW), lines + theme.px(6))
            self.setRowHeight(number, high)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """All rows: the page scrolls, not the table."""
        rows = sum(self.rowHeight(number) for number in range(self.weeks.rowCount()))
        return QSize(theme.px(620), self.days.sizeHint().height() + rows + 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(420), self.sizeHint().height())

    def _fit(self) -> None:
        """Day columns give way where there is little room, so that nothing scrolls sideways."""
        columns = getattr(self, "_columns", ())
        if columns and hasattr(self, "weeks"):
            room = self.viewport().width() / theme.scale
            day = max(42, min(74, int((room - 176 - _EDGE) / (DAYS + 1))))
            total = max(day, min(74, day + _EDGE))
            self._columns = (columns[0], *(Column("", day) for _number in range(DAYS)), Column("", total))
        super()._fit()

    # ---- going about

    def _remember(self) -> None:
        cell = self.weeks.cell_of(self.currentIndex())
        if cell is not None:
            self._at = (cell[0].key, self.currentIndex().column())

    def _typed_on(self, down: int, right: int, edit: bool) -> None:
        """What could not be read keeps her in its cell, with the sentence in view."""
        if self.currentIndex().data(BROKEN):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.step(down, right, edit=edit)

    def step(self, down: int, right: int, *, edit: bool) -> None:
        """To the next cell in a direction; at the end of a row on to the next."""
        at = self.currentIndex()
        row, column = at.row() + down, at.column() + right
        if column > DAYS:
            row, column = row + 1, 1
        elif column < 1:
            row, column = row - 1, DAYS
        direction = down or right
        while 0 <= row < self.weeks.rowCount():
            index = self.weeks.index(row, column)
            if self.weeks.cell_of(index) is not None:
                self.setFocus(Qt.FocusReason.OtherFocusReason)
                self.setCurrentIndex(index)
                if edit:
                    self.edit(index)
                return
            row += direction
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to(self, key: RowKey, day: date) -> None:
        """Put the focus on a cell."""
        week, line = self.weeks.week, self.weeks.line_of(key)
        if week is not None and line >= 0:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.setCurrentIndex(self.weeks.index(line, (day - week.monday).days + 1))

    def give_up(self) -> None:
        """Escape: what could not be read leaves the cell."""
        if self.currentIndex().data(BROKEN):
            self.weeks.forget_typed(self.currentIndex())

    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        if self.weeks.cell_of(index) is None:
            return QItemSelectionModel.SelectionFlag.NoUpdate
        return super().selectionCommand(index, event)

    def setCurrentIndex(self, index: Index) -> None:
        if not index.isValid() or self.weeks.cell_of(index) is not None:
            super().setCurrentIndex(index)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Only through cells; headings are stepped over."""
        now, found = self.currentIndex(), super().moveCursor(action, modifiers)
        actions = QAbstractItemView.CursorAction
        step = {actions.MoveUp: -1, actions.MoveDown: 1}.get(action, 0)
        row = found.row()
        column = min(DAYS, max(1, found.column()))
        while step and 0 <= row < self.weeks.rowCount():
            index = self.weeks.index(row, column)
            if self.weeks.cell_of(index) is not None:
                return index
            row += step
        index = self.weeks.index(found.row(), column)
        return index if self.weeks.cell_of(index) is not None else now

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), event.key()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.week_wanted.emit(-1 if key == Qt.Key.Key_Left else 1)
        elif self.weeks.cell_of(index) is None:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Space and not control:
            self.entries_wanted.emit()
        elif key in _GONE:
            self.weeks.forget_typed(index)
            self.weeks.setData(index, "")
        elif key == Qt.Key.Key_Escape and index.data(BROKEN):
            self.give_up()
        elif key in _ENTER:
            self.edit(index)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """By keyboard one arrives on today."""
        super().focusInEvent(event)
        if self.weeks.cell_of(self.currentIndex()) is None and self.weeks.week is not None:
            line = next((at for at, one in enumerate(self.weeks.lines) if one.row is not None), -1)
            days = (self.today - self.weeks.week.monday).days if self.today else 0
            if line >= 0:
                self.setCurrentIndex(self.weeks.index(line, (days if 0 <= days < DAYS else 0) + 1))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(self.viewport().mapFrom(self, event.pos()))
        if self.weeks.cell_of(index) is not None:
            self.setCurrentIndex(index)
            self.entries_wanted.emit()

    # ---- painting

    def _paint_rows(self, painter: QPainter, area: QRect, count: int) -> None:
        high = self.rowViewportPosition(count - 1) + self.rowHeight(count - 1)
        week = self.weeks.week
        for number in range(DAYS if week else 0):
            rect = QRect(self.columnViewportPosition(number + 1), 0, self.columnWidth(number + 1), high)
            if week is not None and week.day(number) == self.today:
                painter.fillRect(rect, theme.color("accent_tint", TODAY))
            elif number >= DAYS - 2:
                painter.fillRect(rect, theme.color("surface2"))
        super()._paint_rows(painter, area, count)
