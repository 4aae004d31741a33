"""The program as the user starts it, watched: `painted` after its first frame, `figures` after that of the overview."""

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer

from benchmarks.memory import say_peak
from zzpdesk import cli
from zzpdesk.ui import app


class _Watched(app.App):
    def open_path(self, path: Path) -> bool:
        self._signs = {"main_window": self._painted, "page_overview": self._finish}
        self._application.installEventFilter(self)
        return super().open_path(path)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Say so after the frame in which one of the two is first painted; before anything else that waits for it."""
        if event.type() == QEvent.Type.Paint and watched.objectName() in self._signs:
            QTimer.singleShot(0, self._signs.pop(watched.objectName()))
        return False

    def _painted(self) -> None:
        print("painted", flush=True)

    def _finish(self) -> None:
        print("figures", flush=True)
        QTimer.singleShot(50, self._close)

    def _close(self) -> None:
        say_peak()
        if self.window is not None:
            self.window.close()


if __name__ == "__main__":
    app.App = _Watched  # type: ignore[misc]
    sys.exit(cli.main(["--database", sys.argv[1]]))
