"""A week of hours as a grid: what stands in a cell, and what typing a new total there does to its entries."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

from zzpdesk.core.errors import Refused
from zzpdesk.core.kinds import AssignmentId, Minutes
from zzpdesk.core.records.assignment import RateUnit
from zzpdesk.core.records.time import HourKind, TimeEntry
from zzpdesk.core.rows import at_rate
from zzpdesk.core.sources import Channel

DAYS = 7
ALWAYS = (HourKind.ACQUISITION, HourKind.ADMINISTRATION)
"""Indirect kinds that have a row in every week; the others when they have hours then or just before."""
ORDER = (*(kind for kind in HourKind if kind.counts), *(kind for kind in HourKind if not kind.counts))


class RowKey(NamedTuple):
    """A row: billable work on an assignment, or an indirect kind."""

    kind: HourKind
    assignment_id: int | None = None


class Job(NamedTuple):
    """What a row of an assignment says about it; `source` is "" for direct work."""

    id: int
    title: str
    client: str
    source: str
    channel: Channel
    rate_unit: RateUnit
    rate: int
    day_minutes: int

    def worth(self, minutes: int) -> int | None:
        """What minutes come to at the rate, in cents; None when the rate is not for time."""
        return at_rate(self.rate_unit, self.rate, self.day_minutes, minutes)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the grid with the entries of each day, Monday first."""

    key: RowKey
    job: Job | None
    cells: tuple[tuple[TimeEntry, ...], ...]

    def minutes(self, day: int) -> int:
        """The total of a cell."""
        return sum(entry.minutes for entry in self.cells[day])

    @property
    def total(self) -> int:
        """The total of the week."""
        return sum(map(self.minutes, range(DAYS)))


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days from `monday` on; billable rows first, then the indirect kinds, those that do not count last."""

    monday: date
    rows: tuple[Row, ...]

    def day(self, number: int) -> date:
        """The date of a column."""
        return self.monday + timedelta(days=number)

    def minutes(self, *, billable: bool) -> int:
        """What was worked in all, billable or not."""
        return sum(row.total for row in self.rows if (row.key.kind is HourKind.BILLABLE) is billable)

    def of_day(self, number: int) -> int:
        """The total of a day."""
        return sum(row.minutes(number) for row in self.rows)

    @property
    def worth(self) -> tuple[int, bool]:
        """What billable hours come to in cents, and whether that is all of them (a fixed price has no rate)."""
        amounts = [row.job.worth(row.total) for row in self.rows if row.job is not None and row.total]
        return sum(amount for amount in amounts if amount is not None), None not in amounts


def monday_of(day: date) -> date:
    """The Monday of its week."""
    return day - timedelta(days=day.weekday())


def key_of(entry: TimeEntry) -> RowKey:
    """The row an entry stands in; indirect time for an assignment stands with its kind."""
    billable = entry.kind is HourKind.BILLABLE
    return RowKey(entry.kind, entry.assignment_id if billable else None)


def week_of(
    monday: date, entries: Iterable[TimeEntry], jobs: Mapping[int, Job], rows: Iterable[RowKey] = ()
) -> Week:
    """The grid of a week. `rows` are further rows to show, with hours or not."""
    cells: dict[RowKey, list[list[TimeEntry]]] = {RowKey(kind): [[] for _ in range(DAYS)] for kind in ALWAYS}
    for key in rows:
        cells.setdefault(key, [[] for _ in range(DAYS)])
    for entry in entries:
        number = ((entry.day or date.min) - monday).days
        if 0 <= number < DAYS:
            cells.setdefault(key_of(entry), [[] for _ in range(DAYS)])[number].append(entry)
    found = sorted(cells, key=lambda key: (ORDER.index(key.kind), key.assignment_id or 0))
    return Week(
        monday,
        tuple(Row(key, jobs.get(key.assignment_id or 0), tuple(map(tuple, cells[key]))) for key in found),
    )


def locked(entry: TimeEntry) -> bool:
    """Whether the grid leaves an entry alone: an invoice bills it, or it follows another record."""
    return entry.invoice_id is not None or bool(entry.origin)


def fill(
    key: RowKey, day: date, entries: Iterable[TimeEntry], minutes: Minutes
) -> tuple[TimeEntry | None, TimeEntry | None]:
    """What a new total of a cell means: the entry to save, and the one to delete. 0 empties the cell.

    The one entry that is her own is adjusted. Raises Refused when the total could only be reached by changing billed
    time ("cell-billed"), time of another record ("cell-origin") or one of several entries ("cell-several").
    """
    there = tuple(entries)
    own = [entry for entry in there if not locked(entry)]
    fixed = sum(entry.minutes for entry in there if locked(entry))
    if minutes == fixed + sum(entry.minutes for entry in own):
        return None, None
    if not there:
        assignment = None if key.assignment_id is None else AssignmentId(key.assignment_id)
        return TimeEntry(day=day, kind=key.kind, assignment_id=assignment, minutes=minutes), None
    if len(own) == 1 and (minutes > fixed or len(there) == 1):
        wanted = Minutes(minutes - fixed)
        return (replace(own[0], minutes=wanted), None) if wanted else (None, own[0])
    if own:
        raise Refused("cell-several", count=len(there))
    raise Refused("cell-origin" if any(entry.origin for entry in there) else "cell-billed")


def copied(entries: Iterable[TimeEntry], onto: Week) -> list[TimeEntry]:
    """Last week's entries as they would stand in this week: only in cells still empty, nothing of other records."""
    taken = {(row.key, number) for row in onto.rows for number in range(DAYS) if row.cells[number]}
    fresh = []
    for entry in entries:
        number = (entry.day or date.min).weekday()
        if entry.origin or (key_of(entry), number) in taken:
            continue
        fresh.append(
            TimeEntry(
                day=onto.day(number),
                assignment_id=entry.assignment_id,
                minutes=entry.minutes,
                kind=entry.kind,
                description=entry.description,
            )
        )
    return fresh
