"""Starting: to the painted shell and to the overview with its figures, against a bare window; and peak memory."""

import os
import shutil
import statistics
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.timing import ROOT, Row, python, words

GROUP = "Start"


@dataclass(frozen=True, slots=True)
class Started:
    """Seconds from starting the process to each sign, and the peak in MiB."""

    painted: float
    figures: float
    peak: float


def rows(w1: Path, w10: Path, pairs: int) -> list[Row]:
    """Start-up of W1 and W10."""
    commands = [
        python("benchmarks.bare_window"),
        python("benchmarks.real_window", str(w1)),
        python("benchmarks.real_window", str(w10)),
    ]
    with screen() as environment:
        for command in commands:
            _start(command, environment)
        runs = [[_start(command, environment) for command in commands] for _ in range(pairs)]
    bare, small, large = (_median([run[number] for run in runs]) for number in range(3))
    limit = f"bare window {words(bare.painted)}"
    shell, overview = small.painted / bare.painted, small.figures / bare.painted
    grown = max(large.painted / small.painted, large.figures / small.figures)
    return [
        Row(GROUP, "painted shell, W1", words(small.painted), limit, shell, 1.4, "≤ 1.4 ×"),
        Row(
            GROUP,
            "overview with its figures, W1",
            words(small.figures),
            limit,
            overview,
            2.0,
            "≤ 2.0 × (3.0 at the least)",
        ),
        Row(
            GROUP, "the same, W10", words(large.figures), f"W1 {words(small.figures)}", grown, 1.2, "≤ 1.2 ×"
        ),
        Row(
            GROUP,
            "peak memory, W1",
            f"{small.peak:.0f} MiB",
            f"bare window {bare.peak:.0f} MiB",
            small.peak / bare.peak,
            2.0,
            "≤ 2.0 ×",
        ),
    ]


def _start(command: Sequence[str], environment: dict[str, str]) -> Started:
    begun = time.perf_counter()
    signs: dict[str, float] = {}
    memory = 0.0
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as running:
        for line in running.stdout or ():
            sign, _, rest = line.strip().partition(" ")
            signs.setdefault(sign, time.perf_counter() - begun)
            memory = float(rest) if sign == "peak" else memory
    if running.returncode or "figures" not in signs:
        raise RuntimeError(f"{command} showed no window")
    return Started(signs["painted"], signs["figures"], memory)


def _median(runs: Sequence[Started]) -> Started:
    return Started(
        statistics.median(run.painted for run in runs),
        statistics.median(run.figures for run in runs),
        statistics.median(run.peak for run in runs),
    )


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """The environment with a virtual screen when Xvfb is there, else Qt's own without one."""
    if shutil.which("Xvfb") is None:
        yield os.environ | {"QT_QPA_PLATFORM": "offscreen"}
        return
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        number = server.stdout.readline().strip() if server.stdout else ""
        try:
            yield os.environ | {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"}
        finally:
            server.terminate()


def screen_words() -> str:
    """What the windows were drawn on."""
    return "Xvfb" if shutil.which("Xvfb") else "Qt offscreen"
