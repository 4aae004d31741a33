"""From a figure of the side panel to the records it is made of, and from its buttons to other pages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zzpdesk.core.ports import Where
from zzpdesk.core.records import Relation
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.sources import SourceKey
from zzpdesk.ui.context import Context, Target
from zzpdesk.ui.dependency.view import VIEWS
from zzpdesk.ui.figures.behind import open_figure, open_source
from zzpdesk.ui.peloton.facts import rider_of

if TYPE_CHECKING:
    from zzpdesk.core.peloton import Peloton


class Opening:
    """Knows where each key of the panel leads."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def follow(self, key: str, found: Peloton, chosen: SourceKey | int) -> None:
        """Go to what a key is about."""
        if not isinstance(chosen, SourceKey):
            self._client(key, found, chosen)
        elif key in {"turnover", "hours", "clients"}:
            self._figure(found, source=chosen)
        elif key == "stress":
            self._stress(chosen)
        elif key == "notice":
            self._assignments(found, chosen)
        else:
            rider = rider_of(found, chosen)
            recorded = SourceKind.PEER if rider is None else rider.recorded
            open_source(self._context, chosen, recorded)

    def _client(self, key: str, found: Peloton, client_id: int) -> None:
        if key == "client":
            self._figure(found, client_id=client_id)
        else:
            self._context.go(Target("relations", Relation, client_id))

    def _figure(self, found: Peloton, source: SourceKey | None = None, client_id: int | None = None) -> None:
        from zzpdesk.desk.analysis import Figure

        figure = replace(Figure(found.period), source=source, client_id=client_id)
        open_figure(self._context, figure)

    def _stress(self, source: SourceKey) -> None:
        """The page of stress tests, or the card of the dependency page."""
        if "stress" in VIEWS:
            self._context.go(Target("stress", options={"source": source}))
        else:
            self._context.go(Target("dependency", options={"stress": source}))

    def _assignments(self, found: Peloton, source: SourceKey) -> None:
        """Those through the source that ran in the period."""
        year = found.period.end.year
        numbers = self._context.desk.peloton.beside(source, year).assignments
        where = (Where("id", "in", numbers),)
        self._context.go(Target("assignments", options={"where": where, "year": year}))
