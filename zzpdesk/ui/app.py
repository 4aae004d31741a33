"""Starting: an empty window first, the desk after its first frame; and everything that outlives one window."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QObject, Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from zzpdesk.core.errors import FileTrouble, ZzpdeskError
from zzpdesk.places import SUFFIX
from zzpdesk.texts.i18n import _
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.preferences import preferences
from zzpdesk.ui.program import program
from zzpdesk.ui.shell.bugs import BugCatcher, start_log
from zzpdesk.ui.shell.single import SingleInstance, raise_other
from zzpdesk.ui.shell.window import MainWindow

if TYPE_CHECKING:
    from zzpdesk.desk import Desk
    from zzpdesk.ui.welcome.window import WelcomeWindow


class App(QObject):
    """The windows of one process: the welcome page, or a desk. One at a time."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._application = application
        self._translator: QTranslator | None = None
        self.window: MainWindow | None = None
        self.greeting: WelcomeWindow | None = None
        self.desk: Desk | None = None
        self.bugs = BugCatcher(self.front)
        self.single = SingleInstance(self)
        self.single.wanted.connect(self.to_front)
        self._dress()
        program.open_file.connect(self.open_path)
        program.choose_file.connect(self.choose)
        program.welcome.connect(self.welcome)
        program.show_demo.connect(self.demo)
        program.restore.connect(self.restore)
        preferences.language_changed.connect(self.rebuild)
        preferences.scale_changed.connect(self.rebuild)

    def _dress(self) -> None:
        preferences.apply()
        theme.apply(self._application)
        self._translate_qt()

    def _translate_qt(self) -> None:
        """Qt's own words (file dialogs, text fields' menus) in the language of the screen."""
        if self._translator is not None:
            self._application.removeTranslator(self._translator)
        self._translator = QTranslator(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._translator.load(f"qtbase_{preferences.language}", folder):
            self._application.installTranslator(self._translator)

    def front(self) -> QWidget | None:
        """The window now shown."""
        return self.window or self.greeting

    def to_front(self) -> None:
        """Another start wanted this file: come forward."""
        window = self.front()
        if window is not None:
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
            window.show()
            window.raise_()
            window.activateWindow()

    # opening

    def start(self, path: Path | None) -> bool:
        """Show a file or the welcome page; False when another window has the file and was called forward."""
        if path is None:
            self.welcome()
            return True
        return self.open_path(path)

    def open_path(self, path: Path) -> bool:
        """Show the empty window of a file; the desk follows after its first frame."""
        if self.desk is not None and self.desk.path == path:
            self.to_front()
            return True
        if raise_other(path):
            return False
        self._leave()
        self.single.listen(path)
        self.window = MainWindow(path, date.today().year, self.bugs.show)
        self.window.closed.connect(self._closed)
        self.window.painted.connect(self._open_desk)
        self.window.show()
        return True

    def _open_desk(self) -> None:
        from zzpdesk.desk import Desk  # after the first frame: brings the database library

        if self.window is None or self.desk is not None:
            return
        try:
            self.desk = Desk.open(self.window.path)
        except FileTrouble as error:
            if error.code == "in-use" and raise_other(self.window.path):
                self.window.close()
                return
            self.window.show_trouble(error)
            return
        preferences.remember_file(self.desk.path)
        self.window.attach(self.desk)

    def _leave(self) -> None:
        """Close what is open, to make room for another."""
        window, greeting = self.window, self.greeting
        self.window = self.greeting = None
        if window is not None:
            window.closed.disconnect(self._closed)
            window.close()
            window.deleteLater()
        if greeting is not None:
            greeting.close()
            greeting.deleteLater()
        self._close_desk()

    def close(self) -> None:
        """Close everything and listen to nobody any more."""
        self._leave()
        program.disconnect(self)
        preferences.disconnect(self)

    def _close_desk(self) -> None:
        desk, self.desk = self.desk, None
        self.single.close()
        if desk is not None:
            desk.close()

    def _closed(self) -> None:
        self.window = None
        self._close_desk()
        self._application.quit()

    def rebuild(self) -> None:
        """The same place in another language or text size: a new window on the same desk."""
        self._translate_qt()
        if self.greeting is not None:
            self.greeting.rebuild()
        old = self.window
        if old is None or self.desk is None:
            return
        target, focused = old.here(), QApplication.focusWidget()
        self.window = MainWindow(old.path, old.topbar.year.year, self.bugs.show)
        self.window.setGeometry(old.geometry())
        self.window.attach(self.desk)
        self.window.closed.connect(self._closed)
        if target is not None:
            self.window.go(target)
        self.window.show()
        for again in self.window.findChildren(QWidget, focused.objectName())[:1] if focused else []:
            again.setFocus()
        old.closed.disconnect(self._closed)
        old.close()
        old.deleteLater()

    # other files

    def welcome(self) -> None:
        """The welcome page, for a new file."""
        from zzpdesk.ui.welcome.window import WelcomeWindow

        left = self.window.path if self.window is not None else None
        self._leave()
        self.greeting = WelcomeWindow(self.bugs.show, back_to=left)
        self.greeting.show()

    def choose(self) -> None:
        """Ask for a file and open it."""
        start = str(self.desk.path.parent) if self.desk is not None else ""
        pattern = _("zzpdesk files") + f" (*{SUFFIX});;" + _("All files") + " (*)"
        name, _filter = QFileDialog.getOpenFileName(self.front(), _("Open a file"), start, pattern)
        if name:
            self.open_path(Path(name))

    def demo(self) -> None:
        """Open the example, made first if need be."""
        from zzpdesk.demo import open_demo

        front = self.window or self.greeting
        if front is not None and not front.tasks.running:  # pressed twice: one is enough
            title = _("Making the example")
            # Stop works because telling the progress raises once it was pressed
            front.tasks.run(lambda progress, _stopped: open_demo(progress), self._demo_made, title=title)

    def _demo_made(self, path: Path) -> None:
        self.open_path(path)

    def restore(self, backup: Path, target: Path) -> None:
        """Put a backup in the place of a file, keeping what was there, and open it."""
        from zzpdesk.desk.files import restore

        shown = self.desk.path if self.desk is not None else None
        if shown == target:
            self._leave()
        try:
            restore(backup, target)
        except (ZzpdeskError, OSError) as error:
            if self.front() is None:
                self.open_path(target)
            self._refuse(error)
            return
        self.open_path(target)

    def _refuse(self, error: Exception) -> None:
        front = self.window or self.greeting
        if front is not None:
            front.messages.fail(error)


def run(path: Path | None, argv: Sequence[str]) -> int:
    """Open a desk (None: the welcome page) and stay until it is closed; returns the exit code."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = QApplication(list(argv) or sys.argv[:1])
    application.setApplicationName("zzpdesk")
    application.setDesktopFileName("zzpdesk")
    start_log()
    app = App(application)
    app.bugs.install()
    return application.exec() if app.start(path) else 0
