"""The quiet line while drafting: whom an invoice or an assignment would bring above a line of her own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from zzpdesk.core import foreseen as core
from zzpdesk.core import periods
from zzpdesk.core.foreseen import Addition, Foreseen, Recent
from zzpdesk.core.periods import Period
from zzpdesk.core.records import Assignment, Invoice, Relation
from zzpdesk.core.records.invoice import TurnoverKind
from zzpdesk.core.sources import SourceKey
from zzpdesk.desk.kept import Kept

if TYPE_CHECKING:
    from zzpdesk.desk.books import Books


@dataclass(frozen=True, slots=True)
class Noticed:
    """Whom it is about, by name, and what it comes to."""

    name: str
    found: Foreseen


class ForeseenDesk:
    """Made with a desk. Reads sums of twelve months, kept until a record changes; a draft costs no more than that."""

    def __init__(self, desk: Books) -> None:
        """Nothing is read yet."""
        self._desk = desk
        self._kept = Kept(desk)

    def of_invoice(self, draft: Invoice) -> Noticed | None:
        """In the twelve months up to its date; an invoice without a date counts as of today."""
        if draft.debtor_id is None:
            return None
        day = draft.issued_on or self._desk.today()
        return self._noticed(day, self._lines(draft, draft.debtor_id))

    def of_assignment(self, work: Assignment) -> Noticed | None:
        """With what is agreed and not invoiced yet, beside the twelve months up to today."""
        from zzpdesk.storage.queries import analysis as queries

        if work.id is None or work.client_id is None or work.paying_id is None:
            return None
        today = self._desk.today()
        with self._desk.sums() as file:
            total = queries.fixed_totals(file, [work.id], today).get(work.id)
        amount = core.still_to_come(work, total.amount if total else 0, today)
        if not amount:
            return None
        return self._noticed(today, [Addition(_source(work), work.paying_id, amount)])

    # ---- how

    def _lines(self, draft: Invoice, debtor: int) -> list[Addition]:
        """Her own work on it, per source as it would be attributed."""
        numbers = {line.assignment_id or draft.assignment_id for line in draft.lines}
        works = self._works(frozenset(one for one in numbers if one is not None))
        found = []
        for line in draft.lines:
            work = works.get(line.assignment_id or draft.assignment_id or 0)
            if line.turnover is TurnoverKind.OWN and line.net:
                found.append(Addition(_source(work, debtor), debtor, line.net))
        return found

    def _works(self, numbers: frozenset[int]) -> dict[int, Assignment]:
        return self._kept.get(("works", numbers), lambda: self._read_works(numbers))

    def _read_works(self, numbers: Iterable[int]) -> dict[int, Assignment]:
        import json

        from zzpdesk.storage.rows import records

        among = "WHERE id IN (SELECT value FROM json_each(?))"
        with self._desk.sums() as file:
            return {
                one.id or 0: one for one in records(file, Assignment, among, (json.dumps(sorted(numbers)),))
            }

    def _noticed(self, day: date, added: Iterable[Addition]) -> Noticed | None:
        recent = self._kept.get(("recent", day), lambda: self._recent(day))
        found = core.foreseen(recent, added, self._desk.profile)
        return None if found is None else Noticed(self._name(found.relation_id), found)

    def _recent(self, day: date) -> Recent:
        from zzpdesk.storage.queries import analysis as queries

        period: Period = periods.rolling(day.year, day)
        with self._desk.sums() as file:
            return Recent(day, queries.first_day(file), queries.flows(file, period))

    def _name(self, relation_id: int) -> str:
        from zzpdesk.storage.rows import records

        with self._desk.sums() as file:
            return records(file, Relation, "WHERE id = ?", (relation_id,))[0].name


def _source(work: Assignment | None, debtor: int = 0) -> SourceKey:
    """To whom work is attributed: its source, else its client; without an assignment the debtor."""
    if work is None:
        return SourceKey(debtor, direct=True)
    if work.source_id is not None:
        return SourceKey(work.source_id)
    return SourceKey(work.client_id or debtor, direct=True)
