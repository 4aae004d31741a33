"""What intermediation cost the stranger, recomputed with plain SQL and by hand, without asking how it is computed."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from fractions import Fraction

import pytest

from tests.scenarios.stranger import Stranger, a_year
from zzpdesk.core.costyears import YearCosts, rate_lines
from zzpdesk.core.records.fees import FeeKind
from zzpdesk.core.sources import SourceKey

TURNOVER, HIDDEN = 1_751_845, 600_000
"""Her own work of 2024, and the part of it through the agency that hides its margin."""
COMMISSION = 28_800 + 17_500 + 9_000 + 1_890
"""15 % of the cooperative; of the platform its bill of 175,00 and 90,00 with VAT under the small business scheme."""
SUBSCRIPTION = 2_029 + 6 * 2_995 + 3 * (2_995 + 629)
MARGIN = 10_000
TODAY = date(2025, 1, 15)


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stranger]:
    made = a_year(tmp_path_factory.mktemp("stranger") / "jikke.zzp")
    yield made
    made.desk.close()


@pytest.fixture(scope="module")
def found(year: Stranger) -> YearCosts:
    return year.desk.costs.of(2024).now


def ask(year: Stranger, question: str, *values: object) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(f"file:{year.desk.path}?mode=ro", uri=True)) as connection:
        return connection.execute(question, values).fetchall()


def test_per_kind_of_fee(year, found):
    assert found.kinds == {
        FeeKind.PERCENTAGE: COMMISSION,
        FeeKind.MARGIN_PER_HOUR: MARGIN,
        FeeKind.SUBSCRIPTION_MONTH: SUBSCRIPTION,
    }
    assert [one.name for one in found.unknown] == ["Bureau Stilzwijgen B.V."]
    assert found.costs.on_top == 0
    question = "SELECT SUM(amount) FROM fee WHERE kind = 'margin_per_hour' AND day LIKE '2024-%'"
    assert ask(year, question) == [(MARGIN,)]
    parts = {one.key: amount for one, amount in found.parts(FeeKind.PERCENTAGE)}
    assert parts == {SourceKey(year.who["zorg"]): 28_800, SourceKey(year.who["klus"]): COMMISSION - 28_800}


def test_part_of_what_clients_pay_and_over_how_much_it_is(found):
    known = TURNOVER - HIDDEN
    assert found.costs.coverage == Fraction(known, TURNOVER)
    assert found.costs.take_rate == Fraction(COMMISSION + MARGIN + SUBSCRIPTION, known)


def test_fees_per_hour_and_direct_work(found):
    fees = {
        one.name: one.gross_rate - one.net_rate
        for one in found.costs.sources
        if one.gross_rate and one.net_rate
    }
    assert fees["Poort Contracting"] == Fraction(10_000 * 60, 2_000)
    assert fees["Coöperatie Thuis in Zorg U.A."] == 48_00 * Fraction(15, 100)
    # 20 h and 10 h of the platform, 40 h of care, 33:20 of the broker; direct: 25 h, 14:45 and 7:30
    direct = Fraction((250_000 + 140_125 + 82_500) * 60, 1_500 + 885 + 450)
    assert found.direct_rate == direct
    hours = Fraction(1_800 + 2_400 + 2_000 + 1_500 + 885 + 450, 60)
    assert found.per_hour == Fraction(COMMISSION + MARGIN + SUBSCRIPTION) / hours


def test_her_rate_through_the_years(year):
    lines = {one.name: dict(one.rates) for one in rate_lines(year.desk.costs.years(2025))}
    assert lines["Bureau Stilzwijgen B.V."] == {2024: 7_500, 2025: None}
    assert lines["Klusplein"][2024] == 6_000


def test_waiting_as_plain_sql(year):
    """Nothing was paid too much or too early in that year, so the plain sum of amounts times days is right."""
    paid = dict(
        ask(
            year,
            """SELECT i.id, SUM(p.amount * (julianday(p.paid_on) - julianday(i.issued_on)))
               FROM invoice i JOIN payment p ON p.invoice_id = i.id GROUP BY 1""",
        )
    )
    left = dict(
        ask(
            year,
            """SELECT i.id, (i.total - i.withheld - i.withheld_vat
                    - COALESCE((SELECT SUM(amount) FROM payment WHERE invoice_id = i.id), 0))
                    * (julianday('2025-01-15') - julianday(i.issued_on))
               FROM invoice i WHERE i.status = 'issued' AND i.kind <> 'credit' AND i.issued_on LIKE '2024-%'
                 AND i.id NOT IN (SELECT credits_id FROM invoice WHERE credits_id IS NOT NULL)""",
        )
    )
    waited = year.desk.costs.of(2024).waiting
    assert waited.total.cent_days == round(sum(left.values()) + sum(paid.get(number, 0) for number in left))
    assert waited.total.count == len(left) == 10
    by_source = {one.name: one for one in waited.sources}
    assert (
        by_source["Bureau Stilzwijgen B.V."].cent_days
        == 500_000 * 28 + 226_000 * (TODAY - date(2024, 5, 31)).days
    )
    assert by_source["Aannemer Bakema B.V."].days == 17
    assert by_source["Klusplein"].open == 60_000


def test_nobody_paid_more_than_half_for_long(year):
    """January to March the cooperative is all or most of it; after the first half nobody is above half."""
    months = {}
    for month in range(1, 13):
        last = f"2024-{month:02}-31"
        sums = ask(
            year,
            """SELECT COALESCE(o.debtor_id, i.debtor_id), SUM(l.net) FROM invoice i
               JOIN invoice_line l ON l.invoice_id = i.id LEFT JOIN invoice o ON o.id = i.credits_id
               WHERE i.status = 'issued' AND l.turnover = 'own' AND i.issued_on <= ? GROUP BY 1""",
            last,
        )
        total = sum(amount for _debtor, amount in sums if amount > 0)
        for debtor, amount in sums:
            if 2 * amount > total:
                months.setdefault(debtor, []).append(month)
    runs = [one for one in year.desk.costs.payers().runs if one.start.year == 2024 and one.end.year == 2024]
    assert {one.debtor_id: list(range(one.start.month, one.end.month + 1)) for one in runs} == months
    assert months[year.who["zorg"]] == [1, 2]
