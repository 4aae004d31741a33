"""The week one types in."""

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from tests.ui.hours.conftest import MONDAY, WEDNESDAY
from zzpdesk.core.kinds import Minutes
from zzpdesk.core.records import Timer, Training
from zzpdesk.core.records.assignment import Grouping
from zzpdesk.core.records.time import HourKind, TimeEntry
from zzpdesk.core.week import RowKey
from zzpdesk.ui.context import Target
from zzpdesk.ui.hours.cellentries import CellEntries
from zzpdesk.ui.hours.weekmodel import BROKEN
from zzpdesk.ui.look.cells import CELL

KEY = Qt.Key


def line(page, number):
    """The row of an assignment."""
    work = page.context.desk.hours.week(MONDAY).rows[number]
    return page.week.model.line_of(work.key)


def cell(page, number, day):
    return page.week.model.index(line(page, number), (day - MONDAY).days + 1)


def shown(page, number, day):
    return cell(page, number, day).data(CELL).text


def type_into(qtbot, page, index, text, key=KEY.Key_Return):
    grid = page.week.grid
    grid.setFocus()
    grid.setCurrentIndex(index)
    qtbot.keyClick(grid, KEY.Key_F2)
    editor = grid.findChild(QLineEdit, "week_cell")
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, key)
    qtbot.wait(1)


@pytest.mark.parametrize(("text", "minutes"), [("7,5", 450), ("7:30", 450), ("9-16:30", 450), ("90m", 90)])
def test_what_one_types_is_booked(page, desk, qtbot, text, minutes):
    type_into(qtbot, page, cell(page, 0, WEDNESDAY), text)
    assert desk.hours.week(MONDAY).rows[0].minutes(2) == minutes


def test_enter_goes_down_and_tab_to_the_right(page, qtbot):
    type_into(qtbot, page, cell(page, 0, WEDNESDAY), "1")
    at = page.week.grid.currentIndex()
    assert (at.row(), at.column()) == (line(page, 1), 3)
    type_into(qtbot, page, at, "2", KEY.Key_Tab)
    at = page.week.grid.currentIndex()
    assert (at.row(), at.column()) == (line(page, 1), 4)
    assert page.week.grid.findChild(QLineEdit, "week_cell") is not None


def test_typing_in_a_cell_starts_anew_and_escape_takes_it_back(page, desk, qtbot):
    grid = page.week.grid
    grid.setFocus()
    grid.setCurrentIndex(cell(page, 0, WEDNESDAY))
    qtbot.keyClick(grid, KEY.Key_8)
    qtbot.keyClick(grid.findChild(QLineEdit, "week_cell"), KEY.Key_Escape)
    assert shown(page, 0, WEDNESDAY) == "–"
    assert desk.count(TimeEntry) == 2


def test_delete_empties_and_can_be_undone(page, desk, qtbot):
    type_into(qtbot, page, cell(page, 0, WEDNESDAY), "3")
    page.week.grid.setCurrentIndex(cell(page, 0, WEDNESDAY))
    qtbot.keyClick(page.week.grid, KEY.Key_Delete)
    assert shown(page, 0, WEDNESDAY) == "–"
    desk.undo()
    assert shown(page, 0, WEDNESDAY) == "3,0"


def test_what_cannot_be_read_stays_with_its_sentence(page, desk, qtbot, asked):
    type_into(qtbot, page, cell(page, 0, WEDNESDAY), "veel")
    assert shown(page, 0, WEDNESDAY) == "veel"
    assert cell(page, 0, WEDNESDAY).data(BROKEN)
    assert page.week.grid.currentIndex() == cell(page, 0, WEDNESDAY)
    assert page.week.hint.text() == cell(page, 0, WEDNESDAY).data(BROKEN)
    page.load(2026)
    page._step(1)
    page._step(-1)
    assert shown(page, 0, WEDNESDAY) == "veel"
    again = type(page.week)(page.context)  # as the next start makes it
    qtbot.addWidget(again)
    again.show_day(WEDNESDAY)
    index = again.model.index(again.model.line_of(desk.hours.week(MONDAY).rows[0].key), 3)
    assert index.data(CELL).text == "veel"
    type_into(qtbot, page, cell(page, 0, WEDNESDAY), "2")
    assert shown(page, 0, WEDNESDAY) == "2,0"
    assert desk.draft("WeekGrid", None) is None
    assert asked.failures == []


def test_escape_takes_what_cannot_be_read_out_of_the_cell(page, qtbot):
    type_into(qtbot, page, cell(page, 0, WEDNESDAY), "veel")
    page.week.grid.setCurrentIndex(cell(page, 0, WEDNESDAY))
    qtbot.keyClick(page.week.grid, KEY.Key_Escape)
    assert shown(page, 0, WEDNESDAY) == "–"


def test_several_entries_are_listed_and_never_guessed(page, desk, qtbot, enter, asked):
    first = enter(0, WEDNESDAY, 60, description="Overleg")
    enter(0, WEDNESDAY, 30, description="Bouw")
    type_into(qtbot, page, cell(page, 0, WEDNESDAY), "4")
    assert "2 boekingen" in page.week.hint.text() or "2 boekingen" in cell(page, 0, WEDNESDAY).data(BROKEN)
    assert sorted(one.minutes for one in desk.find(TimeEntry) if one.day == WEDNESDAY) == [30, 60]
    page.week.grid.setCurrentIndex(cell(page, 0, WEDNESDAY))
    qtbot.keyClick(page.week.grid, KEY.Key_Space)
    popover = page.window().findChild(CellEntries)
    popover.findChild(QWidget, f"entry_{first.id}").click()
    assert asked.went == [Target("hours", TimeEntry, first.id)]


def test_billed_hours_stay(page, desk, qtbot, enter, work):
    enter(0, WEDNESDAY, 60)
    draft = desk.invoices.blank(assignment_id=work[0].id)
    waiting = desk.invoices.unbilled(work[0].id, until=WEDNESDAY)
    desk.invoices.take_hours(draft, work[0].id, waiting, Grouping.ONE_LINE)
    type_into(qtbot, page, cell(page, 0, WEDNESDAY), "4")
    assert "factuur" in cell(page, 0, WEDNESDAY).data(BROKEN)
    assert desk.hours.week(MONDAY).rows[0].minutes(2) == 60


def test_time_of_another_record_leads_there(page, desk, qtbot):
    course = desk.save("x", Training(day=WEDNESDAY, title="Azure", minutes=Minutes(120)))
    index = page.week.model.index(page.week.model.line_of(RowKey(HourKind.TRAINING)), 3)
    assert index.data(CELL).text == "2,0"
    page.week.grid.setFocus()
    page.week.grid.setCurrentIndex(index)
    assert "iets anders" in page.week.hint.text()
    type_into(qtbot, page, index, "3")
    assert index.data(BROKEN)
    assert desk.get(Training, course.id).minutes == 120


def test_last_week_is_copied(page, desk, qtbot, asked):
    page.findChild(QWidget, "week_copy").click()
    assert desk.hours.week(MONDAY).of_day(1) == 60
    assert asked.toasts == [("2 boekingen overgenomen", True)]
    desk.undo()
    assert desk.hours.week(MONDAY).of_day(1) == 0


def test_a_row_can_be_added(page, desk, qtbot):
    menu = page.week.row_menu()
    names = [action.objectName() for action in menu.actions()]
    assert "row_travel_0" in names
    assert not any(name.startswith("row_billable") for name in names)
    next(action for action in menu.actions() if action.objectName() == "row_travel_0").trigger()
    at = page.week.grid.currentIndex()
    assert page.week.model.cell_of(at)[0].key == RowKey(HourKind.TRAVEL)
    assert at.column() == 3


def test_going_through_the_weeks(page, qtbot):
    qtbot.keyClick(page.week.grid, KEY.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert page.findChild(QWidget, "days_name").text() == "Week 41"
    page.findChild(QWidget, "days_after").click()
    page.findChild(QWidget, "days_after").click()
    assert page.findChild(QWidget, "days_name").text() == "Week 43"
    page.findChild(QWidget, "days_now").click()
    assert page.days.text() == "12 tot en met 18 oktober"


def test_the_timer_counts_in_its_cell_and_in_the_totals(page, desk, clock, work):
    desk.timer.start(work[0].id)
    clock.now += timedelta(minutes=102)
    page.week._ticked()
    assert page.week.model.running_text(cell(page, 0, WEDNESDAY)) == "1:42"
    assert page.week.model.index(line(page, 0), 8).data(CELL).text == "1,7"
    assert "timer" in cell(page, 0, WEDNESDAY).data(Qt.ItemDataRole.AccessibleTextRole)
    assert desk.count(TimeEntry) == 2


def test_another_year_shows_a_week_of_it(page):
    page.load(2025)
    assert page._day == date(2025, 1, 4)
    page.load(2026)
    assert page._day == WEDNESDAY


def test_the_month_leads_to_a_week(page, qtbot, enter):
    enter(0, date(2026, 10, 1), 90)
    page.modes.set_value("month")
    table = page.month.table
    day = page.month.model.index(0, 3)
    assert day.data(CELL).text == "1,5"
    assert page.month.model.index(0, 7).data(CELL).text == "1,5"
    table.setFocus()
    table.setCurrentIndex(day)
    qtbot.keyClick(table, KEY.Key_Return)
    assert page.week.isVisible()
    assert page.findChild(QWidget, "days_name").text() == "Week 40"


def test_the_cards_say_where_she_stands(page, enter, asked, work):
    enter(0, WEDNESDAY, 120)
    card = page.week.sums
    texts = [
        row.accessibleName().replace("\xa0", " ")
        for row in card.findChildren(QWidget)
        if ": " in row.accessibleName()
    ]
    assert "Declarabel: 2,0 u" in texts
    assert "Omzetwaarde: € 200,00" in texts
    assert card.findChild(QWidget, "bill_0").accessibleName().replace("\xa0", " ") == "Rivierenbank, 3,5 u"
    card.findChild(QWidget, "bill_by").click()
    assert card.findChild(QWidget, "bill_0").accessibleName().replace("\xa0", " ") == "Kopgroep, 3,0 u"
    menu = card.menu()
    menu.actions()[0].trigger()
    assert asked.went[-1].options == {"new": {"assignment_id": work[0].id}}


def test_her_own_answer_is_kept(page, desk):
    page.week.criterion.majority.click()
    answer = page.window().findChild(QWidget, "criterion_answer")
    answer.set_value("yes")
    assert desk.hours.standing(2026).majority is True
    assert "ja" in page.week.criterion.majority.text()


def test_pausing_and_a_forgotten_timer(page, desk, clock, qtbot, work):
    desk.timer.start(work[0].id)
    clock.now += timedelta(minutes=30)
    page.findChild(QWidget, "timer_pause").click()
    assert desk.timer.running.paused_at == clock.now
    page.findChild(QWidget, "timer_pause").click()
    assert desk.timer.running.paused_at is None
    notice = page.findChild(QWidget, "timer_notice")
    assert notice.isHidden()
    clock.now = datetime(2026, 10, 15, 9)  # noqa: DTZ001
    page._strip._tick()
    assert not notice.isHidden()
    notice.adapt.click()
    end = page.window().findChild(QWidget, "timer_end")
    end.time.setText("straks")
    end.stop.click()
    assert end.message.text()
    end.time.setText("17:02")
    end.stop.click()
    assert [one.minutes for one in desk.find(TimeEntry) if one.day == WEDNESDAY] == [150]
    assert desk.count(Timer) == 0
