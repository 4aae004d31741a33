"""One line to book hours: date, assignment, hours, description, Enter."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from zzpdesk.core.errors import CannotParse, ZzpdeskError
from zzpdesk.core.records import TimeEntry
from zzpdesk.core.records.time import HourKind
from zzpdesk.texts.i18n import N_, _
from zzpdesk.texts.problems import sentence
from zzpdesk.ui.look.buttons import SecondaryButton
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.fields import HasState, Message
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.records.editor import Editor
from zzpdesk.ui.records.editors import editor_for
from zzpdesk.ui.records.raw import from_raw, to_raw
from zzpdesk.ui.screens.hours import HOURS

if TYPE_CHECKING:
    from zzpdesk.desk import Desk

_DRAFT = "QuickEntry"
_PARTS = (
    ("day", 132, 0),
    ("assignment_id", 120, 2),
    ("minutes", 104, 0),
    ("kind", 132, 1),
    ("description", 120, 3),
)
_AROUND = 32 + 5 * 8  # padding and gaps


class QuickEntry(Card):
    """Enter anywhere in the line books it; date and assignment stay for the next one."""

    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk = desk
        self.setObjectName("quick_entry")
        self.setAccessibleName(_("Add hours"))
        self.editors: dict[str, Editor] = {}
        self._line, self._below = QHBoxLayout(), QHBoxLayout()
        self._folded = False
        for name, width, stretch in _PARTS:
            self._add(name, width, stretch)
        self._book = SecondaryButton(_("Add"), "plus")
        self._book.setObjectName("quick_add")
        self._book.clicked.connect(self.book)
        self._line.addWidget(self._book, 0, Qt.AlignmentFlag.AlignTop)
        self._message = Message()
        self._message.setObjectName("quick_problem")
        self.add(self._line)
        self.add(self._below)
        self.add(self._message)
        self._clear(HOURS.blank(desk))
        self._restore()
        for editor in self.editors.values():
            editor.changed.connect(self.keep)

    def restyle(self) -> None:
        """Less padding than other cards: it is a line."""
        super().restyle()
        outer = self.layout()
        if outer is not None:
            outer.setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(10))
            outer.setSpacing(0)
        self.body.setSpacing(theme.px(8))

    def _add(self, name: str, width: int, stretch: int) -> None:
        field = replace(HOURS.field(name), long=False)
        editor = editor_for(field, HOURS.hint(name), getattr(TimeEntry(), name), self._desk)
        editor.widget.setObjectName(f"quick_{name}")
        editor.widget.setMinimumWidth(theme.px(width))
        if stretch == 0:
            editor.widget.setFixedWidth(theme.px(width))
        for edit in (editor.widget, *editor.widget.findChildren(QLineEdit)):
            if isinstance(edit, QLineEdit) and name != "minutes":
                edit.setPlaceholderText(_(field.label))
        self.editors[name] = editor
        self._line.addWidget(editor.widget, stretch, Qt.AlignmentFlag.AlignTop)

    def minimumSizeHint(self) -> QSize:
        """Folded."""
        first = sum(width for name, width, _stretch in _PARTS if name != "description")
        return QSize(theme.px(first + _AROUND - 8), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the line does not fit, what it is about goes below."""
        super().resizeEvent(event)
        least = sum(width for _name, width, _stretch in _PARTS) + _AROUND
        narrow = self.width() < theme.px(least) + self._book.sizeHint().width()
        if narrow != self._folded:
            self._folded = narrow
            to = self._below if narrow else self._line
            to.addWidget(self.editors["description"].widget, 3, Qt.AlignmentFlag.AlignTop)
            to.addWidget(self._book, 0, Qt.AlignmentFlag.AlignTop)

    def reload(self) -> None:
        """Assignments changed."""
        for editor in self.editors.values():
            editor.reload()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter books."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.book()
        else:
            super().keyPressEvent(event)

    def book(self) -> None:
        """Save the line as a time entry, or say what is wrong with it."""
        values, wrong = self._read()
        entry = TimeEntry(**values)
        wrong |= {name: sentence(code) for name, code in entry.problems().items() if name not in wrong}
        for name, editor in self.editors.items():
            if isinstance(editor.widget, HasState):
                editor.widget.set_state("error" if name in wrong else "")
        self._message.set("; ".join(wrong.values()), "error" if wrong else "")
        if wrong:
            self.editors[next(name for name in self.editors if name in wrong)].widget.setFocus()
            return
        try:
            saved = self._desk.save(HOURS.phrase(N_("{what} added")), entry)
            self._desk.drop_draft(_DRAFT, None)
        except ZzpdeskError as error:
            self.failed.emit(error)
            return
        self._clear(TimeEntry(day=saved.day, assignment_id=saved.assignment_id, kind=saved.kind))
        self.editors["minutes"].widget.setFocus()

    def _read(self) -> tuple[dict[str, Any], dict[str, str]]:
        values: dict[str, Any] = {}
        wrong: dict[str, str] = {}
        for name, editor in self.editors.items():
            try:
                values[name] = editor.read()
            except CannotParse as error:
                wrong[name] = sentence(error.code, **error.details)
        if values.get("assignment_id") is None and values.get("kind") is HourKind.BILLABLE:
            wrong.setdefault("assignment_id", sentence("billable-without-assignment"))
        return values, wrong

    def _clear(self, entry: Any) -> None:
        for name, editor in self.editors.items():
            if name == "minutes":
                editor.show_text("")
            else:
                editor.show(getattr(entry, name))
        self._bare = self._raw()

    # what was typed is there again after a crash

    def keep(self) -> None:
        """Keep what stands in the line, as long as it is not booked."""
        typed = self._raw()
        try:
            if typed != self._bare:
                self._desk.keep_draft(_DRAFT, None, typed)
            else:
                self._desk.drop_draft(_DRAFT, None)
        except ZzpdeskError as error:
            self.failed.emit(error)

    def _raw(self) -> dict[str, str]:
        """What stands in each editor: "=" and a value, or "?" and text that is none."""
        found = {}
        for name, editor in self.editors.items():
            try:
                found[name] = "=" + to_raw(editor.read())
            except CannotParse:
                found[name] = "?" + editor.text()
        return found

    def _restore(self) -> None:
        kept = self._desk.draft(_DRAFT, None) or {}
        for name in kept.keys() & self.editors.keys():
            editor, mark, text = self.editors[name], kept[name][:1], kept[name][1:]
            if mark == "?":
                editor.show_text(text)
                continue
            with suppress(ValueError):  # an older program kept something else
                value = from_raw(HOURS.hint(name), text)
                if name != "minutes" or value:
                    editor.show(value)
