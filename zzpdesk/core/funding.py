"""Paying back: the plan of a funding, what was paid of it, and what is still to come. Amounts in cents.

The plan has one row per due day. Interest of a row = what is still owed x yearly rate x months / 12, rounded half away
from zero to cents; the last row settles the rest. Own capital and "as agreed each time" have no plan.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from zzpdesk.core.kinds import ONE
from zzpdesk.core.money import rounded
from zzpdesk.core.periods import MONTHS, add_months
from zzpdesk.core.records.funding import Borrower, Funding, Repayment, Scheme

GRACE = timedelta(days=7)
"""A payment without interest up to this long before a due day is that of the due day; any earlier it is extra."""


@dataclass(frozen=True, slots=True)
class Instalment:
    """One due day: what goes off the debt, the interest, and what is owed after it."""

    number: int
    day: date
    principal: int
    interest: int
    left: int

    @property
    def amount(self) -> int:
        """What is to be paid."""
        return self.principal + self.interest


@dataclass(frozen=True, slots=True)
class Paid:
    """A repayment made, and what was owed after it."""

    repayment: Repayment
    left: int


@dataclass(frozen=True, slots=True)
class Standing:
    """A funding as it stands today.

    `owed` is what is still to be paid back, `repaid` what was; `coming` are the rows still to be paid, as the plan goes
    on from what was really paid. `late` of these are due before today.
    """

    owed: int
    repaid: int
    interest_paid: int
    paid: tuple[Paid, ...]
    coming: tuple[Instalment, ...]
    late: int

    @property
    def next(self) -> Instalment | None:
        """What is to be paid next."""
        return self.coming[0] if self.coming else None

    @property
    def interest(self) -> int:
        """All interest: paid and still to come."""
        return self.interest_paid + sum(row.interest for row in self.coming)

    @property
    def ends(self) -> date | None:
        """When the last payment is due; None when nothing is planned any more."""
        return self.coming[-1].day if self.coming else None


def planned(funding: Funding) -> tuple[Instalment, ...]:
    """The plan as it was agreed; empty without one."""
    return _rows(funding, funding.principal or 0, due_days(funding), 0)


def due_days(funding: Funding) -> tuple[date, ...]:
    """The days on which she is to pay: the first one, and every period after it."""
    first = funding.first_on
    if first is None and funding.since is not None:
        first = add_months(funding.since, funding.every.months)
    if first is None or not funding.kind.lent or funding.scheme is Scheme.FREE:
        return ()
    return tuple(add_months(first, number * funding.every.months) for number in range(funding.terms))


def interest_of(owed: int, funding: Funding) -> int:
    """The interest of one period over what is owed."""
    return rounded(owed * funding.interest * funding.every.months, ONE * MONTHS)


def standing(funding: Funding, repayments: Iterable[Repayment], today: date) -> Standing:
    """What was paid up to today, what is owed, and how the plan goes on."""
    made = [one for one in _by_day(repayments) if one.day is not None and one.day <= today]
    lent = (funding.principal or 0) if funding.kind.lent else 0
    rows: list[Paid] = []
    for one in made:
        lent = max(0, lent - one.principal)
        rows.append(Paid(one, lent))
    coming = going_on(funding, made)
    return Standing(
        owed=lent,
        repaid=sum(one.principal for one in made),
        interest_paid=sum(one.interest for one in made),
        paid=tuple(rows),
        coming=coming,
        late=sum(row.day < today for row in coming),
    )


def going_on(funding: Funding, repayments: Sequence[Repayment]) -> tuple[Instalment, ...]:
    """The rows still to be paid after these repayments (in order of day).

    Paid as planned: the plan as it was. Otherwise what is owed is spread anew over the due days that are left; when
    none is left, the whole rest is due on the last one.
    """
    days = due_days(funding)
    owed = max(0, (funding.principal or 0) - sum(one.principal for one in repayments))
    if not days or not owed:
        return ()
    done = settled(days, repayments)
    plan = planned(funding)
    if done and done <= len(plan) and plan[done - 1].left == owed:
        return plan[done:]
    if done == len(days):
        return (Instalment(done, days[-1], owed, 0, 0),)
    return _rows(funding, owed, days[done:], done)


def settled(days: Sequence[date], repayments: Iterable[Repayment]) -> int:
    """How many due days are behind her: each payment settles the first one open.

    Except what is paid without interest more than a week before it: that is extra, and settles no day.
    """
    done = 0
    for one in repayments:
        if done < len(days) and one.day is not None and (one.interest or days[done] <= one.day + GRACE):
            done += 1
    return done


def owed_on(funding: Funding, repayments: Iterable[Repayment], day: date) -> int:
    """What is owed at the end of a day; nothing before it was lent."""
    if not funding.kind.lent or funding.since is None or day < funding.since:
        return 0
    back = sum(one.principal for one in repayments if one.day is not None and one.day <= day)
    return max(0, (funding.principal or 0) - back)


def my_debt(fundings: Iterable[tuple[Funding, int]]) -> int:
    """What she herself owes: pairs of a funding and what is owed on it; a collective's debt is not hers."""
    return sum(owed for funding, owed in fundings if funding.borrower is Borrower.ME and funding.kind.lent)


def _by_day(repayments: Iterable[Repayment]) -> list[Repayment]:
    return sorted(repayments, key=lambda one: (one.day or date.min, one.id or 0))


def _rows(funding: Funding, owed: int, days: Sequence[date], before: int) -> tuple[Instalment, ...]:
    """Rows for what is owed on these days; they end as soon as nothing is left."""
    each = _each(funding, owed, len(days))
    found: list[Instalment] = []
    for at, day in enumerate(days):
        interest = interest_of(owed, funding)
        last = at == len(days) - 1
        part = owed if last else min(owed, _principal(funding.scheme, each, interest))
        owed -= part
        found.append(Instalment(before + at + 1, day, part, interest, owed))
        if not owed:
            break
    return tuple(found)


def _principal(scheme: Scheme, each: int, interest: int) -> int:
    return {Scheme.ANNUITY: max(0, each - interest), Scheme.LINEAR: each}.get(scheme, 0)


def _each(funding: Funding, owed: int, count: int) -> int:
    """The equal part of every row: the instalment of an annuity, the repayment of a linear plan."""
    if not count:
        return 0
    rate = Fraction(funding.interest * funding.every.months, ONE * MONTHS)
    if funding.scheme is Scheme.LINEAR or not rate:
        return rounded(owed, count)
    exact = owed * rate / (1 - 1 / (1 + rate) ** count)
    return rounded(exact.numerator, exact.denominator)
