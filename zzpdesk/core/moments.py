"""Typed text read as a date or a duration, without ever guessing wrongly.

Dates are day first (14-10, 14/10/26, 14 okt), or ISO (2026-10-14). Without a year it is this year; "vandaag",
"gisteren" and "+30" count from today. Durations are hours ("7,5", "7u30", "7:30"), minutes ("90m") or
clock times ("9-16:30").
"""

import re
from datetime import date, time, timedelta

from zzpdesk.core.errors import CannotParse
from zzpdesk.core.kinds import Minutes
from zzpdesk.core.money import rounded
from zzpdesk.core.numbers import parse_scaled, tidy

FIRST_YEAR, LAST_YEAR = 1950, 2150
DAY_MINUTES = 24 * 60

_NAMED = {
    "vandaag": 0,
    "today": 0,
    "nu": 0,
    "gisteren": -1,
    "yesterday": -1,
    "eergisteren": -2,
    "morgen": 1,
    "tomorrow": 1,
    "overmorgen": 2,
}
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan",
            "februari february feb febr",
            "maart march mrt mar",
            "april apr",
            "mei may",
            "juni june jun",
            "juli july jul",
            "augustus august aug",
            "september sep sept",
            "oktober october okt oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_TIME = r"([0-9]{1,2})(?:[:.]([0-9]{2}))?(?: ?(?:u|uur|h))?"


def parse_date(text: str, today: date, language: str = "nl") -> date:
    """A date; `today` is what relative and yearless ones count from. `language` only words the suggestion."""
    plain = tidy(text).lower().rstrip(".")
    if not plain:
        raise CannotParse("value-empty", suggestion="")
    if plain in _NAMED:
        return _moved(today, _NAMED[plain])
    if match := re.fullmatch(r"([+-]) ?([0-9]{1,5})(?: ?(?:d|dagen|days))?", plain):
        return _moved(today, int(match[1] + match[2]))
    return _calendar_day(plain, today, language)


def parse_minutes(text: str, language: str = "nl", limit: int | None = DAY_MINUTES) -> Minutes:
    """A duration in minutes; more than `limit` (None: no limit) is refused."""
    plain = tidy(text).lower()
    if not plain:
        raise CannotParse("value-empty", suggestion="")
    for read in (_ranges, _hours_and_minutes):
        found = read(plain)
        if found is not None:
            return _within(found, limit)
    number = re.sub(r" ?(?:u|uur|uren|h|hr|hrs|hours?)$", "", plain)
    return _within(_decimal_hours(number, language), limit, number)


def parse_time(text: str) -> time:
    """A time of the day: "17:30", "9.05", "9", "9u"."""
    match = re.fullmatch(_TIME, tidy(text).lower())
    minutes = _clock(match[1], match[2]) if match else DAY_MINUTES
    if minutes == DAY_MINUTES:
        raise CannotParse("time-of-day", suggestion="")
    return time(minutes // 60, minutes % 60)


def _calendar_day(plain: str, today: date, language: str) -> date:
    if match := re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})|([0-9]{4})([0-9]{2})([0-9]{2})", plain):
        year, month, day = (int(part) for part in match.groups() if part)
        return _day(year, month, day)
    if match := re.fullmatch(r"([0-9]{1,2})([-/. ])([0-9]{1,2})(?:\2([0-9]{4}|[0-9]{2}))?", plain):
        return _day(_year(match[4], today), int(match[3]), int(match[1]), language)
    if match := re.fullmatch(r"([0-9]{1,2})[ -]?([a-z]+)\.?(?:[ -]?([0-9]{4}|[0-9]{2}))?", plain):
        return _day(_year(match[3], today), _month(match[2]), int(match[1]))
    if match := re.fullmatch(r"([a-z]+) ([0-9]{1,2})(?:,? ([0-9]{4}))?", plain):
        return _day(_year(match[3], today), _month(match[1]), int(match[2]))
    if match := re.fullmatch(r"[0-9]{1,2}", plain):
        return _day(today.year, today.month, int(plain))
    raise CannotParse("date-unreadable", suggestion="")


def _day(year: int, month: int, day: int, language: str = "nl") -> date:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise CannotParse("date-year", suggestion="", first=FIRST_YEAR, last=LAST_YEAR)
    try:
        return date(year, month, day)
    except ValueError as error:
        swapped = 12 < month <= 31 and 1 <= day <= 12 and language == "en"
        suggestion = f"{month}-{day}-{year}" if swapped else ""
        raise CannotParse("date-no-such-day", suggestion=suggestion) from error


def _year(text: str | None, today: date) -> int:
    """Two digits: 80 to 99 are of the last century."""
    if text is None:
        return today.year
    year = int(text)
    return year if len(text) == 4 else year + (1900 if year >= 80 else 2000)


def _month(name: str) -> int:
    if name not in _MONTHS:
        raise CannotParse("date-unreadable", suggestion="")
    return _MONTHS[name]


def _moved(today: date, days: int) -> date:
    """Never outside the years that dates may have."""
    moved = today.toordinal() + days
    if not date(FIRST_YEAR, 1, 1).toordinal() <= moved <= date(LAST_YEAR, 12, 31).toordinal():
        raise CannotParse("date-year", suggestion="", first=FIRST_YEAR, last=LAST_YEAR)
    return today + timedelta(days=days)


def _ranges(plain: str) -> int | None:
    """Clock times, as in "9-16:30" or "9-12 + 13-17"; past midnight counts on: "22-2" is four hours."""
    parts = re.split(r" ?(?:[+;&]| en | and |, ) ?", plain)
    spans = [re.fullmatch(rf"{_TIME} ?(?:-|tot|to) ?{_TIME}", part) for part in parts]
    if not any(spans):
        return None
    return sum(_span(match) for match in spans)


def _span(match: re.Match[str] | None) -> int:
    if match is None:
        raise CannotParse("minutes-unreadable", suggestion="")
    start, end = _clock(match[1], match[2]), _clock(match[3], match[4])
    if start == end:
        raise CannotParse("minutes-nothing", suggestion="")
    return (end - start) % DAY_MINUTES or DAY_MINUTES


def _clock(hour: str, minute: str | None) -> int:
    value = int(hour) * 60 + int(minute or 0)
    if int(minute or 0) > 59 or value > DAY_MINUTES:
        raise CannotParse("minutes-no-such-time", suggestion="")
    return value


def _hours_and_minutes(plain: str) -> int | None:
    """Hours with minutes, as in "7:30", "7u30" and "7 h 30 min", or minutes alone: "90m"."""
    if match := re.fullmatch(r"([0-9]{1,4}) ?(?:m|min|minuten|minutes|minuut)\.?", plain):
        return int(match[1])
    pattern = r"([0-9]{1,4})(?::| ?(?:u|uur|h|hours?) ?)([0-9]{1,2})(?: ?(?:m|min|minuten|minutes))?"
    if match := re.fullmatch(pattern, plain):
        if int(match[2]) > 59:
            raise CannotParse("minutes-no-such-time", suggestion="")
        return int(match[1]) * 60 + int(match[2])
    return None


def _decimal_hours(number: str, language: str) -> int:
    """Hours as in "7,5". In "7.30" and "7,30" may be half an hour or three tenths: refused with both readings."""
    match = re.fullmatch(r"([0-9]{1,2})([.,])([0-5][0-9])", number)
    if match and language != "en" and _clock_like(match[2], match[3]):
        decimal = number.replace(".", ",").rstrip("0")
        raise CannotParse("minutes-ambiguous", suggestion=f"{match[1]}:{match[3]}", decimal=decimal)
    try:
        return rounded(parse_scaled(number, 4, language) * 60, 10_000)
    except CannotParse as error:
        raise CannotParse("minutes-unreadable", suggestion="") from error


def _clock_like(sign: str, digits: str) -> bool:
    """After a point all but quarters of an hour; after a comma what nobody writes as a decimal."""
    return digits not in {"00", "25", "50"} if sign == "." else digits in {"10", "15", "20", "30", "40", "45"}


def _within(minutes: int, limit: int | None, number: str = "") -> Minutes:
    if minutes <= 0:
        raise CannotParse("minutes-nothing", suggestion="")
    if limit is not None and minutes > limit:
        suggestion = f"{number}m" if number.isdigit() and int(number) <= limit else ""
        raise CannotParse("minutes-too-many", suggestion=suggestion, hours=limit // 60)
    return Minutes(minutes)
