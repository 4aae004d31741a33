"""Places of the year with what they cost and brought, and what was shared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zzpdesk.core.hubyield import Yield
from zzpdesk.documents.book.hubs import HubsFacts

if TYPE_CHECKING:
    from zzpdesk.core.periods import Period
    from zzpdesk.desk.book.parts import Parts


def gather(parts: Parts, period: Period) -> HubsFacts | None:
    """None when she was nowhere, nothing came out of it, and nothing was shared."""
    from zzpdesk.storage.queries import hubs as queries

    year = period.start.year
    places = parts.hubs.places(year)
    shown = tuple(one for one in places.places if one.figures != Yield())
    costs, total = parts.hubs.sharing(year)
    with parts.books.sums() as file:
        met, promised = queries.people_met(file, period), queries.promised(file, period)
    if not (shown or costs):
        return None
    return HubsFacts(
        period=period, places=places, shown=shown, sharing=costs, shared=total, met=met, promised=promised
    )
