"""Status chips: an icon and a word on a tint, also painted inside table cells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from zzpdesk.ui.look import painting
from zzpdesk.ui.look.icons import paint_icon
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme

Tone: TypeAlias = Literal["dashed", "tint", "danger", "ok", "warn", "neutral"]

_COLORS: dict[str, tuple[str, str]] = {
    "dashed": ("", "text2"),
    "tint": ("accent_tint", "accent"),
    "danger": ("danger_tint", "danger"),
    "ok": ("ok_tint", "ok"),
    "warn": ("warn_tint", "warn"),
    "neutral": ("neutral_tint", "text2"),
}
_HEIGHT = 22
_PADDING = 7
_ICON = 14
_GAP = 4


@dataclass(frozen=True, slots=True)
class Chip:
    """What a chip says: word, tone and lucide icon."""

    text: str
    tone: Tone = "neutral"
    icon: str = ""


def chip_height() -> int:
    """Return the height of a chip: 22 px, or what the font needs."""
    return max(theme.px(_HEIGHT), painting.line_height(theme.font("chip")) + theme.px(4))


def chip_width(chip: Chip) -> int:
    """Return how wide `chip` is painted."""
    lead = theme.px(_ICON) + theme.px(_GAP) if chip.icon else 0
    return round(lead + painting.text_width(chip.text, theme.font("chip"))) + 2 * theme.px(_PADDING)


def paint_chip(painter: QPainter, x: float, middle: float, chip: Chip) -> int:
    """Paint `chip` from `x`, centred on height `middle`; return its width."""
    width, height = chip_width(chip), chip_height()
    fill, ink_name = _COLORS[chip.tone]
    box = QRectF(x, round(middle - height / 2), width, height)
    radius = theme.px(6)
    if fill:
        painting.fill_round(painter, box, radius, theme.color(fill))
    else:
        line = theme.color("line_strong")
        painting.stroke_round(painter, box, radius, line, dash=(3, 2))
    ink = theme.color(ink_name)
    left = box.x() + theme.px(_PADDING)
    if chip.icon:
        side = theme.px(_ICON)
        spot = QRectF(left, box.y() + (height - side) / 2, side, side)
        paint_icon(painter, chip.icon, spot, ink)
        left += side + theme.px(_GAP)
    area = QRectF(left, box.y(), box.right() - left, height)
    painting.draw_text(painter, area, chip.text, theme.font("chip"), ink)
    return width


class StatusChip(Restyled, QWidget):
    """A chip as a widget."""

    def __init__(self, chip: Chip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_chip(chip)

    def set_chip(self, chip: Chip) -> None:
        """Show another chip."""
        self.chip = chip
        self.setAccessibleName(chip.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Exactly the chip."""
        return QSize(chip_width(self.chip), chip_height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        paint_chip(painting.begin(self), 0, self.height() / 2, self.chip)
