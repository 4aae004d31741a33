"""Charts as layout: parts add up, keep inside their box, and say the same as their tables."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import pairwise

import pytest

from tests.documents import results
from zzpdesk.charts.amounts import Amount, AmountBars
from zzpdesk.charts.bars import Part, StackedBar, Tick, TickBar
from zzpdesk.charts.bufferline import BufferLine
from zzpdesk.charts.common import GAP, estimated
from zzpdesk.charts.dumbbell import Dumbbell, Ends
from zzpdesk.charts.monthhours import MonthHours
from zzpdesk.charts.months import MonthBars
from zzpdesk.charts.owed import OwedLine
from zzpdesk.charts.primitives import Line, Mark, Rect, Text
from zzpdesk.charts.ring import Ring
from zzpdesk.charts.stressbars import StressBars
from zzpdesk.charts.years import YearBars, YearColumns
from zzpdesk.core.bufferrun import Stream, run
from zzpdesk.core.happening import Fall
from zzpdesk.core.sources import Channel, SourceKey
from zzpdesk.texts.formats import NBSP

MONTHS = [890_000, 970_000, 0, 950_000, -20_000, 1_110_000, 600_000, 680_000, 1_250_000, 880_000, 0, 0]
PARTS = [
    Part("Kopgroep", Fraction(1, 2), Channel.INTERMEDIARY, "a"),
    Part("Vierkant", Fraction(3, 10), Channel.COLLECTIVE, "b"),
    Part("Kade", Fraction(1, 5), Channel.DIRECT, "c"),
]
ENDS = [
    Ends("Direct", Channel.DIRECT, "–", Fraction(11_000), Fraction(11_000), key="d"),
    Ends("Vierkant", Channel.COLLECTIVE, "10%", Fraction(10_500), Fraction(9_450), key="v"),
    Ends("Netbrein", Channel.INTERMEDIARY, "onbekend", None, Fraction(9_500), key="n"),
    Ends("Klus", Channel.INTERMEDIARY, "onbekend", Fraction(9_000), None, Fraction(9_000), key="k"),
]

BALANCE = [
    (date(2026, 6, 1), 90_000),
    (date(2026, 9, 1), 60_000),
    (date(2026, 12, 1), 30_000),
    (date(2027, 3, 1), 0),
]

SEVERAL = replace(
    results.stress(),
    now=Fraction(800_000),
    without=Fraction(400_000),
    fees=Fraction(80_000),
    falls=(
        Fall(SourceKey(1), "Hub", Channel.NETWORK, Fraction(120_000)),
        Fall(SourceKey(2), "Kopgroep", Channel.INTERMEDIARY, Fraction(200_000)),
    ),
)
STEADY = run(2_000_000, Stream(Fraction(500_000), (), 495_000))
FALLING = run(2_000_000, Stream(Fraction(200_000), (), 495_000))


def charts():
    return [
        YearColumns(results.trend(), 2026),
        YearBars(results.trend(), 2026, hatch=True),
        StackedBar(PARTS, labels=True, names=2, thickness=20),
        TickBar("Grootste", Fraction(336, 1000), [Tick(Fraction(1, 4), "eigen grens")], key="t"),
        MonthBars(2026, MONTHS, [800_000] * 12, 10),
        Dumbbell(ENDS),
        StressBars(results.stress(), "Kopgroep"),
        StressBars(SEVERAL),
        BufferLine(FALLING, STEADY, ill=3),
        Ring("Urencriterium", Fraction(95, 100)),
        OwedLine(BALANCE, date(2026, 10, 14)),
        AmountBars(
            [Amount("Vierkant IT-partners en vrienden", 210_000, "€ 2.100"), Amount("Nul", 0, "€ 0", 90_000)],
            "Omzet",
        ),
        MonthHours(2026, [(6_000, 1_200, 120)] * 9 + [(0, 0, 0)] * 3),
    ]


def ids(chart):
    return type(chart).__name__


@pytest.mark.parametrize("chart", charts(), ids=ids)
@pytest.mark.parametrize("size", [(360, 220), (720, 300), (200, 160)])
def test_shapes_keep_inside(chart, size):
    width, height = size
    for item in chart.layout(width, height):
        if isinstance(item, Rect):
            assert item.w >= 0
            assert item.h >= 0
            assert item.x >= -8
            assert item.x + item.w <= width + 8
        elif isinstance(item, Text):
            assert -1 <= item.x <= width + 1
        elif isinstance(item, Line):
            assert -8 <= min(item.x1, item.x2) <= max(item.x1, item.x2) <= width + 20


@pytest.mark.parametrize("chart", charts(), ids=ids)
def test_every_figure_has_a_description_and_a_table(chart):
    keys = {item.key for item in chart.layout(720, 300) if item.key}
    assert keys
    described = chart.descriptions()
    assert keys <= described.keys()
    assert all(described.values())
    table = chart.table()
    assert table.rows
    assert all(len(row) == len(table.headers) for row in table.rows)


@pytest.mark.parametrize("chart", charts(), ids=ids)
def test_a_tiny_box_breaks_nothing(chart):
    chart.layout(60, 40)


def test_columns_are_whole_and_in_stacking_order():
    shapes = YearColumns(results.trend(), 2026).layout(300, 242)
    parts = [item for item in shapes if isinstance(item, Rect) and item.key.startswith("2026/")]
    assert [part.key for part in parts] == [
        "2026/direct",
        "2026/collective",
        "2026/network",
        "2026/intermediary",
    ]
    assert sum(part.h for part in parts) + GAP * 3 == pytest.approx(200 - 4)
    assert [part.y for part in parts] == sorted((part.y for part in parts), reverse=True)


def test_the_current_year_is_outlined_and_the_total_written():
    shapes = YearColumns(results.trend(), 2026).layout(300, 242)
    assert sum(isinstance(item, Rect) and item.stroke == "text" for item in shapes) == 1
    assert f"€{NBSP}80.000" in {item.text for item in shapes if isinstance(item, Text)}


def test_no_two_totals_run_together():
    """Six years in the room of five and a half: the oldest gives way."""
    years = [replace(one, total=10_623_400) for one in results.trend()]
    years = [replace(years[0], year=number) for number in range(2021, 2027)]
    for width in range(240, 420, 12):
        totals = [item for item in YearColumns(years, 2026).layout(width, 242) if isinstance(item, Text)]
        ends = sorted(_ends(item) for item in totals if "106" in item.text)
        assert ends
        assert all(before[1] <= after[0] for before, after in pairwise(ends))


def test_only_intermediaries_are_hatched():
    shapes = YearBars(results.trend(), 2026, hatch=True).layout(476, 58)
    hatched = {item.fill for item in shapes if isinstance(item, Rect) and item.hatch}
    assert hatched == {"bemiddelaar"}


def test_a_stacked_bar_fills_its_width_and_counts_the_rest():
    shapes = StackedBar(PARTS, names=2).layout(400, 12)
    bars = [item for item in shapes if isinstance(item, Rect)]
    assert sum(bar.w for bar in bars) + GAP * 2 == pytest.approx(400)
    assert "en 1 andere" in {item.text for item in shapes if isinstance(item, Text)}


def test_how_many_more_there_are_ends_within_the_bar():
    shares = [Fraction(79, 100), Fraction(9, 100), Fraction(8, 100), Fraction(4, 100)]
    parts = [Part(f"Bron {number}", share, Channel.DIRECT) for number, share in enumerate(shares)]
    first, rest = (item for item in StackedBar(parts, names=3).layout(298, 26) if isinstance(item, Text))
    assert (first.text, rest.text) == ("Bron 0", "en 3 andere")
    assert rest.x + estimated(rest.text, rest.size) <= 298
    assert first.x + estimated(first.text, first.size) < rest.x


def test_ticks_stand_at_her_own_line_and_at_a_published_one():
    lines = (Tick(Fraction(1, 4), "eigen grens"), Tick(Fraction(3, 4), "CBS", published=True))
    bar = TickBar("Grootste", Fraction(1, 2), lines, key="t")
    own, published = (item for item in bar.layout(200, 16) if isinstance(item, Line))
    assert own.x1 == own.x2 == 50
    assert published.x1 == 150
    assert (own.dash, published.dash) == (False, True)
    assert bar.descriptions() == {"t": "Grootste: 50,0%; eigen grens: 25%; CBS: 75%"}
    assert bar.table().rows == (("Grootste", "50,0%", "25%", "75%"),)


def test_names_below_a_bar_are_cut_between_words():
    parts = [Part("Kopgroep Inhuurdesk", Fraction(1, 2), Channel.INTERMEDIARY), *PARTS[1:]]
    shapes = StackedBar(parts, names=2).layout(200, 12)
    assert "Kopgroep" in {item.text for item in shapes if isinstance(item, Text)}


def test_months_stand_on_zero_and_a_negative_one_hangs_below():
    shapes = MonthBars(2026, MONTHS).layout(600, 240)
    bars = {item.key: item for item in shapes if isinstance(item, Rect)}
    zero = bars["2026-01"].y + bars["2026-01"].h
    assert bars["2026-05"].y == pytest.approx(zero)
    assert bars["2026-09"].h == max(bar.h for bar in bars.values())
    assert sum(isinstance(item, Line) for item in shapes) <= 4


def test_an_unknown_end_is_dotted_and_open():
    shapes = Dumbbell(ENDS).layout(400, 200)
    by_key = {key: [item for item in shapes if getattr(item, "key", "") == key] for key in "dvnk"}
    dotted = {
        key for key, items in by_key.items() if any(isinstance(item, Line) and item.dash for item in items)
    }
    assert dotted == {"n", "k"}
    known_net = [item for item in by_key["n"] if isinstance(item, Mark) and item.shape == "circle"]
    assert [mark.stroke_only for mark in known_net] == [False]
    open_end = [item for item in by_key["k"] if isinstance(item, Mark) and item.shape == "circle"]
    assert [mark.stroke_only for mark in open_end] == [True]
    assert "?" in {item.text for item in by_key["k"] if isinstance(item, Text)}
    assert Dumbbell(ENDS).table().rows[3][3] == f"max. €{NBSP}90,00"
    assert Dumbbell(ENDS).table().rows[2][2] == "onbekend"


def test_what_falls_away_is_dashed():
    shapes = StressBars(results.stress(), "Kopgroep").layout(400, 120)
    dashed = [item for item in shapes if isinstance(item, Rect) and item.dash]
    assert [item.key for item in dashed] == ["falls/1"]
    widths = {item.key: item.w for item in shapes if isinstance(item, Rect)}
    assert widths["falls/1"] + 2 == pytest.approx(widths["stays/1"] * 320 / 480)


def test_several_parts_fall_away_each_in_its_own_colour():
    shapes = StressBars(SEVERAL).layout(862, 120)
    parts = {item.key: item for item in shapes if isinstance(item, Rect)}
    assert [key for key in parts if key.startswith("falls/1")] == ["falls/1", "falls/1/1", "falls/1/fees"]
    assert [parts[key].stroke for key in ("falls/1", "falls/1/1", "falls/1/fees")] == [
        "bemiddelaar",
        "netwerk",
        "previous",
    ]
    assert [round(parts[key].w) for key in ("stays/1", "falls/1", "falls/1/1", "falls/1/fees")] == [
        400,
        198,
        118,
        78,
    ]
    assert "−50,0%" in {item.text for item in shapes if isinstance(item, Text)}
    assert StressBars(SEVERAL).row_keys() == ["stays/0", "falls/0", "falls/0/1", "falls/0/fees", "stays/1"]
    assert [row[0] for row in StressBars(SEVERAL).table().rows] == [
        "Nu", "Kopgroep", "Hub", "Hogere fee", "Dan", "Lasten"
    ]  # fmt: skip


def test_a_lower_fee_makes_the_second_bar_longer():
    better = replace(results.stress(), falls=(), without=Fraction(900_000), fees=Fraction(-100_000))
    parts = {item.key: item.w for item in StressBars(better).layout(962, 120) if isinstance(item, Rect)}
    assert parts == {"stays/0": pytest.approx(800), "stays/1": pytest.approx(900)}


def test_the_buffer_goes_down_until_it_is_gone_and_then_below_zero():
    """20.000 − 2.950 a month: 6 whole months, gone in the seventh."""
    shapes = BufferLine(FALLING, STEADY).layout(400, 240)
    bars = {item.key: item for item in shapes if isinstance(item, Rect)}
    assert [bars[f"month/{number}"].hatch for number in (1, 6, 7, 36)] == [False, False, True, True]
    zero = bars["month/1"].y + bars["month/1"].h
    assert all(bar.y + bar.h == pytest.approx(zero) for bar in bars.values() if not bar.hatch)
    assert bars["month/1"].h / bars["month/2"].h == pytest.approx(17_050 / 14_100)
    assert max(bar.y + bar.h for bar in bars.values()) <= 200.01
    assert "op in maand 7" in {item.text for item in shapes if isinstance(item, Text)}
    described = BufferLine(FALLING, STEADY).descriptions()
    assert described["month/6"].replace(NBSP, " ") == (
        "Maand 6: er komt € 2.000 in, er gaat € 4.950 uit, buffer € 2.300"
    )
    assert described["month/7"].replace(NBSP, " ").endswith("in totaal € 650 tekort")


def test_a_buffer_that_is_not_touched_has_no_word_of_danger_and_illness_is_marked():
    shapes = BufferLine(STEADY, STEADY, ill=2).layout(400, 240)
    texts = {item.text for item in shapes if isinstance(item, Text)}
    assert "ziek" in texts
    assert not any("op in" in text for text in texts)
    assert len({item.h for item in shapes if isinstance(item, Rect)}) == 1


@pytest.mark.parametrize("keeps", [0, 100_000, 200_000, 400_000, 430_000])
def test_the_words_above_the_buffer_leave_each_other_room(keeps):
    falling = run(2_000_000, Stream(Fraction(keeps), (), 495_000))
    above = [
        item
        for item in BufferLine(falling, STEADY).layout(480, 240)
        if isinstance(item, Text) and item.y < 20
    ]
    assert len(above) == 2
    ends = sorted(_ends(item) for item in above)
    assert ends[0][1] + 6 <= ends[1][0]
    assert ends[1][1] <= 480


def _ends(item):
    wide = estimated(item.text, item.size)
    left = item.x - {"left": 0, "center": wide / 2, "right": wide}[item.align]
    return left, left + wide


@pytest.mark.parametrize(("share", "done"), [(Fraction(0), 0), (Fraction(1, 2), 36), (Fraction(3, 2), 72)])
def test_the_ring_fills(share, done):
    shapes = Ring("x", share).layout(46, 46)
    assert sum(isinstance(item, Line) and item.color == "omzet" for item in shapes) == done


@pytest.mark.parametrize("outgoings", [0, 1, 100_000, 250_000, 480_000, 495_000, 600_000, 720_000])
def test_no_word_stands_across_the_line_of_the_outgoings(outgoings):
    stress = replace(results.stress(), outgoings=outgoings)
    shapes = StressBars(stress, stress.name).layout(287, 90)
    line = next(item.x1 for item in shapes if isinstance(item, Line))
    for item in shapes:
        if isinstance(item, Text) and item.y > 22:
            wide = estimated(item.text, item.size)
            left = item.x - {"left": 0, "center": wide / 2, "right": wide}[item.align]
            assert not left < line < left + wide, item.text


def test_what_is_owed_goes_down_in_steps_and_is_dashed_from_today():
    chart = OwedLine(BALANCE, date(2026, 10, 14))
    lines = [line for line in chart.layout(500, 160) if isinstance(line, Line) and line.color == "omzet"]
    solid = [line for line in lines if not line.dash]
    assert [line.y1 for line in solid] == sorted(line.y1 for line in solid)
    assert max(line.x2 for line in solid) <= min(line.x1 for line in lines if line.dash)
    assert chart.table().rows == (
        (f"1{NBSP}jun{NBSP}2026", f"€{NBSP}900,00"),
        (f"14{NBSP}okt{NBSP}2026", f"€{NBSP}600,00"),
        (f"31{NBSP}dec{NBSP}2026", f"€{NBSP}300,00"),
        (f"1{NBSP}mrt{NBSP}2027", f"€{NBSP}0,00"),
    )


def test_nothing_owed_draws_nothing():
    empty = OwedLine((), date(2026, 10, 14))
    assert (empty.layout(300, 100), empty.table().rows, empty.descriptions()) == ((), (), {})
