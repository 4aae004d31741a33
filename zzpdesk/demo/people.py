"""The story's relations, and what they are to Noor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zzpdesk.core.kinds import BasisPoints, Cents, Days, RelationId, Year
from zzpdesk.core.records import (
    Collective,
    FeeTerms,
    Intermediary,
    Membership,
    Record,
    Registration,
    Relation,
    Say,
    SelfView,
)
from zzpdesk.core.records.fees import BorneBy, Certainty, FeeKind
from zzpdesk.core.records.relation import (
    BuyerKind,
    IntermediaryModel,
    Language,
    LegalForm,
    Ownership,
    RelationKind,
    SourceKind,
)

if TYPE_CHECKING:
    from zzpdesk.core.ports import UnitOfWork
    from zzpdesk.demo.story import Story
    from zzpdesk.desk import Desk

_PLAIN = ("name", "contact", "street", "postcode", "city", "email", "kvk", "vat_id")


def enter_people(desk: Desk, story: Story) -> dict[str, RelationId]:
    """Enter relations and everything that hangs on them; returns the id for each key of the story."""

    def enter(unit: UnitOfWork) -> dict[str, RelationId]:
        saved = {entry["key"]: unit.save(relation_of(entry)) for entry in story.relations}
        ids = {key: RelationId(relation.id or 0) for key, relation in saved.items()}
        for record in (*_ties(story, ids), *_agreements(story, ids)):
            unit.save(record)
        return ids

    return desk.change("Relaties", enter)


def relation_of(entry: dict[str, Any]) -> Relation:
    """One relation of the story."""
    return Relation(
        **{name: entry[name] for name in _PLAIN if name in entry},
        kind=RelationKind(entry.get("kind", "organisation")),
        source_kind=SourceKind(entry["source"]) if "source" in entry else None,
        country=entry.get("country", "NL"),
        language=Language(entry.get("language", "nl")),
        buyer=BuyerKind(entry.get("buyer", "business")),
        term_days=Days(entry["term"]) if "term" in entry else None,
        reference_required=entry.get("reference", False),
    )


def _ties(story: Story, ids: dict[str, RelationId]) -> list[Record]:
    found: list[Record] = [
        Intermediary(
            relation_id=ids[entry["relation"]],
            model=IntermediaryModel(entry["model"]),
            owner=Ownership(entry["owner"]),
            online=entry.get("online", False),
            sector=entry["sector"],
        )
        for entry in story.tables["intermediary"]
    ]
    found += [
        Collective(
            relation_id=ids[entry["relation"]],
            legal_form=LegalForm(entry["form"]),
        )
        for entry in story.tables["collective"]
    ]
    found += [
        Membership(relation_id=ids[entry["relation"]], since=story.day(entry["since"]))
        for entry in story.tables["collective"]
    ]
    found += [
        Say(
            relation_id=ids[entry["relation"]],
            since=story.day(entry["since"]),
            formal=entry.get("formal", False),
            experienced=entry.get("experienced", False),
        )
        for entry in story.tables["say"]
    ]
    found += [
        Registration(
            relation_id=ids[entry["relation"]], online=entry["online"], since=story.day(entry["since"])
        )
        for entry in story.tables["registration"]
    ]
    return found


def _agreements(story: Story, ids: dict[str, RelationId]) -> list[Record]:
    found: list[Record] = [_terms(story, ids, entry) for entry in story.tables["terms"]]
    found += [
        SelfView(year=Year(story.this_year + entry["year"]), dependent=entry["dependent"])
        for entry in story.tables["self_view"]
    ]
    return found


def _terms(story: Story, ids: dict[str, RelationId], entry: dict[str, Any]) -> FeeTerms:
    return FeeTerms(
        source_id=ids[entry["source"]],
        kind=FeeKind(entry["kind"]),
        percent=BasisPoints(entry["percent"] * 100) if "percent" in entry else None,
        amount=Cents(round(entry["amount"] * 100)) if "amount" in entry else None,
        certainty=Certainty(entry.get("certainty", "known")),
        borne_by=BorneBy(entry.get("borne_by", "freelancer")),
        since=story.day(entry["since"]),
        until=story.day(entry["until"]) if "until" in entry else None,
    )
