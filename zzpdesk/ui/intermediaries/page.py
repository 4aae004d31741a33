"""The page of intermediaries: what each brings, takes and lets her wait for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from zzpdesk.core.ports import UnitOfWork
from zzpdesk.core.records import (
    Assignment,
    Bill,
    Fee,
    FeeTerms,
    Intermediary,
    Invoice,
    Payment,
    Relation,
)
from zzpdesk.core.records.base import Record
from zzpdesk.core.sources import Channel, SourceKey
from zzpdesk.texts import formats
from zzpdesk.texts.headlines import headline
from zzpdesk.texts.i18n import _
from zzpdesk.texts.intermediaries import take_words
from zzpdesk.ui.dossier.list import DossierRow
from zzpdesk.ui.dossier.page import DossierPage
from zzpdesk.ui.intermediaries.detail import IntermediaryDossier
from zzpdesk.ui.intermediaries.parts import CLAUSES_PART, LEADS_PART, STATEMENTS_PART
from zzpdesk.ui.records.cells import CHANNEL_TOKEN
from zzpdesk.ui.records.words import name_of
from zzpdesk.ui.screens.sources import ABOUT_A_SOURCE, INTERMEDIARIES, no_longer


class IntermediariesPage(DossierPage):
    """Commercial parties between her and the client."""

    about = INTERMEDIARIES
    detail = IntermediaryDossier
    parts = (*ABOUT_A_SOURCE, LEADS_PART, CLAUSES_PART, STATEMENTS_PART)
    kinds = frozenset({Invoice, Payment, FeeTerms, Fee, Bill, Relation, Assignment})

    def subtitle(self) -> str:
        return headline(self.context.desk.headlines.through(self._year, Channel.INTERMEDIARY))

    def rows(self, records: Sequence[Any]) -> Sequence[tuple[Record, DossierRow]]:
        """Those that brought most first, then by name: share and turnover; fee, days to pay, leads won."""
        desk = self.context.desk
        period = desk.analysis.year(self._year)
        names = desk.lists.named(Relation, [one.relation_id for one in records])
        found = desk.analysis.dependency(period)
        shares = {one.key: one for one in found.sources}
        costs = {one.key: one for one in found.costs.sources} if found.costs else {}
        days, leads = desk.intermediaries.pay_days(period), desk.intermediaries.leads(period)
        rows = []
        for one in records:
            key = SourceKey(one.relation_id)
            share, cost = shares.get(key), costs.get(key)
            amount, name = share.amount if share else 0, name_of(names[one.relation_id])
            words = [take_words(cost)] if cost else []
            if one.relation_id in days:
                words.append(_("{days} d").format(days=days[one.relation_id].average))
            if one.relation_id in leads:
                tally = leads[one.relation_id]
                words.append(_("{won} of {number}").format(won=tally.won, number=tally.received))
            row = DossierRow(
                name,
                " · ".join(words) or _("nothing this year"),
                formats.percent(share.share if share else 0),
                formats.euros(amount),
                mark=CHANNEL_TOKEN[share.channel] if share else "bemiddelaar",
                quiet=share is None and one.relation_id not in leads,
            )
            rows.append((-amount, name.casefold(), one, row))
        return [(one, row) for _amount, _name, one, row in sorted(rows, key=lambda each: each[:2])]

    def facts(self) -> Sequence[tuple[str, str]]:
        """What came through all of them, what she paid, and what clients paid on top."""
        desk = self.context.desk
        found = desk.analysis.dependency(desk.analysis.year(self._year))
        ids = {SourceKey(one.relation_id) for one in desk.find(Intermediary) if one.relation_id is not None}
        if not ids or found.costs is None:
            return ()
        listed = [one for one in found.costs.sources if one.key in ids]
        facts = [
            (_("Together"), formats.money(sum(one.turnover for one in listed))),
            (_("Fees paid by you"), formats.money(sum(one.paid_known for one in listed))),
        ]
        if any(not one.known for one in listed):
            facts.append((_("Not known of"), str(sum(not one.known for one in listed))))
        return tuple(facts)

    def take_out(self, work: UnitOfWork, record: Record) -> None:
        """Deleting one tells its relation."""
        if isinstance(record, Intermediary):
            no_longer(work, record)
        else:
            super().take_out(work, record)
