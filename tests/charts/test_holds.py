"""Clauses through time, and how far leads came, as drawings."""

from datetime import date
from typing import Any

import pytest

from zzpdesk.charts.funnel import Funnel, Step
from zzpdesk.charts.holds import HEAD, PITCH, HoldBars, HoldLine
from zzpdesk.charts.primitives import Line, Rect, Text
from zzpdesk.texts.i18n import in_language

TODAY = date(2026, 10, 14)


@pytest.fixture(autouse=True)
def dutch():
    with in_language("nl"):
        yield


def line(key, since, until, **changes: Any):
    return HoldLine("Rivierenbank", "Relatiebeding", since, until, "t/m dan", key, **changes)


def bars(*lines: Any):
    return HoldBars(lines, TODAY)


def rects(chart, width=600.0):
    return {one.key: one for one in chart.layout(width, chart.height) if isinstance(one, Rect)}


def test_a_longer_clause_reaches_further_and_stays_within_the_card():
    chart = bars(
        line("1/1", date(2026, 1, 1), date(2027, 1, 1)), line("2/1", date(2026, 1, 1), date(2028, 1, 1))
    )
    short, long = rects(chart)["1/1"], rects(chart)["2/1"]
    assert short.x == long.x
    assert long.w > 1.9 * short.w
    assert long.x + long.w <= 600
    assert long.y - short.y == PITCH


def test_what_has_no_end_or_an_expected_one_is_drawn_dashed_to_its_place():
    chart = bars(
        line("1/1", date(2020, 1, 1), None), line("2/1", date(2026, 1, 1), date(2027, 12, 31), expected=True)
    )
    open_, expected = rects(chart)["1/1"], rects(chart)["2/1"]
    assert (open_.dash, expected.dash) == (True, True)
    assert open_.x + open_.w == 600
    assert expected.x + expected.w < 600
    over = rects(bars(line("3/1", date(2024, 1, 1), date(2026, 9, 1), over=True)))["3/1"]
    assert (over.dash, over.fill) == (False, "previous")


def test_today_and_the_years_are_marked_and_the_table_says_the_same():
    chart = bars(line("1/1", date(2026, 1, 1), date(2027, 12, 31)))
    shapes = chart.layout(600, chart.height)
    texts = [one.text for one in shapes if isinstance(one, Text)]
    assert {"2026", "2027", "Rivierenbank", "Relatiebeding", "t/m dan"} <= set(texts)
    assert sum(isinstance(one, Line) and one.width == 2 for one in shapes) == 1
    assert chart.table().rows == (("Rivierenbank", "Relatiebeding", "1\u00a0jan\u00a02026", "t/m dan"),)
    assert chart.descriptions() == {"1/1": "Rivierenbank: Relatiebeding, t/m dan"}
    assert chart.height == round(HEAD + PITCH + 4)


def test_a_clause_for_many_years_does_not_squeeze_the_next_two():
    first, last = bars(line("1/1", date(2026, 1, 1), date(2056, 1, 1))).window()
    assert (first, last) == (date(2025, 10, 14), date(2030, 10, 14))


def test_leads_narrow_from_step_to_step():
    chart = Funnel((Step("Ontvangen", 10, "a"), Step("Beantwoord", 5, "b"), Step("Gewonnen", 0, "c")))
    found = {one.key: one for one in chart.layout(500, chart.height) if isinstance(one, Rect)}
    assert found["a"].w == 2 * found["b"].w
    assert found["c"].w == 2
    assert chart.table().rows[1] == ("Beantwoord", "5", "50%")
    assert chart.descriptions()["c"] == "Gewonnen: 0"
    assert Funnel(()).layout(500, 0) == ()
