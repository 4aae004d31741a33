"""The layers one below the other: bars over the right months, words inside, what is not on record dashed."""

from dataclasses import replace

import pytest

from tests.core.test_safetynet import EMPTY
from zzpdesk.charts.lineup import PITCH, Lineup, lineup_of
from zzpdesk.charts.primitives import Rect, Text
from zzpdesk.core.gap import MONTHS
from zzpdesk.core.safetynet import Layer, LayerKind, Span
from zzpdesk.texts.i18n import use_language

LAYERS = (
    Layer(LayerKind.GROUP, "Broodfonds Rottekade", 200_000, (Span(2, 25),), record_id=1),
    Layer(
        LayerKind.INSURANCE, "Arbeidsongeschiktheid bij de Onderlinge", 180_000, (Span(3, 28),), record_id=7
    ),
    Layer(LayerKind.PENSION, "Later", 64_000, record_id=9),
)
CHART = lineup_of(replace(EMPTY, layers=LAYERS))


@pytest.fixture(autouse=True)
def _language():
    use_language("nl")
    yield
    use_language("nl")


@pytest.mark.parametrize("width", [900.0, 640.0, 420.0, 320.0])
def test_everything_keeps_inside_and_has_words(width):
    drawn = CHART.layout(width, CHART.height)
    for item in drawn:
        if isinstance(item, Rect):
            assert item.w > 0
            assert 0 <= item.x <= item.x + item.w <= width + 0.001
        elif isinstance(item, Text):
            assert -1 <= item.x <= width + 1
            assert 0 <= item.y <= CHART.height
    assert {item.key for item in drawn if getattr(item, "key", "")} == CHART.descriptions().keys()


def test_a_bar_runs_over_the_months_in_which_it_pays():
    bars = [
        item
        for item in CHART.layout(900.0, 0)
        if isinstance(item, Rect) and item.key.startswith("layer/group")
    ]
    track, bar = bars
    month = track.w / MONTHS
    assert bar.x == pytest.approx(track.x + month)
    assert bar.w == pytest.approx(24 * month)


def test_what_is_not_on_record_is_dashed_and_said():
    use_language("nl")
    chart = lineup_of(replace(EMPTY, layers=LAYERS))
    dashed = [item for item in chart.layout(900.0, 0) if isinstance(item, Rect) and item.dash]
    assert [item.key for item in dashed] == ["absent/buffer"]
    assert chart.descriptions()["absent/buffer"] == "Eigen buffer: –, geen buffer ingevuld"


def test_the_table_says_the_same():
    table = CHART.table()
    assert len(table.rows) == len(CHART.rows) == 4
    assert all(len(row) == len(table.headers) for row in table.rows)
    assert table.rows[0][0] == "Broodfonds Rottekade"
    assert CHART.height == pytest.approx(26 + 4 * PITCH)


def test_too_narrow_for_bars_it_keeps_its_words():
    drawn = Lineup(CHART.rows).layout(300.0, 0)
    assert not [item for item in drawn if isinstance(item, Rect)]
    assert [item.text for item in drawn if isinstance(item, Text)]
