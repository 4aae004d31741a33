"""The figures of the overview page, from what there is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from zzpdesk.core import periods, shares
from zzpdesk.core.agenda import Todo
from zzpdesk.core.dependency import Basis, ChannelShare, SourceShare
from zzpdesk.core.periods import Period
from zzpdesk.core.records.assignment import Assignment
from zzpdesk.core.records.invoice import Invoice
from zzpdesk.core.records.relation import Relation
from zzpdesk.core.records.time import HourKind
from zzpdesk.core.rows import EndRow, MonthRow, OpenRow, UnbilledRow, WaitingRow, worth_of
from zzpdesk.desk.kept import Kept

if TYPE_CHECKING:
    from zzpdesk.core.criterion import Standing
    from zzpdesk.core.dependency import Costs
    from zzpdesk.desk.books import Books
    from zzpdesk.desk.hours import HoursDesk

SOON = timedelta(days=30)
"""An assignment that ends within this time is something to do."""


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount in cents over so many invoices."""

    count: int
    amount: int


@dataclass(frozen=True, slots=True)
class MonthPair:
    """Turnover of a month beside the same month a year before; None: still to come (or not in the period)."""

    month: int
    amount: int | None
    before: int


@dataclass(frozen=True, slots=True)
class HoursMeter:
    """Hours that count so far, in minutes, against the criterion (None: no figure for the year).

    `kinds` are all hours of the year, also those of a kind that does not count. `expected` is the day it is reached at
    the pace of the last twelve weeks, None when it is not (or has no goal).
    """

    done: int
    goal: int | None
    kinds: Mapping[HourKind, int]
    expected: date | None

    @property
    def left(self) -> int | None:
        """Minutes still to go."""
        return None if self.goal is None else max(0, self.goal - self.done)


@dataclass(frozen=True, slots=True)
class Unbilled:
    """Hours not yet billed for a client or through a source: `amount` in cents, None when a rate is not for time."""

    relation_id: int
    name: str
    minutes: int
    amount: int | None


@dataclass(frozen=True, slots=True)
class OverviewFigures:
    """A year at a glance. Amounts in cents excluding VAT, except what is open (including).

    `turnover` is all that was invoiced; `before` the same up to the same date a year earlier. `buffer_months` is the
    buffer over her monthly outgoings, None when either is not filled in. `largest` is the biggest source.
    """

    period: Period
    turnover: int
    before: int
    before_period: Period
    change: Fraction | None
    open: Sum
    open_ids: tuple[int, ...]
    overdue: Sum
    hours: HoursMeter
    months: tuple[MonthPair, ...]
    total: int
    channels: tuple[ChannelShare, ...]
    largest: SourceShare | None
    unbilled_minutes: int
    unbilled_amount: int | None
    unbilled_clients: tuple[Unbilled, ...]
    unbilled_sources: tuple[Unbilled, ...]
    buffer_months: Fraction | None
    todos: tuple[Todo, ...]


class Overviews:
    """The overview of one desk."""

    def __init__(self, desk: Books, hours: HoursDesk) -> None:
        """Read from this desk."""
        self._desk = desk
        self._hours = hours
        self._kept = Kept(desk)

    def of(self, year: int) -> OverviewFigures:
        """The figures of a year; what is open, unbilled or to do is as of today."""
        today = self._desk.today()
        return self._kept.get((year, today), lambda: self._read(year, today))

    def _read(self, year: int, today: date) -> OverviewFigures:
        from zzpdesk.desk.costing import costs_of, world_of
        from zzpdesk.storage.queries import analysis as queries

        period = periods.year(year, today)
        before = periods.last_year(period)
        with self._desk.sums() as file:
            rows = queries.turnover(file, period)
            whole_before = queries.turnover(file, periods.before(period))
            earlier = queries.turnover(file, before) if period.runs else whole_before
            world = world_of(file, rows, whole_before)
            found = shares.analyse(rows, whole_before, world, period, Basis.TURNOVER, period.end)
            months = queries.months(file, Period(date(year - 1, 1, 1), period.end))
            still_open = queries.open_invoices(file, today)
            unbilled = queries.unbilled(file, today)
            waiting = queries.waiting(file)
            ending = queries.ends(file, today)
            spent = costs_of(file, found, rows)
        paid_before = sum(row.amount for row in earlier)
        return OverviewFigures(
            period=period,
            turnover=found.turnover,
            before=paid_before,
            before_period=before,
            change=Fraction(found.turnover - paid_before, paid_before) if paid_before > 0 else None,
            open=_sum(still_open),
            open_ids=tuple(row.invoice_id for row in still_open),
            overdue=_sum(one for one in still_open if _late(one, today)),
            hours=_meter(self._hours.standing(year)),
            months=_months(months, period),
            total=found.total,
            channels=found.channels,
            largest=found.sources[0] if found.sources else None,
            unbilled_minutes=sum(row.minutes for row in unbilled),
            unbilled_amount=worth_of(unbilled),
            unbilled_clients=_grouped(unbilled, by_client=True),
            unbilled_sources=_grouped(unbilled, by_client=False),
            buffer_months=self._desk.profile.buffer_months,
            todos=_todos(today, still_open, waiting, unbilled, ending, spent),
        )


def _meter(found: Standing) -> HoursMeter:
    return HoursMeter(found.done, found.goal, found.kinds, found.expected)


def _late(row: OpenRow, today: date) -> bool:
    return row.due_on is not None and row.due_on < today


def _sum(rows: Iterable[OpenRow]) -> Sum:
    amounts = [row.left for row in rows]
    return Sum(len(amounts), sum(amounts))


def _months(rows: Iterable[MonthRow], period: Period) -> tuple[MonthPair, ...]:
    amounts = {(row.year, row.month): row.amount for row in rows}
    year, last = period.start.year, period.end.month
    return tuple(
        MonthPair(
            month, amounts.get((year, month), 0) if month <= last else None, amounts.get((year - 1, month), 0)
        )
        for month in range(1, 13)
    )


def _grouped(rows: Sequence[UnbilledRow], *, by_client: bool) -> tuple[Unbilled, ...]:
    groups: dict[tuple[int, str], list[UnbilledRow]] = {}
    for row in rows:
        key = (row.client_id, row.client) if by_client else (row.source_id, row.source)
        groups.setdefault(key, []).append(row)
    found = [
        Unbilled(number, name, sum(row.minutes for row in members), worth_of(members))
        for (number, name), members in groups.items()
    ]
    return tuple(sorted(found, key=lambda one: (-one.minutes, one.name)))


def _todos(
    today: date,
    still_open: Iterable[OpenRow],
    waiting: Iterable[WaitingRow],
    unbilled: Iterable[UnbilledRow],
    ending: Iterable[EndRow],
    spent: Costs,
) -> tuple[Todo, ...]:
    """What waits, most urgent first: late payments, drafts, hours of past months, unknown margins, ends in sight."""
    found = [
        Todo("overdue", Invoice, row.invoice_id, row.due_on, _overdue(row, today))
        for row in still_open
        if _late(row, today)
    ]
    found += [
        Todo(
            "draft" if row.draft else "accept",
            Invoice,
            row.invoice_id,
            row.day,
            {"name": row.debtor, "amount": row.total},
        )
        for row in waiting
    ]
    found += [
        Todo(
            "unbilled",
            Assignment,
            row.assignment_id,
            None,
            {"name": row.client, "title": row.title, "minutes": row.older, "amount": row.worth(row.older)},
        )
        for row in unbilled
        if row.older
    ]
    found += [
        Todo("ask-margin", Relation, one.key.relation_id, None, {"name": one.name, "minutes": one.minutes})
        for one in spent.sources
        if not one.known
    ]
    found += [
        Todo("ends", Assignment, row.assignment_id, row.until, {"title": row.title, "day": row.until})
        for row in ending
        if row.until <= today + SOON
    ]
    return tuple(found)


def _overdue(row: OpenRow, today: date) -> dict[str, Any]:
    late = (today - row.due_on).days if row.due_on else 0
    return {"name": row.debtor, "number": row.number, "amount": row.left, "days": late}
