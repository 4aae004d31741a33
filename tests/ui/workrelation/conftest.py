"""The page of the working relation on the small desk of the dependency page."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.dependency.world import Around, dutch_screen, pages_of
from zzpdesk.core.records import Assignment
from zzpdesk.ui.bridge import Bridge
from zzpdesk.ui.context import Target
from zzpdesk.ui.workrelation.page import WorkRelationPage

Opened = tuple[WorkRelationPage, Around, Assignment]


@pytest.fixture(autouse=True)
def _screen(qapp: QApplication) -> Iterator[None]:
    with dutch_screen(qapp):
        yield


@pytest.fixture
def opened(tmp_path: Path, qtbot) -> Iterator[Callable[[], Opened]]:
    """Opens the assignment through Netbrein, and follows what changes as the window does."""
    with pages_of(WorkRelationPage, tmp_path, qtbot) as make:

        def open_it() -> Opened:
            page, around = make()
            work = next(one for one in around.desk.find(Assignment) if one.title == "Via Netbrein")
            bridge = Bridge(around.desk, page)
            bridge.changed.connect(lambda kinds: page.load(2026) if kinds & page.kinds else None)
            with qtbot.waitActive(page):
                page.activateWindow()
            page.open(Target(page.name, Assignment, work.id))
            return page, around, work

        yield open_it
