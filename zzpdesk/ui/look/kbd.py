"""Key caps: which keys do this."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from zzpdesk.ui.look import painting
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme

_PADDING = 5


def keys_text(keys: QKeySequence | str) -> str:
    """Return keys as the user's system writes them, with spaces: "Ctrl N"."""
    shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    return shown.replace("+", " ").strip()


def cap_size(text: str) -> QSize:
    """Return how large a key cap with `text` is."""
    font = theme.font("chip")
    width = max(theme.px(20), math.ceil(painting.text_width(text, font)) + 2 * theme.px(_PADDING))
    return QSize(width, max(theme.px(20), painting.line_height(font) + 2))


def paint_cap(painter: QPainter, box: QRectF, text: str) -> None:
    """Paint a key cap into `box` (also used inside inputs and lists)."""
    radius = theme.px(theme.tokens.radius["small"])
    painting.fill_round(painter, box, radius, theme.color("surface2"))
    painting.stroke_round(painter, box, radius, theme.color("line"))
    font, ink = theme.font("chip"), theme.color("text3")
    width = painting.text_width(text, font)
    area = QRectF(box.x() + (box.width() - width) / 2, box.y(), width + 1, box.height())
    painting.draw_text(painter, area, text, font, ink)


class KeyCap(Restyled, QWidget):
    """One key or chord, as it is on the keyboard."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The cap."""
        return cap_size(self._text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        paint_cap(painting.begin(self), QRectF(self.rect()), self._text)
