"""The timer as a record: what it has counted, and when it was probably forgotten."""

from datetime import datetime, timedelta

from zzpdesk.core.records import Timer

NINE = datetime(2026, 10, 14, 9)  # noqa: DTZ001 - the desk's time has no zone


def test_it_counts_without_its_pauses():
    timer = Timer(started_at=NINE, paused_seconds=600)
    assert timer.seconds(NINE + timedelta(hours=1)) == 3_000
    assert timer.seconds(NINE - timedelta(hours=1)) == 0
    assert Timer().seconds(NINE) == 0


def test_while_it_pauses_it_stands_still():
    timer = Timer(started_at=NINE, paused_at=NINE + timedelta(minutes=30))
    assert timer.seconds(NINE + timedelta(hours=8)) == 1_800


def test_forgotten_after_ten_hours_or_on_another_day():
    timer = Timer(started_at=NINE)
    assert not timer.forgotten(NINE + timedelta(hours=10))
    assert timer.forgotten(NINE + timedelta(hours=10, seconds=1))
    late = Timer(started_at=NINE.replace(hour=23))
    assert not late.forgotten(NINE.replace(hour=23, minute=59))
    assert late.forgotten(NINE.replace(day=15, hour=0))
    assert not Timer().forgotten(NINE)
