"""The form for one record, from its screen's description. It has no save button: it saves itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QVBoxLayout, QWidget

from zzpdesk.core.errors import CannotParse, ZzpdeskError
from zzpdesk.core.records.base import Record
from zzpdesk.texts.i18n import _
from zzpdesk.texts.problems import sentence
from zzpdesk.ui.look.fields import FieldBox
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import Divider
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.records.editor import Editor
from zzpdesk.ui.records.editors import editor_for
from zzpdesk.ui.records.grid import BoxGrid
from zzpdesk.ui.records.screen import Field, Screen, required
from zzpdesk.ui.records.session import Session

if TYPE_CHECKING:
    from zzpdesk.desk import Desk

_GREATEST_WIDTH = 720


class RecordForm(QWidget):
    """Label above field, two columns or one when narrow, hint or message below.

    `saved` carries the record after each write, `status_changed` tells that words about saving changed, `failed` an
    error that stopped a write.
    """

    saved = Signal(object)
    status_changed = Signal()
    failed = Signal(object)

    def __init__(
        self, desk: Desk, screen: Screen, without: frozenset[str] = frozenset(), parent: QWidget | None = None
    ) -> None:
        """`without`: fields that the place of the form already decides."""
        super().__init__(parent)
        self._desk = desk
        self.about = screen
        self.session: Session | None = None
        self.editors: dict[str, Editor] = {}
        self.boxes: dict[str, FieldBox] = {}
        self._grids: list[tuple[BoxGrid, QWidget | None]] = []
        self._home: dict[str, BoxGrid] = {}
        self._touched: set[str] = set()
        self._at = ""
        self.setObjectName(f"form_{screen.name}")
        self.setMaximumWidth(theme.px(_GREATEST_WIDTH))
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(theme.px(12))
        for field in screen.fields:
            if field.name not in without:
                self._add(field)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    # building

    def _add(self, field: Field) -> None:
        hint = self.about.hint(field.name)
        default = getattr(self.about.record_type(), field.name)
        editor = editor_for(field, hint, default, self._desk)
        switch = hint.kind is bool and not hint.optional
        optional = (
            not required(self.about, field.name) and field.when is None and hint.kind not in {bytes, bool}
        )
        box = FieldBox("" if switch else _(field.label), editor.widget, optional=optional, hint=_(field.help))
        if switch:
            editor.widget.setAccessibleName(_(field.label))
            for label in box.findChildren(QLabel):  # a switch carries its own words
                label.hide()
        box.message.setObjectName(f"{field.name}_problem")
        box.message.setSizePolicy(_may_wrap())
        editor.changed.connect(lambda final, name=field.name: self._entered(name, final))
        if field.heading or not self._grids:
            self._begin_section(field)
        self.editors[field.name], self.boxes[field.name] = editor, box
        self._home[field.name] = self._grids[-1][0]
        self._grids[-1][0].add(box, 2 if field.long or switch or hint.kind is bytes else 1)

    def _begin_section(self, field: Field) -> None:
        head: QWidget | None = None
        if field.heading:
            head = QWidget()
            lines = QVBoxLayout(head)
            lines.setContentsMargins(0, theme.px(4) if self._grids else 0, 0, 0)
            lines.setSpacing(theme.px(12))
            if self._grids:
                lines.addWidget(Divider())
            lines.addWidget(Label(_(field.heading), "strong"))
            self._stack.addWidget(head)
        grid = BoxGrid()
        self._grids.append((grid, head))
        self._stack.addWidget(grid)

    # one record after another

    def open(self, session: Session) -> None:
        """Show a record; what was left unfinished before is there again."""
        self.session = session
        self._touched = set(session.draft.unread) if session.restored else set()
        for name, editor in self.editors.items():
            unread = session.draft.unread.get(name)
            editor.reload()
            if unread:
                editor.show_text(unread[0])
            else:
                editor.show(session.draft.value(name))
        if session.restored:
            self._touched |= {
                name for name in self.editors if session.problems.get(name, "missing") != "missing"
            }
        self._show_state()

    def refresh(self) -> bool:
        """Other records changed, perhaps this one: show what is new, keep what is being typed. False: it is gone."""
        for editor in self.editors.values():
            editor.reload()
        if self.session is None:
            return True
        if not self.session.refresh():
            return False
        for name in self.editors.keys() - self.session.draft.unread.keys():
            self._show_if_other(name)
        self._show_state()
        return True

    def flush(self) -> None:
        """Take what stands in the editors now, before the form goes away."""
        for name, editor in self.editors.items():
            if self.session is not None and self._reads_other(editor, self.session.draft.value(name)):
                self._entered(name, final=True)

    def focus_first(self) -> None:
        """Put the cursor where one begins."""
        names = [
            name for name in self.editors if self._home[name].isVisible() and self.boxes[name].isVisible()
        ]
        wrong = [name for name in names if self.boxes[name].state == "error"]
        for name in (wrong or names)[:1]:
            self.editors[name].widget.setFocus(Qt.FocusReason.TabFocusReason)

    def show_all(self) -> None:
        """Show every problem, also of fields not yet visited."""
        self._touched = set(self.editors)
        self._show_state()

    def status(self) -> tuple[str, str]:
        """What to say about saving: words, and "ok", "warn" or "" as their tone."""
        if self.session is None:
            return "", ""
        problems = self.session.problems
        if problems and self.session.draft.dirty:
            names = [_(field.label) for field in self.about.fields if field.name in problems]
            return _("Kept as unfinished; still needed: {fields}").format(fields=", ".join(names)), "warn"
        if self.session.saved_at is not None:
            return _("saved at {time}").format(time=f"{self.session.saved_at:%H:%M}"), "ok"
        return "", ""

    def unfinished(self) -> str:
        """What is still needed before what was entered can be saved; "" when nothing waits."""
        words, tone = self.status()
        return words if tone == "warn" else ""

    # entering

    def _entered(self, name: str, final: bool) -> None:
        if self.session is None:
            return
        editor = self.editors[name]
        try:
            self.session.put(name, editor.read())
        except CannotParse as error:
            self.session.put_text(name, editor.text(), error)
        if final:
            self._touched.add(name)
        try:
            written = self.session.commit()
        except ZzpdeskError as error:
            self.failed.emit(error)
            written = False
        if written:  # saving may have filled in or changed more than was typed
            for other in self.editors.keys() - self.session.draft.unread.keys():
                self._show_if_other(other)
        self._show_state()
        if written:
            self.saved.emit(self.session.draft.original)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or self.session is None or not self.isAncestorOf(new):
            return
        at = next((n for n, e in self.editors.items() if e.widget is new or e.widget.isAncestorOf(new)), "")
        if at and at != self._at:
            self._at = at
            self.session.begin_visit()

    def _show_if_other(self, name: str) -> None:
        value = self.session.draft.value(name) if self.session else None
        editor = self.editors[name]
        if self._reads_other(editor, value):
            editor.show(value)
            if self.session is not None:
                self.session.begin_visit()

    @staticmethod
    def _reads_other(editor: Editor, value: Any) -> bool:
        try:
            return bool(editor.read() != value)
        except CannotParse:
            return True

    # showing

    def _show_state(self) -> None:
        if self.session is None:
            return
        record = self.session.draft.record
        self._show_fields(record)
        problems, concerns = self.session.problems, self.session.concerns
        for name, box in self.boxes.items():
            visited = name in self._touched
            if name in problems and visited:
                box.set_state("error", sentence(problems[name], **self.session.details(name)))
            elif name in concerns and (visited or record.id is not None):
                box.set_state("warn", sentence(concerns[name]))
            else:
                box.set_state("")
        self.status_changed.emit()

    def _show_fields(self, record: Record) -> None:
        moved = False
        for name, box in self.boxes.items():
            field = self.about.field(name)
            if field.when is not None:
                moved |= self._home[name].set_shown(box, shown=self.about.shown(field, record))
        if not moved:
            return
        for grid, head in self._grids:
            grid.arrange()
            if head is not None:
                head.setVisible(not grid.empty)


def _may_wrap() -> QSizePolicy:
    """As high as its lines need at the width it gets."""
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    return policy
