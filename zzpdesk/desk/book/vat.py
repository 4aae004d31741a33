"""VAT per quarter, from the issued invoices of the year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zzpdesk.core.records.profile import VatStatus
from zzpdesk.core.vatreturn import vat_year
from zzpdesk.documents.book.vat import VatFacts

if TYPE_CHECKING:
    from zzpdesk.core.periods import Period
    from zzpdesk.desk.book.parts import Parts


def gather(parts: Parts, period: Period) -> VatFacts | None:
    """None without an invoice that counts."""
    from zzpdesk.storage.queries import yearlist
    from zzpdesk.storage.rows import records

    with parts.books.sums() as file:
        rows = yearlist.taxed(file, period)
        waiting = yearlist.waiting(file, period)
        states = records(file, VatStatus, "WHERE since <= ? ORDER BY since, id", (period.end.isoformat(),))
    if not rows:
        return None
    return VatFacts(
        period=period, year=vat_year(rows, period), states=_in_force(states, period), waiting=waiting
    )


def _in_force(states: list[VatStatus], period: Period) -> tuple[VatStatus, ...]:
    """The state at the start of the period, and each that began in it."""
    before = [one for one in states if one.since is not None and one.since <= period.start]
    return (*before[-1:], *(one for one in states if one.since is not None and one.since > period.start))
