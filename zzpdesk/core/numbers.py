"""Typed text read as money, prices, quantities and percentages, without ever guessing wrongly.

Separators. Where a point and a comma both occur, the last is the decimal sign. A sign that occurs more than once groups
thousands. A sign that occurs once is decimal, unless it groups in this language (the point in Dutch, the comma in
English) and exactly three digits follow it: "1.250" is 1250 in Dutch, "12.50" is 12,50 in both. More decimals
than the field has are refused with the nearest value as a suggestion, as are exponents, letters and half groups.

All functions raise CannotParse(code, suggestion=...) for what they refuse; `suggestion` may be empty.
"""

import re

from zzpdesk.core.errors import CannotParse
from zzpdesk.core.kinds import BasisPoints, Cents, Price, Quantity
from zzpdesk.core.money import rounded

LARGEST = 10**13
"""No field holds this or more in its own unit: a hundred thousand million euro is a slip of the finger."""

LONGEST = 40
"""Longer text is no number."""

_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2212": "-", "\u2013": "-"})
_NUMBER = re.compile(r"([+-]?)([0-9]+(?:[.,][0-9]+)*)")
_GROUPED = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{3})+")


def parse_money(text: str, language: str = "nl") -> Cents:
    """An amount in euros: "1.258,40", "1258.4", "€ 12", "12,-", "-5,00"."""
    return Cents(_scaled(_without_currency(text), 2, language))


def parse_price(text: str, language: str = "nl") -> Price:
    """A price per unit: as money, up to four decimals."""
    return Price(_scaled(_without_currency(text), 4, language))


def parse_quantity(text: str, language: str = "nl") -> Quantity:
    """A quantity, two decimals at most: what is printed is what is counted."""
    return Quantity(_scaled(tidy(text), 2, language) * 100)


def parse_percent(text: str, language: str = "nl") -> BasisPoints:
    """A percentage: "21", "12,5 %"."""
    return BasisPoints(_scaled(tidy(text).removesuffix("%").rstrip(), 2, language))


def parse_whole(text: str, language: str = "nl") -> int:
    """A whole number of days, hours or years."""
    return _scaled(tidy(text), 0, language)


def parse_scaled(text: str, decimals: int, language: str = "nl") -> int:
    """Any number with at most so many decimals, times 10^decimals."""
    return _scaled(tidy(text), decimals, language)


def plain(value: int, decimals: int, language: str = "nl") -> str:
    """An integer of 1/10^decimals as one would type it: 125040 with two decimals is "1250,40"."""
    whole, rest = divmod(abs(value), 10**decimals)
    tail = f"{'.' if language == 'en' else ','}{rest:0{decimals}}" if decimals else ""
    return f"{'-' if value < 0 else ''}{whole}{tail}"


def tidy(text: str) -> str:
    """Text with single plain spaces, and plain signs for the typographic ones."""
    return " ".join(text.translate(_SPACES).split())


def _without_currency(text: str) -> str:
    bare = re.sub(r"(?i)^([+-]?) ?(?:€|eur(?:o|os)?\b) ?|() ?(?:€|euros?|eur)$", r"\1\2", tidy(text))
    return re.sub(r"([0-9])[.,](?:-|--|=)$", r"\1", bare)


def _scaled(text: str, decimals: int, language: str) -> int:
    """The number in `text`, times 10^decimals."""
    if not text:
        raise CannotParse("value-empty", suggestion="")
    match = _NUMBER.fullmatch(_without_spaces(text)) if len(text) <= LONGEST else None
    if not match:
        raise CannotParse("value-not-a-number", suggestion=_hint(text, decimals, language))
    sign, body = match[1], match[2]
    whole, fraction = _parts(body, language)
    value = int(whole + fraction.ljust(decimals, "0")[: max(decimals, len(fraction))])
    excess = len(fraction) - decimals
    if excess > 0 and fraction[decimals:].strip("0"):
        near = rounded(value, 10**excess)
        suggestion = _typed(-near if sign == "-" else near, decimals, language)
        raise CannotParse("value-decimals", suggestion=suggestion, decimals=decimals)
    value = value // 10**excess if excess > 0 else value
    if value >= LARGEST:
        raise CannotParse("value-too-large", suggestion="")
    return -value if sign == "-" else value


def _without_spaces(text: str) -> str:
    """Spaces go where they group thousands or follow the sign; elsewhere they stay and spoil the number."""
    signless = re.sub(r"^([+-]) ", r"\1", text)
    if re.fullmatch(r"[+-]?[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]+)?", signless):
        return signless.replace(" ", "")
    return signless


def _parts(body: str, language: str) -> tuple[str, str]:
    """Digits before and after the decimal sign."""
    marks = [char for char in body if char in ".,"]
    if not marks:
        return body, ""
    last = marks[-1]
    grouping = "," if language == "en" else "."
    if len(set(marks)) == 1:
        groups = len(marks) > 1 or (last == grouping and _GROUPED.fullmatch(body) and body[0] != "0")
        whole, fraction = (body, "") if groups else (body[: body.rindex(last)], body[body.rindex(last) + 1 :])
    else:
        whole, _, fraction = body.rpartition(last)
    if any(mark in whole for mark in ".,") and (
        (last in whole and fraction) or not _GROUPED.fullmatch(whole)
    ):
        raise CannotParse("value-separators", suggestion="")
    return re.sub(r"[.,]", "", whole), fraction


def _typed(value: int, decimals: int, language: str) -> str:
    """A suggestion: two decimals are enough where the rest are zeros."""
    return (
        plain(value // 100, 2, language)
        if decimals > 2 and value % 100 == 0
        else plain(value, decimals, language)
    )


def _hint(text: str, decimals: int, language: str) -> str:
    """The one number in a text with other things around it, as a suggestion; else nothing."""
    found = re.findall(r"[0-9]+(?:[.,][0-9]+)?", text[:LONGEST])
    if len(found) != 1 or re.search(r"[0-9][eE][0-9+-]", text):
        return ""
    try:
        return _typed(_scaled(found[0], decimals, language), decimals, language)
    except CannotParse:
        return ""
