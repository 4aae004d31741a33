"""Her own answer beside what her records show: which sentence is true of it. Claims no more than both say."""

from collections.abc import Mapping
from fractions import Fraction

from zzpdesk.core.dependency import Insight


def ahead(year: int) -> Insight:
    """The sentence for a year that has yet to begin: there is nothing to answer."""
    return Insight("answer-ahead", {"year": year})


def choose(year: int, answers: Mapping[int, bool], share: Fraction | None) -> tuple[Insight, Insight | None]:
    """The sentence for a year and the one below it (None: nothing to add).

    `answers` by year; `share` is the part of the year's turnover that came through intermediaries, None without work.
    """
    before = max((other for other in answers if other < year), default=None)
    earlier = None if before is None else Insight("answer-before", {"year": before, "yes": answers[before]})
    if year not in answers:
        return Insight("answer-missing", {"year": year}), earlier
    yes = answers[year]
    changed = earlier if before is not None and answers[before] != yes else None
    if share is None:
        return Insight("answer-alone", {"year": year, "yes": yes}), changed
    return Insight("answer-beside", {"year": year, "yes": yes, "share": share}), changed
