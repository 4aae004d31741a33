"""The page about illness: what it says, shows and lets one do."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.ui.broodfonds.conftest import enter_fund
from zzpdesk.core.kinds import BasisPoints, Cents, Days
from zzpdesk.core.records import Broodfonds, BroodfondsLevel, Illness, LedgerEntry, Provision
from zzpdesk.core.records.broodfonds import EntryKind, SchemeKind
from zzpdesk.ui.broodfonds.amountsform import AmountsForm
from zzpdesk.ui.broodfonds.bookform import BookForm
from zzpdesk.ui.broodfonds.giftform import GiftForm
from zzpdesk.ui.context import Target
from zzpdesk.ui.look.theme import theme


def plain(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


def form_of(page, kind):
    """The form that was opened last, over the window."""
    return page.window().findChildren(kind)[-1]


def group_rows(page):
    return {
        plain(row.label.text()): plain(row.figure.text())
        for row in page.group.findChildren(QAbstractButton)
        if row.objectName().startswith("group_")
    }


def test_the_sentence_says_how_long_she_manages(opened):
    page, around = opened(buffer=Cents(275_000 + 11 * 75_000))
    assert page.insight.text() == "Word je ziek, dan houd je het een jaar zonder tekort vol."
    assert plain(page.detail.text()) == (
        "Broodfonds Rottekade geeft vanaf maand 2 € 2.000 per maand, hooguit 24 maanden. "
        "Je buffer vult aan tot € 2.750 en is in maand 12 op."
    )
    around.desk.broodfonds.set_amounts("", Cents(275_000), Cents(0))
    assert page.insight.text() == "Word je ziek, dan kom je vanaf de eerste maand tekort."


def test_months_can_be_walked_and_are_a_table_too(opened):
    page, _around = opened(buffer=Cents(300_000))
    view = page.gap.chart.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.marker == "month/2"
    assert plain(view.describe("month/2")) == "Maand 2: gift € 2.000, eigen buffer € 250, tekort € 500"
    page.gap.link.click()
    table = page.gap.chart.model
    assert table.rowCount() == 28
    assert plain(table.data(table.index(1, 1))) == "€ 2.000,00"


def test_half_ill_gives_half_and_says_what_is_not_in_it(opened):
    page, _around = opened()
    assert not page.gap.half.isVisible()
    page.gap.percent.button("5000").click()
    assert plain(page.gap.chart.view.describe("month/2")).startswith("Maand 2: gift € 1.000")
    assert page.gap.half.isVisible()


def test_without_a_need_it_asks_for_it(opened):
    page, around = opened(illness_need=None, private_costs=Cents(0), business_costs=Cents(0))
    assert page.insight.text() == "Wat je nodig hebt als je ziek bent, is nog niet ingevuld."
    assert not page.gap.chart.isVisible()
    page.gap.amounts.click()
    form = form_of(page, AmountsForm)
    form.need.setText("2.500")
    form.confirm.click()
    assert around.desk.profile.illness_need == 250_000
    assert page.gap.chart.isVisible()


def test_standing_payments_are_shown_before_they_are_booked(opened):
    page, around = opened()
    assert plain(page.due.text()) == "Nog niet geboekt: 5 maanden: € 450,00 inleg, € 62,50 contributie."
    page.due.link.click()
    form = form_of(page, BookForm)
    assert form.table.model().rowCount() == 10
    assert around.desk.count(LedgerEntry) == 0
    QTest.keyClick(form.confirm, Qt.Key.Key_Space)
    assert around.desk.count(LedgerEntry) == 10
    assert not page.due.isVisible()
    around.desk.undo()
    assert around.desk.count(LedgerEntry) == 0
    assert page.due.isVisible()


def test_a_gift_is_an_amount_and_a_day(opened):
    page, around = opened()
    page.group.link.click()
    form = form_of(page, GiftForm)
    fields = {box.objectName() for box in form.findChildren(QWidget) if box.objectName().startswith("gift_")}
    assert fields == {"gift_amount", "gift_day", "gift_confirm"}
    form.amount.setText("nul")
    form.confirm.click()
    assert form.isVisible()
    form.amount.setText("0")
    form.confirm.click()
    form.amount.setText("18,75")
    form.day.setText("15-10-2026")
    form.confirm.click()
    assert form.isVisible()
    form.day.setText("1-10-2026")
    QTest.keyClick(form.amount, Qt.Key.Key_Return)
    (entry,) = around.desk.find(LedgerEntry)
    assert (entry.kind, entry.amount, entry.day) == (EntryKind.GIFT, 1_875, date(2026, 10, 1))
    assert group_rows(page)["Jij gaf in 2026"] == "€ 18,75"


def test_the_group_says_nothing_about_who_is_ill(opened):
    page, _around = opened()
    rows = group_rows(page)
    assert set(rows) == {"Jij gaf in 2026", "Jij gaf sinds 2026"}
    assert page.group.private.accessibleName() == "zzpdesk bewaart niets over wie ziek is of waarom."


def test_an_unusual_size_is_a_warning(opened):
    page, around = opened()
    assert not page.group.warning.isVisible()
    enter_fund(around.desk, "Broodfonds Groot", members=58)
    page.chooser.button("2").click()
    assert page.group.warning.text() == "Een broodfonds telt meestal 20 tot 50 leden."


def test_several_schemes_carry_together_and_have_an_account_each(opened):
    page, around = opened()
    assert not page.chooser.isVisible()
    circle = enter_fund(around.desk, "Schenkkring Maas", members=300, kind=SchemeKind.GIFT_CIRCLE)
    assert page.chooser.isVisible()
    around.desk.broodfonds.give(circle, "", date(2026, 9, 1), Cents(1_000))
    page.chooser.button(str(circle)).click()
    assert group_rows(page)["Leden"] == "300"
    assert not page.group.scale.isVisible()
    assert "Schenkkring Maas geeft" in page.detail.text()


def test_the_level_is_chosen_from_the_table_and_holds_from_today(opened):
    page, around = opened()
    page.gap.amounts.click()
    form = form_of(page, AmountsForm)
    ((_one, choice),) = form._levels.values()
    assert choice.count() == 8
    choice.set_value(250_000)
    form.buffer.setText("x")
    form.confirm.click()
    assert form.isVisible()
    form.buffer.setText("")
    form.confirm.click()
    newest = around.desk.find(BroodfondsLevel)[-1]
    assert (newest.since, newest.gift, newest.deposit, newest.fee, newest.cap) == (
        date(2026, 10, 14),
        250_000,
        11_250,
        1_250,
        405_000,
    )
    assert around.desk.profile.buffer is None


def test_all_costs_stand_in_the_settings_and_another_level_with_the_records(opened):
    page, around = opened()
    page.gap.amounts.click()
    form_of(page, AmountsForm).findChild(QAbstractButton, "amounts_settings").click()
    assert around.went[-1] == Target("settings", options={"section": "business"})
    page.gap.amounts.click()
    form_of(page, AmountsForm).findChild(QAbstractButton, "amounts_level").click()
    assert page.views.value == "schemes"
    assert page._shown().panel.record.id == 1


def test_own_illness_stands_on_its_card(opened):
    page, around = opened()
    assert page.illness.none.isVisible()
    around.desk.save("", Illness(since=date(2026, 7, 1), until=date(2026, 8, 29)))
    around.desk.save("", Illness(since=date(2026, 10, 12), percent=BasisPoints(5_000)))
    rows = [
        row for row in page.illness.findChildren(QAbstractButton) if row.objectName().startswith("illness_")
    ]
    said = [plain(row.accessibleName()) for row in sorted(rows, key=lambda row: row.objectName())]
    assert said[0].startswith(
        "12 okt 2026 – nog ziek, 50%, € 0,00 verwacht, Broodfonds Rottekade: giften vanaf 11 nov"
    )
    assert "uiterlijk tot en met 10 nov 2028" in said[0]
    assert said[1].startswith("1 jul 2026 – 29 aug 2026, € 1.935,48 verwacht")
    rows[0].click()
    assert page.views.value == "illness"


def test_each_scheme_gives_its_own_gifts_for_an_illness(opened):
    page, around = opened()
    enter_fund(around.desk, "Schenkkring Maas", kind=SchemeKind.GIFT_CIRCLE, waiting_days=Days(0))
    around.desk.save("", Illness(since=date(2026, 7, 1), until=date(2026, 7, 31)))
    said = {
        row.objectName(): plain(row.figure.text())
        for row in page.illness.findChildren(QAbstractButton)
        if row.objectName().startswith("illness_")
    }
    assert said == {
        "illness_0": "€ 2.064,52 verwacht",
        "illness_0_0": "€ 64,52",
        "illness_0_1": "€ 2.000,00",
    }


def test_older_illness_is_counted(opened):
    page, around = opened()
    for month in range(1, 6):
        day = date(2026, 2 * month - 1, 1)
        around.desk.save("", Illness(since=day, until=day))
    row = page.illness.findChild(QAbstractButton, "illness_more")
    assert row.label.text() == "2 eerdere"


def test_explanations_open_from_their_cards(opened):
    page, _around = opened()
    for key, title in (("gap", "28 maanden ziekte"), ("account", "Jouw rekening")):
        page.findChild(QAbstractButton, f"explain_{key}").click()
        sheet = page.window().findChildren(QWidget, "explanation")[-1]
        assert sheet.accessibleName() == title
        sheet.close_popover()


def test_noting_illness_and_insurance_and_coming_back(opened):
    page, around = opened()
    page.illness.link.click()
    assert page.views.value == "illness"
    form = page._shown().panel.main.form
    assert form.session.draft.record.since == date(2026, 10, 14)
    page.views.button("insurance").click()
    page.create_new()
    record = page._shown().panel.record
    assert isinstance(record, Provision)
    assert record.taken
    page.views.button("figures").click()
    assert page._layers.currentIndex() == 0
    assert around.failures == []


def test_a_link_opens_the_scheme_of_a_relation_or_a_new_one(opened):
    page, around = opened()
    fund = around.desk.find(Broodfonds)[0]
    page.open(Target("broodfonds", Broodfonds, fund.id))
    assert page._shown().panel.record == fund
    assert page.here() == Target("broodfonds", Broodfonds, fund.id)
    page.open(Target("broodfonds", options={"view": "figures"}))
    assert page.here() == Target("broodfonds", options={"view": "figures"})
    page.create_new()
    assert page._shown().panel.record.id is None
    assert page._shown().panel.record.admission_fee == 22_500


def test_an_empty_page_says_what_goes_here_and_stays_while_it_is_filled(opened):
    page, around = opened(fund=False)
    empty = page._shown()._empty
    assert empty.isVisible()
    empty.primary.click()
    assert page._shown().panel.isVisible()
    enter_fund(around.desk)
    assert page.views.value == "schemes"
    page.views.button("figures").click()
    assert page._layers.currentIndex() == 0


def test_deleting_a_scheme_takes_its_ledger_along_and_can_be_undone(opened):
    page, around = opened()
    around.desk.broodfonds.book_due(1, "")
    page.views.set_value("schemes")
    page._shown().remove(around.desk.find(Broodfonds)[0])
    assert (around.desk.count(Broodfonds), around.desk.count(LedgerEntry)) == (0, 0)
    around.desk.undo()
    assert (around.desk.count(Broodfonds), around.desk.count(LedgerEntry)) == (1, 10)


def test_every_stop_has_a_name(opened):
    page, around = opened()
    around.desk.save("", Illness(since=date(2026, 7, 1), until=date(2026, 8, 29)))
    for widget in page.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            assert widget.accessibleName() or getattr(widget, "text", str)(), widget.objectName()


def test_large_text_keeps_the_views_above_the_page(opened):
    theme.set_scale(1.5)
    try:
        page, _around = opened()
        assert page.tools() is None
        assert page.views.isVisible()
        assert page.cards.least == 0
    finally:
        theme.set_scale(1.0)


def test_own_illness_leaves_with_no_takeaway(opened):
    page, around = opened(buffer=Cents(300_000))
    around.desk.save("", Illness(since=date(2026, 10, 1)))
    told = page.takeaway().read(lambda _share: None)
    assert told
    assert "Eigen ziekte" not in {table.title for table in told}
    assert not any("1 okt 2026" in str(value) for table in told for row in table.rows for value in row)
