"""A platform's yearly statement beside her own records: what differs, and what explains it (rules-nl.md §6, DAC7)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import NamedTuple

from zzpdesk.core.money import rounded
from zzpdesk.core.periods import Period
from zzpdesk.core.records.lead import PlatformStatement

_WHOLE_EURO = 100
"""Platforms report whole euros: a smaller difference is none."""


class ThroughRow(NamedTuple):
    """An invoice with work through a source: what of it is through the source, excluding VAT, and what was paid.

    `due` is what there was to receive of the whole invoice, `paid` what of that came in the period. All in cents.
    """

    invoice_id: int
    assignment_id: int | None
    issued_on: date
    through: int
    net: int
    total: int
    due: int
    paid: int


class ReportedAs(Enum):
    """What a reported amount turns out to be, compared with her own records."""

    RECEIVED = "received"
    INVOICED = "invoiced"
    RECEIVED_VAT = "received_vat"
    INVOICED_VAT = "invoiced_vat"
    AFTER_FEES = "after_fees"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Own:
    """Her own records through a platform in the period of a statement, in cents.

    `received` counts by the day of payment, `invoiced` by invoice date, both excluding VAT and before fees; the _vat
    figures are the same including VAT. `later` was invoiced in the period and not paid in it, `earlier` was paid in
    it on older invoices: invoiced − later + earlier = received. The ids name the invoices behind each.
    """

    invoiced: int
    received: int
    invoiced_vat: int
    received_vat: int
    later: int
    earlier: int
    activities: int
    issued_ids: tuple[int, ...]
    paid_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """A statement beside her records. Gaps are reported minus own; `fees` and their gap None: not known."""

    statement: PlatformStatement
    period: Period
    own: Own
    fees: int | None
    reported_as: ReportedAs
    gap: int
    fee_gap: int | None
    activity_gap: int | None

    @property
    def agrees(self) -> bool:
        """Whether everything that was reported matches what she received."""
        whole = self.reported_as is ReportedAs.RECEIVED
        return whole and abs(self.fee_gap or 0) < _WHOLE_EURO and not self.activity_gap


def period_of(statement: PlatformStatement) -> Period:
    """The days a statement is about: its year, or a quarter of it."""
    year = statement.year or 1
    if statement.quarter is None:
        return Period(date(year, 1, 1), date(year, 12, 31))
    first = statement.quarter * 3 - 2
    ends = {1: 31, 4: 30, 7: 30, 10: 31}
    return Period(date(year, first, 1), date(year, first + 2, ends[first]))


def own_of(rows: Iterable[ThroughRow], period: Period) -> Own:
    """Her own figures from the invoices through the source that were issued or paid in the period."""
    invoiced = received = invoiced_vat = received_vat = later = earlier = 0
    issued, paid, works = [], [], set()
    for row in rows:
        whole = rounded(row.through * row.total, row.net) if row.net > 0 else _credit_total(row)
        issued_now = row.issued_on in period
        here, here_vat = _part(row, row.through, now=issued_now), _part(row, whole, now=issued_now)
        if issued_now:
            invoiced, invoiced_vat = invoiced + row.through, invoiced_vat + whole
            later += row.through - here
            issued.append(row.invoice_id)
        else:
            earlier += here
        if here:
            received, received_vat = received + here, received_vat + here_vat
            paid.append(row.invoice_id)
            works.add(row.assignment_id)
    return Own(
        invoiced,
        received,
        invoiced_vat,
        received_vat,
        later,
        earlier,
        len(works),
        tuple(issued),
        tuple(paid),
    )


def reconciled(statement: PlatformStatement, own: Own, fees: int | None) -> Reconciliation:
    """What the statement says beside her own figures; `fees` is what the platform charged in the period."""
    gross = statement.gross
    candidates = {
        ReportedAs.RECEIVED: own.received,
        ReportedAs.INVOICED: own.invoiced,
        ReportedAs.RECEIVED_VAT: own.received_vat,
        ReportedAs.INVOICED_VAT: own.invoiced_vat,
        ReportedAs.AFTER_FEES: own.received - statement.fees,
    }
    reported_as = next(
        (name for name, one in candidates.items() if abs(gross - one) < _WHOLE_EURO), ReportedAs.OTHER
    )
    activities = statement.activities
    return Reconciliation(
        statement=statement,
        period=period_of(statement),
        own=own,
        fees=fees,
        reported_as=reported_as,
        gap=gross - own.received,
        fee_gap=None if fees is None else statement.fees - fees,
        activity_gap=None if activities is None else activities - own.activities,
    )


def _credit_total(row: ThroughRow) -> int:
    """The same share of the total of a credit invoice, whose amounts are below zero; nothing of an empty one."""
    return -rounded(row.through * row.total, -row.net) if row.net else 0


def _part(row: ThroughRow, whole: int, *, now: bool) -> int:
    """The part of an amount that payments in the period stand for; with nothing to receive it is paid at issue."""
    if row.due == 0:
        return whole if now else 0
    sign = 1 if row.due > 0 else -1
    return rounded(sign * whole * row.paid, sign * row.due)
