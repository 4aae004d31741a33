"""What never changes any more: definitive invoices, and the hours that stand on them."""

from dataclasses import replace

from sqlalchemy import Connection, exists, select

from zzpdesk.core.errors import Refused
from zzpdesk.core.kinds import InvoiceId
from zzpdesk.core.records import Document, Invoice, TimeEntry
from zzpdesk.core.records.base import Record
from zzpdesk.core.records.invoice import InvoiceStatus
from zzpdesk.storage.tables import TABLES

_INVOICE = TABLES[Invoice]


def refuse_frozen(connection: Connection, before: Record | None, after: Record | None) -> None:
    """Refused "invoice-frozen" or "hours-billed" when this change (None: not there) would alter what was invoiced.

    Of a definitive invoice only the day on which a self-billed one was accepted may change. Its stored PDF stays as it
    is. Its hours stay as they are until it is credited; then they are given back, unchanged.
    """
    if isinstance(before, Document):
        _refuse_stored(connection, before)
    if _issued(before) and (after is None or _kept(before) != _kept(after)):
        raise Refused("invoice-frozen", number=getattr(before, "number", None))
    for entry, other in ((before, after), (after, before)):
        if isinstance(entry, TimeEntry) and entry.invoice_id is not None:
            number = _definitive(connection, entry.invoice_id)
            if number is not None and not _given_back(connection, entry, other, entry is before):
                raise Refused("hours-billed", number=number)


def _refuse_stored(connection: Connection, document: Document) -> None:
    if document.subject == Invoice.__name__:
        here = _INVOICE.c.id == document.subject_id, _INVOICE.c.pdf_sha256 == document.sha256
        issued = select(_INVOICE.c.number).where(*here, _INVOICE.c.status == InvoiceStatus.ISSUED)
        row = connection.execute(issued).one_or_none()
        if row is not None:
            raise Refused("invoice-frozen", number=row[0])


def _issued(record: Record | None) -> bool:
    return isinstance(record, Invoice) and record.status is InvoiceStatus.ISSUED


def _kept(record: Record | None) -> Record | None:
    return replace(record, version=0, accepted_on=None) if isinstance(record, Invoice) else record


def _definitive(connection: Connection, invoice_id: InvoiceId) -> str | None:
    """The number of a definitive invoice; None for a draft."""
    issued = _INVOICE.c.id == invoice_id, _INVOICE.c.status == InvoiceStatus.ISSUED
    row = connection.execute(select(_INVOICE.c.number).where(*issued)).one_or_none()
    return None if row is None else row[0] or ""


def _given_back(connection: Connection, billed: TimeEntry, other: Record | None, leaves: bool) -> bool:  # noqa: FBT001
    """Whether an entry only leaves an invoice that was credited."""
    if not leaves or not isinstance(other, TimeEntry):
        return False
    if replace(other, version=0) != replace(billed, version=0, invoice_id=None):
        return False
    credited = _INVOICE.c.credits_id == billed.invoice_id, _INVOICE.c.status == InvoiceStatus.ISSUED
    return bool(connection.scalar(select(exists().where(*credited))))
