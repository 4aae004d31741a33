"""Model agreements, chains, shared work, and the nine viewpoints of one assignment at two moments."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from zzpdesk.core.kinds import AssignmentId, BasisPoints, Days, Price
from zzpdesk.core.records import Assignment, ChainLink, Partner, Record, ViewpointAnswer
from zzpdesk.core.records.assignment import ContractForm
from zzpdesk.core.records.chain import ChainRole, Leaning, Viewpoint

if TYPE_CHECKING:
    from zzpdesk.demo.web.told import Told


def enter(told: Told) -> None:
    """The step of this room."""
    data = told.read("assignments")
    told.enter("Modelovereenkomsten", _agreements(told, data["agreement"]))
    parts = (("chain", _chain), ("shared", _shared), ("answers", _answers))
    told.enter(
        "Werkrelatie", [each for key, make in parts for entry in data[key] for each in make(told, entry)]
    )


def _work(told: Told, entry: dict[str, Any]) -> Assignment | None:
    """The assignment as it is now; None when it had not begun yet."""
    offset, title = entry["work"]
    known = told.assignments.get((told.story.this_year + offset, title))
    return told.desk.get(Assignment, known.id or 0) if known else None


def _agreements(told: Told, entries: list[dict[str, Any]]) -> Iterator[Record]:
    signed = {told.relations[entry["signs"]]: entry for entry in entries}
    for known in told.assignments.values():
        work = told.desk.get(Assignment, known.id or 0)
        entry = signed.get(work.contracting_id) if work.contracting_id else None
        if entry is not None and work.contract is ContractForm.MODEL_AGREEMENT:
            until = told.day(entry["until"]) if "until" in entry else None
            yield replace(work, model_agreement=entry["number"], agreement_until=until)


def _chain(told: Told, entry: dict[str, Any]) -> Iterator[Record]:
    work = _work(told, entry)
    if work is None:
        return
    yield replace(
        work,
        client_rate=_price(entry.get("client_rate")),
        notice_days=Days(entry["notice"]) if "notice" in entry else None,
    )
    for position, link in enumerate(entry["links"], start=1):
        yield ChainLink(
            assignment_id=AssignmentId(work.id or 0),
            position=position,
            relation_id=told.relations[link["party"]],
            role=ChainRole(link["role"]),
            rate=_price(link.get("rate")),
            note=link.get("note", ""),
        )


def _shared(told: Told, entry: dict[str, Any]) -> Iterator[Record]:
    work = _work(told, entry)
    for partner in entry["partners"] if work else ():
        yield Partner(
            assignment_id=AssignmentId((work.id if work else None) or 0),
            relation_id=told.relations[partner["party"]] if "party" in partner else None,
            share=BasisPoints(partner["share"] * 100),
            work=partner["work"],
            lead=partner.get("lead", False),
        )


def _answers(told: Told, entry: dict[str, Any]) -> Iterator[Record]:
    work, day = _work(told, entry), told.day(entry["day"])
    if work is None or day > told.today:
        return
    version = told.desk.workrelation.questions().version
    for said in entry["said"]:
        yield ViewpointAnswer(
            assignment_id=AssignmentId(work.id or 0),
            day=day,
            questions=version,
            viewpoint=Viewpoint(said["viewpoint"]),
            leaning=Leaning(said["leaning"]),
            evidence=said["evidence"],
        )


def _price(euros: int | None) -> Price | None:
    return None if euros is None else Price(euros * 10_000)
