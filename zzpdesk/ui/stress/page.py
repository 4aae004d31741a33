"""The page itself: what happens at the left, what is left of month and buffer beside and below it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtWidgets import QWidget

from zzpdesk.core.happening import key_of, remark
from zzpdesk.core.kinds import RelationId
from zzpdesk.core.periods import Period
from zzpdesk.core.records import KINDS
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.records.scenario import ScenarioStep, StepKind
from zzpdesk.core.sources import SourceKey
from zzpdesk.core.stretch import Span
from zzpdesk.texts.i18n import _
from zzpdesk.texts.stress import buffer_words, headline, remark_words, step_words
from zzpdesk.texts.takeaway import Heading, Tabular, Takeaway, ready
from zzpdesk.ui.context import Context, Target
from zzpdesk.ui.dependency.explaining import explain
from zzpdesk.ui.dependency.view import DependencyView
from zzpdesk.ui.dependency.words import period_words
from zzpdesk.ui.figures.arranged import Arranged, Arrangement, Col, Row
from zzpdesk.ui.figures.body import figures_body, figures_or_nothing
from zzpdesk.ui.figures.linkrow import LinkRow
from zzpdesk.ui.look.empty import EmptyState
from zzpdesk.ui.look.insight import Insight
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.segments import Segment, Segments
from zzpdesk.ui.stress.choices import Choices, choices_of
from zzpdesk.ui.stress.comparecard import NOW, CompareCard
from zzpdesk.ui.stress.figures import FigureLines
from zzpdesk.ui.stress.outcomecards import BufferCard, FiguresCard, MonthCard
from zzpdesk.ui.stress.scenarioscard import ScenariosCard
from zzpdesk.ui.stress.stepscard import StepsCard
from zzpdesk.ui.stress.trial import Trial
from zzpdesk.ui.taking import shown_in

_QUIET = {"Timer", "Document", "Series"}


class StressPage(DependencyView):
    """`open` takes `source`, a SourceKey that stops first, and `span`, the stretch; or the id of a `scenario`."""

    name = "stress"
    kinds = frozenset(kind for kind in KINDS if kind.__name__ not in _QUIET)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._year = context.year()
        self._choices = Choices((), (), (), {})
        self.trial = Trial(context.desk)
        self.insight, self.period = Insight(), Label("", "body", "text2", wrap=True)
        self.insight.setObjectName("insight")
        self.span = Segments([Segment(Span.YEAR.value, _("Year")), Segment(Span.ROLLING.value, _("12 mths"))])
        self.span.setObjectName("span")
        self.span.setAccessibleName(_("Period"))
        self.span.set_value(Span.ROLLING.value)
        self.scenarios, self.steps = ScenariosCard(), StepsCard()
        self.month, self.buffer = MonthCard(), BufferCard()
        self.figures, self.compare = FiguresCard(), CompareCard()
        content = self._content()
        self.nothing = self._empty_state()
        self._layers = figures_or_nothing(self, content, self.nothing)
        self._connect()

    def _content(self) -> QWidget:
        wide = Col(
            [
                (Row([(self.scenarios, 206), (self.steps, 514), (self.month, 340)]), 0),
                (Row([(self.buffer, 736), (self.figures, 340)]), 1),
                (self.compare, 0),
            ]
        )
        two = Col(
            [
                (Row([(self.scenarios, 240), (self.steps, 460)]), 0),
                (Row([(self.month, 1), (self.figures, 1)]), 0),
                (self.buffer, 0),
                (self.compare, 0),
            ]
        )
        cards = (self.scenarios, self.steps, self.month, self.buffer, self.figures, self.compare)
        one = Col([(card, 0) for card in cards])
        self.cards = Arranged([Arrangement(1000, wide), Arrangement(660, two), Arrangement(0, one)])
        below = row(self.period, self.span)
        below.setStretch(0, 1)
        return figures_body(self.slot, self.insight, below, cards=self.cards)

    def _empty_state(self) -> EmptyState:
        return EmptyState(
            ("briefcase", "scale", "hourglass"),
            _("Here you try out what happens when work falls away"),
            (
                _("A source stops, a fee goes up, you fall ill, a client pays late: what is left then?"),
                _("From your first invoice on. Fill in your monthly outgoings and buffer in the settings."),
            ),
            (_("New invoice"), "file-plus", ""),
            (_("To the settings"), "settings", ""),
        )

    def _connect(self) -> None:
        self.span.chosen.connect(lambda _key: self._show())
        self.scenarios.link_clicked.connect(self.create_new)
        self.scenarios.chosen.connect(self._choose)
        self.compare.chosen.connect(self._choose)
        self.steps.added.connect(self._add)
        self.steps.changed.connect(self._change)
        self.steps.removed.connect(self._remove)
        self.steps.named.connect(lambda title, note: self._do(lambda: self.trial.name(title, note)))
        self.steps.copied.connect(lambda: self._do(self.trial.duplicate))
        self.steps.deleted.connect(self._delete)
        self.month.part_opened.connect(self._open_part)
        self.month.settings_wanted.connect(self._settings)
        self.nothing.primary_clicked.connect(lambda: self.context.go(Target("invoices", options={"new": {}})))
        self.nothing.secondary_clicked.connect(self._settings)
        self.figures.link_clicked.connect(lambda: explain("scenario", self.figures.link))
        for key, button in (("stress_month", self.month.explain), ("buffer_run", self.buffer.explain)):
            button.clicked.connect(lambda _=False, key=key, opener=button: explain(key, opener))

    # what the window asks

    def load(self, year: int) -> None:
        """Read the year (or the twelve months up to its end), and what was kept."""
        self._year = year
        self.trial.refresh()
        self._show()

    def open(self, target: Target) -> None:
        """A source that stops begins a new test, about the same stretch."""
        super().open(target)
        key, span = target.options.get("source"), target.options.get("span")
        if isinstance(span, Span):
            self.span.set_value(span.value)
        if isinstance(key, SourceKey):
            stop = ScenarioStep(relation_id=RelationId(key.relation_id), direct=key.direct)
            self.trial.begin([stop])
            self._show()
            self.steps.focus_step(0)
        elif "scenario" in target.options:
            self._choose(target.options["scenario"])

    def here(self) -> Target:
        """The scenario shown: coming back begins nothing anew."""
        return Target(self.name, options={"scenario": self.trial.told.scenario_id})

    def takeaway(self) -> Takeaway | None:
        """What happens in words, and what the other cards show."""
        if self._layers.currentIndex():
            return None
        told = self.trial.told
        steps = [(step_words(one, self._choices.name(one)),) for one in told.steps]
        happens = ready(
            Tabular(told.scenario.title or self.steps.title(), (Heading(_("What happens")),), steps)
        )
        cards = (self.month, self.buffer, self.figures, self.compare)
        shown = [table for card in cards for table in shown_in(card, card.title())]
        return self.taking([*([happens] if steps else []), *shown], about=self.period.text())

    def create_new(self) -> None:
        """Another one, from nothing."""
        self.trial.begin()
        self._show()
        self.steps.focus_step(0)

    # showing

    def _period(self) -> Period:
        analysis = self.context.desk.analysis
        if self.span.value == Span.YEAR.value:
            return analysis.year(self._year)
        return analysis.rolling(self._year)

    def _show(self) -> None:
        try:
            self._show_all()
        except Exception as error:  # noqa: BLE001 - shown as a sentence or a bug; the window goes on
            self.context.fail(error)

    def _show_all(self) -> None:
        desk, period, told = self.context.desk, self._period(), self.trial.told
        situation, kept = desk.stress.situation(period), desk.stress.scenarios()
        anything = bool(situation.dependency.turnover or kept or desk.analysis.trend())
        self._layers.setCurrentIndex(0 if anything else 1)
        if not anything:
            return
        now, found = desk.stress.outcome(period), desk.stress.outcome(period, told.steps)
        self._choices = choices_of(desk, situation, told.steps)
        remarks = [remark_words(remark(situation, step, told.steps)) for step in told.steps]
        self.insight.setText(headline(found, len(told.steps)))
        self.insight.updateGeometry()
        self.period.setText(_("From your work, {period}").format(period=period_words(period)))
        self.steps.show_told(told, self._choices, remarks)
        self.month.show_outcome(found)
        self.buffer.show_runs(found, now)
        self.figures.show_rows(self._lines().lines(found, self._charged(told.steps)))
        outcomes = [(one, desk.stress.outcome(period, one.steps)) for one in kept]
        unnamed = self.trial.unnamed
        trying = desk.stress.outcome(period, unnamed)
        listed = [(one, buffer_words(outcome)) for one, outcome in outcomes]
        said = buffer_words(trying) if unnamed else _("nothing happens yet")
        self.scenarios.show_list(listed, told.scenario_id, said)
        lines = [(one.scenario.title, outcome, one.scenario_id) for one, outcome in outcomes]
        extra = [(_("Not kept yet"), trying, None)] if unnamed else []
        self.compare.show_lines([(_("Now"), now, NOW), *lines, *extra])
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Through the cards as they stand: rows that are made anew would come last."""
        listed = self.scenarios.findChildren(LinkRow)
        figures = self.figures.findChildren(LinkRow)
        stops = [self.scenarios.link, *listed, *self.steps.stops(), *self.month.stops(), *self.buffer.stops()]
        for before, after in pairwise([*stops, self.figures.link, *figures, self.compare.table]):
            QWidget.setTabOrder(before, after)

    def _lines(self) -> FigureLines:
        return FigureLines(self.context, self._period())

    def _charged(self, steps: tuple[ScenarioStep, ...]) -> tuple[tuple[SourceKey, str, SourceKind], ...]:
        """The sources whose fee changes."""
        situation = self.context.desk.stress.situation(self._period())
        keys = dict.fromkeys(key_of(one) for one in steps if one.kind is StepKind.FEE)
        found = (situation.source(key) for key in keys)
        return tuple((one.key, one.name, one.recorded) for one in found if one is not None)

    # what one can do

    def _do(self, work: Callable[[], object]) -> None:
        try:
            work()
        except Exception as error:  # noqa: BLE001 - shown as a sentence or a bug; the window goes on
            self.context.fail(error)
            self.trial.refresh()
        self._show()

    def _choose(self, scenario_id: int | None) -> None:
        self.trial.choose(scenario_id)
        self._show()

    def _add(self, kind: StepKind) -> None:
        self._do(lambda: self.trial.add(self._choices.new(kind, self.trial.steps)))
        self.steps.focus_step(len(self.trial.steps) - 1)

    def _change(self, index: int, step: ScenarioStep, visit: str) -> None:
        self._do(lambda: self.trial.change(index, step, visit))

    def _remove(self, index: int) -> None:
        self._do(lambda: self.trial.remove(index))
        self.steps.focus_step(index)

    def _delete(self) -> None:
        self._do(self.trial.delete)
        self.context.toast(_("Scenario deleted"), True)
        self.steps.focus_step(0)

    def _open_part(self, key: str) -> None:
        """What falls away is its source's; what stays is part of all work."""
        falls = sorted(
            self.context.desk.stress.outcome(self._period(), self.trial.steps).falls,
            key=lambda one: -one.amount,
        )
        _what, _bar, *rest = key.split("/")
        number = int(rest[0]) if rest and rest[0].isdigit() else 0
        if key.startswith("falls") and rest != ["fees"] and falls:
            self._lines().behind(falls[number].key)
        else:
            self._lines().behind_all()

    def _settings(self) -> None:
        self.context.go(Target("settings", options={"section": "business"}))
