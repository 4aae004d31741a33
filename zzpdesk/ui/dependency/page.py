"""The page itself: reads once per load, shows the cards, and opens the records behind what is clicked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from zzpdesk.core.dependency import Basis
from zzpdesk.core.kinds import Year
from zzpdesk.core.ports import Where
from zzpdesk.core.records import KINDS, SelfView
from zzpdesk.core.stretch import Span, Stretch
from zzpdesk.texts.barometer import norms, published_table
from zzpdesk.texts.i18n import _
from zzpdesk.texts.insights import sentence
from zzpdesk.texts.labels import label
from zzpdesk.texts.takeaway import Takeaway, ready
from zzpdesk.ui.context import Context, Target
from zzpdesk.ui.dependency.comparison import BarometerCard
from zzpdesk.ui.dependency.concentration import ConcentrationCard
from zzpdesk.ui.dependency.data import Figures, read
from zzpdesk.ui.dependency.explaining import explain
from zzpdesk.ui.dependency.opening import Opening
from zzpdesk.ui.dependency.origin import OriginCard
from zzpdesk.ui.dependency.outputs import Outputs
from zzpdesk.ui.dependency.parties import PartiesCard
from zzpdesk.ui.dependency.periodsheet import PeriodSheet
from zzpdesk.ui.dependency.rates import RatesCard
from zzpdesk.ui.dependency.routes import RouteCard
from zzpdesk.ui.dependency.stress import StressCard
from zzpdesk.ui.dependency.taken import dependency_tables
from zzpdesk.ui.dependency.tallies import CostsCard, OutsideCard, SayCard
from zzpdesk.ui.dependency.toolbar import DependencyTools
from zzpdesk.ui.dependency.versus import Named, VersusCard
from zzpdesk.ui.dependency.view import DependencyView
from zzpdesk.ui.figures.arranged import Arranged, Arrangement, Col, Row
from zzpdesk.ui.figures.body import figures_body, figures_or_nothing
from zzpdesk.ui.figures.chartbox import add_explanation
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.empty import EmptyState
from zzpdesk.ui.look.insight import Insight
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.taborder import order_tabs
from zzpdesk.ui.outputs import Output, Paper
from zzpdesk.ui.taking import shown_in

if TYPE_CHECKING:
    from zzpdesk.core.sources import SourceKey

_QUIET = {"Timer", "Document", "Series"}


class DependencyPage(DependencyView):
    """Pictures 06 and 16."""

    name = "dependency"
    kinds = frozenset(kind for kind in KINDS if kind.__name__ not in _QUIET)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.figures: Figures | None = None
        self._beside: Stretch | None = None
        self._outputs = Outputs(context, self)
        self._tools = DependencyTools(context.desk.today, context.year())
        self.insight, self.detail = Insight(), Label("", "body", "text2", wrap=True)
        self.insight.setObjectName("insight")
        self.detail.setObjectName("detail")
        self.origin, self.concentration = OriginCard(), ConcentrationCard()
        self.rates, self.stress, self.barometer = RatesCard(), StressCard(), BarometerCard()
        self.route, self.costs, self.say = RouteCard(), CostsCard(), SayCard()
        self.outside, self.versus, self.parties = OutsideCard(), VersusCard(), PartiesCard()
        content = self._content()
        self.nothing = self._empty_state()
        self._layers = figures_or_nothing(self, content, self.nothing)
        self._connect()

    def _content(self) -> QWidget:
        wide = Col(
            [
                (Row([(self.origin, 740), (self.concentration, 338)]), 0),
                (Row([(self.rates, 408), (self.stress, 327), (self.barometer, 327)]), 0),
                (Row([(self.route, 1), (self.costs, 1), (Col([(self.say, 1), (self.outside, 1)]), 1)]), 0),
                (self.versus, 0),
                (self.parties, 1),
            ]
        )
        two = Col(
            [
                (self.origin, 0),
                (Row([(self.concentration, 1), (self.stress, 1)]), 0),
                (Row([(self.rates, 1), (self.barometer, 1)]), 0),
                (Row([(self.route, 1), (self.costs, 1)]), 0),
                (Row([(self.say, 1), (self.outside, 1)]), 0),
                (self.versus, 0),
                (self.parties, 1),
            ]
        )
        cards = (self.origin, self.concentration, self.rates, self.stress, self.barometer)
        more = (self.route, self.costs, self.say, self.outside, self.versus, self.parties)
        one = Col([(card, 0) for card in (*cards, *more)])
        self.cards = Arranged([Arrangement(1000, wide), Arrangement(700, two), Arrangement(0, one)])
        below = row(self.detail, self._tools)
        below.setStretch(0, 1)
        return figures_body(self.slot, self.insight, below, cards=self.cards)

    def _empty_state(self) -> EmptyState:
        return EmptyState(
            ("briefcase", "chart-pie", "users"),
            _("Here you see how dependent you are"),
            (
                _(
                    "From your first invoice on: where work comes from, what it costs, and what hangs on one source."
                ),
                _("Record through whom an assignment came, and it counts along."),
            ),
            (_("New assignment"), "plus", ""),
            (_("New invoice"), "file-plus", ""),
        )

    def _connect(self) -> None:
        opening, go = Opening(self.context, lambda: self.figures), self.context.go
        self._tools.changed.connect(self._reload)
        self.versus.period_wanted.connect(self._ask_period)
        self.origin.channel_opened.connect(opening.channel)
        self.concentration.holder_opened.connect(lambda one: opening.holders(self.concentration.of, [one]))
        self.concentration.top_opened.connect(lambda many: opening.holders(self.concentration.of, many))
        self.rates.line_opened.connect(opening.line)
        self.stress.source_chosen.connect(self._test)
        self.stress.settings_wanted.connect(lambda: go(Target("settings", options={"section": "business"})))
        self.stress.source_opened.connect(opening.source)
        self.stress.more_wanted.connect(self._go_to_stress)
        self.barometer.answered.connect(self._answer)
        self.route.opened.connect(opening.narrowed)
        self.costs.fees_wanted.connect(opening.fees)
        self.say.say_wanted.connect(opening.say)
        self.outside.kind_wanted.connect(opening.outside)
        self.outside.collectives_wanted.connect(lambda: go(Target("collectives")))
        self.outside.source_wanted.connect(opening.negative)
        self.versus.opened.connect(lambda period, what: opening.beside(period, what, self.versus.table))
        self.parties.opened.connect(opening.narrowed)
        self.nothing.primary_clicked.connect(lambda: go(Target("assignments", options={"new": {}})))
        self.nothing.secondary_clicked.connect(lambda: go(Target("invoices", options={"new": {}})))
        self._explain()

    def _explain(self) -> None:
        """The ways to an explanation: a question mark where the link is another, else the link."""
        for key, marked in (("origin", self.origin), ("rates", self.rates), ("stress", self.stress)):
            button = add_explanation(marked, key)
            button.clicked.connect(lambda _=False, key=key, opener=button: explain(key, opener))
        self.concentration.link_clicked.connect(self._explain_concentration)
        linked: tuple[Card, ...] = (self.barometer, self.route, self.costs, self.say)
        for card in (*linked, self.outside, self.versus, self.parties):
            name = card.objectName()
            card.link_clicked.connect(lambda key=name, opener=card.link: explain(key, opener))

    def _explain_concentration(self) -> None:
        """With what was published about depending on others: years and sources from the resources."""
        year = self.figures.year if self.figures else self.context.year()
        rows = self.context.desk.analysis.barometer(year, whole=True)
        explain("concentration", self.concentration.link, norms(rows))

    # what the window asks

    def load(self, year: int) -> None:
        """Read the figures of the period chosen, in this year, and show them."""
        self._tools.set_year(year)
        figures = read(self.context.desk, self._tools.stretch, self._tools.basis_chosen, self._beside)
        self.figures = figures
        found = figures.found
        anything = bool(figures.bars or found.turnover or self.context.desk.analysis.trend())
        self._layers.setCurrentIndex(0 if anything else 1)
        if not anything:
            return
        self.insight.setText(sentence(found.insight) if found.insight else "")
        self.insight.updateGeometry()
        self.detail.setText(sentence(found.detail) if found.detail else "")
        for card in (self.route, self.say, self.parties):  # without work they would stand empty
            card.setVisible(bool(found.total or found.negative))
        self.origin.show_figures(figures)
        self.concentration.show_figures(figures, self.context.desk.profile)
        self.rates.show_figures(figures)
        self._test(self.stress.show_sources(figures))
        self.barometer.show_rows(figures.barometer, figures.year)
        self.route.show_figures(figures)
        self.costs.show_figures(figures)
        self.say.show_figures(figures)
        self.outside.show_figures(figures)
        self.versus.show_comparison(Named(figures.comparison, *figures.names[:2]))
        self.parties.show_figures(figures)
        order_tabs(self.cards)

    def open(self, target: Target) -> None:
        """`stress`: the source to put through the stress test."""
        super().open(target)
        key = target.options.get("stress")
        if key is not None and self.figures is not None:
            self.stress.choice.set_value(key)
            self._test(self.stress.choice.value)
            self.stress.choice.setFocus()

    def takeaway(self) -> Takeaway | None:
        """Every table of the period, and what stands on the cards of the stress test and the barometer."""
        if self.figures is None or self._layers.currentIndex():
            return None
        cards = (
            card
            for each in (self.versus, self.stress, self.barometer)
            for card in shown_in(each, each.title())
        )
        barometer = ready(published_table(self.figures.barometer))
        tables = (*map(ready, dependency_tables(self.figures)), *cards, barometer)
        about = f"{label(self.figures.basis)} · {self.figures.names[0]}"
        return self.taking(tables, about=about)

    def own_paper(self) -> Paper:
        return self._outputs.paper(*self._chosen())

    def further_outputs(self) -> Sequence[Output]:
        return (self._outputs.sources(*self._chosen()),)

    def _chosen(self) -> tuple[Stretch, Basis]:
        """What the screen is about is what the paper is about."""
        return self._tools.stretch, self._tools.basis_chosen

    def _ask_period(self) -> None:
        """Which period to lay beside this one."""
        desk, opener = self.context.desk, self.versus.period
        years = sorted(desk.analysis.years(), reverse=True)
        year = self._tools.stretch.year
        sheet = PeriodSheet(_("Beside which period"), self._beside, year, desk.today(), opener, years)
        sheet.chosen.connect(self._lay_beside)
        sheet.open_below(opener)

    def _lay_beside(self, beside: Stretch | None) -> None:
        self._beside = beside
        self._reload()

    def _reload(self) -> None:
        try:
            self.load(self._tools.stretch.year)
        except Exception as error:  # noqa: BLE001 - shown as a sentence or a bug; the window goes on
            self.context.fail(error)

    # the stress test and her answer

    def _test(self, key: SourceKey | None) -> None:
        if self.figures is None:
            return
        found = None if key is None else self.context.desk.analysis.stress(key, self.figures.period)
        self.stress.show_stress(found)

    def _go_to_stress(self, key: SourceKey) -> None:
        """More stress tests, which are about a year or twelve months."""
        span = Span.YEAR if self._tools.stretch.span is Span.YEAR else Span.ROLLING
        self.context.go(Target("stress", options={"source": key, "span": span}))

    def _answer(self, value: bool | None) -> None:
        """Keep her answer of the year; None takes it away."""
        desk, year = self.context.desk, Year(self.figures.year if self.figures else self.context.year())
        found = desk.find(SelfView, Where("year", "=", year))
        label = _("Own answer for {year}").format(year=year)
        if value is not None:
            from dataclasses import replace

            own = replace(found[0], dependent=value) if found else SelfView(year=year, dependent=value)
            desk.save(label, own)
        elif found:
            desk.delete(label, found[0])
