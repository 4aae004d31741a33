"""The table of everyone behind the shares, along each axis."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMenu

from zzpdesk.charts.common import TOKENS
from zzpdesk.core.dependency import Dependency, SourceCost
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.texts.terms import fee_words
from zzpdesk.ui.dependency import words
from zzpdesk.ui.dependency.axes import AXES, Axis, AxisTable, apart, columns_of, right, table_of
from zzpdesk.ui.dependency.data import Figures
from zzpdesk.ui.figures.tablecard import TableCard
from zzpdesk.ui.look import painting
from zzpdesk.ui.look.buttons import GhostButton
from zzpdesk.ui.look.cells import Cell
from zzpdesk.ui.look.segments import Segment, Segments
from zzpdesk.ui.look.theme import theme


class PartiesCard(TableCard):
    """`opened` carries what a row narrows a figure down to: fields of `desk.analysis.Figure` with their values."""

    opened = Signal(object)

    def __init__(self) -> None:
        self._figures: Figures | None = None
        title = _("Who it comes from")
        super().__init__(title, _("Explanation"), "parties_table", title)
        self.setObjectName("parties")
        self.link.setObjectName("explain_parties")
        self.choice = Segments([Segment(axis.value, _(text)) for axis, text in AXES.items()])
        self.choice.setObjectName("parties_of")
        self.choice.setAccessibleName(title)
        self.narrow = GhostButton(_(AXES[Axis.SOURCE]), menu=self._menu())
        self.narrow.setObjectName("parties_of_narrow")
        self.header.insertWidget(2, self.choice)
        self.header.insertWidget(3, self.narrow)
        self.choice.chosen.connect(self._chosen)
        self.table.opened.connect(lambda row: self.opened.emit(self.model.key(row)))

    @property
    def axis(self) -> Axis:
        """By what the work is divided."""
        return Axis(self.choice.value)

    def show_figures(self, figures: Figures) -> None:
        """Take over the figures."""
        self._figures = figures
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_choice()

    def _choose_choice(self) -> None:
        """Segments side by side where there is room for them, else a menu."""
        others = painting.text_width(self.title(), theme.font("strong")) + self.link.sizeHint().width()
        others += 2 * theme.space("card_x") + theme.px(36)
        fits = others + self.choice.sizeHint().width() <= self.width()
        focused = self.choice.isAncestorOf(self.window().focusWidget()) or self.narrow.hasFocus()
        self.choice.setVisible(fits)
        self.narrow.setVisible(not fits)
        if focused:
            (self.choice.button(self.choice.value) if fits else self.narrow).setFocus()

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for axis, text in AXES.items():
            action = QAction(_(text), menu)
            action.setObjectName(f"parties_{axis.value}")
            action.triggered.connect(lambda _=False, chosen=axis: self.choice.set_value(chosen.value))
            menu.addAction(action)
        return menu

    def _chosen(self, key: str) -> None:
        self.narrow.setText(_(AXES[Axis(key)]))
        self.narrow.updateGeometry()
        self._show()

    def _show(self) -> None:
        if self._figures is None:
            return
        found = self._figures.found
        shown = _sources(found) if self.axis is Axis.SOURCE else table_of(found, self.axis)
        self.show_rows(shown.columns, shown.rows, shown.keys)


def _sources(found: Dependency) -> AxisTable:
    costs = {one.key: one for one in found.costs.sources} if found.costs else {}
    basis = found.basis
    columns = columns_of(
        _("Source"),
        (label(basis), 110, 0),
        (_("Share"), 100, 0),
        (_("Say"), 172, 918),
        (_("Fee"), 148, 746),
        (_("Paid by you"), 124, 598),
        (_("Net per hour"), 124, 474),
    )
    rows = []
    for one in found.sources:
        head = [
            Cell(one.name, mark=TOKENS[one.channel]),
            right(words.amount(one.amount, basis)),
            right(formats.percent(one.share)),
            right(_say(one.say, one.formal)),
        ]
        rows.append([*head, *_cost_cells(costs.get(one.key))])
    rows += [[*apart(one.name, one.amount, basis), *([right("")] * 4)] for one in found.negative]
    keys: list[dict[str, Any]] = [{"source": one.key} for one in (*found.sources, *found.negative)]
    return AxisTable(columns, rows, keys)


def _say(say: bool | None, formal: bool | None) -> str:
    """As experienced; what is on paper beside it when that differs."""
    if say is None:
        return "–"
    text = _("yes") if say else _("no")
    if formal is None or formal == say:
        return text
    return f"{text} ({_('on paper: yes') if formal else _('on paper: no')})"


def _cost_cells(cost: SourceCost | None) -> list[Cell]:
    if cost is None:
        return [right("–")] * 3
    fee = fee_words(cost)
    paid = (
        right(_("unknown"), "warn")
        if cost.paid is None
        else right(formats.euros(cost.paid) if cost.paid else "–")
    )
    return [right(fee, "text" if cost.known else "warn"), paid, _net(cost)]


def _net(cost: SourceCost) -> Cell:
    if cost.net_rate is not None:
        return right(formats.money(formats.rounded_fraction(cost.net_rate)))
    if cost.net_at_most is None:
        return right("–")
    return right(
        _("at most {rate}").format(rate=formats.money(formats.rounded_fraction(cost.net_at_most))), "warn"
    )
