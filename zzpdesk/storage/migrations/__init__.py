"""Alembic's scripts; `storage.migrate` runs them. What was released never changes again."""

from collections.abc import Mapping
from pathlib import Path


def run_sql(script: str) -> None:
    """Run the SQL beside a migration: `0002.sql` for `0002_training.py`. A statement ends with `;` and a new line."""
    for statement in _statements(script, ""):
        _run(statement)


def rebuild(script: str, table: str, added: Mapping[str, str]) -> None:
    """Make a table anew as `0002_<table>.sql` beside a migration says, with its rows.

    `added`: new column -> the SQL of what it holds in rows that were there. Columns that are no longer there are left
    behind. Ids that were given out are not given out again.
    """
    create, *indexes = _statements(script, f"_{table}")
    _run(create.replace(f"CREATE TABLE {table} (", f"CREATE TABLE {table}_new (", 1))
    new = [str(row[1]) for row in _rows(f"PRAGMA table_info({table}_new)")]
    kept = ", ".join(added.get(name, name) for name in new)
    _run(f"INSERT INTO {table}_new ({', '.join(new)}) SELECT {kept} FROM {table}")  # noqa: S608 - our own names
    last = _rows("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,))
    _run(f"DROP TABLE {table}")
    _run(f"ALTER TABLE {table}_new RENAME TO {table}")
    if last:
        _run("DELETE FROM sqlite_sequence WHERE name = ?", (table,))
        _run("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, last[0][0]))
    for index in indexes:
        _run(index)


def _statements(script: str, part: str) -> list[str]:
    path = Path(script)
    text = path.with_name(f"{path.name[:4]}{part}.sql").read_text(encoding="utf-8")
    return [statement for statement in text.split(";\n") if statement.strip()]


def _run(statement: str, values: tuple[object, ...] = ()) -> None:
    from alembic import op

    op.get_bind().exec_driver_sql(statement, values)


def _rows(query: str, values: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
    from alembic import op

    return [tuple(row) for row in op.get_bind().exec_driver_sql(query, values)]
