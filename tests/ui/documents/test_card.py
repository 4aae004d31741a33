"""The card of documents: adding by link and by dropping, opening, saving, naming, taking out."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu, QPushButton, QWidget

from tests.ui.modal import when_asked
from zzpdesk.core.errors import FileTrouble
from zzpdesk.core.kinds import BasisPoints
from zzpdesk.core.records import Assignment, Document, FeeTerms, Relation
from zzpdesk.desk.documents import Incoming
from zzpdesk.ui.context import Target
from zzpdesk.ui.documents.drop import DropSheet
from zzpdesk.ui.look.dialog import Confirm
from zzpdesk.ui.way import called, subject_of, target_of

PDF = b"%PDF-1.4 x"


def card(page):
    return page.panel.main.documents


def names(page):
    owner = page.panel.record
    return [row.name for row in page.context.desk.documents.of(owner)]


def add(page, tmp_path, name="brief.pdf", content=PDF):
    path = tmp_path / name
    path.write_bytes(content)
    card(page).files.add(page.panel.record, [path])
    (row,) = [one for one in page.context.desk.documents.of(page.panel.record) if one.name == name]
    return row


def link(page, row):
    QApplication.processEvents()  # new rows are shown then
    return card(page).findChild(QWidget, f"document_{row.id}")


def menu_of(page, row):
    return next(m for m in link(page, row).parentWidget().findChildren(QMenu) if m.actions())


def choose(page, row, text):
    next(action for action in menu_of(page, row).actions() if action.text() == text).trigger()


def drag(paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_a_new_record_carries_nothing_before_it_is_saved(shown):
    shown.create_new()
    assert card(shown).isHidden()


def test_files_are_added_from_a_dialog_with_undo(shown, asked, tasks, tmp_path, monkeypatch, desk):
    for name in ("a.pdf", "b.pdf"):
        (tmp_path / name).write_bytes(name.encode())
    chosen = [str(tmp_path / "a.pdf"), str(tmp_path / "b.pdf")]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (chosen, ""))
    card(shown).link.click()
    assert names(shown) == ["a.pdf", "b.pdf"]
    assert asked.toasts == [("2 documenten toegevoegd", True)]
    assert tasks.titles == ["2 documenten toevoegen"]
    assert link(shown, desk.documents.of(shown.panel.record)[0]).isVisible()
    desk.undo()
    assert desk.count(Document) == 0
    assert card(shown).findChildren(QWidget, "document_1") == []


def test_the_same_file_again_is_said_and_not_kept_twice(shown, asked, tmp_path):
    add(shown, tmp_path)
    again = tmp_path / "kopie.pdf"
    again.write_bytes(PDF)
    card(shown).files.add(shown.panel.record, [again])
    assert asked.toasts[-1] == ("kopie.pdf staat hier al", False)
    assert names(shown) == ["brief.pdf"]


def test_what_cannot_be_read_is_said_and_the_others_are_kept(shown, asked, tmp_path):
    (tmp_path / "leeg.pdf").touch()
    (tmp_path / "goed.pdf").write_bytes(PDF)
    card(shown).files.add(shown.panel.record, [tmp_path / "leeg.pdf", tmp_path / "goed.pdf", tmp_path])
    assert names(shown) == ["goed.pdf"]
    assert [error.code for error in asked.failures] == ["document-empty"]


@pytest.mark.parametrize("anyway", [True, False])
def test_above_twenty_megabytes_it_asks_first(shown, tmp_path, monkeypatch, anyway):
    asked_titles = []
    monkeypatch.setattr(Confirm, "ask", lambda self: asked_titles.append(self.title.text()) or anyway)
    path = tmp_path / "film.pdf"
    with path.open("wb") as file:
        file.truncate(34_000_000)
    card(shown).files.add(shown.panel.record, [path])
    assert asked_titles == ["film.pdf is 34\u00a0MB"]
    assert names(shown) == (["film.pdf"] if anyway else [])


def test_files_dropped_on_the_panel_are_added(shown, tmp_path, qtbot):
    path = tmp_path / "brief.pdf"
    path.write_bytes(PDF)
    pane, data = shown.panel.main, drag([path])
    sheet = pane.findChild(DropSheet)
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    QApplication.sendEvent(pane, enter)
    assert enter.isAccepted()
    assert sheet.isVisible()
    assert sheet.geometry() == pane.rect()
    QApplication.sendEvent(sheet, QDragEnterEvent(QPoint(6, 6), copy, data, left, none))
    QApplication.sendEvent(sheet, QDragLeaveEvent())
    assert not sheet.isVisible()
    for place in (pane, sheet):  # as the window does when the sheet has come up below the pointer
        QApplication.sendEvent(place, QDragEnterEvent(QPoint(5, 5), copy, data, left, none))
    drop = QDropEvent(QPointF(50, 50), copy, data, left, none)
    QApplication.sendEvent(sheet, drop)
    assert not sheet.isVisible()
    assert names(shown) == ["brief.pdf"]


def test_dragged_text_and_addresses_elsewhere_are_left_to_the_fields(shown):
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/brief.pdf")])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(shown.panel.main, QDragEnterEvent(QPoint(5, 5), copy, data, left, none))
    assert not shown.panel.main.findChild(DropSheet).isVisible()


def test_enter_opens_a_read_only_copy(shown, tmp_path, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: bool(opened.append(Path(url.toLocalFile()))) or True
    )
    row = add(shown, tmp_path)
    qtbot.keyClick(link(shown, row), Qt.Key.Key_Return)
    assert [path.name for path in opened] == ["brief.pdf"]
    assert opened[0].read_bytes() == PDF


def test_without_a_program_for_it_that_is_said(shown, asked, tmp_path, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    card(shown).files.open(add(shown, tmp_path))
    assert isinstance(asked.failures[0], FileTrouble)
    assert asked.failures[0].code == "no-program"


def test_what_may_run_something_is_saved_elsewhere_instead(shown, asked, tmp_path, monkeypatch):
    target = tmp_path / "elders.exe"
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: pytest.fail("opened"))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    row = add(shown, tmp_path, "setup.exe", b"MZ")
    assert [action.text() for action in menu_of(shown, row).actions()][:1] == ["Bewaar als…"]
    link(shown, row).click()
    assert target.read_bytes() == b"MZ"
    assert asked.toasts[-1] == ("elders.exe bewaard", False)
    disguised = add(shown, tmp_path, "brief.txt", b"#!/bin/sh")
    link(shown, disguised).click()
    assert [error.code for error in asked.failures] == ["document-not-opened"]


def test_saving_over_the_desk_is_refused(shown, asked, tmp_path, monkeypatch, desk):
    row = add(shown, tmp_path)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(desk.path), ""))
    choose(shown, row, "Bewaar als…")
    assert [error.code for error in asked.failures] == ["file-is-desk"]


def test_renaming_asks_with_the_name_without_its_ending_chosen(shown, tmp_path, qtbot):
    row, said = add(shown, tmp_path), []

    def answer(dialog) -> None:
        edit = dialog.findChild(QLineEdit, "document_name")
        said.append(edit.selectedText())
        edit.setText("Intentieverklaring")
        dialog.findChild(QPushButton, "confirm_verb").click()

    when_asked(answer)
    choose(shown, row, "Naam wijzigen…")
    assert said == ["brief"]
    assert names(shown) == ["Intentieverklaring.pdf"]


def test_delete_takes_it_out_with_undo(shown, asked, tmp_path, qtbot, desk):
    row = add(shown, tmp_path)
    link(shown, row).setFocus()
    qtbot.keyClick(link(shown, row), Qt.Key.Key_Delete)
    assert names(shown) == []
    assert asked.toasts[-1] == ("brief.pdf verwijderd", True)
    desk.undo()
    assert desk.documents.content(row.id) == PDF
    assert link(shown, row).isVisible()


def test_what_is_gone_meanwhile_is_said(shown, asked, tmp_path, desk):
    row = add(shown, tmp_path)
    desk.documents.remove(row.id)
    card(shown).files.remove(row)
    assert [error.code for error in asked.failures] == ["not-found"]


def test_rows_have_names_for_readers_and_tab_reaches_them(shown, tmp_path):
    row = add(shown, tmp_path)
    assert link(shown, row).accessibleName() == "brief.pdf, PDF · 10\u00a0B · 14\u00a0okt\u00a02026"
    more = card(shown).findChild(QWidget, f"document_more_{row.id}")
    assert more.accessibleName() == "Meer: brief.pdf"
    assert card(shown).link.accessibleName() == "Documenten toevoegen"


def test_a_part_of_a_record_carries_its_own(desk, tmp_path, shown, relation):
    work = desk.save("x", Assignment(title="Dataplatform", client_id=relation.id, since=desk.today()))
    shown.panel.open_part(shown.panel.main.lists[0].part, work)
    inner = shown.panel._top()
    (tmp_path / "x.pdf").write_bytes(PDF)
    inner.documents.files.add(work, [tmp_path / "x.pdf"])
    assert [row.name for row in desk.documents.of(work)] == ["x.pdf"]
    QApplication.processEvents()
    assert inner.documents.findChild(QWidget, "document_1").isVisible()
    assert card(shown).findChild(QWidget, "document_1") is None


# ---- the way to a record


def test_a_document_leads_to_the_page_of_what_carries_it(desk, relation):
    terms = desk.save("x", FeeTerms(source_id=relation.id, since=desk.today(), percent=BasisPoints(1_500)))
    desk.documents.add(terms, [Incoming("x.pdf", PDF, "0" * 64)])
    assert subject_of(desk, "FeeTerms", terms.id)[1] == Target("relations", Relation, relation.id)
    assert called(desk, terms)
    assert target_of(desk, Relation, 99) is None
    assert subject_of(desk, "FeeTerms", 99) == ("", None)
    assert subject_of(desk, "Nothing", 1) == ("", None)
