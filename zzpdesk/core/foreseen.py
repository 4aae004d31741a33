"""What a draft, or work agreed on, would bring someone to in twelve months ("Concentration and stress").

Amounts in cents, excluding VAT. It is said only when what is added brings someone above a line of her own.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from zzpdesk.core.kinds import ONE
from zzpdesk.core.money import rounded
from zzpdesk.core.periods import MONTHS, add_months, months_between
from zzpdesk.core.records.assignment import Assignment, RateUnit
from zzpdesk.core.records.profile import Profile
from zzpdesk.core.rows import at_rate
from zzpdesk.core.sources import SourceKey

LEAST = 6
"""Months since her first invoice; before that shares say too little."""


@dataclass(frozen=True, slots=True)
class Addition:
    """Her own work that would be added, through a source, paid by a debtor."""

    source: SourceKey
    debtor_id: int
    amount: int


@dataclass(frozen=True, slots=True)
class Foreseen:
    """Who would be above her line: the one who pays, or a source of work. `line` in basis points."""

    relation_id: int
    payer: bool
    share: Fraction
    line: int


@dataclass(frozen=True, slots=True)
class Recent:
    """Her own turnover of the twelve months up to `day`, per source and debtor; `first` is her first invoice ever."""

    day: date
    first: date | None
    flows: Mapping[tuple[SourceKey, int], int]

    @property
    def enough(self) -> bool:
        """Whether there is enough to go by."""
        return self.first is not None and self.first <= add_months(self.day, -LEAST)


def foreseen(recent: Recent, added: Iterable[Addition], profile: Profile) -> Foreseen | None:
    """The one to mention: who pays above her line for one payer, else a source above her line for the largest.

    None when nobody is, when it brings nobody higher, or when there is too little to go by.
    """
    listed = tuple(added)
    if not recent.enough:
        return None
    paid = Counter[int]()
    through = Counter[int]()
    for (source, debtor), amount in recent.flows.items():
        paid[debtor] += amount
        through[source.relation_id] += amount
    payers = _above(paid, [(one.debtor_id, one.amount) for one in listed], profile.run_line)
    if payers is not None:
        return Foreseen(payers[1], payer=True, share=payers[0], line=profile.run_line)
    sources = _above(through, [(one.source.relation_id, one.amount) for one in listed], profile.largest_line)
    if sources is None:
        return None
    return Foreseen(sources[1], payer=False, share=sources[0], line=profile.largest_line)


def still_to_come(work: Assignment, invoiced: int, today: date) -> int | None:
    """What is agreed and not invoiced yet, as far as it falls in twelve months from today; None when not known.

    The agreed hours at the rate, or the fixed price. Work that lasts longer than twelve months counts for that part.
    """
    if work.archived or (work.until is not None and work.until < today):
        return None
    whole = _agreed(work)
    if whole is None:
        return None
    left = max(0, whole - invoiced)
    begins = max(work.since or today, today)
    lasts = months_between(begins, work.until) if work.until is not None else Fraction(0)
    part = left * min(Fraction(1), MONTHS / lasts) if lasts else Fraction(left)
    return rounded(part.numerator, part.denominator)


def _agreed(work: Assignment) -> int | None:
    if work.rate_unit is RateUnit.FIXED:
        return rounded(work.rate, 100)
    if work.budget_minutes is None:
        return None
    return at_rate(work.rate_unit, work.rate, work.day_minutes, work.budget_minutes)


def _above(
    before: Mapping[int, int], added: Iterable[tuple[int, int]], line: int
) -> tuple[Fraction, int] | None:
    """The largest share above a line that what is added brings higher, and whose it is."""
    more = Counter[int]()
    for key, amount in added:
        more[key] += amount
    was = _shares(before)
    now = _shares({key: before.get(key, 0) + more[key] for key in {*before, *more}})
    found = [
        (share, -key)
        for key, share in now.items()
        if more[key] > 0 and share * ONE > line and share > was.get(key, Fraction(0))
    ]
    largest = max(found, default=None)
    return None if largest is None else (largest[0], -largest[1])


def _shares(amounts: Mapping[int, int]) -> dict[int, Fraction]:
    """Of those above zero."""
    total = sum(amount for amount in amounts.values() if amount > 0)
    return {key: Fraction(amount, total) for key, amount in amounts.items() if amount > 0}
