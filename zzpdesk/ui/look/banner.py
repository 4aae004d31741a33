"""Banners: what holds for the whole page, with one thing to do about it."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from zzpdesk.ui.look import painting
from zzpdesk.ui.look.buttons import LinkButton
from zzpdesk.ui.look.dialog import IconMark
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme

_COLORS = {
    "tint": ("accent_tint", "accent"),
    "warn": ("warn_tint", "warn"),
    "danger": ("danger_tint", "danger"),
    "neutral": ("neutral_tint", "text2"),
}


class Banner(Restyled, QWidget):
    """An icon, a sentence and an optional link; `acted` when the link is pressed. `slim` for one that always stays."""

    acted = Signal()

    def __init__(
        self,
        text: str,
        action: str = "",
        icon: str = "info",
        tone: Literal["tint", "warn", "danger", "neutral"] = "tint",
        *,
        slim: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fill, ink = _COLORS[tone]
        self._slim = slim
        self._label = Label(text, "caption" if slim else "body", wrap=True)
        self.link = LinkButton(action)
        self.link.clicked.connect(self.acted)
        self._line = QHBoxLayout(self)
        self._line.addWidget(IconMark(icon, ink, 16))
        self._line.addWidget(self._label, 1)
        self._line.addWidget(self.link)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.set_text(text, action)
        self.restyle()

    def restyle(self) -> None:
        """Take scaled padding."""
        top = theme.px(0 if self._slim else 4)
        self._line.setContentsMargins(theme.px(16), top, theme.px(12), top)
        self._line.setSpacing(theme.px(7))
        self.setMinimumHeight(theme.px(26 if self._slim else 40))

    def set_text(self, text: str, action: str = "") -> None:
        """Show another sentence and link."""
        self._label.setText(text)
        self.setAccessibleName(text)
        self.link.setText(action)
        self.link.setVisible(bool(action))
        self.link.updateGeometry()

    def text(self) -> str:
        """Return the sentence."""
        return self._label.text()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tint."""
        painter = painting.begin(self)
        radius = theme.px(8)
        painting.fill_round(painter, QRectF(self.rect()), radius, theme.color(self._fill))
