"""The cards below the tiles: months, channels, what is still to bill, and hours per kind."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from zzpdesk.charts.bars import Part, StackedBar
from zzpdesk.charts.common import TOKENS
from zzpdesk.charts.months import MonthBars
from zzpdesk.core.dependency import ChannelShare
from zzpdesk.core.records.time import HourKind
from zzpdesk.core.sources import Channel
from zzpdesk.desk.overview import OverviewFigures, Unbilled
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.figures.chartbox import ChartBox, add_switch
from zzpdesk.ui.figures.linkrow import FigureRow, LinkRow, fill
from zzpdesk.ui.look import painting
from zzpdesk.ui.look.labels import IconText, Label
from zzpdesk.ui.look.layout import Divider
from zzpdesk.ui.look.marks import ChannelMark
from zzpdesk.ui.look.painting import Restyled
from zzpdesk.ui.look.theme import theme

_KINDS_SHOWN = 3
_PARTIES_SHOWN = 4


class _Key(Restyled, QWidget):
    """What bar and tick mean: the two years."""

    def __init__(self) -> None:
        super().__init__()
        self.year = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(126), theme.px(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, px = painting.begin(self), theme.px
        middle, font, ink = self.height() / 2, theme.font("caption"), theme.color("text2")
        painting.fill_round(painter, QRectF(0, middle - px(5), px(10), px(10)), 2, theme.color("omzet"))
        painting.draw_text(painter, QRectF(px(17), 0, px(40), self.height()), str(self.year), font, ink)
        painter.fillRect(QRectF(px(63), round(middle) - 1, px(12), 2), theme.color("netwerk"))
        painting.draw_text(painter, QRectF(px(81), 0, px(44), self.height()), str(self.year - 1), font, ink)


class MonthsCard(FigureCard):
    """`month_opened` carries year and month."""

    month_opened = Signal(int, int)

    def __init__(self) -> None:
        super().__init__(_("Turnover per month"), _("excl. VAT"), link=" ")
        self.setObjectName("months")
        self._key = _Key()
        self.header.insertWidget(self.header.count() - 1, self._key)
        self.chart = ChartBox("months", _("Turnover per month"))
        self.chart.setMinimumHeight(theme.px(160))
        self.add(self.chart, 1)
        add_switch(self, self.chart)
        self.chart.activated.connect(lambda key: self.month_opened.emit(*map(int, key.split("-"))))

    def show_figures(self, figures: OverviewFigures, year: int, today: date) -> None:
        """Twelve months beside those of the year before."""
        self._key.year = year
        self._key.update()
        months = [pair.amount or 0 for pair in figures.months]
        before = [pair.before for pair in figures.months]
        current = today.month if year == today.year else None
        chart = MonthBars(year, months, before if any(before) else None, current)
        self.chart.set_chart(chart, [f"{year}-{pair.month:02}" for pair in figures.months])


class ChannelsCard(FigureCard):
    """Where work comes from. `channel_opened` carries a channel; the link and the last line go to the whole page."""

    channel_opened = Signal(object)
    largest_opened = Signal()

    def __init__(self) -> None:
        super().__init__(_("Where your work comes from"), link=_("Look at it"))
        self.setObjectName("channels")
        self.link.setObjectName("view_dependency")
        self._channels: list[Channel] = []
        self.bar = ChartBox("channels_bar", _("Where your work comes from"), height=12)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(0)
        self.last = LinkRow("largest_source")
        self.words = IconText("bike", "", "text2")
        self.last.put(self.words, 0, 0)
        for part in (self.bar, self.rows):
            self.add(part)
        self.body.addStretch(1)
        self.add(Divider())
        self.add(self.last)
        self.bar.activated.connect(lambda key: self.channel_opened.emit(self._channels[int(key)]))
        self.last.clicked.connect(self.largest_opened)

    def show_figures(self, figures: OverviewFigures) -> None:
        """Take over the shares."""
        shares = figures.channels
        self._channels = [one.channel for one in shares]
        parts = [Part(label(one.channel), one.share, one.channel, str(at)) for at, one in enumerate(shares)]
        self.bar.set_chart(StackedBar(parts, 12, hatch=theme.hatch), [part.key for part in parts])
        most = max(shares, key=lambda one: one.amount, default=None)
        fill(self.rows, [self._row(one, strong=one is most and one.amount > 0) for one in shares])
        largest = figures.largest
        self.last.setVisible(largest is not None)
        if largest is not None:
            text = _("Without {name} {share} falls away") if largest.depends else _("{name} brought {share}")
            words = text.format(name=largest.name, share=formats.percent(largest.share))
            self.words.set("bike", words, "text2")
            self.last.say(words)

    def _row(self, share: ChannelShare, *, strong: bool) -> LinkRow:
        name, figures = label(share.channel), (formats.euros(share.amount), formats.percent(share.share))
        found = LinkRow(f"overview_{share.channel.value}", ", ".join((name, *figures)))
        found.put(ChannelMark(TOKENS[share.channel]), 0, 0)
        found.put(Label(name, "strong" if strong else "body", elide=True), 0, 1)
        found.put(Label(figures[0], "body", "text2"), 0, 2, right=True)
        part = Label(figures[1], "strong")
        found.put(part, 0, 3, right=True)
        found.grid.setColumnMinimumWidth(3, theme.px(48))
        found.grid.setColumnStretch(1, 1)
        found.setEnabled(share.amount != 0)
        found.clicked.connect(lambda: self.channel_opened.emit(share.channel))
        return found


class UnbilledCard(FigureCard):
    """Hours to bill per client or per source."""

    party_opened = Signal(str, int)

    def __init__(self) -> None:
        super().__init__(_("Still to bill"), " ", " ")
        self.setObjectName("unbilled_card")
        self._figures: OverviewFigures | None = None
        self._of = "client"
        self.link.setObjectName("unbilled_of")
        self.rows = QVBoxLayout()
        self.rows.setSpacing(0)
        self.add(self.rows)
        self.body.addStretch(1)
        self.link_clicked.connect(self._switch)

    def show_figures(self, figures: OverviewFigures) -> None:
        """Take over the sums."""
        self._figures = figures
        self._show()

    def _switch(self) -> None:
        self._of = "source" if self._of == "client" else "client"
        self._show()

    def _show(self) -> None:
        if self._figures is None:
            return
        of = self._of
        self.set_subtitle(_("per client") if of == "client" else _("per source"))
        self.set_link(_("Per source") if of == "client" else _("Per client"))
        parties = self._figures.unbilled_clients if of == "client" else self._figures.unbilled_sources
        if not parties:
            fill(self.rows, [Label(_("All hours are billed."), "body", "text2")])
            return
        shown = [self._row(one, of) for one in parties[:_PARTIES_SHOWN]]
        rest = parties[_PARTIES_SHOWN:]
        fill(self.rows, [*shown, *([_rest(rest)] if rest else [])])

    def _row(self, one: Unbilled, of: str) -> FigureRow:
        figure = formats.hours(one.minutes) if one.amount is None else formats.euros(one.amount)
        found = FigureRow(f"unbilled_{one.relation_id}", one.name, figure)
        if one.amount is not None:
            found.put(Label(formats.hours(one.minutes), "body", "text2"), 0, 2, right=True)
            found.grid.addWidget(found.figure, 0, 3)
            found.say(f"{one.name}, {figure}, {formats.hours(one.minutes)}")
        found.clicked.connect(lambda: self.party_opened.emit(of, one.relation_id))
        return found


def _rest(parties: Sequence[Unbilled]) -> Label:
    minutes = sum(one.minutes for one in parties)
    text = _("and {count} more, {hours}").format(count=len(parties), hours=formats.hours(minutes))
    return Label(text, "caption", "text2")


class KindsCard(FigureCard):
    """Hours per kind so far this year. `kinds_opened` carries the kinds of a row, none of them for the whole page."""

    kinds_opened = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("Hours per kind"), link=_("Hours"))
        self.setObjectName("kinds")
        self.link.setObjectName("view_hours")
        self.rows = QVBoxLayout()
        self.rows.setSpacing(0)
        self.add(self.rows)
        self.body.addStretch(1)
        self.link_clicked.connect(lambda: self.kinds_opened.emit(()))

    def show_figures(self, figures: OverviewFigures) -> None:
        """The largest kinds, the others together."""
        kinds = sorted(
            ((kind, minutes) for kind, minutes in figures.hours.kinds.items() if minutes),
            key=lambda one: -one[1],
        )
        if not kinds:
            fill(self.rows, [Label(_("No hours this year yet."), "body", "text2")])
            return
        rows = [
            self._row(kind.value, label(kind), (kind,), minutes) for kind, minutes in kinds[:_KINDS_SHOWN]
        ]
        rest = dict(kinds[_KINDS_SHOWN:])
        if rest:
            rows.append(self._row("other", _("Other kinds"), tuple(rest), sum(rest.values())))
        fill(self.rows, list(rows))

    def _row(self, name: str, text: str, kinds: tuple[HourKind, ...], minutes: int) -> FigureRow:
        found = FigureRow(f"kind_{name}", text, formats.hours(minutes, 0))
        found.clicked.connect(lambda: self.kinds_opened.emit(kinds))
        return found
