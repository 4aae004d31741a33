"""Which of the four steps this is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from zzpdesk.texts.i18n import _
from zzpdesk.ui.look import painting
from zzpdesk.ui.look.icons import paint_icon
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme

_CIRCLE, _GAP, _LINE = 22, 7, 24


class Stepper(Restyled, QWidget):
    """Numbered circles with words; done ones have a check mark."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("stepper")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._names = tuple(names)
        self.step = 0
        self.set_step(0)

    def set_step(self, step: int) -> None:
        """Go to a step, counted from 0."""
        self.step = step
        words = _("Step {number} of {count}: {name}")
        self.setAccessibleName(words.format(number=step + 1, count=len(self._names), name=self._names[step]))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(440), theme.px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painting.begin(self)
        x = float(theme.px(1))
        for number, name in enumerate(self._names):
            x = self._step(painter, x, number, name)
            if number < len(self._names) - 1:
                line = QRectF(x + theme.px(16), self.height() // 2, theme.px(_LINE), 1)
                painter.fillRect(line, theme.color("line_strong"))
                x = line.right() + theme.px(16)

    def _step(self, painter: QPainter, x: float, number: int, name: str) -> float:
        side = theme.px(_CIRCLE)
        circle = QRectF(x, (self.height() - side) / 2, side, side)
        here, done = number == self.step, number < self.step
        if here:
            painting.fill_round(painter, circle, side / 2, theme.color("accent"))
        else:
            painting.stroke_round(painter, circle, side / 2, theme.color("line_strong"), 1.4)
        if done:
            paint_icon(painter, "check", circle.adjusted(5, 5, -5, -5), theme.color("accent"))
        else:
            ink = theme.color("on_accent" if here else "text2")
            font, centre = theme.font("small_strong"), Qt.AlignmentFlag.AlignHCenter
            painting.draw_text(painter, circle, str(number + 1), font, ink, centre)
        font = theme.font("strong" if here else "body")
        left, width = circle.right() + theme.px(_GAP), painting.text_width(name, font)
        area = QRectF(left, 0, width + 2, self.height())
        painting.draw_text(painter, area, name, font, theme.color("text" if here else "text2"))
        return left + width
