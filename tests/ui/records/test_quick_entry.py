"""The line that books hours quickly."""

from itertools import combinations

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.records.builders import assignment
from zzpdesk.core.records import TimeEntry
from zzpdesk.ui.look.empty import EmptyState
from zzpdesk.ui.screens.quick_entry import QuickEntry


def test_the_quick_line_is_there_again_after_a_crash(page_of, context, desk, qtbot):
    made = assignment(desk)
    quick = page_of("hours")._quick
    for text, name in (("2:15", "minutes"), ("Overleg", "description")):
        edit = quick.editors[name].widget
        edit.setFocus()
        qtbot.keyClicks(edit, text)
    quick.editors["assignment_id"].show(made.id)
    qtbot.waitUntil(lambda: desk.draft("QuickEntry", None) is not None)
    quick.keep()
    again = QuickEntry(desk)  # as the next start makes it
    qtbot.addWidget(again)
    assert again.editors["minutes"].read() == 135
    assert again.editors["description"].read() == "Overleg"
    assert again.editors["assignment_id"].read() == made.id
    again.book()
    assert desk.find(TimeEntry)[0].minutes == 135
    assert desk.draft("QuickEntry", None) is None


def test_what_cannot_be_read_in_the_quick_line_is_kept_too(desk, qtbot):
    quick = QuickEntry(desk)
    qtbot.addWidget(quick)
    quick.editors["minutes"].show_text("een uurtje")
    quick.keep()
    again = QuickEntry(desk)
    qtbot.addWidget(again)
    assert again.editors["minutes"].text() == "een uurtje"
    again.editors["minutes"].show_text("")
    again.keep()
    assert desk.draft("QuickEntry", None) is None


@pytest.mark.parametrize(("width", "lines"), [(1100, 1), (600, 2)])
def test_the_quick_line_folds_where_it_does_not_fit(desk, qtbot, width, lines):
    holder = QWidget()
    qtbot.addWidget(holder)
    quick = QuickEntry(desk, holder)
    holder.resize(1200, 200)
    holder.show()
    quick.resize(width, 120)
    QApplication.processEvents()
    assert quick.minimumSizeHint().width() <= 600
    boxes = [editor.widget.geometry() for editor in quick.editors.values()]
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
    assert len({box.top() for box in boxes}) == lines


def test_the_stopwatch_is_there_before_the_first_hour(page_of, desk):
    page = page_of("hours")
    assert page.findChild(QWidget, "timer_strip").isVisible()
    assert page.findChild(EmptyState).isVisible()
