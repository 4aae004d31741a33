"""A page of dossiers: the list beside the record, the form over it, and all that keys and links do."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from tests.ui.records.builders import DAY, relation
from zzpdesk.core.kinds import RelationId
from zzpdesk.core.records import Collective, Membership, Relation
from zzpdesk.core.records.membership import MemberState
from zzpdesk.ui.context import Target
from zzpdesk.ui.look.cells import CELL


def titles(page):
    model = page.list.model
    return [model.data(model.index(row, 0), CELL).text for row in range(model.rowCount())]


def collective(desk, name):
    return desk.save("x", Collective(relation_id=RelationId(relation(desk, name).id)))


def shown(page):
    """The name in the heading of the dossier; "" when there is none."""
    if not page.dossier.isVisible():
        return ""
    return page.dossier.header.accessibleName()


@pytest.fixture
def two(desk):
    return collective(desk, "Alfa"), collective(desk, "Beta")


@pytest.fixture
def page(two, page_of):
    return page_of("collectives")


def press(qtbot, page, key):
    qtbot.keyClick(page.focusWidget(), key)


def test_the_first_record_is_told_at_once_and_another_when_it_is_chosen(page, qtbot):
    assert titles(page) == ["Alfa", "Beta"]
    assert shown(page) == "Alfa"
    page.list.view.setFocus()
    press(qtbot, page, Qt.Key.Key_Down)
    assert shown(page) == "Beta"
    assert page.list.view.hasFocus()


def test_the_form_lies_over_the_dossier_and_escape_leads_back_to_the_button(page, qtbot):
    button = page.findChild(QPushButton, "dossier_edit")
    button.setFocus()
    press(qtbot, page, Qt.Key.Key_Return)
    assert page.panel.isVisible()
    assert not page.dossier.isVisible()
    press(qtbot, page, Qt.Key.Key_Escape)
    assert shown(page) == "Alfa"
    assert button.hasFocus()
    page.list.view.setFocus()
    press(qtbot, page, Qt.Key.Key_F2)
    page.panel.findChild(QWidget, "pane_back").click()
    assert page.list.view.hasFocus()


def test_what_changes_in_the_form_stands_in_list_and_dossier(page, two, desk, qtbot):
    page.list.view.setFocus()
    press(qtbot, page, Qt.Key.Key_F2)
    edit = page.panel.main.form.editors["region"].widget
    edit.setFocus()
    qtbot.keyClicks(edit, "Twente")
    press(qtbot, page, Qt.Key.Key_Return)
    press(qtbot, page, Qt.Key.Key_Escape)
    assert desk.get(Collective, two[0].id).region == "Twente"
    assert "Twente" in [label.text() for label in page.dossier.header.findChildren(QLabel)]


def test_a_part_is_added_from_its_card_and_escape_leads_back_to_the_dossier(page, two, desk, qtbot):
    add = page.dossier.findChild(QWidget, "add_memberships")
    add.setFocus()
    page.create_new()
    form = page.panel._top().form
    assert form.about.record_type is Membership
    assert "relation_id" not in form.editors
    form.editors["cell"].widget.setFocus()
    qtbot.keyClicks(form.editors["cell"].widget, "Data")
    press(qtbot, page, Qt.Key.Key_Return)
    press(qtbot, page, Qt.Key.Key_Escape)
    assert page.panel.isHidden()
    assert add.hasFocus()
    made = desk.find(Membership)[0]
    assert (made.relation_id, made.cell) == (two[0].relation_id, "Data")
    table = page.dossier.findChild(QWidget, "list_memberships")
    assert table.model().rowCount() == 1
    table.setFocus()
    press(qtbot, page, Qt.Key.Key_Return)
    assert page.panel._top().record.id == made.id
    desk.delete("x", desk.get(Membership, made.id))
    assert page.panel.isHidden()
    assert shown(page) == "Alfa"


def test_a_part_deleted_in_its_card_can_be_taken_back(page, two, desk, asked, qtbot):
    desk.save("x", Membership(relation_id=two[0].relation_id, since=DAY, state=MemberState.MEMBER))
    table = page.dossier.findChild(QWidget, "list_memberships")
    table.setFocus()
    press(qtbot, page, Qt.Key.Key_Delete)
    assert not desk.count(Membership)
    assert asked.toasts[-1][1]
    desk.undo()
    assert table.model().rowCount() == 1


def test_a_new_one_is_current_once_it_is_saved(page, desk, qtbot):
    other = relation(desk, "Aardewerk")
    page.create_new()
    assert not page.dossier.isVisible()
    page.panel.main.form.editors["relation_id"].show(other.id)
    page.panel.main.form.flush()
    qtbot.waitUntil(lambda: desk.count(Collective) == 3)
    press(qtbot, page, Qt.Key.Key_Escape)
    assert shown(page) == "Aardewerk"
    assert page.here().record_id == desk.find(Collective)[-1].id


def test_the_very_first_one_is_not_searched_for(page_of, qtbot):
    page = page_of("collectives")
    page.create_new()
    assert page.list.isVisible()
    assert "Niets gevonden" not in [each.text() for each in page.findChildren(QLabel) if each.isVisible()]


def test_escape_from_the_very_first_one_leads_back_to_what_begins_it(page_of, qtbot):
    page = page_of("collectives")
    page.create_new()
    press(qtbot, page, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is page.findChild(QPushButton, "empty_primary")


def test_links_lead_to_the_dossier_or_to_a_new_form(page, two, desk):
    page.open(Target("collectives", Relation, two[1].relation_id))
    assert shown(page) == "Beta"
    assert page.here() == Target("collectives", Collective, two[1].id)
    page.open(Target("collectives", options={"new": {"region": "Twente"}}))
    assert page.panel.record.region == "Twente"
    page.open(Target("collectives", Collective, two[0].id))
    assert shown(page) == "Alfa"
    page.open(Target("collectives", options={"filter": "bet"}))
    assert titles(page) == ["Beta"]
    assert shown(page) == "Beta"


def test_the_filter_comes_with_its_key_and_goes_with_escape(page, qtbot):
    assert page.filter.isHidden()
    page.focus_filter()
    qtbot.keyClicks(page.filter, "bet")
    qtbot.waitUntil(lambda: titles(page) == ["Beta"])
    assert shown(page) == "Beta"
    page.filter.setText("xyz")
    qtbot.waitUntil(lambda: titles(page) == [])
    assert shown(page) == ""
    press(qtbot, page, Qt.Key.Key_Escape)
    assert titles(page) == ["Alfa", "Beta"]
    assert page.filter.isHidden()
    assert page.list.view.hasFocus()


def test_deleting_shows_the_next_and_can_be_undone(page, desk, asked, qtbot):
    page.list.view.setFocus()
    press(qtbot, page, Qt.Key.Key_Delete)
    assert titles(page) == ["Beta"]
    assert shown(page) == "Beta"
    assert asked.toasts == [("Collectief verwijderd", True)]
    desk.undo()
    assert titles(page) == ["Alfa", "Beta"]
    menu = page.dossier.header.menu
    menu.fill()
    first, *offers, last = [action.text() for action in menu.actions()]
    assert (first, last) == ("Ga naar Beta", "Verwijderen")
    assert "Dienst of gunst toevoegen" in offers
    assert all(each.endswith(" toevoegen") for each in offers)
    menu.actions()[-1].trigger()
    assert titles(page) == ["Alfa"]


def test_where_both_do_not_fit_the_dossier_covers_the_list(two, page_of, qtbot):
    page = page_of("collectives", (640, 600))
    assert page.list.isVisible()
    assert not page.dossier.isVisible()
    page.open(Target("collectives", Collective, two[1].id))
    assert shown(page) == "Beta"
    assert not page.list.isVisible()
    page.findChild(QPushButton, "dossier_back").click()
    assert page.list.isVisible()
    press(qtbot, page, Qt.Key.Key_Return)
    assert page.panel.isVisible()
    press(qtbot, page, Qt.Key.Key_Escape)
    assert page.list.view.hasFocus()
    page.resize(1142, 600)
    assert page.list.isVisible()
    assert shown(page) == "Beta"
    assert page.findChild(QPushButton, "dossier_back").isHidden()
