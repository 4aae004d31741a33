"""Her accounts with broodfondsen and other schemes over a period, and what carries her at its end."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from zzpdesk.core import broodfonds as ledger
from zzpdesk.core.records.broodfonds import EntryKind
from zzpdesk.documents.book.broodfonds import BroodfondsFacts, Fund

if TYPE_CHECKING:
    from zzpdesk.core.broodfonds import Account
    from zzpdesk.core.periods import Period
    from zzpdesk.desk.book.parts import Parts


def gather(parts: Parts, period: Period) -> BroodfondsFacts | None:
    """None without a scheme she was in, an insurance or a pension."""
    cover = parts.broodfonds.carried(period.end)
    funds = [_fund(name, account, period) for name, account in cover.accounts]
    there = tuple(one for one in funds if one is not None)
    if not (there or cover.covers or cover.pensions):
        return None
    return BroodfondsFacts(
        period=period,
        funds=there,
        supports=cover.supports,
        covers=cover.covers,
        pensions=cover.pensions,
        plan=cover.plan,
    )


def _fund(name: str, account: Account, period: Period) -> Fund | None:
    """None when she had no terms with it yet and nothing happened."""
    until = account.movements
    level = account.level(period.end)
    line = tuple(point for point in ledger.points(account) if point.day <= period.end)
    if level is None and not line:
        return None

    def total(kind: EntryKind) -> int:
        return ledger.total(until, kind, period.start, period.end)

    begun = [one.since for one in account.levels if one.since]
    begun += [one.since for one in account.memberships if one.since and one.state.active]
    opened = account.fund.opened_on
    start = ledger.balance_on(line, period.start - timedelta(days=1))
    if opened is not None and opened >= period.start:
        start = account.fund.opening
    return Fund(
        name=name,
        level=level,
        since=min((*begun, *(one.day for one in until[:1])), default=None),
        line=line,
        until=period.end,
        start=start,
        deposits=total(EntryKind.DEPOSIT),
        fees=total(EntryKind.FEE),
        fee_inside=account.fund.fee_from_balance,
        admission=total(EntryKind.ADMISSION),
        given=total(EntryKind.GIFT),
        given_ever=ledger.total(until, EntryKind.GIFT, end=period.end),
        released=total(EntryKind.RELEASED),
        paid_out=total(EntryKind.PAID_OUT),
        end=ledger.balance_on(line, period.end),
    )
