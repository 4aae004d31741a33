"""Reminders and her own tasks: what waits, ticking off, putting off, and the calendar file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from zzpdesk.core.agenda import Agenda, Todo, in_reach, quick_task, settled, todo_of
from zzpdesk.core.clauses import holds_of
from zzpdesk.core.funding import standing
from zzpdesk.core.hubplans import binding, held
from zzpdesk.core.ports import Where
from zzpdesk.core.records import (
    Assignment,
    Clause,
    FollowUp,
    Funding,
    Gathering,
    HubPlan,
    Meeting,
    Relation,
    Repayment,
    Task,
    TodoMark,
)
from zzpdesk.core.records.funding import Borrower
from zzpdesk.desk.kept import Kept
from zzpdesk.texts.i18n import _, language

if TYPE_CHECKING:
    from sqlite3 import Connection

    from zzpdesk.desk.books import Books
    from zzpdesk.desk.hubs import Hubs
    from zzpdesk.desk.overview import Overviews

_REMEMBERED = timedelta(days=30)
"""So long what was done is still shown as such."""


class AgendaDesk:
    """The reminders of one desk."""

    def __init__(self, desk: Books, overview: Overviews, hubs: Hubs) -> None:
        """Read from this desk."""
        self._desk, self._overview, self._hubs = desk, overview, hubs
        self._kept = Kept(desk)

    def now(self, waiting: Iterable[Todo] = ()) -> Agenda:
        """How everything stands today; `waiting` is what the overview found (`OverviewFigures.todos`)."""
        today = self._desk.today()
        found, marks, own = self._kept.get(("now", today), lambda: self._read(today, None))
        return settled((*waiting, *found), marks, today, own=own)

    def whole(self) -> Agenda:
        """As `now`, with what the overview of this year finds."""
        return self.now(self._overview.of(self._desk.today().year).todos)

    def ahead(self, days: int) -> tuple[Todo, ...]:
        """What waits with a day, up to so many days ahead: for the calendar."""
        today = self._desk.today()
        found, marks, own = self._read(today, days)
        waiting = (*self._overview.of(today.year).todos, *found)
        return tuple(one for one in settled(waiting, marks, today, own=own).waiting if one.day is not None)

    def calendar(self, days: int = 366) -> bytes:
        """All of `ahead` as an iCalendar file."""
        from zzpdesk.documents.calendar import calendar_bytes
        from zzpdesk.texts import todos as words

        entries = [
            (
                one,
                words.title(one.code, one.values),
                words.detail(one.code, one.values),
                one.values.get("start", ""),
            )
            for one in self.ahead(days)
        ]
        return calendar_bytes(entries, self._desk.desk_id, self._desk.now())

    # ---- what she does with them

    def tick(self, todo: Todo) -> str:
        """Done today. Returns the words for undo."""
        from zzpdesk.texts import todos as words

        label = _("{what}: done").format(what=words.title(todo.code, todo.values))
        self._settle(todo, label, done_on=self._desk.today(), snoozed_until=None)
        return label

    def untick(self, todo: Todo) -> str:
        """Not done after all, or not put off any more."""
        from zzpdesk.texts import todos as words

        label = _("{what}: to do again").format(what=words.title(todo.code, todo.values))
        self._settle(todo, label, done_on=None, snoozed_until=None)
        return label

    def snooze(self, todo: Todo, until: date) -> str:
        """Out of sight until a day."""
        from zzpdesk.texts import formats
        from zzpdesk.texts import todos as words

        text = _("{what}: put off until {day}")
        label = text.format(what=words.title(todo.code, todo.values), day=formats.day(until))
        self._settle(todo, label, done_on=None, snoozed_until=until)
        return label

    def add(self, text: str) -> Task:
        """A task from one line ("bel Femke vrijdag"). InvalidRecord when nothing is typed."""
        task = quick_task(text, self._desk.today(), language())
        return self._desk.save(_("{name} added").format(name=task.title), task)

    def _settle(self, todo: Todo, label: str, *, done_on: date | None, snoozed_until: date | None) -> None:
        if todo.kind is Task:
            task = self._desk.get(Task, todo.record_id)
            self._desk.save(label, replace(task, done_on=done_on, snoozed_until=snoozed_until))
        elif todo.kind is FollowUp and snoozed_until is None:
            follow = self._desk.get(FollowUp, todo.record_id)
            self._desk.change(
                label,
                lambda work: (
                    work.save(replace(follow, done_on=done_on)),
                    self._mark(work, todo.key, None, None),
                ),
            )
        else:
            self._desk.change(label, lambda work: self._mark(work, todo.key, done_on, snoozed_until))

    @staticmethod
    def _mark(work: Any, key: str, done_on: date | None, snoozed_until: date | None) -> None:
        found = work.find(TodoMark, Where("key", "=", key))
        mark = found[0] if found else TodoMark(key=key)
        if done_on or snoozed_until:
            work.save(replace(mark, done_on=done_on, snoozed_until=snoozed_until))
        elif found:
            work.delete(mark)

    # ---- where they come from

    def _read(
        self, today: date, reach: int | None
    ) -> tuple[tuple[Todo, ...], list[TodoMark], dict[int, Task]]:
        from zzpdesk.storage.queries import agenda as queries
        from zzpdesk.storage.rows import records

        since = (today - _REMEMBERED).isoformat()
        with self._desk.sums() as file:
            found = [todo_of(row) for row in queries.due(file, today, reach)]
            tasks = records(file, Task, "WHERE done_on IS NULL OR done_on >= ?", (since,))
            promised = records(file, FollowUp, "WHERE done_on >= ?", (since,))
            marks = records(file, TodoMark)
            found += plans_to_cancel(file, today)
            found += _clauses(file, today)
            found += _instalments(file, today)
        found += [_own(task) for task in tasks]
        done = [
            TodoMark(key=one.key, done_on=follow.done_on)
            for follow in promised
            for one in (_followed(follow),)
        ]
        found += [_followed(follow) for follow in promised]
        found += self._meetings()
        shown = tuple(one for one in found if in_reach(one, today, reach))
        return shown, [*marks, *done], {task.id or 0: task for task in tasks}

    def _meetings(self) -> Iterator[Todo]:
        """What is planned; what only the rhythm expects is no appointment yet."""
        for one in self._hubs.next_meetings(20):
            if not one.expected:
                kind, number = (Meeting, one.meeting_id) if one.meeting_id else (Gathering, one.gathering_id)
                values = {"title": one.title, "start": one.start, "day": one.day, "ready": one.question_ready}
                yield Todo("meeting", kind, number or 0, one.day, values)


def _own(task: Task) -> Todo:
    values = {"title": task.title, "note": task.note, "day": task.due}
    return Todo("task", Task, task.id or 0, task.due, values)


def _followed(follow: FollowUp) -> Todo:
    values = {"title": follow.title, "name": "", "day": follow.due}
    return Todo("follow-up", FollowUp, follow.id or 0, follow.due, values)


def plans_to_cancel(file: Connection, today: date) -> Iterator[Todo]:
    """By when a plan of a hub must be cancelled."""
    from zzpdesk.storage.rows import records

    plans: dict[Any, list[HubPlan]] = {}
    for plan in records(file, HubPlan):
        plans.setdefault(plan.relation_id, []).append(plan)
    for relation, own in plans.items():
        for plan in held(own):
            bound = binding(plan, today)
            if bound is not None and bound.cancel_before is not None:
                values = {"name": _name(file, relation), "day": bound.cancel_before, "ends": bound.ends}
                yield Todo("cancel", HubPlan, plan.id or 0, bound.cancel_before, values)


def _clauses(file: Connection, today: date) -> Iterator[Todo]:
    """The first day on which a clause no longer holds."""
    from zzpdesk.storage.rows import records

    clauses = records(file, Clause)
    assignments = records(file, Assignment) if clauses else []
    for clause in clauses:
        for hold in holds_of(clause, assignments, today):
            if hold.until is not None and not hold.expected:
                free = hold.until + timedelta(days=1)
                name = _name(file, hold.client_id or clause.relation_id)
                values = {
                    "name": name,
                    "kind": clause.kind,
                    "day": free,
                    "via": _name(file, clause.relation_id),
                }
                yield Todo("clause", Clause, clause.id or 0, free, values)


def _instalments(file: Connection, today: date) -> Iterator[Todo]:
    """The next instalment of each loan of her own."""
    from zzpdesk.storage.rows import records

    paid: dict[Any, list[Repayment]] = {}
    for repayment in records(file, Repayment):
        paid.setdefault(repayment.funding_id, []).append(repayment)
    for funding in records(file, Funding, "WHERE NOT archived AND borrower = ?", (Borrower.ME.value,)):
        row = standing(funding, paid.get(funding.id, []), today).next
        if row is not None:
            lender = _name(file, funding.lender_id)
            values = {"title": funding.title, "name": lender, "day": row.day, "amount": row.amount}
            yield Todo("instalment", Funding, funding.id or 0, row.day, values)


def _name(file: Connection, relation_id: int | None) -> str:
    from zzpdesk.storage.rows import records

    found = records(file, Relation, "WHERE id = ?", (relation_id,)) if relation_id else []
    return found[0].name if found else ""
