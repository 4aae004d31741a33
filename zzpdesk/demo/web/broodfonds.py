"""Broodfonds Rottekade: how Noor got in, what she pays and gives, and a winter in which she was ill herself."""

from __future__ import annotations

from datetime import date
from typing import Any

from zzpdesk.core.kinds import BasisPoints, BroodfondsId, Cents, GatheringId, RelationId, Year
from zzpdesk.core.records import (
    Broodfonds,
    BroodfondsLevel,
    Gathering,
    Illness,
    LedgerEntry,
    Meeting,
    MemberCount,
    Membership,
    Record,
)
from zzpdesk.core.records.broodfonds import EntryKind
from zzpdesk.core.records.gathering import GatheringKind, Rhythm
from zzpdesk.core.records.membership import Admission, MemberState, Motive
from zzpdesk.demo.web.told import Told

_AMOUNTS = ("deposit", "fee", "gift", "cap")


def enter(told: Told) -> None:
    """The group with its terms, then the ledger up to today, then her own illness."""
    data = told.read("broodfonds")
    relation = told.relations[data["fund"]["relation"]]
    fund, gathering, *_rest = told.enter("Broodfonds", [*_group(told, data, relation)])
    fund_id = BroodfondsId(fund.id or 0)
    levels = [_level(told, entry, fund_id) for entry in data["level"]]
    told.enter("Niveau", levels)
    told.enter("Vergaderingen", _meetings(told, data, GatheringId(gathering.id or 0)))
    told.enter("Boekingen", _ledger(told, data, fund_id, levels[0].since or told.today))
    told.desk.broodfonds.book_due(fund_id, "Vaste betalingen geboekt")
    told.enter("Ziekteperiode", [_illness(told, entry) for entry in data["illness"]])


def _group(told: Told, data: dict[str, Any], relation: RelationId) -> list[Record]:
    given, meets = data["fund"], data["gathering"]
    found: list[Record] = [
        Broodfonds(
            relation_id=relation,
            admission_fee=_cents(given["admission_fee"]),
            fee_from_balance=given["fee_from_balance"],
            note=given["note"],
        ),
        Gathering(
            title=meets["title"],
            relation_id=relation,
            kind=GatheringKind(meets["kind"]),
            rhythm=Rhythm(meets["rhythm"]),
            place=meets["place"],
            start=meets["start"],
        ),
    ]
    found += [_membership(told, entry, relation) for entry in data["membership"]]
    found += [
        MemberCount(relation_id=relation, year=Year(told.story.this_year + int(offset)), members=members)
        for offset, members in data["members"].items()
    ]
    return found


def _membership(told: Told, entry: dict[str, Any], relation: RelationId) -> Membership:
    return Membership(
        relation_id=relation,
        state=MemberState(entry["state"]),
        since=told.day(entry["since"]),
        until=told.day(entry["until"]) if "until" in entry else None,
        motive=Motive(entry["motive"]) if "motive" in entry else None,
        nominated_by_id=told.relations[entry["nominated_by"]],
        admission=Admission(entry["admission"]) if "admission" in entry else None,
        vetoes=entry.get("vetoes"),
        decided_on=told.day(entry["decided_on"]) if "decided_on" in entry else None,
    )


def _level(told: Told, entry: dict[str, Any], fund_id: BroodfondsId) -> BroodfondsLevel:
    amounts = {name: _cents(entry[name]) for name in _AMOUNTS}
    return BroodfondsLevel(broodfonds_id=fund_id, since=told.day(entry["since"]), **amounts)


def _ledger(told: Told, data: dict[str, Any], fund_id: BroodfondsId, first: date) -> list[Record]:
    """Admission, gifts given and received; deposits and fees follow as the standing order does."""
    lines = [(first, EntryKind.ADMISSION, data["fund"]["admission_fee"])]
    lines += [(told.day(parts), EntryKind.GIFT, euros) for *parts, euros in data["gifts"]["given"]]
    lines += [(told.day(entry["day"]), EntryKind.RECEIVED, entry["amount"]) for entry in data["received"]]
    return [
        LedgerEntry(broodfonds_id=fund_id, day=day, kind=kind, amount=_cents(euros))
        for day, kind, euros in lines
        if day <= told.today
    ]


def _meetings(told: Told, data: dict[str, Any], gathering: GatheringId) -> list[Record]:
    days = [(told.day(entry["day"]), entry["title"]) for entry in data["meeting"]]
    return [Meeting(gathering_id=gathering, day=day, title=title) for day, title in days if day > told.today]


def _illness(told: Told, entry: dict[str, Any]) -> Illness:
    return Illness(
        since=told.day(entry["since"]),
        until=told.day(entry["until"]),
        percent=BasisPoints(entry["percent"] * 100),
    )


def _cents(euros: float) -> Cents:
    return Cents(round(euros * 100))
