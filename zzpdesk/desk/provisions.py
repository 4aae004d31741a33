"""What she takes of insurances and pensions, on her own or through a collective, as far as it is in force."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from zzpdesk.core.gap import Cover, Pension
from zzpdesk.core.records.provision import Provision, ProvisionKind

if TYPE_CHECKING:
    from sqlite3 import Connection


def covers(file: Connection, today: date) -> tuple[Cover, ...]:
    """Disability insurance that pays something."""
    return tuple(
        Cover(one.title, one.cover, one.waiting_months, one.cover_months)
        for one in _taken(file, ProvisionKind.DISABILITY, today)
        if one.cover
    )


def pensions(file: Connection, today: date) -> tuple[Pension, ...]:
    """Pensions that she builds up now."""
    found = _taken(file, ProvisionKind.PENSION, today)
    return tuple(Pension(one.title, one.cover, one.premium) for one in found)


def _taken(file: Connection, kind: ProvisionKind, today: date) -> list[Provision]:
    from zzpdesk.storage.rows import records

    where = """WHERE kind = ?1 AND taken AND (since IS NULL OR since <= ?2)
        AND (until IS NULL OR until >= ?2) ORDER BY id"""
    return records(file, Provision, where, (kind.value, today.isoformat()))
