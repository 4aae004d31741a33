"""Connections to the desk's file, and the translation of what SQLite says into the program's errors."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError, IntegrityError

from zzpdesk.core.errors import Refused
from zzpdesk.storage.identify import file_trouble
from zzpdesk.storage.light import address, connect

_WRITE, _DURABLE = "zzpdesk_write", "zzpdesk_durable"


def open_engine(path: Path, *, read_only: bool = False) -> Engine:
    """An engine on an existing or new file. Reading only works beside a window that has the file open."""
    uri = address(path, read_only=read_only)
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        creator=lambda: connect(uri),
        pool_size=4,
        max_overflow=8,
    )
    event.listen(engine, "connect", _prepare_reading if read_only else _prepare, insert=True)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    for pragma in (
        "journal_mode=WAL",
        "synchronous=NORMAL",
        "foreign_keys=ON",
        "busy_timeout=5000",
        "secure_delete=ON",
    ):
        connection.execute(f"PRAGMA {pragma}").close()


def _prepare_reading(connection: sqlite3.Connection, _record: object) -> None:
    for pragma in ("busy_timeout=5000", "query_only=ON"):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITE)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One consistent view of the file."""
    with translated(engine.url.database), engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def writing(engine: Engine, *, durable: bool = False) -> Iterator[Connection]:
    """One transaction that writes. `durable`: on disk, also against a power cut, before this returns."""
    with translated(engine.url.database), engine.connect().execution_options(**{_WRITE: True}) as connection:
        if durable:
            _synchronous(connection, "FULL")
        try:
            with connection.begin():
                yield connection
        finally:
            if durable:
                _synchronous(connection, "NORMAL")


def _synchronous(connection: Connection, level: str) -> None:
    """Set outside of any transaction, where SQLite allows it."""
    driver_of(connection).execute(f"PRAGMA synchronous={level}").close()


def driver_of(connection: Connection) -> sqlite3.Connection:
    """The plain connection underneath, in the same transaction: for statements that are written out anyway."""
    driver = connection.connection.driver_connection
    if not isinstance(driver, sqlite3.Connection):
        raise TypeError(driver)
    return driver


@contextmanager
def translated(file: str | None) -> Iterator[None]:
    """Say in the program's own terms what SQLite refuses about this file."""
    try:
        yield
    except IntegrityError as error:
        raise _refusal(str(error.orig)) from error
    except (DBAPIError, sqlite3.DatabaseError) as error:
        trouble = file_trouble(getattr(error, "orig", None) or error, file=file)
        if trouble is None:
            raise
        raise trouble from error


def _refusal(said: str) -> Refused:
    """`UNIQUE constraint failed: series.name` and its kin."""
    rule, _, what = said.partition(" constraint failed")
    what = what.removeprefix(":").strip()
    if rule == "FOREIGN KEY":
        return Refused("referenced", kind="")
    return Refused("not-unique" if rule == "UNIQUE" else "not-allowed", what=what)
