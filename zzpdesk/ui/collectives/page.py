"""The page of picture 08."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from zzpdesk.core.ports import UnitOfWork
from zzpdesk.core.records import Bill, Collective, Fee, FeeTerms, Invoice, Payment, Relation
from zzpdesk.core.records.base import Record
from zzpdesk.core.sources import SourceKey
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.ui.collectives.detail import CollectiveDossier
from zzpdesk.ui.dossier.list import DossierRow
from zzpdesk.ui.dossier.page import DossierPage
from zzpdesk.ui.records.cells import CHANNEL_TOKEN
from zzpdesk.ui.records.sublist import Part
from zzpdesk.ui.records.words import name_of
from zzpdesk.ui.screens.sources import ABOUT_A_SOURCE, COLLECTIVES, MEMBERSHIPS, no_longer


class CollectivesPage(DossierPage):
    """Groups of freelancers in which she has a say."""

    about = COLLECTIVES
    detail = CollectiveDossier
    parts = (Part(MEMBERSHIPS, "relation_id", "relation_id"), *ABOUT_A_SOURCE)
    kinds = frozenset({Invoice, Payment, FeeTerms, Fee, Bill, Relation})

    def rows(self, records: Sequence[Any]) -> Sequence[tuple[Record, DossierRow]]:
        """Those that brought most first, then by name."""
        desk = self.context.desk
        names = desk.lists.named(Relation, [one.relation_id for one in records])
        found = desk.analysis.dependency(desk.analysis.year(self._year))
        shares = {one.key: one for one in found.sources}
        rows = []
        for one in records:
            share = shares.get(SourceKey(one.relation_id))
            amount = share.amount if share else 0
            name = name_of(names[one.relation_id])
            row = DossierRow(
                name,
                label(one.legal_form),
                formats.percent(share.share if share else 0),
                formats.euros(amount),
                mark=CHANNEL_TOKEN[share.channel] if share else "netwerk",
            )
            rows.append((-amount, name.casefold(), one, row))
        return [(one, row) for _amount, _name, one, row in sorted(rows, key=lambda each: each[:2])]

    def facts(self) -> Sequence[tuple[str, str]]:
        """What came through all of them, and what they took."""
        desk = self.context.desk
        found = desk.analysis.dependency(desk.analysis.year(self._year))
        ids = {SourceKey(one.relation_id) for one in desk.find(Collective) if one.relation_id is not None}
        if not ids:
            return ()
        through = sum(one.amount for one in found.sources if one.key in ids)
        paid = sum(one.paid_known for one in found.costs.sources if one.key in ids) if found.costs else 0
        return (_("Together"), formats.money(through)), (_("Paid in commission"), formats.money(paid))

    def take_out(self, work: UnitOfWork, record: Record) -> None:
        """Deleting one tells its relation."""
        if isinstance(record, Collective):
            no_longer(work, record)
        else:
            super().take_out(work, record)
