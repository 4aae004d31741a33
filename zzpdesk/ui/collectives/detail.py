"""One collective, told in cards."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from zzpdesk.core.collectives import Through
from zzpdesk.core.fees import in_force
from zzpdesk.core.memberships import member_since
from zzpdesk.core.ports import Sort, Where
from zzpdesk.core.records import (
    Assignment,
    Collective,
    Division,
    FeeTerms,
    Member,
    MemberCount,
    Membership,
    Proceeds,
    Relation,
    Say,
)
from zzpdesk.core.records.membership import Admission
from zzpdesk.core.sources import SourceKey, say_on
from zzpdesk.texts import collectives as words
from zzpdesk.texts.i18n import _
from zzpdesk.ui.collectives.divisionscard import DivisionsCard
from zzpdesk.ui.collectives.givetakecard import GiveTakeCard
from zzpdesk.ui.collectives.heading import Known, heading
from zzpdesk.ui.collectives.meetingscard import MeetingsCard
from zzpdesk.ui.collectives.parts import (
    DIVIDED,
    GIVEN,
    HELD,
    IN_IT,
    OFFERED,
    PEOPLE,
    PRICED,
    SAID,
    SELDOM,
)
from zzpdesk.ui.collectives.peoplecard import PeopleCard
from zzpdesk.ui.collectives.usescard import UsesCard
from zzpdesk.ui.context import Target
from zzpdesk.ui.dossier.detail import GAP, Dossier
from zzpdesk.ui.dossier.header import Heading
from zzpdesk.ui.figures.arranged import Arranged, Arrangement, Col, Row
from zzpdesk.ui.figures.behind import open_figure
from zzpdesk.ui.look.banner import Banner
from zzpdesk.ui.records.words import name_of
from zzpdesk.ui.screens.sources import COLLECTIVES


class CollectiveDossier(Dossier):
    """The collective that is current in the list."""

    about = COLLECTIVES

    def cards(self) -> QWidget:
        self.give_take, self.uses = GiveTakeCard(), UsesCard()
        self.meetings, self.people, self.divisions = MeetingsCard(), PeopleCard(), DivisionsCard()
        self.joined = Banner(
            _("You work through it; your membership is not noted yet."), _("Note it"), "users", "neutral"
        )
        always = [self.part_card(part) for part in (IN_IT, PRICED, SAID)]
        seldom = [self.part_card(part, always=False) for part in SELDOM]
        below = [(card, 0) for card in (self.meetings, self.people, self.divisions, *always, *seldom)]
        pair = (self.give_take, self.uses)
        wide = Col([(self.joined, 0), (Row([(pair[0], 436), (pair[1], 314)]), 0), *below])
        narrow = Col([(self.joined, 0), *((card, 0) for card in pair), *below])
        self._connect()
        return Arranged((Arrangement(640, wide), Arrangement(0, narrow)), gap=GAP)

    def _connect(self) -> None:
        new = self.want_new
        self.give_take.link_clicked.connect(lambda: new(GIVEN))
        self.uses.link_clicked.connect(lambda: new(OFFERED))
        self.uses.opened.connect(lambda one: self.part_wanted.emit(OFFERED, one))
        for card, part in ((self.meetings, HELD), (self.people, PEOPLE), (self.divisions, DIVIDED)):
            self.table_of(card, part)
        self.people.opened.connect(self._open_person)
        self.joined.acted.connect(self._join)
        self.header.figure_opened.connect(self._follow)

    def heading(self, record: Collective) -> Heading:
        return heading(record, self._known(record))

    def _known(self, record: Collective) -> Known:
        desk, number = self.context.desk, record.relation_id or 0
        period = desk.analysis.year(self.context.year())
        of_it, its = Where("relation_id", "=", number), Where("source_id", "=", number)
        states = desk.find(Membership, of_it)
        counted = [one for one in desk.find(MemberCount, of_it) if (one.year or 0) <= period.end.year]
        year = (Where("day", ">=", period.start), Where("day", "<=", period.end))
        ids = {one.nominated_by_id for one in states} | {record.parent_id}
        named = desk.lists.named(Relation, [each for each in ids if each is not None])
        latest = max(counted, key=lambda one: one.year or 0, default=None)
        return Known(
            day=period.end,
            relation=desk.get(Relation, number),
            through=desk.collectives.through(period.end.year).get(number, Through()),
            states=states,
            say=say_on(desk.find(Say, of_it), period.end),
            terms=[
                one for one in in_force(desk.find(FeeTerms, its), period.end) if one.assignment_id is None
            ],
            proceeds=desk.find(Proceeds, of_it, *year),
            members=None if latest is None else latest.members,
            names={key: name_of(one) for key, one in named.items()},
        )

    def show_cards(self, record: Collective) -> None:
        desk, number, year = self.context.desk, record.relation_id or 0, self.context.year()
        figures = desk.collectives
        states = desk.find(Membership, Where("relation_id", "=", number))
        since = member_since(states)
        ever = figures.with_collective(number)
        self.give_take.show_balance(
            figures.with_collective(number, year), ever, year, since.year if since is not None else year
        )
        self.uses.show_services(figures.services(number, year), year)
        self.meetings.show_meetings(figures.meetings(number, year), year)
        divided = desk.find(
            Division, Where("relation_id", "=", number), sort=(Sort("since", descending=True),)
        )
        self.divisions.show_divisions(divided)
        self.joined.setVisible(not states and bool(figures.through(year).get(number, Through()).assignments))
        self._show_people(record, number, year)

    def _show_people(self, record: Collective, number: int, year: int) -> None:
        desk, figures = self.context.desk, self.context.desk.collectives
        members = desk.find(Member, Where("collective_id", "=", number))
        balances = figures.counterparties(number)
        noted = {one.relation_id for one in members if one.relation_id is not None}
        named = desk.lists.named(Relation, [*noted, *balances])
        names = {key: name_of(one) for key, one in named.items()}
        others = [one for key, one in named.items() if key not in noted and isinstance(one, Relation)]
        self.people.show_people(members, others, names, balances)
        turn, passed_on = "", 0
        if record.rotating:
            circle = figures.circle(number, year)
            turn, passed_on = words.turn(circle.order, circle.turn, names), circle.passed_on
        self.people.say(turn, passed_on)

    def _open_person(self, who: Member | Relation) -> None:
        """Someone who is not noted as a member yet is a relation; members open as the part they are."""
        if isinstance(who, Relation):
            self.go_to.emit(Relation, who.id)

    def _join(self) -> None:
        """A membership that came with the first assignment through it."""
        found = self.context.desk.find(
            Assignment, Where("source_id", "=", self.record.relation_id), sort=(Sort("since"),)
        )
        if found:
            first = found[0]
            self.want_new(
                IN_IT, since=first.since, assignment_id=first.id, admission=Admission.THROUGH_ASSIGNMENT
            )

    def _follow(self, key: str) -> None:
        """From a key figure to what it is made of."""
        from zzpdesk.desk.analysis import Figure

        if key == "turnover":
            period = self.context.desk.analysis.year(self.context.year())
            open_figure(self.context, Figure(period, source=SourceKey(self.record.relation_id)))
        else:
            self.context.go(Target("dependency"))
