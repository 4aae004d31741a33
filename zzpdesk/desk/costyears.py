"""The costs of every year, from one reading of the file: each year as the analysis of that year has it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from zzpdesk.core import periods, shares
from zzpdesk.core.costs import costs
from zzpdesk.core.costyears import YearCosts
from zzpdesk.core.dependency import Basis
from zzpdesk.core.periods import Period
from zzpdesk.core.records.fees import Bill, Fee, FeeKind, FeeTerms
from zzpdesk.core.rows import AssignmentTotal, WorkRow
from zzpdesk.core.settlement import FeeSum, periodic, settled
from zzpdesk.desk.costing import (
    a_year_before,
    chargers_of,
    completed,
    deductible,
    ends_on,
    fixed_in,
    holding,
    idle_in,
    reach_of,
    vat_rate,
    world_of,
)
from zzpdesk.storage.queries import analysis as queries
from zzpdesk.storage.queries.costs import fixed_years

if TYPE_CHECKING:
    from collections.abc import Callable
    from sqlite3 import Connection

    from zzpdesk.core.shares import World

_BEGINNING = date(1, 1, 1)
_BY_TIME = frozenset({FeeKind.SUBSCRIPTION_MONTH, FeeKind.SUBSCRIPTION_YEAR, FeeKind.ONE_OFF})


def read_years(file: Connection, today: date) -> tuple[YearCosts, ...]:
    """From the first year with turnover or fees up to this one; nothing when there is neither."""
    book = _Book(file, Period(_BEGINNING, today))
    first = book.first
    return () if first is None else tuple(book.year(number) for number in range(first, today.year + 1))


@dataclass(slots=True)
class _Fees:
    """All that was charged, with the fees by year so that a year looks at its own only."""

    terms: Sequence[FeeTerms]
    bills: Sequence[Bill]
    by_year: Mapping[int, Sequence[Fee]]
    deductible: Callable[[date], bool]

    def sums(self, period: Period) -> Mapping[int, FeeSum]:
        """What each source's fees come to in a period, settled by its bills (as `costing.fee_sums`)."""
        span = Period(a_year_before(period.start), period.end)
        bills = [one for one in self.bills if ends_on(one) in span]
        reach = Period(reach_of(bills, period), period.end)
        accrued = [
            fee
            for year in range(reach.start.year, reach.end.year + 1)
            for fee in self.by_year.get(year, ())
            if fee.day is not None and fee.day in reach
        ]
        running = periodic(self._holding(reach), reach, vat_rate)
        return settled([*accrued, *running], bills, period, self.deductible)

    def _holding(self, period: Period) -> list[FeeTerms]:
        """Terms that hold on some day of a period, as `queries.terms` reads them."""
        return [
            one
            for one in self.terms
            if (one.since or date.max) <= period.end and (one.until or date.max) >= period.start
        ]


class _Book:
    """What was read, and the years made of it."""

    def __init__(self, file: Connection, everything: Period) -> None:
        self._file, self._everything = file, everything
        self._rows: dict[int, list[WorkRow]] = defaultdict(list)
        rows = queries.turnover(file, everything)
        for row in rows:
            self._rows[row.year].append(row)
        self._world: World = world_of(file, rows)
        self._fixed = fixed_in(rows)
        self._fees = self._charged()

    def _charged(self) -> _Fees:
        file, everything = self._file, self._everything
        terms = queries.terms(file, everything)
        by_year: dict[int, list[Fee]] = defaultdict(list)
        for fee in completed(file, queries.fees(file, everything), terms, everything):
            if fee.day is not None:
                by_year[fee.day.year].append(fee)
        bills = queries.bills(file, everything)
        return _Fees(terms, bills, by_year, deductible(file))

    @property
    def first(self) -> int | None:
        """The first year that holds anything."""
        begun = [one.since.year for one in self._fees.terms if one.since and one.kind in _BY_TIME]
        billed = [one.day.year for one in self._fees.bills if one.day]
        return min([*self._rows, *self._fees.by_year, *billed, *begun], default=None)

    def year(self, number: int) -> YearCosts:
        """The costs of a year."""
        period = periods.year(number, self._everything.end)
        rows = self._rows.get(number, [])
        found = shares.analyse(rows, (), self._world, period, Basis.TURNOVER, period.end)
        fees = self._fees.sums(period)
        idle = idle_in(found, fees)
        chargers = chargers_of(self._file, idle, period.end)
        agreed = holding(self._fees.terms, period.end)
        spent = costs(found, rows, fees, chargers, agreed, self._totals(number))
        depended = frozenset(one.key.relation_id for one in found.sources if one.depends)
        return YearCosts(period, spent, fees, depended)

    def _totals(self, year: int) -> Mapping[int, AssignmentTotal]:
        """What was invoiced on assignments at a fixed price, and spent on them, up to a year's end."""
        amounts: dict[int, tuple[int, int]] = defaultdict(lambda: (0, 0))
        for number, when, amount, minutes in self._by_year:
            if when <= year:
                before = amounts[number]
                amounts[number] = before[0] + amount, before[1] + minutes
        return {number: AssignmentTotal(number, *sums) for number, sums in amounts.items()}

    @cached_property
    def _by_year(self) -> Sequence[tuple[int, int, int, int]]:
        return fixed_years(self._file, self._fixed, self._everything) if self._fixed else ()
