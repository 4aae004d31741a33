"""Intermediaries at the desk: leads and their way, clauses, days until payment, statements beside own records."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from zzpdesk.core.clauses import Freedom, Hold, freedoms, holds_of
from zzpdesk.core.errors import Refused
from zzpdesk.core.intermediaries import PayDays
from zzpdesk.core.kinds import AssignmentId, Cents, RelationId
from zzpdesk.core.leads import LeadTally, outcome_on
from zzpdesk.core.periods import Period
from zzpdesk.core.ports import UnitOfWork, Where
from zzpdesk.core.records import Assignment, Clause, Lead, PlatformStatement
from zzpdesk.core.records.assignment import RouteReason
from zzpdesk.core.records.lead import LeadOutcome
from zzpdesk.core.statements import Reconciliation, own_of, period_of, reconciled
from zzpdesk.desk.kept import Kept
from zzpdesk.texts.i18n import _

if TYPE_CHECKING:
    from sqlite3 import Connection

    from zzpdesk.desk.books import Books

T = TypeVar("T")


class Intermediaries:
    """What can be asked about intermediaries, and what happens to leads."""

    def __init__(self, desk: Books) -> None:
        """Made by the desk."""
        self._desk = desk
        self._kept = Kept(desk)

    # ---- leads

    def leads(self, period: Period) -> Mapping[int, LeadTally]:
        """Per relation how far the leads of a period came."""
        from zzpdesk.storage.queries import intermediaries as queries

        return self._kept.get(("leads", period), lambda: self._read(queries.leads_by_source, period))

    def note_lead(self, title: str, relation_id: int | None, day: date | None = None) -> Lead:
        """A new lead, received today unless said otherwise."""
        through = None if relation_id is None else RelationId(relation_id)
        lead = Lead(title=title.strip(), relation_id=through, day=day or self._desk.today())
        return self._desk.save(_("Lead noted"), lead)

    def answer(self, lead_id: int) -> Lead:
        """Answered today."""
        lead = self._desk.get(Lead, lead_id)
        return self._desk.save(_("Lead answered"), replace(lead, answered_on=self._moment(lead)))

    def quote(self, lead_id: int, amount: Cents | int | None = None) -> Lead:
        """An offer was made today, of so much; with that it is answered too."""
        lead = self._desk.get(Lead, lead_id)
        day = self._moment(lead)
        quoted = lead.quoted if amount is None else Cents(amount)
        moved = replace(lead, quoted_on=day, quoted=quoted, answered_on=lead.answered_on or day)
        return self._desk.save(_("Offer noted"), moved)

    def decide(self, lead_id: int, outcome: LeadOutcome) -> Lead:
        """Won, lost or declined today; or open again."""
        lead = self._desk.get(Lead, lead_id)
        return self._desk.save(_("Lead decided"), outcome_on(lead, outcome, self._moment(lead)))

    def win(self, lead_id: int, assignment_id: int | None = None) -> Lead:
        """Won today, with the assignment that came of it; None: a new one, made from the lead.

        Refused("lead-without-client") when a new one has no client to be made for.
        """

        def work(unit: UnitOfWork) -> Lead:
            lead = unit.get(Lead, lead_id)
            number = assignment_id
            if number is None:
                number = unit.save(self._assignment_of(lead)).id
            won = outcome_on(lead, LeadOutcome.WON, self._moment(lead))
            return unit.save(replace(won, assignment_id=AssignmentId(number or 0)))

        return self._desk.change(_("Lead won"), work)

    # ---- clauses

    def holds(self, relation_id: int | None = None) -> tuple[Hold, ...]:
        """How the clauses with one intermediary, or with all, hold; the earliest end first, open ends last."""
        key = ("holds", relation_id, self._desk.today())
        return self._kept.get(key, lambda: self._holds(relation_id))

    def freedoms(self, relation_id: int | None = None) -> tuple[Freedom, ...]:
        """Per client from when she is free to work directly."""
        return freedoms(self.holds(relation_id))

    # ---- payment and statements

    def pay_days(self, period: Period) -> Mapping[int, PayDays]:
        """Per debtor and per source how long the paid invoices of a period were open."""
        from zzpdesk.storage.queries import intermediaries as queries

        return self._kept.get(("days", period), lambda: self._read(queries.pay_days, period))

    def brought(self) -> frozenset[int]:
        """The relations through which an assignment ever came."""
        from zzpdesk.storage.queries import analysis as queries

        with self._desk.sums() as file:
            return queries.brought(file, self._desk.today())

    def statements(self, relation_id: int) -> tuple[Reconciliation, ...]:
        """The statements of a platform beside her own records, newest first."""
        return self._kept.get(("statements", relation_id), lambda: self._statements(relation_id))

    # ---- how

    def _read(self, query: Callable[[Connection, Period], T], period: Period) -> T:
        with self._desk.sums() as file:
            return query(file, period)

    def _moment(self, lead: Lead) -> date:
        """Today; the day it was received when that is still to come."""
        return max(self._desk.today(), lead.day or self._desk.today())

    def _assignment_of(self, lead: Lead) -> Assignment:
        if lead.client_id is None:
            raise Refused("lead-without-client")
        return Assignment(
            title=lead.title,
            client_id=lead.client_id,
            source_id=lead.relation_id,
            route=RouteReason.UNRECORDED if lead.relation_id is None else RouteReason.SOURCE_FOUND,
            since=self._desk.today(),
        )

    def _holds(self, relation_id: int | None) -> tuple[Hold, ...]:
        where = () if relation_id is None else (Where("relation_id", "=", relation_id),)
        clauses = self._desk.find(Clause, *where)
        parties = tuple({one.relation_id for one in clauses if one.relation_id is not None})
        work = {
            one.id: one
            for name in ("source_id", "contracting_id")
            for one in (self._desk.find(Assignment, Where(name, "in", parties)) if parties else ())
        }
        single = [one.assignment_id for one in clauses if one.assignment_id is not None]
        work |= {number: self._desk.get(Assignment, number) for number in single if number not in work}
        today = self._desk.today()
        found = [hold for clause in clauses for hold in holds_of(clause, work.values(), today)]
        return tuple(sorted(found, key=lambda one: (one.until or date.max, one.since)))

    def _statements(self, relation_id: int) -> tuple[Reconciliation, ...]:
        from zzpdesk.desk.costing import fee_sums
        from zzpdesk.storage.queries import intermediaries

        found = []
        with self._desk.sums() as file:
            for one in self._desk.find(PlatformStatement, Where("relation_id", "=", relation_id)):
                period = period_of(one)
                own = own_of(intermediaries.through(file, relation_id, period), period)
                fees = fee_sums(file, period).get(relation_id)
                known = 0 if fees is None else None if fees.unknown else fees.paid
                found.append(reconciled(one, own, known))
        return tuple(sorted(found, key=lambda one: one.period, reverse=True))
