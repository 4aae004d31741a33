"""The page of intermediaries: the list, the cards, and what is done with a lead."""

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from tests.ui.records.builders import DAY, relation
from zzpdesk.core.kinds import Cents, Days, RelationId, Year
from zzpdesk.core.records import (
    Assignment,
    Clause,
    Fee,
    FeeTerms,
    Intermediary,
    Lead,
    PlatformStatement,
    Relation,
)
from zzpdesk.core.records.fees import FeeKind
from zzpdesk.core.records.lead import LeadOutcome
from zzpdesk.core.records.relation import Openness
from zzpdesk.ui.context import Target
from zzpdesk.ui.figures.linkrow import FigureRow
from zzpdesk.ui.look.cells import CELL
from zzpdesk.ui.look.chips import StatusChip
from zzpdesk.ui.look.labels import Label


@pytest.fixture
def platform(desk):
    of = RelationId(relation(desk, "Klusvonk").id)
    desk.save(
        "",
        Intermediary(
            relation_id=of, online=True, open_quality=Openness.YES, pays_days=Days(14), pays_when_paid=True
        ),
    )
    desk.save(
        "",
        FeeTerms(source_id=of, kind=FeeKind.PER_LEAD, amount=Cents(450), since=DAY - timedelta(days=900)),
    )
    return of


@pytest.fixture
def page(platform, page_of):
    return page_of("intermediaries")


def press(qtbot: Any, page: Any, name: str) -> None:
    button = page.window().findChild(QPushButton, name)
    assert button is not None, name
    qtbot.waitUntil(button.isVisible)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def words(widget: QWidget) -> str:
    return " | ".join(label.text() for label in widget.findChildren(Label))


def steps(page: Any) -> set[str]:
    return {key for key, button in page.dossier.leads.steps.items() if not button.isHidden()}


def test_a_lead_is_noted_in_one_line_and_costs_what_was_agreed(page, desk, qtbot, asked):
    field = page.dossier.leads.quick.title
    field.setFocus()
    qtbot.keyClicks(field, "Webshop koppelen")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    (lead,) = desk.find(Lead)
    assert (lead.title, lead.outcome) == ("Webshop koppelen", LeadOutcome.OPEN)
    assert [fee.amount for fee in desk.find(Fee)] == [450]
    assert field.text() == ""
    assert asked.toasts[-1] == ("Aanvraag genoteerd: Webshop koppelen", True)
    page.load(desk.today().year)
    model = page.dossier.leads.table.model
    assert model.data(model.index(0, 2), CELL).chip.text == "Te beantwoorden"
    assert model.data(model.index(0, 3), CELL).text == "€\u00a04,50"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert desk.count(Lead) == 1


def test_a_lead_moves_along_with_the_buttons_that_make_sense(page, desk, qtbot, platform):
    made = desk.intermediaries.note_lead("Kassa", platform)
    page.load(desk.today().year)
    assert steps(page) == {"answer", "quote", "win", "lose", "decline"}
    press(qtbot, page, "lead_answer")
    page.load(desk.today().year)
    assert steps(page) == {"quote", "win", "lose", "decline"}
    press(qtbot, page, "lead_lose")
    page.load(desk.today().year)
    assert steps(page) == {"reopen"}
    qtbot.waitUntil(lambda: page.dossier.leads.steps["reopen"].x() == 0)
    lost = desk.get(Lead, made.id)
    assert (lost.outcome, lost.answered_on) == (LeadOutcome.LOST, desk.today())
    press(qtbot, page, "lead_reopen")
    assert desk.get(Lead, made.id).outcome is LeadOutcome.OPEN


def test_winning_makes_the_assignment_of_it_or_links_one(page, desk, qtbot, platform):
    client = relation(desk, "Gemeente Maasrand")
    lead = Lead(title="Balie", relation_id=platform, client_id=RelationId(client.id), day=desk.today())
    made = desk.save("", lead)
    page.load(desk.today().year)
    press(qtbot, page, "lead_win")
    assert page.window().focusWidget().objectName() == "win_make"
    press(qtbot, page, "win_make")
    (work,) = desk.find(Assignment)
    assert (work.title, work.source_id, work.client_id) == ("Balie", platform, client.id)
    assert desk.get(Lead, made.id).assignment_id == work.id
    other = desk.save("", Lead(title="Kaart", relation_id=platform, day=desk.today()))
    page.load(desk.today().year)
    page.dossier.leads.table.view.select_row(1)
    press(qtbot, page, "lead_win")
    assert not page.window().findChildren(QPushButton, "win_make")[-1].isEnabled()
    qtbot.mouseClick(page.window().findChildren(QPushButton, "win_use")[-1], Qt.MouseButton.LeftButton)
    assert desk.get(Lead, other.id).assignment_id == work.id


def test_openness_and_terms_of_payment_are_told(page):
    card = page.dossier.openness
    assert [chip.chip.text for chip in card.findChildren(StatusChip)] == ["Ja", "Onbekend", "Onbekend"]
    assert "14 dagen, pas als de klant heeft betaald" in words(card)
    assert "nog niets betaald" in words(card)


def test_clauses_show_until_when_and_from_when_she_is_free(page, desk, platform, asked):
    client = relation(desk, "Rivierenbank")
    until = date(desk.today().year + 1, 6, 30)
    clause = Clause(relation_id=platform, client_id=RelationId(client.id), since=DAY, until=until)
    saved = desk.save("", clause)
    page.load(desk.today().year)
    rows = page.dossier.holds.chart.model
    assert rows.data(rows.index(0, 0), CELL).text == "Rivierenbank"
    (row,) = page.dossier.freedom.findChildren(FigureRow)
    assert f"vanaf 1\u00a0jul\u00a0{until.year}" in row.accessibleName()
    row.click()
    assert asked.went[-1] == Target("intermediaries", Relation, platform)
    page.dossier.holds.chart.activated.emit(f"{saved.id}/{client.id}")
    assert page.panel._top().record.id == saved.id


def test_a_statement_leads_to_its_form_and_to_the_records_behind_it(page, desk, platform, qtbot, asked):
    desk.save("", PlatformStatement(relation_id=platform, year=Year(DAY.year), gross=Cents(50_000)))
    page.load(desk.today().year)
    card = page.dossier.statements
    assert [chip.chip.text for chip in card.findChildren(StatusChip)] == ["Wijkt af"]
    assert "Het platform geeft €\u00a0500,00 meer op" in words(card)
    rows = {row.objectName().split("_")[0]: row for row in card.findChildren(FigureRow)}
    rows["received"].click()
    assert asked.went[-1].page == "invoices"
    rows["reported"].click()
    assert page.panel.isVisible()


def test_adding_from_a_card_fills_in_the_intermediary(page, platform):
    for name in ("add_lead_form", "add_clause", "add_statement"):
        page.findChild(QPushButton, name).click()
        assert page.panel.isVisible()
        shown = page.panel._top().record
        assert shown.relation_id == platform
        page._close()


def test_the_list_tells_fee_days_and_leads(page, desk, platform):
    desk.intermediaries.note_lead("Kassa", platform)
    page.load(desk.today().year)
    cell = page.list.model.data(page.list.model.index(0, 0), CELL)
    assert cell.sub == "0% · 0 van 1"
    assert [label for label, _figure in page.facts()][:2] == ["Samen", "Fees betaald door jou"]


@pytest.mark.parametrize("key", ["clauses", "statements"])
def test_what_a_figure_means_is_one_click_away(page, key):
    page.findChild(QPushButton, f"explain_{key}").click()
    sheet = page.window().findChild(QWidget, "explanation")
    assert sheet.isVisible()
