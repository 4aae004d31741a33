"""The invoice form, driven as a user does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.invoice.conftest import NOW, World
from tests.ui.modal import when_asked
from zzpdesk.core.kinds import Price, Quantity
from zzpdesk.core.records import Invoice, TimeEntry
from zzpdesk.core.records.invoice import InvoiceKind, InvoiceStatus, LineVat, TurnoverKind, Unit
from zzpdesk.desk import Desk
from zzpdesk.ui.context import Target
from zzpdesk.ui.invoice.editor import InvoiceEditorPage
from zzpdesk.ui.invoice.linemodel import DESCRIPTION, PRICE, QUANTITY, VAT, split_unit

Shown = Callable[..., Any]


def press(qtbot: QtBot, page: QWidget, name: str) -> None:
    button = page.window().findChild(QPushButton, name)
    assert button is not None, name
    qtbot.waitUntil(button.isVisible)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def answering(verb: str = "confirm_verb") -> list[str]:
    """Press a button of the dialog that comes; returns the dialog's words once it came."""
    said: list[str] = []

    def answer(dialog: QDialog) -> None:
        said.extend(label.text() for label in dialog.findChildren(QWidget) if hasattr(label, "text"))
        button = dialog.findChild(QPushButton, verb)
        assert button is not None
        button.click()

    when_asked(answer)
    return said


@pytest.fixture
def page(shown: Shown, world: World) -> Any:
    made = shown(InvoiceEditorPage)
    made.open(Target("invoice", Invoice, None, {"new": {"assignment_id": world.assignment_id}}))
    return made


def type_into(
    qtbot: QtBot, page: Any, row: int, column: int, text: str, end: Qt.Key = Qt.Key.Key_Return
) -> None:
    page.form.lines.table.edit_cell(row, column)
    editor = QApplication.focusWidget()
    assert editor is not None
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, end)


def take_hours(qtbot: QtBot, page: Any) -> None:
    press(qtbot, page, "take_hours")
    press(qtbot, page, "hours_take")


def test_from_hours_to_definitive_to_paid(qtbot: QtBot, page: Any, world: World) -> None:
    take_hours(qtbot, page)
    assert [line.quantity for line in page.editing.invoice.lines] == [Quantity(90_000)]
    assert page.form.lines.totals.total == "€\u00a01.143,45"
    type_into(qtbot, page, 0, QUANTITY, "8,5")
    assert world.desk.get(Invoice, page.editing.stored.id).lines[0].quantity == 85_000
    assert page.form.lines.totals.total == "€\u00a01.079,93"
    assert page.form.fees.accessibleName() == "10% provisie €\u00a089,25, €\u00a089,25 p/u"
    said = answering()
    press(qtbot, page, "editor_finish")
    assert any("2026-001" in words for words in said)
    invoice = world.desk.find(Invoice)[0]
    assert (invoice.number, invoice.status) == ("2026-001", InvoiceStatus.ISSUED)
    assert page.frozen.isVisible()
    press(qtbot, page, "panel_pay")
    press(qtbot, page, "pay_confirm")
    assert world.desk.invoices.standing(invoice.id or 0).open == 0
    assert page.bar.chip.accessibleName() == "Betaald"
    assert world.toasts[-1] == ("€\u00a01.079,93 geboekt op 2026-001", True)


def test_a_definitive_invoice_has_nothing_to_type_in(qtbot: QtBot, page: Any, world: World) -> None:
    issued = world.billed(date(2026, 9, 30))
    page.open(Target("invoice", Invoice, issued.id))
    assert page.editing is None
    assert not page.form.isVisible()
    assert not page.bar.primary.isVisible()
    assert page.frozen.table.editTriggers() == page.frozen.table.EditTrigger.NoEditTriggers
    stored = world.desk.invoices.pdf(issued.id or 0)
    qtbot.waitUntil(lambda: bool(page.preview.sheets.images), timeout=8000)
    assert page.preview._data == stored


def test_a_definitive_invoice_shows_and_takes_documents(
    qtbot: QtBot, page: Any, world: World, tmp_path: Path
) -> None:
    issued = world.billed(date(2026, 9, 30))
    page.open(Target("invoice", Invoice, issued.id))
    card = page.frozen.documents
    assert card.isVisible()
    order = tmp_path / "inkooporder.pdf"
    order.write_bytes(b"%PDF-1.4 x")
    card.files.add(issued, [order])
    qtbot.waitUntil(lambda: len(world.desk.documents.of(issued)) == 2)
    names = [each.accessibleName() for each in card.findChildren(QWidget)]
    assert any(name.startswith("inkooporder.pdf") for name in names)


def test_problems_stand_beside_their_fields_and_the_first_gets_the_focus(qtbot: QtBot, page: Any) -> None:
    press(qtbot, page, "add_line")
    page.form.lines.table.setFocus()
    press(qtbot, page, "editor_finish")
    assert page.bar.primary.isEnabled()
    assert page.form.header._boxes["supply_from"].state == "error"
    assert QApplication.focusWidget() is page.form.header.supply_from
    assert page.form.lines.model.broken(0, DESCRIPTION)
    assert page.form.lines.message.text()
    assert page.form.header._boxes["reference"].state == "warn"
    assert page.editing.stored.status is InvoiceStatus.DRAFT


def test_what_is_missing_elsewhere_has_a_way_there(qtbot: QtBot, page: Any, world: World) -> None:
    from dataclasses import replace

    world.desk.save("", replace(world.desk.profile, kvk=""))
    take_hours(qtbot, page)
    press(qtbot, page, "editor_finish")
    notice = page.findChild(QWidget, "notice_supplier")
    notice.acted.emit()
    assert world.went[-1].page == "settings"


def test_half_typed_text_is_there_after_a_crash(qtbot: QtBot, page: Any, world: World, shown: Shown) -> None:
    take_hours(qtbot, page)
    type_into(qtbot, page, 0, PRICE, "100,5x", Qt.Key.Key_Tab)
    page.form.header.issued_on.setFocus()
    page.form.header.issued_on.selectAll()
    qtbot.keyClicks(page.form.header.issued_on, "31-2")
    page.form.header.reference.setFocus()
    assert page.editing.invoice.lines[0].price == 1_050_000
    kept = page.editing.stored.id
    copy = world.path.with_name("after-crash.zzp")
    world.desk.close()
    copy.write_bytes(world.path.read_bytes())
    world.desk = Desk.open(copy, clock=lambda: NOW)
    again = shown(InvoiceEditorPage)
    again.context.desk.get(Invoice, kept)
    again.open(Target("invoice", Invoice, kept))
    assert again.form.lines.model.cell(0, PRICE).text == "100,5x"
    assert again.form.header.issued_on.text() == "31-2"
    assert again.form.header._boxes["issued_on"].state == "error"
    type_into(qtbot, again, 0, PRICE, "100,5")
    assert again.editing.invoice.lines[0].price == 1_005_000
    assert "lines.0.price" not in (world.desk.draft("Invoice", kept) or {})


def test_unread_text_keeps_the_invoice_a_draft(qtbot: QtBot, page: Any) -> None:
    take_hours(qtbot, page)
    type_into(qtbot, page, 0, QUANTITY, "veel")
    press(qtbot, page, "editor_finish")
    assert page.editing.stored.status is InvoiceStatus.DRAFT
    assert page.form.lines.message.text()


def test_enter_walks_the_cells_and_leaves_at_the_end(qtbot: QtBot, page: Any) -> None:
    press(qtbot, page, "add_line")
    for text in ("Workshop", "halve dag", "2", "450"):
        qtbot.keyClicks(QApplication.focusWidget(), text)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    line = page.editing.stored.lines[0]
    assert (line.description, line.detail) == ("Workshop", "halve dag")
    assert (line.quantity, line.price, line.net) == (20_000, 4_500_000, 90_000)
    assert page.form.lines.table.currentIndex().column() == VAT
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.form.lines.add_line


def test_typing_is_written_after_a_pause(qtbot: QtBot, page: Any, world: World) -> None:
    press(qtbot, page, "add_line")
    qtbot.keyClicks(QApplication.focusWidget(), "Nog niet klaar")
    qtbot.waitUntil(
        lambda: bool(world.desk.find(Invoice)) and bool(world.desk.find(Invoice)[0].lines[0].description)
    )
    assert world.desk.find(Invoice)[0].lines[0].description == "Nog niet klaar"


def test_one_visit_is_one_undo_step(qtbot: QtBot, page: Any, world: World) -> None:
    take_hours(qtbot, page)
    page.form.lines.table.edit_cell(0, QUANTITY)
    editor = QApplication.focusWidget()
    for text in ("5", "5,2", "5,25"):
        editor.selectAll()
        qtbot.keyClicks(editor, text)
        page.form.lines.table.commitData(editor)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert page.editing.stored.lines[0].quantity == 52_500
    world.desk.undo()
    assert page.editing.invoice.lines[0].quantity == 90_000
    assert page.form.lines.model.cell(0, QUANTITY).text == "9,00 uur"


def test_lines_move_change_kind_and_go(qtbot: QtBot, page: Any, world: World) -> None:
    take_hours(qtbot, page)
    press(qtbot, page, "add_cost")
    qtbot.keyClicks(QApplication.focusWidget(), "Reiskosten")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    page.form.lines.table.setFocus()
    assert page.editing.invoice.lines[1].turnover is TurnoverKind.EXPENSE
    table = page.form.lines.table
    table.setCurrentIndex(table.lines.index(1, DESCRIPTION))
    qtbot.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert page.editing.stored.lines[0].turnover is TurnoverKind.EXPENSE
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    table._set(1, "turnover", TurnoverKind.PASS_THROUGH)
    assert page.editing.stored.lines[1].turnover is TurnoverKind.PASS_THROUGH
    table.setCurrentIndex(table.lines.index(0, DESCRIPTION))
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert len(page.editing.stored.lines) == 1
    assert all(entry.invoice_id is None for entry in world.desk.find(TimeEntry))


def test_the_payer_brings_its_term_and_an_unknown_one_is_made_here(
    qtbot: QtBot, shown: Shown, world: World
) -> None:
    page = shown(InvoiceEditorPage)
    page.open(Target("invoice", Invoice, None, {"new": {}}))
    assert page.bar.title.text() == "Nieuwe factuur"
    field = page.form.header.debtor
    field.setFocus()
    qtbot.keyClicks(field, "Bakker Bos")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    for name, text in (("street", "Dorpsstraat 1"), ("postcode", "1234 AB"), ("city", "Zuiderwoude")):
        page.window().findChild(QWidget, f"new_relation_{name}").setText(text)
    press(qtbot, page, "new_relation_add")
    assert page.form.parties.name(page.editing.stored.debtor_id) == "Bakker Bos"
    assert page.bar.title.text() == "Factuur aan Bakker Bos"


def test_a_self_billed_invoice_is_accepted_under_the_customers_number(
    qtbot: QtBot, page: Any, world: World
) -> None:
    take_hours(qtbot, page)
    page.form.header._kind_chosen(InvoiceKind.SELF_BILLED)
    assert not page.form.header.number.isReadOnly()
    press(qtbot, page, "editor_finish")
    assert page.form.header._boxes["number"].state == "error"
    qtbot.keyClicks(page.form.header.number, "SB-77")
    answering()
    press(qtbot, page, "editor_finish")
    assert world.desk.find(Invoice)[0].number == "SB-77"
    assert world.desk.find(Invoice)[0].accepted_on == NOW.date()


def test_deleting_a_draft_can_be_undone(qtbot: QtBot, page: Any, world: World) -> None:
    take_hours(qtbot, page)
    press(qtbot, page, "editor_delete")
    assert not world.desk.find(Invoice)
    assert world.toasts[-1][1]
    world.desk.undo()
    assert len(world.desk.find(Invoice)) == 1


def test_credit_and_replacement(qtbot: QtBot, page: Any, world: World) -> None:
    issued = world.billed(date(2026, 9, 30))
    page.open(Target("invoice", Invoice, issued.id))
    answering()
    press(qtbot, page, "panel_credit")
    credit = next(each for each in world.desk.find(Invoice) if each.credits_id == issued.id)
    assert credit.total == -issued.total
    assert page.bar.chip.accessibleName() == "Gecrediteerd"
    press(qtbot, page, "panel_replace")
    page.open(world.went[-1])
    assert page.editing.stored.replaces_id == issued.id
    assert page.editing.invoice.lines[0].quantity == issued.lines[0].quantity


def test_the_preview_is_the_paper_and_folds_away_when_narrow(qtbot: QtBot, page: Any, world: World) -> None:
    take_hours(qtbot, page)
    with qtbot.waitSignal(page.preview.updated, timeout=8000):
        pass
    assert page.preview._data == world.desk.invoices.preview(page.editing.invoice)
    assert page.preview.isVisible()
    page.window().setFixedSize(800, 600)
    page.resize(800, 600)
    assert not page.preview.isVisible()
    press(qtbot, page, "preview_show")
    assert page.preview.isVisible()


def test_leaving_a_new_form_untouched_leaves_nothing(page: Any, world: World) -> None:
    assert page.leave()
    assert not world.desk.find(Invoice)


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [("6 uur", "6", Unit.HOUR), ("2,5 dagen", "2,5", Unit.DAY), ("3", "3", None), ("3 st.", "3", Unit.PIECE),
     ("veel", "veel", None), ("6 appels", "6 appels", None)],
)  # fmt: skip
def test_a_unit_may_stand_behind_a_quantity(text: str, number: str, unit: Unit | None) -> None:
    assert split_unit(text) == (number, unit)


def test_an_exempt_line_asks_why(qtbot: QtBot, page: Any) -> None:
    take_hours(qtbot, page)
    page.form.lines.model.setData(page.form.lines.model.index(0, VAT), LineVat.E)
    press(qtbot, page, "editor_finish")
    reason = page.window().findChild(QWidget, "vat_reason")
    qtbot.keyClicks(reason, "zorg, artikel 11")
    qtbot.keyClick(reason, Qt.Key.Key_Return)
    assert page.editing.stored.lines[0].vat_reason == "zorg, artikel 11"
    assert page.editing.stored.vat == 0


def test_prices_keep_four_decimals(qtbot: QtBot, page: Any) -> None:
    take_hours(qtbot, page)
    type_into(qtbot, page, 0, PRICE, "104.1255")
    assert page.editing.stored.lines[0].price == Price(1_041_255)
