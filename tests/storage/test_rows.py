"""The two ways to read a flat record agree: plainly, before SQLAlchemy is there, and through the mapper."""

import sqlite3
from contextlib import closing

import pytest

from tests.builders import one_of_each
from zzpdesk.core.records import Invoice
from zzpdesk.storage import rows
from zzpdesk.storage.engine import open_engine, writing
from zzpdesk.storage.schema import create
from zzpdesk.storage.tables import TABLES, table_name
from zzpdesk.storage.unit import Work

FLAT = [type(record) for record in one_of_each() if not isinstance(record, Invoice)]


@pytest.fixture(scope="module")
def saved(tmp_path_factory):
    """A file with one record of each kind, and those records."""
    path = tmp_path_factory.mktemp("rows") / "each.zzp"
    engine = open_engine(path)
    with writing(engine) as connection:
        create(connection)
        work = Work(connection)
        found = {type(record): work.save(record) for record in one_of_each()}
    engine.dispose()
    return path, found


@pytest.mark.parametrize("kind", FLAT)
def test_a_flat_record_reads_the_same_either_way(saved, kind):
    path, found = saved
    with closing(sqlite3.connect(path)) as connection:
        assert rows.records(connection, kind) == [found[kind]]
        assert rows.records(connection, kind, "WHERE id = ?", (2,)) == []


def test_both_know_tables_by_the_same_names():
    assert {kind: table.name for kind, table in TABLES.items()} == {kind: table_name(kind) for kind in TABLES}
