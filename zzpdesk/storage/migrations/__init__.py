"""Alembic's scripts; `storage.migrate` runs them. What was released never changes again."""

from pathlib import Path


def run_sql(script: str) -> None:
    """Run the SQL beside a migration: `0002.sql` for `0002_training.py`. A statement ends with `;` and a new line."""
    from alembic import op

    path = Path(script)
    statements = path.with_name(f"{path.name[:4]}.sql").read_text(encoding="utf-8").split(";\n")
    for statement in filter(str.strip, statements):
        op.get_bind().exec_driver_sql(statement)
