"""From each figure of the page to the records it is made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from zzpdesk.charts.feeyears import ON_TOP, UNKNOWN
from zzpdesk.core.periods import MONTHS, Period, add_months
from zzpdesk.core.ports import Where
from zzpdesk.core.records import Provision, Relation, Sharing, Training
from zzpdesk.core.records.fees import FeeKind
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.sources import Channel, SourceKey
from zzpdesk.core.upkeep import Payer, Upkeep, UpkeepPart
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.ui.context import Context, Target
from zzpdesk.ui.costs.choosing import Choice, offer
from zzpdesk.ui.figures.behind import open_figure, open_source

if TYPE_CHECKING:
    from datetime import date

    from zzpdesk.core.costyears import YearCosts
    from zzpdesk.core.dependency import SourceCost
    from zzpdesk.core.runs import Run, ShareMonth
    from zzpdesk.core.waiting import WaitSum


class Opening:
    """Made by the page."""

    def __init__(self, context: Context) -> None:
        """Go through this context."""
        self._context = context

    # ---- fees and sources

    def fees(self, year: YearCosts, what: object, opener: QWidget) -> None:
        """Who charged it: a kind of fee, on top, unknown, or all ("")."""
        if what == UNKNOWN:
            choices = [self._source(one, "?") for one in year.unknown]
        else:
            choices = [self._source(one, formats.money(amount)) for one, amount in _parts(year, what)]
        offer(f"{_named(what)} {year.year}", choices, opener)

    def source(self, cost: SourceCost) -> None:
        """Agreements, fees and bills stand with the source."""
        open_source(self._context, cost.key, cost.kind)

    def _source(self, cost: SourceCost, figure: str) -> Choice:
        return Choice(cost.name, figure, partial(self.source, cost))

    # ---- invoices

    def work(self, year: int, key: SourceKey | None = None) -> None:
        """The invoices of a year, or those of a source."""
        from zzpdesk.desk.analysis import Figure

        open_figure(self._context, Figure(self._context.desk.analysis.year(year), source=key))

    def direct(self, year: int) -> None:
        """The invoices of direct work of a year."""
        from zzpdesk.desk.analysis import Figure

        period = self._context.desk.analysis.year(year)
        open_figure(self._context, Figure(period, channel=Channel.DIRECT))

    def waited(self, one: WaitSum, year: int) -> None:
        """The invoices that were waited for."""
        options = {"where": (Where("id", "in", one.invoices),), "year": year}
        self._context.go(Target("invoices", options=options))

    def run(self, run: Run) -> None:
        """What was invoiced to the payer in the twelve months of every month of a run."""
        self._billed(run.debtor_id, Period(add_months(run.start, 1 - MONTHS), _month_end(run.end)))

    def month(self, debtor_id: int, month: ShareMonth) -> None:
        """The same for one month."""
        start, end = add_months(month.month, 1 - MONTHS), _month_end(month.month)
        self._billed(debtor_id, Period(start, end))

    def _billed(self, debtor_id: int, period: Period) -> None:
        from zzpdesk.desk.analysis import Figure

        until = min(period.end, self._context.desk.today())
        open_figure(self._context, Figure(Period(period.start, until), debtor_id=debtor_id))

    # ---- training and tools

    def upkeep(self, upkeep: Upkeep, what: object, opener: QWidget) -> None:
        """What a payer paid, or that of which it is not known how much."""
        parts = [one for one in upkeep.parts if one.payer is what and one.amount is not None]
        title = label(what) if isinstance(what, Payer) else _("Not on record what others paid")
        if not isinstance(what, Payer):
            parts = list(upkeep.unknown)
        names = self._names(parts)
        choices = [
            Choice(
                one.title,
                "?" if one.amount is None else formats.money(one.amount),
                partial(self._record, one),
                names.get(one.payer_id or 0, ""),
            )
            for one in parts
        ]
        offer(title, choices, opener)

    def _record(self, part: UpkeepPart) -> None:
        match part.record:
            case Training(id=int(number)):
                self._context.go(Target("trainings", Training, number))
            case Sharing(id=int(number)):
                self._context.go(Target("sharings", Sharing, number))
            case Provision(relation_id=int(number)):
                kind = self._context.desk.get(Relation, number).source_kind
                open_source(self._context, SourceKey(number), kind or SourceKind.PEER)

    def _names(self, parts: Iterable[UpkeepPart]) -> dict[int, str]:
        """Who paid them."""
        ids = {one.payer_id for one in parts if one.payer_id is not None}
        return {number: self._context.desk.get(Relation, number).name for number in ids}


def _parts(year: YearCosts, what: object) -> Sequence[tuple[SourceCost, int]]:
    if isinstance(what, FeeKind):
        return year.parts(what)
    if what == ON_TOP:
        return year.parts(None)
    known = [(one, one.paid_known + one.on_top_known) for one in year.costs.sources]
    return sorted((part for part in known if part[1]), key=lambda part: -abs(part[1]))


def _named(what: object) -> str:
    if isinstance(what, FeeKind):
        return label(what)
    titles = {ON_TOP: _("On top of your rate"), UNKNOWN: _("Unknown")}
    return titles.get(str(what), _("Known fees together"))


def _month_end(month: date) -> date:
    return add_months(month, 1) - timedelta(days=1)
