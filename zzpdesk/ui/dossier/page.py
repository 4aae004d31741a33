"""The page: a compact list, the record in cards, and its form when it is being changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from zzpdesk.core.records.base import Record
from zzpdesk.texts.takeaway import Reading
from zzpdesk.ui.context import Context, Target
from zzpdesk.ui.dossier.detail import Dossier
from zzpdesk.ui.dossier.list import DossierList, DossierRow
from zzpdesk.ui.dossier.splitter import DossierSplitter
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.records.page import RecordPage
from zzpdesk.ui.records.panel import RecordPanel
from zzpdesk.ui.records.sublist import Part
from zzpdesk.ui.records.words import name_of
from zzpdesk.ui.taking import shown_in, titled

_MANY = 8
"""From so many records on the filter is always there; below that Ctrl+F brings it."""
_HEIGHT = 250


class DossierPage(RecordPage):
    """As any page of records (`about`, `views`, `parts`); `detail` is its dossier, `rows` words the list.

    Beside the list stands the dossier of the current record. The form lies over it while the record or one of its
    parts is being changed: `panel` is hidden otherwise.
    """

    detail: ClassVar[type[Dossier]]
    list: DossierList
    split: DossierSplitter

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self._opener: QWidget | None = None
        super().__init__(context, parent)

    def rows(self, records: Sequence[Any]) -> Sequence[tuple[Record, DossierRow]]:
        """The rows of the list, in the order in which they are shown."""
        raise NotImplementedError

    # building

    def make_list(self) -> DossierList:
        return DossierList(self.context.desk, self.about, self.rows)

    def make_panel(self) -> RecordPanel:
        return RecordPanel(self.context.desk, self.about, self.parts, covering=True)

    def _make_full(self) -> QWidget:
        self.dossier = self.detail(self.context)
        self.dossier.setObjectName("dossier")
        self._nobody = QWidget()
        self._right = QStackedWidget()
        for layer in (self._nobody, self.dossier, self.panel):
            self._right.addWidget(layer)
        self.list.above.addWidget(self.segments)
        self.list.above.addWidget(self.filter)
        self.filter.hide()
        for button in self._examples():
            self.list.below.addLayout(row(button, None))
        self.split = DossierSplitter(self.list, self._right)
        self.split.setMinimumHeight(theme.px(_HEIGHT))
        full = QWidget()
        body = QVBoxLayout(full)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self.split)
        return full

    def _connect(self) -> None:
        super()._connect()
        self.list.wanted.connect(self.create_new)
        self.list.view.clicked.connect(lambda _index: self.split.show_panel(shown=True))
        self.split.folded.connect(self.dossier.header.to_list.setVisible)
        header = self.dossier.header
        header.edit.connect(lambda: self._edit(self.list.current()))
        header.back.connect(self._to_list)
        self.dossier.part_wanted.connect(self.open_part)
        self.dossier.delete.connect(self.remove)
        self.dossier.archive.connect(self._archive)
        self.dossier.go_to.connect(self._go_to)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self.dossier, context=within).activated.connect(
            self._to_list
        )
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self.filter, context=within).activated.connect(
            self._unfilter
        )

    # what the window asks

    def create_new(self) -> None:
        """A new record; from within a list of what belongs to the one shown, a new one there."""
        if not self.panel.isHidden() or not self.dossier.add_here():
            super().create_new()

    def focus_filter(self) -> None:
        self.split.show_panel(shown=False)
        self.filter.show()
        super().focus_filter()

    def here(self) -> Target | None:
        shown = self.panel.record if not self.panel.isHidden() else self.list.current()
        return Target(self.name, type(shown), shown.id) if shown is not None and shown.id else None

    def beside(self) -> Sequence[Reading]:
        """What the dossier shows of the current record."""
        record = self.list.current()
        if record is None or not self.panel.isHidden():
            return super().beside()
        name = name_of(record) or self.dossier.header.accessibleName()
        return [titled(name, each) for each in shown_in(self.dossier)]

    def open_part(self, part: Part, record: Record) -> None:
        """Show the form of something that belongs to the current record; closing it leads back to the dossier."""
        owner = self.list.current()
        if owner is not None:
            self.panel.open(owner)
            self._reveal()
            self.panel.open_part(part, record, alone=True)

    # list, dossier and form

    def _show_list(self) -> None:
        super()._show_list()
        rows = self.list.model.rowCount()
        self.filter.setVisible(rows > _MANY or bool(self.filter.text()) or self.filter.hasFocus())
        if self.panel.isHidden():
            self._show_dossier()

    def _show_dossier(self) -> None:
        """The dossier of the current record, or of the first."""
        if self.list.current() is None:
            first = self.list.model.record(0)
            if first is not None and first.id is not None:
                self.list.select(first.id)
        record = self.list.current()
        if record is not None:
            self.dossier.show_for(record)
        self._right.setCurrentWidget(self._nobody if record is None else self.dossier)

    def _chosen(self, record: Record | None) -> None:
        if record is None:
            return
        if not self.panel.isHidden():
            self.panel.leave()
        self._show_dossier()

    def _arrive(self, _record: Record) -> None:
        self.panel.leave()
        self._show_dossier()
        self.split.show_panel(shown=True)

    def _reveal(self) -> None:
        if self.panel.isHidden():
            self._opener = QApplication.focusWidget()
        self._show_bare(bare=False)
        self._right.setCurrentWidget(self.panel)
        self.split.show_panel(shown=True)

    def _close(self) -> None:
        self.panel.leave()
        self._right.setCurrentWidget(self.dossier)
        self._show_list()
        opener = self._opener
        if (
            opener is not None
            and isValid(opener)
            and self.dossier.isAncestorOf(opener)
            and opener.isVisible()
        ):
            opener.setFocus()
        else:
            self._to_list()
        self.status_changed.emit()

    def _to_list(self) -> None:
        self.split.show_panel(shown=False)
        self._focus_list()

    def _unfilter(self) -> None:
        self.filter.clear()
        self.list.view.setFocus()
        self._show_list()
