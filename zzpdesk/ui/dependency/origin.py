"""Card "Herkomst van je omzet": a column per year, and the four channels of the period beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zzpdesk.charts.common import TOKENS
from zzpdesk.charts.years import YearColumns
from zzpdesk.core.dependency import Basis, ChannelShare
from zzpdesk.core.sources import Channel
from zzpdesk.core.stretch import Span
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.ui.dependency import words
from zzpdesk.ui.dependency.data import Figures
from zzpdesk.ui.figures.arranged import Arranged, Arrangement, Col, Row
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.figures.chartbox import ChartBox, add_switch
from zzpdesk.ui.figures.linkrow import LinkRow, fill
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import column
from zzpdesk.ui.look.marks import ChannelMark
from zzpdesk.ui.look.theme import theme


class ChannelRow(LinkRow):
    """Mark, channel, amount, share; sources and say below, with the change beside it."""

    def __init__(self, share: ChannelShare, basis: Basis) -> None:
        name = label(share.channel)
        figures = (words.amount(share.amount, basis), formats.percent(share.share))
        below = (words.channel_words(share), words.change_words(share.change))
        super().__init__(f"channel_{share.channel.value}", ", ".join(filter(None, (name, *figures, *below))))
        self.line = True
        self.set_air(0, 7)
        indent = QWidget()
        indent.setFixedWidth(theme.px(14))
        share_label = Label(figures[1], "strong", align=Qt.AlignmentFlag.AlignRight)
        share_label.setMinimumWidth(theme.px(50))
        mark, amount = ChannelMark(TOKENS[share.channel]), Label(figures[0], "body", "text2")
        self.add_line(mark, Label(name, "strong", elide=True), amount, share_label, stretch=1)
        detail, change = Label(below[0], "caption", "text2", elide=True), Label(below[1], "caption", "text2")
        self.add_line(indent, detail, change, stretch=1)


class OriginCard(FigureCard):
    """`channel_opened` carries a year (0: the period) and a channel (None: all work)."""

    channel_opened = Signal(int, object)

    def __init__(self) -> None:
        super().__init__(" ", link=" ")
        self.setObjectName("origin")
        self.chart = ChartBox("origin", _("Where your work came from, per year"))
        self.rows = QWidget()
        self._list = column(spacing=0)
        outer = QVBoxLayout(self.rows)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(self._list)
        outer.addStretch(1)
        self.add(Arranged([Arrangement(0, Col([(Row([(self.chart, 52), (self.rows, 48)]), 1)]))], gap=24), 1)
        add_switch(self, self.chart)
        self.chart.activated.connect(self._open_part)

    def show_figures(self, figures: Figures) -> None:
        """Take over the figures."""
        hours = figures.basis is Basis.HOURS
        self.set_title(_("Where your hours came from") if hours else _("Where your turnover came from"))
        parts = [] if hours else [_("excl. VAT")]
        if figures.stretch.span is not Span.YEAR or figures.period.runs:
            parts.append(figures.names[0])
        if figures.found.channels[0].before is not None:
            parts.append(_("difference with {period}").format(period=figures.names[2]))
        self.set_subtitle(" · ".join(parts))
        current = figures.year if figures.stretch.span is Span.YEAR else 0
        chart = YearColumns(figures.bars, current, figures.basis, theme.hatch)
        self.chart.set_chart(chart, [str(one.year) for one in figures.bars])
        shown = [ChannelRow(share, figures.basis) for share in reversed(figures.found.channels)]
        for row, share in zip(shown, reversed(figures.found.channels), strict=True):
            row.clicked.connect(lambda _=False, one=share.channel: self.channel_opened.emit(0, one))
            row.setEnabled(share.amount != 0)
        fill(self._list, list(shown))

    def _open_part(self, key: str) -> None:
        year, _slash, channel = key.partition("/")
        self.channel_opened.emit(int(year), Channel(channel) if channel else None)
