from datetime import date
from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from zzpdesk.core.costs import Charger, costs, effective_rates
from zzpdesk.core.dependency import Basis
from zzpdesk.core.periods import Period
from zzpdesk.core.records.assignment import RateUnit, RouteReason
from zzpdesk.core.records.fees import FeeKind, FeeTerms
from zzpdesk.core.records.invoice import TurnoverKind
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.rows import AssignmentTotal, PartyRow, UnbilledRow, WorkRow
from zzpdesk.core.settlement import FeeSum
from zzpdesk.core.shares import World, analyse
from zzpdesk.core.sources import Channel, SourceKey

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
CLIENT, AGENCY, COOP, PEER = 1, 2, 3, 4
NAMES = {CLIENT: "Klant", AGENCY: "Bureau", COOP: "Coop", PEER: "Vakgenoot"}
KINDS = {AGENCY: SourceKind.INTERMEDIARY, COOP: SourceKind.COLLECTIVE}
WORLD = World({one: PartyRow(one, name, KINDS.get(one), None, None, None) for one, name in NAMES.items()}, {})
TERMS = {AGENCY: [FeeTerms(source_id=AGENCY, percent=1_000, since=YEAR.start)]}


def row(source, amount, minutes=600, **values: Any):
    direct = source == CLIENT
    given = {
        "year": 2026,
        "assignment_id": source,
        "source_id": source,
        "direct": direct,
        "client_id": CLIENT,
        "contracting_id": source,
        "debtor_id": source,
        "route": RouteReason.SOURCE_FOUND,
        "rate_unit": RateUnit.HOUR,
        "say_id": None,
        "turnover": TurnoverKind.OWN,
        "amount": amount,
        "timed": amount if minutes else 0,
        "minutes": minutes,
    }
    return WorkRow(**(given | values))


def found(rows, fees=None, chargers=(), terms=None, totals=None):
    dependency = analyse(rows, (), WORLD, YEAR, Basis.TURNOVER, YEAR.end)
    return costs(dependency, rows, fees or {}, chargers, terms or {}, totals or {})


def by_name(result):
    return {one.name: one for one in result.sources}


def test_paid_by_her_and_on_top_stay_apart():
    fees = {
        AGENCY: FeeSum(paid=10_000, by_kind=((FeeKind.PERCENTAGE, 10_000),)),
        COOP: FeeSum(on_top=5_000, estimated=0, on_top_estimated=5_000),
    }
    result = found([row(AGENCY, 100_000), row(COOP, 95_000), row(CLIENT, 110_000)], fees, terms=TERMS)
    agency, coop, client = (by_name(result)[name] for name in ("Bureau", "Coop", "Klant"))
    assert (agency.gross_rate, agency.net_rate, agency.take_rate) == (10_000, 9_000, Fraction(1, 10))
    assert (coop.gross_rate, coop.own_rate, coop.net_rate) == (10_000, 9_500, 9_500)
    assert (coop.take_rate, coop.estimated) == (Fraction(5, 100), True)
    assert (client.gross_rate, client.net_rate, client.take_rate, client.channel) == (
        11_000,
        11_000,
        0,
        Channel.DIRECT,
    )
    assert (result.paid, result.on_top, result.paid_complete, result.on_top_complete) == (
        10_000,
        5_000,
        True,
        True,
    )
    assert result.take_rate == Fraction(15_000, 310_000)
    assert (result.coverage, result.estimated) == (1, True)
    assert result.by_kind == ((FeeKind.PERCENTAGE, 10_000),)
    assert (result.own_rate, result.net_rate) == (Fraction(305_000, 30), Fraction(295_000, 30))
    assert agency.terms == tuple(TERMS[AGENCY])
    assert [one.charges for one in (agency, coop, client)] == [True, True, False]


def test_an_unknown_margin_counts_in_no_total():
    fees = {AGENCY: FeeSum(paid=1_000, unknown=True), COOP: FeeSum(paid=9_500)}
    result = found([row(AGENCY, 100_000), row(COOP, 95_000)], fees)
    agency = by_name(result)["Bureau"]
    assert (agency.paid, agency.paid_known, agency.net_rate, agency.take_rate) == (None, 1_000, None, None)
    assert (agency.net_at_most, agency.gross_rate, agency.known) == (9_900, 10_000, False)
    assert (result.paid, result.paid_complete, result.net_rate) == (10_500, False, None)
    assert result.take_rate == Fraction(1, 10)
    assert result.coverage == Fraction(95, 195)
    assert result.net_at_most == Fraction(184_500, 20)


def test_an_unknown_margin_on_top_leaves_the_net_rate_known():
    result = found([row(AGENCY, 100_000)], {AGENCY: FeeSum(on_top=300, on_top_unknown=True)})
    (agency,) = result.sources
    assert (agency.on_top, agency.on_top_known, agency.gross_rate, agency.net_rate) == (
        None,
        300,
        None,
        10_000,
    )
    assert (result.take_rate, result.coverage, result.on_top_complete) == (None, 0, False)


def test_a_source_of_which_nothing_is_known_may_charge():
    (agency,) = found([row(AGENCY, 100_000)], {AGENCY: FeeSum(unknown=True)}).sources
    assert agency.charges


def test_an_intermediary_without_anything_on_record_is_unknown_not_free():
    rows = [row(AGENCY, 100_000), row(PEER, 100_000), row(COOP, 100_000)]
    assert {name: one.known for name, one in by_name(found(rows)).items()} == {
        "Bureau": False,
        "Vakgenoot": True,
        "Coop": True,
    }
    assert all(one.known for one in found(rows, terms=TERMS).sources)


def test_who_charges_without_bringing_work_comes_last():
    idle = Charger(SourceKey(COOP), "Coop", SourceKind.COLLECTIVE)
    result = found([row(AGENCY, 100_000)], {AGENCY: FeeSum(), COOP: FeeSum(paid=5_000)}, [idle])
    coop = result.sources[-1]
    assert (coop.name, coop.turnover, coop.paid, coop.take_rate, coop.own_rate, coop.minutes) == (
        "Coop",
        0,
        5_000,
        None,
        None,
        None,
    )
    assert (result.paid, result.take_rate) == (5_000, Fraction(5_000, 100_000))
    again = found([row(COOP, 100_000)], {COOP: FeeSum()}, [idle])
    assert len(again.sources) == 1


def test_without_minutes_a_rate_is_unknown():
    (client,) = found([row(CLIENT, 100_000, 0)]).sources
    assert (client.minutes, client.own_rate, client.net_rate) == (None, None, None)


def test_rates_are_over_the_part_with_minutes_and_its_part_of_the_fees():
    rows = [row(AGENCY, 100_000), row(AGENCY, 100_000, 0)]
    (agency,) = found(rows, {AGENCY: FeeSum(paid=20_000)}).sources
    assert (agency.own_rate, agency.net_rate) == (10_000, 9_000)


def test_a_fixed_price_goes_by_all_minutes_of_its_assignment():
    rows = [row(CLIENT, 50_000, 0, rate_unit=RateUnit.FIXED)]
    total = {CLIENT: AssignmentTotal(CLIENT, 200_000, 1_200)}
    (client,) = found(rows, totals=total).sources
    assert (client.own_rate, client.minutes) == (10_000, 300)
    assert found(rows).sources[0].own_rate is None
    assert found(rows, totals={CLIENT: AssignmentTotal(CLIENT, 200_000, 0)}).sources[0].own_rate is None
    assert found([rows[0]._replace(assignment_id=None)]).sources[0].own_rate is None


def test_negative_sources_stand_in_the_list_but_not_in_the_take_rate():
    rows = [row(AGENCY, -50_000, -300), row(CLIENT, 100_000), row(CLIENT, 9, turnover=TurnoverKind.EXPENSE)]
    result = found(rows, {AGENCY: FeeSum(paid=-5_000, difference=3)})
    agency = by_name(result)["Bureau"]
    assert (agency.turnover, agency.paid, agency.take_rate, agency.own_rate) == (-50_000, -5_000, None, None)
    assert (result.turnover, result.take_rate, result.coverage, result.difference) == (50_000, 0, 1, 3)


def test_nothing_costs_nothing():
    result = found([])
    assert (result.sources, result.paid, result.take_rate, result.coverage, result.minutes) == (
        (),
        0,
        None,
        None,
        None,
    )
    assert result.paid_complete


def test_what_unbilled_minutes_are_worth():
    work = UnbilledRow(1, "Werk", 1, "Klant", 1, True, "Klant", RateUnit.HOUR, 1_050_000, 480, 90, 0)
    assert work.worth(90) == 15_750
    assert work._replace(rate_unit=RateUnit.DAY, rate=8_000_000).worth(240) == 40_000
    assert work._replace(rate_unit=RateUnit.FIXED).worth(90) is None


@given(
    st.lists(
        st.tuples(st.sampled_from([AGENCY, COOP, PEER]), st.integers(1, 10**7), st.booleans()), max_size=8
    )
)
def test_unknown_is_never_zero(parts):
    rows = [row(source, amount) for source, amount, _ in parts]
    fees = {source: FeeSum(unknown=not known) for source, _, known in parts}
    result = found(rows, fees)
    unknown = sum(one.turnover for one in result.sources if one.paid is None)
    assert result.paid_complete == (unknown == 0)
    assert all(one.take_rate is None and one.net_rate is None for one in result.sources if one.paid is None)
    if result.turnover:
        assert result.coverage == 1 - Fraction(unknown, result.turnover)
        assert (result.take_rate is None) == (result.coverage == 0)


def test_what_an_hour_of_each_assignment_brought():
    rows = [
        row(1, 100_000, 600, assignment_id=1),
        row(1, 50_000, 0, assignment_id=1, timed=0),
        row(1, 90_000, 0, assignment_id=2, timed=0, rate_unit=RateUnit.FIXED),
        row(1, 30_000, 0, assignment_id=3, timed=0),
        row(1, 10_000, 60, assignment_id=4, turnover=TurnoverKind.EXPENSE),
    ]
    rates = effective_rates(rows, {2: AssignmentTotal(2, 180_000, 1_200)})
    assert rates == {1: Fraction(10_000), 2: Fraction(9_000), 3: None}
