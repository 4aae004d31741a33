"""The popover behind a sum of fees: which source charged how much of it; each leads to its agreements and bills."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from zzpdesk.core.dependency import Costs, SourceCost
from zzpdesk.texts import formats
from zzpdesk.ui.figures.linkrow import FigureRow
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.popover import Popover
from zzpdesk.ui.look.theme import theme

Part = tuple[SourceCost, int]
_WIDTH = 320


def parts_of(costs: Costs, figure: str) -> list[Part]:
    """The sources behind "paid", "on_top" or "difference", the largest first; of other figures all that charge."""
    parts = [(one, _amount(one, figure)) for one in costs.sources]
    return sorted((part for part in parts if part[1]), key=lambda part: -abs(part[1]))


def _amount(one: SourceCost, figure: str) -> int:
    amounts = {"paid": one.paid_known, "on_top": one.on_top_known, "difference": one.difference}
    return amounts.get(figure, one.paid_known + one.on_top_known)


def show_parts(
    title: str, parts: Sequence[Part], opener: QWidget, follow: Callable[[SourceCost], object]
) -> Popover:
    """Show them below the figure; `follow` gets the source chosen."""
    sheet = Popover(opener)
    sheet.setObjectName("fee_sources")
    sheet.setAccessibleName(title)
    sheet.set_padding(20)
    sheet.body.setSpacing(theme.px(2))
    sheet.body.addWidget(Label(title, "subtitle"))
    for one, amount in parts:
        row = FigureRow(f"fees_of_{one.key.relation_id}", one.name, formats.money(amount))
        row.set_air(6, 5)
        row.setFixedWidth(theme.px(_WIDTH))
        row.clicked.connect(sheet.close_popover)
        row.clicked.connect(lambda _=False, one=one: follow(one))
        sheet.body.addWidget(row)
    sheet.closed.connect(sheet.deleteLater)
    sheet.open_below(opener)
    return sheet
