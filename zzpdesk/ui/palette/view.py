"""Ctrl+K: one line to type in, and what fits. A layer over the window, not a window."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QWidget

from zzpdesk.texts.i18n import _
from zzpdesk.ui.look.buttons import IconButton
from zzpdesk.ui.look.dialog import IconMark
from zzpdesk.ui.look.inputs import clear_base
from zzpdesk.ui.look.layout import Divider, row
from zzpdesk.ui.look.popover import Popover
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.palette.entries import Entry, Provider
from zzpdesk.ui.palette.footer import Footer
from zzpdesk.ui.palette.matching import words_of
from zzpdesk.ui.palette.rows import ENTRY, HEADING, PaletteRows, row_height

WIDTH, TOP, MOST_ROWS = 640, 76, 9
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}


class _Typed(QLineEdit):
    """The line; keys that move or choose go to the palette."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self.setObjectName("palette_input")
        self.setAccessibleName(_("Search or do something…"))
        self.setPlaceholderText(_("Search or do something…"))
        self.setFrame(False)
        clear_base(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._palette.handle_key(event.key()):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, _next: bool) -> bool:
        """Tab means: more actions."""
        return False


class Palette(Popover):
    """Groups "do it now", "found", "go to"; arrows choose, Enter does, Tab shows more, `>` limits to commands."""

    def __init__(self, parent: QWidget, provider: Provider) -> None:
        super().__init__(parent, scrim=True)
        self.setObjectName("palette")
        self.setAccessibleName(_("Search or do something…"))
        self._provider = provider
        self._more: tuple[Entry, ...] = ()
        self.input = _Typed(self)
        self.list = QListView()
        self._rows = PaletteRows(self.list)
        self._model = QStandardItemModel(self.list)
        self._dress_list()
        close = IconButton("x", _("Close"))
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.clicked.connect(self.close_popover)
        head = row(IconMark("search", "text2", 18), self.input, close, spacing=10, margins=(20, 8, 8, 8))
        self.body.setSpacing(0)
        self.body.addLayout(head)
        self.body.addWidget(Divider())
        self.body.addWidget(self.list, 1)
        self.body.addWidget(Divider())
        self.body.addWidget(Footer())
        self.input.textChanged.connect(self._typed)
        self.list.clicked.connect(self._run)

    def _dress_list(self) -> None:
        self.list.setObjectName("palette_list")
        self.list.setAccessibleName(_("Results"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._rows)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.viewport().setAutoFillBackground(
            True
        )  # opaque: the window below need not paint for each key

    def open_palette(self) -> None:
        """Show it, empty; again when it is open: close it."""
        if self.isVisible():
            self.close_popover()
            return
        self.input.setFont(theme.font("lead"))
        self.input.clear()
        self._typed("")
        self.open_at(self._place())
        self.input.setFocus(Qt.FocusReason.PopupFocusReason)

    def fit(self) -> None:
        """Follow the window's size."""
        if self.isVisible():
            self.setGeometry(self.window().rect())
            self._resize()

    def _place(self) -> QRect:
        area = self.window().rect()
        width = min(theme.px(WIDTH), area.width() - theme.px(48))
        top = min(theme.px(TOP), area.height() // 8)
        rows = [self._model.item(number) for number in range(self._model.rowCount())]
        inner = sum(theme.px(HEADING) if item.data(ENTRY) is None else row_height() for item in rows)
        frame = theme.px(50 + 42 + 8)
        most = MOST_ROWS * row_height() + theme.px(24)
        height = min(max(inner, row_height()), most, area.height() - top - frame - theme.px(24)) + frame
        shift = theme.px(60 if area.width() >= theme.px(1200) else 0)  # half of the sidebar's share
        return QRect((area.width() - width) // 2 + shift, top, width, height)

    def _resize(self) -> None:
        self.open_geometry(self._place())

    def open_geometry(self, rect: QRect) -> None:
        """Move the sheet without touching the focus."""
        margins = self.body.contentsMargins()
        self.sheet.setGeometry(rect.marginsAdded(margins))

    # what is typed

    def _typed(self, text: str) -> None:
        self._more = ()
        only = text.lstrip().startswith(">")
        words = text.lstrip().removeprefix(">").strip()
        self._rows.words = words_of(words)
        self._show(self._provider(words, only))

    def _show(self, entries: list[Entry] | tuple[Entry, ...]) -> None:
        self._model.clear()
        group = ""
        for entry in entries:
            if entry.group != group:
                group = entry.group
                heading = QStandardItem(_(group))
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                self._model.appendRow(heading)
            self._model.appendRow(_item(entry))
        if not entries:
            nothing = QStandardItem(_("Nothing found"))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self._model.appendRow(nothing)
        self._choose(0, 1)
        if self.isVisible():
            self._resize()

    @property
    def entries(self) -> list[Entry]:
        """What is listed now, in order."""
        items = (self._model.item(number) for number in range(self._model.rowCount()))
        return [item.data(ENTRY) for item in items if item.data(ENTRY) is not None]

    @property
    def chosen(self) -> Entry | None:
        """The entry Enter would do."""
        found = self.list.currentIndex().data(ENTRY)
        return found if isinstance(found, Entry) else None

    # keys

    def handle_key(self, key: int) -> bool:
        """Do what a key means here; False: it is for the line."""
        if key in _MOVES:
            self._move(_MOVES[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self.list.currentIndex())
        elif key == Qt.Key.Key_Tab:
            self._show_more()
        elif key == Qt.Key.Key_Escape and self._more:
            self._typed(self.input.text())
        elif key == Qt.Key.Key_Escape:
            self.close_popover()
        else:
            return False
        return True

    def _move(self, by: int) -> None:
        count = self._model.rowCount()
        step = 1 if by > 0 else -1
        at = max(0, min(count - 1, self.list.currentIndex().row() + by))
        self._choose(at, step)

    def _choose(self, start: int, step: int) -> None:
        at = start
        while 0 <= at < self._model.rowCount():
            if self._model.item(at).data(ENTRY) is not None:
                index = self._model.index(at, 0)
                self.list.setCurrentIndex(index)
                above = at - 1 if at == 1 else at
                self.list.scrollTo(self._model.index(above, 0))
                return
            at += step

    def _run(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY)
        if isinstance(entry, Entry):
            self.close_popover()
            entry.run()

    def _show_more(self) -> None:
        entry = self.chosen
        if entry is not None and entry.more:
            self._more = entry.more
            self._show(entry.more)


def _item(entry: Entry) -> QStandardItem:
    item = QStandardItem(entry.title)
    item.setData(entry, ENTRY)
    item.setData(
        f"{entry.title}, {entry.sub}" if entry.sub else entry.title, Qt.ItemDataRole.AccessibleTextRole
    )
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    return item
