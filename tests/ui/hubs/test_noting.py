"""Noting that she was there, by keyboard alone."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton

from zzpdesk.core.ports import Where
from zzpdesk.core.records import Contact, FollowUp, Meeting, TimeEntry, Visit
from zzpdesk.core.records.gathering import Attendance, FollowUpKind


def start(page, qtbot):
    button = page.findChild(QAbstractButton, "was_there")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    return page.dossier.noting


def write(qtbot, card, name, text):
    widget = card.editors[name].widget
    widget.setFocus()
    widget.selectAll()
    qtbot.keyClicks(widget, text)
    return widget


def test_hours_people_and_a_promise_in_one_go(page_of, desk, coffee, asked, qtbot):
    page = page_of("gatherings")
    card = start(page, qtbot)
    assert card.isVisible()
    assert card.editors["minutes"].widget.hasFocus()
    assert card.editors["minutes"].read() == 75  # as the last time
    write(qtbot, card, "minutes", "1:30")
    write(qtbot, card, "people", "Els de Boer: zoekt BI; Karim")
    write(qtbot, card, "outcome", "gezellig")
    card.editors["kind"].show(FollowUpKind.THANK)
    line = write(qtbot, card, "title", "Karim bedanken")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    (meeting,) = desk.find(Meeting, Where("day", "=", date(2026, 10, 14)))
    assert (meeting.attendance, meeting.minutes, meeting.outcome) == (Attendance.PRESENT, 90, "gezellig")
    assert {(one.name, one.about) for one in desk.find(Contact)} == {
        ("Els de Boer", "zoekt BI"),
        ("Karim", ""),
    }
    (promise,) = desk.find(FollowUp)
    assert (promise.kind, promise.due) == (FollowUpKind.THANK, date(2026, 10, 21))
    assert desk.get(Contact, promise.contact_id).name == "Karim"
    assert asked.toasts == [("Genoteerd bij Open Coffee.", True)]
    assert not card.isVisible()
    assert page.findChild(QAbstractButton, "was_there").hasFocus()
    assert page.dossier.people.model.rowCount() == 2
    desk.undo()
    assert desk.count(Contact) == desk.count(FollowUp) == 0


def test_a_visit_alone_is_enough(page_of, desk, hub, qtbot):
    page = page_of("hubs")
    card = start(page, qtbot)
    assert card.editors["minutes"].read() == 45
    qtbot.keyClick(card.editors["minutes"].widget, Qt.Key.Key_Return)
    assert desk.count(Visit) == 2
    assert desk.count(Contact) == 1
    assert [one.minutes for one in desk.find(TimeEntry, Where("day", "=", date(2026, 10, 14)))] == [45]


def test_what_cannot_be_read_is_said_beside_its_field_and_nothing_is_saved(page_of, desk, hub, qtbot):
    page = page_of("hubs")
    card = start(page, qtbot)
    write(qtbot, card, "minutes", "lang")
    day = write(qtbot, card, "day", "32-1")
    qtbot.keyClick(day, Qt.Key.Key_Return)
    assert desk.count(Visit) == 1
    assert card.boxes["day"].state == card.boxes["minutes"].state == "error"
    assert card.boxes["day"].message.text()
    assert day.hasFocus()
    write(qtbot, card, "day", "13-10")
    last = write(qtbot, card, "minutes", "25")
    qtbot.keyClick(last, Qt.Key.Key_Return)
    assert desk.count(Visit) == 1  # more than a day
    assert (card.boxes["day"].state, card.boxes["minutes"].state) == ("", "error")
    write(qtbot, card, "minutes", "0,5")
    qtbot.keyClick(last, Qt.Key.Key_Return)
    assert {(one.day, one.minutes) for one in desk.find(Visit)} == {
        (date(2026, 9, 8), 45),
        (date(2026, 10, 13), 30),
    }


def test_an_empty_day_is_asked_for(page_of, desk, hub, qtbot):
    page = page_of("hubs")
    card = start(page, qtbot)
    day = card.editors["day"].widget
    day.setFocus()
    day.selectAll()
    qtbot.keyClick(day, Qt.Key.Key_Delete)
    qtbot.keyClick(day, Qt.Key.Key_Return)
    assert card.boxes["day"].state == "error"
    assert desk.count(Visit) == 1


def test_escape_closes_the_form_and_not_the_page(page_of, desk, hub, qtbot):
    page = page_of("hubs")
    card = start(page, qtbot)
    qtbot.keyClick(card.editors["title"].widget, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert page.dossier.isVisible()
    assert page.findChild(QAbstractButton, "was_there").hasFocus()
    assert desk.count(Visit) == 1


def test_ctrl_j_starts_it_from_anywhere_on_the_page(page_of, hub, qtbot):
    page = page_of("hubs")
    page.list.view.setFocus()
    keys = [one for one in page.dossier.findChildren(QShortcut) if one.key() == QKeySequence("Ctrl+J")]
    assert len(keys) == 1
    qtbot.keyClick(page.list.view, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert page.dossier.noting.isVisible()


def test_another_place_closes_the_form(page_of, desk, hub, coffee, qtbot):
    from tests.ui.records.builders import relation
    from zzpdesk.core.kinds import RelationId
    from zzpdesk.core.records import Hub

    desk.save("x", Hub(relation_id=RelationId(relation(desk, "Aan zee").id)))
    page = page_of("hubs")
    card = start(page, qtbot)
    page.list.view.setFocus()
    page.list.view.select_row(1)
    assert not card.isVisible()
