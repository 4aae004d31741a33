"""`zzpdesk dossier`: by title or number, and never over the desk itself."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.builders import a_profile, a_relation, an_assignment
from zzpdesk import cli
from zzpdesk.core.kinds import RelationId
from zzpdesk.desk import Desk


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A desk with two assignments of one title; the later one is number 2."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    path = tmp_path / "desk.zzp"
    desk = Desk.create(path, a_profile())
    client = RelationId(desk.save("", a_relation(name="Rijksdienst")).id or 0)
    first = an_assignment(title="Advies", client_id=client)
    desk.save("", first)
    desk.save("", an_assignment(title="Advies", client_id=client, since=first.since.replace(month=7)))
    desk.save("", an_assignment(title="2026", client_id=client))
    desk.close()
    return path


@pytest.mark.parametrize(
    ("name", "shown"),
    [("Advies", "1 juli 2026"), ("1", "1 januari 2026"), ("2", "1 juli 2026"), ("2026", "Dossier 2026")],
)
def test_by_title_else_by_number(file: Path, tmp_path: Path, name: str, shown: str) -> None:
    output = tmp_path / "dossier.pdf"
    assert cli.main(["--database", str(file), "dossier", name, "--output", str(output)]) == 0
    assert shown in PdfReader(output).pages[0].extract_text()


def test_an_unknown_assignment_is_said(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "dossier.pdf"
    for name in ("Maanreis", "99"):
        assert cli.main(["--database", str(file), "dossier", name, "--output", str(output)]) == 1
        assert name in capsys.readouterr().err
    assert not output.exists()


def test_never_over_the_desk(file: Path) -> None:
    before = file.read_bytes()
    assert cli.main(["--database", str(file), "dossier", "Advies", "--output", str(file)]) == 1
    assert file.read_bytes() == before
