"""`zzpdesk export`: the lists and overviews by name, as three kinds of file."""

import csv
import io
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from tests.desk.invoice_world import a_world
from zzpdesk import cli
from zzpdesk.ui.takeaways import names


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    with a_world(tmp_path) as world:
        world.hours(60, 90, day=date(2025, 3, 3))
        world.issued(60, 95)
        return world.desk.path


@pytest.fixture
def export(file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    def run(name: str, ending: str, *more: str) -> tuple[int, Path, str]:
        place = tmp_path / f"uit{ending}"
        code = cli.main(["--database", str(file), "export", name, *more, "--output", str(place)])
        return code, place, capsys.readouterr().err

    return run


def rows_of(place: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(place.read_text("utf-8-sig"), newline=""), delimiter=";"))


def test_a_list_of_one_year_or_of_all(export):
    code, place, _said = export("hours", ".csv", "--year", "2026")
    assert code == 0
    found = rows_of(place)
    assert [row[0] for row in found] == ["Datum", "2026-09-02", "2026-09-01"]
    assert [row[2] for row in found] == ["Uren", "1,5833", "1,00"]
    assert len(rows_of(export("hours", ".csv")[1])) == 1 + 4


@pytest.mark.parametrize("name", sorted(names()))
def test_every_name_gives_a_workbook(export, name):
    code, place, said = export(name, ".xlsx")
    assert (code, said) == (0, "")
    book = load_workbook(place)
    assert book.sheetnames[-1] == "Uitleg"
    assert book["Uitleg"]["A1"].value


def test_the_overview_on_paper(export):
    code, place, _said = export("dependency", ".PDF", "--year", "2026")
    assert code == 0
    assert "Bureau Vooruit" in "".join(page.extract_text() for page in PdfReader(place).pages)


@pytest.mark.parametrize(
    ("name", "ending", "said"),
    [
        ("hours", ".ods", "Laat uit.ods eindigen op .xlsx, .csv of .pdf."),
        ("uren", ".csv", "Er is geen lijst “uren”. Er zijn: absences, agenda,"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_written(export, name, ending, said):
    code, place, words = export(name, ending)
    assert code == 1
    assert words.startswith(said)
    assert not place.exists()


def test_never_over_the_desk_itself(file, capsys):
    link = file.with_name("desk.csv")
    link.symlink_to(file)
    assert cli.main(["--database", str(file), "export", "hours", "--output", str(link)]) == 1
    assert "desk.csv" in capsys.readouterr().err
    assert file.read_bytes().startswith(b"SQLite format 3")
