"""Whatever a valid record holds, it comes back exactly so."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from tests.builders import DAY, a_relation, one_of_each
from zzpdesk.core.kinds import RelationId
from zzpdesk.core.records import KINDS, REFERENCES, Broodfonds, Invoice
from zzpdesk.core.records.base import Record
from zzpdesk.core.records.invoice import InvoiceKind, InvoiceStatus
from zzpdesk.storage.audit import write_audit
from zzpdesk.storage.engine import open_engine
from zzpdesk.storage.rows import without_none
from zzpdesk.storage.schema import create
from zzpdesk.storage.search import index_changes
from zzpdesk.storage.unit import Work

VALID = {type(record): record for record in one_of_each()}
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: st.text(st.characters(exclude_categories=("Cs",)), max_size=40),
    int: st.integers(-(2**63), 2**63 - 1),
    bool: st.booleans(),
    date: st.dates(),
    datetime: st.datetimes(),
    bytes: st.binary(max_size=40),
}


@cache
def values(hint: Any) -> st.SearchStrategy[Any]:
    """Any value that the hint allows; references point to the record with id 1."""
    base, optional = without_none(hint)
    if optional:
        return st.none() | values(base)
    if base in REFERENCES:
        return st.just(1)
    base = getattr(base, "__supertype__", base)
    if get_origin(base) is tuple:
        return st.lists(values(get_args(base)[0]), max_size=3).map(tuple)
    if isinstance(base, type) and issubclass(base, Enum):
        return st.sampled_from(base)
    if is_dataclass(base):
        return st.builds(base, **{name: values(each) for name, each in get_type_hints(base).items()})
    return PLAIN[base]


@st.composite
def records(draw: st.DrawFn, kind: type[Record]) -> Record:
    """A valid record: where the generated values are none, those of the builder."""
    names = [field.name for field in fields(kind) if field.name not in {"id", "version"}]
    hints = get_type_hints(kind)
    record = replace(VALID[kind], **{name: draw(values(hints[name])) for name in names})
    for _attempt in names:
        wrong = set(record.problems())
        record = replace(record, **{name: getattr(VALID[kind], name) for name in wrong})
    if record.problems():
        record = VALID[kind]
    return numbered(record) if isinstance(record, Invoice) else record


def numbered(invoice: Invoice) -> Invoice:
    """With a number when it needs one, without when it may have none."""
    if invoice.status is InvoiceStatus.ISSUED:
        return replace(invoice, number=invoice.number or "1", issued_on=invoice.issued_on or DAY)
    return invoice if invoice.kind is InvoiceKind.SELF_BILLED else replace(invoice, number=None)


def elsewhere(unit: Work, record: Record) -> Record:
    """The only one of its relation belongs to another relation than the one that is tried."""
    if not isinstance(record, Broodfonds):
        return record
    return replace(record, relation_id=RelationId(unit.save(a_relation()).id or 0))


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """A file with one record of each kind that others refer to."""
    engine = open_engine(tmp_path_factory.mktemp("round") / "trip.zzp")
    with engine.connect() as found, found.begin():
        create(found)
        unit = Work(found)
        for record in one_of_each():
            if type(record) in REFERENCES.values():
                unit.save(elsewhere(unit, record))
        yield found
    engine.dispose()


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_what_is_saved_comes_back(connection: Connection, kind: type[Record], data: st.DataObject) -> None:
    record = data.draw(records(kind))
    with connection.begin_nested() as savepoint:
        unit = Work(connection)
        saved = unit.save(record)
        assert replace(saved, id=record.id, version=record.version) == record
        assert unit.get(kind, saved.id) == saved
        write_audit(connection, "", datetime(2026, 1, 1), unit.changes)  # noqa: DTZ001 - local
        index_changes(connection, unit.changes)
        savepoint.rollback()
