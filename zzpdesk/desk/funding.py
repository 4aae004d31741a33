"""Fundings as they stand today, and booking the next repayment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from zzpdesk.core import funding, periods
from zzpdesk.core.funding import Instalment, Standing
from zzpdesk.core.kinds import Cents, FundingId
from zzpdesk.core.ports import Where
from zzpdesk.core.records import Funding, Repayment
from zzpdesk.core.records.funding import Borrower
from zzpdesk.core.safetynet import Loan, loan_of
from zzpdesk.desk.kept import Kept

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zzpdesk.core.rows import RepaidRow
    from zzpdesk.desk.books import Books


@dataclass(frozen=True, slots=True)
class FundingLine:
    """A funding in the list: who lends (or put it in), and what is still owed."""

    funding: Funding
    lender: str
    borrower: str
    owed: int


@dataclass(frozen=True, slots=True)
class FundingFigures:
    """All fundings together. `debt` is what she herself owes, `theirs` what her collectives owe; `own` her capital.

    `interest` is what she paid in the year of the page, so far.
    """

    lines: tuple[FundingLine, ...]
    debt: int
    theirs: int
    own: int
    interest: int


@dataclass(frozen=True, slots=True)
class FundingDetail:
    """One funding: the plan as agreed, and how it stands."""

    funding: Funding
    lender: str
    borrower: str
    standing: Standing
    planned: tuple[Instalment, ...]


class FundingDesk:
    """Made with a desk."""

    def __init__(self, desk: Books) -> None:
        """Read from this desk."""
        self._desk = desk
        self._kept = Kept(desk)

    def of(self, year: int) -> FundingFigures:
        """The list and its sums as of today, with the interest paid in a year."""
        today = self._desk.today()
        return self._kept.get((year, today), lambda: self._read(year, today))

    def detail(self, funding_id: int) -> FundingDetail:
        """One funding as it stands today. Raises NotFound."""
        one = self._desk.get(Funding, funding_id)
        made = self._desk.find(Repayment, Where("funding_id", "=", funding_id))
        names = self._names([one])
        return FundingDetail(
            funding=one,
            lender=names.get(one.lender_id or 0, ""),
            borrower=names.get(one.collective_id or 0, ""),
            standing=funding.standing(one, made, self._desk.today()),
            planned=funding.planned(one),
        )

    def loans(self) -> tuple[Loan, ...]:
        """Every loan of her own, as it stands today; a collective's is not hers. Out of sight it is still owed."""
        today = self._desk.today()
        return self._kept.get(("loans", today), lambda: self._loans(today))

    def next_repayment(self, funding_id: int) -> Repayment:
        """The next payment to book, not saved: the next row of the plan, on its due day or today when that comes first.

        Without a plan an empty one of today.
        """
        row = self.detail(funding_id).standing.next
        today = self._desk.today()
        if row is None:
            return Repayment(funding_id=FundingId(funding_id), day=today)
        return Repayment(
            funding_id=FundingId(funding_id),
            day=min(row.day, today),
            principal=Cents(row.principal),
            interest=Cents(row.interest),
        )

    def _loans(self, today: date) -> tuple[Loan, ...]:
        from zzpdesk.storage.rows import records

        where = "WHERE borrower = ? AND since <= ? ORDER BY id"
        with self._desk.sums() as file:
            own = records(file, Funding, where, (Borrower.ME.value, today.isoformat()))
            lent = [one for one in own if one.kind.lent]
            made: dict[int | None, list[Repayment]] = {}
            for row in records(file, Repayment) if lent else ():
                made.setdefault(row.funding_id, []).append(row)
        names = self._names(lent)
        return tuple(
            loan_of(
                one, names.get(one.lender_id or 0, ""), funding.standing(one, made.get(one.id, ()), today)
            )
            for one in lent
        )

    def _read(self, year: int, today: date) -> FundingFigures:
        from zzpdesk.storage.queries import funding as queries
        from zzpdesk.storage.rows import records

        period = periods.year(year, today)
        with self._desk.sums() as file:
            all_of_them = records(file, Funding, "ORDER BY since DESC, id DESC")
            repaid = queries.repaid(file, today)
            interest = queries.interest(file, period.start, period.end)
        names = self._names(all_of_them)
        lines = tuple(
            FundingLine(
                one,
                names.get(one.lender_id or 0, ""),
                names.get(one.collective_id or 0, ""),
                _owed(one, repaid, today),
            )
            for one in all_of_them
        )
        pairs = [(line.funding, line.owed) for line in lines]
        mine = funding.my_debt(pairs)
        return FundingFigures(
            lines=lines,
            debt=mine,
            theirs=sum(line.owed for line in lines) - mine,
            own=sum(_own(line.funding) for line in lines),
            interest=interest,
        )

    def _names(self, fundings: list[Funding]) -> dict[int, str]:
        from zzpdesk.storage.queries.training import names

        ids = {number for one in fundings for number in (one.lender_id, one.collective_id) if number}
        with self._desk.sums() as file:
            return names(file, ids)


def _owed(one: Funding, repaid: Mapping[int, RepaidRow], today: date) -> int:
    if not one.kind.lent or one.since is None or one.since > today:
        return 0
    row = repaid.get(one.id or 0)
    return max(0, (one.principal or 0) - (row.principal if row else 0))


def _own(one: Funding) -> int:
    """Her own money in her own business."""
    return 0 if one.kind.lent or one.borrower is not Borrower.ME else one.principal or 0
