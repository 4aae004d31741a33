"""What a demanding user notices about the invoices on screen: focus, widths, links, words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.builders import a_relation, a_time_entry, an_assignment, some_fee_terms
from tests.ui.invoice.conftest import World
from tests.ui.invoice.test_editor import answering, press
from zzpdesk.core.kinds import AssignmentId, Minutes, Price, RelationId
from zzpdesk.core.records import Assignment, Invoice
from zzpdesk.core.records.assignment import RateUnit
from zzpdesk.core.records.fees import FeeBase
from zzpdesk.core.records.invoice import InvoiceKind
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.texts.problems import sentence_of
from zzpdesk.ui.context import Target
from zzpdesk.ui.invoice.editor import InvoiceEditorPage
from zzpdesk.ui.invoice.listing import InvoicesPage
from zzpdesk.ui.invoice.listmodel import AMOUNT, DAY, NUMBER, STATUS
from zzpdesk.ui.look.cells import CELL
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.painting import text_width
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.look.toast import Toaster
from zzpdesk.ui.screens.assignments_page import AssignmentsPage

Shown = Callable[..., Any]


@pytest.fixture
def editor(shown: Shown, world: World) -> Any:
    made = shown(InvoiceEditorPage)
    made.open(Target("invoice", Invoice, None, {"new": {"assignment_id": world.assignment_id}}))
    return made


def self_billed(world: World, number: str) -> Invoice:
    """A definitive invoice under the customer's own number."""
    entry = a_time_entry(
        day=date(2026, 10, 1), assignment_id=AssignmentId(world.direct_id), minutes=Minutes(60)
    )
    saved = world.desk.save("", entry)
    blank = world.desk.invoices.blank(assignment_id=world.direct_id, kind=InvoiceKind.SELF_BILLED)
    draft = world.desk.invoices.take_hours(blank, world.direct_id, [saved], world.desk.get(
        Assignment, world.direct_id).grouping)  # fmt: skip
    return world.desk.invoices.accept_self_billed(draft, number=number, accepted_on=date(2026, 10, 2))


def test_a_toast_with_undo_leaves_the_focus_in_the_window(qtbot: QtBot, shown: Shown, world: World) -> None:
    page = shown(InvoicesPage)
    page.focus_filter()
    Toaster(page.window()).show_toast("Geboekt", action="Ongedaan maken", on_action=lambda: None)
    QApplication.processEvents()
    assert page.window().isActiveWindow()
    assert QApplication.focusWidget() is page.filter


# ---- the list


def test_a_long_number_fits_and_can_be_read_whole(shown: Shown, world: World) -> None:
    self_billed(world, "CK-202609-118")
    page = shown(InvoicesPage)
    room = page.table.columnWidth(NUMBER) - theme.px(19 + 12)
    assert room >= text_width("CK-202609-118", theme.font("body", weight=500))
    tip = page.model.index(0, NUMBER).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "CK-202609-118"


def test_a_narrow_list_does_not_scroll_sideways(shown: Shown, world: World) -> None:
    world.billed(date(2026, 10, 9))
    page = shown(InvoicesPage, (968, 560))
    assert page.model.index(0, STATUS).data(CELL).note == "nog 25 dagen"
    page.table.setFocus()
    page._wants_panel = True
    page.table.select_row(0)
    page._show_panel()
    assert page.panel.isVisible()
    QApplication.processEvents()
    assert page.table.horizontalScrollBar().maximum() == 0


def test_widths_and_order_are_there_again(shown: Shown, world: World) -> None:
    world.billed(date(2026, 10, 9))
    page = shown(InvoicesPage)
    page.table.setColumnWidth(AMOUNT, theme.px(140))
    page.model.sort(AMOUNT, Qt.SortOrder.AscendingOrder)
    again = shown(InvoicesPage)
    assert again.table.columnWidth(AMOUNT) == theme.px(140)
    assert (again.model.query.sort.field, again.model.query.sort.descending) == ("total", False)
    assert again.table.horizontalHeader().sortIndicatorSection() == AMOUNT


def test_a_payment_in_another_year_says_which(shown: Shown, world: World) -> None:
    world.billed(date(2026, 1, 5), paid=date(2026, 2, 3))
    page = shown(InvoicesPage)
    assert page.model.index(0, STATUS).data(CELL).note.replace("\u00a0", " ") == "3 feb"
    world.billed(date(2025, 12, 20), paid=date(2026, 1, 12))
    page.model.ask(replace(page.model.query, year=2025))
    assert page.model.index(0, STATUS).data(CELL).note.replace("\u00a0", " ") == "12 jan 2026"
    page.model.ask(replace(page.model.query, year=None))
    assert page.model.index(0, DAY).data(CELL).text.replace("\u00a0", " ").endswith(("2025", "2026"))


def test_a_credit_invoice_that_was_set_off_is_not_called_paid(shown: Shown, world: World) -> None:
    issued = world.billed(date(2026, 10, 9))
    credit = world.desk.invoices.credit(issued.id or 0)
    page = shown(InvoicesPage)
    row = page.model.find(credit.id)
    assert page.model.index(row, STATUS).data(CELL).chip.text == "Verrekend"
    page.table.select_row(row)
    assert page.panel.content.chip.text == "Verrekend"


def test_assignment_and_source_are_links(qtbot: QtBot, shown: Shown, world: World) -> None:
    world.billed(date(2026, 10, 9), assignment=world.assignment_id)
    page = shown(InvoicesPage)
    page.table.select_row(0)
    press(qtbot, page, f"panel_assignment:{world.assignment_id}")
    assert world.went[-1] == Target("assignments", Assignment, world.assignment_id)
    source = world.desk.get(Assignment, world.assignment_id).source_id
    press(qtbot, page, f"panel_collectives:{source}")
    assert (world.went[-1].page, world.went[-1].record_id) == ("collectives", source)


def test_the_panel_scrolls_when_it_is_too_high(shown: Shown, world: World) -> None:
    world.billed(date(2026, 9, 1), paid=date(2026, 9, 20))
    page = shown(InvoicesPage, (1142, 380))
    page.table.select_row(0)
    QApplication.processEvents()
    assert page.panel.height() >= page.panel.minimumSizeHint().height()
    assert page.panel.height() > page.side.viewport().height()


def test_no_program_for_pdfs_gets_a_sentence(
    shown: Shown, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.billed(date(2026, 10, 9))
    page = shown(InvoicesPage)
    page.table.select_row(0)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    page._do("pdf")
    text = sentence_of(world.failures[-1])
    assert text.startswith("Deze computer heeft geen programma voor PDF's. Het bestand staat in ")
    assert text.endswith("Factuur 2026-001.pdf")


# ---- the definitive invoice


def test_after_a_payment_the_focus_stays_in_the_panel(qtbot: QtBot, editor: Any, world: World) -> None:
    issued = world.billed(date(2026, 9, 30))
    editor.open(Target("invoice", Invoice, issued.id))
    press(qtbot, editor, "panel_pay")
    amount = QApplication.focusWidget()
    assert amount is not None
    qtbot.keyClick(amount, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(amount, "10")
    qtbot.keyClick(amount, Qt.Key.Key_Return)
    assert world.desk.invoices.standing(issued.id or 0).paid == 1000
    focus = QApplication.focusWidget()
    assert focus is editor.frozen.panel.findChild(QPushButton, "panel_pay")


def test_what_became_definitive_offers_the_payment_first(qtbot: QtBot, editor: Any) -> None:
    press(qtbot, editor, "take_hours")
    press(qtbot, editor, "hours_take")
    answering()
    press(qtbot, editor, "editor_finish")
    assert editor.window().focusWidget() is editor.frozen.panel.findChild(QPushButton, "panel_pay")
    said = [each.text() for each in editor.findChildren(Label) if each.isVisible()]
    assert said.count("2026-001") == 0
    assert "Bewaarde PDF" in said


def test_more_than_is_open_is_asked_again(qtbot: QtBot, editor: Any, world: World) -> None:
    issued = world.billed(date(2026, 9, 30))
    editor.open(Target("invoice", Invoice, issued.id))
    press(qtbot, editor, "panel_pay")
    amount = QApplication.focusWidget()
    assert amount is not None
    qtbot.keyClick(amount, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(amount, "9999")
    qtbot.keyClick(amount, Qt.Key.Key_Return)
    assert world.desk.invoices.standing(issued.id or 0).paid == 0
    form = editor.window().findChild(QWidget, "pay_form")
    assert form._amount_box.state == "warn"
    assert form.confirm.text() == "Toch boeken"
    qtbot.keyClick(amount, Qt.Key.Key_Return)
    assert world.desk.invoices.standing(issued.id or 0).paid == 999_900


# ---- the form


def test_the_form_belongs_to_the_invoices(editor: Any) -> None:
    assert editor.belongs_to == "invoices"


def test_the_preview_keeps_its_width(shown: Shown, world: World) -> None:
    page = shown(InvoiceEditorPage)
    page.splitter.setSizes([620, 460])
    page.splitter.splitterMoved.emit(620, 1)
    kept = page.splitter.sizes()
    again = shown(InvoiceEditorPage)
    again.show()
    assert abs(again.splitter.sizes()[0] - kept[0]) <= 2


def test_a_name_that_is_nearly_known_is_offered(qtbot: QtBot, shown: Shown, world: World) -> None:
    page = shown(InvoiceEditorPage)
    page.open(Target("invoice", Invoice, None, {"new": {}}))
    field = page.form.header.debtor
    field.setFocus()
    qtbot.keyClicks(field, "rivieren")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    press(qtbot, page, "new_relation_known_0")
    assert page.form.parties.name(page.editing.invoice.debtor_id) == "Rivierenbank N.V."
    assert world.desk.count(Invoice) == 1


def test_days_are_shown_for_a_rate_per_day(qtbot: QtBot, shown: Shown, world: World) -> None:
    client = world.desk.save("", a_relation(name="Dagwerk B.V."))
    work = an_assignment(title="Per dag", client_id=RelationId(client.id or 0))
    day = world.desk.save("", replace(work, rate_unit=RateUnit.DAY, rate=Price(8_000_000), day_minutes=480))
    for number in (5, 6, 7):
        entry = a_time_entry(day=date(2026, 10, number), assignment_id=AssignmentId(day.id or 0),
                             minutes=Minutes(360), description="Bouw")  # fmt: skip
        world.desk.save("", entry)
    page = shown(InvoiceEditorPage)
    page.open(Target("invoice", Invoice, None, {"new": {"assignment_id": day.id}}))
    press(qtbot, page, "take_hours")
    found = page.window().findChild(QWidget, "hours_sum")
    assert found.text() == "Gewerkt 18:00, op de factuur 2,25 dagen"
    press(qtbot, page, "hours_take")
    assert page.form.lines.model.cell(0, 1).text == "2,25 dagen"


def test_no_hours_says_why(qtbot: QtBot, shown: Shown, world: World) -> None:
    page = shown(InvoiceEditorPage)
    page.open(Target("invoice", Invoice, None, {"new": {"assignment_id": world.direct_id}}))
    press(qtbot, page, "take_hours")
    words = page.window().findChild(Label, "hours_none")
    assert words.text() == "Voor deze opdracht zijn nog geen uren geschreven"
    page.window().findChild(QWidget, "hours_picker").close_popover()
    entry = a_time_entry(day=date(2026, 10, 1), assignment_id=AssignmentId(world.direct_id),
                         minutes=Minutes(90))  # fmt: skip
    world.desk.save("", entry)
    press(qtbot, page, "take_hours")
    picker = [each for each in page.window().findChildren(QWidget, "hours_picker") if each.isVisible()][-1]
    picker.until.set_date(date(2026, 9, 1))
    picker.until.committed.emit()
    assert picker.findChild(Label, "hours_none").text() == "Na deze dag staat er nog 1:30 uur"
    picker.close_popover()
    world.billed(date(2026, 10, 2), hours=1)
    for each in world.desk.invoices.unbilled(world.direct_id):
        world.desk.delete("", each)
    press(qtbot, page, "take_hours")
    picker = [each for each in page.window().findChildren(QWidget, "hours_picker") if each.isVisible()][-1]
    assert (
        picker.findChild(Label, "hours_none").text() == "Alle uren van deze opdracht staan al op een factuur"
    )


def test_accepting_does_not_worry_about_not_having_accepted(qtbot: QtBot, editor: Any) -> None:
    press(qtbot, editor, "take_hours")
    press(qtbot, editor, "hours_take")
    editor.form.header._kind_chosen(InvoiceKind.SELF_BILLED)
    editor.form.header.number.setFocus()
    qtbot.keyClicks(editor.form.header.number, "SB-1")
    said = answering("confirm_cancel")
    press(qtbot, editor, "editor_finish")
    words = " ".join(str(each) for each in said)
    assert "SB-1" in words
    assert "nog niet geaccepteerd" not in words
    assert ".." not in words


def test_what_is_left_stands_there_once_for_several_sources(qtbot: QtBot, editor: Any, world: World) -> None:
    union = world.desk.save("", a_relation(name="Alles U.A.", source_kind=SourceKind.COLLECTIVE))
    world.desk.save("", some_fee_terms(source_id=RelationId(union.id or 0), base=FeeBase.ALL_INCOME))
    press(qtbot, editor, "take_hours")
    press(qtbot, editor, "hours_take")
    assert editor.form.fees.accessibleName().replace("\u00a0", " ") == (
        "10% provisie € 94,50, 10% provisie over al je omzet € 94,50, € 84,00 p/u"
    )
    said = [each.text() for each in editor.form.fees.findChildren(Label) if each.isVisible()]
    assert said.count("Netto") == 1
    assert "Via Vierkant IT-partners" in said
    assert "Alles U.A." in said


def test_the_row_chosen_stays_chosen_far_down_the_list(shown: Shown, world: World) -> None:
    blank = world.desk.invoices.blank(assignment_id=world.direct_id)
    world.desk.change("", lambda unit: [unit.save(blank) for _ in range(450)])
    page = shown(InvoicesPage)
    page.table.select_row(321)
    chosen = page.model.row(321).id
    world.desk.save("", a_relation(name="Nog een"))
    QApplication.processEvents()
    assert page.model.row(page.table.current_row()).id == chosen


def test_the_footer_counts_what_is_shown(qtbot: QtBot, shown: Shown, world: World) -> None:
    world.billed(date(2026, 8, 3), paid=date(2026, 8, 20))
    world.billed(date(2026, 10, 9))
    page = shown(InvoicesPage)
    paid = page.segments.button("paid")
    paid.setFocus()
    qtbot.mouseClick(paid, Qt.MouseButton.LeftButton)
    assert "1 factuur" in [each.text() for each in page.footer.findChildren(Label)]
    page.load(2026)
    assert QApplication.focusWidget() is page.segments.button("paid")


def test_an_assignment_begins_its_invoice(qtbot: QtBot, shown: Shown, world: World) -> None:
    page = shown(AssignmentsPage)
    page.open(Target("assignments", Assignment, world.assignment_id))
    assert page.findChild(Label, "assignment_unbilled").text() == "nog 9:00 uur te factureren"
    press(qtbot, page, "assignment_invoice")
    assert world.went[-1] == Target("invoice", Invoice, None, {"new": {"assignment_id": world.assignment_id}})


def test_a_credit_invoice_says_what_is_to_be_paid_back(shown: Shown, world: World) -> None:
    issued = world.billed(date(2026, 10, 9))
    world.desk.invoices.pay(issued.id or 0, date(2026, 10, 10), 10_000)
    credit = world.desk.invoices.credit(issued.id or 0)
    page = shown(InvoicesPage)
    page.table.select_row(page.model.find(credit.id))
    facts = {each.label: each.value.replace("\u00a0", " ") for each in page.panel.content.facts}
    assert facts["Nog open"] == "€ −100,00"
