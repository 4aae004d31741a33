"""From the figures of the page to the records behind them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from zzpdesk.core.periods import Period
from zzpdesk.core.records.invoice import TurnoverKind
from zzpdesk.core.sources import Channel
from zzpdesk.texts.i18n import _
from zzpdesk.ui.context import Context
from zzpdesk.ui.dependency.data import Figures, Holder, Of, RateLine
from zzpdesk.ui.dependency.feesources import parts_of, show_fees
from zzpdesk.ui.figures.behind import open_figure, open_figures, open_source
from zzpdesk.ui.figures.linkrow import FigureRow

if TYPE_CHECKING:
    from zzpdesk.core.dependency import SourceCost
    from zzpdesk.core.sources import SourceKey

_HOLDERS = {Of.CLIENTS: "client_id", Of.CONTRACTING: "contracting_id", Of.DEBTORS: "debtor_id"}


class Opening:
    """Leads on; does nothing as long as the page has no figures."""

    def __init__(self, context: Context, figures: Callable[[], Figures | None]) -> None:
        self._context = context
        self._figures = figures

    def narrowed(self, what: dict[str, Any], period: Period | None = None) -> None:
        """The records of the period shown (or of another) that `what`, fields of a figure, narrows down to."""
        from zzpdesk.desk.analysis import Figure

        figures = self._figures()
        if figures is not None:
            open_figure(self._context, Figure(period or figures.period, figures.basis, **what))

    def channel(self, year: int, channel: Channel | None) -> None:
        """A channel, or all work, of a year (0: the period shown)."""
        self.narrowed({"channel": channel}, self._context.desk.analysis.year(year) if year else None)

    def source(self, key: SourceKey) -> None:
        """The work of a source."""
        self.narrowed({"source": key})

    def say(self, part: str) -> None:
        """The work with or without her say."""
        from zzpdesk.desk.analysis import Voice

        voices = {"with_say": Voice.WITH, "without_say": Voice.WITHOUT, "say_unrecorded": Voice.UNRECORDED}
        self.narrowed({"say": voices[part]} if part in voices else {"direct": True})

    def outside(self, kind: TurnoverKind | None) -> None:
        """Turnover outside the shares, or all there is."""
        self._turnover({"outside": kind} if kind else {"whole": True})

    def negative(self, key: SourceKey) -> None:
        """The turnover of a source that is negative."""
        self._turnover({"source": key})

    def _turnover(self, what: dict[str, Any]) -> None:
        """What is outside the shares is turnover, also on the basis of hours."""
        from zzpdesk.desk.analysis import Figure

        figures = self._figures()
        if figures is not None:
            open_figure(self._context, Figure(figures.period, **what))

    def holders(self, of: Of, holders: Sequence[Holder]) -> None:
        """The work of some parties of a concentration, together."""
        from zzpdesk.desk.analysis import Figure

        figures = self._figures()
        if figures is None:
            return
        what: list[dict[str, Any]] = [
            {"source": one.source} if one.source is not None else {_HOLDERS[of]: one.relation_id}
            for one in holders
        ]
        open_figures(self._context, [Figure(figures.period, figures.basis, **one) for one in what])

    def line(self, line: RateLine) -> None:
        """The work of a line of "what do you keep"."""
        self.narrowed({"channel": line.channel} if line.alone is None else {"source": line.alone.key})

    def fees(self, row: FigureRow) -> None:
        """Which sources charged it; agreements and bills stand with each."""
        figures = self._figures()
        costs = figures.found.costs if figures else None
        parts = parts_of(costs, row.objectName()) if costs else []
        if len(parts) > 1:
            show_fees(row.label.text(), parts, row, self._source_page)
        elif parts:
            self._source_page(parts[0][0])

    def beside(self, period: Period, what: dict[str, Any], opener: QWidget) -> None:
        """The records of another period; of fees first which source charged them."""
        if "fees" not in what:
            self.narrowed(what, period)
            return
        costs = self._context.desk.analysis.dependency(period).costs
        parts = parts_of(costs, "") if costs else []
        if parts:
            show_fees(_("Known fees"), parts, opener, self._source_page)

    def _source_page(self, cost: SourceCost) -> None:
        open_source(self._context, cost.key, cost.kind)
