"""The page of hours on a desk with a client, two assignments and a clock that stands still."""

from datetime import date, datetime

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication

from tests.ui.records.conftest import Asked
from zzpdesk.core.kinds import AssignmentId, Minutes, Price, RelationId
from zzpdesk.core.records import Assignment, Profile, Relation, TimeEntry
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.desk import Desk
from zzpdesk.texts.i18n import use_language
from zzpdesk.ui.context import Context
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.screens import record_pages

MONDAY = date(2026, 10, 12)
WEDNESDAY = date(2026, 10, 14)


class Clock:
    """`now` is what it says."""

    def __init__(self) -> None:
        self.now = datetime(2026, 10, 14, 14, 32)  # noqa: DTZ001 - the desk's time has no zone

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture(autouse=True)
def look(qapp: QApplication, tmp_path):
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    QSettings("zzpdesk", "zzpdesk").clear()
    use_language("nl")
    if qapp.property("dressed") is None:
        theme.set_mode("light")
        theme.set_scale(1.0)
        theme.apply(qapp)
        qapp.setProperty("dressed", True)
    yield
    use_language("nl")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path, clock):
    made = Desk.create(tmp_path / "desk.zzp", Profile(owner="Noor Verhage"), clock=clock)
    yield made
    made.close()


@pytest.fixture
def work(desk):
    """An assignment through an agency at 100 euro, and a direct one at 50."""
    agency = desk.save("x", Relation(name="Kopgroep", source_kind=SourceKind.INTERMEDIARY))
    client = desk.save("x", Relation(name="Rivierenbank"))
    found = []
    for title, source, rate in (("Dataplatform", agency.id, 1_000_000), ("Koppeling", None, 500_000)):
        values = {"client_id": RelationId(client.id), "source_id": source and RelationId(source)}
        assignment = Assignment(title=title, since=date(2026, 1, 1), rate=Price(rate), **values)
        found.append(desk.save("x", assignment))
    return found


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def enter(desk, work):
    """Hours on one of the two assignments."""

    def make(number: int, day: date, minutes: int, **changes: object) -> TimeEntry:
        values = {"assignment_id": AssignmentId(work[number].id), "minutes": Minutes(minutes)}
        return desk.save("x", TimeEntry(day=day, **(values | changes)))

    return make


@pytest.fixture
def page(desk, asked, qtbot, enter):
    """With hours on both assignments in the week before, so that both have a row."""
    enter(0, date(2026, 10, 6), 60, description="Bouw")
    enter(1, date(2026, 10, 7), 30)
    context = Context(
        desk=desk,
        go=asked.went.append,
        back=lambda: None,
        toast=lambda text, undo: asked.toasts.append((text, undo)),
        fail=asked.failures.append,
        tasks=None,
        year=lambda: 2026,
    )
    made = record_pages(context)["hours"]()
    qtbot.addWidget(made)
    made.resize(1142, 680)
    made.load(2026)
    desk.subscribe(lambda changes: made.load(2026) if {one.kind for one in changes} & made.kinds else None)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made
