"""Short ways to lay things out, in scaled distances."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme

Item: TypeAlias = QWidget | QLayout | int | None
Margins: TypeAlias = int | tuple[int, int, int, int]
_TALL = 1 << 20


def fill(layout: QBoxLayout, items: tuple[Item, ...]) -> None:
    """Add widgets, layouts, fixed spaces (int, px at 100 %) and stretches (None)."""
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, int):
            layout.addSpacing(theme.px(item))
        elif isinstance(item, QWidget):
            layout.addWidget(item)
        else:
            layout.addLayout(item)


def _dress(layout: QBoxLayout, spacing: int, margins: Margins) -> None:
    sides = (margins,) * 4 if isinstance(margins, int) else margins
    layout.setSpacing(theme.px(spacing))
    layout.setContentsMargins(*(theme.px(side) for side in sides))


def row(*items: Item, spacing: int = 8, margins: Margins = 0) -> QHBoxLayout:
    """Return items side by side."""
    layout = QHBoxLayout()
    _dress(layout, spacing, margins)
    fill(layout, items)
    return layout


def column(*items: Item, spacing: int = 8, margins: Margins = 0) -> QVBoxLayout:
    """Return items below each other."""
    layout = QVBoxLayout()
    _dress(layout, spacing, margins)
    fill(layout, items)
    return layout


def clear_layout(layout: QLayout) -> None:
    """Remove and delete everything in `layout`, layouts inside it included."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif inner is not None:
            clear_layout(inner)


class FlowLayout(QLayout):
    """Items side by side, middle to middle, going on below when the line is full."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 8, *, centered: bool = False) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._centered = centered
        self._gap = spacing
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        width = sum(item.sizeHint().width() for item in self._items)
        width += theme.px(self._gap) * max(0, len(self._items) - 1)
        height = max((item.sizeHint().height() for item in self._items), default=0)
        return QSize(width, height)

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        gap, x = theme.px(self._gap), 0
        lines: list[list[QLayoutItem]] = []
        for item in self._items:
            if item.isEmpty():
                continue  # hidden: it leaves no gap either
            wide = item.sizeHint().width()
            if not lines or x + wide > width:
                lines.append([])
                x = 0
            lines[-1].append(item)
            x += wide + gap
        return lines

    def _place(self, rect: QRect, *, move: bool) -> int:
        gap, y = theme.px(self._gap), rect.y()
        lines = self._lines(rect.width())
        for line in lines:
            hints = [item.sizeHint().boundedTo(QSize(rect.width(), _TALL)) for item in line]
            high = max(hint.height() for hint in hints)
            used = sum(hint.width() for hint in hints) + gap * (len(line) - 1)
            x = rect.x() + (max(0, rect.width() - used) // 2 if self._centered else 0)
            for item, hint in zip(line, hints, strict=True):
                if move:
                    item.setGeometry(QRect(QPoint(x, y + (high - hint.height()) // 2), hint))
                x += hint.width() + gap
            y += high + gap
        return y - rect.y() - (gap if lines else 0)


def wrap_row(*widgets: QWidget, spacing: int = 8) -> QWidget:
    """Return a widget whose `widgets` flow over as many lines as the width asks."""
    holder = QWidget()
    flow = FlowLayout(holder, spacing)
    for widget in widgets:
        flow.addWidget(widget)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    holder.setSizePolicy(policy)
    return holder


class Divider(Restyled, QWidget):
    """A hairline, 1 px however large the text is."""

    def __init__(self, *, vertical: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fixed, grows = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(fixed if vertical else grows, grows if vertical else fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """One pixel thick."""
        return QSize(1, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill the line."""
        QPainter(self).fillRect(self.rect(), theme.color("line"))
