"""Random invoices against exact decimal arithmetic that is written here, apart from the program."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import a_profile, a_relation
from zzpdesk.core.kinds import Price, Quantity
from zzpdesk.core.records import Relation
from zzpdesk.core.records.invoice import Invoice, InvoiceLine, LineVat
from zzpdesk.desk import Desk
from zzpdesk.desk.invoices import Invoices

CENT, WHOLE = Decimal("0.01"), 10_000
RATES = {LineVat.S21: Decimal("0.21"), LineVat.S9: Decimal("0.09")}

lines = st.lists(
    st.builds(
        InvoiceLine,
        description=st.just("Werk"),
        quantity=st.integers(-50_000_000, 50_000_000).map(Quantity),
        price=st.integers(0, 50_000_000).map(Price),
        vat=st.sampled_from(LineVat),
        vat_reason=st.just("art. 11"),
    ),
    min_size=1,
    max_size=12,
)


def half_up(value: Decimal) -> Decimal:
    """Half away from zero, to cents."""
    return value.quantize(CENT, ROUND_HALF_UP)


def by_hand(made: Invoice) -> tuple[Decimal, Decimal, dict[LineVat, tuple[Decimal, Decimal]]]:
    """Net, VAT and (net, VAT) per category of quantities and prices, with what the law and definitions.md say."""
    sums: dict[LineVat, Decimal] = {}
    for line in made.lines:
        quantity = half_up(Decimal(line.quantity) / WHOLE)
        sums[line.vat] = sums.get(line.vat, Decimal(0)) + half_up(quantity * Decimal(line.price) / WHOLE)
    table = {}
    for category, amount in sums.items():
        rate = Decimal(0) if made.small_business else RATES.get(category, Decimal(0))
        if made.prices_include_vat:
            vat = half_up(amount * rate / (1 + rate))
            table[category] = (amount - vat, vat)
        else:
            table[category] = (amount, half_up(amount * rate))
    return sum(one[0] for one in table.values()), sum(one[1] for one in table.values()), table


def cents(value: Decimal) -> int:
    assert value == value.quantize(CENT)
    return int(value * 100)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    path = tmp_path_factory.mktemp("exact") / "desk.zzp"
    made = Desk.create(path, a_profile(), clock=lambda: datetime(2026, 10, 14, 9, 30))  # noqa: DTZ001 - local
    made.save("", a_relation(vat_id="NL004495445B01"))
    yield made
    made.close()


@settings(max_examples=300)
@given(lines, st.booleans())
def test_sums_of_a_draft(desk: Desk, made: list[InvoiceLine], including: bool) -> None:
    priced = desk.invoices.refreshed(Invoice(lines=tuple(made), prices_include_vat=including))
    net, vat, table = by_hand(priced)
    assert (priced.net, priced.vat, priced.total) == (cents(net), cents(vat), cents(net + vat))
    assert sum(line.net for line in priced.lines) == priced.net
    from zzpdesk.core.invoicing import vat_table

    rows = {row.category: (row.net, row.vat) for row in vat_table(priced)}
    assert rows == {category: (cents(one[0]), cents(one[1])) for category, one in table.items()}


@settings(max_examples=25)
@given(lines, st.booleans())
def test_what_stands_in_the_file_after_issuing(desk: Desk, made: list[InvoiceLine], including: bool) -> None:
    """Without the PDF, which has tests of its own."""
    (debtor,) = desk.find(Relation)
    blank = desk.invoices.blank(debtor_id=debtor.id)
    draft = replace(blank, lines=tuple(made), prices_include_vat=including, supply_from=date(2026, 10, 1))
    quick = Invoices(desk, lambda _invoice, _facts: b"paper")
    issued = quick.issue(desk.invoices.save(draft).id or 0)
    net, vat, _ = by_hand(draft)
    with closing(sqlite3.connect(f"file:{desk.path}?mode=ro", uri=True)) as connection:
        row = connection.execute("SELECT net, vat, total FROM invoice WHERE id = ?", (issued.id,)).fetchone()
        parts = "SELECT SUM(net) FROM invoice_line WHERE invoice_id = ?"
        assert connection.execute(parts, (issued.id,)).fetchone() == (cents(net),)
    assert row == (cents(net), cents(vat), cents(net + vat))
    credit = quick.credit(issued.id or 0)
    assert (credit.net, credit.vat, credit.total) == (-row[0], -row[1], -row[2])


def test_the_file_is_whole_afterwards(desk: Desk) -> None:
    path: Path = desk.path
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
