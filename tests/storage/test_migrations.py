"""Migrations: the same schema by either route, all or nothing, and every released file still opens."""

import shutil
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from tests.builders import a_bill, a_relation, some_fee_terms
from tests.desk.invoice_world import a_world
from zzpdesk.core.errors import FileTrouble
from zzpdesk.core.records import Collective, Invoice, Membership, Payment, Profile, Relation
from zzpdesk.core.records.invoice import InvoiceKind, InvoiceStatus
from zzpdesk.core.records.membership import MemberState
from zzpdesk.desk import Desk
from zzpdesk.desk.files import check
from zzpdesk.storage import inspect, migrate, schema, version
from zzpdesk.storage.identify import look, raw
from zzpdesk.storage.version import HEAD

DATABASES = Path(__file__).parent.parent / "databases"
RELEASED = sorted(DATABASES.glob("*.zzp"))
REVISIONS = sorted(path.name[:4] for path in (migrate.SCRIPTS / "versions").glob("[0-9]*.py"))
NEXT, AFTER = f"{int(HEAD) + 1:04}", f"{int(HEAD) + 2:04}"

ADD = f"""
revision, down_revision = "{NEXT}", "{HEAD}"
from alembic import op
import sqlalchemy as sa
def upgrade():
    with op.batch_alter_table("relation") as batch:
        batch.add_column(sa.Column("nickname", sa.Text, nullable=False, server_default=""))
"""
FAIL = f"""
revision, down_revision = "{AFTER}", "{NEXT}"
from alembic import op
def upgrade():
    op.execute("CREATE TABLE half (id INTEGER)")
    op.execute("INSERT INTO half VALUES (1)")
    raise RuntimeError("boom")
"""
ORPHAN = f"""
revision, down_revision = "{AFTER}", "{NEXT}"
from alembic import op
def upgrade():
    op.execute("DELETE FROM relation")
"""


@pytest.fixture
def scripts(tmp_path):
    folder = tmp_path / "migrations"
    shutil.copytree(migrate.SCRIPTS, folder)
    (folder / "versions" / f"{NEXT}.py").write_text(ADD)
    return folder


@pytest.fixture(scope="module")
def made_once(tmp_path_factory):
    """A desk of today's schema with an invoice issued and paid, one credited, and the draft that replaces it."""
    folder = tmp_path_factory.mktemp("old")
    with a_world(folder) as world:
        source = {"source_id": world.agency.id}
        world.desk.save("", some_fee_terms(**source))
        world.desk.save("", a_bill(**source))
        paid, wrong = world.issued(480, 300), world.issued(240)
        world.desk.invoices.pay(paid.id, paid.issued_on, paid.total)
        world.desk.invoices.credit(wrong.id)
        world.desk.invoices.replacement(wrong.id)
    return folder / "desk.zzp"


@pytest.fixture
def old_file(made_once, tmp_path):
    return Path(shutil.copyfile(made_once, tmp_path / "old.zzp"))


def rows_of(path: Path) -> dict[str, list[dict[str, object]]]:
    """Everything in a file, per table."""
    with raw(path) as connection:
        tables = connection.execute(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND name <> 'sqlite_schema'"
        ).fetchall()
        found = {}
        for (table,) in tables:
            cursor = connection.execute(f'SELECT * FROM "{table}"')
            names = [column[0] for column in cursor.description]
            found[table] = [dict(zip(names, row, strict=True)) for row in cursor]
    return found


def invoices_of(path: Path) -> list[tuple[InvoiceKind, InvoiceStatus, str | None, int]]:
    with closing(Desk.open(path)) as desk:
        assert desk.files.check() == []
        return [(one.kind, one.status, one.number, one.total) for one in desk.find(Invoice)]


def shape_of(path: Path) -> dict[str, object]:
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        found = schema.shape(connection)
    engine.dispose()
    return found


def test_the_newest_migration_is_the_head():
    assert REVISIONS[-1] == HEAD, f"set HEAD in zzpdesk/storage/version.py to {REVISIONS[-1]}"


def test_migrated_equals_created():
    shapes = []
    for make in (schema.create, migrate.upgrade):
        engine = create_engine("sqlite://")
        with engine.begin() as connection:
            make(connection)
            shapes.append(schema.shape(connection))
        engine.dispose()
    assert shapes[0] == shapes[1], (
        f"write a migration (docs/adding-a-record.md); as long as {HEAD} is not released, write its SQL anew: "
        f"python -m zzpdesk.storage.schema > {HEAD}.sql"
    )


def test_0002_keeps_memberships_ids_and_rows(tmp_path):
    """What was kept at the collective becomes a membership; ids that were given out stay so."""
    path = Path(shutil.copyfile(DATABASES / "0001.zzp", tmp_path / "old.zzp"))
    with raw(path) as connection:
        relation = connection.execute("SELECT MIN(id) FROM relation").fetchone()[0]
        connection.execute(
            "INSERT INTO collective (version, relation_id, legal_form, member_since, member_until, sector, note)"
            " VALUES (1, ?, 'informal', '2022-05-01', '2024-12-31', 'it', '')",
            (relation,),
        )
        connection.execute("UPDATE sqlite_sequence SET seq = 4000 WHERE name = 'invoice'")
        connection.commit()
    before = rows_of(path)
    with closing(Desk.open(path)) as desk:
        assert desk.files.check() == []
        member = desk.find(Membership)[-1]
        assert (member.relation_id, member.state) == (relation, MemberState.MEMBER)
        assert (member.since, member.until) == (date(2022, 5, 1), date(2024, 12, 31))
        assert desk.find(Collective)[-1].sector == "it"
    after = rows_of(path)
    for table in ("invoice", "invoice_line", "time_entry", "assignment", "profile"):
        kept = [
            {name: row[name] for name in old} for old, row in zip(before[table], after[table], strict=True)
        ]
        assert kept == before[table]
    last = {row["name"]: row["seq"] for row in after["sqlite_sequence"]}
    assert last["invoice"] == 4000


def test_the_sql_of_one_table_can_be_printed():
    printed = schema.statements(["payment"])
    assert printed[0].startswith("CREATE TABLE payment (")
    assert all("payment" in statement.splitlines()[0] for statement in printed)


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
    before = rows_of(old_file)
    assert len(before["invoice"]) == 4
    migrate.migrate(old_file, scripts=scripts, head=NEXT)
    assert look(old_file) == NEXT
    before["relation"] = [row | {"nickname": ""} for row in before["relation"]]
    before["alembic_version"] = [{"version_num": NEXT}]
    assert rows_of(old_file) == before


@pytest.mark.parametrize("bad", [FAIL, ORPHAN])
def test_a_migration_that_fails_leaves_the_file_as_it_was(old_file, scripts, bad):
    before, invoices = rows_of(old_file), invoices_of(old_file)
    (scripts / "versions" / f"{AFTER}.py").write_text(bad)
    with pytest.raises(FileTrouble) as trouble:
        migrate.migrate(old_file, scripts=scripts, head=AFTER)
    assert trouble.value.code == "migration-failed"
    assert rows_of(old_file) == before
    assert invoices_of(old_file) == invoices


def test_opening_an_older_file_backs_it_up_and_migrates_it(old_file, monkeypatch, scripts):
    invoices = invoices_of(old_file)
    for module in (version, inspect):
        monkeypatch.setattr(module, "HEAD", NEXT)
    monkeypatch.setattr(migrate.migrate, "__kwdefaults__", {"scripts": scripts, "head": NEXT})
    with closing(Desk.open(old_file)) as desk:
        (before,) = [backup for backup in desk.files.backups() if backup.reason == "migration"]
    assert (look(before.path), look(old_file)) == (HEAD, NEXT)
    assert invoices_of(old_file) == invoices
    monkeypatch.undo()
    assert invoices_of(Path(shutil.copyfile(before.path, old_file.with_name("back.zzp")))) == invoices


def test_a_desk_whose_migration_fails_is_not_locked_and_opens_with_the_older_program(
    old_file, monkeypatch, scripts
):
    invoices = invoices_of(old_file)
    (scripts / "versions" / f"{AFTER}.py").write_text(FAIL)
    monkeypatch.setattr(version, "HEAD", AFTER)
    monkeypatch.setattr(migrate.migrate, "__kwdefaults__", {"scripts": scripts, "head": AFTER})
    with pytest.raises(FileTrouble, match="migration-failed"):
        Desk.open(old_file)
    monkeypatch.undo()
    assert look(old_file) == HEAD
    assert invoices_of(old_file) == invoices


def test_a_newer_file_is_left_alone(old_file):
    with raw(old_file) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    for read_only in (True, False):
        with pytest.raises(FileTrouble) as trouble:
            Desk.open(old_file, read_only=read_only)
        assert trouble.value.code == "file-too-new"


def test_reading_only_never_migrates(old_file, monkeypatch):
    monkeypatch.setattr(version, "HEAD", NEXT)
    with pytest.raises(FileTrouble) as trouble:
        Desk.open(old_file, read_only=True)
    assert trouble.value.code == "file-too-old-to-read"
    assert look(old_file) == HEAD


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


def test_every_schema_before_this_one_left_a_file(made_once, request):
    """`make database` keeps one of today's schema; do it when that schema is released."""
    if request.config.getoption("--keep-database"):
        DATABASES.mkdir(exist_ok=True)
        shutil.copyfile(made_once, DATABASES / f"{HEAD}.zzp")
    assert set(REVISIONS) - {HEAD} <= {path.stem for path in DATABASES.glob("*.zzp")}


@pytest.mark.parametrize("path", RELEASED, ids=lambda path: path.stem)
def test_released_files_still_open(path, tmp_path):
    copy = tmp_path / path.name
    shutil.copyfile(path, copy)
    with closing(Desk.open(copy)) as desk:
        assert desk.get(Profile, 1).owner
        assert a_relation().name in {relation.name for relation in desk.find(Relation)}
        assert {one.kind for one in desk.find(Invoice)} >= {InvoiceKind.INVOICE, InvoiceKind.CREDIT}
        assert desk.count(Payment)
        for invoice in desk.find(Invoice):
            assert invoice.status is InvoiceStatus.DRAFT or desk.invoices.pdf(invoice.id).startswith(b"%PDF")
        assert desk.files.check() == []
    assert check(copy) == []
    fresh = tmp_path / "fresh.zzp"
    Desk.create(fresh, Profile(owner="x")).close()
    assert shape_of(copy) == shape_of(fresh), f"{path.stem} was released: write a migration"
