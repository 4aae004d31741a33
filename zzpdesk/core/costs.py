"""What intermediation costs, per source and together, and what is left per hour."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple, TypeVar

from zzpdesk.core.dependency import Costs, Dependency, SourceCost
from zzpdesk.core.records.assignment import RateUnit
from zzpdesk.core.records.fees import FeeKind, FeeTerms
from zzpdesk.core.records.invoice import TurnoverKind
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.core.rows import AssignmentTotal, WorkRow
from zzpdesk.core.settlement import FeeSum
from zzpdesk.core.sources import SourceKey

K = TypeVar("K", bound=Hashable)
HOUR = 60
_NOTHING = FeeSum()
_UNKNOWN = FeeSum(unknown=True, on_top_unknown=True)


class Charger(NamedTuple):
    """Who charges: a relation that a fee, a bill or terms name, and what it counts as."""

    key: SourceKey
    name: str
    kind: SourceKind


@dataclass(slots=True)
class _Timed:
    """Turnover of a source: all of it, and the part whose time is known, with that time."""

    turnover: int = 0
    amount: int = 0
    minutes: int | Fraction = 0

    def per_hour(self, cut: int | None) -> Fraction | None:
        """Cents per hour after taking `cut` off the turnover; None when time or cut is not known."""
        if cut is None or self.minutes <= 0 or self.turnover <= 0:
            return None
        return Fraction(self.amount * (self.turnover - cut) * HOUR, self.turnover * self.minutes)


def costs(
    dependency: Dependency,
    rows: Iterable[WorkRow],
    fees: Mapping[int, FeeSum],
    chargers: Iterable[Charger],
    terms: Mapping[int, Sequence[FeeTerms]],
    totals: Mapping[int, AssignmentTotal],
) -> Costs:
    """The costs of the period of `dependency` (on turnover), from the rows of the same period.

    `fees` by relation; `terms` are those in force at the period's end, by relation; `totals` for assignments at a
    fixed price. A source that charges without bringing work comes after the others. An intermediary of which neither
    fee nor terms are recorded is unknown, not free.
    """
    timed = _timed(rows, totals, _source)
    working = [Charger(one.key, one.name, one.kind) for one in (*dependency.sources, *dependency.negative)]
    keys = {one.key for one in working}
    idle = [one for one in chargers if one.key not in keys]
    listed = [
        _source_cost(
            who,
            timed.get(who.key, _Timed()),
            _fees_of(who, fees, terms),
            () if who.key.direct else tuple(terms.get(who.key.relation_id, ())),
        )
        for who in (*working, *idle)
    ]
    return _together(listed, timed.values(), fees.values())


def effective_rates(
    rows: Iterable[WorkRow], totals: Mapping[int, AssignmentTotal]
) -> dict[int, Fraction | None]:
    """Cents per hour that each assignment came to in a period; None where no time is known."""
    found = _timed(rows, totals, lambda row: row.assignment_id or 0)
    return {number: one.per_hour(0) for number, one in found.items()}


def _source(row: WorkRow) -> SourceKey:
    return SourceKey(row.source_id, row.direct)


def _timed(
    rows: Iterable[WorkRow], totals: Mapping[int, AssignmentTotal], key: Callable[[WorkRow], K]
) -> dict[K, _Timed]:
    found: dict[K, _Timed] = defaultdict(_Timed)
    for row in rows:
        if row.turnover is not TurnoverKind.OWN:
            continue
        one = found[key(row)]
        one.turnover += row.amount
        fixed = row.rate_unit is RateUnit.FIXED
        whole = totals.get(row.assignment_id or 0) if fixed else None
        if whole is not None and whole.amount and whole.minutes:
            one.amount += row.amount
            one.minutes += Fraction(whole.minutes * row.amount, whole.amount)
        elif not fixed:
            one.amount += row.timed
            one.minutes += row.minutes
    return found


def _fees_of(who: Charger, fees: Mapping[int, FeeSum], terms: Mapping[int, Sequence[FeeTerms]]) -> FeeSum:
    if who.key.direct:
        return _NOTHING
    number = who.key.relation_id
    unrecorded = number not in fees and not terms.get(number) and who.kind is SourceKind.INTERMEDIARY
    return _UNKNOWN if unrecorded else fees.get(number, _NOTHING)


def _source_cost(who: Charger, timed: _Timed, fees: FeeSum, terms: tuple[FeeTerms, ...]) -> SourceCost:
    paid = None if fees.unknown else fees.paid
    on_top = None if fees.on_top_unknown else fees.on_top
    gross = None if on_top is None else timed.turnover + on_top
    own = timed.per_hour(0)
    most = timed.per_hour(fees.paid) if fees.paid else own
    return SourceCost(
        key=who.key,
        name=who.name,
        kind=who.kind,
        turnover=timed.turnover,
        minutes=Fraction(timed.minutes) if timed.minutes > 0 else None,
        paid=paid,
        paid_known=fees.paid,
        on_top=on_top,
        on_top_known=fees.on_top,
        estimated=bool(fees.estimated or fees.on_top_estimated),
        difference=fees.difference,
        own_rate=own,
        gross_rate=timed.per_hour(-on_top) if on_top else own if on_top == 0 else None,
        net_rate=None if paid is None else most,
        net_at_most=most,
        take_rate=None if not gross or gross <= 0 or paid is None else Fraction(paid + (on_top or 0), gross),
        terms=terms,
    )


def _together(listed: Sequence[SourceCost], timed: Iterable[_Timed], fees: Iterable[FeeSum]) -> Costs:
    whole = _Timed()
    for one in timed:
        whole.turnover += one.turnover
        whole.amount += one.amount
        whole.minutes += one.minutes
    by_kind: Counter[FeeKind] = Counter()
    for fee in fees:
        by_kind.update(dict(fee.by_kind))
    paid = sum(one.paid_known for one in listed)
    complete = all(one.paid is not None for one in listed)
    take_rate, coverage = _take_rate(listed)
    return Costs(
        sources=tuple(listed),
        paid=paid,
        paid_complete=complete,
        on_top=sum(one.on_top_known for one in listed),
        on_top_complete=all(one.on_top is not None for one in listed),
        estimated=any(one.estimated for one in listed),
        difference=sum(one.difference for one in listed),
        by_kind=tuple((kind, by_kind[kind]) for kind in FeeKind if by_kind[kind]),
        take_rate=take_rate,
        coverage=coverage,
        turnover=whole.turnover,
        minutes=Fraction(whole.minutes) if whole.minutes > 0 else None,
        own_rate=whole.per_hour(0),
        net_rate=whole.per_hour(paid if complete else None),
        net_at_most=whole.per_hour(paid),
    )


def _take_rate(listed: Iterable[SourceCost]) -> tuple[Fraction | None, Fraction | None]:
    """Fees ÷ gross over the sources whose fees are known, and those sources' part of the turnover."""
    positive = [one for one in listed if one.turnover >= 0]
    known = [one for one in positive if one.known]
    turnover, covered = sum(one.turnover for one in positive), sum(one.turnover for one in known)
    gross = covered + sum(one.on_top_known for one in known)
    coverage = Fraction(covered, turnover) if turnover else None
    if not covered:
        return None, coverage
    return Fraction(sum(one.paid_known + one.on_top_known for one in known), gross), coverage


NO_COSTS = _together((), (), ())
"""Of a period without work and fees."""
