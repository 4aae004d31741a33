from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from tests.core.test_costs import AGENCY, CLIENT, COOP, row
from tests.core.test_costyears import a_year
from tests.core.test_waiting import an_invoice
from zzpdesk.core.costinsight import Told, choose
from zzpdesk.core.costs import Charger
from zzpdesk.core.costyears import YearCosts
from zzpdesk.core.records.profile import Profile
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.runs import Run
from zzpdesk.core.settlement import FeeSum
from zzpdesk.core.sources import SourceKey
from zzpdesk.core.waiting import waiting

TODAY = date(2026, 10, 14)
CALM = Profile(owner="Zij")


def fees(agency=0, **values: Any):
    return {AGENCY: FeeSum(paid=agency, **values)}


def through_agency(number, paid=0, **values: Any):
    return a_year(number, [row(AGENCY, 100_000)], fees(paid, **values))


def told(*years: YearCosts, invoices=(), run=None):
    return Told(years, waiting(invoices, TODAY), run)


def codes(found):
    return tuple(None if one is None else one.code for one in found)


def test_no_work_and_no_fees():
    assert codes(choose(told(a_year(2026, [], {})), CALM)) == ("costs-no-work", None)


def test_nobody_in_between_charged_anything():
    assert codes(choose(told(a_year(2026, [row(CLIENT, 100)], {})), CALM)) == ("costs-none", None)


def test_all_unknown_is_said_once():
    headline, detail = choose(told(through_agency(2026, unknown=True)), CALM)
    assert (headline.code, headline.values) == ("costs-unknown", {"count": 1, "name": "Bureau"})
    assert detail is None


@pytest.mark.parametrize("paid", [500, -500])
def test_charged_or_paid_back_without_any_work(paid):
    idle = [Charger(SourceKey(AGENCY), "Bureau", SourceKind.INTERMEDIARY)]
    headline, _detail = choose(told(a_year(2026, [], fees(paid), idle)), CALM)
    assert (headline.code, headline.values) == ("costs-paid", {"paid": paid})


def test_the_rate_over_the_part_that_is_known():
    year = a_year(
        2026,
        [row(AGENCY, 60_000), row(COOP, 40_000)],
        {AGENCY: FeeSum(paid=6_000), COOP: FeeSum(unknown=True)},
    )
    before = through_agency(2025, 30_000)
    headline, detail = choose(told(before, year), CALM)
    assert headline.code == "costs-rate", "a part of the turnover compares with nothing"
    assert headline.values == {"rate": Fraction(1, 10), "coverage": Fraction(3, 5)}
    assert (detail.code, detail.values) == ("costs-unknown-part", {"count": 1, "name": "Coop"})


@pytest.mark.parametrize(
    ("then", "code"),
    [
        (10_000, "costs-rate-steady"),
        (9_100, "costs-rate-steady"),
        (9_000, "costs-rate-rising"),
        (12_000, "costs-rate-falling"),
    ],
)
def test_rising_falling_and_steady(then, code):
    headline, _detail = choose(told(through_agency(2024, then), through_agency(2026, 10_000)), CALM)
    assert headline.code == code
    assert headline.values["years"] == 2
    assert headline.values["then"] == Fraction(then, 100_000)


def test_then_lies_at_most_five_years_back_and_is_fully_known():
    years = [
        through_agency(2021, 50_000),
        through_agency(2022, unknown=True),
        a_year(2023, [row(CLIENT, 100)], {}),
        through_agency(2024, 20_000),
        through_agency(2026, 10_000),
    ]
    headline, _detail = choose(told(*years), CALM)
    assert (headline.code, headline.values["years"]) == ("costs-rate-falling", 2)
    headline, _detail = choose(told(years[0], years[-1]), CALM)
    assert headline.code == "costs-rate"


def test_a_source_below_her_own_floor():
    year = a_year(2026, [row(AGENCY, 80_000), row(COOP, 70_000)], fees(1_000))
    _headline, detail = choose(told(year), replace(CALM, rate_floor=7_500))
    assert (detail.code, detail.values) == (
        "costs-below-floor",
        {"name": "Coop", "rate": 7_000, "floor": 7_500},
    )
    assert choose(told(year), replace(CALM, rate_floor=7_000))[1] is None


def test_less_per_hour_than_direct_work():
    year = a_year(2026, [row(CLIENT, 100_000), row(AGENCY, 100_000)], fees(10_000))
    _headline, detail = choose(told(year), CALM)
    assert (detail.code, detail.values) == ("costs-below-direct", {"name": "Bureau", "less": 1_000})
    even = a_year(2026, [row(CLIENT, 100_000), row(AGENCY, 100_000)], fees(900))
    assert choose(told(even), CALM)[1] is None


def a_run(**changes: Any):
    return replace(Run(1, date(2026, 5, 1), date(2026, 10, 1), 6, Fraction(3, 4), going=True), **changes)


def test_a_run_that_goes_on():
    year = through_agency(2026, 1_000)
    _headline, detail = choose(told(year, run=(a_run(), "Haven")), CALM)
    assert (detail.code, detail.values) == ("costs-run", {"name": "Haven", "months": 6})
    for other in (a_run(going=False), a_run(months=2)):
        assert choose(told(year, run=(other, "Haven")), CALM)[1] is None


def test_waiting_is_said_when_she_gave_it_a_price():
    year, open_invoice = through_agency(2026, 1_000), an_invoice(100_000, (40, 100_000))
    _headline, detail = choose(told(year, invoices=[open_invoice]), replace(CALM, waiting_rate=730))
    assert (detail.code, detail.values["cost"], detail.values["days"]) == ("costs-waited", 800, 40)
    for profile in (CALM, replace(CALM, waiting_rate=0)):
        assert choose(told(year, invoices=[open_invoice]), profile)[1] is None
    assert choose(told(year), replace(CALM, waiting_rate=730))[1] is None
