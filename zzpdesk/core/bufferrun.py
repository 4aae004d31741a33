"""Her buffer month by month: what comes in, what goes out, what is left (definitions.md, "Concentration and stress").

Amounts per month in cents, exact. What is left over fills the buffer up to what it was, never above that.
"""

from dataclasses import dataclass
from fractions import Fraction

from zzpdesk.core.gap import DAYS, PlanMonth

MONTHS = 36
"""Three years: the month of own risk, two years of gifts, and a year after them."""


@dataclass(frozen=True, slots=True)
class Delayed:
    """Part of what she earns per month, that comes in `days` later than it would; from now on."""

    amount: Fraction
    days: int

    @property
    def out(self) -> Fraction:
        """How much more money is out at most, for as long as it comes so late."""
        return self.amount * self.days / DAYS


@dataclass(frozen=True, slots=True)
class Stream:
    """What she earns per month while she works, the part of it that comes late, and what goes out.

    `ill` are months of illness from the first on: she earns nothing then, and needs `need` in place of `outgoings`.
    """

    earned: Fraction
    delayed: tuple[Delayed, ...]
    outgoings: int
    need: int = 0
    ill: tuple[PlanMonth, ...] = ()


@dataclass(frozen=True, slots=True)
class RunMonth:
    """One month, from 1. `balance` is at its end; below zero it is what is missing."""

    number: int
    income: Fraction
    gift: int
    insurance: int
    outgoings: int
    balance: Fraction

    @property
    def result(self) -> Fraction:
        """What came in less what went out."""
        return self.income + self.gift + self.insurance - self.outgoings


@dataclass(frozen=True, slots=True)
class Run:
    """The months in order, from a buffer of `start`."""

    start: int
    months: tuple[RunMonth, ...]

    @property
    def gone(self) -> int | None:
        """The first month in which the buffer does not suffice; None: it does in all months."""
        return next((month.number for month in self.months if month.balance < 0), None)

    @property
    def lowest(self) -> RunMonth | None:
        """The first month that ends lowest; None while the buffer is not touched."""
        found = min(self.months, key=lambda month: (month.balance, month.number))
        return found if found.balance < self.start else None

    @property
    def lasts(self) -> Fraction | None:
        """So many months until nothing is left, the last one in proportion; None: longer than the run."""
        if self.gone is None:
            return None
        month = self.months[self.gone - 1]
        return month.number - 1 + (month.balance - month.result) / -month.result


def run(start: int, stream: Stream, months: int = MONTHS) -> Run:
    """Month by month from a buffer of `start` cents."""
    found, balance = [], Fraction(start)
    for number in range(1, months + 1):
        ill = stream.ill[number - 1] if number <= len(stream.ill) else None
        income, going_out = _income(stream, number), stream.need if ill else stream.outgoings
        gift, insurance = (ill.gift, ill.insurance) if ill else (0, 0)
        balance = min(Fraction(start), balance + income + gift + insurance - going_out)
        found.append(RunMonth(number, income, gift, insurance, going_out, balance))
    return Run(start, tuple(found))


def _income(stream: Stream, number: int) -> Fraction:
    """What comes in during a month: what was earned in it, and of what comes late what was earned so much earlier."""
    since = len(stream.ill)
    on_time = stream.earned - sum(part.amount for part in stream.delayed)
    income = on_time * _worked(Fraction(number - 1), since)
    return income + sum(
        part.amount * _worked(number - 1 - Fraction(part.days, DAYS), since) for part in stream.delayed
    )


def _worked(start: Fraction, since: int) -> Fraction:
    """How much of the month that begins at `start` she works and is not paid for yet."""
    return min(Fraction(1), max(Fraction(0), start + 1 - since))
