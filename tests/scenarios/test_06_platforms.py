"""Row 6: online platforms (Werkspot, Helpling, Gyld) and freelancers' own (Zpact, Kwaliteitsvakman).

A plumber is registered with four of them. What is asked: since when, online or not, who owns it, how open it is, what
a won job cost her in leads, whether a platform ever brought work, and whether the yearly statement is right.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path

import pytest

from tests.builders import a_line, a_profile, a_relation
from zzpdesk.core.dependency import SourceCost
from zzpdesk.core.kinds import ONE, AssignmentId, BasisPoints, Cents, Price, RelationId, Year
from zzpdesk.core.periods import Period
from zzpdesk.core.records import (
    Assignment,
    Bill,
    FeeTerms,
    Intermediary,
    Lead,
    PlatformStatement,
    Registration,
)
from zzpdesk.core.records.fees import FeeKind
from zzpdesk.core.records.lead import LeadOutcome
from zzpdesk.core.records.relation import IntermediaryModel, Openness, Ownership, SourceKind
from zzpdesk.core.statements import ReportedAs
from zzpdesk.desk import Desk
from zzpdesk.texts.i18n import in_language
from zzpdesk.texts.intermediaries import differences

NOW = datetime(2026, 10, 14, 9)  # noqa: DTZ001 - local
YEAR = Period(date(2025, 1, 1), date(2025, 12, 31))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk.create(tmp_path / "loodgieter.zzp", a_profile(), clock=lambda: NOW)
    with closing(made):
        yield made


def platform(desk: Desk, name: str, since: date, owner: Ownership, **open_: Openness) -> RelationId:
    """Its name, since when she is registered there, who owns it and how open it is."""
    relation = desk.save("", a_relation(name=name, source_kind=SourceKind.INTERMEDIARY))
    number = RelationId(relation.id or 0)
    desk.save(
        "",
        Intermediary(relation_id=number, online=True, model=IntermediaryModel.PLATFORM, owner=owner, **open_),
    )
    desk.save("", Registration(relation_id=number, online=True, since=since))
    return number


def job(desk: Desk, title: str, via: RelationId, day: date, euros: int, paid_on: date) -> Assignment:
    """A job through a platform, billed to the household and paid."""
    household = RelationId(desk.save("", a_relation(name=f"Familie {title}")).id or 0)
    work = desk.save("", Assignment(title=title, client_id=household, source_id=via, since=day))
    line = a_line(
        price=Price(euros * 10_000), quantity=ONE, minutes=0, assignment_id=AssignmentId(work.id or 0)
    )
    draft = replace(desk.invoices.blank(work.id), issued_on=day, supply_from=day, lines=(line,))
    invoice = desk.invoices.issue(desk.invoices.save(draft).id or 0)
    desk.invoices.pay(invoice.id or 0, paid_on)
    return work


@dataclass
class Plumber:
    """Her desk with four platforms, eight leads and three jobs."""

    desk: Desk
    werkspot: RelationId
    gyld: RelationId
    zpact: RelationId
    kwaliteit: RelationId

    def cost_of(self, name: str) -> SourceCost:
        costs = self.desk.analysis.dependency(YEAR).costs
        assert costs is not None
        return next(one for one in costs.sources if one.name == name)


@pytest.fixture
def she(desk: Desk) -> Plumber:
    yes, partly, no = Openness.YES, Openness.PARTLY, Openness.NO
    opened = {"open_quality": yes, "open_procedure": partly, "open_cost": no}
    made = Plumber(
        desk,
        platform(desk, "Werkspot", date(2021, 5, 1), Ownership.COMMERCIAL, **opened),
        platform(desk, "Gyld", date(2023, 1, 1), Ownership.COMMERCIAL, open_cost=yes),
        platform(desk, "Zpact", date(2022, 2, 1), Ownership.FREELANCERS, open_quality=yes),
        platform(desk, "Kwaliteitsvakman", date(2025, 7, 1), Ownership.ASSOCIATION),
    )
    per_lead = {"kind": FeeKind.PER_LEAD, "amount": Cents(1_250), "since": date(2021, 5, 1)}
    per_month = {"kind": FeeKind.SUBSCRIPTION_MONTH, "amount": Cents(2_000), "since": date(2025, 7, 1)}
    desk.save("", FeeTerms(source_id=made.werkspot, **per_lead))
    desk.save("", FeeTerms(source_id=made.gyld, percent=BasisPoints(1_000), since=date(2023, 1, 1)))
    desk.save("", FeeTerms(source_id=made.kwaliteit, **per_month))
    _leads_and_jobs(made)
    return made


def _leads_and_jobs(she: Plumber) -> None:
    """Eight leads at Werkspot: six answered, two won. One was sold at 20 euro instead of the usual 12.50."""
    desk, via = she.desk, she.werkspot
    days = [date(2025, 3, number) for number in range(1, 9)]
    leads = [desk.save("", Lead(title=f"Lead van {day}", relation_id=via, day=day)) for day in days]
    desk.save("", replace(leads[7], cost=Cents(2_000)))
    for lead in leads[:6]:
        desk.save("", replace(lead, answered_on=lead.day))
    kitchen = job(desk, "Keuken", via, date(2025, 4, 1), 1_000, date(2025, 4, 20))
    boiler = job(desk, "Ketel", via, date(2025, 12, 20), 500, date(2026, 1, 8))
    desk.intermediaries.win(leads[0].id or 0, kitchen.id)
    desk.intermediaries.win(leads[1].id or 0, boiler.id)
    desk.intermediaries.decide(leads[2].id or 0, LeadOutcome.LOST)
    job(desk, "Bad", she.gyld, date(2025, 6, 1), 2_000, date(2025, 6, 10))


def test_leads_answered_won_and_what_a_won_job_cost(she: Plumber) -> None:
    """7 × 12.50 + 20 = 107.50 for two jobs: 53.75 each. Six of eight answered, two of eight won."""
    tally = she.desk.intermediaries.leads(YEAR)[she.werkspot]
    assert (tally.received, tally.answered, tally.won, tally.lost, tally.open) == (8, 6, 2, 1, 5)
    assert (tally.cost, tally.cost_per_won) == (10_750, 5_375)
    assert (tally.answer_rate, tally.win_rate) == (Fraction(3, 4), Fraction(1, 4))


def test_only_two_of_the_four_ever_brought_work(she: Plumber) -> None:
    assert she.desk.intermediaries.brought() == {she.werkspot, she.gyld}


def test_what_each_took_and_its_bill_counts_once(she: Plumber) -> None:
    """107.50 in leads; 10 % of 2,000; six months of 20 euro. The bill for the leads is 5 euro lower."""
    paid = {name: she.cost_of(name).paid for name in ("Werkspot", "Gyld", "Kwaliteitsvakman")}
    assert paid == {"Werkspot": 10_750, "Gyld": 20_000, "Kwaliteitsvakman": 12_000}
    assert she.cost_of("Werkspot").take_rate == Fraction(10_750, 150_000)
    last = date(2025, 12, 31)
    span = {"day": last, "period_from": date(2025, 1, 1), "period_until": last}
    bill = Bill(source_id=she.werkspot, kind=FeeKind.PER_LEAD, amount=Cents(10_250), **span)
    she.desk.save("", bill)
    assert (she.cost_of("Werkspot").paid, she.cost_of("Werkspot").difference) == (10_250, -500)


def test_the_yearly_statement_beside_her_own_records(she: Plumber) -> None:
    """It counts what was invoiced, 1,500; paid in the year was 1,000, the other 500 came in January."""
    reported = {"gross": Cents(150_000), "fees": Cents(10_750), "activities": 2}
    she.desk.save("", PlatformStatement(relation_id=she.werkspot, year=Year(2025), **reported))
    (found,) = she.desk.intermediaries.statements(she.werkspot)
    assert (found.own.invoiced, found.own.received, found.own.later) == (150_000, 100_000, 50_000)
    assert (found.reported_as, found.fee_gap, found.activity_gap) == (ReportedAs.INVOICED, 0, 1)
    with in_language("nl"):
        assert differences(found) == (
            "Het platform telt op factuurdatum; je ontving €\u00a0500,00 minder.",
            "€\u00a0500,00 factureerde je in deze periode en ontving je erna.",
            "Het telt 1 opdracht meer dan waarvoor je betaald kreeg.",
        )


def test_all_of_it_stands_in_the_file(she: Plumber) -> None:
    """Read back with plain SQL."""
    with closing(sqlite3.connect(she.desk.path)) as file:
        rows = file.execute(
            """SELECT r.name, g.since, m.owner, m.open_cost FROM intermediary m
                JOIN relation r ON r.id = m.relation_id JOIN registration g ON g.relation_id = r.id ORDER BY g.since"""
        ).fetchall()
        fees = file.execute("SELECT COUNT(*), SUM(amount) FROM fee WHERE origin = 'Lead'").fetchone()
        won = file.execute("SELECT COUNT(*) FROM lead WHERE outcome = 'won' AND assignment_id NOT NULL")
        assert won.fetchone() == (2,)
    assert rows[0] == ("Werkspot", "2021-05-01", "commercial", "no")
    assert [row[0] for row in rows] == ["Werkspot", "Zpact", "Gyld", "Kwaliteitsvakman"]
    assert fees == (8, 10_750)
