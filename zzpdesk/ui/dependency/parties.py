"""The table of everyone behind the shares: per source, kind of source, end client or contracting party."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal

from zzpdesk.charts.common import TOKENS
from zzpdesk.core.dependency import Basis, Dependency, PartyShare, SourceCost
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.sources import channel
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.texts.terms import fee_words
from zzpdesk.ui.dependency import words
from zzpdesk.ui.dependency.data import Figures, source_key
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.look.cells import Cell, Column, RowsModel
from zzpdesk.ui.look.segments import Segment, Segments
from zzpdesk.ui.look.table import TableView
from zzpdesk.ui.look.theme import theme

Rows = tuple[list[Column], list[list[Cell]], list[Any]]
_SOURCE, _KIND, _CLIENT, _CONTRACTING = "source", "kind", "client", "contracting"
_MOST = 12
"""So many rows show at once; more scroll."""


class PartiesCard(FigureCard):
    """`opened` carries what a row is about: a key of `data.source_key`, a SourceKind, or ("client", id)."""

    opened = Signal(object)

    def __init__(self) -> None:
        self._figures: Figures | None = None
        super().__init__(_("Who it comes from"))
        self.setObjectName("parties")
        self.choice = Segments(
            [
                Segment(_SOURCE, _("Sources")),
                Segment(_KIND, _("Kinds")),
                Segment(_CLIENT, _("End clients")),
                Segment(_CONTRACTING, _("Contracting parties")),
            ]
        )
        self.choice.setObjectName("parties_of")
        self.choice.setAccessibleName(_("Who it comes from"))
        self.header.insertWidget(2, self.choice)
        self.table = TableView("single")
        self.table.setObjectName("parties_table")
        self.table.setAccessibleName(_("Who it comes from"))
        self.model = RowsModel(())
        self.add(self.table)
        self._spread()
        self.choice.chosen.connect(lambda _key: self._show())
        self.table.opened.connect(lambda row: self.opened.emit(self.model.key(row)))

    def show_figures(self, figures: Figures) -> None:
        """Take over the figures."""
        self._figures = figures
        self._show()

    def restyle(self) -> None:
        """Rows grow with the text."""
        super().restyle()
        if self._figures is not None:
            self._spread()
            self._fit()

    def _spread(self) -> None:
        """From edge to edge of the card, so that words in the table stand below the title."""
        layout, side, top = self.layout(), theme.space("card_x"), theme.space("card_y")
        if layout is not None:
            layout.setContentsMargins(1, top, 1, top)
        self.header.setContentsMargins(side - 1, 0, side - 1, 0)

    def _fit(self) -> None:
        """As high as the rows, up to a dozen."""
        count = min(max(self.model.rowCount(), 1), _MOST)
        pitch = self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(self.table.horizontalHeader().sizeHint().height() + pitch * count + 4)

    def _show(self) -> None:
        if self._figures is None:
            return
        found, basis = self._figures.found, self._figures.basis
        makers = {
            _SOURCE: lambda: _sources(found, basis),
            _KIND: lambda: _kinds(found, basis),
            _CLIENT: lambda: _parties(found.clients.parties, _CLIENT, _("End client"), basis),
            _CONTRACTING: lambda: _parties(
                found.contracting.parties, _CONTRACTING, _("Contracting party"), basis
            ),
        }
        columns, rows, keys = makers[self.choice.value]()
        self.model = RowsModel(columns, rows, keys, self)
        self.table.setModel(self.model)
        self.table.set_columns(columns)
        self._fit()


def _right(text: str, tone: str = "text") -> Cell:
    return Cell(text, tone=tone, align="right")


def _columns(first: str, *others: tuple[str, int, int]) -> list[Column]:
    return [
        Column(first, stretch=2, min_width=140),
        *(Column(title, width=wide, align="right", hide_below=least) for title, wide, least in others),
    ]


def _sources(found: Dependency, basis: Basis) -> Rows:
    costs = {one.key: one for one in found.costs.sources} if found.costs else {}
    columns = _columns(
        _("Source"),
        (label(basis), 110, 0),
        (_("Share"), 90, 0),
        (_("Say"), 172, 800),
        (_("Fee"), 148, 640),
        (_("Paid by you"), 124, 640),
        (_("Net per hour"), 124, 480),
    )
    rows, keys = [], []
    for one in found.sources:
        head = [
            Cell(one.name, mark=TOKENS[one.channel]),
            _right(words.amount(one.amount, basis)),
            _right(formats.percent(one.share)),
            _right(_say(one.say, one.formal)),
        ]
        rows.append([*head, *_cost_cells(costs.get(one.key))])
        keys.append(source_key(one.key))
    return columns, rows, keys


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
        return [_right("–")] * 3
    fee = fee_words(cost)
    paid = (
        _right(_("unknown"), "warn")
        if cost.paid is None
        else _right(formats.euros(cost.paid) if cost.paid else "–")
    )
    return [_right(fee, "text" if cost.known else "warn"), paid, _net(cost)]


def _net(cost: SourceCost) -> Cell:
    if cost.net_rate is not None:
        return _right(formats.money(formats.rounded_fraction(cost.net_rate)))
    if cost.net_at_most is None:
        return _right("–")
    return _right(
        _("at most {rate}").format(rate=formats.money(formats.rounded_fraction(cost.net_at_most))), "warn"
    )


def _kinds(found: Dependency, basis: Basis) -> Rows:
    columns = _columns(_("Kind"), (label(basis), 130, 0), (_("Share"), 110, 0))
    ordered = sorted(found.kinds, key=lambda one: -one.amount)
    rows = [
        [
            Cell(label(one.kind), mark=TOKENS[channel(one.kind)]),
            _right(words.amount(one.amount, basis)),
            _right(formats.percent(one.share)),
        ]
        for one in ordered
    ]
    keys: list[SourceKind] = [one.kind for one in ordered]
    return columns, rows, keys


def _parties(parties: Sequence[PartyShare], what: str, title: str, basis: Basis) -> Rows:
    columns = _columns(title, (label(basis), 130, 0), (_("Share"), 110, 0))
    rows = [
        [Cell(one.name), _right(words.amount(one.amount, basis)), _right(formats.percent(one.share))]
        for one in parties
    ]
    return columns, rows, [(what, one.relation_id) for one in parties]
