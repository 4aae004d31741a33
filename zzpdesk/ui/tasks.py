"""Work off the GUI thread: values in, values out. Nothing for 0.3 s, a busy sign to 2 s, then a card with Stop."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal, SignalInstance

Progress = Callable[[float, str], None]
Work = Callable[[Progress, Callable[[], bool]], Any]

BUSY_AFTER_MS = 300
CARD_AFTER_MS = 2000


class Stopped(Exception):
    """Raised in the work when it tells its progress after it was asked to end."""


class Task(QObject):
    """One piece of running work; its signals arrive on the GUI thread."""

    progressed = Signal(float, str)
    busy = Signal()
    """It takes longer than a moment: show a spinner."""
    long = Signal()
    """It takes long: show the card."""
    ended = Signal()

    def __init__(self, work: Work, title: str, parent: QObject) -> None:
        super().__init__(parent)
        self.title = title
        self.step: tuple[float, str] = (0.0, "")
        self.done: Callable[[Any], None] = lambda _result: None
        self.failed: Callable[[Exception], None] = lambda _error: None
        self._work = work
        self._stop = threading.Event()
        self._timers = [self._after(BUSY_AFTER_MS, self.busy), self._after(CARD_AFTER_MS, self.long)]
        self.progressed.connect(self._note)

    def _after(self, milliseconds: int, signal: SignalInstance) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(signal)
        timer.start(milliseconds)
        return timer

    def _note(self, value: float, text: str) -> None:
        self.step = (value, text)

    def stop(self) -> None:
        """Ask the work to end: it does when it next tells its progress or looks; its result is thrown away."""
        self._stop.set()

    @property
    def stopped(self) -> bool:
        """Whether it was asked to end."""
        return self._stop.is_set()

    def execute(self) -> tuple[object, Exception | None]:
        """Do the work; called in the worker. The result or the error."""
        try:
            return self._work(self._tell, self._stop.is_set), None
        except Exception as caught:  # noqa: BLE001 - it is handed to whoever asked
            return None, caught

    def _tell(self, value: float, text: str) -> None:
        if self._stop.is_set():
            raise Stopped
        self.progressed.emit(value, text)

    def finish(self) -> None:
        """It is over: no more signs."""
        for timer in self._timers:
            timer.stop()
        self.ended.emit()
        self.deleteLater()


class _Runner(QRunnable):
    """It tells the end through the pool: the task itself is gone as soon as the GUI thread hears of it."""

    def __init__(self, task: Task, pool: TaskPool) -> None:
        super().__init__()
        self._task = task
        self._pool = pool

    def run(self) -> None:
        result, error = self._task.execute()
        with suppress(RuntimeError):  # the window was closed meanwhile: nobody asks any more
            self._pool.settled.emit(self._task, result, error)


class TaskPool(QObject):
    """The `Tasks` of a window; `started` carries each Task so that the window can show its signs."""

    started = Signal(object)
    settled = Signal(object, object, object)
    """From the worker: the task, its result, its error; one of the last two is None."""

    def __init__(self, fail: Callable[[Exception], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fail = fail
        self._pool = QThreadPool(self)
        self._running: set[Task] = set()
        self.settled.connect(self._over)  # a method of this object: called on its thread

    def run(
        self,
        work: Work,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
        title: str = "",
    ) -> None:
        """Call `work(progress, stopped)` in a worker, then one of the others on the GUI thread."""
        task = Task(work, title, self)
        task.done, task.failed = done, failed or self._fail
        self._running.add(task)
        self.started.emit(task)
        self._pool.start(_Runner(task, self))

    def _over(self, task: Task, result: object, error: Exception | None) -> None:
        self._running.discard(task)
        stopped = task.stopped
        task.finish()
        if stopped:
            return
        if error is None:
            task.done(result)
        else:
            task.failed(error)

    @property
    def running(self) -> int:
        """How much is under way."""
        return len(self._running)

    def close(self, wait_ms: int = 3000) -> None:
        """Ask everything to end and wait a moment for it."""
        for task in self._running:
            task.stop()
        self._pool.waitForDone(wait_ms)
