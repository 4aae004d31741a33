from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzpdesk.core.fees import accrue_on_issue, accrue_on_payment, in_force, line_minutes, reversed_by
from zzpdesk.core.kinds import Cents, Price
from zzpdesk.core.records.assignment import Assignment, RateUnit
from zzpdesk.core.records.fees import BorneBy, Certainty, FeeBase, FeeKind, FeeTerms
from zzpdesk.core.records.invoice import Invoice, InvoiceKind, InvoiceLine, TurnoverKind, Unit

DAY = date(2026, 3, 31)
SOURCE, OTHER = 7, 8
WORK = {
    1: Assignment(id=1, client_id=1, source_id=SOURCE, rate=Price(1_000_000)),
    2: Assignment(id=2, client_id=1, rate=Price(1_000_000)),
    3: Assignment(id=3, client_id=1, source_id=OTHER, rate=Price(1_000_000)),
}


def terms(**values: Any):
    return FeeTerms(**({"id": 1, "source_id": SOURCE, "percent": 1_500, "since": date(2026, 1, 1)} | values))


def invoice(*lines: Any, **values: Any):
    given = {"id": 11, "issued_on": DAY, "assignment_id": 1, "lines": lines or (line(),)}
    return Invoice(**(given | values))


def line(net=100_000, minutes=600, **values: Any):
    return InvoiceLine(**({"net": net, "minutes": minutes, "unit": Unit.HOUR} | values))


def amounts(*args: Any, **values: Any):
    return [(fee.kind, fee.amount) for fee in accrue_on_issue(*args, **values)]


def test_a_percentage_accrues_at_issue():
    (fee,) = accrue_on_issue(invoice(), WORK, [terms()], vat_rate=2_100)
    assert (fee.amount, fee.vat, fee.source_id, fee.assignment_id) == (15_000, 3_150, SOURCE, 1)
    assert (fee.invoice_id, fee.terms_id, fee.day, fee.certainty) == (11, 1, DAY, Certainty.KNOWN)
    assert fee.problems() == {}


def test_a_margin_per_hour_goes_by_the_billed_minutes():
    hourly = terms(kind=FeeKind.MARGIN_PER_HOUR, percent=None, amount=700)
    assert amounts(invoice(line(minutes=605)), WORK, [hourly]) == [(FeeKind.MARGIN_PER_HOUR, 7_058)]
    typed = line(minutes=0, quantity=25_000)
    assert amounts(invoice(typed), WORK, [hourly]) == [(FeeKind.MARGIN_PER_HOUR, 1_750)]


def test_without_time_a_margin_per_hour_is_unknown_not_zero():
    hourly = terms(kind=FeeKind.MARGIN_PER_HOUR, percent=None, amount=700)
    (fee,) = accrue_on_issue(invoice(line(minutes=0, unit=Unit.NONE)), WORK, [hourly])
    assert (fee.amount, fee.certainty) == (None, Certainty.UNKNOWN)


def test_an_unknown_margin_stays_unknown():
    unknown = terms(percent=None, certainty=Certainty.UNKNOWN)
    (fee,) = accrue_on_issue(invoice(), WORK, [unknown], vat_rate=2_100)
    assert (fee.amount, fee.vat, fee.certainty) == (None, 0, Certainty.UNKNOWN)
    damaged = terms(kind=FeeKind.MARGIN_PER_HOUR, percent=None)
    assert amounts(invoice(), WORK, [damaged]) == [(FeeKind.MARGIN_PER_HOUR, None)]
    assert amounts(invoice(), WORK, [terms(percent=None)]) == [(FeeKind.PERCENTAGE, None)]


def test_an_estimate_says_so():
    (fee,) = accrue_on_issue(invoice(), WORK, [terms(certainty=Certainty.ESTIMATED)])
    assert (fee.amount, fee.certainty) == (15_000, Certainty.ESTIMATED)


@pytest.mark.parametrize(
    ("supply", "amount"),
    [
        ((None, None), 12_000),
        ((date(2026, 3, 1), None), 10_000),
        ((date(2026, 3, 1), date(2026, 3, 15)), 12_000),
    ],
)
def test_terms_changed_in_mid_month_go_by_the_performance_date(supply, amount):
    old = terms(percent=1_000, until=date(2026, 3, 14))
    new = terms(id=2, percent=1_200, since=date(2026, 3, 15))
    sent = invoice(supply_from=supply[0], supply_until=supply[1])
    assert amounts(sent, WORK, [old, new]) == [(FeeKind.PERCENTAGE, amount)]


def test_of_overlapping_terms_the_latest_holds():
    old, new = terms(percent=1_000), terms(id=2, percent=1_200, since=date(2026, 3, 1))
    assert in_force([new, old], DAY) == [new]
    assert in_force([old, new], DAY) == [new]
    assert in_force([old, replace(old, id=5)], DAY)[0].id == 5
    assert in_force([terms(since=None)], DAY) == []


def test_an_assignments_own_terms_replace_its_sources_of_the_same_kind():
    own = terms(id=2, assignment_id=1, percent=500)
    hourly = terms(id=3, kind=FeeKind.MARGIN_PER_HOUR, percent=None, amount=100)
    assert amounts(invoice(), WORK, [terms(), own, hourly]) == [
        (FeeKind.PERCENTAGE, 5_000),
        (FeeKind.MARGIN_PER_HOUR, 1_000),
    ]


def test_all_income_is_taken_of_every_line_but_those_with_terms_of_their_own():
    everything = terms(base=FeeBase.ALL_INCOME, percent=1_000)
    sent = invoice(line(assignment_id=1), line(assignment_id=2), line(assignment_id=3))
    (fee,) = accrue_on_issue(sent, WORK, [everything])
    assert (fee.amount, fee.assignment_id, fee.source_id) == (30_000, None, SOURCE)
    own = terms(id=2, assignment_id=1, percent=2_000)
    assert sorted(amount or 0 for _, amount in amounts(sent, WORK, [everything, own])) == [20_000, 20_000]
    assert amounts(invoice(), WORK, [everything, own]) == [(FeeKind.PERCENTAGE, 20_000)]


def test_direct_work_and_other_sources_cost_nothing_here():
    assert amounts(invoice(assignment_id=2), WORK, [terms()]) == []
    assert amounts(invoice(assignment_id=3), WORK, [terms()]) == []
    assert amounts(invoice(assignment_id=None), WORK, [terms()]) == []
    assert amounts(invoice(assignment_id=99), WORK, [terms()]) == []


def test_lines_outside_the_shares_carry_no_fee():
    sent = invoice(line(), line(net=5_000, turnover=TurnoverKind.EXPENSE))
    assert amounts(sent, WORK, [terms()]) == [(FeeKind.PERCENTAGE, 15_000)]
    assert (
        amounts(invoice(line(turnover=TurnoverKind.REFERRAL)), WORK, [terms(base=FeeBase.ALL_INCOME)]) == []
    )


def test_a_fee_per_assignment_falls_due_once():
    once = terms(kind=FeeKind.PER_ASSIGNMENT, percent=None, amount=25_000)
    assert amounts(invoice(), WORK, [once]) == []
    assert amounts(invoice(), WORK, [once], [1]) == [(FeeKind.PER_ASSIGNMENT, 25_000)]
    back = invoice(line(net=-100_000, minutes=-600), kind=InvoiceKind.CREDIT)
    assert amounts(back, WORK, [once], [1]) == [(FeeKind.PER_ASSIGNMENT, -25_000)]


def test_what_accrues_with_time_does_not_accrue_at_issue():
    monthly = terms(kind=FeeKind.SUBSCRIPTION_MONTH, percent=None, amount=2_500)
    assert amounts(invoice(), WORK, [monthly, terms(kind=FeeKind.EARLY_PAYMENT)]) == []


def test_margins_on_top_are_the_clients():
    top = terms(borne_by=BorneBy.CLIENT)
    (fee,) = accrue_on_issue(invoice(), WORK, [top], vat_rate=2_100)
    assert (fee.amount, fee.vat, fee.borne_by) == (15_000, 0, BorneBy.CLIENT)


@pytest.mark.parametrize(
    ("unit", "expected"), [(RateUnit.HOUR, 10_000), (RateUnit.DAY, 1_250), (RateUnit.FIXED, None)]
)
def test_what_the_client_pays_reveals_the_margin(unit, expected):
    work = {1: replace(WORK[1], client_rate=Price(1_100_000), rate_unit=unit)}
    unknown = terms(percent=None, certainty=Certainty.UNKNOWN, borne_by=BorneBy.CLIENT)
    (fee,) = accrue_on_issue(invoice(), work, [unknown])
    assert fee.amount == expected
    without = accrue_on_issue(invoice(), work, [])
    assert [one.amount for one in without] == ([] if expected is None else [expected])
    assert all(one.borne_by is BorneBy.CLIENT and one.terms_id is None for one in without)


def test_no_margin_shows_without_time_or_without_difference():
    same = {1: replace(WORK[1], client_rate=Price(1_000_000))}
    assert amounts(invoice(), same, []) == []
    more = {1: replace(WORK[1], client_rate=Price(1_100_000))}
    assert amounts(invoice(line(minutes=0, unit=Unit.NONE)), more, []) == []
    assert amounts(invoice(), more, [terms()]) == [(FeeKind.PERCENTAGE, 15_000)]


def test_minutes_of_a_line():
    assert line_minutes(line(minutes=90, net=-1), None) == -90
    assert line_minutes(line(minutes=0, quantity=5_000, unit=Unit.DAY), WORK[1]) == 240
    assert line_minutes(line(minutes=0, quantity=5_000, unit=Unit.DAY), None) is None
    assert line_minutes(line(minutes=0, quantity=0), None) is None
    assert line_minutes(line(minutes=0, unit=Unit.PIECE), None) is None


def test_a_draft_without_any_date_accrues_nothing():
    assert accrue_on_issue(invoice(issued_on=None), WORK, [terms()]) == ()
    preview = invoice(issued_on=None, supply_until=DAY, id=None)
    (fee,) = accrue_on_issue(preview, WORK, [terms(id=None)])
    assert (fee.invoice_id, fee.terms_id, fee.amount) == (None, None, 15_000)
    assert accrue_on_issue(replace(preview, lines=()), WORK, [terms(base=FeeBase.ALL_INCOME)]) == ()


def test_early_payment_accrues_when_paid_early():
    early = terms(kind=FeeKind.EARLY_PAYMENT, percent=300)
    sent = invoice(total=Cents(121_000), due_on=date(2026, 4, 30))
    half = accrue_on_payment(sent, WORK, [early, terms()], date(2026, 4, 8), Cents(60_500))
    assert [(fee.kind, fee.amount, fee.day) for fee in half] == [
        (FeeKind.EARLY_PAYMENT, 1_500, date(2026, 4, 8))
    ]
    assert accrue_on_payment(sent, WORK, [early], date(2026, 4, 30), Cents(121_000)) == ()
    assert accrue_on_payment(replace(sent, total=Cents(0)), WORK, [early], date(2026, 4, 1), Cents(1)) == ()
    assert accrue_on_payment(replace(sent, issued_on=None), WORK, [early], date(2026, 4, 1), Cents(1)) == ()
    assert len(accrue_on_payment(replace(sent, due_on=None), WORK, [early], date(2026, 4, 1), Cents(1))) == 1


def test_a_credit_takes_the_fees_back():
    fees = accrue_on_issue(
        invoice(), WORK, [terms(), terms(id=2, source_id=SOURCE, kind=FeeKind.MARGIN_PER_HOUR)], (), 2_100
    )
    credit = invoice(id=12, kind=InvoiceKind.CREDIT, issued_on=date(2026, 5, 1))
    back = reversed_by(fees, credit)
    assert [(fee.amount, fee.vat) for fee in back] == [(-15_000, -3_150), (None, 0)]
    assert {(fee.invoice_id, fee.day, fee.id) for fee in back} == {(12, date(2026, 5, 1), None)}
    assert reversed_by(fees, replace(credit, id=None))[0].invoice_id is None


@given(st.integers(0, 10**9), st.integers(0, 10_000), st.integers(0, 10**5))
def test_a_credit_invoice_reverses_exactly(net, percent, minutes):
    both = [terms(percent=percent), terms(id=2, kind=FeeKind.MARGIN_PER_HOUR, amount=633)]
    there = accrue_on_issue(invoice(line(net, minutes, quantity=0)), WORK, both)
    back = accrue_on_issue(invoice(line(-net, -minutes, quantity=0), kind=InvoiceKind.CREDIT), WORK, both)
    for one, other in zip(there, back, strict=True):
        assert (one.amount is None) == (other.amount is None)
        assert net == 0 or (one.amount or 0) + (other.amount or 0) == 0
        assert one.amount is not None or one.certainty is Certainty.UNKNOWN
