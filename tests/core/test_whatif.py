"""Several things at once: by hand, and what holds whatever happens."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zzpdesk.core.costs import costs
from zzpdesk.core.dependency import Basis
from zzpdesk.core.gap import Cover, Support
from zzpdesk.core.happening import remark
from zzpdesk.core.kinds import BasisPoints, Cents, Days, RelationId
from zzpdesk.core.periods import Period
from zzpdesk.core.records.assignment import RateUnit, RouteReason
from zzpdesk.core.records.invoice import TurnoverKind
from zzpdesk.core.records.profile import Profile
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.records.scenario import ScenarioStep, StepKind
from zzpdesk.core.rows import EndRow, PartyRow, WorkRow
from zzpdesk.core.settlement import FeeSum
from zzpdesk.core.shares import World, analyse
from zzpdesk.core.situation import HoursPace, Situation
from zzpdesk.core.sources import Channel, SourceKey
from zzpdesk.core.stress import stress
from zzpdesk.core.whatif import outcome

YEAR = Period(date(2026, 1, 1), date(2026, 6, 30))
CLIENT, AGENCY, HUB, COOP, BANK = 1, 2, 3, 4, 5
KINDS = {AGENCY: SourceKind.INTERMEDIARY, HUB: SourceKind.HUB, COOP: SourceKind.COLLECTIVE}
NAMES = {CLIENT: "Klant", AGENCY: "Bureau", HUB: "Hub", COOP: "Coöperatie", BANK: "Bank"}
WORLD = World({one: PartyRow(one, name, KINDS.get(one), None, None, None) for one, name in NAMES.items()}, {})
PROFILE = Profile(
    private_costs=Cents(300_000),
    business_costs=Cents(50_000),
    tax_reserve=Cents(50_000),
    buffer=Cents(600_000),
)
DIRECT, BUREAU, SPACE, UNION = SourceKey(CLIENT, True), SourceKey(AGENCY), SourceKey(HUB), SourceKey(COOP)
PACE = HoursPace(36_000, 73_500, 24_000, {BUREAU: 6_000, UNION: 12_000})


def row(source, amount, debtor=None, minutes=0):
    return WorkRow(
        2026, source, source, source == CLIENT, CLIENT, source, debtor or source,
        RouteReason.SOURCE_FOUND, RateUnit.HOUR, None, TurnoverKind.OWN, amount, amount if minutes else 0, minutes,
    )  # fmt: skip


ROWS = (
    row(CLIENT, 1_200_000),
    row(AGENCY, 1_800_000, BANK, 12_000),
    row(HUB, 600_000),
    row(COOP, 600_000, BANK),
)
FEES = {AGENCY: FeeSum(paid=180_000), COOP: FeeSum(paid=60_000)}


def situation(rows=ROWS, fees=None, *, profile=PROFILE, need=350_000, costed=True, **more: object):
    found = analyse(rows, (), WORLD, YEAR, Basis.TURNOVER, YEAR.end)
    spent = costs(found, rows, FEES if fees is None else fees, (), {}, {})
    flows = {}
    for one in rows:
        key = SourceKey(one.source_id, one.direct), one.debtor_id
        flows[key] = flows.get(key, 0) + one.amount
    return Situation(
        replace(found, costs=spent if costed else None), profile, (), PACE, flows, need=need, **more
    )


def stops(key):
    return ScenarioStep(relation_id=RelationId(key.relation_id), direct=key.direct)


def fee(key, rate=None, per_hour=None):
    return ScenarioStep(
        kind=StepKind.FEE,
        relation_id=RelationId(key.relation_id),
        rate=None if rate is None else BasisPoints(rate),
        per_hour=None if per_hour is None else Cents(per_hour),
    )


def ill(months):
    return ScenarioStep(kind=StepKind.ILL, months=months)


def late(debtor, days):
    return ScenarioStep(kind=StepKind.LATE, relation_id=RelationId(debtor), days=Days(days))


def test_nothing_happens():
    """(4.200.000 − 240.000) ÷ 6 months."""
    found = outcome(situation(), ())
    assert (found.now, found.without, found.lost, found.fees, found.no_new) == (660_000, 660_000, 0, 0, 0)
    assert (found.falls, found.waits, found.illness, found.ill) == ((), (), None, 0)
    assert found.effective_now == found.effective_without == Fraction(42**2, 12**2 + 18**2 + 6**2 + 6**2)
    assert found.room == 260_000
    assert (found.run.gone, found.run.lowest) == (None, None)


def test_two_sources_stop_together():
    found = outcome(situation(), [stops(BUREAU), stops(UNION), stops(SPACE)])
    assert [(one.name, one.channel, one.amount) for one in found.falls] == [
        ("Bureau", Channel.INTERMEDIARY, 270_000),
        ("Coöperatie", Channel.COLLECTIVE, 90_000),
    ]
    assert (found.lost, found.without, found.no_new) == (360_000, 300_000, 100_000)
    assert found.lost_share == Fraction(24, 42)
    assert found.effective_without == Fraction(18**2, 12**2 + 6**2)
    assert (found.shortfall, found.buffer_months, found.run.lasts) == (100_000, 6, 6)
    # 18.000 of 24.000 minutes in twelve weeks go: 37.500 to do at 6.000 is 525 days
    assert (found.hours.without, found.hours.in_year) == (None, False)


def test_a_fee_becomes_another_percentage_or_amount_per_hour():
    """Now 180.000 and 60.000; then 20 % of 18.000 euro, and 12.000 minutes at 15 euro on top of that."""
    found = outcome(situation(), [fee(BUREAU, 2_000)])
    assert (found.fees, found.without) == (Fraction(180_000, 6), 630_000)
    both = outcome(situation(), [fee(BUREAU, 2_000), fee(BUREAU, per_hour=1_500)])
    assert both.fees == Fraction(180_000 + 300_000, 6)
    lower = outcome(situation(), [fee(BUREAU, 0)])
    assert (lower.fees, lower.without) == (-30_000, 690_000)
    assert outcome(situation(), [fee(BUREAU, 500), fee(BUREAU, 2_000)]) == found


def test_a_fee_of_a_source_that_stops_or_whose_hours_are_not_known_changes_nothing_more():
    alone = outcome(situation(), [stops(BUREAU)])
    assert outcome(situation(), [stops(BUREAU), fee(BUREAU, 9_000)]) == alone
    assert outcome(situation(), [fee(UNION, per_hour=1_000)]).fees == 0
    assert outcome(situation(costed=False), [fee(BUREAU, per_hour=1_000)]).fees == 0
    assert outcome(situation(costed=False), [fee(BUREAU, 1_000)]).fees == 30_000


def test_a_client_who_pays_late_holds_what_she_keeps_of_it():
    """The bank: 1.620.000 and 540.000 kept in six months; 45 days of it are out."""
    found = outcome(situation(), [late(BANK, 45), late(BANK, 20)])
    (wait,) = found.waits
    assert (wait.relation_id, wait.name, wait.late.amount, wait.late.days) == (BANK, "Bank", 360_000, 45)
    assert wait.late.out == 540_000
    assert found.without == found.now
    assert [month.income for month in found.run.months[:3]] == [300_000, 480_000, 660_000]
    assert [month.balance for month in found.run.months[:3]] == [500_000, 580_000, 600_000]
    fewer = outcome(situation(), [late(BANK, 45), stops(BUREAU), fee(UNION, 5_000)])
    assert [one.late.amount for one in fewer.waits] == [50_000]
    assert outcome(situation(), [late(BANK, 45), stops(BUREAU), stops(UNION)]).waits == ()
    assert outcome(situation(), [late(BANK, 0), late(99, 30)]).waits == ()


def test_illness_is_carried_by_gifts_and_insurance_and_then_the_buffer():
    """Month 1 own risk: 350.000 from the buffer; then 200.000 gift and 100.000 insurance, 50.000 short each month."""
    carried = situation(supports=(Support("Fonds", 200_000, 30, 24),), covers=(Cover("Polis", 100_000, 1),))
    found = outcome(carried, [ill(3), ill(1)])
    assert (found.ill, found.illness.need) == (3, 350_000)
    assert [(one.gift, one.insurance) for one in found.illness.months] == [
        (0, 0),
        (200_000, 100_000),
        (200_000, 100_000),
    ]
    assert [one.balance for one in found.run.months[:5]] == [250_000, 200_000, 150_000, 410_000, 600_000]
    assert len(outcome(carried, [ill(60)]).illness.months) == 36


def test_without_a_need_the_outgoings_are_what_she_needs():
    found = outcome(situation(need=None), [ill(1)])
    assert found.illness.need == 400_000
    nothing = outcome(situation(need=None, profile=Profile()), [ill(1)])
    assert (nothing.illness, nothing.run, nothing.outgoings, nothing.shortfall) == (None, None, None, None)
    assert outcome(situation(profile=replace(PROFILE, buffer=None)), [stops(BUREAU)]).run is None


def test_work_that_ends_first_is_of_no_source_that_stops():
    ends = (
        EndRow(1, "Bureau", AGENCY, False, date(2026, 7, 1)),
        EndRow(2, "Hub", HUB, False, date(2026, 8, 1)),
        EndRow(3, "Klant", CLIENT, True, date(2026, 9, 1)),
    )
    found = outcome(replace(situation(), ends=ends), [stops(BUREAU), stops(SPACE)])
    assert found.next_end == ends[2]


@pytest.mark.parametrize(
    ("step", "others", "code"),
    [
        (stops(BUREAU), (), ""),
        (stops(SPACE), (), "stays"),
        (stops(SourceKey(99)), (), "no-work"),
        (fee(BUREAU, 1_000), (), ""),
        (fee(BUREAU, 1_000), (stops(BUREAU),), "stopped"),
        (fee(SPACE, 1_000), (stops(SPACE),), ""),
        (fee(UNION, per_hour=100), (), "no-hours"),
        (fee(BUREAU, per_hour=100), (), ""),
        (fee(SourceKey(99), 100), (), "no-work"),
        (late(BANK, 30), (), ""),
        (late(BANK, 30), (stops(BUREAU),), ""),
        (late(BANK, 30), (stops(BUREAU), stops(UNION)), "stopped"),
        (late(99, 30), (), "no-work"),
        (ill(2), (), ""),
    ],
)
def test_what_is_said_about_a_step(step, others, code):
    assert remark(situation(), step, (step, *others)) == code


def test_what_is_said_when_things_are_not_known():
    assert remark(situation(need=None, profile=Profile()), ill(2), ()) == "no-need"
    assert remark(situation(costed=False), fee(BUREAU, 100), ()) == ""
    assert remark(situation(costed=False), fee(BUREAU, per_hour=100), ()) == "no-hours"
    on_top = situation(fees={AGENCY: FeeSum(on_top=90_000)})
    assert remark(on_top, fee(BUREAU, 100), ()) == "on-top"


def test_one_step_is_the_test_of_one_source():
    for key in (DIRECT, BUREAU, SPACE, UNION):
        one, whole = stress(situation(), key), outcome(situation(), [stops(key)])
        assert one is not None
        assert all(getattr(one, name) == getattr(whole, name) for name in type(whole).__dataclass_fields__)


AMOUNTS = st.integers(1, 5_000_000)
STEPS = st.lists(
    st.one_of(
        st.sampled_from([DIRECT, BUREAU, SPACE, UNION]).map(stops),
        st.builds(fee, st.sampled_from([BUREAU, SPACE, UNION]), st.integers(0, 10_000)),
        st.integers(1, 40).map(ill),
        st.builds(late, st.sampled_from([CLIENT, BANK, HUB]), st.integers(1, 200)),
    ),
    max_size=5,
)


@st.composite
def situations(draw):
    amounts = {source: draw(AMOUNTS) for source in (CLIENT, AGENCY, HUB, COOP)}
    rows = [
        row(source, amount, BANK if source in (AGENCY, COOP) else None) for source, amount in amounts.items()
    ]
    fees = {source: FeeSum(paid=draw(st.integers(0, amounts[source]))) for source in (AGENCY, COOP)}
    gift = draw(st.integers(0, 300_000))
    return situation(tuple(rows), fees, supports=(Support("Fonds", gift, 30, 24),))


@given(situations(), STEPS, st.sampled_from([DIRECT, BUREAU, SPACE, UNION]))
def test_another_stop_never_raises_income_or_buffer(stood, steps, key):
    before, after = outcome(stood, steps), outcome(stood, [*steps, stops(key)])
    assert after.without <= before.without
    assert all(a.income <= b.income for a, b in zip(after.run.months, before.run.months, strict=True))
    assert all(a.balance <= b.balance for a, b in zip(after.run.months, before.run.months, strict=True))
    assert after.now == before.now


@given(situations(), STEPS.filter(lambda steps: len(steps) < 5))
def test_the_order_of_steps_makes_no_difference(stood, steps):
    found = outcome(stood, steps)
    assert all(outcome(stood, order) == found for order in permutations(steps))


@given(st.integers(0, 10_000), AMOUNTS, STEPS)
def test_a_fee_to_the_same_value_changes_nothing(rate, hundreds, steps):
    rows = (row(CLIENT, 900_000), row(AGENCY, hundreds * 10_000, BANK))
    stood = situation(rows, {AGENCY: FeeSum(paid=hundreds * rate)})
    others = [one for one in steps if one.kind is not StepKind.FEE]
    assert outcome(stood, [*others, fee(BUREAU, rate)]) == outcome(stood, others)
