"""`zzpdesk dossier`: the independence dossier of an assignment as PDF."""

from pathlib import Path
from typing import TYPE_CHECKING

from zzpdesk.commands.using import reading
from zzpdesk.core.errors import NotFound
from zzpdesk.core.ports import Where
from zzpdesk.core.records import Assignment

if TYPE_CHECKING:
    from zzpdesk.desk import Desk


def write_dossier(path: Path | None, assignment: str, output: Path) -> int:
    """Write the dossier of the assignment with this title or number."""
    with reading(path) as desk:
        desk.files.write(output, desk.workrelation.dossier(named(desk, assignment)))
    return 0


def named(desk: "Desk", text: str) -> int:
    """The id of the assignment with this title, else with this number; of several with one title the latest.

    NotFound when there is none.
    """
    found = desk.find(Assignment, Where("title", "=", text))
    if not found and text.isdecimal():
        found = desk.find(Assignment, Where("id", "=", int(text)))
    if not found:
        raise NotFound("assignment-unknown", title=text)
    return max(found, key=lambda one: (str(one.since), one.id or 0)).id or 0
