"""One thing to do: a circle to tick, what it is and when; Enter goes there, S puts it off."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget

from zzpdesk.core.agenda import Todo
from zzpdesk.texts import todos as words
from zzpdesk.texts.i18n import _
from zzpdesk.ui.figures.linkrow import LinkRow
from zzpdesk.ui.look.checkbox import RoundCheck
from zzpdesk.ui.look.labels import IconText, Label
from zzpdesk.ui.look.layout import clear_layout, column, row


class _Words(LinkRow):
    """The words of a row, and its keys."""

    put_off = Signal()

    def __init__(self, todo: Todo, number: int, today: date, note: str) -> None:
        title, detail = words.title_on(todo, today), words.detail(todo.code, todo.values)
        late, on = words.is_late(todo, today), note or words.when(todo, today)
        super().__init__(f"todo_{number}", ", ".join(filter(None, (title, detail, on))))
        self.setToolTip(_("Put off: S, or the right mouse button"))
        self.line = True
        self.set_air(0, 6)
        self.put(Label(title, "medium", elide=True), 0, 0)
        self.put(Label(detail, "caption", "text2", elide=True), 1, 0, 2)
        if on:
            loud = late and not note
            role, tone = ("small_strong", "danger") if loud else ("caption", "text2")
            self.put(IconText("circle-alert" if loud else "", on, tone, role), 0, 1, right=True)
        self.grid.setColumnStretch(0, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_S and not event.modifiers():
            self.put_off.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        event.accept()
        self.put_off.emit()


class TodoRow(QWidget):
    """`wanted` and `ticked` carry its Todo, `put_off` also the widget below which to ask until when.

    `done`: the circle is filled, and ticking takes it back. `note` stands in place of the day.
    """

    wanted = Signal(object)
    ticked = Signal(object)
    put_off = Signal(object, object)

    def __init__(self, todo: Todo, number: int, today: date, note: str = "", *, done: bool = False) -> None:
        super().__init__()
        self.todo = todo
        title = words.title_on(todo, today)
        text = _("Not done after all: {what}") if done else _("Done: {what}")
        self.circle = RoundCheck(text.format(what=title))
        self.circle.setObjectName(f"tick_{number}")
        self.circle.setChecked(done)
        self.words = _Words(todo, number, today, note)
        line = row(column(self.circle, None, margins=(0, 3, 0, 0)), self.words, spacing=5)
        line.setStretchFactor(self.words, 1)
        self.setLayout(line)
        self.circle.clicked.connect(lambda: self.ticked.emit(todo))
        self.words.clicked.connect(lambda: self.wanted.emit(todo))
        self.words.put_off.connect(lambda: self.put_off.emit(todo, self.words))


def refill(layout: QBoxLayout, rows: Sequence[QWidget]) -> None:
    """Replace rows; the focus stays on the part with the same name, or goes to the last one there is."""
    owner, focus = layout.parentWidget(), QApplication.focusWidget()
    name = ""
    if owner is not None and focus is not None and owner.isAncestorOf(focus):
        name = focus.objectName() if focus.objectName().startswith(("todo_", "tick_")) else ""
    clear_layout(layout)
    for each in rows:
        layout.addWidget(each)
    if name and owner is not None:
        kind = name.partition("_")[0]
        there = [part for each in rows for part in each.findChildren(QWidget) if _named(part, kind)]
        same = [part for part in there if part.objectName() == name]
        for part in (*same, *there[-1:])[:1]:
            part.setFocus(Qt.FocusReason.OtherFocusReason)


def _named(part: QWidget, kind: str) -> bool:
    return part.objectName().startswith(f"{kind}_")
