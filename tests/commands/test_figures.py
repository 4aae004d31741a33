"""`zzpdesk figures`: out without a name, and added up."""

import json
from pathlib import Path

import pytest

from tests.ui.dependency.world import a_desk
from zzpdesk import cli


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    path = tmp_path / "desk.zzp"
    a_desk(path).close()
    return path


def codes(path: Path) -> set[str]:
    return {entry["code"] for entry in json.loads(path.read_bytes())["figures"]}


def test_hers_are_written_and_said_without_money(file, capsys):
    out = file.with_name("cijfers.json")
    assert (
        cli.main(["--database", str(file), "figures", "export", "--year", "2026", "--output", str(out)]) == 0
    )
    assert "Via bemiddelaars: 50%" in capsys.readouterr().out.replace("\xa0", " ")
    assert "intermediary" in codes(out)
    assert "turnover" not in codes(out)
    wide = ["figures", "export", "--year", "2026", "--money", "--output", str(out)]
    assert cli.main(["--database", str(file), *wide]) == 0
    assert "turnover" in codes(out)


def test_hers_are_never_written_over_the_desk(file, capsys):
    before = file.read_bytes()
    where = ["figures", "export", "--year", "2026", "--output", str(file)]
    assert cli.main(["--database", str(file), *where]) == 1
    assert file.read_bytes() == before


def test_files_are_added_up_and_bad_ones_named(file, tmp_path, capsys):
    paths = []
    for share in (10, 30):
        entry = [{"code": "direct", "value": share}, {"code": "dependent", "value": share > 20}]
        about = {"format": "zzpdesk-figures", "version": 1, "year": 2026, "complete": True, "figures": entry}
        paths.append(tmp_path / f"{share}.json")
        paths[-1].write_text(json.dumps(about), encoding="utf-8")
    names = [str(one) for one in paths]
    assert cli.main(["figures", "add", "--json", *names]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["files"], found["spread"]["direct"]["median"]) == (2, 20)
    assert found["yes"] == {"dependent": {"count": 2, "yes": 1}}
    assert cli.main(["figures", "add", *names, names[0], str(tmp_path / "geen\x1b.json")]) == 1
    said = capsys.readouterr()
    assert "10% – 30%" in said.out.replace("\xa0", " ")
    assert "\x1b" not in said.err
    assert len(said.err.splitlines()) == 2


def test_without_a_file_that_can_be_read_there_is_nothing_to_say(tmp_path, capsys):
    assert cli.main(["figures", "add", str(tmp_path / "weg.json")]) == 1
    assert capsys.readouterr().out == ""
