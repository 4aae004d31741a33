"""The limit for starting: an empty PySide6 main window. Prints `painted` after its first frame."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from benchmarks.memory import say_peak


class _Window(QMainWindow):
    was_painted = False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if not self.was_painted:
            self.was_painted = True
            QTimer.singleShot(0, self._painted)

    def _painted(self) -> None:
        print("painted", flush=True)
        print("figures", flush=True)
        say_peak()
        self.close()


if __name__ == "__main__":
    application = QApplication(sys.argv)
    window = _Window()
    window.resize(1366, 768)
    window.show()
    sys.exit(application.exec())
