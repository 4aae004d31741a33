"""The tables of who the work comes from: by channel, kind, end client, who signs, who pays, who brought it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from zzpdesk.charts.common import TOKENS
from zzpdesk.core.dependency import Basis, Dependency, PartyShare, Shares
from zzpdesk.core.sources import channel
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import N_, _
from zzpdesk.texts.labels import label
from zzpdesk.ui.dependency import words
from zzpdesk.ui.look.cells import Cell, Column


class Axis(Enum):
    """By what the work is divided."""

    SOURCE = "source"
    CHANNEL = "channel"
    KIND = "kind"
    CLIENT = "client"
    CONTRACTING = "contracting"
    DEBTOR = "debtor"
    INTRODUCER = "introducer"


AXES: dict[Axis, str] = {
    Axis.SOURCE: N_("Sources"),
    Axis.CHANNEL: N_("Channels"),
    Axis.KIND: N_("Kinds"),
    Axis.CLIENT: N_("End clients"),
    Axis.CONTRACTING: N_("Contracting parties"),
    Axis.DEBTOR: N_("Payers"),
    Axis.INTRODUCER: N_("Introducers"),
}
"""Axis -> its segment, in their order."""
_TITLES: dict[Axis, str] = {
    Axis.CLIENT: N_("End client"),
    Axis.CONTRACTING: N_("Contracting party"),
    Axis.DEBTOR: N_("Payer"),
    Axis.INTRODUCER: N_("Introduced by"),
}
_SHARES: dict[Axis, Callable[[Dependency], Shares]] = {
    Axis.CLIENT: lambda found: found.clients,
    Axis.CONTRACTING: lambda found: found.contracting,
    Axis.DEBTOR: lambda found: found.debtors,
    Axis.INTRODUCER: lambda found: found.introducers,
}


@dataclass(frozen=True, slots=True)
class AxisTable:
    """Columns, rows, and per row what it narrows a figure down to (fields of `desk.analysis.Figure`)."""

    columns: list[Column]
    rows: list[list[Cell]]
    keys: list[dict[str, Any]]


def table_of(found: Dependency, axis: Axis) -> AxisTable:
    """The table of an axis other than the sources."""
    if axis is Axis.CHANNEL:
        return _channels(found)
    return _kinds(found) if axis is Axis.KIND else _parties(_SHARES[axis](found), axis, found.basis)


def columns_of(first: str, *others: tuple[str, int, int]) -> list[Column]:
    """The column with the names, and others of a title, a width, and the room below which they hide."""
    return [
        Column(first, stretch=2, min_width=140),
        *(Column(title, width=wide, align="right", hide_below=least) for title, wide, least in others),
    ]


def right(text: str, tone: str = "text") -> Cell:
    """A figure."""
    return Cell(text, tone=tone, align="right")


def apart(name: str, amount: int, basis: Basis) -> list[Cell]:
    """A party that was credited more than it brought: listed, but in no share."""
    return [
        Cell(name, tone="text2"),
        right(words.amount(amount, basis), "text2"),
        right(_("in no share"), "text2"),
    ]


def _plain(title: str, basis: Basis) -> list[Column]:
    return columns_of(title, (label(basis), 130, 0), (_("Share"), 130, 0))


def _channels(found: Dependency) -> AxisTable:
    listed = [one for one in reversed(found.channels) if one.amount]
    rows = [
        [
            Cell(label(one.channel), mark=TOKENS[one.channel]),
            right(words.amount(one.amount, found.basis)),
            right(formats.percent(one.share)),
        ]
        for one in listed
    ]
    return AxisTable(_plain(_("Channel"), found.basis), rows, [{"channel": one.channel} for one in listed])


def _kinds(found: Dependency) -> AxisTable:
    listed = sorted(found.kinds, key=lambda one: -one.amount)
    rows = [
        [
            Cell(label(one.kind), mark=TOKENS[channel(one.kind)]),
            right(words.amount(one.amount, found.basis)),
            right(formats.percent(one.share)),
        ]
        for one in listed
    ]
    return AxisTable(_plain(_("Kind"), found.basis), rows, [{"kind": one.kind} for one in listed])


def _parties(shares: Shares, axis: Axis, basis: Basis) -> AxisTable:
    rows = [_party(one, basis) for one in shares.parties]
    keys: list[dict[str, Any]] = [{f"{axis.value}_id": one.relation_id} for one in shares.parties]
    if shares.unrecorded:
        name = _("Not recorded")
        rest = PartyShare(0, name, shares.unrecorded, shares.unrecorded_share)
        negative = shares.unrecorded < 0
        rows.append(apart(name, shares.unrecorded, basis) if negative else _party(rest, basis, "text2"))
        keys.append({"unintroduced": True})
    for one in shares.negative:
        rows.append(apart(one.name, one.amount, basis))
        keys.append({f"{axis.value}_id": one.relation_id})
    return AxisTable(_plain(_(_TITLES[axis]), basis), rows, keys)


def _party(one: PartyShare, basis: Basis, tone: str = "text") -> list[Cell]:
    amount, share = words.amount(one.amount, basis), formats.percent(one.share)
    return [Cell(one.name, tone=tone), right(amount, tone), right(share, tone)]
