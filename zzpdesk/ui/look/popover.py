"""Popovers: a frameless child with a painted shadow, over a scrim when it asks for all attention."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from zzpdesk.ui.look import painting
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme

SHADOW = 16
"""Px around the sheet that the shadow takes."""


def paint_shadow(painter: QPainter, box: QRectF, radius: float) -> None:
    """Paint a soft shadow around `box` with 16 low-alpha rectangles."""
    color = theme.color("shadow", 7 if theme.dark else 4)
    for step in range(SHADOW):
        grow = SHADOW - step
        spread = box.adjusted(-grow, -grow + 4, grow, grow + 2)
        painting.fill_round(painter, spread, radius + grow, color)


class _Sheet(Restyled, QWidget):
    """The visible part."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painting.begin(self)
        radius = theme.px(theme.tokens.radius["popover"])
        box = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        paint_shadow(painter, box, radius)
        painting.fill_round(painter, box, radius, theme.color("surface"))
        painting.stroke_round(painter, box, radius, theme.color("line"))


class Popover(Restyled, QWidget):
    """Covers its window, shows `body` on a sheet, and gives the focus back to its opener.

    Escape and a click outside close it. Put content into `body` before opening.
    """

    closed = Signal()

    def __init__(self, parent: QWidget, *, scrim: bool = False) -> None:
        super().__init__(parent.window())
        self._host = parent
        self._scrim = scrim
        self._opener: QWidget | None = None
        self.sheet = _Sheet(self)
        self.body = QVBoxLayout(self.sheet)
        self.set_padding(0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()
        parent.window().installEventFilter(self)

    def set_padding(self, pixels: int) -> None:
        """Set the room between the sheet's edge and the content."""
        self.body.setContentsMargins(*(SHADOW + theme.px(pixels),) * 4)

    def open_at(self, rect: QRect) -> None:
        """Show the sheet exactly in `rect` of the window."""
        self._opener = QApplication.focusWidget()
        window = self._host.window()
        if self.parentWidget() is not window:
            self.setParent(window)
            window.installEventFilter(self)
        self.setGeometry(self.window().rect())
        self.sheet.setGeometry(rect.adjusted(-SHADOW, -SHADOW, SHADOW, SHADOW))
        self.show()
        self.raise_()
        first = self.first_focus()
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def open_below(self, widget: QWidget, width: int = 0) -> None:
        """Show the sheet below `widget`, kept inside the window."""
        hint = self.sheet.sizeHint()
        wide = max(width, hint.width() - 2 * SHADOW)
        high = hint.height() - 2 * SHADOW
        area = self.window().rect()
        corner = widget.mapTo(self.window(), QPoint(0, widget.height() + theme.px(4)))
        left = max(8, min(corner.x(), area.width() - wide - 8))
        top = corner.y()
        if top + high > area.height() - 8:
            above = widget.mapTo(self.window(), QPoint(0, 0)).y() - high - theme.px(4)
            top = above if above >= 8 else max(8, area.height() - high - 8)
        self.open_at(QRect(left, top, wide, high))

    def refit(self) -> None:
        """Grow to what the content needs now: a sentence came below a field."""
        self.body.activate()
        wide = self.sheet.width()
        self.sheet.resize(wide, max(self.sheet.height(), self.sheet.heightForWidth(wide)))

    def open_centered(self, width: int, top: int) -> None:
        """Show the sheet `width` px wide in the middle, `top` px from above, as high as needed."""
        area = self.window().rect()
        wide = min(theme.px(width), area.width() - 32)
        inner = self.sheet.heightForWidth(wide + 2 * SHADOW)
        high = (inner if inner > 0 else self.sheet.sizeHint().height()) - 2 * SHADOW
        high = min(high, area.height() - theme.px(top) - 16)
        self.open_at(QRect((area.width() - wide) // 2, theme.px(top), wide, high))

    def close_popover(self) -> None:
        """Hide and give the focus back."""
        if not self.isVisible():
            return
        self.hide()
        if self._opener is not None and self._opener.isVisible():
            self._opener.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def first_focus(self) -> QWidget:
        """What the keys go to when it opens: the first part that takes them."""
        for child in self.sheet.findChildren(QWidget):
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisible():
                return child
        return self

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Keep Tab inside."""
        inside = [
            child
            for child in self.sheet.findChildren(QWidget)
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisible()
        ]
        if not inside:
            return False
        now = QApplication.focusWidget()
        at = inside.index(now) if now in inside else -1
        inside[(at + (1 if next else -1)) % len(inside)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_popover()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        inner = self.sheet.geometry().adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        if not inner.contains(event.position().toPoint()):
            self.close_popover()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parent() and self.isVisible():
            self.setGeometry(self.window().rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Darken the window when asked."""
        if self._scrim:
            QPainter(self).fillRect(self.rect(), theme.color("scrim"))
