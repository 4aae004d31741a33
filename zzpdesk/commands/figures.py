"""`zzpdesk figures export` and `add`: figures without a name, and those of a group added up."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from zzpdesk.charts.spread import SpreadChart
from zzpdesk.commands.using import plain, reading, write_json
from zzpdesk.core.collected import BY_CODE, Spread, Together
from zzpdesk.texts import collected
from zzpdesk.texts.i18n import _
from zzpdesk.texts.problems import sentence

FAILED = 1


def export(path: Path | None, year: int, place: Path, *, money: bool) -> int:
    """Write her figures of a year; those in money only when asked for."""
    with reading(path) as desk:
        whole = desk.barometer.sheet(year)
        chosen = whole.only(code for code in whole.values if money or BY_CODE[code].open)
        desk.files.write(place, desk.barometer.file(chosen))
    for code, value in chosen.values.items():
        sys.stdout.write(f"{collected.label(BY_CODE[code])}: {collected.value(BY_CODE[code], value)}\n")
    return 0


def add(files: Sequence[Path], *, as_json: bool) -> int:
    """Add files up; those that cannot be read are named on the error stream, and the others still count."""
    from zzpdesk.desk.barometer import BarometerDesk

    gathered = BarometerDesk.gather(files)
    for trouble in gathered.troubles:
        sys.stderr.write(plain(sentence(trouble.code, **trouble.details)) + "\n")
    for name in gathered.twice:
        line = _("{file} holds the same as another file and counts once.").format(file=name)
        sys.stderr.write(plain(line) + "\n")
    together = gathered.together()
    if together is None:
        return FAILED
    if as_json:
        write_json(_as_json(together))
    else:
        _print(together)
    return FAILED if gathered.troubles else 0


def _print(together: Together) -> None:
    table = SpreadChart(together.spreads).table()
    sys.stdout.write(f"{together.year}, {together.count}\n")
    for row in (table.headers, *table.rows):
        sys.stdout.write(f"{row[0]:<36}" + "".join(f"{cell:>18}" for cell in row[1:-1]) + "\n")
    for tally in together.tallies:
        sys.stdout.write(f"{collected.label(tally.measure):<36}{tally.yes:>9} / {tally.count}\n")


def _as_json(together: Together) -> dict[str, Any]:
    return {
        "year": together.year,
        "files": together.count,
        "running": together.running,
        "other_years": {str(year): count for year, count in together.others.items()},
        "spread": {one.measure.code: _spread(one) for one in together.spreads},
        "yes": {one.measure.code: {"count": one.count, "yes": one.yes} for one in together.tallies},
    }


def _spread(one: Spread) -> dict[str, float | int]:
    return {
        "count": one.count,
        "low": float(one.low),
        "quarter": float(one.quarter),
        "median": float(one.median),
        "three_quarters": float(one.three_quarters),
        "high": float(one.high),
    }
