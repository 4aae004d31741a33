"""`zzpdesk backup`, `restore` and `check`."""

import sys
from pathlib import Path

from zzpdesk import places
from zzpdesk.commands.using import chosen, reading
from zzpdesk.core.errors import FileTrouble
from zzpdesk.texts.i18n import _
from zzpdesk.texts.problems import sentence

FOUND = 4


def backup(path: Path | None) -> int:
    """Make a backup, open it again to see that it is whole, and say where it is. Works while the window is open."""
    with reading(path) as desk:
        made = desk.files.backup_now()
    sys.stdout.write(f"{made.path}\n")
    return 0


def restore(path: Path | None, source: Path) -> int:
    """Put a backup in the place of the desk; what was there is moved aside."""
    from zzpdesk.desk.files import restore as put_back

    target = path if path is not None else places.last_file()
    if target is None:
        raise FileTrouble("no-desk-yet")
    if not source.is_file():
        raise FileTrouble("file-missing", file=str(source))
    aside = put_back(source, target)
    sys.stdout.write(_("Restored into {file}.").format(file=target) + "\n")
    if aside is not None:
        sys.stdout.write(_("What was there is now {file}.").format(file=aside) + "\n")
    sys.stdout.write(_("The desk will ask for the last invoice number you sent.") + "\n")
    return 0


def check(path: Path | None) -> int:
    """Look the file over; one line per finding."""
    from zzpdesk.desk.files import check as findings

    file = chosen(path)
    found = findings(file)
    for finding in found:
        sys.stdout.write(sentence(finding.code, **dict(finding.details)) + "\n")
    if not found:
        sys.stdout.write(_("{file} is whole.").format(file=file) + "\n")
    return FOUND if found else 0
