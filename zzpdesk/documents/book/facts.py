"""What the frame of a yearly book is made of; each chapter has facts of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from zzpdesk.core.book import Chapter
from zzpdesk.core.dependency import Dependency
from zzpdesk.core.periods import Period
from zzpdesk.documents.flow import Flow


@dataclass(frozen=True, kw_only=True, slots=True)
class CoverFacts:
    """The cover: the sources as areas, and the year in three lines. `minutes` count for the hours criterion."""

    since: int | None
    dependency: Dependency
    assignments: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Bound:
    """A chapter with everything it shows: calling `draw` puts it on the pages of a flow that has begun it."""

    chapter: Chapter
    draw: Callable[[Flow], None]


@dataclass(frozen=True, kw_only=True, slots=True)
class BookFacts:
    """A book: its frame, the chapters in order, and what was asked for but holds nothing (`empty`)."""

    business: str
    made_on: date
    period: Period
    cover: CoverFacts
    chapters: tuple[Bound, ...]
    empty: tuple[Chapter, ...] = ()
    left_out: tuple[Chapter, ...] = ()
    language: str = "nl"
    grey: bool = False
