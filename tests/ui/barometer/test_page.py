"""The page on a small real desk, with its dialogs answered."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLineEdit

from tests.ui.dependency.world import dutch_screen, pages_of
from tests.ui.modal import when_asked
from zzpdesk.core.records import SelfView
from zzpdesk.ui.barometer.giving import Giving
from zzpdesk.ui.barometer.page import BarometerPage
from zzpdesk.ui.look.labels import IconText, Label
from zzpdesk.ui.look.segments import Segments


@pytest.fixture(autouse=True)
def _screen(qapp) -> Iterator[None]:
    with dutch_screen(qapp):
        yield


@pytest.fixture
def opened(tmp_path: Path, qtbot) -> Iterator:
    with pages_of(BarometerPage, tmp_path, qtbot) as make:

        def active(**how: object):
            page, around = make(**how)
            with qtbot.waitActive(page):
                page.activateWindow()
            return page, around

        yield active


def words(widget) -> list[str]:
    return [one.text() for kind in (Label, IconText) for one in widget.findChildren(kind) if one.text()]


def test_each_published_figure_says_when_by_whom_and_about_whom(opened):
    page, around = opened()
    for row in around.desk.barometer.rows(2026):
        line = page.published.findChild(object, f"published_{row.published.code}")
        said = line.accessibleName()
        assert str(row.published.year) in said
        assert row.published.source in said
        assert row.published.population["nl"] in said
        assert "Jij: " in said


def test_answering_by_keyboard_changes_the_sentence_and_keeps_the_focus(opened):
    page, around = opened()
    assert page.insight.text() == "Je hebt nog niet gezegd of je je in 2026 afhankelijk voelde."
    choice = page.findChild(Segments, "answer_2026")
    choice.button("none").setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    page.load(2026)
    assert around.desk.find(SelfView)[0].dependent is False
    assert page.insight.text().replace("\xa0", " ") == (
        "In 2026 voelde je je niet afhankelijk. 50% van je omzet kwam via bemiddelaars."
    )
    focus = QApplication.focusWidget()
    assert page.findChild(Segments, "answer_2026").isAncestorOf(focus)


def test_a_word_beside_an_answer_is_kept(opened):
    page, around = opened()
    assert not page.findChild(QLineEdit, "note_2026").isEnabled()
    around.desk.barometer.answer(2026, True)
    page.load(2026)
    note = page.findChild(QLineEdit, "note_2026")
    note.setFocus()
    QTest.keyClicks(note, "te veel bij een")
    QTest.keyClick(note, Qt.Key.Key_Return)
    assert around.desk.find(SelfView)[0].note == "te veel bij een"


def test_what_is_saved_is_what_was_shown(opened, tmp_path, monkeypatch, qtbot):
    page, _around = opened()
    place = tmp_path / "uit.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(place), ""))
    seen = []

    def answer(dialog: Giving) -> None:
        shown = {code for code, box in dialog.boxes.items() if box.isChecked()}
        assert shown & {"own-rate", "net-rate", "fees", "turnover"} == set()
        dialog.boxes["clients"].setChecked(False)
        seen.append(dialog.text.toPlainText())
        dialog.save.click()

    when_asked(answer)
    page.give()
    qtbot.waitUntil(place.exists)
    assert place.read_text(encoding="utf-8") == seen[0]
    codes = [one["code"] for one in json.loads(seen[0])["figures"]]
    assert "intermediary" in codes
    assert "clients" not in codes


def test_nothing_is_saved_when_she_thinks_better_of_it(opened, tmp_path, monkeypatch):
    page, _around = opened()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: pytest.fail("asked where to"))
    when_asked(lambda dialog: dialog.cancel.click())
    page.give()
    assert list(tmp_path.glob("*.json")) == []


def test_with_everything_off_there_is_nothing_to_save(opened):
    page, around = opened()
    desk = around.desk.barometer
    dialog = Giving(desk.sheet(2026), desk.file, page)
    for box in dialog.boxes.values():
        box.setChecked(False)
    assert not dialog.save.isEnabled()
    dialog.close()


def test_files_are_added_up_with_hers_beside_them(opened, tmp_path, monkeypatch, qtbot):
    page, _around = opened()
    paths = []
    for number, share in enumerate((10, 20, 60), start=1):
        paths.append(tmp_path / f"{number}.json")
        entry = {"code": "intermediary", "value": share}, {"code": "dependent", "value": share > 50}
        about = {"format": "zzpdesk-figures", "version": 1, "year": 2026, "complete": True, "figures": entry}
        paths[-1].write_text(json.dumps(about), encoding="utf-8")
    paths.append(tmp_path / "niets.json")
    paths[-1].write_text("{}", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: ([str(one) for one in paths], ""))
    page.findChild(QAbstractButton, "choose_files").click()
    qtbot.waitUntil(lambda: not page.adding.chart.isHidden())
    said = [text.replace("\xa0", " ") for text in words(page.adding)]
    assert "3 bestanden over 2026" in said
    assert "niets.json is geen cijferbestand van zzpdesk. Kies een ander bestand." in said
    assert "Zo weinig mensen zijn in een spreiding te herkennen: denk na voor je het doorgeeft." in said
    assert "Noemt zich afhankelijk van bemiddelaars: 1 van 3 zegt ja" in said
    row = page.adding.chart._figures.rows[0]
    assert [cell.replace("\xa0", " ") for cell in row] == [
        "Via bemiddelaars", "3", "10% – 60%", "15% – 40%", "20%", "50%",
    ]  # fmt: skip


def test_only_the_choice_opens_a_browser(opened, monkeypatch):
    page, _around = opened()
    asked = []
    monkeypatch.setattr(
        "zzpdesk.ui.barometer.published.QDesktopServices.openUrl", lambda url: asked.append(url.toString())
    )
    assert asked == []
    page.findChild(QAbstractButton, "published_source").click()
    assert asked == ["https://www.cbs.nl/nl-nl/faq/zzp/hoeveel-opdrachtgevers-hebben-zzp-ers-"]
