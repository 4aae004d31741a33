"""What intermediation cost, for the yearly book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zzpdesk.core.costyears import YearCosts
from zzpdesk.documents.book.costs import CostsFacts

if TYPE_CHECKING:
    from zzpdesk.core.periods import Period
    from zzpdesk.desk.book.parts import Parts


def gather(parts: Parts, period: Period) -> CostsFacts | None:
    """The costs of the period; None when no source charges anything, known or not."""
    from zzpdesk.desk.costing import fee_sums

    costs = parts.analysis.dependency(period).costs
    if costs is None:
        return None
    with parts.books.sums() as file:
        facts = CostsFacts(YearCosts(period, costs, fee_sums(file, period)))
    return facts if facts.charging else None
