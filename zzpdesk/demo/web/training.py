"""What Noor learns: courses with what they gave, a register, certificates and goals."""

from __future__ import annotations

from typing import Any

from zzpdesk.core.kinds import Cents, Minutes, RegisterId, RelationId, TrainingId, Year
from zzpdesk.core.records import Certificate, Goal, Record, Register, RegisterPoints, Training
from zzpdesk.core.records.training import GoalKind, PaidBy, RegisterUnit, TrainingPurpose
from zzpdesk.demo.web.told import Told


def enter(told: Told) -> None:
    """Courses first, then what hangs on them."""
    data = told.read("training")
    entries = [entry for entry in data["course"] if told.day(entry["day"]) <= told.today]
    courses = told.enter("Cursussen", [_course(told, entry) for entry in entries])
    (register,) = told.enter("Register", [_register(told, data["register"])])
    of = {entry["title"]: TrainingId(course.id or 0) for entry, course in zip(entries, courses, strict=True)}
    rest: list[Record] = [
        RegisterPoints(
            register_id=RegisterId(register.id or 0),
            training_id=of[entry["title"]],
            day=told.day(entry.get("until", entry["day"])),
            points=entry["points"],
            accredited=entry.get("accredited", True),
        )
        for entry in entries
        if "points" in entry and told.day(entry.get("until", entry["day"])) <= told.today
    ]
    rest += [_certificate(told, entry, of) for entry in data["certificate"] if _issued(told, entry)]
    rest += [_goal(told, entry) for entry in data["goal"]]
    told.enter("Certificaten en doelen", rest)


def _course(told: Told, entry: dict[str, Any]) -> Training:
    return Training(
        title=entry["title"],
        day=told.day(entry["day"]),
        until=told.day(entry["until"]) if "until" in entry else None,
        minutes=Minutes(round(entry["hours"] * 60)),
        cost=Cents(entry["cost"] * 100),
        paid_by=PaidBy(entry.get("paid_by", "self")),
        payer_id=_relation(told, entry, "payer"),
        provider_id=_relation(told, entry, "provider"),
        collective_id=_relation(told, entry, "collective"),
        purpose=TrainingPurpose(entry.get("purpose", "keep_up")),
        note=entry.get("note", ""),
    )


def _register(told: Told, entry: dict[str, Any]) -> Register:
    return Register(
        title=entry["title"],
        body_id=_relation(told, entry, "body"),
        number=entry["number"],
        since=told.day(entry["since"]),
        until=told.day(entry["until"]),
        unit=RegisterUnit(entry["unit"]),
        required=entry["required"],
        accredited=entry["accredited"],
    )


def _certificate(told: Told, entry: dict[str, Any], of: dict[str, TrainingId]) -> Certificate:
    return Certificate(
        title=entry["title"],
        training_id=of.get(entry.get("course", "")),
        issuer_id=_relation(told, entry, "issuer"),
        issued_on=told.day(entry["issued"]),
        expires_on=told.day(entry["expires"]) if "expires" in entry else None,
        required_by_id=_relation(told, entry, "required_by"),
    )


def _goal(told: Told, entry: dict[str, Any]) -> Goal:
    return Goal(
        year=Year(told.story.this_year + entry["year"]),
        kind=GoalKind(entry["kind"]),
        minutes=Minutes(entry["minutes"]) if "minutes" in entry else None,
        amount=Cents(entry["amount"]) if "amount" in entry else None,
    )


def _issued(told: Told, entry: dict[str, Any]) -> bool:
    return told.day(entry["issued"]) <= told.today


def _relation(told: Told, entry: dict[str, Any], name: str) -> RelationId | None:
    return told.relations[entry[name]] if name in entry else None
