"""Buttons: primary, secondary, ghost, danger, link and icon, painted from the tokens."""

from __future__ import annotations

from typing import Literal, TypeAlias

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from zzpdesk.ui.look import painting
from zzpdesk.ui.look.icons import paint_icon
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme

Kind: TypeAlias = Literal["primary", "secondary", "ghost", "danger"]
Size: TypeAlias = Literal["small", "normal", "large"]

_HEIGHT = {"small": 28, "normal": 32, "large": 40}
_PADDING = 12
_ICON_GAP = 6
_SPIN_MS = 60


class BaseButton(Restyled, QPushButton):
    """A button with a hand cursor, a focus ring for the keyboard and Enter as a second key."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def minimumSizeHint(self) -> QSize:
        """Never smaller than what is written on it."""
        return self.sizeHint()

    def hovered(self) -> bool:
        """Whether the pointer is over the button."""
        return self.isEnabled() and self.underMouse()

    def changeEvent(self, event: QEvent) -> None:
        """Show a forbidden cursor nowhere: a disabled button is simply quiet."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.update()


class Button(BaseButton):
    """A painted push button; see the four kinds below.

    `shortcut` is a hint such as "Ctrl N" written inside, it does not bind the key. `size` is
    "small", "normal" or "large".
    """

    kind: Kind = "secondary"

    def __init__(
        self,
        text: str = "",
        icon: str = "",
        size: Size = "normal",
        shortcut: str = "",
        menu: QMenu | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self._size = size
        self._shortcut = shortcut
        self._busy = False
        self._angle = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_SPIN_MS)
        self._timer.timeout.connect(self._spin)
        self._has_menu = False
        if menu is not None:
            self.setMenu(menu)

    def setMenu(self, menu: QMenu) -> None:
        """Open `menu` on click and show a chevron."""
        self._has_menu = True
        super().setMenu(menu)
        self.updateGeometry()

    def set_icon(self, name: str) -> None:
        """Show another icon, or none with ""."""
        self._icon = name
        self.updateGeometry()
        self.update()

    def set_busy(self, busy: bool) -> None:
        """Show a spinner in place of the icon and ignore clicks while something runs."""
        self._busy = busy
        self.setEnabled(not busy)
        if busy and not theme.reduce_motion:
            self._timer.start()
        else:
            self._timer.stop()
        self.update()

    def _spin(self) -> None:
        self._angle = (self._angle + 30) % 360
        self.update()

    def _font(self) -> QFont:
        return theme.font("medium" if self.kind in ("secondary", "ghost") else "strong")

    def _label(self) -> str:
        return self.text().replace("&&", "\0").replace("&", "").replace("\0", "&")

    def _widths(self) -> tuple[float, float, float, float]:
        """Return the widths of icon, word, shortcut and chevron, gaps included."""
        word = painting.text_width(self._label(), self._font())
        gap = _ICON_GAP if word else 0
        icon = theme.px(16 + gap) if self._icon or self._busy else 0
        hint = painting.text_width(self._shortcut, theme.font("caption"))
        return icon, word, theme.px(8) + hint if hint else 0, theme.px(24) if self._has_menu else 0

    def sizeHint(self) -> QSize:
        """Height from the control sizes or the font, width from what is inside."""
        needed = painting.line_height(self._font()) + theme.px(8)
        height = max(theme.px(_HEIGHT[self._size]), needed)
        icon, word, hint, chevron = self._widths()
        if not word:
            return QSize(height, height)
        return QSize(round(icon + word + hint + chevron) + 2 * theme.px(_PADDING), height)

    def _colors(self) -> tuple[QColor | None, QColor | None, QColor]:
        """Return fill, border and text colour of the moment."""
        pressed = self.isDown() or self.hovered()
        if not self.isEnabled() and not self._busy:
            border = None if self.kind == "ghost" else theme.color("control_line")
            return None, border, theme.color("text3")
        if self.kind == "primary":
            fill = theme.color("accent_hover" if pressed else "accent")
            return fill, None, theme.color("on_accent")
        if self.kind == "danger":
            fill = theme.color("danger")
            on_danger = QColor("#FFFFFF") if not theme.dark else theme.color("bg")
            return fill.darker(115) if pressed else fill, None, on_danger
        if self.kind == "ghost":
            return theme.color("neutral_tint") if pressed else None, None, theme.color("text2")
        fill = theme.color("hover" if pressed else "surface")
        return fill, theme.color("control_line"), theme.color("text")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ring, face and content."""
        painter = painting.begin(self)
        fill, border, ink = self._colors()
        face, radius = QRectF(self.rect()), theme.px(6)
        if self.hasFocus():
            ring = "danger" if self.kind == "danger" else "focus"
            face = painting.focus_ring(painter, face, radius, ring)
            radius = max(2, radius - 3)
        if fill is not None:
            painting.fill_round(painter, face, radius, fill)
        if border is not None:
            painting.stroke_round(painter, face, radius, border)
        self._paint_content(painter, ink)

    def _paint_content(self, painter: QPainter, ink: QColor) -> None:
        icon, word, hint, chevron = self._widths()
        x = (self.width() - icon - word - hint - chevron) / 2
        side, height = theme.px(16), self.height()
        box = QRectF(x, (height - side) / 2, side, side)
        if self._busy:
            _paint_spinner(painter, box, ink, self._angle)
        elif self._icon:
            quiet = self.kind == "secondary" and self.isEnabled()
            paint_icon(painter, self._icon, box, theme.color("text2") if quiet else ink)
        x += icon
        painting.draw_text(painter, QRectF(x, 0, word, height), self._label(), self._font(), ink)
        x += word
        if hint:
            soft = QColor(ink)
            soft.setAlpha(215)
            area = QRectF(x + theme.px(8), 0, hint, height)
            painting.draw_text(painter, area, self._shortcut, theme.font("caption"), soft)
            x += hint
        if chevron:
            small = theme.px(14)
            box = QRectF(x + theme.px(8), (height - small) / 2, small, small)
            paint_icon(painter, "chevron-down", box, ink)


def _paint_spinner(painter: QPainter, box: QRectF, color: QColor, angle: int) -> None:
    inner = box.adjusted(2, 2, -2, -2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(color, 1.75, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawArc(inner, -angle * 16, 270 * 16)


class PrimaryButton(Button):
    """The one thing to do here."""

    kind: Kind = "primary"


class SecondaryButton(Button):
    """Another thing one may do."""


class GhostButton(Button):
    """A quiet action, without outline."""

    kind: Kind = "ghost"


class DangerButton(Button):
    """Takes something away that does not come back."""

    kind: Kind = "danger"


class LinkButton(BaseButton):
    """A word in the accent colour; underlined under the pointer."""

    def __init__(self, text: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._icon = icon

    def _lead(self) -> int:
        return theme.px(18) if self._icon else 0

    def sizeHint(self) -> QSize:
        """Two px around the word for the focus ring; at least 24 px high to hit."""
        font = theme.font("label")
        width = painting.text_width(self.text(), font) + self._lead() + 4
        return QSize(round(width) + 1, max(theme.px(24), painting.line_height(font) + 4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon, word and ring."""
        painter = painting.begin(self)
        ink = theme.color("accent" if self.isEnabled() else "text3")
        if self.hovered():
            ink = theme.color("accent_hover")
        font = theme.font("label")
        font.setUnderline(self.hovered())
        side, height = theme.px(14), self.height()
        if self._icon:
            paint_icon(painter, self._icon, QRectF(2, (height - side) / 2, side, side), ink)
        area = QRectF(2 + self._lead(), 0, self.width() - self._lead() - 2, height)
        painting.draw_text(painter, area, self.text(), font, ink)
        if self.hasFocus():
            painting.focus_ring(painter, QRectF(self.rect()), theme.px(4))


class IconButton(Button):
    """A square button with only an icon; `name` is what it says to a screen reader and tooltip."""

    def __init__(
        self,
        icon: str,
        name: str,
        kind: Kind = "ghost",
        size: Size = "normal",
        menu: QMenu | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", icon, size, "", None, parent)
        self.kind = kind
        self.setAccessibleName(name)
        self.setToolTip(name)
        if menu is not None:
            self.setMenu(menu)

    def _widths(self) -> tuple[float, float, float, float]:
        return theme.px(16), 0, 0, 0
