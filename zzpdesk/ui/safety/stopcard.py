"""The card "Als het werk stopt": how long the buffer lasts when all work goes, or that of the largest source."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zzpdesk.core.safetynet import Net
from zzpdesk.texts import safety as words
from zzpdesk.texts.i18n import _
from zzpdesk.texts.takeaway import Reading, ready
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.figures.linkrow import FigureRow, fill, in_order
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.safety.taken import stops_table


class StopCard(FigureCard):
    """`amounts_wanted` leads to buffer and outgoings, `source_wanted` to the stress test, `need_wanted` to illness."""

    amounts_wanted = Signal()
    need_wanted = Signal()
    source_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("When work stops"), link=_("Explanation"))
        self.setObjectName("stops")
        self.link.setObjectName("explain_stops")
        self.rows = QVBoxLayout()
        self.rows.setSpacing(2)
        self.add(self.rows)
        self.body.addStretch(1)
        self._net: Net | None = None

    def taken(self) -> Reading | None:
        """The months as numbers."""
        return None if self._net is None else ready(stops_table(self.title(), self._net))

    def show_net(self, net: Net, year: int) -> None:
        """A row each: everything stops, the largest source stops, ill with the buffer alone."""
        self._net = net
        rows: list[QWidget] = [self._everything(net), self._largest(net, year), self._alone(net)]
        fill(self.rows, rows)
        in_order(self.link, rows)

    def _everything(self, net: Net) -> FigureRow:
        figure, tone = (
            (_("fill in"), "accent") if net.stopped is None else (words.months(net.stopped), "text")
        )
        found = FigureRow("stop_all", _("All your work stops"), figure, words.stopped(net), tone=tone)
        found.clicked.connect(self.amounts_wanted)
        return found

    def _largest(self, net: Net, year: int) -> QWidget:
        one = net.largest
        if one is None:
            text = _("No source in {year} that would take work along when it stops.").format(year=year)
            return Label(text, "body", "text3", wrap=True)
        name = _("{name} stops").format(name=one.name)
        found = FigureRow("stop_largest", name, words.loss(one), words.lost(one))
        if one.shortfall:
            found.put(Label(words.lack(one), "caption", "text3", elide=True), 2, 0, 2)
        found.say(", ".join((name, words.loss(one), words.loss_detail(one))))
        found.clicked.connect(lambda: self.source_wanted.emit(one.key))
        return found

    def _alone(self, net: Net) -> FigureRow:
        known = net.ill_months
        figure, tone = (_("fill in"), "accent") if known is None else (words.months(known), "text")
        found = FigureRow("ill_alone", _("Ill, with your buffer alone"), figure, words.alone(net), tone=tone)
        found.clicked.connect(self.need_wanted)
        return found
