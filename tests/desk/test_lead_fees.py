"""A lead costs what it costs once, at its date, whichever way it is written (definitions.md, "fees accrue")."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.builders import DAY, a_bill, some_fee_terms
from zzpdesk.core.kinds import Cents
from zzpdesk.core.periods import Period
from zzpdesk.core.records import Fee, FeeTerms, Lead
from zzpdesk.core.records.fees import Certainty, FeeKind
from zzpdesk.core.records.lead import LeadOutcome

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))


@pytest.fixture
def platform(she):
    return she.rid("Bureau")


def per_lead(desk, platform, **changes: Any):
    values = {"kind": FeeKind.PER_LEAD, "percent": None, "amount": Cents(1_500), "since": date(2026, 1, 1)}
    return desk.save("", some_fee_terms(source_id=platform, **(values | changes)))


def a_lead(platform, **changes: Any):
    return Lead(**({"title": "Website", "relation_id": platform, "day": DAY} | changes))


def fees(desk):
    return [(one.day, one.amount, one.vat, one.kind) for one in desk.find(Fee)]


def test_a_lead_costs_what_its_source_charges_per_lead_and_takes_its_fee_along(desk, platform):
    per_lead(desk, platform)
    lead = desk.save("", a_lead(platform))
    assert fees(desk) == [(DAY, 1_500, 315, FeeKind.PER_LEAD)]
    lead = desk.save("", replace(lead, day=date(2026, 9, 1), cost=Cents(2_000)))
    assert fees(desk) == [(date(2026, 9, 1), 2_000, 420, FeeKind.PER_LEAD)]
    desk.delete("", lead)
    assert fees(desk) == []
    desk.undo()
    assert fees(desk) == [(date(2026, 9, 1), 2_000, 420, FeeKind.PER_LEAD)]


def test_without_terms_and_cost_or_without_a_source_there_is_no_fee(desk, platform):
    lead = desk.save("", a_lead(platform))
    desk.save("", a_lead(None, cost=Cents(500)))
    assert fees(desk) == []
    lead = desk.save("", replace(lead, cost=Cents(700)))
    assert [one.amount for one in desk.find(Fee)] == [700]
    desk.save("", replace(lead, cost=Cents(0)))
    assert fees(desk) == []


def test_moving_a_lead_along_leaves_its_fee_alone_even_when_the_terms_were_edited(desk, platform):
    terms = per_lead(desk, platform)
    lead = desk.save("", a_lead(platform))
    desk.save("", replace(terms, amount=Cents(9_900)))
    desk.save("", replace(lead, answered_on=DAY, outcome=LeadOutcome.LOST, decided_on=DAY))
    assert [one.amount for one in desk.find(Fee)] == [1_500]


def test_terms_recorded_later_give_older_leads_their_fee(desk, platform):
    desk.save("", a_lead(platform, day=date(2025, 12, 31)))
    desk.save("", a_lead(platform))
    unknown = per_lead(desk, platform, amount=None, certainty=Certainty.UNKNOWN)
    assert [(one.amount, one.certainty) for one in desk.find(Fee)] == [(None, Certainty.UNKNOWN)]
    desk.save("", replace(unknown, amount=Cents(1_200), certainty=Certainty.KNOWN))
    assert [(one.day, one.amount) for one in desk.find(Fee)] == [(DAY, 1_200)]
    assert desk.count(FeeTerms) == 1


def test_bills_settle_leads_and_nothing_counts_twice(desk, she, platform):
    per_lead(desk, platform)
    she.bill("bureau", DAY, 1_000)
    for _ in range(3):
        desk.save("", a_lead(platform))
    (cost,) = desk.analysis.dependency(YEAR).costs.sources
    assert (cost.paid, cost.difference) == (4_500, 0)
    desk.save(
        "",
        a_bill(
            source_id=platform,
            kind=FeeKind.PER_LEAD,
            day=DAY,
            period_from=DAY,
            period_until=DAY,
            amount=Cents(4_000),
        ),
    )
    (cost,) = desk.analysis.dependency(YEAR).costs.sources
    assert (cost.paid, cost.difference) == (4_000, -500)
