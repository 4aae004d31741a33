"""Loading the questions on the nine viewpoints: core receives what is read here."""

import tomllib
from functools import cache

from zzpdesk.core.rules import RuleDamaged
from zzpdesk.core.workrelation import QuestionSet, read_questions
from zzpdesk.resources import resource_path


@cache
def load_questions() -> tuple[QuestionSet, ...]:
    """All of `resources/viewpoints`, read once. Raises RuleDamaged."""
    found = []
    for path in sorted(resource_path("viewpoints").glob("*.toml")):
        try:
            data = tomllib.loads(path.read_text(encoding="utf-8"))
        except ValueError as error:
            raise RuleDamaged("rule-damaged", rule=path.stem) from error
        found.append(read_questions(path.stem, data))
    return tuple(found)
