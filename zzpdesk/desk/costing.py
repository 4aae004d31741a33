"""What the analysis needs besides summed work: who is who, and what fees come to."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from zzpdesk.core.costs import Charger, costs
from zzpdesk.core.dependency import Costs, Dependency
from zzpdesk.core.fees import Billed, accrue, in_force
from zzpdesk.core.invoicing import scheme_on
from zzpdesk.core.periods import Period
from zzpdesk.core.records.assignment import Assignment, RateUnit
from zzpdesk.core.records.fees import Bill, Fee, FeeTerms
from zzpdesk.core.records.profile import VatScheme, VatStatus
from zzpdesk.core.rows import WorkRow
from zzpdesk.core.settlement import FeeSum, periodic, settled
from zzpdesk.core.shares import World
from zzpdesk.core.sources import SourceKey, effective_kind, say_on
from zzpdesk.desk.rules import load_rules
from zzpdesk.storage.queries import analysis as queries
from zzpdesk.storage.rows import records

if TYPE_CHECKING:
    from sqlite3 import Connection

_A_YEAR = timedelta(days=366)


def world_of(file: Connection, *many: Iterable[WorkRow]) -> World:
    """The relations and records of say that rows refer to."""
    ids: set[int] = set()
    sources: set[int] = set()
    for rows in many:
        for row in rows:
            ids.update((row.source_id, row.client_id, row.contracting_id, row.debtor_id))
            if row.introducer_id is not None:
                ids.add(row.introducer_id)
            if row.say_id is not None:
                sources.add(row.source_id)
    return World(
        queries.parties(file, ids) if ids else {},
        queries.says(file, sources) if sources else {},
    )


def costs_of(file: Connection, dependency: Dependency, rows: Sequence[WorkRow]) -> Costs:
    """What intermediation cost in the period of `dependency`, from the turnover rows of that period."""
    period = dependency.period
    fees, terms = _charged(file, period)
    fixed = fixed_in(rows)
    totals = queries.fixed_totals(file, fixed, period.end) if fixed else {}
    idle = idle_in(dependency, fees)
    chargers = chargers_of(file, idle, period.end)
    return costs(dependency, rows, fees, chargers, holding(terms, period.end), totals)


def fixed_in(rows: Iterable[WorkRow]) -> set[int]:
    """The assignments at a fixed price that rows are of."""
    return {row.assignment_id for row in rows if row.rate_unit is RateUnit.FIXED and row.assignment_id}


def idle_in(dependency: Dependency, fees: Iterable[int]) -> list[int]:
    """Who charged fees without bringing work."""
    known = {one.key for one in (*dependency.sources, *dependency.negative)}
    return [number for number in fees if SourceKey(number) not in known]


def holding(terms: Iterable[FeeTerms], day: date) -> dict[int, list[FeeTerms]]:
    """The terms in force on a day, by source."""
    found: dict[int, list[FeeTerms]] = defaultdict(list)
    for one in in_force(terms, day):
        if one.source_id is not None:
            found[one.source_id].append(one)
    return found


def fee_sums(file: Connection, period: Period) -> Mapping[int, FeeSum]:
    """What each source's fees come to in a period, settled by its bills."""
    return _charged(file, period)[0]


def _charged(file: Connection, period: Period) -> tuple[Mapping[int, FeeSum], list[FeeTerms]]:
    """What fees come to per source, and the terms they follow from.

    Terms reach back further: work is invoiced in January that was done on the terms of December.
    """
    bills = queries.bills(file, Period(a_year_before(period.start), period.end))
    reach = Period(reach_of(bills, period), period.end)
    stored = queries.fees(file, reach)
    terms = queries.terms(file, Period(a_year_before(reach.start), reach.end))
    accrued = completed(file, stored, terms, reach)
    fees = [*accrued, *periodic(terms, reach, vat_rate)]
    return settled(fees, bills, period, deductible(file)), terms


def completed(
    file: Connection, stored: Sequence[Fee], terms: Sequence[FeeTerms], period: Period
) -> list[Fee]:
    """Stored fees, with what is missing computed: terms recorded, or learned, after the invoice was issued."""
    work = queries.unaccrued(file, period)
    if not work:
        return list(stored)
    numbers = tuple({number for _, number, *_ in work if number is not None})
    among = "WHERE id IN (SELECT value FROM json_each(?))"
    assignments = {one.id: one for one in records(file, Assignment, among, (json.dumps(numbers),))}
    by_invoice: dict[int, list[Billed]] = defaultdict(list)
    for invoice, number, day, performed_on, net, minutes in work:
        by_invoice[invoice].append(Billed(invoice, assignments.get(number), day, performed_on, net, minutes))
    computed = [
        fee
        for billed in by_invoice.values()
        for fee in accrue(billed, terms, vat_rate=vat_rate(billed[0].performed_on))
    ]
    known = {_subject(fee) for fee in stored if fee.amount is not None}
    added = [fee for fee in computed if _subject(fee) not in known]
    renewed = {_subject(fee) for fee in added}
    return [fee for fee in stored if fee.amount is not None or _subject(fee) not in renewed] + added


def _subject(fee: Fee) -> tuple[object, ...]:
    return fee.invoice_id, fee.assignment_id, fee.source_id, fee.kind


def chargers_of(file: Connection, ids: Sequence[int], day: date) -> list[Charger]:
    """Who charged without bringing work, and what they count as on a day."""
    if not ids:
        return []
    says = list(queries.says(file, ids).values())
    found = []
    for party in queries.parties(file, ids).values():
        say = say_on((one for one in says if one.relation_id == party.id), day)
        kind = effective_kind(party.source_kind, party.owner, say)
        found.append(Charger(SourceKey(party.id), party.name, kind))
    return sorted(found, key=lambda one: (one.name, one.key))


def deductible(file: Connection) -> Callable[[date], bool]:
    """Whether she can deduct VAT on a day: only outside the small business scheme and exemption."""
    statuses = tuple(records(file, VatStatus))
    return lambda day: scheme_on(statuses, day) is VatScheme.STANDARD


@lru_cache(maxsize=1_000)
def vat_rate(day: date) -> int:
    """What sources add for VAT, in basis points."""
    return load_rules().number("vat_high", day) or 0


def reach_of(bills: Iterable[Bill], period: Period) -> date:
    """The first day of what bills of the period may settle; a bill without a period reaches back a year."""
    begins = [
        bill.period_from or a_year_before(bill.day)
        for bill in bills
        if bill.day is not None and ends_on(bill) in period
    ]
    return min([period.start, *begins])


def ends_on(bill: Bill) -> date:
    """The last day that a bill is about."""
    return bill.period_until or bill.day or date.min


def a_year_before(day: date) -> date:
    """So much earlier that a whole year lies in between."""
    return day - _A_YEAR if day > date.min + _A_YEAR else date.min
