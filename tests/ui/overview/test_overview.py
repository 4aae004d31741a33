"""The tiles and cards say what the desk says, and every one of them leads on."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from zzpdesk.core.kinds import Cents, Year
from zzpdesk.core.records import (
    Assignment,
    Broodfonds,
    Goal,
    Invoice,
    Meeting,
    Provision,
    Relation,
    TimeEntry,
)
from zzpdesk.core.records.profile import StarterKind
from zzpdesk.core.records.provision import ProvisionKind
from zzpdesk.core.records.training import GoalKind
from zzpdesk.texts import formats
from zzpdesk.texts import safety as safety_words
from zzpdesk.ui.context import Target
from zzpdesk.ui.look.theme import theme


def said(widget):
    return widget.accessibleName().replace("\N{NO-BREAK SPACE}", " ")


def button(page, name):
    found = page.findChild(QAbstractButton, name)
    assert found is not None, name
    return found


def todo(page, words):
    rows = [page.findChild(QAbstractButton, f"todo_{number}") for number in range(9)]
    return next(row for row in rows if row is not None and words in row.accessibleName())


def test_the_tiles_say_what_the_desk_says(opened):
    page, around = opened()
    figures = around.desk.overview.of(2026)
    assert page.turnover.figure.text() == formats.euros(figures.turnover) == formats.euros(5_010_000)
    assert "25,3% meer dan 14 okt 2025" in said(page.turnover)
    assert page.open_tile.figure.text() == formats.euros(figures.open.amount)
    assert "1 te laat: € 24.200,00" in said(page.open_tile)
    assert page.unbilled_tile.figure.text() == formats.euros(150_000)
    assert "15,0 u" in said(page.unbilled_tile)
    assert "van 1.225" in said(page.hours_tile)


def test_months_have_a_table_and_open_their_invoices(opened):
    page, around = opened()
    page.months.chart.toggle()
    rows = page.months.chart.model
    july = [rows.data(rows.index(6, at)) for at in range(3)]
    assert july == ["juli", formats.money(5_010_000), formats.money(4_000_000)]
    page.months.chart.activated.emit("2026-07")
    target = around.went[-1]
    assert len(around.desk.find(Invoice, *target.options["where"])) == 5


def test_channels_lead_to_their_invoices_and_to_the_whole(opened):
    page, around = opened()
    row = button(page, "overview_collective")
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Return)
    (invoice,) = around.desk.find(Invoice, *around.went[-1].options["where"])
    assert invoice.number == "2026-006"
    page.channels.link.click()
    assert around.went[-1].page == "dependency"
    assert said(page.channels.last) == "Zonder Kopgroep valt 40,0% weg"
    page.channels.last.click()
    assert around.went[-1].options["stress"].relation_id


def test_tiles_are_links_for_the_keyboard(opened):
    page, around = opened()
    page.unbilled_tile.setFocus()
    QTest.keyClick(page.unbilled_tile, Qt.Key.Key_Return)
    target = around.went[-1]
    assert target.page == "hours"
    assert [entry.minutes for entry in around.desk.find(TimeEntry, *target.options["where"])] == [600, 300]


def test_what_waits_has_its_next_step(opened):
    page, around = opened()
    steps = {
        "Herinner": "invoices",
        "concept": "invoice",
        "Factureer": "invoice",
        "Vraag Netbrein": "intermediaries",
    }
    for words, where in steps.items():
        row = todo(page, words)
        row.setFocus()
        QTest.keyClick(row, Qt.Key.Key_Return)
        assert around.went[-1].page == where
    new = next(target for target in around.went if "new" in target.options)
    assert around.desk.get(Assignment, new.options["new"]["assignment_id"]).title == "Advies"


def test_the_most_urgent_comes_first(opened):
    page, _around = opened()
    assert "Herinner Havenlogica" in said(button(page, "todo_0"))
    assert "45 dagen" in said(button(page, "todo_0"))


def test_all_counts_what_the_page_of_all_shows(opened):
    page, around = opened()
    around.desk.save("", Meeting(day=date(2026, 10, 22), title="Ledenvergadering"))
    page.load(2026)
    whole = around.desk.agenda.whole().waiting
    assert "meeting" in {one.code for one in whole}
    assert page.todo.link.text() == f"Alles ({len(whole)})"


def test_unbilled_hours_per_client_and_per_source(opened):
    page, around = opened()
    row = next(one for one in page.unbilled.findChildren(QAbstractButton) if "Havenlogica" in said(one))
    assert "15,0 u" in said(row)
    row.click()
    assert len(around.desk.find(TimeEntry, *around.went[-1].options["where"])) == 2
    page.unbilled.link.click()
    assert page.unbilled.link.text() == "Per klant"


def test_buffer_and_hours_per_kind(opened):
    page, around = opened()
    assert page.safety.buffer.figure.text() == "2,3 maanden"
    button(page, "kind_acquisition").click()
    assert [one.minutes for one in around.desk.find(TimeEntry, *around.went[-1].options["where"])] == [120]


def test_a_fresh_desk_shows_three_first_steps(opened):
    page, around = opened(filled=False)
    assert page.nothing.isVisible()
    for name in ("relations", "assignments", "hours"):
        button(page, f"starter_{name}").click()
        assert around.went[-1].page == name


def test_the_title_says_which_day_it_is(opened):
    page, _around = opened()
    assert page.title() == "Overzicht"
    assert page.subtitle() == "woensdag 14 oktober"


def test_large_text_goes_below_each_other(opened, qapp):
    page, _around = opened()
    wide = page.cards.least
    theme.set_scale(1.5)
    qapp.processEvents()
    assert page.cards.least < wide
    assert page.cards.width() <= page.width()


def test_what_opens_adds_up_to_the_tile(opened):
    page, around = opened()
    figures = around.desk.overview.of(2026)
    page.turnover.clicked.emit()
    invoices = around.desk.find(Invoice, *around.went[-1].options["where"])
    assert sum(one.net for one in invoices) == figures.turnover
    page.open_tile.clicked.emit()
    (late,) = around.desk.find(Invoice, *around.went[-1].options["where"])
    assert late.total == figures.open.amount
    page.hours_tile.clicked.emit()
    hours = around.desk.find(TimeEntry, *around.went[-1].options["where"])
    assert sum(one.minutes for one in hours) == figures.hours.done


def test_goals_follow_the_kind_of_starter_and_lead_to_training(opened):
    page, around = opened(starter=StarterKind.SCALE_UP)
    assert said(button(page, "goal_turnover")) == "Omzet, € 50.100 van € 120.000, voorstel"
    button(page, "goal_turnover").click()
    assert around.went[-1] == Target("trainings")
    own = around.desk.save("", Goal(year=Year(2026), kind=GoalKind.SOURCES, number=4))
    page.load(2026)
    assert said(button(page, "goal_sources")) == "Bronnen van werk, 5 van 4"
    button(page, "goal_sources").click()
    assert around.went[-1] == Target("trainings", Goal, own.id)


@pytest.mark.parametrize(
    ("waits", "words"),
    [(2, "2 maanden zelf, dan de verzekering"), (0, "verzekerd vanaf de eerste maand")],
)
def test_safety_counts_an_insurance_where_there_is_no_group(opened, waits, words):
    page, _around = opened()
    desk = page.context.desk
    insurer = desk.save("", Relation(name="Verzekeraar"))
    cover = Provision(
        relation_id=insurer.id,
        kind=ProvisionKind.DISABILITY,
        title="AOV",
        taken=True,
        cover=Cents(180_000),
        waiting_months=waits,
    )
    desk.save("", cover)
    page.load(2026)
    assert "AOV" in said(page.safety.illness)
    assert words in said(page.safety.illness)
    assert page.safety.strip.isHidden()


def test_safety_says_what_carries_her_and_leads_there(opened):
    page, around = opened()
    assert "nog niets" in said(page.safety.illness)
    assert page.safety.strip.isHidden()
    desk = page.context.desk
    group = desk.templates.start(
        next(one for one in desk.templates.of(Broodfonds) if one.key == "broodfonds"), "Rotte"
    )
    page.load(2026)
    assert "Rotte" in said(page.safety.illness)
    assert "1 maand zelf, dan 24 maanden gift" in said(page.safety.illness)
    strip = page.safety.strip.strip
    assert (strip.own, strip.gifts, strip.bare) == (1, 24, 3)
    page.safety.illness.click()
    assert around.went[-1].page == "broodfonds"
    assert desk.get(Broodfonds, group.id).max_months == 24


def test_the_yearly_book_is_one_step_away(opened):
    page, around = opened()
    page.further_outputs()[0].run()
    page.tools().click()
    assert [target.page for target in around.went] == ["book", "book"]


def test_safety_leads_to_the_whole_of_it_which_says_the_same(opened):
    page, around = opened(private_costs=Cents(250_000), buffer=Cents(900_000))
    page.safety.link.click()
    assert around.went[-1].page == "safety"
    net = around.desk.safety.net(2026)
    assert net.stopped is not None
    assert safety_words.months(net.stopped) in page.safety.buffer.accessibleName()
    assert around.desk.broodfonds.safety().lasts == (None if net.plan is None else net.plan.lasts)
