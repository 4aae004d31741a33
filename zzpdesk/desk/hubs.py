"""Hubs, gatherings and sharing as pages show them: what they cost, what came of them, what comes next."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from zzpdesk.core import periods
from zzpdesk.core.gatherings import NextTime, next_time
from zzpdesk.core.hubfacts import JointBid, Place, PlaceFacts, Places, Upcoming, coming, planned
from zzpdesk.core.hubplans import binding, held, in_force, subscription
from zzpdesk.core.hubyield import GATHERING, HUB, PlaceKey, combine
from zzpdesk.core.periods import Period
from zzpdesk.core.ports import Sort, Where
from zzpdesk.core.records import (
    Bid,
    Contact,
    FollowUp,
    Gathering,
    GiveTakeEntry,
    Hub,
    HubPlan,
    Lead,
    Meeting,
    Partner,
    Relation,
    Sharing,
    Visit,
)
from zzpdesk.core.records.base import Record
from zzpdesk.core.records.gathering import Attendance
from zzpdesk.core.sharing import SharingCost, SharingTotal, runs, sharing_cost, total
from zzpdesk.desk.attending import Attending
from zzpdesk.desk.kept import Kept

if TYPE_CHECKING:
    from zzpdesk.desk.books import Books

R = TypeVar("R", bound=Record)
_BEGINNING = date(1, 1, 1)
_RUNNING = "WHERE NOT archived ORDER BY id"


class Hubs(Attending):
    """The hubs and gatherings of one desk."""

    def __init__(self, desk: Books) -> None:
        """Read from this desk."""
        super().__init__(desk)
        self._kept = Kept(desk)

    def places(self, year: int) -> Places:
        """All places, with the figures of a year (a running one: up to today)."""
        period = periods.year(year, self._desk.today())
        return self._kept.get(("places", period, self._desk.today()), lambda: self._places(period))

    def facts(self, key: PlaceKey, year: int) -> PlaceFacts | None:
        """Everything about one place; None when it is not there (any more)."""
        from zzpdesk.storage.queries import hubs as queries

        found = self.places(year)
        place, ever = found.place(key), self._ever().place(key)
        if place is None or ever is None:
            return None
        with self._desk.sums() as file:
            meetings, contacts = queries.meetings_of(file, key), queries.contacts_of(file, key)
            promises, leads = queries.follow_ups_of(file, key), queries.leads_of(file, key)
            work = queries.work_of(file, key)
        relation = place.relation.id if place.relation else None
        of_hub = key.kind == HUB
        span = (Where("day", ">=", found.period.start), Where("day", "<=", date(year, 12, 31)))
        newest = (Sort("day", descending=True),)
        mine = Where("relation_id", "=", relation)
        return PlaceFacts(
            place=place,
            ever=ever.figures,
            plans=tuple(reversed(held(self._desk.find(HubPlan, mine)))) if of_hub else (),
            visits=tuple(self._desk.find(Visit, mine, *span, sort=newest)) if of_hub else (),
            meetings=self._by_id(Meeting, meetings, *span),
            contacts=self._by_id(Contact, contacts),
            follow_ups=self._by_id(FollowUp, promises),
            gifts=tuple(self._desk.find(GiveTakeEntry, Where("meeting_id", "in", meetings), sort=newest)),
            bids=tuple(self._desk.find(Bid, mine)) if relation else (),
            leads=self._by_id(Lead, leads),
            assignment_ids=work,
        )

    def next_meetings(self, limit: int = 5) -> tuple[Upcoming, ...]:
        """What is planned, filled in or expected from today on, the first one first."""
        from zzpdesk.storage.rows import records  # the overview asks this before SQLAlchemy is there

        today = self._desk.today()
        with self._desk.sums() as file:
            series = {one.id: one for one in records(file, Gathering, _RUNNING)}
            to_come = records(file, Meeting, "WHERE day >= ? ORDER BY id", (today.isoformat(),))
        meetings = [
            one
            for one in to_come
            if one.attendance is not Attendance.ABSENT
            and (one.gathering_id is None or one.gathering_id in series)
        ]
        found = [planned(one, one.day or today, series.get(one.gathering_id)) for one in meetings]
        days = {(one.gathering_id, one.day) for one in found}
        for number, time in self._next_times(today).items():
            if number in series and (number, time.day) not in days:
                found.append(coming(series[number], time))
        return tuple(sorted(found, key=lambda one: one.order)[:limit])

    def open_follow_ups(self) -> list[FollowUp]:
        """What was promised and is not done yet, the most urgent first."""
        return self._desk.find(FollowUp, Where("done_on", "is-null"), sort=(Sort("due"),))

    def sharing(self, year: int) -> tuple[tuple[SharingCost, ...], SharingTotal]:
        """What is shared in a year (a running one: up to today), what it costs her and what it saves."""
        period = periods.year(year, self._desk.today())
        found = [one for one in self._desk.find(Sharing, sort=(Sort("since"),)) if runs(one, period)]
        costs = tuple(sharing_cost(one, period) for one in found)
        return costs, total(costs)

    def sharing_of(self, sharing: Sharing, year: int) -> SharingCost:
        """What one thing comes to in a year, running or not."""
        return sharing_cost(sharing, periods.year(year, self._desk.today()))

    def bids(self) -> tuple[JointBid, ...]:
        """All joint bids, the newest first, each with its partners: who leads first."""
        bids = self._desk.find(Bid, sort=(Sort("submitted_on", descending=True),))
        partners = self._desk.find(Partner, Where("bid_id", "not-null"))
        ids = {one.relation_id for one in partners} | {one.client_id for one in bids}
        ids |= {one.relation_id for one in bids}
        relations = self._desk.find(Relation, Where("id", "in", sorted(one for one in ids if one)))
        names = {one.id or 0: one.name for one in relations}
        return tuple(
            JointBid(bid, tuple(sorted((p for p in partners if p.bid_id == bid.id), key=_leads_first)), names)
            for bid in bids
        )

    # how

    def _ever(self) -> Places:
        period = Period(_BEGINNING, self._desk.today())
        return self._kept.get(("places", period), lambda: self._places(period))

    def _places(self, period: Period) -> Places:
        from zzpdesk.storage.queries import hubs as queries

        today = self._desk.today()
        with self._desk.sums() as file:
            effort, funnel = queries.effort(file, period), queries.funnel(file, period)
            together = queries.turnover_together(file, period)
        times = self._next_times(today)
        records: list[Hub | Gathering] = [*self._desk.find(Hub), *self._desk.find(Gathering)]
        relations = self._relations(records)
        plans: dict[int | None, list[HubPlan]] = {}
        for plan in self._desk.find(HubPlan):
            plans.setdefault(plan.relation_id, []).append(plan)

        def place(record: Hub | Gathering) -> Place:
            hub = isinstance(record, Hub)
            key = PlaceKey(HUB if hub else GATHERING, record.id or 0)
            own = plans.get(record.relation_id, []) if hub else []
            now = in_force(own, today)
            return Place(
                key,
                record,
                relations.get(record.relation_id or 0),
                now,
                None if now is None else binding(now, today),
                None if hub else times.get(record.id or 0),
                combine(effort.get(key), funnel.get(key), subscription(own, period)),
            )

        found = sorted((place(one) for one in records), key=lambda one: one.order)
        return Places(period, tuple(found), together)

    def _next_times(self, today: date) -> dict[int, NextTime]:
        from zzpdesk.storage.queries import hubs as queries
        from zzpdesk.storage.rows import records

        with self._desk.sums() as file:
            meetings = queries.meeting_days(file, today)
            series = records(file, Gathering, _RUNNING)
        found = {}
        for one in series:
            days = [day for number, day, _skips in meetings if number == one.id]
            skipped = {day for number, day, skips in meetings if number == one.id and skips}
            time = next_time(one, days, today, skipped)
            if time is not None:
                found[one.id or 0] = time
        return found

    def _relations(self, records: Iterable[Hub | Gathering]) -> dict[int, Relation]:
        ids = sorted({one.relation_id for one in records if one.relation_id})
        return {one.id or 0: one for one in self._desk.find(Relation, Where("id", "in", ids))}

    def _by_id(self, kind: type[R], ids: tuple[int, ...], *where: Where) -> tuple[R, ...]:
        """Records in the order of their ids."""
        found = {one.id: one for one in self._desk.find(kind, Where("id", "in", ids), *where)}
        return tuple(found[number] for number in ids if number in found)


def _leads_first(partner: Partner) -> tuple[bool, int, int]:
    return (not partner.lead, -(partner.share or 0), partner.id or 0)
