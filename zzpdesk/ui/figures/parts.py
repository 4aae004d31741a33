"""The popover behind a sum: what it is made of, a row each; every row leads on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from zzpdesk.ui.figures.linkrow import FigureRow
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.popover import Popover
from zzpdesk.ui.look.theme import theme

_WIDTH = 320


@dataclass(frozen=True, slots=True)
class SumPart:
    """One row: its object name, what it is, how much, and what it does."""

    key: str
    name: str
    figure: str
    follow: Callable[[], object]


def show_parts(key: str, title: str, parts: Sequence[SumPart], opener: QWidget) -> Popover:
    """Show the parts below the figure."""
    sheet = Popover(opener)
    sheet.setObjectName(key)
    sheet.setAccessibleName(title)
    sheet.set_padding(20)
    sheet.body.setSpacing(theme.px(2))
    sheet.body.addWidget(Label(title, "subtitle"))
    for one in parts:
        row = FigureRow(one.key, one.name, one.figure)
        row.set_air(6, 5)
        row.setFixedWidth(theme.px(_WIDTH))
        row.clicked.connect(sheet.close_popover)
        row.clicked.connect(partial(_go, one))
        sheet.body.addWidget(row)
    sheet.closed.connect(sheet.deleteLater)
    sheet.open_below(opener)
    return sheet


def _go(part: SumPart, _checked: bool = False) -> None:
    part.follow()
