"""The popover behind a sum of fees: which source charged how much of it; each leads to its agreements and bills."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from zzpdesk.core.dependency import Costs, SourceCost
from zzpdesk.texts import formats
from zzpdesk.ui.figures.parts import SumPart, show_parts
from zzpdesk.ui.look.popover import Popover

Part = tuple[SourceCost, int]


def parts_of(costs: Costs, figure: str) -> list[Part]:
    """The sources behind "paid", "on_top" or "difference", the largest first; of other figures all that charge."""
    parts = [(one, _amount(one, figure)) for one in costs.sources]
    return sorted((part for part in parts if part[1]), key=lambda part: -abs(part[1]))


def _amount(one: SourceCost, figure: str) -> int:
    amounts = {"paid": one.paid_known, "on_top": one.on_top_known, "difference": one.difference}
    return amounts.get(figure, one.paid_known + one.on_top_known)


def show_fees(
    title: str, parts: Sequence[Part], opener: QWidget, follow: Callable[[SourceCost], object]
) -> Popover:
    """Show them below the figure; `follow` gets the source chosen."""
    rows = [
        SumPart(f"fees_of_{one.key.relation_id}", one.name, formats.money(amount), partial(follow, one))
        for one, amount in parts
    ]
    return show_parts("fee_sources", title, rows, opener)
