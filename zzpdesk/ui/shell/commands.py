"""What the window does when asked, by key, menu or palette."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from zzpdesk.core.errors import ZzpdeskError
from zzpdesk.texts.i18n import _, language
from zzpdesk.ui.context import Target
from zzpdesk.ui.messages import finding_words
from zzpdesk.ui.preferences import preferences
from zzpdesk.ui.program import program
from zzpdesk.ui.shell import panes
from zzpdesk.ui.shell.actions import GOING, MAKING

if TYPE_CHECKING:
    from zzpdesk.desk import Desk
    from zzpdesk.desk.files import Finding
    from zzpdesk.ui.context import Page
    from zzpdesk.ui.shell.frame import Frame
    from zzpdesk.ui.shell.leaving import Leaving

Handler = Callable[[], object]


class Commands:
    """The handlers of `actions.COMMANDS` for one window."""

    def __init__(self, window: Frame) -> None:
        self._window = window

    def handlers(self) -> dict[str, Handler]:
        """Command key -> what it does."""
        going = {command.key: partial(self._go, command.key[3:]) for command in GOING}
        making = {command.key: partial(self._make, command.key[4:]) for command in MAKING}
        return {**going, **making, **self._here(), **self._outside()}

    def _here(self) -> dict[str, Handler]:
        window = self._window
        return {
            "palette": self.palette,
            "new": lambda: self.on_page(lambda page: page.create_new()),
            "find": lambda: self.on_page(lambda page: page.focus_filter()),
            "print": lambda: self.on_page(lambda page: self._leaving(page).print_page()),
            "preview": lambda: self.on_page(lambda page: self._leaving(page).preview()),
            "save-pdf": lambda: self.on_page(lambda page: self._leaving(page).save_pdf()),
            "save-xlsx": lambda: self.on_page(lambda page: self._leaving(page).save_workbook()),
            "save-csv": lambda: self.on_page(lambda page: self._leaving(page).save_csv()),
            "timer": self.timer,
            "undo": self.undo,
            "redo": self.redo,
            "save": self.save,
            "year-before": lambda: window.topbar.year.step(-1),
            "year-after": lambda: window.topbar.year.step(1),
            "back": self.back,
            "forward": self.forward,
            "pane": lambda: panes.cycle(window, 1),
            "pane-back": lambda: panes.cycle(window, -1),
        }

    def _outside(self) -> dict[str, Handler]:
        return {
            "backup": self.backup,
            "check": self.check,
            "open-file": program.choose_file.emit,
            "new-file": program.welcome.emit,
            "demo": program.show_demo.emit,
            "quit": self._window.close,
            "light": lambda: preferences.set_mode("light"),
            "dark": lambda: preferences.set_mode("dark"),
            "system": lambda: preferences.set_mode("system"),
            "language": lambda: preferences.set_language("en" if language() == "nl" else "nl"),
            "keys": self.keys,
        }

    # places

    def _go(self, page: str) -> None:
        self._window.go(Target(page))

    def _make(self, page: str) -> None:
        stack = self._window.stack
        if stack is not None and page in stack.names:
            self._window.go(Target(page))
            self.on_page(lambda shown: shown.create_new())

    def on_page(self, call: Callable[[Page], object]) -> None:
        """Let the page shown do something; what is refused is told."""
        page = self._window.stack.current if self._window.stack is not None else None
        if page is not None:
            self._guarded(lambda: call(page))

    def _leaving(self, page: Page) -> Leaving:
        """The page as a file or on paper, with what is being typed."""
        self._commit_field()
        from zzpdesk.ui.shell.leaving import Leaving

        return Leaving(page)

    def back(self) -> None:
        """The place before this one."""
        if self._window.stack is not None:
            self._window.stack.step(-1)

    def forward(self) -> None:
        """The place one came back from."""
        if self._window.stack is not None:
            self._window.stack.step(1)

    def palette(self) -> None:
        """Ctrl+K."""
        if self._window.palette_layer is not None:
            self._window.palette_layer.open_palette()

    def keys(self) -> None:
        """F1."""
        from zzpdesk.ui.shell.keymap import KeyMap

        sheet = KeyMap(self._window.actions_list, self._window)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    # the desk

    def _with_desk(self, call: Callable[[Desk], object]) -> None:
        desk = self._window.desk
        if desk is not None:
            self._guarded(lambda: call(desk))

    def _guarded(self, call: Handler) -> None:
        try:
            call()
        except (ZzpdeskError, OSError) as error:
            self._window.messages.fail(error)

    def _commit_field(self) -> None:
        field = QApplication.focusWidget()
        if field is not None and self._window.isAncestorOf(field):
            field.clearFocus()
            field.setFocus()

    def undo(self) -> None:
        """Take the last change back, and say which."""
        self._with_desk(lambda desk: self._say(_("Undone: {what}"), desk.undo()))

    def redo(self) -> None:
        """Do it again."""
        self._with_desk(lambda desk: self._say(_("Done again: {what}"), desk.redo()))

    def _say(self, sentence: str, what: str) -> None:
        self._window.messages.toast(sentence.format(what=what), False)

    def save(self) -> None:
        """Keep what is being typed now; all else is saved already."""
        self._commit_field()
        self._window.messages.toast(_("Everything is saved already"), False)

    def timer(self) -> None:
        """Stop the timer, or start it on the last assignment worked for."""
        from zzpdesk.ui.shell import stopwatch

        self._with_desk(lambda desk: stopwatch.toggle(desk, self._window))

    def backup(self) -> None:
        """Make a verified backup now."""
        desk = self._window.desk
        if desk is not None:
            self._window.tasks.run(
                lambda _progress, _stopped: desk.files.backup_now(),
                self._backed_up,
                title=_("Making a backup"),
            )

    def _backed_up(self, _made: object) -> None:
        self._window.refresh_facts()
        self._window.messages.toast(_("Backup made"), False)

    def check(self) -> None:
        """Look whether the file is whole."""
        desk = self._window.desk
        if desk is not None:
            self._window.tasks.run(
                lambda _progress, _stopped: desk.files.check(), self._checked, title=_("Checking the file")
            )

    def _checked(self, found: Sequence[Finding]) -> None:
        if found:
            self._window.messages.refuse(finding_words(found))
        else:
            self._window.messages.toast(_("The file is whole"), False)
