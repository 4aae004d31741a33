"""The page for a file that cannot be opened: what is wrong, and the two ways on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zzpdesk.core.errors import ZzpdeskError
from zzpdesk.texts.i18n import _
from zzpdesk.texts.problems import sentence_of
from zzpdesk.ui.look.empty import EmptyState


class Trouble(QWidget):
    """`restore_wanted` or `other_wanted`."""

    restore_wanted = Signal()
    other_wanted = Signal()

    def __init__(self, error: ZzpdeskError) -> None:
        super().__init__()
        self.setObjectName("trouble")
        sentence = sentence_of(error)
        self.setAccessibleName(sentence)
        state = EmptyState(
            ("archive-restore", "triangle-alert", "folder-open"),
            _("This file does not open"),
            sentence + "\n" + _("Nothing has been changed in it."),
            (_("Restore a backup"), "archive-restore", ""),
            (_("Open another file"), "folder-open", ""),
        )
        state.primary_clicked.connect(self.restore_wanted)
        state.secondary_clicked.connect(self.other_wanted)
        layout = QVBoxLayout(self)
        layout.addWidget(state)
