"""How a line of the palette looks: what was typed is bold and underlined."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from zzpdesk.ui.look import painting
from zzpdesk.ui.look.icons import paint_icon
from zzpdesk.ui.look.kbd import cap_size, keys_text, paint_cap
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.palette.entries import Entry
from zzpdesk.ui.palette.matching import spans

ENTRY = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex
ROW, HEADING = 44, 30


def row_height() -> int:
    """The height of an entry: two lines."""
    lines = painting.line_height(theme.font("medium")) + painting.line_height(theme.font("caption"))
    return max(theme.px(ROW), lines + theme.px(10))


class PaletteRows(QStyledItemDelegate):
    """Paints headings and entries."""

    words: list[str]

    def __init__(self, parent: object) -> None:
        super().__init__(parent)  # type: ignore[arg-type]
        self.words = []

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(10, row_height() if index.data(ENTRY) is not None else theme.px(HEADING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        entry = index.data(ENTRY)
        if entry is None:
            area = box.adjusted(theme.px(20), theme.px(6), 0, 0)
            painting.draw_text(painter, area, str(index.data()), theme.font("label"), theme.color("text2"))
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            face = box.adjusted(theme.px(8), 0, -theme.px(8), 0)
            painting.fill_round(painter, face, theme.px(6), theme.color("accent_tint"))
        self._entry(painter, box, entry, chosen)

    def _entry(self, painter: QPainter, box: QRectF, entry: Entry, chosen: bool) -> None:
        side = theme.px(18)
        glyph = QRectF(box.x() + theme.px(22), box.y() + (box.height() - side) / 2, side, side)
        paint_icon(painter, entry.icon, glyph, theme.color("accent" if chosen else "text2"))
        left = box.x() + theme.px(54)
        right = self._keys(painter, box, entry.keys)
        middle = box.center().y() + 1
        line = QRectF(left, middle - theme.px(18), right - left, theme.px(18))
        if not entry.sub:
            line.moveTop(box.center().y() - line.height() / 2)
        self._title(painter, line, entry.title)
        below = QRectF(left, middle - 1, right - left, theme.px(18))
        painting.draw_text(painter, below, entry.sub, theme.font("caption"), theme.color("text2"))

    def _keys(self, painter: QPainter, box: QRectF, keys: str) -> float:
        right = box.right() - theme.px(20)
        for part in reversed(keys_text(keys).split(" ") if keys else []):
            size = cap_size(part)
            cap = QRectF(
                right - size.width(), box.center().y() - size.height() / 2, size.width(), size.height()
            )
            paint_cap(painter, cap, part)
            right = cap.x() - theme.px(5)
        return right - theme.px(8)

    def _title(self, painter: QPainter, line: QRectF, title: str) -> None:
        font, ink = theme.font("medium"), theme.color("text")
        shown = painting.elided(title, font, line.width())
        x, at = line.x(), 0
        for start, end in spans(shown, self.words):
            x = _part(painter, line, x, shown[at:start], font)
            bold = theme.font("medium", weight=700)
            before = x
            x = _part(painter, line, x, shown[start:end], bold)
            stroke = QRectF(before, line.bottom() - theme.px(1), x - before, theme.px(2))
            painter.fillRect(stroke, theme.color("accent"))
            at = end
        painter.setPen(ink)
        _part(painter, line, x, shown[at:], font)


def _part(painter: QPainter, line: QRectF, x: float, text: str, font: QFont) -> float:
    width = painting.text_width(text, font)
    painting.draw_text(
        painter, QRectF(x, line.y(), width + 2, line.height()), text, font, theme.color("text")
    )
    return x + width
