"""What ends or must be decided: assignments, model agreements, clauses, plans of hubs, provisions, memberships."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from zzpdesk.core.agreement import agreement_state
from zzpdesk.core.errors import RuleUnknown
from zzpdesk.core.records import Assignment, Clause, HubPlan, Membership, Provision
from zzpdesk.core.records.lead import ClauseKind
from zzpdesk.core.safetynet import Ending, EndKind
from zzpdesk.desk.agenda import plans_to_cancel
from zzpdesk.desk.assignments import AGREEMENT_RULE

if TYPE_CHECKING:
    from sqlite3 import Connection

    from zzpdesk.core.rules import RuleValue
    from zzpdesk.desk.books import Books
    from zzpdesk.desk.intermediaries import Intermediaries

_RUNNING = "WHERE NOT archived AND (until IS NULL OR until >= ?) ORDER BY id"
_MEMBER = """WHERE until >= ?1 AND state IN ('member', 'dormant') AND NOT EXISTS (SELECT 1 FROM membership later
    WHERE later.relation_id = membership.relation_id AND later.since > membership.since) ORDER BY id"""


def endings(desk: Books, intermediaries: Intermediaries, today: date) -> tuple[tuple[Ending, ...], int]:
    """All of them, however far ahead; and how many running assignments have no last day on record."""
    from zzpdesk.storage.rows import records

    rule = _rule(desk, today)
    with desk.sums() as file:
        work = records(file, Assignment, _RUNNING, (today.isoformat(),))
        names = _Names(file)
        found = [
            *_assignments(work, names),
            *_agreements(work, names, today, rule),
            *_plans(file, today),
            *_provisions(file, names, today),
            *_memberships(file, names, today),
            *_clauses(intermediaries, names, today),
        ]
    return tuple(found), sum(one.until is None for one in work)


class _Names:
    """Names of relations, each read once."""

    def __init__(self, file: Connection) -> None:
        self._file = file
        self._known: dict[int, str] = {}

    def of(self, relation_id: int | None) -> str:
        from zzpdesk.storage.queries.training import names

        if relation_id is None:
            return ""
        if relation_id not in self._known:
            self._known |= names(self._file, {relation_id})
        return self._known.get(relation_id, "")


def _rule(desk: Books, today: date) -> RuleValue | None:
    try:
        return desk.rules.value(AGREEMENT_RULE, today)
    except RuleUnknown:
        return None


def _assignments(work: Sequence[Assignment], names: _Names) -> Iterator[Ending]:
    for one in work:
        if one.until is not None:
            yield Ending(
                EndKind.ASSIGNMENT,
                one.until,
                one.title,
                names.of(one.client_id),
                Assignment,
                one.id or 0,
                notice=one.notice_days,
            )


def _agreements(
    work: Sequence[Assignment], names: _Names, today: date, rule: RuleValue | None
) -> Iterator[Ending]:
    """The last day of the model agreement under running work, also when it has gone by."""
    for one in work:
        state = agreement_state(one, today, rule)
        if state is not None and state.until is not None:
            yield Ending(
                EndKind.AGREEMENT,
                state.until,
                one.title,
                names.of(one.client_id),
                Assignment,
                one.id or 0,
                number=state.number,
            )


def _plans(file: Connection, today: date) -> Iterator[Ending]:
    for todo in plans_to_cancel(file, today):
        if todo.day is not None:
            yield Ending(
                EndKind.PLAN,
                todo.day,
                str(todo.values["name"]),
                "",
                HubPlan,
                todo.record_id,
                ends=todo.values["ends"],
            )


def _provisions(file: Connection, names: _Names, today: date) -> Iterator[Ending]:
    """What she makes use of, of whatever kind."""
    from zzpdesk.storage.rows import records

    for one in records(file, Provision, "WHERE taken AND until >= ? ORDER BY id", (today.isoformat(),)):
        if one.until is not None:
            yield Ending(
                EndKind.PROVISION, one.until, one.title, names.of(one.relation_id), Provision, one.id or 0
            )


def _memberships(file: Connection, names: _Names, today: date) -> Iterator[Ending]:
    """Unless another state follows."""
    from zzpdesk.storage.rows import records

    for one in records(file, Membership, _MEMBER, (today.isoformat(),)):
        if one.until is not None:
            yield Ending(
                EndKind.MEMBERSHIP, one.until, names.of(one.relation_id), "", Membership, one.id or 0
            )


def _clauses(intermediaries: Intermediaries, names: _Names, today: date) -> Iterator[Ending]:
    """The first day she may work for a client directly (of the clause that holds longest), or for others too."""
    for free in intermediaries.freedoms():
        if free.day is not None and free.day > today:
            last = max(free.holds, key=lambda one: one.until or date.min).clause
            yield Ending(
                EndKind.CLAUSE,
                free.day,
                names.of(free.client_id or last.relation_id),
                names.of(last.relation_id),
                Clause,
                last.id or 0,
                expected=free.expected,
            )
    for hold in intermediaries.holds():
        exclusive = hold.clause.kind is ClauseKind.EXCLUSIVITY
        if exclusive and hold.until is not None and hold.until >= today:
            yield Ending(
                EndKind.EXCLUSIVE,
                hold.until,
                names.of(hold.clause.relation_id),
                "",
                Clause,
                hold.clause.id or 0,
                expected=hold.expected,
            )
