"""The page shown as a file or on paper: by menu, key and palette, the same way everywhere."""

import io
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog

from tests.builders import a_relation
from tests.ui.modal import when_asked
from zzpdesk.texts.takeaway import Heading, Tabular, Takeaway, ready
from zzpdesk.ui.context import Target
from zzpdesk.ui.papers import Papers, with_ending
from zzpdesk.ui.printing import a_printer


@pytest.fixture
def window(opened):
    app = opened()
    found = app.window
    for name in ("Bakker", "=1+1", "Timmer"):
        found.desk.save("x", a_relation(name=name))
    found.go(Target("relations"))
    return found


@pytest.fixture
def chosen(tmp_path, monkeypatch):
    """Answers where to save with `place`."""

    class Chosen:
        place = tmp_path / "weg"
        offered = ""

        def ask(self, _owner, _title, offered, _kinds):
            self.offered = Path(offered).name
            return str(self.place), ""

    found = Chosen()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", found.ask)
    return found


def test_the_menu_is_the_same_on_each_page(window):
    for page in ("relations", "overview", "dependency"):
        window.go(Target(page))
        window.take_menu.aboutToShow.emit()
        names = [action.objectName() for action in window.take_menu.actions() if action.objectName()]
        expected = [f"action_{key}" for key in ("print", "preview", "save-pdf", "save-xlsx", "save-csv")]
        assert names[:5] == expected
        assert window.topbar.take.isVisible()
    assert names[5:] == ["output_csv"]
    window.go(Target("settings"))
    assert not window.topbar.take.isVisible()


def test_a_list_is_saved_as_a_workbook_with_its_filter(window, chosen, qtbot):
    page = window.stack.current
    page.filter.setText("Bak")
    qtbot.waitUntil(lambda: page.list.model.rowCount() == 1)
    window.actions_list.get("save-xlsx").trigger()
    qtbot.waitUntil(lambda: chosen.place.with_suffix(".xlsx").exists(), timeout=20_000)
    assert chosen.offered == f"relaties-{window.topbar.year.year}.xlsx"
    book = load_workbook(io.BytesIO(chosen.place.with_suffix(".xlsx").read_bytes()))
    assert [row[0].value for row in book["Relaties"].rows] == ["Naam", "Bakker"]
    said = {row[0].value: row[1].value for row in book["Uitleg"].rows}
    assert said["Toont"] == "Actief · met “Bak”"


def test_a_list_is_saved_as_csv_without_formulas(window, chosen, qtbot):
    chosen.place = chosen.place.with_suffix(".csv")
    window.actions_list.get("save-csv").trigger()
    qtbot.waitUntil(chosen.place.exists, timeout=20_000)
    lines = chosen.place.read_text("utf-8-sig").splitlines()
    assert [line.split(";")[0] for line in lines] == ["Naam", "'=1+1", "Bakker", "Timmer"]


def test_another_file_is_never_written_over_unasked(window, chosen):
    """Neither one whose name the dialog did not see, nor the desk itself."""
    failed = []
    object.__setattr__(window.stack.current.context, "fail", failed.append)
    there = chosen.place.with_suffix(".xlsx")
    there.write_bytes(b"mine")
    window.actions_list.get("save-xlsx").trigger()
    chosen.place = window.desk.path
    window.actions_list.get("save-xlsx").trigger()
    assert [error.code for error in failed] == ["file-exists", "file-is-desk"]
    assert there.read_bytes() == b"mine"
    assert window.desk.path.read_bytes().startswith(b"SQLite format 3")


def test_the_way_to_the_book_is_made_once(window):
    window.go(Target("overview"))
    first = window.stack.current.tools()
    assert window.stack.current.tools() is first


def test_ctrl_p_asks_which_printer(window, qtbot, monkeypatch):
    seen = []
    monkeypatch.setattr(
        QPrintDialog, "exec", lambda dialog: seen.append(dialog.maxPage()) or QDialog.DialogCode.Rejected
    )
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: seen == [1], timeout=20_000)


def test_the_preview_shows_the_list(window, qtbot):
    titles = []
    when_asked(lambda dialog: titles.append(dialog.windowTitle()))
    window.actions_list.get("preview").trigger()
    qtbot.waitUntil(lambda: titles == ["Afdrukvoorbeeld"], timeout=20_000)


def test_a_wide_table_lies_down_on_the_printer_too(window, qtbot):
    page = window.stack.current
    wide = Tabular(
        "Breed", tuple(Heading(f"Kolom {number}") for number in range(9)), [("tekst van een cel",) * 9]
    )
    paper = window.desk.paper.tables_pdf(Takeaway("Breed", "", "breed", (ready(wide),)))
    drawn = Papers(page.context, page).drawing(lambda: paper, 60)(lambda _share, _text: None, None)
    assert drawn.lies_down
    assert a_printer(drawn).pageLayout().orientation() is QPageLayout.Orientation.Landscape
    assert drawn.images[0].width() > drawn.images[0].height()


def test_where_nothing_is_that_is_told(window, monkeypatch):
    window.go(Target("settings"))
    said = []
    object.__setattr__(window.stack.current.context, "toast", lambda text, _undo: said.append(text))
    for key in ("print", "preview", "save-pdf", "save-xlsx", "save-csv"):
        window.actions_list.get(key).trigger()
    assert said == ["Op deze pagina is niets te bewaren of af te drukken"] * 5


@pytest.mark.parametrize(
    ("chosen_name", "name"),
    [("lijst", "lijst.xlsx"), ("lijst.xlsx", "lijst.xlsx"), ("mijn.lijst", "mijn.lijst")],
)
def test_an_ending_left_out_is_added(chosen_name, name):
    assert with_ending(Path(chosen_name), "relaties.xlsx").name == name
