"""The page itself: reads once per load, shows the cards, and opens the records behind what is clicked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from zzpdesk.core.kinds import Year
from zzpdesk.core.periods import Period
from zzpdesk.core.ports import Where
from zzpdesk.core.records import KINDS, SelfView
from zzpdesk.core.sources import Channel
from zzpdesk.texts.i18n import _
from zzpdesk.texts.insights import sentence
from zzpdesk.ui.context import Context, Target
from zzpdesk.ui.dependency.comparison import BarometerCard
from zzpdesk.ui.dependency.concentration import ConcentrationCard
from zzpdesk.ui.dependency.data import Figures, Holder, Of, RateLine, read
from zzpdesk.ui.dependency.explaining import explain
from zzpdesk.ui.dependency.feesources import parts_of, show_fees
from zzpdesk.ui.dependency.origin import OriginCard
from zzpdesk.ui.dependency.outputs import Outputs
from zzpdesk.ui.dependency.parties import PartiesCard
from zzpdesk.ui.dependency.rates import RatesCard
from zzpdesk.ui.dependency.routes import RouteCard
from zzpdesk.ui.dependency.stress import StressCard
from zzpdesk.ui.dependency.tallies import CostsCard, OutsideCard, SayCard
from zzpdesk.ui.dependency.toolbar import DependencyTools
from zzpdesk.ui.dependency.view import DependencyView
from zzpdesk.ui.figures.arranged import Arranged, Arrangement, Col, FigureScroll, Row
from zzpdesk.ui.figures.behind import open_figure, open_figures, open_source
from zzpdesk.ui.figures.chartbox import add_explanation
from zzpdesk.ui.figures.linkrow import FigureRow
from zzpdesk.ui.look.empty import EmptyState
from zzpdesk.ui.look.insight import Insight
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.outputs import Output, Paper

if TYPE_CHECKING:
    from zzpdesk.core.dependency import SourceCost
    from zzpdesk.core.sources import SourceKey

_QUIET = {"Timer", "Document", "Series"}


class DependencyPage(DependencyView):
    """Pictures 06 and 16."""

    name = "dependency"
    kinds = frozenset(kind for kind in KINDS if kind.__name__ not in _QUIET)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.figures: Figures | None = None
        self._year = context.year()
        self._outputs = Outputs(context, self)
        self._tools = DependencyTools()
        self.insight, self.detail = Insight(), Label("", "body", "text2", wrap=True)
        self.insight.setObjectName("insight")
        self.detail.setObjectName("detail")
        self.origin, self.concentration = OriginCard(), ConcentrationCard()
        self.rates, self.stress, self.barometer = RatesCard(), StressCard(), BarometerCard()
        self.route, self.costs, self.say = RouteCard(), CostsCard(), SayCard()
        self.outside, self.parties = OutsideCard(), PartiesCard()
        self._layers = QStackedWidget()
        self._layers.addWidget(FigureScroll(self._content()))
        self.nothing = self._empty_state()
        self._layers.addWidget(self.nothing)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._layers)
        self._connect()

    def _content(self) -> QWidget:
        wide = Col(
            [
                (Row([(self.origin, 740), (self.concentration, 338)]), 0),
                (Row([(self.rates, 408), (self.stress, 327), (self.barometer, 327)]), 0),
                (Row([(self.route, 1), (self.costs, 1), (Col([(self.say, 1), (self.outside, 1)]), 1)]), 0),
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
                (self.parties, 1),
            ]
        )
        cards = (self.origin, self.concentration, self.rates, self.stress, self.barometer)
        more = (self.route, self.costs, self.say, self.outside, self.parties)
        one = Col([(card, 0) for card in (*cards, *more)])
        self.cards = Arranged([Arrangement(1000, wide), Arrangement(700, two), Arrangement(0, one)])
        below = row(self.detail, self._tools)
        below.setStretch(0, 1)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(theme.px(24), theme.px(2), theme.px(24), theme.px(16))
        layout.setSpacing(theme.px(2))
        layout.addLayout(self.slot)
        layout.addWidget(self.insight)
        layout.addLayout(below)
        layout.addSpacing(theme.px(12))
        layout.addWidget(self.cards, 1)
        return content

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
        self._tools.changed.connect(self._reload)
        self.origin.channel_opened.connect(self._open_channel)
        self.concentration.holder_opened.connect(self._open_holder)
        self.concentration.link_clicked.connect(lambda: explain("concentration", self.concentration.link))
        self.rates.line_opened.connect(self._open_line)
        self.stress.source_chosen.connect(self._test)
        self.stress.settings_wanted.connect(
            lambda: self.context.go(Target("settings", options={"section": "business"}))
        )
        self.stress.source_opened.connect(lambda key: self._open(source=key))
        self.stress.more_wanted.connect(
            lambda key: self.context.go(
                Target("stress", options={"source": key, "span": self._tools.chosen[0]})
            )
        )
        self.barometer.answered.connect(self._answer)
        self.costs.fees_wanted.connect(self._open_fees)
        self.say.say_wanted.connect(self._open_say)
        self.route.opened.connect(lambda what: self._open(**what))
        self.outside.kind_wanted.connect(
            lambda kind: self._open_turnover(outside=kind) if kind else self._open_turnover(whole=True)
        )
        self.outside.collectives_wanted.connect(lambda: self.context.go(Target("collectives")))
        self.outside.source_wanted.connect(lambda key: self._open_turnover(source=key))
        self.concentration.top_opened.connect(self._open_holders)
        self.parties.opened.connect(lambda what: self._open(**what))
        for key, marked in (("origin", self.origin), ("rates", self.rates), ("stress", self.stress)):
            button = add_explanation(marked, key)
            button.clicked.connect(lambda _=False, key=key, opener=button: explain(key, opener))
        for key, card in (
            ("barometer", self.barometer),
            ("route", self.route),
            ("costs", self.costs),
            ("say", self.say),
            ("outside", self.outside),
            ("parties", self.parties),
        ):
            card.link_clicked.connect(lambda key=key, opener=card.link: explain(key, opener))
        self.nothing.primary_clicked.connect(
            lambda: self.context.go(Target("assignments", options={"new": {}}))
        )
        self.nothing.secondary_clicked.connect(
            lambda: self.context.go(Target("invoices", options={"new": {}}))
        )

    # what the window asks

    def load(self, year: int) -> None:
        """Read the figures of the year (or of the twelve months up to its end) and show them."""
        self._year = year
        span, basis = self._tools.chosen
        figures = read(self.context.desk, year, span, basis)
        self.figures = figures
        found = figures.found
        anything = bool(figures.bars) or bool(found.turnover) or bool(found.total)
        self._layers.setCurrentIndex(0 if anything else 1)
        if not anything:
            return
        self.insight.setText(sentence(found.insight) if found.insight else "")
        self.insight.updateGeometry()
        self.detail.setText(sentence(found.detail) if found.detail else "")
        self.detail.setVisible(found.detail is not None)
        self.origin.show_figures(figures)
        self.concentration.show_figures(figures, self.context.desk.profile)
        self.rates.show_figures(figures)
        self._test(self.stress.show_sources(figures))
        self.barometer.show_rows(figures.barometer, year)
        self.route.show_figures(figures)
        self.costs.show_figures(figures)
        self.say.show_figures(figures)
        self.outside.show_figures(figures)
        self.parties.show_figures(figures)

    def open(self, target: Target) -> None:
        """`stress`: the source to put through the stress test."""
        super().open(target)
        key = target.options.get("stress")
        if key is not None and self.figures is not None:
            self.stress.choice.set_value(key)
            self._test(self.stress.choice.value)
            self.stress.choice.setFocus()

    def own_paper(self) -> Paper:
        return self._outputs.paper(self._period())

    def further_outputs(self) -> Sequence[Output]:
        return (self._outputs.sources(self._period()),)

    def _period(self) -> Period:
        """What the screen is about is what the paper is about."""
        return self.figures.period if self.figures else self.context.desk.analysis.year(self._year)

    def _reload(self) -> None:
        try:
            self.load(self._year)
        except Exception as error:  # noqa: BLE001 - shown as a sentence or a bug; the window goes on
            self.context.fail(error)

    # the stress test and her answer

    def _test(self, key: SourceKey | None) -> None:
        if self.figures is None:
            return
        found = None if key is None else self.context.desk.analysis.stress(key, self.figures.period)
        self.stress.show_stress(found)

    def _answer(self, value: bool | None) -> None:
        """Keep her answer of the year; None takes it away."""
        desk, year = self.context.desk, Year(self._year)
        found = desk.find(SelfView, Where("year", "=", year))
        label = _("Own answer for {year}").format(year=year)
        if value is not None:
            from dataclasses import replace

            own = replace(found[0], dependent=value) if found else SelfView(year=year, dependent=value)
            desk.save(label, own)
        elif found:
            desk.delete(label, found[0])

    # from figures to records

    def _open(self, **what: Any) -> None:
        from zzpdesk.desk.analysis import Figure

        if self.figures is not None:
            period = what.pop("period", self.figures.period)
            open_figure(self.context, Figure(period, self.figures.basis, **what))

    def _open_channel(self, year: int, channel: Channel | None) -> None:
        period = {"period": self.context.desk.analysis.year(year)} if year else {}
        self._open(channel=channel, **period)

    def _open_say(self, key: str) -> None:
        from zzpdesk.desk.analysis import Voice

        voices = {"with_say": Voice.WITH, "without_say": Voice.WITHOUT, "say_unrecorded": Voice.UNRECORDED}
        if key in voices:
            self._open(say=voices[key])
        else:
            self._open(direct=True)

    def _open_turnover(self, **what: Any) -> None:
        """What is outside the shares is turnover, also on the basis of hours."""
        from zzpdesk.desk.analysis import Figure

        if self.figures is not None:
            open_figure(self.context, Figure(self.figures.period, **what))

    def _open_holder(self, holder: Holder) -> None:
        self._open_holders([holder])

    def _open_holders(self, holders: list[Holder]) -> None:
        from zzpdesk.desk.analysis import Figure

        if self.figures is None:
            return
        period, basis = self.figures.period, self.figures.basis
        names = {Of.CLIENTS: "client_id", Of.CONTRACTING: "contracting_id", Of.DEBTORS: "debtor_id"}
        what: list[dict[str, Any]] = [
            {"source": one.source}
            if one.source is not None
            else {names[self.concentration.of]: one.relation_id}
            for one in holders
        ]
        open_figures(self.context, [Figure(period, basis, **one) for one in what])

    def _open_line(self, line: RateLine) -> None:
        if line.alone is None:
            self._open(channel=line.channel)
        else:
            self._open(source=line.alone.key)

    def _open_fees(self, row: FigureRow) -> None:
        """Which sources charged it; agreements and bills stand with each."""
        costs = self.figures.found.costs if self.figures else None
        parts = parts_of(costs, row.objectName()) if costs else []
        if len(parts) > 1:
            show_fees(row.label.text(), parts, row, self._open_source)
        elif parts:
            self._open_source(parts[0][0])

    def _open_source(self, cost: SourceCost) -> None:
        open_source(self.context, cost.key, cost.kind)
