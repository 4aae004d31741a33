"""The card "Stel: je wordt vandaag ziek": 28 months, gift on buffer, and what is missing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget

from zzpdesk.charts.illness import FILLS, IllnessMonths
from zzpdesk.charts.primitives import Rect
from zzpdesk.core.gap import Plan
from zzpdesk.core.kinds import ONE
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.ui.broodfonds.legend import Legend
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.figures.chartbox import ChartBox, add_switch
from zzpdesk.ui.look.buttons import LinkButton
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.segments import Segment, Segments
from zzpdesk.ui.look.theme import theme

_HALF = ONE // 2


class GapCard(FigureCard):
    """`percent_chosen` carries how ill, in basis points; `amounts_wanted` asks for need, buffer and level."""

    percent_chosen = Signal(int)
    amounts_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(_("Suppose you fall ill today"), link=" ")
        self.setObjectName("gap")
        self.percent = Segments([Segment(str(part), formats.rate(part)) for part in (ONE, _HALF)])
        self.percent.setAccessibleName(_("How ill"))
        self.legend = Legend()
        self.amounts = LinkButton(_("Adjust amounts"))
        self.amounts.setObjectName("adjust_amounts")
        self.chart = ChartBox("gap", _("28 months of illness"))
        self.chart.setMinimumHeight(theme.px(232))
        self.half = Label(_("What you still earn then is not in it."), "caption", "text3")
        self.half.hide()
        self._unknown = Label(
            _("Fill in what you need per month when you are ill; then you see here what carries you."),
            "body",
            "text2",
            wrap=True,
        )
        self._unknown.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._layers = QStackedWidget()
        self._layers.addWidget(self.chart)
        self._layers.addWidget(self._unknown)
        self.header.insertWidget(1, self.percent)
        self.header.insertWidget(self.header.count() - 1, self.amounts)
        if theme.scale == 1.0:
            self.header.insertWidget(self.header.count() - 2, self.legend)
            self.add(self.half)
        else:  # with larger text the header has no room for it
            self.add(row(self.half, None, self.legend))
        self.add(self._layers, 1)
        add_switch(self, self.chart)
        self.percent.chosen.connect(lambda key: self.percent_chosen.emit(int(key)))
        self.amounts.clicked.connect(self.amounts_wanted)

    @property
    def chosen(self) -> int:
        """How ill, in basis points."""
        return int(self.percent.value)

    def show_plan(self, plan: Plan | None) -> None:
        """The bars; without a need what to fill in."""
        self._layers.setCurrentIndex(0 if plan is not None else 1)
        for part in (self.percent, self.legend, self.link):
            part.setVisible(plan is not None)
        self.half.setVisible(plan is not None and self.chosen != ONE)
        if plan is None:
            return
        self.chart.set_chart(IllnessMonths(plan), [f"month/{month.number}" for month in plan.months])
        self.legend.show_pairs(_pairs(plan))
        need = formats.euros(plan.need)
        self.chart.view.setAccessibleName(
            _("28 months of illness, {need} per month needed").format(need=need)
        )


def _pairs(plan: Plan) -> list[tuple[str, Rect]]:
    words = {"gift": _("gift"), "insurance": _("insurance"), "buffer": _("own buffer")}
    found = [
        (words[name], Rect(0, 0, 12, 12, fill, 2))
        for name, fill in FILLS.items()
        if any(getattr(month, name) for month in plan.months)
    ]
    if plan.short:
        found.append(
            (_("shortfall"), Rect(0, 0, 12, 12, "surface", stroke="danger", hatch=True, ink="danger"))
        )
    return found
