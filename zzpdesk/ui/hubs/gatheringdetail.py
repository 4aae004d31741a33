"""One gathering, told in cards."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from zzpdesk.core.errors import ZzpdeskError
from zzpdesk.core.kinds import Minutes
from zzpdesk.core.records import Gathering, Meeting
from zzpdesk.core.records.membership import GiftKind
from zzpdesk.texts import formats
from zzpdesk.texts import hubs as words
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.ui.dossier.detail import GAP
from zzpdesk.ui.dossier.header import Heading, KeyFigure
from zzpdesk.ui.figures.arranged import Arranged, Arrangement, Col, Row
from zzpdesk.ui.hubs.cards import HelpTable
from zzpdesk.ui.hubs.placedetail import PlaceDossier
from zzpdesk.ui.look.chips import Chip
from zzpdesk.ui.records.sublist import Part
from zzpdesk.ui.screens.collectives import GIVE_TAKE
from zzpdesk.ui.screens.gatherings import CONTACTS, DECISIONS, FOLLOW_UPS, GATHERINGS, MEETINGS

MEETINGS_PART = Part(
    MEETINGS,
    "gathering_id",
    fills=lambda one: {
        "title": one.title,
        "relation_id": one.relation_id,
        "start": one.start,
        "cost": one.cost,
        "question": one.question,
    },
    parts=(
        Part(CONTACTS, "meeting_id", fills=lambda one: {"day": one.day}),
        Part(FOLLOW_UPS, "meeting_id"),
        Part(DECISIONS, "meeting_id"),
    ),
)
HELP_PART = Part(GIVE_TAKE, "meeting_id")
_USUAL = Minutes(90)


class GatheringDossier(PlaceDossier):
    """The gathering that is current in the list."""

    about = GATHERINGS
    contacts = Part(CONTACTS, "meeting_id")
    promises = Part(FOLLOW_UPS, "meeting_id")

    def there_title(self) -> str:
        return _("Next time")

    def cards(self) -> QWidget:
        self.meetings, self.help = self.part_card(MEETINGS_PART), HelpTable()
        self.help.opened.connect(lambda one: self.part_wanted.emit(HELP_PART, one))
        self.help.delete.connect(self.delete)
        self.help.link_clicked.connect(self._add_help)
        wide = Col(
            [
                (self.noting, 0),
                (Row([(Col([(self.there, 0), (self.funnel, 1)]), 4), (self.follow_ups, 3)]), 0),
                (self.meetings, 0),
                (self.people, 0),
                (self.help, 0),
            ]
        )
        cards = (self.noting, self.there, self.funnel, self.follow_ups, self.meetings, self.people, self.help)
        one = Col([(card, 0) for card in cards])
        self.there.plan.connect(self._plan)
        return Arranged((Arrangement(640, wide), Arrangement(0, one)), gap=GAP)

    def usual_minutes(self) -> Minutes:
        meetings = self.facts.meetings if self.facts else ()
        return next((one.minutes for one in meetings if one.minutes), _USUAL)

    def add_promise(self) -> None:
        """With the last meeting; before the first one, with whoever is behind the gathering."""
        last = self._last()
        if last is not None:
            self.want_new(self.promises, meeting_id=last.id)
        else:
            self.want_new(self.promises, meeting_id=None, relation_id=self.record.relation_id)

    def _add_help(self) -> None:
        """Help at the last meeting, passing through the collective when it is one of a collective."""
        last, internal = self._last(), self.record.kind.internal
        behind = {"collective_id" if internal else "relation_id": self.record.relation_id}
        day = last.day if last else self.context.desk.today()
        number = last.id if last else None
        self.want_new(HELP_PART, meeting_id=number, day=day, kind=GiftKind.KNOWLEDGE, **behind)

    def _last(self) -> Meeting | None:
        """The last meeting of the year that she was at."""
        meetings = self.facts.meetings if self.facts else ()
        return next((one for one in meetings if one.attendance.there), None)

    def heading(self, record: Gathering) -> Heading:
        facts, year, today = self.facts, self.context.year(), self.context.desk.today()
        if facts is None:
            return Heading("")
        place, now = facts.place, facts.place.figures
        ready = bool(record.question.strip())
        chips = [
            Chip(label(record.kind), "neutral", "coffee"),
            Chip(label(record.rhythm), "neutral", "calendar"),
        ]
        if place.next is not None:
            text = _("your question is ready") if ready else _("no question yet")
            chips.append(Chip(text, "tint" if ready else "neutral", "check" if ready else "circle-help"))
        figures = (
            KeyFigure(_("Next time"), words.next_time(place.next, today) or "–", record.start),
            KeyFigure(
                _("You were there, {year}").format(year=year),
                words.times(now.times),
                formats.hours(now.minutes),
            ),
            KeyFigure(
                _("Cost {year}").format(year=year),
                formats.money(now.cost),
                _("{amount} each time").format(amount=words.per_time(now)) if now.times else "",
            ),
            KeyFigure(
                _("Turnover out of it"),
                formats.euros(now.turnover),
                _("{amount} in all years").format(amount=formats.euros(facts.ever.turnover)),
            ),
        )
        behind = place.relation.name if place.relation and place.relation.name != record.title else ""
        return Heading(place.name, chips, (record.place, behind), figures)

    def show_cards(self, record: Any) -> None:
        facts, today = self.facts, self.context.desk.today()
        self.help.show_gifts(facts.gifts if facts else ())
        coming = facts.place.next if facts else None
        question = record.question.strip()
        said = _("Your question: {question}").format(question=question) if question else ""
        planned = any(one.day == coming.day for one in facts.meetings) if facts and coming else True
        self.there.show_words(words.coming(record, coming, today), said, plans=not planned)

    def _plan(self) -> None:
        coming = self.facts.place.next if self.facts else None
        if coming is None:
            return
        try:
            meeting = self.context.desk.hubs.plan(self.record.id or 0, coming.day)
        except ZzpdeskError as error:
            self.context.fail(error)
            return
        day = formats.day_year(meeting.day)
        self.context.toast(_("{title} planned for {day}").format(title=meeting.title, day=day), True)
