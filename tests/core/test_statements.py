"""A platform's statement beside her own records."""

from datetime import date
from typing import Any

import pytest

from zzpdesk.core.kinds import Cents, Year
from zzpdesk.core.periods import Period
from zzpdesk.core.records.lead import PlatformStatement
from zzpdesk.core.statements import ReportedAs, ThroughRow, own_of, period_of, reconciled

YEAR = Period(date(2025, 1, 1), date(2025, 12, 31))


def row(number, day, through, paid, **changes: Any):
    """An invoice wholly through the platform, with 21 % VAT; `paid` in cents including VAT."""
    total = through * 121 // 100
    values = {"invoice_id": number, "assignment_id": 1, "issued_on": day, "through": through, "net": through}
    return ThroughRow(**(values | {"total": total, "due": total, "paid": paid} | changes))


def statement(gross, fees=0, **changes: Any):
    return PlatformStatement(year=Year(2025), gross=Cents(gross), fees=Cents(fees), **changes)


OWN = own_of(
    [
        row(1, date(2024, 12, 20), 100_000, 121_000),
        row(2, date(2025, 3, 1), 200_000, 242_000, assignment_id=2),
        row(3, date(2025, 12, 20), 50_000, 0, assignment_id=3),
    ],
    YEAR,
)


def test_invoiced_counts_by_invoice_date_and_received_by_payment():
    assert (OWN.invoiced, OWN.later, OWN.earlier, OWN.received) == (250_000, 50_000, 100_000, 300_000)
    assert (OWN.invoiced_vat, OWN.received_vat, OWN.activities) == (302_500, 363_000, 2)
    assert (OWN.issued_ids, OWN.paid_ids) == ((2, 3), (1, 2))
    assert OWN.invoiced - OWN.later + OWN.earlier == OWN.received


def test_a_part_paid_a_part_of_an_invoice_and_what_was_withheld():
    half = row(1, date(2025, 5, 1), 100_000, 60_500)
    assert own_of([half], YEAR).received == 50_000
    mixed = row(1, date(2025, 5, 1), 25_000, 121_000, net=100_000, total=121_000, due=121_000)
    assert (own_of([mixed], YEAR).received, own_of([mixed], YEAR).received_vat) == (25_000, 30_250)
    withheld = row(1, date(2025, 5, 1), 100_000, 102_850, due=102_850)
    assert own_of([withheld], YEAR).received == 100_000
    nothing_left = row(1, date(2025, 5, 1), 100_000, 0, due=0)
    assert own_of([nothing_left], YEAR).received == 100_000
    assert own_of([nothing_left], Period(date(2026, 1, 1), date(2026, 12, 31))).received == 0


def test_a_credit_counts_against_it():
    credit = row(2, date(2025, 6, 1), -100_000, -121_000)
    own = own_of([row(1, date(2025, 5, 1), 100_000, 121_000), credit], YEAR)
    assert (own.invoiced, own.invoiced_vat, own.received, own.received_vat) == (0, 0, 0, 0)
    empty = row(3, date(2025, 6, 1), 0, 0)
    assert own_of([empty], YEAR).invoiced_vat == 0


@pytest.mark.parametrize(
    ("gross", "basis"),
    [
        (300_000, ReportedAs.RECEIVED),
        (300_099, ReportedAs.RECEIVED),
        (250_000, ReportedAs.INVOICED),
        (363_000, ReportedAs.RECEIVED_VAT),
        (302_500, ReportedAs.INVOICED_VAT),
        (255_000, ReportedAs.AFTER_FEES),
        (299_900, ReportedAs.OTHER),
    ],
)
def test_it_names_what_the_reported_amount_turns_out_to_be(gross, basis):
    found = reconciled(statement(gross, 45_000), OWN, 45_000)
    assert (found.reported_as, found.gap, found.fee_gap) == (basis, gross - 300_000, 0)
    assert found.agrees is (basis is ReportedAs.RECEIVED)


def test_fees_and_jobs_are_compared_only_when_both_sides_know_them():
    found = reconciled(statement(300_000, 40_000, activities=3), OWN, 45_000)
    assert (found.fee_gap, found.activity_gap, found.agrees) == (-5_000, 1, False)
    silent = reconciled(statement(300_000, 40_000), OWN, None)
    assert (silent.fee_gap, silent.activity_gap, silent.agrees) == (None, None, True)
    assert not reconciled(statement(300_000, activities=1), OWN, 0).agrees


def test_a_statement_is_about_a_year_or_a_quarter():
    ends = [period_of(statement(0, quarter=number)) for number in (1, 2, 3, 4)]
    assert [(one.start.isoformat(), one.end.isoformat()) for one in ends] == [
        ("2025-01-01", "2025-03-31"),
        ("2025-04-01", "2025-06-30"),
        ("2025-07-01", "2025-09-30"),
        ("2025-10-01", "2025-12-31"),
    ]
    assert period_of(statement(0)) == YEAR
    assert period_of(PlatformStatement()).start.year == 1
