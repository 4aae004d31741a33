"""Migrations: the same schema by either route, all or nothing, and every released file still opens."""

import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from tests.builders import a_profile, a_relation
from zzpdesk.core.errors import FileTrouble
from zzpdesk.core.records import Profile, Relation
from zzpdesk.desk import Desk
from zzpdesk.desk.files import check
from zzpdesk.storage import migrate, schema
from zzpdesk.storage.identify import look, raw

RELEASED = sorted((Path(__file__).parent.parent / "databases").glob("*.zzp"))
FIRST = "zzpdesk/storage/migrations/versions/0001.sql"

ADD = """
revision, down_revision = "0002", "0001"
from alembic import op
import sqlalchemy as sa
def upgrade():
    with op.batch_alter_table("relation") as batch:
        batch.add_column(sa.Column("nickname", sa.Text, nullable=False, server_default=""))
"""
FAIL = """
revision, down_revision = "0003", "0002"
from alembic import op
def upgrade():
    op.execute("CREATE TABLE half (id INTEGER)")
    op.execute("INSERT INTO half VALUES (1)")
    raise RuntimeError("boom")
"""
ORPHAN = """
revision, down_revision = "0003", "0002"
from alembic import op
def upgrade():
    op.execute("DELETE FROM relation")
"""


@pytest.fixture
def scripts(tmp_path):
    folder = tmp_path / "migrations"
    shutil.copytree(migrate.SCRIPTS, folder)
    (folder / "versions" / "0002.py").write_text(ADD)
    return folder


@pytest.fixture
def old_file(tmp_path):
    path = tmp_path / "old.zzp"
    desk = Desk.create(path, a_profile())
    relation = desk.save("", a_relation())
    desk.save("", _assignment(relation))
    desk.close()
    return path


def _assignment(relation):
    from tests.builders import an_assignment

    return an_assignment(client_id=relation.id)


def test_migrated_equals_created():
    shapes = []
    for make in (schema.create, migrate.upgrade):
        engine = create_engine("sqlite://")
        with engine.begin() as connection:
            make(connection)
            shapes.append(schema.shape(connection))
        engine.dispose()
    assert shapes[0] == shapes[1], (
        f"write a migration, or before the first release: {FIRST} from storage.schema"
    )


def test_the_shape_sees_what_matters():
    engine = create_engine("sqlite://")
    shapes = []
    for sql in (
        "CREATE TABLE a (b INTEGER) STRICT",
        "CREATE TABLE a (b INTEGER)",
        "CREATE TABLE a (b TEXT) STRICT",
        "CREATE TABLE a (b INTEGER, CONSTRAINT c CHECK (b > 1)) STRICT",
        "CREATE TABLE a (b INTEGER REFERENCES a (b)) STRICT",
        "CREATE TABLE a (b INTEGER UNIQUE) STRICT",
        "CREATE TABLE a (b INTEGER PRIMARY KEY AUTOINCREMENT) STRICT",
    ):
        with engine.connect() as connection:
            connection.exec_driver_sql("DROP TABLE IF EXISTS a")
            connection.exec_driver_sql(sql)
            shapes.append(schema.shape(connection))
    engine.dispose()
    assert all(one != other for place, one in enumerate(shapes) for other in shapes[:place])


def test_a_migration_keeps_what_is_there(old_file, scripts):
    migrate.migrate(old_file, scripts=scripts, head="0002")
    assert look(old_file) == "0002"
    with raw(old_file) as connection:
        assert connection.execute("SELECT name, nickname FROM relation").fetchall() == [
            (a_relation().name, "")
        ]
        assert connection.execute("SELECT client_id FROM assignment").fetchall() == [(1,)]


@pytest.mark.parametrize("bad", [FAIL, ORPHAN])
def test_a_migration_that_fails_leaves_the_file_as_it_was(old_file, scripts, bad):
    (scripts / "versions" / "0003.py").write_text(bad)
    with pytest.raises(FileTrouble) as trouble:
        migrate.migrate(old_file, scripts=scripts, head="0003")
    assert trouble.value.code == "migration-failed"
    with raw(old_file) as connection:
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert "half" not in tables
    with closing(Desk.open(old_file)) as desk:
        assert desk.find(Relation)[0].name == a_relation().name


def test_opening_an_older_file_backs_it_up_and_migrates_it(old_file, monkeypatch, scripts):
    monkeypatch.setattr(schema, "HEAD", "0002")
    monkeypatch.setattr(migrate.migrate, "__kwdefaults__", {"scripts": scripts, "head": "0002"})
    with closing(Desk.open(old_file)) as desk:
        assert "migration" in {backup.reason for backup in desk.files.backups()}
        (before,) = [backup for backup in desk.files.backups() if backup.reason == "migration"]
    assert look(before.path) == "0001"
    assert look(old_file) == "0002"


def test_a_newer_file_is_left_alone(old_file):
    with raw(old_file) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    for read_only in (True, False):
        with pytest.raises(FileTrouble) as trouble:
            Desk.open(old_file, read_only=read_only)
        assert trouble.value.code == "file-too-new"


def test_reading_only_never_migrates(old_file, monkeypatch):
    monkeypatch.setattr(schema, "HEAD", "0002")
    with pytest.raises(FileTrouble) as trouble:
        Desk.open(old_file, read_only=True)
    assert trouble.value.code == "file-too-old-to-read"
    assert look(old_file) == "0001"


def test_neither_making_nor_opening_loads_alembic(tmp_path):
    program = (
        "import sys; from pathlib import Path; import zzpdesk.desk; assert 'sqlalchemy' not in sys.modules\n"
        "from zzpdesk.desk import Desk; from zzpdesk.core.records import Profile\n"
        "path = Path(sys.argv[1]); Desk.create(path, Profile(owner='x')).close(); Desk.open(path).close()\n"
        "print('alembic' in sys.modules, 'sqlalchemy.orm' in sys.modules, 'reportlab' in sys.modules)"
    )
    command = [sys.executable, "-c", program, str(tmp_path / "a.zzp")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False", "False"]


@pytest.mark.parametrize("path", RELEASED, ids=lambda path: path.stem)
def test_released_files_still_open(path, tmp_path):
    copy = tmp_path / path.name
    shutil.copyfile(path, copy)
    with closing(Desk.open(copy)) as desk:
        assert desk.get(Profile, 1).owner
        assert desk.files.check() == []
    assert check(copy) == []
