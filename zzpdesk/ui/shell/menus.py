"""The menus: new things, files, and on macOS a menu bar with everything."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from zzpdesk.texts.i18n import _
from zzpdesk.ui.look.icons import icon
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.preferences import preferences
from zzpdesk.ui.program import program
from zzpdesk.ui.shell.actions import MAKING

if TYPE_CHECKING:
    from zzpdesk.ui.shell.frame import Frame


def fill(window: Frame) -> None:
    """Fill the menus with what this window can do now."""
    _new(window)
    _files(window)
    take(window)
    if sys.platform == "darwin":  # elsewhere the palette and the keyboard map show every command
        _bar(window)


def _new(window: Frame) -> None:
    window.new_menu.clear()
    pages = window.stack.names if window.stack is not None else frozenset()
    for command in MAKING:
        action = window.actions_list.get(command.key)
        if action is not None:
            action.setVisible(command.key.removeprefix("new-") in pages)
            window.new_menu.addAction(action)


def _files(window: Frame) -> None:
    menu, commands = window.file_menu, window.actions_list
    menu.clear()
    for key in ("go-settings", "", "open-file", "new-file", "demo"):
        _add(menu, key, window)
    others = [path for path in preferences.recent if path != window.path]
    if others:
        menu.addSeparator()
    for path in others:
        chosen = menu.addAction(icon("file-text"), path.name)
        chosen.setToolTip(str(path))
        chosen.triggered.connect(partial(program.open_file.emit, path))
    menu.addSeparator()
    if commands.get("quit") is not None:
        _add(menu, "quit", window)


def take(window: Frame) -> None:
    """Saving and printing the page shown, and what else it can be turned into; filled whenever it opens."""
    menu = window.take_menu
    menu.clear()
    for key in ("print", "preview", "", "save-pdf", "save-xlsx", "save-csv"):
        _add(menu, key, window)
    page = window.stack.current if window.stack is not None else None
    outputs = page.further_outputs() if page is not None else ()
    if outputs:
        menu.addSeparator()
    for output in outputs:
        action = menu.addAction(icon(output.icon), output.text)
        action.setObjectName(f"output_{output.key}")
        action.triggered.connect(lambda _checked=False, run=output.run: run())


def open_take(window: Frame, button: QWidget) -> None:
    """The same menu below a button of the page, as far to the right as the button."""
    take(window)
    corner = QPoint(button.width() - window.take_menu.sizeHint().width(), button.height() + theme.px(4))
    window.take_menu.popup(button.mapToGlobal(corner))


def _add(menu: QMenu, key: str, window: Frame) -> None:
    action = window.actions_list.get(key)
    if action is None:
        menu.addSeparator()
    else:
        menu.addAction(action)


def _bar(window: Frame) -> None:
    bar = window.menuBar()
    bar.clear()
    menus: dict[str, QMenu] = {}
    for command, action in window.actions_list.present():
        if command.group not in menus:
            menus[command.group] = bar.addMenu(_(command.group))
        menus[command.group].addAction(action)
