"""What changed since last year, for the yearly book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zzpdesk.core import periods
from zzpdesk.core.records.membership import Membership
from zzpdesk.core.yearchanges import Years, changes, moves
from zzpdesk.documents.book.changes import ChangesFacts

if TYPE_CHECKING:
    from zzpdesk.core.periods import Period
    from zzpdesk.desk.book.parts import Parts


def gather(parts: Parts, period: Period) -> ChangesFacts | None:
    """The sentences of a year; None when there is nothing to compare, as on the first days of one."""
    years = compared(parts, period)
    if not (years.now.turnover or years.whole.turnover or years.minutes or years.joined or years.left):
        return None
    found = changes(years)
    return ChangesFacts(found, period.runs) if found else None


def compared(parts: Parts, period: Period) -> Years:
    """The year beside the one before it."""
    from zzpdesk.storage.queries import analysis as queries
    from zzpdesk.storage.rows import records

    same = periods.last_year(period)
    with parts.books.sums() as file:
        joined, left = moves(records(file, Membership), period)
        names = queries.parties(file, [*joined, *left])
    return Years(
        now=parts.analysis.dependency(period),
        same=parts.analysis.dependency(same),
        whole=parts.analysis.dependency(periods.before(period)),
        minutes=parts.hours.counted(period),
        minutes_same=parts.hours.counted(same),
        joined=tuple(names[number].name for number in joined),
        left=tuple(names[number].name for number in left),
    )
