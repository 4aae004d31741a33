"""Choosing a period, and laying another beside it."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from tests.ui.dependency.test_axes import behind
from zzpdesk.core.periods import Period
from zzpdesk.core.stretch import Span, Stretch
from zzpdesk.texts.i18n import use_language
from zzpdesk.ui.dependency.periodsheet import PeriodSheet


def sheet(page) -> PeriodSheet:
    return page.window().findChildren(PeriodSheet, "period_sheet")[-1]


def asked(page) -> PeriodSheet:
    page._tools.period.click()
    return sheet(page)


def rows(page) -> list[list[str]]:
    model = page.versus.model
    return [
        [
            model.data(model.index(row, at)).replace("\N{NO-BREAK SPACE}", " ")
            for at in range(model.columnCount())
        ]
        for row in range(model.rowCount())
    ]


def titles(page) -> list[str]:
    model = page.versus.model
    return [
        model.headerData(at, Qt.Orientation.Horizontal).replace("\N{NO-BREAK SPACE}", " ")
        for at in range(model.columnCount())
    ]


def said(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_the_button_says_which_period(opened):
    page, _around = opened()
    words = {
        Stretch(Span.YEAR, 2026): "2026 t/m 14 okt",
        Stretch(Span.YEAR, 2025): "2025",
        Stretch(Span.QUARTER, 2026, 4): "Q4 2026 t/m 14 okt",
        Stretch(Span.QUARTER, 2026, 2): "Q2 2026",
        Stretch(Span.ROLLING, 2026): "12 mnd t/m 14 okt 2026",
        Stretch(Span.OWN, 2026, own=Period(date(2026, 3, 1), date(2026, 4, 30))): "1 mrt t/m 30 apr 2026",
        Stretch(
            Span.OWN, 2026, own=Period(date(2025, 3, 1), date(2026, 4, 30))
        ): "1 mrt 2025 t/m 30 apr 2026",
    }
    for stretch, text in words.items():
        page._tools.choose(stretch)
        assert said(page._tools.period.text()) == text
        assert said(page._tools.period.accessibleName()) == f"Periode: {text}"


def test_a_quarter_by_keyboard(opened, qtbot):
    page, _around = opened()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page._tools.period.setFocus()
    QTest.keyClick(page._tools.period, Qt.Key.Key_Space)
    found = sheet(page)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert found.span.value == Span.QUARTER.value
    assert found.quarter.value == "4"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert page._tools.stretch == Stretch(Span.QUARTER, 2026, 3)
    assert page.figures.period == Period(date(2026, 7, 1), date(2026, 9, 30))
    assert page.figures.found.total == 5_000_000
    assert QApplication.focusWidget() is page._tools.period


def test_her_own_days_typed(opened):
    page, _around = opened()
    found = asked(page)
    found.span.set_value(Span.OWN.value)
    assert not found._range.isHidden()
    found.start.setText("1-7")
    found.end.setText("1 aug 2026")
    found.show_button.click()
    assert page.figures.period == Period(date(2026, 7, 1), date(2026, 8, 1))
    page.load(2025)
    assert page.figures.period == Period(date(2026, 7, 1), date(2026, 8, 1))


@pytest.mark.parametrize(
    ("start", "end", "sentence"),
    [
        ("1-8-2026", "1-7-2026", "De laatste dag ligt voor de eerste."),
        ("morgenochtend", "1-7-2026", "Dit is geen datum"),
        ("1-7-2026", "", "Vul"),
    ],
)
def test_days_that_make_no_period_are_refused_with_a_sentence(opened, start, end, sentence):
    page, _around = opened()
    found = asked(page)
    found.span.set_value(Span.OWN.value)
    found.start.setText(start)
    found.end.setText(end)
    found.show_button.click()
    assert sentence in found.message.text()
    assert page._tools.stretch == Stretch(Span.YEAR, 2026)


def test_the_choice_stays_when_the_page_is_read_again(opened):
    page, _around = opened()
    page._tools.choose(Stretch(Span.QUARTER, 2026, 3))
    page.load(2025)
    assert page.figures.period == Period(date(2025, 7, 1), date(2025, 9, 30))
    page.load(2026)
    assert page._tools.stretch == Stretch(Span.QUARTER, 2026, 3)


def test_changes_of_a_quarter_are_since_that_quarter_a_year_earlier(opened):
    page, _around = opened()
    page._tools.choose(Stretch(Span.QUARTER, 2026, 3))
    assert "verschil met Q3 2025" in said(page.origin._subtitle.text())
    share = next(one for one in page.figures.found.channels if one.channel.value == "intermediary")
    assert share.before is not None
    page._tools.choose(Stretch(Span.QUARTER, 2026, 2))
    assert "verschil" not in page.origin._subtitle.text()


def test_a_running_year_beside_the_same_days_and_the_whole_of_last_year(opened):
    page, _around = opened()
    assert titles(page) == [
        "Kanaal",
        "2026 t/m 14 okt",
        "Aandeel",
        "t/m 14 okt 2025",
        "Aandeel 2025",
        "Verschil",
    ]
    assert rows(page) == [
        ["Bemiddelaars", "€ 25.000", "50,0%", "€ 30.000", "75,0%", "25,0 punt minder"],
        ["Netwerk", "€ 5.000", "10,0%", "€ 0", "0,0%", "10,0 punt meer"],
        ["Collectieven", "€ 10.000", "20,0%", "€ 0", "0,0%", "20,0 punt meer"],
        ["Direct", "€ 10.000", "20,0%", "€ 10.000", "25,0%", "5,0 punt minder"],
        ["Samen", "€ 50.000", "", "€ 40.000", "", "+€ 10.000"],
        ["Bronnen, als ze even groot waren", "", "3,8", "", "1,6", "+2,2"],
        ["Deel van wat klanten betalen", "", "6,7%", "", "7,5%", "0,8 punt minder"],
    ]
    foot = said(page.versus.foot.text())
    assert "over dezelfde dagen; aandelen, bronnen en fees over heel 2025." in foot
    assert "Fees zijn bekend over 90% van de omzet van 2026 t/m 14 okt." in foot


def test_sources_side_by_side(opened):
    page, _around = opened()
    page.versus.choice.set_value("sources")
    table = {row[0]: row[1:] for row in rows(page)}
    assert table["Kopgroep"] == ["€ 20.000", "40,0%", "€ 30.000", "75,0%", "35,0 punt minder"]
    assert table["Blaak"] == ["€ 5.000", "10,0%", "€ 0", "0,0%", "10,0 punt meer"]
    assert titles(page)[0] == "Bron"


def test_any_other_period_beside_it(opened):
    page, _around = opened()
    page.versus.period.click()
    found = sheet(page)
    assert found.span.value == "earlier"
    found.span.set_value(Span.QUARTER.value)
    found.year.set_value(2025)
    found.quarter.set_value("3")
    found.show_button.click()
    assert page.versus.period.text() == "met Q3 2025"
    assert titles(page)[3:5] == ["Q3 2025", "Aandeel"]
    assert said(page.versus.foot.text()).startswith("Omzet excl. btw van elke hele periode.")
    page.versus.period.click()
    assert sheet(page).span.value == Span.QUARTER.value
    sheet(page).span.set_value("earlier")
    sheet(page).show_button.click()
    assert page.versus.period.text() == "met 2025"


def test_without_work_then_nothing_is_claimed(opened):
    page, _around = opened()
    page._lay_beside(Stretch(Span.YEAR, 2020))
    assert {row[-1] for row in rows(page)[:4]} == {"–"}
    assert "Er was geen werk in 2020." in page.versus.foot.text()


def test_a_row_opens_the_records_of_either_period(opened):
    page, around = opened()
    for at, numbers in enumerate(({"2026-004", "2026-005"}, {"2025-001"}, {"2025-001"})):
        page.versus.table.opened.emit(0)
        links = [
            one
            for one in page.window().findChildren(QAbstractButton, f"versus_{at}")
            if one.parent() is not None
        ]
        links[-1].click()
        assert {one.number for one in behind(around)} == numbers


def test_the_part_that_goes_to_fees_leads_to_who_charged_them(opened):
    page, around = opened()
    page.versus.table.opened.emit(6)
    page.window().findChildren(QAbstractButton, "versus_0")[-1].click()
    rows = [
        one for one in page.window().findChildren(QAbstractButton) if one.objectName().startswith("fees_of_")
    ]
    assert [said(one.figure.text()) for one in rows] == ["€ 2.000,00", "€ 1.000,00"]
    rows[0].click()
    assert around.went[-1].page == "intermediaries"


def test_in_english(opened):
    use_language("en")
    page, _around = opened()
    assert titles(page)[1:4] == ["2026 up to 14 Oct", "Share", "up to 14 Oct 2025"]
    use_language("nl")


def test_a_period_before_all_work_says_so_and_lets_her_choose_another(opened):
    page, _around = opened()
    page._tools.choose(Stretch(Span.OWN, 2020, own=Period(date(2020, 1, 1), date(2020, 3, 31))))
    assert page.nothing.isHidden()
    assert page._tools.period.isVisible()
    assert page.insight.text() == "In deze periode is er nog geen werk."
    assert page.origin.chart.model.rowCount() == 2
    assert [card.isHidden() for card in (page.route, page.say, page.parties)] == [True] * 3
    assert page._tools.geometry().right() >= page.origin.width()
    page._tools.choose(Stretch(Span.YEAR, 2026))
    assert not page.parties.isHidden()
    assert page.figures.found.total == 5_000_000


def test_the_sheet_stays_within_a_low_window(opened, qapp):
    page, _around = opened()
    page.resize(1000, 260)
    qapp.processEvents()
    found = asked(page)
    found.span.set_value(Span.OWN.value)
    assert found.sheet.geometry().bottom() <= max(found.height(), found.sheet.height())
    assert found.sheet.y() >= 0
