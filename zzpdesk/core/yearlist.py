"""The invoices of a year: what they come to, and how long each debtor took to pay."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from zzpdesk.core.rows import ListedRow


@dataclass(frozen=True, slots=True)
class ListTotals:
    """What counts of a list: invoices without what waits to be accepted; amounts in cents."""

    count: int
    net: int
    vat: int
    total: int


@dataclass(frozen=True, slots=True)
class PaidIn:
    """A debtor and the average number of days from invoice to the payment that settled it, over `count` invoices."""

    debtor: str
    days: Fraction
    count: int


def totals(rows: Iterable[ListedRow]) -> ListTotals:
    """The sums; credit invoices take off, but are counted among the invoices."""
    known = [row for row in rows if not row.waits]
    return ListTotals(
        len(known),
        sum(row.net for row in known),
        sum(row.vat for row in known),
        sum(row.total for row in known),
    )


def settled(row: ListedRow) -> bool:
    """Whether it was paid, and nothing is left."""
    return row.paid_on is not None and row.left <= 0 < row.total and not row.credited


def waiting(rows: Iterable[ListedRow]) -> tuple[PaidIn, ...]:
    """Per debtor of whom an invoice was settled; who took longest first."""
    days: dict[str, list[int]] = {}
    for row in rows:
        if row.paid_on is not None and settled(row):
            days.setdefault(row.debtor, []).append((row.paid_on - row.day).days)
    found = (PaidIn(name, Fraction(sum(each), len(each)), len(each)) for name, each in days.items())
    return tuple(sorted(found, key=lambda one: (-one.days, one.debtor)))


def average(found: Iterable[PaidIn]) -> Fraction | None:
    """Days over all settled invoices; None before the first."""
    known = tuple(found)
    count = sum(one.count for one in known)
    return sum((one.days * one.count for one in known), Fraction(0)) / count if count else None
