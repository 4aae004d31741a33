"""The page itself: reads once per load, shows the cards, and opens the records behind what is clicked."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from zzpdesk.core.costyears import YearCosts
from zzpdesk.core.records import KINDS
from zzpdesk.core.sources import SourceKey
from zzpdesk.desk.costs import CostFigures
from zzpdesk.texts.costs import sentence
from zzpdesk.texts.i18n import _
from zzpdesk.texts.takeaway import Takeaway, ready
from zzpdesk.ui.context import Context, Target
from zzpdesk.ui.costs.feescard import FeesCard
from zzpdesk.ui.costs.opening import Opening
from zzpdesk.ui.costs.runcard import RunCard
from zzpdesk.ui.costs.sourcescard import SourcesCard
from zzpdesk.ui.costs.takecard import TakeCard
from zzpdesk.ui.costs.taken import cost_tables
from zzpdesk.ui.costs.upkeepcard import UpkeepCard
from zzpdesk.ui.costs.waitingcard import WaitingCard
from zzpdesk.ui.costs.yearscards import PressureCard, TakeYearsCard
from zzpdesk.ui.dependency.explaining import explain
from zzpdesk.ui.dependency.view import DependencyView
from zzpdesk.ui.figures.arranged import Arranged, Arrangement, Col, Row
from zzpdesk.ui.figures.body import figures_body, figures_or_nothing
from zzpdesk.ui.figures.chartbox import add_explanation
from zzpdesk.ui.look.empty import EmptyState
from zzpdesk.ui.look.insight import Insight
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.taborder import order_tabs

_QUIET = {"Timer", "Document", "Series", "Scenario", "ScenarioStep", "Task", "TodoMark"}


class CostsPage(DependencyView):
    """A year, and the years up to it."""

    name = "costs"
    kinds = frozenset(kind for kind in KINDS if kind.__name__ not in _QUIET)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.figures: CostFigures | None = None
        self._opening = Opening(context)
        self.insight, self.detail = Insight(), Label("", "body", "text2", wrap=True)
        self.insight.setObjectName("insight")
        self.detail.setObjectName("detail")
        self.fees, self.take = FeesCard(), TakeCard()
        self.take_years, self.pressure = TakeYearsCard(), PressureCard()
        self.sources, self.waiting = SourcesCard(), WaitingCard()
        self.runs, self.upkeep = RunCard(), UpkeepCard()
        content = self._content()
        self.nothing = _empty_state()
        self._layers = figures_or_nothing(self, content, self.nothing)
        self._connect()

    def _content(self) -> QWidget:
        wide = Col(
            [
                (Row([(self.fees, 740), (self.take, 338)]), 0),
                (Row([(self.take_years, 1), (self.pressure, 1)]), 0),
                (self.sources, 0),
                (Row([(self.waiting, 1), (self.runs, 1), (self.upkeep, 1)]), 1),
            ]
        )
        two = Col(
            [
                (self.fees, 0),
                (Row([(self.take, 1), (self.take_years, 1)]), 0),
                (self.pressure, 0),
                (self.sources, 0),
                (Row([(self.waiting, 1), (self.runs, 1)]), 0),
                (self.upkeep, 1),
            ]
        )
        cards = (self.fees, self.take, self.take_years, self.pressure, self.sources)
        one = Col([(card, 0) for card in (*cards, self.waiting, self.runs, self.upkeep)])
        self.cards = Arranged([Arrangement(1000, wide), Arrangement(700, two), Arrangement(0, one)])
        return figures_body(self.slot, self.insight, self.detail, cards=self.cards)

    def _connect(self) -> None:
        opening, desk = self._opening, self.context.desk
        self.fees.part_opened.connect(self._open_fees)
        self.take.opened.connect(self._open_take)
        self.take_years.year_opened.connect(self._open_year)
        self.pressure.line_opened.connect(self._open_line)
        self.pressure.floor_given.connect(desk.costs.set_floor)
        self.sources.opened.connect(opening.source)
        self.waiting.opened.connect(lambda one: opening.waited(one, self._shown.year))
        self.waiting.rate_given.connect(desk.costs.set_waiting_rate)
        self.runs.run_opened.connect(opening.run)
        self.runs.month_opened.connect(opening.month)
        self.upkeep.opened.connect(self._open_upkeep)
        go = self.context.go
        self.nothing.primary_clicked.connect(lambda: go(Target("assignments", options={"new": {}})))
        self.nothing.secondary_clicked.connect(lambda: go(Target("invoices", options={"new": {}})))
        for key, card in (
            ("fees", self.fees),
            ("take", self.take_years),
            ("pressure", self.pressure),
            ("runs", self.runs),
        ):
            button = add_explanation(card, key if card is not self.take_years else "take_years")
            button.clicked.connect(partial(_explain, key, button))
        for key, linked in (
            ("take", self.take),
            ("cost_sources", self.sources),
            ("waiting", self.waiting),
            ("upkeep", self.upkeep),
        ):
            linked.link_clicked.connect(partial(explain, key, linked.link))

    def load(self, year: int) -> None:
        """Read the figures of the year and show them."""
        desk = self.context.desk
        profile, figures = desk.profile, desk.costs.of(year)
        self.figures = figures
        self._layers.setCurrentIndex(0 if _anything(figures) else 1)
        self.insight.setText(sentence(figures.insight))
        self.insight.updateGeometry()
        self.detail.setText(sentence(figures.detail) if figures.detail else "")
        self.detail.setVisible(figures.detail is not None)
        self.fees.show_figures(figures)
        self.take.show_figures(figures)
        self.take_years.show_figures(figures)
        self.pressure.show_figures(figures, profile.rate_floor)
        self.sources.show_figures(figures)
        self.waiting.show_figures(figures.waiting, profile.waiting_rate)
        self.runs.show_figures(figures.payers, profile.run_line, desk.costs.months_of)
        self.upkeep.show_figures(figures.upkeep)
        order_tabs(self.cards)

    def takeaway(self) -> Takeaway | None:
        """Every figure of the page, exact and of all sources."""
        if self.figures is None or self._layers.currentIndex():
            return None
        return self.taking([ready(one) for one in cost_tables(self.figures, self.context.desk.profile)])

    # from figures to records

    @property
    def _shown(self) -> YearCosts:
        assert self.figures is not None  # noqa: S101 - nothing can be clicked before it is loaded
        return self.figures.now

    def _of(self, year: int) -> YearCosts:
        """One of the years shown."""
        assert self.figures is not None  # noqa: S101 - as above
        return next(one for one in self.figures.years if one.year == year)

    def _open_fees(self, year: int, what: object) -> None:
        self._opening.fees(self._of(year), what, self.fees.chart)

    def _open_year(self, year: int) -> None:
        self._opening.fees(self._of(year), "", self.take_years.chart)

    def _open_take(self, name: str) -> None:
        if name == "direct_rate":
            self._opening.direct(self._shown.year)
        elif name == "net_rate":
            self._opening.work(self._shown.year)
        else:
            self._opening.fees(self._shown, "", self.take.number)

    def _open_line(self, year: int, key: SourceKey | None) -> None:
        if key is None:
            self._opening.direct(year)
        else:
            self._opening.work(year, key)

    def _open_upkeep(self, what: object) -> None:
        if self.figures is not None:
            self._opening.upkeep(self.figures.upkeep, what, self.upkeep.number)


def _anything(figures: CostFigures) -> bool:
    """Whether there is or was work, or something charged or paid."""
    charged = any(one.costs.sources for one in figures.years)
    return charged or bool(figures.payers.runs) or bool(figures.upkeep.parts)


def _empty_state() -> EmptyState:
    return EmptyState(
        ("euro", "hourglass", "graduation-cap"),
        _("Here you see what intermediation costs"),
        (
            _(
                "From your first invoice on: what sources charge, what an hour leaves you, and what waiting costs."
            ),
            _("Record what a source charges with the source, also when you do not know it."),
        ),
        (_("New assignment"), "plus", ""),
        (_("New invoice"), "file-plus", ""),
    )


def _explain(key: str, opener: QWidget, _checked: bool = False) -> None:
    explain(key, opener)
