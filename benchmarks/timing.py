"""Measuring in turn: A B A B …, medians, so that a noisy machine disturbs both sides alike."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the report. `most` is what the target allows of `ratio`; None: there is no target."""

    group: str
    measure: str
    value: str
    against: str
    ratio: float | None = None
    most: float | None = None
    target: str = ""

    @property
    def verdict(self) -> str:
        """Met, not met, or a dash when there is nothing to judge."""
        if self.ratio is None or self.most is None:
            return "–"
        return "met" if self.ratio <= self.most else "**not met**"


def timed(work: Callable[[], Any]) -> float:
    """Seconds of one call."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def in_turn(*works: Callable[[], Any], pairs: int, warm: int = 1) -> list[float]:
    """The median seconds of each of these, measured in turn."""
    for _ in range(warm):
        for work in works:
            work()
    found: list[list[float]] = [[] for _ in works]
    for _ in range(pairs):
        for work, times in zip(works, found, strict=True):
            times.append(timed(work))
    return [statistics.median(times) for times in found]


def process(arguments: Sequence[str]) -> float:
    """Seconds of a whole process; it must succeed."""
    start = time.perf_counter()
    subprocess.run(arguments, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def python(module: str, *arguments: str) -> list[str]:
    """The command line that runs a module of this checkout."""
    return [sys.executable, "-m", module, *arguments]


def words(seconds: float) -> str:
    """`0.31 ms`, `12.3 ms` or `1.23 s`."""
    if seconds >= 1:
        return f"{seconds:.2f} s"
    return f"{seconds * 1000:.{0 if seconds > 0.1 else 1 if seconds > 0.001 else 2}f} ms"


def percentile(times: Sequence[float], share: float) -> float:
    """The value that `share` of the times stay below."""
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]
