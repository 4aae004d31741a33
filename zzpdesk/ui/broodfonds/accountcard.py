"""The card "Jouw rekening": the balance through time, and what of it counts in box 3."""

from __future__ import annotations

from PySide6.QtCore import Signal

from zzpdesk.charts.balance import BalanceLine
from zzpdesk.charts.primitives import Mark
from zzpdesk.desk.broodfonds import FundFigures
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.ui.broodfonds.legend import Legend
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.figures.chartbox import ChartBox, add_switch
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.theme import theme


class AccountCard(FigureCard):
    """`opened` asks for the ledger."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__(_("Your account"), " ", link=" ")
        self.setObjectName("account")
        self.legend = Legend()
        self.header.insertWidget(2, self.legend)
        self.chart = ChartBox("balance", _("Balance through time"))
        self.chart.setMinimumHeight(theme.px(150))
        self.none = Label(_("No bookings yet."), "body", "text3")
        self.box3 = Label("", "caption", "text3", elide=True)
        self.add(self.none)
        self.add(self.chart, 1)
        self.body.addStretch(0)
        self.add(row(self.box3))
        add_switch(self, self.chart)
        self.chart.activated.connect(lambda _key: self.opened.emit())

    def show_fund(self, one: FundFigures, year: int) -> None:
        """The account of one scheme."""
        level = one.level
        mine = _("{amount} is yours").format(amount=formats.money(one.balance))
        if level is not None and level.deposit and one.account.member(one.as_of):
            amount = formats.money(level.deposit) if level.deposit % 100 else formats.euros(level.deposit)
            mine = ", ".join((mine, _("{amount} per month added").format(amount=amount)))
        self.set_subtitle(mine)
        ring = Mark(6, 0, 9, "circle", "text2", stroke_only=True)
        self.legend.show_pairs([(_("gift to a member"), ring)])
        self.legend.setVisible(any(point.gift for point in one.line))
        self.none.setHidden(bool(one.line))
        for part in (self.chart, self.link, self.box3):
            part.setVisible(bool(one.line))
        cap = None if level is None else level.cap
        self.chart.set_chart(BalanceLine(one.line, one.as_of, cap))
        text = _("Counts as savings (box 3) on 1 January {year}: {amount}")
        self.box3.setText(text.format(year=year, amount=formats.money(one.box3)))
