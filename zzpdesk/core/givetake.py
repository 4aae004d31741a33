"""Give and take between her and a collective or peer, the rotating lead of a circle, and work divided when scarce.

Definitions: definitions.md, "Web". Work is turnover excluding VAT in cents, hours are unpaid hours in minutes, contacts
are leads and referrals in number. Commission and other money stay outside.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

HERSELF = 0
"""Stands for her among the relations of a circle."""


class Measure(Enum):
    """What give and take are counted in, in the order shown."""

    WORK = "work"
    HOURS = "hours"
    CONTACTS = "contacts"


class PassedRow(NamedTuple):
    """What passed in a year: `tie` is the collective it went through (0: none), `party` the counterparty (0: none)."""

    year: int
    tie: int
    party: int
    given: bool
    measure: Measure
    amount: int


@dataclass(frozen=True, slots=True)
class Flow:
    """Brought and received of one measure."""

    measure: Measure
    given: int = 0
    received: int = 0

    @property
    def filled(self) -> bool:
        """Whether anything passed."""
        return bool(self.given or self.received)

    @property
    def lean(self) -> int:
        """1: she brings more, -1: she receives more, 0: as much."""
        return (self.given > self.received) - (self.given < self.received)


class Verdict(Enum):
    """What the filled rows say together; they have to agree."""

    GIVES = "gives"
    TAKES = "takes"
    EVEN = "even"
    MIXED = "mixed"


_VERDICTS = {1: Verdict.GIVES, -1: Verdict.TAKES, 0: Verdict.EVEN}


@dataclass(frozen=True, slots=True)
class Balance:
    """Give and take of all three measures, in their order."""

    flows: tuple[Flow, ...]

    def of(self, measure: Measure) -> Flow:
        """The row of one measure."""
        return next(flow for flow in self.flows if flow.measure is measure)

    @property
    def verdict(self) -> Verdict | None:
        """None when nothing passed."""
        leans = {flow.lean for flow in self.flows if flow.filled}
        if not leans:
            return None
        return _VERDICTS[leans.pop()] if len(leans) == 1 else Verdict.MIXED


def balance(rows: Iterable[PassedRow]) -> Balance:
    """Add rows up."""
    sums: dict[tuple[Measure, bool], int] = {}
    for row in rows:
        key = row.measure, row.given
        sums[key] = sums.get(key, 0) + row.amount
    return Balance(
        tuple(Flow(each, sums.get((each, True), 0), sums.get((each, False), 0)) for each in Measure)
    )


def per_party(rows: Iterable[PassedRow]) -> dict[int, Balance]:
    """A balance with each counterparty that is a relation of its own within the tie."""
    found: dict[int, list[PassedRow]] = {}
    for row in rows:
        if row.party not in {0, row.tie}:
            found.setdefault(row.party, []).append(row)
    return {party: balance(passed) for party, passed in found.items()}


def turns(numbers: Mapping[int, int]) -> tuple[int, ...]:
    """The order of the rotating lead, from the other members' numbers; the first number that nobody has is hers."""
    if not numbers:
        return ()
    hers = next(number for number in range(1, len(numbers) + 2) if number not in numbers.values())
    return tuple(sorted([*numbers, HERSELF], key=lambda one: (numbers.get(one, hers), one)))


def next_lead(order: Sequence[int], last: int | None) -> int | None:
    """Whose turn it is after `last` (None: nobody yet); None when there is no fixed order."""
    if not order:
        return None
    return order[(order.index(last) + 1) % len(order)] if last in order else order[0]


def divided(available: int, wanted: Sequence[int]) -> tuple[int, ...]:
    """Scarce minutes pro rata of what each wants: available × wanted ÷ total, capped at wanted.

    Whole minutes; what rounding leaves goes to the largest remainders among those not capped, so that all that is
    there is divided as long as someone wants it.
    """
    total = sum(wanted)
    if available >= total:
        return tuple(wanted)
    parts = [divmod(available * each, total) for each in wanted]
    found = [whole for whole, _rest in parts]
    order = sorted(range(len(parts)), key=lambda at: (-parts[at][1], at))
    for at in order[: available - sum(found)]:
        found[at] += 1
    return tuple(found)
