"""Fundings of a desk: whose debt, what is owed, and the next repayment to book."""

from datetime import date, datetime

import pytest

from zzpdesk.core.errors import NotFound
from zzpdesk.core.kinds import BasisPoints, Cents, FundingId
from zzpdesk.core.records import Funding, Repayment
from zzpdesk.core.records.funding import Borrower, FundingKind, Scheme


@pytest.fixture
def loan(desk, she):
    """1,200 euro at 6 % in four equal repayments from 1 September 2026."""
    return desk.save(
        "",
        Funding(
            title="Lening",
            lender_id=she.rid("Klant"),
            principal=Cents(120_000),
            interest=BasisPoints(600),
            since=date(2026, 8, 1),
            terms=4,
        ),
    )


def test_what_is_hers_and_what_is_not(desk, she, loan):
    theirs = {"borrower": Borrower.COLLECTIVE, "collective_id": she.rid("Coop"), "since": date(2026, 1, 1)}
    crowd = desk.save(
        "",
        Funding(
            title="Crowd",
            kind=FundingKind.CROWDFUNDING,
            principal=Cents(2_500_000),
            scheme=Scheme.FREE,
            **theirs,
        ),
    )
    own = {"kind": FundingKind.OWN_CAPITAL, "principal": Cents(1_000_000)}
    desk.save("", Funding(title="Eigen geld", since=date(2021, 1, 1), **own))
    desk.save("", Funding(title="Inleg", **own, **theirs))
    desk.save("", Funding(title="Later", principal=Cents(77_700), since=date(2027, 1, 1), terms=1))
    for funding, day, principal, interest in (
        (loan, date(2026, 9, 1), 30_000, 600),
        (loan, date(2026, 10, 15), 30_000, 450),
        (crowd, date(2026, 5, 1), 500_000, 9_000),
    ):
        values = {"funding_id": FundingId(funding.id), "principal": Cents(principal)}
        desk.save("", Repayment(day=day, interest=Cents(interest), **values))
    found = desk.funding.of(2026)
    assert [(line.funding.title, line.lender, line.borrower, line.owed) for line in found.lines] == [
        ("Later", "", "", 0),
        ("Lening", "Klant", "", 90_000),
        ("Inleg", "", "Coop", 0),
        ("Crowd", "", "Coop", 2_000_000),
        ("Eigen geld", "", "", 0),
    ]
    assert (found.debt, found.theirs, found.own, found.interest) == (90_000, 2_000_000, 1_000_000, 600)
    assert desk.funding.of(2025).interest == 0


def test_booking_the_next_repayment_and_taking_it_back(desk, clock, loan):
    first = desk.funding.next_repayment(loan.id)
    assert (first.day, first.principal, first.interest) == (date(2026, 9, 1), 30_000, 600)
    desk.save("Aflossing", first)
    second = desk.funding.next_repayment(loan.id)
    assert (second.day, second.principal, second.interest) == (date(2026, 10, 1), 30_000, 450)
    desk.save("Aflossing", second)
    third = desk.funding.next_repayment(loan.id)
    assert (third.day, third.interest) == (date(2026, 10, 14), 300)
    desk.save("Aflossing", third)
    found = desk.funding.detail(loan.id)
    assert (found.standing.owed, found.standing.late, len(found.standing.coming)) == (30_000, 0, 1)
    assert (found.lender, len(found.planned)) == ("Klant", 4)
    desk.undo()
    assert desk.funding.detail(loan.id).standing.owed == 60_000
    clock.now = datetime(2027, 1, 1)  # noqa: DTZ001 - local
    assert desk.funding.detail(loan.id).standing.late == 2


def test_without_a_plan_the_amount_is_hers_to_fill_in(desk, loan):
    free = desk.save(
        "", Funding(title="Vrij", principal=Cents(1), since=date(2026, 1, 1), scheme=Scheme.FREE)
    )
    blank = desk.funding.next_repayment(free.id)
    assert (blank.day, blank.principal, blank.interest) == (date(2026, 10, 14), 0, 0)
    with pytest.raises(NotFound):
        desk.funding.detail(99)
