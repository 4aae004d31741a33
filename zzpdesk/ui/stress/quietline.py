"""A muted line with a form: whom the draft would bring above a line of her own. It warns of nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from zzpdesk.core.errors import Refused
from zzpdesk.texts.i18n import _
from zzpdesk.ui.dependency.explaining import explain
from zzpdesk.ui.look.buttons import IconButton
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.theme import theme

PAUSE_MS = 300
"""So long after the last change it is computed: typing never waits for it."""


class QuietLine(QWidget):
    """Hidden while there is nothing to say. `ask` gives the words, "" for none."""

    def __init__(self, ask: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quiet_line")
        self._ask = ask
        self.words = Label("", "caption", "text2", wrap=True)
        self.words.setObjectName("foreseen")
        self.why = IconButton("circle-help", _("Explanation"), size="small")
        self.why.setObjectName("explain_foreseen")
        self.why.setFixedSize(theme.px(24), theme.px(24))
        line = row(self.words, self.why)
        line.setStretch(0, 1)
        self.setLayout(line)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.show_now)
        self.why.clicked.connect(lambda: explain("foreseen", self.why))
        self.hide()

    def refresh(self) -> None:
        """Something was typed: look again in a moment."""
        self._timer.start()

    def clear(self) -> None:
        """It is about something else now."""
        self._timer.stop()
        self.hide()

    def show_now(self) -> None:
        """Say what there is to say; nothing when the desk was closed meanwhile."""
        self._timer.stop()
        try:
            text = self._ask()
        except Refused:
            text = ""
        self.words.setText(text)
        self.setVisible(bool(text))
