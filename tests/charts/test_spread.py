from fractions import Fraction

from zzpdesk.charts.primitives import Line, Mark, Rect
from zzpdesk.charts.spread import HEAD, SpreadChart
from zzpdesk.core.collected import add_up, sheet


def chart(**own: Fraction | bool) -> SpreadChart:
    sheets = [
        sheet(2026, {"intermediary": share, "sources": share // 10, "net-rate": 80 + share}, complete=True)
        for share in (0, 20, 40, 60, 100)
    ]
    found = add_up(sheets)
    assert found is not None
    return SpreadChart(found.spreads, own)


def test_the_line_runs_from_lowest_to_highest_and_the_box_holds_the_middle_half():
    shapes = [one for one in chart().layout(1_000, 200) if getattr(one, "key", "") == "intermediary"]
    line = next(one for one in shapes if isinstance(one, Line))
    box, tick = (one for one in shapes if isinstance(one, Rect))
    assert (line.x1, line.x2) == (440, 900)
    assert (box.x, box.x + box.w) == (440 + 0.2 * 460, 440 + 0.6 * 460)
    assert tick.x + tick.w / 2 == 440 + 0.4 * 460
    assert not [one for one in shapes if isinstance(one, Mark)]


def test_her_own_figure_is_a_dot_on_the_same_scale():
    marks = [one for one in chart(intermediary=Fraction(50)).layout(1_000, 200) if isinstance(one, Mark)]
    assert [one.x for one in marks] == [440 + 0.5 * 460]


def test_only_percentages_share_the_scale_and_the_table_has_all():
    made = chart()
    assert [one.measure.code for one in made.drawn] == ["intermediary"]
    assert len(made.table().rows) == 3
    assert set(made.descriptions()) == {"intermediary"}


def test_rows_that_do_not_fit_are_not_drawn():
    assert not [one for one in chart().layout(1_000, HEAD + 10) if getattr(one, "key", "")]
