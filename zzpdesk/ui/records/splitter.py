"""A splitter without dots: the gap between the cards is the handle."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from zzpdesk.ui.look.theme import theme


class _Gap(QSplitterHandle):
    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing: the pointer's shape says that it moves."""


class GapSplitter(QSplitter):
    """Side by side; neither side can be dragged away."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setHandleWidth(theme.px(16))
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        return _Gap(self.orientation(), self)


class PanelSplitter(GapSplitter):
    """A list and a panel; where both do not fit, the panel covers the list."""

    def show_panel(self, *, shown: bool) -> None:
        """Open or close the panel."""
        for panel in self._sides()[1:]:
            panel.setVisible(shown)
        self._fit()

    def _sides(self) -> list[QWidget]:
        found = (self.widget(at) for at in range(self.count()))
        return [side for side in found if side is not None]

    def _fit(self) -> None:
        sides = self._sides()
        both = sum(side.minimumWidth() for side in sides) + self.handleWidth()
        if len(sides) > 1:
            sides[0].setVisible(sides[1].isHidden() or self.width() >= both)

    def minimumSizeHint(self) -> QSize:
        """One of the two."""
        width = max((side.minimumWidth() for side in self._sides()), default=0)
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
