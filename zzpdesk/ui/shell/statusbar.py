"""The line at the bottom: is it saved, is there a backup, does the timer run, where is the file."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zzpdesk.texts.i18n import _
from zzpdesk.ui.look import painting
from zzpdesk.ui.look.labels import IconText
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.shell.statusbutton import StatusButton


class StatusBar(Restyled, QWidget):
    """Four facts, the last three of which lead somewhere."""

    backup_wanted = Signal()
    timer_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusbar")
        self.saved = IconText("circle-check", "", "text2", icon_tone="ok")
        self.saved.setObjectName("status_saved")
        self.backup = StatusButton("archive", "status_backup")
        self.timer = StatusButton("timer", "status_timer", icon_tone="accent")
        self.file = IconText("hard-drive", "", "text2")
        self.file.setObjectName("status_file")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(16), 1, theme.px(17), 0)
        layout.setSpacing(theme.px(20))
        for part in (self.saved, self.backup):
            layout.addWidget(part)
        layout.addStretch(1)
        for part in (self.timer, self.file):
            layout.addWidget(part)
        self.backup.clicked.connect(self.backup_wanted)
        self.timer.clicked.connect(self.timer_wanted)
        self.backup.hide()
        self.timer.hide()
        self.restyle()

    def restyle(self) -> None:
        self.setFixedHeight(max(theme.px(28), painting.line_height(theme.font("caption")) + theme.px(8)))

    def set_saved(self, text: str) -> None:
        """`Alles opgeslagen · 14:32`."""
        self.saved.set("circle-check", text, "text2", icon_tone="ok")
        self.saved.setToolTip("")

    def set_unsaved(self, text: str, tip: str) -> None:
        """A form is not complete: what is typed is kept apart."""
        self.saved.set("pencil", text, "warn")
        self.saved.setToolTip(tip)

    def set_backup(self, text: str) -> None:
        """`Reservekopie vandaag 12:00`."""
        self.backup.set_text(text)
        self.backup.setVisible(bool(text))

    def set_timer(self, text: str) -> None:
        """What runs and how long; hidden when nothing does."""
        self.timer.set_text(text)
        self.timer.setVisible(bool(text))
        self.timer.setToolTip(_("Stop the timer (Ctrl+T)"))

    def set_file(self, name: str, tip: str) -> None:
        """`verhage.zzp · alleen op deze computer`."""
        text = _("{file} · only on this computer").format(file=name) if name else ""
        self.file.set("hard-drive" if name else "", text, "text2")
        self.file.setToolTip(tip)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("sidebar"))
        painting.hairline_h(painter, 0, 0, self.width())
