"""Records that belong to the record shown: a small list on a card, with a link to add one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from zzpdesk.core.listing import Listing
from zzpdesk.core.ports import Where
from zzpdesk.core.records.base import Record
from zzpdesk.texts.i18n import N_, _
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.table import TableView
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.records.cells import columns
from zzpdesk.ui.records.list import density_of, first_sort
from zzpdesk.ui.records.model import RecordModel
from zzpdesk.ui.records.screen import Field, Screen

if TYPE_CHECKING:
    from zzpdesk.desk import Desk

_ROWS_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Part:
    """Records of `screen` whose field `link` points where the main record's field `of` does ("id": at the record).

    `fills` gives further values that a new one starts with; `parts` are what belongs to such a record in turn.
    """

    screen: Screen
    link: str
    of: str = "id"
    fills: Callable[[Any], Mapping[str, Any]] = lambda _record: {}
    parts: tuple[Part, ...] = ()

    def all_screens(self) -> Iterator[Screen]:
        """Its own description and those of what belongs to it."""
        yield self.screen
        for part in self.parts:
            yield from part.all_screens()

    def values(self, record: Record) -> dict[str, Any]:
        """What a new part of this record starts with."""
        return {self.link: getattr(record, self.of), **self.fills(record)}


class SubList(Card):
    """`opened` carries a record to show, `added` the values a new one starts with."""

    opened = Signal(object)
    added = Signal(object)
    delete = Signal(object)

    def __init__(self, desk: Desk, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(_(part.screen.title), link=_("Add"), sunken=False, parent=parent)
        self.part = part
        self.empty_shown = True
        """Whether it is there while it holds nothing."""
        self._owner: Record | None = None
        self.setObjectName(f"part_{part.screen.name}")
        self.link.setObjectName(f"add_{part.screen.name}")
        self.link.setAccessibleName(part.screen.phrase(N_("Add {what}")))
        self._shown = replace(part.screen, fields=tuple(self._without_link(part)))
        self.model = RecordModel(desk, self._shown, self)
        self.view = TableView(density_of(self._shown))
        self.view.setObjectName(f"list_{part.screen.name}")
        self.view.setAccessibleName(_(part.screen.title))
        self.view.setModel(self.model)
        self.view.set_columns(columns(self._shown))
        self._none = Label(_("Nothing yet"), "body", "text3")
        self.add(row(self._none, margins=(20, 0, 20, 8)))
        self.add(self.view)
        self.link_clicked.connect(self.add_one)
        self.view.opened.connect(lambda row: self.opened.emit(self.model.record(row)))
        self.view.clicked.connect(lambda index: self.opened.emit(self.model.record(index.row())))
        self.view.delete_pressed.connect(lambda row: self.delete.emit(self.model.record(row)))

    def restyle(self) -> None:
        """The rows reach the card's edges; they keep their own distance."""
        super().restyle()
        side = theme.px(20)
        outer = self.layout()
        if outer is not None:
            outer.setContentsMargins(1, theme.px(10), 1, theme.px(6))
            outer.setSpacing(theme.px(2))
        self.header.setContentsMargins(side, 0, side, 0)

    @staticmethod
    def _without_link(part: Part) -> list[Field]:
        """The owner is known here, so its column goes."""
        return [
            replace(field, in_list=field.in_list and field.name != part.link) for field in part.screen.fields
        ]

    def show_for(self, record: Record) -> None:
        """Show what belongs to this record; nothing can be added before it is saved."""
        self._owner = record
        key = getattr(record, self.part.of)
        self.setVisible(record.id is not None and key is not None)
        if self.isHidden():
            return
        where = (Where(self.part.link, "=", key),)
        self.model.show(Listing(self.part.screen.record_type, where, sort=(first_sort(self._shown),)))
        rows = self.model.rowCount()
        self.setVisible(bool(rows) or self.empty_shown)
        self._none.setVisible(not rows)
        self.view.setVisible(bool(rows))
        head = self.view.horizontalHeader().sizeHint().height()
        height = self.view.verticalHeader().defaultSectionSize()
        self.view.setFixedHeight(head + min(rows, _ROWS_SHOWN) * height + theme.px(4))

    def add_one(self) -> None:
        """Ask for the form of a new one."""
        if self._owner is not None:
            self.added.emit(self.part.values(self._owner))
