"""`zzpdesk agenda`: what waits, as text or as a file for a calendar."""

import sys
from pathlib import Path

from zzpdesk.commands.using import plain, reading
from zzpdesk.texts import todos as words


def agenda(path: Path | None, ics: Path | None) -> int:
    """Print what waits, most urgent first; with `ics` write the calendar file instead."""
    with reading(path) as desk:
        if ics is not None:
            desk.files.write(ics, desk.agenda.calendar())
            return 0
        today = desk.today()
        for todo in desk.agenda.whole().waiting:
            title, detail = words.title_on(todo, today), words.detail(todo.code, todo.values)
            sys.stdout.write(f"{words.when(todo, today):>12}  {plain(title)} · {plain(detail)}\n")
    return 0
