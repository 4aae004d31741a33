"""Intermediaries at the desk: leads and their way, days to pay, clauses, statements."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.builders import a_bill, a_payment, some_fee_terms
from zzpdesk.core.errors import Refused
from zzpdesk.core.kinds import AssignmentId, Cents, InvoiceId, Year
from zzpdesk.core.leads import LeadTally
from zzpdesk.core.periods import Period
from zzpdesk.core.records import Assignment, Clause, Gathering, Lead, PlatformStatement, VatStatus
from zzpdesk.core.records.fees import FeeKind
from zzpdesk.core.records.lead import ClauseKind, LeadOutcome
from zzpdesk.core.records.profile import VatScheme
from zzpdesk.core.statements import ReportedAs

TODAY = date(2026, 10, 14)
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))


def paid(she: Any, invoice: Any, day: date, euros: int | None = None) -> None:
    amount = invoice.total if euros is None else Cents(euros * 100)
    she.desk.save("", a_payment(invoice_id=InvoiceId(invoice.id), paid_on=day, amount=amount))


def test_a_lead_goes_its_way_in_single_steps(she):
    leads, through = she.desk.intermediaries, she.rid("Bureau")
    lead = leads.note_lead("  Webshop ", through)
    assert (lead.title, lead.day, lead.relation_id) == ("Webshop", TODAY, through)
    assert leads.answer(lead.id).answered_on == TODAY
    quoted = leads.quote(lead.id, Cents(90_000))
    assert (quoted.quoted_on, quoted.quoted) == (TODAY, 90_000)
    assert leads.quote(lead.id).quoted == 90_000
    lost = leads.decide(lead.id, LeadOutcome.LOST)
    assert (lost.outcome, lost.decided_on) == (LeadOutcome.LOST, TODAY)
    again = leads.decide(lead.id, LeadOutcome.OPEN)
    assert (again.outcome, again.decided_on, again.answered_on) == (LeadOutcome.OPEN, None, TODAY)


def test_winning_links_an_assignment_or_makes_one_in_the_same_change(she):
    leads, work = she.desk.intermediaries, she.work["bureau"]
    first = leads.note_lead("Webshop", she.rid("Bureau"))
    won = leads.win(first.id, work.id)
    assert (won.outcome, won.assignment_id) == (LeadOutcome.WON, work.id)
    second = leads.note_lead("Kassa", she.rid("Bureau"))
    with pytest.raises(Refused, match="lead-without-client"):
        leads.win(second.id)
    she.desk.save("", replace(second, client_id=she.rid("Klant")))
    made = she.desk.get(Assignment, leads.win(second.id).assignment_id)
    assert (made.title, made.client_id, made.source_id, made.since) == (
        "Kassa",
        she.rid("Klant"),
        she.rid("Bureau"),
        TODAY,
    )
    she.desk.undo()
    assert she.desk.get(Lead, second.id).outcome is LeadOutcome.OPEN
    assert not [one for one in she.desk.find(Assignment) if one.title == "Kassa"]


def test_leads_of_a_year_are_counted_with_what_they_cost(she):
    desk, through = she.desk, she.rid("Bureau")
    desk.save(
        "",
        some_fee_terms(
            source_id=through,
            kind=FeeKind.PER_LEAD,
            percent=None,
            amount=Cents(1_000),
            since=date(2025, 1, 1),
        ),
    )
    coffee = desk.save("", Gathering(title="Open Coffee"))
    day = date(2026, 3, 2)
    values = [
        {"answered_on": day, "outcome": LeadOutcome.WON, "decided_on": day, "quoted_on": day},
        {"answered_on": date(2026, 3, 5), "outcome": LeadOutcome.LOST, "decided_on": date(2026, 3, 9)},
        {"outcome": LeadOutcome.DECLINED, "decided_on": day, "cost": Cents(250)},
        {"day": date(2025, 12, 31), "answered_on": day},
        {},
    ]
    for one in values:
        desk.save("", Lead(**({"title": "L", "relation_id": through, "day": day} | one)))
    desk.save("", Lead(title="Koffie", gathering_id=coffee.id, day=day))
    expected = LeadTally(received=4, answered=2, quoted=1, won=1, lost=1, declined=1, cost=3_250, waited=3)
    assert desk.intermediaries.leads(YEAR) == {through: expected}
    desk.save("", VatStatus(since=day, scheme=VatScheme.KOR))
    assert desk.intermediaries.leads(YEAR)[through].cost == 3_250 + 3 * 210 + 53


def test_days_to_pay_are_of_paid_invoices_per_debtor_and_per_source(she):
    desk = she.desk
    paid(she, she.bill("bureau", date(2026, 1, 10), 100), date(2026, 2, 9))
    slow = she.bill("bureau", date(2026, 3, 1), 100)
    paid(she, slow, date(2026, 3, 20), 60)
    paid(she, slow, date(2026, 4, 15), 40)
    she.bill("bureau", date(2026, 5, 1), 100)
    half = she.bill("bureau", date(2026, 5, 2), 100)
    paid(she, half, date(2026, 5, 3), 50)
    paid(she, she.bill("peer", date(2026, 1, 10), 100, debtor_id=she.rid("Klant")), date(2026, 1, 15))
    found = desk.intermediaries.pay_days(YEAR)
    bureau = found[she.rid("Bureau")]
    assert (bureau.count, bureau.average, bureau.worst) == (2, 38, 45)
    assert (found[she.rid("Klant")].average, found[she.rid("Vakgenoot")].worst) == (5, 5)
    assert desk.intermediaries.pay_days(Period(date(2025, 1, 1), date(2025, 12, 31))) == {}


def test_free_to_work_directly_after_the_last_clause_over_all_intermediaries(she):
    desk, bureau = she.desk, she.rid("Bureau")
    work = desk.save("", replace(she.work["bureau"], until=date(2026, 6, 30)))
    clause = Clause(relation_id=bureau, since=date(2026, 1, 1), months_after=12, kind=ClauseKind.NON_SOLICIT)
    desk.save("", clause)
    own = replace(clause, assignment_id=AssignmentId(work.id), months_after=3)
    desk.save("", own)
    other = Clause(
        relation_id=she.rid("Coop"),
        client_id=she.rid("Klant"),
        since=date(2026, 1, 1),
        until=date(2026, 11, 30),
    )
    desk.save("", other)
    found = desk.intermediaries.freedoms()
    assert [(one.client_id, one.day) for one in found] == [
        (she.rid("Klant"), date(2026, 12, 1)),
        (she.rid("Gemeente"), date(2027, 7, 1)),
    ]
    assert [hold.until for hold in desk.intermediaries.holds(bureau)] == [
        date(2026, 9, 30),
        date(2027, 6, 30),
    ]
    desk.save("", replace(work, until=None))
    assert [hold.until for hold in desk.intermediaries.holds(bureau)] == [None, None]
    assert desk.intermediaries.freedoms(bureau)[0].day is None


def test_a_clause_may_be_about_an_assignment_that_came_otherwise(she):
    work = she.work["direct"]
    she.desk.save(
        "",
        Clause(
            relation_id=she.rid("Klant"),
            assignment_id=AssignmentId(work.id),
            since=date(2026, 1, 1),
            kind=ClauseKind.EXCLUSIVITY,
        ),
    )
    (hold,) = she.desk.intermediaries.holds()
    assert (hold.client_id, hold.until) == (she.rid("Klant"), None)
    assert she.desk.intermediaries.freedoms() == ()


def test_a_statement_stands_beside_what_was_paid_and_invoiced(she):
    desk, bureau = she.desk, she.rid("Bureau")
    she.terms("Bureau")
    last = date(2025, 12, 31)
    paid(she, she.bill("bureau", date(2024, 12, 20), 100), date(2025, 1, 5))
    paid(she, she.bill("bureau", date(2025, 6, 1), 1_000), date(2025, 6, 20))
    paid(she, she.bill("bureau", date(2025, 12, 20), 300), date(2026, 1, 5))
    desk.save(
        "",
        a_bill(
            source_id=bureau, day=last, period_from=date(2025, 1, 1), period_until=last, amount=Cents(15_000)
        ),
    )
    desk.save(
        "",
        PlatformStatement(
            relation_id=bureau, year=Year(2025), gross=Cents(130_000), fees=Cents(14_000), activities=1
        ),
    )
    desk.save("", PlatformStatement(relation_id=bureau, year=Year(2025), quarter=2, gross=Cents(100_000)))
    quarter, year = desk.intermediaries.statements(bureau)
    assert (year.own.received, year.own.invoiced, year.own.later, year.own.earlier) == (
        110_000,
        130_000,
        30_000,
        10_000,
    )
    assert (year.reported_as, year.gap) == (ReportedAs.INVOICED, 20_000)
    assert (year.fees, year.fee_gap, year.activity_gap) == (15_000, -1_000, 0)
    assert (quarter.own.received, quarter.reported_as) == (100_000, ReportedAs.RECEIVED)
    assert desk.intermediaries.brought() >= {bureau}
