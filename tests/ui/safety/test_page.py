"""The page about the safety net: what it says, and where each figure leads."""

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.ui.broodfonds.conftest import enter_fund
from zzpdesk.core.kinds import BasisPoints, Cents, Year
from zzpdesk.core.records import (
    Assignment,
    Broodfonds,
    Certificate,
    Funding,
    Goal,
    Illness,
    Provision,
    Register,
    Relation,
)
from zzpdesk.core.records.funding import FundingKind, Scheme
from zzpdesk.core.records.provision import ProvisionKind
from zzpdesk.core.records.training import GoalKind
from zzpdesk.ui.broodfonds.amountsform import AmountsForm
from zzpdesk.ui.figures.linkrow import FigureRow
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.theme import theme

NOTHING = {"private_costs": Cents(0), "business_costs": Cents(0), "tax_reserve": Cents(0), "buffer": None}


def plain(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


def rows(card):
    """Object name -> what a screen reader says."""
    found = card.findChildren(QAbstractButton)
    return {each.objectName(): plain(each.accessibleName()) for each in found if "_" in each.objectName()}


def press(page, name):
    """The row with this name, by keyboard."""
    row = page.findChild(QAbstractButton, name)
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Return)


def fresh(opened, **profile: object):
    return opened(filled=False, **(NOTHING | profile))


def test_an_empty_desk_offers_three_ways_to_begin(opened):
    page, around = fresh(opened)
    assert page.nothing.isVisible()
    for key, went in (("group", "broodfonds"), ("buffer", "settings"), ("insurance", "broodfonds")):
        page.findChild(QAbstractButton, f"starter_{key}").click()
        assert around.went[-1].page == went
    assert around.went[-1].kind is Provision
    assert around.went[-1].options["new"]["kind"] is ProvisionKind.DISABILITY
    page.nothing.primary.click()
    assert around.went[-1].kind is Broodfonds
    page.nothing.secondary.click()
    assert around.went[-1].options == {"section": "business"}
    enter_fund(around.desk)
    assert not page.nothing.isVisible()


def test_the_sentence_says_how_long_she_manages_and_what_is_not_on_record(opened):
    page, around = fresh(
        opened, illness_need=Cents(275_000), buffer=Cents(2_030_000), private_costs=Cents(495_000)
    )
    enter_fund(around.desk)
    assert (
        plain(page.insight.text())
        == "Bij ziekte kom je 24 maanden rond; daarna mis je tot € 2.750 per maand."
    )
    assert page.detail.text() == (
        "Valt al je werk weg, dan reikt je buffer 4,1 maanden. Niet vastgelegd: verzekering, pensioen."
    )
    assert page.subtitle() == "op 14 oktober 2026"


def test_each_layer_leads_to_its_record_and_what_is_missing_to_where_it_is_entered(opened):
    page, around = fresh(opened, illness_need=Cents(275_000), buffer=Cents(2_030_000))
    number = enter_fund(around.desk)
    firm = around.desk.save("", Relation(name="Onderlinge")).id
    cover = Provision(
        relation_id=firm, kind=ProvisionKind.DISABILITY, title="AOV", taken=True, cover=Cents(1_000)
    )
    cover = around.desk.save("", cover)
    view = page.layers.chart.view
    assert view.keys == [
        f"layer/group/{number}",
        f"layer/insurance/{cover.id}",
        "layer/buffer/0",
        "absent/pension",
    ]
    went = []
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Home)
    for _key in view.keys:
        QTest.keyClick(view, Qt.Key.Key_Return)
        target = around.went[-1]
        went.append((target.page, target.kind, target.record_id))
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert went == [
        ("broodfonds", Broodfonds, number),
        ("broodfonds", Provision, cover.id),
        ("settings", None, None),
        ("collectives", None, None),
    ]
    page.layers.link.click()
    assert page.layers.chart.model.rowCount() == 4


def test_a_pension_leads_to_the_collective_that_offers_it(opened):
    page, around = opened()
    firm = next(one for one in around.desk.find(Relation) if one.name == "Vierkant").id
    kept = Provision(
        relation_id=firm, kind=ProvisionKind.PENSION, title="Later", taken=True, cover=Cents(64_000)
    )
    kept = around.desk.save("", kept)
    assert f"layer/pension/{kept.id}" in page.layers.chart.view.keys
    page.layers.chart.activated.emit(f"layer/pension/{kept.id}")
    assert around.went[-1].page == "collectives"


def test_with_and_without_the_group(opened):
    page, around = fresh(opened, illness_need=Cents(275_000), buffer=Cents(2_030_000))
    enter_fund(around.desk)
    assert page.gap.told.text() == "Zonder broodfonds: vanaf maand 8 kom je tekort"
    view = page.gap.chart.view
    assert plain(view.describe("month/2")) == "Maand 2: gift € 2.000, eigen buffer € 750"
    page.gap.groups.button("without").click()
    assert plain(view.describe("month/2")) == "Maand 2: eigen buffer € 2.750"
    page.gap.groups.button("with").click()
    page.gap.percent.button("5000").click()
    assert plain(view.describe("month/2")).startswith("Maand 2: gift € 1.000")


def test_without_any_group_there_is_nothing_to_choose(opened):
    page, _around = fresh(opened, illness_need=Cents(275_000), buffer=Cents(2_030_000))
    assert page.gap.groups.isHidden()
    assert page.gap.with_groups
    assert plain(page.gap.chart.view.describe("month/8")) == "Maand 8: eigen buffer € 1.050, tekort € 1.700"


def test_what_is_short_when_a_source_stops_is_not_cut_off(opened, qtbot):
    """2025: 10,000 is left of 40,000."""
    page, _around = opened()
    page.load(2025)
    row = page.stops.findChild(QAbstractButton, "stop_largest")
    qtbot.waitUntil(row.isVisible)
    labels = row.findChildren(Label)
    assert any(label.text().startswith("dan mis je") for label in labels)
    assert all(label.fontMetrics().horizontalAdvance(label.text()) <= label.width() for label in labels)


def test_when_work_stops(opened):
    page, around = opened()
    told = rows(page.stops)
    # 9,000 in the buffer, 4,000 goes out; Kopgroep brought 20,000 of 50,000
    assert told["stop_all"] == "Al je werk valt weg, 2,3 maanden, € 9.000 buffer ÷ € 4.000 lasten per maand"
    assert told["stop_largest"].startswith("Kopgroep stopt, ")
    assert "40,0% van je werk in 2026" in told["stop_largest"]
    press(page, "stop_largest")
    assert around.went[-1].page == "dependency"
    assert around.went[-1].options["stress"] == around.desk.safety.net(2026).largest.key
    press(page, "stop_all")
    assert around.went[-1].options == {"section": "business"}
    press(page, "ill_alone")
    assert page.window().findChildren(AmountsForm)


def test_unknown_is_said(opened):
    page, around = fresh(opened)
    enter_fund(around.desk)
    told = rows(page.stops)
    assert told["stop_all"] == "Al je werk valt weg, invullen, je buffer is niet ingevuld"
    assert told["ill_alone"] == "Ziek, met alleen je buffer, invullen, je buffer is niet ingevuld"
    assert page.insight.text() == "Wat je nodig hebt als je ziek bent, is nog niet ingevuld."
    assert "stop_largest" not in told
    assert page.gap.groups.isHidden()


def test_what_ends_opens_its_record(opened):
    page, around = fresh(opened)
    client = around.desk.save("", Relation(name="Bank")).id
    days = [date(2026, 11, 1) + timedelta(days=number) for number in range(10)]
    works = [
        around.desk.save(
            "", Assignment(title=f"Werk {day.day}", client_id=client, since=date(2026, 1, 1), until=day)
        )
        for day in days
    ]
    around.desk.save("", Assignment(title="Open", client_id=client, since=date(2026, 1, 1)))
    assert rows(page.ends)["ending_0"] == "Werk 1, 1 nov 2026, opdracht eindigt · Bank"
    press(page, "ending_0")
    assert (around.went[-1].kind, around.went[-1].record_id) == (Assignment, works[0].id)
    assert "ending_8" not in rows(page.ends)
    assert rows(page.ends)["more_ends"] == "en nog 2"
    press(page, "more_ends")
    assert page.window().focusWidget().objectName() == "ending_8"
    assert {"ending_9"} <= rows(page.ends).keys()
    said = [each.text() for each in page.ends.findChildren(QWidget) if hasattr(each, "text")]
    assert "Van 1 lopende opdracht ligt geen einddatum vast." in said


def test_what_is_announced_is_shown_apart(opened):
    page, around = opened()
    assert page.coming.isHidden()
    firm = next(one for one in around.desk.find(Relation) if one.name == "Vierkant").id
    later = Provision(
        relation_id=firm,
        kind=ProvisionKind.PENSION,
        title="Later",
        since=date(2027, 1, 1),
        cover=Cents(64_000),
        premium=Cents(21_000),
    )
    around.desk.save("", later)
    assert rows(page.coming)["coming_0"] == (
        "Later, Aangekondigd, vanaf 1 jan 2027 · Vierkant, € 640 per maand voor later · premie € 210"
    )
    press(page, "coming_0")
    assert around.went[-1].page == "collectives"


def a_loan() -> Funding:
    """1,200 in twelve equal months, without interest."""
    return Funding(
        title="Lening",
        kind=FundingKind.PRIVATE_LOAN,
        principal=Cents(120_000),
        interest=BasisPoints(0),
        since=date(2026, 10, 1),
        scheme=Scheme.LINEAR,
        terms=12,
    )


def test_her_loans_as_a_load(opened):
    page, around = fresh(opened, private_costs=Cents(200_000))
    assert not page.load_card.isVisible()
    loan = around.desk.save("", a_loan())
    told = rows(page.load_card)
    assert told["load_total"] == "Samen per maand, € 100, nog € 1.200 · zoveel als 5,0% van je lasten"
    assert told[f"loan_{loan.id}"] == "Lening, nog € 1.200, € 100 per maand, t/m 1 okt 2027"
    press(page, f"loan_{loan.id}")
    assert (around.went[-1].page, around.went[-1].record_id) == ("fundings", loan.id)
    press(page, "load_total")
    assert (around.went[-1].page, around.went[-1].record_id) == ("fundings", None)


def test_training_says_by_when_and_who_asks(opened):
    page, around = fresh(opened)
    desk = around.desk
    body = desk.save("", Relation(name="Rotte Zorggroep")).id
    held = desk.save("", Certificate(title="VOG", expires_on=date(2026, 11, 24), required_by_id=body))
    dates = {"since": date(2026, 1, 1), "until": date(2026, 12, 31)}
    register = desk.save("", Register(title="Datavak", required=80, **dates))
    goal = desk.save("", Goal(year=Year(2026), kind=GoalKind.TRAINING_HOURS, minutes=2_400))
    assert "t/m 31 dec 2026" in rows(page.registers)[f"register_{register.id}"]
    assert "vereist door Rotte Zorggroep" in rows(page.certificates)[f"certificate_{held.id}"]
    for name, kind, number in (
        (f"register_{register.id}", Register, register.id),
        (f"certificate_{held.id}", Certificate, held.id),
        ("goal_training_hours", Goal, goal.id),
    ):
        press(page, name)
        assert (around.went[-1].page, around.went[-1].kind, around.went[-1].record_id) == (
            "trainings",
            kind,
            number,
        )
    for card in (page.goals, page.registers, page.certificates):
        card.link.click()
        assert (around.went[-1].page, around.went[-1].kind) == ("trainings", None)


def test_own_illness_stands_there_only_while_it_lasts(opened):
    page, around = opened()
    assert page.illness.isHidden()
    ill = around.desk.save("", Illness(since=date(2026, 10, 1)))
    assert page.illness.isVisible()
    page.findChild(FigureRow, "illness_0").click()
    assert around.went[-1].options == {"view": "illness"}
    around.desk.delete("", ill)
    assert page.illness.isHidden()


def test_tab_goes_over_the_rows_where_they_stand(opened):
    page, around = opened()
    around.desk.save(
        "", Assignment(title="Werk", client_id=1, since=date(2026, 1, 1), until=date(2026, 12, 1))
    )
    names, widget = [], page.stops.link
    while "ending_0" not in names and len(names) < 200:
        widget = widget.nextInFocusChain()
        names.append(widget.objectName())
    wanted = ["stop_all", "stop_largest", "ill_alone", "gap_chart", "explain_ends", "ending_0"]
    assert [name for name in names if name in wanted] == wanted


def test_each_card_explains_itself(opened):
    page, around = opened()
    enter_fund(around.desk)
    for key in ("layers", "gap", "stops", "ends", "coming", "load"):
        button = page.findChild(QAbstractButton, f"explain_{key}")
        button.click()
        sheet = page.window().findChildren(QWidget, "explanation")[-1]
        assert sheet.accessibleName()
        sheet.close_popover()


def test_it_leaves_as_a_paper_of_its_own_or_as_tables(opened):
    page, around = opened()
    paper = page.own_paper()
    assert paper is not None
    assert paper.name == "vangnet"
    assert paper.make().startswith(b"%PDF")
    titles = [table.title for table in page.takeaway().read(lambda _share: None)]
    assert {"Wat je opvangt", "Als het werk stopt", "Stel: je wordt vandaag ziek"} <= set(titles)
    assert around.failures == []


def test_its_tables_hold_days_as_days_and_amounts_as_numbers(opened):
    page, around = opened()
    desk = around.desk
    desk.save("", a_loan())
    work = next(one for one in desk.find(Assignment) if one.title == "Advies")
    desk.save("", replace(work, until=date(2026, 12, 31)))
    page.load(2026)
    found = {table.title: table for table in page.takeaway().read(lambda _share: None)}
    net = desk.safety.net(2026)
    stops = found["Als het werk stopt"].rows
    assert [row[1] for row in stops[:1]] == [net.stopped]
    assert stops[1][0] == "Kopgroep stopt"
    assert date(2026, 12, 31) in [row[0] for row in found["Wat afloopt"].rows]
    assert found["Je leningen"].total[1:3] == (net.load.owed, net.load.per_month)


def test_nothing_is_printed_of_an_empty_desk(opened):
    page, _around = fresh(opened)
    assert page.own_paper() is None


def test_own_illness_leaves_in_no_file(opened, qapp):
    page, around = opened()
    before = page.takeaway().read(lambda _share: None)
    around.desk.save("", Illness(since=date(2026, 10, 1)))
    qapp.processEvents()  # new rows are shown
    assert page.illness.isVisible()
    after = page.takeaway().read(lambda _share: None)
    assert {table.title for table in after} == {table.title for table in before}
    assert page.own_paper().make() == around.desk.paper.safety_pdf(2026)
    assert not any("1 okt 2026" in str(value) for table in after for row in table.rows for value in row)


def test_it_fits_in_every_width_and_text_size(opened):
    page, around = opened()
    enter_fund(around.desk)
    for width in (1142, 968, 700):
        page.resize(width, 680)
        assert page.cards.width() <= width
    theme.set_scale(1.5)
    page.load(2026)
    assert page.insight.text()
