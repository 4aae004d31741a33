"""Noting that she was there: one small form, by keyboard, for the time, the people and what she promised."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from zzpdesk.core.attended import Attended, Promise, people_in
from zzpdesk.core.errors import CannotParse
from zzpdesk.core.kinds import Minutes
from zzpdesk.core.records import Contact, FollowUp, Meeting
from zzpdesk.texts.i18n import N_, _
from zzpdesk.texts.problems import sentence
from zzpdesk.ui.look.buttons import PrimaryButton, SecondaryButton
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.fields import FieldBox, FormGrid
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.records.editor import Editor
from zzpdesk.ui.records.editors import editor_for
from zzpdesk.ui.records.screen import Field, Screen
from zzpdesk.ui.screens.gatherings import CONTACTS, FOLLOW_UPS, MEETINGS

if TYPE_CHECKING:
    from zzpdesk.core.records.base import Record
    from zzpdesk.desk import Desk

_WEEK = timedelta(days=7)
_PEOPLE = Field(
    "name",
    N_("Who you met"),
    N_("A name, a colon and what it was about; a line for each."),
    long=True,
)
_FIELDS: tuple[tuple[str, Screen, Record, Field, int], ...] = (
    ("day", MEETINGS, Meeting(), MEETINGS.field("day"), 1),
    ("minutes", MEETINGS, Meeting(), MEETINGS.field("minutes"), 1),
    ("outcome", MEETINGS, Meeting(), MEETINGS.field("outcome"), 2),
    ("people", CONTACTS, Contact(), _PEOPLE, 4),
    ("title", FOLLOW_UPS, FollowUp(), FOLLOW_UPS.field("title"), 2),
    ("kind", FOLLOW_UPS, FollowUp(), FOLLOW_UPS.field("kind"), 1),
    ("due", FOLLOW_UPS, FollowUp(), FOLLOW_UPS.field("due"), 1),
)


class NotingCard(Card):
    """Enter notes it, Escape closes; `noted` carries an Attended.."""

    noted = Signal(object)
    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(_("I was there"), parent=parent)
        self.setObjectName("noting")
        self._desk = desk
        self.editors: dict[str, Editor] = {}
        self.boxes: dict[str, FieldBox] = {}
        grid = FormGrid(columns=4, narrow_below=560)
        for name, screen, blank, field, span in _FIELDS:
            editor = editor_for(field, screen.hint(field.name), getattr(blank, field.name), desk)
            editor.widget.setObjectName(f"noting_{name}")
            hint = _(field.help) if name == "people" else ""
            box = FieldBox(_(field.label), editor.widget, hint=hint)
            self.editors[name], self.boxes[name] = editor, box
            grid.add(box, span)
        self.add(grid)
        save, cancel = PrimaryButton(_("Note it"), "check"), SecondaryButton(_("Cancel"))
        save.setObjectName("noting_save")
        cancel.setObjectName("noting_cancel")
        save.clicked.connect(self.note)
        cancel.clicked.connect(self.closed)
        self.add(row(None, cancel, save))
        self.hide()

    def start(self, day: date, minutes: Minutes) -> None:
        """An empty form for a day; `minutes` is how long it usually takes."""
        blank = FollowUp(due=self._desk.today() + _WEEK)
        values: dict[str, Any] = {"day": day, "minutes": minutes, "kind": blank.kind, "due": blank.due}
        for name, editor in self.editors.items():
            editor.show(values.get(name, ""))
            self.boxes[name].set_state("")
        self.show()
        self.editors["minutes" if day == self._desk.today() else "day"].widget.setFocus()

    def note(self) -> None:
        """Tell what was typed, or say beside its field what cannot be read."""
        values, wrong = self._read()
        for name, box in self.boxes.items():
            box.set_state("error" if name in wrong else "", wrong.get(name, ""))
        if wrong:
            self.editors[next(name for name in self.editors if name in wrong)].widget.setFocus()
            return
        promise = Promise(values["title"].strip(), values["due"] or self._desk.today(), values["kind"])
        self.noted.emit(
            Attended(
                day=values["day"],
                minutes=values["minutes"],
                people=people_in(values["people"]),
                promises=(promise,) if promise.title else (),
                outcome=values["outcome"].strip(),
            )
        )

    def _read(self) -> tuple[dict[str, Any], dict[str, str]]:
        values: dict[str, Any] = {}
        wrong: dict[str, str] = {}
        for name, editor in self.editors.items():
            try:
                values[name] = editor.read()
            except CannotParse as error:
                wrong[name] = sentence(error.code, **error.details)
        if values.get("day", self) is None:
            wrong["day"] = sentence("missing")
        problems = replace(Meeting(), minutes=values.get("minutes", Minutes(0))).problems()
        if "minutes" in problems:
            wrong.setdefault("minutes", sentence(problems["minutes"]))
        return values, wrong

    def event(self, event: QEvent) -> bool:
        """Escape closes this form, not what lies below it."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.note()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
