"""What intermediation costs, on the screen: the figures of a small world, and where each of them leads."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from zzpdesk.core.kinds import BasisPoints, Cents, RelationId
from zzpdesk.core.records import Provision, Relation, Sharing, Training
from zzpdesk.core.records.fees import FeeKind
from zzpdesk.core.records.hub import PerPeriod
from zzpdesk.core.records.provision import ProvisionKind
from zzpdesk.core.records.training import PaidBy
from zzpdesk.core.upkeep import Payer
from zzpdesk.texts.i18n import in_language

CARDS = ("fees", "take", "take_years", "pressure", "cost_sources", "waiting", "runs", "upkeep")


def words(widget: QWidget) -> str:
    found = [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    found += [button.accessibleName() or button.text() for button in widget.findChildren(QAbstractButton)]
    return " | ".join(found).replace("\u00a0", " ")


def button(page, name):
    return page.findChild(QAbstractButton, name)


def who(around, name):
    return next(one.id for one in around.desk.find(Relation) if one.name == name)


def table(box):
    model = box.model
    rows = range(model.rowCount())
    columns = range(model.columnCount())
    return [[model.index(row, at).data().replace("\u00a0", " ") for at in columns] for row in rows]


# ------------------------------------------------------------------------------------------------ what stands there


def test_the_sentence_and_what_is_not_known(opened):
    page, _around = opened()
    # known: 3.000 of 45.000, over 45.000 of 50.000
    assert page.insight.text().replace("\u00a0", " ") == (
        "Voor zover bekend gaat van elke € 100 van klanten € 6,67 naar wie ertussen zit."
    )
    assert page.detail.text() == "Wat Netbrein rekent is niet bekend; het telt in geen totaal mee."


def test_fees_per_year_with_their_table(opened):
    page, _around = opened()
    assert [row[:3] for row in table(page.fees.chart)] == [
        ["2025", "€ 3.000", "€ 3.000"],
        ["2026", "€ 3.000", "€ 3.000"],
    ]
    assert table(page.fees.chart)[1][3:] == ["–", "Netbrein"]
    said = words(page.fees)
    assert "Betaald door jou, € 3.000" in said
    assert "Onbekend, ?, Netbrein: in geen totaal" in said


def test_the_part_of_what_clients_pay(opened):
    page, _around = opened()
    assert page.take.number.text() == "6,7%"
    said = words(page.take)
    assert "over 90% van de omzet" in said
    assert "Bekende fees samen, € 3.000" in said
    assert "max. € 94,00" in said, "500 hours at 100,00 less 3.000"
    assert "Direct werk per uur, € 100,00" in said
    assert "Fees per uur, € 6,67" in said
    assert table(page.take_years.chart) == [
        ["2025", "7,5%", "over 100% van de omzet"],
        ["2026", "6,7%", "over 90% van de omzet"],
    ]
    page.take_years.measure.set_value("hour")
    assert [row[1] for row in table(page.take_years.chart)] == ["€ 7,50", "€ 6,67"]
    page.take_years.measure.set_value("euros")
    assert [row[1] for row in table(page.take_years.chart)] == ["€ 3.000", "€ 3.000"]


def test_each_source_beside_direct_work(opened):
    page, _around = opened()
    model = page.sources.model
    found = {
        model.index(row, 0).data(): [
            model.index(row, at).data().replace("\u00a0", " ") for at in range(1, 10)
        ]
        for row in range(model.rowCount())
    }
    assert found["Kopgroep"] == [
        "€ 20.000",
        "10%",
        "€ 2.000",
        "–",
        "10,0%",
        "€ 100,00",
        "€ 10,00",
        "€ 90,00",
        "−10,00",
    ]
    assert found["Netbrein"][1:] == ["onbekend", "onbekend", "–", "–", "€ 100,00", "–", "max. € 100,00", "–"]
    assert found["Havenlogica"] == ["€ 10.000", "–", "–", "–", "0,0%", "€ 100,00", "€ 0,00", "€ 100,00", "–"]


def test_a_floor_is_asked_for_and_then_drawn(opened):
    page, around = opened()
    assert page.pressure.ask.isVisible()
    field = page.findChild(QLineEdit, "floor_field")
    field.setText("een tientje")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert page.pressure.ask.message.text()
    field.setText("-5")
    button(page, "floor_keep").click()
    assert around.desk.profile.rate_floor is None
    field.setText("105")
    button(page, "floor_keep").click()
    assert around.desk.profile.rate_floor == 10_500
    page.load(2026)
    assert not page.pressure.ask.isVisible()
    foot = page.pressure.foot.text().replace("\u00a0", " ")
    assert foot.startswith("Onder je ondergrens in 2026: Direct € 100,00, ")
    assert page.detail.text() == "Wat Netbrein rekent is niet bekend; het telt in geen totaal mee."
    around.desk.costs.set_floor(Cents(9_000))
    page.load(2026)
    assert page.pressure.foot.text() == "In 2026 ligt geen bron onder je ondergrens."


def test_what_waiting_costs_is_asked_for_and_nothing_is_an_answer(opened):
    page, around = opened()
    # all but Kopgroep's 20.000 (24.200 with VAT) paid on the day; that is open for 75 days
    total = page.figures.waiting.total
    assert (total.cent_days, total.open) == (2_420_000 * 75, 2_420_000)
    assert page.waiting.number.text() == "30 dagen"
    field = page.findChild(QLineEdit, "waiting_field")
    assert field.isVisible()
    for wrong in ("veel", "101"):
        field.setText(wrong)
        button(page, "waiting_keep").click()
        assert page.waiting.ask.message.text()
    field.setText("7,3 %")
    button(page, "waiting_keep").click()
    assert around.desk.profile.waiting_rate == 730
    page.load(2026)
    assert not field.isVisible()
    assert page.waiting.number.text().replace("\u00a0", " ") == "€ 363,00"
    assert "1 factuur staat nog open en telt tot en met vandaag." in page.waiting.foot.text()
    assert "Daarvan € 217,80 nadat de termijn voorbij was." in page.waiting.foot.text().replace("\u00a0", " ")
    button(page, "waiting_change").click()
    assert field.isVisible()
    field.setText("0")
    QTest.keyClick(field, Qt.Key.Key_Return)
    page.load(2026)
    assert page.waiting.number.text().replace("\u00a0", " ") == "€ 0,00"


def test_waiting_per_source(opened):
    page, _around = opened()
    assert "Havenlogica, 30 dagen" in words(page.waiting)
    page.waiting.by.set_value("sources")
    assert "Kopgroep, 75 dagen" in words(page.waiting)


def test_the_longest_run(opened):
    page, _around = opened()
    assert page.runs.number.text() == "16"
    assert (
        "betaalde Havenlogica meer dan 50% van twaalf maanden, sinds jul 2025." in page.runs.sentence.text()
    )
    assert len(page.runs.chart.view.keys) == 16
    assert table(page.runs.chart)[0] == ["oktober 2026", "100,0%", "ja"]


def enter_upkeep(around):
    desk = around.desk
    vierkant, blaak = (RelationId(who(around, name)) for name in ("Vierkant", "Blaak"))
    day = date(2026, 3, 3)
    desk.save(
        "", Training(title="SAFe", day=day, cost=Cents(60_000), paid_by=PaidBy.COLLECTIVE, payer_id=vierkant)
    )
    desk.save("", Training(title="SQL", day=day, cost=Cents(40_000)))
    desk.save("", Training(title="Iets", day=day, cost=Cents(10_000), paid_by=PaidBy.AGENCY))
    desk.save("", Provision(relation_id=vierkant, kind=ProvisionKind.CAR, title="Leaseauto", taken=True))
    shared = {"per": PerPeriod.ONCE, "since": day, "share": BasisPoints(5_000)}
    desk.save("", Sharing(title="Scanner", cost=Cents(20_000), relation_id=blaak, **shared))


def test_who_paid_for_training_and_tools(opened):
    page, around = opened()
    assert page.upkeep.sentence.text() == "Geen cursus, voorziening of gedeeld gereedschap in dit jaar."
    enter_upkeep(around)
    page.load(2026)
    assert page.upkeep.number.text() == "46%"
    assert page.upkeep.sentence.text().replace("\u00a0", " ") == (
        "van de € 1.300 die bekend is betaalden bronnen waar je van afhangt; "
        "van 1 kostenpost is niet vastgelegd wie betaalde."
    )
    assert "Niet vastgelegd wat anderen betaalden, ?, Leaseauto" in words(page.upkeep)


def test_a_desk_without_anything_says_what_comes_here(opened):
    page, around = opened(filled=False)
    assert page.nothing.isVisible()
    page.nothing.primary_clicked.emit()
    page.nothing.secondary_clicked.emit()
    assert [one.page for one in around.went] == ["assignments", "invoices"]


def test_a_year_without_work(opened):
    page, _around = opened()
    page.load(2027)
    assert page.insight.text() == "Er is in dit jaar nog geen werk."
    assert (page.take.number.text(), page.waiting.number.text(), page.upkeep.number.text()) == ("–", "–", "–")
    assert not page.waiting.ask.isVisible()
    assert page.sources.nothing.isVisible()
    assert page.runs.number.text() == "16", "runs are of all years"


def test_without_any_invoice_nothing_is_claimed_of_the_years(opened):
    page, around = opened(filled=False)
    around.desk.save("", Training(title="SQL", day=date(2026, 3, 3), cost=Cents(40_000)))
    page.load(2026)
    assert not page.nothing.isVisible()
    assert page.take_years.foot.text() == "In deze jaren is nog niets bekend."
    assert page.pressure.nothing.isVisible()
    assert page.runs.sentence.text() == "Niemand betaalde meer dan 50% van twaalf maanden."
    assert page.upkeep.number.text() == "0%"


def test_in_english(opened):
    with in_language("en"):
        page, _around = opened()
        assert page.insight.text().startswith("As far as is known, ")


# ------------------------------------------------------------------------------------------------------ opening


def ids(target):
    return set(target.options["where"][0].value)


def test_a_part_of_a_column_leads_to_who_charged_it(opened):
    page, around = opened()
    page.fees.chart.activated.emit(f"2026/{FeeKind.PERCENTAGE.value}")
    choices = [
        one.accessibleName().replace("\u00a0", " ")
        for one in page.window().findChildren(QAbstractButton)
        if one.objectName().startswith("choice_")
    ]
    assert choices == ["Kopgroep, € 2.000,00", "Vierkant, € 1.000,00"]
    button(page.window(), "choice_1").click()
    assert (around.went[-1].page, around.went[-1].record_id) == ("collectives", who(around, "Vierkant"))
    page.fees.chart.activated.emit(f"2025/{FeeKind.PERCENTAGE.value}")
    assert around.went[-1].record_id == who(around, "Kopgroep"), "the only one is opened at once"
    button(page, "unknown").click()
    assert (around.went[-1].page, around.went[-1].record_id) == ("intermediaries", who(around, "Netbrein"))


def test_figures_lead_to_their_invoices(opened):
    page, around = opened()
    button(page, "net_rate").click()
    assert len(ids(around.went[-1])) == 5
    button(page, "direct_rate").click()
    assert len(ids(around.went[-1])) == 1
    page.pressure.chart.activated.emit("2025/direct")
    assert len(ids(around.went[-1])) == 1
    page.pressure.chart.activated.emit(f"2026/source-{who(around, 'Kopgroep')}")
    (kopgroep,) = ids(around.went[-1])
    page.pressure.chart.toggle()
    page.pressure.chart.table.opened.emit(0)
    assert ids(around.went[-1]) != {kopgroep}
    button(page, "waited_0").click()
    assert len(ids(around.went[-1])) == 5
    page.waiting.by.set_value("sources")
    button(page, "waited_0").click()
    assert ids(around.went[-1]) == {kopgroep}
    button(page, f"run_{who(around, 'Havenlogica')}").click()
    assert len(ids(around.went[-1])) == 7
    page.runs.chart.activated.emit("2026-06")
    assert len(ids(around.went[-1])) == 2
    page.take_years.chart.activated.emit("2025")
    assert around.went[-1].record_id == who(around, "Kopgroep")
    page.sources.table.opened.emit(0)
    assert around.went[-1].record_id == who(around, "Kopgroep")


def test_fees_together_lead_to_all_who_charged(opened):
    page, around = opened()
    button(page, "together").click()
    assert button(page.window(), "choice_0").accessibleName().startswith("Kopgroep")
    button(page.window(), "choice_0").click()
    assert around.went[-1].record_id == who(around, "Kopgroep")


def test_training_and_tools_lead_to_their_record(opened):
    page, around = opened()
    enter_upkeep(around)
    page.load(2026)
    button(page, f"payer_{Payer.SOURCE.value}").click()
    assert (around.went[-1].page, around.went[-1].kind) == ("trainings", Training)
    button(page, f"payer_{Payer.OTHER.value}").click()
    assert (around.went[-1].page, around.went[-1].kind) == ("sharings", Sharing)
    button(page, "payer_unknown").click()
    assert (around.went[-1].page, around.went[-1].record_id) == ("collectives", who(around, "Vierkant"))
    button(page, f"payer_{Payer.OWN.value}").click()
    names = [
        one.accessibleName()
        for one in page.window().findChildren(QAbstractButton)
        if one.objectName().startswith("choice_")
    ]
    assert [name.split(",")[0] for name in names] == ["SQL", "Scanner"]


# ----------------------------------------------------------------------------------------------------- keyboard


@pytest.mark.parametrize(
    "name", ["fees", "take", "take_years", "pressure", "cost_sources", "waiting", "runs", "upkeep"]
)
def test_each_card_explains_its_figures(opened, name):
    page, _around = opened()
    opener = button(page, f"explain_{name}")
    opener.click()
    sheet = page.window().findChild(QWidget, "explanation")
    assert sheet is not None
    assert sheet.accessibleName()


def card_of(widget: QWidget | None) -> str:
    while widget is not None:
        if widget.objectName() in CARDS and widget.metaObject().className() != "ChartBox":
            return widget.objectName()
        widget = widget.parentWidget()
    return ""


def test_tab_goes_through_the_cards_as_they_stand(opened, qtbot):
    page, _around = opened()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    first = page.fees.link
    first.setFocus()
    seen = ["fees"]
    for _step in range(150):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if QApplication.focusWidget() is first:
            break
        name = card_of(QApplication.focusWidget())
        if name and name != seen[-1]:
            seen.append(name)
    assert [name for number, name in enumerate(seen) if name != "fees" or not number] == list(CARDS)


def test_arrows_say_the_values_of_each_chart(opened, qtbot):
    page, _around = opened()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    for box in (page.fees.chart, page.take_years.chart, page.pressure.chart, page.runs.chart):
        view = box.view
        view.setFocus(Qt.FocusReason.TabFocusReason)
        said = {view.accessibleDescription()}
        for _key in view.keys[1:]:
            QTest.keyClick(view, Qt.Key.Key_Right)
            said.add(view.accessibleDescription())
        assert said == {view.describe(key) for key in view.keys}
        assert not said & set(view.keys), "each key has its sentence"
        QTest.keyClick(view, Qt.Key.Key_T)
        assert box.as_table
