"""Segments: one of a few views, with counts; arrow keys move the choice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from zzpdesk.ui.look import painting
from zzpdesk.ui.look.layout import clear_layout
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme

_PADDING = 12
_INSET = 2


@dataclass(frozen=True, slots=True)
class Segment:
    """One choice: its key, word and optional count; `tone` colours the count ("danger")."""

    key: str
    text: str
    count: int | None = None
    tone: str = ""


class _SegmentButton(Restyled, QAbstractButton):
    def __init__(self, segment: Segment, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setObjectName(f"segment_{segment.key}")
        self.set_segment(segment)

    def set_segment(self, segment: Segment) -> None:
        self.segment = segment
        self.setText(segment.text)
        count = "" if segment.count is None else f" {segment.count}"
        self.setAccessibleName(segment.text + count)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        font = theme.font("medium")
        width = painting.text_width(self.segment.text, font) + 2 * theme.px(_PADDING)
        if self.segment.count is not None:
            width += theme.px(6) + painting.text_width(str(self.segment.count), theme.font("label"))
        height = max(theme.px(32 - 2 * _INSET), painting.line_height(font) + theme.px(6))
        return QSize(round(width), height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painting.begin(self)
        box, radius = QRectF(self.rect()), theme.px(5)
        if self.isChecked():
            painting.fill_round(painter, box, radius, theme.color("raised"))
            painting.stroke_round(painter, box, radius, theme.color("line"))
        strong = self.isChecked() or self.underMouse()
        font, ink = theme.font("medium"), theme.color("text" if strong else "text2")
        left = theme.px(_PADDING)
        width = painting.text_width(self.segment.text, font)
        area = QRectF(left, 0, width, self.height())
        painting.draw_text(painter, area, self.segment.text, font, ink)
        if self.segment.count is not None:
            self._paint_count(painter, left + width + theme.px(6))
        if self.hasFocus():
            painting.focus_ring(painter, box, radius)

    def _paint_count(self, painter: QPainter, left: float) -> None:
        count = str(self.segment.count)
        font, ink = theme.font("label"), theme.color(self.segment.tone or "text3")
        area = QRectF(left, 0, self.width() - left, self.height())
        painting.draw_text(painter, area, count, font, ink)


class Segments(Restyled, QWidget):
    """Exclusive choices side by side; `chosen` carries the key of the new one."""

    chosen = Signal(str)

    def __init__(self, segments: Sequence[Segment] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.buttonToggled.connect(self._toggled)
        self._buttons: dict[str, _SegmentButton] = {}
        self._line = QHBoxLayout(self)
        self._line.setSpacing(0)
        self._line.setContentsMargins(_INSET, _INSET, _INSET, _INSET)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_segments(segments)

    def set_segments(self, segments: Sequence[Segment]) -> None:
        """Replace all choices; the choice stays where its key stays, else the first is chosen."""
        before = self.value
        focused = self.isAncestorOf(self.window().focusWidget())
        self._group.blockSignals(True)
        for button in self._buttons.values():
            self._group.removeButton(button)
        clear_layout(self._line)
        self._buttons = {segment.key: _SegmentButton(segment, self) for segment in segments}
        for button in self._buttons.values():
            self._group.addButton(button)
            self._line.addWidget(button)
        keep = before if before in self._buttons else next(iter(self._buttons), "")
        if keep:
            self._buttons[keep].setChecked(True)
            if focused:
                self._buttons[keep].show()  # what is hidden gets no focus
                self._buttons[keep].setFocus(Qt.FocusReason.OtherFocusReason)
        self._group.blockSignals(False)
        self._set_stop()

    def _set_stop(self) -> None:
        """Tab comes in at the choice: from another segment the arrows would walk without choosing."""
        for button in self._buttons.values():
            policy = Qt.FocusPolicy.StrongFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)

    @property
    def value(self) -> str:
        """The key chosen, "" when there are no segments."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def set_value(self, key: str) -> None:
        """Choose `key`; emits `chosen` when that is a change. Raises KeyError."""
        self._buttons[key].setChecked(True)

    def button(self, key: str) -> QAbstractButton:
        """Return the button of `key`, for tests and tooltips."""
        return self._buttons[key]

    def _toggled(self, button: QAbstractButton, on: bool) -> None:
        if on and isinstance(button, _SegmentButton):
            self._set_stop()
            self.chosen.emit(button.segment.key)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sunken strip."""
        painter = painting.begin(self)
        painting.fill_round(painter, QRectF(self.rect()), theme.px(7), theme.color("neutral_tint"))
