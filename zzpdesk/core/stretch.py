"""Which days someone asks for: a year, a quarter, twelve months, or a range of her own (definitions.md, "Periods")."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum

from zzpdesk.core import periods
from zzpdesk.core.periods import Period

_QUARTER = 3
_QUARTERS = 4


class Span(Enum):
    """The sort of stretch."""

    YEAR = "year"
    QUARTER = "quarter"
    ROLLING = "rolling"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Stretch:
    """`year` counts for all but her own range, `quarter` (1 to 4) for a quarter, `own` for her own range."""

    span: Span
    year: int
    quarter: int = 1
    own: Period | None = None

    def period(self, today: date) -> Period:
        """The days it holds: a running year or quarter ends today, one to come holds its first day only."""
        if self.span is Span.ROLLING:
            return periods.rolling(self.year, today)
        if self.span is Span.OWN and self.own is not None:
            return self.own
        whole = self._whole()
        return Period(whole.start, max(whole.start, min(whole.end, today)))

    def runs(self, today: date) -> bool:
        """Whether it is a year or quarter that is not over."""
        return self.span in {Span.YEAR, Span.QUARTER} and self.period(today).end < self._whole().end

    def before(self, today: date) -> Period:
        """What its shares are compared with: the whole year or quarter a year earlier, else the same days then."""
        earlier = self.earlier(today)
        return earlier.period(today) if earlier.own else earlier._whole()  # noqa: SLF001 - its own kind

    def earlier(self, today: date) -> "Stretch":
        """The same a year earlier."""
        if self.span in {Span.YEAR, Span.QUARTER}:
            return replace(self, year=self.year - 1)
        return Stretch(Span.OWN, self.year - 1, own=periods.last_year(self.period(today)))

    def up_to(self, other: "Stretch", today: date) -> Period:
        """Its days, no further than the same date in it as `other` has come when that one is not over yet.

        Only years beside years and quarters beside quarters are cut; amounts of other stretches stand as they are.
        """
        period = self.period(today)
        if self.span is not other.span or not other.runs(today) or self.runs(today):
            return period
        begun, reached = other.period(today).start, other.period(today).end
        months = (period.start.year - begun.year) * periods.MONTHS + period.start.month - begun.month
        day_after = periods.add_months(reached + timedelta(days=1), months)
        return Period(period.start, min(period.end, day_after - timedelta(days=1)))

    def _whole(self) -> Period:
        """The calendar year or quarter."""
        if self.span is Span.YEAR:
            return Period(date(self.year, 1, 1), date(self.year, periods.MONTHS, 31))
        start = date(self.year, (self.quarter - 1) * _QUARTER + 1, 1)
        return Period(start, periods.add_months(start, _QUARTER) - timedelta(days=1))


def quarter_of(day: date) -> int:
    """1 to 4."""
    return (day.month - 1) // _QUARTER + 1


def latest_quarter(year: int, today: date) -> int:
    """The quarter to begin with in a year: the running one this year, else the last."""
    return quarter_of(today) if year == today.year else _QUARTERS
