"""`python -m benchmarks` (= `make bench`): measure everything there is a target for and write docs/performance.md."""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from benchmarks.timing import ROOT, Row

KEPT = ROOT / "build" / "benchmarks"
"""Workload files and bytecode stay here for the next run; `make clean` removes them."""
GROUPS = ("start", "figures", "pages", "command", "invoice", "book", "search", "saving")


def main() -> int:
    """Run the groups asked for; only a whole run writes the page."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer turns: a look, not a measurement")
    parser.add_argument(
        "--only", choices=GROUPS, action="append", help="only this group; the page stays as it is"
    )
    options = parser.parse_args()
    begun = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="zzpdesk-bench-") as folder:
        _apart(Path(folder))
        rows = _measured(Path(folder), options.only or list(GROUPS), quick=options.quick)
    from benchmarks import report

    if options.only or options.quick:
        print("\n".join(report.lines(rows)))
    else:
        print(report.write(rows, date.today()))
    print(f"{time.perf_counter() - begun:.0f} s")
    return 0


def _apart(folder: Path) -> None:
    """Keep away from the user's own settings, notes and backups; before anything reads where those are."""
    for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        os.environ[variable] = str(folder / variable.lower())
    os.environ["HOME"] = str(folder)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode
    os.environ["PYTHONPYCACHEPREFIX"] = str(KEPT / "bytecode")


def _measured(folder: Path, wanted: list[str], *, quick: bool) -> list[Row]:
    from benchmarks import book, commands, files, invoices, lists, pages, saving, search, start
    from zzpdesk.desk import Desk

    today = date.today()
    KEPT.mkdir(parents=True, exist_ok=True)
    w1, w10 = (files.prepared(KEPT, times, today) for times in (1, 10))
    for path in (w1, w10):
        desk = Desk.open(path)  # today's backup, and its note that the file is sound
        desk.wait_for_backup()
        desk.close()
    few, many = (5, 9) if quick else (9, 31)
    work: dict[str, Callable[[], list[Row]]] = {
        "start": lambda: start.rows(w1, w10, few),
        "figures": lambda: pages.rows(w1, w10, today, many),
        "pages": lambda: lists.rows(w1),
        "command": lambda: commands.rows(w1, today, folder, few),
        "invoice": lambda: invoices.rows(w1, many),
        "book": lambda: book.rows(w1, today, few),
        "search": lambda: search.rows(w1, w10, 3 if quick else 9),
        "saving": lambda: saving.rows(w10, folder, many * 3),
    }
    found: list[Row] = []
    for name in wanted:
        print(f"{name} …", file=sys.stderr, flush=True)
        found += work[name]()
    return found


if __name__ == "__main__":
    sys.exit(main())
