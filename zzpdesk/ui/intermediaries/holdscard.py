"""Cards about clauses: how long each holds with this intermediary, and from when she is free, over all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal

from zzpdesk.charts.holds import HoldBars, HoldLine
from zzpdesk.core.clauses import Freedom, Hold, exclusive_on
from zzpdesk.texts.i18n import _
from zzpdesk.texts.intermediaries import exclusivity_words, freedom_words, hold_end
from zzpdesk.texts.labels import label
from zzpdesk.ui.figures.chartbox import ChartBox, add_explanation
from zzpdesk.ui.figures.linkrow import FigureRow
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import clear_layout, column


class HoldsCard(Card):
    """The clauses of one intermediary through time; `opened` carries a clause's id."""

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__(_("Clauses"), link=_("Add"))
        self.setObjectName("holds")
        self.link.setObjectName("add_clause")
        self.link.setAccessibleName(_("Add a clause"))
        self.help = add_explanation(self, "clauses")
        self.chart = ChartBox("hold_bars", _("How long each clause holds"), height=100)
        self.now = Label("", "strong", "warn", wrap=True)
        self._nothing = Label(
            _("No clauses on record: not about clients, competition or notice."), "body", "text3", wrap=True
        )
        for widget in (self._nothing, self.now, self.chart):
            self.add(widget)
        self.chart.activated.connect(lambda key: self.opened.emit(int(key.partition("/")[0])))

    def show_holds(self, holds: Sequence[Hold], names: Mapping[int, str], today: date) -> None:
        """A line per clause and client; `names` by relation."""
        self._nothing.setVisible(not holds)
        self.chart.setVisible(bool(holds))
        words = exclusivity_words(list(exclusive_on(holds, today)))
        self.now.setText(words)
        self.now.setVisible(bool(words))
        lines = [_line(hold, names, today) for hold in holds]
        bars = HoldBars(lines, today)
        self.chart.set_height(bars.height)
        self.chart.set_chart(bars, [line.key for line in lines])


class FreedomCard(Card):
    """Per client from when she may work for it directly; `opened` carries the relation that the clause is with."""

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__(_("Free to work directly"), _("over all intermediaries"))
        self.setObjectName("freedom")
        self._rows = column(spacing=2)
        self._nothing = Label(
            _("No clause on record keeps you from working for a client directly."), "body", "text3", wrap=True
        )
        self.add(self._nothing)
        self.add(self._rows)
        self.body.addStretch(1)

    def show_freedoms(self, found: Sequence[Freedom], names: Mapping[int, str], today: date) -> None:
        """A row per client, the soonest first."""
        clear_layout(self._rows)
        self._nothing.setVisible(not found)
        for one in found:
            name = _("All its clients") if one.client_id is None else names.get(one.client_id, "")
            through = list(dict.fromkeys(hold.clause.relation_id or 0 for hold in one.holds))
            note = _("because of {names}").format(names=", ".join(names.get(key, "") for key in through))
            free = one.free_on(today)
            row = FigureRow(
                f"free_{one.client_id or 0}",
                name,
                freedom_words(one, today),
                "" if free else note,
                tone="ok" if free else "text",
            )
            row.clicked.connect(lambda _=False, key=through[-1]: self.opened.emit(key))
            self._rows.addWidget(row)


def _line(hold: Hold, names: Mapping[int, str], today: date) -> HoldLine:
    return HoldLine(
        name=_("Everyone met through it") if hold.client_id is None else names.get(hold.client_id, ""),
        kind=label(hold.clause.kind),
        since=hold.since,
        until=hold.until,
        end=hold_end(hold),
        key=f"{hold.clause.id}/{hold.client_id or 0}",
        expected=hold.expected,
        over=hold.until is not None and hold.until < today,
    )
