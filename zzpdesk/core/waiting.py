"""What waiting for payment costs: amount x days x her own rate ÷ 365 (definitions.md, "Concentration and stress").

Cents times days are whole numbers, so sums over invoices stay exact; only the rate makes a fraction of them.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from zzpdesk.core.kinds import ONE
from zzpdesk.core.sources import SourceKey

YEAR = 365
"""Days that the rate is for."""


@dataclass(frozen=True, slots=True)
class Awaited:
    """An issued invoice: what was to be received of it in cents (VAT in it, credits taken off) and what was paid when.

    `source` is what its work came through; `due_on` the last day of its term.
    """

    invoice_id: int
    debtor_id: int
    debtor: str
    source: SourceKey
    source_name: str
    issued_on: date
    due_on: date | None
    amount: int
    payments: tuple[tuple[date, int], ...] = ()


@dataclass(frozen=True, slots=True)
class WaitSum:
    """Invoices together, in cents. `cent_days` = what was open x the days it was, `late` the part of it after the term.

    `open` is what `open_count` of the `count` invoices still owe; they count up to today.
    """

    key: SourceKey | int
    name: str
    count: int = 0
    open_count: int = 0
    amount: int = 0
    open: int = 0
    cent_days: int = 0
    late: int = 0
    invoices: tuple[int, ...] = ()

    @property
    def days(self) -> Fraction | None:
        """Days until payment, weighed by amount; None when there was nothing to wait for."""
        return Fraction(self.cent_days, self.amount) if self.amount else None

    def cost(self, rate: int) -> Fraction:
        """Cents, at a rate per year in basis points."""
        return cost_of(self.cent_days, rate)

    def late_cost(self, rate: int) -> Fraction:
        """The part of it after the term."""
        return cost_of(self.late, rate)


@dataclass(frozen=True, slots=True)
class Waiting:
    """Of all invoices together, per debtor and per source of the work; what was waited for most comes first."""

    total: WaitSum
    debtors: tuple[WaitSum, ...]
    sources: tuple[WaitSum, ...]


def cost_of(cent_days: int, rate: int) -> Fraction:
    """Cents times days, at a rate per year in basis points."""
    return Fraction(cent_days * rate, ONE * YEAR)


def waiting(invoices: Iterable[Awaited], today: date) -> Waiting:
    """Add them up. Partial payments are weighed; an invoice credited in full was not waited for."""
    found = [(one, _of(one, today)) for one in invoices if one.amount > 0]
    return Waiting(
        _added(0, "", (each for _one, each in found)),
        _grouped(found, lambda one: (one.debtor_id, one.debtor)),
        _grouped(found, lambda one: (one.source, one.source_name)),
    )


def _of(one: Awaited, today: date) -> WaitSum:
    cent_days = late = 0
    left = one.amount
    for balance, since, until in _stretches(one, today):
        left = balance
        owed = max(balance, 0)
        cent_days += owed * (until - since).days
        if one.due_on is not None:
            late += owed * max((until - max(since, one.due_on)).days, 0)
    left = max(left, 0)
    return WaitSum(0, "", 1, int(left > 0), one.amount, left, cent_days, late, (one.invoice_id,))


def _stretches(one: Awaited, today: date) -> Iterator[tuple[int, date, date]]:
    """What was open, from when and until when; paid before the invoice was sent counts on its day."""
    balance, since = one.amount, one.issued_on
    for day, cents in sorted(payment for payment in one.payments if payment[0] <= today):
        until = max(day, since)
        yield balance, since, until
        balance, since = balance - cents, until
    yield balance, since, max(since, today)


def _grouped(
    found: Iterable[tuple[Awaited, WaitSum]], by: Callable[[Awaited], tuple[SourceKey | int, str]]
) -> tuple[WaitSum, ...]:
    groups: dict[tuple[SourceKey | int, str], list[WaitSum]] = {}
    for one, each in found:
        groups.setdefault(by(one), []).append(each)
    sums = [_added(key, name, members) for (key, name), members in groups.items()]
    return tuple(sorted(sums, key=lambda one: (-one.cent_days, one.name)))


def _added(key: SourceKey | int, name: str, parts: Iterable[WaitSum]) -> WaitSum:
    members = tuple(parts)
    return WaitSum(
        key,
        name,
        len(members),
        sum(one.open_count for one in members),
        sum(one.amount for one in members),
        sum(one.open for one in members),
        sum(one.cent_days for one in members),
        sum(one.late for one in members),
        tuple(number for one in members for number in one.invoices),
    )
