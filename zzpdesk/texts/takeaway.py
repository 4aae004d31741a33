"""What is taken along of a list or of a page with figures: tables of typed values, for a spreadsheet, CSV or paper."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import TypeAlias

from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _


class Unit(Enum):
    """What the values of a column are. In any column a text may stand in its place (`onbekend`), or None: nothing."""

    TEXT = "text"
    MONEY = "money"
    """Cents, whole or as a fraction."""
    PRICE = "price"
    """1/10,000 euro."""
    QUANTITY = "quantity"
    """1/10,000."""
    HOURS = "hours"
    """Minutes."""
    PERCENT = "percent"
    """A fraction of one."""
    NUMBER = "number"
    WHOLE = "whole"
    """A whole number that is written without separators: a year, a count of days."""
    DATE = "date"
    YES_NO = "yes_no"


@dataclass(frozen=True, slots=True)
class Typed:
    """A value with a unit of its own, where the rows of a column differ."""

    value: int | Fraction | date | bool
    unit: Unit


Plain: TypeAlias = str | int | Fraction | date | bool | None
Value: TypeAlias = Plain | Typed
Row: TypeAlias = Sequence[Value]
Tell: TypeAlias = Callable[[float], None]
"""Told how far reading or writing is, from 0 to 1; it may end the work by raising."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A column: its words, and what stands in it. One that is not `on_paper` only goes into spreadsheets."""

    title: str
    unit: Unit = Unit.TEXT
    on_paper: bool = True


@dataclass(frozen=True, slots=True)
class Tabular:
    """A table; `total` is its last row, as long as the others, and `note` says what one should know about it."""

    title: str
    headings: tuple[Heading, ...]
    rows: Sequence[Row]
    total: Row = ()
    note: str = ""


Reading: TypeAlias = Callable[[Tell], Tabular]
"""Reads a table when it is wanted, in a worker."""


@dataclass(frozen=True, slots=True)
class Takeaway:
    """A page as it stands on screen. `about` says what narrows it (year, view, words), `name` is for its file.

    Making one costs nothing: its tables are read by whoever writes them.
    """

    title: str
    about: str
    name: str
    tables: tuple[Reading, ...]

    def read(self, tell: Tell) -> list[Tabular]:
        """All tables, one after the other."""
        count = len(self.tables)
        return [reading(part_of(tell, number, count)) for number, reading in enumerate(self.tables)]


def part_of(tell: Tell, number: int, count: int) -> Tell:
    """Tells how far the whole is while one of its parts, counted from 0, tells how far it is."""
    return lambda share: tell((number + share) / count)


def untyped(value: Value, unit: Unit) -> tuple[Plain, Unit]:
    """A value and what it is counted in."""
    return (value.value, value.unit) if isinstance(value, Typed) else (value, unit)


def file_words(*parts: object) -> str:
    """Words as the name of a file: letters, digits and hyphens."""
    joined = " ".join(str(part) for part in parts)
    plain = unicodedata.normalize("NFKD", joined).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:80].strip("-") or "x"


def ready(table: Tabular) -> Reading:
    """A table that is there already."""
    return lambda _tell: table


def in_words(value: Value, unit: Unit) -> str:
    """A value as it reads on paper; nothing is empty. Amounts among other figures have their sign."""
    mixed = isinstance(value, Typed)
    plain, unit = untyped(value, unit)
    match plain:
        case None:
            return ""
        case str():
            return plain
        case bool():
            return _("yes") if plain else _("no")
        case date():
            return formats.day_year(plain)
    if mixed and unit is Unit.MONEY:
        return formats.money(formats.rounded_fraction(Fraction(plain)))
    return _figure(Fraction(plain), unit)


def _figure(value: Fraction, unit: Unit) -> str:
    if unit is Unit.PERCENT:
        return formats.percent(value)
    if unit in _WRITTEN:
        return _WRITTEN[unit](formats.rounded_fraction(value))
    return formats.decimal(value, 0 if value.denominator == 1 else 1)


_WRITTEN: dict[Unit, Callable[[int], str]] = {
    Unit.MONEY: lambda value: formats.money(value, sign=False),
    Unit.PRICE: formats.price,
    Unit.QUANTITY: formats.quantity,
    Unit.HOURS: formats.clock,
    Unit.WHOLE: str,
}
