"""What the analysis needs besides summed work: who is who, and what fees come to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from zzpdesk.core.costs import Charger, costs
from zzpdesk.core.dependency import Costs, Dependency
from zzpdesk.core.fees import Billed, accrue, in_force
from zzpdesk.core.invoicing import scheme_on
from zzpdesk.core.periods import Period
from zzpdesk.core.ports import Where
from zzpdesk.core.records.assignment import Assignment, RateUnit
from zzpdesk.core.records.fees import Bill, Fee, FeeTerms
from zzpdesk.core.records.profile import VatScheme, VatStatus
from zzpdesk.core.rows import WorkRow
from zzpdesk.core.settlement import FeeSum, periodic, settled
from zzpdesk.core.shares import World
from zzpdesk.core.sources import SourceKey, effective_kind, say_on
from zzpdesk.storage.queries import analysis as queries

if TYPE_CHECKING:
    from zzpdesk.desk.views import Reading

_A_YEAR = timedelta(days=366)


def world_of(view: Reading, *many: Iterable[WorkRow]) -> World:
    """The relations and records of say that rows refer to."""
    ids: set[int] = set()
    sources: set[int] = set()
    for rows in many:
        for row in rows:
            ids.update((row.source_id, row.client_id, row.contracting_id, row.debtor_id))
            if row.say_id is not None:
                sources.add(row.source_id)
    return World(
        queries.parties(view.connection, ids) if ids else {},
        queries.says(view.connection, sources) if sources else {},
    )


def costs_of(view: Reading, dependency: Dependency, rows: Sequence[WorkRow]) -> Costs:
    """What intermediation cost in the period of `dependency`, from the turnover rows of that period."""
    period = dependency.period
    terms = queries.terms(view.connection, period)
    fees = fee_sums(view, period, terms)
    holding: dict[int, list[FeeTerms]] = defaultdict(list)
    for one in in_force(terms, period.end):
        if one.source_id is not None:
            holding[one.source_id].append(one)
    fixed = {row.assignment_id for row in rows if row.rate_unit is RateUnit.FIXED and row.assignment_id}
    totals = queries.fixed_totals(view.connection, fixed, period.end) if fixed else {}
    known = {one.key for one in (*dependency.sources, *dependency.negative)}
    idle = [number for number in fees if SourceKey(number) not in known]
    return costs(dependency, rows, fees, _chargers(view, idle, period.end), holding, totals)


def fee_sums(view: Reading, period: Period, terms: Sequence[FeeTerms]) -> Mapping[int, FeeSum]:
    """What each source's fees come to in a period, settled by its bills."""
    bills = queries.bills(view.connection, Period(_earlier(period.start), period.end))
    reach = Period(_reach(bills, period), period.end)
    stored = queries.fees(view.connection, reach)
    reaching = terms if reach == period else queries.terms(view.connection, reach)
    accrued = completed(view, stored, reaching, reach)
    return settled([*accrued, *periodic(reaching, reach)], bills, period, _deductible(view))


def completed(view: Reading, stored: Sequence[Fee], terms: Sequence[FeeTerms], period: Period) -> list[Fee]:
    """Stored fees, with what is missing computed: terms recorded, or learned, after the invoice was issued."""
    work = queries.unaccrued(view.connection, period)
    if not work:
        return list(stored)
    numbers = tuple({number for _, number, *_ in work if number is not None})
    assignments = {one.id: one for one in view.records.find(Assignment, Where("id", "in", numbers))}
    by_invoice: dict[int, list[Billed]] = defaultdict(list)
    for invoice, number, day, performed_on, net, minutes in work:
        by_invoice[invoice].append(Billed(invoice, assignments.get(number), day, performed_on, net, minutes))
    computed = [fee for billed in by_invoice.values() for fee in accrue(billed, terms)]
    known = {_subject(fee) for fee in stored if fee.amount is not None}
    added = [fee for fee in computed if _subject(fee) not in known]
    renewed = {_subject(fee) for fee in added}
    return [fee for fee in stored if fee.amount is not None or _subject(fee) not in renewed] + added


def _subject(fee: Fee) -> tuple[object, ...]:
    return fee.invoice_id, fee.assignment_id, fee.source_id, fee.kind


def _chargers(view: Reading, ids: Sequence[int], day: date) -> list[Charger]:
    """Who charged without bringing work, and what they count as on a day."""
    if not ids:
        return []
    says = list(queries.says(view.connection, ids).values())
    found = []
    for party in queries.parties(view.connection, ids).values():
        say = say_on((one for one in says if one.relation_id == party.id), day)
        kind = effective_kind(party.source_kind, party.owner, say)
        found.append(Charger(SourceKey(party.id), party.name, kind))
    return sorted(found, key=lambda one: (one.name, one.key))


def _deductible(view: Reading) -> Callable[[date], bool]:
    """Whether she can deduct VAT on a day: only outside the small business scheme and exemption."""
    statuses = tuple(view.records.find(VatStatus))
    return lambda day: scheme_on(statuses, day) is VatScheme.STANDARD


def _reach(bills: Iterable[Bill], period: Period) -> date:
    """The first day of what bills of the period may settle; a bill without a period reaches back a year."""
    begins = [
        bill.period_from or _earlier(bill.day)
        for bill in bills
        if bill.day is not None and (bill.period_until or bill.day) in period
    ]
    return min([period.start, *begins])


def _earlier(day: date) -> date:
    return day - _A_YEAR if day > date.min + _A_YEAR else date.min
