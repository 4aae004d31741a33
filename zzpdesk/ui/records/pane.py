"""One record in the side panel: heading, form, what belongs to it, and whether it is saved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zzpdesk.core.records import REFERENCES
from zzpdesk.core.records.base import Record
from zzpdesk.texts.i18n import N_, _
from zzpdesk.ui.look.banner import Banner
from zzpdesk.ui.look.buttons import IconButton
from zzpdesk.ui.look.chips import Chip, StatusChip
from zzpdesk.ui.look.labels import IconText, Label
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.scroll import PageScroll
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.records.form import RecordForm
from zzpdesk.ui.records.menu import RecordMenu
from zzpdesk.ui.records.screen import Screen
from zzpdesk.ui.records.session import Session
from zzpdesk.ui.records.sublist import Part, SubList
from zzpdesk.ui.records.words import name_of

if TYPE_CHECKING:
    from zzpdesk.desk import Desk
    from zzpdesk.ui.context import Context
    from zzpdesk.ui.documents.card import DocumentsCard

_STATUS_ICON = {"ok": "circle-check", "warn": "triangle-alert", "": "pencil"}


class Pane(QWidget):
    """A record being looked at and changed. It stays in use for one record after another of its kind."""

    closed = Signal()
    archive = Signal(object)
    delete = Signal(object)
    saved = Signal(object)
    failed = Signal(object)
    shown = Signal(object)
    """The record now shown, also after each change of it or around it."""
    go_to = Signal(object, int)
    """A kind of record and its id: what a menu entry leads to."""

    def __init__(
        self, desk: Desk, screen: Screen, parts: Sequence[Part] = (), without: frozenset[str] = frozenset()
    ) -> None:
        super().__init__()
        self._desk, self.about = desk, screen
        self.form = RecordForm(desk, screen, without)
        self.lists = [SubList(desk, part) for part in parts]
        self.documents: DocumentsCard | None = None
        self._above, self._column = QVBoxLayout(), QVBoxLayout()
        self._title = Label("", "subtitle", elide=True)
        self._archived = StatusChip(Chip(_("Archived"), "neutral", "archive"))
        self._note = Banner(
            screen.phrase(N_("This {what} was not finished yet.")), _("Start over"), "info", "neutral"
        )
        self._status = IconText("pencil", "", "text3")
        self._build()
        self.form.saved.connect(self._was_saved)
        self.form.failed.connect(self.failed)
        self.form.status_changed.connect(self._show_status)
        self._note.acted.connect(self._start_over)

    def _build(self) -> None:
        self._back = IconButton("arrow-left", _("Back"), size="small")
        self._back.setObjectName("pane_back")
        self._back.hide()
        self._menu = RecordMenu(self._desk, self.about, self)
        self._menu.pass_on(self)
        more = IconButton("ellipsis", _("More"), size="small", menu=self._menu)
        more.setObjectName("pane_more")
        close = IconButton("x", _("Close"), size="small")
        close.setObjectName("pane_close")
        self._close = close
        for button in (self._back, close):
            button.clicked.connect(self.closed)
        px = theme.px
        body = QWidget()
        column = self._column
        body.setLayout(column)
        column.setContentsMargins(px(20), px(4), px(20), px(16))
        column.setSpacing(px(16))
        column.addWidget(self._note)
        column.addLayout(self._above)
        column.addWidget(self.form)
        for sub in self.lists:
            column.addWidget(sub)
        column.addStretch(1)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(1, 0, 1, 0)
        stack.setSpacing(0)
        title = row(self._back, self._title, self._archived, None, more, close, margins=(20, 14, 12, 8))
        title.setStretchFactor(self._title, 1000)  # the space beside it is only for what it leaves
        stack.addLayout(title)
        stack.addWidget(PageScroll(body), 1)
        self._foot = QWidget()
        self._foot.setLayout(row(self._status, margins=(20, 8, 20, 8)))
        stack.addWidget(self._foot)

    @property
    def record(self) -> Record | None:
        """The record as it is saved, or a new one."""
        return self.form.session.draft.original if self.form.session else None

    def put_above(self, widget: QWidget, first: QWidget) -> None:
        """Show a widget between heading and form; `first` is where Tab enters it."""
        self._above.addWidget(widget)
        QWidget.setTabOrder(self._close, first)

    def carry_documents(self, context: Context) -> None:
        """Show the record's files below it, and take those dropped here."""
        from zzpdesk.ui.documents.card import DocumentsCard

        card = self.documents = DocumentsCard(context)
        card.take_drops_on(self)
        self._column.insertWidget(self._column.count() - 1, card)

    def open(self, record: Record, *, inner: bool = False) -> None:
        """Show a record, in place of the one before. `inner`: it lies on top of another one."""
        self.leave()
        self._back.setVisible(inner)
        self._close.setVisible(not inner)
        self.form.open(Session(self._desk, self.about, record))
        self._show_rest()

    def refresh(self) -> bool:
        """Other records changed; False when this one is gone."""
        there = self.form.refresh()
        if there:
            self._show_rest()
        return there

    def leave(self) -> None:
        """Keep what is being typed."""
        self.form.flush()

    def forget(self) -> None:
        """The record is gone: nothing of it needs to be kept."""
        self.form.session = None

    def _was_saved(self, record: Record) -> None:
        self._show_rest()
        self.saved.emit(record)

    def _show_rest(self) -> None:
        record = self.record
        if record is None:
            return
        self._menu.record = record
        self._title.setText(self._heading(record))
        self._archived.setVisible(bool(getattr(record, "archived", False)))
        self._note.setVisible(bool(self.form.session and self.form.session.restored))
        for sub in self.lists:
            sub.show_for(record)
        if self.documents is not None:
            self.documents.show_for(record)
        self.shown.emit(record)

    def _heading(self, record: Record) -> str:
        """Its name; without one, that of what it belongs to."""
        if record.id is None:
            return self.about.phrase(N_("Add {what}"))
        named = name_of(record)
        target = (
            REFERENCES.get(self.about.hint("relation_id").kind) if hasattr(record, "relation_id") else None
        )
        if not named and target is not None:
            key = getattr(record, "relation_id", None) or 0
            found = self._desk.lists.named(target, [key]).get(key)
            named = name_of(found) if found else ""
        return named or _(self.about.one)

    def _show_status(self) -> None:
        text, tone = self.form.status()
        self._foot.setVisible(bool(text))
        self._status.set(_STATUS_ICON[tone] if text else "", text, tone if tone == "warn" else "text3")

    def _start_over(self) -> None:
        session = self.form.session
        if session is not None:
            blank = session.draft.original if session.record_id else self.about.blank(self._desk)
            session.start_over(blank)
            self.form.open(session)
            self._show_rest()


def archived(record: Record) -> Record:
    """The record put into or taken out of the archive."""
    changes: dict[str, Any] = {"archived": not getattr(record, "archived", False)}
    return replace(record, **changes)
