"""How the week is painted: two-line day heads, tinted columns, cells one types in."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from zzpdesk.core.week import DAYS
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.ui.hours.weekmodel import BROKEN, RAW, RUNNING, TOTAL, Index, WeekModel
from zzpdesk.ui.look import painting
from zzpdesk.ui.look.cells import CELL
from zzpdesk.ui.look.icons import paint_icon
from zzpdesk.ui.look.inputs import LineEdit
from zzpdesk.ui.look.tablepaint import EDGE, CellDelegate, paint_cell
from zzpdesk.ui.look.theme import theme

TODAY = 140
"""How much of the tint lies over the column of today."""
_HEAD, _DAY_PAD = 49, 16
_HINT = QStyledItemDelegate.EndEditHint
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_RIGHT = Qt.AlignmentFlag.AlignRight
_MIDDLE = Qt.AlignmentFlag.AlignHCenter


class DayHeader(QHeaderView):
    """`ma` above `12`; today in the accent on its tint."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.today: date | None = None
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(theme.px(32))
        self.viewport().setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        """Two lines with air."""
        lines = painting.line_height(theme.font("label")) + painting.line_height(theme.font("strong"))
        return QSize(super().sizeHint().width(), max(theme.px(_HEAD), lines + theme.px(10)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for logical in range(self.count()):
            rect = QRect(self.sectionViewportPosition(logical), 0, self.sectionSize(logical), self.height())
            if rect.intersects(event.rect()):
                self._paint(painter, rect, logical)
        painting.hairline_h(painter, 0, self.height() - 1, self.viewport().width())

    def _paint(self, painter: QPainter, rect: QRect, logical: int) -> None:
        model = self.model()
        text = str(model.headerData(logical, Qt.Orientation.Horizontal) or "")
        above, _sep, below = text.partition("\n")
        today = isinstance(model, WeekModel) and model.week is not None and 1 <= logical <= DAYS
        today = today and model.week.day(logical - 1) == self.today  # type: ignore[attr-defined]
        if today:
            painter.fillRect(rect, theme.color("accent_tint", TODAY))
        half = painting.line_height(theme.font("strong"))
        top = (rect.height() - 2 * half) / 2
        line = QRectF(rect.x(), top, rect.width(), half)
        label = theme.font("label", weight=600 if today else 500)
        if logical == TOTAL:
            area = line.translated(0, half).adjusted(0, 0, -theme.px(EDGE), 0)
            painting.draw_text(painter, area, above, theme.font("label"), theme.color("text2"), _RIGHT)
            return
        painting.draw_text(painter, line, above, label, theme.color("accent" if today else "text2"), _MIDDLE)
        ink = theme.color("accent" if today else "text")
        painting.draw_text(painter, line.translated(0, half), below, theme.font("strong"), ink, _MIDDLE)


class WeekDelegate(CellDelegate):
    """Cells and their editor: Enter books and goes down, Tab goes right, Escape takes back.

    `stepped` carries how far down and right, and whether to go on typing there; `given_up` on Escape.
    """

    stepped = Signal(int, int, bool)
    given_up = Signal()

    def __init__(self, parent: QWidget, model: WeekModel) -> None:
        super().__init__(parent)
        self._weeks = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(RUNNING):
            self._paint_running(painter, rect, index)
        elif index.column() == 0:
            area = QRectF(rect).adjusted(theme.px(EDGE), 0, -theme.px(4), 0)
            cell = index.data(CELL)
            if cell.tone == "text2":
                painting.draw_text(painter, area, cell.text, theme.font("label"), theme.color("text2"))
            else:
                paint_cell(painter, area, cell)
        else:
            pad = theme.px(EDGE if index.column() == TOTAL else _DAY_PAD)
            paint_cell(painter, QRectF(rect).adjusted(2, 0, -pad, 0), index.data(CELL))
        if index.data(BROKEN):
            painting.stroke_round(painter, _box(rect), theme.px(6), theme.color("danger"), 2)
        painter.restore()

    def _paint_running(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """The time so far in a filled cell."""
        box, font = _box(rect), theme.font("strong")
        painting.fill_round(painter, box, theme.px(6), theme.color("accent"))
        text, ink, side = self._weeks.running_text(index), theme.color("on_accent"), theme.px(14)
        word, gap = painting.text_width(text, font), theme.px(3)
        lead = side + gap if side + gap + word <= box.width() - theme.px(8) else 0
        left = box.x() + (box.width() - lead - word) / 2
        if lead:
            paint_icon(painter, "timer", QRectF(left, box.center().y() - side / 2, side, side), ink)
        painting.draw_text(painter, QRectF(left + lead, box.y(), word + 2, box.height()), text, font, ink)

    # ---- the editor

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = LineEdit(align="right", parent=parent)
        editor.setObjectName("week_cell")
        cell = self._weeks.cell_of(index)
        day = formats.weekday(cell[1]) if cell else ""
        editor.setAccessibleName(_("Hours on {day}").format(day=day))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, LineEdit) and editor.property("filled") is None:
            editor.setProperty("filled", True)
            editor.setText(index.data(RAW))
            editor.selectAll()
            editor.set_state("error" if index.data(BROKEN) else "")

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, LineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        editor.setGeometry(_box(option.rect).toRect())
        if isinstance(editor, LineEdit):
            editor.setTextMargins(theme.px(4), 0, theme.px(8), 0)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        steps: dict[Any, tuple[int, int]] = {
            Qt.Key.Key_Tab: (0, 1),
            Qt.Key.Key_Backtab: (0, -1),
            **dict.fromkeys(_ENTER, (1, 0)),
        }
        if (
            isinstance(editor, QWidget)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            if event.key() == Qt.Key.Key_Escape:
                self.given_up.emit()
            elif event.key() in steps:
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, _HINT.NoHint)
                self.stepped.emit(*steps[event.key()], event.key() not in _ENTER)
                return True
        return super().eventFilter(editor, event)


def _box(rect: QRect) -> QRectF:
    """What a cell fills of its rectangle."""
    high = min(rect.height() - theme.px(8), theme.px(32))
    middle = (rect.height() - 1 - high) / 2
    return QRectF(rect.x() + theme.px(6), rect.y() + middle, rect.width() - theme.px(12), high)
