"""Beginning with an example: reading `resources/templates` and entering one around a relation."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from zzpdesk.core.errors import Refused
from zzpdesk.core.kinds import RelationId
from zzpdesk.core.ports import UnitOfWork, Where
from zzpdesk.core.records import Collective, Gathering, Relation
from zzpdesk.core.records.base import Record
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.templates import Template, TemplateDamaged, read_template, record_of
from zzpdesk.resources import resource_path
from zzpdesk.texts.i18n import _, language

if TYPE_CHECKING:
    from zzpdesk.desk.books import Books


@cache
def load_templates() -> tuple[Template, ...]:
    """All templates, by title. Raises TemplateDamaged."""
    found = []
    for path in sorted(resource_path("templates").glob("*.toml")):
        try:
            data = tomllib.loads(path.read_text(encoding="utf-8"))
        except ValueError as error:
            raise TemplateDamaged("template-damaged", name=path.stem) from error
        found.append(read_template(path.stem, data))
    return tuple(found)


class Templates:
    """The templates of one desk."""

    def __init__(self, desk: Books) -> None:
        """Enter them here."""
        self._desk = desk

    def of(self, kind: type[Record]) -> tuple[Template, ...]:
        """The templates about this kind of record, by their title in the language of the screen."""
        own = [template for template in load_templates() if template.kind is kind]
        return tuple(sorted(own, key=lambda template: template.title[language()].casefold()))

    def start(self, template: Template, name: str) -> Record:
        """Enter a template around the relation of that name, made when there is none; returns what it is about.

        One step of undo. Raises Refused("template-name"), or "not-unique" when there is one for that relation already.
        """
        name = " ".join(name.split())
        if not name:
            raise Refused("template-name")
        label = _("{name} entered from an example").format(name=name)
        return self._desk.change(label, lambda unit: _enter(unit, template, name, self._desk))


def _enter(unit: UnitOfWork, template: Template, name: str, desk: Books) -> Record:
    relation = _relation(unit, template, name)
    made: dict[type[Record], int] = {}
    saved: list[Record] = []
    for fill in template.fills:
        record = record_of(fill, desk.today(), language(), relation, made)
        if isinstance(record, Gathering) and not saved:
            record = replace(record, title=name)  # what she begins is called as she says
        record = unit.save(record)
        made[type(record)] = record.id or 0
        saved.append(record)
    return saved[0]


def _relation(unit: UnitOfWork, template: Template, name: str) -> RelationId:
    """The relation by its name, as a source of the template's kind unless it is one of weight already."""
    same = [one for one in unit.find(Relation, Where("name", "=", name)) if not one.archived]
    found = same[0] if same else Relation(name=name, kind=template.relation)
    wanted = template.source_kind
    keeps = wanted in {None, SourceKind.MEETING} and found.source_kind is not None
    behind = wanted is SourceKind.HUB and bool(
        unit.count(Collective, Where("relation_id", "=", found.id or 0))
    )
    if not keeps and not behind:
        found = replace(found, source_kind=wanted)
    return RelationId(unit.save(found).id or 0)
