"""The page on the small real desk of the dependency page."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.dependency.world import Around, dutch_screen, pages_of
from zzpdesk.ui.stress.page import StressPage


@pytest.fixture(autouse=True)
def _screen(qapp: QApplication) -> Iterator[None]:
    with dutch_screen(qapp):
        yield


@pytest.fixture
def opened(tmp_path: Path, qtbot) -> Iterator[Callable[..., tuple[StressPage, Around]]]:
    """Makes a page, loaded for 2026; keyword arguments go to the desk."""
    with pages_of(StressPage, tmp_path, qtbot) as make:
        yield make
