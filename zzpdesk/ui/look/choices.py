"""Choosing one of many: the drop-down list and the list one types into."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, QRectF, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QFrame, QListView, QSizePolicy, QWidget

from zzpdesk.ui.look import painting
from zzpdesk.ui.look.icons import paint_icon
from zzpdesk.ui.look.inputs import LineEdit, State, control_height, paint_frame
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme

_CHEVRON = 26


def _paint_chevron(painter: QPainter, widget: QWidget) -> None:
    side = theme.px(14)
    left = widget.width() - theme.px(8) - side
    spot = QRectF(left, (widget.height() - side) / 2, side, side)
    paint_icon(painter, "chevron-down", spot, theme.color("text2"))


def _style_list(view: QListView) -> None:
    view.setObjectName("look_list")
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setMouseTracking(True)
    view.setUniformItemSizes(True)


class ComboBox(Restyled, QComboBox):
    """One of a fixed list of (text, data); `chosen` carries the data of the user's choice."""

    chosen = Signal(object)

    def __init__(self, items: Sequence[tuple[str, Any]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: State = ""
        view = QListView(self)
        _style_list(view)
        self.setView(view)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.activated.connect(lambda _index: self.chosen.emit(self.value))
        self.set_items(items)

    def set_items(self, items: Sequence[tuple[str, Any]]) -> None:
        """Replace the list; the choice stays while its data is there, a new list starts on its first."""
        before, chosen = self.value, self.currentIndex() >= 0
        self.clear()
        for text, data in items:
            self.addItem(text, data)
        if chosen:
            self.set_value(before)

    @property
    def value(self) -> Any:
        """The data chosen; None when nothing is."""
        return self.currentData()

    def set_value(self, data: Any) -> None:
        """Choose the item with `data` without reporting it; nothing is chosen when there is none."""
        found = (index for index in range(self.count()) if self.itemData(index) == data)
        self.setCurrentIndex(next(found, -1))

    @property
    def state(self) -> State:
        """The state shown."""
        return self._state

    def set_state(self, state: State) -> None:
        """Show the border of "", "error", "warn" or "ok"."""
        self._state = state
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, never change a value by passing over it."""
        event.ignore()

    def showPopup(self) -> None:
        """Open the list below the field, without the frame of its window."""
        holder = self.view().parentWidget()
        if isinstance(holder, QFrame):
            holder.setFrameShape(QFrame.Shape.NoFrame)
        super().showPopup()
        if holder is not None:
            below = self.mapToGlobal(QPoint(0, self.height() + 4))
            screen = self.screen().availableGeometry()
            if below.y() + holder.height() <= screen.bottom():
                holder.move(below)

    def sizeHint(self) -> QSize:
        """A comfortable width."""
        return QSize(theme.px(160), control_height())

    def minimumSizeHint(self) -> QSize:
        """Down to a short word."""
        return QSize(theme.px(72), control_height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw frame, choice and chevron."""
        painter = painting.begin(self)
        box = QRectF(self.rect())
        quiet = not self.isEnabled()
        paint_frame(painter, box, self._state, focus=self.hasFocus(), quiet=quiet)
        area = box.adjusted(theme.px(12), 0, -theme.px(_CHEVRON), 0)
        ink = theme.color("text3" if quiet or self.currentIndex() < 0 else "text")
        text = self.currentText() or self.placeholderText()
        painting.draw_text(painter, area, text, theme.font("body"), ink)
        _paint_chevron(painter, self)


class SearchableCombo(LineEdit):
    """Type a few letters of an item, or open the list with the arrow or Alt+Down.

    `chosen` carries the data of an item; `text_committed` a text that matches none of them.
    """

    chosen = Signal(object)
    text_committed = Signal(str)

    def __init__(
        self,
        items: Sequence[tuple[str, Any]] = (),
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", placeholder, parent=parent)
        self._items: list[tuple[str, Any]] = []
        self._value: Any = None
        self._completer = QCompleter(self)
        self._completer.setModel(QStringListModel(self))
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setMaxVisibleItems(10)
        view = QListView()
        _style_list(view)
        self._list = view
        self._completer.setPopup(view)
        self.setCompleter(self._completer)
        self._completer.activated[QModelIndex].connect(lambda _index: self._settle())  # type: ignore[index]
        self.committed.connect(self._settle)
        self.set_items(items)
        self.set_trail(theme.px(16))

    def set_items(self, items: Sequence[tuple[str, Any]]) -> None:
        """Replace the list of (text, data)."""
        self._items = list(items)
        model = self._completer.model()
        if isinstance(model, QStringListModel):
            model.setStringList([text for text, _data in self._items])

    @property
    def value(self) -> Any:
        """The data chosen; None when the text matches nothing."""
        return self._value

    def set_value(self, data: Any) -> None:
        """Show the item with `data` without reporting it; empty when there is none."""
        text = next((text for text, own in self._items if own == data), None)
        self._value = None if text is None else data
        self.setText(text or "")

    def show_all(self) -> None:
        """Open the whole list."""
        self.setFocus()
        self._completer.setCompletionPrefix("")
        self._completer.complete()

    def _settle(self) -> None:
        text = self.text().strip()
        match = next((pair for pair in self._items if pair[0].casefold() == text.casefold()), None)
        if match is None:
            self._value = None
            self.text_committed.emit(text)
            return
        self.setText(match[0])
        if match[1] != self._value:
            self._value = match[1]
            self.chosen.emit(match[1])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not self._list.isVisible():
            self.show_all()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.position().x() >= self.width() - theme.px(_CHEVRON):
            self.show_all()
            return
        super().mousePressEvent(event)

    def paint_extra(self, painter: QPainter) -> None:
        """Draw the chevron."""
        _paint_chevron(painter, self)
