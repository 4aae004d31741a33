"""Charts on the screen: paints drawing primitives and lets keyboard and pointer walk the figures."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from zzpdesk.charts.primitives import Primitive
from zzpdesk.ui.look import painting
from zzpdesk.ui.look.chartpaint import bounds, paint_primitive
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme

_NEXT = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ChartView(Restyled, QWidget):
    """A drawing of primitives. `activated` and `marked` carry the key of a figure.

    Give a layout function that gets width and height in px at 100 % (it is called again on every
    resize), or a finished drawing. Descriptions are the sentences for tooltip and screen reader.
    """

    activated = Signal(str)
    marked = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout: Callable[[float, float], Sequence[Primitive]] | None = None
        self._drawing: tuple[Primitive, ...] = ()
        self._descriptions: Mapping[str, str] = {}
        self._areas: dict[str, QRectF] = {}
        self._marker = ""
        self._hover = ""
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_layout(self, layout: Callable[[float, float], Sequence[Primitive]]) -> None:
        """Draw what `layout(width, height)` returns, now and after every change of size."""
        self._layout = layout
        self._arrange()

    def set_descriptions(self, descriptions: Mapping[str, str]) -> None:
        """Say what each key means, as a sentence with its figure."""
        self._descriptions = dict(descriptions)

    @property
    def keys(self) -> list[str]:
        """The keys in walking order."""
        return list(self._areas)

    @property
    def marker(self) -> str:
        """The key the keyboard is on, "" for none."""
        return self._marker

    def describe(self, key: str) -> str:
        """Return the sentence of `key`, or the key itself."""
        return self._descriptions.get(key, key)

    def area(self, key: str) -> QRectF:
        """Return where the figure of `key` is, in this widget's px."""
        box, scale = self._areas[key], theme.scale
        return QRectF(box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale)

    def sizeHint(self) -> QSize:
        """A quarter of a page; cards decide."""
        return QSize(theme.px(320), theme.px(200))

    def minimumSizeHint(self) -> QSize:
        """Below this a chart says nothing."""
        return QSize(theme.px(120), theme.px(60))

    def restyle(self) -> None:
        """Lay out again at the new scale."""
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        if self._layout is not None and self.width() > 0 and self.height() > 0:
            self._take(self._layout(self.width() / theme.scale, self.height() / theme.scale))

    def _take(self, drawing: Sequence[Primitive]) -> None:
        self._drawing = tuple(drawing)
        areas: dict[str, QRectF] = {}
        for each in self._drawing:
            if each.key:
                box = bounds(each)
                areas[each.key] = areas[each.key].united(box) if each.key in areas else box
        self._areas = areas
        if self._marker not in areas:
            self._marker = ""
        self.update()

    # keyboard and pointer

    def set_marker(self, key: str) -> None:
        """Move the marker to `key` and announce its sentence."""
        if key == self._marker:
            return
        self._marker = key
        sentence = self.describe(key) if key else ""
        self.setAccessibleDescription(sentence)
        changed = QAccessible.Event.DescriptionChanged
        QAccessible.updateAccessibility(QAccessibleEvent(self, changed))
        self.marked.emit(key)
        if key and self.hasFocus():
            spot = self.mapToGlobal(self.area(key).center().toPoint())
            QToolTip.showText(spot, sentence, self)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys, key = self.keys, event.key()
        if not keys:
            super().keyPressEvent(event)
        elif key in _NEXT or key in _BACK:
            step = 1 if key in _NEXT else -1
            at = keys.index(self._marker) + step if self._marker in keys else 0
            self.set_marker(keys[max(0, min(len(keys) - 1, at))])
        elif key == Qt.Key.Key_Home:
            self.set_marker(keys[0])
        elif key == Qt.Key.Key_End:
            self.set_marker(keys[-1])
        elif key in _OPEN and self._marker:
            self.activated.emit(self._marker)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason and self._areas and not self._marker:
            self.set_marker(self.keys[0])
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        QToolTip.hideText()
        self.update()

    def key_at(self, x: float, y: float) -> str:
        """Return the key of the topmost figure under a point of this widget, "" for none."""
        at_x, at_y = x / theme.scale, y / theme.scale
        for each in reversed(self._drawing):
            if each.key and bounds(each).adjusted(-3, -3, 3, 3).contains(at_x, at_y):
                return each.key
        return ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        key = self.key_at(event.position().x(), event.position().y())
        if key != self._hover:
            self._hover = key
            pointing = Qt.CursorShape.PointingHandCursor if key else Qt.CursorShape.ArrowCursor
            self.setCursor(pointing)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        key = self.key_at(event.position().x(), event.position().y())
        if key and event.button() == Qt.MouseButton.LeftButton:
            self.set_marker(key)
            self.activated.emit(key)

    def event(self, event: QEvent) -> bool:
        """Show the sentence of the figure under the pointer as tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            key = self.key_at(event.pos().x(), event.pos().y())
            if key:
                QToolTip.showText(event.globalPos(), self.describe(key), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw everything, then the marker."""
        painter = painting.begin(self)
        painter.scale(theme.scale, theme.scale)
        for each in self._drawing:
            paint_primitive(painter, each)
        self.paint_marker(painter)

    def paint_marker(self, painter: QPainter) -> None:
        """Draw where the keyboard is, with a painter in px at 100 %."""
        if not self.hasFocus():
            return
        if self._marker:
            box = self._areas[self._marker].adjusted(-4, -4, 4, 4)
            painting.stroke_round(painter, box, 5, theme.color("focus"), 2)
        else:
            painter.resetTransform()
            painting.stroke_round(painter, QRectF(self.rect()), 6, theme.color("focus"), 2)
