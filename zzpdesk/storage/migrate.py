"""Bringing an older file up to date. Alembic is loaded here and nowhere else.

Everything happens in one transaction (SQLite's DDL takes part in it because of the BEGIN hook), with foreign keys off
while tables are rebuilt and all of them checked at the end. Whatever fails leaves the file as it was.
"""

import sqlite3
from pathlib import Path

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import NullPool

from zzpdesk.core.errors import FileTrouble
from zzpdesk.storage.version import HEAD

SCRIPTS = Path(__file__).parent / "migrations"


def migrate(path: Path, *, scripts: Path = SCRIPTS, head: str = HEAD) -> None:
    """Upgrade the file to `head`. Raises FileTrouble("migration-failed"); the caller has made a backup."""
    engine = create_engine("sqlite://", creator=lambda: sqlite3.connect(path), poolclass=NullPool)
    event.listen(engine, "connect", _prepare, insert=True)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    try:
        with engine.begin() as connection:
            upgrade(connection, scripts=scripts, head=head)
            _check_references(connection)
    except Exception as error:  # anything a migration can raise; the transaction is rolled back
        raise FileTrouble("migration-failed", file=str(path), said=str(error)) from error
    finally:
        engine.dispose()


def upgrade(connection: Connection, *, scripts: Path = SCRIPTS, head: str = HEAD) -> None:
    """Run the migrations that are missing, in the connection's transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, head)


def _check_references(connection: Connection) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if broken:
        raise ValueError(f"{broken[0][0]} {broken[0][1]} refers to a {broken[0][2]} that is not there")


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None
    for pragma in ("foreign_keys=OFF", "busy_timeout=5000", "synchronous=FULL"):
        connection.execute(f"PRAGMA {pragma}").close()
