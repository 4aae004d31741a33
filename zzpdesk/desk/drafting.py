"""Draft invoices: what they begin with, and the hours that belong to them while they are drafts."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from zzpdesk.core import hours
from zzpdesk.core.errors import Refused
from zzpdesk.core.hours import HourGroup
from zzpdesk.core.kinds import ONE, AssignmentId, Cents, Days, InvoiceId, Minutes, Price, Quantity, RelationId
from zzpdesk.core.ports import Reader, Sort, UnitOfWork, Where
from zzpdesk.core.records import Assignment, Document, Invoice, Profile, Relation, TimeEntry
from zzpdesk.core.records.assignment import RateUnit
from zzpdesk.core.records.base import Problems
from zzpdesk.core.records.invoice import InvoiceKind, InvoiceLine, LineVat, Party, TurnoverKind, Unit
from zzpdesk.core.records.profile import VatScheme
from zzpdesk.core.records.relation import BuyerKind
from zzpdesk.core.records.time import HourKind
from zzpdesk.core.vat import RATE_RULES
from zzpdesk.desk.issuance import entries_of
from zzpdesk.texts.i18n import in_language
from zzpdesk.texts.worklines import work_line

EXEMPTION = "art. 11 Wet OB 1968"
"""The reason on lines of a business that is exempt as a whole, when the assignment names none."""


def blank_draft(
    profile: Profile,
    assignment: Assignment | None,
    debtor: Relation | None,
    kind: InvoiceKind,
    today: date,
    scheme: VatScheme,
) -> Invoice:
    """An unsaved draft; a fixed price stands on it as a line, hours are still to be taken over."""
    fixed = assignment is not None and assignment.rate_unit is RateUnit.FIXED
    term = profile.term_days if debtor is None or debtor.term_days is None else debtor.term_days
    draft = Invoice(
        kind=kind,
        debtor_id=None if debtor is None or debtor.id is None else RelationId(debtor.id),
        assignment_id=None if assignment is None or assignment.id is None else AssignmentId(assignment.id),
        issued_on=today,
        term_days=Days(term),
        reference=assignment.reference if assignment else "",
        note=profile.invoice_note,
        lines=(_in_scheme(hours.plain_line(assignment), scheme),) if assignment and fixed else (),
    )
    if debtor is None:
        return draft
    consumer = debtor.buyer is BuyerKind.CONSUMER
    return replace(draft, language=debtor.language, formal=debtor.formal, prices_include_vat=consumer)


def unbilled(reader: Reader, assignment_id: int, until: date | None) -> list[TimeEntry]:
    """Billable hours of an assignment that no invoice has."""
    where = [
        Where("assignment_id", "=", assignment_id),
        Where("invoice_id", "is-null"),
        Where("kind", "=", HourKind.BILLABLE),
    ]
    if until is not None:
        where.append(Where("day", "<=", until))
    return reader.find(TimeEntry, *where, sort=(Sort("day"),))


def billable(work: UnitOfWork, assignment: Assignment, entries: Sequence[TimeEntry]) -> list[TimeEntry]:
    """The entries as they are now, if all of them can be billed."""
    fresh = [work.get(TimeEntry, number) for number in dict.fromkeys(entry.id or 0 for entry in entries)]
    if not fresh:
        raise Refused("hours-none")
    for entry in fresh:
        if entry.invoice_id is not None:
            raise Refused("hours-already-billed", day=entry.day)
        if not hours.can_bill(entry, assignment):
            raise Refused("hours-other-assignment", day=entry.day)
    return fresh


def with_hours(
    invoice: Invoice, assignment: Assignment, groups: Sequence[HourGroup], scheme: VatScheme
) -> Invoice:
    """The draft with a line per group. Empty lines go, and the line without hours for the same fixed price."""
    with in_language(invoice.language.value):
        lines = [hours.line_of(assignment, group, work_line) for group in groups]
    kept = [line for line in invoice.lines if not _gives_way(line, assignment)]
    first, last = min(group.first for group in groups), max(group.last for group in groups)
    return replace(
        invoice,
        lines=tuple(_in_scheme(line, scheme) for line in (*kept, *lines)),
        assignment_id=invoice.assignment_id
        or (None if assignment.id is None else AssignmentId(assignment.id)),
        supply_from=min(first, invoice.supply_from or first),
        supply_until=max(last, invoice.supply_until or invoice.supply_from or last),
    )


def expense_line(invoice: Invoice, description: str, amount: Cents) -> InvoiceLine:
    """Costs billed on: they follow the VAT of the work beside them."""
    beside = next(iter(invoice.lines), InvoiceLine())
    return InvoiceLine(
        description=description,
        quantity=Quantity(ONE),
        unit=Unit.NONE,
        price=Price(amount * 100),
        vat=beside.vat,
        vat_reason=beside.vat_reason,
        assignment_id=invoice.assignment_id,
        turnover=TurnoverKind.EXPENSE,
    )


def save_draft(work: UnitOfWork, draft: Invoice) -> Invoice:
    """Keep a draft; the hours of lines that are gone are to be billed again."""
    saved = work.save(draft)
    free_hours(work, saved, keep={line.key for line in saved.lines})
    return saved


def free_hours(work: UnitOfWork, draft: Invoice, keep: Collection[int]) -> None:
    """The hours on a draft are to be billed again, but for those of the lines with these keys."""
    for entry in entries_of(work, draft):
        if entry.line_key not in keep:
            work.save(replace(entry, invoice_id=None, line_key=0))


def link_hours(work: UnitOfWork, draft: Invoice, groups: Sequence[HourGroup]) -> Invoice:
    """The entries of each group belong to its line on the saved draft; returns the draft."""
    for group in groups:
        for entry in group.entries:
            work.save(replace(entry, invoice_id=InvoiceId(draft.id or 0), line_key=group.key))
    return draft


def relink_hours(work: UnitOfWork, draft: Invoice, original: Invoice) -> Invoice:
    """Save a replacement whose lines get back the hours of the original's that nothing else has billed since."""
    keys = sorted({line.key for line in original.lines if line.key})
    freed: dict[int, list[TimeEntry]] = {key: [] for key in keys}
    for entry in (
        work.find(TimeEntry, Where("line_key", "in", keys), Where("invoice_id", "is-null")) if keys else ()
    ):
        freed[entry.line_key].append(entry)
    lines = tuple(
        _relinked(line, freed[old.key]) if old.key else line
        for line, old in zip(draft.lines, original.lines, strict=True)
    )
    saved = work.save(replace(draft, lines=lines))
    for entries in freed.values():
        for entry in entries:
            key = min(one.id or 0 for one in entries)
            work.save(replace(entry, invoice_id=InvoiceId(saved.id or 0), line_key=key))
    return saved


def hours_changed(draft: Invoice, entries: Sequence[TimeEntry]) -> Problems:
    """Lines whose hours were changed after they were put on the draft."""
    found: Problems = {}
    for index, line in enumerate(draft.lines):
        minutes = sum(entry.minutes for entry in entries if entry.line_key == line.key)
        if line.key and minutes != line.minutes:
            found[f"lines.{index}.quantity"] = "hours-changed"
    return found


def unprintable(draft: Invoice, supplier: Party, customer: Party | None) -> Problems:
    """Texts with letters that the fonts of paper lack; a box stands there instead."""
    texts = {f"supplier.{name}": text for name, text in _of_party(supplier, "owner")}
    texts |= {f"customer.{name}": text for name, text in _of_party(customer, "name")}
    texts |= {
        f"lines.{index}.description": f"{one.description} {one.detail}"
        for index, one in enumerate(draft.lines)
    }
    texts |= {"note": draft.note, "reference": draft.reference}
    doubtful = {name: text for name, text in texts.items() if not text.isascii()}
    if not doubtful:
        return {}
    from zzpdesk.documents.fonts import uncovered

    return {name: "letters-not-on-paper" for name, text in doubtful.items() if uncovered(text)}


def _of_party(party: Party | None, name: str) -> tuple[tuple[str, str], ...]:
    if party is None:
        return ()
    return (name, f"{party.name} {party.trade_name}"), ("street", party.street), ("city", party.city)


def assignments_of(reader: Reader, invoice: Invoice) -> dict[int, Assignment]:
    """The assignments behind the lines, by id."""
    ids = {line.assignment_id or invoice.assignment_id for line in invoice.lines}
    return {int(number): reader.get(Assignment, number) for number in ids if number is not None}


def stored_pdf(reader: Reader, invoice: Invoice) -> bytes:
    """The stored PDF of a definitive invoice, if it is still the one that was made: Refused("pdf-damaged")."""
    about = Where("subject", "=", "Invoice"), Where("subject_id", "=", invoice.id)
    for found in reader.find(Document, *about):
        content = reader.get(Document, found.id or 0).content
        if hashlib.sha256(content).hexdigest() == invoice.pdf_sha256:
            return content
    raise Refused("pdf-damaged", number=invoice.number)


def _gives_way(line: InvoiceLine, assignment: Assignment) -> bool:
    """Whether a line makes room for hours: it is empty, or the fixed price that the hours belong to."""
    empty = not line.description.strip() and not line.price
    fixed = assignment.rate_unit is RateUnit.FIXED and line.assignment_id == assignment.id and not line.key
    return empty or (fixed and line.price == assignment.rate and line.description == assignment.title)


def _in_scheme(line: InvoiceLine, scheme: VatScheme) -> InvoiceLine:
    if scheme is not VatScheme.EXEMPT or line.vat not in RATE_RULES:
        return line
    return replace(line, vat=LineVat.E, vat_reason=line.vat_reason or EXEMPTION)


def _relinked(line: InvoiceLine, entries: Sequence[TimeEntry]) -> InvoiceLine:
    """The line tied to the hours that are left; its minutes stay those it bills, so that a difference is noticed."""
    if not entries:
        return replace(line, key=0, minutes=Minutes(0))
    return replace(line, key=min(entry.id or 0 for entry in entries))
