"""How a row of the sidebar looks."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from zzpdesk.ui.look import painting
from zzpdesk.ui.look.icons import paint_icon
from zzpdesk.ui.look.theme import theme

PLACE = Qt.ItemDataRole.UserRole + 1
HEADING = Qt.ItemDataRole.UserRole + 2
COUNT = Qt.ItemDataRole.UserRole + 3
ICON = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


class SidebarRows(QStyledItemDelegate):
    """Paints headings, places, the page shown, hover, focus and counts."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self.rail = False
        self.page = ""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        if index.data(HEADING):
            return QSize(10, theme.px(11 if self.rail else 32))
        least = painting.line_height(theme.font("medium")) + theme.px(10)
        return QSize(10, max(theme.px(34 if self.rail else 30), least))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        if index.data(HEADING):
            self._heading(painter, box, str(index.data()))
            return
        state = option.state
        here = index.data(PLACE) == self.page
        face = box.adjusted(theme.px(8), 1, -theme.px(7), -1)
        if here:
            painting.fill_round(painter, face, theme.px(6), theme.color("accent_tint"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painting.fill_round(painter, face, theme.px(6), theme.color("hover"))
        self._content(painter, box, index, here)
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painting.focus_ring(painter, face, theme.px(6))

    def _heading(self, painter: QPainter, box: QRectF, text: str) -> None:
        if self.rail:
            inset = theme.px(16)
            painting.hairline_h(
                painter, box.x() + inset, box.y() + box.height() // 2, box.width() - 2 * inset + 1
            )
            return
        area = box.adjusted(theme.px(20), theme.px(6), -theme.px(8), 0)
        painting.draw_text(painter, area, text, theme.font("label"), theme.color("text3"))

    def _content(self, painter: QPainter, box: QRectF, index: Index, here: bool) -> None:
        side = theme.px(16)
        left = box.x() + (theme.px(20))
        icon = QRectF(left, box.y() + (box.height() - side) / 2, side, side)
        paint_icon(painter, str(index.data(ICON)), icon, theme.color("accent" if here else "text2"))
        count = index.data(COUNT) or 0
        if self.rail:
            if count:
                self._dot(painter, icon)
            return
        font = theme.font("strong" if here else "medium")
        right = theme.px(18)
        area = QRectF(left + theme.px(26), box.y(), box.width() - theme.px(64) - right, box.height())
        painting.draw_text(painter, area, str(index.data()), font, theme.color("accent" if here else "text"))
        if count:
            area = QRectF(box.x(), box.y(), box.width() - right + 1, box.height())
            align = Qt.AlignmentFlag.AlignRight
            painting.draw_text(painter, area, str(count), theme.font("label"), theme.color("text2"), align)

    def _dot(self, painter: QPainter, icon: QRectF) -> None:
        size = theme.px(7)
        spot = QRectF(icon.right() - size / 2 + 1, icon.y() - size / 2 + 1, size, size)
        painting.fill_round(painter, spot.adjusted(-2, -2, 2, 2), size, theme.color("sidebar"))
        painting.fill_round(painter, spot, size / 2, theme.color("accent"))
