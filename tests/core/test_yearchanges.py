from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from zzpdesk.core.costs import costs
from zzpdesk.core.dependency import Basis
from zzpdesk.core.periods import Period
from zzpdesk.core.records.assignment import RateUnit, RouteReason
from zzpdesk.core.records.invoice import TurnoverKind
from zzpdesk.core.records.membership import Membership, MemberState
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.rows import PartyRow, WorkRow
from zzpdesk.core.settlement import FeeSum
from zzpdesk.core.shares import World, analyse
from zzpdesk.core.sources import Channel
from zzpdesk.core.yearchanges import Years, changes, moves

CLIENT, AGENCY, COOP, OTHER = 1, 2, 3, 4
KINDS = {AGENCY: SourceKind.INTERMEDIARY, COOP: SourceKind.COLLECTIVE}
NAMES = {CLIENT: "Klant", AGENCY: "Bureau", COOP: "Coop", OTHER: "Tweede klant"}
WORLD = World({one: PartyRow(one, name, KINDS.get(one), None, None, None) for one, name in NAMES.items()}, {})
YEAR, BEFORE = Period(date(2025, 1, 1), date(2025, 12, 31)), Period(date(2024, 1, 1), date(2024, 12, 31))
RUNNING = Period(date(2025, 1, 1), date(2025, 10, 14))


def row(source, euros, minutes, client):
    direct = source in {CLIENT, OTHER}
    amount = euros * 100
    return WorkRow(
        2025, source, source, direct, source if direct else client, source, source,
        RouteReason.SOURCE_FOUND, RateUnit.HOUR, None, TurnoverKind.OWN, amount, amount, minutes,
    )  # fmt: skip


def year(amounts, period=YEAR, *, fees=None, minutes=600, client=CLIENT):
    """Euros per source; `fees` in cents per source, None: not known."""
    rows = [row(source, euros, minutes, client) for source, euros in amounts.items()]
    found = analyse(rows, (), WORLD, period, Basis.TURNOVER, period.end)
    sums = {
        source: FeeSum(unknown=True) if fee is None else FeeSum(paid=fee)
        for source, fee in (fees or {AGENCY: 0}).items()
    }
    return replace(found, costs=costs(found, rows, sums, (), {}, {}))


def codes(now, then, same=None, **changed: object):
    return [one.code for one in changes(Years(now=now, same=same or then, whole=then, **changed))]


def found(code, now, then, same=None, **changed: object):
    listed = changes(Years(now=now, same=same or then, whole=then, **changed))
    return next(one.values for one in listed if one.code == code)


def last(amounts, **changed: object):
    return year(amounts, BEFORE, **changed)


def test_without_turnover_last_year_nothing_is_compared():
    assert codes(year({CLIENT: 100}), last({})) == ["no-year-before"]
    assert codes(year({}), last({}), minutes=600, minutes_same=300) == ["no-year-before", "hours-more"]


@pytest.mark.parametrize(
    ("now", "then", "code"),
    [(120, 100, "turnover-rose"), (80, 100, "turnover-fell"), (1_009, 1_000, "turnover-steady")],
)
def test_turnover(now, then, code):
    assert codes(year({CLIENT: now}), last({CLIENT: then}))[0] == code


def test_how_much_it_rose():
    values = found("turnover-rose", year({CLIENT: 120}), last({CLIENT: 100}))
    assert values == {"now": 12_000, "same": 10_000, "change": Fraction(1, 5), "year": 2024, "runs": False}


def test_a_running_year_is_beside_the_same_stretch():
    now, whole = year({CLIENT: 120}, RUNNING), last({CLIENT: 200})
    values = found("turnover-rose", now, whole, same=last({CLIENT: 100}))
    assert (values["same"], values["runs"]) == (10_000, True)


def test_turnover_that_began_later_last_year():
    now, whole, nothing = year({CLIENT: 120}, RUNNING), last({CLIENT: 200}), last({})
    assert codes(now, whole, same=nothing)[0] == "turnover-began"
    assert "turnover-began" not in codes(year({}, RUNNING), whole, same=nothing)
    assert codes(now, whole, same=last({CLIENT: -20}))[0] == "turnover-beside"


def test_channels_that_moved_the_most_first():
    now, then = year({CLIENT: 50, AGENCY: 40, COOP: 10}), last({CLIENT: 20, AGENCY: 74, COOP: 6})
    moved = [one for one in changes(Years(now=now, same=then, whole=then)) if "channel" in one.values]
    assert [(one.code, one.values["channel"]) for one in moved] == [
        ("channel-fell", Channel.INTERMEDIARY),
        ("channel-rose", Channel.DIRECT),
    ]


def test_new_and_gone_sources():
    now, then = year({CLIENT: 60, AGENCY: 40}), last({CLIENT: 75, COOP: 25})
    assert found("sources-new", now, then) == {
        "names": ("Bureau",),
        "share": Fraction(2, 5),
        "year": 2024,
    }
    assert found("sources-gone", now, then)["names"] == ("Coop",)
    assert found("sources-gone", now, then)["share"] == Fraction(1, 4)
    assert not {"sources-new", "sources-gone"} & set(codes(now, now))


def test_a_source_that_was_credited_more_than_it_brought_is_neither_new_nor_gone():
    there, below = year({CLIENT: 60, AGENCY: 40}), last({CLIENT: 75, AGENCY: -5})
    assert below.negative
    assert not {"sources-new", "sources-gone"} & set(codes(there, below))
    now, then = year({CLIENT: 75, AGENCY: -5}), last({CLIENT: 60, AGENCY: 40})
    assert not {"sources-new", "sources-gone"} & set(codes(now, then))


@pytest.mark.parametrize(
    ("now", "then", "code"),
    [
        ({CLIENT: 60, AGENCY: 40}, {CLIENT: 58, AGENCY: 42}, "source-stayed"),
        ({CLIENT: 80, AGENCY: 20}, {CLIENT: 60, AGENCY: 40}, "source-moved"),
        ({CLIENT: 40, AGENCY: 60}, {CLIENT: 60, AGENCY: 40}, "source-became"),
    ],
)
def test_the_largest_source(now, then, code):
    assert code in codes(year(now), last(then))


def test_the_largest_client_through_whomever():
    now, then = year({AGENCY: 100}, client=CLIENT), last({AGENCY: 100}, client=OTHER)
    assert found("client-became", now, then)["before"] == "Tweede klant"
    assert "source-stayed" in codes(now, then)


def test_spread():
    one, three = {CLIENT: 100}, {CLIENT: 30, AGENCY: 30, COOP: 40}
    assert "spread-wider" in codes(year(three), last(one))
    assert "spread-narrower" in codes(year(one), last(three))
    assert not [code for code in codes(year(one), last(one)) if code.startswith("spread")]


def test_no_work_in_one_of_the_years():
    assert codes(year({}), last({CLIENT: 100})) == ["turnover-fell"]


@pytest.mark.parametrize(
    ("now", "same", "code"),
    [(600, 300, "hours-more"), (300, 600, "hours-fewer"), (650, 600, "hours-steady")],
)
def test_hours(now, same, code):
    assert code in codes(year({CLIENT: 1}), last({CLIENT: 1}), minutes=now, minutes_same=same)


def test_hours_need_both_years():
    assert not [one for one in codes(year({CLIENT: 1}), last({CLIENT: 1}), minutes=60) if "hours" in one]


@pytest.mark.parametrize(
    ("now", "then", "code"),
    [(2_000, 1_000, "fees-rose"), (1_000, 2_000, "fees-fell"), (1_000, 1_000, "fees-steady")],
)
def test_fees(now, then, code):
    paid = {AGENCY: 100}
    assert code in codes(year(paid, fees={AGENCY: now}), last(paid, fees={AGENCY: then}))


def test_unknown_fees_are_never_compared_as_if_they_were_nothing():
    amounts = {AGENCY: 100, COOP: 100}
    partly = year(amounts, fees={AGENCY: None, COOP: 1_000})
    known = last(amounts, fees={AGENCY: 500, COOP: 1_000})
    values = found("fees-partly", partly, known)
    assert (values["coverage"], values["coverage_then"]) == (Fraction(1, 2), 1)
    assert "fees-partly" in codes(replace(known, period=YEAR), replace(partly, period=BEFORE))
    silent = year(amounts, fees={AGENCY: None, COOP: None})
    assert found("fees-unknown", silent, known)["names"] == ("Bureau", "Coop")
    beside_direct = year({AGENCY: 100, CLIENT: 100}, fees={AGENCY: None})
    assert found("fees-unknown", beside_direct, known)["names"] == ("Bureau",)
    assert not [one for one in codes(replace(known, period=YEAR), silent) if one.startswith("fees")]


def test_without_fees_there_is_nothing_to_say_of_them():
    assert not [one for one in codes(year({CLIENT: 1}), last({CLIENT: 1})) if one.startswith("fees")]
    assert "rate-rose" not in codes(replace(year({CLIENT: 9}), costs=None), last({CLIENT: 1}))


def test_what_an_hour_brought():
    assert "rate-rose" in codes(year({CLIENT: 1_000}), last({CLIENT: 900}))
    assert "rate-fell" in codes(year({CLIENT: 900}), last({CLIENT: 1_000}))
    assert not [one for one in codes(year({CLIENT: 900}), last({CLIENT: 901})) if one.startswith("rate")]
    assert "rate-rose" not in codes(year({CLIENT: 900}, minutes=0), last({CLIENT: 900}))


def test_joining_and_leaving_are_told_last():
    told = codes(year({}), last({}), joined=("Coop",), left=("Bond",))
    assert told == ["no-year-before", "joined", "left"]


def state(relation, kind, since, until=None):
    return Membership(relation_id=relation, state=kind, since=since, until=until)


def test_moves():
    member, left = MemberState.MEMBER, MemberState.LEFT
    states = [
        state(1, member, date(2025, 3, 1)),
        state(2, member, date(2020, 3, 1)),
        state(2, left, date(2025, 6, 1)),
        state(3, member, date(2020, 1, 1), date(2025, 12, 31)),
        state(4, MemberState.CANDIDATE, date(2025, 1, 1)),
        state(5, member, date(2020, 1, 1), date(2024, 12, 31)),
        state(5, left, date(2025, 1, 1)),
        state(6, left, date(2018, 1, 1)),
        state(6, member, date(2019, 1, 1)),
        state(None, member, date(2025, 1, 1)),
    ]
    assert moves(states, YEAR) == ((1,), (2, 3))
