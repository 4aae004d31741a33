"""The popover behind a figure made of several things: one row each, with its amount, leading on to its records."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from zzpdesk.ui.figures.linkrow import FigureRow
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.popover import Popover
from zzpdesk.ui.look.scroll import PageScroll
from zzpdesk.ui.look.theme import theme

_WIDTH, _MOST, _ROW = 340, 10, 31
"""Px; more rows than this scroll."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One row: a name, its figure, what is beside it, and where it leads."""

    name: str
    figure: str
    follow: Callable[[], object]
    note: str = ""


def offer(title: str, choices: Sequence[Choice], opener: QWidget) -> Popover | None:
    """Show the choices below a figure; one alone is followed at once, none does nothing."""
    if len(choices) == 1:
        choices[0].follow()
    if len(choices) < 2:
        return None
    sheet = Popover(opener)
    sheet.setObjectName("cost_choices")
    sheet.setAccessibleName(title)
    sheet.set_padding(20)
    sheet.body.setSpacing(theme.px(2))
    sheet.body.addWidget(Label(title, "subtitle"))
    rows = [_row(sheet, at, one) for at, one in enumerate(choices)]
    if len(rows) > _MOST:
        sheet.body.addWidget(_scrolling(rows))
    else:
        for row in rows:
            sheet.body.addWidget(row)
    sheet.closed.connect(sheet.deleteLater)
    sheet.open_below(opener)
    rows[0].setFocus()
    return sheet


def _row(sheet: Popover, at: int, one: Choice) -> FigureRow:
    row = FigureRow(f"choice_{at}", one.name, one.figure, one.note)
    row.set_air(6, 5)
    row.setFixedWidth(theme.px(_WIDTH))
    row.clicked.connect(sheet.close_popover)
    row.clicked.connect(lambda _=False: one.follow())
    return row


def _scrolling(rows: Sequence[FigureRow]) -> QWidget:
    content = QWidget()
    layout = QVBoxLayout(content)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme.px(2))
    for row in rows:
        layout.addWidget(row)
    scroll = PageScroll(content)
    scroll.setFixedSize(theme.px(_WIDTH + 16), theme.px(_ROW * _MOST))
    return scroll
