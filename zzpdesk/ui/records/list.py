"""A list of records: table and footer, remembering widths and order between sessions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zzpdesk.core.listing import Listing
from zzpdesk.core.ports import Sort
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.table import Density, TableView
from zzpdesk.ui.look.tablecard import Footer, TableCard
from zzpdesk.ui.records.cells import columns
from zzpdesk.ui.records.listed import Listed
from zzpdesk.ui.records.model import RecordModel
from zzpdesk.ui.records.screen import Screen

if TYPE_CHECKING:
    from zzpdesk.desk import Desk


def remembered() -> QSettings:
    """Where widths, order and filters are kept: on this computer, not in the file."""
    return QSettings("zzpdesk", "zzpdesk")


def density_of(screen: Screen) -> Density:
    """Two lines when a column has a second line."""
    return "two_line" if any(field.sub for field in screen.columns) else "single"


def first_sort(screen: Screen) -> Sort:
    """By the first column; dates with the newest first."""
    name = screen.columns[0].name
    return Sort(name, descending=screen.hint(name).kind is date)


class RecordList(Listed):
    """A table in a card, with a footer that counts."""

    model: RecordModel

    def __init__(self, desk: Desk, screen: Screen, parent: QWidget | None = None) -> None:
        super().__init__(screen, TableView(density_of(screen)), RecordModel(desk, screen), parent)
        self.model.setParent(self)
        self.view.setObjectName(f"list_{screen.name}")
        self.view.setAccessibleName(_(screen.title))
        self.view.setModel(self.model)
        self.view.set_columns(columns(screen))
        self.footer = Footer()
        self._nothing = Label(_("Nothing found"), "body", "text3", align=Qt.AlignmentFlag.AlignHCenter)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.addWidget(TableCard(self.view, self.footer))
        over = QVBoxLayout(self.view.viewport())
        over.addWidget(self._nothing)
        self._sort = self._remembered_sort()
        self._restore_widths()
        self.view.columns_resized.connect(self._remember_widths)
        self.model.sorted.connect(self._remember_sort)

    def show_listing(self, listing: Listing) -> None:
        """Show what a listing holds, in the order last chosen; the current record stays current."""
        super().show_listing(replace(listing, sort=(self._sort,)))
        self._show_sort()
        self._show_count()

    def set_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Pairs of label and figure at the right of the footer."""
        self.footer.set_facts(facts)

    def _show_count(self) -> None:
        number = self.model.rowCount()
        word = _(self.about.one) if number == 1 else _(self.counted or self.about.title)
        self._nothing.setVisible(not number)
        self.footer.set_left(f"{formats.grouped(number)} {word[:1].lower()}{word[1:]}")

    # remembering

    def _key(self, what: str) -> str:
        return f"list/{self.about.name}/{what}"

    def _remembered_sort(self) -> Sort:
        kept = str(remembered().value(self._key("sort"), ""))
        name = kept.removeprefix("-")
        known = {field.name for field in self.about.columns}
        return Sort(name, kept.startswith("-")) if name in known else first_sort(self.about)

    def _remember_sort(self) -> None:
        self._sort = self.model.listing.sort[0]
        mark = "-" if self._sort.descending else ""
        remembered().setValue(self._key("sort"), mark + self._sort.field)

    def _show_sort(self) -> None:
        names = [field.name for field in self.about.columns]
        self.view.show_sort(names.index(self._sort.field), descending=self._sort.descending)

    def _remember_widths(self) -> None:
        widths = {self.about.columns[n].name: width for n, width in self.view.column_widths().items()}
        remembered().setValue(
            self._key("widths"), ";".join(f"{name}={width}" for name, width in widths.items())
        )

    def _restore_widths(self) -> None:
        kept = str(remembered().value(self._key("widths"), ""))
        pairs = dict(part.split("=", 1) for part in kept.split(";") if "=" in part)
        numbers = {field.name: number for number, field in enumerate(self.about.columns)}
        known = {
            numbers[name]: int(width) for name, width in pairs.items() if name in numbers and width.isdigit()
        }
        self.view.set_column_widths(known)
