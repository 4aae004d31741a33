"""The page itself: reads once per load, shows the cards, and opens the records behind what is clicked."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from zzpdesk.core import safetynet
from zzpdesk.core.records import KINDS, Broodfonds, Certificate, Goal, Illness, Provision, Register
from zzpdesk.core.records.base import Record
from zzpdesk.core.records.provision import ProvisionKind
from zzpdesk.core.safetynet import LayerKind
from zzpdesk.core.training import Meter
from zzpdesk.desk.safety import SafetyFigures
from zzpdesk.texts import formats
from zzpdesk.texts import training as training_words
from zzpdesk.texts.i18n import _
from zzpdesk.texts.safety import paragraph, sentence
from zzpdesk.ui.broodfonds.actions import Actions
from zzpdesk.ui.broodfonds.illnesscard import IllnessCard
from zzpdesk.ui.context import Context, Page, Target
from zzpdesk.ui.dependency.explaining import explain
from zzpdesk.ui.figures.arranged import Arranged, Arrangement, Col, Row
from zzpdesk.ui.figures.body import figures_or_nothing
from zzpdesk.ui.figures.chartbox import add_explanation
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.empty import EmptyState, Starter
from zzpdesk.ui.look.insight import Insight
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.taborder import order_tabs
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.outputs import Paper
from zzpdesk.ui.safety.gapcard import NetGapCard
from zzpdesk.ui.safety.layerscard import LayersCard
from zzpdesk.ui.safety.listcards import ComingCard, EndsCard, LoadCard
from zzpdesk.ui.safety.stopcard import StopCard
from zzpdesk.ui.training.goals import GoalsCard
from zzpdesk.ui.training.standing import CertificatesCard, RegistersCard
from zzpdesk.ui.way import target_of

_QUIET = {"Document", "Series", "Timer"}
_MONEY = Target("settings", options={"section": "business"})
_STARTS = {
    "group": Target("broodfonds", Broodfonds, options={"new": {}}),
    "buffer": _MONEY,
    "insurance": Target(
        "broodfonds", Provision, options={"new": {"kind": ProvisionKind.DISABILITY, "taken": True}}
    ),
    "pension": Target("collectives"),
}
"""Where what is not on record is entered; a pension stands with the collective that offers it."""


class SafetyPage(Page):
    """Made in the language of pictures 08 and 09. Without anything on record it shows three ways to begin."""

    name = "safety"
    kinds = frozenset(kind for kind in KINDS if kind.__name__ not in _QUIET)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("page_safety")
        self.figures: SafetyFigures | None = None
        self._year = context.year()
        self._actions = Actions(context, self)
        self.insight, self.detail = Insight(), Label("", "body", "text2", wrap=True)
        self.insight.setObjectName("insight")
        self.detail.setObjectName("detail")
        self.layers, self.stops, self.gap = LayersCard(), StopCard(), NetGapCard()
        self.ends, self.coming, self.load_card = EndsCard(), ComingCard(), LoadCard()
        self.goals = GoalsCard(link=_("Training"))
        self.registers, self.certificates = RegistersCard(link=_("Training")), CertificatesCard(_("Training"))
        self.illness = IllnessCard()
        content = self._content()
        self.nothing = self._empty_state()
        self._layers = figures_or_nothing(self, content, self.nothing)
        self._connect()

    def _content(self) -> QWidget:
        learning = (self.goals, self.registers, self.certificates)
        three = Row([(self.goals, 4), (self.registers, 4), (self.certificates, 5)])
        side = Col([(self.coming, 0), (self.load_card, 0), (QWidget(), 1)])
        wide = Col(
            [
                (self.illness, 0),
                (Row([(self.layers, 692), (self.stops, 386)]), 0),
                (self.gap, 0),
                (Row([(self.ends, 692), (side, 386)]), 0),
                (three, 0),
            ]
        )
        cards = (self.illness, self.layers, self.stops, self.gap, self.ends, self.coming, self.load_card)
        one = Col([(card, 0) for card in (*cards, *learning)])
        self.cards = Arranged([Arrangement(820, wide), Arrangement(0, one)])
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(theme.px(24), theme.px(2), theme.px(24), theme.px(16))
        layout.setSpacing(theme.px(2))
        layout.addWidget(self.insight)
        layout.addWidget(self.detail)
        layout.addSpacing(theme.px(12))
        layout.addWidget(self.cards)
        layout.addStretch(1)
        return content

    def _empty_state(self) -> EmptyState:
        steps = (
            Starter(
                "group", "heart-handshake", _("1. A broodfonds"), _("Gifts from a group when you are ill")
            ),
            Starter("buffer", "euro", _("2. Your buffer"), _("And what you spend per month")),
            Starter("insurance", "umbrella", _("3. An insurance"), _("What it pays, and from when on")),
        )
        found = EmptyState(
            ("heart-handshake", "umbrella", "euro"),
            _("What carries you when work stops"),
            (
                _("Here you see how long you manage when you fall ill, and what is still missing."),
                _("It begins with one of these three."),
            ),
            (_("New broodfonds"), "plus", ""),
            (_("Fill in your buffer"), "euro", ""),
            starters=steps,
            starters_title=_("Three ways to begin"),
        )
        found.setObjectName("first_layers")
        return found

    def _connect(self) -> None:
        go = self.context.go
        self.layers.layer_opened.connect(self._open_layer)
        self.stops.amounts_wanted.connect(lambda: go(_MONEY))
        self.stops.need_wanted.connect(self._adjust)
        self.stops.source_wanted.connect(lambda key: go(Target("dependency", options={"stress": key})))
        self.gap.percent_chosen.connect(self._show_plan)
        self.gap.groups_chosen.connect(self._show_plan)
        self.gap.amounts_wanted.connect(self._adjust)
        for card in (self.ends, self.coming, self.load_card):
            card.opened.connect(self._open_record)
        self.load_card.all_wanted.connect(lambda: go(Target("fundings")))
        self.goals.wanted.connect(self._open_goal)
        self.registers.opened.connect(lambda number: self._open_record(Register, number))
        self.certificates.opened.connect(lambda number: self._open_record(Certificate, number))
        for learning in (self.goals, self.registers, self.certificates):
            learning.link_clicked.connect(lambda: go(Target("trainings")))
        self.illness.opened.connect(lambda: go(Target("broodfonds", options={"view": "illness"})))
        self.illness.link_clicked.connect(lambda: go(Target("broodfonds", Illness, options={"new": {}})))
        for key, chart in (("layers", self.layers), ("gap", self.gap)):
            button = add_explanation(chart, key)
            button.clicked.connect(lambda _=False, key=key, opener=button: explain(key, opener))
        cards: tuple[Card, ...] = (self.stops, self.ends, self.coming, self.load_card)
        for told in cards:
            key = told.objectName()
            told.link_clicked.connect(lambda key=key, opener=told.link: explain(key, opener))
        self.nothing.primary_clicked.connect(lambda: go(_STARTS["group"]))
        self.nothing.secondary_clicked.connect(lambda: go(_STARTS["buffer"]))
        self.nothing.starter_chosen.connect(lambda key: go(_STARTS[key]))

    # what the window asks

    def title(self) -> str:
        return _("Safety net")

    def subtitle(self) -> str:
        today = self.context.desk.today()
        return _("on {day}").format(day=formats.day_long(today))

    def load(self, year: int) -> None:
        """Read what carries her, and show it."""
        self._year = year
        figures = self.context.desk.safety.of(year)
        self.figures = figures
        self._layers.setCurrentIndex(1 if figures.empty else 0)
        if figures.empty:
            return
        net = figures.net
        self.insight.setText(sentence(safetynet.headline(net.plan, net.uncounted)))
        self.insight.updateGeometry()
        self.detail.setText(paragraph(safetynet.details(net)))
        self.layers.show_net(net)
        self.stops.show_net(net, year)
        self.gap.show_bare(net.bare)
        self._show_plan()
        self.ends.show_net(net)
        self.coming.show_coming(net.coming)
        self.coming.setVisible(bool(net.coming))
        self.load_card.show_load(net.load)
        self.load_card.setVisible(bool(net.load.loans))
        self._show_learning(figures)
        self.illness.show_illness(figures.ill)
        self.illness.setVisible(bool(figures.ill))
        order_tabs(self.cards)

    def own_paper(self) -> Paper | None:
        """The net on one or two pages; own illness is not in it."""
        if self.figures is None or self.figures.empty:
            return None
        return Paper(_("safety-net"), partial(self.context.desk.paper.safety_pdf, self._year))

    def create_new(self) -> None:
        """A broodfonds: what carries most."""
        self.context.go(_STARTS["group"])

    # figures

    def _show_plan(self, _percent: int = 0) -> None:
        safety = self.context.desk.safety
        self.gap.show_plan(safety.plan(self.gap.chosen, groups=self.gap.with_groups))

    def _show_learning(self, figures: SafetyFigures) -> None:
        desk, found = self.context.desk, figures.learning
        self.goals.show_goals(self._year, found.goals)
        norms = [training_words.norm(desk.training.norm_of(one.register), one) for one in found.registers]
        self.registers.show_registers(found.registers, norms)
        self.certificates.show_certificates(found.certificates)

    def _adjust(self) -> None:
        """What she needs, her buffer and levels: where the broodfonds keeps them."""
        desk = self.context.desk
        found = desk.broodfonds.of(desk.today().year)
        self._actions.adjust(found, self.gap.amounts, lambda number: self._open_record(Broodfonds, number))

    # from figures to records

    def _open_layer(self, kind: str, number: str) -> None:
        layer = LayerKind(kind)
        if not number or layer is LayerKind.BUFFER:
            self.context.go(_STARTS[layer.value])
        elif layer is LayerKind.INSURANCE:
            self.context.go(Target("broodfonds", Provision, int(number)))
        else:
            self._open_record(Broodfonds if layer is LayerKind.GROUP else Provision, int(number))

    def _open_record(self, kind: type[Record], number: int) -> None:
        target = target_of(self.context.desk, kind, number)
        if target is not None:
            self.context.go(target)

    def _open_goal(self, meter: Meter) -> None:
        """Her own goal; what is suggested can be taken over where all goals stand."""
        if meter.goal_id is None:
            self.context.go(Target("trainings"))
        else:
            self.context.go(Target("trainings", Goal, meter.goal_id))
