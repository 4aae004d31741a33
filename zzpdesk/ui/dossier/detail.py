"""The record told in cards: a header, and below it what the page puts there."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from zzpdesk.core.records.base import Record
from zzpdesk.texts.i18n import N_
from zzpdesk.ui.context import Context
from zzpdesk.ui.documents.card import DocumentsCard
from zzpdesk.ui.dossier.header import DossierHeader, Heading
from zzpdesk.ui.dossier.table import DossierTable
from zzpdesk.ui.look.layout import column
from zzpdesk.ui.look.scroll import PageScroll
from zzpdesk.ui.records.screen import Screen
from zzpdesk.ui.records.sublist import Part, SubList

GAP = 12


class Dossier(QWidget):
    """Subclasses make their `cards` once and fill them in `show_cards`, with what `heading` does not say yet."""

    about: ClassVar[Screen]
    archive = Signal(object)
    delete = Signal(object)
    go_to = Signal(object, int)
    part_wanted = Signal(object, object)
    """A Part and a record of it, new or not: show its form."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.record: Any = None
        self._parts: list[SubList] = []
        self._tables: list[tuple[DossierTable, Part]] = []
        self.header = DossierHeader(context.desk, self.about)
        self.header.menu.pass_on(self)
        self.documents = DocumentsCard(context)
        self.documents.take_drops_on(self)
        content = QWidget()
        content.setLayout(column(self.header, self.cards(), self.documents, None, spacing=GAP))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(PageScroll(content))

    def cards(self) -> QWidget:
        """What stands below the header; made once."""
        raise NotImplementedError

    def heading(self, record: Any) -> Heading:
        """Name, chips, facts and key figures of a record."""
        raise NotImplementedError

    def show_cards(self, record: Any) -> None:
        """Fill the cards."""

    def show_for(self, record: Record) -> None:
        """Show a record as it is now."""
        self.record = record
        self.header.show_heading(self.heading(record), record)
        self.documents.show_for(record)
        for sub in self._parts:
            sub.show_for(record)
        self.show_cards(record)

    def part_card(self, part: Part, *, always: bool = True) -> SubList:
        """A card with the records of a part; adding and opening show their form.

        `always` False: it is there once it holds something; the menu adds the first.
        """
        sub = SubList(self.context.desk, part)
        sub.opened.connect(lambda record: self.part_wanted.emit(part, record))
        sub.added.connect(lambda values: self.want_new(part, **values))
        sub.delete.connect(self.delete)
        sub.empty_shown = always
        self._parts.append(sub)
        if not always:
            text = part.screen.phrase(N_("Add {what}"))
            self.header.menu.offers.append((text, lambda: self.want_new(part)))
        return sub

    def table_of(self, table: DossierTable, part: Part) -> None:
        """Let a table of your own, whose keys are records of a part, add, open and delete them."""
        table.link_clicked.connect(lambda: self.want_new(part))
        table.delete.connect(lambda record: self._delete_of(part, record))
        self._tables.append((table, part))
        table.opened.connect(lambda record: self._open_of(part, record))

    def want_new(self, part: Part, **values: Any) -> None:
        """Ask for the form of a new record of a part of the one shown."""
        known = part.values(self.record) | values
        self.part_wanted.emit(part, replace(part.screen.blank(self.context.desk), **known))

    def add_here(self) -> bool:
        """Add to the list that has the focus; False when none has."""
        focus = QApplication.focusWidget()
        lists: list[tuple[QWidget, Part]] = [*((sub, sub.part) for sub in self._parts), *self._tables]
        for card, part in lists:
            if focus is not None and card.isVisible() and card.isAncestorOf(focus):
                self.want_new(part)
                return True
        return False

    def _open_of(self, part: Part, record: Any) -> None:
        if isinstance(record, part.screen.record_type):
            self.part_wanted.emit(part, record)

    def _delete_of(self, part: Part, record: Any) -> None:
        if isinstance(record, part.screen.record_type):
            self.delete.emit(record)
