"""Row 7: agencies and brokers (Linkedbouw, Headfirst, Myler, Brainnet) between her and the client.

An engineer works at a bank through one agency that tells its margin, at an insurer through a broker that hides it, and
through a third that draws up the invoices in her name and keeps its fee. Whom does she contract with, what is the
margin, how long does each let her wait, and when may she work for those clients directly?
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tests.builders import a_line, a_profile, a_relation
from zzpdesk.core.clauses import exclusive_on
from zzpdesk.core.dependency import SourceCost
from zzpdesk.core.kinds import AssignmentId, BasisPoints, Cents, Days, Minutes, Price, Quantity, RelationId
from zzpdesk.core.periods import Period
from zzpdesk.core.records import (
    Assignment,
    Bill,
    ChainLink,
    Clause,
    Fee,
    FeeTerms,
    Intermediary,
    Invoice,
)
from zzpdesk.core.records.assignment import ContractForm, RouteReason
from zzpdesk.core.records.fees import BorneBy, Certainty, FeeKind
from zzpdesk.core.records.invoice import InvoiceKind, Unit
from zzpdesk.core.records.lead import ClauseKind
from zzpdesk.core.records.relation import IntermediaryModel, SourceKind
from zzpdesk.desk import Desk

NOW = datetime(2026, 10, 14, 9)  # noqa: DTZ001 - local
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk.create(tmp_path / "ingenieur.zzp", a_profile(), clock=lambda: NOW)
    with closing(made):
        yield made


def party(desk: Desk, name: str, kind: SourceKind | None = None) -> RelationId:
    return RelationId(desk.save("", a_relation(name=name, source_kind=kind)).id or 0)


def agency(desk: Desk, name: str, model: IntermediaryModel, **terms: Any) -> RelationId:
    number = party(desk, name, SourceKind.INTERMEDIARY)
    desk.save("", Intermediary(relation_id=number, model=model, **terms))
    return number


def work(desk: Desk, title: str, client: RelationId, via: RelationId, euros: int, **more: Any) -> Assignment:
    """Signed by the agency, which also gets the invoice."""
    values = {"since": date(2026, 1, 1), "rate": Price(euros * 10_000), "route": RouteReason.CLIENT_REQUIRED}
    values |= {"contract": ContractForm.MODEL_AGREEMENT, "model_agreement": "9015550000-07"}
    made = Assignment(title=title, client_id=client, source_id=via, contracting_id=via, **(values | more))
    return desk.save("", made)


def billed(desk: Desk, of: Assignment, day: date, hours: int) -> Invoice:
    """Hours at her own rate, on an own invoice."""
    return desk.invoices.issue(desk.invoices.save(_draft(desk, of, day, hours)).id or 0)


def _draft(
    desk: Desk, of: Assignment, day: date, hours: int, kind: InvoiceKind = InvoiceKind.INVOICE
) -> Invoice:
    line = a_line(
        quantity=Quantity(hours * 10_000),
        unit=Unit.HOUR,
        price=of.rate,
        minutes=Minutes(0),
        assignment_id=AssignmentId(of.id or 0),
    )
    blank = desk.invoices.blank(of.id, kind=kind)
    return replace(blank, issued_on=day, supply_from=day, lines=(line,))


@dataclass
class Engineer:
    """Her desk, her clients, the agencies between them, and the work through each."""

    desk: Desk
    bank: RelationId
    insurer: RelationId
    port: RelationId
    headfirst: RelationId
    myler: RelationId
    linked: RelationId
    at_bank: Assignment
    at_insurer: Assignment
    at_port: Assignment

    def cost_of(self, name: str) -> SourceCost:
        costs = self.desk.analysis.dependency(YEAR).costs
        assert costs is not None
        return next(one for one in costs.sources if one.name == name)


@pytest.fixture
def she(desk: Desk) -> Engineer:
    bank, insurer, port = party(desk, "Bank"), party(desk, "Verzekeraar"), party(desk, "Haven")
    model = IntermediaryModel.CONTRACT_INTERMEDIATION
    headfirst = agency(desk, "Headfirst", model, pays_days=Days(30))
    myler = agency(desk, "Myler", IntermediaryModel.BROKER, pays_days=Days(45), pays_when_paid=True)
    linked = agency(desk, "Linkedbouw", model, pays_days=Days(14), self_bills_since=date(2026, 1, 1))
    hidden = {"certainty": Certainty.UNKNOWN, "borne_by": BorneBy.CLIENT, "since": date(2026, 1, 1)}
    desk.save("", FeeTerms(source_id=myler, kind=FeeKind.MARGIN_PER_HOUR, **hidden))
    desk.save("", FeeTerms(source_id=linked, percent=BasisPoints(800), since=date(2026, 1, 1)))
    told = {"client_rate": Price(1_100_000), "until": date(2026, 6, 30)}
    return Engineer(
        desk,
        bank,
        insurer,
        port,
        headfirst,
        myler,
        linked,
        work(desk, "Platform", bank, headfirst, 95, **told),
        work(desk, "Polissen", insurer, myler, 90),
        work(desk, "Kades", port, linked, 100, until=date(2026, 12, 31)),
    )


def test_a_margin_that_is_told_per_hour_and_in_percent(she: Engineer) -> None:
    """The bank pays 110, she gets 95: 15 an hour on top, 100 hours; 1,500 of 11,000 is 13.6 %."""
    invoice = billed(she.desk, she.at_bank, date(2026, 3, 1), 100)
    assert (invoice.debtor_id, she.at_bank.client_id) == (she.headfirst, she.bank)
    cost = she.cost_of("Headfirst")
    assert (cost.turnover, cost.paid, cost.on_top) == (950_000, 0, 150_000)
    assert (cost.own_rate, cost.gross_rate, cost.net_rate) == (9_500, 11_000, 9_500)
    assert cost.take_rate == Fraction(150_000, 1_100_000)


def test_a_hidden_margin_is_unknown_and_never_nothing(she: Engineer) -> None:
    billed(she.desk, she.at_insurer, date(2026, 2, 1), 50)
    cost = she.cost_of("Myler")
    assert (cost.on_top, cost.gross_rate, cost.take_rate) == (None, None, None)


def test_an_invoice_the_agency_draws_up_and_keeps_its_fee_of(she: Engineer) -> None:
    """40 hours at 100 is 4,000, with VAT 4,840. It keeps 340 with 71.40 VAT, though 8 % would be 320.

    Turnover stays 4,000, the fee is 340 once, 4,428.60 is to be received; 3,660 over 40 hours is 91.50.
    """
    desk, told = she.desk, {"number": "LB-7", "accepted_on": date(2026, 9, 3)}
    draft = _draft(desk, she.at_port, date(2026, 9, 1), 40, InvoiceKind.SELF_BILLED)
    draft = replace(draft, withheld=Cents(34_000), withheld_vat=Cents(7_140), **told)
    assert "kind" not in desk.invoices.issue_concerns(draft)
    kept = desk.invoices.accept_self_billed(draft, "LB-7", date(2026, 9, 3))
    assert (kept.total, kept.to_receive) == (484_000, 442_860)
    assert desk.invoices.standing(kept.id or 0).open == 442_860
    assert [fee.amount for fee in desk.find(Fee)] == [32_000]
    assert [bill.amount for bill in desk.find(Bill)] == [34_000]
    cost = she.cost_of("Linkedbouw")
    assert (cost.turnover, cost.paid, cost.difference, cost.net_rate) == (400_000, 34_000, 2_000, 9_150)
    with closing(sqlite3.connect(desk.path)) as file:
        row = file.execute(
            "SELECT number, net, withheld, total - withheld - withheld_vat FROM invoice WHERE kind = 'self_billed'"
        ).fetchone()
    assert row == ("LB-7", 400_000, 34_000, 442_860)


def test_how_long_each_lets_her_wait(she: Engineer) -> None:
    """30 and 75 days; what is not paid yet counts in neither."""
    desk = she.desk
    quick = billed(desk, she.at_bank, date(2026, 3, 1), 100)
    slow = billed(desk, she.at_insurer, date(2026, 2, 1), 50)
    billed(desk, she.at_insurer, date(2026, 9, 1), 50)
    desk.invoices.pay(quick.id or 0, date(2026, 3, 31))
    desk.invoices.pay(slow.id or 0, date(2026, 4, 17))
    days = desk.intermediaries.pay_days(YEAR)
    assert (days[she.headfirst].average, days[she.myler].average, she.linked in days) == (30, 75, False)


def test_when_she_may_work_for_these_clients_directly(she: Engineer) -> None:
    """Twelve months after the work at the bank; no date while that at the insurer runs; exclusive at the port."""
    desk, since = she.desk, date(2026, 1, 1)
    promise = {"kind": ClauseKind.NON_SOLICIT, "since": since, "months_after": 12}
    compete = {"kind": ClauseKind.NON_COMPETE, "since": since, "until": date(2027, 1, 31)}
    desk.save("", Clause(relation_id=she.headfirst, **promise))
    desk.save("", Clause(relation_id=she.headfirst, client_id=she.bank, **compete))
    desk.save("", Clause(relation_id=she.myler, client_id=she.insurer, **promise))
    desk.save("", Clause(relation_id=she.linked, kind=ClauseKind.EXCLUSIVITY, since=date(2026, 9, 1)))
    free = {one.client_id: one.day for one in desk.intermediaries.freedoms()}
    assert free == {she.bank: date(2027, 7, 1), she.insurer: None}
    exclusive = exclusive_on(desk.intermediaries.holds(), date(2026, 10, 14))
    assert [(one.client_id, one.until) for one in exclusive] == [(she.port, date(2026, 12, 31))]


def test_the_chain_and_the_paper_under_the_work(she: Engineer) -> None:
    """End client, main contractor, broker, she; a model agreement, because the client required the route."""
    desk, number = she.desk, AssignmentId(she.at_insurer.id or 0)
    chain = (she.insurer, party(desk, "Hoofdaannemer"), she.myler)
    for position, link in enumerate(chain, 1):
        desk.save("", ChainLink(assignment_id=number, position=position, relation_id=link))
    with closing(sqlite3.connect(desk.path)) as file:
        names = file.execute(
            """SELECT r.name FROM chain_link c JOIN relation r ON r.id = c.relation_id
                WHERE c.assignment_id = ? ORDER BY c.position""",
            (number,),
        ).fetchall()
        forms = file.execute("SELECT DISTINCT contract, model_agreement, route FROM assignment").fetchall()
    assert names == [("Verzekeraar",), ("Hoofdaannemer",), ("Myler",)]
    assert forms == [("model_agreement", "9015550000-07", "client_required")]
