"""A fee withheld on a self-billed invoice: turnover stays gross, the fee is cost once, less is to be received."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.builders import a_line, some_fee_terms
from zzpdesk.core.errors import InvalidRecord
from zzpdesk.core.invoicelist import InvoiceQuery
from zzpdesk.core.invoicing import InvoiceState
from zzpdesk.core.kinds import ONE, AssignmentId, BasisPoints, Cents, Price
from zzpdesk.core.periods import Period
from zzpdesk.core.records import Bill, Collective, Fee, Invoice, VatStatus
from zzpdesk.core.records.fees import FeeKind
from zzpdesk.core.records.invoice import InvoiceKind
from zzpdesk.core.records.profile import VatScheme

ISSUED = date(2026, 10, 1)
ACCEPTED = date(2026, 10, 3)
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))


def drawn(she, number, euros=1_000, **changes: Any):
    """1,000 euro and 210 VAT, of which 150 and 31.50 are withheld: 1,028.50 is to be received."""
    work = she.work["coop"]
    line = a_line(price=Price(euros * 10_000), quantity=ONE, assignment_id=AssignmentId(work.id), minutes=0)
    values = {"issued_on": ISSUED, "supply_from": ISSUED, "lines": (line,), "note": ""}
    values |= {"withheld": Cents(15_000), "withheld_vat": Cents(3_150)}
    blank = she.desk.invoices.blank(work.id, kind=InvoiceKind.SELF_BILLED)
    return she.desk.invoices.accept_self_billed(replace(blank, **(values | changes)), number, ACCEPTED)


def cost_of(she, name="Coop"):
    found = she.desk.analysis.dependency(YEAR)
    return next(one for one in found.costs.sources if one.name == name)


def test_what_is_to_be_received_is_less_and_everything_follows_it(she):
    desk = she.desk
    invoice = drawn(she, "CK-1")
    assert (invoice.net, invoice.total, invoice.to_receive) == (100_000, 121_000, 102_850)
    assert desk.invoices.standing(invoice.id).open == 102_850
    (row,) = desk.invoices.rows(InvoiceQuery())
    assert (row.total, row.withheld, row.open) == (121_000, 18_150, 102_850)
    assert desk.invoices.totals(2026).open == 102_850
    assert desk.overview.of(2026).open.amount == 102_850
    desk.invoices.pay(invoice.id, date(2026, 10, 10), Cents(100_000))
    assert desk.invoices.standing(invoice.id).open == 2_850
    payment = desk.invoices.pay(invoice.id, date(2026, 10, 12))
    assert payment.amount == 2_850
    assert desk.invoices.standing(invoice.id).state is InvoiceState.PAID
    assert [row.state for row in desk.invoices.rows(InvoiceQuery())] == [InvoiceState.PAID]
    assert desk.overview.of(2026).open.count == 0


@pytest.mark.parametrize("terms", [None, 1_500, 1_200])
def test_the_cost_is_what_was_withheld_whatever_had_accrued(she, terms):
    if terms is not None:
        she.desk.save("", some_fee_terms(source_id=she.rid("Coop"), percent=BasisPoints(terms)))
    invoice = drawn(she, "CK-1")
    accrued = 0 if terms is None else terms * 10
    cost = cost_of(she)
    assert (cost.turnover, cost.paid, cost.difference) == (100_000, 15_000, 15_000 - accrued)
    assert cost.take_rate == pytest.approx(0.15)
    (bill,) = she.desk.find(Bill)
    assert (bill.amount, bill.vat, bill.number, bill.invoice_id) == (15_000, 3_150, "CK-1", invoice.id)


def test_other_bills_and_invoices_of_the_source_are_left_alone(she):
    """January's own invoice is settled by March's bill, though in February a fee was withheld on another one."""
    she.terms("Coop", percent=BasisPoints(1_000))
    work = she.work["coop"]
    line = a_line(price=Price(10_000_000), quantity=ONE, assignment_id=AssignmentId(work.id), minutes=0)
    desk = she.desk
    draft = replace(desk.invoices.blank(work.id), issued_on=date(2026, 1, 5), supply_from=date(2026, 1, 5))
    own = desk.invoices.issue(desk.invoices.save(replace(draft, lines=(line,))).id)
    assert own.net == 100_000
    drawn(she, "CK-1", issued_on=date(2026, 2, 5))
    desk.save("", Bill(source_id=she.rid("Coop"), day=date(2026, 3, 1), amount=Cents(10_000)))
    cost = cost_of(she)
    assert (cost.turnover, cost.paid, cost.difference) == (200_000, 25_000, 5_000)


def test_a_credit_takes_all_of_it_back(she):
    she.terms("Coop", percent=BasisPoints(1_500))
    invoice = drawn(she, "CK-1")
    credit = she.desk.invoices.credit(invoice.id, "CK-2")
    assert (credit.total, credit.withheld, credit.withheld_vat, credit.to_receive) == (
        -121_000,
        -15_000,
        -3_150,
        -102_850,
    )
    assert she.desk.invoices.standing(invoice.id).state is InvoiceState.CREDITED
    assert she.desk.invoices.standing(credit.id).state is InvoiceState.PAID
    assert sum(one.amount for one in she.desk.find(Bill)) == 0
    assert sum(one.amount for one in she.desk.find(Fee)) == 0
    assert she.desk.analysis.dependency(YEAR).costs.paid == 0


def test_without_vat_deduction_the_vat_on_the_fee_is_cost_too(she):
    she.desk.save("", VatStatus(since=date(2026, 1, 1), scheme=VatScheme.EXEMPT))
    drawn(she, "CK-1")
    assert cost_of(she).paid == 18_150


def test_early_payment_is_a_part_of_the_whole_turnover(she):
    she.desk.save(
        "",
        some_fee_terms(source_id=she.rid("Coop"), kind=FeeKind.EARLY_PAYMENT, percent=BasisPoints(200)),
    )
    invoice = drawn(she, "CK-1")
    she.desk.invoices.pay(invoice.id, date(2026, 10, 5))
    assert [one.amount for one in she.desk.find(Fee)] == [2_000]


def test_a_fee_is_withheld_within_reason_and_only_by_who_draws_up_the_invoice(she):
    with pytest.raises(InvalidRecord) as refused:
        drawn(she, "CK-1", withheld=Cents(121_001), withheld_vat=Cents(0))
    assert refused.value.problems == {"withheld": "withheld-above-total"}
    with pytest.raises(InvalidRecord) as refused:
        drawn(she, "CK-1", withheld=Cents(-1), withheld_vat=Cents(-1))
    assert refused.value.problems == {"withheld": "negative", "withheld_vat": "negative"}
    own = Invoice(withheld=Cents(1), withheld_vat=Cents(1))
    assert own.problems() == {"withheld": "withheld-by-none", "withheld_vat": "withheld-by-none"}


def test_it_warns_without_an_agreement_on_that_date(she):
    desk = she.desk
    draft = replace(
        desk.invoices.blank(she.work["coop"].id, kind=InvoiceKind.SELF_BILLED),
        issued_on=ISSUED,
        accepted_on=ACCEPTED,
        number="CK-1",
    )
    assert desk.invoices.issue_concerns(draft)["kind"] == "self-billing-not-agreed"
    coop = desk.save("", Collective(relation_id=she.rid("Coop"), self_bills_since=date(2026, 10, 2)))
    assert desk.invoices.issue_concerns(draft)["kind"] == "self-billing-not-agreed"
    desk.save("", replace(coop, self_bills_since=ISSUED))
    assert "kind" not in desk.invoices.issue_concerns(draft)


def test_a_late_acceptance_books_the_fee_once(she):
    invoice = drawn(she, "CK-1")
    for _ in range(2):
        invoice = she.desk.invoices.accept_self_billed(invoice, "CK-1", date(2026, 10, 5))
    assert len(she.desk.find(Bill)) == 1


def test_the_fee_beside_the_draft_is_what_is_withheld(she):
    she.terms("Coop", percent=BasisPoints(1_200))
    work = she.work["coop"]
    line = a_line(price=Price(10_000_000), quantity=ONE, assignment_id=AssignmentId(work.id), minutes=0)
    draft = replace(she.desk.invoices.blank(work.id, kind=InvoiceKind.SELF_BILLED), lines=(line,))
    assert [one.known for one in she.desk.invoices.fee_preview(draft)] == [12_000]
    kept = replace(draft, withheld=Cents(15_000))
    assert [one.known for one in she.desk.invoices.fee_preview(kept)] == [15_000]
