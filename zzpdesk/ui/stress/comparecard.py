"""Card "Naast elkaar": now, every scenario that was kept, and what is being tried out."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import Signal

from zzpdesk.core.whatif import Outcome
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.texts.stress import buffer_words
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.look.cells import Cell, Column, RowsModel
from zzpdesk.ui.look.table import TableView

Line = tuple[str, Outcome, object]
"""A name, what it comes to, and the id of the scenario (None: not kept; "": now)."""
NOW = ""
_MOST = 8


class CompareCard(FigureCard):
    """`chosen` carries the id of a row."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("Side by side"), _("per month"))
        self.setObjectName("compare")
        self.table = TableView("single")
        self.table.setObjectName("compare_table")
        self.table.setAccessibleName(_("Scenarios side by side"))
        self.model = RowsModel(())
        self.add(self.table)
        self.body.addStretch(1)
        self.table.opened.connect(self._opened)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """A row for each."""
        columns = [
            Column(_("Scenario"), stretch=2, min_width=150),
            Column(_("Kept per month"), width=120, align="right"),
            Column(_("Over or short"), width=130, align="right", hide_below=520),
            Column(_("Sources"), width=90, align="right", hide_below=640),
            Column(_("Hours criterion"), width=150, align="right", hide_below=760),
            Column(_("Buffer"), width=170, align="right"),
        ]
        rows = [_cells(name, found) for name, found, _key in lines]
        self.model = RowsModel(columns, rows, [key for _name, _found, key in lines], self)
        self.table.setModel(self.model)
        self.table.set_columns(columns)
        pitch = self.table.verticalHeader().defaultSectionSize()
        high = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(high + pitch * min(len(rows), _MOST) + 4)

    def _opened(self, row: int) -> None:
        key = self.model.key(row)
        if key != NOW:
            self.chosen.emit(key)


def _cells(name: str, found: Outcome) -> list[Cell]:
    return [
        Cell(name),
        Cell(_euros(found.without), align="right"),
        _over(found),
        Cell(
            "–" if found.effective_without is None else formats.decimal(found.effective_without),
            align="right",
        ),
        Cell(hours_words(found), align="right"),
        Cell(buffer_words(found), align="right"),
    ]


def _over(found: Outcome) -> Cell:
    if found.outgoings is None:
        return Cell(_("unknown"), align="right")
    if found.shortfall:
        return Cell(_euros(-found.shortfall), tone="warn", align="right")
    return Cell(_euros(found.room), align="right")


def hours_words(found: Outcome) -> str:
    """`8 nov`, or that it is not reached this year."""
    if found.hours.goal is None:
        return _("unknown")
    return formats.day(found.hours.without) if found.hours.without else _("not this year")


def _euros(value: Fraction | None) -> str:
    return formats.euros(formats.rounded_fraction(value or Fraction(0)))
