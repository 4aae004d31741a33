"""What leaves the desk as a file: invoices, the dependency paper, tables. The desk gathers, `documents` draws."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from zzpdesk.core.dependency import Basis
from zzpdesk.core.errors import RuleUnknown
from zzpdesk.core.periods import Period
from zzpdesk.core.records.invoice import Invoice
from zzpdesk.texts.i18n import language

if TYPE_CHECKING:
    from zzpdesk.core.dependency import Dependency, SourceShare
    from zzpdesk.desk.analysis import Analysis
    from zzpdesk.desk.books import Books
    from zzpdesk.desk.hours import HoursDesk
    from zzpdesk.desk.invoicereading import InvoiceReading
    from zzpdesk.desk.safety import SafetyDesk
    from zzpdesk.desk.training import TrainingDesk
    from zzpdesk.documents.dependency.facts import DependencyFacts
    from zzpdesk.documents.hours.facts import HoursFacts
    from zzpdesk.documents.safety.facts import SafetyFacts
    from zzpdesk.documents.tabular.facts import TabularFacts
    from zzpdesk.texts.takeaway import Takeaway, Tell


def _untold(_share: float) -> None:
    """Nobody waits."""


TESTED = 2
"""So many sources, the largest first, are put through the stress test on paper."""


class Paper:
    """Papers of one desk, as bytes. Workers may call it too: everything is read in transactions of its own."""

    def __init__(
        self,
        desk: Books,
        invoices: InvoiceReading,
        analysis: Analysis,
        hours: HoursDesk,
        safety: SafetyDesk,
        training: TrainingDesk,
    ) -> None:
        """Made by the desk, with the parts that it prints from."""
        self._safety, self._training = safety, training
        self._desk = desk
        self._hours = hours
        self._invoices = invoices
        self._analysis = analysis

    def invoice(self, invoice: Invoice) -> bytes:
        """The PDF of an invoice as it is now, also of a draft that is being typed (priced first)."""
        from zzpdesk.desk.issuance import facts_for
        from zzpdesk.documents.invoice.render import render_invoice

        with self._desk.reading() as view:
            facts = facts_for(view.records, invoice)
        return render_invoice(invoice, facts)

    def dependency_pdf(
        self, stretch: int | Period, basis: Basis = Basis.TURNOVER, *, hatched: bool = True
    ) -> bytes:
        """The dependency paper of a calendar year or of a period, in the language of the screen."""
        from zzpdesk.documents.dependency.render import render_dependency

        return render_dependency(self.dependency_facts(self._period(stretch), basis, hatched=hatched))

    def dependency_facts(
        self, period: Period, basis: Basis = Basis.TURNOVER, *, hatched: bool = True
    ) -> DependencyFacts:
        """What the dependency paper of a period is drawn from."""
        from zzpdesk.documents.dependency.facts import DependencyFacts

        analysis, profile = self._analysis, self._desk.profile
        bars = analysis.trend(basis, period.end.year)
        found = analysis.dependency(period, basis, bars)
        tests = (analysis.stress(source.key, period) for source in _tested(found))
        return DependencyFacts(
            business=profile.business or profile.owner,
            made_on=self._desk.today(),
            dependency=found,
            trend=bars,
            current=period.end.year if period == analysis.year(period.end.year) else 0,
            stress=tuple(one for one in tests if one is not None),
            barometer=analysis.barometer(period.end.year),
            largest_line=profile.largest_line,
            top_three_line=profile.top_three_line,
            language=language(),
            hatched=hatched,
        )

    def hours_pdf(self, year: int, progress: Callable[[float], None] = lambda _share: None) -> bytes:
        """The overview of hours of a year, in the language of the screen; `progress` may stop it by raising."""
        from zzpdesk.documents.hours.render import render_hours

        return render_hours(self.hours_facts(year), progress)

    def hours_facts(self, year: int) -> HoursFacts:
        """What the overview of hours is drawn from: entries up to today in the running year."""
        from zzpdesk.documents.hours.facts import HoursFacts
        from zzpdesk.storage.queries import hours as queries

        standing, profile = self._hours.standing(year), self._desk.profile
        start, end = date(year, 1, 1), standing.day
        with self._desk.sums() as file:
            months = queries.months(file, start, end)
            entries = queries.evidence(file, start, end)
            away = queries.absences(file)
        return HoursFacts(
            business=profile.business or profile.owner,
            made_on=self._desk.today(),
            standing=standing,
            months=months,
            entries=tuple(entries),
            absences=tuple(
                one for one in away if one.since and one.until and one.since <= end and one.until >= start
            ),
            goal_source=self._source("hours_criterion", end),
            leave_source=self._source("pregnancy_weeks", end) if standing.pregnancy else "",
            language=language(),
        )

    def safety_pdf(self, year: int) -> bytes:
        """The safety net as of today, with the training of a year, in the language of the screen."""
        from zzpdesk.documents.safety.render import render_safety

        return render_safety(self.safety_facts(year))

    def safety_facts(self, year: int) -> SafetyFacts:
        """What the paper of the safety net is drawn from."""
        from zzpdesk.documents.safety.facts import Held, SafetyFacts

        profile, learning = self._desk.profile, self._training.of(year)
        return SafetyFacts(
            business=profile.business or profile.owner,
            made_on=self._desk.today(),
            year=year,
            net=self._safety.net(year),
            goals=tuple(one for one in learning.goals if one.goal_id is not None),
            registers=learning.registers,
            certificates=tuple(
                Held(one.certificate, one.validity, one.required_by) for one in learning.certificates
            ),
            language=language(),
        )

    def _source(self, rule: str, day: date) -> str:
        """Where a figure of the law comes from, "" when it is not known for a day."""
        try:
            return self._desk.rules.value(rule, day).source
        except RuleUnknown:
            return ""

    def _period(self, stretch: int | Period) -> Period:
        return self._analysis.year(stretch) if isinstance(stretch, int) else stretch

    def dependency_csv(self, stretch: int | Period, basis: Basis = Basis.TURNOVER) -> bytes:
        """The sources of a calendar year or of a period as a table: a row per source, unknown fees as "onbekend"."""
        from zzpdesk.documents.dependency.sheet import sources_csv

        return sources_csv(self._analysis.dependency(self._period(stretch), basis))

    def workbook(self, page: Takeaway, tell: Tell = _untold) -> bytes:
        """Any page as a spreadsheet: a sheet for each of its tables. `tell` may stop it by raising."""
        from zzpdesk.documents.tabular.workbook import render_workbook

        return render_workbook(self._read(page, tell), _second_half(tell))

    def comma_separated(self, page: Takeaway, tell: Tell = _untold) -> bytes:
        """Any page as CSV."""
        from zzpdesk.documents.tabular.comma import render_csv

        return render_csv(self._read(page, tell), _second_half(tell))

    def tables_pdf(self, page: Takeaway, tell: Tell = _untold) -> bytes:
        """Any page as tables on paper."""
        from zzpdesk.documents.tabular.paper import render_paper

        return render_paper(self._read(page, tell), _second_half(tell))

    def _read(self, page: Takeaway, tell: Tell) -> TabularFacts:
        from zzpdesk.documents.tabular.facts import TabularFacts

        profile = self._desk.profile
        return TabularFacts(
            title=page.title,
            about=page.about,
            tables=page.read(lambda share: tell(share / 2)),
            business=profile.business or profile.owner,
            made_on=self._desk.today(),
            language=language(),
        )


def _second_half(tell: Tell) -> Tell:
    """Reading was the first."""
    return lambda share: tell((1 + share) / 2)


def _tested(found: Dependency) -> list[SourceShare]:
    """The largest sources that take their work along; without any, the largest of all."""
    dependent = [source for source in found.sources if source.depends]
    return sorted(dependent or found.sources, key=lambda one: Fraction(-one.amount))[:TESTED]
