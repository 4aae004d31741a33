"""A week and a month of hours as tables to take along."""

from __future__ import annotations

from calendar import monthrange
from datetime import timedelta
from typing import TYPE_CHECKING

from zzpdesk.core.week import DAYS, Week
from zzpdesk.texts import formats
from zzpdesk.texts.formats import NBSP
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.texts.takeaway import Heading, Row, Tabular, Typed, Unit

if TYPE_CHECKING:
    from zzpdesk.core.criterion import Standing
    from zzpdesk.desk.hours import Month


def week_table(week: Week) -> Tabular:
    """The rows in which hours stand, a column for each day, and their totals."""
    days = [week.day(number) for number in range(DAYS)]
    headings = (
        Heading(_("Assignment")),
        Heading(_("Client")),
        Heading(_("Kind")),
        *(Heading(f"{formats.weekday(day, short=True)}{NBSP}{formats.day(day)}", Unit.HOURS) for day in days),
        Heading(_("Total"), Unit.HOURS),
    )
    rows: list[Row] = [
        (
            row.job.title if row.job else None,
            row.job.client if row.job else None,
            label(row.key.kind),
            *(row.minutes(number) or None for number in range(DAYS)),
            row.total,
        )
        for row in week.rows
        if row.total
    ]
    sums = [week.of_day(number) for number in range(DAYS)]
    title = _("Week {number}").format(number=week.monday.isocalendar().week)
    return Tabular(title, headings, rows, (_("Total"), None, None, *sums, sum(sums)))


def month_table(month: Month) -> Tabular:
    """A row for each day of the month."""
    count = monthrange(month.first.year, month.first.month)[1]
    days = [month.first + timedelta(days=number) for number in range(count)]
    headings = (
        Heading(_("Day"), Unit.DATE),
        Heading(_("Weekday")),
        Heading(_("Billable"), Unit.HOURS),
        Heading(_("All hours"), Unit.HOURS),
    )
    rows: list[Row] = [(day, formats.weekday(day), *month.days.get(day, (None, None))) for day in days]
    within = [month.days[day] for day in days if day in month.days]
    sums = (sum(billable for billable, _all in within), sum(every for _billable, every in within))
    title = f"{formats.month(month.first).capitalize()} {month.first.year}"
    return Tabular(title, headings, rows, (_("Total"), None, *sums))


def criterion_table(found: Standing) -> Tabular:
    """Where she stands in the year: what counts by kind, what is asked, and how far that is."""
    rows: list[Row] = [
        (label(kind), Typed(minutes, Unit.HOURS))
        for kind, minutes in found.kinds.items()
        if minutes and kind.counts
    ]
    if found.pregnancy:
        rows.append((_("Pregnancy leave, counted as worked"), Typed(found.pregnancy, Unit.HOURS)))
    rows.append((_("Counts together"), Typed(found.done, Unit.HOURS)))
    if found.goal is not None:
        rows += [
            (_("Asked"), Typed(found.goal, Unit.HOURS)),
            (_("Still to go"), Typed(found.left or 0, Unit.HOURS)),
        ]
    if found.uncounted:
        text = _("Recorded, but does not count: study for a new field")
        rows.append((text, Typed(found.uncounted, Unit.HOURS)))
    title = f"{_('Hours criterion')} {found.year}"
    return Tabular(title, (Heading(_("What")), Heading(_("Hours"), Unit.HOURS)), rows)
