"""The page on a small real desk."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.dependency.world import Around, dutch_screen, pages_of
from zzpdesk.ui.costs.page import CostsPage


@pytest.fixture(autouse=True)
def _screen(qapp: QApplication) -> Iterator[None]:
    with dutch_screen(qapp):
        yield


@pytest.fixture
def opened(tmp_path: Path, qtbot) -> Iterator[Callable[..., tuple[CostsPage, Around]]]:
    """Makes a page, loaded for 2026; keyword arguments go to the desk."""
    with pages_of(CostsPage, tmp_path, qtbot) as make:
        yield make
