"""Leads, clauses and platform statements: what is kept about the way to work through others."""

from zzpdesk.core.records import Clause, Lead, PlatformStatement
from zzpdesk.core.records.lead import LeadOutcome
from zzpdesk.texts.i18n import N_
from zzpdesk.ui.records.screen import Field, Screen
from zzpdesk.ui.screens.common import NOTE, RELATION, SINCE


def _decided(lead: Lead) -> bool:
    return lead.outcome is not LeadOutcome.OPEN


LEADS = Screen(
    record_type=Lead,
    name="leads",
    title=N_("Leads"),
    one=N_("Lead"),
    blank=lambda desk: Lead(day=desk.today()),
    fields=(
        Field("day", N_("Received on"), in_list=True),
        Field("title", N_("What about"), in_list=True, sub="client_id"),
        Field(
            "relation_id",
            N_("Through"),
            N_("The platform, agency, group or person it came from."),
            in_list=True,
        ),
        Field("client_id", N_("Client"), N_("For whom the work would be, if you know.")),
        Field("gathering_id", N_("From gathering")),
        Field("contact_id", N_("From contact")),
        Field(
            "cost",
            N_("What the lead cost, excluding VAT"),
            N_("0: what the source charges per lead, if you recorded that."),
        ),
        Field("answered_on", N_("Answered on"), heading=N_("How it went")),
        Field("quoted_on", N_("Offer made on")),
        Field("quoted", N_("Amount offered, excluding VAT")),
        Field("outcome", N_("How it stands"), in_list=True),
        Field("decided_on", N_("Decided on"), when=_decided),
        Field(
            "assignment_id",
            N_("Assignment that came of it"),
            when=lambda lead: lead.outcome is LeadOutcome.WON,
        ),
        NOTE,
    ),
)

CLAUSES = Screen(
    record_type=Clause,
    name="clauses",
    title=N_("Clauses"),
    one=N_("Clause"),
    blank=lambda desk: Clause(since=desk.today()),
    fields=(
        RELATION,
        Field("kind", N_("What you promised"), in_list=True, sub="client_id"),
        Field("client_id", N_("About client"), N_("Empty: everyone met through it.")),
        Field("assignment_id", N_("Only for assignment"), N_("Empty: all work through it.")),
        SINCE,
        Field("until", N_("Until"), N_("A fixed date; it goes before the months."), in_list=True),
        Field("months_after", N_("Months after the assignment ended"), in_list=True),
        Field("penalty", N_("Penalty")),
        NOTE,
    ),
)

STATEMENTS = Screen(
    record_type=PlatformStatement,
    name="platform_statements",
    title=N_("Statements to the tax office"),
    one=N_("Statement"),
    blank=lambda desk: PlatformStatement(year=desk.today().year - 1),
    fields=(
        RELATION,
        Field("year", N_("Year"), in_list=True),
        Field("quarter", N_("Quarter"), N_("Empty: the whole year.")),
        Field("gross", N_("Paid for your work, before fees"), in_list=True),
        Field("fees", N_("Fees withheld"), in_list=True),
        Field("activities", N_("Number of assignments"), in_list=True),
        Field("received_on", N_("Received on")),
        NOTE,
    ),
)
