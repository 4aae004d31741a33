"""The page of things to do, and its rows: groups, circles, putting off, adding, and the way to each record."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMenu, QPushButton, QWidget

from tests.ui.modal import when_asked
from zzpdesk.core.agenda import Todo
from zzpdesk.core.records import Certificate, FollowUp, Invoice, Relation, SelfView, Task, TodoMark
from zzpdesk.texts import todos as words
from zzpdesk.texts.i18n import in_language
from zzpdesk.ui.agenda.row import TodoRow
from zzpdesk.ui.context import Target

TODAY = date(2026, 10, 14)


def rows(page) -> list[TodoRow]:
    QApplication.processEvents()
    return [row for row in page.findChildren(TodoRow) if row.isVisible()]


def titles(page) -> list[str]:
    return [words.title(row.todo.code, row.todo.values) for row in rows(page)]


def row(page, title: str) -> TodoRow:
    return rows(page)[titles(page).index(title)]


def headings(page) -> list[str]:
    at = (page.rows.itemAt(number).widget() for number in range(page.rows.count()))
    return [each.text() for each in at if isinstance(each, QLabel)]


def see(page, key: str) -> None:
    page.views.button(key).click()


def test_what_waits_stands_by_when_it_is_due(page):
    assert headings(page) == ["Te laat", "Deze week", "Deze maand", "Later"]
    assert titles(page) == ["Belasting bewaren", "Bedankje", "Laptop kiezen", "VCA verloopt"]
    assert row(page, "Belasting bewaren").words.accessibleName() == "Belasting bewaren, taak, 13 dagen"
    assert row(page, "Bedankje").words.accessibleName() == "Bedankje, Femke de Boer, 16\u00a0okt"
    assert page.subtitle() == "4 dingen"


def test_what_has_expired_is_said_to_have_expired(page, desk, qtbot):
    desk.save("x", Certificate(title="BHV", expires_on=date(2026, 9, 30)))
    late = row(page, "BHV verloopt")
    assert late.words.accessibleName() == "BHV is verlopen, certificaat, 14 dagen"
    assert late.circle.accessibleName() == "Gedaan: BHV is verlopen"
    page.focus_filter()
    page.filter.setText("is verlopen")
    qtbot.waitUntil(lambda: titles(page) == ["BHV verloopt"])


def test_the_circle_ticks_it_and_the_view_of_what_is_done_takes_it_back(page, asked, desk, qtbot):
    circle = row(page, "VCA verloopt").circle
    assert circle.accessibleName() == "Gedaan: VCA verloopt"
    circle.setFocus()
    qtbot.keyClick(circle, Qt.Key.Key_Space)
    assert titles(page) == ["Belasting bewaren", "Bedankje", "Laptop kiezen"]
    assert asked.toasts == [("VCA verloopt: gedaan", True)]
    assert QApplication.focusWidget() is row(page, "Laptop kiezen").circle
    desk.undo()
    assert "VCA verloopt" in titles(page)
    row(page, "VCA verloopt").circle.click()
    see(page, "done")
    assert titles(page) == ["VCA verloopt"]
    assert row(page, "VCA verloopt").circle.isChecked()
    row(page, "VCA verloopt").circle.click()
    assert titles(page) == []
    assert desk.count(TodoMark) == 0


def test_putting_off_by_key_and_by_menu(page, desk, qtbot):
    shown = row(page, "VCA verloopt")
    asked_for = []
    shown.put_off.connect(lambda todo, _below: asked_for.append(todo.code))
    qtbot.keyClick(shown.words, Qt.Key.Key_S)
    middle = shown.words.rect().center()
    keyboard = QContextMenuEvent.Reason.Keyboard
    event = QContextMenuEvent(keyboard, middle, shown.words.mapToGlobal(middle))
    QApplication.sendEvent(shown.words, event)
    assert asked_for == ["certificate", "certificate"]
    for menu in page.findChildren(QMenu, "put_off"):
        menu.hide()
    menu = page.deeds.menu(shown.todo)
    assert [action.text().replace("\u00a0", " ") for action in menu.actions()] == [
        "Morgen (do 15 okt)", "Volgende week (ma 19 okt)", "Volgende maand (za 14 nov)", "Andere dag…",
    ]  # fmt: skip
    menu.actions()[1].trigger()
    assert "VCA verloopt" not in titles(page)
    see(page, "snoozed")
    assert titles(page) == ["VCA verloopt"]
    assert row(page, "VCA verloopt").words.accessibleName().endswith("tot 19\u00a0okt")


def test_another_day_must_lie_ahead(page, desk):
    todo, said = row(page, "Laptop kiezen").todo, []

    def answer(dialog) -> None:
        edit = dialog.findChild(QWidget, "put_off_until")
        verb = dialog.findChild(QPushButton, "confirm_verb")
        edit.setText("1-10")
        verb.click()
        said.append(dialog.isVisible())
        edit.setText("2-11")
        verb.click()

    when_asked(answer)
    page.deeds.menu(todo).actions()[3].trigger()
    assert said == [True]
    assert desk.get(Task, todo.record_id).snoozed_until == date(2026, 11, 2)


def test_a_task_is_added_on_one_line(page, asked, desk, qtbot):
    page.create_new()
    assert QApplication.focusWidget() is page.entry
    qtbot.keyClicks(page.entry, "bel Femke vrijdag")
    qtbot.keyClick(page.entry, Qt.Key.Key_Return)
    assert page.entry.text() == ""
    assert asked.toasts[-1] == ("bel Femke · 16\u00a0okt toegevoegd", True)
    assert "bel Femke" in titles(page)
    qtbot.keyClick(page.entry, Qt.Key.Key_Return)
    assert desk.count(Task) == 3


def test_views_and_filter_narrow_the_list(page, qtbot):
    see(page, "own")
    assert titles(page) == ["Belasting bewaren", "Laptop kiezen"]
    see(page, "all")
    page.focus_filter()
    qtbot.keyClicks(page.filter, "femke")
    assert titles(page) == ["Bedankje", "VCA verloopt"]
    qtbot.keyClicks(page.filter, "xx")
    assert headings(page) == ["Niets gevonden."]
    page.filter.clear()
    see(page, "meetings")
    assert headings(page) == ["Er wacht niets."]
    page.open(Target("agenda", options={"view": "own"}))
    assert titles(page) == ["Belasting bewaren", "Laptop kiezen"]


def test_a_task_opens_its_form_and_is_changed_and_deleted_there(page, asked, desk, qtbot):
    qtbot.keyClick(row(page, "Laptop kiezen").words, Qt.Key.Key_Return)
    assert page.panel.isVisible()
    edit = page.panel.main.form.editors["title"].widget
    edit.selectAll()
    qtbot.keyClicks(edit, "Laptop kopen")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert "Laptop kopen" in titles(page)
    assert page.here() == Target("agenda", Task, 2)
    page.panel.delete.emit(page.panel.record)
    assert page.panel.isHidden()
    assert asked.toasts[-1] == ("Laptop kopen verwijderd", True)
    desk.undo()
    page.open(Target("agenda", Task, 2))
    assert page.panel.isVisible()
    qtbot.keyClick(page.panel.main.form, Qt.Key.Key_Escape)
    assert page.panel.isHidden()
    page.open(Target("agenda", Task, 99))
    assert [error.code for error in asked.failures] == ["not-found"]


def test_every_row_leads_to_its_record(page, asked):
    row(page, "Bedankje").words.click()
    assert asked.went[-1].kind in {FollowUp, Relation}
    row(page, "VCA verloopt").words.click()
    assert asked.went[-1].kind in {Certificate, Relation}
    page.deeds.open(Todo("overdue", Invoice, 3, TODAY, {}))
    assert asked.went[-1] == Target("invoices", Invoice, 3)
    page.deeds.open(Todo("self-view", SelfView, 0, None, {}))
    assert asked.went[-1].page == "dependency"
    before = len(asked.went)
    page.deeds.open(Todo("certificate", Certificate, 99, None, {}))
    assert len(asked.went) == before


def test_the_calendar_file_is_saved_where_one_says(page, asked, tmp_path, monkeypatch):
    target = tmp_path / "Te doen.ics"
    offered = []
    monkeypatch.setattr(
        QFileDialog,
        "getSaveFileName",
        lambda *given: (offered.append(Path(given[2]).name), (str(target), ""))[1],
    )
    page.calendar.click()
    assert offered == ["Te doen.ics"]
    assert target.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert asked.toasts[-1] == ("Te doen.ics bewaard; open het met je agenda", False)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "geen" / "x.ics"), ""))
    page.calendar.click()
    assert [error.code for error in asked.failures] == ["file-unwritable"]


def test_every_code_has_words_in_both_languages():
    values = {
        "name": "N", "title": "T", "number": 2, "amount": 100, "minutes": 60, "days": 3, "day": TODAY, "note": "",
        "start": "", "ready": True, "ends": TODAY, "kind": None, "via": "V",
    }  # fmt: skip
    for language in ("nl", "en"):
        with in_language(language):
            for code in words.CODES - {"clause"}:
                kind = {**values, "title": "training_points"} if code == "goal" else values
                assert words.title(code, kind)
                assert words.detail(code, kind)
