"""Along every axis, on both bases and over any period, what a figure opens adds up to it: also what is awkward."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import a_profile
from tests.desk.freelancer import Freelancer
from tests.desk.test_figures_behind import figures
from zzpdesk.core.dependency import Basis
from zzpdesk.core.periods import Period
from zzpdesk.core.records import Assignment, Invoice, TimeEntry
from zzpdesk.core.records.assignment import RouteReason
from zzpdesk.core.records.invoice import InvoiceKind, InvoiceStatus, TurnoverKind
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.desk import Desk
from zzpdesk.desk.analysis import Figure

FIRST, DAYS = date(2024, 1, 1), 1_017
KINDS = (TurnoverKind.OWN, TurnoverKind.OWN, TurnoverKind.EXPENSE, TurnoverKind.PASS_THROUGH)


@pytest.fixture(scope="module")
def she(tmp_path_factory) -> Iterator[Freelancer]:
    path = tmp_path_factory.mktemp("axes") / "desk.zzp"
    desk = Desk.create(path, a_profile(), clock=lambda: datetime(2026, 10, 14, 9))  # noqa: DTZ001 - local
    found = Freelancer(desk)
    for name in ("Klant", "Gemeente", "Zorg", "Vakgenoot", "Buurvrouw"):
        found.relation(name)
    found.relation("Bureau", SourceKind.INTERMEDIARY)
    found.relation("Coop", SourceKind.COLLECTIVE)
    assignments(found)
    work(found, Random(4))  # noqa: S311 - no secret
    yield found
    desk.close()


def assignments(she: Freelancer) -> None:
    forced, chose = {"route": RouteReason.CLIENT_REQUIRED}, {"route": RouteReason.OWN_CHOICE}
    she.assignment("zelf", "Klant", introducer_id=she.rid("Buurvrouw"))
    she.assignment("direct", "Gemeente")
    she.assignment("geëist", "Gemeente", "Bureau", **forced, debtor_id=she.rid("Zorg"))
    she.assignment(
        "gevonden", "Zorg", "Bureau", route=RouteReason.SOURCE_FOUND, introducer_id=she.rid("Bureau")
    )
    she.assignment("lid", "Klant", "Coop", **chose, introducer_id=she.rid("Vakgenoot"))
    she.assignment("maat", "Zorg", "Vakgenoot", introducer_id=she.rid("Vakgenoot"))
    she.say("Coop", date(2024, 3, 1), formal=True)
    she.say("Coop", date(2025, 3, 1), formal=True, experienced=False)


def work(she: Freelancer, chance: Random) -> None:
    """Invoices, some self-billed, some credited later; expenses and passed on work; hours."""
    for _ in range(60):
        name, day = chance.choice(list(she.work)), FIRST + timedelta(days=chance.randrange(DAYS))
        billed = {}
        if chance.random() < 0.2:
            billed = {"kind": InvoiceKind.SELF_BILLED, "accepted_on": chance.choice([day, None])}
        issued = she.bill(name, day, chance.randrange(50, 900), turnover=chance.choice(KINDS), **billed)
        if not billed and chance.random() < 0.4:
            she.credit(issued, min(day + timedelta(days=chance.randrange(400)), date(2026, 10, 14)))
        she.hours(name, day, chance.randrange(15, 480))


@pytest.fixture(scope="module")
def nets(she):
    """By hand: what each record brings, of her own work."""
    return {
        Basis.TURNOVER: {
            one.id: sum(line.net for line in one.lines if line.turnover is TurnoverKind.OWN)
            for one in she.desk.find(Invoice)
        },
        Basis.HOURS: {one.id: one.minutes for one in she.desk.find(TimeEntry)},
    }


@st.composite
def stretches(draw) -> Period:
    start = FIRST + timedelta(days=draw(st.integers(0, DAYS)))
    return Period(start, start + timedelta(days=draw(st.integers(0, 400))))


@given(stretches(), st.sampled_from(Basis))
@settings(max_examples=25, deadline=None)
def test_the_records_of_every_figure_add_up_to_it(she, nets, period, basis):
    found = she.desk.analysis.dependency(period, basis)
    for figure, amount in figures(found):
        (behind,) = she.desk.analysis.records_behind(figure)
        assert sum(nets[basis][number] for number in behind.where[0].value) == amount, figure


@given(stretches())
@settings(max_examples=25, deadline=None)
def test_every_axis_divides_the_same_work(she, period):
    for basis in Basis:
        found = she.desk.analysis.dependency(period, basis)
        sources = sum(one.amount for one in found.sources)
        assert sources == found.total == sum(one.amount for one in found.kinds)
        assert sources == found.direct + sum(one.amount for one in found.routes)
        own = she.desk.analysis.dependency(period).negative if basis is Basis.TURNOVER else ()
        everything = sources + sum(one.amount for one in own)
        for axis in (found.clients, found.contracting, found.debtors, found.introducers):
            parts = (*axis.parties, *axis.negative)
            assert sum(one.amount for one in parts) + axis.unrecorded == everything


def test_introducers_and_routes_by_hand(she, nets):
    """Recomputed from the records alone, for the whole time."""
    period = Period(FIRST, date(2026, 10, 14))
    works = {one.id: one for one in she.desk.find(Assignment)}
    introduced: Counter[int | None] = Counter()
    routes: Counter[RouteReason] = Counter()
    for one in she.desk.find(TimeEntry):
        job = works[one.assignment_id]
        introduced[job.introducer_id] += one.minutes
        if job.source_id is not None:
            routes[job.route] += one.minutes
    found = she.desk.analysis.dependency(period, Basis.HOURS)
    assert {one.relation_id: one.amount for one in found.introducers.parties} == {
        number: minutes for number, minutes in introduced.items() if number is not None
    }
    assert found.introducers.unrecorded == introduced[None] > 0
    assert {one.reason: one.amount for one in found.routes} == dict(routes)
    assert len(routes) == 4
    assert sum(nets[Basis.HOURS].values()) == found.total


def test_the_awkward_is_there(she):
    """Without it the tests above would say little."""
    invoices = she.desk.find(Invoice)
    kinds = Counter((one.kind, one.accepted_on is None) for one in invoices)
    assert kinds[InvoiceKind.CREDIT, True] > 5
    assert kinds[InvoiceKind.SELF_BILLED, True] > 2
    assert kinds[InvoiceKind.SELF_BILLED, False] > 2
    assert {one.status for one in invoices} == {InvoiceStatus.ISSUED}
    years = [she.desk.analysis.dependency(she.desk.analysis.year(number)) for number in (2024, 2025, 2026)]
    months = [she.desk.analysis.dependency(Period(date(2026, m, 1), date(2026, m, 28))) for m in range(1, 10)]
    assert any(one.negative for one in (*years, *months))
    assert any(one.introducers.negative or one.introducers.unrecorded < 0 for one in months)
    assert all(one.outside for one in years)


def test_direct_work_opens_what_had_no_source(she):
    period = Period(FIRST, date(2026, 10, 14))
    whole = she.desk.analysis.records_behind(Figure(period, Basis.HOURS, direct=True))[0].where[0].value
    titles = {she.desk.get(Assignment, she.desk.get(TimeEntry, one).assignment_id).title for one in whole}
    assert titles == {"zelf", "direct"}
