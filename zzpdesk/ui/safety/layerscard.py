"""The card "Wat je opvangt": the layers one below the other, each leading to its record."""

from __future__ import annotations

from PySide6.QtCore import Signal

from zzpdesk.charts.lineup import lineup_of
from zzpdesk.core.safetynet import Net
from zzpdesk.texts.i18n import _
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.figures.chartbox import ChartBox, add_switch


class LayersCard(FigureCard):
    """`layer_opened` carries the kind of a layer and the id of its record ("" when nothing is on record)."""

    layer_opened = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(_("What carries you"), link=" ")
        self.setObjectName("layers")
        self.chart = ChartBox("lineup", _("What carries you when you are ill"), height=200)
        self.add(self.chart)
        self.body.addStretch(1)
        add_switch(self, self.chart)
        self.chart.activated.connect(self._open)

    def show_net(self, net: Net) -> None:
        """The layers, and what is not on record."""
        found = lineup_of(net)
        self.chart.set_height(found.height)
        self.chart.set_chart(found, [row.key for row in found.rows])

    def _open(self, key: str) -> None:
        _what, kind, number = (*key.split("/"), "")[:3]
        self.layer_opened.emit(kind, number)
