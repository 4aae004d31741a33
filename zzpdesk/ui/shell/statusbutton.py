"""A fact in the status bar that leads somewhere."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent

from zzpdesk.ui.look import painting
from zzpdesk.ui.look.buttons import BaseButton
from zzpdesk.ui.look.icons import paint_icon
from zzpdesk.ui.look.theme import theme


class StatusButton(BaseButton):
    """An icon and a few words, underlined under the pointer."""

    def __init__(self, icon: str, name: str, *, icon_tone: str = "text2") -> None:
        super().__init__("")
        self.setObjectName(name)
        self._icon, self._tone = icon, icon_tone

    def set_text(self, text: str) -> None:
        """Show other words."""
        if text != self.text():
            self.setText(text.replace("&", "&&"))
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        font = theme.font("caption")
        width = theme.px(20) + painting.text_width(self.accessibleName(), font)
        return QSize(int(width) + 5, max(theme.px(24), painting.line_height(font) + 2))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painting.begin(self)
        side, height = theme.px(14), self.height()
        box = QRectF(2, (height - side) / 2, side, side)
        paint_icon(painter, self._icon, box, theme.color(self._tone))
        font = theme.font("caption")
        font.setUnderline(self.hovered())
        area = QRectF(theme.px(20) + 2, 0, self.width() - theme.px(20) - 2, height)
        painting.draw_text(painter, area, self.accessibleName(), font, theme.color("text2"))
        if self.hasFocus():
            painting.focus_ring(painter, QRectF(self.rect()), theme.px(4))
