"""VAT per rate on the sum; prices including VAT come out at the printed gross. Compared with exact fractions."""

from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import a_line, an_invoice
from zzpdesk.core.invoicing import credit_of, line_amount, priced, vat_table
from zzpdesk.core.kinds import Price, Quantity
from zzpdesk.core.records.invoice import LineVat
from zzpdesk.core.rules import Rules
from zzpdesk.desk.rules import load_rules

DAY = date(2026, 10, 14)
RATES = {LineVat.S21: Decimal(21), LineVat.S9: Decimal(9)}

lines = st.lists(
    st.builds(
        a_line,
        quantity=st.integers(-(10**6), 10**8).map(Quantity),
        price=st.integers(-(10**6), 10**8).map(Price),
        vat=st.sampled_from(LineVat),
    ),
    max_size=8,
).map(tuple)


def cents(amount: Decimal) -> Decimal:
    return amount.quantize(Decimal(1), ROUND_HALF_UP)


def exact_amount(line) -> Decimal:
    """Printed quantity x price in cents, with Decimal."""
    quantity = (Decimal(line.quantity) / 10_000).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return cents(quantity * Decimal(line.price) / 10_000 * 100)


@given(lines)
def test_prices_excluding_vat(found) -> None:
    invoice = priced(an_invoice(lines=found), load_rules(), DAY)
    net = vat = Decimal(0)
    for category in LineVat:
        amount = sum((exact_amount(line) for line in found if line.vat is category), Decimal(0))
        net += amount
        vat += cents(amount * RATES.get(category, Decimal(0)) / 100)
    assert (invoice.net, invoice.vat, invoice.total) == (net, vat, net + vat)
    assert [line.net for line in invoice.lines] == [exact_amount(line) for line in found]


@given(lines)
def test_prices_including_vat_total_the_printed_gross(found) -> None:
    invoice = priced(an_invoice(lines=found, prices_include_vat=True), load_rules(), DAY)
    assert invoice.total == sum(exact_amount(line) for line in found)
    for row in vat_table(invoice):
        members = [line for line in invoice.lines if line.vat is row.category]
        gross = sum(line_amount(line) for line in members)
        assert row.net + row.vat == gross
        assert row.net == sum(line.net for line in members)
        rate = Decimal(row.rate) / 100
        assert row.vat == cents(Decimal(gross) * rate / (100 + rate))


@given(lines, st.booleans())
def test_the_table_adds_up_and_a_credit_is_its_mirror(found, inclusive: bool) -> None:
    invoice = priced(an_invoice(id=1, lines=found, prices_include_vat=inclusive), load_rules(), DAY)
    rows = vat_table(invoice)
    assert sum(row.net for row in rows) == invoice.net == sum(line.net for line in invoice.lines)
    assert sum(row.vat for row in rows) == invoice.vat
    assert len({row.category for row in rows}) == len(rows)
    credit = credit_of(invoice, DAY)
    again = priced(credit, load_rules(), DAY)
    assert (again.net, again.vat, again.total) == (-invoice.net, -invoice.vat, -invoice.total)
    assert (credit.net, credit.vat, credit.total) == (again.net, again.vat, again.total)
    assert credit.lines == again.lines


@given(lines, st.booleans())
def test_pricing_twice_changes_nothing(found, inclusive: bool) -> None:
    once = priced(an_invoice(lines=found, prices_include_vat=inclusive), load_rules(), DAY)
    assert priced(once, load_rules(), DAY) == once


def test_the_small_business_scheme_charges_nothing() -> None:
    found = tuple(a_line(vat=category) for category in LineVat)
    invoice = priced(an_invoice(lines=found, small_business=True), load_rules(), DAY)
    assert (invoice.vat, invoice.total) == (0, invoice.net)
    assert {line.vat_rate for line in invoice.lines} == {0}


@pytest.mark.parametrize(("until", "rate"), [(date(2018, 12, 31), 600), (date(2019, 1, 1), 900)])
def test_the_rate_is_that_of_the_supply_not_of_the_invoice(until: date, rate: int) -> None:
    invoice = an_invoice(lines=(a_line(vat=LineVat.S9),), supply_from=None, supply_until=until)
    assert [line.vat_rate for line in priced(invoice, load_rules(), DAY).lines] == [rate]


@pytest.mark.parametrize(
    "dates",
    [
        {"supply_from": date(2018, 5, 1), "supply_until": None},
        {"supply_from": None, "supply_until": None, "issued_on": date(2018, 5, 1)},
        {"supply_from": None, "supply_until": None, "issued_on": None},
    ],
)
def test_without_an_end_the_start_counts_then_the_invoice_date_then_today(dates) -> None:
    invoice = an_invoice(lines=(a_line(vat=LineVat.S9),), **dates)
    assert [line.vat_rate for line in priced(invoice, load_rules(), date(2018, 6, 1)).lines] == [600]


def test_a_missing_rule_leaves_the_rate_and_blocks_nothing() -> None:
    invoice = an_invoice(lines=(replace(a_line(), vat_rate=2_000),))
    assert priced(invoice, Rules([]), DAY).vat == 16_800


def test_the_table_is_in_order_of_category() -> None:
    found = tuple(a_line(vat=category) for category in reversed(LineVat))
    invoice = priced(an_invoice(lines=found), load_rules(), DAY)
    assert [row.category for row in vat_table(invoice)] == list(LineVat)
