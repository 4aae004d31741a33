"""The whole page by keyboard: the order of the cards, charts that say their values, tables and explanations."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

CARDS = (
    *("origin", "concentration", "rates", "stress", "barometer"),
    *("route", "costs", "say", "outside", "versus", "parties"),
)


@pytest.fixture
def page(opened, qtbot):
    found, _around = opened()
    found.activateWindow()
    qtbot.waitUntil(found.isActiveWindow)
    return found


def card_of(widget: QWidget | None) -> str:
    while widget is not None:
        if widget.objectName() in CARDS and widget.metaObject().className() != "ChartBox":
            return widget.objectName()
        widget = widget.parentWidget()
    return ""


def test_tab_goes_through_the_cards_as_they_stand(page):
    page.origin.chart.view.setFocus()
    seen = [card_of(QApplication.focusWidget())]
    for _step in range(120):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        name = card_of(QApplication.focusWidget())
        if name and name != seen[-1]:
            seen.append(name)
        if name == CARDS[-1]:
            break
    assert seen == list(CARDS)


def test_tab_is_in_each_card_once(page):
    """Rows that are made anew do not come after everything else."""
    first = page.origin.link
    first.setFocus()
    seen = [card_of(first)]
    for _step in range(200):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if QApplication.focusWidget() is first:
            break
        name = card_of(QApplication.focusWidget())
        if name and name != seen[-1]:
            seen.append(name)
    assert [name for number, name in enumerate(seen) if name != seen[0] or not number] == list(CARDS)


def test_arrows_say_the_values_of_a_chart(page):
    for chart in (
        page.origin.chart.view,
        page.rates.chart.view,
        page.stress.chart.view,
        page.concentration.bar.view,
    ):
        chart.setFocus(Qt.FocusReason.TabFocusReason)
        said = {chart.accessibleDescription()}
        for _key in chart.keys[1:]:
            QTest.keyClick(chart, Qt.Key.Key_Right)
            said.add(chart.accessibleDescription())
        assert said == {chart.describe(key) for key in chart.keys}
        assert all(any(letter.isdigit() for letter in text) or "onbekend" in text for text in said)


def test_escape_closes_an_explanation_and_gives_the_focus_back(page):
    link = page.findChild(QAbstractButton, "explain_stress")
    link.setFocus()
    QTest.keyClick(link, Qt.Key.Key_Space)
    inside = QApplication.focusWidget()
    assert inside.objectName() == "explanation_close"
    QTest.keyClick(inside, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is link


def test_t_shows_the_whole_table_of_concentration_by_key_as_by_link(page):
    page.concentration.bar.view.setFocus()
    QTest.keyClick(page.concentration.bar.view, Qt.Key.Key_T)
    QApplication.processEvents()
    assert page.concentration.table_switch.text() == "Als grafiek"
    table = page.concentration.bar.table
    assert table.horizontalScrollBar().maximum() == 0
    assert table.height() >= table.horizontalHeader().height() + 5 * table.rowHeight(0)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert page.context.go.__self__[-1].page == "invoices"
