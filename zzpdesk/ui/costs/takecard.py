"""Card "Deel van wat klanten betalen": in percent, in euros, per hour; and what she keeps beside direct work."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal

from zzpdesk.core.costyears import YearCosts
from zzpdesk.core.dependency import Costs
from zzpdesk.desk.costs import CostFigures
from zzpdesk.texts import formats
from zzpdesk.texts.costs import coverage_words, per_hour
from zzpdesk.texts.i18n import _
from zzpdesk.ui.figures.linkrow import FigureRow, fill
from zzpdesk.ui.figures.numbercard import NumberCard


class TakeCard(NumberCard):
    """`opened` carries the name of a figure: "together", "per_hour", "net_rate" or "direct_rate"."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__("take", _("Part of what clients pay"), "take_rate", _("Explanation"))
        self.add(self.rows)
        self.body.addStretch(1)

    def show_figures(self, figures: CostFigures) -> None:
        """Take over the year."""
        now = figures.now
        rate = now.costs.take_rate
        self.say("–" if rate is None else formats.percent(rate), _coverage(now.costs))
        rows = [
            FigureRow("together", _("Known fees together"), formats.euros(now.costs.paid + now.costs.on_top)),
            FigureRow("per_hour", _("Fees per hour"), _known(now), _per_hour_note(now)),
            _net(now.costs),
            FigureRow("direct_rate", _("Direct work per hour"), per_hour(now.direct_rate)),
        ]
        for each in rows:
            each.line = True
            each.clicked.connect(partial(self._open, each.objectName()))
        rows[0].setEnabled(bool(now.costs.sources))
        rows[1].setEnabled(now.per_hour is not None)
        rows[2].setEnabled(now.costs.minutes is not None)
        rows[3].setEnabled(now.direct_rate is not None)
        fill(self.rows, list(rows))

    def _open(self, name: str, _checked: bool = False) -> None:
        self.opened.emit(name)


def _coverage(costs: Costs) -> str:
    if costs.take_rate is None:
        return (
            _("Not known over any turnover yet.")
            if costs.turnover
            else _("There is no work in this year yet.")
        )
    return _("of what clients pay, {coverage}").format(coverage=coverage_words(costs.coverage))


def _known(now: YearCosts) -> str:
    return _("unknown") if now.per_hour is None else per_hour(now.per_hour)


def _per_hour_note(now: YearCosts) -> str:
    return _("over hours whose fees are known, direct work in it") if now.per_hour is not None else ""


def _net(costs: Costs) -> FigureRow:
    name = _("You keep per hour")
    if costs.net_rate is not None:
        return FigureRow("net_rate", name, per_hour(costs.net_rate))
    if costs.net_at_most is not None:
        most = _("at most {rate}").format(rate=per_hour(costs.net_at_most))
        return FigureRow("net_rate", name, most, _("without the fees that are not known"), tone="warn")
    return FigureRow("net_rate", name, _("unknown"), _("no hours are linked to invoices yet"), tone="warn")
