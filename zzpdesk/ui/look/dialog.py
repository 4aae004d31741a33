"""Dialogs: only for what cannot be undone or leaves the computer."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from zzpdesk.texts.i18n import _
from zzpdesk.ui.look import painting
from zzpdesk.ui.look.buttons import Button, DangerButton, PrimaryButton, SecondaryButton
from zzpdesk.ui.look.icons import paint_icon
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme

_WIDTH = 440


class IconMark(Restyled, QWidget):
    """An icon as a widget, `size` px at 100 %."""

    def __init__(
        self, icon: str, tone: str = "accent", size: int = 20, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._tone = tone
        self._size = size
        self.restyle()

    def restyle(self) -> None:
        """Take the scaled size."""
        self.setFixedSize(self.sizeHint())

    def set_icon(self, icon: str, tone: str) -> None:
        """Show another icon."""
        self._icon = icon
        self._tone = tone
        self.update()

    def sizeHint(self) -> QSize:
        """The icon and two px around it."""
        side = theme.px(self._size) + 4
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        paint_icon(painting.begin(self), self._icon, box, theme.color(self._tone))


class Dialog(Restyled, QDialog):
    """A modal sheet: icon and title, `body` for content, `buttons` at the bottom right."""

    def __init__(self, parent: QWidget | None, title: str, icon: str = "", tone: str = "accent") -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setObjectName("dialog")
        self.title = Label(title, "dialog", wrap=True)
        self.body = QVBoxLayout()
        self.buttons = QHBoxLayout()
        self.buttons.addStretch(1)
        self._top = QHBoxLayout()
        if icon:
            mark = IconMark(icon, tone)
            self._top.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        self._top.addWidget(self.title, 1)
        self._stack = QVBoxLayout(self)
        self._stack.addLayout(self._top)
        self._stack.addLayout(self.body, 1)
        self._stack.addLayout(self.buttons)
        self.restyle()

    def restyle(self) -> None:
        """Take scaled padding and width."""
        side = theme.px(20)
        self._stack.setContentsMargins(side, theme.px(16), side, theme.px(16))
        self._stack.setSpacing(theme.px(10))
        self._top.setSpacing(theme.px(10))
        self.body.setSpacing(theme.px(12))
        self.buttons.setSpacing(theme.px(8))
        self.setMinimumWidth(theme.px(_WIDTH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill with the surface colour; the frame is the system's."""
        QPainter(self).fillRect(self.rect(), theme.color("surface"))


class Confirm(Dialog):
    """Asks once: a verb on the button, Cancel beside it.

    When `destructive`, the button is red and the focus starts on Cancel.
    """

    def __init__(
        self,
        parent: QWidget | None,
        icon: str,
        title: str,
        text: str,
        verb: str,
        *,
        destructive: bool = False,
        cancel: str | None = None,
    ) -> None:
        super().__init__(parent, title, icon, "danger" if destructive else "accent")
        self.setObjectName("confirm")
        self.body.addWidget(Label(text, "body", "text2", wrap=True))
        self.body.addSpacing(theme.px(6))
        self.cancel: Button = SecondaryButton(cancel or _("Cancel"))
        self.cancel.setObjectName("confirm_cancel")
        self.verb: Button = DangerButton(verb) if destructive else PrimaryButton(verb)
        self.verb.setObjectName("confirm_verb")
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.verb)
        self.cancel.clicked.connect(self.reject)
        self.verb.clicked.connect(self.accept)
        first = self.cancel if destructive else self.verb
        first.setDefault(True)
        first.setFocus()

    def ask(self) -> bool:
        """Show the dialog and return whether the verb was chosen."""
        return self.exec() == QDialog.DialogCode.Accepted
