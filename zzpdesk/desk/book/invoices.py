"""The invoices of the year, and what was open at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zzpdesk.documents.book.invoices import InvoicesFacts

if TYPE_CHECKING:
    from zzpdesk.core.periods import Period
    from zzpdesk.desk.book.parts import Parts


def gather(parts: Parts, period: Period) -> InvoicesFacts | None:
    """None without a definitive invoice in the year."""
    from zzpdesk.storage.queries import yearlist

    with parts.books.sums() as file:
        rows = yearlist.listed(file, period)
        left = yearlist.outstanding(file, period.end)
    return InvoicesFacts(period=period, rows=tuple(rows), open=tuple(left)) if rows else None
