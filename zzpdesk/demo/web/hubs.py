"""Noor's places to work and to meet: hubs, visits, joint bids and what she shares with others."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from zzpdesk.core.kinds import BasisPoints, BidId, Minutes
from zzpdesk.core.periods import add_months
from zzpdesk.core.records import Bid, Hub, HubPlan, Partner, Sharing, Visit
from zzpdesk.core.records.hub import Arrangement, BidOutcome, HubKind, PerPeriod, SharedThing
from zzpdesk.demo.web.gatherings import Gatherings
from zzpdesk.demo.web.reading import Reading, cents, nth_weekday

if TYPE_CHECKING:
    from zzpdesk.demo.web.told import Told


def enter(told: Told) -> None:
    """Everything of `hubs.toml` up to today."""
    data = told.read("hubs")
    hubs, gatherings = _Hubs(told, data), Gatherings(told, data)
    told.enter("Hubs", hubs.hubs())
    told.enter("Bezoeken", hubs.visits())
    gatherings.gather()
    gatherings.meet()
    told.enter("Kansen", gatherings.leads())
    hubs.bid()
    told.enter("Samen gedeeld", hubs.sharings())


class _Hubs(Reading):
    """Records of hubs, bids and sharing."""

    def hubs(self) -> Iterator[Hub | HubPlan]:
        """The hubs and their plans."""
        for entry in self.data["hub"]:
            yield Hub(
                relation_id=self.relation(entry),
                kind=HubKind(entry["kind"]),
                sector=entry.get("sector", ""),
                note=entry.get("note", ""),
            )
        for entry in self.past("plan", "since"):
            yield HubPlan(
                relation_id=self.relation(entry),
                arrangement=Arrangement(entry["arrangement"]),
                price=cents(entry.get("price", 0)),
                since=self.day(entry, "since"),
                until=self.day(entry, "until"),
                bound_until=self.day(entry, "bound_until"),
                notice_months=entry.get("notice_months", 0),
                renews_months=entry.get("renews_months", 0),
                stage=entry.get("stage", ""),
                note=entry.get("note", ""),
            )

    def visits(self) -> Iterator[Visit]:
        """Her usual days at the hubs."""
        for entry in self.past("days", "since"):
            last = min(self.day(entry, "until") or self.told.today, self.told.today)
            first = self.told.day(entry["since"])
            for day in _usual_days(first, last, entry["weeks"]):
                yield Visit(
                    relation_id=self.relation(entry),
                    day=day,
                    minutes=Minutes(entry["minutes"] + 15 * (day.month % 2)),
                )

    def bid(self) -> None:
        """Joint bids and the shares in them."""
        for entry in self.past("bid", "submitted_on"):
            (made,) = self.told.enter("Offerte", [self._bid(entry)])
            self.told.enter(
                "Aandelen",
                [
                    Partner(
                        bid_id=BidId(made.id or 0),
                        relation_id=self.relation(one),
                        share=BasisPoints(one["share"] * 100),
                        work=one["work"],
                        lead=one.get("lead", False),
                    )
                    for one in entry["partners"]
                ],
            )

    def sharings(self) -> Iterator[Sharing]:
        """What she shares with others."""
        for entry in self.past("sharing", "since"):
            yield Sharing(
                title=entry["title"],
                thing=SharedThing(entry["thing"]),
                relation_id=self.relation(entry),
                cost=cents(entry["cost"]),
                per=PerPeriod(entry["per"]),
                share=BasisPoints(entry["share"] * 100),
                alone=cents(entry["alone"]),
                since=self.told.day(entry["since"]),
            )

    def _bid(self, entry: dict[str, Any]) -> Bid:
        decided = self.day(entry, "decided_on")
        known = decided is not None and decided <= self.told.today
        return Bid(
            title=entry["title"],
            client_id=self.relation(entry, "client"),
            relation_id=self.relation(entry),
            submitted_on=self.told.day(entry["submitted_on"]),
            decided_on=decided if known else None,
            outcome=BidOutcome(entry["outcome"]) if known else BidOutcome.OPEN,
            amount=cents(entry["amount"]),
            assignment_id=self.work(entry) if known else None,
            note=entry.get("note", ""),
        )


def _usual_days(first: date, last: date, weeks: list[list[int]]) -> Iterator[date]:
    """The days of each month such as the second Tuesday ([2, 1]); not in August."""
    month = first.replace(day=1)
    while month <= last:
        for week, weekday in weeks:
            day = nth_weekday(month, week, weekday)
            if first <= day <= last and day.month != 8:
                yield day
        month = add_months(month, 1)
