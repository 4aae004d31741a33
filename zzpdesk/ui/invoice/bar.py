"""The top bar of the invoice form: back, to whom, how it stands, and the one thing to do."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zzpdesk.texts.i18n import _
from zzpdesk.ui.look.buttons import GhostButton, IconButton, PrimaryButton
from zzpdesk.ui.look.chips import Chip, StatusChip
from zzpdesk.ui.look.labels import IconText, Label
from zzpdesk.ui.look.theme import theme

_SAVED_FROM = 780
"""Narrower than this (px at 100 %) the time of saving is left to the status bar."""


class EditorBar(QWidget):
    """`back`, `delete`, `finish` (the primary button) and `preview` (shown while the preview is folded away)."""

    back = Signal()
    delete = Signal()
    finish = Signal()
    preview = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing said yet."""
        super().__init__(parent)
        self.setObjectName("editor_bar")
        self.arrow = IconButton("arrow-left", _("Back"))
        self.arrow.setObjectName("editor_back")
        self.title = Label("", "title", elide=True)
        self.title.setObjectName("editor_title")
        self.chip = StatusChip(Chip(""))
        self.saved = IconText("", "", "text2")
        self.saved.setObjectName("editor_saved")
        self.trash = IconButton("trash-2", _("Delete draft"))
        self.trash.setObjectName("editor_delete")
        self.show_preview = GhostButton(_("Preview"), "eye")
        self.show_preview.setObjectName("preview_show")
        self.primary = PrimaryButton(_("Make definitive"), "send")
        self.primary.setObjectName("editor_finish")
        self._lay_out()
        self.arrow.clicked.connect(self.back)
        self.trash.clicked.connect(self.delete)
        self.show_preview.clicked.connect(self.preview)
        self.primary.clicked.connect(self.finish)

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.px(24), theme.px(18), theme.px(24), theme.px(10))
        line.setSpacing(theme.px(8))
        line.addWidget(self.arrow)
        line.addWidget(self.title)
        line.addWidget(self.chip)
        line.addWidget(self.saved)
        line.addStretch(1)
        for widget in (self.show_preview, self.trash, self.primary):
            line.addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the title keeps the room."""
        super().resizeEvent(event)
        self.saved.setVisible(event.size().width() >= theme.px(_SAVED_FROM))

    def show_title(self, title: str, chip: Chip) -> None:
        """To whom, and how it stands."""
        self.title.setText(title)
        self.title.updateGeometry()
        self.chip.set_chip(chip)

    def show_saved(self, at: datetime | None, *, stored: bool) -> None:
        """As "bewaard om 14:32"; nothing before the first time."""
        text = _("saved at {time}").format(time=f"{at:%H:%M}") if at else _("saved") if stored else ""
        self.saved.set("check" if text else "", text, "text2", icon_tone="ok")

    def show_waiting(self) -> None:
        """Something typed cannot be read yet."""
        self.saved.set("triangle-alert", _("one thing cannot be read yet"), "warn")

    def show_actions(self, *, draft: bool, self_billed: bool) -> None:
        """A definitive invoice has nothing left to do here."""
        self.trash.setVisible(draft)
        self.primary.setVisible(draft)
        self.primary.setText(_("Accept invoice") if self_billed else _("Make definitive"))
        self.primary.updateGeometry()
