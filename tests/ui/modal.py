"""Answering a dialog that a test opens: it is waited for, and closed whatever happens, so that no test hangs in it."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

_PAUSE, _TRIES = 20, 500


def when_asked(answer: Callable[[QDialog], None]) -> None:
    """Call `answer` with the dialog once it is there; a dialog that is still open afterwards is closed."""

    def look(tries: int = _TRIES) -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog):
            if tries:
                QTimer.singleShot(_PAUSE, lambda: look(tries - 1))
            return
        try:
            answer(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(0, look)
