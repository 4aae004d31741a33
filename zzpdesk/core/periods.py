"""Stretches of days that figures are made over (definitions.md, "Periods")."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

MONTHS = 12


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """The days from `start` up to and including `end`."""

    start: date
    end: date

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end

    @property
    def days(self) -> int:
        """How many days it counts (0 or less: none)."""
        return (self.end - self.start).days + 1

    @property
    def calendar_year(self) -> int | None:
        """The calendar year that it is, or is so far; None for any other stretch."""
        first = self.start == date(self.start.year, 1, 1)
        return self.start.year if first and self.end.year == self.start.year else None

    @property
    def runs(self) -> bool:
        """Whether it is a calendar year cut short: it reads "t/m 14 okt", not "2026"."""
        return self.start == date(self.start.year, 1, 1) and self.end < date(self.start.year, MONTHS, 31)


def year(number: int, today: date) -> Period:
    """A calendar year; the running one ends today. A year that has yet to begin holds its first day only."""
    first, last = date(number, 1, 1), date(number, MONTHS, 31)
    return Period(first, max(first, min(last, today)))


def rolling(number: int, today: date) -> Period:
    """Twelve months up to today, or up to 31 December for a past year.

    They start the day after the same date a year earlier; after 29 February of a leap year that is 1 March.
    """
    end = min(date(number, MONTHS, 31), today) if number <= today.year else today
    return Period(a_year_earlier(end) + timedelta(days=1), end)


def a_year_earlier(day: date) -> date:
    """The same date a year earlier; 29 February becomes the 28th."""
    return day.replace(year=day.year - 1, day=min(day.day, monthrange(day.year - 1, day.month)[1]))


def last_year(period: Period) -> Period:
    """The same stretch a year earlier: a whole year stays whole, a running one ends on the same date."""
    end = a_year_earlier(period.end)
    if period.end.month == 2 and period.end.day == monthrange(period.end.year, 2)[1]:
        end = date(end.year, 2, monthrange(end.year, 2)[1])
    start = period.start
    return Period(a_year_earlier(start - timedelta(days=1)) + timedelta(days=1), end)


def before(period: Period) -> Period:
    """What shares are compared with: the whole year before a calendar year, running or not; else a year earlier."""
    if period.start == date(period.start.year, 1, 1):
        return Period(date(period.start.year - 1, 1, 1), date(period.start.year - 1, MONTHS, 31))
    return last_year(period)


def add_months(day: date, count: int) -> date:
    """The same day of the month `count` months on, or that month's last day."""
    index = day.year * MONTHS + day.month - 1 + count
    number, month = index // MONTHS, index % MONTHS + 1
    return date(number, month, min(day.day, monthrange(number, month)[1]))


def months_between(start: date, end: date) -> Fraction:
    """Months from `start` up to but not including `end`; what is left over counts by day of the month begun.

    1 January to 15 October: 9 + 14/31. Zero when `end` is not after `start`.
    """
    if end <= start:
        return Fraction(0)
    whole = (end.year - start.year) * MONTHS + end.month - start.month
    if add_months(start, whole) > end:
        whole -= 1
    begun, next_begun = add_months(start, whole), add_months(start, whole + 1)
    return whole + Fraction((end - begun).days, (next_begun - begun).days)


def months(period: Period) -> Fraction:
    """How many months a period lasts, both ends included."""
    return months_between(period.start, period.end + timedelta(days=1))
