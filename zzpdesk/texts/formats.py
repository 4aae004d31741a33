"""How values look on screen and on paper, in the language in force (Dutch or English).

Dutch: `€ 1.258,40`, `45,5%`, `7,5 u`, `14 okt`; English: `€ 1,258.40`, `45.5%`, `7.5 h`, `14 Oct`. After the euro sign
stands a no-break space; minus is U+2212.
"""

from datetime import date
from fractions import Fraction

from zzpdesk.core.kinds import ONE, BasisPoints, Cents, Minutes, Price, Quantity
from zzpdesk.core.money import rounded as nearest
from zzpdesk.texts.i18n import language

NBSP = "\u00a0"
MINUS = "\u2212"
_MONTHS = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december".split(),
    "en": "January February March April May June July August September October November December".split(),
}
_SHORT = {
    "nl": "jan feb mrt apr mei jun jul aug sep okt nov dec".split(),
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(),
}
_DAYS = {
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split(),
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
}
_DAYS_SHORT = {"nl": "ma di wo do vr za zo".split(), "en": "Mon Tue Wed Thu Fri Sat Sun".split()}


def grouped(value: int, decimals: int = 0) -> str:
    """An integer of 1/10^decimals with separators: 125840 with 2 decimals is `1.258,40`."""
    scale = 10**decimals
    whole, rest = divmod(abs(value), scale)
    text = f"{whole:,}"
    point, comma = (".", ",") if language() == "en" else (",", ".")
    text = text.replace(",", comma)
    if decimals:
        text += f"{point}{rest:0{decimals}}"
    return (MINUS if value < 0 else "") + text


def money(value: Cents | int | None, *, sign: bool = True) -> str:
    """`€ 1.258,40`; without the euro sign `1.258,40`; None is a dash."""
    if value is None:
        return "–"
    text = grouped(value, 2)
    return _with_euro(text) if sign else text


def euros(value: Cents | int | None) -> str:
    """Whole euros for tiles and charts: `€ 92.940`, rounded half away from zero."""
    if value is None:
        return "–"
    return _with_euro(grouped(rounded(value, 100)))


def price(value: Price | int | None) -> str:
    """A price per unit without euro sign: two decimals, up to four where they matter."""
    if value is None:
        return "–"
    if value % 100 == 0:
        return grouped(value // 100, 2)
    return grouped(value, 4).rstrip("0")


def quantity(value: Quantity | int | None) -> str:
    """A quantity with two decimals: `30,00`."""
    return "–" if value is None else grouped(rounded(value, 100), 2)


def percent(value: BasisPoints | Fraction | float | None, decimals: int = 1) -> str:
    """A share: basis points as `int`, or a ratio (Fraction, float) of 1: `45,5%`."""
    if value is None:
        return "–"
    share = Fraction(value, ONE) if isinstance(value, int) else Fraction(value)
    figure = nearest(share.numerator * 100 * 10**decimals, share.denominator)
    return grouped(figure, decimals) + "%"


def rate(value: BasisPoints | int) -> str:
    """A VAT or fee percentage with only the decimals it has: `21%`, `12,5%`."""
    if value % 100 == 0:
        return grouped(value // 100) + "%"
    return grouped(value, 2).rstrip("0") + "%"


def decimal(value: Fraction | float, decimals: int = 1) -> str:
    """A number that is no money: `5,0`."""
    return grouped(_half_away(Fraction(value) * 10**decimals), decimals)


def hours(value: Minutes | int | None, decimals: int = 1) -> str:
    """Minutes as hours: `7,5 u`."""
    if value is None:
        return "–"
    unit = "h" if language() == "en" else "u"
    return f"{decimal(Fraction(value, 60), decimals)}{NBSP}{unit}"


def clock(value: Minutes | int) -> str:
    """Minutes as `1:42`."""
    whole, rest = divmod(abs(value), 60)
    return f"{MINUS if value < 0 else ''}{whole}:{rest:02}"


def day(value: date | None) -> str:
    """`14 okt`."""
    return "–" if value is None else f"{value.day}{NBSP}{_SHORT[language()][value.month - 1]}"


def day_year(value: date | None) -> str:
    """`20 nov 2025`."""
    return "–" if value is None else f"{day(value)}{NBSP}{value.year}"


def day_long(value: date | None) -> str:
    """`14 oktober 2026`, for papers."""
    return "–" if value is None else f"{value.day} {month(value)} {value.year}"


def weekday(value: date, *, short: bool = False) -> str:
    """`woensdag`, or `wo`."""
    return (_DAYS_SHORT if short else _DAYS)[language()][value.weekday()]


def month(value: date, *, short: bool = False) -> str:
    """`oktober`, or `okt`."""
    return (_SHORT if short else _MONTHS)[language()][value.month - 1]


def period(start: date | None, end: date | None) -> str:
    """A period for papers: `september 2026`, `1–12 oktober 2026`, `30 september – 2 oktober 2026`."""
    if start is None or end is None or start == end:
        return day_long(end or start)
    if start.day == 1 and (start.year, start.month) == (end.year, end.month) and _last(end):
        return f"{month(start)} {start.year}"
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{day_long(end)}"
    first = f"{start.day} {month(start)}" if start.year == end.year else day_long(start)
    return f"{first} – {day_long(end)}"


def rounded(value: int, unit: int) -> int:
    """`value / unit`, half away from zero."""
    return nearest(value, unit)


def rounded_fraction(value: Fraction) -> int:
    """A fraction as a whole number, half away from zero."""
    return _half_away(value)


def _with_euro(text: str) -> str:
    """`€ −12,00` in Dutch, `−€ 12.00` in English."""
    if text.startswith(MINUS) and language() == "en":
        return f"{MINUS}€{NBSP}{text[1:]}"
    return f"€{NBSP}{text}"


def _half_away(value: Fraction) -> int:
    return nearest(value.numerator, value.denominator)


def _last(value: date) -> bool:
    return date.fromordinal(value.toordinal() + 1).day == 1
