"""Entering the story through the desk, the way a user would, only faster."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from random import Random
from typing import TYPE_CHECKING

from zzpdesk.core.kinds import AssignmentId, BasisPoints, Cents
from zzpdesk.core.money import share_of
from zzpdesk.core.records import Assignment, Invoice, TimeEntry, Timer
from zzpdesk.core.records.invoice import InvoiceKind
from zzpdesk.core.week import monday_of
from zzpdesk.demo.hours import indirect_entries, month_ends, work_entries
from zzpdesk.demo.people import enter_people
from zzpdesk.demo.records import assignment_of, bills_of, profile_of
from zzpdesk.demo.story import Story, Work, read_story
from zzpdesk.demo.web import enter_web
from zzpdesk.demo.web.told import Told

if TYPE_CHECKING:
    from pathlib import Path

    from zzpdesk.core.ports import UnitOfWork
    from zzpdesk.desk import Desk

Progress = Callable[[float, str], None]


def quiet(_share: float, _text: str) -> None:
    """No one looks at the progress."""


class _Clock:
    """The desk's clock while the past is entered."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


def build(path: Path, now: datetime, progress: Progress) -> None:
    """Make the demo's file as of `now`."""
    from zzpdesk.desk import Desk

    story = read_story(now.year)
    clock = _Clock(datetime.combine(date(story.years[0], 1, 2), time(9)))
    desk = Desk.create(path, profile_of(story), clock=clock, demo=True)
    try:
        _tell(desk, story, clock, now, progress)
    finally:
        desk.close()


def _tell(desk: Desk, story: Story, clock: _Clock, now: datetime, progress: Progress) -> None:
    rng = Random(story.profile["seed"])  # noqa: S311 - a story, no secret
    today = now.date()
    ids = enter_people(desk, story)
    agreed = [
        (work, desk.save("Opdracht", assignment_of(work, ids)))
        for work in story.works
        if date(work.year, work.months[0], 1) <= today
    ]
    entries = [
        replace(entry, assignment_id=_key(assignment))
        for work, assignment in agreed
        for entry in work_entries(work, rng, today)
    ]
    entries += indirect_entries(story, rng, today)
    desk.change("Uren", lambda unit: _save_all(unit, entries))
    _bill(desk, story, clock, agreed, today, progress)
    clock.now = now
    known = {(work.year, work.title): assignment for work, assignment in agreed}
    enter_web(Told(desk, story, ids, known, now))
    _running_month(desk, agreed, today, now)


def _key(assignment: Assignment) -> AssignmentId:
    return AssignmentId(assignment.id or 0)


def _save_all(unit: UnitOfWork, entries: list[TimeEntry]) -> None:
    for entry in sorted(entries, key=lambda entry: (entry.day or date.min, entry.description)):
        unit.save(entry)


def _bill(
    desk: Desk,
    story: Story,
    clock: _Clock,
    agreed: list[tuple[Work, Assignment]],
    today: date,
    progress: Progress,
) -> None:
    rng = Random(story.profile["seed"] + 1)  # noqa: S311
    pays = {relation["key"]: relation.get("pays", 20) for relation in story.relations}
    days = sorted(
        ((day, work, assignment) for work, assignment in agreed for day in month_ends(work) if day <= today),
        key=lambda item: item[0],  # numbers follow the dates
    )
    seen: dict[int, int] = {}
    for index, (day, work, assignment) in enumerate(days):
        progress(index / len(days), work.title)
        clock.now = datetime.combine(day, time(17, 30))
        turn = seen[work.year] = seen.get(work.year, 0) + 1
        invoice_id = _issue(desk, work, assignment, day, travel=turn == 9)
        if invoice_id is None:
            continue
        if turn == 14 and work.year == story.this_year - 1:
            invoice_id = _credit_and_replace(desk, clock, invoice_id)
        payer = work.source if work.source and assignment.debtor_id else work.client
        paid_on = day + timedelta(days=max(2, round(rng.gauss(pays[payer], 4))))
        forgotten = work.unpaid and day == month_ends(work)[-1]
        if paid_on <= today and not forgotten:
            clock.now = datetime.combine(paid_on, time(10))
            desk.invoices.pay(invoice_id, paid_on, None)
    for bill in bills_of(desk, story, today):
        desk.save("Nota", bill)


def _issue(desk: Desk, work: Work, assignment: Assignment, day: date, *, travel: bool) -> int | None:
    """Bill the hours up to a day; None when there are none."""
    hours = desk.invoices.unbilled(_key(assignment), until=day)
    if not hours:
        return None
    draft = desk.invoices.blank(assignment_id=_key(assignment))
    draft = replace(draft, issued_on=day, reference=work.reference)
    draft = desk.invoices.take_hours(draft, _key(assignment), hours, assignment.grouping)
    if travel:
        draft = desk.invoices.add_expense(draft, "Reiskosten", 4_730)
    self_billed = work.source == "codekade"
    if self_billed:
        draft = _with_withheld(desk, draft)
        return desk.invoices.accept_self_billed(draft, number=f"CK-{day:%Y%m}-118", accepted_on=day).id
    return desk.invoices.issue(draft.id or 0).id


def _with_withheld(desk: Desk, draft: Invoice) -> Invoice:
    """The cooperative keeps its commission of what it pays, with 21 % VAT on it."""
    kept = sum(fee.known or 0 for fee in desk.invoices.fee_preview(draft) if fee.source_id == draft.debtor_id)
    vat = share_of(Cents(kept), BasisPoints(2_100))
    return replace(draft, kind=InvoiceKind.SELF_BILLED, withheld=Cents(kept), withheld_vat=vat)


def _credit_and_replace(desk: Desk, clock: _Clock, invoice_id: int) -> int:
    """A mistake a week later: credited, and sent again."""
    clock.now += timedelta(days=6)
    desk.invoices.credit(invoice_id)
    fresh = desk.invoices.replacement(invoice_id)
    return desk.invoices.issue(fresh.id or 0).id or 0


def _running_month(desk: Desk, agreed: list[tuple[Work, Assignment]], today: date, now: datetime) -> None:
    """What waits now: a draft invoice of the weeks that are over, hours not billed yet, a running timer."""
    current = [(work, assignment) for work, assignment in agreed if work.year == today.year]
    for work, assignment in current:
        if work.source != "vierkant":
            continue
        hours = desk.invoices.unbilled(_key(assignment), until=monday_of(today) - timedelta(days=1))
        if hours:
            draft = desk.invoices.blank(assignment_id=_key(assignment))
            desk.invoices.take_hours(draft, _key(assignment), hours, assignment.grouping)
        started = max(now - timedelta(minutes=102), datetime.combine(today, time(0, 1)))
        desk.save(
            "Timer",
            Timer(started_at=started.replace(microsecond=0), assignment_id=_key(assignment)),
        )
