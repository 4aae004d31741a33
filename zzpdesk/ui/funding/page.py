"""Funding: each at the left with what is still owed, its plan at the right (picture 08)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from zzpdesk.core.records import Funding, Relation, Repayment
from zzpdesk.core.records.base import Record
from zzpdesk.core.records.funding import Borrower
from zzpdesk.desk.funding import FundingLine
from zzpdesk.texts import formats
from zzpdesk.texts import funding as words
from zzpdesk.texts.headlines import headline
from zzpdesk.texts.i18n import _
from zzpdesk.texts.labels import label
from zzpdesk.ui.dossier.list import DossierRow
from zzpdesk.ui.dossier.page import DossierPage
from zzpdesk.ui.funding.detail import PAID_BACK, FundingDossier
from zzpdesk.ui.records.view import ACTIVE, ARCHIVE
from zzpdesk.ui.screens.fundings import FUNDINGS


class FundingsPage(DossierPage):
    """Who financed her, or a collective of hers."""

    about = FUNDINGS
    detail = FundingDossier
    views = (ACTIVE, ARCHIVE)
    parts = (PAID_BACK,)
    kinds = frozenset({Repayment, Relation})

    def title(self) -> str:
        return _("Funding")

    def rows(self, records: Sequence[Any]) -> Sequence[tuple[Record, DossierRow]]:
        """Her own first, what is owed most on top; then what her collectives borrowed."""
        lines = {line.funding.id: line for line in self.context.desk.funding.of(self._year).lines}
        order = sorted(records, key=lambda one: _order(lines[one.id]))
        return [(one, _row(one, lines[one.id])) for one in order]

    def subtitle(self) -> str:
        return headline(self.context.desk.headlines.funding(self._year))

    def facts(self) -> Sequence[tuple[str, str]]:
        """Her debt, apart from what is not hers."""
        found = self.context.desk.funding.of(self._year)
        lines = [(_("Your debt"), formats.money(found.debt))]
        if found.own:
            lines.append((_("Own capital"), formats.money(found.own)))
        if found.theirs:
            lines.append((_("Owed by collectives"), formats.money(found.theirs)))
        if found.interest:
            lines.append((_("Interest paid {year}").format(year=self._year), formats.money(found.interest)))
        return lines


def _order(line: FundingLine) -> tuple[bool, int, int, int]:
    one = line.funding
    return one.borrower is Borrower.COLLECTIVE, -line.owed, -(one.principal or 0), one.id or 0


def _row(one: Funding, line: FundingLine) -> DossierRow:
    theirs = one.borrower is Borrower.COLLECTIVE
    who = line.borrower if theirs else line.lender
    sub = " · ".join(filter(None, (label(one.kind), who)))
    mark, icon = ("collectief", "") if theirs else ("", "landmark" if one.kind.lent else "user")
    if not one.kind.lent:
        return DossierRow(one.title, sub, formats.euros(one.principal), _("put in"), mark, icon)
    note = words.share(line.owed, one.principal)
    return DossierRow(one.title, sub, formats.euros(line.owed), note, mark, icon, quiet=not line.owed)
