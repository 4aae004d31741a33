"""Intermediaries and collectives, and what is kept about a source: say, registrations, fee terms, fees and bills."""

from dataclasses import replace

from zzpdesk.core.ports import UnitOfWork, Where
from zzpdesk.core.records import (
    Assignment,
    Bill,
    Collective,
    Fee,
    FeeTerms,
    Intermediary,
    Membership,
    Registration,
    Relation,
    Say,
)
from zzpdesk.core.records.base import Record
from zzpdesk.core.records.fees import FeeKind
from zzpdesk.core.records.relation import IntermediaryModel, LegalForm, SourceKind
from zzpdesk.texts.i18n import N_
from zzpdesk.ui.records.screen import Empty, Field, Screen, Starter
from zzpdesk.ui.records.sublist import Part
from zzpdesk.ui.screens.becoming import becomes
from zzpdesk.ui.screens.common import (
    AMOUNT,
    BORNE_BY,
    CERTAINTY,
    DAY,
    NOTE,
    RELATION,
    SINCE,
    SOURCE,
    VAT,
    named_by_relation,
)


def no_longer(work: UnitOfWork, record: Intermediary | Collective) -> None:
    """Delete it; its relation stops being a source of that kind unless work or fees still point to it as one."""
    work.delete(record)
    relation = work.get(Relation, record.relation_id or 0)
    kind = SourceKind.INTERMEDIARY if isinstance(record, Intermediary) else SourceKind.COLLECTIVE
    if relation.source_kind is not kind:
        return
    other = Collective if isinstance(record, Intermediary) else Intermediary
    if work.count(other, Where("relation_id", "=", relation.id)):
        left = SourceKind.COLLECTIVE if other is Collective else SourceKind.INTERMEDIARY
        work.save(replace(relation, source_kind=left))
    elif not any(work.count(each, Where("source_id", "=", relation.id)) for each in _POINT_TO_SOURCES):
        work.save(replace(relation, source_kind=None))


_POINT_TO_SOURCES: tuple[type[Record], ...] = (Assignment, FeeTerms, Fee, Bill)

INTERMEDIARIES = Screen(
    record_type=Intermediary,
    name="intermediaries",
    title=N_("Intermediaries"),
    one=N_("Intermediary"),
    blank=lambda _desk: Intermediary(),
    fields=(
        named_by_relation("sector"),
        Field("model", N_("What it does"), in_list=True),
        Field("owner", N_("Who owns it"), in_list=True),
        Field("sector", N_("Sector")),
        Field("online", N_("Works online")),
        Field("open_quality", N_("Open about quality"), heading=N_("Openness")),
        Field("open_procedure", N_("Open about procedure")),
        Field("open_cost", N_("Open about cost")),
        Field("pays_days", N_("Agreed to pay in, days"), heading=N_("Payment")),
        Field("pays_when_paid", N_("Only after its client has paid")),
        Field("self_bills_since", N_("Draws up your invoices since"), N_("The day you agreed on it.")),
        NOTE,
    ),
    empty=Empty(
        icons=("globe", "arrow-left-right", "building-2"),
        title=N_("No intermediaries yet"),
        lines=N_(
            "Agencies, brokers and platforms that stand between you and your clients.\n"
            "Note what they charge. Later you see what that costs per hour."
        ),
        starters=(
            Starter(
                "building-2",
                N_("Agency"),
                N_("signs with you and with the client"),
                {"model": IntermediaryModel.CONTRACT_INTERMEDIATION},
            ),
            Starter(
                "globe",
                N_("Platform"),
                N_("online, per lead or a percentage"),
                {"model": IntermediaryModel.PLATFORM, "online": True},
            ),
            Starter(
                "users",
                N_("Broker"),
                N_("fills posts at a large client"),
                {"model": IntermediaryModel.BROKER},
            ),
        ),
    ),
    save=becomes(SourceKind.INTERMEDIARY),
)

COLLECTIVES = Screen(
    record_type=Collective,
    name="collectives",
    title=N_("Collectives"),
    one=N_("Collective"),
    blank=lambda _desk: Collective(),
    fields=(
        named_by_relation("legal_form"),
        Field("legal_form", N_("Legal form")),
        Field("parent_id", N_("Part of"), N_("The federation it belongs to."), in_list=True),
        Field("region", N_("Region"), in_list=True),
        Field("sector", N_("Sector"), in_list=True),
        Field("self_bills_since", N_("Draws up your invoices since"), N_("The day you agreed on it.")),
        Field("rotating", N_("Members take turns as main contractor")),
        NOTE,
    ),
    empty=Empty(
        icons=("users", "handshake", "scale"),
        title=N_("No collectives yet"),
        lines=N_(
            "A cooperative, a partnership or a circle of freelancers in which you have a say.\n"
            "Note what it charges and how much you decide. Later you see what it brings."
        ),
        starters=(
            Starter(
                "scale",
                N_("Cooperative"),
                N_("members, votes, a commission"),
                {"legal_form": LegalForm.COOPERATIVE},
            ),
            Starter(
                "handshake",
                N_("Informal partnership"),
                N_("no legal form, shared work"),
                {"legal_form": LegalForm.INFORMAL},
            ),
            Starter(
                "users",
                N_("Association"),
                N_("stands up for its members"),
                {"legal_form": LegalForm.ASSOCIATION},
            ),
        ),
    ),
    save=becomes(SourceKind.COLLECTIVE),
)

MEMBERSHIPS = Screen(
    record_type=Membership,
    name="memberships",
    title=N_("Membership"),
    one=N_("Step of the membership"),
    blank=lambda desk: Membership(since=desk.today()),
    fields=(
        RELATION,
        Field("state", N_("Where it stands"), in_list=True),
        SINCE,
        Field("until", N_("Until"), in_list=True),
        Field("motive", N_("Why you are in it"), in_list=True),
        Field("cell", N_("Cell"), N_("The part of the collective that you work in.")),
        Field("nominated_by_id", N_("Nominated by")),
        Field("assignment_id", N_("Began with assignment")),
        Field("intent_on", N_("Letter of intent signed on")),
        Field("admission", N_("How you got in"), heading=N_("Admission")),
        Field("votes_for", N_("Votes for")),
        Field("votes_against", N_("Votes against")),
        Field("vetoes", N_("Vetoes")),
        Field("decided_on", N_("Decided on")),
        NOTE,
    ),
)

SAY = Screen(
    record_type=Say,
    name="say",
    title=N_("Say"),
    one=N_("Say"),
    blank=lambda desk: Say(since=desk.today()),
    fields=(
        RELATION,
        SINCE,
        Field("formal", N_("A vote on paper"), in_list=True),
        Field(
            "experienced",
            N_("A say as you experience it"),
            N_("Empty: you have not judged it yet."),
            in_list=True,
        ),
        Field("counts_as", N_("Counts as"), N_("Your own word on what kind of source this is.")),
        NOTE,
    ),
)

REGISTRATIONS = Screen(
    record_type=Registration,
    name="registrations",
    title=N_("Registrations"),
    one=N_("Registration"),
    blank=lambda desk: Registration(since=desk.today()),
    fields=(
        RELATION,
        SINCE,
        Field("until", N_("Until"), in_list=True),
        Field("online", N_("Online"), in_list=True),
        NOTE,
    ),
)

FEE_TERMS = Screen(
    record_type=FeeTerms,
    name="fee_terms",
    title=N_("Fee terms"),
    one=N_("Fee term"),
    blank=lambda desk: FeeTerms(since=desk.today()),
    fields=(
        SOURCE,
        Field("assignment_id", N_("Only for assignment"), N_("Goes before the terms of the source.")),
        Field("kind", N_("How it charges"), in_list=True, sub="borne_by"),
        CERTAINTY,
        Field("percent", N_("Percentage"), in_list=True, when=lambda terms: terms.kind.in_percent),
        Field(
            "amount", N_("Amount, excluding VAT"), in_list=True, when=lambda terms: not terms.kind.in_percent
        ),
        BORNE_BY,
        Field("base", N_("Percentage of"), when=lambda terms: terms.kind is FeeKind.PERCENTAGE),
        SINCE,
        Field("until", N_("Until")),
        NOTE,
    ),
)

FEES = Screen(
    record_type=Fee,
    name="fees",
    title=N_("Fees"),
    one=N_("Booked fee"),
    blank=lambda desk: Fee(day=desk.today()),
    fields=(
        SOURCE,
        DAY,
        Field("kind", N_("What for"), in_list=True),
        AMOUNT,
        VAT,
        CERTAINTY,
        BORNE_BY,
        Field("assignment_id", N_("For assignment")),
        NOTE,
    ),
)

BILLS = Screen(
    record_type=Bill,
    name="bills",
    title=N_("Bills received"),
    one=N_("Bill"),
    blank=lambda desk: Bill(day=desk.today()),
    fields=(
        SOURCE,
        DAY,
        Field("number", N_("Number"), in_list=True),
        Field("kind", N_("What for")),
        AMOUNT,
        VAT,
        Field("period_from", N_("Period from"), N_("A bill settles the fees of its period.")),
        Field("period_until", N_("Period until")),
        NOTE,
    ),
)

ABOUT_A_SOURCE = (
    Part(FEE_TERMS, "source_id", "relation_id"),
    Part(REGISTRATIONS, "relation_id", "relation_id"),
    Part(SAY, "relation_id", "relation_id"),
    Part(FEES, "source_id", "relation_id"),
    Part(BILLS, "source_id", "relation_id"),
)
"""What is kept about any source, on its page."""
