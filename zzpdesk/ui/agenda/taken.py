"""What waits as a table to take along."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from zzpdesk.core.agenda import LATE, LATER, MONTH, WEEK, Todo, group_of
from zzpdesk.texts import todos as words
from zzpdesk.texts.i18n import N_, _
from zzpdesk.texts.takeaway import Heading, Tabular, Unit

HEADINGS = {LATE: N_("Overdue"), WEEK: N_("This week"), MONTH: N_("This month"), LATER: N_("Later")}
"""How the groups of what waits are called."""


def todo_table(rows: Iterable[tuple[str, Todo, str]], today: date) -> Tabular:
    """Rows of a heading ("": that of its group), what waits, and a note (until when it was put off)."""
    headings = (
        Heading(_("When")),
        Heading(_("What")),
        Heading(_("Of")),
        Heading(_("Day"), Unit.DATE),
        Heading(_("Note")),
    )
    found = [
        (
            heading or _(HEADINGS[group_of(todo, today)]),
            words.title_on(todo, today),
            words.detail(todo.code, todo.values),
            todo.day,
            note,
        )
        for heading, todo, note in rows
    ]
    return Tabular(_("To do"), headings, found)
