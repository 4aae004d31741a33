"""All answers of an assignment so far, to be read again, corrected or taken out."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from zzpdesk.core.errors import ZzpdeskError
from zzpdesk.core.records import Assignment, ViewpointAnswer
from zzpdesk.core.records.base import Record
from zzpdesk.texts.i18n import _
from zzpdesk.ui.context import Context
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.records.pane import Pane
from zzpdesk.ui.records.sublist import Part, SubList
from zzpdesk.ui.screens.viewpoints import VIEWPOINT_ANSWERS


class AnswerHistory(QWidget):
    """A list with a form below it for the answer that is opened; hidden while there is none."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.list = SubList(context.desk, Part(VIEWPOINT_ANSWERS, "assignment_id"))
        self.list.set_link("")
        self.pane = Pane(context.desk, VIEWPOINT_ANSWERS, without=frozenset({"assignment_id", "questions"}))
        self.pane.setMinimumHeight(theme.px(320))
        self._frame = Card()
        self._frame.add(self.pane)
        self._frame.hide()
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(theme.px(12))
        stack.addWidget(self.list)
        stack.addWidget(self._frame)
        self.list.opened.connect(self._open)
        self.list.delete.connect(self._remove)
        self.pane.delete.connect(self._remove)
        self.pane.closed.connect(self._close)
        self.pane.failed.connect(context.fail)

    def show_for(self, work: Assignment) -> None:
        """The answers of this assignment."""
        self.list.show_for(work)
        self.list.set_link("")
        self.setVisible(self.list.model.rowCount() > 0)
        if not self._frame.isHidden() and not self.pane.refresh():
            self._frame.hide()
            self.pane.forget()

    def leave(self) -> None:
        """Keep what is being typed."""
        self.pane.leave()

    def _open(self, record: ViewpointAnswer) -> None:
        self.pane.open(record)
        self._frame.show()
        self.pane.form.focus_first()

    def _close(self) -> None:
        self.pane.leave()
        self._frame.hide()
        self.list.view.setFocus()

    def _remove(self, record: Record) -> None:
        text = _("Answer deleted")
        try:
            self._context.desk.delete(text, record)
        except ZzpdeskError as error:
            self._context.fail(error)
            return
        self._context.toast(text, True)
