"""Pages: list and record side by side, keys, filter, order, archive, and what an empty one says."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.ui.records.builders import DAY, assignment, relation, saved
from zzpdesk.core.kinds import AssignmentId, BasisPoints, Minutes, RelationId
from zzpdesk.core.listing import Listing
from zzpdesk.core.ports import Where
from zzpdesk.core.records import (
    Assignment,
    FeeTerms,
    GiveTakeEntry,
    Goal,
    Intermediary,
    Relation,
    TimeEntry,
)
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.records.time import HourKind
from zzpdesk.texts import formats
from zzpdesk.ui.context import Target
from zzpdesk.ui.look.cells import CELL
from zzpdesk.ui.look.empty import EmptyState
from zzpdesk.ui.look.table import TableView
from zzpdesk.ui.navigation import page_of as page_of_kind
from zzpdesk.ui.records.model import WINDOW, RecordModel
from zzpdesk.ui.screens import _PAGES, record_pages
from zzpdesk.ui.screens.hours import HOURS

NAMES = tuple(_PAGES)


def titles(page):
    model = page.list.model
    return [model.data(model.index(row, 0), CELL).text for row in range(model.rowCount())]


@pytest.mark.parametrize("name", NAMES)
def test_every_page_is_there_under_its_name_and_follows_what_it_shows(page_of, name):
    page = page_of(name)
    assert page.name == name
    assert {page.about.record_type, *(part.screen.record_type for part in page.parts)} <= page.kinds


def test_every_page_of_records_stands_in_the_sidebar_with_its_kind(context, qtbot):
    for name, make in record_pages(context).items():
        page = make()
        qtbot.addWidget(page)
        assert page_of_kind(page.about.record_type) == name


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_page_says_what_goes_here(page_of, qtbot, name):
    page = page_of(name)
    empty = page.findChild(EmptyState)
    assert empty.isVisible()
    assert page.title()
    empty.primary.click()
    assert page.panel.isVisible()
    assert page.panel.record.id is None
    qtbot.keyClick(page.panel.main.form, Qt.Key.Key_Escape)
    assert empty.isVisible()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("size", [(1142, 680), (920, 540)])
def test_a_page_opens_its_records_and_fits(page_of, desk, qtbot, name, size):
    page = page_of(name, size)
    saved(desk, page.about.record_type)
    view = page.list.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert page.panel.isVisible()
    assert page.panel.isAncestorOf(page.focusWidget())
    assert page.width() == size[0]
    qtbot.waitUntil(lambda: view.horizontalScrollBar().maximum() == 0)
    qtbot.keyClick(page.panel, Qt.Key.Key_Escape)
    assert page.panel.isHidden()
    assert page.focusWidget() is view
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert page.panel.isVisible()
    assert view.hasFocus()
    qtbot.keyClick(view, Qt.Key.Key_F2)
    assert page.panel.isAncestorOf(page.focusWidget())


def test_names_for_controls_are_complete(page_of, desk):
    saved(desk, Intermediary)
    page = page_of("intermediaries")
    page.list.view.select_row(0)
    page._edit(page.list.current())
    for widget in page.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            assert widget.accessibleName() or getattr(widget, "text", str)(), widget.objectName()


def test_deleting_can_be_undone_from_the_toast(page_of, desk, asked, qtbot):
    relation(desk, "Dataclub Noord")
    relation(desk, "Rivierenbank")
    page = page_of("relations")
    page.list.view.setFocus()
    qtbot.keyClick(page.list.view, Qt.Key.Key_Delete)
    assert titles(page) == ["Rivierenbank"]
    assert asked.toasts == [("Dataclub Noord verwijderd", True)]
    desk.undo()
    assert titles(page) == ["Dataclub Noord", "Rivierenbank"]


def test_what_is_referred_to_is_archived_with_an_explanation(page_of, desk, asked, qtbot):
    assignment(desk)
    page = page_of("relations")
    page.list.view.setFocus()
    qtbot.keyClick(page.list.view, Qt.Key.Key_Delete)
    assert desk.find(Relation)[0].archived
    assert titles(page) == []
    assert asked.toasts == [("Rivierenbank wordt elders gebruikt en is daarom gearchiveerd", True)]
    page.segments.findChild(QWidget, "segment_archive").click()
    assert titles(page) == ["Rivierenbank"]
    page._archive(desk.find(Relation)[0])
    assert not desk.find(Relation)[0].archived


def test_what_is_referred_to_and_cannot_be_archived_stays(page_of, desk, asked):
    terms = saved(desk, FeeTerms)
    from zzpdesk.core.records import Fee

    desk.save("x", Fee(source_id=terms.source_id, terms_id=terms.id, day=DAY, amount=1))
    page = page_of("intermediaries")
    page.remove(terms)
    assert desk.count(FeeTerms) == 1
    assert len(asked.failures) == 1


def test_the_filter_finds_words_anywhere_and_in_what_is_referred_to(page_of, desk, qtbot):
    made = assignment(desk)
    other = relation(desk, "Café Ürün", city="Ede")
    desk.save("x", Assignment(title="Boekhouding", client_id=RelationId(other.id), since=DAY))
    page = page_of("assignments")
    assert len(titles(page)) == 2
    page.focus_filter()
    for text, found in (
        ("rivier", [made.title]),
        ("cafe urun", ["Boekhouding"]),
        ("boek rivier", []),
        ("", None),
    ):
        page.filter.setText(text)
        page._show_list()
        assert titles(page) == (found if found is not None else ["Boekhouding", "Dataplatform"])


def test_order_is_by_name_of_what_is_referred_to_and_is_remembered(page_of, desk):
    client = RelationId(relation(desk, "Rivierenbank").id)
    for title, name in (("1", "beta"), ("2", "Alfa"), ("3", "Gamma")):
        source = RelationId(relation(desk, name, source_kind=SourceKind.PEER).id)
        desk.save("x", Assignment(title=title, client_id=client, source_id=source, since=DAY))
    page = page_of("assignments")
    by_source = [field.name for field in page.about.columns].index("source_id")
    page.list.view.horizontalHeader().setSortIndicator(by_source, Qt.SortOrder.AscendingOrder)
    assert titles(page) == ["2", "1", "3"]
    page.list.view.horizontalHeader().setSortIndicator(by_source, Qt.SortOrder.DescendingOrder)
    assert titles(page) == ["3", "1", "2"]
    again = page_of("assignments")
    assert titles(again) == ["3", "1", "2"]


def test_column_widths_are_remembered(page_of, desk):
    saved(desk, TimeEntry)
    page = page_of("hours")
    page.list.view.setColumnWidth(0, 177)
    again = page_of("hours")
    assert again.list.view.columnWidth(0) == 177


def test_the_year_shows_what_touches_it(page_of, desk):
    client = RelationId(relation(desk, "Rivierenbank").id)
    for title, since, until in (
        ("over", date(2024, 1, 1), date(2025, 12, 31)),
        ("runs", date(2024, 1, 1), None),
        ("now", date(2026, 5, 1), date(2026, 6, 1)),
        ("later", date(2027, 1, 1), None),
    ):
        desk.save("x", Assignment(title=title, client_id=client, since=since, until=until))
    page = page_of("assignments")
    assert titles(page) == ["now", "runs"]
    page.load(2027)
    assert titles(page) == ["later", "runs"]
    page.segments.findChild(QWidget, "segment_all").click()
    assert titles(page) == ["later", "now", "over", "runs"]


def test_a_new_record_appears_in_the_list_and_is_current(page_of, desk, qtbot):
    relation(desk, "Rivierenbank")
    page = page_of("relations")
    page.create_new()
    edit = page.panel.main.form.editors["name"].widget
    qtbot.keyClicks(edit, "Havenlogica")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert titles(page) == ["Havenlogica", "Rivierenbank"]
    assert page.list.current().name == "Havenlogica"
    desk.undo()
    assert titles(page) == ["Rivierenbank"]
    assert page.panel.isHidden()


def test_the_record_open_stays_open_when_the_list_changes(page_of, desk):
    kept = relation(desk, "Rivierenbank")
    page = page_of("relations")
    page.open(Target("relations", Relation, kept.id))
    relation(desk, "Aardewerk")
    assert page.panel.record.id == kept.id
    assert page.list.current().id == kept.id
    desk.delete("x", desk.get(Relation, kept.id))
    assert page.panel.isHidden()


def test_links_open_a_record_a_new_one_or_a_filtered_list(page_of, desk):
    made = saved(desk, Intermediary)
    page = page_of("intermediaries")
    page.open(Target("intermediaries", Relation, made.relation_id))
    assert page.dossier.record.id == made.id
    page.open(Target("intermediaries", options={"new": {"sector": "IT"}}))
    assert page.panel.record.sector == "IT"
    page.open(Target("intermediaries", options={"filter": "zuiderw"}))
    assert titles(page) == ["Gemeente Zuiderwoude"]


def test_what_belongs_to_a_source_is_added_on_its_page(page_of, desk, qtbot):
    made = saved(desk, Intermediary)
    page = page_of("intermediaries")
    page.open(Target("intermediaries", Intermediary, made.id))
    page.dossier.findChild(QWidget, "add_fee_terms").click()
    form = page.panel._top().form
    assert "source_id" not in form.editors
    edit = form.editors["percent"].widget
    qtbot.keyClicks(edit, "12,5")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    terms = desk.find(FeeTerms)[0]
    assert (terms.source_id, terms.percent) == (made.relation_id, BasisPoints(1_250))
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert page.panel.isHidden()
    shown = page.dossier.findChild(TableView, "list_fee_terms")
    assert shown.model().rowCount() == 1
    shown.opened.emit(0)
    assert page.panel._top().record == terms
    desk.delete("x", terms)
    assert page.panel._top() is page.panel.main


def test_hours_are_booked_from_the_quick_line(page_of, desk, qtbot):
    made = assignment(desk)
    page = page_of("hours")
    page.create_new()
    page._close()
    quick = page._quick
    relation(desk, "x")
    assert desk.count(TimeEntry) == 0
    quick.editors["minutes"].show_text("9-16:30")
    quick.book()
    assert "opdracht" in page.findChild(QWidget, "quick_problem").text()
    quick.editors["assignment_id"].show(made.id)
    quick.editors["description"].show("Sprint 14")
    quick.book()
    entry = desk.find(TimeEntry)[0]
    assert (entry.minutes, entry.assignment_id, entry.day) == (450, made.id, date(2026, 10, 14))
    assert quick.editors["minutes"].text() == ""
    assert quick.editors["assignment_id"].read() == made.id
    quick.editors["minutes"].show_text("veel")
    quick.book()
    assert quick.editors["minutes"].text() == "veel"
    assert desk.count(TimeEntry) == 1


def test_the_timer_starts_stops_and_books(page_of, desk, asked):
    made = assignment(desk)
    saved(desk, TimeEntry)
    page = page_of("hours")
    strip = page._strip
    strip._choose.show(made.id)
    page.findChild(QWidget, "timer_go").click()
    assert desk.timer.running.assignment_id == made.id
    assert strip._what.text() == "Dataplatform"
    page.findChild(QWidget, "timer_go").click()
    assert desk.timer.running is None
    assert desk.count(TimeEntry) == 2
    assert asked.failures == []


def test_sums_stand_below_the_hours(page_of, desk):
    saved(desk, TimeEntry)
    page = page_of("hours")
    assert [figure.replace("\xa0", " ") for _label, figure in page.facts()] == ["1,5 u"]


def test_a_list_of_45000_rows_reads_only_what_it_shows(desk, qtbot, monkeypatch):
    made = assignment(desk)

    def work(unit):
        for number in range(45_000):
            day = date(2010, 1, 1) + timedelta(days=number // 8)
            unit.save(
                TimeEntry(day=day, assignment_id=AssignmentId(made.id), minutes=Minutes(60 + number % 400))
            )

    desk.change("x", work)
    read = []
    rows = desk.lists.rows
    monkeypatch.setattr(desk.lists, "rows", lambda *args: read.append(args[1:]) or rows(*args))
    model = RecordModel(desk, HOURS)
    view = TableView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.resize(800, 600)
    with qtbot.waitExposed(view):
        view.show()
    model.show(Listing(TimeEntry))
    view.grab()
    assert model.rowCount() == 45_000
    assert read == [(0, WINDOW)]
    view.scrollToBottom()
    view.grab()
    assert len(read) <= 3
    model.sort(2)
    assert model.record(0).minutes == 60
    assert model.row_of(model.record(44_000).id) == 44_000


def test_a_kind_of_hours_that_is_not_billable_stands_in_its_own_view(page_of, desk):
    saved(desk, TimeEntry)
    desk.save("x", TimeEntry(day=DAY, minutes=Minutes(30), kind=HourKind.ADMINISTRATION))
    page = page_of("hours")
    assert page.list.model.rowCount() == 2
    page.segments.findChild(QWidget, "segment_indirect").click()
    assert [page.list.model.record(0).kind] == [HourKind.ADMINISTRATION]
    assert page.list.model.rowCount() == 1


def test_sources_have_their_own_view_among_relations(page_of, desk):
    relation(desk, "Rivierenbank")
    relation(desk, "Femke", source_kind=SourceKind.PEER)
    page = page_of("relations")
    page.segments.findChild(QWidget, "segment_sources").click()
    assert titles(page) == ["Femke"]


def test_where_both_do_not_fit_the_record_covers_the_list(page_of, desk):
    relation(desk, "Rivierenbank")
    page = page_of("relations", (640, 600))
    page._show(desk.find(Relation)[0])
    assert page.panel.isVisible()
    assert not page.list.isVisible()
    page._close()
    assert page.list.isVisible()
    page.resize(1142, 600)
    page._show(desk.find(Relation)[0])
    assert page.list.isVisible()
    assert page.panel.isVisible()


def test_a_link_to_certain_hours_shows_those_whatever_view_and_year(page_of, desk):
    work = saved(desk, Assignment)
    old = [TimeEntry(day=date(2023, 3, day), assignment_id=work.id, minutes=Minutes(60)) for day in (1, 2)]
    ids = tuple(desk.save("Uren", one).id for one in old)
    desk.save("Uren", TimeEntry(day=date(2026, 3, 1), kind=HourKind.TRAVEL, minutes=Minutes(30)))
    page = page_of("hours")
    page.segments.button("indirect").click()
    assert page.list.model.rowCount() == 1
    page.open(Target("hours", options={"where": (Where("id", "in", ids),)}))
    assert page.list.model.rowCount() == 2
    assert page.facts() == [("Samen", formats.hours(Minutes(120)))]
    page.segments.button("indirect").click()
    assert page.list.model.rowCount() == 1
    page.open(Target("hours", options={"where": (Where("id", "in", ids),)}))
    page.load(2025)
    assert page.list.model.rowCount() == 0


def test_what_has_no_name_is_called_by_its_kind_and_never_by_the_catalogue(page_of):
    page = page_of("assignments")
    assert page.called(FeeTerms()) != ""
    assert page.called(TimeEntry()) == "Onderdeel"
    assert page_of("hubs").called(GiveTakeEntry()) == "Dienst of gunst"
    assert page_of("trainings").called(Goal()) == "Doel"
