"""What she promised, until when it holds, and from when she may work for a client directly."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from zzpdesk.core.periods import add_months
from zzpdesk.core.records.assignment import Assignment
from zzpdesk.core.records.lead import Clause, ClauseKind

BARS = frozenset({ClauseKind.NON_SOLICIT, ClauseKind.NON_COMPETE})
"""Clauses that keep her from working for a client directly."""


@dataclass(frozen=True, slots=True)
class Hold:
    """A clause as it holds for one client (None: for whomever), from `since` up to and including `until`.

    `until` None: no end in sight. `expected`: the end follows from an assignment that still runs, and moves with it.
    """

    clause: Clause
    client_id: int | None
    since: date
    until: date | None
    expected: bool = False

    def holds_on(self, day: date) -> bool:
        """Whether it binds her on a day."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Freedom:
    """From when she may work for a client directly: `day` (None: no end in sight), after the last of `holds`."""

    client_id: int | None
    day: date | None
    expected: bool
    holds: tuple[Hold, ...]

    def free_on(self, day: date) -> bool:
        """Whether nothing keeps her from it on a day."""
        return self.day is not None and self.day <= day


def holds_of(clause: Clause, assignments: Iterable[Assignment], today: date) -> tuple[Hold, ...]:
    """How a clause holds, per client it concerns.

    It ends on its own `until`; else `months_after` months after the last assignment that it belongs to has ended;
    without either with that assignment. While an assignment without a known end runs, it has no end.
    """
    work = [one for one in assignments if _concerns(clause, one)]
    clients = [clause.client_id] if clause.client_id else list(dict.fromkeys(one.client_id for one in work))
    return tuple(
        _hold(clause, client, [one for one in work if client is None or one.client_id == client], today)
        for client in clients or [None]
    )


def freedoms(holds: Iterable[Hold]) -> tuple[Freedom, ...]:
    """Per client from when she is free to work directly: after the latest of the clauses that bar it. Latest last."""
    groups: dict[int | None, list[Hold]] = {}
    for hold in holds:
        if hold.clause.kind in BARS:
            groups.setdefault(hold.client_id, []).append(hold)
    found = [_freedom(client, tuple(group)) for client, group in groups.items()]
    return tuple(sorted(found, key=lambda one: (one.day or date.max, one.client_id or 0)))


def exclusive_on(holds: Iterable[Hold], day: date) -> Iterator[Hold]:
    """The clauses by which she works for nobody else on a day."""
    return (hold for hold in holds if hold.clause.kind is ClauseKind.EXCLUSIVITY and hold.holds_on(day))


def _concerns(clause: Clause, assignment: Assignment) -> bool:
    if clause.assignment_id is not None:
        return assignment.id == clause.assignment_id
    through = clause.relation_id in {assignment.source_id, assignment.contracting_id}
    whom = clause.client_id is None or clause.client_id == assignment.client_id
    later = assignment.until is None or clause.since is None or assignment.until >= clause.since
    return clause.relation_id is not None and through and whom and later


def _hold(clause: Clause, client: int | None, work: Sequence[Assignment], today: date) -> Hold:
    since = clause.since or date.min
    if clause.until is not None:
        return Hold(clause, client, since, clause.until)
    ends = [one.until for one in work]
    known = [end for end in ends if end is not None]
    if not known or len(known) < len(ends):
        return Hold(clause, client, since, None)
    last = max(known)
    return Hold(clause, client, since, add_months(last, clause.months_after or 0), last > today)


def _freedom(client: int | None, holds: tuple[Hold, ...]) -> Freedom:
    ends = [hold.until for hold in holds if hold.until is not None]
    if len(ends) < len(holds):
        return Freedom(client, None, expected=False, holds=holds)
    last = max(ends)
    expected = any(hold.expected for hold in holds if hold.until == last)
    return Freedom(client, last + timedelta(days=1), expected, holds)
