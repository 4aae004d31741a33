"""One collective, told in cards."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from zzpdesk.core.records import Collective, Relation
from zzpdesk.core.sources import SourceKey
from zzpdesk.texts import formats
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.ui.dossier.detail import GAP, Dossier
from zzpdesk.ui.dossier.header import Heading, KeyFigure
from zzpdesk.ui.figures.arranged import Arranged, Arrangement, Col
from zzpdesk.ui.look.chips import Chip
from zzpdesk.ui.records.sublist import Part
from zzpdesk.ui.records.words import name_of
from zzpdesk.ui.screens.sources import COLLECTIVES, FEE_TERMS, MEMBERSHIPS, SAY


class CollectiveDossier(Dossier):
    """The collective that is current in the list."""

    about = COLLECTIVES

    def cards(self) -> QWidget:
        members = self.part_card(Part(MEMBERSHIPS, "relation_id", "relation_id"))
        terms = self.part_card(Part(FEE_TERMS, "source_id", "relation_id"))
        say = self.part_card(Part(SAY, "relation_id", "relation_id"))
        below = Col([(members, 0), (terms, 0), (say, 0)])
        return Arranged((Arrangement(0, below),), gap=GAP)

    def heading(self, record: Collective) -> Heading:
        desk = self.context.desk
        relation = desk.get(Relation, record.relation_id or 0)
        found = desk.analysis.dependency(desk.analysis.year(self.context.year()))
        key = SourceKey(record.relation_id or 0)
        cost = next((one for one in found.costs.sources if one.key == key), None) if found.costs else None
        year = self.context.year()
        figures = [
            KeyFigure(_("Turnover {year}").format(year=year), formats.euros(cost.turnover if cost else 0))
        ]
        if cost is not None and cost.paid is not None:
            figures.append(KeyFigure(_("Commission"), formats.money(cost.paid)))
        if cost is not None and cost.net_rate is not None:
            rate = formats.money(formats.rounded_fraction(cost.net_rate))
            figures.append(KeyFigure(_("Net per hour"), rate))
        chips = (Chip(label(record.legal_form), "neutral", "scale"),)
        return Heading(name_of(relation), chips, (record.region, record.sector), figures)
