"""The page on the small desk of the dependency page."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.dependency.world import Around, dutch_screen, pages_of
from zzpdesk.ui.peloton.page import PelotonPage


@pytest.fixture(autouse=True)
def _screen(qapp: QApplication) -> Iterator[None]:
    with dutch_screen(qapp):
        yield


@pytest.fixture
def opened(tmp_path: Path, qtbot) -> Iterator[Callable[..., tuple[PelotonPage, Around]]]:
    """Makes a page, loaded for 2026; choosing a year loads it, as the window does."""
    with pages_of(PelotonPage, tmp_path, qtbot) as make:

        def made(**how: object) -> tuple[PelotonPage, Around]:
            page, around = make(**how)
            page.context = replace(page.context, choose_year=page.load)
            page.map.years.chosen.connect(page.load)
            page.panel.year_chosen.connect(page.load)
            return page, around

        yield made


@pytest.fixture
def page(opened, qtbot):
    found, _around = opened()
    found.activateWindow()
    qtbot.waitUntil(found.isActiveWindow)
    return found
