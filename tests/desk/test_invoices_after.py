"""Invoices after they were issued: credits, replacements, payments, and those the customer draws up."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.builders import some_fee_terms
from tests.desk.invoice_world import World, a_world
from zzpdesk.core.errors import InvalidRecord, Refused
from zzpdesk.core.invoicing import InvoiceState
from zzpdesk.core.kinds import Cents, RelationId
from zzpdesk.core.records import Fee, Payment, Series
from zzpdesk.core.records.assignment import Grouping
from zzpdesk.core.records.fees import FeeKind
from zzpdesk.core.records.invoice import InvoiceKind, InvoiceStatus


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with a_world(tmp_path) as made:
        yield made


def test_crediting_reopens_hours_reverses_fees_and_offers_a_replacement(world: World) -> None:
    world.desk.save("", some_fee_terms(source_id=RelationId(world.agency.id or 0)))
    invoice = world.issued(60, 45)
    world.clock.now = datetime.fromisoformat("2026-10-20T09:00")
    credit = world.desk.invoices.credit(invoice.id or 0)
    assert (credit.kind, credit.number, credit.credits_id) == (InvoiceKind.CREDIT, "2026-002", invoice.id)
    assert (credit.issued_on, credit.total, credit.net) == (date(2026, 10, 20), -invoice.total, -invoice.net)
    assert (credit.supplier, credit.customer) == (invoice.supplier, invoice.customer)
    assert sum(fee.amount or 0 for fee in world.desk.find(Fee)) == 0
    assert len(world.desk.find(Fee)) == 2
    assert [entry.minutes for entry in world.desk.invoices.unbilled(world.work.id or 0)] == [60, 45]
    fresh = world.desk.invoices.replacement(invoice.id or 0)
    assert (fresh.replaces_id, fresh.number, fresh.total) == (invoice.id, None, invoice.total)
    assert [(line.minutes, line.net) for line in fresh.lines] == [(105, 18_375)]
    assert world.desk.invoices.unbilled(world.work.id or 0) == []
    assert world.desk.invoices.replacement(invoice.id or 0) == fresh
    assert world.desk.invoices.issue(fresh.id or 0).number == "2026-003"
    assert world.desk.invoices.standing(invoice.id or 0).state is InvoiceState.CREDITED
    assert world.desk.invoices.standing(credit.id or 0).open == 0


def test_a_replacement_leaves_hours_alone_that_were_billed_elsewhere(world: World) -> None:
    invoice = world.issued(60, 45)
    world.desk.invoices.credit(invoice.id or 0)
    (first, _) = world.desk.invoices.unbilled(world.work.id or 0)
    blank = world.desk.invoices.blank(world.work.id)
    world.desk.invoices.take_hours(blank, world.work.id or 0, [first], Grouping.ONE_LINE)
    fresh = world.desk.invoices.replacement(invoice.id or 0)
    assert [line.minutes for line in fresh.lines] == [105]
    assert world.desk.invoices.issue_concerns(fresh)["lines.0.quantity"] == "hours-changed"


def test_crediting_is_refused_where_it_makes_no_sense(world: World) -> None:
    draft = world.draft(60)
    with pytest.raises(Refused, match="invoice-not-issued"):
        world.desk.invoices.credit(draft.id or 0)
    invoice = world.desk.invoices.issue(draft.id or 0)
    with pytest.raises(Refused, match="invoice-not-credited"):
        world.desk.invoices.replacement(invoice.id or 0)
    credit = world.desk.invoices.credit(invoice.id or 0)
    with pytest.raises(Refused, match="invoice-is-credit"):
        world.desk.invoices.credit(credit.id or 0)
    with pytest.raises(Refused, match="invoice-already-credited"):
        world.desk.invoices.credit(invoice.id or 0)
    assert [series.last for series in world.desk.find(Series)] == [2]


def test_a_paid_invoice_that_is_credited_leaves_money_to_pay_back(world: World) -> None:
    invoice = world.issued(60)
    world.desk.invoices.pay(invoice.id or 0, date(2026, 10, 15), 10_000)
    credit = world.desk.invoices.credit(invoice.id or 0)
    standing = world.desk.invoices.standing(credit.id or 0)
    assert (standing.state, standing.open) == (InvoiceState.OPEN, -10_000)
    world.desk.invoices.pay(credit.id or 0, date(2026, 10, 16))
    assert world.desk.invoices.standing(credit.id or 0).state is InvoiceState.PAID


def test_payments(world: World) -> None:
    draft = world.draft(60)
    with pytest.raises(Refused, match="payment-on-draft"):
        world.desk.invoices.pay(draft.id or 0, date(2026, 10, 15))
    invoice = world.desk.invoices.issue(draft.id or 0)
    world.desk.invoices.pay(invoice.id or 0, date(2026, 10, 15), 5_000)
    assert world.desk.invoices.standing(invoice.id or 0).open == invoice.total - 5_000
    world.desk.invoices.pay(invoice.id or 0, date(2026, 10, 20), None)
    assert world.desk.invoices.standing(invoice.id or 0).state is InvoiceState.PAID
    with pytest.raises(InvalidRecord):
        world.desk.invoices.pay(invoice.id or 0, date(2026, 10, 21), None)
    world.desk.undo()
    assert [payment.amount for payment in world.desk.find(Payment)] == [5_000]


def test_early_payment_costs_what_was_agreed(world: World) -> None:
    terms = some_fee_terms(
        source_id=RelationId(world.agency.id or 0), kind=FeeKind.EARLY_PAYMENT, percent=Cents(300)
    )
    world.desk.save("", terms)
    invoice = world.issued(600)
    world.desk.invoices.pay(invoice.id or 0, date(2026, 10, 15))
    assert [(fee.amount, fee.vat) for fee in world.desk.find(Fee)] == [(3_150, 662)]


def test_self_billed_invoices_carry_the_customers_number_and_leave_the_own_series_alone(world: World) -> None:
    draft = world.draft(60)
    with pytest.raises(InvalidRecord):
        world.desk.invoices.accept_self_billed(draft, number=" ", accepted_on=date(2026, 10, 14))
    invoice = world.desk.invoices.accept_self_billed(draft, number="CK-118", accepted_on=date(2026, 10, 14))
    assert (invoice.kind, invoice.number, invoice.status) == (
        InvoiceKind.SELF_BILLED,
        "CK-118",
        InvoiceStatus.ISSUED,
    )
    assert world.desk.count(Series) == 0
    with pytest.raises(Refused, match="invoice-self-billed"):
        world.desk.invoices.credit(invoice.id or 0)
    credit = world.desk.invoices.credit(invoice.id or 0, "CK-119")
    assert (credit.kind, credit.number, credit.total) == (InvoiceKind.SELF_BILLED, "CK-119", -invoice.total)
    assert world.desk.invoices.standing(invoice.id or 0).state is InvoiceState.CREDITED
    assert world.desk.count(Series) == 0


def test_a_self_billed_invoice_can_be_accepted_later(world: World) -> None:
    draft = replace(world.draft(60), kind=InvoiceKind.SELF_BILLED, number="CK-1")
    saved = world.desk.invoices.save(draft)
    assert world.desk.invoices.expected_number(saved) == "CK-1"
    assert world.desk.invoices.issue_concerns(saved)["accepted_on"] == "self-billed-not-accepted"
    invoice = world.desk.invoices.issue(saved.id or 0)
    accepted = world.desk.invoices.accept_self_billed(invoice, number="CK-1", accepted_on=date(2026, 10, 15))
    assert accepted.accepted_on == date(2026, 10, 15)
    own = world.issued(30)
    with pytest.raises(Refused, match="invoice-not-draft"):
        world.desk.invoices.accept_self_billed(own, number="CK-1", accepted_on=date(2026, 10, 15))
