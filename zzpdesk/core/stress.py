"""What happens if one source stops (definitions.md, "Concentration and stress"): `core.whatif` with a single step."""

from dataclasses import dataclass

from zzpdesk.core.kinds import RelationId
from zzpdesk.core.records.scenario import ScenarioStep, StepKind
from zzpdesk.core.situation import Situation
from zzpdesk.core.sources import Channel, SourceKey
from zzpdesk.core.whatif import Outcome, outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Stress(Outcome):
    """The outcome for one source; `depends` tells whether its work falls away with it."""

    key: SourceKey
    name: str
    channel: Channel
    depends: bool


def stress(situation: Situation, key: SourceKey) -> Stress | None:
    """The stress test of a source; None when it brought no work in the period."""
    source = situation.source(key)
    if source is None:
        return None
    step = ScenarioStep(kind=StepKind.STOPS, relation_id=RelationId(key.relation_id), direct=key.direct)
    found = outcome(situation, [step])
    values = {name: getattr(found, name) for name in Outcome.__dataclass_fields__}
    return Stress(key=key, name=source.name, channel=source.channel, depends=source.depends, **values)
