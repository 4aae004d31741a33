"""Cards side by side, in one of a few arrangements by the room there is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.scroll import PageScroll
from zzpdesk.ui.look.theme import theme

_MARGIN = 24


@dataclass(frozen=True, slots=True)
class Row:
    """Parts side by side, each with its share of the width."""

    parts: Sequence[tuple[Part, int]]


@dataclass(frozen=True, slots=True)
class Col:
    """Parts below each other, each with its share of what height is left (0: only what it needs)."""

    parts: Sequence[tuple[Part, int]]


Part: TypeAlias = QWidget | Row | Col


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Used from `least` px (at 100 %) of width on."""

    least: int
    whole: Col


class Arranged(Restyled, QWidget):
    """Holds the widgets of its arrangements; the widest that fits is in force."""

    def __init__(
        self, arrangements: Sequence[Arrangement], gap: int = 16, natural: Sequence[QWidget] = ()
    ) -> None:
        """`arrangements` hold the same widgets; the one with the smallest `least` is the last resort.

        Widths follow the shares alone, but `natural` widgets get what their words need where there is room.
        """
        super().__init__()
        self._choices = sorted(arrangements, key=lambda one: -one.least)
        self._gap = gap
        self._now: Arrangement | None = None
        self._root = QVBoxLayout(self)
        self._root.setContentsMargins(0, 0, 0, 0)
        for widget in _widgets(self._choices[0].whole):
            policy, ways = widget.sizePolicy(), QSizePolicy.Policy
            policy.setHorizontalPolicy(ways.Expanding if widget in natural else ways.Ignored)
            widget.setSizePolicy(policy)
        self._arrange(self._choices[-1])

    @property
    def least(self) -> int:
        """The `least` of the arrangement in force."""
        return self._now.least if self._now else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose()

    def restyle(self) -> None:
        """The room counts in px at 100 %."""
        if self._now is not None:
            self._arrange(self._fitting())

    def minimumSizeHint(self) -> QSize:
        """As narrow as the window likes; as high as the cards need."""
        return QSize(theme.px(320), super().minimumSizeHint().height())

    def _fitting(self) -> Arrangement:
        room = self.width() / theme.scale
        return next((one for one in self._choices if one.least <= room), self._choices[-1])

    def _choose(self) -> None:
        wanted = self._fitting()
        if wanted is not self._now:
            self._arrange(wanted)

    def _arrange(self, wanted: Arrangement) -> None:
        self._now = wanted
        _empty(self._root)
        self._root.addLayout(self._laid_out(wanted.whole))

    def _laid_out(self, part: Row | Col) -> QBoxLayout:
        layout: QBoxLayout = QHBoxLayout() if isinstance(part, Row) else QVBoxLayout()
        layout.setSpacing(theme.px(self._gap))
        for inner, stretch in part.parts:
            if isinstance(inner, QWidget):
                layout.addWidget(inner, stretch)
            else:
                layout.addLayout(self._laid_out(inner), stretch)
        return layout


class FigureScroll(PageScroll):
    """Scrolls a page of cards; its right margin stays the same whether or not there is a scroll bar."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        content = self.widget()
        layout = None if content is None else content.layout()
        if layout is None:
            return
        margins = layout.contentsMargins()
        taken = self.width() - self.viewport().width()
        right = max(theme.px(4), theme.px(_MARGIN) - taken)
        if right != margins.right():
            margins.setRight(right)
            layout.setContentsMargins(margins)


def _widgets(part: Part) -> list[QWidget]:
    if isinstance(part, QWidget):
        return [part]
    return [widget for inner, _stretch in part.parts for widget in _widgets(inner)]


def _empty(layout: QLayout) -> None:
    """Take the layouts away, not the widgets in them."""
    while (item := layout.takeAt(0)) is not None:
        inner = item.layout()
        if inner is not None:
            _empty(inner)
            inner.deleteLater()
