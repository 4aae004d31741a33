"""The picture at the left of the welcome page: you, and the peloton you hook on to."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from zzpdesk.texts.i18n import _
from zzpdesk.ui.look import painting
from zzpdesk.ui.look.icons import paint_icon
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme

WIDTH, HEIGHT = 520, 768
# a picture with its own colours, the same by day and by night
_GROUND, _WHITE, _SOFT = QColor("#0b4a4b"), QColor("#ffffff"), QColor(255, 255, 255, 205)
_ORANGE, _BLUE, _GREEN, _SAND = (QColor(name) for name in ("#f08a45", "#8fbdf0", "#7fd6ce", "#cfc8b8"))
_CIRCLES = (
    (92, 132, 20, _SAND),
    (176, 206, 62, _ORANGE),
    (292, 150, 40, _BLUE),
    (298, 258, 52, _BLUE),
    (392, 222, 34, _GREEN),
    (92, 302, 34, _ORANGE),
    (196, 318, 28, _GREEN),
    (300, 356, 26, _SAND),
    (392, 310, 30, _SAND),
)
_BRIGHT = QColor(255, 255, 255, 225)
_YOU = (428, 140, 17)


class Panel(Restyled, QWidget):
    """Circles, two lines in the serif, two quiet lines and the promise that all stays here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome_panel")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(_("You ride alone.") + " " + _("But not lonely."))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(WIDTH), theme.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painting.begin(self)
        painter.fillRect(self.rect(), _GROUND)
        # everything hangs on the picture's own grid, made smaller when there is less room
        scale = min(self.width() / WIDTH, self.height() / HEIGHT)
        self._circles(painter, scale)
        self._words(painter, scale)

    def _circles(self, painter: QPainter, scale: float) -> None:
        painter.save()
        painter.scale(scale, scale)
        painter.setPen(Qt.PenStyle.NoPen)
        for x, y, radius, color in _CIRCLES:
            painter.setBrush(color)
            painter.drawEllipse(QPointF(x, y), radius, radius)
        x, y, radius = _YOU
        painter.setBrush(_WHITE)
        painter.drawEllipse(QPointF(x, y), radius, radius)
        painter.setBrush(_GROUND)
        painter.drawEllipse(QPointF(x, y), 6, 6)
        font = theme.font("insight", size=18)
        font.setPixelSize(18)
        font.setItalic(True)
        painting.draw_text(painter, QRectF(452, 122, 60, 36), _("you"), font, _WHITE)
        painter.restore()

    def _words(self, painter: QPainter, scale: float) -> None:
        left = 56 * scale
        width = self.width() - left - 16
        head = theme.font("welcome")
        head.setPixelSize(max(24, round(44 * scale)))
        head.setWeight(head.Weight.Normal)
        low = self.height() - HEIGHT * scale  # the words stand at the bottom, the circles at the top
        shift = low * 0.5
        for line, text in enumerate((_("You ride alone."), _("But not lonely."))):
            area = QRectF(left, (473 + 56 * line) * scale + shift, width, 52 * scale)
            painting.draw_text(painter, area, text, head, _WHITE)
        font = theme.font("lead")
        font.setPixelSize(max(12, round(15 * scale)))
        lines = (
            _("Keep track of who keeps you out of the wind: collectives, hubs,"),
            _("broodfonds and intermediaries. And see how free you are."),
        )
        top = 588 * scale + shift
        if all(painting.text_width(text, font) <= width for text in lines):
            for line, text in enumerate(lines):
                area = QRectF(left, top + 24 * scale * line, width, 24 * scale)
                painting.draw_text(painter, area, text, font, _SOFT)
        else:
            _wrapped(painter, QRectF(left, top + 4, width, self.height() - top), " ".join(lines), font, _SOFT)
        self._promise(painter, left, width)

    def _promise(self, painter: QPainter, left: float, width: float) -> None:
        middle = self.height() - theme.px(50)
        side = theme.px(16)
        paint_icon(painter, "lock", QRectF(left, middle - side / 2, side, side), QColor("#c9dada"))
        area = QRectF(left + theme.px(24), middle - theme.px(12), width - theme.px(24), theme.px(24))
        words = _("Everything stays on this computer. No account needed.")
        font = theme.font("medium")
        font.setPixelSize(max(12, round(font.pixelSize() * min(1.0, self.width() / theme.px(440)))))
        if painting.text_width(words, font) > area.width():  # two lines, the first beside the lock
            line = painting.line_height(font)
            _wrapped(
                painter, QRectF(area.x(), middle - line / 2, area.width(), 2 * line), words, font, _BRIGHT
            )
        else:
            painting.draw_text(painter, area, words, font, _BRIGHT)


def _wrapped(painter: QPainter, area: QRectF, text: str, font: QFont, color: QColor) -> None:
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(area, int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap), text)
