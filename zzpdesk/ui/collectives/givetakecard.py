"""Give and take of the year, what it says, and the way to note something."""

from __future__ import annotations

from zzpdesk.charts.givetake import HEAD, ROW, GiveTake
from zzpdesk.core.givetake import Balance, Measure
from zzpdesk.texts import collectives as words
from zzpdesk.texts.i18n import _
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.figures.chartbox import ChartBox
from zzpdesk.ui.look.labels import IconText, Label
from zzpdesk.ui.look.layout import row


class GiveTakeCard(FigureCard):
    """`link_clicked` asks to note something; T shows the figures as a table."""

    def __init__(self) -> None:
        super().__init__(_("Give and take"), link=_("Note it"))
        self.setObjectName("give_take")
        self.link.setObjectName("add_give_take")
        self.link.setAccessibleName(_("Note what you brought or received"))
        self.box = ChartBox("give_take_figures", _("Give and take"), int(HEAD + ROW * len(Measure)))
        self.sentence = IconText("scale", "", "text", "strong", icon_tone="collectief")
        self.since = Label("", "body", "text2", wrap=True)
        self.add(self.box)
        self.add(row(self.sentence, margins=(0, 6, 0, 0)))
        self.add(self.since)
        self.body.addStretch(1)

    def show_balance(self, balance: Balance, ever: Balance, year: int, since: int) -> None:
        """The balance of `year`; `ever` counts from `since`."""
        self.set_subtitle(str(year))
        self.box.set_chart(GiveTake(balance), [flow.measure.value for flow in balance.flows])
        self.sentence.set("scale", words.verdict(balance), "text", icon_tone="collectief")
        text = words.contacts_since(ever, since) if since < year else ""
        self.since.setText(text)
        self.since.setVisible(bool(text))
