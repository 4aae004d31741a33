"""Making a new file's schema, and comparing schemas.

`python -m zzpdesk.storage.schema [table…]` prints today's as SQL: what a migration that adds these tables runs.
"""

import re
import sys
from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from zzpdesk.storage.tables import SEARCH, metadata
from zzpdesk.storage.version import HEAD

STAMP = "CREATE TABLE alembic_version (version_num TEXT NOT NULL PRIMARY KEY)"


def statements(only: Collection[str] = ()) -> list[str]:
    """The SQL that makes every table and index, in order of reference; `only`: of these tables."""
    dialect = sqlite.dialect()
    found = []
    for table in metadata.sorted_tables:
        if only and table.name not in only:
            continue
        found.append(str(CreateTable(table).compile(dialect=dialect)))
        indexes = sorted(table.indexes, key=lambda index: str(index.name))
        found += [str(CreateIndex(index).compile(dialect=dialect)) for index in indexes]
    return [*(re.sub(r"[ \t]+\n", "\n", text).strip() for text in found), *([] if only else [SEARCH])]


def create(connection: Connection) -> None:
    """Make the schema in an empty file and stamp it with HEAD; Alembic is not needed for this."""
    for statement in [*statements(), STAMP]:
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (HEAD,))


def shape(connection: Connection) -> dict[str, Any]:
    """What a schema comes down to, whatever route made it: columns, references, indexes and checks per table."""
    query = "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    tables = connection.exec_driver_sql(query).all()
    return {name: _table_shape(connection, name, sql) for name, sql in tables if name != "alembic_version"}


def _table_shape(connection: Connection, name: str, sql: str) -> dict[str, Any]:
    def rows(pragma: str, of: str) -> list[tuple[Any, ...]]:
        return [tuple(row) for row in connection.exec_driver_sql(f"PRAGMA {pragma}('{of}')")]

    return {
        "columns": [row[1:] for row in rows("table_xinfo", name)],
        "references": sorted(row[2:] for row in rows("foreign_key_list", name)),
        "indexes": sorted((row[1:], rows("index_info", row[1])) for row in rows("index_list", name)),
        "checks": sorted(re.findall(r"CONSTRAINT \"?(\w+)\"? CHECK \((.*)\)", sql)),
        "kind": [row[3:] for row in rows("table_list", name)],
        "autoincrement": "AUTOINCREMENT" in sql.upper(),
    }


if __name__ == "__main__":
    print(";\n\n".join(statements(sys.argv[1:])) + ";")  # noqa: T201 - what it is for
