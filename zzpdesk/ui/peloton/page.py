"""The page of the peloton (picture 07): the map of the window's year, and a panel about the one that is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from zzpdesk.charts.pelotonnodes import Node, source_node
from zzpdesk.core.records import KINDS
from zzpdesk.core.sources import SourceKey
from zzpdesk.texts.i18n import _
from zzpdesk.texts.peloton import up_to
from zzpdesk.texts.takeaway import Takeaway, ready
from zzpdesk.ui.context import Context, Target
from zzpdesk.ui.dependency.explaining import explain
from zzpdesk.ui.dependency.view import DependencyView
from zzpdesk.ui.figures.body import figures_or_nothing
from zzpdesk.ui.look.buttons import IconButton, LinkButton
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.look.layout import row
from zzpdesk.ui.look.scroll import PageScroll
from zzpdesk.ui.look.theme import theme
from zzpdesk.ui.outputs import Output, Paper
from zzpdesk.ui.peloton.card import MapCard
from zzpdesk.ui.peloton.facts import about_client, about_source, rider_of
from zzpdesk.ui.peloton.opening import Opening
from zzpdesk.ui.peloton.outputs import Outputs
from zzpdesk.ui.peloton.panel import WIDTH, PelotonPanel
from zzpdesk.ui.peloton.table import tabular
from zzpdesk.ui.peloton.words import empty_state, hint

if TYPE_CHECKING:
    from zzpdesk.core.peloton import Peloton

_QUIET = {"Timer", "Document", "Series"}
_SIDE_BY_SIDE = 900
"""Px at 100 % from which the panel stands beside the map."""
_ANY = 16_777_215
"""Qt's own largest width: no limit."""


class PelotonPage(DependencyView):
    """Picture 07."""

    name = "peloton"
    kinds = frozenset(kind for kind in KINDS if kind.__name__ not in _QUIET)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.found: Peloton | None = None
        self._year = context.year()
        self._chosen: SourceKey | int | None = None
        self._closed = False
        self._outputs = Outputs(context, self)
        self._opening = Opening(context)
        self.map, self.panel = MapCard(), PelotonPanel()
        self.aside = PageScroll(self.panel)
        self.hint = Label("", "body", "text2", wrap=True)
        self.hint.setObjectName("hint")
        self.as_table = LinkButton(_("As table"), "table")
        self.as_table.setObjectName("peloton_switch")
        self.explanation = IconButton("circle-help", _("Explanation"))
        self.explanation.setObjectName("explain_peloton")
        content = self._content()
        self.nothing = empty_state()
        self._layers = figures_or_nothing(self, content, self.nothing)
        self._connect()

    def _content(self) -> QWidget:
        tools = row(self.hint, self.as_table, self.explanation)
        tools.setStretch(0, 1)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(theme.px(16))
        self._halves.addWidget(self.map, 1)
        self._halves.addWidget(self.aside)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(theme.px(24), theme.px(2), theme.px(24), theme.px(20))
        layout.setSpacing(theme.px(6))
        layout.addLayout(self.slot)
        layout.addLayout(tools)
        layout.addLayout(self._halves, 1)
        return content

    def _connect(self) -> None:
        self.map.opened.connect(self._open_node)
        self.map.entered.connect(self._enter_node)
        self.map.switched.connect(self._say_switch)
        self.map.years.chosen.connect(self.context.choose_year)
        self.map.view.escaped.connect(self._close_panel)
        self.as_table.clicked.connect(self.map.toggle)
        self.panel.closed.connect(self._close_panel)
        self.panel.triggered.connect(self._follow)
        self.panel.year_chosen.connect(self.context.choose_year)
        self.explanation.clicked.connect(lambda: explain("peloton", self.explanation))
        go = self.context.go
        self.nothing.primary_clicked.connect(lambda: go(Target("assignments", options={"new": {}})))
        self.nothing.secondary_clicked.connect(lambda: go(Target("intermediaries", options={"new": {}})))

    # what the window asks

    def load(self, year: int) -> None:
        """Read the year and show it; the one chosen stays chosen, also in a year without it."""
        self._year = year
        found = self.found = self.context.desk.peloton.of(year)
        years = self.context.desk.analysis.years()
        anything = bool(found.riders or found.negative) or len(years) > 1
        self._layers.setCurrentIndex(0 if anything else 1)
        if self._chosen is None and not self._closed:
            working = [one for one in found.riders if one.quiet is None]
            self._chosen = max(working, key=lambda one: one.amount).key if working else None
        self.hint.setText(hint(found))
        self.map.years.show_years(years, year)
        self.map.show_peloton(found, self._node())
        self._show_panel()

    def open(self, target: Target) -> None:
        """`source`: the source to tell about."""
        super().open(target)
        key = target.options.get("source")
        if key is not None:
            self._choose(key)

    def own_paper(self) -> Paper | None:
        return self._outputs.paper(self._year)

    def further_outputs(self) -> Sequence[Output]:
        return self._outputs.pictures(self._year, self._size())

    def takeaway(self) -> Takeaway | None:
        """All sources with their clients, whatever is drawn together."""
        found = self.found
        if found is None or not (found.riders or found.negative):
            return None
        name = _("Peloton {year}").format(year=self._year)
        return self.taking((ready(tabular(found)),), name, up_to(found.period))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The panel beside the map where both have room, and scrolls by itself; else whole below it."""
        beside = self.width() >= theme.px(_SIDE_BY_SIDE)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(direction)
        self.aside.setMinimumWidth(theme.px(WIDTH) if beside else 0)
        self.aside.setMaximumWidth(theme.px(WIDTH) if beside else _ANY)
        self.aside.setMinimumHeight(0 if beside else self.panel.minimumSizeHint().height())

    def _size(self) -> tuple[float, float]:
        """The map on the screen in px at 100 %."""
        return self.map.width() / theme.scale, self.map.height() / theme.scale

    # choosing

    def _node(self) -> str:
        """The node of the one chosen; a source within a group is chosen without one."""
        if isinstance(self._chosen, SourceKey):
            return source_node(self._chosen)
        return "" if self._chosen is None else f"client/{self._chosen}"

    def _open_node(self, key: str) -> None:
        """Tells about a source or client; a group becomes its rows."""
        node = next((one for one in self.map.nodes.nodes() if one.key == key), None)
        if node is not None and node.count > 1:
            self._open_group(node)
            return
        chosen = self._about(key, node)
        if chosen is not None:
            self._choose(chosen)

    def _enter_node(self, key: str) -> None:
        """Enter: as a click; what is told about already opens as a record."""
        node = next((one for one in self.map.nodes.nodes() if one.key == key), None)
        if self._chosen is not None and self._about(key, node) == self._chosen:
            self._follow("open")
        else:
            self._open_node(key)

    def _about(self, key: str, node: Node | None) -> SourceKey | int | None:
        """What a node is about, or a row of the table without a node of its own on the map."""
        if node is None:
            return self._of_row(key)
        return node.members[0] if node.client_id is None and node.members else node.client_id

    def _of_row(self, key: str) -> SourceKey | int | None:
        """What a row of the table is about, by its key."""
        how, _slash, number = key.partition("/")
        if not number.isdigit():
            return None
        return int(number) if how == "client" else SourceKey(int(number), how == "direct")

    def _open_group(self, node: Node) -> None:
        first = source_node(node.members[0]) if node.members else node.key.partition("/")[2]
        self.map.show_rows(first)

    def _choose(self, what: SourceKey | int) -> None:
        self._chosen, self._closed = what, False
        self.map.view.choose(self._node())
        self._show_panel()

    def _close_panel(self) -> None:
        """The map has all the room, and the focus if the panel had it."""
        inside = self.panel.isAncestorOf(self.window().focusWidget())
        self._chosen, self._closed = None, True
        self.map.view.choose("")
        self._show_panel()
        if inside:
            (self.map.table if self.map.as_table else self.map.view).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_panel(self) -> None:
        found, desk, told = self.found, self.context.desk, None
        if found is not None and isinstance(self._chosen, SourceKey):
            rider = rider_of(found, self._chosen) or desk.peloton.absent(self._chosen, self._year)
            if rider is not None:
                beside = desk.peloton.beside(rider.key, self._year)
                told = about_source(found, rider, beside, hatch=theme.hatch)
        elif found is not None and isinstance(self._chosen, int) and found.ways_to(self._chosen):
            told = about_client(found, self._chosen, desk.peloton.only_way_to(self._chosen))
        self.aside.setVisible(told is not None)
        if told is not None:
            self.panel.show_told(told)
        self._fit()

    def _follow(self, key: str) -> None:
        """A figure or button of the panel."""
        if self.found is None or self._chosen is None:
            return
        if key.startswith("way:"):
            self._open_node(key.removeprefix("way:"))
        else:
            self._opening.follow(key, self.found, self._chosen)

    def _say_switch(self, as_table: bool) -> None:
        self.as_table.setText(_("As map") if as_table else _("As table"))
        self.as_table.updateGeometry()
