"""From people met to assignments."""

import pytest

from zzpdesk.charts.primitives import Rect, Text
from zzpdesk.charts.steps import Step, Steps
from zzpdesk.texts.i18n import use_language


@pytest.fixture(autouse=True)
def _dutch():
    use_language("nl")


STEPS = Steps(
    2026,
    (
        Step("Wie je sprak", 8, 3, "contacts"),
        Step("Offertes", 4, 4, "quotes"),
        Step("Opdrachten", 2, 0, "assignments"),
    ),
)


def widths(width=400.0):
    bars = [shape for shape in STEPS.layout(width, 92) if isinstance(shape, Rect)]
    return {(bar.key, bar.fill): bar.w for bar in bars}


def test_bars_share_one_scale_and_this_year_stands_in_front():
    found = widths()
    assert set(found) == {
        ("contacts", "omzet"),
        ("contacts", "previous"),
        ("quotes", "omzet"),
        ("assignments", "previous"),
    }
    one = found["quotes", "omzet"] / 4
    assert found["contacts", "omzet"] == pytest.approx(3 * one)
    assert found["contacts", "previous"] == pytest.approx(5 * one, abs=3)
    assert found["assignments", "previous"] == pytest.approx(2 * one, abs=3)


@pytest.mark.parametrize("width", [240.0, 400.0, 900.0])
def test_nothing_reaches_beyond_its_room(width):
    shapes = STEPS.layout(width, 92)
    assert all(shape.x + shape.w <= width for shape in shapes if isinstance(shape, Rect))
    counts = [shape for shape in shapes if isinstance(shape, Text) and shape.weight == 600]
    assert [shape.text for shape in counts] == ["8", "4", "2"]
    assert all(shape.x < width for shape in counts)


def test_without_anything_yet_there_are_no_bars_but_zeros():
    shapes = Steps(2026, (Step("Offertes", 0, 0, "quotes"),)).layout(300, 92)
    assert not [shape for shape in shapes if isinstance(shape, Rect)]
    assert [shape.text for shape in shapes if isinstance(shape, Text)] == ["Offertes", "0"]


def test_the_table_and_the_words_say_the_same():
    assert STEPS.table().headers == ("Stap", "2026", "Alle jaren")
    assert STEPS.table().rows[0] == ("Wie je sprak", "3", "8")
    assert STEPS.descriptions()["contacts"] == "Wie je sprak: 8, waarvan 3 in 2026"
    assert Steps(2026, (Step("Los", 1, 1),)).descriptions() == {}
