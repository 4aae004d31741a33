"""The top bar at the smallest window: whatever stands in it, nothing lies over anything else."""

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QMenu

from zzpdesk.ui.look.segments import Segment, Segments
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.shell.topbar import TopBar


@pytest.fixture
def bar(qtbot):
    made = TopBar(QMenu(), QMenu(), 2026)
    qtbot.addWidget(made)
    made.set_narrow(True)
    made.resize(944, 60)
    made.show()
    return made


def parts(bar):
    return [one for one in (bar.title, bar.tools, bar.take, bar.search, bar.year, bar.new) if one.isVisible()]


@pytest.mark.parametrize("count", [0, 2, 4, 5])
def test_nothing_lies_over_anything_else(bar, qapp, count):
    names = ("Herkomst", "Peloton", "Kosten", "Stresstest", "Barometer")
    tools = Segments([Segment(name, name) for name in names[:count]]) if count else None
    bar.show_page("Afhankelijkheid", "", tools)
    qapp.processEvents()
    edges = [(one.x(), one.x() + one.width()) for one in parts(bar)]
    assert all(before[1] <= after[0] for before, after in pairwise(edges))
    assert edges[-1][1] <= bar.width()


def test_words_beside_the_title_are_left_out_rather_than_cut_to_a_letter(bar, qapp):
    tools = Segments([Segment(str(number), "Een woord") for number in range(3)])
    bar.show_page("Afhankelijkheid", "op 14 oktober 2026", tools)
    shown = set()
    for width in range(640, 1400, 20):
        bar.resize(width, 60)
        qapp.processEvents()
        shown.add(bar.subtitle.text())
        assert bar.subtitle.text() == "" or bar.subtitle.width() >= theme.px(70), width
    assert shown == {"", "op 14 oktober 2026"}


def test_the_search_gives_up_its_words_first_and_takes_them_back(bar, qapp):
    wide = Segments([Segment(str(number), "Een lang woord") for number in range(4)])
    bar.show_page("Afhankelijkheid", "", wide)
    qapp.processEvents()
    assert bar.search.width() <= theme.px(40)
    assert bar.search.toolTip()
    bar.resize(1366, 60)
    qapp.processEvents()
    assert bar.search.width() >= bar.search.least
    assert not bar.search.toolTip()
