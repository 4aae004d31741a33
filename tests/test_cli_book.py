"""`zzpdesk book`, on a desk with one day of work."""

import pytest

from tests import builders
from tests.documents.book.pdf import pages, read
from zzpdesk.cli import main
from zzpdesk.desk import Desk


@pytest.fixture
def file(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    path = tmp_path / "desk.zzp"
    Desk.create(path, builders.a_profile()).close()
    return path


def test_the_whole_book(file, tmp_path):
    made = tmp_path / "boek.pdf"
    assert main(["--database", str(file), "book", "--year", "2024", "--output", str(made)]) == 0
    assert read(made.read_bytes()).metadata.title == "Jaaroverzicht 2024"


def test_some_chapters_in_black_and_white_and_english(file, tmp_path):
    made = tmp_path / "book.pdf"
    asked = [
        "book",
        "--year",
        "2024",
        "--output",
        str(made),
        "--chapters",
        "explanation, turnover",
        "--black-and-white",
    ]
    assert main(["--database", str(file), "--language", "en", *asked]) == 0
    said = pages(made.read_bytes())
    assert "Left out by choice: Where the work came from" in said[1]
    assert "How the figures are made" in said[2]


def test_a_chapter_that_is_none(file, tmp_path, capsys):
    with pytest.raises(SystemExit) as ended:
        main(["book", "--year", "2024", "--output", str(tmp_path / "x.pdf"), "--chapters", "weather"])
    assert ended.value.code == 2
    assert "--chapters" in capsys.readouterr().err


def test_never_over_the_desk_itself(file, capsys):
    assert main(["--database", str(file), "book", "--year", "2024", "--output", str(file)]) == 1
    assert capsys.readouterr().err
    Desk.open(file).close()
