"""Card "Wat houd je over per uur": from what the client pays to what she keeps, per source."""

from __future__ import annotations

from PySide6.QtCore import Signal

from zzpdesk.charts.dumbbell import HEAD, Dumbbell, Ends
from zzpdesk.core.sources import Channel
from zzpdesk.texts.i18n import _, ngettext
from zzpdesk.texts.labels import label
from zzpdesk.texts.terms import fee_words
from zzpdesk.ui.dependency.data import Figures, RateLine, rate_lines
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.figures.chartbox import ChartBox, add_switch
from zzpdesk.ui.look.labels import Label

_ROW, _MOST = 28, 10
"""Px between the lines, and so many at most; the table has them all."""


class RatesCard(FigureCard):
    """`line_opened` carries a `RateLine`."""

    line_opened = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("What do you keep per hour"), _("client ○  you ●"), link=" ")
        self.setObjectName("rates")
        self._lines: dict[str, RateLine] = {}
        self.chart = ChartBox("rates", _("What do you keep per hour"), height=120)
        self.nothing = Label(
            _("No hours are linked to invoices in this period yet."), "body", "text2", wrap=True
        )
        self.add(self.chart)
        self.more = Label("", "caption", "text2")
        self.add(self.nothing)
        self.add(self.more)
        self.body.addStretch(1)
        add_switch(self, self.chart)
        self.chart.activated.connect(lambda key: self.line_opened.emit(self._lines[key]))

    def show_figures(self, figures: Figures) -> None:
        """Take over the costs."""
        costs = figures.found.costs
        lines = rate_lines(costs.sources) if costs else []
        self._lines = {one.key: one for one in lines}
        self.chart.setVisible(bool(lines))
        self.nothing.setVisible(not lines)
        self.link.setVisible(bool(lines))
        rest = max(0, len(lines) - _MOST)
        text = ngettext("and {count} other", "and {count} others", rest).format(count=rest)
        self.more.setText(text)
        self.more.setVisible(rest > 0)
        self.chart.set_height(round(HEAD) + _ROW * min(len(lines), _MOST) + 2)
        self.chart.set_chart(Dumbbell([_ends(one) for one in lines], _ROW), [one.key for one in lines])


def _ends(line: RateLine) -> Ends:
    one = line.alone
    fee = "–" if one is None or line.channel is Channel.DIRECT else fee_words(one)
    name = label(line.channel) if one is None else one.name
    return Ends(name, line.channel, fee, line.gross, line.net, line.most, line.key)
