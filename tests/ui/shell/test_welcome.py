"""The first start, up to a real file; opening, restoring and what goes wrong."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from zzpdesk.core.records import Collective, Intermediary, Relation, Series, VatStatus
from zzpdesk.core.records.profile import VatScheme
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.desk import Desk
from zzpdesk.desk.files import backups_of
from zzpdesk.ui.preferences import preferences
from zzpdesk.ui.welcome.answers import Answers, make_file, names, next_number, path_of, place_problem
from zzpdesk.ui.welcome.restore import RestoreDialog

TODAY = date(2026, 10, 14)


@pytest.fixture
def welcome(app, qtbot):
    app.start(None)
    return app.greeting


def fill(welcome, **texts: str) -> None:
    for name, text in texts.items():
        welcome.steps[welcome.step].fields[name].setText(text)


def test_the_four_steps_make_a_file_with_what_was_entered(app, welcome, tmp_path, qtbot):
    path = tmp_path / "nieuw" / "verhage.zzp"
    fill(
        welcome, owner="Noor Verhage", business="Verhage Data", city="Rotterdam", since="2021", file=str(path)
    )
    qtbot.mouseClick(welcome.next, Qt.MouseButton.LeftButton)
    fill(
        welcome, kvk="12345678", iban="NL91ABNA0417164300", account_name="N. Verhage", last_number="2026-033"
    )
    assert "2026-034" in welcome.steps[1].boxes["last_number"].message.text()
    qtbot.mouseClick(welcome.next, Qt.MouseButton.LeftButton)
    fill(welcome, intermediary="Kopgroep, Netbrein", collective="Vierkant IT-partners")
    qtbot.mouseClick(welcome.next, Qt.MouseButton.LeftButton)
    assert welcome.step == 3
    assert path.is_file()
    qtbot.mouseClick(welcome.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: app.desk is not None, timeout=10_000)
    desk = app.desk
    profile = desk.profile
    assert (profile.owner, profile.business, profile.city) == ("Noor Verhage", "Verhage Data", "Rotterdam")
    assert (profile.kvk, profile.iban, profile.account_name) == (
        "12345678",
        "NL91ABNA0417164300",
        "N. Verhage",
    )
    assert profile.since_year == 2021
    assert profile.number_format == "{year}-{number:3}"
    assert [(series.name, series.last) for series in desk.find(Series)] == [("own/2026", 33)]
    kinds = {relation.name: relation.source_kind for relation in desk.find(Relation)}
    assert kinds == {
        "Kopgroep": SourceKind.INTERMEDIARY,
        "Netbrein": SourceKind.INTERMEDIARY,
        "Vierkant IT-partners": SourceKind.COLLECTIVE,
    }
    assert (desk.count(Intermediary), desk.count(Collective)) == (2, 1)
    assert preferences.recent == [path]


def test_enter_goes_on_and_problems_stand_beside_their_field(welcome, tmp_path, qtbot):
    fill(welcome, owner="", since="vorig jaar", file=str(tmp_path / "a.zzp"))
    qtbot.keyClick(welcome, Qt.Key.Key_Return)
    boxes = welcome.steps[0].boxes
    assert welcome.step == 0
    assert boxes["owner"].state == "error"
    assert "jaar" in boxes["since"].message.text()
    assert boxes["file"].state == ""


def test_wrong_numbers_are_named_in_the_second_step(welcome, tmp_path):
    fill(welcome, owner="Noor", file=str(tmp_path / "a.zzp"))
    welcome.advance()
    fill(welcome, kvk="123", iban="NL00ABNA0417164300", vat_id="NL12", last_number="zonder cijfers")
    welcome.advance()
    assert welcome.step == 1
    states = {name: box.state for name, box in welcome.steps[1].boxes.items() if box.state}
    assert states == dict.fromkeys(("kvk", "iban", "vat_id", "last_number"), "error")


def test_a_file_is_never_overwritten(welcome, file):
    before = file.read_bytes()
    fill(welcome, owner="Noor", file=str(file))
    welcome.advance()
    assert welcome.step == 0
    assert welcome.steps[0].boxes["file"].state == "error"
    assert file.read_bytes() == before


def test_a_file_that_appears_meanwhile_sends_back_to_the_place(welcome, tmp_path):
    path = tmp_path / "a.zzp"
    fill(welcome, owner="Noor", file=str(path))
    welcome.advance()
    welcome.advance()
    path.write_bytes(b"van iemand anders")
    welcome.advance()
    assert welcome.step == 0
    assert welcome.steps[0].boxes["file"].state == "error"
    assert path.read_bytes() == b"van iemand anders"


def test_the_file_is_named_after_the_owner_until_it_is_named(welcome):
    fill(welcome, owner="Noor Verhage")
    welcome.steps[0].fields["owner"].committed.emit()
    assert welcome.steps[0].fields["file"].text().endswith("verhage.zzp")
    fill(welcome, file="~/eigen.zzp", owner="Anna Bos")
    welcome.steps[0].fields["owner"].committed.emit()
    assert welcome.steps[0].fields["file"].text() == "~/eigen.zzp"


def test_language_keeps_what_was_typed(welcome):
    fill(welcome, owner="Noor Verhage")
    preferences.set_language("en")
    assert welcome.steps[0].fields["owner"].text() == "Noor Verhage"
    assert welcome.next.text() == "Next"


def test_kor_is_a_dated_state(tmp_path):
    path = make_file(Answers(owner="Noor", file=str(tmp_path / "k"), scheme=VatScheme.KOR), TODAY)
    assert path.suffix == ".zzp"
    desk = Desk.open(path)
    assert [(state.since, state.scheme) for state in desk.find(VatStatus)] == [
        (date(2026, 1, 1), VatScheme.KOR)
    ]
    assert desk.undo_label is None
    desk.close()


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("2026-033", "2026-034"), ("F2025/0099", "F2026/0001"), ("118", "119"), ("", "2026-001")],
)
def test_the_next_number_goes_on_from_the_old_numbering(typed, expected):
    assert next_number(Answers(last_number=typed), TODAY) == expected


def test_names_are_split_and_each_is_taken_once():
    assert names("Kopgroep, Netbrein;Kopgroep ,, ") == ["Kopgroep", "Netbrein"]


def test_places_that_cannot_be_written_are_named(tmp_path):
    assert place_problem(path_of("verhage")) is not None
    assert place_problem(path_of("")) is not None
    assert place_problem(tmp_path / "nieuwe map" / "a.zzp") is None
    occupied = tmp_path / "bestand"
    occupied.write_text("x")
    assert place_problem(occupied / "a.zzp") is not None


def test_a_backup_goes_back_into_a_chosen_file(app, welcome, file, tmp_path, qtbot):
    desk = Desk.open(file)
    desk.files.backup_now()
    desk.close()
    damaged = bytearray(file.read_bytes())
    damaged[:100] = b"x" * 100
    file.write_bytes(damaged)
    dialog = RestoreDialog(welcome, file)
    assert dialog.table.model().rowCount() == len(backups_of(file)) > 0
    target = tmp_path / "terug.zzp"
    dialog.target.setText(str(target))
    qtbot.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: app.desk is not None, timeout=10_000)
    assert app.desk.path == target
    assert app.desk.profile.owner == "Noor Verhage"


def test_a_foreign_file_is_refused_as_backup(app, welcome, tmp_path, qtbot):
    foreign = tmp_path / "foto.zzp"
    foreign.write_bytes(b"\x89PNG" + bytes(5000))
    dialog = RestoreDialog(welcome, tmp_path / "doel.zzp")
    dialog.use(foreign)
    qtbot.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    assert app.greeting.messages.refusal is not None
    assert not (tmp_path / "doel.zzp").exists()


def test_restoring_needs_a_choice(welcome, tmp_path, qtbot):
    dialog = RestoreDialog(welcome, Path(tmp_path / "niets.zzp"))
    dialog.show()
    qtbot.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    dialog.close()


def test_who_comes_from_a_file_can_go_back_to_it(opened, qtbot):
    app = opened()
    path = app.desk.path
    app.welcome()
    assert app.desk is None
    assert app.greeting.back.isVisible()
    qtbot.mouseClick(app.greeting.back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: app.desk is not None and app.desk.path == path, timeout=10_000)


def test_the_first_start_has_nothing_to_go_back_to(welcome):
    assert not welcome.back.isVisible()
