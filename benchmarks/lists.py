"""What `frames` measured, as rows of the report."""

import json
import statistics
import subprocess
from pathlib import Path

from benchmarks.start import screen
from benchmarks.timing import ROOT, Row, python, words

PAGES, TABLE = "Page to the frame", "Table of all time entries"


def rows(w1: Path) -> list[Row]:
    """Pages and the table, in a real window on W1."""
    with screen() as environment:
        command = python("benchmarks.frames", str(w1))
        run = subprocess.run(
            command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True
        )
    found = json.loads(run.stdout)
    rows = []
    pages = [name for name in found if name != "table"]
    for page in pages:
        seconds = statistics.median(found[page])
        rows.append(
            Row(PAGES, f"another year, {page}, W1", words(seconds), "100 ms", seconds / 0.1, 1.0, "≤ 100 ms")
        )
    table = found["table"]
    first = table["first"] / table["empty"]
    count = f"{table['rows']:,.0f} rows"
    empty = f"empty QTableView {words(table['empty'])}"
    return [
        *rows,
        Row(TABLE, f"first paint, {count}", words(table["first"]), empty, first, 3.5, "≤ 3.5 ×"),
        Row(
            TABLE,
            "a step of scrolling",
            words(table["scroll"]),
            "33 ms",
            table["scroll"] / 0.033,
            1.0,
            "≤ 33 ms",
        ),
        Row(TABLE, "a jump to rows not read yet", words(table["jump"]), "–"),
        Row(
            TABLE,
            "sort in SQL, to the frame, slowest column",
            words(table["sort"]),
            "300 ms",
            table["sort"] / 0.3,
            1.0,
            "≤ 300 ms",
        ),
    ]
