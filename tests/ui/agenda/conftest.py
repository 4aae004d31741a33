"""The page of things to do on a desk with a few of them."""

from datetime import date

import pytest

from tests.ui.documents.conftest import (  # noqa: F401 - fixtures of this folder too
    asked,
    context,
    desk,
    look,
    path,
    plain_context,
    tasks,
)
from zzpdesk.core.records import Certificate, FollowUp, Relation, Task
from zzpdesk.ui.agenda.page import AgendaPage


@pytest.fixture
def page(context, desk, qtbot):  # noqa: F811 - pytest's way
    relation = desk.save("x", Relation(name="Femke de Boer"))
    desk.save("x", Task(title="Belasting bewaren", due=date(2026, 10, 1)))
    desk.save("x", Task(title="Laptop kiezen", due=date(2026, 10, 28), note="met toetsenbord"))
    desk.save("x", FollowUp(title="Bedankje", due=date(2026, 10, 16), relation_id=relation.id))
    desk.save("x", Certificate(title="VCA", expires_on=date(2026, 12, 1), issuer_id=relation.id))
    made = AgendaPage(context)
    qtbot.addWidget(made)
    made.resize(1142, 680)
    made.load(2026)
    desk.subscribe(lambda changes: made.load(2026) if {c.kind for c in changes} & made.kinds else None)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made
