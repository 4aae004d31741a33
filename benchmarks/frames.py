"""Frames of the real window, as JSON: changing the year on the pages that read most, and the list of all hours.

Run as a process of its own, because it needs a screen: `python -m benchmarks.frames FILE`.
"""

import json
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from zzpdesk.core.listing import Listing
from zzpdesk.core.ports import Sort
from zzpdesk.core.records import TimeEntry
from zzpdesk.ui.app import App
from zzpdesk.ui.context import Target
from zzpdesk.ui.records.list import RecordList
from zzpdesk.ui.screens.hours import HOURS
from zzpdesk.ui.shell.window import MainWindow

PAIRS = 9
SHOWN = (
    "overview",
    "hours",
    "collectives",
    "hubs",
    "intermediaries",
    "dependency",
    "peloton",
    "costs",
    "stress",
    "barometer",
    "safety",
    "broodfonds",
    "trainings",
)
"""The pages measured."""


class _Painted(QObject):
    """Notes when a widget or something in it was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return False


class _Empty(QAbstractTableModel):
    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex | None = None) -> int:  # noqa: N802 - Qt's name
        return 0

    def columnCount(self, _parent: QModelIndex | QPersistentModelIndex | None = None) -> int:  # noqa: N802
        return len(HOURS.columns)


def to_frame(application: QApplication, widget: QWidget, work: Callable[[], object]) -> float:
    """Seconds from starting `work` until `widget` has been painted after it."""
    watch = _Painted()
    widget.installEventFilter(watch)
    start = time.perf_counter()
    work()
    while not watch.seen and time.perf_counter() - start < 20:
        application.processEvents()
    application.processEvents()
    found = time.perf_counter() - start
    widget.removeEventFilter(watch)
    return found


def _years(application: QApplication, window: MainWindow, page: str, newest: int) -> list[float]:
    """Each year shown for the first time, so that nothing of it is at hand."""
    stack = window.stack
    if stack is None:
        raise RuntimeError("no desk")
    window.go(Target(page))
    shown = stack.page(page)
    to_frame(application, shown, lambda: stack.set_year(newest - 1))
    return [
        to_frame(application, shown, lambda year=year: stack.set_year(year))  # type: ignore[misc]
        for year in range(newest - 2, newest - 2 - PAIRS, -1)
    ]


def _table(application: QApplication, window: MainWindow) -> dict[str, float]:
    desk = window.desk
    if desk is None:
        raise RuntimeError("no desk")
    first: list[float] = []
    empty: list[float] = []
    for _ in range(PAIRS + 1):
        plain = QTableView()
        plain.setModel(_Empty(plain))
        plain.resize(1100, 640)
        empty.append(to_frame(application, plain.viewport(), plain.show))
        plain.close()
        made = RecordList(desk, HOURS)
        made.resize(1100, 640)

        def show(made: RecordList = made) -> None:
            made.show_listing(Listing(TimeEntry, sort=(Sort("day", descending=True),)))
            made.show()

        first.append(to_frame(application, made.view.viewport(), show))
        if len(first) <= PAIRS:
            made.close()
    bar = made.view.verticalScrollBar()
    steps = [
        to_frame(application, made.view.viewport(), lambda at=at: bar.setValue(at))  # type: ignore[misc]
        for at in range(bar.singleStep(), 60 * bar.singleStep(), bar.singleStep())
    ]
    jumps = [
        to_frame(application, made.view.viewport(), lambda at=at: bar.setValue(at))  # type: ignore[misc]
        for at in range(bar.maximum() // 20, bar.maximum(), bar.maximum() // 20)
    ]
    sorts = [
        to_frame(application, made.view.viewport(), lambda c=column: made.model.sort(c))  # type: ignore[misc]
        for column in range(made.model.columnCount())
    ]
    made.close()
    return {
        "rows": float(made.model.rowCount()),
        "first": statistics.median(first[1:]),
        "empty": statistics.median(empty[1:]),
        "scroll": statistics.median(steps),
        "jump": statistics.median(jumps),
        "sort": max(sorts),
    }


def main(path: Path) -> None:
    """Open the window as the program does, then measure."""
    application = QApplication(sys.argv[:1])
    started = App(application)
    started.open_path(path)
    limit = time.perf_counter() + 30
    while (started.window is None or started.window.stack is None) and time.perf_counter() < limit:
        application.processEvents()
    window = started.window
    if window is None or window.desk is None:
        raise RuntimeError("the file did not open")
    for _ in range(20):
        application.processEvents()
    newest = window.desk.today().year
    found: dict[str, object] = {page: _years(application, window, page, newest) for page in SHOWN}
    found["table"] = _table(application, window)
    print(json.dumps(found), flush=True)
    started.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
