"""The stopwatch: one at a time, a record, an entry per day."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.desk.invoice_world import World, a_world
from zzpdesk.core.errors import Refused
from zzpdesk.core.records import TimeEntry, Timer
from zzpdesk.core.records.time import HourKind
from zzpdesk.desk import Desk
from zzpdesk.desk.timer import split


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with a_world(tmp_path) as made:
        yield made


def test_stopping_keeps_the_time(world: World) -> None:
    world.desk.timer.start(world.work.id, description="Overleg")
    world.clock.now += timedelta(minutes=102, seconds=20)
    assert world.desk.timer.elapsed == 102
    (entry,) = world.desk.timer.stop()
    assert (entry.day, entry.minutes, entry.assignment_id) == (date(2026, 10, 14), 102, world.work.id)
    assert (entry.description, entry.kind) == ("Overleg", HourKind.BILLABLE)
    assert world.desk.timer.running is None
    assert world.desk.timer.elapsed is None


def test_one_at_a_time(world: World) -> None:
    world.desk.timer.start(world.work.id)
    with pytest.raises(Refused, match="timer-running"):
        world.desk.timer.start(world.work.id)
    assert world.desk.count(Timer) == 1


def test_nothing_runs(world: World) -> None:
    with pytest.raises(Refused, match="timer-not-running"):
        world.desk.timer.stop()
    with pytest.raises(Refused, match="timer-not-running"):
        world.desk.timer.discard()


def test_discarding_keeps_nothing_and_can_be_undone(world: World) -> None:
    timer = world.desk.timer.start(world.work.id)
    world.desk.timer.discard()
    assert world.desk.count(TimeEntry) == 0
    world.desk.undo()
    running = world.desk.timer.running
    assert running is not None
    assert running.started_at == timer.started_at


def test_without_an_assignment_it_counts_indirect_time(world: World) -> None:
    assert world.desk.timer.start().kind is HourKind.ADMINISTRATION
    world.desk.timer.discard()
    assert world.desk.timer.start(kind=HourKind.ACQUISITION).kind is HourKind.ACQUISITION


def test_under_a_minute_is_a_minute(world: World) -> None:
    world.desk.timer.start(world.work.id)
    world.clock.now += timedelta(seconds=5)
    assert [entry.minutes for entry in world.desk.timer.stop()] == [1]


def test_past_midnight_it_is_two_days(world: World) -> None:
    world.clock.now = datetime.fromisoformat("2026-10-14T23:30")
    world.desk.timer.start(world.work.id)
    world.clock.now = datetime.fromisoformat("2026-10-15T00:45")
    assert [(entry.day.day, entry.minutes) for entry in world.desk.timer.stop() if entry.day] == [
        (14, 30),
        (15, 45),
    ]


def test_it_runs_on_while_the_program_is_closed(tmp_path: Path) -> None:
    with a_world(tmp_path) as world:
        world.desk.timer.start(world.work.id)
    world.clock.now += timedelta(hours=2)
    desk = Desk.open(tmp_path / "desk.zzp", clock=world.clock)
    try:
        assert desk.timer.elapsed == 120
    finally:
        desk.close()


@given(
    st.datetimes(datetime.fromisoformat("2026-01-01"), datetime.fromisoformat("2026-12-31")),
    st.timedeltas(timedelta(seconds=-90), timedelta(days=4)),
)
def test_the_days_add_up(start: datetime, length: timedelta) -> None:
    parts = split(start, start + length)
    seconds = max(0, int(length.total_seconds()))
    assert sum(minutes for _, minutes in parts) == max(1, (seconds + 30) // 60)
    assert all(1 <= minutes <= 1_440 for _, minutes in parts)
    days = [day for day, _ in parts]
    assert days == sorted(set(days))
    assert days[0] in {start.date(), (start + timedelta(minutes=1)).date()}


def test_seconds_before_midnight_go_to_the_next_day(world: World) -> None:
    world.clock.now = datetime.fromisoformat("2026-10-14T23:59:50")
    world.desk.timer.start(world.work.id)
    world.clock.now = datetime.fromisoformat("2026-10-15T00:05")
    assert [(entry.day, entry.minutes) for entry in world.desk.timer.stop()] == [(date(2026, 10, 15), 5)]


def test_a_pause_is_not_worked(world: World) -> None:
    world.desk.timer.start(world.work.id)
    world.clock.now += timedelta(minutes=30)
    assert world.desk.timer.pause().paused_at == world.clock.now
    world.clock.now += timedelta(minutes=45)
    assert world.desk.timer.elapsed == 30
    assert world.desk.timer.pause().paused_at is None
    world.clock.now += timedelta(minutes=15)
    assert world.desk.timer.elapsed == 45
    (entry,) = world.desk.timer.stop()
    assert entry.minutes == 45


def test_stopped_during_a_pause(world: World) -> None:
    world.desk.timer.start(world.work.id)
    world.clock.now += timedelta(minutes=30)
    world.desk.timer.pause()
    world.clock.now += timedelta(hours=20)
    (entry,) = world.desk.timer.stop()
    assert (entry.day, entry.minutes) == (date(2026, 10, 14), 30)


def test_a_forgotten_timer_stops_when_she_says_it_did(world: World) -> None:
    started = world.clock.now
    world.desk.timer.start(world.work.id)
    world.clock.now += timedelta(days=1)
    for wrong in (started, world.clock.now + timedelta(minutes=1)):
        with pytest.raises(Refused, match="timer-end"):
            world.desk.timer.stop(wrong)
    (entry,) = world.desk.timer.stop(started + timedelta(hours=3))
    assert (entry.day, entry.minutes) == (started.date(), 180)


def test_nothing_runs_that_could_pause(world: World) -> None:
    with pytest.raises(Refused, match="timer-not-running"):
        world.desk.timer.pause()
