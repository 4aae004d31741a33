"""A desk with a hub and a gathering, and the pages that show them."""

from datetime import date

import pytest

from tests.ui.records.builders import relation
from tests.ui.records.conftest import asked, context, desk, look, page_of, path
from zzpdesk.core.kinds import Cents, Minutes, RelationId
from zzpdesk.core.records import Contact, FollowUp, Gathering, Hub, HubPlan, Meeting, Visit
from zzpdesk.core.records.gathering import Attendance
from zzpdesk.core.records.hub import Arrangement
from zzpdesk.core.records.relation import SourceKind

__all__ = ["asked", "context", "desk", "look", "page_of", "path"]


@pytest.fixture
def hub(desk):
    """Zitplaats Blaak, by subscription, with a visit, someone met and two promises."""
    blaak = RelationId(relation(desk, "Zitplaats Blaak", source_kind=SourceKind.HUB, city="Rotterdam").id)
    made = desk.save("x", Hub(relation_id=blaak))
    desk.save(
        "x",
        HubPlan(
            relation_id=blaak,
            arrangement=Arrangement.PER_MONTH,
            price=Cents(6_500),
            since=date(2026, 1, 1),
            bound_until=date(2026, 12, 31),
            notice_months=2,
            renews_months=12,
        ),
    )
    visit = desk.save("x", Visit(relation_id=blaak, day=date(2026, 9, 8), minutes=Minutes(45)))
    desk.save("x", Contact(name="Ruben", about="ontwerpt", day=date(2026, 9, 8), visit_id=visit.id))
    desk.save("x", FollowUp(title="Ruben bellen", due=date(2026, 10, 12), relation_id=blaak))
    desk.save("x", FollowUp(title="Kaart sturen", due=date(2026, 10, 21), relation_id=blaak))
    return made


@pytest.fixture
def coffee(desk):
    """Open Coffee, last attended on the third Friday of September, with a question ready."""
    made = desk.save("x", Gathering(title="Open Coffee", start="9:30", question="Wie kent een tester?"))
    meeting = Meeting(
        gathering_id=made.id,
        title="Open Coffee",
        day=date(2026, 9, 18),
        attendance=Attendance.PRESENT,
        minutes=Minutes(75),
    )
    desk.save("x", meeting)
    return made
