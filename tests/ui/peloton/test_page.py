"""The map and its panel say the figures of the desk, and lead to their records."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from zzpdesk.charts.pelotonnodes import source_node
from zzpdesk.core.kinds import Cents
from zzpdesk.core.ports import Where
from zzpdesk.core.records import Clause, FeeTerms, Invoice, Registration, Relation
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.sources import SourceKey
from zzpdesk.texts import formats
from zzpdesk.ui.dependency import view
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.peloton.years import YearChoice


def relation(around, name):
    return around.desk.find(Relation, Where("name", "=", name))[0]


def node(around, name):
    return source_node(SourceKey(relation(around, name).id))


def told(page):
    return {fact.label: fact.value.replace("\N{NO-BREAK SPACE}", " ") for fact in page.panel.told.facts}


def press(page, name):
    button = page.panel.findChild(QAbstractButton, name)
    assert button is not None, name
    button.click()


def choose(page, around, name):
    page.map.opened.emit(node(around, name))


def test_the_largest_source_is_told_of_first(opened):
    page, around = opened()
    found = around.desk.analysis.dependency(around.desk.analysis.year(2026))
    assert page.panel.told.title == found.sources[0].name == "Kopgroep"
    assert page.panel.told.share == formats.percent(found.sources[0].share) == "40,0%"
    assert page.map.view.chosen == node(around, "Kopgroep")
    assert told(page)["Omzet 2026"] == "€ 20.000,00"
    assert told(page)["Betaald aan fee"] == "€ 2.000,00"
    assert told(page)["Klanten erachter"] == "1"
    assert page.panel.told.years.descriptions()["2025"] == "2025: 75,0%"


def test_the_map_says_what_it_is(opened):
    page, _around = opened()
    said = page.map.view.accessibleName().replace("\N{NO-BREAK SPACE}", " ")
    assert said.startswith("Peloton 2026 t/m 14 okt.")
    assert "5 bronnen; de grootste is Kopgroep met 40,0%" in said
    assert page.hint.text().startswith("2026 t/m 14\xa0okt.")


def test_unknown_fees_stay_unknown(opened):
    page, around = opened()
    choose(page, around, "Netbrein")
    assert told(page)["Fee"] == "onbekend"
    assert told(page)["Betaald aan fee"] == "onbekend"
    assert told(page)["Netto per uur"] == "onbekend" or told(page)["Netto per uur"].startswith("max")


def test_collectives_ask_commission(opened):
    page, around = opened()
    choose(page, around, "Vierkant")
    assert "Provisie" in told(page)
    assert told(page)["Opzegtermijn"] == "onbekend"


def test_figures_open_their_records(opened):
    page, around = opened()
    press(page, "panel_turnover")
    target = around.went[-1]
    assert target.page == "invoices"
    found = around.desk.find(Invoice, *target.options["where"])
    assert [invoice.number for invoice in found] == ["2026-004"]
    press(page, "panel_notice")
    assert around.went[-1].page == "assignments"
    press(page, "panel_terms")
    assert (around.went[-1].page, around.went[-1].kind) == ("intermediaries", Relation)
    press(page, "panel_do_open")
    assert around.went[-1].record_id == relation(around, "Kopgroep").id


@pytest.mark.parametrize("there", [True, False])
def test_the_stress_test_gets_the_source(opened, monkeypatch, there):
    page, around = opened()
    monkeypatch.setattr(view, "VIEWS", {"stress": "Stress"} if there else {})
    monkeypatch.setattr("zzpdesk.ui.peloton.opening.VIEWS", view.VIEWS)
    press(page, "panel_do_stress")
    target, key = around.went[-1], SourceKey(relation(around, "Kopgroep").id)
    assert target.page == ("stress" if there else "dependency")
    assert target.options == ({"source": key} if there else {"stress": key})


def test_a_clause_is_told_with_its_end_and_leads_there(opened):
    page, around = opened()
    assert told(page)["Relatiebeding"] == "niet vastgelegd"
    from datetime import date

    clause = Clause(
        relation_id=relation(around, "Kopgroep").id, since=date(2026, 1, 1), until=date(2027, 12, 31)
    )
    around.desk.save("", clause)
    page.load(2026)
    assert told(page)["Relatiebeding"] == "t/m 31 dec 2027"


def test_who_knows_her_only_through_a_source_is_said_only_when_true(opened):
    page, around = opened()
    assert page.panel.told.note == ""
    client = around.desk.save("", Relation(name="Rivierenbank"))
    source = relation(around, "Kopgroep")
    from datetime import date

    from tests import builders

    work = around.desk.save(
        "", builders.an_assignment(client_id=client.id, source_id=source.id, since=date(2026, 1, 1))
    )
    line = builders.a_line(net=Cents(10_000), assignment_id=work.id)
    around.desk.save(
        "",
        builders.an_invoice(
            debtor_id=source.id,
            assignment_id=work.id,
            number="X1",
            issued_on=date(2026, 3, 1),
            lines=(line,),
            net=Cents(10_000),
            vat=Cents(0),
            total=Cents(10_000),
            **issued(),
        ),
    )
    page.load(2026)
    assert page.panel.told.note == "Rivierenbank kent jou alleen via Kopgroep."
    page.map.opened.emit(f"client/{client.id}")
    assert page.panel.told.title == "Rivierenbank"
    assert page.panel.told.note == "Rivierenbank kent jou alleen via Kopgroep."


def issued():
    from zzpdesk.core.records.invoice import InvoiceStatus

    return {"status": InvoiceStatus.ISSUED}


def test_a_client_is_told_with_its_ways(opened):
    page, around = opened()
    client = relation(around, "Havenlogica")
    page.map.opened.emit(f"direct/{client.id}")
    assert page.panel.told.sub.startswith("Eigen klant")
    rows = [page.map.model.key(row) for row in range(page.map.model.rowCount())]
    page.map.opened.emit(f"client/{client.id}")
    assert f"client/{client.id}" in rows
    assert page.panel.told.title == "Havenlogica"
    assert page.panel.told.share == "100,0%"
    assert told(page)["Via Kopgroep"] == "€ 20.000,00"
    press(page, "panel_client")
    assert len(around.desk.find(Invoice, *around.went[-1].options["where"])) == 5
    press(page, f"panel_way:{node(around, 'Vierkant')}")
    assert page.panel.told.title == "Vierkant"


def test_the_year_is_the_year_of_the_window(opened):
    page, around = opened()
    years = page.map.years
    assert years.currentIndex() == 0
    years.segments.set_value("2025")
    assert page.found.period.start.year == 2025
    assert page.panel.told.share == "75,0%"
    assert page.map.view.chosen == node(around, "Kopgroep")
    page.panel.year_chosen.emit(2026)
    assert years.segments.value == "2026"
    assert page.found.total == 5_000_000


def test_who_is_chosen_stays_told_of_in_a_year_without(opened):
    page, around = opened()
    choose(page, around, "Blaak")
    page.load(2025)
    assert page.panel.told.title == "Blaak"
    assert page.panel.told.share == ""
    assert page.panel.told.of_what in {"nog geen werk", "niets gefactureerd", "geen werk dat jaar"}
    page.load(2026)
    assert page.panel.told.share == "10,0%"


def test_many_years_have_a_slider_with_arrows(qtbot):
    years, seen = YearChoice(), []
    qtbot.addWidget(years)
    years.show()
    years.chosen.connect(seen.append)
    years.show_years(range(1997, 2027), 2026)
    assert years.currentIndex() == 1
    assert not years.after.isEnabled()
    years.before.click()
    years.slider.setFocus()
    QTest.keyClick(years.slider, Qt.Key.Key_Left)
    assert seen == [2025, 2024]
    years.show_years(range(1997, 2027), 2024)
    assert seen == [2025, 2024]
    assert years.label.text() == "2024"
    years.show_years([2026], 2021)
    assert years.currentIndex() == 0


def test_a_registration_without_work_is_dotted_and_told_of(opened):
    from datetime import date

    page, around = opened()
    club = around.desk.save("", Relation(name="Klusvonk", source_kind=SourceKind.INTERMEDIARY))
    around.desk.save("", Registration(relation_id=club.id, since=date(2026, 2, 1)))
    page.load(2026)
    page.map.opened.emit(source_node(SourceKey(club.id)))
    assert page.panel.told.of_what == "nog geen werk"
    assert page.panel.findChild(QAbstractButton, "panel_do_stress") is None
    assert "Klusvonk, Bemiddelaar: nog geen werk" in page.map.view.describe(source_node(SourceKey(club.id)))


def test_closing_gives_the_map_all_room_and_choosing_opens_again(opened, qapp):
    page, around = opened()
    before = page.map.width()
    press(page, "panel_close")
    qapp.processEvents()
    assert page.map.width() > before
    assert page.map.view.chosen == ""
    page.load(2026)
    assert page.aside.isHidden()
    choose(page, around, "Vierkant")
    assert page.panel.told.title == "Vierkant"
    assert not page.aside.isHidden()


def test_the_table_is_the_equal_alternative(opened):
    page, around = opened()
    page.as_table.click()
    assert page.map.as_table
    assert page.as_table.text() == "Als kaart"
    model = page.map.model
    cells = [
        [model.data(model.index(row, at)) for at in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
    amounts = {line[0].strip(): line[2] for line in cells}
    assert amounts["Kopgroep"] == formats.euros(2_000_000)
    assert len([line for line in cells if line[3]]) == 5
    keys = [model.key(row) for row in range(model.rowCount())]
    page.map.table.setFocus()
    page.map.table.select_row(keys.index(node(around, "Vierkant")))
    QTest.keyClick(page.map.table, Qt.Key.Key_Return)
    assert page.panel.told.title == "Vierkant"


def test_the_tail_opens_as_rows(opened):
    page, around = opened()
    from datetime import date

    for number in range(24):
        club = around.desk.save("", Relation(name=f"Club {number:02}", source_kind=SourceKind.COLLECTIVE))
        around.desk.save("", Registration(relation_id=club.id, since=date(2026, 2, 1)))
    page.load(2026)
    group = next(one for one in page.map.nodes.sources if one.count > 1)
    page.map.opened.emit(group.key)
    assert page.map.as_table
    assert page.map.model.key(page.map.table.current_row()) == source_node(group.members[0])


def test_a_source_below_zero_is_named_and_in_the_table(opened):
    page, around = opened()
    from datetime import date

    from tests import builders
    from zzpdesk.core.records.invoice import InvoiceKind

    original = around.desk.find(Invoice, Where("number", "=", "2026-007"))[0]
    line = builders.a_line(net=Cents(-900_000))
    credit = builders.an_invoice(
        kind=InvoiceKind.CREDIT,
        number="C1",
        debtor_id=original.debtor_id,
        credits_id=original.id,
        issued_on=date(2026, 9, 1),
        lines=(line,),
        net=Cents(-900_000),
        vat=Cents(0),
        total=Cents(-900_000),
        **issued(),
    )
    around.desk.save("", credit)
    page.load(2026)
    assert page.map.apart.text() == "Niet op de kaart, meer gecrediteerd dan gefactureerd: Blaak €\xa0−4.000"
    choose(page, around, "Blaak")
    assert page.panel.told.of_what == "meer gecrediteerd dan gefactureerd"


def test_an_empty_desk_says_what_comes_here(opened):
    page, around = opened(filled=False)
    assert page.nothing.isVisible()
    page.nothing.secondary.click()
    assert around.went[-1].page == "intermediaries"


def test_a_year_without_anyone_says_so_and_keeps_the_years(opened):
    page, _around = opened()
    page.load(2019)
    assert page.map.nothing.text() == "In 2019 was er geen bron."
    assert page.map.years.isVisible()
    page.load(2026)
    assert page.map.layers.currentWidget() is page.map.view


def test_the_panel_goes_below_a_narrow_map(opened, qapp):
    page, _around = opened()
    page.resize(700, 600)
    qapp.processEvents()
    assert page.aside.y() > page.map.y()
    page.resize(1142, 680)
    qapp.processEvents()
    assert page.aside.x() > page.map.x()
    theme.set_scale(1.5)
    qapp.processEvents()
    assert page.map.width() <= page.width()


def test_pointing_lights_the_lines_of_a_source(opened, qapp):
    page, around = opened()
    key, chart = node(around, "Vierkant"), page.map.view
    assert key in chart.keys
    spot = chart._marks[key].center().toPoint()
    QTest.mouseMove(chart, spot)
    assert chart._hover == key
    assert chart.keys
    lit = [one for one in chart._drawing if getattr(one, "share", None) == 1 and one.color == "collectief"]
    assert lit
    QTest.mouseMove(chart, QPoint(3, 3))
    qapp.processEvents()
    assert chart._hover == ""
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=spot)
    assert page.panel.told.title == "Vierkant"
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=spot)
    assert around.went == []


def test_the_explanation_opens_and_closes(opened):
    page, _around = opened()
    page.explanation.click()
    close = next(one for one in page.findChildren(QAbstractButton, "explanation_close") if one.isVisible())
    close.click()
    assert isinstance(QApplication.focusWidget(), QWidget | None)


def test_a_link_can_ask_for_a_source(opened):
    from zzpdesk.ui.context import Target

    page, around = opened()
    page.open(Target("peloton", options={"source": SourceKey(relation(around, "Blaak").id)}))
    assert page.panel.told.title == "Blaak"


def test_agreements_on_screen_follow_a_change(opened):
    from datetime import date

    page, around = opened()
    choose(page, around, "Blaak")
    assert told(page)["Fee"] == "–"
    around.desk.save(
        "", FeeTerms(source_id=relation(around, "Blaak").id, percent=500, since=date(2020, 1, 1))
    )
    page.load(2026)
    assert told(page)["Fee"] == "5%"
