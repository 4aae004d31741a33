"""F6: from part to part of the window, in the order of the eye."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from zzpdesk.ui.shell.frame import Frame


def panes(window: Frame) -> list[QWidget]:
    """The parts that can have the focus: sidebar, top bar, page, side panel when the page shows one, status bar."""
    page = window.stack.current if window.stack is not None else None
    side = [part for part in page.findChildren(QWidget, "side_panel") if part.isVisible()] if page else []
    found: list[QWidget] = [window.sidebar.places, window.topbar]
    found += [page] if page is not None else []
    return [*found, *side, window.statusbar]


def cycle(window: Frame, by: int) -> None:
    """Give the focus to the next (1) or previous (-1) part that can take it."""
    parts = panes(window)
    focus = QApplication.focusWidget()
    at = max((n for n, part in enumerate(parts) if _holds(part, focus)), default=-1 if by > 0 else 0)
    for step in range(1, len(parts) + 1):
        part = parts[(at + by * step) % len(parts)]
        target = _first_focus(part)
        if target is not None:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return


def _holds(part: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (part is focus or part.isAncestorOf(focus))


def _first_focus(part: QWidget) -> QWidget | None:
    if _takes_focus(part):
        return part
    widget = part.nextInFocusChain()
    while widget is not None and widget is not part:
        if part.isAncestorOf(widget) and _takes_focus(widget):
            return widget
        widget = widget.nextInFocusChain()
    return None


def _takes_focus(widget: QWidget) -> bool:
    policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(policy) and widget.isVisible() and widget.isEnabled()
