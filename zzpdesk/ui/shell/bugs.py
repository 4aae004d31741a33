"""What nobody expected: into the log, and shown with a button to copy it. Nothing the user made is lost by it."""

from __future__ import annotations

import logging
import logging.handlers
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from zzpdesk import __version__
from zzpdesk.places import log_dir

if TYPE_CHECKING:
    from zzpdesk.ui.shell.bugdialog import BugDialog

log = logging.getLogger("zzpdesk")
_LOG_BYTES = 500_000


def log_file() -> Path:
    """Where the log is written."""
    return log_dir() / "zzpdesk.log"


def start_log() -> None:
    """Write warnings and errors to the log file; without values of variables, so without anyone's data."""
    if any(isinstance(handler, logging.handlers.RotatingFileHandler) for handler in log.handlers):
        return
    handler = logging.handlers.RotatingFileHandler(
        log_file(), maxBytes=_LOG_BYTES, backupCount=2, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)


def report_of(error: BaseException) -> str:
    """The text to send to whoever mends it: versions and where it went wrong."""
    head = f"zzpdesk {__version__} · Python {platform.python_version()} · {platform.platform(terse=True)}"
    return head + "\n\n" + "".join(traceback.format_exception(error)).replace(str(Path.home()), "~")


class BugCatcher(QObject):
    """Takes the place of `sys.excepthook` and `threading.excepthook`; one dialog at a time."""

    _from_thread = Signal(object)

    def __init__(self, window: Callable[[], QWidget | None]) -> None:
        super().__init__()
        self._window = window
        self._open: BugDialog | None = None
        self._from_thread.connect(self.show)

    def install(self) -> None:
        """From now on."""
        sys.excepthook = self._caught
        threading.excepthook = lambda args: self._from_thread.emit(args.exc_value)

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.show(error)

    def show(self, error: BaseException) -> None:
        """Log it and open the dialog, unless one is open already."""
        log.error("%s", report_of(error))
        if self._open is not None:
            return
        from zzpdesk.ui.shell.bugdialog import BugDialog

        self._open = BugDialog(report_of(error), log_file(), self._window())
        self._open.finished.connect(self._closed)
        self._open.open()

    def _closed(self) -> None:
        if self._open is not None:
            self._open.deleteLater()
        self._open = None

    @property
    def dialog(self) -> BugDialog | None:
        """The dialog now open."""
        return self._open
