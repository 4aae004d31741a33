"""The page about learning: what the cards say, and where they lead, by pointer and by keyboard."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from tests.ui.records.builders import relation
from zzpdesk.core.kinds import Cents, Minutes, RegisterId, RelationId, TrainingId, Year
from zzpdesk.core.records import Certificate, Goal, Register, RegisterPoints, Training
from zzpdesk.core.records.profile import StarterKind
from zzpdesk.core.records.training import GoalKind, PaidBy, TrainingPurpose
from zzpdesk.texts import formats
from zzpdesk.ui.context import Target
from zzpdesk.ui.look.cells import CELL
from zzpdesk.ui.navigation import page_of as page_of_kind


@pytest.fixture
def learned(desk):
    """A course with Vierkant, paid by it, and one of her own for a new field; a goal of 40 hours."""
    group = RelationId(relation(desk, "Vierkant").id)
    azure = desk.save(
        "",
        Training(
            day=date(2026, 3, 12),
            title="Azure",
            minutes=Minutes(600),
            cost=Cents(90_000),
            paid_by=PaidBy.COLLECTIVE,
            payer_id=group,
            collective_id=group,
        ),
    )
    study = {"purpose": TrainingPurpose.NEW_FIELD, "cost": Cents(10_000), "minutes": Minutes(120)}
    desk.save("", Training(day=date(2026, 5, 2), title="Podcast", **study))
    desk.save("", Training(day=date(2025, 5, 2), title="Vorig jaar", minutes=Minutes(60)))
    desk.save("", Goal(year=Year(2026), kind=GoalKind.TRAINING_HOURS, minutes=Minutes(2_400)))
    return azure


def row(page, name):
    return page.findChild(QWidget, name)


def titles(page):
    model = page.list.model
    return [model.data(model.index(at, 0), CELL).text for at in range(model.rowCount())]


def test_the_list_is_of_the_year_and_says_who_paid(learned, page_of):
    page = page_of("trainings")
    assert titles(page) == ["Podcast", "Azure"]
    figures = [page.list.model.data(page.list.model.index(at, 1), CELL) for at in range(2)]
    assert [(cell.text, cell.sub) for cell in figures] == [
        (formats.hours(120), formats.euros(10_000)),
        (formats.hours(600), "Collectief"),
    ]
    assert page.facts() == [
        ("Tijd voor scholing", formats.hours(720)),
        ("Betaald door jou", formats.money(10_000)),
        ("Betaald door anderen", "90%"),
    ]


def test_the_tax_consequence_is_told_in_plain_words(learned, page_of, desk):
    page = page_of("trainings")
    tax = page.dossier.tax
    assert tax.cost.text() == "Zakelijke kost: nee"
    assert tax.hours.text() == "Uren voor het urencriterium: nee"
    page.open(Target("trainings", Training, learned.id))
    assert tax.words.text().startswith("Je houdt bij wat je al kunt: de uren tellen mee. Een ander betaalde")
    assert (tax.cost.text(), tax.hours.text()) == (
        "Zakelijke kost: nee",
        "Uren voor het urencriterium: ja",
    )
    desk.save("", replace(learned, paid_by=PaidBy.SELF, payer_id=None))
    assert tax.cost.text() == "Zakelijke kost: ja"
    desk.save("", replace(desk.get(Training, learned.id), purpose=TrainingPurpose.UNCLEAR))
    assert tax.cost.text() == "Zakelijke kost: nog niet duidelijk"


def test_a_goal_shows_its_progress_and_opens(learned, page_of, desk, qtbot):
    page = page_of("trainings")
    goal = row(page, "goal_training_hours")
    assert goal.accessibleName() == f"Scholing, in uren, 12 van {formats.hours(2_400, 0)}"
    goal.setFocus()
    qtbot.keyClick(goal, Qt.Key.Key_Return)
    assert page.panel.isVisible()
    shown = page.panel.findChild(QWidget, "minutes")
    assert shown is not None
    qtbot.keyClick(page.panel, Qt.Key.Key_Escape)
    assert page.panel.isHidden()
    assert page.focusWidget().objectName() == "goal_training_hours"


def test_a_suggestion_follows_the_kind_of_starter_and_is_taken_over(page_of, desk, asked, qtbot):
    page = page_of("trainings")
    assert row(page, "goal_turnover") is None
    desk.save("", replace(desk.profile, starter=StarterKind.SCALE_UP))
    assert "voorstel" in row(page, "goal_turnover").accessibleName()
    row(page, "goal_turnover").click()
    (goal,) = desk.find(Goal)
    assert (goal.kind, goal.amount, goal.year) == (GoalKind.TURNOVER, 12_000_000, 2026)
    assert asked.toasts == [("Doel overgenomen", True)]
    assert "voorstel" not in row(page, "goal_turnover").accessibleName()
    desk.undo()
    assert desk.find(Goal) == []


def test_a_register_is_filled_in_from_its_norm(page_of, desk, qtbot):
    page = page_of("trainings")
    page.registers.findChild(QAction, "norm_vvn").trigger()
    record = page.panel._top().record
    assert (record.title, record.required, record.accredited, record.rule) == (
        "Kwaliteitsregister V&V, verpleegkundige",
        184,
        80,
        "vvn",
    )
    assert record.until == date(2031, 10, 13)
    page.registers.findChild(QAction, "norm_").trigger()
    assert page.panel._top().record.title == ""


def test_what_is_behind_and_what_expires_says_so_in_words(page_of, desk):
    made = desk.save("", desk.training.filled("vvn", date(2022, 8, 1)))
    desk.save(
        "", RegisterPoints(register_id=RegisterId(made.id), day=date(2026, 1, 1), points=100, accredited=True)
    )
    gone = desk.save("", Certificate(title="VCA", expires_on=date(2026, 9, 1)))
    soon = desk.save("", Certificate(title="BHV", expires_on=date(2026, 12, 1)))
    page = page_of("trainings")
    register = row(page, f"register_{made.id}")
    assert register.accessibleName().endswith("100 van 184 punten, 100 van 80 geaccrediteerd, loopt achter")
    assert register.toolTip() == "Norm: 184 punten, volgens derden: venvn.nl/registers."
    assert "verlopen" in row(page, f"certificate_{gone.id}").accessibleName()
    assert "verloopt bijna" in row(page, f"certificate_{soon.id}").accessibleName()
    register.click()
    assert page.panel._top().record == made
    row(page, f"certificate_{soon.id}").click()
    assert page.panel._top().record == soon
    desk.save("", replace(desk.get(Register, made.id), required=100, accredited=0))
    assert "gehaald" in row(page, f"register_{made.id}").accessibleName()
    tip = row(page, f"register_{made.id}").toolTip()
    assert tip.startswith("Je eigen getal; de norm is 184 punten")


def test_a_link_leads_to_a_certificate_also_without_a_course(page_of, desk, qtbot):
    made = desk.save("", Certificate(title="VCA", expires_on=date(2026, 9, 1)))
    assert page_of_kind(Certificate) == page_of_kind(Goal) == page_of_kind(Register) == "trainings"
    page = page_of("trainings")
    page.open(Target("trainings", Certificate, made.id))
    assert page.panel.isVisible()
    assert page.panel._top().record == made
    row(page, "certificates").link.click()
    assert page.panel._top().record == Certificate()


def test_points_and_certificates_are_added_from_the_course(learned, page_of, desk, qtbot):
    page = page_of("trainings")
    page.open(Target("trainings", Training, learned.id))
    page.dossier.findChild(QWidget, "add_certificates").click()
    made = page.panel._top().record
    assert (made.title, made.training_id, made.issued_on) == (
        "Azure",
        TrainingId(learned.id),
        date(2026, 3, 12),
    )


@pytest.mark.parametrize("size", [(1142, 680), (800, 540), (968, 540)])
def test_the_cards_stay_within_the_page(learned, page_of, qtbot, size):
    page = page_of("trainings", size)
    qtbot.waitUntil(lambda: page.cards.width() > 0)
    for card in (page.goals, page.registers, page.certificates):
        assert card.geometry().right() <= page.cards.width()
        assert card.height() >= card.minimumSizeHint().height()


def test_what_does_not_fit_is_counted_and_shown_when_asked(page_of, desk, qtbot):
    made = [desk.save("", Certificate(title=f"Diploma {at}", issued_on=date(2020, 1, 1))) for at in range(5)]
    page = page_of("trainings")
    assert row(page, f"certificate_{made[4].id}") is None  # not even made
    more = row(page, "more_certificates")
    assert more.accessibleName() == "en nog 2"
    more.setFocus()
    qtbot.keyClick(more, Qt.Key.Key_Return)
    assert row(page, f"certificate_{made[4].id}").isVisible()
    assert more.isHidden()
    assert page.focusWidget() is row(page, f"certificate_{made[3].id}")
    desk.save("", replace(made[4], note="Op zolder"))
    assert row(page, f"certificate_{made[4].id}").isVisible()
