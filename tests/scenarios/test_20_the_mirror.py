"""The mirror: what the dependency pages say of a freelancer who is not in the demo, recomputed with SQL and by hand.

Turnover of her own per source (euros; below zero: outside the shares) and minutes worked, per year:

              2023               2024              2025 up to 15 November
    museum    4,500.00  50 h     1,800  20 h       5,400   65 h (5 not billed)
    Helder    8,500    100 h    35,500 380 h       7,600   80 h
    Berlin    1,200     12 h
    Vlot      3,300     50 h      -900  20 h       1,800   30 h
    Dijk      2,000     40 h     3,500  70 h       1,200   24 h
    family      183.49   -
    Stil      4,000     50 h                       8,000  104 h (4 not billed)
    printer   3,000     30 h                       4,500   30 h (5 not billed)
    Kring     2,400     24 h     4,000  40 h           0   10 h
    Femke     1,200     16 h                      -1,200
    Poort     2,933.04  33:20                      4,400   50 h
    in all   33,216.53          44,800            32,900
"""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

import pytest

from tests.scenarios.mirror_sql import HOURS, TURNOVER, World
from tests.scenarios.mirror_world import TODAY, three_years
from tests.scenarios.stranger import Stranger
from zzpdesk.core.dependency import Basis, Dependency, Shares
from zzpdesk.core.periods import Period
from zzpdesk.core.records.assignment import RouteReason
from zzpdesk.core.sources import SourceKey, channel
from zzpdesk.core.stretch import Span, Stretch

BASES = {Basis.TURNOVER: TURNOVER, Basis.HOURS: HOURS}
OWN = Period(date(2023, 12, 10), date(2025, 2, 10))
STRETCHES = {
    **{f"year {year}": Stretch(Span.YEAR, year) for year in (2022, 2023, 2024, 2025)},
    **{f"Q{n} {year}": Stretch(Span.QUARTER, year, n) for year in (2023, 2024, 2025) for n in (1, 2, 3, 4)},
    **{f"twelve months {year}": Stretch(Span.ROLLING, year) for year in (2023, 2024, 2025)},
    "own": Stretch(Span.OWN, 2025, own=OWN),
}
DAYS = {
    "Q4 2025": (date(2025, 10, 1), TODAY),
    "twelve months 2025": (date(2024, 11, 16), TODAY),
    "twelve months 2024": (date(2024, 1, 1), date(2024, 12, 31)),
    "year 2025": (date(2025, 1, 1), TODAY),
    "own": (date(2023, 12, 10), date(2025, 2, 10)),
}


@pytest.fixture(scope="module")
def she(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stranger]:
    made = three_years(tmp_path_factory.mktemp("mirror") / "wytske.zzp")
    yield made
    made.desk.close()


@pytest.fixture(params=list(BASES))
def basis(request: pytest.FixtureRequest) -> Basis:
    return request.param


@pytest.fixture(params=list(STRETCHES))
def pair(request: pytest.FixtureRequest, she: Stranger, basis: Basis) -> tuple[Dependency, World]:
    period = STRETCHES[request.param].period(TODAY)
    assert (period.start, period.end) == DAYS.get(request.param, (period.start, period.end))
    world = World(she.desk.path, BASES[basis], period.start, period.end)
    return she.desk.analysis.dependency(period, basis), world


def test_sources_their_shares_and_who_is_outside_them(pair) -> None:
    found, world = pair
    assert {tuple(one.key): (one.amount, one.share) for one in found.sources} == {
        key: (amount, world.sources.shares[key]) for key, amount in world.sources.kept.items()
    }
    in_money = World(world.path, TURNOVER, found.period.start, found.period.end)
    assert {tuple(one.key): one.amount for one in found.negative} == world.sources.negative
    assert {tuple(one.key): one.amount for one in found.credited} == in_money.sources.negative
    assert found.total == world.sources.total


def test_channels_kinds_and_say_on_the_day_of_the_work(pair) -> None:
    found, world = pair
    kinds = {one.kind.value: (one.amount, one.share) for one in found.kinds if one.amount}
    assert kinds == {
        kind: (amount, Fraction(amount, found.total)) for kind, amount in world.split(world.kind).items()
    }
    channels = {one.channel: one.amount for one in found.channels}
    for one in found.channels:
        assert one.amount == sum(kind.amount for kind in found.kinds if channel(kind.kind) is one.channel)
    assert sum(channels.values()) == found.total
    say = world.split(world.say)
    names = ("with_say", "without", "unrecorded", "direct")
    expected = {name: Fraction(say.get(name, 0), found.total) for name in names} if found.total else None
    assert expected == (found.say and {name: getattr(found.say, name) for name in names})


def test_clients_contracting_parties_debtors_and_introducers(pair) -> None:
    found, world = pair
    for name, shares in (
        ("client", found.clients),
        ("contracting", found.contracting),
        ("debtor", found.debtors),
    ):
        _same(shares, world, name)
    introduced = world.by("introducer")
    assert {one.relation_id: one.amount for one in found.introducers.parties} == introduced.kept


def _same(shares: Shares, world: World, name: str) -> None:
    expected = world.by(name)
    assert {one.relation_id: (one.amount, one.share) for one in shares.parties} == {
        key: (amount, expected.shares[key]) for key, amount in expected.kept.items()
    }, name
    assert {one.relation_id: one.amount for one in shares.negative} == expected.negative, name
    if expected.kept:
        assert (shares.concentration.hhi, shares.concentration.count) == (expected.hhi, len(expected.kept))
    else:
        assert shares.concentration is None


def test_concentration(pair) -> None:
    found, world = pair
    if not world.sources.kept:
        assert found.concentration is None
        return
    largest = sorted(world.sources.shares.values(), reverse=True)
    assert found.concentration.hhi == world.sources.hhi
    assert found.concentration.effective == 1 / world.sources.hhi
    assert (found.concentration.largest, found.concentration.top_three) == (largest[0], sum(largest[:3]))


def test_routes_and_direct_work_are_all_of_it(pair) -> None:
    found, world = pair
    routes = {one.reason.value: one.amount for one in found.routes if one.amount}
    assert routes == world.split(lambda row: None if row.via is None else row.route)
    assert found.direct + sum(routes.values()) == found.total
    forced = [row for row in world.counted if row.route == RouteReason.CLIENT_REQUIRED.value]
    assert found.forced.amount == sum(row.amount for row in forced)


# -------------------------------------------------------------------------------------------------- by hand


def amounts(she: Stranger, year: int) -> tuple[dict[str, int], dict[str, int]]:
    found = she.desk.analysis.dependency(she.desk.analysis.year(year))
    names = {number: name for name, number in she.who.items()}
    listed = (
        {names[one.key.relation_id]: one.amount for one in part} for part in (found.sources, found.negative)
    )
    return tuple(listed)


def test_each_year_by_hand(she: Stranger) -> None:
    assert amounts(she, 2023) == (
        {
            "museum": 450_000,
            "helder": 850_000,
            "berlin": 120_000,
            "vlot": 330_000,
            "dijk": 200_000,
            "gezin": 18_349,
            "stil": 400_000,
            "drukker": 300_000,
            "kring": 240_000,
            "femke": 120_000,
            "poort": 293_304,
        },
        {},
    )
    assert amounts(she, 2024) == (
        {"helder": 3_550_000, "dijk": 350_000, "museum": 180_000, "kring": 400_000},
        {"vlot": -90_000},
    )
    assert amounts(she, 2025) == (
        {
            "stil": 800_000,
            "poort": 440_000,
            "dijk": 120_000,
            "vlot": 180_000,
            "helder": 760_000,
            "museum": 540_000,
            "drukker": 450_000,
        },
        {"femke": -120_000},
    )


def test_what_stands_outside_the_shares(she: Stranger) -> None:
    found = she.desk.analysis.dependency(she.desk.analysis.year(2023))
    assert {one.kind.value: one.amount for one in found.outside} == {
        "pass_through": 125_000,
        "expense": 7_500,
    }
    assert (found.total, found.turnover) == (3_321_653, 3_321_653 + 132_500)
    credited = she.desk.analysis.dependency(she.desk.analysis.year(2024))
    assert (credited.total, credited.turnover) == (4_480_000, 4_390_000)


def test_the_collective_without_say_changes_its_channel_in_mid_year(she: Stranger) -> None:
    found = she.desk.analysis.dependency(she.desk.analysis.year(2024))
    dijk = next(one for one in found.sources if one.key == SourceKey(she.who["dijk"]))
    assert (dijk.kind.value, dijk.recorded.value) == ("intermediary", "collective")
    kinds = {one.kind.value: one.amount for one in found.kinds}
    assert kinds == {"direct": 180_000, "collective": 150_000 + 400_000, "intermediary": 3_550_000 + 200_000}


def test_two_periods_side_by_side(she: Stranger, basis: Basis) -> None:
    """2025 so far beside 2024: amounts up to 15 November of both, shares of all of 2024."""
    found = she.desk.analysis.compare(Stretch(Span.YEAR, 2025), Stretch(Span.YEAR, 2024), basis)
    question, path = BASES[basis], she.desk.path
    now = World(path, question, date(2025, 1, 1), TODAY)
    then = World(path, question, date(2024, 1, 1), date(2024, 11, 15))
    whole = World(path, question, date(2024, 1, 1), date(2024, 12, 31))
    for line in found.sources:
        key = tuple(line.key)
        for cell, part, full in ((line.now, now, now), (line.then, then, whole)):
            at = part.sources.kept | (part.sources.negative if basis is Basis.TURNOVER else {})
            assert cell.amount == at.get(key, 0)
            below = key in full.sources.negative
            assert cell.share == (None if below else full.sources.shares.get(key, 0))
    keys = {tuple(line.key) for line in found.sources}
    assert keys == {
        key for part in (now, then, whole) for key in (*part.sources.kept, *part.sources.negative)
    }
