"""`zzpdesk export`: a list or an overview as a spreadsheet, CSV or PDF."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from zzpdesk.commands.using import reading
from zzpdesk.core.errors import FileTrouble, NotFound

if TYPE_CHECKING:
    from zzpdesk.desk import Desk
    from zzpdesk.texts.takeaway import Takeaway


def export(path: Path | None, name: str, year: int | None, output: Path) -> int:
    """Write the list of that name; the ending of the file says as what."""
    from zzpdesk.ui.takeaways import named, names

    with reading(path) as desk:
        write = _writer(desk, output)
        found = named(desk, name, year)
        if found is None:
            raise NotFound("list-unknown", name=name, names=", ".join(sorted(names())))
        desk.files.write(output, write(found))
    return 0


def _writer(desk: "Desk", output: Path) -> "Callable[[Takeaway], bytes]":
    writers: dict[str, Callable[[Takeaway], bytes]] = {
        ".xlsx": desk.paper.workbook,
        ".csv": desk.paper.comma_separated,
        ".pdf": desk.paper.tables_pdf,
    }
    if output.suffix.lower() not in writers:
        raise FileTrouble("export-ending", file=output.name)
    return writers[output.suffix.lower()]
