"""What came through collectives and federations, services used, and her part of divided work."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from zzpdesk.core.collectives import Through, Used, her_part, rolled_up, taken, through, used
from zzpdesk.core.dependency import SourceCost
from zzpdesk.core.kinds import Minutes
from zzpdesk.core.periods import Period
from zzpdesk.core.records import Division, Provision
from zzpdesk.core.records.provision import ProvisionKind
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.sources import SourceKey

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
NATIONAL, REGION, TOWN, ELSEWHERE = 1, 2, 3, 4
PARENTS = {NATIONAL: None, REGION: NATIONAL, TOWN: REGION, ELSEWHERE: None}


def part(amount, minutes=0, paid=0, rate=None):
    return Through(
        amount=amount,
        share=Fraction(amount, 100_000),
        minutes=Fraction(minutes),
        assignments=1,
        paid=paid,
        paid_known=paid or 0,
        net_rate=None if rate is None else Fraction(rate),
    )


def test_a_source_that_brought_nothing_is_nothing():
    assert through(None, None, 3) == Through()
    assert Through().paid_per_hour is None


def test_what_came_through_one_collective():
    cost = SourceCost(
        key=SourceKey(2),
        name="Codekade",
        kind=SourceKind.COLLECTIVE,
        turnover=864_000,
        minutes=Fraction(90 * 60),
        paid=103_680,
        paid_known=103_680,
        on_top=0,
        on_top_known=0,
        estimated=False,
        difference=0,
        own_rate=Fraction(9_600),
        gross_rate=Fraction(9_600),
        net_rate=Fraction(8_448),
        net_at_most=Fraction(8_448),
        take_rate=Fraction(12, 100),
    )
    found = through(cost, Fraction(9, 100), 1)
    assert (found.amount, found.share, found.assignments) == (864_000, Fraction(9, 100), 1)
    assert found.paid_per_hour == 1_152
    free = through(replace(cost, minutes=None, paid=None), None, 1)
    assert (free.share, free.minutes, free.paid_per_hour) == (0, 0, None)


def test_a_federation_adds_up_all_below_it_once():
    own = {
        NATIONAL: part(0),
        REGION: part(40_000, minutes=240, paid=4_000, rate=9_000),
        TOWN: part(20_000, minutes=120, paid=1_000, rate=9_600),
        ELSEWHERE: part(10_000, minutes=60, rate=8_000),
    }
    found = rolled_up(NATIONAL, own, PARENTS)
    assert (found.amount, found.share, found.assignments) == (60_000, Fraction(6, 10), 3)
    assert (found.paid, found.minutes, found.members) == (5_000, 360, 2)
    assert found.net_rate == 9_200
    assert rolled_up(TOWN, own, PARENTS) is own[TOWN]
    assert rolled_up(REGION, own, PARENTS).members == 1


def test_what_a_federation_charges_itself_comes_off_the_net_rate():
    own = {
        NATIONAL: part(0, paid=6_000),
        REGION: part(40_000, minutes=240, rate=9_000),
        TOWN: part(20_000, minutes=120, rate=9_600),
        ELSEWHERE: part(0),
    }
    assert rolled_up(NATIONAL, own, PARENTS).net_rate == 8_200  # 36,000 + 19,200 - 6,000 over six hours
    assert rolled_up(REGION, own, PARENTS).net_rate == 9_200
    unknown = {**own, NATIONAL: replace(part(0), paid=None)}
    assert rolled_up(NATIONAL, unknown, PARENTS).net_rate is None


def test_what_is_unknown_below_is_unknown_above():
    own = {
        NATIONAL: part(0),
        REGION: replace(part(40_000, minutes=60), paid=None),
        TOWN: part(1),
        ELSEWHERE: part(0),
    }
    found = rolled_up(NATIONAL, own, PARENTS)
    assert (found.paid, found.net_rate) == (None, None)
    assert rolled_up(REGION, {**own, REGION: part(40_000)}, PARENTS).net_rate is None


def test_federations_of_each_other_count_once():
    own = {1: part(10), 2: part(5)}
    assert rolled_up(1, own, {1: 2, 2: 1}).amount == 15


def test_her_part_of_scarce_work():
    quarter = Division(
        wanted=Minutes(200 * 60), total_wanted=Minutes(2400 * 60), available=Minutes(1800 * 60)
    )
    assert her_part(quarter) == 150 * 60
    assert her_part(replace(quarter, available=Minutes(3000 * 60))) == 200 * 60


def test_services_used_not_used_and_to_come():
    legal = Provision(kind=ProvisionKind.LEGAL)
    assert used(legal, 2, 120, 5, YEAR) == Used(2, 120)
    assert used(legal, 0, 0, 5, YEAR).active is False
    assert used(replace(legal, kind=ProvisionKind.ACQUISITION), 0, 0, 5, YEAR).assignments == 5
    later = replace(legal, since=date(2027, 1, 1), taken=True)
    assert used(later, 0, 0, 0, YEAR).starts == date(2027, 1, 1)
    over = replace(legal, since=date(2024, 1, 1), until=date(2025, 12, 31), taken=True)
    assert used(over, 0, 0, 0, YEAR) == Used(over=True)
    assert taken(over, Used(over=True)) is False
    assert taken(replace(legal, taken=True), Used()) is True
    assert taken(legal, Used(times=1)) is True
    assert taken(legal, Used()) is False
