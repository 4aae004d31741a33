from datetime import date
from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from zzpdesk.core.dependency import Basis
from zzpdesk.core.periods import Period
from zzpdesk.core.records.assignment import RateUnit, RouteReason
from zzpdesk.core.records.invoice import TurnoverKind
from zzpdesk.core.records.relation import Ownership, Say, SourceKind
from zzpdesk.core.rows import PartyRow, WorkRow
from zzpdesk.core.shares import World, analyse, trend
from zzpdesk.core.sources import Channel, SourceKey

YEAR = Period(date(2026, 1, 1), date(2026, 10, 14))
CLIENT, AGENCY, COOP, PEER, PLATFORM = 1, 2, 3, 4, 5
WORLD = World(
    {
        CLIENT: PartyRow(CLIENT, "Klant", None, None, None, None),
        AGENCY: PartyRow(AGENCY, "Bureau", SourceKind.INTERMEDIARY, None, Ownership.COMMERCIAL, False),
        COOP: PartyRow(COOP, "Coop", SourceKind.COLLECTIVE, None, None, None),
        PEER: PartyRow(PEER, "Vakgenoot", None, True, None, None),
        PLATFORM: PartyRow(PLATFORM, "Platform", SourceKind.INTERMEDIARY, None, Ownership.FREELANCERS, True),
    },
    {
        1: Say(id=1, relation_id=COOP, formal=True),
        2: Say(id=2, relation_id=COOP, formal=True, experienced=False),
        3: Say(id=3, relation_id=AGENCY),
        4: Say(id=4, relation_id=PLATFORM, formal=True),
    },
)


def row(source, amount, say=None, **values: Any):
    direct = source == CLIENT or values.pop("direct", False)
    given = {
        "year": 2026,
        "assignment_id": source,
        "source_id": source,
        "direct": direct,
        "client_id": CLIENT,
        "contracting_id": CLIENT if direct else source,
        "debtor_id": CLIENT if direct else source,
        "route": RouteReason.SOURCE_FOUND,
        "rate_unit": RateUnit.HOUR,
        "say_id": say,
        "turnover": TurnoverKind.OWN,
        "amount": amount,
        "timed": amount,
        "minutes": amount // 100,
    }
    return WorkRow(**(given | values))


def found(*rows: Any, before=(), basis=Basis.TURNOVER):
    return analyse(rows, before, WORLD, YEAR, basis, YEAR.end)


def channels(result):
    return {one.channel: one.share for one in result.channels if one.amount}


def test_shares_per_channel_kind_source_and_party():
    result = found(row(CLIENT, 200), row(AGENCY, 500, 3), row(COOP, 200, 1), row(PEER, 100))
    assert result.total == result.turnover == 1_000
    assert [one.channel for one in result.channels] == list(Channel)
    assert channels(result) == {
        Channel.DIRECT: Fraction(1, 5),
        Channel.COLLECTIVE: Fraction(1, 5),
        Channel.NETWORK: Fraction(1, 10),
        Channel.INTERMEDIARY: Fraction(1, 2),
    }
    assert [(one.kind, one.amount) for one in result.kinds] == [
        (SourceKind.DIRECT, 200),
        (SourceKind.PEER, 100),
        (SourceKind.COLLECTIVE, 200),
        (SourceKind.INTERMEDIARY, 500),
    ]
    assert [(one.name, one.share, one.depends, one.say) for one in result.sources] == [
        ("Bureau", Fraction(1, 2), True, False),
        ("Coop", Fraction(1, 5), True, True),
        ("Klant", Fraction(1, 5), True, None),
        ("Vakgenoot", Fraction(1, 10), True, None),
    ]
    assert next(one.channel for one in result.sources) is Channel.INTERMEDIARY
    assert [(one.name, one.share) for one in result.clients.parties] == [("Klant", 1)]
    assert [one.name for one in result.contracting.parties] == ["Bureau", "Coop", "Klant", "Vakgenoot"]
    assert result.debtors == result.contracting
    assert result.concentration is not None
    assert result.concentration.hhi == Fraction(25 + 4 + 4 + 1, 100)


def test_say_and_what_is_not_on_record():
    result = found(row(CLIENT, 100), row(AGENCY, 200, 3), row(COOP, 300, 1), row(PEER, 400))
    assert result.say is not None
    assert (result.say.with_say, result.say.without, result.say.unrecorded, result.say.direct) == (
        Fraction(3, 10),
        Fraction(1, 5),
        Fraction(2, 5),
        Fraction(1, 10),
    )
    says = {one.channel: one.say for one in result.channels}
    assert says[Channel.COLLECTIVE] is True
    assert says[Channel.INTERMEDIARY] is False
    assert says[Channel.NETWORK] is None
    mixed = found(row(AGENCY, 200, 3), row(AGENCY, 200))
    assert {one.channel: one.say for one in mixed.channels}[Channel.INTERMEDIARY] is None


def test_a_collective_counts_differently_before_and_after_its_say_was_lost():
    result = found(row(COOP, 300, 1), row(COOP, 100, 2))
    assert channels(result) == {Channel.COLLECTIVE: Fraction(3, 4), Channel.INTERMEDIARY: Fraction(1, 4)}
    (source,) = result.sources
    assert (source.kind, source.recorded, source.say, source.formal) == (
        SourceKind.COLLECTIVE,
        SourceKind.COLLECTIVE,
        True,
        True,
    )
    owned = found(row(PLATFORM, 300, 4), row(PLATFORM, 100))
    assert channels(owned) == {Channel.COLLECTIVE: Fraction(3, 4), Channel.INTERMEDIARY: Fraction(1, 4)}


def test_a_credit_under_an_older_say_goes_with_the_rest_of_its_source():
    result = found(row(COOP, -100, 1), row(COOP, 400, 2), row(CLIENT, 300))
    assert channels(result) == {Channel.DIRECT: Fraction(1, 2), Channel.INTERMEDIARY: Fraction(1, 2)}
    assert sum(one.share for one in result.channels) == 1


def test_negative_sources_leave_the_shares_and_stand_apart():
    result = found(row(AGENCY, -200, 3), row(CLIENT, 500), row(COOP, 500, 1))
    assert (result.total, result.turnover) == (1_000, 800)
    assert [(one.name, one.amount) for one in result.negative] == [("Bureau", -200)]
    assert {one.name for one in result.sources} == {"Klant", "Coop"}
    assert [(one.name, one.amount) for one in result.contracting.negative] == [("Bureau", -200)]
    only = found(row(AGENCY, -200))
    assert (only.total, only.concentration, only.say, only.sources) == (0, None, None, ())
    assert only.negative[0].share == 0
    assert only.clients.negative[0].share == 0


def test_turnover_outside_the_shares_stands_on_its_own():
    result = found(
        row(CLIENT, 500),
        row(CLIENT, 70, turnover=TurnoverKind.EXPENSE),
        row(AGENCY, 30, turnover=TurnoverKind.EXPENSE),
        row(COOP, 40, turnover=TurnoverKind.PROFIT_SHARE),
    )
    assert (result.total, result.turnover) == (500, 640)
    assert [(one.kind, one.amount) for one in result.outside] == [
        (TurnoverKind.EXPENSE, 100),
        (TurnoverKind.PROFIT_SHARE, 40),
    ]


def test_found_it_myself_but_forced_through():
    forced = {"route": RouteReason.CLIENT_REQUIRED}
    result = found(
        row(AGENCY, 300, **forced),
        row(AGENCY, 100),
        row(COOP, 400, **forced),
        row(CLIENT, 200, **forced),
        row(PEER, -1, **forced),
    )
    assert (result.forced.amount, result.forced.share, result.forced.sources) == (
        700,
        Fraction(7, 10),
        ("Coop", "Bureau"),
    )
    assert found(row(CLIENT, 1, **forced)).forced.share == 0


def test_routes_and_direct_work_add_up_to_all_work():
    result = found(
        row(CLIENT, 200),
        row(AGENCY, 300, route=RouteReason.CLIENT_REQUIRED),
        row(AGENCY, 100),
        row(COOP, 150, route=RouteReason.OWN_CHOICE),
        row(PEER, 250, route=RouteReason.UNRECORDED),
    )
    assert [(one.reason, one.amount, one.share) for one in result.routes] == [
        (RouteReason.SOURCE_FOUND, 100, Fraction(1, 10)),
        (RouteReason.CLIENT_REQUIRED, 300, Fraction(3, 10)),
        (RouteReason.OWN_CHOICE, 150, Fraction(3, 20)),
        (RouteReason.UNRECORDED, 250, Fraction(1, 4)),
    ]
    assert result.direct == 200
    assert [one.name for one in result.routes[3].sources] == ["Vakgenoot"]
    assert [one.share for one in found().routes] == [0, 0, 0, 0]


def test_work_credited_in_full_leaves_its_route_without_the_source():
    forced = {"route": RouteReason.CLIENT_REQUIRED}
    result = found(row(AGENCY, 300), row(AGENCY, 50, **forced), row(AGENCY, -50, **forced))
    assert [len(one.sources) for one in result.routes] == [1, 0, 0, 0]


def test_who_brought_the_work_and_what_nobody_is_recorded_for():
    result = found(
        row(CLIENT, 100),
        row(AGENCY, 300, introducer_id=PEER),
        row(COOP, 100, introducer_id=COOP),
        row(PEER, -40, introducer_id=AGENCY),
    ).introducers
    assert [(one.name, one.amount, one.share) for one in result.parties] == [
        ("Vakgenoot", 300, Fraction(3, 5)),
        ("Coop", 100, Fraction(1, 5)),
    ]
    assert (result.unrecorded, result.unrecorded_share) == (100, Fraction(1, 5))
    assert [(one.name, one.amount, one.share) for one in result.negative] == [("Bureau", -40, 0)]
    back = found(row(CLIENT, -50), row(AGENCY, 300, introducer_id=PEER)).introducers
    assert (back.unrecorded, back.unrecorded_share, back.parties[0].share) == (-50, 0, 1)


def test_hours_are_a_basis_of_their_own():
    result = found(row(CLIENT, 0, minutes=90), row(AGENCY, 0, minutes=30), basis=Basis.HOURS)
    assert (result.total, channels(result)) == (
        120,
        {Channel.DIRECT: Fraction(3, 4), Channel.INTERMEDIARY: Fraction(1, 4)},
    )


def test_a_client_that_is_also_a_source_counts_as_two():
    result = found(row(AGENCY, 300), row(AGENCY, 100, direct=True))
    assert [one.key for one in result.sources] == [SourceKey(AGENCY, False), SourceKey(AGENCY, True)]
    assert [one.kind for one in result.sources] == [SourceKind.INTERMEDIARY, SourceKind.DIRECT]


def test_the_comparison_with_the_year_before():
    earlier = (
        row(AGENCY, 300),
        row(CLIENT, 100),
        row(COOP, -5),
        row(CLIENT, 7, turnover=TurnoverKind.EXPENSE),
    )
    result = found(row(AGENCY, 100), row(CLIENT, 100), before=earlier)
    changes = {one.channel: one.change for one in result.channels}
    assert changes[Channel.INTERMEDIARY] == Fraction(-1, 4)
    assert changes[Channel.COLLECTIVE] == 0
    assert found(row(AGENCY, 100)).channels[0].change is None


def test_nothing_at_all():
    result = found()
    assert (result.total, result.concentration, result.sources) == (0, None, ())
    assert {one.share for one in result.channels} == {Fraction(0)}


def test_the_trend_holds_every_year_since_the_first():
    rows = [
        row(AGENCY, 300, year=2023),
        row(CLIENT, 100, year=2025),
        row(CLIENT, 9, year=2025, turnover=TurnoverKind.EXPENSE),
        row(CLIENT, 50, year=2026),
    ]
    bars = trend(rows, WORLD, Basis.TURNOVER, date(2026, 10, 14))
    assert [(bar.year, bar.total, bar.running) for bar in bars] == [
        (2023, 300, False),
        (2024, 0, False),
        (2025, 100, False),
        (2026, 50, True),
    ]
    assert bars[1].channels[0].before == 0
    assert bars[2].channels[0].before is None
    assert bars[3].channels[0].change == 0
    assert bars[3].end == date(2026, 10, 14)
    assert trend([], WORLD, Basis.TURNOVER, date(2026, 10, 14)) == ()
    whole = trend(rows, WORLD, Basis.HOURS, date(2026, 12, 31), 2026)
    assert (whole[-1].running, whole[-1].end) == (False, date(2026, 12, 31))


SOURCES = st.sampled_from(
    [(CLIENT, None), (AGENCY, 3), (AGENCY, None), (COOP, 1), (COOP, 2), (PEER, None), (PLATFORM, 4)]
)
ROWS = st.lists(st.tuples(SOURCES, st.integers(-10_000, 1_000_000)), max_size=25)


@given(ROWS)
def test_shares_sum_to_one_whatever_happened(parts):
    result = found(*(row(source, amount, say) for (source, say), amount in parts))
    if not result.total:
        assert not result.sources
        return
    for shares in (result.channels, result.kinds, result.sources):
        assert sum(one.share for one in shares) == 1
        assert all(one.share >= 0 for one in shares)
    assert result.say is not None
    assert result.say.with_say + result.say.without + result.say.unrecorded + result.say.direct == 1
    assert result.turnover == result.total + sum(one.amount for one in result.negative)
    for listed in (result.clients, result.contracting, result.debtors, result.introducers):
        assert sum(one.share for one in listed.parties) + listed.unrecorded_share in {0, 1}
    assert sum(one.amount for one in result.routes) + result.direct == result.total
    assert all(one.amount >= 0 for one in result.routes)
