"""A desk in a file of its own, and windows on it."""

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from zzpdesk import places
from zzpdesk.core.records import Profile
from zzpdesk.desk import Desk
from zzpdesk.texts import i18n
from zzpdesk.ui.app import App
from zzpdesk.ui.preferences import preferences

NOW = datetime(2026, 10, 14, 14, 32)  # noqa: DTZ001 - local time, as in the desk


@pytest.fixture(autouse=True)
def _fresh_preferences(qapp: QApplication) -> Iterator[None]:
    preferences.store().clear()
    preferences.apply()
    yield
    preferences.store().clear()
    preferences.apply()
    i18n.use_language("nl")


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh desk, to copy from."""
    path = tmp_path_factory.mktemp("shell") / "verhage.zzp"
    Desk.create(path, Profile(owner="Noor Verhage", business="Verhage Data"), clock=lambda: NOW).close()
    return path


@pytest.fixture
def file(made_once: Path, tmp_path: Path) -> Path:
    """A desk's file, closed. All are one desk: what a test made known of its numbers is not to meet the next one."""
    shutil.rmtree(places.data_dir() / "desks", ignore_errors=True)
    return Path(shutil.copy(made_once, tmp_path / "verhage.zzp"))


@pytest.fixture
def app(qapp: QApplication, qtbot) -> Iterator[App]:
    """The program, with nothing open yet."""
    program = App(qapp)
    yield program
    if program.bugs.dialog is not None:
        program.bugs.dialog.close()
    program.close()
    QCoreApplication.sendPostedEvents(
        None, QEvent.Type.DeferredDelete
    )  # else the next test restyles these windows too


@pytest.fixture
def opened(app: App, file: Path, qtbot) -> Callable[[], App]:
    """Opens the desk and waits until its pages are there."""

    def start() -> App:
        assert app.start(file)
        qtbot.waitUntil(lambda: app.window is not None and app.window.stack is not None, timeout=10_000)
        qtbot.wait(20)
        return app

    return start
