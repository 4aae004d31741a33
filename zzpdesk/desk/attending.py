"""Writing down what happened at a hub or gathering, in one change each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from zzpdesk.core.attended import Attended, Person, meant
from zzpdesk.core.hubyield import HUB, PlaceKey
from zzpdesk.core.kinds import ContactId, GatheringId, MeetingId, RelationId, VisitId
from zzpdesk.core.ports import UnitOfWork, Where
from zzpdesk.core.records import Contact, FollowUp, Gathering, Hub, Meeting, Visit
from zzpdesk.core.records.gathering import Attendance
from zzpdesk.texts.i18n import _

if TYPE_CHECKING:
    from zzpdesk.desk.books import Books


class Attending:
    """What she notes from the page, without opening forms."""

    def __init__(self, desk: Books) -> None:
        """Write to this desk."""
        self._desk = desk

    def was_there(self, key: PlaceKey, note: Attended) -> Visit | Meeting:
        """Note a visit or meeting with the people met and what was promised.

        A meeting planned for that day becomes the one she attended. Her question of the month goes with it, so that
        the gathering waits for a new one; a next date that has come is no longer filled in.
        """

        def work(unit: UnitOfWork) -> Visit | Meeting:
            return _visit(unit, key.id, note) if key.kind == HUB else _meeting(unit, key.id, note)

        label = _("Visit noted") if key.kind == HUB else _("Meeting noted")
        return self._desk.change(label, work)

    def plan(self, gathering_id: int, day: date) -> Meeting:
        """Put the next meeting of a gathering on the calendar, with its time and her question."""

        def work(unit: UnitOfWork) -> Meeting:
            series = unit.get(Gathering, gathering_id)
            return unit.save(replace(_occurrence(unit, series, day), attendance=Attendance.PLANNED))

        return self._desk.change(_("Meeting planned"), work)

    def tick(self, follow_up_id: int, *, done: bool = True) -> FollowUp:
        """Mark a promise as done today, or as not done after all."""
        label = _("Done: {title}") if done else _("Not done yet: {title}")
        record = self._desk.get(FollowUp, follow_up_id)
        day = self._desk.today() if done else None
        return self._desk.save(label.format(title=record.title), replace(record, done_on=day))


def _visit(unit: UnitOfWork, hub_id: int, note: Attended) -> Visit:
    hub = unit.get(Hub, hub_id)
    visit = unit.save(
        Visit(relation_id=hub.relation_id, day=note.day, minutes=note.minutes, note=note.outcome)
    )
    _people(unit, note, Contact(day=note.day, visit_id=VisitId(visit.id or 0)), hub.relation_id)
    return visit


def _meeting(unit: UnitOfWork, gathering_id: int, note: Attended) -> Meeting:
    series = unit.get(Gathering, gathering_id)
    planned = _occurrence(unit, series, note.day)
    meeting = unit.save(
        replace(
            planned,
            attendance=planned.attendance if planned.attendance.there else Attendance.PRESENT,
            minutes=note.minutes or planned.minutes,
            outcome=note.outcome or planned.outcome,
        )
    )
    _people(unit, note, Contact(day=note.day, meeting_id=MeetingId(meeting.id or 0)), None)
    come = series.next_on is not None and series.next_on <= note.day
    asked = meeting.question and meeting.question == series.question
    if come or asked:
        unit.save(
            replace(
                series,
                next_on=None if come else series.next_on,
                question="" if asked else series.question,
            )
        )
    return meeting


def _occurrence(unit: UnitOfWork, series: Gathering, day: date) -> Meeting:
    """The meeting of a gathering on a day: the one planned, or a new one with what the series says."""
    found = unit.find(Meeting, Where("gathering_id", "=", series.id), Where("day", "=", day))
    one = found[0] if found else Meeting(gathering_id=GatheringId(series.id or 0), day=day, cost=series.cost)
    return replace(
        one,
        relation_id=one.relation_id or series.relation_id,
        title=one.title or series.title,
        start=one.start or series.start,
        question=one.question or series.question,
    )


def _people(unit: UnitOfWork, note: Attended, blank: Contact, relation_id: RelationId | None) -> None:
    """Who was met, and what was promised to whom."""
    met = [unit.save(_contact(blank, one)) for one in note.people]
    for promise in note.promises:
        at = meant(promise, note.people)
        unit.save(
            FollowUp(
                title=promise.title,
                kind=promise.kind,
                due=promise.due,
                contact_id=None if at is None else ContactId(met[at].id or 0),
                meeting_id=blank.meeting_id,
                relation_id=relation_id,
            )
        )


def _contact(blank: Contact, person: Person) -> Contact:
    return replace(blank, name=person.name, about=person.about)
