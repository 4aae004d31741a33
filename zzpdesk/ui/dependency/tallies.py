"""Cards with figures in words: what it costs, who decides, and what stays outside the shares."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from zzpdesk.core.dependency import Basis, Costs
from zzpdesk.core.records.invoice import TurnoverKind
from zzpdesk.core.sources import SourceKey
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.ui.dependency import words
from zzpdesk.ui.dependency.data import Figures
from zzpdesk.ui.figures.card import FigureCard
from zzpdesk.ui.figures.linkrow import FigureRow, fill
from zzpdesk.ui.look.theme import theme


class TallyCard(FigureCard):
    """A card of figure rows."""

    def __init__(self, name: str, title: str, subtitle: str = "", link: str = "") -> None:
        super().__init__(title, subtitle, link)
        self.setObjectName(name)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(0)
        self.add(self.rows)
        self.body.addStretch(1)

    def show_rows(self, rows: Sequence[FigureRow]) -> None:
        """Replace the rows."""
        for row in rows:
            row.line = True
        fill(self.rows, list(rows))


def _linked(row: FigureRow, call: Callable[[], object]) -> FigureRow:
    row.clicked.connect(lambda _=False: call())
    return row


class CostsCard(TallyCard):
    """What intermediation costs. `fees_wanted` carries the row whose sources are asked for."""

    fees_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__("costs", _("What intermediation costs"), link=_("Explanation"))
        self.link.setObjectName("explain_costs")

    def show_figures(self, figures: Figures) -> None:
        """Paid by her, on top of her rate, and together as a part of what clients pay."""
        costs = figures.found.costs
        if costs is None:
            return
        rows = [FigureRow("paid", _("Paid by you"), formats.euros(costs.paid), _completeness(costs))]
        for kind, value in costs.by_kind:
            part = FigureRow(f"fee_{kind.value}", label(kind), formats.euros(value))
            part.label.setContentsMargins(theme.px(12), 0, 0, 0)
            part.label.set_tone("text2")
            rows.append(part)
        if costs.difference:
            rows.append(
                FigureRow("difference", _("Bills above what was expected"), formats.euros(costs.difference))
            )
        on_top = FigureRow("on_top", _("On top of your rate (known part)"), formats.euros(costs.on_top))
        rows += [on_top, _take_rate(costs), _net(costs)]
        self.show_rows([_linked(row, partial(self.fees_wanted.emit, row)) for row in rows])


def _completeness(costs: Costs) -> str:
    if not costs.paid_complete:
        unknown = [one.name for one in costs.sources if not one.known]
        return _("without the unknown fees of {names}").format(names=words.listed(unknown))
    return _("partly estimated") if costs.estimated else ""


def _take_rate(costs: Costs) -> FigureRow:
    rate = _("unknown") if costs.take_rate is None else formats.percent(costs.take_rate)
    note = ""
    if costs.coverage:
        note = _("over {share} of the turnover").format(share=formats.percent(costs.coverage, 0))
    return FigureRow("take_rate", _("Part of what clients pay"), rate, note, tone=_tone(costs.take_rate))


def _net(costs: Costs) -> FigureRow:
    if costs.net_rate is not None:
        figure, note = formats.money(formats.rounded_fraction(costs.net_rate)), ""
    elif costs.net_at_most is not None:
        most = formats.money(formats.rounded_fraction(costs.net_at_most))
        figure, note = _("unknown"), _("at most {rate}").format(rate=most)
    else:
        figure, note = _("unknown"), _("no hours are linked to invoices yet")
    return FigureRow("net_rate", _("Net per hour"), figure, note, tone=_tone(costs.net_rate))


def _tone(value: Fraction | None) -> str:
    return "warn" if value is None else "text"


class SayCard(TallyCard):
    """Work with and without a say. `say_wanted` carries which part."""

    say_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__("say", _("Who decides"), link=_("Explanation"))
        self.link.setObjectName("explain_say")

    def show_figures(self, figures: Figures) -> None:
        """Shares of the work."""
        found = figures.found
        rows: list[FigureRow] = []
        if found.say is not None:
            parts = (
                ("with_say", _("Through sources in which you have a say"), found.say.with_say),
                ("without_say", _("Through sources in which you have none"), found.say.without),
                ("say_unrecorded", _("Say not recorded"), found.say.unrecorded),
                ("say_direct", _("Directly"), found.say.direct),
            )
            for key, text, share in parts:
                row = FigureRow(key, text, formats.percent(share))
                row.setEnabled(share != 0)
                rows.append(_linked(row, partial(self.say_wanted.emit, key)))
        self.show_rows(rows)


class OutsideCard(TallyCard):
    """Turnover outside the shares, and sources that are negative over the period."""

    kind_wanted = Signal(object)
    source_wanted = Signal(object)
    collectives_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("outside", _("Outside the shares"), link=_("Explanation"))
        self.link.setObjectName("explain_outside")

    def show_figures(self, figures: Figures) -> bool:
        """Each kind and each negative source on its own; says whether there is anything."""
        found = figures.found
        rows = []
        for outside in found.outside:
            row = FigureRow(
                f"outside_{outside.kind.value}", label(outside.kind), formats.euros(outside.amount)
            )
            rows.append(_linked(row, partial(self._kind, outside.kind)))
        for received in found.proceeds:
            amount = formats.euros(received.amount)
            note = _("without an invoice, not in your turnover")
            row = FigureRow(f"proceeds_{received.kind.value}", label(received.kind), amount, note)
            rows.append(_linked(row, self.collectives_wanted.emit))
        for one in found.credited:
            amount = words.amount(one.amount, Basis.TURNOVER)
            row = FigureRow(
                f"negative_{one.key.relation_id}", one.name, amount, _("credited more than invoiced")
            )
            rows.append(_linked(row, partial(self._source, one.key)))
        total = FigureRow("all_turnover", _("All turnover"), formats.euros(found.turnover), _("excl. VAT"))
        self.show_rows([*rows, _linked(total, lambda: self._kind(None))])
        return bool(rows)

    def _kind(self, kind: TurnoverKind | None) -> None:
        self.kind_wanted.emit(kind)

    def _source(self, key: SourceKey) -> None:
        self.source_wanted.emit(key)
