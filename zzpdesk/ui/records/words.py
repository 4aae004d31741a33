"""Values of fields as words: in a list, in an editor, and read back from what is typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import Any

from zzpdesk.core import values
from zzpdesk.core.kinds import BasisPoints, Cents, Days, Minutes, Price, Quantity, Year
from zzpdesk.core.listing import TITLES
from zzpdesk.core.records import FeeTerms
from zzpdesk.core.records.base import Record
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import N_, _, language
from zzpdesk.texts.labels import label

_LISTED: dict[Any, Callable[[Any], str]] = {
    Cents: formats.money,
    Price: formats.price,
    Quantity: formats.quantity,
    BasisPoints: formats.rate,
    Minutes: lambda value: formats.hours(value, 2 if value % 6 else 1),
    Days: str,
    Year: str,
    date: formats.day_year,
    bool: lambda value: _("yes") if value else _("no"),
}
_TYPED: dict[Any, Callable[[Any], str]] = {
    Cents: lambda value: formats.money(value, sign=False),
    Minutes: formats.clock,
}
PARSERS: dict[Any, Callable[[str, date], Any]] = {
    Cents: lambda text, _today: values.parse_money(text, language()),
    Price: lambda text, _today: values.parse_price(text, language()),
    Quantity: lambda text, _today: values.parse_quantity(text, language()),
    BasisPoints: lambda text, _today: values.parse_percent(text, language()),
    Minutes: lambda text, _today: _minutes(text),
    Days: lambda text, _today: Days(values.parse_whole(text, language())),
    Year: lambda text, _today: Year(values.parse_whole(text, language())),
    int: lambda text, _today: values.parse_whole(text, language()),
    date: lambda text, today: values.parse_date(text, today, language()),
}
"""How typed text becomes a value; each raises CannotParse."""
EXAMPLES: dict[Any, str] = {
    Cents: N_("0.00"),
    Price: N_("0.00"),
    BasisPoints: N_("15%"),
    Minutes: N_("7.5 or 7:30"),
    date: N_("14-10 or today"),
}
"""What stands greyed in an empty editor."""


def listed(kind: Any, value: Any) -> str:
    """A value as it reads in a list; None is empty."""
    if value is None:
        return ""
    if isinstance(value, Enum):
        return label(value)
    return _LISTED.get(kind, str)(value)


def typed(kind: Any, value: Any) -> str:
    """A value as one would type it."""
    if value is None:
        return ""
    return _TYPED.get(kind, _LISTED.get(kind, str))(value)


def _minutes(text: str) -> Minutes:
    """Also none: whether a field may hold that is for its record to say."""
    return values.parse_minutes(text, language(), None) if text.strip("0:.,") else Minutes(0)


def name_of(record: Record) -> str:
    """What a record is called where others refer to it, or "" when it has no name yet."""
    if isinstance(record, FeeTerms):
        kind, value = (BasisPoints, record.percent) if record.kind.in_percent else (Cents, record.amount)
        return " ".join(word for word in (label(record.kind), listed(kind, value)) if word)
    return str(getattr(record, TITLES.get(type(record), ""), "") or "")
