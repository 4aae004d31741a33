"""What belongs to an assignment: its chain, its partners, the circle it came through, and time without one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from zzpdesk.core import periods
from zzpdesk.core.agreement import AgreementState, agreement_state
from zzpdesk.core.bench import Bench, bench
from zzpdesk.core.chain import Chain, chain_of
from zzpdesk.core.circles import lead_of, offered_membership, placed_in_circle
from zzpdesk.core.errors import RuleUnknown
from zzpdesk.core.kinds import AssignmentId, RelationId
from zzpdesk.core.partners import Shares, shares_of
from zzpdesk.core.periods import Period
from zzpdesk.core.ports import Reader, Sort, UnitOfWork, Where
from zzpdesk.core.records import (
    Assignment,
    ChainLink,
    Collective,
    FeeTerms,
    Member,
    Membership,
    Partner,
    Relation,
)
from zzpdesk.core.records.membership import Admission
from zzpdesk.desk.kept import Kept

if TYPE_CHECKING:
    from zzpdesk.core.rules import RuleValue
    from zzpdesk.desk.books import Books

AGREEMENT_RULE = "model_agreement_last_day"


@dataclass(frozen=True, slots=True)
class NamedChain:
    """A chain with the names of its parties."""

    chain: Chain
    names: dict[int, str]


@dataclass(frozen=True, slots=True)
class InCircle:
    """Work that came through a circle: the circle's name, and who leads this time ("" when nobody of it signs)."""

    circle: str
    lead: str


def save_assignment(work: UnitOfWork, assignment: Assignment) -> Assignment:
    """Save it; work from a peer inside a circle is placed in that circle first, in the same change."""
    return work.save(placed(work, assignment))


def placed(work: Reader, assignment: Assignment) -> Assignment:
    """The assignment with the circle as its source when its peer is in one (`core.circles`)."""
    if assignment.source_id is None:
        return assignment
    members = work.find(Member, Where("relation_id", "=", assignment.source_id))
    if not members:
        return assignment
    rotating = {
        one.relation_id for one in work.find(Collective, Where("rotating", "=", True)) if one.relation_id
    }
    return placed_in_circle(assignment, members, rotating)


def save_link(work: UnitOfWork, link: ChainLink) -> ChainLink:
    """Save a party of a chain. A new one whose place is taken comes last; one moved to a taken place pushes on."""
    others = [
        other
        for other in work.find(
            ChainLink, Where("assignment_id", "=", link.assignment_id), sort=(Sort("position"),)
        )
        if other.id != link.id
    ]
    taken = {other.position for other in others}
    if link.position not in taken:
        return work.save(link)
    if link.id is None:
        return work.save(replace(link, position=max(taken) + 1))
    for other in reversed(others):
        if other.position >= link.position:
            work.save(replace(other, position=other.position + 1))
    return work.save(link)


class Assignments:
    """Assignments of one desk, beyond their own fields."""

    def __init__(self, desk: Books) -> None:
        """Read from this desk."""
        self._desk = desk
        self._kept = Kept(desk)

    def chain(self, assignment: Assignment) -> NamedChain:
        """The parties from the end client to the one that pays her, with what they charge her at its end or now."""
        links = self._desk.find(ChainLink, _of(assignment))
        charging = {assignment.contracting_id, *(link.relation_id for link in links)} - {None}
        terms = self._desk.find(FeeTerms, Where("source_id", "in", sorted(filter(None, charging))))
        today = self._desk.today()
        found = chain_of(assignment, links, terms, min(assignment.until or today, today))
        return NamedChain(found, self._names(party.relation_id for party in found.parties))

    def parties(self, assignment: Assignment) -> dict[str, str]:
        """Names of client, contracting party, debtor, source and introducer by field, without the empty ones."""
        fields = ("client_id", "contracting_id", "debtor_id", "source_id", "introducer_id")
        keys = {field: getattr(assignment, field) for field in fields}
        names = self._names(key for key in keys.values() if key is not None)
        return {field: names[key] for field, key in keys.items() if key in names}

    def partners(self, assignment: Assignment) -> tuple[Shares, dict[int, str]]:
        """How the work is shared, and the names of those who lead."""
        found = shares_of(self._desk.find(Partner, _of(assignment)))
        return found, self._names(lead for lead in found.leads if lead is not None)

    def agreement(self, assignment: Assignment) -> AgreementState | None:
        """Where its model agreement stands today; None without one."""
        return agreement_state(assignment, self._desk.today(), self.agreement_rule())

    def agreement_rule(self) -> RuleValue | None:
        """Up to when model agreements can be used, as far as is known today."""
        try:
            return self._desk.rules.value(AGREEMENT_RULE, self._desk.today())
        except RuleUnknown:
            return None

    def circle(self, assignment: Assignment) -> InCircle | None:
        """The circle that is its source and who leads; None when its source is no circle."""
        source = assignment.source_id
        circles = self._desk.find(Collective, Where("relation_id", "=", source), Where("rotating", "=", True))
        if source is None or not circles:
            return None
        lead = lead_of(assignment, self._desk.find(Member, Where("collective_id", "=", source)))
        names = self._names(key for key in (source, lead) if key is not None)
        return InCircle(names.get(source, ""), names.get(lead or 0, ""))

    def offered(self, assignment: Assignment) -> Relation | None:
        """The collective it runs through without her being a member of it; None: nothing to offer."""
        parties = [key for key in (assignment.source_id, assignment.contracting_id) if key is not None]
        if not parties:
            return None
        where = Where("relation_id", "in", parties)
        collectives = {one.relation_id for one in self._desk.find(Collective, where) if one.relation_id}
        found = offered_membership(assignment, collectives, self._desk.find(Membership, where))
        return None if found is None else self._desk.get(Relation, found)

    def join(self, label: str, assignment: Assignment, relation_id: RelationId) -> Membership:
        """Record that her membership of the collective began with this assignment."""
        return self._desk.save(
            label,
            Membership(
                relation_id=relation_id,
                since=assignment.since,
                assignment_id=AssignmentId(assignment.id or 0),
                admission=Admission.THROUGH_ASSIGNMENT,
            ),
        )

    def bench(self, year: int) -> Bench | None:
        """Working days without an assignment in a year (a running one up to today), from her first assignment on.

        None before there was one, and for a year to come.
        """
        today = self._desk.today()
        return self._kept.get((year, today), lambda: self._bench(periods.year(year, today), today))

    def _bench(self, period: Period, today: date) -> Bench | None:
        from zzpdesk.storage.queries import assignments as queries

        with self._desk.sums() as file:
            first = queries.first_start(file)
            if first is None or first > period.end or period.start > today:
                return None
            counted = Period(max(first, period.start), period.end)
            return bench(counted, queries.active(file, counted), queries.away(file, counted))

    def _names(self, ids: Iterable[int]) -> dict[int, str]:
        wanted = sorted(set(ids))
        found = self._desk.find(Relation, Where("id", "in", wanted)) if wanted else []
        return {relation.id: relation.name for relation in found if relation.id is not None}


def _of(assignment: Assignment) -> Where:
    return Where("assignment_id", "=", assignment.id or 0)
