"""The card: white on paper, a hairline, a title and room below it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from zzpdesk.ui.look import painting
from zzpdesk.ui.look.buttons import LinkButton
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme

_PRESS_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class Card(Restyled, QFrame):
    """A rounded surface with an optional title, grey subtitle and a link at the right.

    Put content into `body`. A `clickable` card is a link as a whole: focus, Enter and click emit
    `clicked`; give it an accessible name. `sunken` uses the quieter surface.
    """

    clicked = Signal()
    link_clicked = Signal()

    def __init__(
        self,
        title: str = "",
        subtitle: str = "",
        link: str = "",
        *,
        clickable: bool = False,
        sunken: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._clickable = clickable
        self._sunken = sunken
        self._title = Label(title, "strong", elide=True)
        self._subtitle = Label(subtitle, "caption", "text3", elide=True)
        self.link = LinkButton(link)
        self.link.clicked.connect(self.link_clicked)
        self.header = QHBoxLayout()
        self.body = QVBoxLayout()
        self._outer = QVBoxLayout(self)
        self.body.setSpacing(theme.px(8))
        self._build()
        self.set_title(title)
        self.set_subtitle(subtitle)
        self.set_link(link)
        if clickable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def _build(self) -> None:
        self.header.addWidget(self._title)
        self.header.addWidget(self._subtitle)
        self.header.addStretch(1)
        self.header.addWidget(self.link)
        self._outer.addLayout(self.header)
        self._outer.addLayout(self.body, 1)
        self.restyle()

    def restyle(self) -> None:
        """Take scaled padding and gaps."""
        side, top = theme.space("card_x"), theme.space("card_y")
        self._outer.setContentsMargins(side, top, side, top)
        self._outer.setSpacing(theme.px(12))
        self.header.setSpacing(theme.px(9))
        self._title.setMinimumHeight(theme.px(24))

    def set_title(self, title: str) -> None:
        """Change the title; "" hides it."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        if title and not self.accessibleName():
            self.setAccessibleName(title)

    def title(self) -> str:
        """Return the title shown."""
        return self._title.text()

    def set_subtitle(self, text: str) -> None:
        """Change the grey words beside the title; "" hides them."""
        self._subtitle.setText(text)
        self._subtitle.setVisible(bool(text))

    def set_link(self, text: str) -> None:
        """Change the link at the right; "" hides it."""
        self.link.setText(text)
        self.link.setVisible(bool(text))
        self.link.updateGeometry()

    def add(self, item: QWidget | QLayout, stretch: int = 0) -> None:
        """Add a widget or layout to the body."""
        if isinstance(item, QWidget):
            self.body.addWidget(item, stretch)
        else:
            self.body.addLayout(item, stretch)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._clickable and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._clickable and event.key() in _PRESS_KEYS:
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw surface, hairline and, when it is a link, hover and focus."""
        painter = painting.begin(self)
        box, radius = QRectF(self.rect()), theme.px(theme.tokens.radius["card"])
        painting.fill_round(painter, box, radius, theme.color("surface2" if self._sunken else "surface"))
        hover = self._clickable and self.underMouse()
        painting.stroke_round(painter, box, radius, theme.color("control_line" if hover else "line"))
        if self._clickable and self.hasFocus():
            painting.focus_ring(painter, box, radius)
