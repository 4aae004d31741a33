"""`zzpdesk hours`, on a desk with one course and one day of work."""

import json
from datetime import date
from pathlib import Path

import pytest

from tests import builders
from zzpdesk.cli import main
from zzpdesk.core.kinds import AssignmentId, Minutes, RelationId
from zzpdesk.core.records import Training
from zzpdesk.core.records.training import TrainingPurpose
from zzpdesk.desk import Desk


@pytest.fixture
def file(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    path = tmp_path / "desk.zzp"
    desk = Desk.create(path, builders.a_profile())
    client = desk.save("", builders.a_relation(name="Klant"))
    work = desk.save("", builders.an_assignment(title="Bouw", client_id=RelationId(client.id or 0)))
    number = AssignmentId(work.id or 0)
    desk.save("", builders.a_time_entry(day=date(2024, 3, 1), minutes=Minutes(450), assignment_id=number))
    study = Training(
        day=date(2024, 4, 2), title="Koken", minutes=Minutes(60), purpose=TrainingPurpose.NEW_FIELD
    )
    desk.save("", study)
    desk.close()
    return path


def test_as_json(file, capsys):
    assert main(["--database", str(file), "hours", "--year", "2024", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["done_minutes"], found["uncounted_minutes"], found["goal_minutes"]) == (450, 60, 73_500)
    assert (found["as_of"], found["expected"], found["met"]) == ("2024-12-31", None, False)
    assert found["months"] == [
        {"month": 3, "kind": "billable", "minutes": 450},
        {"month": 4, "kind": "new_field", "minutes": 60},
    ]
    assert [(row["client"], row["origin"]) for row in found["entries"]] == [
        ("Klant", None),
        (None, "Training"),
    ]


def test_in_words_in_both_languages(file, capsys):
    main(["--database", str(file), "hours", "--year", "2024"])
    dutch = capsys.readouterr().out
    assert dutch.splitlines()[0] == "2024, tot en met 31 december 2024: 7 uur telt mee"
    assert "1.218 uur te weinig." in dutch
    main(["--database", str(file), "--language", "en", "hours", "--year", "2024"])
    assert "1,218 hours short." in capsys.readouterr().out


def test_as_pdf(file, tmp_path: Path, capsys):
    pdf = tmp_path / "uren.pdf"
    assert main(["--database", str(file), "hours", "--year", "2024", "--pdf", str(pdf)]) == 0
    assert pdf.read_bytes().startswith(b"%PDF")
    assert capsys.readouterr().out == ""
