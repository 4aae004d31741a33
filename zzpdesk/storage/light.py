"""Plain connections for reading: sums, and the few records that a start needs, without importing SQLAlchemy.

Importing it takes longer than everything else between the first frame and the first figures.
"""

import os
import sqlite3
import threading
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from zzpdesk.core.errors import Refused
from zzpdesk.storage.identify import file_trouble


class Light:
    """The plain connections of one file. Each reading has one to itself, so any thread may read."""

    def __init__(self, path: Path, *, read_only: bool) -> None:
        """Opens nothing yet. `read_only`: someone else may have the file open."""
        self._path, self._address = path, address(path, read_only=read_only)
        self._idle: list[sqlite3.Connection] = []
        self._closed = False
        self._lock = threading.Lock()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One consistent view of the file; writing through it is refused by SQLite."""
        with _translated(self._path):
            connection = self._taken()
            try:
                connection.execute("BEGIN")
                yield connection
            finally:
                self._back(connection)

    def close(self) -> None:
        """Close what is not in use; the rest is closed when given back."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()

    def _taken(self) -> sqlite3.Connection:
        with self._lock:
            if self._closed:
                raise Refused("desk-closed")
            if self._idle:
                return self._idle.pop()
        connection = connect(self._address)
        for pragma in ("busy_timeout=5000", "query_only=ON"):
            connection.execute(f"PRAGMA {pragma}").close()
        return connection

    def _back(self, connection: sqlite3.Connection) -> None:
        connection.rollback()
        with self._lock:
            if not self._closed:
                self._idle.append(connection)
                return
        connection.close()


def address(path: Path, *, read_only: bool) -> str:
    """The file as SQLite's URI. Where nothing can be written beside it, it is taken as it lies there."""
    sealed = read_only and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))
    return path.resolve().as_uri() + ("?mode=ro&immutable=1" if sealed else "")


def connect(uri: str) -> sqlite3.Connection:
    """A connection that knows `fold`, begins nothing by itself and may be used by one thread after another."""
    connection = sqlite3.connect(uri, uri=True, check_same_thread=False, isolation_level=None)
    connection.create_function("fold", 1, fold, deterministic=True)
    return connection


@contextmanager
def _translated(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.DatabaseError as error:
        trouble = file_trouble(error, file=str(path))
        if trouble is None:
            raise
        raise trouble from error


def fold(value: object) -> str:
    """Text for comparing as people search: without case and accents."""
    text = "" if value is None else str(value)
    if text.isascii():
        return text.lower()
    whole = text.encode(errors="replace").decode()  # half a character is none that a file holds
    parts = unicodedata.normalize("NFKD", whole.casefold().translate(_BARE))
    return "".join(char for char in parts if not unicodedata.combining(char))


_BARE = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"})
"""Letters that Unicode does not take apart."""
