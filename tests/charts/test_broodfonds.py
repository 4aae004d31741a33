"""Charts of the broodfonds page: parts add up, keep inside, and say what their tables say."""

from datetime import date
from itertools import pairwise

import pytest

from zzpdesk.charts.balance import BalanceLine
from zzpdesk.charts.common import estimated
from zzpdesk.charts.groupscale import GroupScale
from zzpdesk.charts.illness import LEFT, TOP, IllnessMonths
from zzpdesk.charts.primitives import Area, Line, Mark, Rect, Text
from zzpdesk.core.broodfonds import Point
from zzpdesk.core.gap import Cover, Support, plan
from zzpdesk.texts import formats

PLAN = plan(275_000, [Support("Rottekade", 200_000, 30, 24)], [Cover("AOV", 20_000, 12)], 1_140_000)
SHORT = plan(275_000, [], [], 0)
NOTHING = plan(0, [], [], 0)
POINTS = [
    Point(date(2023, 3, 1), 9_000),
    Point(date(2023, 4, 1), 18_000),
    Point(date(2023, 4, 20), 13_000, 5_000),
    Point(date(2026, 1, 1), 320_000),
]
END = date(2026, 10, 14)


def charts():
    return [
        IllnessMonths(PLAN),
        IllnessMonths(SHORT),
        BalanceLine(POINTS, END, 324_000),
        BalanceLine([Point(date(2026, 10, 14), -5_000)], END),
        GroupScale(41, 20, 50, 25),
        GroupScale(12, 20, 50),
        GroupScale(74, 20, 50, 25),
    ]


@pytest.mark.parametrize("chart", charts(), ids=lambda chart: type(chart).__name__)
@pytest.mark.parametrize("size", [(1000, 250), (560, 180), (320, 120), (60, 30)])
def test_shapes_keep_inside_and_have_words(chart, size):
    width, height = size
    drawn = chart.layout(width, height)
    for item in drawn:
        if isinstance(item, Rect):
            assert item.w >= 0
            assert item.h >= 0
            assert -1 <= item.x <= item.x + item.w <= width + 1 or width < 100
        elif isinstance(item, Text):
            assert -1 <= item.x <= width + 1 or width < 100
    keys = {item.key for item in drawn if not isinstance(item, Area) and item.key}
    described = chart.descriptions()
    assert keys <= described.keys()
    assert all(described.values())
    table = chart.table()
    assert table.rows
    assert all(len(row) == len(table.headers) for row in table.rows)


def test_the_bars_of_a_month_reach_the_need():
    drawn = IllnessMonths(PLAN).layout(1000, 300)
    for number in (1, 2, 13, 28):
        bars = [item for item in drawn if isinstance(item, Rect) and item.key == f"month/{number}"]
        assert min(bar.y for bar in bars) == pytest.approx(TOP, abs=3)
        assert max(bar.y + bar.h for bar in bars) == pytest.approx(300 - 46, abs=3)


def test_what_is_missing_is_hatched_and_said_where_it_begins():
    drawn = IllnessMonths(PLAN).layout(1000, 300)
    hatched = [item for item in drawn if isinstance(item, Rect) and item.hatch]
    assert [item.key for item in hatched] == [f"month/{number}" for number in PLAN.short]
    words = {item.text for item in drawn if isinstance(item, Text)}
    first = PLAN.short[0]
    assert f"vanaf maand {first} kom je tekort" in words or f"from month {first} on you fall short" in words
    tick = next(item for item in drawn if isinstance(item, Line) and item.color == "danger")
    assert tick.x1 == pytest.approx(LEFT + (1000 - LEFT) / 28 * (first - 1), abs=2)


def _ends(text):
    wide = estimated(text.text, text.size)
    return (text.x - wide, text.x) if text.align == "right" else (text.x, text.x + wide)


def test_words_above_the_bars_never_touch():
    for width in range(200, 1200, 25):
        for made in (PLAN, SHORT, plan(275_000, [], [], 600_000)):
            drawn = IllnessMonths(made).layout(width, 240)
            above = [item for item in drawn if isinstance(item, Text) and item.y < TOP]
            ends = sorted(_ends(item) for item in above)
            assert all(left[1] < right[0] for left, right in pairwise(ends))
            assert ends[-1][1] <= width or len(ends) == 1


def test_a_plan_without_amounts_breaks_nothing():
    assert IllnessMonths(NOTHING).layout(400, 200)
    assert BalanceLine([], END).layout(400, 200) == ()
    assert BalanceLine([], END).descriptions() == {}


def test_the_table_of_months_names_insurance_only_when_there_is_one():
    insured, plain = IllnessMonths(PLAN).table(), IllnessMonths(SHORT).table()
    assert (len(insured.headers), len(plain.headers)) == (5, 4)
    assert insured.rows[12] == (
        "13",
        formats.money(200_000),
        formats.money(20_000),
        formats.money(PLAN.months[12].buffer),
        formats.money(15_000),
    )


def test_the_balance_has_a_ring_per_gift_a_dot_at_its_end_and_a_line_at_the_maximum():
    drawn = BalanceLine(POINTS, END, 324_000).layout(700, 200)
    rings = [item for item in drawn if isinstance(item, Mark) and item.stroke_only]
    assert [ring.key for ring in rings] == ["gift/2023-04-20"]
    (dot,) = [item for item in drawn if isinstance(item, Mark) and not item.stroke_only]
    assert dot.x == pytest.approx(700 - 8)
    (cap,) = [item for item in drawn if isinstance(item, Line) and item.dash]
    assert cap.y1 < dot.y
    assert BalanceLine(POINTS, END).table().rows[0][-1] == formats.money(320_000)


def test_decades_of_months_draw_no_more_lines_than_pixels():
    days = [date(1990 + month // 12, month % 12 + 1, 1) for month in range(430)]
    many = [Point(day, 100 * number) for number, day in enumerate(days)]
    drawn = BalanceLine(many, END).layout(300, 200)
    assert sum(isinstance(item, Line) and item.color == "accent" for item in drawn) <= 300


def test_numbers_below_the_scale_do_not_touch():
    for members in range(1, 120):
        drawn = GroupScale(members, 20, 50, 25).layout(320, 44)
        spots = sorted((item.x, item.text) for item in drawn if isinstance(item, Text))
        assert all(right[0] - left[0] > 14 for left, right in pairwise(spots))
