"""What the fills and marks of a chart mean, drawn with the chart's own shapes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from zzpdesk.charts.primitives import Mark, Rect, Text, baseline
from zzpdesk.ui.look import painting
from zzpdesk.ui.look.chartpaint import bounds, paint_primitive
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme

_SIDE, _GAP, _AIR, _HIGH = 12, 7, 18, 18


class Legend(Restyled, QWidget):
    """Pairs of a word and the shape that it explains; a shape stands at (0, 0), 12 px large."""

    def __init__(self) -> None:
        super().__init__()
        self._drawn: list[Rect | Mark | Text] = []
        self._width = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_pairs(self, pairs: Sequence[tuple[str, Rect | Mark]]) -> None:
        """Draw these, side by side."""
        self._drawn, x = [], 0.0
        for word, shape in pairs:
            text = Text(x + _SIDE + _GAP, baseline(_HIGH / 2, 12), word, "text2", 12)
            top = _HIGH / 2 if isinstance(shape, Mark) else (_HIGH - _SIDE) / 2
            self._drawn += [replace(shape, x=x + shape.x, y=top), text]
            x = bounds(text).right() + _AIR
        self._width = max(0.0, x - _AIR)
        self.setAccessibleName(", ".join(word for word, _shape in pairs))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        return QSize(theme.px(int(self._width) + 2), theme.px(_HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the shapes and words."""
        painter = painting.begin(self)
        painter.scale(theme.scale, theme.scale)
        for item in self._drawn:
            paint_primitive(painter, item)
