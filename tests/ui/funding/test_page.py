"""The page about money lent: the list, the plan, and booking the next repayment."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from tests.ui.records.builders import relation
from zzpdesk.core.kinds import BasisPoints, Cents, RelationId
from zzpdesk.core.records import Funding, Repayment
from zzpdesk.core.records.funding import Borrower, FundingKind, Scheme
from zzpdesk.texts import formats
from zzpdesk.ui.context import Target
from zzpdesk.ui.look.cells import CELL


@pytest.fixture
def loan(desk):
    """1,200 euro at 6 % in four equal repayments from 1 September 2026; today is 14 October."""
    return desk.save(
        "",
        Funding(
            title="Lening van Wil",
            lender_id=RelationId(relation(desk, "Wil").id),
            principal=Cents(120_000),
            interest=BasisPoints(600),
            since=date(2026, 8, 1),
            terms=4,
        ),
    )


def plan(page):
    model = page.dossier.plan.model
    return [
        tuple(model.data(model.index(row, at), CELL).spoken() for at in (0, 1, 2, 4, 5))
        for row in range(model.rowCount())
    ]


def figures(page):
    return [label.text() for label in page.dossier.header.findChildren(QLabel, "figure")]


def test_the_plan_says_what_was_paid_is_late_and_is_expected(desk, loan, page_of):
    desk.save("", desk.funding.next_repayment(loan.id))
    page = page_of("fundings")
    assert plan(page) == [
        (formats.day_year(date(2026, 9, 1)), "300,00", "6,00", "900,00", "betaald"),
        (formats.day_year(date(2026, 10, 1)), "300,00", "4,50", "600,00", "te laat"),
        (formats.day_year(date(2026, 11, 1)), "300,00", "3,00", "300,00", "verwacht"),
        (formats.day_year(date(2026, 12, 1)), "300,00", "1,50", "0,00", "verwacht"),
    ]
    assert figures(page) == [formats.money(amount) for amount in (90_000, 30_000, 30_450, 1_500)]


def test_booking_takes_the_next_row_at_once_and_undo_takes_it_back(desk, loan, page_of, asked, qtbot):
    page = page_of("fundings")
    page.dossier.plan.link.click()
    (made,) = desk.find(Repayment)
    assert (made.day, made.principal, made.interest) == (date(2026, 9, 1), 30_000, 600)
    assert asked.toasts == [(f"Aflossing van {formats.money(30_600)} geboekt", True)]
    assert plan(page)[0][-1] == "betaald"
    desk.undo()
    assert desk.find(Repayment) == []
    assert plan(page)[0][-1] == "te laat"


def test_a_paid_row_opens_by_keyboard_and_goes_with_delete(desk, loan, page_of, qtbot):
    desk.save("", desk.funding.next_repayment(loan.id))
    page = page_of("fundings")
    view = page.dossier.plan.view
    view.setFocus()
    view.select_row(0)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert page.panel.isVisible()
    assert page.panel._top().record == desk.find(Repayment)[0]
    qtbot.keyClick(page.panel, Qt.Key.Key_Escape)
    view.setFocus()
    view.select_row(0)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert desk.find(Repayment) == []


def test_without_a_plan_booking_asks_how_much(desk, page_of):
    desk.save("", Funding(title="Vrij", principal=Cents(50_000), since=date(2026, 1, 1), scheme=Scheme.FREE))
    page = page_of("fundings")
    page.dossier.book()
    assert page.panel.isVisible()
    assert page.panel._top().record.day == date(2026, 10, 14)
    assert desk.find(Repayment) == []


def test_a_collectives_debt_is_not_hers_and_own_capital_is_none(desk, loan, page_of):
    group = RelationId(relation(desk, "Codekade").id)
    desk.save(
        "",
        Funding(
            title="Crowd",
            kind=FundingKind.CROWDFUNDING,
            principal=Cents(2_500_000),
            since=date(2026, 1, 1),
            borrower=Borrower.COLLECTIVE,
            collective_id=group,
            terms=60,
        ),
    )
    own = desk.save(
        "",
        Funding(
            title="Eigen inbreng",
            kind=FundingKind.OWN_CAPITAL,
            principal=Cents(750_000),
            since=date(2021, 1, 1),
        ),
    )
    page = page_of("fundings")
    assert page.facts()[:3] == [
        ("Jouw schuld", formats.money(120_000)),
        ("Eigen vermogen", formats.money(750_000)),
        ("Schuld van collectieven", formats.money(2_500_000)),
    ]
    names = [page.list.model.data(page.list.model.index(at, 0), CELL).text for at in range(3)]
    assert names == ["Lening van Wil", "Eigen inbreng", "Crowd"]
    assert page.dossier.header.accessibleName() == "Lening van Wil"
    assert page.dossier.plan.isVisible()
    page.open(Target("fundings", Funding, own.id))
    assert page.dossier.header.accessibleName() == "Eigen inbreng"
    assert page.dossier.plan.isHidden()
    assert page.dossier.balance.isHidden()


def test_the_line_has_its_table_one_key_away(desk, loan, page_of, qtbot):
    page = page_of("fundings")
    chart = page.findChild(QWidget, "balance")
    chart.view.setFocus()
    qtbot.keyClick(chart.view, Qt.Key.Key_T)
    assert chart.as_table
    rows = [chart.model.data(chart.model.index(at, 1), CELL).text for at in range(chart.model.rowCount())]
    assert rows[0] == formats.money(120_000)
    assert rows[-1] == formats.money(0)
