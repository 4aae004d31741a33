"""Dropping files: while they hang over a view, a sheet over it says what happens when they are let go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from zzpdesk.texts.i18n import _
from zzpdesk.ui.look import painting
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme


class DropSheet(Restyled, QWidget):
    """Lies over `target` while files are dragged there; `dropped` carries their paths.

    A sheet, because fields below it would take the drop as text.
    """

    dropped = Signal(object)

    def __init__(self, target: QWidget) -> None:
        super().__init__(target)
        self.setObjectName("drop_sheet")
        self.setAccessibleName(_("Let go to add"))
        self.setAcceptDrops(True)
        self.hide()
        self._target = target
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come up when files are dragged over the target."""
        if watched is self._target and isinstance(event, QDragEnterEvent) and files_in(event.mimeData()):
            self.setGeometry(self._target.rect())
            self.show()
            self.raise_()
            event.acceptProposedAction()
            return True
        return super().eventFilter(watched, event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self.hide()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(files_in(event.mimeData()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A tint with a dashed edge and the words in the middle."""
        painter = painting.begin(self)
        box = QRectF(self.rect()).adjusted(theme.px(8), theme.px(8), -theme.px(8), -theme.px(8))
        radius = theme.px(theme.tokens.radius["card"])
        painting.fill_round(painter, box, radius, theme.color("accent_tint"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("accent"), 1.5, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(box, radius, radius)
        centre = Qt.AlignmentFlag.AlignCenter
        painting.draw_text(
            painter, box, self.accessibleName(), theme.font("subtitle"), theme.color("accent"), centre
        )


def files_in(data: QMimeData) -> list[Path]:
    """The files on this computer that are being dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
