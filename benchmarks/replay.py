"""The limit of a query or a transaction: the statements it came to, run on a plain sqlite3 connection."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event

from zzpdesk.desk import Desk
from zzpdesk.storage.engine import driver_of
from zzpdesk.storage.light import fold


def recorded(desk: Desk, work: Callable[[], Any]) -> list[str]:
    """What the file is asked during `work`, with its values, without begin and commit."""
    found: list[str] = []

    def note(sql: str) -> None:
        if sql.split(maxsplit=1)[0] not in {
            "BEGIN",
            "COMMIT",
            "ROLLBACK",
            "--",
        }:  # dashes: SQLite within a statement
            found.append(sql)

    opened = desk._opened  # noqa: SLF001 - what is asked underneath is the point
    engine, heard = opened.live(), list(opened.light._idle)  # noqa: SLF001 - as above

    def listen(connection: Connection) -> None:
        heard.append(driver_of(connection))
        heard[-1].set_trace_callback(note)

    event.listen(engine, "begin", listen)
    for driver in heard:
        driver.set_trace_callback(note)
    try:
        work()
    finally:
        event.remove(engine, "begin", listen)
        for driver in heard:
            driver.set_trace_callback(None)
    return found


def run(connection: sqlite3.Connection, statements: Sequence[str], *, write: bool = False) -> None:
    """All statements in one transaction, every row of every answer fetched."""
    connection.execute("BEGIN IMMEDIATE" if write else "BEGIN")
    for sql in statements:
        connection.execute(sql).fetchall()
    connection.execute("COMMIT")


@contextmanager
def raw(path: Path) -> Iterator[sqlite3.Connection]:
    """A plain connection with the settings of the desk's own."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.create_function("fold", 1, fold, deterministic=True)
        for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "secure_delete=ON"):
            connection.execute(f"PRAGMA {pragma}").close()
        yield connection
