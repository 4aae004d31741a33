"""The settings page on a real desk."""

import zipfile

import pytest
from PySide6.QtCore import Qt

from zzpdesk.core.records import VatStatus
from zzpdesk.ui.context import Target
from zzpdesk.ui.look.cells import CELL
from zzpdesk.ui.look.segments import Segments
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.preferences import preferences
from zzpdesk.ui.records.page import RecordPage
from zzpdesk.ui.settings.takeout import TakeOut


@pytest.fixture
def settings(opened):
    window = opened().window
    window.go(Target("settings"))
    return window.stack.current


def test_the_profile_saves_itself_and_the_sidebar_follows(settings, qtbot):
    form = settings.parts["business"].form
    field = form.editors["business"].widget
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Verhage & Co")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert settings.context.desk.profile.business == "Verhage & Co"
    assert settings.window().sidebar.owner.toolTip().startswith("Verhage & Co")
    settings.window().commands.undo()
    assert settings.context.desk.profile.business == "Verhage Data"


def test_every_part_opens_and_a_link_leads_to_one(settings):
    for key in settings._makers:
        settings.show_part(key)
        assert settings.part is settings.parts[key]
        assert settings.add.isVisible() == isinstance(settings.part, RecordPage)
    settings.window().go(Target("settings", options={"section": "keep"}))
    assert settings.choice.value == "keep"


def test_look_and_text_size_hold_at_once(settings):
    settings.show_part("look")
    part = settings.part
    part.findChild(Segments, "theme").chosen.emit("dark")
    assert theme.dark
    part.findChild(Segments, "scale").chosen.emit("1.25")
    assert theme.scale == 1.25
    assert settings.window().sidebar.width() in {70, 280}
    part.motion.setChecked(True)
    assert preferences.reduce_motion
    assert theme.reduce_motion


def test_backup_now_and_check(settings, qtbot):
    settings.show_part("keep")
    part = settings.part
    part.back_up()
    why = part.table.model().index(0, 1)
    qtbot.waitUntil(lambda: why.data(CELL) is not None and why.data(CELL).text == "zelf gemaakt")
    assert settings.context.desk.files.last_backup.reason == "manual"
    part.check()
    qtbot.waitUntil(part.well.isVisible)
    assert not part.wrong.isVisible()


def test_vat_states_are_listed_by_date(settings):
    desk = settings.context.desk
    desk.save("", VatStatus(since=desk.today()))
    settings.show_part("vat")
    assert settings.part.list.model.rowCount() == 1


def test_everything_can_be_taken_out(settings, qtbot, tmp_path):
    settings.show_part("keep")
    card = settings.part.findChild(TakeOut)
    place = tmp_path / "alles.zip"
    card.write(place)
    qtbot.waitUntil(lambda: place.exists() and card.button.isEnabled())
    assert zipfile.ZipFile(place).testzip() is None
    assert "records/Profile.jsonl" in zipfile.ZipFile(place).namelist()
    card.write(settings.context.desk.path)
    qtbot.waitUntil(card.button.isEnabled)
    assert settings.context.desk.path.read_bytes().startswith(b"SQLite")
