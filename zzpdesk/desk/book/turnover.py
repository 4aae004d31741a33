"""Turnover for the yearly book: the figures of the overview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zzpdesk.documents.book.turnover import Month, TurnoverFacts

if TYPE_CHECKING:
    from zzpdesk.core.periods import Period
    from zzpdesk.desk.book.parts import Parts


def gather(parts: Parts, period: Period) -> TurnoverFacts | None:
    """The year's turnover; None without any invoice this year or in the year before."""
    figures = parts.overview.of(period.start.year)
    if not any(one.amount or one.before for one in figures.months):
        return None
    return TurnoverFacts(
        period=period,
        before_period=figures.before_period,
        turnover=figures.turnover,
        before=figures.before,
        months=tuple(Month(one.month, one.amount, one.before) for one in figures.months),
        outside=parts.analysis.dependency(period).outside,
    )
