"""What leaves the desk as a file: invoices, the dependency paper, tables. The desk gathers, `documents` draws."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from zzpdesk.core.dependency import Basis
from zzpdesk.core.kinds import InvoiceId
from zzpdesk.core.periods import Period
from zzpdesk.core.records.invoice import Invoice, InvoiceStatus
from zzpdesk.texts.i18n import language

if TYPE_CHECKING:
    from zzpdesk.core.dependency import Dependency, SourceShare
    from zzpdesk.desk import Desk
    from zzpdesk.documents.dependency import DependencyFacts

TESTED = 2
"""So many sources, the largest first, are put through the stress test on paper."""


class Paper:
    """Papers of one desk, as bytes. Workers may call it too: everything is read in transactions of its own."""

    def __init__(self, desk: Desk) -> None:
        """Made by the desk."""
        self._desk = desk

    def invoice(self, invoice: Invoice) -> bytes:
        """The PDF of an invoice as it is now, also of a draft that is being typed (priced first)."""
        from zzpdesk.desk.issuance import facts_for
        from zzpdesk.documents.invoice import render_invoice

        with self._desk.reading() as view:
            facts = facts_for(view.records, invoice)
        return render_invoice(invoice, facts)

    def invoice_pdf(self, invoice_id: int) -> bytes:
        """The PDF of a saved invoice: the stored one of a definitive invoice, else drawn now. NotFound."""
        found = self._desk.get(Invoice, invoice_id)
        if found.status is InvoiceStatus.ISSUED:
            return self._desk.invoices.pdf(InvoiceId(invoice_id))
        return self.invoice(self._desk.invoices.refreshed(found))

    def dependency_pdf(self, year: int, *, hatched: bool = True) -> bytes:
        """The dependency paper of a calendar year, in the language of the screen."""
        from zzpdesk.documents.dependency import render_dependency

        return render_dependency(self.dependency_facts(self._desk.analysis.year(year), hatched=hatched))

    def dependency_facts(self, period: Period, *, hatched: bool = True) -> DependencyFacts:
        """What the dependency paper of a period is drawn from."""
        from zzpdesk.documents.dependency import DependencyFacts

        analysis, profile = self._desk.analysis, self._desk.profile
        bars = analysis.trend(Basis.TURNOVER, period.end.year)
        found = analysis.dependency(period, Basis.TURNOVER, bars)
        tests = (analysis.stress(source.key, period) for source in _tested(found))
        return DependencyFacts(
            business=profile.business or profile.owner,
            made_on=self._desk.today(),
            dependency=found,
            trend=bars,
            stress=tuple(one for one in tests if one is not None),
            barometer=analysis.barometer(period.end.year),
            largest_line=profile.largest_line,
            top_three_line=profile.top_three_line,
            language=language(),
            hatched=hatched,
        )

    def dependency_csv(self, year: int) -> bytes:
        """The sources of a calendar year as a table: a row per source, unknown fees as "onbekend"."""
        from zzpdesk.documents.dependency.sheet import sources_csv

        analysis = self._desk.analysis
        return sources_csv(analysis.dependency(analysis.year(year), Basis.TURNOVER))

    @staticmethod
    def list_csv(headers: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
        """Any list on screen as a table."""
        from zzpdesk.documents.tables import csv_bytes

        return csv_bytes(headers, rows)


def _tested(found: Dependency) -> list[SourceShare]:
    """The largest sources that take their work along; without any, the largest of all."""
    dependent = [source for source in found.sources if source.depends]
    return sorted(dependent or found.sources, key=lambda one: Fraction(-one.amount))[:TESTED]
