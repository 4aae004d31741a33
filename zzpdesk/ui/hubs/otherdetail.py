"""A joint bid with the shares in it, and something that is shared with others."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from zzpdesk.core.kinds import BasisPoints, Cents
from zzpdesk.core.money import share_of
from zzpdesk.core.records import Bid, Partner, Relation, Sharing
from zzpdesk.core.records.hub import BidOutcome
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.ui.dossier.detail import GAP, Dossier
from zzpdesk.ui.dossier.header import Heading, KeyFigure
from zzpdesk.ui.dossier.table import DossierTable
from zzpdesk.ui.figures.arranged import Arranged, Arrangement, Col
from zzpdesk.ui.look.card import Card
from zzpdesk.ui.look.cells import Cell, Column
from zzpdesk.ui.look.chips import Chip, Tone
from zzpdesk.ui.look.labels import Label
from zzpdesk.ui.records.sublist import Part
from zzpdesk.ui.screens.hubs import BIDS, PARTNERS, SHARINGS

PARTNERS_PART = Part(PARTNERS, "bid_id")
_TONES: dict[BidOutcome, Tone] = {BidOutcome.WON: "ok", BidOutcome.OPEN: "tint"}
_ICONS = {BidOutcome.WON: "circle-check", BidOutcome.OPEN: "hourglass"}


class BidDossier(Dossier):
    """The bid that is current in the list."""

    about = BIDS

    def cards(self) -> QWidget:
        columns = (
            Column(_("Who"), stretch=2),
            Column(_("Which part"), stretch=3),
            Column(_("Share"), width=80, align="right"),
            Column(_("Amount"), width=112, align="right"),
        )
        self.partners = DossierTable(
            "partners", _("Who does what"), columns, link=_("Add"), nothing=_("Nobody yet.")
        )
        self.partners.opened.connect(lambda one: self.part_wanted.emit(PARTNERS_PART, one))
        self.partners.delete.connect(self.delete)
        self.partners.link_clicked.connect(lambda: self.want_new(PARTNERS_PART))
        self.note = Label("", "body", "text2", wrap=True)
        self.note_card = Card(_("Note"))
        self.note_card.add(self.note)
        return Arranged((Arrangement(0, Col([(self.partners, 0), (self.note_card, 0)])),), gap=GAP)

    def heading(self, record: Bid) -> Heading:
        found = self._found(record)
        names = found.names if found else {}
        own = next((one.share for one in found.partners if one.relation_id is None), None) if found else None
        known = record.amount is not None and own is not None
        mine = formats.money(share_of(record.amount or Cents(0), own or BasisPoints(0))) if known else "–"
        chip = Chip(
            label(record.outcome), _TONES.get(record.outcome, "neutral"), _ICONS.get(record.outcome, "")
        )
        figures = (
            KeyFigure(_("Whole bid"), formats.money(record.amount), _("excluding VAT")),
            KeyFigure(_("Your share"), mine, "" if own is None else formats.rate(own)),
            KeyFigure(_("Sent in"), formats.day_year(record.submitted_on), self._decided(record)),
        )
        client = names.get(record.client_id or 0, "")
        origin = names.get(record.relation_id or 0, "")
        told = (
            _("for {name}").format(name=client) if client else "",
            _("out of {name}").format(name=origin) if origin else "",
        )
        return Heading(record.title, (chip,), told, figures)

    def show_cards(self, record: Any) -> None:
        found = self._found(record)
        partners = found.partners if found else ()
        names = found.names if found else {}
        rows = [
            (
                Cell(_who(one, names), chip=Chip(_("leads"), "neutral") if one.lead else None, weight=500),
                Cell(one.work, tone="text2"),
                Cell("–" if one.share is None else formats.rate(one.share), align="right"),
                Cell(_part(record, one), align="right"),
            )
            for one in partners
        ]
        self.partners.show_rows(rows, list(partners))
        self.partners.set_subtitle(_left(partners))
        self.note.setText(record.note)
        self.note_card.setVisible(bool(record.note))

    def _found(self, record: Bid) -> Any:
        return next((one for one in self.context.desk.hubs.bids() if one.bid.id == record.id), None)

    @staticmethod
    def _decided(record: Bid) -> str:
        day = record.decided_on
        return "" if day is None else _("decided {day}").format(day=formats.day_year(day))


class SharingDossier(Dossier):
    """What is current in the list."""

    about = SHARINGS

    def cards(self) -> QWidget:
        self.told = Label("", "body", wrap=True)
        self.note = Label("", "body", "text2", wrap=True)
        card = Card(_("What it saves"))
        card.setObjectName("saving_card")
        card.add(self.told)
        card.add(self.note)
        return Arranged((Arrangement(0, Col([(card, 0)])),), gap=GAP)

    def heading(self, record: Sharing) -> Heading:
        year, cost = self.context.year(), self._cost(record)
        desk = self.context.desk
        other = desk.get(Relation, record.relation_id) if record.relation_id else None
        per = label(record.per)
        figures = (
            KeyFigure(
                _("You pay, {year}").format(year=year),
                formats.money(cost.own),
                _("{share} of {amount}").format(
                    share=formats.rate(record.share), amount=formats.money(cost.whole)
                ),
            ),
            KeyFigure(_("Alone, {year}").format(year=year), formats.money(cost.alone)),
            KeyFigure(_("Saved, {year}").format(year=year), formats.money(cost.saved)),
        )
        since = formats.day_year(record.since)
        told = (
            _("with {name}").format(name=other.name) if other else "",
            f"{formats.money(record.cost)} {per}",
            _("since {day}").format(day=since),
            _("up to and including {day}").format(day=formats.day_year(record.until)) if record.until else "",
        )
        return Heading(record.title, (Chip(label(record.thing), "neutral", "users"),), told, figures)

    def show_cards(self, record: Any) -> None:
        cost = self._cost(record)
        if cost.saved is None:
            text = _("Fill in what it would cost you alone, and you see here what sharing saves.")
        elif cost.saved >= 0:
            text = _("You pay {own} in {year}; alone it would be {alone}. That saves {saved}.")
        else:
            text = _("You pay {own} in {year}; alone it would be {alone}. Sharing costs you more.")
        self.told.setText(
            text.format(
                own=formats.money(cost.own),
                alone=formats.money(cost.alone),
                saved=formats.money(cost.saved),
                year=self.context.year(),
            )
        )
        self.note.setText(record.note)
        self.note.setVisible(bool(record.note))

    def _cost(self, record: Sharing) -> Any:
        return self.context.desk.hubs.sharing_of(record, self.context.year())


def _who(partner: Partner, names: Any) -> str:
    return _("You") if partner.relation_id is None else names.get(partner.relation_id, "")


def _part(bid: Bid, partner: Partner) -> str:
    if bid.amount is None or partner.share is None:
        return "–"
    return formats.money(share_of(bid.amount, partner.share))


def _left(partners: Any) -> str:
    """What of the whole nobody has yet, or that it is more than the whole."""
    shares = [one.share for one in partners if one.share is not None]
    over = sum(shares) - 10_000
    if not shares or over == 0:
        return ""
    text = _("{share} too much") if over > 0 else _("{share} not divided yet")
    return text.format(share=formats.rate(abs(over)))
