"""The side panel: a pane for the record, and on top of it one for what belongs to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from zzpdesk.core.records.base import Record
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.records.pane import Pane
from zzpdesk.ui.records.screen import Screen
from zzpdesk.ui.records.sublist import Part, SubList

if TYPE_CHECKING:
    from zzpdesk.desk import Desk
    from zzpdesk.ui.context import Context


class RecordPanel(Card):
    """Shows one record. Escape closes one layer; `closed` when the last one goes."""

    closed = Signal()
    saved = Signal(object)
    archive = Signal(object)
    delete = Signal(object)
    failed = Signal(object)
    status_changed = Signal()
    go_to = Signal(object, int)

    def __init__(
        self,
        desk: Desk,
        screen: Screen,
        parts: Sequence[Part] = (),
        parent: QWidget | None = None,
        *,
        covering: bool = False,
    ) -> None:
        """`covering`: it lies on top of something else, to which an arrow leads back."""
        super().__init__(parent=parent)
        self.setObjectName("side_panel")
        self._desk = desk
        self.main = Pane(desk, screen, parts)
        self._covering = covering
        self._inner: dict[tuple[str, str], Pane] = {}
        self._below: dict[Pane, Pane | None] = {}
        self._context: Context | None = None
        self._layers = QStackedWidget()
        self._layers.addWidget(self.main)
        self.body.addWidget(self._layers)
        self._wire(self.main, self.closed.emit)
        self.main.saved.connect(self.saved)
        for sub in self.main.lists:
            self._wire_part(sub)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._close_layer)

    def carry_documents(self, context: Context) -> None:
        """Show the files of each record shown here."""
        self._context = context
        self.main.carry_documents(context)

    def restyle(self) -> None:
        """No padding: the panes have their own."""
        super().restyle()
        outer = self.layout()
        if isinstance(outer, QVBoxLayout):
            outer.setContentsMargins(0, 1, 0, 1)
            outer.setSpacing(0)

    @property
    def record(self) -> Record | None:
        """The main record."""
        return self.main.record

    def open(self, record: Record) -> None:
        """Show a record."""
        self._top().leave()
        self._layers.setCurrentWidget(self.main)
        self.main.open(record, inner=self._covering)

    def edit(self) -> None:
        """Put the cursor in the form."""
        self._top().form.focus_first()

    def refresh(self) -> bool:
        """Records changed; False when the main one is gone."""
        top = self._top()
        if top is not self.main and not top.refresh():
            top.forget()
            self._show_below(top)
        return self.main.refresh()

    def add_here(self) -> bool:
        """Add to the list below the record that has the focus; False when none has."""
        focus = QApplication.focusWidget()
        if focus is None:
            return False
        for sub in self._top().lists:
            if sub.isVisible() and sub.isAncestorOf(focus):
                sub.add_one()
                return True
        return False

    def unfinished(self) -> str:
        """What the form shown still needs; "" when nothing waits."""
        return self._top().form.unfinished()

    def leave(self) -> None:
        """Keep what is being typed."""
        self._top().leave()

    def forget(self) -> None:
        """The main record is gone."""
        for pane in (self.main, *self._inner.values()):
            pane.forget()
        self._layers.setCurrentWidget(self.main)

    def open_part(self, part: Part, record: Record, *, alone: bool = False) -> None:
        """Show a record that belongs to the one on top; `alone`: closing it leaves the panel."""
        kept = part.screen.name, part.link
        if kept not in self._inner:
            self._inner[kept] = self._inner_pane(part)
        pane, below = self._inner[kept], self._top()
        if pane is not below:
            below.leave()
            self._below[pane] = None if alone else below
        pane.open(record, inner=True)
        self._layers.setCurrentWidget(pane)
        pane.form.focus_first()

    def _inner_pane(self, part: Part) -> Pane:
        pane = Pane(self._desk, part.screen, part.parts, without=frozenset({part.link}))
        self._wire(pane, self._close_layer)
        for sub in pane.lists:
            self._wire_part(sub)
        if self._context is not None:
            pane.carry_documents(self._context)
        self._layers.addWidget(pane)
        return pane

    def _wire(self, pane: Pane, closed: Any) -> None:
        pane.closed.connect(closed)
        pane.archive.connect(self.archive)
        pane.delete.connect(self.delete)
        pane.failed.connect(self.failed)
        pane.go_to.connect(self.go_to)
        pane.form.status_changed.connect(self.status_changed)

    def _wire_part(self, sub: SubList) -> None:
        def add(values: Mapping[str, Any]) -> None:
            self.open_part(sub.part, replace(sub.part.screen.blank(self._desk), **values))

        sub.opened.connect(lambda record: self.open_part(sub.part, record))
        sub.added.connect(add)
        sub.delete.connect(self.delete)

    def _top(self) -> Pane:
        top = self._layers.currentWidget()
        return top if isinstance(top, Pane) else self.main

    def _close_layer(self) -> None:
        top = self._top()
        top.leave()
        if top is self.main:
            self.closed.emit()
        elif self._show_below(top):
            self._top().refresh()
            self._top().form.focus_first()

    def _show_below(self, top: Pane) -> bool:
        """What lay under an inner record; False when that was not a record."""
        below = self._below.get(top)
        self._layers.setCurrentWidget(below or self.main)
        if below is None:
            self.closed.emit()
        return below is not None
