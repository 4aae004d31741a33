"""The four pages: hubs, gatherings, joint bids and what is shared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from zzpdesk.core.hubyield import GATHERING, HUB, PlaceKey
from zzpdesk.core.ports import UnitOfWork, Where
from zzpdesk.core.records import (
    Bid,
    Contact,
    FollowUp,
    Gathering,
    GiveTakeEntry,
    Hub,
    Meeting,
    Partner,
    Relation,
)
from zzpdesk.core.records.base import Record
from zzpdesk.core.records.hub import BidOutcome
from zzpdesk.texts import formats
from zzpdesk.texts import hubs as words
from zzpdesk.texts.headlines import headline
from zzpdesk.texts.i18n import N_, _
from zzpdesk.texts.labels import label
from zzpdesk.ui.dossier.list import DossierRow
from zzpdesk.ui.hubs.around import MEETINGS_OF_HUB, AroundPage
from zzpdesk.ui.hubs.gatheringdetail import MEETINGS_PART, GatheringDossier
from zzpdesk.ui.hubs.hubdetail import BIDS_PART, PLANS_PART, VISITS_PART, HubDossier
from zzpdesk.ui.hubs.otherdetail import PARTNERS_PART, BidDossier, SharingDossier
from zzpdesk.ui.records.view import ACTIVE, ARCHIVE
from zzpdesk.ui.screens.becoming import no_longer
from zzpdesk.ui.screens.collectives import GIVE_TAKE
from zzpdesk.ui.screens.gatherings import FOLLOW_UPS, GATHERINGS
from zzpdesk.ui.screens.hubs import BIDS, HUBS, SHARINGS

_CAME_OUT = MEETINGS_OF_HUB | {Bid, Contact, FollowUp, Gathering, GiveTakeEntry, Meeting}


class _PlacesPage(AroundPage):
    """Sums of all places stand below both lists."""

    kinds = frozenset(_CAME_OUT)
    besides = (FOLLOW_UPS, GIVE_TAKE)

    def subtitle(self) -> str:
        return headline(self.context.desk.headlines.places(self._year))

    def facts(self) -> Sequence[tuple[str, str]]:
        """What all places cost together, and what came of them."""
        found = self.context.desk.hubs.places(self._year)
        if not found.places:
            return ()
        return (
            (_("Cost, all together"), formats.money(found.cost)),
            (_("Turnover out of it"), formats.money(found.turnover)),
        )


class HubsPage(_PlacesPage):
    """Places to work."""

    about = HUBS
    detail = HubDossier
    parts = (VISITS_PART, PLANS_PART, BIDS_PART)

    def rows(self, records: Sequence[Any]) -> Sequence[tuple[Record, DossierRow]]:
        """By name; those without a plan today are over."""
        found = self.context.desk.hubs.places(self._year)
        rows = []
        for one in records:
            place = found.place(PlaceKey(HUB, one.id))
            if place is None:
                continue
            sub = words.plan(place.plan) or label(one.kind)
            row = DossierRow(
                place.name,
                sub,
                formats.euros(place.figures.turnover),
                words.times(place.figures.times),
                mark="netwerk",
                quiet=place.plan is None,
            )
            rows.append((place.plan is None, place.order, one, row))
        return [(one, row) for _over, _order, one, row in sorted(rows, key=lambda each: each[:2])]

    def take_out(self, work: UnitOfWork, record: Record) -> None:
        """Deleting a hub tells its relation."""
        if isinstance(record, Hub):
            no_longer(work, record)
        else:
            super().take_out(work, record)


class GatheringsPage(_PlacesPage):
    """Where she meets others."""

    about = GATHERINGS
    detail = GatheringDossier
    parts = (MEETINGS_PART,)
    views = (ACTIVE, ARCHIVE)

    def rows(self, records: Sequence[Any]) -> Sequence[tuple[Record, DossierRow]]:
        """What comes first stands first."""
        found, today = self.context.desk.hubs.places(self._year), self.context.desk.today()
        rows = []
        for one in records:
            place = found.place(PlaceKey(GATHERING, one.id))
            if place is None:
                continue
            sub = " · ".join(part for part in (label(one.rhythm), words.next_time(place.next, today)) if part)
            row = DossierRow(
                one.title,
                sub,
                formats.euros(place.figures.turnover),
                words.times(place.figures.times),
                mark="collectief" if one.kind.internal else "netwerk",
                quiet=one.archived,
            )
            rows.append((place.order, one, row))
        return [(one, row) for _order, one, row in sorted(rows, key=lambda each: each[0])]


class BidsPage(AroundPage):
    """Bids made together."""

    about = BIDS
    detail = BidDossier
    parts = (PARTNERS_PART,)
    kinds = frozenset({Partner, Relation})

    def rows(self, records: Sequence[Any]) -> Sequence[tuple[Record, DossierRow]]:
        """The newest first."""
        names = {found.bid.id: found.names for found in self.context.desk.hubs.bids()}
        newest = sorted(records, key=lambda one: (one.submitted_on is None, one.submitted_on), reverse=True)
        return [
            (
                one,
                DossierRow(
                    one.title,
                    names.get(one.id, {}).get(one.client_id or 0, ""),
                    formats.euros(one.amount),
                    label(one.outcome),
                    icon="circle-check" if one.outcome is BidOutcome.WON else "send",
                    quiet=one.outcome in {BidOutcome.LOST, BidOutcome.WITHDRAWN},
                ),
            )
            for one in newest
        ]

    def facts(self) -> Sequence[tuple[str, str]]:
        """How many wait and how many were won."""
        count = self.context.desk.count
        numbers = (
            (N_("Waiting"), BidOutcome.OPEN),
            (N_("Won"), BidOutcome.WON),
        )
        if not count(Bid):
            return ()
        return [(_(text), str(count(Bid, Where("outcome", "=", outcome)))) for text, outcome in numbers]


class SharingsPage(AroundPage):
    """What is paid for together."""

    about = SHARINGS
    detail = SharingDossier
    kinds = frozenset({Relation})

    def rows(self, records: Sequence[Any]) -> Sequence[tuple[Record, DossierRow]]:
        """What costs most first; what is over last."""
        desk, found = self.context.desk, []
        for one in records:
            cost = desk.hubs.sharing_of(one, self._year)
            over = one.until is not None and one.until < desk.today()
            row = DossierRow(
                one.title,
                words.saved(cost),
                formats.euros(cost.own),
                label(one.thing),
                icon="users",
                quiet=over,
            )
            found.append((over, -cost.own, one.id, one, row))
        return [(one, row) for *_key, one, row in sorted(found, key=lambda each: each[:3])]

    def facts(self) -> Sequence[tuple[str, str]]:
        """What sharing costs her in the year, and what it saves."""
        costs, total = self.context.desk.hubs.sharing(self._year)
        if not costs:
            return ()
        saved = formats.money(total.saved)
        known = saved if total.complete else _("{amount} known").format(amount=saved)
        return (_("You pay"), formats.money(total.own)), (_("Saved by sharing"), known)
