"""The page on the small desk of the dependency page."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.dependency.world import Around, dutch_screen, pages_of
from zzpdesk.ui.safety.page import SafetyPage


@pytest.fixture(autouse=True)
def _screen(qapp: QApplication) -> Iterator[None]:
    with dutch_screen(qapp):
        yield


@pytest.fixture
def opened(tmp_path: Path, qtbot) -> Iterator[Callable[..., tuple[SafetyPage, Around]]]:
    """Makes a page, loaded for 2026 and again after each change; keyword arguments go to the desk."""
    with pages_of(SafetyPage, tmp_path, qtbot) as make:

        def ready(**how: object) -> tuple[SafetyPage, Around]:
            page, around = make(**how)
            around.desk.subscribe(lambda _changes: page.load(2026))
            return page, around

        yield ready
