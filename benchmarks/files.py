"""The workloads as files: made through `Desk.create` and the desk's own mapper, kept in build/ for the next run."""

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Connection, insert

from benchmarks import webload, workload
from benchmarks.workload import Size, Workload
from zzpdesk.core.changes import Change
from zzpdesk.core.records import Document, Invoice, Profile
from zzpdesk.core.records.base import Record
from zzpdesk.desk import Desk
from zzpdesk.desk.rules import load_rules
from zzpdesk.documents.invoice.facts import InvoiceFacts
from zzpdesk.documents.invoice.render import render_invoice
from zzpdesk.storage import engine, schema
from zzpdesk.storage.audit import write_audit
from zzpdesk.storage.mapper import mapping, values_of
from zzpdesk.storage.search import index_changes
from zzpdesk.storage.tables import PARTS

CHUNK = 5_000
PRINTED = 12
"""So many of the newest invoices have their PDF stored."""


def prepared(folder: Path, times: int, today: date) -> Path:
    """The file of W1 (`times` 1) or W10; made when there is none of today by this very code."""
    sources = (
        Path(workload.__file__),
        Path(webload.__file__),
        Path(__file__),
        Path(schema.__file__).with_name("tables.py"),
    )
    mark = sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()[:12]
    path = folder / f"w{times}-{today.isoformat()}-{mark}.zzp"
    if not path.exists():
        for old in folder.glob(f"w{times}-*"):
            old.unlink()
        write(path, workload.make(load_rules(), Size(times=times), today))
    return path


def write(path: Path, load: Workload) -> None:
    """Make a desk of these records, as saving them one by one would have done, with search index and audit trail."""
    fresh = path.with_suffix(".part")
    fresh.unlink(missing_ok=True)
    Desk.create(fresh, load.profile).close()
    _print_newest(load)
    opened = engine.open_engine(fresh)
    at = datetime.combine(load.until, datetime.min.time())
    with engine.writing(opened) as connection:
        connection.exec_driver_sql("DELETE FROM search")
        for records in workload.chunks(load.made, CHUNK):
            if not isinstance(records[0], Profile):
                _store(connection, records, at)
    with opened.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    opened.dispose()
    fresh.replace(path)


def _store(connection: Connection, records: Sequence[Record], at: datetime) -> None:
    kind = type(records[0])
    bad = [record for record in records if record.problems()]
    if bad:
        raise ValueError(bad[0])
    connection.execute(mapping(kind).insert, [values_of(record) for record in records])
    if kind in PARTS:
        _store_parts(connection, kind, records)
    changes = [Change(None, record) for record in records]
    write_audit(connection, "Benchmark", at, changes)
    index_changes(connection, changes)


def _store_parts(connection: Connection, kind: type[Record], records: Sequence[Record]) -> None:
    name, shape, table = PARTS[kind]
    owner = table.columns[0].name
    names = [each.name for each in fields(shape)]
    rows = [
        {owner: record.id, "position": position} | {each: getattr(part, each) for each in names}
        for record in records
        for position, part in enumerate(getattr(record, name))
    ]
    connection.execute(insert(table), rows)


def _print_newest(load: Workload) -> None:
    invoices = load.made[Invoice]
    for place in range(max(0, len(invoices) - PRINTED), len(invoices)):
        invoice = invoices[place]
        if not isinstance(invoice, Invoice) or invoice.supplier is None or invoice.customer is None:
            raise TypeError(invoice)
        pdf = render_invoice(invoice, InvoiceFacts(supplier=invoice.supplier, customer=invoice.customer))
        mark = sha256(pdf).hexdigest()
        invoices[place] = replace(invoice, pdf_sha256=mark)
        load.add(
            Document(
                subject="Invoice",
                subject_id=invoice.id or 0,
                name=f"{invoice.number}.pdf",
                added_on=invoice.issued_on,
                sha256=mark,
                content=pdf,
            )
        )
