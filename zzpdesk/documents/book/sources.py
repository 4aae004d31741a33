"""Where the work came from, in the yearly book (14): the first page of the dependency paper."""

from dataclasses import dataclass, replace

from zzpdesk.documents.dependency.facts import DependencyFacts
from zzpdesk.documents.dependency.first import first_page
from zzpdesk.documents.flow import Flow


@dataclass(frozen=True, slots=True)
class SourcesFacts:
    """What the dependency paper of the same period is drawn from."""

    paper: DependencyFacts

    @property
    def count(self) -> int:
        """Sources with turnover."""
        return len(self.paper.dependency.sources)


def draw(flow: Flow, facts: SourcesFacts) -> None:
    """A sentence, shares per year, the sources, three key figures; hatched in black and white."""
    first_page(flow, replace(facts.paper, hatched=flow.sheet.grey))
