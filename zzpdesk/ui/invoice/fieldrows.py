"""Rows of fields with their own proportions, that fold to two columns when there is no room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from zzpdesk.ui.look.theme import theme

_FINE = 100
"""A row is this many narrow columns; each field takes its share of them."""


class FieldRow(QWidget):
    """Fields side by side; each takes its part of the width. Hidden ones leave their place to the others."""

    def __init__(
        self, fields: Sequence[tuple[QWidget, int]], fold_below: int = 540, parent: QWidget | None = None
    ) -> None:
        """`fields` with their parts; under `fold_below` px they stand two by two."""
        super().__init__(parent)
        self._fields = list(fields)
        self._fold_below = fold_below
        self._shown: tuple[bool, tuple[bool, ...]] | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        for box, _part in self._fields:
            box.setParent(self)
            box.setVisible(True)
        self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Place the fields; call when one is shown or hidden."""
        folded = self.width() < theme.px(self._fold_below) and len(self._fields) > 2
        state = (folded, tuple(box.isHidden() for box, _part in self._fields))
        if state == self._shown:
            return
        self._shown = state
        shown = [(box, 1 if folded else part) for box, part in self._fields if not box.isHidden()]
        groups = [shown[at : at + 2] for at in range(0, len(shown), 2)] if folded else [shown]
        self._grid.setVerticalSpacing(theme.px(10))
        for number, group in enumerate(groups):
            self._place(number, group)

    def _place(self, number: int, group: Sequence[tuple[QWidget, int]]) -> None:
        total, at, gap = sum(part for _box, part in group) or 1, 0, theme.px(16)
        for index, (box, part) in enumerate(group):
            last = index == len(group) - 1
            span = _FINE - at if last else max(1, round(_FINE * part / total))
            box.setContentsMargins(0, 0, 0, 0)
            margins = box.layout()
            if margins is not None:
                margins.setContentsMargins(0, 0, 0 if last else gap, 0)
            self._grid.addWidget(box, number, at, 1, span)
            at += span
        for column in range(_FINE):
            self._grid.setColumnStretch(column, 1)
