"""Her account with a broodfonds: the balance through time, what is freed above its maximum, the months to book.

A private ledger beside the business result (rules-nl.md §4). Amounts in cents; a day's movements of one kind are one
`Movement`. The opening balance is that at the start of its day: what lies before is in it already.
"""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from zzpdesk.core.records.broodfonds import Broodfonds, BroodfondsLevel, EntryKind
from zzpdesk.core.records.membership import Membership

_STANDING = (EntryKind.DEPOSIT, EntryKind.FEE)
_OUT = (EntryKind.GIFT, EntryKind.RELEASED, EntryKind.PAID_OUT)


@dataclass(frozen=True, slots=True)
class Movement:
    """Everything of one kind on one day; always a positive amount."""

    day: date
    kind: EntryKind
    amount: int


@dataclass(frozen=True, slots=True)
class Point:
    """The balance at the end of a day on which it changed, and what was given to ill members that day."""

    day: date
    balance: int
    gift: int = 0


@dataclass(frozen=True, slots=True)
class Account:
    """What the balance of one scheme is made of; levels and movements by date."""

    fund: Broodfonds
    levels: tuple[BroodfondsLevel, ...] = ()
    memberships: tuple[Membership, ...] = ()
    movements: tuple[Movement, ...] = ()

    def level(self, day: date) -> BroodfondsLevel | None:
        """Her terms on a day; None before the first."""
        begun = [one for one in self.levels if one.since is not None and one.since <= day]
        return max(begun, key=lambda one: one.since or date.min, default=None)

    def member(self, day: date) -> bool:
        """Whether she is in on a day; without any membership on record she is from her first level on."""
        if not self.memberships:
            return self.level(day) is not None
        states = [
            one
            for one in self.memberships
            if one.since is not None and one.since <= day and (one.until is None or day <= one.until)
        ]
        latest = max(states, key=lambda one: one.since or date.min, default=None)
        return latest is not None and latest.state.active

    def signed(self, movement: Movement) -> int:
        """What a movement does to the balance; admission and gifts received leave it as it is."""
        if self.fund.opened_on is not None and movement.day < self.fund.opened_on:
            return 0
        if movement.kind is EntryKind.DEPOSIT:
            return movement.amount
        paid_from = movement.kind is EntryKind.FEE and self.fund.fee_from_balance
        return -movement.amount if paid_from or movement.kind in _OUT else 0


def points(account: Account) -> tuple[Point, ...]:
    """The balance after each day that changed it, oldest first; it begins with the opening balance if there is one."""
    found: list[Point] = []
    balance: int = account.fund.opening
    if account.fund.opened_on is not None:
        found.append(Point(account.fund.opened_on, balance))
    for day, todays in _by_day(account.movements):
        changes = [account.signed(one) for one in todays]
        if any(changes):
            balance += sum(changes)
            found.append(Point(day, balance, total(todays, EntryKind.GIFT)))
    return tuple(found)


def balance_on(line: Sequence[Point], day: date) -> int:
    """The balance at the end of a day; nothing before the first point."""
    return next((point.balance for point in reversed(line) if point.day <= day), 0)


def box3(line: Sequence[Point], year: int) -> int:
    """What counts as savings on 1 January: the balance when the year begins; rights to gifts are valued at nil."""
    return max(0, balance_on(line, date(year, 1, 1) - timedelta(days=1)))


def total(
    movements: Iterable[Movement], kind: EntryKind, start: date = date.min, end: date = date.max
) -> int:
    """The sum of one kind from `start` up to and including `end`."""
    return sum(one.amount for one in movements if one.kind is kind and start <= one.day <= end)


def due(account: Account, today: date) -> tuple[Movement, ...]:
    """What the standing order did and is not on record: deposit and fee of each month up to today, by date.

    They fall on the day of the month of the latest deposit (else the first), on the terms of that day, and only while
    she is a member. What then lies above the maximum is freed.
    """
    booked = {(one.kind, one.day.year, one.day.month) for one in account.movements}
    found: list[Movement] = []
    for day in _standing_days(account, today):
        level = account.level(day)
        amounts = (level.deposit, level.fee) if level is not None else (0, 0)
        found += [
            Movement(day, kind, amount)
            for kind, amount in zip(_STANDING, amounts, strict=True)
            if amount and (kind, day.year, day.month) not in booked
        ]
    freed = _freed(account, found, today)
    return tuple(sorted((*found, *freed), key=lambda one: one.day))


def _standing_days(account: Account, today: date) -> Iterator[date]:
    """The day of each month on which deposit and fee are paid."""
    begun = (*(one.since for one in account.levels), *(one.since for one in account.memberships))
    starts = sorted(day for day in begun if day is not None)
    if not starts:
        return
    deposits = [one.day for one in account.movements if one.kind is EntryKind.DEPOSIT]
    usual = max(deposits).day if deposits else 1
    opened = account.fund.opened_on or date.min
    year, month = starts[0].year, starts[0].month
    while (year, month) <= (today.year, today.month):
        at = date(year, month, min(usual, monthrange(year, month)[1]))
        later = [day for day in starts if (day.year, day.month) == (year, month) and day > at]
        for day in (at, *later):
            if account.level(day) is not None and account.member(day):
                if opened <= day <= today:
                    yield day
                break
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def _freed(account: Account, new: Sequence[Movement], today: date) -> Iterator[Movement]:
    """What lies above the maximum after each new month, and in the end."""
    balance: int = account.fund.opening
    known = [one for one in account.movements if one.day <= today]
    fresh = {one.day for one in new}
    for day, todays in _by_day([*known, *new]):
        balance += sum(map(account.signed, todays))
        if day in fresh:
            over = _over(account, balance, day)
            if over:
                yield Movement(day, EntryKind.RELEASED, over)
                balance -= over
    over = _over(account, balance, today)
    if over:
        yield Movement(today, EntryKind.RELEASED, over)


def _over(account: Account, balance: int, day: date) -> int:
    level = account.level(day)
    return 0 if level is None or level.cap is None else max(0, balance - level.cap)


def _by_day(movements: Iterable[Movement]) -> list[tuple[date, list[Movement]]]:
    days: dict[date, list[Movement]] = defaultdict(list)
    for one in movements:
        days[one.day].append(one)
    return sorted(days.items())
