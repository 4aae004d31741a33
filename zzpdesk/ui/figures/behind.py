"""From a figure to the records it is made of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from zzpdesk.core.ports import Where
from zzpdesk.core.records import Relation
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.ui.context import Context, Target
from zzpdesk.ui.navigation import page_of

if TYPE_CHECKING:
    from zzpdesk.core.sources import SourceKey
    from zzpdesk.desk.analysis import Figure

_SOURCE_PAGES = {SourceKind.INTERMEDIARY: "intermediaries", SourceKind.COLLECTIVE: "collectives"}


def open_figure(context: Context, figure: Figure) -> None:
    """Go to the list with exactly the records behind a figure; `year` is where they lie."""
    open_figures(context, [figure])


def open_figures(context: Context, figures: Sequence[Figure]) -> None:
    """As `open_figure`, for several of the same period and basis together."""
    behind = [one for figure in figures for one in context.desk.analysis.records_behind(figure)[:1]]
    page = page_of(behind[0].kind) if behind else ""
    if page:
        ids = sorted({number for one in behind for where in one.where for number in where.value})
        options = {"where": (Where("id", "in", tuple(ids)),), "year": figures[0].period.end.year}
        context.go(Target(page, options=options))


def open_source(context: Context, key: SourceKey, recorded: SourceKind) -> None:
    """Go to a source: its agreements and bills stand there."""
    page = "relations" if key.direct else _SOURCE_PAGES.get(recorded, "relations")
    context.go(Target(page, Relation, key.relation_id))
