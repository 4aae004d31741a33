"""Starting: what is imported when, one window per file, damaged files, unexpected errors."""

import os
import subprocess
import sys
import threading
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from zzpdesk.ui.shell.single import SingleInstance, raise_other

ROOT = Path(__file__).resolve().parents[3]
FIRST_FRAME = """
import sys
from datetime import date
from pathlib import Path
from PySide6.QtWidgets import QApplication
from zzpdesk.ui.app import App
application = QApplication([])
app = App(application)
heavy = ("sqlalchemy", "alembic", "reportlab", "pypdf", "keyring", "babel", "segno")
seen = []
app.start(Path(sys.argv[1]))
app.window.painted.disconnect(app._open_desk)
app.window.painted.connect(lambda: (seen.append([name for name in heavy if name in sys.modules]), application.quit()))
application.exec()
print(seen)
"""


def test_nothing_heavy_is_imported_before_the_first_frame(file):
    done = subprocess.run(
        [sys.executable, "-c", FIRST_FRAME, str(file)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.strip() == "[[]]", done.stderr


def test_a_second_start_brings_the_first_forward(opened, file, qtbot):
    app = opened()
    app.window.showMinimized()
    with qtbot.waitSignal(app.single.wanted):
        answers = []
        thread = threading.Thread(target=lambda: answers.append(raise_other(file)))
        thread.start()
    thread.join()
    assert answers == [True]
    qtbot.waitUntil(lambda: not app.window.isMinimized())


def test_another_file_has_another_name_and_a_closed_window_answers_nobody(tmp_path, qtbot):
    listening = SingleInstance()
    assert listening.listen(tmp_path / "a.zzp")
    assert not raise_other(tmp_path / "b.zzp")
    listening.close()
    assert not raise_other(tmp_path / "a.zzp")


def test_a_damaged_file_gets_a_page_with_ways_on(app, file, qtbot):
    file.write_bytes(file.read_bytes()[:3000])
    app.start(file)
    qtbot.waitUntil(lambda: app.window.findChild(object, "trouble") is not None, timeout=10_000)
    trouble = app.window.findChild(object, "trouble")
    assert "verhage.zzp" in trouble.accessibleName()
    with qtbot.waitSignal(trouble.restore_wanted):
        qtbot.mouseClick(trouble.findChild(object, "empty_primary"), Qt.MouseButton.LeftButton)
    app.window.findChild(object, "restore_dialog").close()
    assert app.desk is None


def test_a_bug_is_shown_once_with_a_report_to_copy(opened, qtbot):
    app = opened()
    error = RuntimeError("zo was het niet bedoeld")
    app.bugs._caught(type(error), error, error.__traceback__)
    app.bugs._caught(type(error), error, error.__traceback__)
    dialog = app.bugs.dialog
    assert dialog.isVisible()
    copy = dialog.findChild(object, "bug_copy")
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert "RuntimeError: zo was het niet bedoeld" in copied
    assert str(Path.home()) not in copied
    qtbot.mouseClick(dialog.findChild(object, "bug_close"), Qt.MouseButton.LeftButton)
    assert app.bugs.dialog is None


def test_the_first_frame_shows_whose_desk_it_was(opened, file):
    app = opened()
    app.window.close()
    app.start(file)
    assert app.window.sidebar.owner.toolTip() == "Verhage Data, Noor Verhage"


def test_closing_folds_the_file_into_one(opened, file):
    app = opened()
    app.window.close()
    assert app.desk is None
    beside = [each.name for each in file.parent.iterdir() if each.name.startswith(file.name + "-")]
    assert beside == []
