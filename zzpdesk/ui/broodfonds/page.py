"""The page itself: figures, and behind them the records of groups, illness and insurance."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from zzpdesk.core import gap
from zzpdesk.core.records import (
    Broodfonds,
    BroodfondsLevel,
    Gathering,
    Illness,
    LedgerEntry,
    Meeting,
    MemberCount,
    Membership,
    Profile,
    Provision,
    Relation,
)
from zzpdesk.core.records.base import Record
from zzpdesk.desk.broodfonds import BroodfondsFigures, FundFigures
from zzpdesk.texts.broodfonds import paragraph, sentence
from zzpdesk.texts.i18n import _
from zzpdesk.ui.broodfonds.accountcard import AccountCard
from zzpdesk.ui.broodfonds.actions import Actions
from zzpdesk.ui.broodfonds.gapcard import GapCard
from zzpdesk.ui.broodfonds.groupcard import GroupCard
from zzpdesk.ui.broodfonds.illnesscard import IllnessCard
from zzpdesk.ui.broodfonds.records import IllnessPage, InsurancePage, SchemesPage
from zzpdesk.ui.context import Context, Page, Target
from zzpdesk.ui.dependency.explaining import explain
from zzpdesk.ui.figures.arranged import Arranged, Arrangement, Col, FigureScroll, Row
from zzpdesk.ui.figures.chartbox import add_explanation
from zzpdesk.ui.look.banner import Banner
from zzpdesk.ui.look.insight import Insight
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import column, row
from zzpdesk.ui.look.segments import Segment, Segments
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.records.page import RecordPage

_FIGURES, _SCHEMES, _ILLNESS, _INSURANCE = "figures", "schemes", "illness", "insurance"
_LAYERS: dict[str, type[RecordPage]] = {
    _SCHEMES: SchemesPage,
    _ILLNESS: IllnessPage,
    _INSURANCE: InsurancePage,
}
_HOMES: dict[type[Record], str] = {Broodfonds: _SCHEMES, Illness: _ILLNESS, Provision: _INSURANCE}


class BroodfondsPage(Page):
    """Picture 09. Without any scheme, illness or insurance on record it shows the empty page of groups."""

    name = "broodfonds"
    kinds = frozenset(
        {
            Broodfonds,
            BroodfondsLevel,
            Gathering,
            Illness,
            LedgerEntry,
            Meeting,
            MemberCount,
            Membership,
            Profile,
            Provision,
            Relation,
        }
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("page_broodfonds")
        self.figures: BroodfondsFigures | None = None
        self._year = context.year()
        self._fund_id = 0
        self._pages: dict[str, RecordPage] = {}
        self._actions = Actions(context, self)
        self.views = self._make_views()
        self.insight, self.detail = Insight(), Label("", "body", "text2", wrap=True)
        self.insight.setObjectName("insight")
        self.detail.setObjectName("detail")
        self.due = Banner("", _("Look and book"), "calendar", "neutral")
        self.due.setObjectName("due")
        self.chooser = Segments([])
        self.chooser.setAccessibleName(_("Which scheme"))
        self.gap, self.account = GapCard(), AccountCard()
        self.group, self.illness = GroupCard(), IllnessCard()
        self._layers = QStackedWidget()
        self._layers.addWidget(FigureScroll(self._content()))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._slot = row(None)
        outer.addLayout(self._slot)
        outer.addWidget(self._layers)
        self._connect()

    def _make_views(self) -> Segments:
        found = Segments(
            [
                Segment(_FIGURES, _("At a glance")),
                Segment(_SCHEMES, _("Groups")),
                Segment(_ILLNESS, _("Illness")),
                Segment(_INSURANCE, _("Insurance")),
            ]
        )
        found.setAccessibleName(_("What to show"))
        found.setParent(self)
        found.hide()
        return found

    def _content(self) -> QWidget:
        self._choice = QWidget()
        self._choice.setLayout(row(self.chooser, None))
        pair = Row([(self.account, 692), (self.group, 386)])
        wide = Col([(self.gap, 3), (self._choice, 0), (pair, 2), (self.illness, 0)])
        cards = (self.gap, self._choice, self.account, self.group, self.illness)
        one = Col([(card, 0) for card in cards])
        self.cards = Arranged([Arrangement(760, wide), Arrangement(0, one)])
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(theme.px(24), theme.px(2), theme.px(24), theme.px(16))
        layout.setSpacing(theme.px(2))
        layout.addWidget(self.insight)
        layout.addWidget(self.detail)
        layout.addSpacing(theme.px(12))
        self._due = QWidget()
        self._due.setLayout(column(self.due, margins=(0, 0, 0, 12)))
        layout.addWidget(self._due)
        layout.addWidget(self.cards, 1)
        return content

    def _connect(self) -> None:
        self.views.chosen.connect(self._show_view)
        self.due.acted.connect(lambda: self._ask(self._actions.book, self.due.link))
        self.chooser.chosen.connect(self._choose_fund)
        self.gap.percent_chosen.connect(self._show_plan)
        self.gap.amounts_wanted.connect(self._adjust)
        self.group.link_clicked.connect(lambda: self._ask(self._actions.give, self.group.link))
        for card in (self.account, self.group):
            card.opened.connect(self._open_fund)
        self.illness.opened.connect(partial(self._show_view, _ILLNESS))
        self.illness.link_clicked.connect(partial(self._new, _ILLNESS))
        for key, told in (("gap", self.gap), ("account", self.account)):
            button = add_explanation(told, key)
            button.clicked.connect(lambda _=False, key=key, opener=button: explain(key, opener))

    # what the window asks

    def title(self) -> str:
        return _("Broodfonds")

    def tools(self) -> QWidget | None:
        """In the top bar; with larger text there is no room for them there, then above the page."""
        if theme.scale == 1.0:
            return self.views
        self._slot.setContentsMargins(theme.px(24), 0, 0, theme.px(8))
        self._slot.insertWidget(0, self.views)
        self.views.show()
        return None

    def load(self, year: int) -> None:
        """The figures of the year, and the records that are shown."""
        self._year = year
        figures = self.context.desk.broodfonds.of(year)
        self.figures = figures
        self._show_figures(figures)
        for page in self._pages.values():
            page.load(year)
        if self.views.value == _FIGURES:
            self._layers.setCurrentIndex(0)
            if not (figures.funds or figures.illness or figures.covers or figures.pensions):
                self._show_view(_SCHEMES)  # it says what goes here, and stays while that is entered

    def open(self, target: Target) -> None:
        """`new`, or a record of one of its kinds, or the relation of a group; `view` shows a part of the page."""
        kind = target.kind
        home = _HOMES.get(kind, _SCHEMES) if kind is not None else _SCHEMES
        if kind is not None or "new" in target.options:
            self._show_view(home)
            self._page(home).open(target)
        elif "view" in target.options:
            self._show_view(str(target.options["view"]))

    def create_new(self) -> None:
        """A scheme; where illness or insurance is shown, one of those."""
        self._new(_SCHEMES if self.views.value == _FIGURES else self.views.value)

    def focus_filter(self) -> None:
        shown = self._shown()
        if shown is not None:
            shown.focus_filter()

    def here(self) -> Target | None:
        shown = self._shown()
        found = shown.here() if shown is not None else None
        return found or Target(self.name, options={"view": self.views.value})

    def unfinished(self) -> str:
        shown = self._shown()
        return "" if shown is None else shown.unfinished()

    def leave(self) -> bool:
        shown = self._shown()
        return True if shown is None else shown.leave()

    # parts of the page

    def _page(self, key: str) -> RecordPage:
        """The records of one kind, made when first shown."""
        if key not in self._pages:
            page = _LAYERS[key](self.context)
            page.load(self._year)
            page.status_changed.connect(self.status_changed)
            self._layers.addWidget(page)
            self._pages[key] = page
        return self._pages[key]

    def _shown(self) -> RecordPage | None:
        found = self._layers.currentWidget()
        return found if isinstance(found, RecordPage) else None

    def _show_view(self, key: str) -> None:
        if self.views.value != key:
            self.views.set_value(key)  # comes back here
            return
        self.leave()
        if key == _FIGURES:
            self.load(self._year)
        else:
            self._layers.setCurrentWidget(self._page(key))
        self.status_changed.emit()

    def _new(self, key: str) -> None:
        self._show_view(key)
        self._page(key).create_new()

    def _open_fund(self) -> None:
        """The records of the scheme shown."""
        self._show_view(_SCHEMES)
        self._page(_SCHEMES).open(Target(self.name, Broodfonds, self._fund_id))

    # figures

    def _show_figures(self, figures: BroodfondsFigures) -> None:
        self.insight.setText(sentence(gap.headline(figures.plan)))
        self.insight.updateGeometry()
        told = gap.details(figures.plan, figures.supports, figures.covers, figures.pensions)
        self.detail.setText(paragraph(told))
        self._show_plan()
        self.illness.show_illness(figures.illness)
        self.chooser.set_segments([Segment(str(one.fund_id), one.name) for one in figures.funds])
        self._choice.setVisible(len(figures.funds) > 1)
        if all(one.fund_id != self._fund_id for one in figures.funds):
            self._fund_id = figures.funds[0].fund_id if figures.funds else 0
        if figures.funds:
            self.chooser.set_value(str(self._fund_id))
        self._show_fund()

    def _show_plan(self, _percent: int = 0) -> None:
        self.gap.show_plan(self.context.desk.broodfonds.plan(self.gap.chosen))

    def _choose_fund(self, key: str) -> None:
        self._fund_id = int(key)
        self._show_fund()

    def _ask(self, form: Callable[[FundFigures, QWidget], None], anchor: QWidget) -> None:
        one = self._fund()
        if one is not None:
            form(one, anchor)

    def _adjust(self) -> None:
        if self.figures is not None:
            self._actions.adjust(self.figures, self.gap.amounts, self._open_id)

    def _open_id(self, fund_id: int) -> None:
        self._fund_id = fund_id
        self._open_fund()

    def _fund(self) -> FundFigures | None:
        funds = self.figures.funds if self.figures is not None else ()
        return next((one for one in funds if one.fund_id == self._fund_id), None)

    def _show_fund(self) -> None:
        one = self._fund()
        for card in (self.account, self.group):
            card.setVisible(one is not None)
        self._due.setVisible(one is not None and bool(one.due))
        if one is None:
            return
        self.account.show_fund(one, self._year)
        self.group.show_fund(one, self._year)
        if one.due:
            from zzpdesk.ui.broodfonds.bookform import summary

            self.due.set_text(_("Not booked yet: {what}.").format(what=summary(one.due)), _("Look and book"))
