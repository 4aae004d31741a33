"""How wide the columns of a chart's table are: figures whole, then titles, and what is left for the names."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from zzpdesk.charts.common import Table
from zzpdesk.ui.look import painting
from zzpdesk.ui.look.cells import Column
from zzpdesk.ui.look.theme import theme

EDGE = 6
"""Room beside the outer columns and on both sides of the others: the table stands within the padding of a card."""
_NAMES, _LEAST, _BAR = 150, 56, 12


def fitted(table: Table, room: int) -> list[Column]:
    """Columns for `room` px of the screen; the first one, with the names, gives way when there is too little."""
    columns = [list(cells) for cells in zip(*table.rows, strict=True)] or [[] for _title in table.headers]
    figures = [_widest(cells, "body") for cells in columns]
    titles = [_widest([title], "label") for title in table.headers]
    names = min(figures[0], _NAMES)
    left = int(room / theme.scale) - _BAR - names - sum(figures[1:])
    missing = [max(0, title - figure) for figure, title in zip(figures, titles, strict=True)]
    part = min(1.0, max(0, left) / max(1, sum(missing[1:])))
    wide = [max(_LEAST, names + min(0, left))]
    wide += [figure + int(more * part) for figure, more in zip(figures[1:], missing[1:], strict=True)]
    first = Column(table.headers[0], stretch=1, min_width=wide[0])
    others = zip(table.headers[1:], wide[1:], strict=True)
    return [first, *(Column(title, width=width, align="right") for title, width in others)]


def _widest(texts: Sequence[str], role: str) -> int:
    """Px at 100 %, with the room beside the text."""
    font = theme.font(role)
    widest = max((painting.text_width(text, font) for text in texts), default=0.0)
    return ceil(widest / theme.scale) + 2 * EDGE + 1
