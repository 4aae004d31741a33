"""What accrues with time, and what a source's bills make of what had accrued (definitions.md, "Money")."""

from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from zzpdesk.core.kinds import ONE, Cents, FeeTermsId
from zzpdesk.core.money import rounded
from zzpdesk.core.periods import Period
from zzpdesk.core.records.fees import Bill, BorneBy, Certainty, Fee, FeeKind, FeeTerms

_DAY = timedelta(days=1)
_SUBSCRIPTIONS = frozenset({FeeKind.SUBSCRIPTION_MONTH, FeeKind.SUBSCRIPTION_YEAR})
_FAMILIES = {
    FeeKind.PERCENTAGE: "work",
    FeeKind.MARGIN_PER_HOUR: "work",
    FeeKind.EARLY_PAYMENT: "work",
    FeeKind.SUBSCRIPTION_MONTH: "subscription",
    FeeKind.SUBSCRIPTION_YEAR: "subscription",
    FeeKind.PER_LEAD: "lead",
    FeeKind.PER_ASSIGNMENT: "assignment",
    FeeKind.ONE_OFF: "one-off",
}
"""A bill settles what accrued for the same thing: a commission bill leaves the subscription of that month alone."""


@dataclass(frozen=True, slots=True)
class FeeSum:
    """Fees of one source in a period, in cents as they cost her.

    `paid` is what she bears (known and estimated), `estimated` the estimated part of it, `unknown` whether something
    she bears has no amount; `on_top`, `on_top_unknown` the same for what the client bears. `billed` is what bills of
    the period came to, `difference` that minus what had accrued. `by_kind` splits `paid`.
    """

    paid: int = 0
    estimated: int = 0
    unknown: bool = False
    on_top: int = 0
    on_top_estimated: int = 0
    on_top_unknown: bool = False
    billed: int = 0
    difference: int = 0
    by_kind: tuple[tuple[FeeKind, int], ...] = ()


def periodic(
    terms: Sequence[FeeTerms], period: Period, vat_rate: Callable[[date], int] = lambda _: 0
) -> tuple[Fee, ...]:
    """Subscriptions and one-off fees that fall due within a period; computed, never stored.

    A subscription accrues on the first day of each calendar month (or year) it runs in, in full, but by day in the
    period in which it starts or stops. Later terms of the same source and kind end the earlier ones. `vat_rate` in
    basis points is what the source adds for VAT on a day.
    """
    found: list[Fee] = []
    for one in terms:
        if one.since is None:
            continue
        if one.kind is FeeKind.ONE_OFF and one.since in period:
            found.append(_timed(one, one.since, one.amount, vat_rate))
        elif one.kind in _SUBSCRIPTIONS:
            found.extend(_instalments(one, one.since, _stop(one, terms), period, vat_rate))
    return tuple(found)


def settled(
    fees: Iterable[Fee],
    bills: Iterable[Bill],
    period: Period,
    deductible: Callable[[date], bool],
) -> Mapping[int, FeeSum]:
    """Per source what fees come to in a period, bills taken into account.

    Fees and bills may reach beyond the period (a bill may settle what accrued before it). What accrued counts on its
    own day; what a bill differs from it counts on the bill's last day. Without a period a bill settles what accrued
    since the bill before it. `deductible` tells whether she can deduct VAT on a day: if not, VAT is cost.
    """
    accrued = defaultdict(list)
    for fee in fees:
        if fee.source_id is not None and fee.day is not None:
            accrued[int(fee.source_id)].append(fee)
    billed = defaultdict(list)
    for bill in bills:
        if bill.source_id is not None and bill.day is not None and bill.amount is not None:
            billed[int(bill.source_id)].append(bill)
    return {
        source: _sum(accrued[source], billed[source], period, deductible) for source in {*accrued, *billed}
    }


def _sum(
    fees: Sequence[Fee], bills: Sequence[Bill], period: Period, deductible: Callable[[date], bool]
) -> FeeSum:
    """One source: bills take the accruals of their span, earliest bill first; each accrual is settled once."""
    taken: set[int] = set()
    certain: set[int] = set()
    by_kind: Counter[FeeKind] = Counter()
    billed = difference = 0
    for bill, span in _spans(bills):
        matched = [
            index for index, fee in enumerate(fees) if index not in taken and _settles(bill, span, fee)
        ]
        taken.update(matched)
        if span.end in period:
            cost = _bill_cost(bill, deductible)
            gap = cost - sum(_cost(fees[index], deductible) or 0 for index in matched)
            kinds = {fees[index].kind for index in matched}
            by_kind[kinds.pop() if len(kinds) == 1 else bill.kind] += gap
            billed, difference = billed + cost, difference + gap
            certain.update(matched)
    paid, estimated, unknown = difference, 0, False
    top, top_estimated, top_unknown = 0, 0, False
    for index, fee in enumerate(fees):
        if fee.day is None or fee.day not in period:
            continue
        amount = _cost(fee, deductible)
        guess = (amount or 0) if fee.certainty is Certainty.ESTIMATED and index not in certain else 0
        if fee.borne_by is BorneBy.CLIENT:
            top, top_estimated, top_unknown = (
                top + (amount or 0),
                top_estimated + guess,
                top_unknown or amount is None,
            )
            continue
        by_kind[fee.kind] += amount or 0
        paid, estimated = paid + (amount or 0), estimated + guess
        unknown = unknown or (amount is None and index not in certain)
    split = tuple((kind, amount) for kind in FeeKind if (amount := by_kind.get(kind)))
    return FeeSum(paid, estimated, unknown, top, top_estimated, top_unknown, billed, difference, split)


def _spans(bills: Iterable[Bill]) -> Iterator[tuple[Bill, Period]]:
    """Each bill with the days it settles, earliest first; before all others what was withheld on an invoice."""
    last: dict[str, date] = {}
    ends = [
        (bill.invoice_id is None, bill.period_until or bill.day or date.min, bill.id or 0, bill)
        for bill in bills
    ]
    for _, end, _, bill in sorted(ends, key=lambda one: one[:3]):
        if bill.invoice_id is not None:
            yield bill, Period(end, end)
            continue
        family = _FAMILIES[bill.kind]
        start = bill.period_from or (last[family] + _DAY if family in last else date.min)
        last[family] = end
        yield bill, Period(start, end)


def _settles(bill: Bill, span: Period, fee: Fee) -> bool:
    if bill.invoice_id is not None:
        return fee.invoice_id == bill.invoice_id and fee.borne_by is BorneBy.FREELANCER
    same = _FAMILIES[fee.kind] == _FAMILIES[bill.kind]
    return same and fee.borne_by is BorneBy.FREELANCER and fee.day is not None and fee.day in span


def _cost(fee: Fee, deductible: Callable[[date], bool]) -> int | None:
    """What a fee costs; what is not known is None."""
    if fee.amount is None or fee.certainty is Certainty.UNKNOWN:
        return None
    return fee.amount + (0 if fee.day is not None and deductible(fee.day) else fee.vat)


def _bill_cost(bill: Bill, deductible: Callable[[date], bool]) -> int:
    return (bill.amount or 0) + (0 if bill.day is not None and deductible(bill.day) else bill.vat)


def _stop(one: FeeTerms, terms: Iterable[FeeTerms]) -> date:
    """The last day of terms: their own, or the day before later terms for the same thing begin."""
    later = [
        other.since - _DAY
        for other in terms
        if other.kind in _SUBSCRIPTIONS
        and (other.source_id, other.assignment_id, other.borne_by)
        == (one.source_id, one.assignment_id, one.borne_by)
        and other.since is not None
        and one.since is not None
        and other.since > one.since
    ]
    return min([one.until or date.max, *later])


def _instalments(
    one: FeeTerms, since: date, stop: date, period: Period, vat_rate: Callable[[date], int]
) -> Iterator[Fee]:
    first = max(since, _begin(one, period.start))
    while first <= min(stop, period.end):
        begin, end = _begin(one, first), _end(one, first)
        days, whole = (min(end, stop) - first).days + 1, (end - begin).days + 1
        if first in period:
            amount = None if one.amount is None else Cents(rounded(one.amount * days, whole))
            yield _timed(one, first, amount, vat_rate)
        first = end + _DAY


def _begin(one: FeeTerms, day: date) -> date:
    return day.replace(day=1) if one.kind is FeeKind.SUBSCRIPTION_MONTH else date(day.year, 1, 1)


def _end(one: FeeTerms, day: date) -> date:
    if one.kind is FeeKind.SUBSCRIPTION_MONTH:
        return day.replace(day=monthrange(day.year, day.month)[1])
    return date(day.year, 12, 31)


def _timed(one: FeeTerms, day: date, amount: Cents | None, vat_rate: Callable[[date], int]) -> Fee:
    """What falls due on a day, with the VAT that the source adds to what she bears."""
    certainty = Certainty.UNKNOWN if amount is None else one.certainty
    taxed = certainty is not Certainty.UNKNOWN and one.borne_by is not BorneBy.CLIENT
    return Fee(
        source_id=one.source_id,
        assignment_id=one.assignment_id,
        terms_id=None if one.id is None else FeeTermsId(one.id),
        day=day,
        kind=one.kind,
        amount=None if certainty is Certainty.UNKNOWN else amount,
        vat=Cents(rounded((amount or 0) * vat_rate(day), ONE) if taxed else 0),
        certainty=certainty,
        borne_by=one.borne_by,
    )
