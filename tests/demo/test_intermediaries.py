"""Noor's intermediaries in the demo: leads over the years, clauses, statements, and a fee withheld once."""

import sqlite3
from datetime import datetime

import pytest

from zzpdesk.core.ports import Where
from zzpdesk.core.records import Bill, Invoice, Relation
from zzpdesk.core.records.invoice import InvoiceKind
from zzpdesk.core.statements import ReportedAs
from zzpdesk.demo import make_demo
from zzpdesk.desk import Desk

NOW = datetime(2026, 10, 14, 14, 32)  # noqa: DTZ001 - local time

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    path = tmp_path_factory.mktemp("demo") / "noor.zzp"
    make_demo(path, NOW)
    opened = Desk.open(path, clock=lambda: NOW, read_only=True)
    yield opened
    opened.close()


def named(desk, name):
    return desk.find(Relation, Where("name", "=", name))[0].id


def test_leads_over_the_years_of_which_one_a_year_was_won(desk):
    platform = named(desk, "Klusvonk")
    for year, number in ((2023, 6), (2024, 6), (2025, 7), (2026, 9)):
        tally = desk.intermediaries.leads(desk.analysis.year(year))[platform]
        assert (tally.received, tally.won, tally.cost) == (number, 1, number * 450)


def test_she_is_free_to_work_directly_at_three_moments(desk):
    days = [one.day.isoformat() for one in desk.intermediaries.freedoms()]
    assert days == ["2026-11-01", "2027-05-01", "2028-01-01"]


def test_one_statement_agrees_and_the_other_counts_vat(desk):
    found = desk.intermediaries.statements(named(desk, "Klusvonk"))
    assert [(one.statement.year, one.agrees, one.reported_as) for one in found] == [
        (2025, False, ReportedAs.RECEIVED_VAT),
        (2024, True, ReportedAs.RECEIVED),
    ]


def test_what_the_cooperative_keeps_is_its_commission_once(desk):
    """12 % of 96 hours at 96 euro, of what was billed this year; the bills change nothing about it."""
    invoices = [
        one
        for one in desk.find(Invoice, Where("kind", "=", InvoiceKind.SELF_BILLED))
        if one.issued_on.year == 2026
    ]
    assert all(one.withheld and one.to_receive < one.total for one in invoices)
    bills = desk.find(Bill, Where("invoice_id", "in", tuple(one.id for one in invoices)))
    assert sum(bill.amount for bill in bills) == sum(one.withheld for one in invoices)
    costs = desk.analysis.dependency(desk.analysis.year(2026)).costs.sources
    codekade = next(one for one in costs if one.name.endswith("Codekade U.A."))
    assert (codekade.paid, codekade.difference) == (round(codekade.turnover * 12 / 100), 0)
    with sqlite3.connect(desk.path) as file:
        (since,) = file.execute("SELECT MIN(self_bills_since) FROM collective").fetchone()
    assert since == "2024-04-01"
