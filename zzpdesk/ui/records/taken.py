"""A list of records as a table to take along: every field of its screen, those of the list first, all rows of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from zzpdesk.core.kinds import ONE, BasisPoints, Cents, Days, Minutes, Price, Quantity, Year
from zzpdesk.core.listing import Listing
from zzpdesk.core.records.base import Record
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.texts.takeaway import Heading, Reading, Row, Tabular, Tell, Unit, Value
from zzpdesk.ui.records.screen import Field, Hint, Screen
from zzpdesk.ui.records.words import name_of

if TYPE_CHECKING:
    from zzpdesk.desk import Desk

_UNITS: dict[Any, Unit] = {
    Cents: Unit.MONEY,
    Price: Unit.PRICE,
    Quantity: Unit.QUANTITY,
    BasisPoints: Unit.PERCENT,
    Minutes: Unit.HOURS,
    Days: Unit.WHOLE,
    Year: Unit.WHOLE,
    int: Unit.NUMBER,
    date: Unit.DATE,
    bool: Unit.YES_NO,
}
Names = dict[tuple[type[Record], int], str]


def taken_listing(
    desk: Desk, screen: Screen, listing: Listing, sums: Mapping[str, Value] | None = None
) -> Reading:
    """Reads what a listing holds, in its order; `sums` are the figures of the last row, by field."""

    def read(tell: Tell) -> Tabular:
        count = max(1, desk.lists.count(listing))
        done, table = 0, _Table(desk, screen)
        for some in desk.lists.whole(listing):
            table.add(some)
            done += len(some)
            tell(min(1.0, done / count))
        return table.tabular(sums or {})

    return read


def taken_records(
    desk: Desk, screen: Screen, records: Sequence[Record], sums: Mapping[str, Value] | None = None
) -> Reading:
    """These records, in this order."""

    def read(_tell: Tell) -> Tabular:
        table = _Table(desk, screen)
        table.add(records)
        return table.tabular(sums or {})

    return read


def narrowed(view: str, year: int | None, words: str, *, linked: bool) -> str:
    """The view, the year and the words that narrow a list, with dots between them; a link stands for view and year."""
    if linked:
        parts = [_("the records behind a figure")]
    else:
        parts = [view or _("all"), "" if year is None or str(year) in view else str(year)]
    said = words.strip()
    return " · ".join(filter(None, (*parts, _("with “{words}”").format(words=said) if said else "")))


class _Table:
    """Rows of one kind of record; remembers the names of what they refer to."""

    def __init__(self, desk: Desk, screen: Screen) -> None:
        self._desk, self._screen = desk, screen
        fields = [field for field in screen.fields if screen.hint(field.name).kind is not bytes]
        below = {field.sub for field in screen.columns}
        self._fields = sorted(fields, key=lambda field: (not field.in_list, field.name not in below))
        self._hints = [(field.name, screen.hint(field.name)) for field in self._fields]
        self._shown = below | {field.name for field in screen.columns}
        self._names: Names = {}
        self._rows: list[Row] = []

    def add(self, records: Sequence[Record]) -> None:
        """Some more records."""
        self._learn(records)
        self._rows += [[self._value(name, hint, record) for name, hint in self._hints] for record in records]

    def tabular(self, sums: Mapping[str, Value]) -> Tabular:
        """The table, with its last row when there are sums."""
        headings = tuple(self._heading(field) for field in self._fields)
        total: list[Value] = [sums.get(field.name) for field in self._fields]
        if sums and total[0] is None:
            total[0] = _("Together")
        return Tabular(_(self._screen.title), headings, self._rows, tuple(total) if sums else ())

    def _heading(self, field: Field) -> Heading:
        unit = _UNITS.get(self._screen.hint(field.name).kind, Unit.TEXT)
        return Heading(_(field.label), unit, on_paper=field.name in self._shown)

    def _learn(self, records: Iterable[Record]) -> None:
        """The names of what these refer to that are not known yet: one query per kind."""
        wanted: dict[type[Record], set[int]] = {}
        for name, hint in self._hints:
            target = hint.reference
            if target is not None:
                keys = {getattr(record, name) for record in records} - {None}
                wanted.setdefault(target, set()).update(k for k in keys if (target, k) not in self._names)
        for target, keys in wanted.items():
            found = self._desk.lists.named(target, keys)
            self._names.update({(target, key): name_of(record) for key, record in found.items()})

    def _value(self, name: str, hint: Hint, record: Record) -> Value:
        value = getattr(record, name)
        if value is None:
            return _("direct") if name == "source_id" else None  # as the list says it
        return typed(hint, value, self._names)


def typed(hint: Hint, value: Any, names: Mapping[tuple[type[Record], int], str]) -> Value:
    """A field's value as it goes into a table: references and choices in words."""
    if hint.reference is not None:
        return names.get((hint.reference, value), "")
    if isinstance(value, Enum):
        return label(value)
    if hint.kind is BasisPoints:
        return Fraction(value, ONE)
    found: Value = value
    return found
