"""A file that leaves the desk: it appears whole or not at all, and never in the place of the desk itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from zzpdesk.core.errors import FileTrouble


@contextmanager
def leaving(desk: Path, target: Path) -> Iterator[Path]:
    """Where to write meanwhile; it is put in its place at the end. FileTrouble: "file-is-desk", "file-unwritable".

    What is no plain file (`/dev/stdout`, a pipe) is written to as it is.
    """
    if target.resolve() == desk.resolve():
        raise FileTrouble("file-is-desk", file=str(target))
    try:
        if target.exists() and not target.is_file():
            yield target
            return
        place = target.resolve()  # a link goes on pointing at what it points at
        fresh = place.with_name(f".{place.name[:40]}.new")
        try:
            yield fresh
            fresh.replace(place)
        finally:
            fresh.unlink(missing_ok=True)
    except OSError as error:
        raise FileTrouble("file-unwritable", file=str(target), said=error.strerror or "") from error


def write_out(desk: Path, target: Path, content: bytes) -> None:
    """Write these bytes, as `leaving` does."""
    with leaving(desk, target) as place:
        place.write_bytes(content)
