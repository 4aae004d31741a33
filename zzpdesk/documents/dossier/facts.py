"""What the dossier is made of: records and results of the core, gathered by the desk."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from zzpdesk.core.agreement import AgreementState
from zzpdesk.core.chain import Chain
from zzpdesk.core.partners import Shares
from zzpdesk.core.records.assignment import Assignment
from zzpdesk.core.records.chain import Viewpoint
from zzpdesk.core.rules import RuleValue
from zzpdesk.core.workrelation import Answers, Fact, Presumption, QuestionSet


@dataclass(frozen=True, kw_only=True, slots=True)
class DossierFacts:
    """`parties` are names by field of the assignment, `names` those in the chain by id, `leads` who leads.

    `papers` are the documents kept with the assignment: name and day.
    """

    business: str
    made_on: date
    assignment: Assignment
    questions: QuestionSet
    answers: Answers
    facts: tuple[Fact, ...]
    presumption: Presumption
    parties: Mapping[str, str]
    chain: Chain
    names: Mapping[int, str]
    shares: Shares
    leads: Mapping[int, str] = field(default_factory=dict)
    agreement: AgreementState | None = None
    agreement_rule: RuleValue | None = None
    papers: tuple[tuple[str, date | None], ...] = ()
    language: str = "nl"

    def facts_on(self, viewpoint: Viewpoint) -> tuple[Fact, ...]:
        """What the desk knows that bears on a viewpoint."""
        return tuple(fact for fact in self.facts if fact.viewpoint is viewpoint)
