"""Shapes of charts on paper: areas below a line, hatching in its own ink, at any size."""

import io
import re
from datetime import date

import pytest
from pypdf import PdfReader
from reportlab.lib.rl_accel import fp_str

from zzpdesk.charts.balance import BalanceLine
from zzpdesk.charts.illness import IllnessMonths
from zzpdesk.charts.primitives import Area
from zzpdesk.core.broodfonds import Point
from zzpdesk.core.gap import Support, plan
from zzpdesk.documents.paint import paint
from zzpdesk.documents.palette import colour
from zzpdesk.documents.sheet import HEIGHT, Sheet

POINTS = [Point(date(2025, 1, 1), 9_000), Point(date(2025, 7, 1), 40_000, 5_000)]
BALANCE = BalanceLine(POINTS, date(2026, 1, 1), 324_000)
MONTHS = IllnessMonths(plan(275_000, [Support("Rottekade", 200_000, 30, 24)], [], 500_000))


def on_paper(chart, scale=1.0):
    sheet = Sheet(title="Proef", author="Noor", subject="", language="nl", day=date(2026, 1, 1))
    paint(sheet, chart.layout(440, 200), 60, 100, scale=scale)
    data = sheet.finish(lambda _pages: None)
    page = PdfReader(io.BytesIO(data)).pages[0]
    return page.extract_text(), page.get_contents().get_data().decode("latin-1")


def ink(token, operator):
    shade = colour(token)
    return f"{fp_str(shade.red, shade.green, shade.blue)} {operator}"


def corners(drawn):
    """Where the filled area goes, from the bottom left of the page."""
    filled = drawn.split(ink("accent_tint", "rg"), 1)[1].split("f*", 1)[0]
    return [float(value) for value in re.findall(r"[\d.]+", filled)]


@pytest.mark.parametrize("scale", [1.0, 0.5])
def test_an_area_is_filled_from_the_axis_up_to_the_line_and_back_at_any_size(scale):
    words, drawn = on_paper(BALANCE, scale)
    assert "2025" in words
    area = next(item for item in BALANCE.layout(440, 200) if isinstance(item, Area))
    expected = [value for x, y in area.points for value in (60 + x * scale, HEIGHT - 100 - y * scale)]
    assert corners(drawn) == pytest.approx(expected, abs=0.01)


def test_a_shortfall_is_hatched_in_its_own_ink():
    _words, drawn = on_paper(MONTHS)
    assert drawn.count(ink("danger", "RG")) >= 2 * len(MONTHS.plan.short)
