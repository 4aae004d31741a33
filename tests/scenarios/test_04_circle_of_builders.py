"""Row 4, a circle of builders: who lands the job is main contractor, the others bill that one; next time it is another.

Jikke the carpenter shares work with Wiebe (bricklayer), Gea (painter) and Oane (plumber). In March Wiebe lands a house
and she works 40 hours for him at 50 euro. In June she lands a job at a housing corporation: 60 hours of her own, and
4,500 euro of painting and plumbing that Gea and Oane bill to her with the VAT shifted.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from fractions import Fraction

import pytest

from tests.scenarios.stranger import PROFILE, Clock, Stranger
from zzpdesk.core.givetake import HERSELF, Flow, Measure, Verdict
from zzpdesk.core.kinds import AssignmentId, Cents, Minutes, Price, Quantity, RelationId
from zzpdesk.core.ports import Where
from zzpdesk.core.records import (
    Assignment,
    Collective,
    GiveTakeEntry,
    Invoice,
    Member,
    Membership,
    SubcontractBill,
)
from zzpdesk.core.records.invoice import InvoiceLine, LineVat, TurnoverKind
from zzpdesk.core.records.membership import Direction, GiftKind
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.sources import SourceKey
from zzpdesk.desk import Desk
from zzpdesk.desk.assignments import save_assignment
from zzpdesk.texts.collectives import turn

START = date(2024, 1, 1)


@pytest.fixture(scope="module")
def she(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stranger]:
    clock = Clock()
    made = Stranger(Desk.create(tmp_path_factory.mktemp("circle") / "desk.zzp", PROFILE, clock=clock), clock)
    made.relation("kring", "Bouwkring De Wâlden", SourceKind.COLLECTIVE)
    made.relation("wiebe", "Wiebe Metselwerken", SourceKind.PEER, vat_id="NL004495445B01")
    made.relation("gea", "Gea Schildert", SourceKind.PEER)
    made.relation("oane", "Oane Installatie", SourceKind.PEER)
    made.relation("huis", "Fam. Hoekstra")
    made.relation("corporatie", "Woningcorporatie De Wâlden")
    desk, kring = made.desk, made.id("kring")
    desk.save("", Collective(relation_id=kring, rotating=True))
    desk.save("", Membership(relation_id=kring, since=START))
    for key, number in (("wiebe", 1), ("gea", 3), ("oane", 4)):
        desk.save("", Member(collective_id=kring, relation_id=made.id(key), since=START, turn=number))
    _wiebe_leads(made)
    _she_leads(made)
    made.clock.day = date(2024, 12, 31)
    yield made
    desk.close()


def _wiebe_leads(made: Stranger) -> None:
    job = Assignment(
        title="Verbouwing Hoekstra",
        client_id=made.id("huis"),
        contracting_id=made.id("wiebe"),
        source_id=made.id("wiebe"),
        rate=Price(500_000),
        since=date(2024, 3, 1),
        vat=LineVat.AE,
    )
    made.work["huis"] = made.desk.change("", lambda work: save_assignment(work, job))
    made.hours("huis", *((f"2024-03-{day:02}", 480) for day in (4, 5, 6, 7, 8)))
    made.issue("wiebe", "huis", "2024-03-29")


def _she_leads(made: Stranger) -> None:
    made.assignment("corporatie", "corporatie", 50, since=date(2024, 6, 1))
    number = AssignmentId(made.work["corporatie"].id or 0)
    for key, cents in (("gea", 250_000), ("oane", 200_000)):
        bill = SubcontractBill(
            assignment_id=number,
            relation_id=made.id(key),
            circle_id=made.id("kring"),
            day=date(2024, 6, 25),
            number=f"{key}-7",
            amount=Cents(cents),
            reverse_charge=True,
        )
        made.desk.save("", bill)
    made.hours("corporatie", *((f"2024-06-{day:02}", 600) for day in (10, 11, 12, 13, 14, 17)))
    passed_on = InvoiceLine(
        description="Schilder- en installatiewerk",
        quantity=Quantity(10_000),
        price=Price(45_000_000),
        assignment_id=number,
        turnover=TurnoverKind.PASS_THROUGH,
    )
    made.issue("corporatie", "corporatie", "2024-06-28", passed_on)


def ask(year: Stranger, question: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(f"file:{year.desk.path}?mode=ro", uri=True)) as connection:
        return connection.execute(question).fetchall()


def test_the_circle_is_the_source_and_wiebe_signs(she: Stranger) -> None:
    job = she.work["huis"]
    assert (job.source_id, job.contracting_id, job.introducer_id) == (
        she.id("kring"),
        she.id("wiebe"),
        she.id("wiebe"),
    )


def test_among_builders_the_vat_is_shifted(she: Stranger) -> None:
    bill = she.desk.get(Invoice, she.invoices["wiebe"].id or 0)
    assert bill.debtor_id == she.id("wiebe")
    assert (bill.net, bill.vat, bill.total) == (200_000, 0, 200_000)
    assert ask(she, "SELECT SUM(amount), SUM(vat) FROM subcontract_bill WHERE reverse_charge") == [
        (450_000, 0)
    ]
    assert SubcontractBill(reverse_charge=True, vat=Cents(1)).problems()["vat"] == "vat-with-reverse-charge"


def test_what_passed_through_distorts_nothing(she: Stranger) -> None:
    found = she.desk.analysis.dependency(she.desk.analysis.year(2024))
    assert (found.turnover, found.total) == (950_000, 500_000)  # 2,000 + 3,000 + 4,500; own work 5,000
    assert [(one.kind, one.amount) for one in found.outside] == [(TurnoverKind.PASS_THROUGH, 450_000)]
    shares = {one.key: one.share for one in found.sources}
    assert shares == {
        SourceKey(she.id("kring")): Fraction(2, 5),
        SourceKey(she.id("corporatie"), direct=True): Fraction(3, 5),
    }
    assert found.concentration is not None
    assert found.concentration.hhi == Fraction(4, 25) + Fraction(9, 25)


def test_how_she_stands_with_the_circle_and_with_each(she: Stranger) -> None:
    figures, kring = she.desk.collectives, she.id("kring")
    assert figures.with_collective(kring, 2024).of(Measure.WORK) == Flow(Measure.WORK, 450_000, 200_000)
    assert figures.with_collective(kring, 2024).verdict is Verdict.GIVES
    assert figures.with_collective(kring, 2023).verdict is None
    each = {key: one.of(Measure.WORK) for key, one in figures.counterparties(kring).items()}
    assert {key: (flow.given, flow.received) for key, flow in each.items()} == {
        she.id("wiebe"): (0, 200_000),
        she.id("gea"): (250_000, 0),
        she.id("oane"): (200_000, 0),
    }
    assert figures.counterparties(kring)[she.id("wiebe")].verdict is Verdict.TAKES


def test_whose_turn_it_is(she: Stranger) -> None:
    circle = she.desk.collectives.circle(she.id("kring"), 2024)
    assert circle.order == (she.id("wiebe"), HERSELF, she.id("gea"), she.id("oane"))
    assert circle.turn == she.id("gea")  # she led last, in June; number 3 follows her 2
    assert circle.passed_on == 450_000
    assert (
        turn(circle.order, circle.turn, {she.id("gea"): "Gea"}) == "Gea is nu aan de beurt als hoofdaannemer."
    )
    she.clock.day = date(2024, 4, 1)
    assert (
        she.desk.collectives.circle(she.id("kring"), 2024).turn == HERSELF
    )  # Wiebe led last, number 2 is hers
    she.clock.day = date(2024, 12, 31)


def test_a_helping_hand_turns_the_sentence_into_a_mixed_one(she: Stranger) -> None:
    hand = GiveTakeEntry(
        collective_id=she.id("kring"),
        relation_id=RelationId(she.id("oane")),
        direction=Direction.RECEIVED,
        kind=GiftKind.HOURS,
        day=date(2024, 9, 2),
        title="Oane hielp sjouwen",
        minutes=Minutes(180),
    )
    saved = she.desk.save("", hand)
    found = she.desk.collectives.with_collective(she.id("kring"), 2024)
    assert found.of(Measure.HOURS) == Flow(Measure.HOURS, 0, 180)
    assert found.verdict is Verdict.MIXED
    she.desk.delete("", saved)
    assert not she.desk.count(GiveTakeEntry, Where("collective_id", "=", she.id("kring")))
