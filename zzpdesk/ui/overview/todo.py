"""Card "Te doen": what waits, most urgent first; each row does the next thing, its circle ticks it off."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from zzpdesk.core.agenda import Todo
from zzpdesk.texts.i18n import _
from zzpdesk.ui.agenda.row import TodoRow, refill
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.look.labels import Label

SHOWN = 6


class TodoCard(FigureCard):
    """`wanted`, `ticked` and `put_off` come from its rows (`TodoRow`); the link goes to all of them."""

    wanted = Signal(object)
    ticked = Signal(object)
    put_off = Signal(object, object)

    def __init__(self) -> None:
        super().__init__(_("To do"), link=" ")
        self.setObjectName("todo")
        self.link.setObjectName("todo_all")
        self.rows = QVBoxLayout()
        self.rows.setSpacing(0)
        self.add(self.rows)
        self.body.addStretch(1)

    def show_todos(self, todos: Sequence[Todo], today: date) -> None:
        """Take over what waits; meetings have a card of their own, but count in what the link leads to."""
        waiting = [todo for todo in todos if todo.code != "meeting"]
        self.set_link(_("All ({count})").format(count=len(todos)) if todos else _("All"))
        if not waiting:
            refill(self.rows, [Label(_("Nothing waits."), "body", "text2")])
            return
        rows = [TodoRow(todo, number, today) for number, todo in enumerate(waiting[:SHOWN])]
        for row in rows:
            row.wanted.connect(self.wanted)
            row.ticked.connect(self.ticked)
            row.put_off.connect(self.put_off)
        refill(self.rows, rows)
