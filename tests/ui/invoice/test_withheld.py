"""The fee withheld on a self-billed invoice: typed on the form, taken off what is to be received."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.invoice.conftest import World
from tests.ui.invoice.test_craft import self_billed
from zzpdesk.core.kinds import Cents
from zzpdesk.core.records import Invoice
from zzpdesk.core.records.invoice import InvoiceKind
from zzpdesk.texts import formats
from zzpdesk.ui.context import Target
from zzpdesk.ui.invoice.editor import InvoiceEditorPage
from zzpdesk.ui.invoice.panel import panel_content, view_of
from zzpdesk.ui.invoice.totals import Totals


@pytest.fixture
def editor(shown: Callable[..., Any], world: World) -> Any:
    made = shown(InvoiceEditorPage)
    made.open(Target("invoice", Invoice, None, {"new": {"assignment_id": world.assignment_id}}))
    return made


def type_in(qtbot: QtBot, field: Any, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    field.committed.emit()


def test_only_a_self_billed_invoice_asks_for_it(editor: Any) -> None:
    header = editor.form.header
    assert header._boxes["withheld"].isHidden()
    header._kind_chosen(InvoiceKind.SELF_BILLED)
    assert not header._boxes["withheld"].isHidden()


def test_the_vat_on_the_fee_follows_until_it_is_typed(qtbot: QtBot, editor: Any) -> None:
    header = editor.form.header
    header._kind_chosen(InvoiceKind.SELF_BILLED)
    type_in(qtbot, header.withheld, "150")
    assert (editor.editing.invoice.withheld, editor.editing.invoice.withheld_vat) == (15_000, 3_150)
    assert header.withheld_vat.text() == "31,50"
    type_in(qtbot, header.withheld_vat, "0")
    type_in(qtbot, header.withheld, "100")
    assert (editor.editing.invoice.withheld, editor.editing.invoice.withheld_vat) == (10_000, 0)
    type_in(qtbot, header.withheld, "tien")
    assert header._boxes["withheld"].state == "error"
    assert editor.editing.unread["withheld"][0] == "tien"
    header._kind_chosen(InvoiceKind.INVOICE)
    assert editor.editing.invoice.withheld == 0


def facts_of(world: World, invoice: Invoice) -> dict[str, str]:
    content = panel_content(view_of(world.desk, invoice.id or 0), date(2026, 10, 14))
    return {fact.label: fact.value for fact in content.facts}


def test_the_panel_says_what_is_to_be_received_and_asks_for_that_payment(world: World) -> None:
    plain = self_billed(world, "CK-1")
    assert "Te ontvangen" not in facts_of(world, plain)
    invoices = world.desk.invoices
    blank = invoices.blank(assignment_id=world.direct_id, kind=InvoiceKind.SELF_BILLED)
    draft = replace(blank, lines=plain.lines, supply_from=plain.supply_from, withheld=Cents(1_000))
    kept = invoices.accept_self_billed(replace(draft, withheld_vat=Cents(210)), "CK-2", date(2026, 10, 2))
    facts = facts_of(world, kept)
    assert facts["Te ontvangen"] == formats.money(Cents(kept.total - 1_210))
    assert facts["Ingehouden fee"] == formats.money(Cents(1_000))
    assert "Nog open" not in facts
    assert view_of(world.desk, kept.id or 0).open == kept.total - 1_210
    totals = Totals()
    totals.show_invoice(kept)
    assert totals.total == facts["Te ontvangen"]
    assert "Ingehouden fee" in totals.accessibleName()
    assert f"Te ontvangen {totals.total}" in totals.accessibleName()
