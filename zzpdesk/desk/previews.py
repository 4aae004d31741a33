"""Figures shown beside an invoice: how it stands, and what its sources will charge."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from zzpdesk.core.invoicing import InvoiceState
from zzpdesk.core.kinds import BasisPoints, Cents
from zzpdesk.core.money import rounded
from zzpdesk.core.ports import Reader, Where
from zzpdesk.core.records import Assignment, Fee, FeeTerms, Invoice, Relation
from zzpdesk.core.records.fees import BorneBy
from zzpdesk.core.records.invoice import InvoiceLine, TurnoverKind, Unit
from zzpdesk.core.records.relation import SourceKind
from zzpdesk.desk.issuance import fees_due


@dataclass(frozen=True, slots=True)
class Standing:
    """How an invoice stands today; `open` is what is still to be paid (negative: to be paid back)."""

    state: InvoiceState
    paid: Cents
    open: Cents


@dataclass(frozen=True, kw_only=True, slots=True)
class FeePreview:
    """What one source charges on a draft.

    `known` is the sum of what is known (None: nothing is), `unknown` says whether there is more. `net_per_hour` is what
    she keeps of an hour on this invoice after all her fees; None when not known. `percent` stands there when
    all of it is one percentage.
    """

    source_id: int
    source: str
    source_kind: SourceKind
    known: Cents | None
    unknown: bool
    borne_by: BorneBy
    net_per_hour: Cents | None
    percent: BasisPoints | None


def fee_previews(reader: Reader, invoice: Invoice) -> tuple[FeePreview, ...]:
    """Per source and who bears it, of a priced draft."""
    due = _with_withheld(invoice, fees_due(reader, invoice, 0))
    left = _net_per_hour(invoice, [fee for fee in due if fee.borne_by is BorneBy.FREELANCER])
    groups: dict[tuple[int, BorneBy], list[Fee]] = {}
    for fee in due:
        groups.setdefault((fee.source_id or 0, fee.borne_by), []).append(fee)
    silent = _silent(reader, invoice, {source_id for source_id, _ in groups})
    shown = [
        _preview(reader, reader.get(Relation, source_id), members, None if silent else left)
        for (source_id, _), members in groups.items()
    ]
    return (*shown, *(_unknown(source) for source in silent))


def _with_withheld(invoice: Invoice, due: Iterable[Fee]) -> list[Fee]:
    """What the drawer keeps of a self-billed invoice takes the place of what its terms would come to."""
    if not invoice.withheld:
        return list(due)
    drawer = invoice.debtor_id
    others = [fee for fee in due if fee.source_id != drawer or fee.borne_by is BorneBy.CLIENT]
    return [*others, Fee(source_id=drawer, day=invoice.issued_on, amount=invoice.withheld)]


def _silent(reader: Reader, invoice: Invoice, known: Collection[int]) -> list[Relation]:
    """Intermediaries behind the lines of which nothing is recorded: what they take is not known, not nothing."""
    ids = {line.assignment_id or invoice.assignment_id for line in invoice.lines}
    works = [reader.get(Assignment, one) for one in sorted(one for one in ids if one is not None)]
    sources = [
        reader.get(Relation, one) for one in dict.fromkeys(work.source_id for work in works if work.source_id)
    ]
    return [
        source
        for source in sources
        if source.source_kind is SourceKind.INTERMEDIARY
        and source.id not in known
        and not reader.count(FeeTerms, Where("source_id", "=", source.id))
        and not reader.count(Fee, Where("source_id", "=", source.id))
    ]


def _unknown(source: Relation) -> FeePreview:
    return FeePreview(
        source_id=source.id or 0,
        source=source.name,
        source_kind=source.source_kind or SourceKind.PEER,
        known=None,
        unknown=True,
        borne_by=BorneBy.FREELANCER,
        net_per_hour=None,
        percent=None,
    )


def _preview(reader: Reader, source: Relation, due: list[Fee], left: Cents | None) -> FeePreview:
    known = [fee.amount for fee in due if fee.amount is not None]
    return FeePreview(
        source_id=source.id or 0,
        source=source.name,
        source_kind=source.source_kind or SourceKind.PEER,
        known=Cents(sum(known)) if known else None,
        unknown=len(known) < len(due),
        borne_by=due[0].borne_by,
        net_per_hour=left,
        percent=_percent(reader, due),
    )


def _percent(reader: Reader, due: list[Fee]) -> BasisPoints | None:
    terms = {fee.terms_id for fee in due}
    found = {reader.get(FeeTerms, one).percent if one else None for one in terms}
    return found.pop() if len(found) == 1 else None


def _net_per_hour(invoice: Invoice, own: Iterable[Fee]) -> Cents | None:
    """Own work less her fees per hour; None without hours, or when one of the fees is not known."""
    work = [line for line in invoice.lines if line.turnover is TurnoverKind.OWN]
    minutes = sum(_minutes(line) for line in work)
    amounts = [fee.amount for fee in own]
    if minutes <= 0 or any(amount is None for amount in amounts):
        return None
    kept = sum(line.net for line in work) - sum(amount or 0 for amount in amounts)
    return Cents(rounded(kept * 60, minutes))


def _minutes(line: InvoiceLine) -> int:
    return line.minutes or (rounded(line.quantity * 60, 10_000) if line.unit is Unit.HOUR else 0)
