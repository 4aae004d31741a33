"""The main window on a real desk, driven by keys."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from zzpdesk.core.errors import Refused
from zzpdesk.core.records import Assignment, Profile, Relation, Timer
from zzpdesk.ui.app import App
from zzpdesk.ui.context import Target
from zzpdesk.ui.preferences import preferences
from zzpdesk.ui.shell.actions import COMMANDS
from zzpdesk.ui.shell.keymap import bound_keys
from zzpdesk.ui.shell.sidebar_rows import COUNT, HEADING, PLACE

Opened = Callable[[], App]


def press(qtbot, window, keys: str) -> None:
    combination = QKeySequence(keys)[0]
    focus = window.focusWidget() or window
    qtbot.keyClick(focus, combination.key(), combination.keyboardModifiers())


@pytest.fixture
def window(opened: Opened, qtbot):
    main = opened().window
    main.activateWindow()
    qtbot.waitUntil(main.isActiveWindow)
    return main


def title(window) -> str:
    return window.topbar.title.text()


def test_digits_go_to_their_places(window, qtbot):
    for keys, words in (("Ctrl+2", "Opdrachten"), ("Ctrl+5", "Collectieven"), ("Ctrl+7", "Bemiddelaars")):
        press(qtbot, window, keys)
        assert title(window) == words
    press(qtbot, window, "Ctrl+,")
    assert title(window) == "Instellingen"


def test_history_goes_back_and_forward(window, qtbot):
    press(qtbot, window, "Ctrl+2")
    press(qtbot, window, "Ctrl+3")
    press(qtbot, window, "Alt+Left")
    assert title(window) == "Opdrachten"
    press(qtbot, window, "Alt+Right")
    assert title(window) == "Uren"
    press(qtbot, window, "Alt+Right")
    assert title(window) == "Uren", "there is nothing after it"


def test_the_sidebar_answers_to_arrows_and_enter(window, qtbot):
    window.go(Target("assignments"))
    places = window.sidebar.places
    places.setFocus()
    qtbot.keyClick(places, Qt.Key.Key_Down)
    qtbot.keyClick(places, Qt.Key.Key_Return)
    assert window.stack.target.page == "hours"


def test_sidebar_headings_cannot_be_chosen_and_only_pages_that_exist_are_listed(window):
    rows = window.sidebar.places.rows()
    assert all(item.flags() == Qt.ItemFlag.NoItemFlags for item in rows if item.data(HEADING))
    pages = [item.data(PLACE) for item in rows if not item.data(HEADING)]
    assert set(pages) <= window.stack.names
    assert {"assignments", "hours", "relations"} <= set(pages)


def test_counts_show_only_what_waits(window):
    window.sidebar.set_counts({"hours": 3})
    counts = {item.data(PLACE): item.data(COUNT) for item in window.sidebar.places.rows() if item.data(PLACE)}
    assert counts["hours"] == 3
    assert counts["relations"] == 0


def test_below_1200_px_the_sidebar_is_a_rail(window):
    window.resize(1366, 768)
    assert window.sidebar.width() == 224
    window.resize(1024, 640)
    assert window.sidebar.width() == 56
    tips = [item.toolTip() for item in window.sidebar.places.rows() if item.data(PLACE)]
    assert "Opdrachten (Ctrl+2)" in tips
    window.resize(1200, 700)
    assert window.sidebar.width() == 224


@pytest.mark.parametrize("size", [(1366, 690), (1024, 640)])
def test_all_places_fit_without_scrolling(window, qapp, size):
    window.resize(*size)
    qapp.processEvents()
    places = window.sidebar.places
    last = places.model().index(places.model().rowCount() - 1, 0)
    assert places.visualRect(last).bottom() <= places.viewport().height()


def test_f6_walks_the_parts_and_comes_round(window, qtbot):
    window.sidebar.places.setFocus()
    seen = []
    for _step in range(4):
        press(qtbot, window, "F6")
        focus = QApplication.focusWidget()
        parts = {
            "top": window.topbar,
            "page": window.stack,
            "status": window.statusbar,
            "side": window.sidebar,
        }
        seen.append(next(name for name, part in parts.items() if part.isAncestorOf(focus)))
    assert seen[:2] == ["top", "page"]
    assert "side" in seen


def test_the_year_reloads_the_page_and_keys_move_it(window, qtbot):
    press(qtbot, window, "Ctrl+PgUp")
    assert window.topbar.year.year == window.desk.today().year - 1
    press(qtbot, window, "Ctrl+PgDown")
    assert window.topbar.year.year == window.desk.today().year


def test_undo_takes_a_deletion_back_and_says_so(window, qtbot):
    saved = window.desk.save("Relatie toegevoegd", Relation(name="Dataclub Noord"))
    window.desk.delete("Dataclub Noord verwijderd", saved)
    window.messages.toast("Dataclub Noord verwijderd", True)
    toast = window.findChild(object, "toast")
    qtbot.mouseClick(toast.action, Qt.MouseButton.LeftButton)
    assert [relation.name for relation in window.desk.find(Relation)] == ["Dataclub Noord"]
    press(qtbot, window, "Ctrl+Shift+Z")
    assert window.desk.find(Relation) == []


def test_nothing_to_undo_is_said_above_the_page_and_escape_closes_it(window, qtbot):
    press(qtbot, window, "Ctrl+Z")
    assert "ongedaan" in window.messages.refusal.text().lower()
    window.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.messages.refusal is None


def test_an_expected_error_is_a_sentence_not_a_bug(window):
    window.messages.fail(Refused("timer-running"))
    assert "timer" in window.messages.refusal.text().lower()


def test_the_status_bar_tells_what_is_saved_and_where(window):
    assert window.statusbar.file.text() == "verhage.zzp · alleen op deze computer"
    assert window.statusbar.saved.text().startswith("Alles opgeslagen · ")


def test_the_timer_starts_on_an_assignment_shows_and_stops(window, qtbot):
    client = window.desk.save("", Relation(name="Havenlogica"))
    work = window.desk.save(
        "", Assignment(title="Integratielaag", client_id=client.id, since=date(2026, 1, 5))
    )
    window.desk.timer.start(work.id)
    assert window.statusbar.timer.accessibleName().startswith("Havenlogica")
    press(qtbot, window, "Ctrl+T")
    assert window.desk.find(Timer) == []
    assert not window.statusbar.timer.isVisible()


def test_the_owner_in_the_sidebar_follows_the_profile(window):
    profile = window.desk.profile
    window.desk.save("", replace(profile, business="Verhage Data & Integratie"))
    assert window.sidebar.owner.toolTip() == "Verhage Data & Integratie, Noor Verhage"
    assert preferences.face(window.path) == ("Verhage Data & Integratie", "Noor Verhage")


def test_every_command_has_a_handler_and_no_shortcut_twice(window):
    assert {command.key for command in COMMANDS} == {
        command.key for command, _ in window.actions_list.present()
    }
    keys = [key for command in COMMANDS for key in command.shortcuts]
    assert len(keys) == len(set(keys))


def test_the_keyboard_map_lists_what_is_bound(window, qtbot):
    press(qtbot, window, "F1")
    sheet = window.findChild(object, "keyboard_map")
    assert sheet.isVisible()
    listed = {keys for group in bound_keys(window.actions_list).values() for keys, _ in group}
    assert {"Ctrl+K", "Ctrl+N", "F6", "Ctrl+4", "Alt+Left", "Del", "Ctrl+Return"} <= listed
    sheet.close()


def test_new_offers_what_exists(window):
    texts = [action.text() for action in window.new_menu.actions() if action.isVisible()]
    assert "Nieuwe opdracht" in texts
    assert "Nieuwe relatie" in texts


def test_language_builds_the_window_anew_at_the_same_place(opened: Opened, qtbot):
    app = opened()
    first = app.window
    first.go(Target("relations"))
    preferences.set_language("en")
    assert app.window is not first
    assert app.window.topbar.title.text() == "Relations"
    assert app.desk.find(Profile)[0].owner == "Noor Verhage"


def test_geometry_is_remembered_and_kept_on_a_screen(opened: Opened, file, qtbot):
    app = opened()
    app.window.resize(1024, 660)
    app.window.move(QPoint(-9000, -9000))
    app.window.close()
    assert app.desk is None
    app.start(file)
    assert app.window.height() == 660
    screen = QApplication.primaryScreen().availableGeometry()
    assert screen.intersects(app.window.geometry())


def test_the_status_bar_says_when_a_form_is_not_complete(window, qtbot):
    window.go(Target("relations", options={"new": {"city": "Delft"}}))
    form = window.stack.current.panel.main.form
    qtbot.keyClicks(form.editors["street"].widget, "Kade 1")
    form.flush()
    assert "bewaard" in window.statusbar.saved.text()
    assert "Naam" in window.statusbar.saved.toolTip()
    press(qtbot, window, "Ctrl+2")
    assert window.statusbar.saved.text().startswith("Alles opgeslagen")


def test_another_text_size_makes_the_window_anew_at_the_same_place(window, app, qtbot):
    window.go(Target("settings", options={"section": "look"}))
    wide = window.topbar.layout().contentsMargins().left()
    choice = window.stack.current.part.findChild(QWidget, "segment_1.25")
    choice.setFocus()
    choice.click()
    assert app.window is not window
    assert app.window.stack.current.choice.value == "look"
    assert app.window.topbar.layout().contentsMargins().left() > wide
    assert app.window.desk is app.desk
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert QApplication.focusWidget().objectName() == "segment_1.25"


def test_a_closed_window_reads_its_desk_no_more(window, qtbot):
    window.desk.timer.start(None)
    assert window.facts._tick.isActive()
    window.close()
    assert not window.facts._tick.isActive()
