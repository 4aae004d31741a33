"""A card for work that takes longer than two seconds: steps, bar and Stop."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zzpdesk.texts.i18n import _
from zzpdesk.ui.look import painting
from zzpdesk.ui.look.buttons import GhostButton
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.progressbar import ProgressBar
from zzpdesk.ui.look.theme import theme


class ProgressCard(Restyled, QWidget):
    """Non-modal; `stopped` when the user wants no more of it."""

    stopped = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self._step = Label("", "caption", "text3")
        self._bar = ProgressBar(height=6)
        self._bar.setAccessibleName(title)
        self.stop = GhostButton(_("Stop"), size="small")
        self.stop.setObjectName("progress_stop")
        self.stop.clicked.connect(self.stopped)
        self._top = QHBoxLayout()
        self._top.addWidget(Label(title, "strong", elide=True), 1)
        self._top.addWidget(self._step)
        self._top.addWidget(self.stop)
        self._stack = QVBoxLayout(self)
        self._stack.addLayout(self._top)
        self._stack.addWidget(self._bar)
        self.restyle()

    def restyle(self) -> None:
        """Take scaled padding."""
        side = theme.px(16)
        self._stack.setContentsMargins(side, theme.px(8), theme.px(12), theme.px(12))
        self._stack.setSpacing(theme.px(6))
        self._top.setSpacing(theme.px(8))

    def set_step(self, text: str, value: float) -> None:
        """Show the step in words and how far it is, 0.0 to 1.0."""
        self._step.setText(text)
        self._bar.set_value(value)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        painter = painting.begin(self)
        box, radius = QRectF(self.rect()), theme.px(theme.tokens.radius["card"])
        painting.fill_round(painter, box, radius, theme.color("surface"))
        painting.stroke_round(painter, box, radius, theme.color("line"))
