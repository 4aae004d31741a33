"""What the pages of a year ask, and the trend of all years, computed anew each time, against their SQL."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from benchmarks.replay import raw, recorded, run
from benchmarks.timing import Row, in_turn, words
from zzpdesk.desk import Desk

GROUP = "Figures, warm"
T = TypeVar("T")


def rows(w1: Path, w10: Path, today: date, pairs: int) -> list[Row]:
    """A desk open for reading only keeps no results, so every call here reads and computes."""
    found, small = _small(w1, today, pairs)
    trend, large = _of(w10, lambda desk: _trend("trend of 30 years, W10", desk, 5))
    grown = Row(
        GROUP, "trend, W10 against W1", words(large), f"W1 {words(small)}", large / small, 3.0, "≤ 3 ×"
    )
    return [*found, trend, grown]


def _small(w1: Path, today: date, pairs: int) -> tuple[list[Row], float]:
    year = today.year - 10

    def measured(desk: Desk) -> tuple[list[Row], float]:
        analysis = desk.analysis
        trend, seconds = _trend("trend of 30 years, W1", desk, pairs)
        work: dict[str, Callable[[], Any]] = {
            "a past year's overview, W1": lambda: desk.overview.of(year),
            "this year's overview, W1": lambda: desk.overview.of(today.year),
            "a year's dependency and costs, W1": lambda: analysis.dependency(analysis.year(year)),
            "30 years of costs per kind and source, W1": lambda: desk.costs.years(today.year),
            "months above the line of 30 years, W1": desk.costs.payers,
            "waiting for payment in a year, W1": lambda: desk.costs.waiting(analysis.year(year)),
            "a year's peloton, W1": lambda: desk.peloton.of(year),
            "a stress test of a year, W1": lambda: desk.stress.outcome(analysis.year(year)),
            "the safety net, W1": lambda: desk.safety.of(today.year),
            "a year's barometer, W1": lambda: desk.barometer.rows(year),
            "what waits, of all parts, W1": desk.agenda.now,
            "a year's hubs and gatherings, W1": lambda: desk.hubs.places(year),
            "what went through collectives in a year, W1": lambda: desk.collectives.through(year),
            "days to pay of a year, W1": lambda: desk.intermediaries.pay_days(analysis.year(year)),
            "a year's broodfonds, W1": lambda: desk.broodfonds.of(year),
            "a year's training, W1": lambda: desk.training.of(year),
            "a week of hours, W1": lambda: desk.hours.week(date(year, 6, 15)),
        }
        return [*(_row(measure, desk, call, pairs) for measure, call in work.items()), trend], seconds

    return _of(w1, measured)


def _of(path: Path, work: Callable[[Desk], T]) -> T:
    desk = Desk.open(path, read_only=True)
    try:
        return work(desk)
    finally:
        desk.close()


def _row(measure: str, desk: Desk, work: Callable[[], Any], pairs: int) -> Row:
    mine, limit = _against(desk, work, pairs)
    return Row(GROUP, measure, words(mine), f"its SQL {words(limit)}", mine / limit, 1.5, "≤ 1.5 ×")


def _trend(measure: str, desk: Desk, pairs: int) -> tuple[Row, float]:
    mine, limit = _against(desk, desk.analysis.trend, pairs)
    return Row(GROUP, measure, words(mine), f"its SQL {words(limit)}", mine / limit, 1.3, "≤ 1.3 ×"), mine


def _against(desk: Desk, work: Callable[[], Any], pairs: int) -> list[float]:
    work()
    statements = recorded(desk, work)
    with raw(desk.path) as connection:
        return in_turn(work, lambda: run(connection, statements), pairs=pairs, warm=2)
