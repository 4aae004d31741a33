"""Fees per year, figures through the years and months above a line: what is drawn, and the same as a table."""

import itertools
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from tests.core.test_costs import AGENCY, CLIENT, row
from tests.core.test_costyears import a_year
from zzpdesk.charts.common import estimated
from zzpdesk.charts.feeyears import FeeYears, key_of, swatch
from zzpdesk.charts.primitives import Line, Mark, Rect, Text
from zzpdesk.charts.runmonths import RunMonths
from zzpdesk.charts.yearlines import RateLines, YearLine, YearLines
from zzpdesk.core.periods import add_months
from zzpdesk.core.records.fees import FeeKind
from zzpdesk.core.runs import ShareMonth
from zzpdesk.core.settlement import FeeSum
from zzpdesk.core.sources import Channel
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import in_language


@pytest.fixture(autouse=True)
def english():
    with in_language("en"):
        yield


def year(number, paid=10_000, on_top=0, **more: Any):
    fees = {AGENCY: FeeSum(paid=paid, on_top=on_top, by_kind=((FeeKind.PERCENTAGE, paid),), **more)}
    return a_year(number, [row(CLIENT, 50_000), row(AGENCY, 100_000)], fees)


def boxes(drawing, key=""):
    return [one for one in drawing if isinstance(one, Rect) and one.key and (not key or one.key == key)]


def test_each_kind_has_a_fill_of_its_own_and_none_is_a_hue():
    fills = {(one.fill, one.hatch, one.dash) for one in map(swatch, (*FeeKind, None))}
    assert len(fills) == len(FeeKind) + 1
    assert {fill for fill, _hatch, _dash in fills} <= {"text2", "text3", "line_strong", "previous", "surface"}


def test_columns_are_in_proportion_and_on_top_stands_apart():
    drawing = FeeYears([year(2025, 10_000), year(2026, 20_000, 10_000)], 2026).layout(400, 240)
    (first,) = boxes(drawing, "2025/percentage")
    (second,) = boxes(drawing, "2026/percentage")
    (top,) = boxes(drawing, key_of(2026, None))
    assert second.h + 2 == pytest.approx(2 * (first.h + 2))
    assert (top.dash, top.y < second.y) == (True, True)
    assert all(
        one.x >= 0 and one.x + one.w <= 400 and one.y >= 0 and one.y + one.h <= 240 for one in boxes(drawing)
    )


def test_what_was_paid_back_hangs_below_zero():
    drawing = FeeYears([year(2025, 10_000), year(2026, -5_000)], 2026).layout(400, 240)
    (paid,), (back,) = boxes(drawing, "2025/percentage"), boxes(drawing, "2026/percentage")
    assert back.y >= paid.y + paid.h
    assert back.y + back.h <= 240 - 42


def test_unknown_is_marked_and_named():
    chart = FeeYears([year(2026, unknown=True)], 2026)
    assert [one.text for one in chart.layout(400, 240) if isinstance(one, Text) and "?" in one.text] == [
        "+ ?"
    ]
    assert chart.table().rows[0][-1] == "Bureau"
    assert chart.descriptions()["2026/unknown"] == "2026, Unknown: Bureau"


def test_thirty_years_show_the_latest_and_the_table_all():
    chart = FeeYears([year(number) for number in range(1997, 2027)], 2026)
    keys = {one.key for one in boxes(chart.layout(400, 240))}
    assert keys == {key_of(number, FeeKind.PERCENTAGE) for number in range(2022, 2027)}
    assert len(chart.table().rows) == 30
    assert FeeYears([], 2026).layout(400, 240)
    assert FeeYears([], 2026).table().rows == ()


# ---------------------------------------------------------------------------------------------- through the years


def lines(*points: Fraction | None, **more: Any):
    numbered = [(2020 + at, None if one is None else Fraction(one)) for at, one in enumerate(points)]
    return YearLines(
        [YearLine("Part", numbered, None, "part")], formats.percent, 2020 + len(points) - 1, **more
    )


def test_a_line_stops_where_nothing_is_known():
    drawing = lines(Fraction(1, 10), None, Fraction(2, 10), Fraction(3, 10)).layout(400, 170)
    joined = [one for one in drawing if isinstance(one, Line) and one.color == "text2"]
    marks = [one for one in drawing if isinstance(one, Mark)]
    assert (len(joined), len(marks)) == (1, 3)
    assert joined[0].y2 == marks[2].y < marks[1].y == joined[0].y1
    assert [one.key for one in marks] == ["2020/part", "2022/part", "2023/part"]
    table = lines(Fraction(1, 10), None).table()
    assert table.rows == (("2020", "10.0%"), ("2021", "–"))


def test_notes_stand_in_the_table_and_are_said():
    chart = YearLines(
        [YearLine("Part", [(2026, Fraction(1, 10))], None, "part", ["over 71%"])],
        formats.percent,
        2026,
        note="Coverage",
    )
    assert chart.table().headers == ("Year", "Part", "Coverage")
    assert chart.table().rows == (("2026", "10.0%", "over 71%"),)
    assert chart.descriptions() == {"2026/part": "2026, Part: 10.0%, over 71%"}


def test_the_floor_lies_on_the_scale_and_carries_its_name():
    points = [(2025, Fraction(9_000)), (2026, Fraction(9_500))]
    rates = [
        YearLine("Bureau", points, Channel.INTERMEDIARY, "b"),
        YearLine("Direct", points, Channel.DIRECT, "d"),
    ]
    other = YearLine("Coop", [(2025, Fraction(8_000)), (2026, None)], Channel.COLLECTIVE, "c")
    floor = (Fraction(8_500), "floor")
    chart = RateLines(
        rates, lambda rate: formats.euros(int(rate)), 2026, floor, from_zero=False, others=[other]
    )
    drawing = chart.layout(500, 170)
    (across,) = [one for one in drawing if isinstance(one, Line) and one.color == "text"]
    marks = [one for one in drawing if isinstance(one, Mark)]
    assert all(one.y < across.y1 < 170 for one in marks)
    names = [one for one in drawing if isinstance(one, Text) and one.text in {"Bureau", "Direct", "floor"}]
    heights = sorted(one.y for one in names)
    assert len(names) == 3
    assert all(after - before >= 15 for before, after in itertools.pairwise(heights))
    assert chart.table().headers == ("Source", "Year", "Rate", "Beside floor")
    assert chart.keys() == ["2026/b", "2026/d", "2025/c", "2025/b", "2025/d"], "also what is not drawn"
    assert chart.table().rows[0][3] == "+10.00"
    assert chart.table().rows[2] == ("Coop", "2025", "€\u00a080", "\u22125.00")
    assert replace(chart, floor=None).table().headers == ("Source", "Year", "Rate")


def test_many_years_fit_and_nothing_at_all_is_drawn_too():
    many = lines(*[Fraction(at, 100) for at in range(30)])
    drawing = many.layout(320, 170)
    assert all(0 <= one.x <= 320 for one in drawing if isinstance(one, Mark))
    words = [one for one in drawing if isinstance(one, Text) and one.align == "center"]
    spots = sorted(one.x for one in words)
    assert max(spots) + estimated("2049", 12) / 2 <= 320, "the last year is whole"
    assert min(after - before for before, after in itertools.pairwise(spots)) >= 30
    assert YearLines([], formats.percent, 2026).layout(300, 100)
    assert YearLines([], formats.percent, 2026).table().rows == ()


# ---------------------------------------------------------------------------------------------------------- months


def month(at, share):
    return ShareMonth(add_months(date(2024, 11, 1), at), share, share is not None and share > Fraction(1, 2))


def test_months_above_the_line_are_filled_below_it_pale_and_unknown_a_gap():
    chart = RunMonths([month(0, Fraction(3, 4)), month(1, Fraction(1, 4)), month(2, None)], Fraction(1, 2))
    drawing = chart.layout(300, 110)
    held, pale = boxes(drawing)
    assert (held.fill, pale.fill) == ("text2", "previous")
    assert held.h == pytest.approx(3 * pale.h)
    (line,) = [one for one in drawing if isinstance(one, Line) and one.color == "text"]
    assert held.y < line.y1 < pale.y
    assert chart.table().rows[0] == ("January 2025", "–", "no")
    assert chart.table().rows[2] == ("November 2024", "75.0%", "yes")
    assert chart.descriptions() == {
        "2024-11": "November 2024: 75.0% of twelve months",
        "2024-12": "December 2024: 25.0% of twelve months",
    }
    years = [one.text for one in drawing if isinstance(one, Text) and one.text.startswith("20")]
    assert years == ["2024", "2025"]
    assert replace(chart, months=()).layout(300, 110)
