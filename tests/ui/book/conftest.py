"""The page of the yearly book on the small desk of the dependency page."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.dependency.world import Around, dutch_screen, pages_of
from zzpdesk.ui.book.page import BookPage
from zzpdesk.ui.preferences import preferences


@pytest.fixture(autouse=True)
def _screen(qapp: QApplication) -> Iterator[None]:
    with dutch_screen(qapp):
        preferences.store().clear()
        yield
        preferences.store().clear()


@pytest.fixture
def opened(tmp_path: Path, qtbot) -> Iterator[Callable[..., tuple[BookPage, Around]]]:
    """Makes a page, loaded for 2026; keyword arguments go to the desk."""
    with pages_of(BookPage, tmp_path, qtbot) as make:
        yield make
