"""`zzpdesk hours`: the hours of a year as text, JSON or PDF."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zzpdesk.commands.using import reading, write_json
from zzpdesk.core.records.time import HourKind
from zzpdesk.texts import formats
from zzpdesk.texts import hours as words
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label

if TYPE_CHECKING:
    from zzpdesk.desk import Desk


def hours(path: Path | None, year: int, *, as_json: bool, pdf: Path | None) -> int:
    """Print the year, unless only a file is asked for."""
    with reading(path) as desk:
        if pdf is not None:
            desk.files.write(pdf, desk.paper.hours_pdf(year))
        if as_json:
            write_json(figures(desk, year))
        elif pdf is None:
            sys.stdout.write(_lines(desk, year))
    return 0


def figures(desk: "Desk", year: int) -> dict[str, Any]:
    """The documented JSON of one year (docs/command-line.md)."""
    facts = desk.paper.hours_facts(year)
    found = facts.standing
    return {
        "year": year,
        "as_of": found.day.isoformat(),
        "goal_minutes": found.goal,
        "done_minutes": found.done,
        "worked_minutes": found.worked,
        "pregnancy_minutes": found.pregnancy,
        "uncounted_minutes": found.uncounted,
        "left_minutes": found.left,
        "twelve_weeks_minutes": found.recent,
        "expected": None if found.expected is None else found.expected.isoformat(),
        "majority": found.majority,
        "majority_asked": not found.exempt,
        "met": found.met,
        "kinds": {kind.value: found.kinds.get(kind, 0) for kind in HourKind},
        "months": [
            {"month": month, "kind": kind.value, "minutes": minutes}
            for (kind, month), minutes in sorted(
                facts.months.items(), key=lambda one: (one[0][1], one[0][0].value)
            )
        ],
        "entries": [
            {
                "day": row.day.isoformat(),
                "minutes": row.minutes,
                "kind": row.kind.value,
                "description": row.description,
                "assignment": row.assignment or None,
                "client": row.client or None,
                "invoice": row.number or None,
                "origin": row.origin or None,
            }
            for row in facts.entries
        ],
    }


def _lines(desk: "Desk", year: int) -> str:
    found = desk.hours.standing(year)
    head = _("{year}, up to {day}: {hours} hours count").format(
        year=year, day=formats.day_long(found.day), hours=formats.grouped(found.done // 60)
    )
    rows = [
        f"  {label(kind):<34.34} {formats.clock(minutes):>10}"
        for kind, minutes in found.kinds.items()
        if minutes
    ]
    if found.pregnancy:
        rows.append(
            f"  {_('Pregnancy leave, counted as worked'):<34.34} {formats.clock(found.pregnancy):>10}"
        )
    return "\n".join([head, *rows, words.pace(found)]) + "\n"
