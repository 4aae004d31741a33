"""Answers on the nine viewpoints, kept per day; the page of the working relation is where they are given."""

from zzpdesk.core.records import ViewpointAnswer
from zzpdesk.texts.i18n import N_
from zzpdesk.ui.records.screen import Field, Screen

VIEWPOINT_ANSWERS = Screen(
    record_type=ViewpointAnswer,
    name="viewpoint_answers",
    title=N_("All answers so far"),
    one=N_("Answer"),
    blank=lambda desk: ViewpointAnswer(day=desk.today()),
    fields=(
        Field("day", N_("Date"), in_list=True),
        Field("viewpoint", N_("Viewpoint"), in_list=True, sub="leaning"),
        Field("leaning", N_("Where it points")),
        Field("evidence", N_("Evidence"), long=True),
        Field("questions", N_("Version of the questions")),
        Field("assignment_id", N_("Assignment")),
    ),
)
