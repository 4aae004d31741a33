"""docs/performance.md from the rows."""

import os
import platform
from collections.abc import Sequence
from datetime import date
from itertools import groupby

from benchmarks.start import screen_words
from benchmarks.timing import ROOT, Row

PLACE = ROOT / "docs" / "performance.md"
LATER = (
    ("hybrid PDF/A-3", "≤ 3 × canvas by hand"),
    (
        "bank file of 18,000 entries: read, store, preview",
        "≤ 1.0 × lxml iterparse, ≤ 2.5 × raw, no gap over 100 ms",
    ),
)
_HEAD = """# Performance

Written by `make bench`; do not edit. `make bench ARGS="--quick"` takes fewer turns, `ARGS="--only start"` one group.

Every figure is a ratio to a limit or a peer, measured in turn (A B A B …) in the same run; both are medians. Workload
W1 is 30 years of a busy freelancer (per year 120 invoices of 3 lines, 1,500 time entries, 25 clients, 8
intermediaries), W10 ten times that; `benchmarks/workload.py` makes them.
"""
_WHAT = """## What is compared with what

- **Start** runs from starting the process to the end of the first frame of the shell, and to that of the overview;
  the bare window is an empty `QMainWindow` of the same size. Files in the cache, today's backup made, the file closed
  in good order.
- **Figures, warm** are what the pages of a year, the agenda and a week of hours ask of the desk, computed anew at each
  call; the limit is the statements they come to, on a plain sqlite3 connection. Waiting work is of all years: what is
  unpaid can lie in any of them.
- **Page to the frame** is from asking for a year not shown before until the window has painted it.
- **overview --json** is a whole process. The peers read a journal of the same invoices, fees and hours and give the
  same sums of one year; for comparison also a journal without the hours.
- **Invoice PDF**: "by hand" draws the same marks, with the same fonts, straight onto a reportlab canvas, without
  structure for screen readers.
- **Search** is every key of eight searches; the raw query is one `MATCH` for the newest twenty rows.
- **Saving** runs against the very statements it was seen to run (check of the version, row, lines, what follows from
  the record, audit trail, search index) in one transaction on a plain connection to a twin of the file. The hours of a
  meeting are changed with it; a lead that costs what it did asks nothing about its fee.
"""


def write(rows: Sequence[Row], today: date) -> str:
    """Write the page; returns it."""
    text = "\n".join((_HEAD, _machine(today), *_table(rows), "", *_later(), "", _WHAT))
    PLACE.write_text(text, encoding="utf-8")
    return text


def lines(rows: Sequence[Row]) -> list[str]:
    """The rows as a table."""
    return _table(rows)


def _machine(today: date) -> str:
    memory = f", {platform.libc_ver()[0]} {platform.libc_ver()[1]}" if platform.libc_ver()[0] else ""
    return (
        f"{today.isoformat()}: {os.cpu_count()} cores, {platform.system()} {platform.machine()}{memory}, "
        f"Python {platform.python_version()}, windows on {screen_words()}.\n"
    )


def _table(rows: Sequence[Row]) -> list[str]:
    found = ["| measure | median | against | ratio | target | |", "|---|---|---|---|---|---|"]
    for group, members in groupby(rows, key=lambda row: row.group):
        found.append(f"| **{group}** | | | | | |")
        found += [_line(row) for row in members]
    return found


def _line(row: Row) -> str:
    ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
    return f"| {row.measure} | {row.value} | {row.against} | {ratio} | {row.target} | {row.verdict} |"


def _later() -> list[str]:
    found = ["Later, with the parts they belong to:", ""]
    return found + [f"- {measure}: {target}" for measure, target in LATER]
