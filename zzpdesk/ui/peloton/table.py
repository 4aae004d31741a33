"""The map as a table, its equal: each source with its clients below it, and who is below zero at the end."""

from __future__ import annotations

from zzpdesk.charts.common import TOKENS
from zzpdesk.charts.pelotonnodes import quiet_words, source_node
from zzpdesk.charts.pelotonwords import source_row
from zzpdesk.core.peloton import Peloton
from zzpdesk.core.sources import Channel
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.texts.takeaway import Heading, Row, Tabular, Unit
from zzpdesk.ui.look.cells import Cell, Column

_INDENT = "\N{NO-BREAK SPACE}" * 6


def columns() -> list[Column]:
    """Names take what is left."""
    return [
        Column(_("Source"), stretch=1, min_width=150),
        Column(_("Channel"), width=114, hide_below=560),
        Column(_("Turnover"), width=118, align="right"),
        Column(_("Share"), width=72, align="right"),
        Column(_("Hours"), width=78, align="right", hide_below=480),
        Column(_("Say"), width=114, align="right", hide_below=640),
    ]


def rows(found: Peloton) -> tuple[list[list[Cell]], list[str]]:
    """The cells, and per row the key of what it opens."""
    cells, keys = [], []
    for one in (*found.riders, *found.negative):
        name, *figures = source_row(one)
        channel, amount, *others = figures
        tone = "text3" if one.quiet else "warn" if one.amount < 0 else "text"
        cells.append(
            [
                Cell(name, mark=TOKENS[one.channel]),
                Cell(channel),
                Cell(amount, tone=tone, align="right"),
                *(Cell(text, align="right") for text in others),
            ]
        )
        keys.append(source_node(one.key))
        for link in () if one.key.direct else found.clients_of(one.key):
            amount = formats.euros(link.amount)
            line = [
                Cell(f"{_INDENT}{link.name}", tone="text2"),
                Cell(""),
                Cell(amount, tone="text2", align="right"),
            ]
            cells.append([*line, Cell(""), Cell(""), Cell("")])
            keys.append(f"client/{link.client_id}")
    return cells, keys


def tabular(found: Peloton) -> Tabular:
    """The same for a spreadsheet: a row per source, and one per client behind it."""
    headings = (
        Heading(_("Source")),
        Heading(_("Client")),
        Heading(_("Channel")),
        Heading(_("Turnover"), Unit.MONEY),
        Heading(_("Share"), Unit.PERCENT),
        Heading(_("Hours"), Unit.HOURS),
        Heading(_("Say"), Unit.YES_NO),
        Heading(_("Remark")),
    )
    lines: list[Row] = []
    for one in (*found.riders, *found.negative):
        quiet, below = quiet_words(one), one.amount < 0
        minutes = None if one.quiet else _("unknown") if one.minutes is None else one.minutes
        say = None if one.channel is Channel.DIRECT else _("unknown") if one.say is None else one.say
        share = None if quiet or below else one.share
        remark = quiet or (_("not on the map: credited more than invoiced") if below else "")
        lines.append((one.name, None, label(one.channel), one.amount, share, minutes, say, remark))
        lines += [
            (one.name, link.name, label(one.channel), link.amount, None, None, None, "")
            for link in (() if one.key.direct else found.clients_of(one.key))
        ]
    return Tabular(_("Sources and their clients"), headings, lines)
