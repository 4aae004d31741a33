"""Noor's own capital, two idealistic lenders, and the crowdfunding of her cooperative."""

from __future__ import annotations

from typing import Any

from zzpdesk.core.funding import planned
from zzpdesk.core.kinds import BasisPoints, Cents, FundingId
from zzpdesk.core.records import Funding, Repayment
from zzpdesk.core.records.funding import Borrower, FundingKind, Instalments, Scheme
from zzpdesk.demo.web.told import Told


def enter(told: Told) -> None:
    """Each funding, and its plan paid up to today."""
    entries = told.read("funding")["funding"]
    made = told.enter("Financiering", [_funding(told, entry) for entry in entries])
    told.enter(
        "Aflossingen",
        [
            Repayment(
                funding_id=FundingId(one.id or 0),
                day=row.day,
                principal=Cents(row.principal),
                interest=Cents(row.interest),
            )
            for one in made
            if isinstance(one, Funding)
            for row in planned(one)
            if row.day <= told.today
        ],
    )


def _funding(told: Told, entry: dict[str, Any]) -> Funding:
    borrower, lender = entry.get("borrower"), entry.get("lender")
    return Funding(
        title=entry["title"],
        kind=FundingKind(entry["kind"]),
        borrower=Borrower.COLLECTIVE if borrower else Borrower.ME,
        collective_id=told.relations[borrower] if borrower else None,
        lender_id=told.relations[lender] if lender else None,
        principal=Cents(entry["principal"] * 100),
        interest=BasisPoints(round(entry.get("interest", 0) * 100)),
        since=told.day(entry["since"]),
        scheme=Scheme(entry.get("scheme", "free")),
        every=Instalments(entry.get("every", "month")),
        terms=entry.get("terms", 0),
        first_on=told.day(entry["first"]) if "first" in entry else None,
        note=entry.get("note", ""),
    )
