"""The fee of a lead follows the lead: stored with it, changed and deleted with it, in the same change.

The desk calls `follow` at the end of every change, as `origins` for hours. A stored fee does not change because its
terms were edited (decision 2); terms recorded later give a fee to the leads that had none.
"""

from collections.abc import Iterable
from dataclasses import replace

from zzpdesk.core.changes import Change
from zzpdesk.core.leads import ORIGIN, fee_of, same_cost
from zzpdesk.core.ports import UnitOfWork, Where
from zzpdesk.core.records import Fee, FeeTerms, Lead
from zzpdesk.core.records.fees import FeeKind
from zzpdesk.desk.rules import load_rules


def follow(work: UnitOfWork, changes: Iterable[Change]) -> None:
    """Bring the fees up to date with the leads, and the terms per lead, that were changed."""
    seen = tuple(changes)
    for change in seen:
        if change.kind is Lead:
            _follow_lead(work, change)
    for change in seen:
        terms = change.after
        if isinstance(terms, FeeTerms) and terms.kind is FeeKind.PER_LEAD:
            _fill_in(work, terms)


def _follow_lead(work: UnitOfWork, change: Change) -> None:
    before, after = change.before, change.after
    if not isinstance(after, Lead):
        _settle(work, change.record.id or 0, None)
    elif not (isinstance(before, Lead) and same_cost(before, after)):
        _settle(work, after.id or 0, _fee(work, after))


def _fill_in(work: UnitOfWork, terms: FeeTerms) -> None:
    """A fee for leads of this source that have none, or one of which the amount was not known."""
    for lead in work.find(Lead, Where("relation_id", "=", terms.source_id)):
        if all(fee.amount is None for fee in _stored(work, lead.id or 0)):
            _settle(work, lead.id or 0, _fee(work, lead))


def _fee(work: UnitOfWork, lead: Lead) -> Fee | None:
    rate = 0 if lead.day is None else load_rules().number("vat_high", lead.day) or 0
    return fee_of(lead, work.find(FeeTerms, Where("source_id", "=", lead.relation_id)), rate)


def _stored(work: UnitOfWork, lead_id: int) -> list[Fee]:
    return work.find(Fee, Where("origin", "=", ORIGIN), Where("origin_id", "=", lead_id))


def _settle(work: UnitOfWork, lead_id: int, wanted: Fee | None) -> None:
    """Make, change or delete the one fee of a lead until it is as wanted."""
    there = _stored(work, lead_id)
    for fee in there[1:] if wanted else there:
        work.delete(fee)
    if wanted is None:
        return
    if not there:
        work.save(wanted)
    elif (whole := replace(wanted, id=there[0].id, version=there[0].version, note=there[0].note)) != there[0]:
        work.save(whole)
