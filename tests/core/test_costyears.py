from datetime import date
from fractions import Fraction

from tests.core.test_costs import AGENCY, CLIENT, COOP, WORLD, row
from zzpdesk.core import costs as made
from zzpdesk.core.costs import NO_COSTS, Charger
from zzpdesk.core.costyears import YearCosts, fee_rate, kinds_of, rate_lines
from zzpdesk.core.dependency import Basis
from zzpdesk.core.periods import Period
from zzpdesk.core.records.fees import FeeKind
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.settlement import FeeSum
from zzpdesk.core.shares import analyse
from zzpdesk.core.sources import Channel, SourceKey

PAID = {
    AGENCY: FeeSum(
        paid=10_000,
        on_top=5_000,
        by_kind=((FeeKind.PERCENTAGE, 8_000), (FeeKind.SUBSCRIPTION_MONTH, 2_000)),
    ),
    COOP: FeeSum(paid=3_000, by_kind=((FeeKind.PERCENTAGE, 3_000),)),
}


def a_year(number, rows, fees=None, chargers=()):
    period = Period(date(number, 1, 1), date(number, 12, 31))
    dependency = analyse(rows, (), WORLD, period, Basis.TURNOVER, period.end)
    fees = PAID if fees is None else fees
    return YearCosts(period, made.costs(dependency, rows, fees, chargers, {}, {}), fees)


def test_which_sources_charged_what():
    year = a_year(2026, [row(CLIENT, 60_000), row(AGENCY, 100_000), row(COOP, 30_000)])
    assert year.year == 2026
    assert year.kinds == {FeeKind.PERCENTAGE: 11_000, FeeKind.SUBSCRIPTION_MONTH: 2_000}
    assert [(one.name, amount) for one, amount in year.parts(FeeKind.PERCENTAGE)] == [
        ("Bureau", 8_000),
        ("Coop", 3_000),
    ]
    assert [(one.name, amount) for one, amount in year.parts(None)] == [("Bureau", 5_000)]
    assert year.parts(FeeKind.PER_LEAD) == ()
    assert sum(amount for _one, amount in year.parts(FeeKind.PERCENTAGE)) == year.kinds[FeeKind.PERCENTAGE]


def test_fees_per_hour_over_what_is_known():
    year = a_year(2026, [row(CLIENT, 60_000), row(AGENCY, 100_000)])
    agency = next(one for one in year.costs.sources if one.name == "Bureau")
    assert fee_rate(agency) == 1_500, "15.000 over ten hours"
    assert year.per_hour == 750, "and ten hours of direct work"
    assert year.direct_rate == 6_000
    unknown = a_year(2026, [row(CLIENT, 60_000), row(AGENCY, 100_000)], {AGENCY: FeeSum(unknown=True)})
    assert [one.name for one in unknown.unknown] == ["Bureau"]
    assert unknown.per_hour == 0, "over direct work alone"
    assert fee_rate(unknown.unknown[0]) is None
    assert a_year(2026, [row(AGENCY, 100_000, minutes=0)]).per_hour is None


def test_a_year_without_anything():
    nothing = YearCosts(Period(date(2020, 1, 1), date(2020, 12, 31)), NO_COSTS, {})
    assert (nothing.kinds, nothing.unknown, nothing.per_hour, nothing.direct_rate) == ({}, (), None, None)
    assert nothing.costs.take_rate is None
    assert kinds_of([nothing]) == ()
    assert rate_lines([nothing]) == ()


def test_kinds_stand_in_their_own_order():
    first = a_year(2025, [row(AGENCY, 1)], {AGENCY: FeeSum(by_kind=((FeeKind.PER_LEAD, 5),))})
    second = a_year(2026, [row(AGENCY, 1)], {AGENCY: FeeSum(by_kind=((FeeKind.PERCENTAGE, 5),))})
    assert kinds_of([first, second]) == (FeeKind.PERCENTAGE, FeeKind.PER_LEAD)


def test_her_rate_per_source_through_the_years():
    years = [
        a_year(2024, [row(AGENCY, 80_000)]),
        a_year(2025, [row(CLIENT, 60_000), row(AGENCY, 90_000)]),
        a_year(
            2026,
            [row(CLIENT, 65_000), row(COOP, 70_000, minutes=0)],
            chargers=[Charger(SourceKey(9), "Later", SourceKind.PEER)],
        ),
    ]
    direct, agency = rate_lines(years)
    assert (direct.key, direct.channel) == (None, Channel.DIRECT)
    assert direct.rates == ((2024, None), (2025, Fraction(6_000)), (2026, Fraction(6_500)))
    assert (agency.key, agency.name, agency.turnover) == (SourceKey(AGENCY), "Bureau", 170_000)
    assert agency.last == (2025, 9_000)
