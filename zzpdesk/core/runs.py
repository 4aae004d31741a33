"""For how long one payer brought more than a part of her turnover (definitions.md, "Concentration and stress").

Months are counted through as year x 12 + month - 1. The share of a month is that of the twelve calendar months up to
and including it; the month that runs counts as far as it is.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from zzpdesk.core.kinds import ONE
from zzpdesk.core.periods import MONTHS


class PayerMonth(NamedTuple):
    """Her own turnover billed to a debtor in a month, in cents; credits of that month taken off."""

    year: int
    month: int
    debtor_id: int
    amount: int


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive months in which a payer's share was above the line. `start` and `end` are first days of months.

    `peak` is the largest share in it; `going`: it holds up to this month.
    """

    debtor_id: int
    start: date
    end: date
    months: int
    peak: Fraction
    going: bool


@dataclass(frozen=True, slots=True)
class ShareMonth:
    """One month of a payer; `share` None when nothing was billed in the twelve months up to it."""

    month: date
    share: Fraction | None
    holds: bool


def month_number(day: date) -> int:
    """The month of a day, counted through."""
    return day.year * MONTHS + day.month - 1


def first_of(number: int) -> date:
    """The first day of such a month."""
    return date(number // MONTHS, number % MONTHS + 1, 1)


def runs(rows: Iterable[PayerMonth], line: int, today: date) -> tuple[Run, ...]:
    """Every run up to today, the longest first and of equally long ones the latest; `line` in basis points."""
    last = month_number(today)
    found: list[Run] = []
    current: dict[int, tuple[int, Fraction]] = {}
    for number, amounts, total in _windows(rows, last):
        above = {
            one: Fraction(amount, total) for one, amount in amounts.items() if amount * ONE > line * total
        }
        over = [payer for payer in current if payer not in above]
        found.extend(_run(payer, *current.pop(payer), number - 1, last) for payer in over)
        for payer, share in above.items():
            start, peak = current.get(payer, (number, share))
            current[payer] = start, max(peak, share)
    found += [_run(payer, *begun, last, last) for payer, begun in current.items()]
    return tuple(sorted(found, key=lambda one: (-one.months, -one.start.toordinal(), one.debtor_id)))


def longest_of_each(found: Iterable[Run]) -> tuple[Run, ...]:
    """The longest run of each payer, in the order given."""
    first: dict[int, Run] = {}
    for one in found:
        first.setdefault(one.debtor_id, one)
    return tuple(first.values())


def months_of(rows: Iterable[PayerMonth], payer: int, line: int, today: date) -> tuple[ShareMonth, ...]:
    """The share of one payer in every month from the first with turnover up to today."""
    found = []
    for number, amounts, total in _windows(rows, month_number(today)):
        share = Fraction(max(amounts.get(payer, 0), 0), total) if total else None
        found.append(ShareMonth(first_of(number), share, share is not None and share * ONE > line))
    return tuple(found)


def _run(payer: int, start: int, peak: Fraction, end: int, last: int) -> Run:
    return Run(payer, first_of(start), first_of(end), end - start + 1, peak, end == last)


def _windows(rows: Iterable[PayerMonth], last: int) -> Iterator[tuple[int, Mapping[int, int], int]]:
    """Each month with what every payer brought in the twelve months up to it, and the sum of what is above zero."""
    by_month: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for row in rows:
        by_month[row.year * MONTHS + row.month - 1].append((row.debtor_id, row.amount))
    window: Counter[int] = Counter()
    for number in range(min(by_month, default=last + 1), last + 1):
        _add(window, by_month.get(number, ()), 1)
        _add(window, by_month.get(number - MONTHS, ()), -1)
        yield number, window, sum(amount for amount in window.values() if amount > 0)


def _add(window: Counter[int], amounts: Sequence[tuple[int, int]], sign: int) -> None:
    for payer, amount in amounts:
        window[payer] += sign * amount
        if not window[payer]:
            del window[payer]
