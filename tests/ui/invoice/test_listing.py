"""The list of invoices, driven as a user does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.invoice.conftest import World
from zzpdesk.core.ports import Where
from zzpdesk.core.records import Invoice
from zzpdesk.core.records.invoice import InvoiceStatus
from zzpdesk.ui.context import Target
from zzpdesk.ui.invoice.listing import InvoicesPage
from zzpdesk.ui.invoice.listmodel import AMOUNT, RELATION, STATUS, WINDOW
from zzpdesk.ui.look.cells import CELL
from zzpdesk.ui.look.inputs import LineEdit

Shown = Callable[..., Any]


@pytest.fixture
def page(shown: Shown, world: World) -> Any:
    """One of each state: paid, overdue, open, draft."""
    world.billed(date(2026, 8, 3), hours=10, paid=date(2026, 8, 20))
    world.billed(date(2026, 9, 1), hours=4)
    world.billed(date(2026, 10, 9), assignment=world.assignment_id, hours=6)
    world.desk.invoices.save(world.desk.invoices.blank(assignment_id=world.direct_id))
    made = shown(InvoicesPage)
    made.table.setFocus()
    return made


def cells(page: Any, column: int) -> list[Any]:
    return [page.model.index(row, column).data(CELL) for row in range(page.model.rowCount())]


def count(page: Any, key: str) -> str:
    return str(page.segments.button(key).accessibleName())


def test_segments_count_and_choose(qtbot: QtBot, page: Any) -> None:
    assert [count(page, key) for key in ("all", "draft", "open", "overdue", "paid")] == [
        "Alle 4", "Concept 1", "Openstaand 1", "Te laat 1", "Betaald 1",
    ]  # fmt: skip
    qtbot.mouseClick(page.segments.button("overdue"), Qt.MouseButton.LeftButton)
    assert [cell.chip.text for cell in cells(page, STATUS)] == ["Te laat"]
    assert cells(page, STATUS)[0].note == "13 dagen"
    qtbot.mouseClick(page.segments.button("paid"), Qt.MouseButton.LeftButton)
    assert page.model.rowCount() == 1


def test_rows_name_the_payer_first(page: Any) -> None:
    by_number = {cell.text: cell.sub for cell in cells(page, RELATION)}
    assert by_number == {"Havenlogica B.V.": "via Vierkant IT-partners", "Rivierenbank N.V.": "rechtstreeks"}


def test_a_heading_sorts_in_the_desk(qtbot: QtBot, page: Any) -> None:
    header = page.table.horizontalHeader()
    spot = QPoint(header.sectionPosition(AMOUNT) + 20, 10)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    first = [cell.text for cell in cells(page, AMOUNT)]
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    second = [cell.text for cell in cells(page, AMOUNT)]
    assert first == second[::-1]
    assert {first[0], first[-1]} == {"0,00", "1.270,50"}


def test_the_filter_finds_words_and_goes_with_escape(qtbot: QtBot, page: Any) -> None:
    page.focus_filter()
    qtbot.keyClicks(page.filter, "havenl")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    qtbot.keyClick(page.filter, Qt.Key.Key_Escape)
    assert page.model.rowCount() == 4
    assert not page.filter.isVisible()


def test_nothing_found_says_so(qtbot: QtBot, page: Any) -> None:
    page.focus_filter()
    qtbot.keyClicks(page.filter, "bestaat niet")
    qtbot.keyClick(page.filter, Qt.Key.Key_Return)
    assert page.nothing.isVisible()
    assert "bestaat niet" in page.nothing.text()


def test_enter_opens_space_toggles_delete_deletes_drafts_only(qtbot: QtBot, page: Any, world: World) -> None:
    page.table.select_row(0)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert world.went[-1].page == "invoice"
    assert world.went[-1].record_id == page.model.row(0).id
    was = page.panel.isVisible()
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert page.panel.isVisible() is not was
    drafts = [row for row in range(4) if page.model.row(row).number is None]
    page.table.select_row(drafts[0])
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert not [each for each in world.desk.find(Invoice) if each.status is InvoiceStatus.DRAFT]
    assert world.toasts[-1][1]
    page.table.select_row(0)
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert world.desk.count(Invoice) == 3


def test_a_part_payment_and_its_undo_from_the_panel(qtbot: QtBot, page: Any, world: World) -> None:
    overdue = next(row for row in range(4) if page.model.row(row).state.value == "overdue")
    page.table.select_row(overdue)
    invoice_id = page.model.row(overdue).id
    qtbot.mouseClick(page.panel.findChild(QPushButton, "panel_pay"), Qt.MouseButton.LeftButton)
    amount = page.window().findChild(LineEdit, "pay_amount")
    amount.selectAll()
    qtbot.keyClicks(amount, "100.50")
    qtbot.keyClick(amount, Qt.Key.Key_Return)
    assert world.desk.invoices.standing(invoice_id).paid == 10_050
    assert any(fact.label == "Nog open" for fact in page.panel.content.facts)
    page._do(page.panel.content.menu[0].key)
    assert world.desk.invoices.standing(invoice_id).paid == 0


def test_only_what_is_looked_at_is_read(shown: Shown, world: World) -> None:
    blank = world.desk.invoices.blank(assignment_id=world.direct_id)
    world.desk.change("", lambda unit: [unit.save(blank) for _ in range(WINDOW * 3)])
    page = shown(InvoicesPage)
    assert page.model.rowCount() == WINDOW * 3
    assert page.model.windows_read == 1
    assert page.model.row(WINDOW * 2 + 5) is not None
    assert page.model.windows_read == 2


def test_an_empty_desk_says_what_goes_here(qtbot: QtBot, shown: Shown, world: World) -> None:
    page = shown(InvoicesPage)
    assert page.empty.isVisible()
    qtbot.mouseClick(page.empty.primary, Qt.MouseButton.LeftButton)
    assert world.went[-1] == Target("invoice", Invoice, None, {"new": {}})


def test_credited_has_a_segment_only_when_there_are_any(page: Any, world: World) -> None:
    assert "credited" not in page.segments._buttons
    paid = next(row for row in range(4) if page.model.row(row).state.value == "overdue")
    world.desk.invoices.credit(page.model.row(paid).id)
    assert count(page, "credited") == "Gecrediteerd 1"


def test_the_list_is_taken_along_as_it_is_narrowed(qtbot: QtBot, page: Any) -> None:
    qtbot.mouseClick(page.segments.button("paid"), Qt.MouseButton.LeftButton)
    found = page.takeaway()
    assert (found.title, found.about, found.name) == ("Facturen", "2026 · Betaald", "facturen-2026")
    (table,) = found.read(lambda _share: None)
    assert len(table.rows) == page.model.rowCount() >= 1
    assert {row[9] for row in table.rows} == {"Betaald"}
    with qtbot.waitSignal(page.take_wanted) as asked:
        page.export.click()
    assert asked.args == [page.export]


def test_the_pdf_is_saved_as_stored(
    page: Any, world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "factuur.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(place), ""))
    paid = next(row for row in range(4) if page.model.row(row).state.value == "paid")
    page.table.select_row(paid)
    page._do("save_pdf")
    assert place.read_bytes() == world.desk.invoices.pdf(page.model.row(paid).id)
    before = world.desk.path.read_bytes()[:16]
    place = world.desk.path
    page._do("save_pdf")
    assert world.desk.path.read_bytes()[:16] == before, "never over the desk itself"


def test_a_link_to_certain_invoices_shows_exactly_those(qtbot: QtBot, page: Any, world: World) -> None:
    old = world.billed(date(2025, 12, 1))
    page.open(Target("invoices", options={"where": (Where("id", "in", (old.id,)),), "year": 2025}))
    assert [page.model.row(row).id for row in range(page.model.rowCount())] == [old.id]
    qtbot.mouseClick(page.segments.button("open"), Qt.MouseButton.LeftButton)
    assert page.model.rowCount() == 1
    assert page.model.row(0).id != old.id
