"""The yearly book of one desk: gathered here, drawn by `documents.book`."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from zzpdesk.core.book import USUAL, Chapter
from zzpdesk.core.periods import Period
from zzpdesk.desk.book.parts import Parts
from zzpdesk.desk.book.register import CHAPTERS
from zzpdesk.documents.book.bind import bind
from zzpdesk.documents.book.facts import BookFacts, Bound, CoverFacts
from zzpdesk.texts.i18n import _, language
from zzpdesk.texts.labels import label

Progress = Callable[[float, str], None]
GATHERING = 0.5
"""The part of the work that gathering is, as progress tells it."""


class Book:
    """Made by the desk. Workers may call it too: everything is read in transactions of its own."""

    def __init__(self, parts: Parts) -> None:
        """Read from these parts of a desk."""
        self._parts = parts

    def years(self) -> tuple[int, ...]:
        """The years a book can be made of: those with invoices, up to this one."""
        return self._parts.analysis.years()

    def counts(self, year: int) -> Mapping[Chapter, int | None]:
        """How much each chapter holds; None for nothing recorded."""
        period = self._parts.analysis.year(year)
        return {one.chapter: one.count(self._parts, period) for one in CHAPTERS}

    def pdf(
        self,
        year: int,
        chapters: Collection[Chapter] = USUAL,
        progress: Progress = lambda _share, _text: None,
        *,
        black_and_white: bool = False,
    ) -> bytes:
        """The book of a year in the language of the screen; what `progress` raises ends the work."""
        facts = self.facts(year, chapters, progress, black_and_white=black_and_white)
        return bind(facts, lambda share, text: progress(GATHERING + share * (1 - GATHERING), text))

    def facts(
        self,
        year: int,
        chapters: Collection[Chapter] = USUAL,
        progress: Progress = lambda _share, _text: None,
        *,
        black_and_white: bool = False,
    ) -> BookFacts:
        """What the book is drawn from."""
        parts = self._parts
        period, profile = parts.analysis.year(year), parts.books.profile
        progress(0.0, _("Cover"))
        cover = self._cover(period)
        found: dict[Chapter, Bound | None] = {}
        asked = [one for one in CHAPTERS if one.chapter in chapters]
        for number, one in enumerate(asked, start=1):
            progress(GATHERING * number / (len(asked) + 1), label(one.chapter))
            found[one.chapter] = one.bound(parts, period)
        return BookFacts(
            business=profile.business or profile.owner,
            made_on=parts.books.today(),
            period=period,
            cover=cover,
            chapters=tuple(one for one in found.values() if one),
            empty=tuple(chapter for chapter, one in found.items() if not one),
            left_out=tuple(one for one in USUAL if one not in chapters),
            language=language(),
            grey=black_and_white,
        )

    def _cover(self, period: Period) -> CoverFacts:
        from zzpdesk.storage.queries import analysis as queries

        parts = self._parts
        with parts.books.sums() as file:
            rows = queries.turnover(file, period)
        works = {row.assignment_id for row in rows if row.amount and row.assignment_id is not None}
        return CoverFacts(
            since=parts.books.profile.since_year,
            dependency=parts.analysis.dependency(period),
            assignments=len(works),
            minutes=parts.hours.standing(period.start.year).done,
        )
