from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from zzpdesk.core.costs import costs
from zzpdesk.core.dependency import Basis, ChannelShare, YearShares
from zzpdesk.core.insight import choose
from zzpdesk.core.periods import Period
from zzpdesk.core.records.assignment import RateUnit, RouteReason
from zzpdesk.core.records.invoice import TurnoverKind
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.rows import PartyRow, WorkRow
from zzpdesk.core.settlement import FeeSum
from zzpdesk.core.shares import World, analyse
from zzpdesk.core.sources import Channel

YEAR = Period(date(2026, 1, 1), date(2026, 10, 14))
LINE = 2_500
CLIENT, AGENCY, COOP, OTHER = 1, 2, 3, 4
KINDS = {AGENCY: SourceKind.INTERMEDIARY, COOP: SourceKind.COLLECTIVE}
NAMES = {CLIENT: "Klant", AGENCY: "Bureau", COOP: "Coop", OTHER: "Tweede klant"}
WORLD = World({one: PartyRow(one, name, KINDS.get(one), None, None, None) for one, name in NAMES.items()}, {})


def row(source, amount):
    return WorkRow(
        2026, 1, source, source in {CLIENT, OTHER}, source, source, source,
        RouteReason.SOURCE_FOUND, RateUnit.HOUR, None, TurnoverKind.OWN, amount, amount, 60,
    )  # fmt: skip


def analysed(fees=None, **amounts: Any):
    """A dependency from amounts per name: client, agency, coop, other."""
    ids = {"client": CLIENT, "agency": AGENCY, "coop": COOP, "other": OTHER}
    rows = [row(ids[name], amount) for name, amount in amounts.items()]
    found = analyse(rows, (), WORLD, YEAR, Basis.TURNOVER, YEAR.end)
    return replace(found, costs=costs(found, rows, fees or {AGENCY: FeeSum()}, (), {}, {}))


def bar(year, total=100, **shares: Any):
    parts = {one: Fraction(shares.get(one.value, 0)) for one in Channel}
    channels = tuple(ChannelShare(one, int(total * part), part, 1, None) for one, part in parts.items())
    return YearShares(year, date(year, 12, 31), False, total, channels, None)


HALF = Fraction(1, 2)


def test_without_work_nothing_is_claimed():
    headline, detail = choose(analysed(), [], LINE)
    assert (headline.code, detail) == ("no-work", None)


@pytest.mark.parametrize(("name", "direct"), [("client", True), ("agency", False)])
def test_one_source(name, direct):
    headline, detail = choose(analysed(**{name: 500}), [], LINE)
    assert (headline.code, headline.values["direct"], detail) == ("one-source", direct, None)


@pytest.mark.parametrize(
    ("then", "code"),
    [
        (Fraction(84, 100), "channel-falling"),
        (Fraction(1, 10), "channel-rising"),
        (Fraction(52, 100), "channel-steady"),
    ],
)
def test_intermediaries_against_the_oldest_of_five_years(then, code):
    bars = [bar(2019, intermediary=1), bar(2022, intermediary=then, direct=1 - then), bar(2025), bar(2026)]
    headline, _ = choose(analysed(agency=500, client=500), bars, LINE)
    assert headline.code == code
    assert headline.values == {
        "channel": Channel.INTERMEDIARY,
        "share": HALF,
        "basis": Basis.TURNOVER,
        "then": then,
        "years": 4,
    }


def test_years_without_work_are_no_comparison():
    headline, _ = choose(analysed(agency=500, client=500), [bar(2024, total=0), bar(2026)], LINE)
    assert (headline.code, "then" in headline.values) == ("channel", False)


def test_without_intermediaries_the_largest_channel_leads():
    headline, _ = choose(analysed(client=500, coop=100), [], LINE)
    assert headline.values["channel"] is Channel.DIRECT
    headline, _ = choose(analysed(client=500, coop=100), [bar(2025, direct=1)], LINE)
    assert (headline.values["channel"], headline.code) == (Channel.DIRECT, "channel-falling")
    headline, _ = choose(analysed(client=500, coop=100), [bar(2025, intermediary=HALF, direct=HALF)], LINE)
    assert (headline.values["channel"], headline.values["share"]) == (Channel.INTERMEDIARY, 0)


def with_say(found, **says: Any):
    channels = tuple(replace(one, say=says.get(one.channel.value)) for one in found.channels)
    return replace(found, channels=channels)


@pytest.mark.parametrize(
    ("says", "say", "contrast"),
    [
        ({"collective": True, "intermediary": False}, True, True),
        ({"collective": True}, True, False),
        ({"intermediary": False}, False, False),
    ],
)
def test_collectives_that_grew(says, say, contrast):
    found = with_say(analysed(agency=500, coop=500), **says)
    _, detail = choose(found, [bar(2025, intermediary=1)], LINE)
    assert detail is not None
    assert (detail.code, detail.values["say"], detail.values["contrast"]) == (
        "collectives-grew",
        say,
        contrast,
    )


def test_below_the_headline():
    unknown = analysed({AGENCY: FeeSum(unknown=True)}, agency=500, client=500)
    steady = [bar(2025, intermediary=HALF, direct=HALF)]
    assert choose(unknown, steady, LINE)[1].values == {"count": 1, "name": "Bureau"}
    large = choose(analysed(agency=500, client=500), steady, LINE)[1]
    assert (large.code, large.values["share"], large.values["line"]) == (
        "source-dominates",
        HALF,
        Fraction(1, 4),
    )
    found = analysed(agency=500, client=500)
    routes = [replace(one, reason=RouteReason.CLIENT_REQUIRED) for one in found.routes if one.amount]
    forced = replace(found, routes=tuple(routes))
    assert choose(forced, [], 6_000)[1].code == "forced"
    assert choose(analysed(agency=500, client=500), [], 6_000)[1] is None
    assert choose(replace(analysed(agency=500, client=500), costs=None), [], 6_000)[1] is None
