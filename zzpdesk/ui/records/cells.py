"""How a record's fields look in a list: as cells of `ui.look`, and in columns of which width."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from zzpdesk.core.kinds import BasisPoints, Cents, Days, Minutes, Price, Quantity, Year
from zzpdesk.core.records import Relation
from zzpdesk.core.records.base import Record
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.sources import Channel, channel
from zzpdesk.texts.i18n import _
from zzpdesk.ui.look import painting
from zzpdesk.ui.look.cells import Cell, Column
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.records.screen import Field, Hint, Screen
from zzpdesk.ui.records.words import listed, name_of

Names = Mapping[tuple[type[Record], int], Record]
"""The records that a window of rows refers to."""

CHANNEL_TOKEN = {
    Channel.DIRECT: "direct",
    Channel.NETWORK: "netwerk",
    Channel.COLLECTIVE: "collectief",
    Channel.INTERMEDIARY: "bemiddelaar",
}
"""What `ui.look` calls the four channels."""

_WIDTHS: dict[Any, int] = {
    Cents: 112,
    Price: 96,
    Quantity: 88,
    BasisPoints: 104,
    Minutes: 80,
    Days: 72,
    Year: 72,
    date: 120,
    bool: 96,
}
_NUMBERS = {Cents, Price, Quantity, BasisPoints, Minutes, Days, int}
_FIRST_WIDTH, _TEXT_WIDTH, _EDGES, _HEADING_AIR = 184, 136, 24, 34


def columns(screen: Screen) -> list[Column]:
    """One column per field in the list; the last ones go first when there is little room."""
    found: list[Column] = []
    used = _EDGES
    for field in screen.columns:
        kind = screen.hint(field.name).kind
        width = _WIDTHS.get(kind)
        least = width or (_TEXT_WIDTH if found else _FIRST_WIDTH)
        if (
            _heading(_(field.label)) > least
        ):  # it takes of what is left, so that the heading shows where it can
            width = None
        used += least
        found.append(
            Column(
                _(field.label),
                width=width,
                stretch=0 if width else least,
                align="right" if kind in _NUMBERS else "left",
                min_width=least,
                hide_below=used if found else 0,
            )
        )
    return found


def _heading(text: str) -> int:
    """The px that a heading needs, at scale 1."""
    return round(painting.text_width(text, theme.font("label")) / theme.scale) + _HEADING_AIR


def cell(screen: Screen, field: Field, record: Record, names: Names) -> Cell:
    """One field of one record."""
    hint = screen.hint(field.name)
    value = getattr(record, field.name)
    first = field is screen.columns[0]
    archived = bool(getattr(record, "archived", False))
    sub = in_words(screen.hint(field.sub), getattr(record, field.sub), names) if field.sub else ""
    direct = field.name == "source_id" and value is None  # work without a source is direct work
    text = _("direct") if direct else in_words(hint, value, names)
    if not text:  # nothing above the second line: that one moves up
        text, sub = sub, ""
    return Cell(
        text=text or "–",
        sub=sub,
        mark="direct" if direct else _mark(hint, value, names),
        tone="text3" if archived else "text",
        weight=500 if first else 400,
        align="right" if hint.kind in _NUMBERS else "left",
    )


def in_words(hint: Hint, value: Any, names: Names) -> str:
    """A value in words; a reference by the name of what it refers to."""
    target = hint.reference
    if target is None:
        return listed(hint.kind, value)
    record = names.get((target, value))
    return name_of(record) if record else ""


def _mark(hint: Hint, value: Any, names: Names) -> str:
    """The channel's shape beside a kind of source, or beside a relation that is one."""
    kind = value
    if hint.reference is Relation:
        record = names.get((Relation, value))
        kind = record.source_kind if isinstance(record, Relation) else None
    return CHANNEL_TOKEN[channel(kind)] if isinstance(kind, SourceKind) else ""
