"""One frozen dataclass per kind of record.

`KINDS` is the register: storage makes a table for each, the archive and the audit trail walk it. `REFERENCES` tells
which record a reference field points to.
"""

from typing import Any

from zzpdesk.core.kinds import (
    AssignmentId,
    BidId,
    BroodfondsId,
    ContactId,
    FeeTermsId,
    FundingId,
    GatheringId,
    InvoiceId,
    MeetingId,
    ProvisionId,
    RegisterId,
    RelationId,
    TrainingId,
    VisitId,
)
from zzpdesk.core.records.assignment import Assignment
from zzpdesk.core.records.base import Record
from zzpdesk.core.records.broodfonds import Broodfonds, BroodfondsLevel, Illness, LedgerEntry
from zzpdesk.core.records.chain import ChainLink, SubcontractBill, ViewpointAnswer
from zzpdesk.core.records.document import Document
from zzpdesk.core.records.fees import Bill, Fee, FeeTerms
from zzpdesk.core.records.funding import Funding, Repayment
from zzpdesk.core.records.gathering import Contact, Decision, FollowUp, Gathering, Meeting
from zzpdesk.core.records.hub import Bid, Hub, HubPlan, Partner, Sharing, Visit
from zzpdesk.core.records.invoice import Invoice, Payment, Series
from zzpdesk.core.records.lead import Clause, Lead, PlatformStatement
from zzpdesk.core.records.membership import (
    Division,
    GiveTakeEntry,
    Member,
    MemberCapital,
    MemberCount,
    Membership,
    Proceeds,
)
from zzpdesk.core.records.profile import Profile, SelfView, VatStatus
from zzpdesk.core.records.provision import Provision, ProvisionUse
from zzpdesk.core.records.relation import Collective, Intermediary, Registration, Relation, Say
from zzpdesk.core.records.tasks import Task, TodoMark
from zzpdesk.core.records.time import Absence, HoursTest, TimeEntry, Timer
from zzpdesk.core.records.training import Certificate, Goal, Register, RegisterPoints, Training

__all__ = [
    "KINDS",
    "REFERENCES",
    "Absence",
    "Assignment",
    "Bid",
    "Bill",
    "Broodfonds",
    "BroodfondsLevel",
    "Certificate",
    "ChainLink",
    "Clause",
    "Collective",
    "Contact",
    "Decision",
    "Division",
    "Document",
    "Fee",
    "FeeTerms",
    "FollowUp",
    "Funding",
    "Gathering",
    "GiveTakeEntry",
    "Goal",
    "HoursTest",
    "Hub",
    "HubPlan",
    "Illness",
    "Intermediary",
    "Invoice",
    "Lead",
    "LedgerEntry",
    "Meeting",
    "Member",
    "MemberCapital",
    "MemberCount",
    "Membership",
    "Partner",
    "Payment",
    "PlatformStatement",
    "Proceeds",
    "Profile",
    "Provision",
    "ProvisionUse",
    "Record",
    "Register",
    "RegisterPoints",
    "Registration",
    "Relation",
    "Repayment",
    "Say",
    "SelfView",
    "Series",
    "Sharing",
    "SubcontractBill",
    "Task",
    "TimeEntry",
    "Timer",
    "TodoMark",
    "Training",
    "VatStatus",
    "ViewpointAnswer",
    "Visit",
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
    Absence,
    HoursTest,
    Membership,
    Member,
    MemberCount,
    Division,
    Proceeds,
    MemberCapital,
    Provision,
    ProvisionUse,
    Gathering,
    Meeting,
    Decision,
    Hub,
    HubPlan,
    Visit,
    Contact,
    FollowUp,
    GiveTakeEntry,
    Lead,
    Clause,
    PlatformStatement,
    Bid,
    Partner,
    Sharing,
    Broodfonds,
    BroodfondsLevel,
    LedgerEntry,
    Illness,
    Training,
    Certificate,
    Register,
    RegisterPoints,
    Goal,
    ChainLink,
    SubcontractBill,
    ViewpointAnswer,
    Funding,
    Repayment,
    Task,
    TodoMark,
)

REFERENCES: dict[Any, type[Record]] = {
    RelationId: Relation,
    AssignmentId: Assignment,
    FeeTermsId: FeeTerms,
    InvoiceId: Invoice,
    GatheringId: Gathering,
    MeetingId: Meeting,
    ContactId: Contact,
    VisitId: Visit,
    BidId: Bid,
    ProvisionId: Provision,
    BroodfondsId: Broodfonds,
    TrainingId: Training,
    RegisterId: Register,
    FundingId: Funding,
}
