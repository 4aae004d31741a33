"""The story's profile, assignments and bills as records."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from zzpdesk.core.kinds import BasisPoints, Cents, Minutes, Price, RelationId, Year
from zzpdesk.core.ports import Where
from zzpdesk.core.records import Assignment, Bill, Fee, Profile, Relation
from zzpdesk.core.records.assignment import ContractForm, Grouping, RouteReason
from zzpdesk.core.records.fees import FeeKind
from zzpdesk.core.records.invoice import LineVat

if TYPE_CHECKING:
    from zzpdesk.demo.story import Story, Work
    from zzpdesk.desk import Desk

_CONTRACTING = {"kopgroep", "netbrein", "codekade"}
"""Sources that sign and get the invoice themselves."""


def profile_of(story: Story) -> Profile:
    """Noor's business."""
    given = dict(story.profile)
    del given["seed"]
    since = story.this_year + given.pop("since")
    amounts = {name: Cents(value * 100) for name, value in given.items() if isinstance(value, int)}
    return Profile(
        **given | amounts,
        since_year=Year(since),
        largest_line=BasisPoints(3_000),
        top_three_line=BasisPoints(6_000),
    )


def assignment_of(work: Work, ids: dict[str, RelationId]) -> Assignment:
    """One assignment of the story."""
    source = ids[work.source] if work.source else None
    contracting = source if work.source in _CONTRACTING else None
    last = date(work.year + work.months[1] // 12, work.months[1] % 12 + 1, 1) - timedelta(days=1)
    return Assignment(
        title=work.title,
        client_id=ids[work.client],
        source_id=source,
        route=RouteReason(work.route),
        introducer_id=None if work.route == "client_required" else source,
        contracting_id=contracting,
        rate=Price(work.rate * 10_000),
        since=date(work.year, work.months[0], 1),
        until=last,
        contract=ContractForm.MODEL_AGREEMENT if contracting else ContractForm.SERVICE_CONTRACT,
        vat=LineVat(work.vat),
        grouping=Grouping.PER_DESCRIPTION,
        reference=work.reference,
        budget_minutes=Minutes(work.hours * 60),
    )


def bills_of(desk: Desk, story: Story, today: date) -> list[Bill]:
    """The platform's quarterly bills: what accrued through invoices, rounded to its own way of counting."""
    platform = next(relation["name"] for relation in story.relations if relation["key"] == "klusvonk")
    fees = [
        fee
        for fee in desk.find(Fee, Where("kind", "=", FeeKind.PERCENTAGE))
        if fee.source_id and desk.get(Relation, fee.source_id).name == platform
    ]
    found = []
    for year in story.years:
        for quarter in range(4):
            start = date(year, quarter * 3 + 1, 1)
            end = date(year + (quarter == 3), (quarter * 3 + 4 - 1) % 12 + 1, 1) - timedelta(days=1)
            own = [fee for fee in fees if fee.day and start <= fee.day <= end]
            if not own or end + timedelta(days=8) > today:
                continue
            amount = sum(fee.amount or 0 for fee in own) + 3 * 950
            found.append(
                Bill(
                    source_id=own[0].source_id,
                    number=f"KV{year}-{quarter + 1}",
                    day=end + timedelta(days=8),
                    period_from=start,
                    period_until=end,
                    amount=Cents(round(amount, -1)),
                    vat=Cents(round(amount * 21 / 100)),
                )
            )
    return found
