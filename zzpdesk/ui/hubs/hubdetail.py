"""One hub, told in cards."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from zzpdesk.core.hubplans import SUBSCRIPTIONS
from zzpdesk.core.kinds import Minutes
from zzpdesk.core.records import Hub
from zzpdesk.core.records.hub import HubKind
from zzpdesk.texts import formats
from zzpdesk.texts import hubs as words
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.ui.dossier.detail import GAP
from zzpdesk.ui.dossier.header import Heading, KeyFigure
from zzpdesk.ui.figures.arranged import Arranged, Arrangement, Col, Row
from zzpdesk.ui.hubs.placedetail import PlaceDossier
from zzpdesk.ui.look.chips import Chip
from zzpdesk.ui.records.sublist import Part
from zzpdesk.ui.screens.gatherings import CONTACTS, FOLLOW_UPS
from zzpdesk.ui.screens.hubs import BIDS, HUB_PLANS, HUBS, PARTNERS, VISITS

VISITS_PART = Part(
    VISITS,
    "relation_id",
    "relation_id",
    parts=(Part(CONTACTS, "visit_id", fills=lambda one: {"day": one.day}),),
)
PLANS_PART = Part(HUB_PLANS, "relation_id", "relation_id")
BIDS_PART = Part(BIDS, "relation_id", "relation_id", parts=(Part(PARTNERS, "bid_id"),))
_ICONS = {
    HubKind.FLEX: "armchair",
    HubKind.SHARED_BUILDING: "building-2",
    HubKind.RENTED_CHAIR: "armchair",
    HubKind.INCUBATOR: "rocket",
    HubKind.ACCELERATOR: "rocket",
}
_USUAL = Minutes(30)


class HubDossier(PlaceDossier):
    """The hub that is current in the list."""

    about = HUBS
    contacts = Part(CONTACTS, "visit_id")
    promises = Part(FOLLOW_UPS, "relation_id", "relation_id")

    def there_title(self) -> str:
        return _("Were you there today?")

    def cards(self) -> QWidget:
        self.visits, self.plans = self.part_card(VISITS_PART), self.part_card(PLANS_PART)
        self.bids = self.part_card(BIDS_PART)
        wide = Col(
            [
                (self.noting, 0),
                (Row([(self.funnel, 4), (Col([(self.there, 0), (self.follow_ups, 1)]), 3)]), 0),
                (self.people, 0),
                (self.visits, 0),
                (self.plans, 0),
                (self.bids, 0),
            ]
        )
        cards = (self.noting, self.there, self.funnel, self.follow_ups, self.people, self.visits)
        one = Col([(card, 0) for card in (*cards, self.plans, self.bids)])
        return Arranged((Arrangement(640, wide), Arrangement(0, one)), gap=GAP)

    def usual_minutes(self) -> Minutes:
        visits = self.facts.visits if self.facts else ()
        return next((one.minutes for one in visits if one.minutes), _USUAL)

    def heading(self, record: Hub) -> Heading:
        facts, year = self.facts, self.context.year()
        if facts is None:
            return Heading("")
        place, now = facts.place, facts.place.figures
        relation = place.relation
        since = min((one.since.year for one in facts.plans if one.since), default=None)
        paid = any(one.arrangement in SUBSCRIPTIONS for one in facts.plans)
        started = _("since {year}").format(year=since) if since else ""
        figures = (
            KeyFigure(_("Cost {year}").format(year=year), formats.money(now.cost), words.plan(place.plan)),
            KeyFigure(
                _("Visits {year}").format(year=year),
                str(now.times),
                _("{hours} with people").format(hours=formats.hours(now.minutes)),
            ),
            KeyFigure(_("Cost per visit"), words.per_time(now), _("subscription included") if paid else ""),
            KeyFigure(
                _("Turnover out of it"),
                formats.euros(now.turnover),
                words.ever(facts.ever.turnover, since),
            ),
        )
        facts_line = (relation.city if relation else "", record.sector, started)
        return Heading(place.name, tuple(self._chips(record)), facts_line, figures)

    def _chips(self, record: Hub) -> list[Chip]:
        chips = [Chip(label(record.kind), "neutral", _ICONS[record.kind])]
        place = self.facts.place if self.facts else None
        if place is None or place.plan is None:
            return chips
        if place.plan.stage:
            chips.append(Chip(place.plan.stage, "tint", "flag"))
        chips.append(Chip(words.plan(place.plan), "tint", "credit-card"))
        if place.binding is not None:
            text, tone = words.cancelling(place.binding, self.context.desk.today())
            chips.append(Chip(text, "warn" if tone == "warn" else "neutral", "calendar-clock"))
        return chips

    def show_cards(self, _record: Any) -> None:
        self.there.show_words(_("Note your time, who you met and what you promised."))
