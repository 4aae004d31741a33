"""The stopwatch. It is a record: it runs on while the program is closed, and after a crash."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from zzpdesk.core.errors import Refused
from zzpdesk.core.kinds import AssignmentId, Minutes
from zzpdesk.core.ports import UnitOfWork
from zzpdesk.core.records import TimeEntry, Timer
from zzpdesk.core.records.time import HourKind
from zzpdesk.texts.i18n import _

if TYPE_CHECKING:
    from zzpdesk.desk.books import Books


class TimerDesk:
    """Starting and stopping; at most one timer runs."""

    def __init__(self, desk: Books) -> None:
        """Made by the desk."""
        self._desk = desk

    @property
    def running(self) -> Timer | None:
        """The timer that runs now."""
        return next(iter(self._desk.find(Timer)), None)

    @property
    def elapsed(self) -> Minutes | None:
        """Whole minutes so far; None when no timer runs."""
        timer = self.running
        return None if timer is None else Minutes(timer.seconds(self._desk.now()) // 60)

    def start(
        self, assignment_id: int | None = None, kind: HourKind = HourKind.BILLABLE, description: str = ""
    ) -> Timer:
        """Start one now. Refused("timer-running") when one runs already."""
        timer = Timer(
            started_at=self._desk.now().replace(microsecond=0),
            assignment_id=None if assignment_id is None else AssignmentId(assignment_id),
            kind=kind
            if assignment_id is not None or kind is not HourKind.BILLABLE
            else HourKind.ADMINISTRATION,
            description=description,
        )

        def work(unit: UnitOfWork) -> Timer:
            if unit.find(Timer):
                raise Refused("timer-running")
            return unit.save(timer)

        return self._desk.change(_("Timer started"), work)

    def pause(self) -> Timer:
        """Let it wait; a paused one goes on again. Refused("timer-not-running")."""
        now = self._desk.now().replace(microsecond=0)

        def work(unit: UnitOfWork) -> Timer:
            timer = _the_timer(unit)
            if timer.paused_at is None:
                return unit.save(replace(timer, paused_at=now))
            waited = max(0, int((now - timer.paused_at).total_seconds()))
            return unit.save(replace(timer, paused_at=None, paused_seconds=timer.paused_seconds + waited))

        paused = self.running is not None and self.running.paused_at is not None
        return self._desk.change(_("Timer goes on") if paused else _("Timer paused"), work)

    def stop(self, at: datetime | None = None) -> tuple[TimeEntry, ...]:
        """Stop it and keep the time, an entry per day, a minute at least. Refused("timer-not-running").

        `at` is when she really stopped, for a timer that was forgotten: after its start and not still to come, else
        Refused("timer-end"). Pauses come off the end.
        """
        now = self._desk.now()

        def work(unit: UnitOfWork) -> tuple[TimeEntry, ...]:
            timer = _the_timer(unit)
            start = timer.started_at or now
            if at is not None and not start < at <= now:
                raise Refused("timer-end")
            end = min(at or now, timer.paused_at or now)
            parts = split(start, max(start, end - timedelta(seconds=timer.paused_seconds)))
            unit.delete(timer)
            return tuple(unit.save(_entry(timer, day, minutes)) for day, minutes in parts)

        return self._desk.change(_("Timer stopped"), work)

    def discard(self) -> None:
        """Stop it without keeping the time. Refused("timer-not-running")."""
        self._desk.change(_("Timer discarded"), lambda unit: unit.delete(_the_timer(unit)))


def split(start: datetime, end: datetime) -> tuple[tuple[date, Minutes], ...]:
    """The minutes from `start` to `end` per day, rounded on the whole: the days add up to it. A minute at least.

    A clock that was set back counts as that minute.
    """
    total = max(1, (max(0, int((end - start).total_seconds())) + 30) // 60)
    parts: list[tuple[date, Minutes]] = []
    day, counted = start.date(), 0
    while counted < total:
        midnight = datetime.combine(day + timedelta(days=1), time())
        until = min(total, (int((midnight - start).total_seconds()) + 30) // 60)
        until = total if midnight >= end else until
        if until > counted:
            parts.append((day, Minutes(until - counted)))
        day, counted = day + timedelta(days=1), until
    return tuple(parts)


def _the_timer(unit: UnitOfWork) -> Timer:
    found = unit.find(Timer)
    if not found:
        raise Refused("timer-not-running")
    return found[0]


def _entry(timer: Timer, day: date, minutes: Minutes) -> TimeEntry:
    return TimeEntry(
        day=day,
        assignment_id=timer.assignment_id,
        minutes=minutes,
        kind=timer.kind,
        description=timer.description,
    )
