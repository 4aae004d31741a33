"""Boxes in columns of equal width; what does not apply leaves no hole."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from zzpdesk.ui.look.theme import theme

NARROW = 420
"""Below this many pixels (at 100 %) boxes stand in one column."""


class BoxGrid(QWidget):
    """Two columns, or one when narrow. Boxes that are not shown take no place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boxes: list[tuple[QWidget, int]] = []
        self._away: set[QWidget] = set()
        self._narrow = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSizeConstraint(QGridLayout.SizeConstraint.SetNoConstraint)  # see minimumSizeHint

    def add(self, box: QWidget, span: int = 1) -> None:
        """Put a box after the others, over `span` columns."""
        self._boxes.append((box, span))
        box.setParent(self)
        self.arrange()

    def set_shown(self, box: QWidget, *, shown: bool) -> bool:
        """Show or hide a box; whether that changed anything. Call `arrange` afterwards."""
        if shown == (box not in self._away):
            return False
        if shown:
            self._away.discard(box)
        else:
            self._away.add(box)
        box.setVisible(shown)
        return True

    @property
    def empty(self) -> bool:
        """Whether no box is shown."""
        return len(self._away) == len(self._boxes)

    def arrange(self) -> None:
        """Place all boxes that are shown."""
        columns = 1 if self._narrow else 2
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(12))
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        row, column = 0, 0
        for box, asked in self._boxes:
            self._grid.removeWidget(box)
            if box in self._away:
                continue
            span = min(asked, columns)
            if column + span > columns:
                row, column = row + 1, 0
            self._grid.addWidget(box, row, column, 1, span)
            column += span
        self._share()

    def _share(self) -> None:
        """Half each, also where a long label asks for more: then columns of all sections stand below each other."""
        room = self.width() - self._grid.horizontalSpacing()
        for column in range(2):
            self._grid.setColumnMinimumWidth(column, 0 if self._narrow else room // 2)

    def minimumSizeHint(self) -> QSize:
        """One column must fit."""
        width = max((box.minimumSizeHint().width() for box, _span in self._boxes), default=0)
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()
        narrow = event.size().width() < theme.px(NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self.arrange()
