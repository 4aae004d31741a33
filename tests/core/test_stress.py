from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from zzpdesk.core.costs import costs
from zzpdesk.core.dependency import Basis
from zzpdesk.core.kinds import Cents
from zzpdesk.core.periods import Period
from zzpdesk.core.records.assignment import RateUnit, RouteReason
from zzpdesk.core.records.invoice import TurnoverKind
from zzpdesk.core.records.profile import Profile
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.rows import EndRow, PartyRow, WorkRow
from zzpdesk.core.settlement import FeeSum
from zzpdesk.core.shares import World, analyse
from zzpdesk.core.situation import HoursPace, Situation
from zzpdesk.core.sources import Channel, SourceKey
from zzpdesk.core.stress import stress
from zzpdesk.core.whatif import hours_effect

YEAR = Period(date(2026, 1, 1), date(2026, 6, 30))
CLIENT, AGENCY, HUB = 1, 2, 3
KINDS = {AGENCY: SourceKind.INTERMEDIARY, HUB: SourceKind.HUB}
NAMES = {CLIENT: "Klant", AGENCY: "Bureau", HUB: "Hub"}
WORLD = World({one: PartyRow(one, name, KINDS.get(one), None, None, None) for one, name in NAMES.items()}, {})
PROFILE = Profile(
    private_costs=Cents(300_000),
    business_costs=Cents(50_000),
    tax_reserve=Cents(50_000),
    buffer=Cents(600_000),
)
PACE = HoursPace(done=36_000, goal=73_500, recent=24_000, through={SourceKey(AGENCY): 6_000})
BUREAU = SourceKey(AGENCY)


def row(source, amount, turnover=TurnoverKind.OWN):
    return WorkRow(
        2026, source, source, source == CLIENT, CLIENT, source, source,
        RouteReason.SOURCE_FOUND, RateUnit.HOUR, None, turnover, amount, 0, 0,
    )  # fmt: skip


ROWS = [
    row(CLIENT, 1_200_000),
    row(AGENCY, 1_800_000),
    row(HUB, 600_000),
    row(CLIENT, 77, TurnoverKind.EXPENSE),
]


def stressed(*, key=BUREAU, profile=PROFILE, ends=(), fees=None, costed=True, rows=None):
    rows = rows or [
        row(CLIENT, 1_200_000),
        row(AGENCY, 1_800_000),
        row(HUB, 600_000),
        row(CLIENT, 77, TurnoverKind.EXPENSE),
    ]
    dependency = analyse(rows, (), WORLD, YEAR, Basis.TURNOVER, YEAR.end)
    spent = costs(dependency, rows, fees or {AGENCY: FeeSum(paid=180_000)}, (), {}, {})
    known = replace(dependency, costs=spent if costed else None)
    return stress(Situation(known, profile, tuple(ends), PACE), key)


def test_by_hand():
    found = stressed()
    assert found is not None
    assert (found.name, found.channel, found.depends, found.elapsed) == (
        "Bureau",
        Channel.INTERMEDIARY,
        True,
        6,
    )
    assert (found.now, found.lost, found.without) == (570_000, 270_000, 300_000)
    assert (found.outgoings, found.shortfall, found.room, found.buffer_months) == (400_000, 100_000, 0, 6)
    assert (found.lost_share, found.no_new, found.fees_complete) == (Fraction(1, 2), 0, True)
    assert found.effective_now == Fraction(36**2, 12**2 + 18**2 + 6**2)
    assert found.effective_without == Fraction(18**2, 12**2 + 6**2)


def test_work_that_stays_has_no_successor():
    found = stressed(key=SourceKey(HUB))
    assert found is not None
    assert (found.depends, found.lost, found.no_new, found.lost_share) == (False, 0, 100_000, 0)
    assert found.effective_without == found.effective_now
    assert found.room == 170_000
    assert found.hours.now == found.hours.without


def test_what_is_not_filled_in_is_not_known():
    found = stressed(profile=Profile(buffer=Cents(5)))
    assert found is not None
    assert (found.outgoings, found.shortfall, found.room, found.buffer_months) == (None, None, None, None)
    poor = stressed(profile=replace(PROFILE, buffer=None))
    assert poor is not None
    assert (poor.shortfall, poor.buffer_months) == (100_000, None)


def test_unknown_fees_are_said_to_be_missing():
    for found in (stressed(fees={AGENCY: FeeSum(unknown=True)}), stressed(costed=False)):
        assert found is not None
        assert not found.fees_complete
        assert found.now == 600_000


def test_the_only_source_and_no_source():
    only = stressed(rows=[row(AGENCY, 600_000)])
    assert only is not None
    assert (only.effective_without, only.without) == (None, Fraction(0))
    assert stressed(rows=[row(CLIENT, 1)]) is None
    credited = stressed(
        key=SourceKey(CLIENT, True),
        rows=[row(CLIENT, 600_000), row(AGENCY, -60_000)],
        fees={AGENCY: FeeSum()},
    )
    assert credited is not None
    assert credited.now == 90_000


def test_the_next_known_end_is_of_work_that_remains():
    ends = [
        EndRow(1, "Via het bureau", AGENCY, False, date(2026, 7, 10)),
        EndRow(2, "Later", CLIENT, True, date(2026, 12, 31)),
        EndRow(3, "Eerst", HUB, False, date(2026, 8, 31)),
        EndRow(4, "Voorbij", HUB, False, date(2026, 6, 1)),
    ]
    found = stressed(ends=ends)
    assert found is not None
    assert found.next_end == ends[2]
    assert found.months_to_next_end == 2 + Fraction(1, 31)
    bare = stressed()
    assert bare is not None
    assert (bare.next_end, bare.months_to_next_end) == (None, None)


TODAY = date(2026, 6, 30)


def pace(done, goal, recent, through):
    return HoursPace(done, goal, recent, {BUREAU: through})


@pytest.mark.parametrize(
    ("pace", "gone", "expected"),
    [
        (pace(60_000, 73_500, 24_000, 6_000), {BUREAU}, (date(2026, 8, 17), date(2026, 9, 1), 2, True)),
        (pace(60_000, 73_500, 24_000, 6_000), (), (date(2026, 8, 17), date(2026, 8, 17), 0, True)),
        (pace(60_000, 73_500, 8_000, 6_000), {BUREAU}, (date(2026, 11, 19), None, None, False)),
        (pace(60_000, 73_500, 6_000, 6_000), {BUREAU}, (None, None, None, False)),
        (pace(73_500, 73_500, 0, 0), {BUREAU}, (TODAY, TODAY, 0, True)),
        (pace(60_000, None, 24_000, 0), {BUREAU}, (None, None, None, None)),
    ],
)
def test_the_hours_criterion(pace, gone, expected):
    found = hours_effect(pace, TODAY, gone)
    assert (found.now, found.without, found.weeks_later, found.in_year) == expected


def test_months_of_illness_move_the_hours_criterion():
    """48 days to go at this pace: from 1 July 17 August, from 31 July (ill up to the 30th) 16 September."""
    found = hours_effect(pace(60_000, 73_500, 24_000, 0), TODAY, ill=1)
    assert (found.now, found.without, found.weeks_later) == (date(2026, 8, 17), date(2026, 9, 16), 4)
