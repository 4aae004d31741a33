"""Figures read back from the words of `formats`, so that what a card or chart says becomes a number again."""

import re
from datetime import date
from fractions import Fraction

from zzpdesk.texts import formats
from zzpdesk.texts.formats import MINUS, NBSP
from zzpdesk.texts.i18n import language
from zzpdesk.texts.takeaway import Typed, Unit, Value

_NUMBER = re.compile(r"(?P<minus>[−-]?)(?P<whole>\d{1,3}(?:\.\d{3})+|\d+)(?:,(?P<rest>\d+))?")
_DAY = re.compile(r"(\d{1,2}) (\w{3}) (\d{4})")
_EMPTY = {"", "–", "-"}


def figure(text: str) -> Value:
    """`€ 1.258,40`, `45,5%`, `7,5 u`, `1.258`, `14 okt 2026` as a typed value; a dash is nothing; else the text."""
    plain = text.replace(NBSP, " ").strip()
    if plain in _EMPTY:
        return None
    return _day(plain) or _amount(plain) or text


def day_or_words(text: str) -> Value:
    """`14 okt 2026` as a date, anything else as it is: for what stands where names stand."""
    return _day(text.replace(NBSP, " ").strip()) or text


def _amount(text: str) -> Typed | None:
    unit, rest = _unit(text)
    number = _number(rest)
    if number is None:
        return None
    match unit:
        case Unit.MONEY:
            return Typed(formats.rounded_fraction(number * 100), unit)
        case Unit.PERCENT:
            return Typed(number / 100, unit)
        case Unit.HOURS:
            return Typed(number * 60, unit)
    whole = number.denominator == 1 and "." not in rest and "," not in rest
    return Typed(number, Unit.WHOLE if whole else Unit.NUMBER)


def _unit(text: str) -> tuple[Unit, str]:
    """What a figure is counted in, and its number."""
    if "€" in text:
        return Unit.MONEY, text.replace("€", "", 1).replace(" ", "")
    if text.endswith("%"):
        return Unit.PERCENT, text[:-1]
    if text.endswith((" u", " h")):
        return Unit.HOURS, text[:-2]
    return Unit.NUMBER, text


def _number(text: str) -> Fraction | None:
    dutch = text if language() == "nl" else text.translate({ord("."): ",", ord(","): "."})
    found = _NUMBER.fullmatch(dutch)
    if found is None:
        return None
    rest = found["rest"] or ""
    value = Fraction(int(found["whole"].replace(".", "") + rest), 10 ** len(rest))
    return -value if found["minus"] in {MINUS, "-"} and found["minus"] else value


def _day(text: str) -> Typed | None:
    found = _DAY.fullmatch(text)
    if found is None:
        return None
    months = [formats.month(date(2000, number, 1), short=True) for number in range(1, 13)]
    if found[2] not in months:
        return None
    try:
        return Typed(date(int(found[3]), months.index(found[2]) + 1, int(found[1])), Unit.DATE)
    except ValueError:
        return None
