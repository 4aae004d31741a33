"""Time entries."""

from zzpdesk.core.records import TimeEntry
from zzpdesk.core.records.time import HourKind
from zzpdesk.texts.i18n import N_
from zzpdesk.ui.records.screen import Empty, Field, Screen, Starter
from zzpdesk.ui.screens.common import DAY

HOURS = Screen(
    record_type=TimeEntry,
    name="hours",
    title=N_("Hours"),
    one=N_("Time entry"),
    blank=lambda desk: TimeEntry(day=desk.today()),
    fields=(
        DAY,
        Field("assignment_id", N_("Assignment"), in_list=True, sub="description"),
        Field("minutes", N_("Hours"), N_("7.5, 7:30 or 9-16:30"), in_list=True),
        Field(
            "kind", N_("Kind"), N_("Hours that are not billable count for the hours criterion."), in_list=True
        ),
        Field("description", N_("Description"), long=True),
    ),
    empty=Empty(
        icons=("calendar", "clock", "timer"),
        title=N_("No hours yet"),
        lines=N_(
            "Hours for a client, and what you do besides: finding work, administration, training.\n"
            "They go on the invoice and count for the 1,225 hours of the tax office."
        ),
        starters=(
            Starter("briefcase", N_("Billable"), N_("for an assignment"), {"kind": HourKind.BILLABLE}),
            Starter(
                "file-text",
                N_("Administration"),
                N_("invoices, VAT, mail"),
                {"kind": HourKind.ADMINISTRATION},
            ),
            Starter(
                "graduation-cap",
                N_("Training"),
                N_("keeping up with your field"),
                {"kind": HourKind.TRAINING},
            ),
        ),
    ),
)
