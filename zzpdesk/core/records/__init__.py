"""One frozen dataclass per kind of record.

`KINDS` is the register: storage makes a table for each, the archive and the audit trail walk it. `REFERENCES` tells
which record a reference field points to.
"""

from typing import Any

from zzpdesk.core.kinds import AssignmentId, FeeTermsId, InvoiceId, RelationId
from zzpdesk.core.records.assignment import Assignment
from zzpdesk.core.records.base import Record
from zzpdesk.core.records.document import Document
from zzpdesk.core.records.fees import Bill, Fee, FeeTerms
from zzpdesk.core.records.invoice import Invoice, Payment, Series
from zzpdesk.core.records.profile import Profile, SelfView, VatStatus
from zzpdesk.core.records.relation import Collective, Intermediary, Registration, Relation, Say
from zzpdesk.core.records.time import TimeEntry, Timer

__all__ = [
    "KINDS",
    "REFERENCES",
    "Assignment",
    "Bill",
    "Collective",
    "Document",
    "Fee",
    "FeeTerms",
    "Intermediary",
    "Invoice",
    "Payment",
    "Profile",
    "Record",
    "Registration",
    "Relation",
    "Say",
    "SelfView",
    "Series",
    "TimeEntry",
    "Timer",
    "VatStatus",
]

KINDS: tuple[type[Record], ...] = (
    Profile,
    VatStatus,
    SelfView,
    Relation,
    Intermediary,
    Collective,
    Say,
    Registration,
    Assignment,
    FeeTerms,
    Invoice,
    Payment,
    Series,
    Fee,
    Bill,
    TimeEntry,
    Timer,
    Document,
)

REFERENCES: dict[Any, type[Record]] = {
    RelationId: Relation,
    AssignmentId: Assignment,
    FeeTermsId: FeeTerms,
    InvoiceId: Invoice,
}
