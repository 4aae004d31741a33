"""Hours of the year, and what they brought per assignment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zzpdesk.core import periods
from zzpdesk.core.costs import effective_rates
from zzpdesk.core.errors import RuleUnknown
from zzpdesk.core.records.assignment import RateUnit
from zzpdesk.documents.book.hours import HoursFacts

if TYPE_CHECKING:
    from datetime import date

    from zzpdesk.core.periods import Period
    from zzpdesk.desk.book.parts import Parts


def gather(parts: Parts, period: Period) -> HoursFacts | None:
    """None without hours and without leave that counts."""
    from zzpdesk.storage.queries import analysis, hours

    standing = parts.hours.standing(period.start.year)
    if not standing.kinds and not standing.pregnancy:
        return None
    with parts.books.sums() as file:
        months = hours.months(file, period.start, period.end)
        work = hours.per_work(file, period.start, period.end)
        rows = analysis.turnover(file, period)
        fixed = {row.assignment_id for row in rows if row.rate_unit is RateUnit.FIXED and row.assignment_id}
        totals = analysis.fixed_totals(file, fixed, period.end)
    costs = parts.analysis.dependency(period).costs
    return HoursFacts(
        period=period,
        standing=standing,
        months=months,
        work=tuple(work),
        rates=effective_rates(rows, totals),
        rate=None if costs is None else costs.own_rate,
        before=parts.hours.counted(periods.last_year(period)),
        goal_source=_source(parts, period.end),
    )


def _source(parts: Parts, day: date) -> str:
    """Where the hours asked come from; "" when they are not known for a day."""
    try:
        return parts.books.rules.value("hours_criterion", day).source
    except RuleUnknown:
        return ""
