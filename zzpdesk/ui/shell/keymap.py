"""F1: which keys do what, from the same list that binds them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from zzpdesk.texts.i18n import N_, _
from zzpdesk.ui.look.buttons import PrimaryButton
from zzpdesk.ui.look.dialog import Dialog
from zzpdesk.ui.look.kbd import KeyCap
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import column, row
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.shell.actions import PAGE_KEYS, Actions

_IN_LISTS = N_("In lists and forms")
_COLUMNS = 2
_DRAWN = {
    "Left": "←",
    "Right": "→",
    "Return": "Enter",
    "Ctrl": "Ctrl",
    "Alt": "Alt",
    "Shift": "Shift",
    "Escape": "Esc",
}


def bound_keys(actions: Actions) -> dict[str, list[tuple[str, str]]]:
    """Group -> (keys, what they do), translated; only commands this window has."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for command, _action in actions.present():
        if command.shortcuts:
            groups.setdefault(_(command.group), []).append((command.shortcuts[0], _(command.text)))
    groups[_(_IN_LISTS)] = [(keys, _(text)) for keys, text in PAGE_KEYS]
    return groups


class KeyMap(Dialog):
    """The sheet with all keys."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent, _("Keyboard map"), "keyboard")
        self.setObjectName("keyboard_map")
        groups = bound_keys(actions)
        columns = [column(spacing=16) for _number in range(_COLUMNS)]
        heights = [0] * _COLUMNS
        for name, keys in sorted(groups.items(), key=lambda item: -len(item[1])):
            shortest = heights.index(min(heights))
            columns[shortest].addWidget(_group(name, keys))
            heights[shortest] += len(keys) + 2
        for each in columns:
            each.addStretch(1)
        self.setMinimumWidth(theme.px(720))
        self.body.addLayout(row(*columns, spacing=32))
        close = PrimaryButton(_("Close"))
        close.setObjectName("keyboard_map_close")
        close.clicked.connect(self.accept)
        self.buttons.addWidget(close)


def _group(name: str, keys: list[tuple[str, str]]) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(theme.px(4))
    grid.setHorizontalSpacing(theme.px(12))
    grid.addWidget(Label(name, "label", "text3"), 0, 0, 1, 2)
    for line, (shortcut, text) in enumerate(keys, start=1):
        caps = [KeyCap(part) for part in _parts(shortcut)]
        grid.addLayout(row(*caps, None, spacing=4), line, 0)
        grid.addWidget(Label(text, "body"), line, 1)
    grid.setColumnStretch(1, 1)
    return holder


def _parts(shortcut: str) -> Iterator[str]:
    """One cap per key; arrows and Enter as they are drawn on the keyboard."""
    for part in shortcut.split("+"):
        yield _DRAWN.get(part) or QKeySequence(part).toString(QKeySequence.SequenceFormat.NativeText) or part
