"""Work off the GUI thread."""

import threading
import time

import pytest

from zzpdesk.ui import tasks
from zzpdesk.ui.tasks import TaskPool


@pytest.fixture
def pool(qtbot):
    failures: list[Exception] = []
    made = TaskPool(failures.append)
    made.failures = failures
    yield made
    made.close()


def test_the_result_arrives_on_the_gui_thread(pool, qtbot):
    seen = []
    pool.run(lambda _p, _s: threading.get_ident(), lambda value: seen.append((value, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(seen))
    worker, gui = seen[0]
    assert gui == threading.get_ident() != worker
    assert pool.running == 0


def test_an_error_goes_to_whoever_asked_or_to_the_window(pool, qtbot):
    own = []
    pool.run(lambda _p, _s: 1 / 0, lambda _value: None, own.append)
    pool.run(lambda _p, _s: {}[1], lambda _value: None)
    qtbot.waitUntil(lambda: bool(own and pool.failures))
    assert isinstance(own[0], ZeroDivisionError)
    assert isinstance(pool.failures[0], KeyError)


def test_stopped_work_tells_nobody(pool, qtbot):
    told = []
    started = []
    pool.started.connect(started.append)

    def work(_progress, stopped):
        while not stopped():
            time.sleep(0.005)

    pool.run(work, told.append)
    started[0].stop()
    qtbot.waitUntil(lambda: pool.running == 0)
    assert told == []


def test_progress_is_noted_and_long_work_asks_for_a_card(pool, qtbot, monkeypatch):
    monkeypatch.setattr(tasks, "BUSY_AFTER_MS", 5)
    monkeypatch.setattr(tasks, "CARD_AFTER_MS", 20)
    gate = threading.Event()
    started = []
    pool.started.connect(started.append)

    def work(progress, _stopped):
        progress(0.5, "pagina 4 van 9")
        gate.wait(5)

    pool.run(work, lambda _value: None, title="Jaaroverzicht maken")
    with qtbot.waitSignals([started[0].busy, started[0].long]):
        pass
    qtbot.waitUntil(lambda: started[0].step == (0.5, "pagina 4 van 9"))
    gate.set()
    qtbot.waitUntil(lambda: pool.running == 0)


def test_work_that_tells_its_progress_ends_when_it_is_stopped(pool, qtbot):
    started, told, reached = [], [], []
    pool.started.connect(started.append)

    def work(progress, _stopped):
        for step in range(10_000):
            progress(step / 10_000, "")
            reached.append(step)
            time.sleep(0.002)

    pool.run(work, told.append)
    qtbot.waitUntil(lambda: len(reached) > 3)
    started[0].stop()
    qtbot.waitUntil(lambda: pool.running == 0, timeout=2000)
    assert len(reached) < 5_000
    assert not told
    assert not pool.failures
