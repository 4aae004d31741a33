"""How cells and headings of a table are painted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from zzpdesk.ui.look import painting
from zzpdesk.ui.look.cells import CELL, Cell, qt_align
from zzpdesk.ui.look.chips import chip_width, paint_chip
from zzpdesk.ui.look.icons import paint_icon
from zzpdesk.ui.look.marks import CHANNEL_SHAPE, paint_mark
from zzpdesk.ui.look.theme import theme

EDGE = 19
"""Room left of the first and right of the last column: 20 with the card's hairline."""
PAD = 12
"""Room on both sides of a column elsewhere."""
_PITCH = 18
_HEADER = 35


def cell_area(rect: QRect, *, first: bool, last: bool, edge: int = EDGE) -> QRectF:
    """Return where the content of a cell or heading in `rect` goes."""
    between = min(edge, PAD)
    left = theme.px(edge if first else between)
    right = theme.px(edge if last else between)
    return QRectF(rect).adjusted(left, 0, -right, 0)


def paint_cell(painter: QPainter, area: QRectF, cell: Cell) -> None:
    """Paint the content of a cell; hover, selection and focus belong to the row."""
    area = _paint_lead(painter, area, cell)
    if cell.chip is not None:
        _paint_chip_cell(painter, area, cell)
        return
    font, align = theme.font("body", weight=cell.weight), qt_align(cell.align)
    if not cell.sub:
        painting.draw_text(painter, area, cell.text, font, theme.color(cell.tone), align)
        return
    pitch = max(theme.px(_PITCH), painting.line_height(font))
    top = area.y() + (area.height() - 1 - 2 * pitch) / 2
    line = QRectF(area.x(), top, area.width(), pitch)
    painting.draw_text(painter, line, cell.text, font, theme.color(cell.tone), align)
    line.translate(0, pitch)
    sub = theme.font("caption")
    painting.draw_text(painter, line, cell.sub, sub, theme.color(cell.sub_tone), align)


def _paint_lead(painter: QPainter, area: QRectF, cell: Cell) -> QRectF:
    if cell.mark:
        side = theme.px(12)
        box = QRectF(area.x(), area.y() + (area.height() - side) / 2, side, side)
        paint_mark(painter, CHANNEL_SHAPE[cell.mark], box, theme.color(cell.mark))
        return area.adjusted(theme.px(20), 0, 0, 0)
    if cell.icon:
        side = theme.px(16)
        box = QRectF(area.x(), area.y() + (area.height() - side) / 2, side, side)
        paint_icon(painter, cell.icon, box, theme.color(cell.tone))
        return area.adjusted(theme.px(24), 0, 0, 0)
    return area


def _paint_chip_cell(painter: QPainter, area: QRectF, cell: Cell) -> None:
    if cell.chip is None:
        return
    left = area.x()
    if cell.text:
        font = theme.font("body", weight=cell.weight)
        painting.draw_text(painter, area, cell.text, font, theme.color(cell.tone))
        left += painting.text_width(cell.text, font) + theme.px(8)
    elif cell.align == "right":
        left = area.right() - chip_width(cell.chip)
    left += paint_chip(painter, left, area.center().y(), cell.chip) + theme.px(8)
    if cell.note:
        rest = QRectF(left, area.y(), max(0.0, area.right() + theme.px(8) - left), area.height())
        ink = theme.color(cell.note_tone)
        painting.draw_text(painter, rest, cell.note, theme.font("caption"), ink)


class CellDelegate(QStyledItemDelegate):
    """Paints a model's Cell (role CELL); without one, its display text."""

    def __init__(self, parent: QWidget, edge: int = EDGE) -> None:
        super().__init__(parent)
        self._edge = edge

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        cell = index.data(CELL)
        if not isinstance(cell, Cell):
            cell = Cell(str(index.data() or ""))
        rect: QRect = option.rect
        last = index.model().columnCount() - 1
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = cell_area(rect, first=index.column() == 0, last=index.column() == last, edge=self._edge)
        paint_cell(painter, area, cell)
        painter.restore()


class Header(QHeaderView):
    """Column headings in small grey type with a sort arrow; a hairline below."""

    def __init__(self, parent: QWidget | None = None, edge: int = EDGE) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._edge = edge
        self.setHighlightSections(False)
        self.setSectionsClickable(True)
        self.setMinimumSectionSize(theme.px(32))
        self.viewport().setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        """One line with air."""
        needed = painting.line_height(theme.font("label")) + theme.px(12)
        return QSize(super().sizeHint().width(), max(theme.px(_HEADER), needed))

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """Draw word and arrow."""
        model = self.model()
        title = str(model.headerData(logical, self.orientation()) or "")
        role = Qt.ItemDataRole.TextAlignmentRole
        align = Qt.AlignmentFlag(model.headerData(logical, self.orientation(), role) or 1)
        last = logical == model.columnCount() - 1
        area = cell_area(rect, first=logical == 0, last=last, edge=self._edge)
        arrow = self._arrow(logical)
        side = theme.px(14)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font, ink = theme.font("label"), theme.color("text3")
        if arrow and align & Qt.AlignmentFlag.AlignRight:
            width = painting.text_width(title, font)
            left = area.right() - width - side - theme.px(3)
        else:
            left = area.x() + painting.text_width(title, font) + theme.px(4)
        painting.draw_text(painter, area, title, font, ink, align)
        if arrow:
            spot = QRectF(left, area.y() + (area.height() - side) / 2, side, side)
            paint_icon(painter, arrow, spot, theme.color("text2"))
        painter.restore()

    def _arrow(self, logical: int) -> str:
        if not self.isSortIndicatorShown() or self.sortIndicatorSection() != logical:
            return ""
        down = self.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        return "arrow-down" if down else "arrow-up"

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sections, without Qt's own background, and the line below them."""
        painter = QPainter(self.viewport())
        for logical in range(self.count()):
            left = self.sectionViewportPosition(logical)
            rect = QRect(left, 0, self.sectionSize(logical), self.height())
            if not self.isSectionHidden(logical) and rect.intersects(event.rect()):
                self.paintSection(painter, rect, logical)
        painting.hairline_h(painter, 0, self.height() - 1, self.viewport().width())
