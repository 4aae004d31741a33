"""Tables equal records, and hold out against what does not belong in them."""

from dataclasses import fields
from datetime import date, datetime

import pytest
from sqlalchemy import insert, text
from sqlalchemy.exc import StatementError

from tests.builders import a_fee, a_relation, an_invoice
from zzpdesk.core.errors import Refused
from zzpdesk.core.records import KINDS, Relation
from zzpdesk.core.records.invoice import Party
from zzpdesk.storage.columns import Choice, Day, Flag, Moment, Snapshot, Whole
from zzpdesk.storage.engine import open_engine, writing
from zzpdesk.storage.tables import PARTS, TABLES, metadata, table_name


@pytest.mark.parametrize("kind", KINDS)
def test_columns_equal_fields(kind):
    parts = {PARTS[kind][0]} if kind in PARTS else set()
    assert set(TABLES[kind].columns.keys()) | parts == {field.name for field in fields(kind)}
    assert TABLES[kind].name == table_name(kind)


@pytest.mark.parametrize("kind", PARTS)
def test_columns_of_parts_equal_their_fields_plus_owner_and_position(kind):
    _, shape, table = PARTS[kind]
    names = {field.name for field in fields(shape)}
    assert table.columns.keys()[:2] == [f"{table_name(kind)}_id", "position"]
    assert set(table.columns.keys()[2:]) == names


def test_every_table_is_strict(engine):
    with engine.connect() as connection:
        rows = connection.execute(text("PRAGMA table_list")).mappings().all()
    ours = {row["name"]: row["strict"] for row in rows if row["name"] in metadata.tables}
    assert ours.keys() == metadata.tables.keys()
    assert set(ours.values()) == {1}


def test_every_reference_has_an_index_that_begins_with_it():
    for table in metadata.tables.values():
        leading = {next(iter(index.columns)).name for index in table.indexes if not index.unique}
        leading |= {next(iter(each.columns)).name for each in table.constraints if len(each.columns)}
        for column in table.columns:
            if column.foreign_keys:
                assert column.name in leading, f"{table.name}.{column.name}"


@pytest.mark.parametrize(
    ("column", "wrong"),
    [
        (Whole(), 1.5),
        (Whole(), True),
        (Whole(), "1"),
        (Flag(), 1),
        (Day(), "2026-10-14"),
        (Day(), datetime(2026, 10, 14, 9)),  # noqa: DTZ001 - local
        (Moment(), date(2026, 10, 14)),
        (Choice(type(a_relation().kind)), "organisation"),
        (Snapshot(Party), {"name": "x"}),
    ],
)
def test_a_column_refuses_what_it_is_not_made_for(column, wrong):
    with pytest.raises(TypeError):
        column.process_bind_param(wrong, None)


def test_money_that_is_no_whole_number_of_cents_never_reaches_the_file(work):
    with work() as unit:
        relation = unit.save(a_relation())
    with pytest.raises(StatementError, match=r"84\.5 is no int"), work() as unit:
        unit.save(a_fee(source_id=relation.id, amount=84.5))


def test_checks_hold_whoever_writes(engine):
    values = {column.name: "" for column in TABLES[Relation].columns if column.name != "id"}
    with pytest.raises(Refused) as refused, writing(engine) as connection:
        connection.exec_driver_sql(
            f"INSERT INTO relation ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})",
            tuple(7 if isinstance(TABLES[Relation].c[name].type, Flag | Whole) else "x" for name in values),
        )
    assert refused.value.code == "not-allowed"


def test_an_issued_invoice_has_a_number(work):
    with work() as unit:
        relation = unit.save(a_relation())
    with pytest.raises(Refused, match="not-allowed"), work() as unit:
        unit.save(an_invoice(debtor_id=relation.id, number="2026-001"))


def test_ids_are_never_given_out_twice(work):
    with work() as unit:
        first = unit.save(a_relation())
        unit.delete(first)
        assert unit.save(a_relation()).id == first.id + 1


def test_a_reference_to_nothing_is_refused(work):
    with pytest.raises(Refused, match="referenced"), work() as unit:
        unit.save(an_invoice(debtor_id=17))


def test_a_connection_is_set_up_as_it_should_be(tmp_path):
    engine = open_engine(tmp_path / "x.zzp")
    with engine.connect() as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "foreign_keys", "synchronous", "busy_timeout", "secure_delete")
        }
    with writing(engine, durable=True) as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
    with writing(engine) as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 1
        assert connection.connection.driver_connection.in_transaction
    engine.dispose()
    assert found == {
        "journal_mode": "wal",
        "foreign_keys": 1,
        "synchronous": 1,
        "busy_timeout": 5000,
        "secure_delete": 1,
    }


def test_snapshots_survive_fields_that_come_and_go():
    column = Snapshot(Party)
    stored = column.process_bind_param(Party(name="Łódź"), None)
    assert column.process_result_value(stored, None) == Party(name="Łódź")
    assert column.process_result_value('{"name": "x", "gone": 1}', None) == Party(name="x")


def test_insert_through_sqlalchemy_uses_the_same_columns(engine):
    with pytest.raises(StatementError), writing(engine) as connection:
        connection.execute(insert(TABLES[Relation]), {"name": "x", "archived": 1})
