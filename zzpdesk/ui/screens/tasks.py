"""Her own tasks."""

from zzpdesk.core.records import Task
from zzpdesk.texts.i18n import N_
from zzpdesk.ui.records.screen import Field, Screen
from zzpdesk.ui.screens.common import NOTE

TASKS = Screen(
    record_type=Task,
    name="tasks",
    title=N_("Tasks"),
    one=N_("Task"),
    blank=lambda _desk: Task(),
    fields=(
        Field("title", N_("What to do"), in_list=True),
        Field("due", N_("By when"), in_list=True),
        Field("snoozed_until", N_("Put off until")),
        Field("done_on", N_("Done on"), in_list=True),
        NOTE,
    ),
)
