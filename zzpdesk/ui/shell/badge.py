"""Whose desk this is, at the head of the sidebar; a menu with the files."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from zzpdesk.texts.i18n import _
from zzpdesk.ui.look import painting
from zzpdesk.ui.look.buttons import BaseButton
from zzpdesk.ui.look.icons import paint_icon
from zzpdesk.ui.look.theme import theme


class OwnerBadge(BaseButton):
    """The initial in a square, the business and the owner."""

    def __init__(self, menu: QMenu, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setObjectName("owner")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._menu = menu
        self._business, self._owner, self._rail = "", "", False
        self.clicked.connect(self._open)
        self.set_owner("", "")

    def set_owner(self, business: str, owner: str) -> None:
        """Show another name."""
        self._business, self._owner = business or owner, owner if business else ""
        names = ", ".join(name for name in (self._business, self._owner) if name)
        self.setAccessibleName(_("{names}: files and profile").format(names=names or "zzpdesk"))
        self.setToolTip(names)
        self.update()

    def set_rail(self, rail: bool) -> None:
        """Only the initial, or the names too."""
        self._rail = rail
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(56), theme.px(60))

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(QPoint(theme.px(8), self.height() - theme.px(4))))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painting.begin(self)
        side = theme.px(32)
        inset, top = theme.px(12 if self._rail else 16), theme.px(14 if self._rail else 16)
        square = QRectF(inset, top, side, side)
        painting.fill_round(painter, square, theme.px(8), theme.color("accent"))
        initial = (self._business or "z")[:1].upper()
        font, centre = theme.font("small_strong"), Qt.AlignmentFlag.AlignHCenter
        painting.draw_text(painter, square, initial, font, theme.color("on_accent"), centre)
        if self.hasFocus():
            face = QRectF(self.rect()).adjusted(theme.px(6), theme.px(6), -theme.px(6), -theme.px(4))
            painting.focus_ring(painter, face, theme.px(8))
        if not self._rail:
            self._names(painter, square)

    def _names(self, painter: QPainter, square: QRectF) -> None:
        left = square.right() + theme.px(10)
        width, line = self.width() - left - theme.px(36), square.height() / 2
        top = square.y() - theme.px(2)
        first = QRectF(left, top if self._owner else square.y(), width, line if self._owner else 2 * line)
        painting.draw_text(painter, first, self._business, theme.font("strong"), theme.color("text"))
        second = QRectF(left, top + line + theme.px(4), width, line)
        painting.draw_text(painter, second, self._owner, theme.font("caption"), theme.color("text2"))
        side = theme.px(14)
        chevron = QRectF(self.width() - theme.px(28), square.center().y() - side / 2, side, side)
        paint_icon(painter, "chevrons-up-down", chevron, theme.color("text3"))
