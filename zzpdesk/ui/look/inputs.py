"""Text inputs: one frame for all of them, with states, focus and idle time."""

from __future__ import annotations

from typing import Literal, TypeAlias

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from zzpdesk.ui.look import painting
from zzpdesk.ui.look.icons import paint_icon
from zzpdesk.ui.look.kbd import cap_size, paint_cap
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme

State: TypeAlias = Literal["", "error", "warn", "ok"]

IDLE_MS = 400
"""After this pause in typing `edited_idle` fires (autosave)."""

_STATE_COLOR = {"error": "danger", "warn": "warn", "ok": "ok"}


def clear_base(widget: QWidget) -> None:
    """Let the painted frame shine through instead of Qt's own background."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
    widget.setPalette(palette)


def paint_frame(painter: QPainter, box: QRectF, state: str, *, focus: bool, quiet: bool) -> None:
    """Paint an input's face: state or focus as a 2 px border, else a 1 px one.

    `quiet` is the look of something that cannot be changed here.
    """
    radius = theme.px(theme.tokens.radius["control"])
    painting.fill_round(painter, box, radius, theme.color("surface2" if quiet else "surface"))
    if state:
        painting.stroke_round(painter, box, radius, theme.color(_STATE_COLOR[state]), 2)
        if focus:
            inner = box.adjusted(2, 2, -2, -2)
            painting.stroke_round(painter, inner, radius - 2, theme.color("focus"), 1)
    elif focus:
        painting.stroke_round(painter, box, radius, theme.color("focus"), 2)
    else:
        painting.stroke_round(painter, box, radius, theme.color("line" if quiet else "line_strong"))


def control_height() -> int:
    """Return the height of a one-line input: 32 px, or what the font needs."""
    return max(theme.px(32), painting.line_height(theme.font("body")) + theme.px(10))


class LineEdit(Restyled, QLineEdit):
    """One line of text.

    `committed` fires on Enter and on leaving, `edited_idle` 400 ms after the last keystroke; both
    only when the text differs from what was set or reported last. `icon` stands at the left;
    `align` "right" for numbers.
    """

    committed = Signal()
    edited_idle = Signal()

    def __init__(
        self,
        text: str = "",
        placeholder: str = "",
        icon: str = "",
        align: Literal["left", "right"] = "left",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._state: State = ""
        self._icon = icon
        self._trail = 0
        self._reported = text
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self._went_idle)
        self.setFrame(False)
        self.setPlaceholderText(placeholder)
        if align == "right":
            self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textEdited.connect(self._typed)
        self.editingFinished.connect(self._commit)
        clear_base(self)
        self.setText(text)
        self.setCursorPosition(0)
        self.restyle()

    def restyle(self) -> None:
        """Take the scaled font and margins."""
        self.setFont(theme.font("body"))
        left = theme.px(32 if self._icon else 10)
        self.setTextMargins(left, 0, theme.px(10) + self._trail, 0)

    def set_trail(self, width: int) -> None:
        """Keep `width` px free at the right for a button or key cap."""
        self._trail = width
        self.restyle()

    @property
    def state(self) -> State:
        """The state shown."""
        return self._state

    def set_state(self, state: State) -> None:
        """Show the border of "", "error", "warn" or "ok"."""
        self._state = state
        self.update()

    def setText(self, text: str | None) -> None:
        """Show a text that is not the user's typing: it is not reported."""
        text = text or ""
        self._reported = text
        super().setText(text)
        if not self.hasFocus():
            self.setCursorPosition(0)

    def set_value_silently(self, text: str) -> None:
        """As setText; keeps the cursor when the text is the same already."""
        if text == self.text():
            self._reported = text
        else:
            self.setText(text)

    def _typed(self) -> None:
        self._idle.start()

    def _went_idle(self) -> None:
        if self.text() != self._reported:
            self.edited_idle.emit()

    def _commit(self) -> None:
        self._idle.stop()
        if self.text() != self._reported:
            self._reported = self.text()
            self.committed.emit()

    def sizeHint(self) -> QSize:
        """A comfortable width; layouts decide."""
        return QSize(theme.px(160), control_height())

    def minimumSizeHint(self) -> QSize:
        """Down to a few characters."""
        return QSize(theme.px(56), control_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame under Qt's own text and cursor."""
        painter = painting.begin(self)
        quiet = self.isReadOnly() or not self.isEnabled()
        box = QRectF(self.rect())
        paint_frame(painter, box, self._state, focus=self.hasFocus(), quiet=quiet)
        if self._icon:
            side = theme.px(16)
            spot = QRectF(theme.px(10), (self.height() - side) / 2, side, side)
            paint_icon(painter, self._icon, spot, theme.color("text2"))
        self.paint_extra(painter)
        painter.end()
        super().paintEvent(event)

    def paint_extra(self, painter: QPainter) -> None:
        """Draw more inside the frame (for subclasses)."""


class SearchBox(LineEdit):
    """A line with a magnifying glass and, at the right, the keys that lead here."""

    def __init__(self, placeholder: str, shortcut: str = "", parent: QWidget | None = None) -> None:
        self._shortcut = shortcut
        super().__init__("", placeholder, "search", parent=parent)
        self.setAccessibleName(placeholder)

    def restyle(self) -> None:
        """Keep the key cap free."""
        self._trail = cap_size(self._shortcut).width() if self._shortcut else 0
        super().restyle()

    def paint_extra(self, painter: QPainter) -> None:
        """Draw the key cap."""
        if self._shortcut and not self.text():
            size = cap_size(self._shortcut)
            left = self.width() - size.width() - theme.px(6)
            top = (self.height() - size.height()) // 2
            paint_cap(painter, QRectF(left, top, size.width(), size.height()), self._shortcut)


class TextArea(Restyled, QPlainTextEdit):
    """Several lines; Tab leaves it. Signals and states as LineEdit."""

    committed = Signal()
    edited_idle = Signal()

    def __init__(
        self, text: str = "", placeholder: str = "", lines: int = 3, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state: State = ""
        self._lines = lines
        self._reported = text
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self._went_idle)
        self.setFrameShape(self.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        clear_base(self)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(2)
        self.setPlainText(text)
        self.textChanged.connect(self._typed)
        self.restyle()

    def restyle(self) -> None:
        """Take the scaled font and margins."""
        self.setFont(theme.font("body"))
        side, top = theme.px(10), theme.px(5)
        self.setViewportMargins(side, top, theme.px(4), top)

    def text(self) -> str:
        """Return the whole text."""
        return self.toPlainText()

    def setText(self, text: str) -> None:
        """Show a text that is not the user's typing."""
        self._reported = text
        if text != self.toPlainText():
            self.setPlainText(text)

    @property
    def state(self) -> State:
        """The state shown."""
        return self._state

    def set_state(self, state: State) -> None:
        """Show the border of "", "error", "warn" or "ok"."""
        self._state = state
        self.update()

    def _typed(self) -> None:
        if self.hasFocus():
            self._idle.start()

    def _went_idle(self) -> None:
        if self.text() != self._reported:
            self.edited_idle.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
        self._idle.stop()
        if self.text() != self._reported:
            self._reported = self.text()
            self.committed.emit()

    def sizeHint(self) -> QSize:
        """As many lines as asked for."""
        line = self.fontMetrics().lineSpacing()
        return QSize(theme.px(200), self._lines * line + theme.px(10) + 6)

    def minimumSizeHint(self) -> QSize:
        """As high as the hint."""
        return QSize(theme.px(80), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Paint the frame where Qt would paint its own."""
        if event.type() == QEvent.Type.Paint:
            quiet = self.isReadOnly() or not self.isEnabled()
            painter = painting.begin(self)
            box = QRectF(self.rect())
            paint_frame(painter, box, self._state, focus=self.hasFocus(), quiet=quiet)
            painter.end()
            return True
        return super().event(event)
