"""The overview on the small desk of the dependency page."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.dependency.world import Around, a_desk, dutch_screen
from zzpdesk.ui.overview.page import OverviewPage
from zzpdesk.ui.tasks import TaskPool


@pytest.fixture(autouse=True)
def _screen(qapp: QApplication) -> Iterator[None]:
    with dutch_screen(qapp):
        yield


@pytest.fixture
def opened(tmp_path: Path, qtbot) -> Iterator[Callable[..., tuple[OverviewPage, Around]]]:
    """Makes a page, loaded for 2026; keyword arguments go to the desk."""
    desks = []

    def make(**how: object) -> tuple[OverviewPage, Around]:
        around = Around(a_desk(tmp_path / "verhage.zzp", **how))
        desks.append(around.desk)
        pool = TaskPool(around.failures.append)
        page = OverviewPage(around.context(pool))
        pool.setParent(page)
        qtbot.addWidget(page)
        page.resize(1142, 680)
        page.load(2026)
        page.show()
        return page, around

    yield make
    for desk in desks:
        desk.close()
