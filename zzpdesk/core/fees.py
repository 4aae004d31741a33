"""What sources charge: what accrues from their terms, and what bills make of it (definitions.md, "Money").

Amounts are cents excluding VAT. What is not known stays None and never counts as zero.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from zzpdesk.core.kinds import ONE, AssignmentId, Cents, FeeTermsId, InvoiceId, Price, RelationId
from zzpdesk.core.money import rounded
from zzpdesk.core.records.assignment import Assignment, RateUnit
from zzpdesk.core.records.fees import BorneBy, Certainty, Fee, FeeBase, FeeKind, FeeTerms
from zzpdesk.core.records.invoice import Invoice, InvoiceLine, TurnoverKind, Unit

HOUR = 60
WORK_KINDS = frozenset({FeeKind.PERCENTAGE, FeeKind.MARGIN_PER_HOUR, FeeKind.PER_ASSIGNMENT})
"""What accrues when work is invoiced."""


@dataclass(frozen=True, slots=True)
class Billed:
    """Her own work of one assignment on one invoice: what fees accrue on.

    `performed_on` decides which terms are in force; `minutes` is None when the lines carry no time.
    """

    invoice_id: int | None
    assignment: Assignment | None
    day: date
    performed_on: date
    net: int
    minutes: int | None


def accrue_on_issue(
    invoice: Invoice,
    assignments: Mapping[int, Assignment],
    terms: Sequence[FeeTerms],
    first_for_assignment: Collection[int] = (),
    vat_rate: int = 0,
) -> tuple[Fee, ...]:
    """The fees that an invoice makes due, as unsaved records; a credit invoice reverses them (negative).

    `terms` may hold all terms: the ones in force at the performance date (the last day of the supply, else the
    issue date) are chosen here, an assignment's own before its source's. `first_for_assignment` names the
    assignments for which a fee per assignment falls due with this invoice (for a credit: is reversed by it).
    `vat_rate` in basis points is what the source will add for VAT. A draft will do: this is also the preview.
    """
    day = invoice.issued_on or invoice.supply_until or invoice.supply_from
    if day is None:
        return ()
    return accrue(billed_work(invoice, assignments, day), terms, first_for_assignment, vat_rate)


def billed_work(invoice: Invoice, assignments: Mapping[int, Assignment], day: date) -> tuple[Billed, ...]:
    """The invoice's own work summed per assignment; lines outside the shares carry no fee."""
    performed_on = invoice.supply_until or invoice.supply_from or day
    groups: dict[int | None, list[InvoiceLine]] = {}
    for line in invoice.lines:
        if line.turnover is TurnoverKind.OWN:
            groups.setdefault(line.assignment_id or invoice.assignment_id, []).append(line)
    return tuple(
        Billed(
            invoice.id,
            found := assignments.get(key) if key is not None else None,
            day,
            performed_on,
            sum(line.net for line in lines),
            _minutes(lines, found),
        )
        for key, lines in groups.items()
    )


def accrue(
    work: Sequence[Billed],
    terms: Sequence[FeeTerms],
    first_for_assignment: Collection[int] = (),
    vat_rate: int = 0,
) -> tuple[Fee, ...]:
    """Fees on billed work of one invoice: per assignment, and on all of it for terms that name all income."""
    found: list[Fee] = []
    for billed in work:
        holding = _terms_for(billed, terms)
        first = billed.assignment is not None and billed.assignment.id in first_for_assignment
        due = WORK_KINDS if first else WORK_KINDS - {FeeKind.PER_ASSIGNMENT}
        found.extend(_fee(billed, one, vat_rate) for one in holding if one.kind in due)
        found.extend(_margin_of_client_rate(billed, holding))
    found.extend(_on_all_income(work, terms, vat_rate))
    return tuple(found)


def accrue_on_payment(
    invoice: Invoice,
    assignments: Mapping[int, Assignment],
    terms: Sequence[FeeTerms],
    paid_on: date,
    amount: Cents,
    vat_rate: int = 0,
) -> tuple[Fee, ...]:
    """The fee for being paid early: a percentage of the turnover this payment covers, on the day it is paid.

    Nothing when the payment comes on or after the due date, or when no such terms are in force.
    """
    day = invoice.issued_on
    due = invoice.to_receive
    if day is None or due <= 0 or (invoice.due_on is not None and paid_on >= invoice.due_on):
        return ()
    return tuple(
        _fee(replace(billed, day=paid_on, net=rounded(billed.net * amount, due)), one, vat_rate)
        for billed in billed_work(invoice, assignments, day)
        for one in _terms_for(billed, terms)
        if one.kind is FeeKind.EARLY_PAYMENT
    )


def reversed_by(fees: Iterable[Fee], credit: Invoice) -> tuple[Fee, ...]:
    """What undoes an invoice's fees when it is credited in full: the same, negative, at the credit's date."""
    return tuple(
        replace(
            fee,
            id=None,
            version=0,
            invoice_id=InvoiceId(credit.id) if credit.id is not None else None,
            day=credit.issued_on,
            amount=None if fee.amount is None else Cents(-fee.amount),
            vat=Cents(-fee.vat),
        )
        for fee in fees
    )


def in_force(terms: Iterable[FeeTerms], day: date) -> list[FeeTerms]:
    """The terms that hold on a day. Of several for the same thing the one that began last holds."""
    latest: dict[tuple[object, ...], FeeTerms] = {}
    for one in terms:
        if one.since is None or one.since > day or (one.until is not None and one.until < day):
            continue
        key = (one.source_id, one.assignment_id, one.kind, one.borne_by, one.base)
        other = latest.get(key)
        if other is None or (one.since, one.id or 0) > (other.since or one.since, other.id or 0):
            latest[key] = one
    return list(latest.values())


def _terms_for(billed: Billed, terms: Iterable[FeeTerms]) -> list[FeeTerms]:
    """Terms through the source for this work: the assignment's own replace its source's of the same kind."""
    if billed.assignment is None:
        return []
    number, source = billed.assignment.id, billed.assignment.source_id
    among = [
        one
        for one in terms  # first the few that can matter: the terms of all sources grow with the years
        if one.assignment_id == number or (one.assignment_id is None and one.source_id == source)
    ]
    holding = in_force(among, billed.performed_on)
    own = _own_terms(billed, holding)
    replaced = {(one.source_id, one.kind) for one in own}
    return own + [
        one
        for one in holding
        if one.assignment_id is None
        and one.source_id == source
        and one.base is FeeBase.THROUGH_SOURCE
        and (one.source_id, one.kind) not in replaced
    ]


def _own_terms(billed: Billed, holding: Iterable[FeeTerms]) -> list[FeeTerms]:
    number = billed.assignment.id if billed.assignment else None
    return [one for one in holding if one.assignment_id is not None and one.assignment_id == number]


def _on_all_income(work: Sequence[Billed], terms: Sequence[FeeTerms], vat_rate: int) -> Iterator[Fee]:
    """Percentages of all income, except of assignments with a percentage of their own for that source."""
    if not work or not any(map(_of_all_income, terms)):
        return
    holding = in_force(terms, work[0].performed_on)
    for one in filter(_of_all_income, holding):
        base = [
            billed
            for billed in work
            if not any(
                own.source_id == one.source_id and own.kind is one.kind for own in _own_terms(billed, holding)
            )
        ]
        if base:
            whole = replace(base[0], assignment=None, net=sum(billed.net for billed in base))
            yield _fee(whole, one, vat_rate)


def _of_all_income(one: FeeTerms) -> bool:
    return one.base is not FeeBase.THROUGH_SOURCE and one.kind is FeeKind.PERCENTAGE and not one.assignment_id


def _margin_of_client_rate(billed: Billed, holding: Sequence[FeeTerms]) -> Iterator[Fee]:
    """The margin that shows from the rate the client pays, when no terms for this work tell of a fee."""
    assignment = billed.assignment
    if assignment is None or assignment.source_id is None or any(one.kind in WORK_KINDS for one in holding):
        return
    margin = _client_margin(billed)
    if margin:
        yield _record(billed, assignment.source_id, FeeKind.MARGIN_PER_HOUR, margin, BorneBy.CLIENT)


def _fee(billed: Billed, terms: FeeTerms, vat_rate: int) -> Fee:
    amount = _amount(billed, terms)
    certainty = terms.certainty
    if certainty is Certainty.UNKNOWN and terms.borne_by is BorneBy.CLIENT and _client_margin(billed):
        amount, certainty = _client_margin(billed), Certainty.KNOWN
    if amount is None:
        certainty = Certainty.UNKNOWN
    taxed = amount if terms.borne_by is BorneBy.FREELANCER else 0
    vat = rounded((taxed or 0) * vat_rate, ONE)
    assert terms.source_id is not None  # noqa: S101 - saved terms have a source
    fee = _record(billed, terms.source_id, terms.kind, amount, terms.borne_by)
    return replace(
        fee, terms_id=None if terms.id is None else FeeTermsId(terms.id), certainty=certainty, vat=Cents(vat)
    )


def _record(billed: Billed, source: RelationId, kind: FeeKind, amount: int | None, borne_by: BorneBy) -> Fee:
    assignment = billed.assignment.id if billed.assignment else None
    return Fee(
        source_id=source,
        assignment_id=None if assignment is None else AssignmentId(assignment),
        invoice_id=None if billed.invoice_id is None else InvoiceId(billed.invoice_id),
        day=billed.day,
        kind=kind,
        amount=None if amount is None else Cents(amount),
        borne_by=borne_by,
    )


def _amount(billed: Billed, terms: FeeTerms) -> int | None:
    """What the terms come to; None when their figure, or the time they need, is not known."""
    if terms.certainty is Certainty.UNKNOWN:
        return None
    if terms.kind.in_percent:
        return None if terms.percent is None else rounded(billed.net * terms.percent, ONE)
    if terms.amount is None:
        return None
    if terms.kind is FeeKind.MARGIN_PER_HOUR:
        return None if billed.minutes is None else rounded(billed.minutes * terms.amount, HOUR)
    return -terms.amount if billed.net < 0 else terms.amount


def _client_margin(billed: Billed) -> int | None:
    """What the client pays on top of her rate for these minutes or days; None when it does not show."""
    assignment = billed.assignment
    if assignment is None or assignment.client_rate is None or billed.minutes is None:
        return None
    difference = Price(assignment.client_rate - assignment.rate)
    per = {RateUnit.HOUR: HOUR, RateUnit.DAY: assignment.day_minutes}.get(assignment.rate_unit)
    return None if per is None else rounded(billed.minutes * difference, per * 100)


def _minutes(lines: Iterable[InvoiceLine], assignment: Assignment | None) -> int | None:
    """Minutes behind lines, with the sign of their amounts; None when no line carries time."""
    found = [minutes for line in lines if (minutes := line_minutes(line, assignment)) is not None]
    return sum(found) if found else None


def line_minutes(line: InvoiceLine, assignment: Assignment | None) -> int | None:
    """The time a line bills: the minutes linked to it, else its hours or days; None when it bills no time."""
    per = {Unit.HOUR: HOUR, Unit.DAY: assignment.day_minutes if assignment else None}.get(line.unit)
    if line.minutes:
        minutes = abs(line.minutes)
    elif per is not None and line.quantity:
        minutes = rounded(abs(line.quantity) * per, ONE)
    else:
        return None
    return -minutes if line.net < 0 else minutes
