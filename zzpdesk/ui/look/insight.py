"""The insight: one serif sentence per page that says what the figures mean."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from zzpdesk.ui.look import painting
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme


class Insight(Restyled, QLabel):
    """A sentence in Newsreader that wraps at its own line height."""

    def __init__(self, text: str = "", role: str = "insight", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)
        self.restyle()

    def restyle(self) -> None:
        """Take the scaled serif font."""
        self.setFont(theme.font(self._role))

    def _lines(self, width: float) -> QTextLayout:
        layout = QTextLayout(self.text(), self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        pitch, top = theme.px(theme.step(self._role).line_height), 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(40.0, width))
            line.setPosition(QPointF(0, top + (pitch - line.height()) / 2))
            top += pitch
        layout.endLayout()
        return layout

    def hasHeightForWidth(self) -> bool:
        """It wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Lines times line height."""
        pitch = theme.px(theme.step(self._role).line_height)
        return max(1, self._lines(width).lineCount()) * pitch

    def sizeHint(self) -> QSize:
        """As wide as offered."""
        width = max(self.width(), theme.px(240))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """One line high."""
        return QSize(theme.px(160), theme.px(theme.step(self._role).line_height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines."""
        painter = painting.begin(self)
        painter.setPen(theme.color("text"))
        self._lines(self.width()).draw(painter, QPointF(0, 0))
