"""Who rides with her: as the analysis counts it, in an order that does not depend on amounts."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

from tests.core.test_shares import AGENCY, CLIENT, COOP, PEER, PLATFORM, YEAR, found, row
from zzpdesk.core.costs import costs
from zzpdesk.core.peloton import Quiet, Tie, peloton, shares_by_year
from zzpdesk.core.records.invoice import TurnoverKind
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.sources import Channel, SourceKey

NAMES = {
    CLIENT: "Klant",
    AGENCY: "Bureau",
    COOP: "Coop",
    PEER: "Vakgenoot",
    PLATFORM: "Platform",
    9: "Gemeente",
}
FIRST = {SourceKey(CLIENT, direct=True): date(2020, 1, 1), SourceKey(AGENCY): date(2024, 3, 1)}


def made(*rows: Any, ties=(), first=FIRST):
    return peloton(found(*rows), rows, NAMES, ties, first)


def tie(source, kind, *, runs=False, worked=False, name="", say=None):
    key = SourceKey(source, direct=kind is SourceKind.DIRECT)
    return Tie(key, name or NAMES[source], kind, kind, say, runs, worked)


def test_sources_have_the_figures_of_the_analysis():
    rows = (row(CLIENT, 200), row(AGENCY, 500, 3), row(COOP, 300, 1))
    result = made(*rows)
    assert (result.total, result.period) == (1_000, YEAR)
    by_name = {one.name: one for one in result.riders}
    assert by_name["Bureau"].share == Fraction(1, 2)
    assert (by_name["Bureau"].say, by_name["Coop"].say, by_name["Klant"].say) == (False, True, None)
    assert by_name["Bureau"].minutes is None
    assert [one.channel for one in result.riders] == [
        Channel.DIRECT,
        Channel.COLLECTIVE,
        Channel.INTERMEDIARY,
    ]
    assert all(one.quiet is None for one in result.riders)


def test_minutes_are_those_behind_the_invoices():
    rows = (row(AGENCY, 6_000, 3),)
    analysed = found(*rows)
    spent = costs(analysed, rows, {}, [], {}, {})
    result = peloton(replace(analysed, costs=spent), rows, NAMES, (), FIRST)
    assert result.riders[0].minutes == spent.sources[0].minutes == 60


def test_the_order_is_by_channel_then_first_year_then_name():
    rows = (row(AGENCY, 100, 3), row(PEER, 10), row(COOP, 900, 2))
    result = made(*rows, ties=[tie(PLATFORM, SourceKind.INTERMEDIARY, name="Aap")])
    assert [one.name for one in result.riders] == ["Vakgenoot", "Aap", "Bureau", "Coop"]
    turned = made(row(AGENCY, 9_000, 3), row(PEER, 10), row(COOP, 1, 2))
    assert [one.name for one in turned.riders] == ["Vakgenoot", "Bureau", "Coop"]
    assert [one.since for one in turned.riders] == [2026, 2024, 2026]


def test_a_client_of_several_sources_is_linked_with_each():
    rows = (
        row(AGENCY, 500, 3),
        row(AGENCY, 100, 3, client_id=PLATFORM),
        row(COOP, 300, 1),
        row(COOP, 1, 1, client_id=PLATFORM),
    )
    result = made(*rows)
    assert [(link.name, link.amount) for link in result.clients_of(SourceKey(AGENCY))] == [
        ("Klant", 500),
        ("Platform", 100),
    ]
    assert [(link.key, link.amount) for link in result.ways_to(CLIENT)] == [
        (SourceKey(AGENCY), 500),
        (SourceKey(COOP), 300),
    ]
    assert sum(link.amount for link in result.links) == result.total


def test_who_is_below_zero_stands_apart_and_has_no_links():
    result = made(row(AGENCY, -700, 3), row(CLIENT, 900))
    assert [(one.name, one.amount) for one in result.negative] == [("Bureau", -700)]
    assert [one.name for one in result.riders] == ["Klant"]
    assert result.ways_to(CLIENT)[0].key == SourceKey(CLIENT, direct=True)
    assert len(result.links) == 1


def test_what_is_outside_the_shares_is_outside_the_map():
    result = made(row(CLIENT, 900), row(AGENCY, 50, 3, turnover=TurnoverKind.EXPENSE))
    assert [one.name for one in result.riders] == ["Klant"]
    assert result.total == 900


def test_a_source_without_turnover_says_why():
    rows = (row(COOP, 100, 1), row(COOP, -100, 1))
    ties = [
        tie(COOP, SourceKind.COLLECTIVE),
        tie(PEER, SourceKind.PEER),
        tie(AGENCY, SourceKind.INTERMEDIARY, worked=True),
        tie(PLATFORM, SourceKind.INTERMEDIARY, runs=True, worked=True, say=True),
    ]
    result = made(*rows, ties=ties)
    why = {one.name: one.quiet for one in result.riders}
    assert why == {
        "Coop": Quiet.NOTHING_LEFT,
        "Vakgenoot": Quiet.NEVER,
        "Bureau": Quiet.NOT_NOW,
        "Platform": Quiet.UNBILLED,
    }
    assert {one.amount for one in result.riders} == {0}
    assert next(one for one in result.riders if one.name == "Platform").say is True
    assert result.links == ()


def test_a_source_with_work_is_not_quiet_as_well():
    result = made(
        row(AGENCY, 100, 3),
        row(PEER, -5),
        ties=[tie(AGENCY, SourceKind.INTERMEDIARY), tie(PEER, SourceKind.PEER)],
    )
    assert [(one.name, one.quiet) for one in result.riders] == [("Bureau", None)]
    assert [one.name for one in result.negative] == ["Vakgenoot"]


def test_shares_per_year_leave_out_who_is_below_zero():
    rows = [
        row(AGENCY, 300, 3),
        row(COOP, 100, 1),
        row(PEER, -50),
        row(AGENCY, 900, 3, year=2024),
        row(CLIENT, 9, turnover=TurnoverKind.EXPENSE),
    ]
    assert shares_by_year(rows) == {
        2026: {SourceKey(AGENCY): Fraction(3, 4), SourceKey(COOP): Fraction(1, 4)},
        2024: {SourceKey(AGENCY): Fraction(1)},
    }
