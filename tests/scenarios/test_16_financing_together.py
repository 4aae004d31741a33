"""Row 16, financing together: own capital, two idealistic lenders, crowdfunding, credit from other freelancers.

Jikke begins with 5,000 euro of her own. Oom Sjoerd and a foundation lend her 2,400 euro each; a fellow freelancer 500
for a laptop. Her cooperative raises 10,000 euro among many people: that is the cooperative's debt, not hers.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.scenarios.stranger import PROFILE, Clock, Stranger
from zzpdesk.core.kinds import BasisPoints, Cents, FundingId
from zzpdesk.core.records import Funding, Repayment
from zzpdesk.core.records.funding import Borrower, FundingKind, Instalments, Scheme
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.desk import Desk


@pytest.fixture
def she(tmp_path: Path) -> Iterator[Stranger]:
    clock = Clock()
    clock.day = date(2024, 1, 2)
    made = Stranger(Desk.create(tmp_path / "desk.zzp", PROFILE, clock=clock), clock)
    made.relation("oom", "Sjoerd Wierda")
    made.relation("stichting", "Stichting Begin")
    made.relation("collega", "Klaske Bosma")
    made.relation("cooperatie", "Coöperatie De Mienskip U.A.", SourceKind.COLLECTIVE)
    made.relation("crowd", "Samen Geld")
    yield made
    made.desk.close()


@pytest.fixture
def fundings(she: Stranger) -> dict[str, Funding]:
    start = date(2024, 1, 1)
    found = {
        "eigen": Funding(
            title="Eigen geld", kind=FundingKind.OWN_CAPITAL, principal=Cents(500_000), since=start
        ),
        "oom": Funding(
            title="Lening van oom Sjoerd",
            lender_id=she.id("oom"),
            principal=Cents(240_000),
            interest=BasisPoints(300),
            since=start,
            scheme=Scheme.LINEAR,
            terms=24,
        ),
        "stichting": Funding(
            title="Lening van Stichting Begin",
            lender_id=she.id("stichting"),
            principal=Cents(240_000),
            interest=BasisPoints(200),
            since=start,
            scheme=Scheme.AT_END,
            every=Instalments.YEAR,
            terms=3,
        ),
        "collega": Funding(
            title="Laptop, van Klaske",
            kind=FundingKind.PEER_CREDIT,
            lender_id=she.id("collega"),
            principal=Cents(50_000),
            since=start,
            scheme=Scheme.FREE,
        ),
        "crowd": Funding(
            title="Zonnepanelen op de loods",
            kind=FundingKind.CROWDFUNDING,
            borrower=Borrower.COLLECTIVE,
            collective_id=she.id("cooperatie"),
            lender_id=she.id("crowd"),
            principal=Cents(1_000_000),
            interest=BasisPoints(400),
            since=start,
            scheme=Scheme.ANNUITY,
            every=Instalments.YEAR,
            terms=3,
        ),
    }
    return {key: she.desk.save("Financiering", one) for key, one in found.items()}


def book(she: Stranger, funding: Funding, day: date) -> Repayment:
    she.clock.day = day
    return she.desk.save("Aflossing", she.desk.funding.next_repayment(funding.id or 0))


def test_only_what_she_borrowed_is_her_debt(she: Stranger, fundings: dict[str, Funding]) -> None:
    """2,400 + 2,400 + 500; the 10,000 of the cooperative and her own 5,000 are no debt of hers."""
    found = she.desk.funding.of(2024)
    assert (found.debt, found.theirs, found.own) == (530_000, 1_000_000, 500_000)
    lenders = {line.funding.title: line.lender for line in found.lines}
    assert lenders["Lening van oom Sjoerd"] == "Sjoerd Wierda"
    assert lenders["Laptop, van Klaske"] == "Klaske Bosma"


def test_the_linear_loan_month_by_month(she: Stranger, fundings: dict[str, Funding]) -> None:
    """100 a month; interest 0.25 % of what is owed: 6.00, 5.75, 5.50."""
    for month, interest in ((2, 600), (3, 575), (4, 550)):
        made = book(she, fundings["oom"], date(2024, month, 1))
        assert (made.day, made.principal, made.interest) == (date(2024, month, 1), 10_000, interest)
    found = she.desk.funding.detail(fundings["oom"].id or 0)
    assert (found.standing.owed, found.standing.repaid) == (210_000, 30_000)
    assert found.standing.interest == 7_500
    assert found.standing.ends == date(2026, 1, 1)
    assert she.desk.funding.of(2024).debt == 500_000
    assert she.desk.funding.of(2024).interest == 1_725


def test_interest_only_until_the_end(she: Stranger, fundings: dict[str, Funding]) -> None:
    """2 % of 2,400 is 48 euro a year; on 1 January 2027 the whole comes back."""
    for year in (2025, 2026):
        made = book(she, fundings["stichting"], date(year, 1, 1))
        assert (made.principal, made.interest) == (0, 4_800)
    last = book(she, fundings["stichting"], date(2027, 1, 1))
    assert (last.principal, last.interest) == (240_000, 4_800)
    found = she.desk.funding.detail(fundings["stichting"].id or 0)
    assert (found.standing.owed, found.standing.next, found.standing.interest_paid) == (0, None, 14_400)


def test_the_crowd_is_paid_in_equal_instalments(she: Stranger, fundings: dict[str, Funding]) -> None:
    """10,000 x 0.04 / (1 - 1.04^-3) = 3,603.4854: 3,603.49.

    400.00 + 3,203.49 -> 6,796.51; 271.86 + 3,331.63 -> 3,464.88; 138.60 + 3,464.88 = 3,603.48.
    """
    rows = she.desk.funding.detail(fundings["crowd"].id or 0).planned
    assert [(row.principal, row.interest, row.left) for row in rows] == [
        (320_349, 40_000, 679_651),
        (333_163, 27_186, 346_488),
        (346_488, 13_860, 0),
    ]
    book(she, fundings["crowd"], date(2025, 1, 1))
    assert she.desk.funding.of(2025).theirs == 679_651
    assert she.desk.funding.of(2025).interest == 0


def test_credit_without_a_plan_goes_as_agreed(she: Stranger, fundings: dict[str, Funding]) -> None:
    she.clock.day = date(2024, 5, 1)
    for amount in (20_000, 12_500):
        values = {"day": date(2024, 4, 1), "principal": Cents(amount)}
        she.desk.save("Aflossing", Repayment(funding_id=FundingId(fundings["collega"].id or 0), **values))
    found = she.desk.funding.detail(fundings["collega"].id or 0)
    assert (found.standing.owed, found.standing.coming) == (17_500, ())


def test_a_missed_month_shows_and_an_extra_payment_makes_the_rest_smaller(
    she: Stranger, fundings: dict[str, Funding]
) -> None:
    """Nothing paid by 15 March: two are late. Then both, and on 20 March 1,100 extra: 1,100 over 22 months is 50."""
    number = fundings["oom"].id or 0
    she.clock.day = date(2024, 3, 15)
    assert she.desk.funding.detail(number).standing.late == 2
    for _month in (2, 3):
        book(she, fundings["oom"], date(2024, 3, 15))
    assert she.desk.funding.detail(number).standing.late == 0
    she.clock.day = date(2024, 3, 20)
    values = {"day": date(2024, 3, 20), "principal": Cents(110_000)}
    she.desk.save("Extra", Repayment(funding_id=FundingId(number), **values))
    following = she.desk.funding.detail(number).standing.next
    assert following is not None
    assert (following.day, following.principal, following.interest) == (date(2024, 4, 1), 5_000, 275)
    she.desk.undo()
    following = she.desk.funding.detail(number).standing.next
    assert following is not None
    assert following.principal == 10_000
