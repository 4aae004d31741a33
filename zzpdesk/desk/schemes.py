"""Schemes for illness as they stand in the file: accounts with their names, and which of them would give."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from zzpdesk.core.broodfonds import Account
from zzpdesk.core.gap import Support
from zzpdesk.core.records.broodfonds import Broodfonds, BroodfondsLevel
from zzpdesk.core.records.membership import Membership
from zzpdesk.core.records.relation import Relation

if TYPE_CHECKING:
    from sqlite3 import Connection

_OF_FUNDS = "WHERE relation_id IN (SELECT relation_id FROM broodfonds) ORDER BY since, id"


def accounts(file: Connection, *, whole: bool = False) -> list[tuple[str, Account]]:
    """Every scheme with its name, those she is in first in order of entry; `whole`: with its ledger."""
    from zzpdesk.storage.queries import broodfonds as queries
    from zzpdesk.storage.rows import records

    levels = records(file, BroodfondsLevel, "ORDER BY since, id")
    memberships = records(file, Membership, _OF_FUNDS)
    names = dict(
        file.execute("SELECT id, name FROM relation WHERE id IN (SELECT relation_id FROM broodfonds)")
    )
    return [
        (
            names.get(fund.relation_id, ""),
            Account(
                fund,
                tuple(one for one in levels if one.broodfonds_id == fund.id),
                tuple(one for one in memberships if one.relation_id == fund.relation_id),
                queries.movements(file, fund.id or 0) if whole else (),
            ),
        )
        for fund in records(file, Broodfonds, "ORDER BY id")
    ]


def supports(known: Iterable[tuple[str, Account]], today: date) -> tuple[Support, ...]:
    """The schemes that would give from today on: she is in, with a level."""
    found = []
    for name, account in known:
        level, fund = account.level(today), account.fund
        if level is not None and level.gift and account.member(today):
            found.append(Support(name, level.gift, fund.waiting_days, fund.max_months, fund.partial))
    return tuple(found)


def nominator(file: Connection, account: Account) -> str:
    """Who nominated her, when that is on record."""
    from zzpdesk.storage.rows import records

    ids = [one.nominated_by_id for one in account.memberships if one.nominated_by_id]
    return records(file, Relation, "WHERE id = ?", ids[-1:])[0].name if ids else ""
