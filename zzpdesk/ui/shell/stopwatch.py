"""The running timer, for status bar, palette and Ctrl+T."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zzpdesk.core.kinds import AssignmentId
from zzpdesk.core.ports import Sort, Where
from zzpdesk.core.records import Assignment, Relation, TimeEntry, Timer
from zzpdesk.texts.i18n import _
from zzpdesk.ui.context import Target

if TYPE_CHECKING:
    from zzpdesk.desk import Desk
    from zzpdesk.ui.shell.frame import Frame


@dataclass(frozen=True, slots=True)
class Running:
    """A running timer: for whom (or the title), on what, and for how many whole minutes.

    `paused` while it waits, `forgotten` when it has run so long that it may no longer be meant.
    """

    name: str
    title: str
    minutes: int
    paused: bool = False
    forgotten: bool = False


def running(desk: Desk) -> Running | None:
    """What runs; None when nothing does."""
    timers = desk.find(Timer)
    if not timers or timers[0].started_at is None:
        return None
    timer, now = timers[0], desk.now()
    state = (timer.seconds(now) // 60, timer.paused_at is not None, timer.forgotten(now))
    if timer.assignment_id is None:
        name = timer.description or _("Timer")
        return Running(name, name, *state)
    work = desk.get(Assignment, timer.assignment_id)
    name = desk.get(Relation, work.client_id).name if work.client_id is not None else work.title
    return Running(name, work.title, *state)


def toggle(desk: Desk, window: Frame) -> None:
    """Stop what runs and say what was booked; else start on the assignment worked for last."""
    if desk.find(Timer):
        desk.timer.stop()
        window.messages.toast(_("Timer stopped, hours booked"), True)
        return
    last = desk.page(TimeEntry, (Where("assignment_id", "not-null"),), (Sort("day", descending=True),), 0, 1)
    if not last or last[0].assignment_id is None:
        window.go(Target("hours"))
        window.messages.toast(_("Choose an assignment to start the timer"), False)
        return
    start(desk, window, last[0].assignment_id)


def start(desk: Desk, window: Frame, assignment_id: AssignmentId) -> None:
    """Start the timer on an assignment."""
    desk.timer.start(assignment_id)
    title = desk.get(Assignment, assignment_id).title
    window.messages.toast(_("The timer runs: {assignment}").format(assignment=title), True)
