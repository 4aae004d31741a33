"""The month of hours: a calendar with the total of each day and week; a day leads to its week."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QStyleOptionViewItem, QVBoxLayout, QWidget

from zzpdesk.core.week import DAYS, monday_of
from zzpdesk.desk.hours import Month
from zzpdesk.texts import formats, hours
from zzpdesk.texts.i18n import _
from zzpdesk.ui.context import Context
from zzpdesk.ui.hours.weekpaint import TODAY
from zzpdesk.ui.look import painting
from zzpdesk.ui.look.cells import CELL, Cell, Column
from zzpdesk.ui.look.table import TableView
from zzpdesk.ui.look.tablecard import Footer, TableCard
from zzpdesk.ui.look.tablepaint import CellDelegate, Header
from zzpdesk.ui.look.theme import theme

Index = QModelIndex | QPersistentModelIndex
DAY = CELL + 21
_HIGH, _HEAD = 66, 35
_NOWHERE = QModelIndex()
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MonthModel(QAbstractTableModel):
    """A row per week, a column per day and one for the week's total."""

    def __init__(self) -> None:
        super().__init__()
        self.month: Month | None = None
        self.mondays: list[date] = []

    def show_month(self, month: Month) -> None:
        """Take over a month."""
        self.beginResetModel()
        self.month = month
        last = month.first.replace(day=monthrange(month.first.year, month.first.month)[1])
        first = monday_of(month.first)
        weeks = ((last - first).days // DAYS) + 1
        self.mondays = [first + timedelta(weeks=number) for number in range(weeks)]
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.mondays)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else DAYS + 1

    def day(self, index: Index) -> date | None:
        """The day of a cell, also of the weeks' own totals (their Monday); None outside the table."""
        if not 0 <= index.row() < len(self.mondays):
            return None
        return self.mondays[index.row()] + timedelta(days=index.column() % DAYS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical or not self.mondays:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignRight)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if section == DAYS:
            return _("Week")
        return formats.weekday(self.mondays[0] + timedelta(days=section), short=True)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        day = self.day(index)
        if day is None or self.month is None:
            return None
        if role == DAY:
            return day if index.column() < DAYS else None
        if role == CELL:
            return Cell(self._text(index, day), align="right", weight=600)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            name = _("Week {number}").format(number=day.isocalendar().week)
            if index.column() < DAYS:
                name = f"{formats.weekday(day)} {formats.day(day)}"
            return f"{name}: {self._text(index, day) or _('no hours')}"
        return None

    def _text(self, index: Index, day: date) -> str:
        found = self.month.days if self.month else {}
        days = [day] if index.column() < DAYS else [day + timedelta(days=step) for step in range(DAYS)]
        minutes = sum(found[one][1] for one in days if one in found)
        return hours.amount(minutes) if minutes else ""


class _DayDelegate(CellDelegate):
    """The day's number at the top, its hours below."""

    def __init__(self, view: MonthTable) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        day, cell = index.data(DAY), index.data(CELL)
        pad = theme.px(12)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(rect).adjusted(pad, theme.px(6), -pad, -theme.px(8))
        caption, body = theme.font("label"), theme.font("strong")
        lower = QRectF(
            area.x(), area.bottom() - painting.line_height(body), area.width(), painting.line_height(body)
        )
        right = Qt.AlignmentFlag.AlignRight
        upper = QRectF(area.x(), area.y(), area.width(), painting.line_height(caption))
        if day is None:
            monday = self._view.months.day(index)
            number = str(monday.isocalendar().week) if monday else ""
            painting.draw_text(painter, upper, number, caption, theme.color("text3"), right)
            painting.draw_text(painter, lower, cell.text, body, theme.color("text2"), right)
        else:
            inside = self._view.months.month is not None and day.month == self._view.months.month.first.month
            ink = theme.color("accent" if day == self._view.today else "text2" if inside else "text3")
            painting.draw_text(painter, upper, str(day.day), caption, ink, right)
            if inside:
                painting.draw_text(painter, lower, cell.text, body, theme.color("text"), right)
        painter.restore()


class MonthTable(TableView):
    """`day_opened` on a click, on Enter and on Space; `month_wanted` by Ctrl with an arrow."""

    day_opened = Signal(object)
    month_wanted = Signal(int)

    def __init__(self, model: MonthModel) -> None:
        super().__init__("two_line", "cell")
        self.setObjectName("month_table")
        self.setAccessibleName(_("Hours of the month"))
        self.months = model
        self.today: date | None = None
        self.setHorizontalHeader(Header(self, 12))
        self.horizontalHeader().setSectionsClickable(False)
        self.setModel(model)
        self.setItemDelegate(_DayDelegate(self))
        self.set_columns([Column("", stretch=1, min_width=48) for _day in range(DAYS + 1)])
        self.setEditTriggers(TableView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._opened)
        model.modelReset.connect(self._sized)

    def restyle(self) -> None:
        super().restyle()
        lines = painting.line_height(theme.font("label")) + painting.line_height(theme.font("strong"))
        self.verticalHeader().setDefaultSectionSize(max(theme.px(_HIGH), lines + theme.px(16)))

    def _sized(self) -> None:
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """All weeks."""
        rows = self.verticalHeader().defaultSectionSize() * self.months.rowCount()
        return QSize(theme.px(560), self.horizontalHeader().sizeHint().height() + rows + 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(400), self.sizeHint().height())

    def _opened(self, index: Index) -> None:
        day = self.months.day(index)
        if day is not None:
            self.day_opened.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.month_wanted.emit(-1 if event.key() == Qt.Key.Key_Left else 1)
        elif event.key() in (*_ENTER, Qt.Key.Key_Space):
            self._opened(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _paint_rows(self, painter: QPainter, area: QRect, count: int) -> None:
        for row in range(count):
            for column in range(DAYS):
                index = self.months.index(row, column)
                if self.months.day(index) == self.today:
                    painter.fillRect(self.visualRect(index), theme.color("accent_tint", TODAY))
                elif column >= DAYS - 2:
                    painter.fillRect(self.visualRect(index), theme.color("surface2"))
        super()._paint_rows(painter, area, count)


class MonthView(QWidget):
    """`day_chosen` carries a day whose week is wanted, `day_wanted` a day of another month."""

    day_chosen = Signal(object)
    day_wanted = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("month_view")
        self._context = context
        self.model = MonthModel()
        self.model.setParent(self)
        self.table = MonthTable(self.model)
        self.footer = Footer(_("Choose a day to see its week"))
        self.card = TableCard(self.table, self.footer)
        line = QVBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.card)
        line.addStretch(1)
        self.table.day_opened.connect(self.day_chosen)
        self.table.month_wanted.connect(self.step)

    def show_day(self, day: date) -> None:
        """The month of a day."""
        month = self._context.desk.hours.month(day)
        self.table.today = self._context.desk.today()
        self.model.show_month(month)
        self.footer.set_facts(
            [
                (_("Billable"), hours.with_unit(month.billable)),
                (_("Not billable"), hours.with_unit(month.minutes - month.billable)),
                (_("Together"), hours.with_unit(month.minutes)),
            ]
        )

    def step(self, by: int) -> None:
        """A month back or on."""
        from zzpdesk.core.periods import add_months

        if self.model.month is not None:
            self.day_wanted.emit(add_months(self.model.month.first, by))
