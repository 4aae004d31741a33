"""Whether a file is a desk, and whole, before anything opens it. Standard library only: it runs at every start."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from zzpdesk.core.errors import FileTrouble

APPLICATION_ID = 0x5A5A5044
"""`ZZPD` in the header of every desk."""
_MAGIC = b"SQLite format 3\0"
_TROUBLES = {
    "locked": "in-use",
    "busy": "in-use",
    "full": "disk-full",
    "readonly": "file-unwritable",
    "unable to open": "file-unwritable",
    "malformed": "file-damaged",
    "not a database": "file-damaged",
    "disk i/o": "file-damaged",
}


def look(path: Path) -> str:
    """The version of a desk's schema, from its header and one row.

    Raises FileTrouble: file-missing, file-empty, file-foreign, file-damaged.
    """
    header = _header(path)
    page = int.from_bytes(header[16:18], "big")
    pages = int.from_bytes(header[28:32], "big")
    settled = header[24:28] == header[92:96] and not wal_of(path).exists()
    if settled and path.stat().st_size < pages * (65_536 if page == 1 else page):
        raise FileTrouble("file-damaged", file=str(path))
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise FileTrouble("file-damaged" if faults(path) else "file-foreign", file=str(path))
    return _version(path)


def faults(path: Path, *, limit: int = 20) -> list[str]:
    """What SQLite's own full check says; nothing when the file is sound. Reads everything."""
    try:
        with closing(sqlite3.connect(_address(path), uri=True)) as connection:
            rows = connection.execute(f"PRAGMA integrity_check({limit})").fetchall()
    except sqlite3.DatabaseError as error:
        if "locked" in str(error):
            raise FileTrouble("in-use", file=str(path)) from error
        return [str(error)]
    return [row[0] for row in rows if row[0] != "ok"]


def wal_of(path: Path) -> Path:
    """The file beside it that holds what is not folded in yet."""
    return path.with_name(path.name + "-wal")


@contextmanager
def raw(path: Path) -> Iterator[sqlite3.Connection]:
    """A plain connection to an existing file, closed at the end; what SQLite refuses becomes FileTrouble."""
    try:
        with closing(sqlite3.connect(_address(path), uri=True, timeout=5)) as connection:
            yield connection
    except sqlite3.DatabaseError as error:
        raise file_trouble(error, file=str(path)) or FileTrouble(
            "file-damaged", file=str(path), said=str(error)
        ) from error


def file_trouble(error: BaseException, **details: object) -> FileTrouble | None:
    """What an error of SQLite says about the file; None when it is a mistake of the program."""
    said = str(error).lower()
    code = next((code for words, code in _TROUBLES.items() if words in said), None)
    return FileTrouble(code, **details) if code else None


def _address(path: Path) -> str:
    return path.resolve().as_uri() + "?mode=rw"


def _header(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except FileNotFoundError as error:
        raise FileTrouble("file-missing", file=str(path)) from error
    except OSError as error:
        raise FileTrouble("file-unreadable", file=str(path), said=error.strerror) from error
    if not header:
        raise FileTrouble("file-empty", file=str(path))
    if len(header) < len(_MAGIC) or not header.startswith(_MAGIC):
        raise FileTrouble("file-foreign", file=str(path))
    return header


def _version(path: Path) -> str:
    with raw(path) as connection:
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if row is None:
        raise FileTrouble("file-damaged", file=str(path))
    return str(row[0])
