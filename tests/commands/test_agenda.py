"""`zzpdesk agenda`: in words, and as a file for a calendar."""

from datetime import date
from pathlib import Path

import pytest

from tests.builders import a_profile
from zzpdesk import cli
from zzpdesk.core.records import Task
from zzpdesk.desk import Desk


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    path = tmp_path / "desk.zzp"
    desk = Desk.create(path, a_profile())
    desk.save("", Task(title="Bel\x1b[2J Femke", due=date(2020, 1, 2)))
    desk.save("", Task(title="Ooit", due=desk.today()))
    desk.close()
    return path


def test_in_words_the_longest_late_first(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--database", str(file), "agenda"]) == 0
    late, today = capsys.readouterr().out.splitlines()
    assert late.endswith("dagen  Bel [2J Femke · taak")
    assert today.split() == ["vandaag", "Ooit", "·", "taak"]


def test_as_a_calendar_but_never_over_the_desk(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = file.with_name("a.ics")
    assert cli.main(["--database", str(file), "agenda", "--ics", str(target)]) == 0
    assert "SUMMARY:Ooit\r\n" in target.read_bytes().decode()
    assert cli.main(["--database", str(file), "agenda", "--ics", str(file)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "desk.zzp" in said.err
