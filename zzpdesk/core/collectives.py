"""Collectives in figures: what came through each and its federation, the services used, and work divided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from zzpdesk.core.dependency import SourceCost
from zzpdesk.core.givetake import divided
from zzpdesk.core.periods import Period
from zzpdesk.core.records.membership import Division
from zzpdesk.core.records.provision import Provision, ProvisionKind

_HOUR = 60
_BRINGS_WORK = {ProvisionKind.ACQUISITION, ProvisionKind.CONTRACTS}


@dataclass(frozen=True, slots=True)
class Through:
    """What came through a collective in a period; for a federation with all that belong to it.

    `paid` is the commission borne by her (None: not all known, `paid_known` is the known part). Rates in cents an hour.
    """

    amount: int = 0
    share: Fraction = Fraction(0)
    minutes: Fraction = Fraction(0)
    assignments: int = 0
    paid: int | None = 0
    paid_known: int = 0
    net_rate: Fraction | None = None
    members: int = 0
    """How many collectives belong to it."""

    @property
    def paid_per_hour(self) -> Fraction | None:
        """The commission on an hour."""
        known = self.paid is not None and self.minutes > 0
        return Fraction(self.paid or 0) * _HOUR / self.minutes if known else None


@dataclass(frozen=True, slots=True)
class Used:
    """How much she used a service in a period; `assignments` is the work that finding and contracting brought."""

    times: int = 0
    minutes: int = 0
    assignments: int = 0
    starts: date | None = None
    """When it is still to come."""
    over: bool = False

    @property
    def active(self) -> bool:
        """Whether it was used at all."""
        return bool(self.times or self.assignments)


def her_part(division: Division) -> int:
    """Minutes she gets pro rata when work is scarce; the others count together."""
    rest = division.total_wanted - division.wanted
    return divided(division.available, (division.wanted, rest))[0]


def through(cost: SourceCost | None, share: Fraction | None, count: int) -> Through:
    """What came through one collective on its own."""
    if cost is None:
        return Through()
    minutes = cost.minutes or Fraction(0)
    return Through(
        cost.turnover, share or Fraction(0), minutes, count, cost.paid, cost.paid_known, cost.net_rate
    )


def rolled_up(number: int, own: Mapping[int, Through], parents: Mapping[int, int | None]) -> Through:
    """A federation with all below it, each once, whatever circle the parents may make."""
    below: list[int] = []
    waiting = [number]
    while waiting:
        at = waiting.pop()
        if at not in below:
            below.append(at)
            waiting += [child for child, parent in parents.items() if parent == at]
    if len(below) == 1:
        return own[number]
    parts = [own[each] for each in below]
    return Through(
        amount=sum(one.amount for one in parts),
        share=sum((one.share for one in parts), Fraction(0)),
        minutes=sum((one.minutes for one in parts), Fraction(0)),
        assignments=sum(one.assignments for one in parts),
        paid=None if any(one.paid is None for one in parts) else sum(one.paid or 0 for one in parts),
        paid_known=sum(one.paid_known for one in parts),
        net_rate=_weighed(parts),
        members=len(below) - 1,
    )


def _weighed(parts: Sequence[Through]) -> Fraction | None:
    """The net rate over all hours; None when one of them is not known.

    What is charged without bringing work, such as the contribution to the federation itself, comes off it too.
    """
    timed = [one for one in parts if one.minutes > 0]
    apart = [one.paid for one in parts if not one.amount]
    minutes = sum((one.minutes for one in timed), Fraction(0))
    if not timed or None in apart or any(one.net_rate is None for one in timed):
        return None
    kept = sum((one.net_rate * one.minutes for one in timed if one.net_rate is not None), Fraction(0))
    return (kept - sum(paid or 0 for paid in apart) * _HOUR) / minutes


def used(one: Provision, times: int, minutes: int, work: int, period: Period) -> Used:
    """The use of a service; `work` is the number of assignments through who offers it."""
    starts = one.since if one.since is not None and one.since > period.end else None
    over = one.until is not None and one.until < period.start
    return Used(times, minutes, work if one.kind in _BRINGS_WORK else 0, starts, over)


def taken(one: Provision, used: Used) -> bool:
    """Whether she makes use of it in the period."""
    return used.active or (one.taken and not used.over)
