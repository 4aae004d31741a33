"""Leads: what they cost and how far they came."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from zzpdesk.core.kinds import AssignmentId, Cents, RelationId
from zzpdesk.core.leads import LeadTally, fee_of, outcome_on, same_cost
from zzpdesk.core.records.fees import BorneBy, Certainty, FeeKind, FeeTerms
from zzpdesk.core.records.lead import Lead, LeadOutcome

DAY = date(2026, 10, 14)
SOURCE = RelationId(7)


def lead(**changes: Any):
    return Lead(**({"id": 3, "title": "Site", "relation_id": SOURCE, "day": DAY} | changes))


def terms(**changes: Any):
    values = {"id": 5, "source_id": SOURCE, "kind": FeeKind.PER_LEAD, "amount": Cents(1_500)}
    return FeeTerms(**(values | {"since": date(2026, 1, 1)} | changes))


def test_the_terms_in_force_on_its_day_decide_what_a_lead_costs():
    later = terms(id=6, amount=Cents(1_800), since=date(2026, 10, 14))
    fee = fee_of(lead(), [terms(), later], 2_100)
    assert (fee.source_id, fee.day, fee.amount, fee.vat, fee.terms_id) == (SOURCE, DAY, 1_800, 378, 6)
    assert (fee.kind, fee.origin, fee.origin_id) == (FeeKind.PER_LEAD, "Lead", 3)
    assert fee_of(lead(day=date(2026, 10, 13)), [terms(), later], 2_100).amount == 1_500


def test_what_the_lead_itself_cost_goes_first():
    fee = fee_of(lead(cost=Cents(990)), [terms(id=None)], 2_100)
    assert (fee.amount, fee.certainty, fee.terms_id) == (990, Certainty.KNOWN, None)
    assert fee_of(lead(cost=Cents(990)), [], 0).amount == 990


def test_an_unknown_amount_stays_unknown_and_what_the_client_bears_has_no_vat():
    fee = fee_of(lead(), [terms(amount=None, certainty=Certainty.UNKNOWN)], 2_100)
    assert (fee.amount, fee.vat, fee.certainty) == (None, 0, Certainty.UNKNOWN)
    fee = fee_of(lead(), [terms(borne_by=BorneBy.CLIENT)], 2_100)
    assert (fee.amount, fee.vat, fee.borne_by) == (1_500, 0, BorneBy.CLIENT)
    fee = fee_of(lead(), [terms(borne_by=BorneBy.CLIENT), terms(id=9, amount=Cents(100))], 0)
    assert (fee.amount, fee.borne_by) == (100, BorneBy.FREELANCER)


@pytest.mark.parametrize(
    ("one", "agreed"),
    [
        (lead(), terms(kind=FeeKind.PER_ASSIGNMENT)),
        (lead(), terms(source_id=RelationId(8))),
        (lead(), terms(assignment_id=AssignmentId(1))),
        (lead(), terms(until=date(2026, 10, 13))),
        (lead(relation_id=None), terms()),
        (lead(day=None), terms()),
    ],
)
def test_other_terms_and_leads_without_source_or_day_make_no_fee(one, agreed):
    assert fee_of(one, [agreed], 2_100) is None


def test_only_source_day_and_cost_matter_to_the_fee():
    assert same_cost(lead(), lead(title="Shop", outcome=LeadOutcome.WON))
    assert not same_cost(lead(), lead(cost=Cents(1)))


def test_deciding_dates_the_lead_and_opening_it_again_forgets_that():
    won = outcome_on(lead(), LeadOutcome.WON, DAY)
    assert (won.outcome, won.decided_on, won.answered_on) == (LeadOutcome.WON, DAY, DAY)
    declined = outcome_on(lead(), LeadOutcome.DECLINED, DAY)
    assert (declined.decided_on, declined.answered_on) == (DAY, None)
    again = outcome_on(won, LeadOutcome.OPEN, DAY)
    assert (again.decided_on, again.answered_on, again.assignment_id) == (None, DAY, None)
    earlier = date(2026, 10, 1)
    assert outcome_on(lead(answered_on=earlier), LeadOutcome.LOST, DAY).answered_on == earlier


def test_rates_and_costs_of_ten_leads_of_which_two_were_won():
    tally = LeadTally(received=10, answered=8, quoted=5, won=2, lost=4, declined=1, cost=15_001, waited=12)
    assert (tally.open, tally.answer_rate, tally.win_rate) == (3, Fraction(4, 5), Fraction(1, 5))
    assert (tally.cost_per_won, tally.days_to_answer) == (7_501, 2)


def test_nothing_is_divided_by_nothing_and_unknown_is_not_zero():
    none = LeadTally()
    assert (none.answer_rate, none.win_rate, none.cost_per_won, none.days_to_answer) == (None,) * 4
    assert LeadTally(received=1, won=1, cost=500, unknown=True).cost_per_won is None
