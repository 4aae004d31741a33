"""Card "Te doen": what waits, most urgent first; each row does the next thing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from zzpdesk.desk.overview import Todo
from zzpdesk.texts import todos as words
from zzpdesk.texts.i18n import _
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.figures.linkrow import LinkRow, fill
from zzpdesk.ui.look.dialog import IconMark
from zzpdesk.ui.look.labels import IconText, Label

SHOWN = 6
_ICONS = {
    "overdue": "bell-ring",
    "draft": "send",
    "accept": "file-text",
    "unbilled": "receipt-euro",
    "ask-margin": "circle-help",
    "ends": "calendar-clock",
}


class TodoRow(LinkRow):
    """What to do, a line below it, and how late or by when."""

    def __init__(self, todo: Todo, number: int) -> None:
        title = words.title(todo.code, todo.values)
        detail = words.detail(todo.code, todo.values)
        when = words.when(todo.code, todo.values, todo.day)
        late = todo.code == "overdue"
        said = ", ".join(filter(None, (title, detail, when)))
        super().__init__(f"todo_{number}", said)
        self.todo = todo
        self.line = True
        self.set_air(0, 6)
        self.put(IconMark(_ICONS.get(todo.code, "circle"), "text3", 16), 0, 0)
        self.put(Label(title, "medium", elide=True), 0, 1)
        self.put(Label(detail, "caption", "text2", elide=True), 1, 1, 2)
        if when:
            role, tone = ("small_strong", "danger") if late else ("caption", "text2")
            self.put(IconText("circle-alert" if late else "", when, tone, role), 0, 2, right=True)
        self.grid.setColumnStretch(1, 1)


class TodoCard(FigureCard):
    """`wanted` carries the Todo of a row."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("To do"), link=" ")
        self.setObjectName("todo")
        self.link.setObjectName("todo_all")
        self._todos: tuple[Todo, ...] = ()
        self._all = False
        self.rows = QVBoxLayout()
        self.rows.setSpacing(0)
        self.add(self.rows)
        self.body.addStretch(1)
        self.link_clicked.connect(self._toggle)

    def show_todos(self, todos: Sequence[Todo]) -> None:
        """Take over what waits."""
        self._todos = tuple(todos)
        self._show()

    def _toggle(self) -> None:
        self._all = not self._all
        self._show()

    def _show(self) -> None:
        more = len(self._todos) > SHOWN
        self.set_link(
            (_("Fewer") if self._all else _("All ({count})").format(count=len(self._todos))) if more else ""
        )
        if not self._todos:
            fill(self.rows, [Label(_("Nothing waits."), "body", "text2")])
            return
        shown = self._todos if self._all else self._todos[:SHOWN]
        rows = [TodoRow(todo, number) for number, todo in enumerate(shown)]
        for row in rows:
            row.clicked.connect(lambda _=False, todo=row.todo: self.wanted.emit(todo))
        fill(self.rows, list(rows))
