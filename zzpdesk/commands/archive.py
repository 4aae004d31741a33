"""`zzpdesk archive export` and `import`."""

import sys
from datetime import datetime
from pathlib import Path

from zzpdesk.commands.using import reading
from zzpdesk.core.errors import FileTrouble
from zzpdesk.texts.i18n import _


def export(path: Path | None, place: Path) -> int:
    """Write everything as one open file. Works while the window is open."""
    from zzpdesk.desk.archive import export_archive

    with reading(path) as desk:
        export_archive(desk, place)
    sys.stdout.write(_("Everything stands in {file}.").format(file=place) + "\n")
    return 0


def bring_in(path: Path | None, source: Path) -> int:
    """Make a new desk of an archive, where --database says."""
    from zzpdesk.desk.archive import import_archive

    if path is None:
        raise FileTrouble("archive-needs-file")
    import_archive(source, path, datetime.now())  # noqa: DTZ005 - local time, as everywhere
    sys.stdout.write(_("Imported into {file}.").format(file=path) + "\n")
    sys.stdout.write(_("The desk will ask for the last invoice number you sent.") + "\n")
    return 0
