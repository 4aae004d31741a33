"""Collectives in figures: what came through each and its federation, give and take, and the circle's turn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from zzpdesk.core.collectives import Through, Used, rolled_up, taken, through, used
from zzpdesk.core.givetake import Balance, PassedRow, balance, next_lead, per_party, turns
from zzpdesk.core.periods import Period
from zzpdesk.core.ports import Sort, Where
from zzpdesk.core.records.gathering import Decision, Gathering, Meeting
from zzpdesk.core.records.membership import Member
from zzpdesk.core.records.provision import Provision
from zzpdesk.core.records.relation import Collective
from zzpdesk.core.sources import SourceKey
from zzpdesk.desk.kept import Kept

if TYPE_CHECKING:
    from zzpdesk.core.dependency import Dependency, SourceCost
    from zzpdesk.desk.analysis import Analysis
    from zzpdesk.desk.books import Books

_BEGINNING = date(1, 1, 1)


@dataclass(frozen=True, slots=True)
class Circle:
    """The rotating lead of a circle: the order (0: she herself), whose turn it is (None: no fixed order).

    `passed_on` is turnover in cents that went through her to the others.
    """

    order: tuple[int, ...]
    turn: int | None
    passed_on: int


@dataclass(frozen=True, slots=True)
class MeetingWith:
    """A meeting of a collective with what was decided there."""

    meeting: Meeting
    decisions: tuple[Decision, ...]


class Collectives:
    """The collectives of one desk. Each answer is kept until something changes."""

    def __init__(self, desk: Books, analysis: Analysis) -> None:
        """Read from this desk; `analysis` knows the shares."""
        self._desk, self._analysis = desk, analysis
        self._kept = Kept(desk)

    def through(self, year: int) -> Mapping[int, Through]:
        """Relation of each collective -> what came through it in a year."""
        return self.through_in(self._analysis.year(year))

    def through_in(self, period: Period) -> Mapping[int, Through]:
        """The same in any period."""
        return self._kept.get(("through", period), lambda: self._through(period))

    def together(self, year: int) -> tuple[int, int, bool]:
        """Turnover through all collectives in cents, known commission, and whether that is all of it; once each."""
        known = {SourceKey(number) for number in self._parents()}
        found = self._analysis.dependency(self._analysis.year(year))
        costs = [one for one in _costs(found) if one.key in known]
        complete = all(one.paid is not None for one in costs)
        return sum(one.turnover for one in costs), sum(one.paid_known for one in costs), complete

    def with_collective(self, relation_id: int, year: int | None = None) -> Balance:
        """Give and take with a collective in a year (None: ever)."""
        return balance(row for row in self._passed(year) if row.tie == relation_id)

    def counterparties(self, relation_id: int, year: int | None = None) -> Mapping[int, Balance]:
        """Give and take per relation within a collective."""
        return per_party(row for row in self._passed(year) if row.tie == relation_id)

    def circle(self, relation_id: int, year: int) -> Circle:
        """The rotating lead of a circle, as it is today or was at the end of a past year."""
        from zzpdesk.storage.queries import collectives as queries

        period = self._analysis.year(year)
        members = self._desk.find(Member, Where("collective_id", "=", relation_id))
        numbers: dict[int, int] = {
            one.relation_id: one.turn
            for one in members
            if one.turn is not None and one.relation_id is not None and _in(one, period.end)
        }
        order = turns(numbers)
        with self._desk.sums() as file:
            last = queries.last_lead(file, relation_id, period.end)
            return Circle(order, next_lead(order, last), queries.passed_on(file, relation_id, period))

    def services(self, relation_id: int, year: int) -> list[tuple[Provision, Used]]:
        """What a collective offers: what she uses first, then the rest, what is to come last."""
        work = self.through(year).get(relation_id, Through()).assignments
        return self.services_in(relation_id, self._analysis.year(year), work)

    def services_in(self, relation_id: int, period: Period, work: int) -> list[tuple[Provision, Used]]:
        """The same in any period, with so many assignments through it."""
        from zzpdesk.storage.queries import collectives as queries

        with self._desk.sums() as file:
            uses = queries.uses(file, relation_id, period)
        found = [
            (one, used(one, *uses.get(one.id or 0, (0, 0)), work, period))
            for one in self._desk.find(Provision, Where("relation_id", "=", relation_id))
        ]
        return sorted(found, key=lambda each: (each[1].starts is not None, not taken(*each), each[0].id or 0))

    def meetings(self, relation_id: int, year: int, most: int = 12) -> list[MeetingWith]:
        """The latest meetings up to the end of a year, those still to come included."""
        until = Where("day", "<=", date(year, 12, 31))
        series = [one.id for one in self._desk.find(Gathering, Where("relation_id", "=", relation_id))]
        newest = (Sort("day", descending=True),)
        own = self._desk.page(Meeting, (Where("relation_id", "=", relation_id), until), newest, limit=most)
        serial = self._desk.page(Meeting, (Where("gathering_id", "in", series), until), newest, limit=most)
        both = {one.id: one for one in (*own, *serial)}
        shown = sorted(both.values(), key=lambda one: (one.day or _BEGINNING, one.id or 0), reverse=True)[
            :most
        ]
        decisions = self._desk.find(Decision, Where("meeting_id", "in", [one.id for one in shown]))
        return [
            MeetingWith(one, tuple(each for each in decisions if each.meeting_id == one.id)) for one in shown
        ]

    # ---- how

    def _passed(self, year: int | None) -> list[PassedRow]:
        rows = self._kept.get(("passed", self._desk.today()), self._read_passed)
        return [row for row in rows if year in {None, row.year}]

    def _read_passed(self) -> list[PassedRow]:
        from zzpdesk.storage.queries import collectives as queries

        with self._desk.sums() as file:
            return queries.passed(file, Period(_BEGINNING, self._desk.today()))

    def _parents(self) -> dict[int, int | None]:
        return {
            one.relation_id: one.parent_id
            for one in self._desk.find(Collective)
            if one.relation_id is not None
        }

    def _through(self, period: Period) -> dict[int, Through]:
        from zzpdesk.storage.queries import collectives as queries

        found = self._analysis.dependency(period)
        with self._desk.sums() as file:
            counts = queries.assignments(file, period)
        parents = self._parents()
        costs = {one.key.relation_id: one for one in _costs(found) if not one.key.direct}
        shares = {one.key.relation_id: one.share for one in found.sources if not one.key.direct}
        own = {
            number: through(costs.get(number), shares.get(number), counts.get(number, 0))
            for number in parents
        }
        return {number: rolled_up(number, own, parents) for number in parents}


def _in(member: Member, day: date) -> bool:
    return (member.since is None or member.since <= day) and (member.until is None or day <= member.until)


def _costs(found: Dependency) -> tuple[SourceCost, ...]:
    return found.costs.sources if found.costs is not None else ()
