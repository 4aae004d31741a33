"""Examples to begin with: the terms of a sort of collective, hub, intermediary, gathering or broodfonds, with sources.

A template fills a few records at once around one relation. Its figures are examples that the user changes, not rules.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import Enum
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from zzpdesk.core.errors import ZzpdeskError
from zzpdesk.core.kinds import RelationId
from zzpdesk.core.records import KINDS, REFERENCES, Relation
from zzpdesk.core.records.base import Record
from zzpdesk.core.records.relation import RelationKind, SourceKind

Words = Mapping[str, str]
"""The same text per language ("nl", "en")."""

LANGUAGES = ("nl", "en")
OURS = ("relation_id", "source_id", "collective_id")
"""Fields that name the relation a template is about; any other relation is the user's to choose."""
MAIN: Mapping[str, SourceKind | None] = {
    "Collective": SourceKind.COLLECTIVE,
    "Intermediary": SourceKind.INTERMEDIARY,
    "Hub": SourceKind.HUB,
    "Gathering": SourceKind.MEETING,
    "Broodfonds": None,
}
"""What a template can be about, and as what its relation brings work (None: it does not)."""
_TYPES = {kind.__name__: kind for kind in KINDS}


class TemplateDamaged(ZzpdeskError):
    """A file of `resources/templates` cannot be read."""


@dataclass(frozen=True, slots=True)
class Fill:
    """One record that a template makes: its values, what that means in words, and the source of terms ({}: none)."""

    kind: type[Record]
    values: Mapping[str, Any]
    says: Words
    source: Words


@dataclass(frozen=True, slots=True)
class Template:
    """A sort of tie; the first of `fills` is the record it is about, `relation` how its relation is kept."""

    key: str
    icon: str
    title: Words
    text: Words
    relation: RelationKind
    fills: tuple[Fill, ...]

    @property
    def kind(self) -> type[Record]:
        """What it is about."""
        return self.fills[0].kind

    @property
    def source_kind(self) -> SourceKind | None:
        """As what its relation brings work."""
        return MAIN[self.kind.__name__]


def read_template(key: str, data: Mapping[str, Any]) -> Template:
    """A template from the parsed data of its file. Raises TemplateDamaged."""
    try:
        fills = tuple(_fill(entry) for entry in data["fill"])
        relation = RelationKind(data.get("relation", "organisation"))
        template = Template(key, data["icon"], _words(data["title"]), _words(data["text"]), relation, fills)
        MAIN[template.kind.__name__]
        for fill in fills:
            record_of(fill, date(2000, 1, 1), "nl", RelationId(1), {})
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise TemplateDamaged("template-damaged", name=key) from error
    return template


def record_of(
    fill: Fill, day: date, language: str, relation: RelationId, made: Mapping[type[Record], int]
) -> Record:
    """The record a fill makes around a relation, from a day on; `made` are the ids of records made before it.

    Texts are in `language`. Raises KeyError, TypeError or ValueError for what is no value of its field.
    """
    hints = {name: _bare(hint) for name, hint in get_type_hints(fill.kind).items()}
    values = {name: _value(hints[name], given, language) for name, given in fill.values.items()}
    for field in fields(fill.kind):
        target = REFERENCES.get(hints[field.name])
        if target is Relation and field.name in OURS and field.name not in values:
            values[field.name] = relation
        elif target is not None and target in made:
            values[field.name] = made[target]
    for name in ("since", "day"):
        if hints.get(name) is date and name not in values:
            values[name] = day
    return fill.kind(**values)


def _fill(entry: Mapping[str, Any]) -> Fill:
    source = _words(entry["source"]) if "source" in entry else {}
    return Fill(_TYPES[entry["record"]], entry.get("values", {}), _words(entry["says"]), source)


def _words(given: Mapping[str, str]) -> Words:
    words = {language: given[language] for language in LANGUAGES}
    if not all(words.values()):
        raise ValueError(given)
    return words


def _bare(hint: Any) -> Any:
    """The type without None."""
    if get_origin(hint) in {UnionType, Union}:
        return next(one for one in get_args(hint) if one is not type(None))
    return hint


def _value(hint: Any, given: Any, language: str) -> Any:
    base = getattr(hint, "__supertype__", hint)
    if isinstance(base, type) and issubclass(base, Enum):
        return base(given)
    if base is str and isinstance(given, Mapping):
        return given[language]
    if type(given) is not base:
        raise TypeError(given)
    return given
