"""Hours become invoice lines: grouped as she likes, raw minutes kept, the printed quantity rounded to 0.01."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from zzpdesk.core.kinds import ONE, AssignmentId, Minutes, Quantity
from zzpdesk.core.money import hours
from zzpdesk.core.records.assignment import Assignment, Grouping, RateUnit
from zzpdesk.core.records.invoice import InvoiceLine, Unit
from zzpdesk.core.records.time import HourKind, TimeEntry


@dataclass(frozen=True, slots=True)
class HourGroup:
    """Entries that become one line; `description` is theirs when they share one, else empty."""

    grouping: Grouping
    first: date
    last: date
    description: str
    minutes: Minutes
    entries: tuple[TimeEntry, ...]

    @property
    def key(self) -> int:
        """What ties the entries to their line: the smallest of their ids."""
        return min(entry.id or 0 for entry in self.entries)


Wording = Callable[[Assignment, HourGroup], tuple[str, str]]
"""Description and detail of the line for a group, in the language of the invoice."""


def can_bill(entry: TimeEntry, assignment: Assignment) -> bool:
    """Whether an entry is billable work of this assignment that no invoice has yet."""
    return (
        entry.kind is HourKind.BILLABLE and entry.assignment_id == assignment.id and entry.invoice_id is None
    )


def grouped(entries: Iterable[TimeEntry], grouping: Grouping) -> tuple[HourGroup, ...]:
    """Entries in groups, by day; entries without a day are left out (they cannot be saved)."""
    groups: dict[object, list[TimeEntry]] = {}
    for entry in sorted(entries, key=lambda one: (one.day or date.min, one.id or 0)):
        if entry.day is not None:
            groups.setdefault(_key(entry, entry.day, grouping), []).append(entry)
    return tuple(_group(members, grouping) for members in groups.values())


def groups_of(
    assignment: Assignment, entries: Iterable[TimeEntry], grouping: Grouping
) -> tuple[HourGroup, ...]:
    """Entries in groups, one per line. A fixed price or a price per unit is one line, whatever the grouping."""
    timed = assignment.rate_unit in {RateUnit.HOUR, RateUnit.DAY}
    return grouped(entries, grouping if timed else Grouping.ONE_LINE)


def quantity_of(assignment: Assignment, minutes: Minutes) -> tuple[Quantity, Unit]:
    """What minutes come to in the unit of the rate; a fixed price and a price per unit count one."""
    match assignment.rate_unit:
        case RateUnit.HOUR:
            return hours(minutes), Unit.HOUR
        case RateUnit.DAY:
            return hours(minutes, assignment.day_minutes), Unit.DAY
        case RateUnit.UNIT:
            return Quantity(ONE), Unit.PIECE
        case _:
            return Quantity(ONE), Unit.NONE


def plain_line(assignment: Assignment) -> InvoiceLine:
    """A line for an assignment without hours behind it: one unit at its rate."""
    units = {
        RateUnit.HOUR: Unit.HOUR,
        RateUnit.DAY: Unit.DAY,
        RateUnit.UNIT: Unit.PIECE,
        RateUnit.FIXED: Unit.NONE,
    }
    return InvoiceLine(
        description=assignment.title,
        unit=units[assignment.rate_unit],
        price=assignment.rate,
        vat=assignment.vat,
        vat_reason=assignment.vat_reason,
        assignment_id=None if assignment.id is None else AssignmentId(assignment.id),
    )


def line_of(assignment: Assignment, group: HourGroup, wording: Wording) -> InvoiceLine:
    """The unpriced line for a group."""
    description, detail = wording(assignment, group)
    quantity, unit = quantity_of(assignment, group.minutes)
    return InvoiceLine(
        description=description,
        detail=detail,
        quantity=quantity,
        unit=unit,
        price=assignment.rate,
        vat=assignment.vat,
        vat_reason=assignment.vat_reason,
        minutes=group.minutes,
        assignment_id=None if assignment.id is None else AssignmentId(assignment.id),
        key=group.key,
    )


def _group(members: list[TimeEntry], grouping: Grouping) -> HourGroup:
    days = [entry.day for entry in members if entry.day is not None]
    text = members[0].description.strip()
    same = all(entry.description.strip().casefold() == text.casefold() for entry in members)
    minutes = Minutes(sum(entry.minutes for entry in members))
    return HourGroup(grouping, days[0], days[-1], text if same else "", minutes, tuple(members))


def _key(entry: TimeEntry, day: date, grouping: Grouping) -> object:
    match grouping:
        case Grouping.ONE_LINE:
            return None
        case Grouping.PER_DESCRIPTION:
            return entry.description.strip().casefold()
        case Grouping.PER_WEEK:
            return day.isocalendar()[:2]
        case Grouping.PER_DAY:
            return day
        case _:
            return entry.id
