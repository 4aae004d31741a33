"""The shared damaged and foreign databases through the command line: a sentence, and the file as it was."""

import shutil
from pathlib import Path

import pytest

from zzpdesk import cli

NAMES = (
    "truncated_half zero_page_3 zero_length index_row_missing random_middle page_count_header_too_big good"
).split()


@pytest.mark.parametrize("name", NAMES)
def test_refused_and_left(material, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    source = material("sqlite", f"{name}.db")
    file = shutil.copyfile(source, tmp_path / "iets.zzp")
    target = tmp_path / "administratie.zzp"
    target.write_bytes(b"wat er was")
    calls: list[tuple[int, list[str]]] = [
        (1, ["--database", str(file), "overview", "--year", "2026"]),
        (1, ["--database", str(file), "invoice", "list"]),
        (1, ["--database", str(file), "backup"]),
        (1, ["--database", str(target), "restore", str(file)]),
        (4, ["--database", str(file), "check"]),
    ]
    for code, call in calls:
        assert cli.main(call) == code, call
        out, err = capsys.readouterr()
        assert "iets.zzp" in (out if code == 4 else err), call
    assert file.read_bytes() == source.read_bytes()
    assert target.read_bytes() == b"wat er was"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["administratie.zzp", "iets.zzp"]
