"""Model agreements: which one, and up to when it can be used (rules-nl.md §5).

None has been assessed since 6 September 2024; those valid then can be used up to a last day that is a dated rule.
"""

from dataclasses import dataclass
from datetime import date

from zzpdesk.core.records.assignment import Assignment, ContractForm
from zzpdesk.core.rules import RuleValue


@dataclass(frozen=True, slots=True)
class AgreementState:
    """The model agreement under an assignment; `until` None: no last day known. `problem`: a code, or ""."""

    number: str
    until: date | None
    by_rule: bool
    problem: str


def day_of(value: int) -> date:
    """A day as rules hold it: 20291231 is 31 December 2029."""
    return date(value // 10_000, value // 100 % 100, value % 100)


def agreement_state(assignment: Assignment, today: date, last: RuleValue | None) -> AgreementState | None:
    """Where it stands on a day; None when there is no model agreement in it. `last` is the rule, None when unknown."""
    number = assignment.model_agreement.strip()
    if not number and assignment.contract is not ContractForm.MODEL_AGREEMENT:
        return None
    own, rule = assignment.agreement_until, day_of(last.value) if last else None
    known = [day for day in (own, rule) if day is not None]
    until = min(known, default=None)
    by_rule = until is not None and until != own
    return AgreementState(number, until, by_rule, _problem(assignment, number, until, today))


def _problem(assignment: Assignment, number: str, until: date | None, today: date) -> str:
    if not number:
        return "agreement-number-missing"
    if until is None or (assignment.until is not None and assignment.until <= until):
        return ""
    if until < today:
        return "agreement-expired"
    return "agreement-ends-first" if assignment.until is not None else ""
