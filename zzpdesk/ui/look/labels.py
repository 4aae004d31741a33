"""Text on the screen: labels by role and tone, and an icon with a word."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from zzpdesk.ui.look import painting
from zzpdesk.ui.look.icons import paint_icon
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme

_LEFT = Qt.AlignmentFlag.AlignLeft
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class Label(Restyled, QLabel):
    """Plain text in a text role (size, weight) and a tone (colour token).

    `wrap` breaks lines over the width; `elide` cuts one line with an ellipsis and shows the whole
    text as tooltip.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        tone: str = "text",
        *,
        wrap: bool = False,
        elide: bool = False,
        align: Qt.AlignmentFlag = _LEFT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role = role
        self._tone = tone
        self._elide = elide
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(align | _MIDDLE)
        self.setWordWrap(wrap)
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(text)
        self.restyle()

    def set_tone(self, tone: str) -> None:
        """Change the colour token."""
        self._tone = tone
        self.update()

    def set_role(self, role: str) -> None:
        """Change the text role."""
        self._role = role
        self.restyle()
        self.updateGeometry()

    def restyle(self) -> None:
        """Take the role's font at the current scale."""
        self.setFont(theme.font(self._role))

    def sizeHint(self) -> QSize:
        """Whole pixels, rounded up, so that the last letter is never cut."""
        if self.wordWrap():
            return super().sizeHint()
        width = painting.text_width(self.text(), self.font())
        return QSize(int(width) + 2 if width else 0, painting.line_height(self.font()))

    def minimumSizeHint(self) -> QSize:
        """A cut label may shrink to a few letters."""
        if self.wordWrap():
            return super().minimumSizeHint()
        hint = self.sizeHint()
        return QSize(min(hint.width(), theme.px(24)), hint.height()) if self._elide else hint

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the text in the tone of the moment."""
        painter = painting.begin(self)
        color = theme.color(self._tone if self.isEnabled() else "text3")
        area = self.contentsRect()
        if self.wordWrap():
            painter.setFont(self.font())
            painter.setPen(color)
            flags = self.alignment() | Qt.TextFlag.TextWordWrap
            painter.drawText(area, int(flags), self.text())
            return
        painting.draw_text(painter, QRectF(area), self.text(), self.font(), color, self.alignment())
        if self._elide:
            cut = painting.text_width(self.text(), self.font()) > area.width() + 1
            self.setToolTip(self.text() if cut else "")


class IconText(Restyled, QWidget):
    """A small icon with a word in the same tone, as under a tile's figure."""

    def __init__(
        self,
        icon: str,
        text: str = "",
        tone: str = "text2",
        role: str = "caption",
        *,
        icon_tone: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role = role
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set(icon, text, tone, icon_tone=icon_tone)

    def set(self, icon: str, text: str, tone: str = "text2", *, icon_tone: str = "") -> None:
        """Show another icon, text and tone; `icon_tone` when the icon differs from the word."""
        self._icon = icon
        self._text = text
        self._tone = tone
        self._icon_tone = icon_tone or tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """Return the word shown."""
        return self._text

    def _lead(self) -> int:
        return theme.px(20) if self._icon else 0

    def sizeHint(self) -> QSize:
        """Room for icon and word."""
        font = theme.font(self._role)
        width = self._lead() + painting.text_width(self._text, font)
        return QSize(int(width) + 2, max(painting.line_height(font), theme.px(16)))

    def minimumSizeHint(self) -> QSize:
        """May shrink; the word is cut then."""
        return QSize(self._lead() + theme.px(24), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon and word."""
        painter = painting.begin(self)
        color, lead, height = theme.color(self._tone), self._lead(), self.height()
        if self._icon:
            side = theme.px(14)
            box = QRectF(0, (height - side) / 2, side, side)
            paint_icon(painter, self._icon, box, theme.color(self._icon_tone))
        area = QRectF(lead, 0, self.width() - lead, height)
        painting.draw_text(painter, area, self._text, theme.font(self._role), color)
