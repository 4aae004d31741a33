"""Every command of the window, once: this list feeds shortcuts, the palette, menus and the keyboard map."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from zzpdesk.texts.i18n import N_, _
from zzpdesk.ui.look.icons import icon
from zzpdesk.ui.navigation import INNER, PLACES, SETTINGS, Place

GO, NEW, HERE, FILE, LOOK, HELP = (
    N_("Go to"),
    N_("New"),
    N_("On this page"),
    N_("File"),
    N_("View"),
    N_("Help"),
)


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its key (how the window answers it), text, icon, group, shortcuts and search words (message ids).

    `hidden` ones have a shortcut and stand in the keyboard map, but not in the palette.
    """

    key: str
    text: str
    icon: str
    group: str
    shortcuts: tuple[str, ...] = ()
    words: str = ""
    hidden: bool = False


def _go(place: Place) -> Command:
    keys = (place.shortcut,) if place.shortcut else ()
    return Command(f"go-{place.page}", place.title, place.icon, GO, keys, place.words)


GOING = (
    *map(_go, (*PLACES, *INNER)),
    Command("go-agenda", N_("To do"), "circle-check", GO, words=N_("tasks, reminders, agenda, calendar")),
    Command("go-settings", SETTINGS.title, "settings", GO, ("Ctrl+,",), SETTINGS.words),
)

MAKING = (
    *(
        Command(f"new-{place.page}", place.kept.new, place.icon, NEW, words=place.kept.words)
        for place in (*PLACES, *INNER)
        if place.kept and place.kept.new
    ),
    Command("new-agenda", N_("New task"), "circle-check", NEW, words=N_("add to do reminder")),
)

DOING = (
    Command("palette", N_("Search or do something"), "search", HERE, ("Ctrl+K",), hidden=True),
    Command("new", N_("New on this page"), "plus", HERE, ("Ctrl+N",), hidden=True),
    Command("find", N_("Filter the list"), "list-filter", HERE, ("Ctrl+F",)),
    Command("print", N_("Print"), "printer", HERE, ("Ctrl+P",), N_("paper")),
    Command("preview", N_("Print preview"), "eye", HERE, ("Ctrl+Shift+P",), N_("paper look")),
    Command("save-pdf", N_("Save this page as PDF"), "file-text", HERE, words=N_("list export paper")),
    Command(
        "save-xlsx", N_("Save this page as Excel"), "table", HERE, words=N_("list export spreadsheet xlsx")
    ),
    Command("save-csv", N_("Save this page as CSV"), "table", HERE, words=N_("list export spreadsheet")),
    Command("timer", N_("Start or stop the timer"), "timer", HERE, ("Ctrl+T",), N_("stopwatch hours")),
    Command("undo", N_("Undo"), "undo-2", HERE, ("Ctrl+Z",), N_("take back")),
    Command("redo", N_("Redo"), "redo-2", HERE, ("Ctrl+Shift+Z", "Ctrl+Y"), N_("again")),
    Command("save", N_("Is everything saved?"), "save", HERE, ("Ctrl+S",), hidden=True),
    Command("year-before", N_("Previous year"), "chevron-left", HERE, ("Ctrl+PgUp",)),
    Command("year-after", N_("Next year"), "chevron-right", HERE, ("Ctrl+PgDown",)),
    Command("back", N_("Back"), "arrow-left", GO, ("Alt+Left",), hidden=True),
    Command("forward", N_("Forward"), "arrow-right", GO, ("Alt+Right",), hidden=True),
    Command("pane", N_("Next part of the window"), "panel-right", GO, ("F6",), hidden=True),
    Command("pane-back", N_("Previous part of the window"), "panel-right", GO, ("Shift+F6",), hidden=True),
    Command("backup", N_("Make a backup now"), "archive", FILE, words=N_("copy safe")),
    Command("check", N_("Check the file"), "circle-check", FILE, words=N_("damaged whole")),
    Command("open-file", N_("Open another file"), "folder-open", FILE, words=N_("desk administration")),
    Command("new-file", N_("Start a new file"), "file-plus", FILE, words=N_("desk administration welcome")),
    Command("demo", N_("Open the example"), "compass", FILE, words=N_("demo look around")),
    Command("quit", N_("Quit"), "log-out", FILE, ("Ctrl+Q",), N_("close stop")),
    Command("light", N_("Light colours"), "sun", LOOK, words=N_("theme")),
    Command("dark", N_("Dark colours"), "moon", LOOK, words=N_("theme night")),
    Command("system", N_("Colours as the system"), "monitor", LOOK, words=N_("theme")),
    Command("language", N_("Nederlands / English"), "languages", LOOK, words=N_("language Dutch")),
    Command("keys", N_("Keyboard map"), "keyboard", HELP, ("F1",), N_("shortcuts help")),
)

COMMANDS = (*GOING, *MAKING, *DOING)

PAGE_KEYS: tuple[tuple[str, str], ...] = (
    ("Ctrl+Return", N_("Make definitive or send")),
    ("F2", N_("Edit")),
    ("Return", N_("Open what is chosen")),
    ("Space", N_("Side panel")),
    ("T", N_("Chart or table")),
    ("Del", N_("Delete")),
    ("Escape", N_("Close one layer")),
)
"""Keys that pages and lists handle themselves; only for the keyboard map."""


class Actions(QObject):
    """The commands as `QAction`s on a window; those without a handler are absent."""

    def __init__(self, window: QWidget, handlers: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(window)
        self._actions: dict[str, QAction] = {}
        for command in COMMANDS:
            if command.key in handlers:
                self._actions[command.key] = self._make(command, handlers[command.key], window)

    def _make(self, command: Command, handler: Callable[[], object], window: QWidget) -> QAction:
        action = QAction(icon(command.icon), _(command.text), window)
        action.setObjectName(f"action_{command.key}")
        action.setShortcuts([QKeySequence(keys) for keys in command.shortcuts])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda _checked=False: handler())
        window.addAction(action)
        return action

    def get(self, key: str) -> QAction | None:
        """The action of a command, if this window has it."""
        return self._actions.get(key)

    def present(self) -> list[tuple[Command, QAction]]:
        """The commands this window has, in the order of the list."""
        return [(command, self._actions[command.key]) for command in COMMANDS if command.key in self._actions]
