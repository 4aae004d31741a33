"""Platforms and agencies: how open they are and how they pay, clauses, leads, and what the platform reported."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from zzpdesk.core.kinds import AssignmentId, Cents, Days, Year
from zzpdesk.core.ports import Where
from zzpdesk.core.records import Clause, Collective, FeeTerms, Intermediary, Lead, PlatformStatement, Record
from zzpdesk.core.records.fees import FeeKind
from zzpdesk.core.records.lead import ClauseKind, LeadOutcome
from zzpdesk.core.records.relation import Openness

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from zzpdesk.demo.web.told import Told


def enter(told: Told) -> None:
    """What Noor knows of her intermediaries, up to today."""
    data = told.read("intermediaries")
    told.enter("Bemiddelaars", [*_known(told, data), *_agreed(told, data)])
    told.enter("Leads", _leads(told, data))
    for entry in data["statement"]:
        _report(told, entry)


def _known(told: Told, data: dict[str, Any]) -> Iterator[Record]:
    for entry in data["intermediary"]:
        (found,) = told.desk.find(Intermediary, Where("relation_id", "=", told.relations[entry["relation"]]))
        yield replace(
            found,
            open_quality=Openness(entry["quality"]),
            open_procedure=Openness(entry["procedure"]),
            open_cost=Openness(entry["cost"]),
            pays_days=Days(entry["pays_days"]),
            pays_when_paid=entry.get("when_paid", False),
        )
    drawer = data["self_billing"]
    (cooperative,) = told.desk.find(Collective, Where("relation_id", "=", told.relations[drawer["relation"]]))
    yield replace(cooperative, self_bills_since=told.day(drawer["since"]))


def _agreed(told: Told, data: dict[str, Any]) -> Iterator[Record]:
    for entry in data["terms"]:
        yield FeeTerms(
            source_id=told.relations[entry["relation"]],
            kind=FeeKind(entry["kind"]),
            amount=Cents(round(entry["amount"] * 100)),
            since=told.day(entry["since"]),
        )
    for entry in data["clause"]:
        penalty = entry.get("penalty")
        yield Clause(
            relation_id=told.relations[entry["relation"]],
            client_id=told.relations[entry["client"]],
            kind=ClauseKind(entry["kind"]),
            since=told.day(entry["since"]),
            months_after=entry["months"],
            penalty=None if penalty is None else Cents(penalty * 100),
            note=entry.get("note", ""),
        )


def _leads(told: Told, data: dict[str, Any]) -> Iterator[Lead]:
    for source, entries in data["leads"].items():
        for entry in entries:
            day = told.day(entry["day"])
            if day <= told.today:
                yield _lead(told, source, entry, day)


def _lead(told: Told, source: str, entry: dict[str, Any], day: date) -> Lead:
    """As far as it had come today."""

    def on(name: str) -> date | None:
        then = day + timedelta(days=entry[name]) if name in entry else None
        return then if then is not None and then <= told.today else None

    decided = on("decided")
    outcome = LeadOutcome(entry["outcome"]) if decided is not None else LeadOutcome.OPEN
    won = outcome is LeadOutcome.WON
    work = told.assignments.get((day.year, entry.get("work", ""))) if won else None
    return Lead(
        title=entry["title"],
        relation_id=told.relations[source],
        client_id=told.relations[entry["client"]] if "client" in entry else None,
        day=day,
        answered_on=on("answered"),
        quoted_on=on("quoted"),
        quoted=Cents(entry["offer"] * 100) if on("quoted") else None,
        outcome=outcome,
        decided_on=decided,
        assignment_id=None if work is None else AssignmentId(work.id or 0),
    )


def _report(told: Told, entry: dict[str, Any]) -> None:
    """The statement of a platform, worked out from what it paid and charged."""
    received, year = told.day(entry["received"]), told.story.this_year + entry["year"]
    if received > told.today:
        return
    relation = told.relations[entry["relation"]]
    saved = told.desk.save(
        "Platformopgave", PlatformStatement(relation_id=relation, year=Year(year), received_on=received)
    )
    found = next(one for one in told.desk.intermediaries.statements(relation) if one.statement.id == saved.id)
    own, agrees = found.own, entry["agrees"]
    gross, fees = own.received if agrees else own.received_vat, found.fees or 0
    told.desk.save(
        "Platformopgave",
        replace(
            saved,
            gross=Cents(gross),
            fees=Cents(fees if agrees else fees * 9 // 1_000 * 100),
            activities=own.activities if agrees else own.activities + 1,
        ),
    )
