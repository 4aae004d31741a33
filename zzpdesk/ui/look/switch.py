"""The switch: on or off, at once."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from zzpdesk.ui.look import painting
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme

_WIDTH, _HEIGHT, _KNOB = 34, 20, 14


class Switch(Restyled, QAbstractButton):
    """A toggle with a word and an optional grey note behind it; Space flips it."""

    def __init__(self, text: str = "", note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note = note
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The track, two px around it for the ring, and the words."""
        font = theme.font("body")
        width = float(theme.px(_WIDTH)) + 4
        if self.text():
            width += theme.px(6) + painting.text_width(self.text(), font)
        if self._note:
            width += theme.px(8) + painting.text_width(self._note, font)
        return QSize(round(width) + 1, max(theme.px(24), painting.line_height(font) + 4))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw track, knob, ring and words."""
        painter = painting.begin(self)
        width, height = theme.px(_WIDTH), theme.px(_HEIGHT)
        track = QRectF(2, (self.height() - height) / 2, width, height)
        if self.hasFocus():
            ring = track.adjusted(-2, -2, 2, 2)
            painting.focus_ring(painter, ring, ring.height() / 2)
            track = track.adjusted(1, 1, -1, -1)
        self._paint_track(painter, track)
        ink = theme.color("text" if self.isEnabled() else "text3")
        font, left = theme.font("body"), 4 + width + theme.px(6)
        word = painting.text_width(self.text(), font)
        painting.draw_text(painter, QRectF(left, 0, word, self.height()), self.text(), font, ink)
        left += round(word) + theme.px(8)
        area = QRectF(left, 0, max(0, self.width() - left), self.height())
        painting.draw_text(painter, area, self._note, font, theme.color("text3"))

    def _paint_track(self, painter: QPainter, track: QRectF) -> None:
        knob = theme.px(_KNOB)
        inset = (track.height() - knob) / 2
        top = track.y() + inset
        if self.isChecked():
            fill = theme.color("accent" if self.isEnabled() else "line_strong")
            painting.fill_round(painter, track, track.height() / 2, fill)
            spot = QRectF(track.right() - knob - inset, top, knob, knob)
            painting.fill_round(painter, spot, knob / 2, theme.color("on_accent"))
            return
        line = theme.color("line_strong")
        painting.fill_round(painter, track, track.height() / 2, theme.color("surface"))
        painting.stroke_round(painter, track, track.height() / 2, line)
        spot = QRectF(track.x() + inset, top, knob, knob).adjusted(0.5, 0.5, -0.5, -0.5)
        painting.fill_round(painter, spot, knob / 2, line)
