"""Where the work came from, for the yearly book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zzpdesk.documents.book.sources import SourcesFacts

if TYPE_CHECKING:
    from zzpdesk.core.periods import Period
    from zzpdesk.desk.book.parts import Parts


def gather(parts: Parts, period: Period) -> SourcesFacts | None:
    """The dependency paper's facts; None without work in the period."""
    if not parts.analysis.dependency(period).sources:
        return None
    return SourcesFacts(parts.paper.dependency_facts(period))
