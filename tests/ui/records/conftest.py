"""A themed program, an open desk, and a window that only remembers what it was asked."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication

from zzpdesk.core.records import Profile
from zzpdesk.desk import Desk
from zzpdesk.texts.i18n import use_language
from zzpdesk.ui.context import Context, Target
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.screens import record_pages

NOON = datetime(2026, 10, 14, 12)  # noqa: DTZ001 - the desk's time has no zone


@dataclass
class Clock:
    """A clock that goes on by a second each time it is looked at."""

    now: datetime = NOON

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@dataclass
class Asked:
    """What a page asked of the window."""

    went: list[Target] = field(default_factory=list)
    toasts: list[tuple[str, bool]] = field(default_factory=list)
    failures: list[Exception] = field(default_factory=list)


@pytest.fixture(autouse=True)
def look(qapp: QApplication, tmp_path):
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    QSettings("zzpdesk", "zzpdesk").clear()
    use_language("nl")
    if (theme.mode, theme.scale) != ("light", 1.0) or qapp.property("dressed") is None:
        theme.set_mode("light")
        theme.set_scale(1.0)
        theme.apply(qapp)
        qapp.setProperty("dressed", True)
    yield
    use_language("nl")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "desk.zzp"


@pytest.fixture
def desk(path):
    made = Desk.create(path, Profile(owner="Noor Verhage"), clock=Clock())
    yield made
    made.close()


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def context(desk, asked) -> Context:
    def toast(text: str, undo: bool) -> None:
        asked.toasts.append((text, undo))

    class NoTasks:
        def run(self, *_: Any, **__: Any) -> None:
            raise AssertionError("lists need no worker")

    return Context(
        desk=desk,
        go=asked.went.append,
        back=lambda: None,
        toast=toast,
        fail=asked.failures.append,
        tasks=NoTasks(),
        year=lambda: 2026,
    )


@pytest.fixture
def page_of(context, desk, qtbot):
    def make(name, size=(1142, 680)):
        page = record_pages(context)[name]()
        qtbot.addWidget(page)
        page.resize(*size)
        page.load(2026)
        desk.subscribe(lambda changes: page.load(2026) if {c.kind for c in changes} & page.kinds else None)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        if name == "hours":
            page.show_list()  # these suites are about lists; it begins with its week
        return page

    return make
