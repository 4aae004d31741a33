"""What intermediation cost, for the yearly book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zzpdesk.documents.book.costs import CostsFacts

if TYPE_CHECKING:
    from zzpdesk.core.periods import Period
    from zzpdesk.desk.book.parts import Parts


def gather(parts: Parts, period: Period) -> CostsFacts | None:
    """The costs of the period; None when no source charges anything, known or not."""
    costs = parts.analysis.dependency(period).costs
    facts = None if costs is None else CostsFacts(costs)
    return facts if facts is not None and facts.charging else None
