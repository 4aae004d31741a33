"""The page "Te doen": everything that waits by when it is due, own tasks added on one line, and the calendar file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from zzpdesk.core.agenda import GROUPS, Agenda, Todo, group_of
from zzpdesk.core.errors import FileTrouble, NotFound, ZzpdeskError
from zzpdesk.core.records import KINDS, Task
from zzpdesk.core.records.base import Record
from zzpdesk.texts import formats
from zzpdesk.texts import todos as words
from zzpdesk.texts.i18n import _, ngettext
from zzpdesk.texts.takeaway import Takeaway, ready
from zzpdesk.ui.agenda.actions import TodoActions
from zzpdesk.ui.agenda.row import TodoRow, refill
from zzpdesk.ui.agenda.taken import HEADINGS, todo_table
from zzpdesk.ui.context import Context, Page, Target
from zzpdesk.ui.look.buttons import SecondaryButton
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.inputs import LineEdit, SearchBox
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.scroll import PageScroll
from zzpdesk.ui.look.segments import Segment, Segments
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.outputs import Output
from zzpdesk.ui.palette.matching import folded
from zzpdesk.ui.records.panel import RecordPanel
from zzpdesk.ui.records.splitter import PanelSplitter
from zzpdesk.ui.screens.tasks import TASKS

_QUIET = {"Document", "Series", "Timer"}
_PANEL = 420
Shown = tuple[Todo, str, bool]
"""What stands on a row, the words in place of its day ("": its day), and whether it is done."""


class AgendaPage(Page):
    """Opened from the overview and the palette; `Target(options={"view": …})` chooses what to see."""

    name = "agenda"
    belongs_to = "overview"
    kinds = frozenset(kind for kind in KINDS if kind.__name__ not in _QUIET)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("page_agenda")
        self._found = Agenda((), (), ())
        self.deeds = TodoActions(context, self)
        views = (("all", _("All")), ("own", _("Own tasks")), ("meetings", _("Meetings to come")))
        later = (("snoozed", _("Put off")), ("done", _("Finished")))
        self.views = Segments([Segment(key, text) for key, text in (*views, *later)])
        self.filter = SearchBox(_("Filter"), "Ctrl F")
        self.entry = LineEdit(placeholder=_("What do you have to do? As in: call Femke friday"))
        self.calendar = SecondaryButton(_("Put in calendar…"), "calendar-plus")
        self.panel = RecordPanel(context.desk, TASKS)
        self.rows = QVBoxLayout()
        self._build()
        self._connect()

    def _build(self) -> None:
        self.filter.setObjectName("filter")
        self.filter.setMaximumWidth(theme.px(220))
        self.entry.setObjectName("new_task")
        self.entry.setAccessibleName(_("New task"))
        self.calendar.setObjectName("save_calendar")
        self.rows.setSpacing(theme.px(12))
        card = Card()
        card.add(self.entry)
        card.add(self.rows)
        card.body.addStretch(1)
        scrolled = PageScroll(card)
        self.panel.carry_documents(self.context)
        self.panel.setMinimumWidth(theme.px(340))
        self.panel.hide()
        self.split = PanelSplitter()
        self.split.addWidget(scrolled)
        self.split.addWidget(self.panel)
        self.split.setStretchFactor(0, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.px(24), theme.px(8), theme.px(24), theme.px(24))
        outer.setSpacing(theme.px(12))
        outer.addLayout(row(self.views, None, self.filter, self.calendar))
        outer.addWidget(self.split, 1)

    def _connect(self) -> None:
        self.views.chosen.connect(lambda _key: self._show())
        self.filter.textChanged.connect(lambda _text: self._show())
        self.entry.returnPressed.connect(self._add)
        self.calendar.clicked.connect(self.save_calendar)
        self.panel.closed.connect(self._close)
        self.panel.delete.connect(self._delete)
        self.panel.failed.connect(self.context.fail)
        self.panel.status_changed.connect(self.status_changed)

    # what the window asks

    def title(self) -> str:
        return _("To do")

    def subtitle(self) -> str:
        count = len(self._found.waiting)
        return ngettext("{count} thing", "{count} things", count).format(count=count)

    def load(self, _year: int) -> None:
        """Reminders are of today, whatever the year shown."""
        self._found = self.context.desk.agenda.whole()
        if not self.panel.isHidden() and not self.panel.refresh():
            self.panel.forget()
            self._close()
        self._show()

    def open(self, target: Target) -> None:
        view = target.options.get("view")
        if view:
            self.views.set_value(str(view))
            self._show()
        if "new" in target.options:
            self.create_new()
        elif target.kind is Task and target.record_id is not None:
            self._open_task(target.record_id)

    def takeaway(self) -> Takeaway | None:
        """What the view shows, narrowed as on screen."""
        today = self.context.desk.today()
        rows = [(heading, todo, note) for heading, shown in self._groups() for todo, note, _done in shown]
        typed = self.filter.text().strip()
        chosen = self.views.button(self.views.value).text()
        about = (formats.day_long(today), chosen, _("with “{words}”").format(words=typed) if typed else "")
        return self.taking((ready(todo_table(rows, today)),), about=" · ".join(filter(None, about)))

    def further_outputs(self) -> Sequence[Output]:
        return (Output("calendar", _("Put in calendar…"), "calendar-plus", self.save_calendar),)

    def create_new(self) -> None:
        self.entry.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_filter(self) -> None:
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def here(self) -> Target | None:
        record = None if self.panel.isHidden() else self.panel.record
        return Target(self.name, Task, record.id) if record is not None and record.id else None

    def unfinished(self) -> str:
        return "" if self.panel.isHidden() else self.panel.unfinished()

    def leave(self) -> bool:
        self.panel.leave()
        return True

    # the list

    def _show(self) -> None:
        today, groups, number = self.context.desk.today(), self._groups(), 0
        parts: list[QWidget] = []
        for heading, shown in groups:
            if not shown:
                continue
            parts.append(Label(heading, "label", "text2"))
            block = QWidget()
            column = QVBoxLayout(block)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            for todo, note, done in shown:
                column.addWidget(self._row(todo, number, today, note, done=done))
                number += 1
            parts.append(block)
        refill(self.rows, parts or [Label(self._nothing(), "body", "text2", wrap=True)])

    def _groups(self) -> list[tuple[str, list[Shown]]]:
        """Headings with what stands below them, narrowed by view and filter."""
        view, found = self.views.value, self._found
        if view == "snoozed":
            rows = [
                (todo, _("until {day}").format(day=formats.day(day)), False) for day, todo in found.snoozed
            ]
            return [(_("Put off"), self._filtered(rows))]
        if view == "done":
            rows = [(todo, formats.day(day), True) for day, todo in found.done]
            return [(_("Finished"), self._filtered(rows))]
        today = self.context.desk.today()
        wanted: Callable[[Todo], bool] = {
            "own": lambda todo: todo.kind is Task,
            "meetings": lambda todo: todo.code in {"meeting", "vote"},
        }.get(view, lambda _todo: True)
        waiting = self._filtered([(todo, "", False) for todo in found.waiting if wanted(todo)])
        return [
            (_(HEADINGS[key]), [one for one in waiting if group_of(one[0], today) == key]) for key in GROUPS
        ]

    def _filtered(self, shown: Sequence[Shown]) -> list[Shown]:
        wanted, today = folded(self.filter.text()).split(), self.context.desk.today()
        return [one for one in shown if all(word in _said(one[0], today) for word in wanted)]

    def _row(self, todo: Todo, number: int, today: date, note: str, *, done: bool) -> TodoRow:
        made = TodoRow(todo, number, today, note, done=done)
        made.wanted.connect(self._open_todo)
        made.ticked.connect(self.deeds.untick if done else self.deeds.tick)
        made.put_off.connect(self.deeds.ask_until)
        return made

    def _nothing(self) -> str:
        if self.filter.text():
            return _("Nothing found.")
        return {"snoozed": _("Nothing is put off."), "done": _("Nothing done in the last 30 days.")}.get(
            self.views.value, _("Nothing waits.")
        )

    # tasks

    def _add(self) -> None:
        try:
            task = self.context.desk.agenda.add(self.entry.text())
        except ZzpdeskError:
            return  # an empty line: nothing to add
        self.entry.clear()
        when = f" · {formats.day(task.due)}" if task.due else ""
        self.context.toast(_("{name} added").format(name=f"{task.title}{when}"), True)

    def _open_todo(self, todo: Todo) -> None:
        if todo.kind is Task:
            self._open_task(todo.record_id)
        else:
            self.deeds.open(todo)

    def _open_task(self, record_id: int) -> None:
        try:
            self.panel.open(self.context.desk.get(Task, record_id))
        except NotFound as error:
            self.context.fail(error)
            return
        if self.panel.isHidden():
            self.split.show_panel(shown=True)
            self.split.setSizes([max(0, self.split.width() - theme.px(_PANEL)), theme.px(_PANEL)])
        self.panel.edit()

    def _close(self) -> None:
        self.panel.leave()
        self.split.show_panel(shown=False)
        self.entry.setFocus()
        self.status_changed.emit()

    def _delete(self, record: Record) -> None:
        text = _("{name} deleted").format(name=getattr(record, "title", ""))
        try:
            self.context.desk.delete(text, self.context.desk.get(Task, record.id or 0))
        except ZzpdeskError as error:
            self.context.fail(error)
            return
        self.context.toast(text, True)

    # the calendar

    def save_calendar(self) -> None:
        """Ask where, and write the file that a calendar reads."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        place = str(Path(folder) / f"{_('To do')}.ics")
        chosen, _kind = QFileDialog.getSaveFileName(self, _("Put in calendar"), place, "iCalendar (*.ics)")
        if not chosen:
            return
        try:
            self.context.desk.files.write(Path(chosen), self.context.desk.agenda.calendar())
        except FileTrouble as error:
            self.context.fail(error)
            return
        self.context.toast(
            _("{file} saved; open it with your calendar").format(file=Path(chosen).name), False
        )


def _said(todo: Todo, today: date) -> str:
    return folded(f"{words.title_on(todo, today)} {words.detail(todo.code, todo.values)}")
