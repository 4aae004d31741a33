"""The working relation of an assignment: its viewpoints, the facts beside them, and the dossier on paper."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from zzpdesk.core import periods
from zzpdesk.core.kinds import AssignmentId
from zzpdesk.core.ports import Where
from zzpdesk.core.records import Assignment, Invoice, ViewpointAnswer
from zzpdesk.core.records.assignment import RateUnit
from zzpdesk.core.records.chain import Leaning, Viewpoint
from zzpdesk.core.records.invoice import InvoiceKind, InvoiceStatus, TurnoverKind
from zzpdesk.core.workrelation import (
    Answers,
    Fact,
    Presumption,
    QuestionSet,
    WorkFigures,
    answers_of,
    facts_of,
    presumption,
    set_on,
)
from zzpdesk.desk.questions import load_questions
from zzpdesk.texts.i18n import language

if TYPE_CHECKING:
    import sqlite3

    from zzpdesk.core.rows import WorkRow
    from zzpdesk.desk.assignments import Assignments
    from zzpdesk.desk.books import Books
    from zzpdesk.documents.dossier.facts import DossierFacts


@dataclass(frozen=True, slots=True)
class WorkView:
    """What is known and said about one assignment; `questions` is the set that holds today."""

    assignment: Assignment
    questions: QuestionSet
    answers: Answers
    facts: tuple[Fact, ...]
    presumption: Presumption

    def facts_on(self, viewpoint: Viewpoint) -> tuple[Fact, ...]:
        """The facts that bear on one viewpoint."""
        return tuple(fact for fact in self.facts if fact.viewpoint is viewpoint)


class WorkRelation:
    """Made with a desk; keeps nothing."""

    def __init__(self, desk: Books, assignments: Assignments) -> None:
        """`assignments` knows the chain and the partners."""
        self._desk = desk
        self._assignments = assignments

    def of(self, assignment_id: int) -> WorkView:
        """Everything about one assignment, as of today. Raises NotFound."""
        assignment = self._desk.get(Assignment, assignment_id)
        figures = self._figures(assignment)
        rules = self._desk.rules
        law, quoted = rules.rule("presumption_rate"), rules.rule("presumption_rate_quoted")
        today = self._desk.today()
        return WorkView(
            assignment,
            set_on(load_questions(), today),
            self.answers(assignment_id),
            facts_of(figures),
            presumption(figures.effective, law, quoted, today),
        )

    def answers(self, assignment_id: int) -> Answers:
        """What was answered so far."""
        return answers_of(self._desk.find(ViewpointAnswer, Where("assignment_id", "=", assignment_id)))

    def questions(self) -> QuestionSet:
        """The questions that hold today."""
        return set_on(load_questions(), self._desk.today())

    def answer(
        self,
        label: str,
        assignment_id: int,
        viewpoint: Viewpoint,
        *,
        leaning: Leaning | None = None,
        evidence: str | None = None,
        merge: str = "",
    ) -> ViewpointAnswer | None:
        """Keep an answer of today; an answer of an earlier day stays as it was. None: it says nothing new.

        What is not given stays as it was answered last.
        """
        today, version = self._desk.today(), self.questions().version
        last = self.answers(assignment_id).newest.get(viewpoint)
        start = last or ViewpointAnswer(assignment_id=AssignmentId(assignment_id), viewpoint=viewpoint)
        wanted = replace(
            start,
            leaning=start.leaning if leaning is None else leaning,
            evidence=start.evidence if evidence is None else evidence.strip(),
        )
        if wanted == start:
            return None
        wanted = replace(wanted, day=today, questions=version)
        if last is not None and last.day != today:
            wanted = replace(wanted, id=None, version=0)
        return self._desk.save(label, wanted, merge=merge)

    # ---- on paper

    def dossier(self, assignment_id: int) -> bytes:
        """The independence dossier of an assignment as PDF, in the language of the screen. Workers may call it."""
        from zzpdesk.documents.dossier.render import render_dossier

        return render_dossier(self.dossier_facts(assignment_id))

    def dossier_facts(self, assignment_id: int) -> DossierFacts:
        """What the dossier is drawn from."""
        from zzpdesk.documents.dossier.facts import DossierFacts
        from zzpdesk.storage.queries import assignments as queries

        view = self.of(assignment_id)
        work, profile = view.assignment, self._desk.profile
        chain = self._assignments.chain(work)
        shares, leads = self._assignments.partners(work)
        with self._desk.sums() as file:
            papers = queries.papers(file, assignment_id)
        return DossierFacts(
            business=profile.business or profile.owner,
            made_on=self._desk.today(),
            assignment=work,
            questions=view.questions,
            answers=view.answers,
            facts=view.facts,
            presumption=view.presumption,
            parties=self._assignments.parties(work),
            chain=chain.chain,
            names=chain.names,
            shares=shares,
            leads=leads,
            agreement=self._assignments.agreement(work),
            agreement_rule=self._assignments.agreement_rule(),
            papers=tuple(papers),
            language=language(),
        )

    # ---- figures

    def _figures(self, work: Assignment) -> WorkFigures:
        from zzpdesk.storage.queries import analysis
        from zzpdesk.storage.queries import assignments as queries

        today, key = self._desk.today(), work.id or 0
        year = periods.year(today.year, today)
        back = periods.rolling(today.year, today)
        with self._desk.sums() as file:
            minutes, year_minutes, days = queries.worked(file, key, today, periods.a_year_earlier(today))
            recent = _own(analysis.turnover(file, back))
            clients = {row.client_id for row in _own(analysis.turnover(file, year)) if row.amount > 0}
            effective = _effective(file, work, today)
            passed_on, acquisition = queries.passed_on(file, key), queries.acquisition(file, year)
        chain = self._assignments.chain(work).chain
        shares, _leads = self._assignments.partners(work)
        issued = (Where("assignment_id", "=", key), Where("status", "=", InvoiceStatus.ISSUED))
        return WorkFigures(
            assignment=work,
            today=today,
            minutes=minutes,
            year_minutes=year_minutes,
            days=days,
            share=_share(recent, work),
            clients=len(clients),
            acquisition=acquisition,
            effective=effective,
            invoices=self._desk.count(Invoice, *issued),
            self_billed=self._desk.count(Invoice, *issued, Where("kind", "=", InvoiceKind.SELF_BILLED)),
            passed_on=passed_on,
            partners=max(0, shares.count - 1),
            between=sum(party.between for party in chain.parties),
            margin=chain.margin,
            agreement=work.model_agreement.strip(),
        )


def _own(rows: list[WorkRow]) -> list[WorkRow]:
    return [row for row in rows if row.turnover is TurnoverKind.OWN]


def _share(rows: list[WorkRow], work: Assignment) -> Fraction | None:
    """The client's part of her own turnover; None without turnover."""
    total = sum(row.amount for row in rows)
    own = sum(row.amount for row in rows if row.client_id == work.client_id)
    return Fraction(own, total) if total > 0 and own >= 0 else None


def _effective(file: sqlite3.Connection, work: Assignment, today: date) -> Fraction | None:
    """Turnover by the minutes linked to it; a fixed price by all minutes so far (definitions.md, "Hours")."""
    from zzpdesk.storage.queries import analysis

    if work.rate_unit is RateUnit.FIXED:
        whole = analysis.fixed_totals(file, [work.id or 0], today).get(work.id or 0)
        amount, minutes = (whole.amount, whole.minutes) if whole else (0, 0)
    else:
        amount, minutes = analysis.timed(file, work.id or 0, today)
    return Fraction(amount * 60, minutes) if minutes else None
