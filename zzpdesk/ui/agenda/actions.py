"""What one does with something that waits: go there, tick it, put it off."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QMenu, QWidget

from zzpdesk.core import values
from zzpdesk.core.agenda import Todo, put_off
from zzpdesk.core.errors import CannotParse, ZzpdeskError
from zzpdesk.core.records import Invoice, Relation, SelfView, Task
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.sources import SourceKey
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _, language
from zzpdesk.ui.context import Context, Target
from zzpdesk.ui.figures.behind import open_source
from zzpdesk.ui.look.buttons import PrimaryButton, SecondaryButton
from zzpdesk.ui.look.dates import DateEdit
from zzpdesk.ui.look.dialog import Dialog
from zzpdesk.ui.look.fields import FieldBox
from zzpdesk.ui.way import target_of

if TYPE_CHECKING:
    from zzpdesk.core.records.base import Record

_ELSEWHERE: dict[type[Record], str] = {SelfView: "dependency"}
"""Where a kind without a page of its own is looked after."""


class TodoActions:
    """`owner` is where menus and dialogs belong. Expected errors become sentences."""

    def __init__(self, context: Context, owner: QWidget) -> None:
        """Nothing yet."""
        self._context, self._owner = context, owner

    # ---- going there

    def open(self, todo: Todo) -> None:
        """The next step of something that waits."""
        target = self._target(todo)
        if target is not None:
            self._context.go(target)

    def _target(self, todo: Todo) -> Target | None:
        if todo.code == "unbilled":
            return Target("invoice", Invoice, options={"new": {"assignment_id": todo.record_id}})
        if todo.code == "ask-margin":
            recorded = self._context.desk.get(Relation, todo.record_id).source_kind
            open_source(self._context, SourceKey(todo.record_id), recorded or SourceKind.PEER)
            return None
        if todo.kind is Invoice:
            return Target("invoices" if todo.code == "overdue" else "invoice", Invoice, todo.record_id)
        if todo.kind is Task:
            return Target("agenda", Task, todo.record_id)
        if todo.kind in _ELSEWHERE:
            return Target(_ELSEWHERE[todo.kind])
        return target_of(self._context.desk, todo.kind, todo.record_id)

    # ---- ticking

    def tick(self, todo: Todo) -> None:
        """Done, with undo in the toast."""
        self._do(lambda: self._context.desk.agenda.tick(todo))

    def untick(self, todo: Todo) -> None:
        """To do again."""
        self._do(lambda: self._context.desk.agenda.untick(todo))

    def _do(self, work: Callable[[], str]) -> None:
        try:
            self._context.toast(work(), True)
        except ZzpdeskError as error:
            self._context.fail(error)

    # ---- putting off

    def ask_until(self, todo: Todo, below: QWidget) -> None:
        """A menu below a row: the usual days, and any other."""
        menu = self.menu(todo)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(below.mapToGlobal(below.rect().bottomLeft()))

    def menu(self, todo: Todo) -> QMenu:
        """Until when."""
        menu = QMenu(self._owner)
        menu.setObjectName("put_off")
        texts = {"tomorrow": _("Tomorrow"), "week": _("Next week"), "month": _("Next month")}
        for key, day in put_off(self._context.desk.today()).items():
            text = f"{texts[key]} ({formats.weekday(day, short=True)} {formats.day(day)})"
            menu.addAction(text).triggered.connect(partial(self._until, todo, day))
        menu.addAction(_("Another day…")).triggered.connect(partial(self._ask_day, todo))
        return menu

    def _until(self, todo: Todo, day: date, _checked: bool = False) -> None:
        self._do(lambda: self._context.desk.agenda.snooze(todo, day))

    def _ask_day(self, todo: Todo, _checked: bool = False) -> None:
        dialog = Dialog(self._owner.window(), _("Put off until"), "calendar-clock")
        edit = DateEdit(parse=self._read, show=formats.day_year, placeholder=_("14-10 or today"))
        edit.setObjectName("put_off_until")
        box = FieldBox(_("Day"), edit)
        cancel, verb = SecondaryButton(_("Cancel")), PrimaryButton(_("Put it off"))
        verb.setObjectName("confirm_verb")

        def accept() -> None:
            day = edit.day()
            if day is not None and day > self._context.desk.today():
                dialog.accept()
            else:
                box.set_state("error", _("Choose a day after today"))

        dialog.body.addWidget(box)
        for button, work in ((cancel, dialog.reject), (verb, accept)):
            button.clicked.connect(work)
            dialog.buttons.addWidget(button)
        verb.setDefault(True)
        edit.setFocus()
        day = edit.day() if dialog.exec() == QDialog.DialogCode.Accepted else None
        if day is not None:
            self._until(todo, day)

    def _read(self, text: str) -> date | None:
        try:
            return values.parse_date(text, self._context.desk.today(), language())
        except CannotParse:
            return None
