"""What carries her through 28 months of illness: gifts, then insurance, then her own buffer; what is left is short.

Month 1 is own risk; a gift is level × percentage of illness for as many months as the scheme gives at most, counted in
gift months (definitions.md, "Web"). Amounts per month in cents.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from zzpdesk.core.dependency import Insight
from zzpdesk.core.kinds import ONE
from zzpdesk.core.money import rounded

MONTHS = 28
"""The month of own risk, two years of gifts, and three months after them."""
DAYS = 30
"""Waiting days are counted on months of so many days."""


@dataclass(frozen=True, slots=True)
class Support:
    """A scheme that gives: after `waiting_days`, for `max_months` months of gifts at most."""

    name: str
    gift: int
    waiting_days: int
    max_months: int
    partial: bool = True


@dataclass(frozen=True, slots=True)
class Cover:
    """An insurance that pays after `waiting_months`, for `months` (None: up to pension)."""

    name: str
    amount: int
    waiting_months: int
    months: int | None = None


@dataclass(frozen=True, slots=True)
class Pension:
    """What is built up for later: `amount` per month then, for a `premium` per month now (0: not filled in).

    It carries her too, but pays nothing in illness: it stands beside the plan, not in it.
    """

    name: str
    amount: int = 0
    premium: int = 0


@dataclass(frozen=True, slots=True)
class PlanMonth:
    """One month of illness, from 1; the four add up to what she needs."""

    number: int
    gift: int
    insurance: int
    buffer: int
    shortfall: int


@dataclass(frozen=True, slots=True)
class Plan:
    """The months in order, against `need`. `buffer` is what she begins with, None when she has not said."""

    need: int
    buffer: int | None
    months: tuple[PlanMonth, ...]

    @property
    def short(self) -> tuple[int, ...]:
        """The months in which something is missing."""
        return tuple(month.number for month in self.months if month.shortfall)

    @property
    def lasts(self) -> int:
        """How many months pass before the first shortfall; all of them when there is none."""
        return self.short[0] - 1 if self.short else len(self.months)

    @property
    def stays_short(self) -> bool:
        """Whether from the first shortfall on something is missing every month."""
        return bool(self.short) and len(self.short) == len(self.months) - self.lasts

    @property
    def left(self) -> int:
        """What remains of the buffer."""
        return (self.buffer or 0) - sum(month.buffer for month in self.months)


def plan(
    need: int,
    supports: Sequence[Support],
    covers: Sequence[Cover],
    buffer: int | None,
    percent: int = ONE,
    months: int = MONTHS,
) -> Plan:
    """Month by month; nothing is counted above what she needs. `percent` is of illness, in basis points."""
    left, found = buffer or 0, []
    for number in range(1, months + 1):
        open_ = need
        gift = min(open_, sum(given(one, number, percent) for one in supports))
        open_ -= gift
        insurance = min(open_, sum(paid(one, number, percent) for one in covers))
        open_ -= insurance
        own = min(open_, left)
        left -= own
        found.append(PlanMonth(number, gift, insurance, own, open_ - own))
    return Plan(need, buffer, tuple(found))


def given(support: Support, number: int, percent: int = ONE) -> int:
    """The gift of one scheme in a month; waiting that ends within a month leaves a part of it."""
    first = support.waiting_days
    after = first + support.max_months * DAYS
    days = max(0, min(after, number * DAYS) - max(first, (number - 1) * DAYS))
    share = percent if support.partial else percent // ONE * ONE
    amount = Fraction(support.gift * share * days, ONE * DAYS)
    return rounded(amount.numerator, amount.denominator)


def paid(cover: Cover, number: int, percent: int = ONE) -> int:
    """What an insurance pays in a month, in proportion to how ill she is."""
    over = number - cover.waiting_months
    if over <= 0 or (cover.months is not None and over > cover.months):
        return 0
    return rounded(cover.amount * percent, ONE)


def headline(found: Plan | None) -> Insight:
    """The sentence about the plan; None: what she needs is not filled in."""
    if found is None:
        return Insight("ill-need-unknown")
    if not found.short:
        return Insight("ill-whole", {"months": len(found.months)})
    if found.lasts:
        return Insight("ill-lasts", {"months": found.lasts})
    if found.stays_short:
        return Insight("ill-from-start")
    return Insight("ill-some", {"count": len(found.short), "months": len(found.months)})


def details(
    found: Plan | None,
    supports: Sequence[Support],
    covers: Sequence[Cover],
    pensions: Sequence[Pension] = (),
) -> tuple[Insight, ...]:
    """What stands below it: who gives what, what the buffer does, and what is built up for later."""
    told = [Insight("gives", {"support": one}) for one in supports] or [Insight("gives-none")]
    told += [Insight("pays", {"cover": one}) for one in covers]
    buffer = _about_buffer(found) if found is not None else None
    later = [Insight("builds", {"pension": one}) for one in pensions]
    return (*told, *([buffer] if buffer is not None else []), *later)


def _about_buffer(found: Plan) -> Insight | None:
    if found.buffer is None:
        return Insight("buffer-unknown")
    used = [month.number for month in found.months if month.buffer]
    if not used:
        return None
    if found.short and not found.left:
        return Insight("buffer-gone", {"need": found.need, "month": used[-1]})
    return Insight("buffer-lasts", {"need": found.need, "left": found.left})
