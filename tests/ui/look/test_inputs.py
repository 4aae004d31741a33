"""Editors report once, show their state, and never change by accident."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from zzpdesk.ui.look.choices import ComboBox, SearchableCombo
from zzpdesk.ui.look.dates import CalendarPopup, DateEdit, MonthGrid, shifted_month
from zzpdesk.ui.look.fields import FieldBox, FormGrid
from zzpdesk.ui.look.inputs import LineEdit, SearchBox, TextArea


def test_enter_reports_what_was_typed_once(qtbot):
    edit = LineEdit("oud")
    qtbot.addWidget(edit)
    edit.show()
    edit.selectAll()
    qtbot.keyClicks(edit, "nieuw")
    with qtbot.waitSignal(edit.committed):
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(edit.committed):
        qtbot.keyClick(edit, Qt.Key.Key_Return)


def test_a_text_that_was_set_is_not_reported(qtbot):
    edit = LineEdit()
    qtbot.addWidget(edit)
    edit.setText("van buiten")
    with qtbot.assertNotEmitted(edit.committed):
        qtbot.keyClick(edit, Qt.Key.Key_Return)


def test_a_pause_in_typing_is_reported(qtbot):
    edit = LineEdit()
    qtbot.addWidget(edit)
    with qtbot.waitSignal(edit.edited_idle, timeout=2000):
        qtbot.keyClicks(edit, "abc")


def test_leaving_a_text_area_reports_and_tab_leaves_it(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    area, after = TextArea(), QLineEdit()
    stack = QVBoxLayout(holder)
    stack.addWidget(area)
    stack.addWidget(after)
    holder.show()
    area.setFocus()
    qtbot.waitUntil(area.hasFocus)
    qtbot.keyClicks(area, "dank")
    with qtbot.waitSignal(area.committed):
        qtbot.keyClick(area, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert area.text() == "dank"


@pytest.mark.parametrize("state", ["error", "warn", "ok"])
def test_states_are_painted(qtbot, state):
    for edit in (LineEdit("x"), TextArea("x"), ComboBox([("x", 1)]), SearchBox("Zoek", "Ctrl K")):
        qtbot.addWidget(edit)
        edit.resize(160, 40)
        plain = edit.grab().toImage()
        edit.set_state(state)
        assert edit.state == state
        assert edit.grab().toImage() != plain


def test_a_field_names_its_editor_and_shows_messages_instead_of_the_hint(qtbot):
    edit = LineEdit()
    box = FieldBox("Rekening", edit, optional=True, hint="zoals op je pas")
    qtbot.addWidget(box)
    box.show()
    interface = QAccessible.queryAccessibleInterface(edit)
    assert interface.text(QAccessible.Text.Name) == "Rekening"
    assert box.message.text() == "zoals op je pas"
    box.set_state("error", "IBAN mist één cijfer")
    assert (edit.state, box.message.text()) == ("error", "IBAN mist één cijfer")
    assert interface.text(QAccessible.Text.Description) == "IBAN mist één cijfer"
    box.set_state("")
    assert (edit.state, box.message.text()) == ("", "zoals op je pas")


def test_a_long_message_wraps(qtbot):
    box = FieldBox("Rekening", LineEdit())
    qtbot.addWidget(box)
    box.set_state("error", "Dit nummer klopt niet. " * 8)
    assert box.message.heightForWidth(160) > 2 * box.message.heightForWidth(4000)


def test_the_form_folds_when_narrow(qtbot):
    grid = FormGrid(narrow_below=400)
    qtbot.addWidget(grid)
    boxes = [FieldBox(name, LineEdit()) for name in ("Een", "Twee")]
    for box in boxes:
        grid.add(box)
    grid.resize(600, 200)
    grid.show()
    qtbot.waitUntil(lambda: boxes[0].y() == boxes[1].y() and boxes[1].x() > 0)
    grid.resize(300, 200)
    qtbot.waitUntil(lambda: boxes[0].x() == boxes[1].x() and boxes[1].y() > 0)


def test_a_combo_reports_the_users_choice_only(qtbot):
    combo = ComboBox([("14 dagen", 14), ("30 dagen", 30)])
    qtbot.addWidget(combo)
    combo.show()
    with qtbot.assertNotEmitted(combo.chosen):
        combo.set_value(30)
    assert combo.value == 30
    with qtbot.waitSignal(combo.chosen) as signal:
        qtbot.keyClick(combo, Qt.Key.Key_Up)
    assert signal.args == [14]


def test_the_wheel_never_changes_a_combo(qtbot):
    combo = ComboBox([("14 dagen", 14), ("30 dagen", 30)])
    qtbot.addWidget(combo)
    combo.show()
    combo.setFocus()
    turn = QWheelEvent(
        QPointF(5, 5),
        combo.mapToGlobal(QPointF(5, 5)),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    combo.wheelEvent(turn)
    assert combo.value == 14
    assert not turn.isAccepted()


def test_typing_an_item_chooses_it_and_other_text_is_handed_on(qtbot):
    combo = SearchableCombo([("Havenlogica", 7), ("Rivierenbank", 8)], "Zoek")
    qtbot.addWidget(combo)
    combo.show()
    qtbot.keyClicks(combo, "rivierenbank")
    with qtbot.waitSignal(combo.chosen) as chosen:
        qtbot.keyClick(combo, Qt.Key.Key_Return)
    assert (chosen.args, combo.value, combo.text()) == ([8], 8, "Rivierenbank")
    combo.selectAll()
    qtbot.keyClicks(combo, "Nieuwe klant")
    with qtbot.waitSignal(combo.text_committed) as typed:
        qtbot.keyClick(combo, Qt.Key.Key_Return)
    assert (typed.args, combo.value) == (["Nieuwe klant"], None)


def test_a_date_is_written_out_after_typing(qtbot):
    edit = DateEdit(parse=lambda text: date(2026, 10, 14) if text == "14-10" else None)
    qtbot.addWidget(edit)
    edit.show()
    qtbot.keyClicks(edit, "14-10")
    with qtbot.waitSignal(edit.committed):
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == "2026-10-14"


def test_the_calendar_opens_by_keyboard_and_fills_the_field(qtbot):
    edit = DateEdit("2026-10-12")
    qtbot.addWidget(edit)
    edit.show()
    qtbot.keyClick(edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = edit.findChild(CalendarPopup)
    qtbot.keyClick(popup.grid, Qt.Key.Key_Right)
    with qtbot.waitSignal(edit.committed):
        qtbot.keyClick(popup.grid, Qt.Key.Key_Return)
    assert edit.text() == "2026-10-13"


def test_a_day_can_be_clicked(qtbot):
    grid = MonthGrid()
    qtbot.addWidget(grid)
    grid.resize(grid.sizeHint())
    grid.set_day(date(2026, 10, 14))
    with qtbot.waitSignal(grid.chosen) as signal:
        qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(3 * 32 + 8, 32 + 8))
    assert signal.args == [date(2026, 10, 1)]


def test_months_keep_their_last_day():
    assert shifted_month(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert shifted_month(date(2026, 1, 31), -1) == date(2025, 12, 31)


def test_a_value_that_is_not_in_the_list_leaves_nothing_chosen(qtbot):
    combo = ComboBox([("14 dagen", 14), ("30 dagen", 30)])
    qtbot.addWidget(combo)
    combo.set_value(60)
    assert (combo.value, combo.currentIndex()) == (None, -1)
    combo.set_value(30)
    combo.set_items([("30 dagen", 30), ("60 dagen", 60)])
    assert combo.value == 30
