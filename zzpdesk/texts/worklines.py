"""The words on an invoice line that bills hours, in the language in force (the invoice's)."""

from zzpdesk.core.hours import HourGroup
from zzpdesk.core.records.assignment import Assignment, Grouping
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _


def work_line(assignment: Assignment, group: HourGroup) -> tuple[str, str]:
    """Description and detail: what was done, and when."""
    period = formats.period(group.first, group.last)
    match group.grouping:
        case Grouping.ONE_LINE:
            return assignment.title, period
        case Grouping.PER_WEEK:
            week = _("Week {number}").format(number=group.first.isocalendar().week)
            return group.description or assignment.title, f"{week} · {period}"
        case _:
            return group.description or assignment.title, period
