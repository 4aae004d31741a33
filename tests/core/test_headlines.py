"""Which line is true beside a page's title: rising, falling, the same, one that dominates, unknown, too little data."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from zzpdesk.core import headlines, periods
from zzpdesk.core.costs import costs
from zzpdesk.core.dependency import Basis, Dependency, Insight
from zzpdesk.core.hubfacts import Places
from zzpdesk.core.periods import Period
from zzpdesk.core.records.assignment import RateUnit, RouteReason
from zzpdesk.core.records.invoice import TurnoverKind
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.rows import PartyRow, WorkRow
from zzpdesk.core.settlement import FeeSum
from zzpdesk.core.shares import World, analyse
from zzpdesk.core.sources import Channel

YEAR = Period(date(2026, 1, 1), date(2026, 10, 14))
CLIENT, FIRST, SECOND, COOP = 1, 2, 3, 4
KINDS = {
    FIRST: SourceKind.INTERMEDIARY,
    SECOND: SourceKind.INTERMEDIARY,
    COOP: SourceKind.COLLECTIVE,
}
NAMES = {CLIENT: "Klant", FIRST: "Eerste", SECOND: "Tweede", COOP: "Coop"}
WORLD = World({one: PartyRow(one, name, KINDS.get(one), None, None, None) for one, name in NAMES.items()}, {})
KNOWN, UNKNOWN = FeeSum(), FeeSum(unknown=True, on_top_unknown=True)


def rows(amounts: dict[int, int], year: int = 2026) -> list[WorkRow]:
    return [
        WorkRow(
            year, 1, source, source == CLIENT, CLIENT, source, source, RouteReason.SOURCE_FOUND, RateUnit.HOUR,
            None, TurnoverKind.OWN, amount, amount, 60,
        )
        for source, amount in amounts.items()
    ]  # fmt: skip


def analysed(
    now: dict[int, int], before: dict[int, int] | None = None, fees: dict[int, FeeSum] | None = None
) -> Dependency:
    mine = rows(now)
    found = analyse(mine, rows(before or {}, 2025), WORLD, YEAR, Basis.TURNOVER, YEAR.end)
    known = {FIRST: KNOWN, SECOND: KNOWN, COOP: KNOWN} | (fees or {})
    spent = costs(found, mine, known, (), {}, {})
    return replace(found, costs=spent, before=periods.before(YEAR))


def line(found: Dependency, wanted: Channel = Channel.INTERMEDIARY) -> Insight:
    made = headlines.channel_line(found, wanted)
    assert made is not None
    return made


def test_without_work_a_share_says_nothing():
    assert headlines.channel_line(analysed({}), Channel.INTERMEDIARY) is None


@pytest.mark.parametrize(
    ("now", "before", "way"),
    [
        ({FIRST: 50, CLIENT: 50}, {FIRST: 84, CLIENT: 16}, "falling"),
        ({FIRST: 50, CLIENT: 50}, {FIRST: 20, CLIENT: 80}, "rising"),
        ({FIRST: 501, CLIENT: 499}, {FIRST: 500, CLIENT: 500}, "steady"),
        ({FIRST: 505, CLIENT: 495}, {FIRST: 500, CLIENT: 500}, "rising"),
        ({FIRST: 50, CLIENT: 50}, {}, ""),
    ],
)
def test_a_share_against_the_year_before(now, before, way):
    found = line(analysed(now, before))
    assert (found.code, found.values["way"], found.values["year"]) == ("channel-share", way, 2025)
    assert found.values["before"] == (Fraction(before[FIRST], sum(before.values())) if before else None)


def test_a_channel_that_is_gone_is_told_from_one_that_never_was():
    assert line(analysed({CLIENT: 10}, {FIRST: 30, CLIENT: 10})).code == "channel-gone"
    assert line(analysed({CLIENT: 10}, {CLIENT: 10})).code == "channel-none"
    assert line(analysed({CLIENT: 10})).code == "channel-none"


def test_without_a_period_to_compare_with_there_is_no_year():
    assert line(replace(analysed({FIRST: 1}), before=None)).values["year"] is None


@pytest.mark.parametrize(
    ("amounts", "main"),
    [({FIRST: 2, SECOND: 1}, "Eerste"), ({FIRST: 199, SECOND: 101}, ""), ({FIRST: 5}, "")],
)
def test_one_that_dominates_is_named_when_there_are_more(amounts, main):
    assert line(analysed(amounts)).values["main"] == main


@pytest.mark.parametrize(
    ("fees", "unknown", "name"),
    [({}, 0, ""), ({SECOND: UNKNOWN}, 1, "Tweede"), ({FIRST: UNKNOWN, SECOND: UNKNOWN}, 2, "Eerste")],
)
def test_unknown_fees_of_this_channel_are_counted(fees, unknown, name):
    values = line(analysed({FIRST: 50, SECOND: 40, COOP: 10}, fees={COOP: UNKNOWN} | fees)).values
    assert (values["unknown"], values["of"], values["name"]) == (unknown, 2, name)


def test_without_costs_nothing_is_said_about_fees():
    assert line(replace(analysed({FIRST: 50}), costs=None)).values["of"] == 0


def test_places_that_cost_and_brought_nothing_give_no_line():
    assert headlines.places_line(Places(YEAR, (), 0)) is None
    assert headlines.places_line(Places(YEAR, (), 500)) == Insight("places", {"cost": 0, "turnover": 500})


@pytest.mark.parametrize(
    ("now", "before", "code", "change"),
    [
        (600, 0, "hours-first", None),
        (600, 540, "hours-more", 60),
        (600, 660, "hours-less", 60),
        (600, 659, "hours-same", 59),
        (0, 600, "hours-less", 600),
    ],
)
def test_hours_against_the_same_stretch_of_last_year(now, before, code, change):
    found = headlines.hours_line(now, before, YEAR.end, runs=True)
    assert found is not None
    assert (found.code, found.values.get("change"), found.values["year"]) == (code, change, 2025)


def test_without_hours_in_either_year_there_is_no_line():
    assert headlines.hours_line(0, 0, YEAR.end, runs=False) is None


@pytest.mark.parametrize(
    ("now", "before", "code"), [(60, 0, "training"), (0, 60, "training-none"), (60, 60, "training")]
)
def test_learning_against_the_year_before(now, before, code):
    found = headlines.training_line(now, before, None, runs=True, year=2026)
    assert found is not None
    assert (found.code, found.values["year"], found.values["before"]) == (code, 2025, before)


def test_who_learned_nothing_in_two_years_reads_nothing():
    assert headlines.training_line(0, 0, None, runs=False, year=2026) is None


def test_debt_with_the_first_payment_to_come():
    due = [(date(2026, 11, 1), 300), (date(2026, 10, 15), 266)]
    assert headlines.funding_line(1_000, 0, due) == Insight(
        "debt", {"debt": 1_000, "day": date(2026, 10, 15), "due": 266}
    )
    assert headlines.funding_line(1_000, 0, []) == Insight("debt", {"debt": 1_000, "day": None, "due": 0})
    assert headlines.funding_line(0, 700, []) == Insight("debt-theirs", {"theirs": 700})
    assert headlines.funding_line(0, 0, []) is None
