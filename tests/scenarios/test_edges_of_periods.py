"""Leap days, terms that change in mid-month, credits in another year, and sources that end below zero."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from tests.scenarios.stranger import PROFILE, Clock, Stranger
from zzpdesk.core.dependency import Basis, Dependency
from zzpdesk.core.kinds import BasisPoints, Cents
from zzpdesk.core.periods import Period
from zzpdesk.core.records import Fee, FeeTerms
from zzpdesk.core.records.fees import FeeKind
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.sources import SourceKey
from zzpdesk.desk import Desk


@pytest.fixture
def she(tmp_path: Path) -> Iterator[Stranger]:
    clock = Clock()
    clock.day = date(2023, 1, 2)
    made = Stranger(Desk.create(tmp_path / "desk.zzp", PROFILE, clock=clock), clock)
    made.relation("klant", "Klant B.V.")
    made.relation("bureau", "Bureau B.V.", SourceKind.INTERMEDIARY)
    made.assignment("via", "klant", 100, "bureau", since=date(2023, 1, 1))
    made.assignment("direct", "klant", 100, since=date(2023, 1, 1))
    yield made
    made.desk.close()


def terms(she: Stranger, **values: object) -> None:
    she.desk.save("", FeeTerms(source_id=she.id("bureau"), **({"since": date(2023, 1, 1)} | values)))


def hour(she: Stranger, key: str, day: str, issued: str, minutes: int = 60) -> None:
    she.hours(key, (day, minutes))
    she.issue(f"{key} {issued}", key, issued)


def figures(she: Stranger, year: int) -> Dependency:
    return she.desk.analysis.dependency(she.desk.analysis.year(year), Basis.TURNOVER)


def test_the_terms_of_the_day_of_the_work_hold_not_those_of_the_invoice(she: Stranger) -> None:
    terms(she, percent=BasisPoints(1_500), until=date(2023, 6, 14))
    terms(she, percent=BasisPoints(1_000), since=date(2023, 6, 15))
    hour(she, "via", "2023-06-14", "2023-06-30")
    hour(she, "via", "2023-06-15", "2023-06-30")
    she.hours("via", ("2023-06-02", 60), ("2023-06-28", 60))
    she.issue("both", "via", "2023-07-01")
    assert [fee.amount for fee in she.desk.find(Fee)] == [1_500, 1_000, 2_000]


def test_subscriptions_in_mid_month_and_over_the_years(she: Stranger) -> None:
    values = {"kind": FeeKind.SUBSCRIPTION_YEAR, "amount": Cents(36_600)}
    terms(she, since=date(2023, 12, 31), until=date(2024, 3, 1), **values)
    she.clock.day = date(2025, 1, 1)
    key = SourceKey(she.who["bureau"])
    paid = {
        year: {one.key: one.paid for one in figures(she, year).costs.sources}.get(key)
        for year in (2023, 2024)
    }
    assert paid == {2023: 100, 2024: 6_100}  # 1/365 of 366 euro; 61 of 366 days


def test_twelve_months_and_the_same_date_last_year_on_a_leap_day(she: Stranger) -> None:
    for day in ("2023-02-28", "2023-03-01", "2024-01-31", "2024-02-29"):
        hour(she, "direct", day, day)
    analysis = she.desk.analysis
    assert analysis.rolling(2024) == Period(date(2023, 3, 1), date(2024, 2, 29))
    assert analysis.dependency(analysis.rolling(2024), Basis.TURNOVER).turnover == 30_000
    overview = she.desk.overview.of(2024)
    assert (overview.turnover, overview.before) == (20_000, 10_000)
    assert overview.before_period.end == date(2023, 2, 28)
    she.clock.day = date(2024, 12, 31)
    assert analysis.rolling(2024) == analysis.year(2024)


def test_a_credit_in_another_year_leaves_the_first_alone(she: Stranger) -> None:
    terms(she, percent=BasisPoints(1_000))
    hour(she, "via", "2023-12-04", "2023-12-05", 600)
    she.clock.day = date(2023, 12, 31)
    before = figures(she, 2023)
    she.clock.day = date(2024, 1, 8)
    she.desk.invoices.credit(she.invoices["via 2023-12-05"].id or 0)
    hour(she, "direct", "2024-01-09", "2024-01-10")
    assert figures(she, 2023) == before
    found = figures(she, 2024)
    assert (found.turnover, found.total) == (-90_000, 10_000)
    assert [(one.name, one.amount) for one in found.negative] == [("Bureau B.V.", -100_000)]
    assert [(one.name, one.share) for one in found.sources] == [("Klant B.V.", Fraction(1))]
    assert (found.concentration.hhi, found.costs.paid) == (1, -10_000)
    months = [month.amount for month in she.desk.overview.of(2024).months]
    assert months[:2] == [-90_000, None]
    assert she.desk.paper.dependency_pdf(2024).startswith(b"%PDF")


def test_a_year_of_credits_only(she: Stranger) -> None:
    hour(she, "direct", "2023-12-04", "2023-12-05")
    she.clock.day = date(2024, 1, 8)
    she.desk.invoices.credit(she.invoices["direct 2023-12-05"].id or 0)
    found = figures(she, 2024)
    assert (found.turnover, found.total, found.sources, found.concentration) == (-10_000, 0, (), None)
    assert she.desk.paper.dependency_pdf(2024).startswith(b"%PDF")


def test_an_invoice_of_last_year_takes_last_years_number(she: Stranger) -> None:
    hour(she, "direct", "2023-12-04", "2023-12-29")
    hour(she, "direct", "2024-01-03", "2024-01-04")
    she.hours("direct", ("2023-12-05", 60))
    draft = replace(she.draft("direct"), issued_on=date(2023, 12, 31))
    late = she.desk.invoices.issue(she.desk.invoices.save(draft).id or 0)
    assert (late.number, she.invoices["direct 2024-01-04"].number) == ("2023-002", "2024-001")
    assert figures(she, 2023).turnover == 20_000
