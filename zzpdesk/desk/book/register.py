"""Which chapters the yearly book has: how each is gathered and drawn. A new chapter is a line here.

`gather` gives a chapter's facts, or None when nothing is recorded: then it is left out and the contents say so.
`draw` puts the facts on a flow of which the frame has begun the chapter's first page.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, Protocol, TypeVar

from zzpdesk.core.book import Chapter
from zzpdesk.core.periods import Period
from zzpdesk.desk.book import (
    broodfonds,
    changes,
    collectives,
    costs,
    explanation,
    hours,
    hubs,
    illness,
    invoices,
    sources,
    training,
    turnover,
    vat,
)
from zzpdesk.desk.book.parts import Parts
from zzpdesk.documents.book import broodfonds as broodfonds_pages
from zzpdesk.documents.book import changes as changes_pages
from zzpdesk.documents.book import collectives as collectives_pages
from zzpdesk.documents.book import costs as costs_pages
from zzpdesk.documents.book import explanation as explanation_pages
from zzpdesk.documents.book import hours as hours_pages
from zzpdesk.documents.book import hubs as hubs_pages
from zzpdesk.documents.book import illness as illness_pages
from zzpdesk.documents.book import invoices as invoices_pages
from zzpdesk.documents.book import sources as sources_pages
from zzpdesk.documents.book import training as training_pages
from zzpdesk.documents.book import turnover as turnover_pages
from zzpdesk.documents.book import vat as vat_pages
from zzpdesk.documents.book.facts import Bound
from zzpdesk.documents.flow import Flow


class Counted(Protocol):
    """The facts of a chapter; `count` says how much it holds (`texts.book.counted` has the word)."""

    @property
    def count(self) -> int:
        """How many of what the chapter is about."""
        ...


F = TypeVar("F", bound=Counted)


@dataclass(frozen=True, slots=True)
class Entry(Generic[F]):
    """One chapter."""

    chapter: Chapter
    gather: Callable[[Parts, Period], F | None]
    draw: Callable[[Flow, F], None]

    def count(self, parts: Parts, period: Period) -> int | None:
        """How much it holds; None when nothing is recorded."""
        facts = self.gather(parts, period)
        return None if facts is None else facts.count

    def bound(self, parts: Parts, period: Period) -> Bound | None:
        """The chapter ready to be drawn; None when nothing is recorded."""
        facts = self.gather(parts, period)
        return None if facts is None else Bound(self.chapter, partial(_drawn, self.draw, facts))


def _drawn(draw: Callable[[Flow, F], None], facts: F, flow: Flow) -> None:
    draw(flow, facts)


CHAPTERS: tuple[Entry[Any], ...] = (
    Entry(Chapter.TURNOVER, turnover.gather, turnover_pages.draw),
    Entry(Chapter.SOURCES, sources.gather, sources_pages.draw),
    Entry(Chapter.COSTS, costs.gather, costs_pages.draw),
    Entry(Chapter.COLLECTIVES, collectives.gather, collectives_pages.draw),
    Entry(Chapter.HUBS, hubs.gather, hubs_pages.draw),
    Entry(Chapter.BROODFONDS, broodfonds.gather, broodfonds_pages.draw),
    Entry(Chapter.ILLNESS, illness.gather, illness_pages.draw),
    Entry(Chapter.TRAINING, training.gather, training_pages.draw),
    Entry(Chapter.HOURS, hours.gather, hours_pages.draw),
    Entry(Chapter.INVOICES, invoices.gather, invoices_pages.draw),
    Entry(Chapter.VAT, vat.gather, vat_pages.draw),
    Entry(Chapter.CHANGES, changes.gather, changes_pages.draw),
    Entry(Chapter.EXPLANATION, explanation.gather, explanation_pages.draw),
)
"""In the order of `Chapter`."""
