"""Noor's collectives: what is told about them besides their terms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from zzpdesk.core.kinds import BasisPoints, Cents, GatheringId, MeetingId, Minutes, ProvisionId, Year
from zzpdesk.core.ports import Where
from zzpdesk.core.records import (
    Collective,
    Decision,
    Division,
    Gathering,
    GiveTakeEntry,
    Meeting,
    Member,
    MemberCapital,
    MemberCount,
    Membership,
    Proceeds,
    Provision,
    ProvisionUse,
    Record,
    Say,
)
from zzpdesk.core.records.gathering import Attendance, GatheringKind, Outcome, Rhythm, Subject, Vote
from zzpdesk.core.records.membership import (
    Admission,
    Direction,
    GiftKind,
    MemberState,
    Motive,
    ProceedsKind,
)
from zzpdesk.core.records.provision import ProvisionKind
from zzpdesk.core.records.relation import LegalForm
from zzpdesk.demo.web.told import Told

_LABEL = "Collectieven"
_AHEAD = {Attendance.PLANNED, Attendance.SIGNED_UP}


def enter(told: Told) -> None:
    """All of `resources/demo/collectives.toml`, up to today."""
    data = told.read("collectives")
    told.enter(
        _LABEL, [*_ties(told, data), *_particulars(told, data), *_passed(told, data), *_money(told, data)]
    )
    _services(told, data)
    _meetings(told, data)


def _cents(value: float) -> Cents:
    return Cents(round(value * 100))


def _minutes(value: float) -> Minutes:
    return Minutes(round(value * 60))


def _ties(told: Told, data: dict[str, Any]) -> Iterator[Record]:
    ids = told.relations
    for one in data["collective"]:
        yield Collective(
            relation_id=ids[one["relation"]],
            legal_form=LegalForm(one["form"]),
            sector=one.get("sector", ""),
            region=one.get("region", ""),
            rotating=one.get("rotating", False),
        )
    for one in data["membership"]:
        yield _with(told, Membership(relation_id=ids[one["relation"]]), one)
    for one in data["say"]:
        yield Say(
            relation_id=ids[one["relation"]], since=told.day(one["since"]), experienced=one["experienced"]
        )
    for one in data["member"]:
        yield Member(
            collective_id=ids[one["collective"]],
            relation_id=ids[one["relation"]],
            since=told.day(one["since"]),
            turn=one.get("turn"),
            role=one.get("role", ""),
        )
    for one in data["count"]:
        for offset, members in one["members"]:
            year = Year(told.day([offset, 1, 1]).year)
            yield MemberCount(relation_id=ids[one["relation"]], year=year, members=members)


def _particulars(told: Told, data: dict[str, Any]) -> Iterator[Record]:
    """More about what the story has told already."""
    for one in data["details"]:
        found = told.desk.find(Collective, Where("relation_id", "=", told.relations[one["relation"]]))[0]
        parent = told.relations[one["parent"]] if "parent" in one else None
        yield replace(found, region=one.get("region", ""), parent_id=parent)
    for one in data["member_details"]:
        found_state = told.desk.find(Membership, Where("relation_id", "=", told.relations[one["relation"]]))[
            0
        ]
        yield _with(told, found_state, one)


def _with(told: Told, state: Membership, one: dict[str, Any]) -> Membership:
    days = [name for name in ("since", "until", "decided_on", "intent_on") if name in one]
    plain: dict[str, Any] = {name: told.day(one[name]) for name in days}
    plain |= {name: one[name] for name in ("votes_for", "votes_against", "vetoes") if name in one}
    return replace(
        state,
        state=MemberState(one["state"]) if "state" in one else state.state,
        motive=Motive(one["motive"]) if "motive" in one else None,
        admission=Admission(one["admission"]) if "admission" in one else None,
        nominated_by_id=told.relations[one["nominated_by"]] if "nominated_by" in one else None,
        **plain,
    )


def _passed(told: Told, data: dict[str, Any]) -> Iterator[Record]:
    for one in data["give"]:
        day = told.day(one["day"])
        if day <= told.today:
            yield GiveTakeEntry(
                collective_id=told.relations[one["collective"]],
                relation_id=told.relations[one["with"]] if "with" in one else None,
                direction=Direction(one["direction"]),
                kind=GiftKind(one["kind"]),
                day=day,
                title=one["title"],
                amount=_cents(one.get("amount", 0)),
                minutes=_minutes(one.get("hours", 0)),
                count=one.get("count", 1),
            )


def _money(told: Told, data: dict[str, Any]) -> Iterator[Record]:
    ids = told.relations
    for one in data["proceeds"]:
        day = told.day(one["day"])
        if day <= told.today:
            yield Proceeds(
                relation_id=ids[one["relation"]],
                kind=ProceedsKind(one["kind"]),
                day=day,
                year=Year(told.day([one["year"], 1, 1]).year) if "year" in one else None,
                amount=_cents(one["amount"]),
                shared=_cents(one["shared"]) if "shared" in one else None,
            )
    for one in data["capital"]:
        yield MemberCapital(
            relation_id=ids[one["relation"]],
            day=told.day(one["day"]),
            amount=_cents(one["amount"]),
            interest=BasisPoints(one["interest"] * 100),
        )
    for one in data["division"]:
        yield Division(
            relation_id=ids[one["relation"]],
            since=told.day(one["since"]),
            until=told.day(one["until"]),
            wanted=_minutes(one["wanted"]),
            total_wanted=_minutes(one["total"]),
            available=_minutes(one["available"]),
            received=_minutes(one["received"]),
        )


def _services(told: Told, data: dict[str, Any]) -> None:
    entries = data["provision"]
    offered = [
        Provision(
            relation_id=told.relations[one["relation"]],
            kind=ProvisionKind(one["kind"]),
            title=one["title"],
            since=told.day(one["since"]),
            taken=one.get("taken", False),
            premium=_cents(one.get("premium", 0)),
            cover=_cents(one.get("cover", 0)),
        )
        for one in entries
    ]
    saved = told.enter(_LABEL, offered)
    uses = [
        ProvisionUse(
            provision_id=ProvisionId(service.id or 0), day=told.day(use[:3]), minutes=_minutes(use[3])
        )
        for service, one in zip(saved, entries, strict=True)
        for use in one.get("uses", [])
        if told.day(use[:3]) <= told.today
    ]
    told.enter(_LABEL, uses)


def _meetings(told: Told, data: dict[str, Any]) -> None:
    series = [
        Gathering(
            title=one["title"],
            relation_id=told.relations[one["relation"]],
            kind=GatheringKind(one["kind"]),
            rhythm=Rhythm(one["rhythm"]),
            place=one["place"],
        )
        for one in data["gathering"]
    ]
    keys = [one["key"] for one in data["gathering"]]
    known = {key: saved.id for key, saved in zip(keys, told.enter("Bijeenkomsten", series), strict=True)}
    entries = [one for one in data["meeting"] if _told(told, one)]
    held = [_meeting(told, one, GatheringId(known[one["gathering"]] or 0)) for one in entries]
    saved = told.enter("Vergaderingen", held)
    decisions = [
        _decision(MeetingId(meeting.id or 0), words)
        for meeting, one in zip(saved, entries, strict=True)
        for words in one.get("decisions", [])
    ]
    told.enter("Besluiten", decisions)


def _told(told: Told, one: dict[str, Any]) -> bool:
    """What is still to come is known only if she plans to go."""
    return told.day(one["day"]) <= told.today or Attendance(one["attendance"]) in _AHEAD


def _meeting(told: Told, one: dict[str, Any], gathering: GatheringId) -> Meeting:
    day, attendance = told.day(one["day"]), Attendance(one["attendance"])
    over = day <= told.today and attendance in _AHEAD
    return Meeting(
        gathering_id=gathering,
        day=day,
        title=one["title"],
        attendance=Attendance.PRESENT if over else attendance,
        minutes=_minutes(one.get("hours", 0)),
        outcome=one.get("outcome", ""),
    )


def _decision(meeting: MeetingId, words: list[Any]) -> Decision:
    title, subject, vote, outcome, *votes = words
    votes_for, votes_against = votes or (None, None)
    return Decision(
        meeting_id=meeting,
        title=title,
        subject=Subject(subject),
        vote=Vote(vote),
        outcome=Outcome(outcome),
        votes_for=votes_for,
        votes_against=votes_against,
    )
