"""Which desk a command works on, and where its answers go."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zzpdesk import places
from zzpdesk.core.errors import FileTrouble

if TYPE_CHECKING:
    from zzpdesk.desk import Desk


def chosen(path: Path | None) -> Path:
    """The file asked for, else the one that was open last; FileTrouble when there is none."""
    found = path if path is not None else places.last_file()
    if found is None:
        raise FileTrouble("no-desk-yet")
    if not found.is_file():
        raise FileTrouble("file-missing", file=str(found))
    return found


@contextmanager
def reading(path: Path | None) -> Iterator["Desk"]:
    """The desk for reading; works while the window has it open."""
    from zzpdesk.desk import Desk

    desk = Desk.open(chosen(path), read_only=True)
    try:
        yield desk
    finally:
        desk.close()


def plain(text: str) -> str:
    """On one line, without signs that would move a terminal's cursor or turn its direction."""
    return "".join(char if char.isprintable() or char == "\u00a0" else " " for char in text)


def write_json(found: Any) -> None:
    """Print as JSON; signs that the terminal lacks become escapes, which JSON reads as those signs."""
    plain = (sys.stdout.encoding or "").lower().replace("-", "") != "utf8"
    sys.stdout.write(json.dumps(found, ensure_ascii=plain, indent=2) + "\n")
