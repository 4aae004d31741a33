"""The command line, in-process and as a program of its own, on the stranger's year."""

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.scenarios.stranger import a_year
from zzpdesk import __version__, cli, places
from zzpdesk.core.kinds import Price
from zzpdesk.core.records import Relation
from zzpdesk.core.records.invoice import InvoiceLine
from zzpdesk.desk import Desk
from zzpdesk.desk.lock import FileLock
from zzpdesk.texts.i18n import use_language

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("cli") / "jikke.zzp"
    a_year(path).desk.close()
    return path


@pytest.fixture
def file(original: Path, tmp_path: Path) -> Path:
    return shutil.copyfile(original, tmp_path / "jikke.zzp")


@pytest.fixture(autouse=True)
def data_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is remembered outside of the files: nothing yet."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Iterator[Run]:
    """Exit code, output and errors of a command."""

    def command(*arguments: object) -> tuple[int, str, str]:
        capsys.readouterr()
        try:
            code = cli.main([str(one) for one in arguments])
        except SystemExit as error:
            code = int(error.code or 0)
        out, err = capsys.readouterr()
        return code, out.replace("\u00a0", " "), err

    yield command
    use_language("nl")


def program(*arguments: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    call = [sys.executable, "-m", "zzpdesk", *map(str, arguments)]
    return subprocess.run(call, capture_output=True, env=os.environ | environment, check=False, timeout=60)


# -------------------------------------------------------------------------------------------------- overview


def test_overview_json_has_the_documented_shape(run: Run, file: Path) -> None:
    code, out, err = run("--database", file, "overview", "--year", 2024, "--json")
    found = json.loads(out)
    assert (code, err) == (0, "")
    assert (
        list(found)
        == (
            "year as_of turnover_cents attributed_cents outside_cents proceeds_cents minutes sources clients"
            " contracting debtors introducers unintroduced kinds routes negative concentrations channels"
            " concentration fees_cents fees_coverage fees_by_kind_cents take_rate waiting"
        ).split()
    )
    assert (found["year"], found["as_of"], found["minutes"]) == (2024, "2024-12-31", 13_895)
    assert (found["turnover_cents"], found["attributed_cents"]) == (1_756_845, 1_751_845)
    assert found["outside_cents"] == {"expense": 5_000}
    assert found["sources"][0] == {
        "name": "Bureau Stilzwijgen B.V.",
        "kind": "intermediary",
        "channel": "intermediary",
        "turnover_cents": 600_000,
        "minutes": 4_800,
        "fees_cents": None,
        "paid_cents": 0,
        "on_top_cents": None,
        "share": 0.342496,
    }
    assert {one["name"]: one["fees_cents"] for one in found["sources"]} == {
        "Bureau Stilzwijgen B.V.": None,
        "Poort Contracting": 10_000,
        "Aannemer Bakema B.V.": 0,
        "Coöperatie Thuis in Zorg U.A.": 28_800,
        "Klusplein": 59_261,
        "Gemeente Opsterland": 0,
        "Kaffeehaus GmbH": 0,
        "Fam. De Wit": 0,
    }
    assert found["clients"][0] == {
        "name": "Rijksdienst voor Tests",
        "turnover_cents": 600_000,
        "minutes": 4_800,
        "share": 0.342496,
    }
    assert list(found["channels"]) == ["direct", "collective", "network", "intermediary"]
    assert list(found["concentration"]) == ["largest", "top3", "hhi", "effective"]
    assert found["fees_cents"] == 98_061
    assert found["fees_coverage"] == pytest.approx(1_151_845 / 1_751_845, abs=1e-6)
    by_kind = {"percentage": 57_190, "margin_per_hour": 10_000, "subscription_month": 30_871}
    assert found["fees_by_kind_cents"] == by_kind
    assert found["take_rate"] == pytest.approx(98_061 / 1_151_845, abs=1e-6)
    assert (found["waiting"]["invoices"], found["waiting"]["cost_cents"]) == (10, None)


def test_overview_of_a_year_without_work(run: Run, file: Path) -> None:
    code, out, _ = run("--database", file, "overview", "--year", 2019, "--json")
    found = json.loads(out)
    assert (code, found["turnover_cents"], found["sources"], found["clients"]) == (0, 0, [], [])
    assert found["concentration"] == {"largest": None, "top3": None, "hhi": None, "effective": None}


def test_overview_in_words_in_both_languages(run: Run, file: Path) -> None:
    _, dutch, _ = run("--database", file, "overview", "--year", 2024)
    _, english, _ = run("--database", file, "--language", "en", "overview", "--year", 2024)
    assert "omzet € 17.568,45" in dutch
    assert "Bemiddelaar" in dutch
    assert "€ 6.000,00" in dutch
    assert "Intermediary" in english
    assert "€ 6,000.00" in english


def test_overview_as_pdf_and_csv(run: Run, file: Path, tmp_path: Path) -> None:
    pdf, table = tmp_path / "jaar.pdf", tmp_path / "jaar.csv"
    assert run("--database", file, "overview", "--year", 2024, "--pdf", pdf, "--csv", table) == (0, "", "")
    assert len(PdfReader(pdf).pages) >= 2
    rows = list(csv.reader(io.StringIO(table.read_text("utf-8-sig")), delimiter=";"))
    assert [row[0] for row in rows[1:3]] == ["Bureau Stilzwijgen B.V.", "Poort Contracting"]
    assert run("--database", file, "overview", "--year", 2024, "--pdf", tmp_path / "no" / "where.pdf")[0] == 1


@pytest.mark.parametrize("year", ["0", "-1", "99999", "twenty"])
def test_a_year_that_is_none_is_a_wrong_call(run: Run, file: Path, year: str) -> None:
    assert run("--database", file, "overview", f"--year={year}")[0] == 2
    assert run("--database", file, "invoice", "list", f"--year={year}")[0] == 2


# -------------------------------------------------------------------------------------------------- invoices


def test_invoice_list_json_has_the_documented_shape(run: Run, file: Path) -> None:
    code, out, _ = run("--database", file, "invoice", "list", "--json")
    found = json.loads(out)
    assert (code, len(found)) == (0, 13)
    assert found[0] == {
        "number": None,
        "date": "2024-12-30",
        "client": "Bewoners De Wijk",
        "source": "Coöperatie Thuis in Zorg U.A.",
        "total_cents": 4_800,
        "withheld_cents": 0,
        "open_cents": 0,
        "status": "draft",
        "self_billed": True,
    }
    assert found[1] | {"status": "", "open_cents": 0} == {
        "number": "2024-011",
        "date": "2024-11-10",
        "client": "Bakkerij Zuurdesem",
        "source": "Klusplein",
        "total_cents": 60_000,
        "withheld_cents": 0,
        "open_cents": 0,
        "status": "",
        "self_billed": False,
    }
    direct = next(one for one in found if one["number"] == "2024-004")
    assert (direct["client"], direct["source"], direct["status"]) == ("Fam. De Wit", None, "paid")
    assert {one["status"] for one in found} == {"draft", "overdue", "paid", "credited"}


def test_invoice_list_of_a_year_in_words(run: Run, file: Path) -> None:
    _, out, _ = run("--database", file, "invoice", "list", "--year", 2024)
    lines = out.splitlines()
    assert len(lines) == 13
    assert lines[0].startswith("concept")
    assert any("2024-006" in line and "€ 7.260,00" in line for line in lines)


def test_invoice_show(run: Run, file: Path) -> None:
    code, out, _ = run("--database", file, "invoice", "show", "2024-007")
    assert code == 0
    for part in (
        "2024-007",
        "30 juni 2024",
        "Poort Contracting",
        "33,33",
        "Reiskosten",
        "€ 3.690,14",
        "640,44",
    ):
        assert part in out


def test_invoice_pdf_is_the_stored_one(run: Run, file: Path, tmp_path: Path) -> None:
    paper = tmp_path / "factuur.pdf"
    assert run("--database", file, "invoice", "pdf", "ZC-2024-17", "--output", paper) == (0, "", "")
    assert "ZC-2024-17" in PdfReader(paper).pages[0].extract_text()


@pytest.mark.parametrize("action", [("show", "2024-099"), ("pdf", "2024-099", "--output", "x.pdf")])
def test_an_unknown_invoice(run: Run, file: Path, action: tuple[str, ...]) -> None:
    code, out, err = run("--database", file, "invoice", *action)
    assert (code, out) == (1, "")
    assert err == "Er is geen factuur 2024-099. Kijk bij zzpdesk invoice list.\n"


def test_a_paper_never_overwrites_the_desk(run: Run, file: Path) -> None:
    before = file.read_bytes()
    assert run("--database", file, "invoice", "pdf", "2024-007", "--output", file)[0] == 1
    assert run("--database", file, "overview", "--year", 2024, "--csv", file)[0] == 1
    assert file.read_bytes() == before


# --------------------------------------------------------------------------------------------------- keeping


def test_backup_check_and_restore(run: Run, file: Path, tmp_path: Path) -> None:
    code, out, _ = run("--database", file, "backup")
    backup = Path(out.strip())
    assert (code, backup.is_file()) == (0, True)
    assert run("--database", backup, "check")[0] == 0
    other = tmp_path / "terug" / "administratie.zzp"
    code, out, _ = run("--database", other, "restore", backup)
    assert (code, str(other) in out) == (0, True)
    code, out, _ = run("--database", other, "restore", backup)
    assert "administratie-" in out
    assert len(list(other.parent.glob("administratie-*.zzp"))) == 1
    assert run("--database", other, "invoice", "list")[0] == 0


def test_check_says_what_is_wrong_with_four(run: Run, file: Path) -> None:
    assert run("--database", file, "check") == (0, f"{file} is heel.\n", "")
    with file.open("r+b") as handle:
        handle.seek(8_192)
        handle.write(b"\xff" * 8_192)
    code, out, _ = run("--database", file, "check")
    assert (code, "beschadigd" in out) == (4, True)


def test_version(run: Run) -> None:
    assert run("--version") == (0, f"zzpdesk {__version__}\n", "")


# ----------------------------------------------------------------------------------------------- what is refused


COMMANDS = (
    ("overview", "--year", "2024"),
    ("invoice", "list"),
    ("invoice", "show", "1"),
    ("backup",),
    ("check",),
)


@pytest.mark.parametrize("command", [*COMMANDS, ()], ids=" ".join)
def test_a_missing_file(run: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    code, out, err = run("--database", tmp_path / "weg.zzp", *command)
    assert (code, out) == (1, "")
    assert "is er niet" in err


@pytest.mark.parametrize("command", COMMANDS[:4], ids=" ".join)
@pytest.mark.parametrize("content", [b"", b"Dear diary", b"SQLite format 3\0" + b"\0" * 84], ids=len)
def test_a_file_that_is_no_desk(run: Run, tmp_path: Path, command: tuple[str, ...], content: bytes) -> None:
    path = tmp_path / "iets.zzp"
    path.write_bytes(content)
    code, out, err = run("--database", path, *command)
    assert (code, out) == (1, "")
    assert str(path) in err
    assert path.read_bytes() == content
    assert run("--database", path, "check")[0] == 4


def test_a_folder_is_no_desk(run: Run, tmp_path: Path) -> None:
    assert run("--database", tmp_path, "invoice", "list")[0] == 1


def test_without_any_desk(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(places, "last_file", lambda: None)
    code, _, err = run("invoice", "list")
    assert (code, "Er is nog geen administratie" in err) == (1, True)
    assert run("restore", tmp_path / "x.zzp")[0] == 1


def test_the_desk_that_was_open_last(run: Run, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "last_file", lambda: file)
    assert run("invoice", "show", "2024-001")[0] == 0


def test_while_the_window_is_open_reading_works_and_restoring_does_not(run: Run, file: Path) -> None:
    lock = FileLock(file)
    try:
        assert run("--database", file, "invoice", "list")[0] == 0
        code, out, _ = run("--database", file, "backup")
        assert code == 0
        code, _, err = run("--database", file, "restore", out.strip())
        assert (code, "al open" in err) == (1, True)
    finally:
        lock.release()


def test_reading_sees_what_the_window_just_saved(run: Run, file: Path) -> None:
    desk = Desk.open(file)
    try:
        found = desk.invoices.blank(debtor_id=3)
        desk.invoices.save(found)
        _, out, _ = run("--database", file, "invoice", "list", "--json")
        assert len(json.loads(out)) == 14
    finally:
        desk.close()


def test_wrong_calls_and_no_screen(run: Run, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("overview")[0] == 2
    assert run("invoice")[0] == 2
    assert run("fly")[0] == 2
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    code, _, err = run("--database", file)
    assert (code, "geen scherm" in err) == (3, True)


def test_a_word_that_looks_like_a_language_is_none(run: Run, file: Path) -> None:
    _, _, err = run("--language", "nl", "--database", file, "invoice", "show", "en")
    assert err.startswith("Er is geen factuur en")


# ------------------------------------------------------------------------------------------- as a program


def test_as_a_program(file: Path) -> None:
    done = program("--database", file, "invoice", "list", "--json")
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)[0]["number"] is None
    assert program("--database", file / "no", "check").returncode == 1


@pytest.mark.parametrize("command", [("invoice", "list"), ("overview", "--year", "2024")], ids=" ".join)
def test_on_a_terminal_without_unicode(file: Path, command: tuple[str, ...]) -> None:
    plain = program("--database", file, *command, PYTHONIOENCODING="ascii")
    assert (plain.returncode, plain.stderr) == (0, b"")
    data = program("--database", file, *command, "--json", PYTHONIOENCODING="ascii")
    assert "Coöperatie" in str(json.loads(data.stdout))


def test_a_reader_that_stops_early_is_no_error(file: Path) -> None:
    call = [sys.executable, "-m", "zzpdesk", "--database", str(file), "invoice", "list"]
    with subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.close()
        _, err = process.communicate(timeout=60)
    assert err == b""


def test_names_move_no_cursor_and_break_no_lines(run: Run, file: Path) -> None:
    desk = Desk.open(file)
    evil = desk.save(
        "", replace(desk.get(Relation, 1), id=None, version=0, name="Kwaad\x1b[2J\nwillig\u202e")
    )
    line = InvoiceLine(description="Werk\x1b[2J\nen meer", price=Price(10_000))
    draft = replace(desk.invoices.blank(debtor_id=evil.id), lines=(line,), supply_from=date(2024, 12, 1))
    number = desk.invoices.issue(desk.invoices.save(draft).id or 0).number
    desk.close()
    _, listed, _ = run("--database", file, "invoice", "list")
    _, shown, _ = run("--database", file, "invoice", "show", number)
    _, overview, _ = run("--database", file, "overview", "--year", number[:4])
    assert "Kwaad" in listed
    assert "Kwaad" in shown
    assert "Kwaad" in overview
    assert len(listed.splitlines()) == 14
    assert [sign for sign in "\x1b\u202e" if sign in listed + shown + overview] == []
    found = json.loads(run("--database", file, "invoice", "list", "--json")[1])
    assert "Kwaad\x1b[2J\nwillig\u202e" in {one["client"] for one in found}
