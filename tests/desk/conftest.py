"""A desk of one's own, with a clock that can be set."""

from datetime import datetime

import pytest

from tests.builders import a_profile
from tests.desk.freelancer import Freelancer
from zzpdesk.core.records import Gathering, Hub
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.desk import Desk


class Clock:
    """`now` is what it says."""

    def __init__(self) -> None:
        self.now = datetime(2026, 10, 14, 9, 30)  # noqa: DTZ001 - local

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture(autouse=True)
def data_home(tmp_path_factory, monkeypatch):
    """Each test has its own data folder."""
    folder = tmp_path_factory.mktemp("data")
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))
    return folder


@pytest.fixture
def path(tmp_path):
    return tmp_path / "werk" / "administratie.zzp"


@pytest.fixture
def desk(path, clock):
    found = Desk.create(path, a_profile(), clock=clock)
    yield found
    found.close()


@pytest.fixture
def she(desk):
    """Two clients, an agency, a cooperative and a peer, with an assignment through each."""
    found = Freelancer(desk)
    found.relation("Klant")
    found.relation("Gemeente")
    found.relation("Bureau", SourceKind.INTERMEDIARY)
    found.relation("Coop", SourceKind.COLLECTIVE)
    found.relation("Vakgenoot")
    found.assignment("direct", "Klant")
    found.assignment("bureau", "Gemeente", "Bureau")
    found.assignment("coop", "Klant", "Coop")
    found.assignment("peer", "Klant", "Vakgenoot")
    return found


@pytest.fixture
def web(she):
    """A hub with a gathering of its own, an Open Coffee of its own group, and a cooperative's members' meeting."""
    she.relation("Blaak", SourceKind.HUB)
    she.relation("Koffie", SourceKind.MEETING)
    she.hub = she.desk.save("", Hub(relation_id=she.rid("Blaak")))
    she.lunch = she.desk.save("", Gathering(title="Lunch", relation_id=she.rid("Blaak")))
    she.coffee = she.desk.save("", Gathering(title="Open Coffee", relation_id=she.rid("Koffie")))
    she.members = she.desk.save("", Gathering(title="Ledenvergadering", relation_id=she.rid("Coop")))
    return she
