"""The chain drawn: what is not known is dotted and said, names fit, and the table says the same."""

import pytest

from tests.builders import an_assignment
from zzpdesk.charts.chain import HEIGHT, ChainChart, Station, stations
from zzpdesk.charts.common import estimated
from zzpdesk.charts.primitives import Line, Rect, Text
from zzpdesk.core.chain import chain_of
from zzpdesk.core.kinds import Price, RelationId
from zzpdesk.texts.i18n import use_language

KNOWN = [
    Station("Rivierenbank N.V.", "Eindklant", "€ 104,00", key="a"),
    Station("Inhuurpunt Rijnmond", "Broker", "€ 100,00", "€ 4,00", between=True, key="b"),
    Station("jij", "", own=True, key="c"),
]
UNKNOWN = [
    Station("Delta", "Eindklant", key="a"),
    Station("Netbrein", "Broker", "€ 95,00", "", between=True, key="b"),
    Station("jij", "", own=True, key="c"),
]


@pytest.fixture(autouse=True)
def _dutch():
    use_language("nl")


def texts(chart: ChainChart, width: float = 460) -> list[str]:
    return [one.text for one in chart.layout(width, HEIGHT) if isinstance(one, Text)]


def test_rates_stand_under_the_arrows():
    shown = ChainChart(KNOWN).layout(460, HEIGHT)
    boxes = [one for one in shown if isinstance(one, Rect)]
    rate = next(one for one in shown if isinstance(one, Text) and one.text == "€ 104,00")
    assert boxes[0].x + boxes[0].w < rate.x < boxes[1].x
    assert rate.y > boxes[0].y + boxes[0].h
    assert "houdt € 4,00" in texts(ChainChart(KNOWN))
    assert not any(one.dash for one in shown if isinstance(one, Line))


def test_what_is_not_known_is_dotted_and_said():
    shown = ChainChart(UNKNOWN).layout(460, HEIGHT)
    assert [one.dash for one in shown if isinstance(one, Line) and one.dash] == [True]
    assert "?" in texts(ChainChart(UNKNOWN))
    assert "houdt: onbekend" in texts(ChainChart(UNKNOWN))
    assert "onbekend" in ChainChart(UNKNOWN).table().rows[1]
    assert ChainChart(UNKNOWN).descriptions()["a"] == "Delta, Eindklant: betaalt onbekend"
    assert not any("0,00" in text for text in texts(ChainChart(UNKNOWN)) if text != "€ 95,00")


@pytest.mark.parametrize("width", [300, 460, 700])
def test_everything_stays_inside(width):
    for one in ChainChart(KNOWN).layout(width, HEIGHT):
        if isinstance(one, Rect):
            assert 0 <= one.x <= one.x + one.w <= width + 0.01
        if isinstance(one, Text):
            half = estimated(one.text, one.size) / 2
            assert one.x - half >= -14
            assert one.y <= HEIGHT


def test_table_and_descriptions_tell_the_same():
    chart = ChainChart(KNOWN)
    assert chart.table().rows == (
        ("Rivierenbank N.V.", "Eindklant", "€ 104,00", "–"),
        ("Inhuurpunt Rijnmond", "Broker", "€ 100,00", "€ 4,00"),
        ("jij", "", "–", "–"),
    )
    assert chart.descriptions()["b"] == "Inhuurpunt Rijnmond, Broker: betaalt € 100,00, houdt € 4,00"
    assert chart.descriptions()["c"] == "jij"
    assert ChainChart([]).layout(400, HEIGHT) == ()


def test_stations_of_a_chain():
    work = an_assignment(contracting_id=RelationId(2), client_rate=Price(1_120_000))
    shown = stations(chain_of(work, []), {1: "Bank", 2: "Bureau"}, "Verhage")
    assert [(one.name, one.pays, one.keeps) for one in shown] == [
        ("Bank", "€\u00a0112,00", ""),
        ("Bureau", "€\u00a0105,00", "€\u00a07,00"),
        ("Verhage", "", ""),
    ]
