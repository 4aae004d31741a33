"""The peloton as areas: nothing over anything else, all within the box, areas as the amounts."""

import math
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zzpdesk.charts.areas import LARGEST, MOST, Areas, Dot
from zzpdesk.charts.packing import packed
from zzpdesk.charts.primitives import Mark, Text
from zzpdesk.core.sources import Channel

CHANNELS = tuple(Channel)
amounts = st.lists(st.integers(1, 20_000_000), max_size=70)


def areas(found):
    return Areas([Dot(f"Bron {number}", CHANNELS[number % 4], one) for number, one in enumerate(found)])


@settings(max_examples=40)
@given(amounts, st.sampled_from([(388, 335), (200, 400), (600, 100)]))
def test_never_over_each_other_and_always_inside(found, box):
    placed = areas(found).placed(*box)
    everything = (*placed.circles, placed.ring)
    for one, two in combinations(everything, 2):
        assert one.apart(two) > 0
    for one in everything:
        assert one.x - one.r >= -1e-6
        assert one.y - one.r >= -1e-6
        assert one.x + one.r <= box[0] + 1e-6
        assert one.y + one.r <= box[1] + 1e-6


@settings(max_examples=40)
@given(amounts.filter(bool))
def test_areas_are_as_the_amounts_and_add_up(found):
    chart = areas(found)
    circles = chart.placed(388, 335).circles
    assert sum(dot.amount for dot in chart.dots) == sum(found)
    assert sum(dot.count for dot in chart.dots) == len(found)
    for dot, one in zip(chart.dots, circles, strict=True):
        assert math.isclose(one.r**2 / circles[0].r ** 2, dot.amount / chart.dots[0].amount, rel_tol=1e-9)


@settings(max_examples=25)
@given(amounts)
def test_the_word_lies_over_no_dot(found):
    chart = areas(found)
    placed = chart.placed(388, 335)
    x, y = placed.word
    for one in placed.circles:
        for part in range(5):
            at = (x + placed.size * 0.3 * part, y - placed.size * 0.3)
            assert math.hypot(at[0] - one.x, at[1] - one.y) > one.r


def test_the_same_sources_lie_the_same_way():
    found = [50, 40, 30, 20, 10, 5]
    assert areas(found).placed(388, 335) == areas(found).placed(388, 335)


def test_a_tail_goes_together_per_channel():
    chart = areas(range(100, 0, -1))
    assert len(chart.dots) == MOST
    tails = [dot for dot in chart.dots if dot.count > 1]
    assert [dot.count for dot in tails] == [11, 11, 11, 11]
    assert {dot.channel for dot in tails} == set(Channel)
    assert tails[0].name == "11 andere"


def test_without_sources_there_is_only_you():
    found = areas([]).layout(388, 335)
    assert [type(one) for one in found] == [Mark, Mark, Text]
    assert areas([]).table().rows == ()


def test_one_source_leaves_room():
    placed = areas([9_000_000]).placed(388, 335)
    assert math.isclose(placed.circles[0].r, LARGEST * 335)


def test_drawing_table_and_sentences_agree():
    chart = areas([300_000, 200_000])
    marks = [one for one in chart.layout(388, 335) if isinstance(one, Mark) and one.key]
    assert [one.key for one in marks] == list(chart.descriptions())
    assert marks[0].fill == "cover_direct"
    assert chart.descriptions()["0"].replace("\u00a0", " ") == "Bron 0, Direct: € 3.000"
    assert [row[0] for row in chart.table().rows] == ["Bron 0", "Bron 1"]


@pytest.mark.parametrize("count", [1, 2, 3, 60])
def test_equal_circles_lie_close_together(count):
    found = packed([1.0] * count)
    assert max(math.hypot(one.x, one.y) for one in found) <= 2.6 * math.sqrt(count)
