"""The rest of a busy freelancer's year: broodfonds, training, hubs, meetings and who she met there."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from zzpdesk.core import records as r
from zzpdesk.core.kinds import (
    AssignmentId,
    BroodfondsId,
    Cents,
    ContactId,
    GatheringId,
    MeetingId,
    Minutes,
    RelationId,
    TrainingId,
    Year,
)
from zzpdesk.core.records.broodfonds import EntryKind
from zzpdesk.core.records.gathering import Attendance, Rhythm
from zzpdesk.core.records.lead import LeadOutcome
from zzpdesk.core.records.membership import Direction, GiftKind
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.records.time import HourKind

if TYPE_CHECKING:
    from benchmarks.workload import Workload

TRAININGS, MEETINGS, VISITS, LEADS, GIFTS, EXCHANGES = 30, 24, 40, 40, 5, 12
"""Of each in a year of W1; deposits and fees are monthly."""


def begin(load: Workload, first: date) -> None:
    """What lasts all years: her broodfonds, a hub and a gathering."""
    group = load.relation()
    load.add(r.Broodfonds(relation_id=group, opened_on=first))
    load.add(
        r.BroodfondsLevel(
            broodfonds_id=BroodfondsId(1),
            since=first,
            deposit=Cents(9_000),
            fee=Cents(1_250),
            gift=Cents(200_000),
            cap=Cents(324_000),
        )
    )
    for _ in range(load.size.times):
        hub = load.relation(SourceKind.HUB)
        load.add(r.Hub(relation_id=hub))
        load.add(r.HubPlan(relation_id=hub, since=first, price=Cents(1_500)))
        circle = load.relation(SourceKind.MEETING)
        load.add(r.Gathering(title="Open Coffee", relation_id=circle, rhythm=Rhythm.FORTNIGHTLY))


def year(load: Workload, start: date) -> None:
    """A year of it, from `start`."""
    _broodfonds(load, start)
    for _ in range(load.size.times):
        _trainings(load, start)
        _meetings(load, start)
        _visits(load, start)
        _leads(load, start)
        _exchanges(load, start)
    load.add(r.Goal(year=Year(start.year + 1), minutes=Minutes(2_400)))


def _day(load: Workload, start: date) -> date:
    return start + timedelta(days=load.rng.randrange(365))


def _broodfonds(load: Workload, start: date) -> None:
    for month in range(12):
        day = start + timedelta(days=30 * month)
        for kind, amount in ((EntryKind.DEPOSIT, 9_000), (EntryKind.FEE, 1_250)):
            load.add(r.LedgerEntry(broodfonds_id=BroodfondsId(1), day=day, kind=kind, amount=Cents(amount)))
    for _ in range(GIFTS):
        amount = Cents(load.rng.randrange(1_200, 2_500))
        load.add(
            r.LedgerEntry(
                broodfonds_id=BroodfondsId(1), day=_day(load, start), kind=EntryKind.GIFT, amount=amount
            )
        )


def _trainings(load: Workload, start: date) -> None:
    for number in range(TRAININGS):
        day, minutes = _day(load, start), Minutes(load.rng.randrange(60, 481, 30))
        made = load.add(
            r.Training(
                day=day,
                title=f"Cursus {number}",
                minutes=minutes,
                cost=Cents(load.rng.randrange(0, 60_000, 500)),
            )
        )
        load.add(_hours(day, minutes, HourKind.TRAINING, "Training", made))
        if number % 10 == 0:
            load.add(r.Certificate(title=f"Diploma {number}", training_id=TrainingId(made), issued_on=day))


def _meetings(load: Workload, start: date) -> None:
    for number in range(MEETINGS):
        day = start + timedelta(days=number * 365 // MEETINGS)
        gathering = GatheringId(load.rng.randrange(load.size.times) + 1)
        made = load.add(
            r.Meeting(
                gathering_id=gathering,
                day=day,
                title="Open Coffee",
                attendance=Attendance.PRESENT,
                minutes=Minutes(90),
            )
        )
        load.add(_hours(day, Minutes(90), HourKind.NETWORK, "Meeting", made))
        met = load.add(r.Contact(day=day, name=f"Gast {number}", meeting_id=MeetingId(made)))
        if number % 2:
            due = day + timedelta(days=14)
            done = due if due < load.until - timedelta(days=60) else None
            load.add(r.FollowUp(title="Bellen", due=due, done_on=done, contact_id=ContactId(met)))


def _visits(load: Workload, start: date) -> None:
    for _ in range(VISITS):
        hub = load.rng.choice(load.made[r.Hub])
        if isinstance(hub, r.Hub):
            load.add(r.Visit(relation_id=hub.relation_id, day=_day(load, start)))


def _leads(load: Workload, start: date) -> None:
    for number in range(LEADS):
        won = number % 8 == 0
        job = load.rng.choice(load.running)
        load.add(
            r.Lead(
                title=f"Aanvraag {number}",
                relation_id=load.rng.choice(load.sources),
                day=start,
                answered_on=start + timedelta(days=1) if number % 3 else None,
                outcome=LeadOutcome.WON if won else LeadOutcome.LOST,
                assignment_id=AssignmentId(job.id or 0) if won else None,
                cost=Cents(950),
            )
        )


def _exchanges(load: Workload, start: date) -> None:
    for number in range(EXCHANGES):
        given = number % 2 == 0
        load.add(
            r.GiveTakeEntry(
                collective_id=RelationId(load.rng.choice(load.collectives)),
                direction=Direction.GIVEN if given else Direction.RECEIVED,
                kind=GiftKind.REFERRAL,
                day=_day(load, start),
            )
        )


def _hours(day: date, minutes: Minutes, kind: HourKind, origin: str, origin_id: int) -> r.TimeEntry:
    return r.TimeEntry(
        day=day, minutes=minutes, kind=kind, description=origin.lower(), origin=origin, origin_id=origin_id
    )
