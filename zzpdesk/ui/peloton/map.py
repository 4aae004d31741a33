"""The map on the screen: Tab walks the sources, the arrows their clients; Enter and a click choose one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent

from zzpdesk.charts.peloton import PelotonMap
from zzpdesk.charts.primitives import Icon, Mark, Primitive
from zzpdesk.texts.i18n import _
from zzpdesk.ui.look import painting
from zzpdesk.ui.look.chartpaint import bounds, paint_primitive
from zzpdesk.ui.look.chartview import ChartView
from zzpdesk.ui.look.theme import theme

_AHEAD = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)


class PelotonView(ChartView):
    """`activated` carries the key of a node that Space or a click chose, `entered` one that Enter did; `escaped`: Esc.

    The marker is where the keyboard is; `chosen` is what the side panel tells about. What is pointed at, else walked
    to, else chosen has its lines in full colour.
    """

    entered = Signal(str)
    escaped = Signal()

    def __init__(self) -> None:
        super().__init__(_("Peloton"))
        self._chart: PelotonMap | None = None
        self._stale = False
        self._chosen = ""
        self._marks: dict[str, QRectF] = {}
        self._around: dict[str, list[str]] = {}
        self.marked.connect(lambda _key: self._arrange())

    @property
    def chosen(self) -> str:
        """The key of the node that the side panel is about, "" for none."""
        return self._chosen

    def set_map(self, chart: PelotonMap, around: dict[str, list[str]], said: str) -> None:
        """Show a map; `around` lists the clients (keys) of each source in ring order, `said` tells it in a sentence."""
        self._chart, self._around = chart, around
        self.setAccessibleName(said)
        self.set_descriptions(chart.descriptions())
        self.set_layout(self._drawn)

    def choose(self, key: str) -> None:
        """Draw the ring of the chosen one around a node, "" around none."""
        self._chosen = key
        self._arrange()

    def _drawn(self, width: float, height: float) -> Sequence[Primitive]:
        if self._chart is None:
            return ()
        walked = self.marker if self.hasFocus() else ""
        lit = self._hover or walked or self._chosen
        return replace(self._chart, lit=lit, hatch=theme.hatch).layout(width, height)

    def _arrange(self) -> None:
        """Not at once: while a window finds its sizes only the last one counts."""
        self._stale = True
        self.update()

    def _settle(self) -> None:
        """Arrange what has changed since it was drawn."""
        if self._stale:
            self._stale = False
            super()._arrange()

    @property
    def keys(self) -> list[str]:
        """The keys in ring order, each source followed by its clients."""
        self._settle()
        return super().keys

    def area(self, key: str) -> QRectF:
        """Where a node and its words are."""
        self._settle()
        return super().area(key)

    def key_at(self, x: float, y: float) -> str:
        """The node under a point."""
        self._settle()
        return super().key_at(x, y)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is there now."""
        self._settle()
        super().paintEvent(event)

    def _take(self, drawing: Sequence[Primitive]) -> None:
        super()._take(drawing)
        self._marks = {one.key: bounds(one) for one in self._drawing if isinstance(one, Mark) and one.key}

    # keyboard

    def focusNextPrevChild(self, ahead: bool) -> bool:
        """Tab goes to the next source, and beyond the last one to what follows the map."""
        sources = list(self._around)
        owner = self._owner(self.marker)
        if self.hasFocus() and owner in sources:
            at = sources.index(owner) + (1 if ahead else -1)
            if 0 <= at < len(sources):
                self.set_marker(sources[at])
                return True
        return super().focusNextPrevChild(ahead)

    def focusInEvent(self, event: QFocusEvent) -> None:
        sources = list(self._around)
        if sources and event.reason() == Qt.FocusReason.TabFocusReason:
            self.set_marker(sources[0])
        elif sources and event.reason() == Qt.FocusReason.BacktabFocusReason:
            self.set_marker(sources[-1])
        elif not self.marker and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.set_marker(self._chosen if self._chosen in self.keys else next(iter(sources), ""))
        super().focusInEvent(event)
        self._arrange()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.marker:
            self.entered.emit(self.marker)
        elif self._around and key in (*_AHEAD, *_BACK):
            self._step(1 if key in _AHEAD else -1)
        elif self._around and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.set_marker(list(self._around)[0 if key == Qt.Key.Key_Home else -1])
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        """From a source to its clients and back; not on to another source."""
        owner = self._owner(self.marker) or next(iter(self._around))
        line = [owner, *self._around[owner]]
        at = line.index(self.marker) + by if self.marker in line else 0
        self.set_marker(line[max(0, min(len(line) - 1, at))])

    def _owner(self, key: str) -> str:
        """The source that a node is, or stands with."""
        if key in self._around:
            return key
        return next((source for source, clients in self._around.items() if key in clients), "")

    # pointer

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        before = self._hover
        super().mouseMoveEvent(event)
        if self._hover != before:
            self._arrange()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self._hover:
            self._hover = ""
            self._arrange()

    # rings

    def paint_marker(self, painter: QPainter) -> None:
        """The chosen one has a ring in ink, the one the keyboard is on a ring as every focus."""
        if self._chosen in self._marks:
            self._ring(painter, self._chosen, "text")
        if self.hasFocus() and self.marker in self._marks:
            self._ring(painter, self.marker, "focus")
        elif self.hasFocus() and not self.marker:
            super().paint_marker(painter)

    def _ring(self, painter: QPainter, key: str, token: str) -> None:
        box = self._marks[key].adjusted(-4, -4, 4, 4)
        painting.fill_round(painter, box.adjusted(-2, -2, 2, 2), 7, theme.color("surface"))
        for one in self._drawing:
            if isinstance(one, Mark | Icon) and one.key == key:
                paint_primitive(painter, one)
        painting.stroke_round(painter, box, 5, theme.color(token), 2)
