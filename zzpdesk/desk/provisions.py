"""What she takes of insurances and pensions, on her own or through a collective, and what is still to come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from zzpdesk.core.gap import Cover, Pension
from zzpdesk.core.records.provision import Provision, ProvisionKind
from zzpdesk.core.safetynet import JOINING, Stage, stage_of

if TYPE_CHECKING:
    from sqlite3 import Connection

_COVERING = "WHERE kind IN (?, ?) ORDER BY id"


@dataclass(frozen=True, slots=True)
class Staged:
    """An insurance or pension, and where it stands today."""

    provision: Provision
    stage: Stage


def staged(file: Connection, today: date) -> tuple[Staged, ...]:
    """All disability insurances and pensions on record."""
    from zzpdesk.storage.rows import records

    kinds = [kind.value for kind in ProvisionKind if kind.covers]
    on_the_way = joining(file, today)
    return tuple(
        Staged(one, stage_of(one, today, joining=one.relation_id in on_the_way))
        for one in records(file, Provision, _COVERING, kinds)
    )


def joining(file: Connection, today: date) -> frozenset[int]:
    """Relations of which she is to become a member: candidate, or still in preparation."""
    states = sorted(state.value for state in JOINING)
    rows = file.execute(
        """SELECT DISTINCT relation_id FROM membership WHERE state IN (?1, ?2)
        AND since <= ?3 AND (until IS NULL OR until >= ?3)""",
        (*states, today.isoformat()),
    )
    return frozenset(number for (number,) in rows)


def covers(file: Connection, today: date) -> tuple[Cover, ...]:
    """Disability insurance that pays something."""
    return tuple(cover_of(one) for one in active(file, ProvisionKind.DISABILITY, today) if one.cover)


def pensions(file: Connection, today: date) -> tuple[Pension, ...]:
    """Pensions that she builds up now."""
    found = active(file, ProvisionKind.PENSION, today)
    return tuple(Pension(one.title, one.cover, one.premium) for one in found)


def active(file: Connection, kind: ProvisionKind, today: date) -> list[Provision]:
    """What is in force of a kind."""
    found = (one for one in staged(file, today) if one.stage is Stage.ACTIVE)
    return [one.provision for one in found if one.provision.kind is kind]


def cover_of(one: Provision) -> Cover:
    """A disability insurance as the plan counts it."""
    return Cover(one.title, one.cover, one.waiting_months, one.cover_months)
