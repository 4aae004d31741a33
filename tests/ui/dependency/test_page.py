"""The figures on the page are those of the desk, and lead to their records."""

from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton

from zzpdesk.core.dependency import Basis
from zzpdesk.core.ports import Where
from zzpdesk.core.records import Invoice, SelfView, TimeEntry
from zzpdesk.core.stretch import Span, Stretch
from zzpdesk.texts import formats
from zzpdesk.texts.stress import facts, verdict
from zzpdesk.ui.dependency.data import Of, rate_lines, read
from zzpdesk.ui.look.theme import theme


def button(page, name):
    found = page.findChild(QAbstractButton, name)
    assert found is not None, name
    return found


def figure(page, name):
    return button(page, name).figure.text().replace("\N{NO-BREAK SPACE}", " ")


def behind(around):
    """The invoices the last link led to."""
    target = around.went[-1]
    assert target.page == "invoices"
    return around.desk.find(Invoice, *target.options["where"])


def test_the_page_shows_the_desk_s_own_figures(opened):
    page, around = opened()
    found = around.desk.analysis.dependency(around.desk.analysis.year(2026))
    assert found.total == 5_000_000
    rows = {share.channel.value: button(page, f"channel_{share.channel.value}") for share in found.channels}
    for share in found.channels:
        said = rows[share.channel.value].accessibleName()
        assert formats.euros(share.amount) in said
        assert formats.percent(share.share) in said
    assert "2 bronnen, zonder zeggenschap" in rows["intermediary"].accessibleName()
    assert "25,0 punt minder" in rows["intermediary"].accessibleName()
    assert page.concentration.number.text() == formats.decimal(found.concentration.effective) == "3,8"
    assert "40,0%" in button(page, "largest").accessibleName()
    assert "eigen grens: 25%" in button(page, "largest").accessibleName()
    assert page.insight.text().startswith("De helft van je werk komt via bemiddelaars.")


def test_what_it_costs_is_told_without_guessing(opened):
    page, _around = opened()
    assert figure(page, "paid") == "€ 3.000"
    assert "Netbrein" in button(page, "paid").accessibleName()
    assert figure(page, "take_rate") == formats.percent(Fraction(3_000, 45_000))
    assert "over 90% van de omzet" in button(page, "take_rate").accessibleName()
    assert figure(page, "net_rate") == "onbekend"
    assert figure(page, "with_say") == "20,0%"
    assert figure(page, "forced") == "10,0%"
    assert figure(page, "outside_expense") == "€ 100"


def test_an_unknown_margin_stays_unknown_everywhere(opened):
    page, _around = opened()
    line = next(one for one in rate_lines(page.figures.found.costs.sources) if one.alone.name == "Netbrein")
    assert line.net is None
    assert "onbekend" in page.rates.chart.view.describe(line.key) or "max" in page.rates.chart.view.describe(
        line.key
    )
    names = [
        page.parties.model.data(page.parties.model.index(row, 0))
        for row in range(page.parties.model.rowCount())
    ]
    row = names.index("Netbrein")
    cells = [page.parties.model.data(page.parties.model.index(row, column)) for column in (4, 5)]
    assert cells == ["onbekend", "onbekend"]


@pytest.mark.parametrize("box", ["origin", "rates", "stress", "concentration"])
def test_each_chart_has_its_table_one_key_away(opened, qtbot, box):
    page, _around = opened()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    charts = {"origin": page.origin.chart, "rates": page.rates.chart, "stress": page.stress.chart}
    chart = charts.get(box) or page.concentration.bar
    chart.view.setFocus()
    QTest.keyClick(chart.view, Qt.Key.Key_T)
    assert chart.as_table
    assert chart.table.isVisible()
    assert chart.model.rowCount() > 0
    QTest.keyClick(chart.table, Qt.Key.Key_T)
    assert not chart.as_table


def test_the_link_of_a_chart_shows_its_table_too(opened):
    page, _around = opened()
    button(page, "rates_switch").click()
    assert page.rates.chart.as_table
    assert page.rates.link.text() == "Als grafiek"


def test_the_table_says_what_the_columns_say(opened):
    page, _around = opened()
    model = page.origin.chart.model
    rows = [
        [model.data(model.index(row, at)) for at in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
    assert rows[0][0] == "2025"
    assert rows[1][0] == "2026"
    assert {"20,0%", "10,0%", "50,0%"} <= set(rows[1])
    assert rows[1][-1] == formats.euros(5_000_000)


def test_a_channel_opens_its_invoices_by_keyboard(opened):
    page, around = opened()
    row = button(page, "channel_intermediary")
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert sum(invoice.lines[0].net for invoice in behind(around)) == 2_500_000


def test_a_part_of_a_column_opens_the_invoices_of_that_year(opened):
    page, around = opened()
    chart = page.origin.chart.view
    chart.setFocus()
    chart.set_marker("2025/intermediary")
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert [invoice.number for invoice in behind(around)] == ["2025-001"]


def test_rows_and_ends_open_their_source(opened):
    page, around = opened()
    page.parties.table.setFocus()
    page.parties.table.select_row(0)
    QTest.keyClick(page.parties.table, Qt.Key.Key_Return)
    assert [invoice.number for invoice in behind(around)] == ["2026-004"]
    page.rates.chart.activated.emit(page.rates.chart.view.keys[0])
    assert len(behind(around)) == 1
    button(page, "forced").click()
    assert [invoice.number for invoice in behind(around)] == ["2026-005"]
    button(page, "paid").click()
    rows = [
        one for one in page.window().findChildren(QAbstractButton) if one.objectName().startswith("fees_of_")
    ]
    costs = page.figures.found.costs
    assert [one.figure.text() for one in rows] == [formats.money(200_000), formats.money(100_000)]
    assert costs.paid == 300_000
    rows[0].click()
    assert around.went[-1].page == "intermediaries"


def test_concentration_of_clients(opened):
    page, around = opened()
    page.concentration.choose(Of.CLIENTS)
    assert page.concentration.number.text() == "1,0"
    assert "Havenlogica" in button(page, "largest").accessibleName()
    button(page, "largest").click()
    assert len(behind(around)) == 5


def test_hours_are_another_basis(opened):
    page, around = opened()
    page._tools.basis.set_value(Basis.HOURS.value)
    assert page.figures.basis is Basis.HOURS
    assert page.figures.found.total == 900
    assert formats.hours(900, 0) in button(page, "channel_direct").accessibleName()
    button(page, "channel_direct").click()
    assert around.went[-1].page == "hours"
    assert len(around.desk.find(TimeEntry, *around.went[-1].options["where"])) == 2


def test_twelve_months_end_today(opened):
    page, _around = opened()
    page._tools.choose(Stretch(Span.ROLLING, 2026))
    assert page.figures.period.start.isoformat() == "2025-10-15"
    read_again = read(page.context.desk, Stretch(Span.ROLLING, 2026), Basis.TURNOVER)
    assert read_again.found.total == page.figures.found.total


def test_the_stress_test_follows_the_source_chosen(opened):
    page, around = opened()
    assert page.stress.stress.name == "Kopgroep"
    period = page.figures.period
    blaak = next(one.key for one in page.figures.found.sources if one.name == "Blaak")
    page.stress.choice.set_value(blaak)
    page.stress.choice.chosen.emit(blaak)
    assert page.stress.stress == around.desk.analysis.stress(blaak, period)
    assert page.stress.verdict.text() == "Lopend werk blijft; nieuw werk van hier stopt."


def test_more_is_tried_out_on_the_page_of_stress_tests(opened):
    page, around = opened()
    button(page, "stress_more").click()
    assert around.went[-1].page == "stress"
    assert around.went[-1].options == {"source": page.stress.stress.key, "span": Span.YEAR}


def test_a_shortfall_says_how_long_the_buffer_lasts(opened):
    page, _around = opened()
    stress = page.stress.stress
    assert stress.shortfall > 0
    assert verdict(stress) == "Je komt elke maand tekort."
    texts = [text for _icon, text, _tone in facts(stress)]
    assert f"Buffer blijft {formats.decimal(stress.buffer_months)} maanden" in texts
    assert page.stress.settings.isHidden()


def test_without_outgoings_the_page_leads_to_the_settings(opened):
    page, around = opened(business_costs=0, private_costs=0, tax_reserve=0, buffer=None)
    assert page.stress.settings.text() == "Vul je maandlasten in"
    page.stress.settings.click()
    assert around.went[-1].page == "settings"


def test_her_answer_is_kept_and_can_be_taken_back(opened):
    page, around = opened()
    answer = page.findChild(QPushButton, "barometer_answer")
    assert answer.text() == "antwoord"
    next(
        action for action in page.barometer._choices.actions() if action.objectName() == "answer_yes"
    ).trigger()
    assert [(one.year, one.dependent) for one in around.desk.find(SelfView)] == [(2026, True)]
    page.load(2026)
    assert page.barometer.answer.text() == "ja"
    around.desk.undo()
    assert around.desk.find(SelfView, Where("year", "=", 2026)) == []
    page.load(2026)
    assert page.barometer.answer.text() == "antwoord"


def test_the_barometer_says_who_was_asked_and_that_it_is_no_norm(opened):
    page, _around = opened()
    text = page.barometer.foot.text()
    assert "Zzp Barometer 2016" in text
    assert "geen norm" in text


def test_explanations_open_and_close(opened, qtbot):
    page, _around = opened()
    for name in (
        "origin",
        "concentration",
        "rates",
        "stress",
        "barometer",
        "costs",
        "say",
        "outside",
        "route",
        "parties",
    ):
        link = button(page, f"explain_{name}")
        link.click()
        close = next(
            one for one in page.findChildren(QAbstractButton, "explanation_close") if one.isVisible()
        )
        close.click()
        qtbot.wait(1)
    button(page, "explain_concentration").click()
    words = [label.text() for label in page.findChildren(type(page.detail)) if label.isVisible()]
    assert any("75% of meer van het inkomen van één klant" in text and "CBS 2023" in text for text in words)
    assert any("1 op 5" in text and "Zzp Barometer 2016" in text for text in words)


def test_a_new_desk_says_what_will_be_here(opened):
    page, around = opened(filled=False)
    assert page.nothing.isVisible()
    page.nothing.primary.click()
    assert around.went[-1].page == "assignments"


def test_basis_and_period_stand_at_the_right_also_without_a_second_sentence(opened):
    page, _around = opened()
    page.load(2027)
    QApplication.processEvents()
    assert not page.detail.text()
    period = button(page, "period")
    right = period.mapTo(page, period.rect().topRight()).x()
    assert right > page.width() - 60


def test_a_year_without_work_shows_no_figures_but_the_years(opened):
    page, _around = opened()
    page.load(2024)
    assert page.nothing.isHidden() or not page.figures.found.total
    page.load(2026)
    assert page.concentration.number.text() == "3,8"


def test_large_text_keeps_everything_within_the_page(opened, qapp):
    page, _around = opened()
    theme.set_scale(1.5)
    assert page.tools() is None
    qapp.processEvents()
    assert page.cards.least < 1000
    assert page.cards.width() <= page.width()


def test_say_top_three_and_all_turnover_open_exactly_their_invoices(opened):
    page, around = opened()
    whole = {
        "with_say": {"2026-006"},
        "without_say": {"2026-004", "2026-005"},
        "say_unrecorded": {"2026-007"},
    }
    for name, numbers in whole.items():
        button(page, name).click()
        assert {one.number for one in behind(around)} == numbers, name
    button(page, "say_direct").click()
    assert {one.number for one in behind(around)} == {"2026-003"}
    button(page, "top_three").click()
    assert sum(one.lines[0].net for one in behind(around)) == 4_000_000
    button(page, "all_turnover").click()
    assert sum(one.net for one in behind(around)) == page.figures.found.turnover
    page.origin.chart.activated.emit("2025")
    assert sum(one.net for one in behind(around)) == 4_000_000


def test_the_line_of_the_statistics_office_is_drawn_over_clients_only(opened):
    page, _around = opened()
    assert "CBS" not in button(page, "largest").accessibleName()
    page.concentration.choose(Of.CLIENTS)
    assert "CBS 2023: 75%" in button(page, "largest").accessibleName()
    assert (
        page.concentration.foot.text() == "Streepje: je eigen grens; gestippeld: CBS 2023, 75% van één klant"
    )


def test_the_second_row_of_cards_ends_within_a_window_of_768(opened, qapp):
    page, _around = opened()
    page.resize(1142, 680)
    qapp.processEvents()
    for card in (page.rates, page.stress, page.barometer):
        assert card.mapTo(page, card.rect().bottomLeft()).y() <= 680, card.objectName()
