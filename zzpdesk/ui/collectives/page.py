"""The page of picture 08."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from zzpdesk.core.collectives import Through
from zzpdesk.core.fees import in_force
from zzpdesk.core.memberships import standing
from zzpdesk.core.ports import UnitOfWork, Where
from zzpdesk.core.records import (
    Assignment,
    Collective,
    FeeTerms,
    Gathering,
    Invoice,
    Membership,
    Relation,
    Say,
)
from zzpdesk.core.records.base import Record
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.sources import Channel, effective_kind, say_on
from zzpdesk.texts import formats
from zzpdesk.texts.collectives import short_form
from zzpdesk.texts.headlines import headline
from zzpdesk.texts.i18n import _, ngettext
from zzpdesk.ui.collectives.detail import CollectiveDossier
from zzpdesk.ui.collectives.parts import ALL
from zzpdesk.ui.dossier.list import DossierRow
from zzpdesk.ui.dossier.page import DossierPage
from zzpdesk.ui.records.words import name_of
from zzpdesk.ui.screens.sources import COLLECTIVES, no_longer


class CollectivesPage(DossierPage):
    """Groups of freelancers in which she has a say."""

    about = COLLECTIVES
    detail = CollectiveDossier
    parts = ALL
    kinds = frozenset({Invoice, Assignment, Gathering})

    def subtitle(self) -> str:
        return headline(self.context.desk.headlines.through(self._year, Channel.COLLECTIVE))

    def rows(self, records: Sequence[Any]) -> Sequence[tuple[Record, DossierRow]]:
        """Those that brought most first, then by name."""
        desk = self.context.desk
        names = desk.lists.named(Relation, [one.relation_id for one in records])
        through = desk.collectives.through(self._year)
        rows = []
        for one in records:
            what, name = through.get(one.relation_id, Through()), name_of(names[one.relation_id])
            row = DossierRow(
                name,
                self._below(one, what),
                formats.percent(what.share) if what.share else formats.percent(0, 0),
                formats.euros(what.amount),
                mark="bemiddelaar" if self._without_say(one) else "collectief",
                quiet=self._over(one),
            )
            rows.append((-what.amount, name.casefold(), one, row))
        return [(one, row) for _amount, _name, one, row in sorted(rows, key=lambda each: each[:2])]

    def _below(self, record: Collective, through: Through) -> str:
        """`Coöperatie · 12%`, `Koepel van 3`."""
        if through.members:
            text = ngettext("Federation", "Federation of {number}", through.members)
            return text.format(number=through.members)
        day = self.context.desk.analysis.year(self._year).end
        terms = self.context.desk.find(FeeTerms, Where("source_id", "=", record.relation_id))
        held = [one for one in in_force(terms, day) if one.assignment_id is None and one.percent is not None]
        form = short_form(record.legal_form)
        return f"{form} · {formats.rate(held[-1].percent or 0)}" if held else form

    def _without_say(self, record: Collective) -> bool:
        """Whether it counts with the intermediaries."""
        says = self.context.desk.find(Say, Where("relation_id", "=", record.relation_id))
        say = say_on(says, self.context.desk.analysis.year(self._year).end)
        return effective_kind(SourceKind.COLLECTIVE, None, say) is SourceKind.INTERMEDIARY

    def _over(self, record: Collective) -> bool:
        """Whether she has left it."""
        states = self.context.desk.find(Membership, Where("relation_id", "=", record.relation_id))
        now = standing(states, self.context.desk.analysis.year(self._year).end)
        return bool(states) and (now is None or not now.state.active)

    def facts(self) -> Sequence[tuple[str, str]]:
        """What came through all of them, and what they took."""
        desk = self.context.desk
        if not desk.count(Collective):
            return ()
        through, paid, complete = desk.collectives.together(self._year)
        word = _("Paid in commission") if complete else _("Known commission paid")
        return (_("Together"), formats.money(through)), (word, formats.money(paid))

    def take_out(self, work: UnitOfWork, record: Record) -> None:
        """Deleting one tells its relation."""
        if isinstance(record, Collective):
            no_longer(work, record)
        else:
            super().take_out(work, record)
