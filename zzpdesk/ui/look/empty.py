"""The empty state: what goes here, why it pays later, and one thing to start with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from zzpdesk.ui.look import painting
from zzpdesk.ui.look.buttons import BaseButton, PrimaryButton, SecondaryButton
from zzpdesk.ui.look.icons import paint_icon
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import FlowLayout, row
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme

_CENTER = Qt.AlignmentFlag.AlignHCenter


@dataclass(frozen=True, slots=True)
class Starter:
    """One card to begin with: key, icon, title and a line of explanation."""

    key: str
    icon: str
    title: str
    text: str


class IconCircles(Restyled, QWidget):
    """Three icons in circles; the middle one is filled."""

    def __init__(self, icons: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = tuple(icons)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As in the picture."""
        return QSize(theme.px(188), theme.px(86))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw left, middle and right circle."""
        painter, px = painting.begin(self), theme.px
        left, middle, right = self._icons
        self._ring(painter, QRectF(px(2), px(28), px(53), px(53)), left, px(20))
        box = QRectF(px(64), 0, px(68), px(68))
        painting.fill_round(painter, box, box.width() / 2, theme.color("accent_tint"))
        self._icon(painter, box, middle, px(26), "accent")
        self._ring(painter, QRectF(px(140), px(38), px(45), px(45)), right, px(20))

    def _ring(self, painter: QPainter, box: QRectF, icon: str, side: int) -> None:
        pen = QPen(theme.color("line_strong"), 1.5)
        pen.setDashPattern([5, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box)
        self._icon(painter, box, icon, side, "text3")

    def _icon(self, painter: QPainter, box: QRectF, icon: str, side: int, tone: str) -> None:
        middle = box.center()
        spot = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        paint_icon(painter, icon, spot, theme.color(tone))


class StarterCard(BaseButton):
    """A small card that is a button: icon, title, explanation, plus sign."""

    def __init__(self, starter: Starter, parent: QWidget | None = None) -> None:
        super().__init__(starter.title, parent)
        self._starter = starter
        self.setObjectName(f"starter_{starter.key}")
        self.setAccessibleName(f"{starter.title}, {starter.text}")

    def sizeHint(self) -> QSize:
        """272 px wide, or what the words need."""
        words = max(
            painting.text_width(self._starter.title, theme.font("strong")),
            painting.text_width(self._starter.text, theme.font("caption")),
        )
        lines = sum(painting.line_height(theme.font(role)) for role in ("strong", "caption"))
        width = max(theme.px(272), round(words) + theme.px(90))
        return QSize(width, max(theme.px(64), lines + theme.px(20)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        painter = painting.begin(self)
        box, radius = QRectF(self.rect()), theme.px(theme.tokens.radius["card"])
        fill = "hover" if self.hovered() else "surface"
        painting.fill_round(painter, box, radius, theme.color(fill))
        painting.stroke_round(painter, box, radius, theme.color("line"))
        if self.hasFocus():
            painting.focus_ring(painter, box, radius)
        side, height = theme.px(18), self.height()
        spot = QRectF(theme.px(17), (height - side) / 2, side, side)
        paint_icon(painter, self._starter.icon, spot, theme.color("accent"))
        plus = theme.px(16)
        spot = QRectF(self.width() - theme.px(16) - plus, (height - plus) / 2, plus, plus)
        paint_icon(painter, "plus", spot, theme.color("text3"))
        pitch = max(theme.px(18), painting.line_height(theme.font("strong")))
        width = self.width() - theme.px(88)
        line = QRectF(theme.px(48), height / 2 - pitch, width, pitch)
        painting.draw_text(painter, line, self._starter.title, theme.font("strong"), theme.color("text"))
        line.translate(0, pitch)
        font, ink = theme.font("caption"), theme.color("text3")
        painting.draw_text(painter, line, self._starter.text, font, ink)


class EmptyState(Restyled, QWidget):
    """Fills a page that has nothing yet. `primary` and `secondary` are (text, icon, keys)."""

    primary_clicked = Signal()
    secondary_clicked = Signal()
    starter_chosen = Signal(str)

    def __init__(  # noqa: PLR0913 - the parts of the page, in reading order
        self,
        icons: Sequence[str],
        title: str,
        lines: Sequence[str],
        primary: tuple[str, str, str],
        secondary: tuple[str, str, str] | None = None,
        *,
        starters: Sequence[Starter] = (),
        starters_title: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.primary = PrimaryButton(primary[0], primary[1], shortcut=primary[2])
        self.primary.setObjectName("empty_primary")
        self.primary.clicked.connect(self.primary_clicked)
        self.secondary = None if secondary is None else self._second(secondary)
        self._stack = QVBoxLayout(self)
        self._stack.setSpacing(0)
        self._stack.addStretch(2)
        self._stack.addWidget(IconCircles(icons), 0, _CENTER)
        self._stack.addSpacing(theme.px(31))
        self._stack.addWidget(Label(title, "title", align=_CENTER, wrap=True))
        self._stack.addSpacing(theme.px(11))
        for line in lines:
            label = Label(line, "body", "text2", align=_CENTER, wrap=True)
            label.setMinimumHeight(theme.px(22))
            self._stack.addWidget(label)
        self._stack.addSpacing(theme.px(16))
        buttons = [self.primary] if self.secondary is None else [self.primary, self.secondary]
        self._stack.addLayout(row(None, *buttons, None))
        self._add_starters(starters, starters_title)
        self._stack.addStretch(3)

    def _second(self, secondary: tuple[str, str, str]) -> SecondaryButton:
        button = SecondaryButton(secondary[0], secondary[1], shortcut=secondary[2])
        button.setObjectName("empty_secondary")
        button.clicked.connect(self.secondary_clicked)
        return button

    def _add_starters(self, starters: Sequence[Starter], title: str) -> None:
        if not starters:
            return
        self._stack.addSpacing(theme.px(34))
        self._stack.addWidget(Label(title, "label", "text3", align=_CENTER))
        self._stack.addSpacing(theme.px(11))
        holder = _Starters()
        for starter in starters:
            card = StarterCard(starter)
            card.clicked.connect(lambda _=False, key=starter.key: self.starter_chosen.emit(key))
            holder.flow.addWidget(card)
        self._stack.addWidget(holder)


class _Starters(QWidget):
    """The starter cards: side by side, below each other when narrow."""

    def __init__(self) -> None:
        super().__init__()
        self.flow = FlowLayout(self, 12, centered=True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return self.flow.sizeHint()
