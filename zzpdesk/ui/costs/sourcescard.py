"""Card "Per bron": what each source costs in percent, euros and per hour, and an hour beside direct work."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import Signal

from zzpdesk.charts.common import TOKENS
from zzpdesk.core.costyears import YearCosts, fee_rate
from zzpdesk.core.dependency import SourceCost
from zzpdesk.core.sources import Channel
from zzpdesk.desk.costs import CostFigures
from zzpdesk.texts import formats
from zzpdesk.texts.costs import per_hour
from zzpdesk.texts.i18n import _
from zzpdesk.texts.terms import fee_words
from zzpdesk.ui.figures.tablecard import TableCard
from zzpdesk.ui.look.cells import Cell, Column
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.theme import theme


class SourcesCard(TableCard):
    """`opened` carries a SourceCost."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("Per source"), _("Explanation"), "cost_sources_table", _("What each source costs"))
        self.setObjectName("cost_sources")
        self.link.setObjectName("explain_cost_sources")
        self.nothing = Label(_("There is no work in this year yet."), "body", "text2", wrap=True)
        self.nothing.setContentsMargins(theme.px(19), 0, theme.px(19), 0)
        self.add(self.nothing)
        self.table.opened.connect(lambda row: self.opened.emit(self.model.key(row)))

    def show_figures(self, figures: CostFigures) -> None:
        """Take over the year."""
        now = figures.now
        costs = sorted(now.costs.sources, key=lambda one: -one.turnover)
        self.show_rows(_columns(), [_row(one, now) for one in costs], costs)
        self.table.setVisible(bool(costs))
        self.nothing.setVisible(not costs)


def _columns() -> list[Column]:
    others = (
        (_("Turnover"), 92, 0),
        (_("Agreement"), 136, 1150),
        (_("Paid by you"), 124, 0),
        (_("On top"), 96, 800),
        (_("Part"), 76, 0),
        (_("Client pays per hour"), 140, 900),
        (_("Fees per hour"), 108, 640),
        (_("Net per hour"), 116, 480),
        (_("Beside direct"), 108, 640),
    )
    return [
        Column(_("Source"), stretch=2, min_width=140),
        *(Column(title, width=wide, align="right", hide_below=least) for title, wide, least in others),
    ]


def _row(one: SourceCost, now: YearCosts) -> list[Cell]:
    return [
        Cell(one.name, mark=TOKENS[one.channel]),
        _right(formats.euros(one.turnover)),
        _right(fee_words(one), "text" if one.known else "warn"),
        _amount(one.paid, one.paid_known),
        _amount(one.on_top, one.on_top_known),
        _right("–" if one.take_rate is None else formats.percent(one.take_rate), _tone(one)),
        _right(per_hour(one.gross_rate) if one.gross_rate is not None else _gross(one), _tone(one)),
        _right(per_hour(fee_rate(one)), _tone(one)),
        _net(one),
        _beside(one, now.direct_rate),
    ]


def _gross(one: SourceCost) -> str:
    """Not known what the client pays; or no hours are linked."""
    return _("unknown") if one.minutes is not None else "–"


def _right(text: str, tone: str = "text") -> Cell:
    return Cell(text, tone=tone, align="right")


def _tone(one: SourceCost) -> str:
    return "text" if one.known else "warn"


def _amount(value: int | None, known: int) -> Cell:
    """An amount; where it is not all known the known part, or that it is not known."""
    if value is None:
        text = _("{amount} + ?").format(amount=formats.euros(known)) if known else _("unknown")
        return _right(text, "warn")
    return _right(formats.euros(value) if value else "–")


def _net(one: SourceCost) -> Cell:
    if one.net_rate is not None:
        return _right(per_hour(one.net_rate))
    if one.net_at_most is None:
        return _right("–")
    return _right(_("at most {rate}").format(rate=per_hour(one.net_at_most)), "warn")


def _beside(one: SourceCost, direct: Fraction | None) -> Cell:
    """More or less per hour than direct work."""
    if direct is None or one.net_rate is None or one.channel is Channel.DIRECT:
        return _right("–")
    difference = formats.rounded_fraction(one.net_rate) - formats.rounded_fraction(direct)
    sign = "+" if difference > 0 else ""
    return _right(f"{sign}{formats.money(difference, sign=False)}")
