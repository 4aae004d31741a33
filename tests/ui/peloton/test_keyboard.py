"""The whole map by keyboard: Tab walks the sources, arrows their clients, Enter opens, Esc closes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from zzpdesk.charts.peloton import PelotonMap


def key(widget, which, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, which, modifier)


@pytest.fixture
def chart(page):
    found = page.map.view
    found.setFocus(Qt.FocusReason.TabFocusReason)
    return found


def sources(page):
    return [one.key for one in page.map.nodes.sources]


def test_tab_walks_the_sources_in_the_order_around_her_and_then_leaves(page, chart):
    walked = [chart.marker]
    for _step in sources(page)[1:]:
        key(chart, Qt.Key.Key_Tab)
        walked.append(chart.marker)
    assert walked == sources(page)
    places = PelotonMap(page.found).arranged(700, 500).places.spots
    angles = [places[one].angle for one in walked]
    assert angles == sorted(angles)
    key(chart, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not chart
    assert page.isAncestorOf(QApplication.focusWidget())


def test_tab_back_comes_in_at_the_last_source_and_leaves_before_the_first(page, chart):
    chart.clearFocus()
    chart.setFocus(Qt.FocusReason.BacktabFocusReason)
    assert chart.marker == sources(page)[-1]
    for _step in sources(page)[1:]:
        key(chart, Qt.Key.Key_Backtab)
    assert chart.marker == sources(page)[0]
    key(chart, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is not chart


def test_arrows_go_to_the_clients_of_a_source_and_back(page, chart):
    owner = (
        next(one for one in sources(page) if page.map.nodes.clients.get(one))
        if page.map.nodes.clients
        else ""
    )
    if not owner:
        page.load(2025)
        owner = sources(page)[0]
    chart.set_marker(owner)
    line = [owner, *(one.key for one in page.map.nodes.clients.get(owner, ()))]
    for wanted in [*line[1:], line[-1]]:
        key(chart, Qt.Key.Key_Right)
        assert chart.marker == wanted
    for wanted in [*reversed(line[:-1]), owner]:
        key(chart, Qt.Key.Key_Up)
        assert chart.marker == wanted


def test_home_and_end_are_the_first_and_the_last_source(page, chart):
    key(chart, Qt.Key.Key_End)
    assert chart.marker == sources(page)[-1]
    key(chart, Qt.Key.Key_Home)
    assert chart.marker == sources(page)[0]


def test_each_step_is_said(page, chart):
    said = set()
    for one in sources(page):
        chart.set_marker(one)
        said.add(chart.accessibleDescription())
    assert said == {page.map.view.describe(one) for one in sources(page)}
    assert all("€" in text for text in said)


def test_enter_tells_about_a_source_and_again_goes_to_its_record(page, chart):
    went = page.context.go.__self__
    wanted = next(one for one in sources(page) if one != chart.chosen)
    chart.set_marker(wanted)
    key(chart, Qt.Key.Key_Return)
    assert chart.chosen == wanted
    assert went == []
    key(chart, Qt.Key.Key_Return)
    assert went[-1].page in {"relations", "intermediaries", "collectives"}


def test_escape_closes_the_panel_from_the_map_and_from_the_panel(page, chart):
    key(chart, Qt.Key.Key_Escape)
    assert page.aside.isHidden()
    assert QApplication.focusWidget() is chart
    key(chart, Qt.Key.Key_Space)
    assert not page.aside.isHidden()
    page.panel.findChild(type(page.explanation), "panel_close").setFocus()
    key(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert page.aside.isHidden()
    assert QApplication.focusWidget() is chart


def test_t_shows_the_table_and_back_with_the_focus(page, chart):
    key(chart, Qt.Key.Key_T)
    assert page.map.as_table
    assert QApplication.focusWidget() is page.map.table
    key(page.map.table, Qt.Key.Key_T)
    assert QApplication.focusWidget() is chart


def test_everything_on_the_page_has_a_name(page):
    for widget in page.findChildren(type(page.explanation)):
        if widget.isVisible():
            assert widget.accessibleName()
    assert page.map.years.segments.accessibleName() == "Jaar"
    assert page.panel.accessibleName() == "Details"
