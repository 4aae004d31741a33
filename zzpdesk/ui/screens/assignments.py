"""Assignments: what was agreed, with whom, through whom."""

from zzpdesk.core.records import Assignment
from zzpdesk.core.records.assignment import ContractForm, RateUnit, RouteReason
from zzpdesk.core.records.invoice import LineVat
from zzpdesk.desk.assignments import save_assignment
from zzpdesk.texts.i18n import N_
from zzpdesk.ui.records.screen import Empty, Field, Screen, Starter
from zzpdesk.ui.screens.common import NOTE


def _sourced(assignment: Assignment) -> bool:
    return assignment.source_id is not None


def _modelled(assignment: Assignment) -> bool:
    return assignment.contract is ContractForm.MODEL_AGREEMENT or bool(assignment.model_agreement)


ASSIGNMENTS = Screen(
    record_type=Assignment,
    name="assignments",
    title=N_("Assignments"),
    one=N_("Assignment"),
    blank=lambda desk: Assignment(since=desk.today()),
    fields=(
        Field("title", N_("Title"), in_list=True, heading=N_("Who"), sub="client_id"),
        Field("client_id", N_("Client"), N_("For whom the work is done.")),
        Field("contracting_id", N_("Contracting party"), N_("Who signs. Empty: the client.")),
        Field("debtor_id", N_("Invoice goes to"), N_("Empty: who signs.")),
        Field(
            "source_id",
            N_("Source"),
            N_("Without whom you would not have this work. Empty: direct."),
            in_list=True,
        ),
        Field("introducer_id", N_("Introduced by")),
        Field("route", N_("Why this route"), when=_sourced),
        Field(
            "rate",
            N_("Your rate"),
            N_("Excluding VAT."),
            in_list=True,
            heading=N_("What and when"),
            sub="rate_unit",
        ),
        Field("rate_unit", N_("Per")),
        Field("client_rate", N_("What the client pays"), N_("If you know it."), when=_sourced),
        Field("day_minutes", N_("Length of a day"), when=lambda record: record.rate_unit is RateUnit.DAY),
        Field("since", N_("From"), in_list=True),
        Field("until", N_("Until"), in_list=True),
        Field("budget_minutes", N_("Hours agreed")),
        Field("contract", N_("Contract form"), heading=N_("Contract")),
        Field("notice_days", N_("Notice, in days")),
        Field("model_agreement", N_("Model agreement"), N_("Its number."), when=_modelled),
        Field("agreement_until", N_("Valid until"), when=_modelled),
        Field("reference", N_("Reference of the client")),
        Field("vat", N_("VAT"), heading=N_("VAT and billing")),
        Field("vat_reason", N_("Why exempt"), when=lambda record: record.vat is LineVat.E),
        Field("grouping", N_("Hours on the invoice")),
        NOTE,
        Field("archived", N_("In the archive")),
    ),
    empty=Empty(
        icons=("file-text", "briefcase", "handshake"),
        title=N_("No assignments yet"),
        lines=N_(
            "What you agreed, with whom and through whom.\n"
            "Hours and invoices follow from it, and so does how dependent you are."
        ),
        starters=(
            Starter("briefcase", N_("Per hour"), N_("hours to invoice"), {"rate_unit": RateUnit.HOUR}),
            Starter("flag", N_("Fixed price"), N_("one amount for the whole"), {"rate_unit": RateUnit.FIXED}),
            Starter(
                "arrow-left-right",
                N_("Through an agency"),
                N_("because the client wants it so"),
                {"route": RouteReason.CLIENT_REQUIRED},
            ),
        ),
    ),
    save=save_assignment,
)
