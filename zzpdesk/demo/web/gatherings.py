"""Noor's gatherings, who she met there, what she promised, and the leads that came of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from zzpdesk.core.gatherings import following
from zzpdesk.core.kinds import Cents, ContactId, GatheringId, MeetingId, Minutes, VisitId
from zzpdesk.core.records import Contact, FollowUp, Gathering, Lead, Meeting, Visit
from zzpdesk.core.records.gathering import Attendance, FollowUpKind, GatheringKind, Rhythm
from zzpdesk.core.records.lead import LeadOutcome
from zzpdesk.demo.web.reading import Reading, cents, nth_weekday

if TYPE_CHECKING:
    from zzpdesk.demo.web.told import Told


class Gatherings(Reading):
    """What was entered so far can be found by its key, month or name."""

    def __init__(self, told: Told, data: dict[str, Any]) -> None:
        super().__init__(told, data)
        self.series: dict[str, int] = {}
        self.meetings: dict[tuple[str, int, int], Meeting] = {}
        self.contacts: dict[str, int] = {}

    def gather(self) -> None:
        """The gatherings and their meetings so far; the next date and a new question are ready."""
        for entry in self.data["gathering"]:
            years, month = entry["first"]
            first = nth_weekday(date(self.told.story.this_year + years, month, 1), *entry["week"])
            if first <= self.told.today:
                self._series(entry, first)

    def meet(self) -> None:
        """People, and what she promised them."""
        promises = []
        for entry in self.data["met"]:
            at = self._where(entry)
            if at is None:
                continue
            day, meeting_id, visit_id = at
            relation = self.relation(entry)
            (contact,) = self.told.enter(
                "Contact",
                [
                    Contact(
                        day=day,
                        name=entry["name"],
                        about=entry["about"],
                        meeting_id=meeting_id,
                        visit_id=visit_id,
                        relation_id=relation,
                    )
                ],
            )
            self.contacts[entry["name"]] = contact.id or 0
            if "promise" in entry:
                promises.append(self._promise(entry["promise"], contact.id or 0, meeting_id))
        self.told.enter("Beloftes", promises)

    def leads(self) -> Iterator[Lead]:
        """Chances of work."""
        for entry in self.past("lead", "day"):
            work = self.work(entry)
            outcome = LeadOutcome(entry.get("outcome", "won" if work else "open"))
            decided = self.day(entry, "decided_on")
            known = decided is not None and decided <= self.told.today
            quoted = self.day(entry, "quoted_on")
            sent = quoted is not None and quoted <= self.told.today
            yield Lead(
                title=entry["title"],
                relation_id=self.relation(entry),
                client_id=self.relation(entry, "client"),
                gathering_id=_id(GatheringId, self.series.get(entry.get("gathering", ""))),
                contact_id=_id(ContactId, self.contacts.get(entry.get("contact", ""))),
                day=self.told.day(entry["day"]),
                answered_on=self.told.day(entry["day"]),
                quoted_on=quoted if sent else None,
                quoted=cents(entry["quoted"]) if sent else None,
                outcome=outcome if known else LeadOutcome.OPEN,
                decided_on=decided if known else None,
                assignment_id=work if known else None,
            )

    def _series(self, entry: dict[str, Any], first: date) -> None:
        series = self.told.desk.save("Ontmoeting", self._gathering(entry, first))
        self.series[entry["key"]] = series.id or 0
        days = [
            day
            for day in _dates(series.rhythm, first, self.told.today)
            if day.month not in entry.get("skips", ())
        ]
        meetings = [self._meeting(entry, series, day, turn) for turn, day in enumerate(days)]
        for made in self.told.enter("Bijeenkomsten", meetings):
            if isinstance(made, Meeting) and made.day is not None:
                self.meetings[entry["key"], made.day.year, made.day.month] = made

    def _gathering(self, entry: dict[str, Any], first: date) -> Gathering:
        rhythm = Rhythm(entry["rhythm"])
        ready = "question" in entry
        coming = following(rhythm, first, self.told.today + timedelta(days=1))
        return Gathering(
            title=entry["title"],
            relation_id=self.relation(entry),
            kind=GatheringKind(entry["kind"]),
            rhythm=rhythm,
            place=entry["place"],
            start=entry["start"],
            next_on=coming if ready else None,
            question=entry.get("question", ""),
            cost=cents(entry.get("cost", 0)),
        )

    def _meeting(self, entry: dict[str, Any], series: Gathering, day: date, turn: int) -> Meeting:
        questions = entry.get("questions", [""])
        absent = turn % 7 == 5 and not self._met(entry["key"], day)
        return Meeting(
            gathering_id=GatheringId(series.id or 0),
            relation_id=series.relation_id,
            day=day,
            start=entry["start"],
            title=entry["title"],
            attendance=Attendance.ABSENT if absent else Attendance.PRESENT,
            minutes=Minutes(0 if absent else entry["minutes"]),
            cost=Cents(0) if absent else series.cost,
            question="" if absent else questions[turn % len(questions)],
        )

    def _met(self, key: str, day: date) -> bool:
        """Whether she meets someone there, and so was there."""
        month = [day.year - self.told.story.this_year, day.month]
        return any(one.get("gathering") == key and one["day"] == month for one in self.data["met"])

    def _where(self, entry: dict[str, Any]) -> tuple[date, MeetingId | None, VisitId | None] | None:
        """The day and the meeting or visit; None when it is still to come."""
        if "gathering" in entry:
            years, month = entry["day"]
            meeting = self.meetings.get((entry["gathering"], self.told.story.this_year + years, month))
            if meeting is None or meeting.day is None:
                return None
            return meeting.day, MeetingId(meeting.id or 0), None
        day = self.told.day(entry["day"])
        if day > self.told.today:
            return None
        visit = Visit(relation_id=self.told.relations[entry["hub"]], day=day, minutes=Minutes(60))
        (made,) = self.told.enter("Bezoek", [visit])
        return day, None, VisitId(made.id or 0)

    def _promise(self, entry: dict[str, Any], contact_id: int, meeting_id: MeetingId | None) -> FollowUp:
        done = self.day(entry, "done")
        return FollowUp(
            title=entry["title"],
            kind=FollowUpKind(entry["kind"]),
            due=self.told.day(entry["due"]),
            done_on=done if done is not None and done <= self.told.today else None,
            contact_id=ContactId(contact_id),
            meeting_id=meeting_id,
        )


def _dates(rhythm: Rhythm, first: date, today: date) -> Iterator[date]:
    """Every time of a series from its first up to today."""
    day: date | None = first
    while day is not None and day <= today:
        yield day
        day = following(rhythm, first, day + timedelta(days=1))


def _id(kind: Any, number: int | None) -> Any:
    return None if number is None else kind(number)
