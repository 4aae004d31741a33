"""The main window: painted empty first, filled when the desk is open. What it does stands in `commands.py`."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from zzpdesk.core.errors import ZzpdeskError
from zzpdesk.ui.context import Page, Target
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.messages import Messages
from zzpdesk.ui.preferences import preferences
from zzpdesk.ui.shell import menus
from zzpdesk.ui.shell.actions import Actions
from zzpdesk.ui.shell.commands import Commands
from zzpdesk.ui.shell.frame import Frame
from zzpdesk.ui.shell.geometry import restore_geometry
from zzpdesk.ui.shell.sidebar import Sidebar
from zzpdesk.ui.shell.statusbar import StatusBar
from zzpdesk.ui.shell.topbar import TopBar
from zzpdesk.ui.tasks import TaskPool

if TYPE_CHECKING:
    from zzpdesk.core.records.base import Record
    from zzpdesk.desk import Desk
    from zzpdesk.ui.bridge import Bridge
    from zzpdesk.ui.shell.facts import Facts

DEFAULT, LEAST, RAIL_BELOW = QSize(1366, 768), QSize(1024, 640), 1200


class MainWindow(Frame):
    """One desk on the screen. `painted` fires once, after the first frame."""

    painted = Signal()
    closed = Signal()

    def __init__(self, path: Path, year: int, bug: Callable[[BaseException], None]) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle("zzpdesk")
        self.setMinimumSize(LEAST)
        self._was_painted = False
        self.path = path
        self.desk = None
        self.stack = None
        self.facts: Facts | None = None
        self.bridge: Bridge | None = None
        self.commands = Commands(self)
        self.messages = Messages(self, self.commands.undo, bug)
        self.tasks = TaskPool(self.messages.fail, self)
        self.tasks.started.connect(self.messages.follow)
        self.actions_list = Actions(self, self.commands.handlers())
        self.new_menu, self.file_menu, self.take_menu = QMenu(self), QMenu(self), QMenu(self)
        self.sidebar = Sidebar(self.file_menu)
        self.topbar = TopBar(self.new_menu, self.take_menu, year)
        self.statusbar = StatusBar()
        self.palette_layer = None
        self._lay_out()
        menus.fill(self)
        self._connect()
        self.sidebar.owner.set_owner(*preferences.face(path))
        restore_geometry(self, DEFAULT)
        self.setFocus()  # else the first button draws a ring before anyone touched a key

    def _lay_out(self) -> None:
        self._ground, self._empty = QWidget(self), QWidget()
        self._main = QVBoxLayout()
        self._main.setSpacing(0)
        self._main.addWidget(self.topbar)
        self._main.addWidget(self.messages.strip)
        self._main.addWidget(self._empty, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.sidebar)
        middle.addLayout(self._main, 1)
        whole = QVBoxLayout(self._ground)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(middle, 1)
        whole.addWidget(self.statusbar)
        self.setCentralWidget(self._ground)

    def _connect(self) -> None:
        self.sidebar.chosen.connect(lambda page: self.go(Target(page)))
        self.topbar.search_wanted.connect(self.commands.palette)
        self.topbar.year_changed.connect(self._year_changed)
        self.take_menu.aboutToShow.connect(lambda: menus.take(self))
        self.statusbar.backup_wanted.connect(self.commands.backup)
        self.statusbar.timer_wanted.connect(self.commands.timer)
        theme.changed.connect(self._fit)

    # the desk

    def attach(self, desk: Desk) -> None:
        """Fill the shell: the pages of this desk, its facts and its changes."""
        from zzpdesk.ui.shell import filling  # after the first frame: brings the pages and the records

        self.desk, self.path = desk, desk.path
        self.topbar.year.set_newest(desk.today().year)
        self.stack = filling.pages(desk, self)
        self.stack.shown.connect(self._page_shown)
        self.stack.status_changed.connect(self._status_changed)
        self.stack.take_wanted.connect(partial(menus.open_take, self))
        self._fill(self.stack)
        self.sidebar.set_pages(self.stack.names)
        self.palette_layer = filling.palette(self)
        self.facts, self.bridge = filling.followers(desk, self)
        self.bridge.changed.connect(self._records_changed)
        menus.fill(self)
        if desk.is_demo:
            self.messages.add_banner(filling.demo_banner())
        self.go(Target("overview" if "overview" in self.stack.names else min(self.stack.names)))
        QTimer.singleShot(filling.FIRST_FRAME_MS, self, lambda: filling.after_opening(desk, self))

    def _fill(self, widget: QWidget) -> None:
        self._main.replaceWidget(self._empty, widget)
        self._main.setStretchFactor(widget, 1)
        self._empty.hide()
        self._empty = widget

    def show_trouble(self, error: ZzpdeskError) -> None:
        """The file does not open: say why, and what now."""
        from zzpdesk.ui.shell.filling import trouble

        self._fill(trouble(error, self))

    def refresh_facts(self) -> None:
        """Read anew what sidebar and status bar say."""
        if self.facts is not None:
            self.facts.refresh()

    def back(self) -> None:
        """The place before this one."""
        self.commands.back()

    def go(self, target: Target) -> None:
        """Show a place."""
        if self.stack is not None:
            self.messages.clear()
            self.stack.go(target)

    def here(self) -> Target | None:
        """The place now shown, with what is open on it."""
        stack = self.stack
        if stack is None or stack.current is None or stack.target is None:
            return None
        return stack.current.here() or stack.target

    def _page_shown(self, page: Page) -> None:
        self.topbar.show_page(page.title(), page.subtitle(), page.tools())
        self.topbar.take.setVisible(page.leaves_paper)
        self.topbar.setVisible(not page.own_bar)
        self.messages.set_top(not page.own_bar)
        self.sidebar.set_page(page.belongs_to or page.name)
        self.setWindowTitle(f"{page.title()} – {self.path.name} – zzpdesk")

        self._status_changed(page)

    def _status_changed(self, page: Page) -> None:
        if self.facts is not None and self.stack is not None and page is self.stack.current:
            self.facts.unfinished(page.unfinished())

    def _year_changed(self, year: int) -> None:
        if self.stack is not None:
            self.stack.set_year(year)
            self.refresh_facts()

    def _records_changed(self, kinds: frozenset[type[Record]]) -> None:
        if self.stack is not None and self.facts is not None:
            self.stack.records_changed(kinds)
            self.facts.changed(kinds)

    # the window

    def _fit(self) -> None:
        rail = self.width() < theme.px(RAIL_BELOW)
        self.sidebar.set_rail(rail)
        self.topbar.set_narrow(rail)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        if self.palette_layer is not None:
            self.palette_layer.fit()
        self.messages.set_floor(self.statusbar.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.messages.refusal is not None:
            self.messages.clear()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        page = self.stack.current if self.stack is not None else None
        if page is not None and not page.leave():
            event.ignore()
            return
        preferences.remember_geometry(self.saveGeometry())
        self.tasks.close()
        if self.facts is not None and self.bridge is not None:
            self.facts.stop()
            self.bridge.close()
        super().closeEvent(event)
        self.closed.emit()
