"""Toasts: what just happened, bottom right, with the way back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QEnterEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zzpdesk.ui.look import painting
from zzpdesk.ui.look.buttons import BaseButton
from zzpdesk.ui.look.icons import paint_icon
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme

_HEIGHT = 40
_GAP = 24


class _ToastAction(BaseButton):
    """The bold word at the right of a toast."""

    def sizeHint(self) -> QSize:
        font = theme.font("strong")
        width = painting.text_width(self.text(), font) + theme.px(12)
        return QSize(round(width), max(theme.px(28), painting.line_height(font) + 6))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painting.begin(self)
        font, ink = theme.font("strong"), theme.color("tooltip_text")
        font.setUnderline(self.hovered())
        area = QRectF(self.rect()).adjusted(theme.px(6), 0, -theme.px(6), 0)
        painting.draw_text(painter, area, self.text(), font, ink)
        if self.hasFocus():
            painting.stroke_round(painter, QRectF(self.rect()), theme.px(4), ink, 2)


class Toast(Restyled, QWidget):
    """One message that leaves by itself; waits while the pointer or the focus is on it."""

    closed = Signal()

    def __init__(
        self, text: str, icon: str, action: str, stay_ms: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self.setAccessibleName(text)
        self._icon = icon
        self.text = text
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(stay_ms)
        self.timer.timeout.connect(self.dismiss)
        self.action = _ToastAction(action)
        self.action.setObjectName("toast_action")
        self.action.installEventFilter(self)
        self._line = QHBoxLayout(self)
        self._line.addWidget(Label(text, "body", "tooltip_text"))
        self._line.addWidget(self.action)  # shown only inside: a window of its own would take the focus
        self.action.setVisible(bool(action))
        self.restyle()

    def restyle(self) -> None:
        """Take scaled padding."""
        right = theme.px(8 if self.action.text() else 14)
        self._line.setContentsMargins(theme.px(40), 0, right, 0)
        self._line.setSpacing(theme.px(13))
        self.setMinimumHeight(theme.px(_HEIGHT))

    def start(self) -> None:
        """Let the time run."""
        self.timer.start()

    def dismiss(self) -> None:
        """Go away now."""
        self.timer.stop()
        self.hide()
        self.closed.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if not self.action.hasFocus():
            self.timer.start()
        super().leaveEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.timer.stop()
        elif event.type() == QEvent.Type.FocusOut and self.isVisible() and not self.underMouse():
            self.timer.start()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dark strip and its icon."""
        painter = painting.begin(self)
        box = QRectF(self.rect())
        painting.fill_round(painter, box, theme.px(6), theme.color("tooltip_bg"))
        side = theme.px(16)
        spot = QRectF(theme.px(14), (self.height() - side) / 2, side, side)
        paint_icon(painter, self._icon, spot, theme.color("tooltip_text"))


def _close_and_act(toast: Toast, act: Callable[[], object], _checked: bool = False) -> None:
    toast.dismiss()
    act()


class Toaster(QObject):
    """Shows toasts over `window`, one at a time: a new one replaces the last."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._lift = 0
        self.current: Toast | None = None
        window.installEventFilter(self)

    def set_lift(self, pixels: int) -> None:
        """Keep `pixels` free below the toast (a status bar)."""
        self._lift = pixels
        self._place()

    def show_toast(
        self,
        text: str,
        icon: str = "circle-check",
        action: str = "",
        on_action: Callable[[], object] | None = None,
        stay_ms: int | None = None,
    ) -> Toast:
        """Show `text`; pressing `action` calls `on_action` and closes the toast."""
        self.clear()
        stay = theme.tokens.motion["toast_stay"] if stay_ms is None else stay_ms
        toast = Toast(text, icon, action, stay, self._window)
        toast.closed.connect(self.clear)
        if on_action is not None:
            toast.action.clicked.connect(partial(_close_and_act, toast, on_action))
        self.current = toast
        self._place()
        toast.show()
        toast.raise_()
        toast.start()
        QAccessible.updateAccessibility(QAccessibleEvent(toast, QAccessible.Event.Alert))
        return toast

    def clear(self) -> None:
        """Take the toast away."""
        toast, self.current = self.current, None
        if toast is not None:
            toast.timer.stop()
            toast.hide()
            toast.deleteLater()

    def _place(self) -> None:
        if self.current is None:
            return
        self.current.adjustSize()
        area, gap = self._window.rect(), theme.px(_GAP)
        left = area.width() - self.current.width() - gap
        top = area.height() - self.current.height() - theme.px(20) - self._lift
        self.current.move(max(0, left), max(0, top))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)
