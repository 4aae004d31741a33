"""Leads: what one costs her source's terms, and how far the leads of a source came."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from zzpdesk.core.fees import in_force
from zzpdesk.core.kinds import ONE, Cents, FeeTermsId
from zzpdesk.core.money import rounded
from zzpdesk.core.records.fees import BorneBy, Certainty, Fee, FeeKind, FeeTerms
from zzpdesk.core.records.lead import Lead, LeadOutcome

ORIGIN = "Lead"
"""What the fee of a lead names as its origin."""


def fee_of(lead: Lead, terms: Iterable[FeeTerms], vat_rate: int) -> Fee | None:
    """The fee that a lead makes due at its date, unsaved; None when it costs nothing that is known of.

    What the lead itself cost goes before what the terms per lead of its source say (definitions.md, "fees accrue").
    `vat_rate` in basis points is what the source adds for VAT.
    """
    if lead.relation_id is None or lead.day is None:
        return None
    term = _term(lead, terms, lead.day)
    if not lead.cost and term is None:
        return None
    amount = lead.cost or (None if term is None or term.certainty is Certainty.UNKNOWN else term.amount)
    certainty = Certainty.KNOWN if lead.cost or term is None else term.certainty
    borne_by = BorneBy.FREELANCER if lead.cost or term is None else term.borne_by
    taxed = (amount or 0) if borne_by is BorneBy.FREELANCER else 0
    return Fee(
        source_id=lead.relation_id,
        terms_id=None if term is None or term.id is None else FeeTermsId(term.id),
        day=lead.day,
        kind=FeeKind.PER_LEAD,
        amount=None if amount is None else Cents(amount),
        vat=Cents(rounded(taxed * vat_rate, ONE)),
        certainty=certainty,
        borne_by=borne_by,
        origin=ORIGIN,
        origin_id=lead.id or 0,
    )


def same_cost(before: Lead, after: Lead) -> bool:
    """Whether nothing changed that its fee follows: a fee stays as it was when only its terms were edited since."""
    return (before.relation_id, before.day, before.cost) == (after.relation_id, after.day, after.cost)


def outcome_on(lead: Lead, outcome: LeadOutcome, day: date) -> Lead:
    """The lead decided on a day; open again: without that day. What was decided was also answered."""
    if outcome is LeadOutcome.OPEN:
        return replace(lead, outcome=outcome, decided_on=None, assignment_id=None)
    answered = lead.answered_on or (None if outcome is LeadOutcome.DECLINED else day)
    return replace(lead, outcome=outcome, decided_on=day, answered_on=answered)


def _term(lead: Lead, terms: Iterable[FeeTerms], day: date) -> FeeTerms | None:
    """The terms per lead of its source in force on a day; what she bears before what her client does."""
    found = [
        one
        for one in in_force(terms, day)
        if one.kind is FeeKind.PER_LEAD and one.source_id == lead.relation_id and one.assignment_id is None
    ]
    return min(found, key=lambda one: (one.borne_by is BorneBy.CLIENT, one.id or 0), default=None)


@dataclass(frozen=True, slots=True)
class LeadTally:
    """Leads received in a period and how far they came; `cost` in cents is the known part of what they cost.

    `waited` are the days together from receiving to answering, over the answered ones.
    """

    received: int = 0
    answered: int = 0
    quoted: int = 0
    won: int = 0
    lost: int = 0
    declined: int = 0
    cost: int = 0
    unknown: bool = False
    waited: int = 0

    @property
    def open(self) -> int:
        """Not decided yet."""
        return self.received - self.won - self.lost - self.declined

    @property
    def answer_rate(self) -> Fraction | None:
        """Answered ÷ received; None without leads."""
        return Fraction(self.answered, self.received) if self.received else None

    @property
    def win_rate(self) -> Fraction | None:
        """Won ÷ received; None without leads."""
        return Fraction(self.won, self.received) if self.received else None

    @property
    def cost_per_won(self) -> int | None:
        """Cents per won assignment, the cost of all leads spread over it; None when nothing is won or known."""
        return rounded(self.cost, self.won) if self.won and not self.unknown else None

    @property
    def days_to_answer(self) -> int | None:
        """On average, in whole days."""
        return rounded(self.waited, self.answered) if self.answered else None
