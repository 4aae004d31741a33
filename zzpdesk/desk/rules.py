"""Loading the dated figures: core receives what is read here."""

import tomllib
from functools import cache

from zzpdesk.core.rules import RuleDamaged, Rules, read_rule
from zzpdesk.resources import resource_path


@cache
def load_rules() -> Rules:
    """All of `resources/rules`, read once. Raises RuleDamaged."""
    found = []
    for path in sorted(resource_path("rules").glob("*.toml")):
        try:
            data = tomllib.loads(path.read_text(encoding="utf-8"))
        except ValueError as error:
            raise RuleDamaged("rule-damaged", rule=path.stem) from error
        found.append(read_rule(path.stem, data))
    return Rules(found)
